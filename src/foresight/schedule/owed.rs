//! When a task's result is owed, and what holds the task where it is.

use crate::diag::Place;
use crate::facts::{Facts, LONGEST_SILENCE};
use crate::model::kind::deliverable::Deliverable;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::result::Driver;
use crate::time::{Date, Instant};

/// Where the plan stands.
pub(super) const PLAN: &str = "plan.toml";

/// A day on which something is owed.
pub(super) struct Owed {
    pub on: Date,
    pub place: Place,
}

/// The earliest of a task's deadline and the days on which what it makes is due.
pub(super) fn of_task(facts: &Facts, task: &Record<Task>) -> Option<Owed> {
    let own = task.deadline.map(|on| Owed {
        on,
        place: task.at(&["deadline"]),
    });
    let made = open_deliverables(facts, task).filter_map(|one| {
        Some(Owed {
            on: facts.due(one)?,
            place: one.at(&["due"]),
        })
    });
    own.into_iter().chain(made).min_by_key(|owed| owed.on)
}

/// What a task makes that is still to be submitted.
pub(super) fn open_deliverables<'f>(
    facts: &'f Facts,
    task: &'f Record<Task>,
) -> impl Iterator<Item = &'f Record<Deliverable>> {
    let made = task.deliverable.iter();
    let made = made.filter_map(|id| facts.project.deliverables.find(id));
    made.filter(|one| is_open(facts, one))
}

/// Whether a deliverable is still to be submitted, for the first time or again.
pub(super) fn is_open(facts: &Facts, deliverable: &Deliverable) -> bool {
    let is_accepted = deliverable.accepted.is_some_and(|on| on <= facts.as_of);
    !is_accepted && facts.standing_submission(deliverable).is_none()
}

/// When work is expected to end, by what was last recorded.
///
/// Work in progress moves on with the status date until somebody records progress. Between two weekly entries that is
/// no delay: what a date has moved since the newest entry is taken back, five working days at most.
pub(in crate::foresight) struct Outcome<'f> {
    facts: &'f Facts,
    pub(super) timetable: &'f Timetable,
    silence: i64,
}

impl<'f> Outcome<'f> {
    pub fn of(facts: &'f Facts, timetable: &'f Timetable) -> Self {
        Self {
            facts,
            timetable,
            silence: facts.silence(),
        }
    }

    /// The day on which a row is expected to end.
    pub fn day(&self, row: usize) -> Date {
        let (facts, timetable) = (self.facts, self.timetable);
        let end = facts.expected_finish(timetable, row);
        match self.drift(row) {
            drift @ 1.. => facts.calendars.shift(end.date(), -drift).max(facts.as_of),
            _ => end.date(),
        }
    }

    /// The day that the schedule says, where nothing else is known of the last days.
    pub fn said(&self, row: usize) -> Date {
        match self.drift(row) {
            0 => self.day(row),
            _ => self.facts.expected_finish(self.timetable, row).date(),
        }
    }

    /// Working days from an instant to the expected end of a row: by date, but the first minute of a day is still the
    /// last one of the day before.
    pub fn days_after(&self, from: Instant, row: usize) -> i64 {
        let end = self.facts.expected_finish(self.timetable, row);
        let minutes = self.timetable.working_minutes_between(from, end);
        let day = self.facts.calendars.day().max(1);
        let by_time = minutes.div_euclid(day) + i64::from(minutes.rem_euclid(day) > 0);
        let by_date = self.facts.calendars.working_days(from.date(), end.date());
        by_date.min(by_time) - self.drift(row)
    }

    /// Working days by which a row has moved only because nobody has written anything since.
    pub fn drift(&self, row: usize) -> i64 {
        let held_by = self.timetable.held_by(row);
        let is_open = !self.timetable.is_finished[row];
        let has_begun = self.timetable.plan.tasks[held_by].started.is_some();
        let moves = has_begun || self.timetable.times[held_by].driver == Some(Driver::Status);
        if !(is_open && moves) {
            return 0;
        }
        let task = self.facts.task_at(self.timetable, held_by);
        // A prospect counts from the newest entry on.
        if self.facts.prospect_of(task).is_some() {
            return 0;
        }
        let age = age(self.facts, task, self.silence);
        if has_begun {
            age.min(self.moved(held_by, task))
        } else {
            age
        }
    }

    /// Working days by which the status date has moved the rest of a task in progress.
    fn moved(&self, row: usize, task: &Task) -> i64 {
        let timetable = self.timetable;
        if timetable.times[row].driver != Some(Driver::Status) {
            return 0;
        }
        let done = timetable.work[row] as f64 * timetable.progress[row] / 100.0;
        let done = done / self.facts.calendars.day().max(1) as f64;
        let started = task.started_by(self.facts.as_of);
        let days = started.map_or(0, |at| self.facts.days_in_progress(at.date()));
        (days as f64 - done).ceil().max(0.0) as i64
    }
}

/// Working days since something was last written of a task, at least those since anything was ([`Facts::silence`]) and
/// at most [`LONGEST_SILENCE`]. What is written of it in the plan alone carries no date: it may be a week old.
pub(super) fn age(facts: &Facts, task: &Record<Task>, silence: i64) -> i64 {
    let begun = || Some(task.started_by(facts.as_of)?.date());
    let newest = facts.last_logged(task).or_else(begun);
    let days = newest.map_or(0, |on| facts.days_since(on));
    days.clamp(silence, LONGEST_SILENCE)
}
