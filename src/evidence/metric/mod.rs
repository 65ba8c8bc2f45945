//! Metrics computed from labels and predictions; each is a pure function of the rows.

pub mod classes;
mod interval;
mod names;
pub mod numbers;
mod predictions;
mod question;
pub mod text;

pub use classes::{Average, Classified, Outcome, Tally};
pub use interval::Interval;
pub use predictions::{Figure, LONGEST, Measured, MetricError, Row, Sampling, Wanted, measure};
pub use question::{has_mean, tells_a_class};
pub use text::composed;
