//! Predecessors with their kind and lag.

use std::collections::BTreeSet;

use super::Source;
use super::element::Element;
use super::loss::{LossKind, Losses};
use super::schema::LINK;
use crate::model::kind::task::Task;
use crate::model::notation::{Duration, Lag, Link, LinkKind, Unit};
use crate::model::record::Record;
use crate::schedule::plan;

/// The formats of the schema for durations and lags.
const DAYS: i64 = 7;
const PERCENT: i64 = 19;

/// Writes the links into a row's task.
pub(super) fn push(
    element: &mut Element,
    source: &Source<'_>,
    row: usize,
    task: &Record<Task>,
    losses: &mut Losses,
) {
    let rows = &source.timetable.wbs;
    let mut seen = BTreeSet::new();
    for link in &task.after {
        let position = source.facts.project.tasks.position(&link.task);
        let Some(from) = position.and_then(|at| rows.row_of(at)) else {
            continue;
        };
        if !seen.insert(from) {
            losses.note(LossKind::DoubleLinks, &task.id);
        }
        let to_finish = matches!(link.kind, LinkKind::FinishFinish | LinkKind::StartFinish);
        if rows.rows[row].is_summary && to_finish {
            losses.note(LossKind::SummaryFinishLinks, &task.id);
        }
        element.push(predecessor(source, from, link, &task.id, losses));
    }
}

fn predecessor(
    source: &Source<'_>,
    from: usize,
    link: &Link,
    id: &str,
    losses: &mut Losses,
) -> Element {
    let (lag, format) = lag(source, from, link.lag, id, losses);
    let mut element = Element::new("PredecessorLink", LINK);
    element
        .put("PredecessorUID", source.uids[from])
        .put("Type", kind(link.kind))
        .flag("CrossProject", false)
        .put("LinkLag", lag)
        .put("LagFormat", format);
    element
}

fn kind(kind: LinkKind) -> i64 {
    match kind {
        LinkKind::FinishFinish => 0,
        LinkKind::FinishStart => 1,
        LinkKind::StartFinish => 2,
        LinkKind::StartStart => 3,
    }
}

/// Tenths of a minute, or whole per cent of the predecessor's duration, with the format that says so.
fn lag(source: &Source<'_>, from: usize, lag: Lag, id: &str, losses: &mut Losses) -> (i64, i64) {
    const ONE: i64 = plan::WHOLE / 100;
    match lag {
        Lag::None => (0, DAYS),
        Lag::Time { duration, negative } => {
            let minutes = duration.minutes(source.facts.calendars.day());
            let sign = if negative { -1 } else { 1 };
            (sign * minutes.saturating_mul(10), format(duration))
        }
        Lag::Percent(share) if share % ONE == 0 => (share / ONE, PERCENT),
        Lag::Percent(share) => {
            losses.note(LossKind::PercentLags, id);
            let (minutes, elapsed) = whole(source, from);
            let part = plan::part(minutes, share);
            (
                part.saturating_mul(10),
                if elapsed {
                    format_of(Unit::ElapsedDays)
                } else {
                    DAYS
                },
            )
        }
    }
}

/// The duration that a per cent of a task counts, and whether it is elapsed.
fn whole(source: &Source<'_>, row: usize) -> (i64, bool) {
    let (task, times) = (source.activity(row), &source.timetable.times[row]);
    match source.timetable.wbs.rows[row].is_summary {
        true => (source.clock.between(task, times.start, times.finish), false),
        false if task.milestone => (0, false),
        false => (task.duration.minutes, task.duration.elapsed),
    }
}

/// The format that shows a duration in the unit it was written in.
pub(super) fn format(duration: Duration) -> i64 {
    format_of(duration.unit)
}

fn format_of(unit: Unit) -> i64 {
    match unit {
        Unit::Minutes => 3,
        Unit::Hours => 5,
        Unit::ElapsedHours => 6,
        Unit::Days => DAYS,
        Unit::ElapsedDays => 8,
        Unit::Weeks => 9,
    }
}
