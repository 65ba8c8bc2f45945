//! How a figure of rows is written into a line.

use super::line::{Measurement, Number};
use crate::evidence::metric::{Figure, Measured};
use crate::lang::format;
use crate::model::kind::goal::{Goal, Metric};

/// From here on digits of a number are written with an exponent.
const LARGE: f64 = 1e15;

impl Measurement {
    /// Writes a figure into the line: the value to the nearest, its bounds outwards.
    pub fn put(&mut self, measured: &Measured, goal: &Goal, metric: Metric) {
        let is_percent = goal.is_percent() && measured.is_share;
        let scale = scale(goal, measured);
        let point = measured.figure.point() * scale;
        let decimals = match (is_percent, measured.is_share) {
            (true, _) => 2,
            (false, true) => 4,
            (false, false) => significant(point),
        };
        let number = |value: f64, rounding| {
            let text = match value.abs() < LARGE {
                true => format::number(value, decimals, rounding).replace(',', ""),
                false => format!("{value:e}"),
            };
            Number::parse(&text).unwrap_or_else(|| Number::rounded(value, decimals))
        };
        match measured.figure {
            Figure::Passed { count, samples } => {
                (self.passed, self.samples) = (whole(count), whole(samples));
            }
            Figure::Failed { count, samples } => {
                (self.failed, self.samples) = (whole(count), whole(samples));
            }
            Figure::Value { samples, .. } => {
                self.value = Some(number(point, format::Rounding::Nearest));
                // A mean of rates is no whole count of the samples.
                self.samples = whole(samples).filter(|_| !metric.is_rate());
            }
        }
        if let Some(bounds) = measured.bounds {
            let (low, high) = (bounds.low * scale, bounds.high * scale);
            self.low = Some(number(low.min(point), format::Rounding::Down));
            self.high = Some(number(high.max(point), format::Rounding::Up));
            self.resampled = bounds.resampled.and_then(|count| whole(count as u64));
        }
    }
}

/// A count as a line holds it.
pub fn whole(count: u64) -> Option<i64> {
    i64::try_from(count).ok()
}

/// Decimals that leave four digits of a value.
fn significant(value: f64) -> usize {
    let size = value.abs().log10().floor();
    if size.is_finite() {
        (3.0 - size).clamp(0.0, 9.0) as usize
    } else {
        3
    }
}

/// What turns a figure into the goal's unit.
pub fn scale(goal: &Goal, measured: &Measured) -> f64 {
    match goal.is_percent() && measured.is_share {
        true => 100.0,
        false => 1.0,
    }
}
