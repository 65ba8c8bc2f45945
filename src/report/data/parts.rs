//! The parts of a dataset's row, one for each thing that is known of it.

use serde::Serialize;

use super::{lack, rounded};
use crate::evidence::Judgement;
use crate::evidence::binomial::{Estimate, Verdict};
use crate::evidence::dataset::{
    Agreed, AgreementFacts, Annotators, Arrival, Backlog, Diversity, IndexFacts, NoShare, Privacy,
    RawFacts, Rejected, Rejection, RightsState, Seal, StageFacts,
};
use crate::model::kind::dataset::Dataset;
use crate::report::iso;

/// A stage.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct StageRow {
    stage: &'static str,
    count: i64,
    needed: Option<f64>,
    week: Option<i64>,
    per_day: Option<f64>,
    /// Why there is no `per-day`.
    lacks: Option<&'static str>,
    since: Option<String>,
    planned_yield: Option<f64>,
    observed_yield: Option<f64>,
    /// Whether what is missing is lost, not on its way.
    observed_final: Option<bool>,
}

impl StageRow {
    pub(super) fn of(one: &StageFacts) -> Self {
        Self {
            stage: one.stage.word(),
            count: one.count,
            needed: one.needed.map(rounded),
            week: one.week,
            per_day: one.rate.ok().map(rounded),
            lacks: one.rate.err().map(lack),
            since: one.since.map(iso),
            planned_yield: one.planned_yield,
            observed_yield: one.observed_yield.map(|one| rounded(one.share)),
            observed_final: one.observed_yield.map(|one| one.is_final),
        }
    }
}

/// What waits before a stage.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct BacklogRow {
    before: &'static str,
    after: &'static str,
    items: i64,
    /// Working days of the stage after; none where it stands still or its rate is not known.
    days: Option<f64>,
    stands_still: bool,
    lacks: Option<&'static str>,
}

impl BacklogRow {
    pub(super) fn of(one: &Backlog) -> Self {
        let days = one.days.ok();
        Self {
            before: one.before.word(),
            after: one.after.word(),
            items: one.items,
            days: days.filter(|days| days.is_finite()).map(rounded),
            stands_still: days.is_some_and(f64::is_infinite),
            lacks: one.days.err().map(lack),
        }
    }
}

/// What must be collected.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RawRow {
    planned: Option<i64>,
    needed: Option<i64>,
    needed_as_observed: Option<i64>,
    reachable: Option<i64>,
    short: Option<i64>,
}

impl RawRow {
    pub(super) fn of(raw: &RawFacts) -> Self {
        Self {
            planned: raw.planned,
            needed: raw.needed,
            needed_as_observed: raw.needed_as_observed,
            reachable: raw.reachable,
            short: raw.short(),
        }
    }
}

/// What was sent back.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RejectionRow {
    recent: Option<RejectedRow>,
    lacks: Option<&'static str>,
    weeks: Vec<RejectedRow>,
    rising_weeks: usize,
}

#[derive(Serialize)]
struct RejectedRow {
    from: Option<String>,
    to: String,
    rejected: i64,
    inspected: i64,
    share: f64,
}

impl RejectionRow {
    pub(super) fn of(rejection: &Rejection) -> Self {
        let row = |one: &Rejected| RejectedRow {
            from: one.from.map(iso),
            to: iso(one.to),
            rejected: one.rejected,
            inspected: one.inspected,
            share: rounded(one.share()),
        };
        Self {
            recent: rejection.recent.as_ref().ok().map(row),
            lacks: rejection.recent.err().map(no_share),
            weeks: rejection.weeks.iter().map(row).collect(),
            rising_weeks: rejection.rising_weeks(),
        }
    }
}

/// Why there is no share of rejected items, as in keys of messages.
fn no_share(why: NoShare) -> &'static str {
    match why {
        NoShare::NotCounted => "not-counted",
        NoShare::Stale => "stale",
        NoShare::NothingInspected => "nothing-inspected",
    }
}

/// How far annotators agree.
#[derive(Serialize)]
pub(super) struct AgreementRow {
    measure: Option<String>,
    target: Option<f64>,
    /// Oldest first.
    values: Vec<AgreedRow>,
    labelled: Option<f64>,
}

#[derive(Serialize)]
struct AgreedRow {
    on: String,
    value: f64,
    /// Share of what must be labelled that was labelled by then.
    labelled: Option<f64>,
}

impl AgreementRow {
    pub(super) fn of(one: &AgreementFacts) -> Self {
        let row = |one: &Agreed| AgreedRow {
            on: iso(one.on),
            value: one.value.value,
            labelled: one.labelled.map(rounded),
        };
        Self {
            measure: one.measure.clone(),
            target: one.target.map(|target| target.value),
            values: one.history.iter().map(row).collect(),
            labelled: one.labelled.map(rounded),
        }
    }
}

/// A quality index, rates in per cent.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct IndexRow {
    index: String,
    criterion: Option<f64>,
    basis: Option<String>,
    on: Option<String>,
    passed: Option<u64>,
    samples: Option<u64>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    verdict: &'static str,
    least_samples: Option<u64>,
    samples_needed: Option<u64>,
}

impl IndexRow {
    pub(super) fn of(one: &IndexFacts) -> Self {
        let newest = one.newest;
        let estimate = newest.and_then(|newest| newest.estimate());
        let percent = |rate: fn(Estimate) -> f64| estimate.map(|one| rounded(rate(one) * 100.0));
        Self {
            index: one.index.clone(),
            criterion: one.criterion.map(|criterion| criterion.value),
            basis: one.basis.clone(),
            on: newest.map(|newest| iso(newest.on)),
            passed: newest.map(|newest| newest.passed),
            samples: newest.map(|newest| newest.samples),
            value: percent(|one| one.point),
            low: percent(|one| one.low),
            high: percent(|one| one.high),
            verdict: verdict(one.verdict),
            least_samples: one.least_samples,
            samples_needed: one.samples_needed,
        }
    }
}

/// A verdict as in keys of messages; `cannot-tell` where there is none.
fn verdict(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("cannot-tell", |one| Judgement::Verdict(one).word())
}

/// The mix of classes.
#[derive(Serialize)]
pub(super) struct ClassesRow {
    on: Option<String>,
    psi: Option<f64>,
    classes: Vec<ClassRow>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ClassRow {
    class: String,
    planned: Option<i64>,
    accepted: Option<i64>,
    missing: Option<i64>,
    gained: Option<i64>,
    planned_share: Option<f64>,
    share: Option<f64>,
    ratio: Option<f64>,
}

impl ClassesRow {
    pub(super) fn of(one: &Diversity) -> Self {
        let classes = one.classes.iter().map(|class| ClassRow {
            class: class.name.clone(),
            planned: class.planned,
            accepted: class.count,
            missing: class.missing(),
            gained: class.gained,
            planned_share: class.planned_share.map(rounded),
            share: class.share.map(rounded),
            ratio: class.ratio().map(rounded),
        });
        Self {
            on: one.on.map(iso),
            psi: one.psi.map(rounded),
            classes: classes.collect(),
        }
    }
}

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
