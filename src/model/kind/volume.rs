//! `volumes/DATASET.toml`: how much data has come how far.

use std::collections::BTreeMap;

use crate::model::field::{Number, record};
use crate::model::notation::Share;

record! {
    /// Cumulative counts of one day.
    pub struct Volume {
        /// Items collected.
        "collected" client => collected: Option<i64>,
        /// Items refined.
        "refined" client => refined: Option<i64>,
        /// Items labelled.
        "labelled" client => labelled: Option<i64>,
        /// Items inspected.
        "inspected" client => inspected: Option<i64>,
        /// Items accepted.
        "accepted" client => accepted: Option<i64>,
        /// Items delivered.
        "delivered" client => delivered: Option<i64>,
        /// Items rejected.
        "rejected" client => rejected: Option<i64>,
        /// Accepted items by class.
        "classes" client => classes: BTreeMap<String, i64>,
        /// Agreement between annotators.
        "agreement" client => agreement: Option<Number>,
        /// Passed and sampled by quality index.
        "quality" client => quality: BTreeMap<String, Share>,
    }
}

/// The stages of a dataset in the order in which items pass them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Collected,
    Refined,
    Labelled,
    Inspected,
    Accepted,
    Delivered,
}

impl Stage {
    pub const ALL: [Self; 6] = [
        Self::Collected,
        Self::Refined,
        Self::Labelled,
        Self::Inspected,
        Self::Accepted,
        Self::Delivered,
    ];

    /// The key that holds the stage's count.
    pub fn word(self) -> &'static str {
        match self {
            Self::Collected => "collected",
            Self::Refined => "refined",
            Self::Labelled => "labelled",
            Self::Inspected => "inspected",
            Self::Accepted => "accepted",
            Self::Delivered => "delivered",
        }
    }

    /// The stage of a key.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }
}

impl Volume {
    /// The count of a stage, if the line gives it.
    pub fn count(&self, stage: Stage) -> Option<i64> {
        match stage {
            Stage::Collected => self.collected,
            Stage::Refined => self.refined,
            Stage::Labelled => self.labelled,
            Stage::Inspected => self.inspected,
            Stage::Accepted => self.accepted,
            Stage::Delivered => self.delivered,
        }
    }
}
