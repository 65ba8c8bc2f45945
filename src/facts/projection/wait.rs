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
        let held_up = self.undecided(task);
        let since = match held_up {
            Some((_, needed)) => needed,
            // Nobody waits for what was signed for a later day.
            None if task.milestone == Some(true) => {
                let ready = ready(timetable, row)?;
                let signed = self.signed_finish(&task.id).map(Instant::date);
                signed.map_or(ready, |signed| signed.max(ready))
            }
            None => return None,
        };
        let days = self.days_since(since);
        // What could have come since the last entry may have come.
        let is_known = days > self.silence();
        let over = self.calendars.shift(self.as_of, days);
        let is_held = timetable.times[row].start <= self.end_of(over);
        let seen = Seen::Wait {
            decision: held_up.map(|(at, _)| at),
            since,
            days,
        };
        (days > PATIENCE && is_known && is_held).then_some(Prospect {
            days: days as f64,
            seen,
        })
    }

    /// The open decision that holds a task up, and the day on which it was needed: of several the earliest.
    fn undecided(&self, task: &Record<Task>) -> Option<(usize, Date)> {
        let decisions = self.project.decisions.iter().enumerate();
        let open = decisions.filter(|(_, one)| self.is_open(one));
        let blocking = open.filter(|(_, one)| {
            let mut held_up = self.with_summaries(task);
            held_up.any(|task| one.blocks.iter().any(|id| **id == *task.id))
        });
        let needed = blocking.filter_map(|(at, one)| Some((at, one.needed_by?)));
        needed.min_by_key(|(_, needed)| *needed)
    }
}

/// The day on which a row could have begun, where only the status date keeps it from having begun before.
fn ready(timetable: &Timetable, row: usize) -> Option<Date> {
    let (times, plan) = (&timetable.times, &timetable.plan);
    if times[row].driver != Some(Driver::Status) {
        return None;
    }
    let why = why::explain(plan, times, timetable.finish, row)?;
    let asks = why.asks.iter();
    let bounds = asks.filter(|ask| ask.by != Driver::Status && ask.bound == Bound::AtLeast);
    bounds.map(|ask| ask.place.date()).max()
}
