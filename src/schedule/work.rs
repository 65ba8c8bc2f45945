//! How one task's work lies in time: on its calendars, in civil time, or at an instant.

use super::calendar::Calendar;
use super::plan::{Activity, Dates, Lag, Mode};
use crate::time::Instant;

/// No duration or lag is longer than this: 400 years of minutes, which ends in [`super::result::Fault::TooLong`].
pub(super) const LONGEST: i64 = 400 * 366 * 24 * 60;

/// What most of the work needs to know of a task, packed closely.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sketch {
    /// Whole duration in minutes; 0 for a milestone.
    pub(super) duration: i64,
    pub(super) calendar: u32,
    pub(super) elapsed: bool,
    pub(super) has_owners: bool,
    /// As early as possible, without dates of its own, and nothing has happened yet.
    pub(super) is_plain: bool,
}

impl Sketch {
    pub(super) fn of(task: &Activity) -> Self {
        let happened = task.started.is_some() || task.finished.is_some();
        let is_dated = task.deadline.is_some() || task.dates != Dates::default();
        Self {
            duration: if task.milestone {
                0
            } else {
                task.duration.minutes.clamp(0, LONGEST)
            },
            calendar: task.calendar as u32,
            elapsed: task.duration.elapsed,
            has_owners: !task.owners.is_empty(),
            is_plain: task.mode == Mode::Early && !is_dated && !happened,
        }
    }
}

/// A task together with the calendars its work happens on.
#[derive(Clone, Copy)]
pub(super) struct Worker<'a> {
    calendars: &'a [Calendar],
    own: &'a Calendar,
    owners: &'a [usize],
    /// Whole duration in minutes; 0 for a milestone.
    pub(super) duration: i64,
    elapsed: bool,
}

impl<'a> Worker<'a> {
    pub(super) fn new(calendars: &'a [Calendar], sketch: &Sketch, task: &'a Activity) -> Self {
        let own = &calendars[sketch.calendar as usize];
        let owners = if sketch.has_owners {
            task.owners.as_slice()
        } else {
            &[]
        };
        Self {
            calendars,
            own,
            owners,
            duration: sketch.duration,
            elapsed: sketch.elapsed,
        }
    }

