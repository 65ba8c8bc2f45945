//! Metrics computed from labels and predictions; each is a pure function of the rows.

pub mod classes;
pub mod numbers;
mod predictions;
pub mod text;

pub use classes::{Average, Classified, Outcome, Tally};
pub use predictions::{
    Figure, Interval, LONGEST, Measured, MetricError, Row, Sampling, Wanted, measure,
};
pub use text::composed;
