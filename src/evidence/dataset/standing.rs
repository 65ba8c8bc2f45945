//! Whether the data may be used: rights, personal data, and what the client was to hand over.

use super::Look;
use super::stages::StageFacts;
use crate::model::kind::dataset::{Dataset, Rights};
use crate::model::kind::volume::Stage;
use crate::time::Date;

/// On what right the data is used, and whether that is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightsState {
    /// Our own or public data, or `rights-proof` names the proof.
    Proven(Rights),
    /// A licence or data of the client without `rights-proof`.
    Unproven(Rights),
    /// `rights` says that it is unclear.
    Unclear,
    /// `rights` is missing.
    Unknown,
}

/// Where personal data stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// `personal-data` is missing.
    Unknown,
    /// There is no personal data in it.
    None,
    /// De-identified before anything was labelled.
    Deidentified { on: Date },
    /// Not de-identified, and nothing labelled yet.
    Open,
    /// Labelled by the line of a day on which it was not de-identified.
    LabelledBefore {
        labelled: Date,
        deidentified: Option<Date>,
    },
}

/// What the client was to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub promised: Date,
    /// When it arrived, if it has.
    pub received: Option<Date>,
    /// Working days from the promised day to its arrival, or to the status date; negative if early.
    pub late: i64,
}

impl RightsState {
    /// The word in JSON and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Proven(_) => "proven",
            Self::Unproven(_) => "unproven",
            Self::Unclear => "unclear",
            Self::Unknown => "unknown",
        }
    }
}

impl Privacy {
    /// The word in JSON and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::None => "none",
            Self::Deidentified { .. } => "deidentified",
            Self::Open => "open",
            Self::LabelledBefore { .. } => "labelled-before",
        }
    }
}

pub(super) fn rights(dataset: &Dataset) -> RightsState {
    let is_proven = dataset
        .rights_proof
        .as_deref()
        .is_some_and(|proof| !proof.trim().is_empty());
    match dataset.rights {
        None => RightsState::Unknown,
        Some(Rights::Unclear) => RightsState::Unclear,
        Some(rights @ (Rights::Licence | Rights::Client)) if !is_proven => {
            RightsState::Unproven(rights)
        }
        Some(rights) => RightsState::Proven(rights),
    }
}

pub(super) fn privacy(look: &Look<'_>, stages: &[StageFacts]) -> Privacy {
    let deidentified = look.dataset.deidentified.filter(|on| *on <= look.as_of);
    // Whoever does not count labels has labelled by the time that something is inspected or accepted.
    let worked = stages.iter().filter(|one| one.stage >= Stage::Labelled);
    let labelled = worked.filter_map(|one| one.since).min();
    match (look.dataset.personal_data, labelled, deidentified) {
        (None, ..) => Privacy::Unknown,
        (Some(false), ..) => Privacy::None,
        (_, Some(labelled), on) if on.is_none_or(|on| on > labelled) => Privacy::LabelledBefore {
            labelled,
            deidentified,
        },
        (_, _, Some(on)) => Privacy::Deidentified { on },
        (_, _, None) => Privacy::Open,
    }
}

pub(super) fn arrival(look: &Look<'_>) -> Option<Arrival> {
    let promised = look.dataset.promised?;
    let received = look.dataset.received.filter(|on| *on <= look.as_of);
    Some(Arrival {
        promised,
        received,
        late: look
            .calendars
            .working_days(promised, received.unwrap_or(look.as_of)),
    })
}
