//! What the schedule comes to: dates and floats of every task, broken dates, faults.

use crate::time::Instant;

/// A computed schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// By task, in the order of the plan.
    pub times: Vec<Times>,
    /// Dates that break a link, a constraint or a deadline; by task.
    pub conflicts: Vec<Conflict>,
    /// The latest finish; the plan's start if there is no task.
    pub finish: Instant,
    /// The earliest and the latest instant anywhere in the schedule: calendars must be known that far.
    pub reach: (Instant, Instant),
}

/// The dates of one task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Actual where it has happened.
    pub start: Instant,
    pub finish: Instant,
    pub late_start: Instant,
    pub late_finish: Instant,
    /// Where the remaining work of a task in progress resumes.
    pub resume: Option<Instant>,
    /// Working minutes on the task's calendar; `None` for summaries.
    pub total_float: Option<i64>,
    /// As above: how far the task may slip without moving an unfinished successor.
    pub free_float: Option<i64>,
    /// Of a summary: whether any task inside is.
    pub critical: bool,
    /// What set the date; `None` for summaries.
    pub driver: Option<Driver>,
    /// Whether the chain of drivers that ends with the project runs through here.
    pub on_longest_path: bool,
}

/// What set a task's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    ProjectStart,
    /// Index of the link, which may belong to a summary above the task.
    Link(usize),
    Constraint(Constraint),
    /// Started or finished.
    Actual,
    Manual,
    /// As late as possible.
    Late,
    /// Remaining work waits for the status date.
    Status,
}

/// The kinds of constraint date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    StartNoEarlier,
    StartNoLater,
    FinishNoEarlier,
    FinishNoLater,
    MustStart,
    MustFinish,
}

/// A date that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub task: usize,
    pub broken: Broken,
}

/// What is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The link is broken by the date of `task`, its successor, which was set by `by`.
    Link {
        link: usize,
        by: Driver,
    },
    Constraint(Constraint),
    Deadline,
}

/// Why there is no schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Tasks that wait for each other, by links or because one lies in the other, each before the next and the last before
    /// the first.
    Cycle(Vec<usize>),
    /// The calendar has no working time.
    NoWorkingTime(usize),
    /// A date lies more than 400 years from the plan's start.
    TooLong,
    /// The task comes before its parent.
    Unordered(usize),
}
