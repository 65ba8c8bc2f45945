//! Work that has been nearly done for weeks.

use super::owed::PLAN;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::task::Task;
use crate::model::kind::volume::Volume;
use crate::model::record::{Line, Record};
use crate::schedule::needed;

pub(super) const TRIGGER: Trigger =
    trigger!("stuck-90", "S16", 1, Limits::above(Some(10.0), None), look);

/// What counts as nearly done, in per cent.
const NEARLY: f64 = 90.0;

/// A share of a task's count on one line.
struct Point<'f> {
    line: &'f Line<Volume>,
    /// Per cent.
    share: f64,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    for (row, task) in facts.active_leaves() {
        let is_open = !timetable.is_finished[row] && task.started_by(facts.as_of).is_some();
        if !is_open || timetable.progress[row] < NEARLY || task.milestone == Some(true) {
            continue;
        }
        match near_end(facts, task) {
            Some(points) => judge(facts, task, timetable.work[row], &points, outlook),
            None => outlook.cannot_tell(&task.full_id(), &task.file, "measured-by"),
        }
    }
}

/// The lines since a task has been nearly done without a break; `None` where nothing is counted.
fn near_end<'f>(facts: &'f Facts, task: &Task) -> Option<Vec<Point<'f>>> {
    let measure = task.measured_by.as_ref()?;
    let dataset = facts.project.datasets.find(&measure.dataset)?;
    let whole = needed(dataset, measure.stage)?;
    let log = facts.project.volumes_of(&measure.dataset)?;
    let points = log.until(facts.as_of).filter_map(|line| {
        let count = line.count(measure.stage)?;
        let share = (count as f64 * 100.0 / whole).min(100.0);
        Some(Point { line, share })
    });
    let mut points: Vec<_> = points.collect();
    let first = points.iter().rposition(|point| point.share < NEARLY);
    points.drain(..first.map_or(0, |at| at + 1));
    Some(points)
}

fn judge(
    facts: &Facts,
    task: &Record<Task>,
    work: i64,
    points: &[Point<'_>],
    outlook: &mut Outlook,
) {
    let Some(last) = points.last() else { return };
    // Of what has all been counted the question is since when.
    let first = points
        .iter()
        .find(|point| last.share < 100.0 || point.share >= 100.0);
    let Some(first) = first else { return };
    let days = facts.days_since(first.line.on);
    // A long task may take weeks for its last tenth: half of its planned rate is not stuck.
    let length = work as f64 / facts.calendars.day().max(1) as f64;
    let planned = 100.0 * days as f64 / length.max(1.0);
    let gained = last.share - first.share;
    if 2.0 * gained >= planned && last.share < 100.0 {
        return;
    }
    let per_cent = |share: f64| format::percent(share, 1, Rounding::Down);
    let (share, then) = (per_cent(last.share), per_cent(first.share));
    let object = Object::new(task, &task.name, &["name"]);
    let state = if last.share < 100.0 { "stuck" } else { "open" };
    let args = args![name: task.name, share, days, since: first.line.on, state];
    let Some(raised) = outlook.judge(object, days as f64, args) else {
        return;
    };
    raised
        .figure(
            first.line.at(&[]),
            "then",
            args![share: then, on: first.line.on],
        )
        .figure(last.line.at(&[]), "now", args![share, on: last.line.on])
        .exposed(Exposure::days(days as f64))
        .who(who::of_task(task));
}