    /// The task's own calendar, on which its float counts.
    pub(super) fn calendar(&self) -> &'a Calendar {
        self.own
    }

    /// Whether the task is a point in time.
    pub(super) fn is_instant(&self) -> bool {
        self.duration == 0
    }

    /// The first (or last) of what `read` gives on the calendars that work happens on.
    fn over(
        &self,
        read: impl Fn(&Calendar) -> Instant,
        better: fn(Instant, Instant) -> Instant,
    ) -> Instant {
        let Some((first, others)) = self.owners.split_first() else {
            return read(self.own);
        };
        let read_at = |index: &usize| read(&self.calendars[*index]);
        others.iter().map(read_at).fold(read_at(first), better)
    }

    /// Where work that may start at `at` does start. An instant stays where it touches working time.
    pub(super) fn snap(&self, at: Instant) -> Instant {
        if self.is_instant() {
            return if self.calendar().touches(at) {
                at
            } else {
                self.calendar().next_working(at)
            };
        }
        if self.elapsed {
            return at;
        }
        self.over(|calendar| calendar.next_working(at), Ord::min)
    }

    /// The next moment to work from `at` on; for an instant, too.
    pub(super) fn snap_start(&self, at: Instant) -> Instant {
        if self.is_instant() {
            self.own.next_working(at)
        } else {
            self.snap(at)
        }
    }

    /// Where work that may start no later than `at` starts at the latest, as a point of working time.
    pub(super) fn snap_late(&self, at: Instant) -> Instant {
        if self.is_instant() {
            self.snap_end(at)
        } else {
            self.snap(at)
        }
    }

    /// Where work that has to end by `at` does end. An instant stays where it touches working time.
    pub(super) fn snap_end(&self, at: Instant) -> Instant {
        if self.is_instant() {
            return if self.calendar().touches(at) {
                at
            } else {
                self.calendar().previous_working_end(at)
            };
        }
        if self.elapsed {
            return at;
        }
        self.over(|calendar| calendar.previous_working_end(at), Ord::max)
    }

    /// The end of `minutes` of work from `start` on.
    pub(super) fn end_of(&self, start: Instant, minutes: i64) -> Instant {
        if minutes == 0 {
            return start;
        }
        if self.elapsed {
            return start + minutes;
        }
        self.over(|calendar| calendar.advance(start, minutes), Ord::max)
    }

    /// The start from which `minutes` of work are done by `end`; of an instant, `end` as it touches working time.
    pub(super) fn start_of(&self, end: Instant, minutes: i64) -> Instant {
        if minutes == 0 {
            return self.snap_end(end);
        }
        if self.elapsed {
            return end - minutes;
        }
        self.over(|calendar| calendar.advance(end, -minutes), Ord::min)
    }

    /// The earliest start from which `minutes` of work last until `end`: with several owners, those of them who work
    /// until then. An instant is not over before `end`, not even by a night.
    pub(super) fn start_reaching(&self, end: Instant, minutes: i64) -> Instant {
        if self.is_instant() {
            return self.snap(end);
        }
        if minutes == 0 || self.elapsed || self.owners.len() < 2 {
            return self.start_of(end, minutes);
        }
        let end = self.snap_end(end);
        let calendars = self.owners.iter().map(|index| &self.calendars[*index]);
        let last = calendars.filter(|calendar| calendar.previous_working_end(end) == end);
        let starts = last.map(|calendar| calendar.advance(end, -minutes));
        starts.min().unwrap_or(end)
    }

    /// The point at which `minutes` of work from `start` on are done and the rest resumes.
    pub(super) fn resume_after(&self, start: Instant, minutes: i64) -> Instant {
        if self.elapsed || minutes == 0 {
            return start + minutes;
        }
        self.over(
            |calendar| calendar.start_at(calendar.position(start) + minutes),
            Ord::max,
        )
    }
}

/// A lag with its length known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Delay {
    minutes: i64,
    elapsed: bool,
}

impl Delay {
    /// The lag of a link; `share` gives a share of the predecessor's duration and whether that is elapsed.
    pub(super) fn of(lag: Lag, share: impl FnOnce(i64) -> (i64, bool)) -> Self {
        let (minutes, elapsed) = match lag {
            Lag::Working(minutes) => (minutes, false),
            Lag::Elapsed(minutes) => (minutes, true),
            Lag::Percent(part) => share(part),
        };
        Self {
            minutes: minutes.clamp(-LONGEST, LONGEST),
            elapsed,
        }
    }

    /// `from` delayed on the successor's calendar.
    pub(super) fn after(self, from: Instant, calendar: &Calendar) -> Instant {
        if self.elapsed {
            from + self.minutes
        } else {
            calendar.advance(from, self.minutes)
        }
    }

    /// As [`Self::before`], of the two readings of a point of working time the later one.
    pub(super) fn latest_before(self, to: Instant, calendar: &Calendar) -> Instant {
        match self.minutes {
            minutes if !self.elapsed && minutes != 0 => {
                calendar.start_at(calendar.position(to) - minutes)
            }
            _ => self.before(to, calendar),
        }
    }

    /// The latest instant whose delay is `to`.
    pub(super) fn before(self, to: Instant, calendar: &Calendar) -> Instant {
        if self.elapsed {
            // An end of work and the next beginning are one point: what is delayed into the night
            // between them arrives there.
            let latest = if calendar.touches(to) {
                calendar.next_working(to)
            } else {
                to
            };
            latest - self.minutes
        } else {
            calendar.advance(to, -self.minutes)
        }
    }
}
