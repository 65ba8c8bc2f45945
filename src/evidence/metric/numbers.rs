//! Metrics of predicted numbers: mean absolute error and root mean squared error, in the unit of the numbers.

use std::iter::Sum;

/// Errors of several items added up: |label − prediction|, or its square.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Errors {
    sum: f64,
    count: u64,
}

impl Errors {
    /// |label − prediction| of one item.
    pub fn absolute(label: f64, prediction: f64) -> Self {
        let sum = (label - prediction).abs();
        Self { sum, count: 1 }
    }

    /// (label − prediction)² of one item.
    pub fn squared(label: f64, prediction: f64) -> Self {
        let sum = (label - prediction).powi(2);
        Self { sum, count: 1 }
    }

    /// Σ error / n; `None` without an item.
    pub fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }

    /// √(Σ error / n), of squared errors; `None` without an item.
    pub fn root_mean(self) -> Option<f64> {
        self.mean().map(f64::sqrt)
    }
}

impl Sum for Errors {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            sum: sum.sum + one.sum,
            count: sum.count + one.count,
        })
    }
}
