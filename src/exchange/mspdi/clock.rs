//! When the work of one task happens, on the calendars of the file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::calendars::Calendars;
use super::plan::Row;
use super::team::Team;
use crate::schedule::calendar::{Calendar, Pattern};
use crate::time::{Date, Instant};

/// The file's calendars, compiled over the span of its dates as they are asked for.
pub(super) struct Clocks<'a> {
    calendars: &'a Calendars,
    span: (Date, Date),
    /// By calendar and the one it shares its hours with, which may be itself.
    known: RefCell<BTreeMap<(usize, usize), Shared>>,
}

/// Hours that calendars share; `None` where they are never open together.
type Shared = Option<Rc<Calendar>>;

/// The calendars of one task.
pub(super) struct Clock {
    /// The task's own calendar, else the project's.
    own: Rc<Calendar>,
    /// Those of its owners, cut to its own where it has one; empty where they do not count.
    owners: Vec<Rc<Calendar>>,
    elapsed: bool,
}

impl<'a> Clocks<'a> {
    /// Calendars that are exact over the dates of `rows`.
    pub(super) fn new(calendars: &'a Calendars, rows: &[Row<'_>], start: Instant) -> Self {
        let dates = || {
            let of = |row: &Row<'_>| [row.task.start, row.task.finish];
            rows.iter().flat_map(of).flatten().chain([start])
        };
        let first = dates().min().unwrap_or(start).date() - 366;
        let last = dates().max().unwrap_or(start).date() + 2 * 366;
        Self {
            calendars,
            span: (first, last),
            known: RefCell::default(),
        }
    }

    /// The calendars of the task at `place`; `None` where one of them is never open.
    pub(super) fn of(&self, row: &Row<'_>, place: usize, team: &Team) -> Option<Clock> {
        let project = self.calendars.project();
        let named = self.calendars.other(row.task.calendar);
        let own = named.unwrap_or(project);
        let owners = team.calendars_of(place, project);
        let shared = owners.into_iter().map(|owner| match named {
            Some(named) => self.shared(named, owner),
            None => self.shared(owner, owner),
        });
        Some(Clock {
            own: self.shared(own, own)?,
            owners: shared.collect::<Option<_>>()?,
            elapsed: row.task.elapsed,
        })
    }

    /// The hours that two calendars share.
    fn shared(&self, one: usize, other: usize) -> Shared {
        let make = || {
            let pattern = match one == other {
                true => self.pattern(one),
                false => self.pattern(one).intersect(&self.pattern(other)),
            };
            let compile = |pattern: Pattern| Calendar::compile(&pattern, self.span.0, self.span.1);
            Some(pattern).filter(Pattern::is_open).map(compile)
        };
        let mut known = self.known.borrow_mut();
        let entry = known.entry((one, other));
        entry.or_insert_with(|| make().map(Rc::new)).clone()
    }

    fn pattern(&self, place: usize) -> Pattern {
        let dates = self.calendars.dates(place).into_iter();
        Pattern {
            week: self.calendars.week(place),
            exceptions: dates
                .map(|date| (date, self.calendars.on(place, date)))
                .collect(),
        }
    }
}

impl Clock {
    /// Without the owners' calendars, where any counted.
    pub(super) fn without_owners(&self) -> Option<Self> {
        let own = Rc::clone(&self.own);
        (!self.owners.is_empty()).then(|| Self {
            own,
            owners: Vec::new(),
            elapsed: self.elapsed,
        })
    }

    fn calendars(&self) -> &[Rc<Calendar>] {
        match self.owners.is_empty() {
            true => std::slice::from_ref(&self.own),
            false => &self.owners,
        }
    }

    /// The end of `minutes` of work from `start` on; with several owners, the last one's.
    pub(super) fn end(&self, start: Instant, minutes: i64) -> Instant {
        let ends = self
            .calendars()
            .iter()
            .map(|calendar| calendar.advance(start, minutes));
        match self.elapsed {
            true => start + minutes,
            false => ends.max().unwrap_or(start),
        }
    }

    /// The duration with which work from `start` on ends at `finish`, if there is one.
    pub(super) fn minutes(&self, start: Instant, finish: Instant) -> Option<i64> {
        let spans = self
            .calendars()
            .iter()
            .map(|calendar| calendar.between(start, finish));
        let minutes = match self.elapsed {
            true => finish - start,
            false => spans.min()?,
        };
        (minutes > 0 && self.end(start, minutes) == finish).then_some(minutes)
    }
}
