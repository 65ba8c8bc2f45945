//! How one row of the plan looks: bar, bracket or diamond over what was signed.

use super::ROW;
use crate::render::chart::axis::Axis;
use crate::render::chart::legend::{LONG, SHORT};
use crate::render::chart::mark;
use crate::render::chart::svg::{Drawing, Point};
use crate::report::chart::GanttRow;

const FINISHED: &str = r##"fill="#aeb8c4""##;
const DONE: &str = r##"fill="#1f3a68""##;
const REMAINING: &str = r##"fill="#cfdaea" stroke="#1f3a68" stroke-width="0.8""##;
const CRITICAL: &str = r##"fill="url(#gantt-critical)" stroke="#a3261d" stroke-width="1.4""##;
const SIGNED: &str = r##"fill="#8b95a1""##;
const BRACKET: &str = r##"fill="#3b4653""##;
const HOLLOW: &str = r##"fill="#fff" stroke="#8b95a1" stroke-width="1.2""##;

/// Narrower bars would vanish.
const LEAST: f64 = 2.0;

/// A legend's word, the room for the mark, whether it occurs in a row, and the mark.
type Sample = (
    &'static str,
    f64,
    fn(&GanttRow) -> bool,
    fn(&mut Drawing, Point),
);

/// Every mark of the chart.
pub(super) const LEGEND: &[Sample] = &[
    (
        "chart-finished",
        LONG,
        is_finished_bar,
        |drawing, (x, y)| {
            drawing.rect((x, y - 4.0), (26.0, 8.0), FINISHED);
        },
    ),
    ("chart-in-progress", LONG, is_open_bar, |drawing, (x, y)| {
        drawing.rect((x, y - 4.0), (26.0, 8.0), REMAINING);
        drawing.rect((x, y - 4.0), (13.0, 8.0), DONE);
    }),
    (
        "chart-critical",
        LONG,
        |row| row.is_critical && !row.is_finished && !row.is_summary,
        |drawing, (x, y)| drawing.rect((x, y - 4.0), (26.0, 8.0), CRITICAL),
    ),
    (
        "chart-baseline",
        LONG,
        |row| row.baseline.is_some() && !row.is_milestone,
        |drawing, (x, y)| drawing.rect((x, y - 1.5), (26.0, 3.0), SIGNED),
    ),
    (
        "chart-summary",
        LONG,
        |row| row.is_summary,
        |drawing, (x, y)| bracket(drawing, x, x + 26.0, y - 4.0),
    ),
    (
        "chart-milestone",
        SHORT,
        |row| row.is_milestone,
        |drawing, (x, y)| mark::diamond(drawing, (x + 7.0, y), 5.5, DONE),
    ),
    (
        "chart-milestone-baseline",
        SHORT,
        |row| row.is_milestone && row.baseline.is_some(),
        |drawing, (x, y)| mark::diamond(drawing, (x + 7.0, y), 5.0, HOLLOW),
    ),
    (
        "chart-deadline",
        SHORT,
        |row| row.deadline.is_some() && !is_late(row),
        |drawing, (x, y)| mark::flag(drawing, (x + 3.0, y + 7.0), false),
    ),
    (
        "chart-deadline-missed",
        SHORT,
        is_late,
        |drawing, (x, y)| {
            mark::flag(drawing, (x + 3.0, y + 7.0), true);
        },
    ),
];

fn is_finished_bar(row: &GanttRow) -> bool {
    row.is_finished && !row.is_milestone && !row.is_summary
}

fn is_open_bar(row: &GanttRow) -> bool {
    !row.is_finished && !row.is_milestone && !row.is_summary
}

/// Whether the row ends after its deadline's day.
pub(super) fn is_late(row: &GanttRow) -> bool {
    row.deadline
        .is_some_and(|deadline| row.finish > (deadline + 1).at(0))
}

/// The share done, 0 to 1.
pub(super) fn share(row: &GanttRow) -> f64 {
    if row.is_finished {
        1.0
    } else if row.progress.is_finite() {
        (row.progress / 100.0).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

/// The shapes of a row whose upper edge is `y`.
pub(super) fn draw(drawing: &mut Drawing, row: &GanttRow, y: f64, axis: &Axis) {
    if row.is_milestone {
        deadline(drawing, row, y, axis);
        milestone(drawing, row, y, axis);
        return;
    }
    if let Some((start, finish)) = row.baseline {
        let (left, right) = (axis.x(start), axis.x(finish));
        let wide = (right - left).max(LEAST);
        drawing.rect((left, y + 13.0), (wide, 3.0), SIGNED);
    }
    let (left, right) = (axis.x(row.start), axis.x(row.finish));
    if row.is_summary {
        bracket(drawing, left, right.max(left + LEAST), y + 3.5);
    } else {
        bar(drawing, row, left, right.max(left + LEAST), y + 4.0);
    }
    deadline(drawing, row, y, axis);
}

fn deadline(drawing: &mut Drawing, row: &GanttRow, y: f64, axis: &Axis) {
    if let Some(deadline) = row.deadline {
        mark::flag(drawing, (axis.end_of(deadline), y + 16.5), is_late(row));
    }
}

fn bar(drawing: &mut Drawing, row: &GanttRow, left: f64, right: f64, y: f64) {
    let wide = right - left;
    if row.is_finished {
        drawing.rect((left, y), (wide, 8.0), FINISHED);
        return;
    }
    let paint = if row.is_critical { CRITICAL } else { REMAINING };
    drawing.rect((left, y), (wide, 8.0), paint);
    drawing.rect((left, y), (wide * share(row), 8.0), DONE);
}

fn milestone(drawing: &mut Drawing, row: &GanttRow, y: f64, axis: &Axis) {
    let middle = y + ROW / 2.0;
    let x = axis.x(row.finish);
    if let Some((_, signed)) = row.baseline {
        let from = axis.x(signed);
        drawing.line(
            (from, middle),
            (x, middle),
            r##"stroke="#8b95a1" stroke-width="1" stroke-dasharray="2 2""##,
        );
        mark::diamond(drawing, (from, middle), 5.0, HOLLOW);
    }
    let paint = if row.is_finished {
        r##"fill="#6f7b88" stroke="#fff" stroke-width="0.8""##
    } else if row.is_critical {
        r##"fill="url(#gantt-critical)" stroke="#a3261d" stroke-width="1.4""##
    } else {
        r##"fill="#1f3a68" stroke="#fff" stroke-width="0.8""##
    };
    mark::diamond(drawing, (x, middle), 5.5, paint);
}

/// A beam with points turned down at both ends.
fn bracket(drawing: &mut Drawing, left: f64, right: f64, y: f64) {
    let tip = (right - left).min(10.0) / 2.0;
    let outline = [
        (left, y),
        (right, y),
        (right, y + 8.0),
        (right - tip, y + 4.0),
        (left + tip, y + 4.0),
        (left, y + 8.0),
    ];
    drawing.polygon(&outline, BRACKET);
}
