//! Constraint, schedule mode and deadline of a task.

use std::collections::BTreeMap;

use super::calendars::Calendars;
use super::fits::Fit;
use super::left_out::{Ledger, LeftOutKind};
use super::plan::{Row, Table};
use crate::time::{Date, Instant};

/// Constraint, schedule mode and deadline.
pub(super) fn write(
    table: &mut Table<'_>,
    row: &Row<'_>,
    fit: &Fit,
    calendars: &Calendars,
    ledger: &mut Ledger,
) {
    let task = row.task;
    let mut note = |kind| ledger.note(kind, task.uid, &task.name);
    let (start, finish) = (task.start, task.finish);
    let found = (task.constraint, task.constraint_date);
    match (row.is_fixed(), row.summary) {
        (true, true) => note(LeftOutKind::ManualSummaries),
        (true, false)
            if [start, finish].iter().flatten().count() > usize::from(row.duration.is_none()) =>
        {
            table.text("schedule", "manual");
            for (key, date) in [("start", start), ("finish", finish)] {
                if let Some(date) = date {
                    table.instant(key, date);
                }
            }
        }
        (true, false) => note(LeftOutKind::ManualWithoutDates),
        (false, _) if task.own.constraints(found).is_none() => {
            write_constraint(table, row, fit, &mut note);
        }
        (false, _) => {}
    }
    // A file of ours knows what its constraint stands for.
    for (kind, date) in task.own.constraints(found).unwrap_or_default() {
        match constraint_key(kind).zip(date) {
            Some((key, date)) => table.instant(key, date),
            None if kind == 1 => table.text("schedule", "late"),
            None => {}
        }
    }
    if let Some(deadline) = task.deadline {
        let place = calendars
            .other(task.calendar)
            .unwrap_or_else(|| calendars.project());
        let (date, exact) = deadline_date(calendars, place, deadline);
        table.raw("deadline", &date.to_string());
        if !exact {
            note(LeftOutKind::DeadlineTimes);
        }
    }
}

/// The task's own constraint, and what the file's dates ask beyond it.
fn write_constraint(
    table: &mut Table<'_>,
    row: &Row<'_>,
    fit: &Fit,
    note: &mut impl FnMut(LeftOutKind),
) {
    let task = row.task;
    let key = constraint_key(task.constraint);
    match (key, task.constraint_date) {
        (None, _) if task.constraint == 1 && !row.summary => table.text("schedule", "late"),
        (Some(_), None) => note(LeftOutKind::ConstraintsWithoutDate),
        _ => {}
    }
    let written = key.zip(task.constraint_date);
    let fitted = [
        fit.start.map(|date| ("start-no-earlier", date)),
        fit.finish.map(|date| ("finish-no-earlier", date)),
    ];
    let mut dates: BTreeMap<&str, Instant> = BTreeMap::new();
    for (key, date) in fitted.into_iter().flatten().chain(written) {
        let known = dates.entry(key).or_insert(date);
        *known = (*known).max(date);
    }
    for (key, date) in dates {
        table.instant(key, date);
    }
}

/// The key of a `ConstraintType` that has a date.
fn constraint_key(kind: i64) -> Option<&'static str> {
    match kind {
        2 => Some("must-start"),
        3 => Some("must-finish"),
        4 => Some("start-no-earlier"),
        5 => Some("start-no-later"),
        6 => Some("finish-no-earlier"),
        7 => Some("finish-no-later"),
        _ => None,
    }
}

/// The day whose last working minute is the deadline, and whether that is the same instant.
fn deadline_date(calendars: &Calendars, place: usize, deadline: Instant) -> (Date, bool) {
    let (date, minute) = (deadline.date(), deadline.minute_of_day());
    match (calendars.opens(place, date), calendars.closes(place, date)) {
        _ if minute == 0 => (date - 1, true),
        (Some(open), _) if minute <= open => (date - 1, true),
        (_, Some(close)) if minute < close => (date, false),
        _ => (date, true),
    }
}
