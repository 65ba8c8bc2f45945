//! What only waits for somebody to say that it is done, and the day on which it ends.

use super::Facts;
use crate::schedule::Timetable;
use crate::schedule::result::Driver;
use crate::time::{DAY, Instant};

impl Facts {
    /// Where a row begins and ends, for whoever reads days.
    ///
    /// The schedule puts what only waits for somebody to say that it is done on the first working minute after the
    /// status date, which is the last one of the status date: that is its day, and not the next.
    pub fn span(&self, timetable: &Timetable, row: usize) -> (Instant, Instant) {
        let times = &timetable.times[row];
        let is_waiting = |row: &usize| self.only_waits(timetable, *row);
        if is_waiting(&row) {
            return (self.last_minute(), self.last_minute());
        }
        let leaves = || timetable.leaves_in(row);
        if !leaves().any(|leaf| is_waiting(&leaf)) {
            return (times.start, times.finish);
        }
        let spans = leaves().map(|leaf| self.span(timetable, leaf));
        let (starts, finishes): (Vec<_>, Vec<_>) = spans.unzip();
        let first = starts.into_iter().min().unwrap_or(times.start);
        let last = finishes.into_iter().max().unwrap_or(times.finish);
        (first.min(times.start), last)
    }

    /// Whether nothing is left to do of a leaf and nothing but the status date holds it: what it waits for is finished,
    /// or waits itself.
    pub(super) fn only_waits(&self, timetable: &Timetable, row: usize) -> bool {
        let times = &timetable.times[row];
        let is_leaf = !timetable.wbs.rows[row].is_summary && !timetable.plan.tasks[row].inactive;
        let is_next = || timetable.working_minutes_between(self.as_of.at(DAY), times.finish) == 0;
        let held_by = || &timetable.times[timetable.held_by(row)];
        is_leaf
            && !timetable.is_finished[row]
            && times.finish >= self.as_of.at(DAY)
            && is_next()
            && held_by().driver == Some(Driver::Status)
    }

    /// The last working minute of the status date; of one that is open until midnight still that date.
    pub(super) fn last_minute(&self) -> Instant {
        self.end_of(self.as_of).min(self.as_of.at(DAY - 1))
    }
}
