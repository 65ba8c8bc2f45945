//! `measurements/GOAL.toml`: what was measured for a goal.

use super::dataset::Dataset;
use super::goal::Judge;
use crate::model::field::{Number, record};
use crate::model::reference::Ref;

record! {
    /// One measurement.
    pub struct Measurement {
        /// Cases that passed.
        "passed" client => passed: Option<i64>,
        /// Cases that failed, where low is good.
        "failed" client => failed: Option<i64>,
        /// Cases in all.
        "samples" client => samples: Option<i64>,
        /// Value of a metric that is not counted.
        "value" client => value: Option<Number>,
        /// One-sided 95 % lower bound of the value.
        "low" client => low: Option<Number>,
        /// One-sided 95 % upper bound of the value.
        "high" client => high: Option<Number>,
        /// How many resamples gave the bounds.
        "resampled" client => resampled: Option<i64>,
        /// Of how many classes the figures are those of the weakest, where every class is judged.
        "weakest-of" client => weakest_of: Option<i64>,
        /// Evaluation set.
        "dataset" client => dataset: Option<Ref<Dataset>>,
        /// Its hash.
        "dataset-hash" client => dataset_hash: Option<String>,
        /// Model that was measured.
        "model" client => model: Option<String>,
        /// Its commit.
        "commit" client => commit: Option<String>,
        /// Who measured.
        "by" client => by: Option<Judge>,
        /// Number of the test report.
        "report" client => report: Option<String>,
        /// Remark.
        "note" client => note: Option<String>,
    }
}
