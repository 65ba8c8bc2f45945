//! `kpis.toml`: what the client wants to improve.

use super::dataset::Dataset;
use crate::model::field::{Number, record};
use crate::model::record::Kinded;
use crate::model::reference::Ref;

record! {
    /// A key performance indicator.
    pub struct Kpi {
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

impl Kinded for Kpi {
    const KIND: &'static str = "kpi";
}
