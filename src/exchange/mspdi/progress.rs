//! Actual dates and what remains to be done.

use super::fits::Fit;
use super::left_out::{Ledger, LeftOutKind};
use super::plan::{Row, Table};
use super::source::TaskFields;
use super::write;
use crate::time::Instant;

/// Whether the file says that the task is done.
pub(super) fn is_finished(task: &TaskFields) -> bool {
    task.actual_finish.is_some() || task.percent == 100
}

/// When the task began and ended, as far as it has.
fn actual_dates(task: &TaskFields) -> (Option<Instant>, Option<Instant>) {
    let whole = task.percent == 100;
    let finished = task.actual_finish.or(task.finish.filter(|_| whole));
    let begun = finished.is_some() || task.percent > 0;
    let started = task.actual_start.or(task.start.filter(|_| begun));
    (started, finished)
}

/// Whether the file says that the task has begun.
pub(super) fn is_started(task: &TaskFields) -> bool {
    actual_dates(task) != (None, None)
}

/// Start and finish in the file: actual where it has happened.
pub(super) fn dates(task: &TaskFields) -> (Option<Instant>, Option<Instant>) {
    let (started, finished) = actual_dates(task);
    (started.or(task.start), finished.or(task.finish))
}

/// Writes `started`, `finished` and the exact remaining work of a task that is no summary.
///
/// Project schedules by remaining duration, its per cent are rounded: `progress` is written only
/// where the remaining duration is missing, contradictory, or the task takes no time.
pub(super) fn write(
    table: &mut Table<'_>,
    row: &Row<'_>,
    fit: &Fit,
    day: i64,
    ledger: &mut Ledger,
) {
    let task = row.task;
    if row.summary {
        return;
    }
    let (started, finished) = actual_dates(task);
    let Some(started) = started.or(finished) else {
        if task.percent > 0 {
            ledger.note(LeftOutKind::ProgressWithoutDates, task.uid, &task.name);
        }
        return;
    };
    table.instant("started", started);
    if let Some(finished) = finished {
        return table.instant("finished", finished);
    }
    let duration = fit.duration.or(row.duration).unwrap_or(0);
    if let Some(remaining) = task.remaining {
        if remaining.rounded && task.duration.is_none_or(|duration| !duration.rounded) {
            ledger.note(LeftOutKind::RoundedDurations, task.uid, &task.name);
        }
        // A file of ours may have more left than was planned.
        let is_more = task.own.is_ours() && remaining.minutes > duration;
        if is_more || (1..duration).contains(&remaining.minutes) {
            let text = write::duration(remaining.minutes, task.elapsed, day);
            return table.text("remaining", &text);
        }
        if remaining.minutes == duration && duration > 0 {
            return;
        }
    }
    match task.percent {
        0 => {}
        100 => ledger.note(LeftOutKind::ProgressWithoutDates, task.uid, &task.name),
        percent => table.raw("progress", &percent.to_string()),
    }
}
