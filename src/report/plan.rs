//! The schedule row by row, for the terminal and for scripts.

use serde::Serialize;

use crate::facts::Facts;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::{Timetable, WbsRow};

/// One task of the schedule; instants as `2026-03-09T09:00`, floats in working minutes.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PlanRow {
    pub id: String,
    pub source_id: Option<String>,
    pub wbs: String,
    pub name: String,
    pub start: String,
    pub finish: String,
    pub late_start: String,
    pub late_finish: String,
    /// `None` for summaries.
    pub total_float_min: Option<i64>,
    pub free_float_min: Option<i64>,
    pub critical: bool,
    /// 0 to 100, two digits.
    pub progress: f64,
    #[serde(skip)]
    pub depth: usize,
    #[serde(skip)]
    pub is_summary: bool,
}

/// Every task in WBS order.
pub fn rows(facts: &Facts) -> Vec<PlanRow> {
    each_row(facts).collect()
}

/// As [`rows`], one after the other.
pub fn each_row(facts: &Facts) -> impl Iterator<Item = PlanRow> + '_ {
    let timetable = facts.timetable.iter();
    timetable.flat_map(|timetable| {
        let rows = timetable.wbs.rows.iter().enumerate();
        rows.map(|(at, row)| plan_row(&facts.project.tasks[row.task], timetable, at, row))
    })
}

fn plan_row(task: &Record<Task>, timetable: &Timetable, at: usize, row: &WbsRow) -> PlanRow {
    let times = &timetable.times[at];
    PlanRow {
        id: task.id.clone(),
        source_id: task.source_id.clone(),
        wbs: row.number.clone(),
        name: task.name.clone(),
        start: times.start.to_string(),
        finish: times.finish.to_string(),
        late_start: times.late_start.to_string(),
        late_finish: times.late_finish.to_string(),
        total_float_min: times.total_float,
        free_float_min: times.free_float,
        critical: times.critical,
        progress: (timetable.progress[at] * 100.0).round() / 100.0,
        depth: row.depth,
        is_summary: row.is_summary,
    }
}
