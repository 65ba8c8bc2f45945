//! What charts show: plain client-safe data, drawn later.

use crate::time::{Date, Instant};

/// A chart of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    Gantt(Gantt),
    Goals(GoalChart),
    Data(DataChart),
}

/// The plan over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Gantt {
    pub as_of: Date,
    /// Contract end.
    pub finish: Date,
    pub rows: Vec<GanttRow>,
}

/// One task, summary or milestone.
#[derive(Clone, Debug, PartialEq)]
pub struct GanttRow {
    pub name: String,
    /// 0 at the top of the hierarchy.
    pub depth: usize,
    pub is_summary: bool,
    pub is_milestone: bool,
    pub start: Instant,
    pub finish: Instant,
    /// Start and finish as signed.
    pub baseline: Option<(Instant, Instant)>,
    /// Share done, 0 to 100.
    pub progress: f64,
    pub is_finished: bool,
    pub is_critical: bool,
    pub deadline: Option<Date>,
}

/// Goals against their targets.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalChart {
    pub rows: Vec<GoalRow>,
}

/// One goal; values in its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalRow {
    pub name: String,
    pub unit: String,
    /// Digits after the point.
    pub digits: usize,
    pub lower_is_better: bool,
    /// Value before the project.
    pub before: Option<f64>,
    pub target: f64,
    pub value: Option<f64>,
    /// One-sided 95 % bounds.
    pub bounds: Option<(f64, f64)>,
    /// `shown`, `not-met`, `not-shown-yet` or `cannot-tell`.
    pub verdict: &'static str,
}

/// Accepted items of datasets over time.
#[derive(Clone, Debug, PartialEq)]
pub struct DataChart {
    pub as_of: Date,
    pub sets: Vec<DataSeries>,
}

/// One dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct DataSeries {
    pub name: String,
    pub unit: String,
    pub target: f64,
    pub needed_by: Option<Date>,
    /// Expected day of completion.
    pub expected: Option<Date>,
    pub is_done: bool,
    /// Working days from the needed day to the expected one.
    pub late: Option<i64>,
    /// Whether that is too late: red instead of amber.
    pub is_red: bool,
    /// Cumulative accepted items, oldest first.
    pub points: Vec<(Date, f64)>,
}
