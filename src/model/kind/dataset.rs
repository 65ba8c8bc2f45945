//! `data.toml`: datasets, their targets and their rights.

use std::collections::BTreeMap;

use super::member::Member;
use super::volume::Stage;
use crate::model::field::{Must, Number, Percent, record, words};
use crate::model::notation::Ratio;
use crate::model::record::Kinded;
use crate::model::reference::Ref;
use crate::time::Date;

/// The end that DVC puts behind the name of a file that it keeps elsewhere.
pub const POINTER: &str = ".dvc";

record! {
    /// A dataset.
    pub struct Dataset {
        /// Name.
        "name" client => name: String,
        /// What it is used for.
        "role" client => role: Must<Role>,
        /// What one item is.
        "unit" client => unit: Option<String>,
        /// Accepted items promised.
        "target" client => target: Option<i64>,
        /// Items planned to be collected.
        "raw" => raw: Option<i64>,
        /// Accepted items promised by class.
        "classes" client => classes: BTreeMap<String, i64>,
        /// When it must be complete.
        "needed-by" client => needed_by: Option<Date>,
        /// Day after which it did not change.
        "frozen" => frozen: Option<Date>,
        /// Hash of the frozen set.
        "hash" => hash: Option<String>,
        /// Where it comes from.
        "source" => source: Option<String>,
        /// On what right we use it.
        "rights" client => rights: Option<Rights>,
        /// Proof of that right.
        "rights-proof" => rights_proof: Option<String>,
        /// Whether it holds personal data.
        "personal-data" client => personal_data: Option<bool>,
        /// Day of de-identification.
        "deidentified" client => deidentified: Option<Date>,
        /// Manifest column whose items belong together.
        "group" => group: Option<String>,
        /// Who labels it.
        "annotators" => annotators: Vec<Ref<Member>>,
        /// Agreement between annotators.
        "agreement" => agreement: Option<Agreement>,
        /// Quality indices with criterion and basis.
        "quality" client => quality: Vec<Quality>,
        /// Share that survives a stage.
        "yield" => yields: Yields,
        /// When the client promised it.
        "promised" => promised: Option<Date>,
        /// When it arrived.
        "received" => received: Option<Date>,
        /// Share of wrong labels in per cent.
        "label-error" => label_error: Option<Percent>,
        /// Manifest file.
        "manifest" => manifest: Option<String>,
    }
}

impl Kinded for Dataset {
    const KIND: &'static str = "dataset";
}

record! {
    /// Shares of the items that survive a stage.
    pub struct Yields {
        /// Of the collected ones.
        "refined" => refined: Option<Ratio>,
        /// Of the refined ones.
        "labelled" => labelled: Option<Ratio>,
        /// Of the labelled ones.
        "inspected" => inspected: Option<Ratio>,
        /// Of the inspected ones.
        "accepted" => accepted: Option<Ratio>,
        /// Of the accepted ones.
        "delivered" => delivered: Option<Ratio>,
    }
}

impl Yields {
    /// The share that survives a stage, if it is planned.
    pub fn of(&self, stage: Stage) -> Option<f64> {
        let share = match stage {
            Stage::Collected => None,
            Stage::Refined => self.refined,
            Stage::Labelled => self.labelled,
            Stage::Inspected => self.inspected,
            Stage::Accepted => self.accepted,
            Stage::Delivered => self.delivered,
        };
        share.map(|share| share.0)
    }
}

words! {
    /// What a dataset is used for.
    pub enum Role { Train = "train", Validation = "validation", Test = "test" }
}

words! {
    /// On what right data is used.
    pub enum Rights {
        Owned = "owned",
        Licence = "licence",
        Client = "client",
        Public = "public",
        Unclear = "unclear",
    }
}

record! {
    /// Agreement between annotators.
    pub struct Agreement {
        /// Which coefficient.
        "measure" => measure: Option<String>,
        /// Wanted value.
        "target" => target: Option<Number>,
    }
}

record! {
    /// A quality index.
    pub struct Quality {
        /// Its name.
        "index" client => index: String,
        /// Per cent that must pass.
        "criterion" client => criterion: Option<Number>,
        /// Where that is promised.
        "basis" client => basis: Option<String>,
    }
}
