//! The schedule if work goes on at the pace seen so far.

use std::collections::BTreeMap;

use super::Facts;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::{Timetable, result};

/// Where the pace of work in progress leads.
#[derive(Clone, Debug)]
pub(super) struct Projection {
    /// By index of the task, where a pace is known.
    paces: BTreeMap<usize, TaskPace>,
    /// `None` where no pace is known: then the schedule is the one computed from the plan.
    timetable: Option<Result<Timetable, result::Fault>>,
}

/// How fast a task in progress goes, and what that leaves to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskPace {
    /// Working days from the status date on.
    pub days: f64,
    pub seen: Seen,
}

/// What a pace was seen by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    /// Items of so many that are needed, and how many come a working day.
    Count {
        count: i64,
        needed: f64,
        per_day: f64,
    },
    /// Per cent done in so many working days.
    Share { share: f64, days: i64 },
}

/// From this share on the progress of a task tells its pace.
const TELLING: f64 = 25.0;

/// Working days from the first item on in which a pace is still found.
const LEARNING: i64 = 15;

/// Working days for which progress that was written down may be old.
const WEEK: i64 = 5;

impl Facts {
    /// The schedule if work in progress goes on at its pace; else as [`Facts::timetable`], which takes
    /// what is left of a task at the planned speed.
    ///
    /// What is counted takes what its count lacks ÷ the rate of the last ten working days, once it has
    /// been counted for more than fifteen. A task of which a quarter or more is done takes at least days so
    /// far × share left ÷ share done (the estimate to complete of earned schedule: Lipke, The Measurable
    /// News, 2003), where the share may have been written a week ago.
    pub fn projected(&self) -> &Result<Timetable, result::Fault> {
        (self.projection().timetable.as_ref()).unwrap_or(&self.timetable)
    }

    /// The pace of a task, where its end in [`Self::projected`] follows from it.
    pub fn pace_of(&self, task: &Record<Task>) -> Option<&TaskPace> {
        let at = self.project.tasks.position(&task.id)?;
        self.projection().paces.get(&at)
    }

    fn projection(&self) -> &Projection {
        self.projection.get_or_init(|| {
            let paces: BTreeMap<_, _> = match &self.timetable {
                Ok(timetable) => self.paces(timetable).collect(),
                Err(_) => BTreeMap::new(),
            };
            let day = self.calendars.day() as f64;
            let remaining = paces
                .iter()
                .map(|(at, pace)| (*at, (pace.days * day).ceil() as i64));
            let remaining: BTreeMap<_, _> = remaining.collect();
            let timetable = (!remaining.is_empty())
                .then(|| Timetable::with(&self.project, &self.calendars, self.as_of, &remaining));
            Projection { paces, timetable }
        })
    }

    fn paces<'f>(
        &'f self,
        timetable: &'f Timetable,
    ) -> impl Iterator<Item = (usize, TaskPace)> + 'f {
        self.active_leaves().filter_map(move |(row, task)| {
            let is_open = task.started_by(self.as_of).is_some() && !timetable.is_finished[row];
            let is_timed = !timetable.plan.tasks[row].duration.elapsed;
            if !is_open || !is_timed || task.remaining.is_some() || task.milestone == Some(true) {
                return None;
            }
            let planned = timetable.work[row] as f64 / self.calendars.day() as f64;
            let pace = match task.progress {
                Some(share) => self.by_share(task, share.0, planned)?,
                None => self.by_count(task)?,
            };
            Some((timetable.wbs.rows[row].task, pace))
        })
    }

    /// Until the count that a task is measured by is complete.
    fn by_count(&self, task: &Task) -> Option<TaskPace> {
        let measure = task.measured_by.as_ref()?;
        let at = self.project.datasets.position(&measure.dataset)?;
        let stage = self.datasets[at].stage(measure.stage)?;
        let (count, needed) = (stage.count, stage.needed?);
        let per_day = stage.rate.ok().filter(|rate| *rate > 0.0)?;
        let missing = needed - count as f64;
        if missing <= 0.0 || self.days_since(stage.since?) <= LEARNING {
            return None;
        }
        let log = self.project.volumes_of(&measure.dataset)?;
        let age = self.days_since(log.lines.get(stage.line)?.on);
        Some(TaskPace {
            days: ((missing / per_day).ceil() - age as f64).max(0.0),
            seen: Seen::Count {
                count,
                needed,
                per_day,
            },
        })
    }

    /// What the rest of a task takes if it goes on as it has, but no less than planned.
    fn by_share(&self, task: &Task, share: f64, planned: f64) -> Option<TaskPace> {
        let days = self.days_since(task.started_by(self.as_of)?.date());
        let known = days - WEEK;
        if !(TELLING..100.0).contains(&share) || known < WEEK {
            return None;
        }
        let left = known as f64 * (100.0 - share) / share;
        let is_slow = left > planned * (1.0 - share / 100.0);
        is_slow.then_some(TaskPace {
            days: left,
            seen: Seen::Share { share, days },
        })
    }
}
