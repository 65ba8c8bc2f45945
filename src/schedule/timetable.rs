//! The computed schedule of a project, row by row.

use std::collections::BTreeMap;

use super::calendar::Calendar;
use super::calendars::Calendars;
use super::compute_covered;
use super::plan::{Activity, Plan};
use super::result::{Conflict, Fault, Times};
use super::wbs::{Wbs, WbsRow};
use super::written::{Expected, Writer};
use crate::model::Project;
use crate::time::{Date, Instant};

/// Dates, floats and progress of every task.
#[derive(Clone, Debug)]
pub struct Timetable {
    pub wbs: Wbs,
    /// By row.
    pub times: Vec<Times>,
    /// Share of each row that is done, 0 to 100.
    pub progress: Vec<f64>,
    /// Whether each row is over: leaves by their actual finish, summaries with the last of theirs.
    pub is_finished: Vec<bool>,
    /// Working minutes of each leaf; for summaries the sum of their leaves.
    pub work: Vec<i64>,
    pub conflicts: Vec<Conflict>,
    /// What the schedule was computed from.
    pub plan: Plan,
    pub finish: Instant,
    /// The project's own calendar.
    calendar: Calendar,
    /// Minutes of a working day.
    day: i64,
}

impl Timetable {
    /// Schedules a project as of a day.
    ///
    /// # Errors
    /// What keeps the engine from finding dates.
    pub fn of(project: &Project, calendars: &Calendars, as_of: Date) -> Result<Self, Fault> {
        Self::with(project, calendars, as_of, &BTreeMap::new())
    }

    /// The same where other things are expected of some tasks (by index) than are written.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn with(
        project: &Project,
        calendars: &Calendars,
        as_of: Date,
        expected: &BTreeMap<usize, Expected>,
    ) -> Result<Self, Fault> {
        let wbs = Wbs::of(project);
        let writer = Writer {
            project,
            calendars,
            wbs: &wbs,
            as_of,
            expected,
        };
        let overview = &project.charter.project;
        let (from, to) = (
            overview.start.date() - 366,
            overview.finish.max(as_of) + 2 * 366,
        );
        let (plan, schedule) = compute_covered(|from, to| writer.plan(from, to), from, to)?;
        let own = plan.patterns.first().cloned().unwrap_or_default();
        let (first, last) = (
            schedule.reach.0.min(plan.start),
            schedule.reach.1.max(plan.status),
        );
        let calendar = Calendar::compile(
            &own,
            from.min(first.date() - 366),
            to.max(last.date() + 366),
        );
        let span = |row: usize| {
            let times: &Times = &schedule.times[row];
            calendar.position(times.finish) - calendar.position(times.start)
        };
        let (progress, is_finished, work) = roll_up(&wbs.rows, &plan.tasks, span);
        Ok(Self {
            wbs,
            times: schedule.times,
            progress,
            is_finished,
            work,
            conflicts: schedule.conflicts,
            plan,
            finish: schedule.finish,
            calendar,
            day: calendars.day(),
        })
    }

    /// Working minutes from one instant to another on the project's calendar; negative backwards.
    pub fn working_minutes_between(&self, from: Instant, to: Instant) -> i64 {
        self.calendar.position(to) - self.calendar.position(from)
    }

    /// The instant so many working minutes after another on the project's calendar.
    pub fn after(&self, from: Instant, minutes: i64) -> Instant {
        self.calendar.advance(from, minutes)
    }

    /// The same in working days.
    pub fn working_days_between(&self, from: Instant, to: Instant) -> f64 {
        self.working_minutes_between(from, to) as f64 / self.day.max(1) as f64
    }
}

/// Progress, end and work of every row: of a summary the work of its leaves and the done share of it.
/// `span` gives the working minutes from a row's start to its finish, the work of what is not
/// written in working time.
fn roll_up(
    rows: &[WbsRow],
    tasks: &[Activity],
    span: impl Fn(usize) -> i64,
) -> (Vec<f64>, Vec<bool>, Vec<i64>) {
    let mut work = vec![0_i64; rows.len()];
    let mut done = vec![0_i64; rows.len()];
    let mut finished = vec![true; rows.len()];
    for (at, row) in rows.iter().enumerate().rev() {
        let task = &tasks[at];
        if !row.is_summary && !task.inactive {
            let written = task.duration.minutes;
            work[at] = match task.milestone {
                true => 0,
                false if task.duration.elapsed || written == 0 => span(at).max(0),
                false => written,
            };
            finished[at] = task.finished.is_some();
            done[at] = match (finished[at], task.started) {
                (true, _) => work[at],
                (false, Some(_)) if written > 0 => {
                    let part = i128::from(task.done.split(written).0) * i128::from(work[at]);
                    i64::try_from(part / i128::from(written)).unwrap_or(work[at])
                }
                (false, Some(_)) => task.done.split(work[at]).0,
                (false, None) => 0,
            };
        }
        if let Some(parent) = row.parent {
            work[parent] = work[parent].saturating_add(work[at]);
            done[parent] = done[parent].saturating_add(done[at]);
            finished[parent] &= finished[at];
        }
    }
    let share = |at: usize| match (finished[at], work[at]) {
        (true, _) => 100.0,
        (false, 0) => 0.0,
        (false, work) => done[at] as f64 * 100.0 / work as f64,
    };
    let progress = (0..rows.len()).map(share).collect();
    (progress, finished, work)
}
