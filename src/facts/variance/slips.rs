//! Dates that are other days than the signed ones.

use super::{Approvals, Subject};
use crate::facts::Facts;
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::record::Record;
use crate::time::{Date, Instant};

/// A signed date and where it lies now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    pub agreed: Date,
    pub now: Date,
    /// Working days of the project from the one to the other; negative where it is earlier now.
    pub days: i64,
}

/// A task whose start or finish moved.
#[derive(Clone, Debug)]
pub struct TaskSlip<'f> {
    pub subject: Subject,
    /// Of the timetable.
    pub row: usize,
    /// `None` where that date is not signed or did not move.
    pub start: Option<Slip>,
    pub finish: Option<Slip>,
    /// Whether it is finished: then the date is a fact, else a forecast.
    pub is_done: bool,
    /// The approved change of the task.
    pub change: Option<&'f Record<Change>>,
}

impl Facts {
    pub(super) fn slipped<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<TaskSlip<'f>> {
        let Ok(timetable) = &self.timetable else {
            return Vec::new();
        };
        let slipped = self.active_leaves().filter_map(|(row, task)| {
            let signed = baseline.task.get(&task.id)?;
            let now = self.span(timetable, row);
            let start = signed
                .start
                .and_then(|when| self.slip(self.calendars.start(when), now.0));
            let finish = signed
                .finish
                .and_then(|when| self.slip(self.calendars.end(when), now.1));
            (start.is_some() || finish.is_some()).then(|| TaskSlip {
                subject: Subject::new(task, &task.name),
                row,
                start,
                finish,
                is_done: task.finished_by(self.as_of).is_some(),
                change: self.approval(task, approvals),
            })
        });
        slipped.collect()
    }

    /// The last signed finish against that of the schedule; `None` where no finish was signed.
    pub(super) fn slipped_finish(&self, baseline: &Baseline) -> Option<Slip> {
        let timetable = self.timetable.as_ref().ok()?;
        let agreed = baseline.signed_finish()?;
        let leaves = self.active_leaves();
        let last = leaves.map(|(row, _)| self.span(timetable, row).1).max();
        Some(self.between(agreed, last.unwrap_or(timetable.finish).date()))
    }

    /// The way between two instants on different days, unless they are one point of working time.
    fn slip(&self, agreed: Instant, now: Instant) -> Option<Slip> {
        let timetable = self.timetable.as_ref().ok()?;
        let is_same =
            agreed.date() == now.date() || timetable.working_minutes_between(agreed, now) == 0;
        (!is_same).then(|| self.between(agreed.date(), now.date()))
    }

    fn between(&self, agreed: Date, now: Date) -> Slip {
        Slip {
            agreed,
            now,
            days: self.calendars.working_days(agreed, now),
        }
    }
}

impl Baseline {
    /// The last day on which a signed task finishes.
    pub fn signed_finish(&self) -> Option<Date> {
        let finishes = self.task.values().filter_map(|task| task.finish);
        finishes.map(|when| when.date()).max()
    }
}
