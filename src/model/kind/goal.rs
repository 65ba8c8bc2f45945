//! `goals.toml`: promises and how they are measured.

use std::collections::BTreeMap;

use super::dataset::Dataset;
use super::factor::Factor;
use super::kpi::Kpi;
use crate::model::field::{Number, Percent, record, words};
use crate::model::record::Kinded;
use crate::model::reference::Ref;
use crate::time::Date;

record! {
    /// A quantitative goal.
    pub struct Goal {
        /// Name.
        "name" client => name: String,
        /// What is measured.
        "metric" client => metric: Option<Metric>,
        /// Unit of the values; `%` values run from 0 to 100.
        "unit" client => unit: Option<String>,
        /// Whether more or less is better.
        "direction" client => direction: Option<Direction>,
        /// How far from the target still counts, for `exact`.
        "tolerance" client => tolerance: Option<Number>,
        /// Value before the project.
        "baseline" client => baseline: Option<Number>,
        /// Promised value.
        "target" client => target: Option<Number>,
        /// Promised values by year.
        "targets" client => targets: BTreeMap<String, Number>,
        /// Weight in per cent.
        "weight" client => weight: Option<Percent>,
        /// When it must be shown.
        "due" client => due: Option<Date>,
        /// World's best value and who has it.
        "world-best" client => world_best: Option<WorldBest>,
        /// Evaluation set.
        "dataset" client => dataset: Option<Ref<Dataset>>,
        /// Promised number of samples.
        "samples" client => samples: Option<i64>,
        /// What one sample is.
        "sample" client => sample: Option<String>,
        /// Class that is judged.
        "class" client => class: Option<String>,
        /// Whether every class is judged.
        "per-class" client => per_class: Option<bool>,
        /// Booked day of the test.
        "booked" => booked: Option<Date>,
        /// Who judges.
        "by" client => by: Option<Judge>,
        /// Test laboratory.
        "lab" client => lab: Option<String>,
        /// How it is measured.
        "method" client => method: Option<String>,
        /// Under which conditions.
        "conditions" client => conditions: Option<String>,
        /// Page of contract or plan that promises it.
        "basis" client => basis: Option<String>,
        /// How much stricter our own aim is.
        "margin" => margin: Option<Number>,
        /// Factors that drive it.
        "drivers" => drivers: Vec<Ref<Factor>>,
        /// KPI it serves.
        "kpi" => kpi: Option<Ref<Kpi>>,
    }
}

impl Kinded for Goal {
    const KIND: &'static str = "goal";
}

impl Goal {
    /// Whether its values are per cent; the full-width sign of Korean keyboards counts too.
    pub fn is_percent(&self) -> bool {
        matches!(self.unit.as_deref().map(str::trim), Some("%" | "％"))
    }

    /// Whether cases that pass can be counted for it. What a project names itself may be a rate in per cent, or
    /// as a share where its promises are shares and no unit says otherwise.
    pub fn counts_cases(&self) -> bool {
        let is_own = matches!(self.metric, None | Some(Metric::Other));
        let is_rate = self.metric.is_some_and(Metric::is_rate);
        is_rate || (is_own && (self.is_percent() || self.promises_shares()))
    }

    fn promises_shares(&self) -> bool {
        let named = [self.target, self.baseline].into_iter().flatten();
        let years = self.targets.values().copied();
        let mut promises = named.chain(years).map(|number| number.value);
        self.unit.is_none() && promises.all(|value| (0.0..=1.0).contains(&value))
    }

    /// Whether every class must reach the target, so that a figure of all together shows nothing.
    pub fn is_of_every_class(&self) -> bool {
        self.per_class == Some(true) && self.class.is_none()
    }
}

words! {
    /// What is measured; rates are counted, the others resampled.
    pub enum Metric {
        Accuracy = "accuracy",
        Precision = "precision",
        Recall = "recall",
        Sensitivity = "sensitivity",
        Specificity = "specificity",
        ExactMatch = "exact-match",
        DefectRate = "defect-rate",
        ErrorRate = "error-rate",
        FalseAlarmRate = "false-alarm-rate",
        Coverage = "coverage",
        Availability = "availability",
        F1 = "f1",
        Map = "map",
        Iou = "iou",
        Bleu = "bleu",
        Cer = "cer",
        Wer = "wer",
        Mae = "mae",
        Rmse = "rmse",
        Kappa = "kappa",
        Latency = "latency",
        Throughput = "throughput",
        Volume = "volume",
        Other = "other",
    }
}

impl Metric {
    /// Whether it is a share of counted cases, judged by exact binomial bounds.
    pub fn is_rate(self) -> bool {
        self <= Self::Availability
    }

    /// Whether it says what a machine does or how much there is, whatever a model makes of the items.
    pub fn is_of_machine(self) -> bool {
        matches!(
            self,
            Self::Latency | Self::Throughput | Self::Volume | Self::Availability
        )
    }
}

words! {
    /// Whether more or less is better.
    pub enum Direction { Higher = "higher", Lower = "lower", Exact = "exact" }
}

words! {
    /// Who judges a goal.
    pub enum Judge { Accredited = "accredited", Expert = "expert", Own = "self" }
}

record! {
    /// The world's best value and who has it.
    pub struct WorldBest {
        /// The value.
        "value" client => value: Option<Number>,
        /// Who has it.
        "holder" client => holder: Option<String>,
    }
}
