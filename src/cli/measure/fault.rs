//! Why rows gave no figure, in words.

use super::note;
use crate::args;
use crate::evidence::metric::{self, MetricError};
use crate::exchange::Fault;
use crate::model::field::near;
use crate::model::kind::goal::Metric;

/// Why rows gave no figure, in words.
pub fn told(error: MetricError, metric: Metric) -> Fault {
    let metric = metric.word();
    let line = |line: u64| i64::try_from(line).unwrap_or(i64::MAX);
    match error {
        MetricError::OtherMetric => Fault::request("failure-metric-other", args![metric]),
        MetricError::NoRow => Fault::file("failure-foreign-no-rows", args![]),
        MetricError::NoPositive { classes } => {
            let classes = note::first(&classes);
            Fault::request("failure-metric-positive", args![metric, classes])
        }
        MetricError::UnknownClass { class, classes } => unknown_class(&class, classes),
        MetricError::NotANumber { line: at, text } => {
            Fault::file("failure-metric-number", args![line: line(at), text])
        }
        MetricError::TooLong { line: at, length } => {
            let limit = metric::LONGEST;
            Fault::file("failure-metric-long", args![line: line(at), length, limit])
        }
        MetricError::NoLabel { line: at } => {
            Fault::file("failure-metric-label", args![line: line(at)])
        }
        MetricError::TooLarge => Fault::file("failure-metric-large", args![metric]),
        MetricError::Undefined => Fault::request("failure-metric-undefined", args![metric]),
    }
}

/// A class that the rows do not hold, with one of nearly the same name.
pub fn unknown_class(class: &str, mut classes: Vec<String>) -> Fault {
    classes.sort_unstable();
    classes.dedup();
    let near = near(class, classes.iter().map(String::as_str)).unwrap_or_default();
    let has_near = if near.is_empty() { "no" } else { "yes" };
    let known = note::first(&classes);
    let class = note::short(class);
    Fault::request("failure-metric-class", args![class, near, has_near, known])
}
