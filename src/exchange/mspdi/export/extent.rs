//! How long tasks take, and how much of them is done: what Project wants to find on every task.

use super::Source;
use super::element::Element;
use super::loss::{LossKind, Losses};
use crate::time::Instant;

/// Length and progress of one task; minutes of work, or of civil time where its duration is elapsed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// As planned.
    pub(super) planned: i64,
    /// As the dates have it: `done` and `rest` together.
    pub(super) duration: i64,
    pub(super) done: i64,
    pub(super) rest: i64,
    /// 0 to 100, rounded down.
    pub(super) percent: i64,
    pub(super) started: Option<Instant>,
    pub(super) finished: Option<Instant>,
    /// Where the done part ends and the rest goes on.
    pub(super) pause: Option<(Instant, Instant)>,
}

/// By row.
pub(super) fn all(source: &Source<'_>, losses: &mut Losses) -> Vec<Extent> {
    let rows = &source.timetable.wbs.rows;
    let mut extents: Vec<Extent> = (0..rows.len())
        .map(|row| match rows[row].is_summary {
            true => Extent::default(),
            false => leaf(source, row, losses),
        })
        .collect();
    let mut inside: Vec<Vec<Extent>> = vec![Vec::new(); rows.len()];
    for (at, row) in rows.iter().enumerate().rev() {
        if row.is_summary {
            let (times, share) = (&source.timetable.times[at], source.timetable.progress[at]);
            extents[at] = around(source, &inside[at], share, times.start, times.finish);
        }
        if let Some(parent) = row.parent.filter(|_| !source.activity(at).inactive) {
            inside[parent].push(extents[at]);
        }
    }
    extents
}

/// The project as a whole.
pub(super) fn whole(source: &Source<'_>, extents: &[Extent]) -> Extent {
    let timetable = source.timetable;
    let rows = timetable.wbs.rows.iter().enumerate();
    let tops = rows.filter(|(at, row)| row.depth == 0 && !source.activity(*at).inactive);
    let tops: Vec<_> = tops.map(|(at, _)| at).collect();
    let inside: Vec<_> = tops.iter().map(|at| extents[*at]).collect();
    let work: i64 = tops.iter().map(|at| timetable.work[*at]).sum();
    let done: f64 = tops
        .iter()
        .map(|at| timetable.work[*at] as f64 * timetable.progress[*at])
        .sum();
    let all_finished = !inside.is_empty() && inside.iter().all(|one| one.finished.is_some());
    let share = match (all_finished, work) {
        (true, _) => 100.0,
        (false, 0) => 0.0,
        (false, work) => done / work as f64,
    };
    around(
        source,
        &inside,
        share,
        timetable.plan.start,
        timetable.finish,
    )
}

/// A summary around others, of which a share in per cent is done.
fn around(
    source: &Source<'_>,
    inside: &[Extent],
    share: f64,
    start: Instant,
    finish: Instant,
) -> Extent {
    let duration = source
        .timetable
        .working_minutes_between(start, finish)
        .max(0);
    let all_finished = !inside.is_empty() && inside.iter().all(|one| one.finished.is_some());
    let finished = inside
        .iter()
        .filter_map(|one| one.finished)
        .max()
        .filter(|_| all_finished);
    let done = match finished {
        Some(_) => duration,
        None => (duration as f64 * share / 100.0).round() as i64,
    };
    Extent {
        planned: duration,
        duration,
        done: done.min(duration),
        rest: duration - done.min(duration),
        percent: if finished.is_some() {
            100
        } else {
            (share.floor() as i64).min(99)
        },
        started: inside.iter().filter_map(|one| one.started).min(),
        finished,
        pause: None,
    }
}

fn leaf(source: &Source<'_>, row: usize, losses: &mut Losses) -> Extent {
    let (task, times) = (source.activity(row), &source.timetable.times[row]);
    let status = source.timetable.plan.status;
    let planned = if task.milestone {
        0
    } else {
        task.duration.minutes.max(0)
    };
    let finished = task.finished.filter(|at| *at <= status);
    let started = task.started.filter(|at| *at < status);
    if finished.is_some() {
        return done(source, row, planned, finished);
    }
    let Some(started) = started else {
        let duration = as_dated(source, row, planned);
        return Extent {
            planned,
            duration,
            rest: duration,
            ..Extent::default()
        };
    };
    let (part, rest) = task.done.split(planned);
    if rest == 0 && planned > 0 {
        losses.note(LossKind::Unfinished, &source.task(row).id);
        return done(source, row, planned, Some(times.finish));
    }
    let stop = source.clock.end(task, started, part);
    let resume = times.resume.filter(|resume| part > 0 || *resume > started);
    Extent {
        planned,
        duration: part + rest,
        done: part,
        rest,
        percent: (part * 100).checked_div(part + rest).unwrap_or(0).min(99),
        started: Some(started),
        finished: None,
        pause: resume.map(|resume| (stop, resume)),
    }
}

/// A task that is finished.
fn done(source: &Source<'_>, row: usize, planned: i64, finished: Option<Instant>) -> Extent {
    let duration = as_dated(source, row, planned);
    Extent {
        planned,
        duration,
        done: duration,
        rest: 0,
        percent: 100,
        started: Some(source.timetable.times[row].start),
        finished,
        pause: None,
    }
}

/// The planned duration where it explains the dates, else the work between them: Project computes one from the others.
fn as_dated(source: &Source<'_>, row: usize, planned: i64) -> i64 {
    let (task, times) = (source.activity(row), &source.timetable.times[row]);
    match task.milestone || source.clock.end(task, times.start, planned) == times.finish {
        true => planned,
        false => source.clock.between(task, times.start, times.finish),
    }
}

impl Extent {
    /// Writes durations and what has happened.
    pub(super) fn write(&self, element: &mut Element) {
        element
            .minutes("Duration", self.duration)
            .minutes("ActualDuration", self.done)
            .minutes("RemainingDuration", self.rest)
            .put("PercentComplete", self.percent)
            .put("PercentWorkComplete", self.percent)
            .maybe("ActualStart", self.started)
            .maybe("ActualFinish", self.finished);
        if let Some((stop, resume)) = self.pause {
            element.instant("Stop", stop).instant("Resume", resume);
        }
        element.flag("ResumeValid", false);
    }
}
