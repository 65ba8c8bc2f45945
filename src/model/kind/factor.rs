//! `factors.toml`: what drives a goal.

use super::dataset::Dataset;
use crate::model::field::{Number, record};
use crate::model::record::Kinded;
use crate::model::reference::Ref;

record! {
    /// A factor that drives a goal.
    pub struct Factor {
        /// Name.
        "name" => name: String,
        /// Today's value.
        "now" => now: Option<Number>,
        /// Wanted value.
        "target" => target: Option<Number>,
        /// Unit.
        "unit" => unit: Option<String>,
        /// Dataset that shows it.
        "source" => source: Option<Ref<Dataset>>,
        /// Why we believe it.
        "evidence" => evidence: Option<String>,
    }
}

impl Kinded for Factor {
    const KIND: &'static str = "factor";
}
