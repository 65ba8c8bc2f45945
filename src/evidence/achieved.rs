//! One measurement of a goal, in the goal's unit, with the bounds that its counts or its line give.

use std::f64::consts::SQRT_2;

use super::binomial::Estimate;
use super::bootstrap::LEAST_RESAMPLES;
use super::clustered;
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
    /// How many independent cases the counted ones are worth by the line's own bounds; `None` without both.
    pub worth: Option<f64>,
    /// How many resamples gave the line's own bounds, if that is written.
    pub resampled: Option<i64>,
    /// Of how many classes the figure is that of the weakest.
    pub weakest_of: Option<i64>,
    pub model: Option<String>,
    pub dataset: Option<String>,
    pub dataset_hash: Option<String>,
}

impl Achieved {
    /// What a line of the log says; `None` without a value and without counts, and where counts are all there
    /// is of a metric that counts no cases.
    pub fn of(goal: &Goal, line: &Line<Measurement>) -> Option<Self> {
        let written = line.low.zip(line.high);
        let written = written.map(|(low, high)| (low.value, high.value));
        let counts = counts(goal, line);
        let estimate = counts.and_then(|(count, samples)| {
            Estimate::of_count(count.unsigned_abs(), samples.unsigned_abs())
        });
        let mut worth = None;
        let (value, digits, bounds) = match (estimate, line.value) {
            (Some(estimate), _) => {
                let scale = scale(goal);
                let exact = (estimate.low * scale, estimate.high * scale);
                let bounds = wider(exact, written);
                let share = (bounds.0 / scale, bounds.1 / scale);
                worth = written.and_then(|_| worth_of(goal, counts?, estimate.point, share));
                let digits = if scale > 1.0 { 1 } else { 3 };
                (estimate.point * scale, digits, Some(bounds))
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
            worth,
            resampled: line.resampled,
            weakest_of: line.weakest_of.filter(|classes| *classes > 0),
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

    /// How many times as many cases it takes as independent ones: the design effect, at least 1 (Kish, Survey
    /// Sampling, 1965, section 8.2).
    pub fn design_effect(&self) -> f64 {
        let samples = self.counts.map(|counts| counts.1 as f64);
        let effect = samples.zip(self.worth).map(|(all, worth)| all / worth);
        effect.map_or(1.0, |effect| effect.max(1.0))
    }

    /// Whether the bounds of a value come from so few resamples that their marks are chance.
    pub fn has_few_resamples(&self) -> bool {
        let drawn = self.resampled.filter(|_| self.counts.is_none());
        drawn.is_some_and(|drawn| drawn < LEAST_RESAMPLES as i64)
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

/// By the bound that a proof needs: of that side the cases are what they are worth. Where the value lies at the
/// end of what can be, only the other bound tells.
fn worth_of(
    goal: &Goal,
    (_, samples): (i64, i64),
    rate: f64,
    (low, high): (f64, f64),
) -> Option<f64> {
    let samples = samples as f64;
    let of_low = || clustered::worth(rate, low, samples);
    let of_high = || clustered::worth(1.0 - rate, 1.0 - high, samples);
    match goal.direction {
        Some(Direction::Lower) => of_high().or_else(of_low),
        Some(Direction::Higher) => of_low().or_else(of_high),
        Some(Direction::Exact) | None => match (of_low(), of_high()) {
            (Some(low), Some(high)) => Some(low.min(high)),
            (low, high) => low.or(high),
        },
    }
}

/// The cases that the rate counts, and all cases: failures where failing is what is measured.
fn counts(goal: &Goal, line: &Measurement) -> Option<(i64, i64)> {
    let samples = line.samples.filter(|samples| *samples > 0)?;
    if !goal.counts_cases() {
        return None;
    }
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
