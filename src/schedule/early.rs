//! The early place of a task, and what bounds it on the way there.

use super::result::Driver;
use super::work::Worker;
use crate::time::Instant;

/// Where a task is placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Early {
    pub(super) start: Instant,
    pub(super) finish: Instant,
    /// Where links (and dates that only delay) ask for the start; later than `start` where a date breaks a link.
    pub(super) asked: Instant,
    /// Where the rest of a task in progress resumes, if there is any.
    pub(super) resume: Option<Instant>,
    pub(super) driver: Driver,
    pub(super) state: State,
}

impl Early {
    /// A summary around what it was around before, and another task.
    pub(super) fn join(self, other: &Self) -> Self {
        let first = if other.start < self.start {
            other
        } else {
            &self
        };
        placed(
            first.start,
            self.finish.max(other.finish),
            None,
            first.driver,
            State::Waiting,
        )
    }
}

/// How far a task has come at the status date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Waiting,
    Started,
    Finished,
}

/// What bounds a task from before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bounds {
    pub(super) start: Option<(Instant, Driver)>,
    pub(super) finish: Option<(Instant, Driver)>,
    /// The earliest start of a predecessor.
    pub(super) floor: Option<Instant>,
}

impl Bounds {
    pub(super) fn delay_start(&mut self, to: Instant, driver: Driver) {
        if self.start.is_none_or(|(at, _)| at < to) {
            self.start = Some((to, driver));
        }
    }

    pub(super) fn delay_finish(&mut self, to: Instant, driver: Driver) {
        if self.finish.is_none_or(|(at, _)| at < to) {
            self.finish = Some((to, driver));
        }
    }
}

/// A start in the making.
pub(super) struct Candidate {
    pub(super) start: Instant,
    pub(super) driver: Driver,
}

impl Candidate {
    pub(super) fn delay(&mut self, to: Instant, driver: Driver) {
        if to > self.start {
            *self = Self { start: to, driver };
        }
    }

    /// Delayed by links, and by dates of summaries above; where they ask for no other start they are still what sets it.
    pub(super) fn linked(mut self, worker: &Worker<'_>, bounds: &Bounds) -> Self {
        let by_start = bounds.start.map(|(at, driver)| (worker.snap(at), driver));
        let by_finish = bounds
            .finish
            .map(|(at, driver)| (worker.start_reaching(at, worker.duration), driver));
        for (at, driver) in by_start.into_iter().chain(by_finish) {
            if at >= self.start {
                self = Self { start: at, driver };
            }
        }
        self
    }

    pub(super) fn advance(&mut self, to: Instant, driver: Driver) {
        if to < self.start {
            *self = Self { start: to, driver };
        }
    }
}

/// A summary around one task.
pub(super) fn spread(
    Early {
        start,
        finish,
        driver,
        ..
    }: Early,
) -> Early {
    placed(start, finish, None, driver, State::Waiting)
}

/// A task whose dates nothing asks to move.
pub(super) fn placed(
    start: Instant,
    finish: Instant,
    resume: Option<Instant>,
    driver: Driver,
    state: State,
) -> Early {
    Early {
        start,
        finish,
        asked: start,
        resume,
        driver,
        state,
    }
}
