//! Bounds of a figure by drawing its independent units.

use super::predictions::Sampling;
use crate::evidence::binomial;
use crate::evidence::bootstrap::{self, Bounds};

/// One-sided 95 % bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
    /// How many times units were drawn for them; `None` where each unit was taken for one case.
    pub resampled: Option<usize>,
}

impl From<Bounds> for Interval {
    fn from(bounds: Bounds) -> Self {
        Self {
            low: bounds.low,
            high: bounds.high,
            resampled: Some(bounds.resamples),
        }
    }
}

impl Interval {
    /// The more cautious bound of both on each side.
    pub(super) fn or_wider(self, (low, high): (f64, f64)) -> Self {
        Self {
            low: self.low.min(low),
            high: self.high.max(high),
            ..self
        }
    }
}

/// Bounds of a statistic of so many units, which is given the places of those drawn.
pub(super) fn bounds(
    units: usize,
    statistic: impl Fn(&[usize]) -> f64,
    sampling: Sampling,
) -> Option<Interval> {
    bootstrap::bounds(units, statistic, sampling.seed, sampling.resamples).map(Interval::from)
}

/// Bounds of a rate whose units are too few or too much alike to be drawn: the items of a unit are taken
/// for one case, the least that they can be worth.
pub(super) fn one_case_each(rate: f64, units: usize) -> Option<Interval> {
    let part = rate * units as f64;
    // The rate is a quotient of counts; a rounding error must not cost a case.
    let (down, up) = ((part + 1e-9).floor(), (part - 1e-9).ceil());
    let units = units as u64;
    (units > 0).then(|| Interval {
        low: binomial::lower_bound(down as u64, units),
        high: binomial::upper_bound(up as u64, units),
        resampled: None,
    })
}
