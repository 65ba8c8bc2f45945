//! Point 12: whether the end of the plan hangs on its critical path.

use super::limit::Limit;
use super::scope::Scope;
use super::{Check, Concern, Missing};
use crate::lang::Args;
use crate::schedule::calendar::Calendar;
use crate::schedule::compute;
use crate::schedule::plan::{Activity, Done, Plan, Settings, Unfinished, Work};
use crate::time::DAY;

/// How much is added, in working days: far more than any float.
const DELAY: i64 = 600;

/// Delays the first unfinished task of the longest path by 600 working days and sees whether the end
/// moves by as much as the task alone would (4.12). Five per cent may be lost to elapsed lags and to
/// other calendars further on; a fixed date on the way loses more.
pub(super) fn broken_critical_path(scope: &Scope<'_>) -> Check {
    let id = "broken-critical-path";
    let limit = Limit::at_least(scope.facts, id, (0.95, 1.0), 0);
    let unknown = |missing| Check::index(id, (0.0, 0.0), limit, true, Vec::new).lacking(missing);
    let Some(row) = first_on_path(scope) else {
        return unknown(Missing::Task);
    };
    let Some((moved, asked)) = moved(scope, row) else {
        return unknown(Missing::Schedule);
    };
    let is_fine = moved >= limit.value * asked - 1e-9;
    let concern = || {
        vec![Concern::about(
            scope.timetable,
            row,
            "quality-end-stays",
            Args::new(),
        )]
    };
    Check::index(id, (moved, asked), limit, is_fine, concern)
}

/// The unfinished task that comes first on the longest path; a milestone where there is no task.
fn first_on_path(scope: &Scope<'_>) -> Option<usize> {
    let path = scope
        .open_leaves()
        .filter(|row| scope.times(*row).on_longest_path);
    path.min_by_key(|row| {
        let times = scope.times(*row);
        (
            !scope.has_work(*row),
            times.resume.unwrap_or(times.start),
            *row,
        )
    })
}

/// By how many working days a delay of the task moves the end, and would move the task were it alone.
fn moved(scope: &Scope<'_>, row: usize) -> Option<(f64, f64)> {
    let (timetable, times) = (scope.timetable, scope.times(row));
    let mut plan = timetable.plan.clone();
    let calendar = own_calendar(&plan)?;
    let left = delay(&mut plan.tasks[row], scope.facts.calendars.day());
    let days = |from, to| scope.in_days(calendar.between(from, to));
    let end = compute(&plan).ok()?.finish;
    let alone = Plan {
        start: times.resume.unwrap_or(times.start),
        tasks: vec![alone(&plan.tasks[row], left)],
        links: Vec::new(),
        settings: Settings {
            unfinished: Unfinished::Keep,
            ..plan.settings
        },
        ..plan
    };
    let task = compute(&alone).ok()?.finish;
    Some((days(timetable.finish, end), days(times.finish, task)))
}

/// The work left of a task, on its calendars, held by nothing.
fn alone(task: &Activity, left: i64) -> Activity {
    Activity {
        calendar: task.calendar,
        owners: task.owners.clone(),
        duration: Work {
            minutes: left,
            ..task.duration
        },
        ..Activity::default()
    }
}

/// The project's calendar with all the holidays that the schedule knows: 600 days reach farther than
/// the timetable's own.
fn own_calendar(plan: &Plan) -> Option<Calendar> {
    let pattern = plan.patterns.first()?;
    let last = pattern.exceptions.last_key_value();
    let last = last.map_or(plan.start.date(), |(date, _)| *date);
    let first = pattern.exceptions.first_key_value();
    let first = first.map_or(plan.start.date(), |(date, _)| *date);
    Some(Calendar::compile(pattern, first, last + 1))
}

/// More work left, which is returned; what is done stays done.
fn delay(task: &mut Activity, day: i64) -> i64 {
    let unit = if task.duration.elapsed { DAY } else { day };
    let written = if task.milestone {
        0
    } else {
        task.duration.minutes
    };
    let (done, left) = match task.started {
        Some(_) => task.done.split(written),
        None => (0, written),
    };
    task.milestone = false;
    let left = left + DELAY * unit;
    task.duration.minutes = done + left;
    task.done = Done::Minutes(done);
    left
}
