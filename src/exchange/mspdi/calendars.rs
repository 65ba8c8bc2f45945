//! Working calendars of the file: weeks and exceptions, inherited from their bases.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::{self, Calendar, Exception, Hours, MAX_DAYS, standard};
use super::error::ImportError;
use super::ids;
use super::left_out::{Ledger, LeftOutKind};
use super::source::{CalendarFields, Source};
use crate::time::{DAY, Date, Instant, Weekday};

/// Most exception days of all calendars together, inherited ones counted again.
const MAX_INHERITED: usize = MAX_DAYS;
/// Longest chain of bases that is followed; Project itself writes one.
const MAX_BASES: usize = 8;
/// Longest gap in days that is searched for working time; beyond, there is some.
const MAX_GAP: i32 = 100;

/// All calendars of the file, found by their place in it.
#[derive(Debug)]
pub(super) struct Calendars {
    list: Vec<Calendar>,
    places: BTreeMap<i64, usize>,
    /// For each calendar the first one that works the same times.
    same: Vec<usize>,
    /// The project's own calendar.
    project: usize,
}

/// A week, Monday first, and the dates that differ from it.
type Times = ([Hours; 7], Vec<(Date, Hours)>);

/// The names under which calendars are written, by their place; the project's has none.
pub(super) type Names = BTreeMap<usize, String>;

impl Calendars {
    /// # Errors
    ///
    /// Fails where exceptions cover more days than any plan needs.
    pub(super) fn new(source: &Source, ledger: &mut Ledger) -> Result<Self, ImportError> {
        let mut places = BTreeMap::new();
        for (place, calendar) in source.calendars.iter().enumerate() {
            places.entry(calendar.uid).or_insert(place);
        }
        let mut room = MAX_DAYS;
        let mut list = Vec::new();
        for fields in &source.calendars {
            list.push(calendar::build(fields, &mut room, ledger)?);
        }
        let named = source
            .project
            .calendar
            .and_then(|uid| places.get(&uid).copied());
        let first = || source.calendars.iter().position(|fields| !fields.resource);
        let project = named.or_else(first).unwrap_or_else(|| {
            // A file without calendars works on Project's standard one.
            list.push(Calendar {
                uid: -1,
                ..Calendar::default()
            });
            list.len() - 1
        });
        let mut calendars = Self {
            list,
            places,
            same: Vec::new(),
            project,
        };
        calendars.link(&source.calendars);
        calendars.compare()?;
        Ok(calendars)
    }

    /// Joins calendars to their bases; a base that would close a circle is dropped.
    fn link(&mut self, fields: &[CalendarFields]) {
        for (place, fields) in fields.iter().enumerate() {
            let base = fields.base.and_then(|uid| self.places.get(&uid).copied());
            let Some(base) = base.filter(|base| *base != place) else {
                continue;
            };
            let above: Vec<_> = self.chain(base).collect();
            if above.len() < MAX_BASES && !above.contains(&place) {
                self.list[place].base = Some(base);
            }
        }
    }

