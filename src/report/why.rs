//! Why a task lies where it does, for the terminal and for scripts. Internal: it names everything.

mod closed;
mod rows;

use serde::Serialize;

use crate::facts::Facts;
use crate::schedule::result::Times;
use crate::schedule::{Timetable, why};
use crate::source::Snapshot;
use rows::Rows;

/// The whole answer; instants as `2026-03-09T09:00`, floats and slacks in working minutes on the task's calendar.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reasons {
    pub id: String,
    pub name: String,
    pub start: String,
    pub finish: String,
    pub active: bool,
    /// Of a summary the task inside that sets its finish, which is the one explained.
    pub set_by: Option<Name>,
    pub total_float_min: Option<i64>,
    pub free_float_min: Option<i64>,
    pub critical: bool,
    pub on_longest_path: bool,
    /// From the task back to what set the first date.
    pub chain: Vec<StepRow>,
    /// Everything that bounds the task from before, the driver first.
    pub bounds: Vec<BoundRow>,
    pub margin: Option<MarginRow>,
    /// What its float counts to.
    pub limit: Option<LimitRow>,
}

/// A task by id and name.
#[derive(Clone, Debug, Serialize)]
pub struct Name {
    pub id: String,
    pub name: String,
}

/// One task on the way back.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StepRow {
    pub id: String,
    pub name: String,
    pub start: String,
    pub finish: String,
    /// `start`, `resume` (the rest of a task in progress), `finish`, or `done` (nothing is left, but there is no actual
    /// finish): what the driver sets.
    pub moment: &'static str,
    pub at: String,
    #[serde(flatten)]
    pub driver: DriverRow,
    /// Working minutes that the task waits for its own working time after what was asked.
    pub waits_min: i64,
    /// What closes that time.
    pub closed: Vec<ClosedRow>,
}

/// Leave or a calendar that keeps a task from beginning.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClosedRow {
    /// The calendar, where it is that.
    pub calendar: Option<String>,
    /// Who is away, and from when to when.
    pub member: Option<String>,
    pub name: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub file: Option<String>,
    pub line: Option<usize>,
}

/// What set a date, and where that is written.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DriverRow {
    /// `link`, `constraint`, `project-start`, `actual`, `manual`, `late` or `status-date`.
    pub driver: &'static str,
    /// The predecessor of a link.
    pub from: Option<Name>,
    /// `FS`, `SS`, `FF` or `SF`.
    pub kind: Option<&'static str>,
    /// As written: `+10d`.
    pub lag: Option<String>,
    /// The key of a constraint date.
    pub key: Option<&'static str>,
    /// The constraint date, the project's start or the status date.
    pub date: Option<String>,
    /// The summary whose link or date it is, where it is not the task's own.
    pub summary: Option<Name>,
    pub file: Option<String>,
    pub line: Option<usize>,
}

/// One bound of the task.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BoundRow {
    #[serde(flatten)]
    pub driver: DriverRow,
    /// `at-least`, `at-most` or `exactly`.
    pub bound: &'static str,
    /// Whether `asked` is a finish.
    pub of_finish: bool,
    pub asked: String,
    pub slack_min: i64,
    pub drives: bool,
}

/// How far the driver may move before another takes over.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct MarginRow {
    /// How far the task would go.
    pub minutes: i64,
    /// How far the driver may come earlier while the task stays, since closed time lies before it.
    pub idle_min: i64,
    /// How far the driver may come earlier until another takes over.
    pub reach_min: i64,
    /// Whether that is to a later date.
    pub later: bool,
    #[serde(flatten)]
    pub next: DriverRow,
}

/// What a float counts to.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LimitRow {
    /// `project-end`, `deadline`, `constraint`, `manual`, `in-progress` or `as-late`.
    pub by: &'static str,
    pub task: Option<Name>,
    pub key: Option<&'static str>,
    /// The date; of `project-end` the last finish.
    pub at: String,
    /// The tasks through which it reaches the one explained.
    pub through: Vec<Name>,
    pub file: Option<String>,
    pub line: Option<usize>,
}

impl Reasons {
    /// Explains a task by its index in the project; `None` without a schedule.
    pub fn of(facts: &Facts, snapshot: &Snapshot, task: usize) -> Option<Self> {
        let timetable = facts.timetable.as_ref().ok()?;
        let row = timetable.wbs.row_of(task)?;
        let Timetable {
            plan,
            times,
            finish,
            ..
        } = timetable;
        let why = why::explain(plan, times, *finish, row)?;
        let mut rows = Rows::new(facts, timetable, snapshot);
        let Times {
            start,
            finish,
            on_longest_path,
            critical,
            ..
        } = times[row];
        let explained = &times[why.task];
        let Name { id, name } = rows.name(row);
        Some(Self {
            id,
            name,
            start: start.to_string(),
            finish: finish.to_string(),
            active: facts.takes_part(rows.task(row)),
            set_by: (why.task != row).then(|| rows.name(why.task)),
            total_float_min: explained.total_float,
            free_float_min: explained.free_float,
            critical,
            on_longest_path,
            margin: why
                .margin
                .map(|margin| rows.margin(why.task, &margin, &why.asks)),
            limit: why.limit.as_ref().map(|limit| rows.limit(limit)),
            chain: why.steps.iter().map(|step| rows.step(step)).collect(),
            bounds: why
                .asks
                .iter()
                .map(|ask| rows.bound(why.task, ask))
                .collect(),
        })
    }
}
