//! How many items have come how far: what other formats tell of a dataset.

use std::collections::BTreeMap;

use crate::model::kind::volume::Stage;

/// Items by stage and class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub stages: BTreeMap<Stage, i64>,
    pub rejected: Option<i64>,
    /// Accepted items by class.
    pub classes: BTreeMap<String, i64>,
    /// Lines that spoke of an item once more; the last one counted.
    pub repeated: usize,
}

impl Counts {
    /// Whether an item at this stage is accepted, so that its class counts.
    pub fn is_accepted(stage: Stage) -> bool {
        stage >= Stage::Accepted
    }
}
