//! One measurement of a goal, in the goal's unit, with the bounds that its counts or its line give.

use std::f64::consts::SQRT_2;

use super::binomial::Estimate;
use super::difference::error_of_bounds;
use super::distribution::NORMAL_95;
use super::trend::Forecast;
use crate::model::kind::goal::{Direction, Goal, Metric};
use crate::model::kind::measurement::Measurement;
use crate::model::record::Line;
use crate::time::Date;

/// A measurement, in the goal's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Achieved {
    pub on: Date,
    pub value: f64,
    /// Digits after the point worth showing.
    pub digits: usize,
    /// One-sided 95 % bounds.
    pub bounds: Option<(f64, f64)>,
    /// The cases that the rate counts, and all cases.
    pub counts: Option<(i64, i64)>,
    /// How many times as wide (squared) the line's own resampled bounds are as those of its counts:
    /// what the cases lose by belonging together. At least 1; `None` without both.
    pub design_effect: Option<f64>,
    pub model: Option<String>,
    pub dataset: Option<String>,
    pub dataset_hash: Option<String>,
}

impl Achieved {
    /// What a line of the log says; `None` without a value and without counts.
    pub fn of(goal: &Goal, line: &Line<Measurement>) -> Option<Self> {
        let written = line.low.zip(line.high);
        let written = written.map(|(low, high)| (low.value, high.value));
        let counts = counts(goal, line);
        let estimate = counts.and_then(|(count, samples)| {
            Estimate::of_count(count.unsigned_abs(), samples.unsigned_abs())
        });
        let mut design_effect = None;
        let (value, digits, bounds) = match (estimate, line.value) {
            (Some(estimate), _) => {
                let scale = scale(goal);
                let exact = (estimate.low * scale, estimate.high * scale);
                design_effect = written.and_then(|written| widening(exact, written));
                let digits = if scale > 1.0 { 1 } else { 3 };
                (estimate.point * scale, digits, Some(wider(exact, written)))
            }
            (None, Some(value)) => (value.value, value.digits, written),
            (None, None) => return None,
        };
        Some(Self {
            on: line.on,
            value,
            digits,
            bounds,
            counts,
            design_effect,
            model: line.model.clone(),
            dataset: line.dataset.as_deref().map(str::to_owned),
            dataset_hash: line.dataset_hash.clone(),
        })
    }

    /// Passed and all cases where high is good: of a rate that is to stay low, the other cases.
    pub fn passes(&self, direction: Option<Direction>) -> Option<(u64, u64)> {
        let (count, samples) = self.counts?;
        let (count, samples) = (count.unsigned_abs(), samples.unsigned_abs());
        match direction? {
            Direction::Higher => Some((count, samples)),
            Direction::Lower => Some((samples.saturating_sub(count), samples)),
            Direction::Exact => None,
        }
    }

    /// What another sample of the same model would give, nine times in ten: value ± 1.645 √2 standard
    /// errors. `None` without bounds.
    pub fn again(&self) -> Option<Forecast> {
        let half = NORMAL_95 * SQRT_2 * error_of_bounds(self.bounds?);
        Some(Forecast {
            low: self.value - half,
            centre: self.value,
            high: self.value + half,
        })
    }

    /// How many independent cases the counted ones are worth: samples ÷ design effect.
    pub fn effective_samples(&self) -> Option<f64> {
        Some(self.counts?.1 as f64 / self.design_effect?)
    }
}

/// Per cent where the unit says so, else 1.
pub(super) fn scale(goal: &Goal) -> f64 {
    if goal.is_percent() { 100.0 } else { 1.0 }
}

/// Resampled bounds never make counted cases prove more than they do alone.
fn wider(exact: (f64, f64), written: Option<(f64, f64)>) -> (f64, f64) {
    let (low, high) = written.unwrap_or(exact);
    (low.min(exact.0), high.max(exact.1))
}

/// The design effect: the ratio of the variances (Kish, Survey Sampling, 1965, section 8.2).
fn widening(exact: (f64, f64), written: (f64, f64)) -> Option<f64> {
    let ratio = (written.1 - written.0) / (exact.1 - exact.0);
    (ratio.is_finite() && ratio >= 0.0).then(|| (ratio * ratio).max(1.0))
}

/// The cases that the rate counts, and all cases: failures where failing is what is measured.
fn counts(goal: &Goal, line: &Measurement) -> Option<(i64, i64)> {
    let samples = line.samples.filter(|samples| *samples > 0)?;
    let counts_failures = matches!(
        goal.metric,
        Some(Metric::DefectRate | Metric::ErrorRate | Metric::FalseAlarmRate)
    );
    let count = match (line.passed, line.failed) {
        (_, Some(failed)) if counts_failures => failed,
        (Some(passed), _) if counts_failures => samples - passed,
        (Some(passed), _) => passed,
        (None, Some(failed)) => samples - failed,
        (None, None) => return None,
    };
    (0..=samples).contains(&count).then_some((count, samples))
}
