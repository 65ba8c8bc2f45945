//! `baselines/NAME.toml`: what was signed.

use std::collections::BTreeMap;

use super::goal::Direction;
use crate::model::field::{Number, Percent, When, record};
use crate::model::notation::Duration;
use crate::model::record::Kinded;
use crate::time::Date;

record! {
    /// What was signed on one day.
    pub struct Baseline {
        /// When and on what ground.
        "baseline" => head: BaselineHead,
        /// The contract as signed.
        "contract" => contract: BaselineContract,
        /// Tasks as signed.
        "task" => task: BTreeMap<String, BaselineTask>,
        /// Goals as signed.
        "goal" => goal: BTreeMap<String, BaselineGoal>,
        /// Datasets as signed.
        "dataset" => dataset: BTreeMap<String, BaselineDataset>,
        /// Deliverables as signed.
        "deliverable" => deliverable: BTreeMap<String, BaselineDeliverable>,
        /// Requirements as signed.
        "requirement" => requirement: BTreeMap<String, BaselineRequirement>,
    }
}

impl Kinded for Baseline {
    const KIND: &'static str = "baseline";
}

record! {
    /// When and on what ground.
    pub struct BaselineHead {
        /// Day it was signed.
        "on" => on: Date,
        /// Commit it was taken from.
        "commit" => commit: Option<String>,
        /// Document that it stands for.
        "basis" => basis: Option<String>,
    }
}

record! {
    /// The contract as signed.
    pub struct BaselineContract {
        /// Contract end.
        "finish" => finish: Option<Date>,
        /// Amount.
        "amount" => amount: Option<i64>,
    }
}

record! {
    /// A task as signed.
    pub struct BaselineTask {
        /// Name.
        "name" => name: Option<String>,
        /// Start.
        "start" => start: Option<When>,
        /// Finish.
        "finish" => finish: Option<When>,
        /// Duration.
        "duration" => duration: Option<Duration>,
        /// Person-time.
        "effort" => effort: Option<Duration>,
        /// Budget in money.
        "cost" => cost: Option<i64>,
        /// Whether a milestone.
        "milestone" => milestone: Option<bool>,
        /// Deadline.
        "deadline" => deadline: Option<Date>,
    }
}

record! {
    /// A goal as signed.
    pub struct BaselineGoal {
        /// Name.
        "name" => name: Option<String>,
        /// Target.
        "target" => target: Option<Number>,
        /// Unit.
        "unit" => unit: Option<String>,
        /// Direction.
        "direction" => direction: Option<Direction>,
        /// When it must be shown.
        "due" => due: Option<Date>,
        /// Weight.
        "weight" => weight: Option<Percent>,
        /// Promised samples.
        "samples" => samples: Option<i64>,
    }
}

record! {
    /// A dataset as signed.
    pub struct BaselineDataset {
        /// Name.
        "name" => name: Option<String>,
        /// Target.
        "target" => target: Option<i64>,
        /// When it must be complete.
        "needed-by" => needed_by: Option<Date>,
    }
}

record! {
    /// A deliverable as signed.
    pub struct BaselineDeliverable {
        /// Name.
        "name" => name: Option<String>,
        /// When it is due.
        "due" => due: Option<Date>,
    }
}

record! {
    /// A requirement as signed.
    pub struct BaselineRequirement {
        /// Name.
        "name" => name: Option<String>,
    }
}
