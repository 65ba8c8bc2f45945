//! Whether a dataset may be used and stayed as it was, as rows.

use serde::Serialize;

use crate::evidence::dataset::{Annotators, Arrival, Privacy, RightsState, Seal};
use crate::model::kind::dataset::Dataset;
use crate::report::iso;

/// On what right the data is used.
#[derive(Serialize)]
pub(super) struct RightsRow {
    /// `proven`, `unproven`, `unclear` or `unknown`.
    state: &'static str,
    rights: Option<&'static str>,
    proof: Option<String>,
    source: Option<String>,
}

impl RightsRow {
    pub(super) fn of(state: RightsState, written: &Dataset) -> Self {
        Self {
            state: state.word(),
            rights: written.rights.map(|rights| rights.word()),
            proof: written.rights_proof.clone(),
            source: written.source.clone(),
        }
    }
}

/// Where personal data stands.
#[derive(Serialize)]
pub(super) struct PrivacyRow {
    /// `unknown`, `none`, `deidentified`, `open` or `labelled-before`.
    state: &'static str,
    deidentified: Option<String>,
    labelled: Option<String>,
}

impl PrivacyRow {
    pub(super) fn of(state: Privacy) -> Self {
        let (deidentified, labelled) = match state {
            Privacy::Deidentified { on } => (Some(on), None),
            Privacy::LabelledBefore {
                labelled,
                deidentified,
            } => (deidentified, Some(labelled)),
            Privacy::Unknown | Privacy::None | Privacy::Open => (None, None),
        };
        Self {
            state: state.word(),
            deidentified: deidentified.map(iso),
            labelled: labelled.map(iso),
        }
    }
}

/// What the client was to hand over.
#[derive(Serialize)]
pub(super) struct ArrivalRow {
    promised: String,
    received: Option<String>,
    late: i64,
}

impl ArrivalRow {
    pub(super) fn of(one: Arrival) -> Self {
        Self {
            promised: iso(one.promised),
            received: one.received.map(iso),
            late: one.late,
        }
    }
}

/// Whether the set stayed as it was.
#[derive(Serialize)]
pub(super) struct SealRow {
    frozen: Option<String>,
    hash: Option<String>,
    measured: usize,
    /// Measurements on something else than the frozen set.
    changed: Vec<ChangedRow>,
    /// Accepted items gained or lost after the freeze.
    moved: Option<i64>,
}

#[derive(Serialize)]
struct ChangedRow {
    on: String,
    goal: String,
    hash: String,
}

impl SealRow {
    pub(super) fn of(seal: &Seal) -> Self {
        let changed = seal.changed().into_iter().map(|one| ChangedRow {
            on: iso(one.on),
            goal: one.goal.clone(),
            hash: one.hash.clone(),
        });
        Self {
            frozen: seal.frozen.map(iso),
            hash: seal.hash.clone(),
            measured: seal.measured.len(),
            changed: changed.collect(),
            moved: seal.moved,
        }
    }
}

/// Who labels it.
#[derive(Serialize)]
pub(super) struct AnnotatorsRow {
    members: Vec<String>,
    /// Of a test set: who labels training data too.
    shared: Option<Vec<String>>,
    /// Of a test set: who builds models.
    developers: Option<Vec<String>>,
    /// Training sets that do not say who labels them.
    unknown: Option<Vec<String>>,
}

impl AnnotatorsRow {
    pub(super) fn of(written: &Dataset, one: Option<&Annotators>) -> Self {
        Self {
            members: written.annotators.iter().map(|id| id.to_string()).collect(),
            shared: one.map(|one| one.shared.clone()),
            developers: one.map(|one| one.developers.clone()),
            unknown: one.map(|one| one.unknown.clone()),
        }
    }
}
