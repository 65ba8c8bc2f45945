//! What the file says, as plain values: project, calendars, tasks, resources, assignments.

use super::own::Own;
use super::values::Minutes;
use crate::time::{Date, Instant};

/// The whole file.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub(super) project: ProjectFields,
    pub(super) calendars: Vec<CalendarFields>,
    /// Tasks in file order, without blank rows and without the project's own row.
    pub(super) tasks: Vec<TaskFields>,
    pub(super) resources: Vec<ResourceFields>,
    pub(super) assignments: Vec<AssignmentFields>,
}

impl Source {
    /// The project's start, else the first start of a task, else the finish.
    pub(super) fn start(&self) -> Option<Instant> {
        let first = || self.tasks.iter().filter_map(|task| task.start).min();
        self.project.start.or_else(first).or(self.project.finish)
    }
}

#[derive(Debug)]
pub(super) struct ProjectFields {
    pub(super) title: String,
    pub(super) name: String,
    pub(super) start: Option<Instant>,
    pub(super) finish: Option<Instant>,
    pub(super) status: Option<Instant>,
    pub(super) calendar: Option<i64>,
    pub(super) minutes_per_day: i64,
    /// Days of total float up to which a task is critical.
    pub(super) critical_days: i64,
    pub(super) honours_constraints: bool,
    /// Whether unfinished work waits for its predecessors again once it has begun.
    pub(super) splits_in_progress: bool,
    /// Whether remaining work moves after the status date when progress is entered.
    pub(super) moves_remaining: bool,
    /// Marks of the project's own row, where the file is one of ours.
    pub(super) own: Own,
}

impl Default for ProjectFields {
    fn default() -> Self {
        Self {
            title: String::new(),
            name: String::new(),
            start: None,
            finish: None,
            status: None,
            calendar: None,
            minutes_per_day: 480,
            critical_days: 0,
            honours_constraints: true,
            splits_in_progress: true,
            moves_remaining: false,
            own: Own::default(),
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct CalendarFields {
    pub(super) uid: i64,
    pub(super) name: String,
    pub(super) base: Option<i64>,
    /// A copy that Project keeps for a baseline.
    pub(super) baseline: bool,
    pub(super) resource: bool,
    pub(super) days: Vec<DayFields>,
    pub(super) exceptions: Vec<ExceptionFields>,
    /// Weeks of other hours for a while.
    pub(super) weeks: Vec<(Date, Date, Vec<DayFields>)>,
}

/// The hours of one weekday, or of a dated day in the older notation (`day_type` 0).
#[derive(Debug)]
pub(super) struct DayFields {
    /// 1 for Sunday … 7 for Saturday.
    pub(super) day_type: i64,
    pub(super) working: bool,
    /// From and to in minutes since midnight, as written.
    pub(super) times: Vec<(i64, i64)>,
    pub(super) period: Option<(Date, Date)>,
}

/// An exception with its recurrence, fields as in the schema.
#[derive(Debug, Default)]
pub(super) struct ExceptionFields {
    pub(super) name: String,
    pub(super) from: Date,
    pub(super) to: Option<Date>,
    /// How often it occurs, where that ends it.
    pub(super) occurrences: Option<i64>,
    pub(super) kind: i64,
    pub(super) period: i64,
    pub(super) days_of_week: i64,
    pub(super) month: i64,
    pub(super) month_day: i64,
    pub(super) month_item: i64,
    pub(super) month_position: i64,
    pub(super) working: bool,
    pub(super) times: Vec<(i64, i64)>,
}

#[derive(Debug, Default)]
pub(super) struct TaskFields {
    pub(super) uid: i64,
    pub(super) name: String,
    pub(super) level: i64,
    pub(super) active: bool,
    pub(super) manual: bool,
    pub(super) milestone: bool,
    pub(super) external: bool,
    /// An inserted project.
    pub(super) subproject: bool,
    pub(super) estimated: bool,
    pub(super) ignores_resource_calendar: bool,
    pub(super) start: Option<Instant>,
    pub(super) finish: Option<Instant>,
    /// Whether the file has computed dates of the task (early or late ones), not only entered ones.
    pub(super) computed: bool,
    pub(super) duration: Option<Minutes>,
    /// Whether durations of the task run through nights and holidays.
    pub(super) elapsed: bool,
    pub(super) work: i64,
    pub(super) percent: i64,
    pub(super) actual_start: Option<Instant>,
    pub(super) actual_finish: Option<Instant>,
    pub(super) remaining: Option<Minutes>,
    pub(super) stop: Option<Instant>,
    pub(super) resume: Option<Instant>,
    pub(super) constraint: i64,
    pub(super) constraint_date: Option<Instant>,
    pub(super) calendar: Option<i64>,
    pub(super) deadline: Option<Instant>,
    pub(super) leveling_delay: i64,
    pub(super) costs: bool,
    pub(super) notes: String,
    pub(super) links: Vec<LinkFields>,
    pub(super) baselines: Vec<BaselineFields>,
    pub(super) own: Own,
}

#[derive(Debug)]
pub(super) struct LinkFields {
    pub(super) predecessor: Option<i64>,
    /// 0 finish–finish, 1 finish–start, 2 start–finish, 3 start–start.
    pub(super) kind: i64,
    pub(super) cross_project: bool,
    /// Tenths of a minute, or per cent, after `format`.
    pub(super) lag: i64,
    pub(super) format: i64,
}

#[derive(Debug)]
pub(super) struct BaselineFields {
    pub(super) number: i64,
    pub(super) start: Option<Instant>,
    pub(super) finish: Option<Instant>,
    pub(super) duration: Option<Minutes>,
    pub(super) elapsed: bool,
    pub(super) work: i64,
}

#[derive(Debug, Default)]
pub(super) struct ResourceFields {
    pub(super) uid: i64,
    pub(super) name: String,
    /// A person or machine, not material or money.
    pub(super) work: bool,
    /// Thousandths of a full-time person.
    pub(super) max_units: i64,
    pub(super) calendar: Option<i64>,
    pub(super) own: Own,
}

#[derive(Debug, Default)]
pub(super) struct AssignmentFields {
    pub(super) task: i64,
    pub(super) resource: i64,
    /// Thousandths of a full-time person.
    pub(super) units: i64,
    pub(super) delay: i64,
    pub(super) contour: i64,
    /// Periods with work in them, done or to do.
    pub(super) worked: Vec<(Instant, Instant)>,
}
