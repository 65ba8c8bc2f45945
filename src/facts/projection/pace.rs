//! How fast work in progress goes.

use super::{Prospect, Seen};
use crate::facts::Facts;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;

/// From this share on the progress of a task tells its pace.
const TELLING: f64 = 25.0;

/// Working days from the first item on in which a pace is still found.
const RAMP_UP: i64 = 15;

/// Working days for which progress that was written down may be old.
const WEEK: i64 = 5;

impl Facts {
    /// Of what is written as remaining, or takes place by the clock, nothing else is to be expected.
    pub(super) fn by_pace(
        &self,
        timetable: &Timetable,
        row: usize,
        task: &Record<Task>,
    ) -> Option<Prospect> {
        let is_timed = !timetable.plan.tasks[row].duration.elapsed;
        if !is_timed || task.remaining.is_some() || task.milestone == Some(true) {
            return None;
        }
        let planned = timetable.work[row] as f64 / self.calendars.day() as f64;
        match (task.progress, &task.measured_by) {
            (Some(share), _) => self.by_share(task, share.0, planned),
            (None, Some(_)) => self.by_count(task),
            (None, None) => self.by_plan(task, planned),
        }
    }

    /// Of work in progress that says nothing of how far it is, the plan still holds; what has taken longer takes as
    /// long again as it was over when work was last written: since then it may have been done.
    fn by_plan(&self, task: &Record<Task>, planned: f64) -> Option<Prospect> {
        let days = self.days_in_progress(task.started_by(self.as_of)?.date());
        let over = days as f64 - planned;
        let known = over - self.silence_of(task) as f64;
        let rest = if known > 0.0 { known } else { -over };
        Some(Prospect {
            days: rest.max(0.0),
            seen: Seen::Unsaid {
                planned: planned.ceil() as i64,
                days,
            },
        })
    }

    /// Until the count that a task is measured by is complete.
    fn by_count(&self, task: &Task) -> Option<Prospect> {
        let measure = task.measured_by.as_ref()?;
        let at = self.project.datasets.position(&measure.dataset)?;
        let stage = self.datasets[at].stage(measure.stage)?;
        let (count, needed) = (stage.count, stage.needed?);
        let per_day = stage.rate.ok().filter(|rate| *rate > 0.0)?;
        let missing = needed - count as f64;
        if missing <= 0.0 || self.days_since(stage.since?) <= RAMP_UP {
            return None;
        }
        let log = self.project.volumes_of(&measure.dataset)?;
        let age = self.days_since(log.lines.get(stage.line)?.on);
        Some(Prospect {
            days: ((missing / per_day).ceil() - age as f64).max(0.0),
            seen: Seen::Count {
                count,
                needed,
                per_day,
            },
        })
    }

    /// What the rest of a task takes if it goes on as it has, but no less than planned. Its share may have been
    /// written a week ago: then it was done in so many days less, and a week of the rest has passed.
    fn by_share(&self, task: &Task, share: f64, planned: f64) -> Option<Prospect> {
        let days = self.days_since(task.started_by(self.as_of)?.date());
        let known = days - WEEK;
        if !(TELLING..100.0).contains(&share) || known < WEEK {
            return None;
        }
        let left = known as f64 * (100.0 - share) / share - WEEK as f64;
        let is_slow = left > planned * (1.0 - share / 100.0);
        is_slow.then_some(Prospect {
            days: left,
            seen: Seen::Share { share, days: known },
        })
    }
}
