//! Points 6, 7, 8 and 10: floats, durations and people of the tasks that are not finished.

use super::limit::{High, Limit, high_days};
use super::scope::Scope;
use super::{Check, Concern, Missing};
use crate::args;
use crate::lang::Args;

/// Unfinished tasks with a high total float ÷ unfinished tasks, at most 5 % (4.6): a link is missing.
///
/// High is more than 44 working days, less in short projects; see `limit::high_days`.
pub(super) fn high_float(scope: &Scope<'_>) -> Check {
    let above = high_days(scope.facts, scope.timetable, "high-float-days");
    let float = |row: usize| scope.times(row).total_float;
    high(scope, "high-float", above, "quality-float", float)
}

/// Unfinished tasks with a high duration ÷ unfinished tasks, at most 5 % (4.8).
///
/// The pamphlet takes the duration of the baseline; here it is the plan's, which needs none. Elapsed
/// durations count with the working time they cover.
pub(super) fn high_duration(scope: &Scope<'_>) -> Check {
    let above = high_days(scope.facts, scope.timetable, "high-duration-days");
    let duration = |row: usize| Some(scope.timetable.work[row]);
    high(scope, "high-duration", above, "quality-duration", duration)
}

fn high(
    scope: &Scope<'_>,
    id: &'static str,
    above: High,
    reason: &'static str,
    minutes: impl Fn(usize) -> Option<i64>,
) -> Check {
    let most = above.days.saturating_mul(scope.facts.calendars.day());
    let concerns = scope.open_tasks().filter_map(|row| {
        let minutes = minutes(row).filter(|minutes| *minutes > most)?;
        let args = args![days: figure(scope.in_days(minutes), above.days as f64)];
        Some(Concern::about(scope.timetable, row, reason, args))
    });
    let concerns = concerns.collect();
    let all = scope.open_tasks().count();
    let limit = Limit::at_most(scope.facts, id, 5.0, all).above(above);
    let check = Check::share(id, all, limit, concerns);
    check.given(all > 0, Missing::Task)
}

/// Unfinished tasks and milestones with a total float below zero ÷ all of them, none (4.7).
///
/// Milestones count, unlike in the pamphlet: a deadline that cannot be kept mostly stands there.
pub(super) fn negative_float(scope: &Scope<'_>) -> Check {
    let id = "negative-float";
    let concerns = scope.open_leaves().filter_map(|row| {
        let float = scope.times(row).total_float.filter(|float| *float < 0)?;
        let args = args![days: figure(scope.in_days(float), 0.0)];
        Some(Concern::about(scope.timetable, row, "quality-float", args))
    });
    let concerns = concerns.collect();
    let all = scope.open_leaves().count();
    let limit = Limit::at_most(scope.facts, id, 0.0, all);
    let check = Check::share(id, all, limit, concerns);
    check.given(all > 0, Missing::Task)
}

/// Unfinished tasks to which nobody and no money is assigned ÷ unfinished tasks, none (4.10).
///
/// A plan in which no task at all has an owner, a role or a cost is not loaded with resources; then,
/// as in the pamphlet, the check says nothing.
pub(super) fn unresourced_task(scope: &Scope<'_>) -> Check {
    let id = "unresourced-task";
    let is_loaded = |row: &usize| {
        let task = scope.task(*row);
        let is_unclear = task.is_faulty(&["owner", "role", "cost"]);
        !task.owner.is_empty() || task.role.is_some() || task.cost.is_some() || is_unclear
    };
    let without = scope.open_tasks().filter(|row| !is_loaded(row));
    let concern = |row| Concern::about(scope.timetable, row, "quality-no-resource", Args::new());
    let concerns = without.map(concern).collect();
    let all = scope.open_tasks().count();
    let limit = Limit::at_most(scope.facts, id, 0.0, all);
    let check = Check::share(id, all, limit, concerns);
    match (all, scope.tasks().any(|row| is_loaded(&row))) {
        (0, _) => check.lacking(Missing::Task),
        (_, false) => check.lacking(Missing::Owner),
        (_, true) => check,
    }
}

/// One decimal to the nearest, as `schedule` and `why` show it; but what is over a limit does not look
/// as if it kept it.
fn figure(days: f64, limit: f64) -> f64 {
    let size = (days.abs() * 10.0 + 1e-6).round() / 10.0;
    let size = if days.abs() > limit && size <= limit {
        limit + 0.1
    } else {
        size
    };
    size.copysign(days)
}