    /// The calendar and its bases.
    pub(super) fn chain(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(place), |place| self.list[*place].base).take(2 * MAX_BASES)
    }

    pub(super) fn project(&self) -> usize {
        self.project
    }

    /// The calendar with that number, if it works other times than the project's.
    pub(super) fn other(&self, uid: Option<i64>) -> Option<usize> {
        let place = *self.places.get(&uid?)?;
        (!self.same_times(place, self.project)).then_some(place)
    }

    pub(super) fn exception(&self, place: usize, date: Date) -> Option<&Exception> {
        self.chain(place)
            .find_map(|place| self.list[place].dates.get(&date))
    }

    /// Hours of a plain week.
    fn on_weekday(&self, place: usize, weekday: Weekday) -> Hours {
        let own = self
            .chain(place)
            .find_map(|place| self.list[place].week[weekday.index()].clone());
        own.unwrap_or_else(|| standard(weekday))
    }

    /// Hours of that day.
    pub(super) fn on(&self, place: usize, date: Date) -> Hours {
        match self.exception(place, date) {
            Some(exception) => exception.hours.clone(),
            None => self.on_weekday(place, date.weekday()),
        }
    }

    pub(super) fn week(&self, place: usize) -> [Hours; 7] {
        Weekday::ALL.map(|weekday| self.on_weekday(place, weekday))
    }

    /// Every day on which the calendar or one of its bases has an exception.
    pub(super) fn dates(&self, place: usize) -> BTreeSet<Date> {
        self.chain(place)
            .flat_map(|place| self.list[place].dates.keys().copied())
            .collect()
    }

    /// Finds for each calendar the first one with equal weeks and equal hours on every date.
    fn compare(&mut self) -> Result<(), ImportError> {
        let mut known: BTreeMap<Times, usize> = BTreeMap::new();
        let mut same: Vec<usize> = Vec::new();
        let mut room = MAX_INHERITED;
        for place in 0..self.list.len() {
            // What says nothing works as the calendar it stands on.
            let mut speaking = self
                .chain(place)
                .skip_while(|at| self.list[*at].is_silent());
            if let Some(first) = speaking.next().and_then(|at| same.get(at)) {
                same.push(*first);
                continue;
            }
            let week = self.week(place);
            let mut dates = Vec::new();
            for date in self.dates(place) {
                let hours = self.on(place, date);
                if hours != week[date.weekday().index()] {
                    dates.push((date, hours));
                }
            }
            room = room
                .checked_sub(dates.len())
                .ok_or(ImportError::TooManyExceptions {
                    limit: MAX_INHERITED,
                })?;
            same.push(*known.entry((week, dates)).or_insert(place));
        }
        self.same = same;
        Ok(())
    }

    fn same_times(&self, left: usize, right: usize) -> bool {
        self.same[left] == self.same[right]
    }

    /// Whether anybody works between two instants.
    pub(super) fn works_between(&self, place: usize, from: Instant, to: Instant) -> bool {
        if to.date() - from.date() > MAX_GAP {
            return true;
        }
        (from.date().days()..=to.date().days())
            .map(Date::from_days)
            .any(|date| {
                let midnight = date.at(0);
                let (from, to) = ((from - midnight).max(0), (to - midnight).min(DAY));
                self.on(place, date)
                    .iter()
                    .any(|(open, close)| (*open).max(from) < (*close).min(to))
            })
    }

    /// Gives a name to each used calendar and to the bases it is written on; notes the others.
    pub(super) fn names(&self, used: &BTreeSet<usize>, ledger: &mut Ledger) -> Names {
        let mut written = used.clone();
        for place in used {
            written.extend(
                self.chain(*place)
                    .filter(|base| !self.same_times(*base, self.project)),
            );
        }
        let kept: BTreeSet<_> = written
            .iter()
            .chain([&self.project])
            .map(|place| self.same[*place])
            .collect();
        for (place, calendar) in self.list.iter().enumerate() {
            if !calendar.hidden && !kept.contains(&self.same[place]) {
                ledger.note(LeftOutKind::CalendarsUnused, calendar.uid, &calendar.name);
            }
        }
        let rows: Vec<_> = written
            .iter()
            .map(|place| (self.list[*place].uid, self.list[*place].name.as_str()))
            .collect();
        written
            .iter()
            .copied()
            .zip(ids::assign(&rows, 'c'))
            .collect()
    }

    /// The days on which a calendar works other hours than its own week and its base's exceptions
    /// would give it.
    pub(super) fn differing(&self, place: usize, base: usize) -> BTreeMap<Date, Exception> {
        let dates: BTreeSet<_> = self
            .dates(place)
            .union(&self.dates(base))
            .copied()
            .collect();
        let mut differing = BTreeMap::new();
        for date in dates {
            let hours = self.on(place, date);
            let inherited = match self.exception(base, date) {
                Some(exception) => exception.hours.clone(),
                None => self.on_weekday(place, date.weekday()),
            };
            if hours != inherited {
                let why = self
                    .exception(place, date)
                    .map_or("", |day| day.why.as_str());
                differing.insert(
                    date,
                    Exception {
                        hours,
                        why: why.to_owned(),
                    },
                );
            }
        }
        differing
    }

    /// The first working minute of the day, if it is a working day.
    pub(super) fn opens(&self, place: usize, date: Date) -> Option<i64> {
        self.on(place, date).first().map(|hours| hours.0)
    }

    /// The end of the last working time of the day, if it is a working day.
    pub(super) fn closes(&self, place: usize, date: Date) -> Option<i64> {
        self.on(place, date).last().map(|hours| hours.1)
    }
}
