//! How long what could have begun has waited for somebody.

use super::{Prospect, Seen};
use crate::facts::Facts;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::result::Driver;
use crate::schedule::{Bound, Timetable, why};
use crate::time::{Date, Instant};

/// Working days that anybody may take: no wait yet.
const PATIENCE: i64 = 2;

impl Facts {
    /// A wait that is expected to go on, of a task that has not begun.
    pub(super) fn by_wait(
        &self,
        timetable: &Timetable,
        row: usize,
        task: &Record<Task>,
    ) -> Option<Prospect> {
        let undecided = self.undecided(task);
        let unreached = self.unreached(timetable, row, task);
        let waits = undecided.into_iter().chain(unreached);
        let (since, decision) = waits.min_by_key(|(since, _)| *since)?;
        let days = self.days_since(since);
        // What could have come since the last entry may have come.
        if days <= PATIENCE || days <= self.silence() {
            return None;
        }
        let over = self.calendars.shift(self.as_of, days);
        let is_held = timetable.times[row].start <= self.end_of(over);
        let seen = Seen::Wait {
            decision,
            since,
            days,
        };
        is_held.then_some(Prospect {
            days: days as f64,
            seen,
        })
    }

    /// Since when a milestone could have been reached; nobody waits for what was signed for a later day.
    fn unreached(
        &self,
        timetable: &Timetable,
        row: usize,
        task: &Record<Task>,
    ) -> Option<(Date, Option<usize>)> {
        if task.milestone != Some(true) {
            return None;
        }
        let ready = ready(timetable, row)?;
        let signed = self.signed_finish(&task.id).map(Instant::date);
        Some((signed.map_or(ready, |signed| signed.max(ready)), None))
    }

    /// The day on which a decision was needed that is still open and holds a task up: of several the earliest.
    fn undecided(&self, task: &Record<Task>) -> Option<(Date, Option<usize>)> {
        let decisions = self.project.decisions.iter().enumerate();
        let open = decisions.filter(|(_, one)| self.is_open(one));
        let blocking = open.filter(|(_, one)| {
            let mut held_up = self.with_summaries(task);
            held_up.any(|task| one.blocks.iter().any(|id| **id == *task.id))
        });
        let needed = blocking.filter_map(|(at, one)| Some((one.needed_by?, Some(at))));
        needed.min_by_key(|(needed, _)| *needed)
    }
}

/// The day on which a row could have begun, where only the status date keeps it from having begun before.
fn ready(timetable: &Timetable, row: usize) -> Option<Date> {
    let (times, plan) = (&timetable.times, &timetable.plan);
    if times[row].driver != Some(Driver::Status) {
        return None;
    }
    let asks = why::asks(plan, times, row)?.into_iter();
    let bounds = asks.filter(|ask| ask.by != Driver::Status && ask.bound == Bound::AtLeast);
    bounds.map(|ask| ask.place.date()).max()
}
