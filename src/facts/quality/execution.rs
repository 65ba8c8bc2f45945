//! Points 9, 11, 13 and 14: the plan against the status date, the baseline and the contract's end.

use super::limit::Limit;
use super::scope::Scope;
use super::{Check, Concern, Measured, Missing};
use crate::args;
use crate::lang::Args;
use crate::time::{DAY, Date, Instant};

/// Forecasts before and actual dates after the status date ÷ unfinished tasks and milestones, none (4.9).
pub(super) fn invalid_date(scope: &Scope<'_>) -> Check {
    let id = "invalid-date";
    let concerns = scope.open_leaves().filter_map(|row| {
        let (key, reason, date) = impossible(scope, row)?;
        let concern = Concern::about(scope.timetable, row, reason, args![date: date.to_string()]);
        Some(key.map_or(concern.clone(), |key| concern.at(&[key])))
    });
    let concerns = concerns.collect();
    let all = scope.open_leaves().count();
    let limit = Limit::at_most(scope.facts, id, 0.0, all);
    let check = Check::share(id, all, limit, concerns);
    check.given(all > 0, Missing::Task)
}

type Impossible = (Option<&'static str>, &'static str, Date);

/// The first date of an unfinished task that lies on the wrong side of the status date.
fn impossible(scope: &Scope<'_>, row: usize) -> Option<Impossible> {
    let (task, as_of) = (scope.task(row), scope.facts.as_of);
    let later = |date: Option<Date>| date.filter(|date| *date > as_of);
    if let Some(date) = later(task.started.map(|when| when.date())) {
        return Some((Some("started"), "quality-started-later", date));
    }
    if let Some(date) = later(task.finished.map(|when| when.date())) {
        return Some((Some("finished"), "quality-finished-later", date));
    }
    let times = scope.times(row);
    let (start, finish) = (times.start.date(), times.finish.date());
    if scope.activity(row).started.is_none() && start < as_of {
        return Some((None, "quality-start-past", start));
    }
    (finish < as_of).then_some((None, "quality-finish-past", finish))
}

/// When the baseline wants a task finished.
fn signed(scope: &Scope<'_>, row: usize) -> Option<Date> {
    let signed = scope.facts.signed_finish(&scope.task(row).id);
    signed.map(Instant::date)
}

fn finished(scope: &Scope<'_>, row: usize) -> Option<Date> {
    scope.activity(row).finished.map(Instant::date)
}

/// Tasks of the plan that the baseline wants finished by the status date, with that date.
fn due(scope: &Scope<'_>) -> Vec<(usize, Date)> {
    let due = scope.tasks().filter_map(|row| {
        let signed = signed(scope, row)?;
        (signed <= scope.facts.as_of).then_some((row, signed))
    });
    due.collect()
}

/// What is missing where nothing is due.
fn undue(scope: &Scope<'_>) -> Missing {
    let is_signed = scope.tasks().any(|row| signed(scope, row).is_some());
    if is_signed {
        Missing::Due
    } else {
        Missing::Baseline
    }
}

/// Tasks finished after their baseline finish, or not at all though it has passed ÷ tasks whose
/// baseline finish has passed, at most 5 % (4.11).
pub(super) fn missed_task(scope: &Scope<'_>) -> Check {
    let id = "missed-task";
    let due = due(scope);
    let missed = due.iter().filter_map(|(row, signed)| {
        let (signed, on) = (*signed, finished(scope, *row));
        let (reason, args) = match on {
            None => ("quality-due", args![signed: signed.to_string()]),
            Some(on) if on > signed => (
                "quality-late",
                args![signed: signed.to_string(), on: on.to_string()],
            ),
            Some(_) => return None,
        };
        Some(Concern::about(scope.timetable, *row, reason, args))
    });
    let concerns = missed.collect();
    let limit = Limit::at_most(scope.facts, id, 5.0, due.len());
    let check = Check::share(id, due.len(), limit, concerns);
    check.given(!due.is_empty(), undue(scope))
}

/// CPLI = (critical path length + float to the contract's end) ÷ critical path length, at least 0.95
/// (4.13), in working days; the length runs from the status date to the forecast finish.
pub(super) fn cpli(scope: &Scope<'_>) -> Check {
    let id = "cpli";
    let (facts, timetable) = (scope.facts, scope.timetable);
    let end = facts.expected_end(timetable);
    let length = timetable.working_days_between(facts.as_of.at(DAY), end);
    let float = facts.days_to(end, facts.project.charter.project.finish);
    let limit = Limit::at_least(facts, id, (0.95, 1.0), 0);
    let is_fine = length + float >= limit.value * length - 1e-9;
    let on_path = |row: &usize| scope.times(*row).on_longest_path;
    let concern = |row: usize| {
        let finish = scope.times(row).finish.date();
        Concern::about(
            timetable,
            row,
            "quality-on-path",
            args![finish: finish.to_string()],
        )
    };
    let path = || scope.open_tasks().filter(on_path).map(concern).collect();
    let check = Check::index(id, (length + float, length), limit, is_fine, path);
    if scope.open_leaves().next().is_none() {
        return check.lacking(Missing::Task);
    }
    if length <= 0.0 {
        return check.lacking(Missing::Ahead);
    }
    check
}

/// BEI = finished tasks ÷ tasks that the baseline wants finished by now, at least 0.95 (4.14).
///
/// As in the pamphlet, early finishes count above and tasks without a baseline finish below the line.
pub(super) fn bei(scope: &Scope<'_>) -> Check {
    let id = "bei";
    let due = due(scope);
    let done = scope.tasks().filter(|row| finished(scope, *row).is_some());
    let done = done.count();
    let unsigned = scope.tasks().filter(|row| signed(scope, *row).is_none());
    let unsigned: Vec<_> = unsigned.collect();
    let all = due.len() + unsigned.len();
    let limit = Limit::at_least(scope.facts, id, (0.95, 1.0), all);
    let late = due
        .iter()
        .filter(|(row, _)| finished(scope, *row).is_none());
    let late = late.map(|(row, signed)| (*row, "quality-due", args![signed: signed.to_string()]));
    let unsigned = unsigned.into_iter();
    let unsigned = unsigned.map(|row| (row, "quality-unsigned", Args::new()));
    let mut concerns: Vec<_> = late.chain(unsigned).collect();
    concerns.sort_by_key(|(row, ..)| *row);
    let concerns = concerns.into_iter();
    let concerns = concerns.map(|(row, why, args)| Concern::about(scope.timetable, row, why, args));
    let check = Check {
        id,
        measured: Measured::Index {
            over: done as f64,
            under: all as f64,
        },
        limit,
        verdict: limit.verdict(all.saturating_sub(done), all),
        concerns: concerns.collect(),
    };
    check.given(!due.is_empty(), undue(scope))
}
