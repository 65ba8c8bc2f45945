//! Unfinished tasks whose work the file interrupts.

use std::collections::BTreeMap;

use super::calendars::Calendars;
use super::left_out::{Ledger, LeftOutKind};
use super::plan::Row;
use super::progress;
use super::source::{AssignmentFields, Source};
use crate::time::Instant;

/// Notes every unfinished task with working time between two parts of its work.
pub(super) fn note(source: &Source, rows: &[Row<'_>], calendars: &Calendars, ledger: &mut Ledger) {
    let mut assigned: BTreeMap<i64, Vec<&AssignmentFields>> = BTreeMap::new();
    for assignment in &source.assignments {
        assigned
            .entry(assignment.task)
            .or_default()
            .push(assignment);
    }
    let of_resource: BTreeMap<_, _> = source
        .resources
        .iter()
        .map(|resource| (resource.uid, resource.calendar))
        .collect();
    for row in rows
        .iter()
        .filter(|row| !row.summary && !progress::is_finished(row.task))
    {
        let task = row.task;
        let own = calendars
            .other(task.calendar)
            .unwrap_or_else(|| calendars.project());
        let gap = |place, from: Instant, to: Instant| {
            from < to && calendars.works_between(place, from, to)
        };
        let pause = task
            .stop
            .zip(task.resume)
            .is_some_and(|(stop, resume)| gap(own, stop, resume));
        let split = pause
            || assigned
                .get(&task.uid)
                .into_iter()
                .flatten()
                .any(|assignment| {
                    let calendar = of_resource.get(&assignment.resource).copied().flatten();
                    let place = calendars.other(calendar).unwrap_or(own);
                    interrupted(&assignment.worked, |from, to| gap(place, from, to))
                });
        if split {
            ledger.note(LeftOutKind::Splits, task.uid, &task.name);
        }
    }
}

/// Whether any two neighbours of the sorted periods lie apart.
fn interrupted(periods: &[(Instant, Instant)], gap: impl Fn(Instant, Instant) -> bool) -> bool {
    let mut reached: Option<Instant> = None;
    periods.iter().any(|(start, finish)| {
        let apart = reached.is_some_and(|reached| gap(reached, *start));
        reached = Some(reached.map_or(*finish, |reached| reached.max(*finish)));
        apart
    })
}
