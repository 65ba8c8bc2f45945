//! The calendars of a project, from the charter to patterns of working time.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::calendar::Pattern;
use super::holidays;
use crate::model::dates::Hours;
use crate::model::field::When;
use crate::model::kind::charter::{CalendarTable, Charter, Country, Day, WorkDays};
use crate::time::{Date, Instant};

/// Hours of a working day where the project gives none: eight with a lunch break.
const HOURS: [(i64, i64); 2] = [(9 * 60, 12 * 60), (13 * 60, 18 * 60)];

/// How far from the status date days are known one by one.
const FARTHEST: i32 = 100 * 366;

/// Every calendar of a project by name; the project's own has the empty name.
#[derive(Clone, Debug, Default)]
pub struct Calendars {
    tables: BTreeMap<String, Resolved>,
    /// The public holidays of the years around the project.
    holidays: BTreeMap<i32, Vec<Date>>,
    /// The project's own days, looked up often.
    days: WorkingDays,
}

/// Minutes of the day between which work happens.
type DayHours = Vec<(i64, i64)>;

/// Hours of the days from one date to another.
type Exception = (Date, Date, DayHours);

/// A calendar with everything that it takes from its base.
#[derive(Clone, Debug)]
struct Resolved {
    week: [Vec<(i64, i64)>; 7],
    /// Hours of a day of work outside the week.
    hours: Vec<(i64, i64)>,
    country: Country,
    /// Later exceptions win.
    exceptions: Vec<Exception>,
    day: Option<i64>,
}

impl Calendars {
    /// The calendars that a charter describes.
    /// Around `as_of` and the project's own dates they are known day by day.
    pub fn of(charter: &Charter, as_of: Date) -> Self {
        let standard = Resolved {
            week: week_of(&HOURS, |day| day < 5),
            hours: HOURS.to_vec(),
            country: Country::Kr,
            exceptions: Vec::new(),
            day: None,
        };
        let own = standard.with(&charter.calendar);
        let mut tables = BTreeMap::from([(String::new(), own)]);
        for name in charter.calendars.keys() {
            resolve(charter, name, &mut tables, 0);
        }
        let (from, to) = span(charter, as_of);
        let years = from.year()..=to.year();
        let mut calendars = Self {
            tables,
            holidays: years.map(|year| (year, public_holidays(year))).collect(),
            days: WorkingDays::default(),
        };
        calendars.days = WorkingDays::of(calendars.pattern("", from, to), from, to);
        calendars
    }

    /// Whether they are those of another day too, by the charter that they were made from.
    pub fn hold_on(&self, charter: &Charter, as_of: Date) -> bool {
        let known = self.days.counts.len();
        let (from, to) = span(charter, as_of);
        self.days.first == from && usize::try_from(to - from + 1) == Ok(known)
    }

    /// Names in a fixed order, the project's own first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tables.keys().map(String::as_str)
    }

    /// Minutes of one working day in durations.
    pub fn day(&self) -> i64 {
        let own = self.table("");
        own.and_then(|own| own.day.or_else(|| positive(total(&own.hours))))
            .unwrap_or(total(&HOURS))
    }

    /// Working time of a calendar, with holidays from `from` to `to`; of an unknown name the
    /// project's own.
    pub fn pattern(&self, name: &str, from: Date, to: Date) -> Pattern {
        let Some(table) = self.table(name) else {
            return Pattern::default();
        };
        let mut pattern = Pattern {
            week: table.week.clone(),
            exceptions: BTreeMap::new(),
        };
        if table.country == Country::Kr {
            for year in from.year()..=to.year() {
                let holidays = self.public_holidays(year);
                let closed = holidays.iter().map(|date| (*date, Vec::new()));
                pattern.exceptions.extend(closed);
            }
        }
        for (first, last, hours) in &table.exceptions {
            // A slip in a year must not fill memory with days.
            let last = (*last).min(*first + 36_600);
            for days in 0..=(last - *first) {
                pattern.exceptions.insert(*first + days, hours.clone());
            }
        }
        pattern
    }

    /// Whether the project works on a date.
    pub fn is_working(&self, date: Date) -> bool {
        !self.days.pattern.hours(date).is_empty()
    }

    /// Working days after `from` up to and including `to`; negative the other way round.
    pub fn working_days(&self, from: Date, to: Date) -> i64 {
        self.days.until(to) - self.days.until(from)
    }

    /// The date `days` working days after `from` (before, if negative).
    pub fn shift(&self, from: Date, days: i64) -> Date {
        let step = if days < 0 { -1 } else { 1 };
        let mut date = from;
        let mut left = days.unsigned_abs();
        // A project without working days would never get there: ten times the days are enough.
        for _ in 0..left.saturating_mul(10).saturating_add(400) {
            if left == 0 {
                break;
            }
            date = date + step;
            left -= u64::from(self.is_working(date));
        }
        date
    }

    /// The instant at which something that starts then starts: of a bare date its first working
    /// minute, or on a day off the minute at which work would begin.
    pub fn start(&self, when: When) -> Instant {
        match when {
            When::Minute(instant) => instant,
            When::Day(date) => date.at(self
                .hours_or_usual(date)
                .first()
                .map_or(0, |(from, _)| *from)),
        }
    }

    /// The instant at which something that ends then ends: of a bare date its last working minute.
    pub fn end(&self, when: When) -> Instant {
        match when {
            When::Minute(instant) => instant,
            When::Day(date) => {
                let closes = self.hours_or_usual(date).last().map(|(_, to)| *to);
                date.at(closes.unwrap_or(crate::time::DAY))
            }
        }
    }

    fn hours_or_usual(&self, date: Date) -> DayHours {
        let hours = self.days.pattern.hours(date);
        if !hours.is_empty() {
            return hours.to_vec();
        }
        self.table("")
            .map_or(HOURS.to_vec(), |own| own.hours.clone())
    }

    /// Whether a date is a public holiday of the project's country.
    pub fn is_public_holiday(&self, date: Date) -> bool {
        self.table("").is_some_and(|own| own.country == Country::Kr)
            && self.public_holidays(date.year()).contains(&date)
    }

    fn public_holidays(&self, year: i32) -> Cow<'_, [Date]> {
        match self.holidays.get(&year) {
            Some(days) => Cow::Borrowed(days),
            None => Cow::Owned(public_holidays(year)),
        }
    }

    fn table(&self, name: &str) -> Option<&Resolved> {
        self.tables.get(name).or_else(|| self.tables.get(""))
    }
}

/// From when to when a project's days are known one by one. Dates centuries apart are a slip of the pen and
/// must not fill memory with days.
fn span(charter: &Charter, as_of: Date) -> (Date, Date) {
    let (start, finish) = (charter.project.start.date(), charter.project.finish);
    let from = (start.min(as_of) - 2 * 366).max(as_of - FARTHEST);
    let to = (finish.max(as_of) + 5 * 366).min(as_of + FARTHEST);
    (from, to)
}

/// How many working days lie before each day of a span; beyond it the week goes on without holidays.
#[derive(Clone, Debug, Default)]
struct WorkingDays {
    pattern: Pattern,
    first: Date,
    /// Working days from `first` up to and including each day.
    counts: Vec<i64>,
}

impl WorkingDays {
    fn of(pattern: Pattern, first: Date, last: Date) -> Self {
        let count = |count: &mut i64, days: i32| {
            *count += i64::from(!pattern.hours(first + days).is_empty());
            Some(*count)
        };
        let counts = (0..=last - first).scan(0, count).collect();
        Self {
            pattern,
            first,
            counts,
        }
    }

    /// Working days up to and including a date, counted from a fixed day.
    fn until(&self, date: Date) -> i64 {
        let at = date - self.first;
        let known = i32::try_from(self.counts.len()).unwrap_or(i32::MAX);
        match usize::try_from(at) {
            Ok(day) if at < known => self.counts[day],
            Ok(_) => {
                self.counts.last().copied().unwrap_or(0) + self.weekly(self.first + known, date + 1)
            }
            Err(_) => -self.weekly(date + 1, self.first),
        }
    }

    /// Working days of the weekly pattern from a date up to another, which is left out.
    fn weekly(&self, from: Date, to: Date) -> i64 {
        let works = |date: Date| !self.pattern.week[date.weekday().index()].is_empty();
        let days = to - from;
        let a_week = (0..7).filter(|day| works(from + *day)).count() as i64;
        let rest = (days - days % 7..days)
            .filter(|day| works(from + *day))
            .count() as i64;
        i64::from(days / 7) * a_week + rest
    }
}

/// So many calendars may build on each other; what builds on more builds on the project's own.
const MOST_BASES: usize = 64;

/// Adds a named calendar, its base first; a ring of bases ends at the project's own.
fn resolve(charter: &Charter, name: &str, tables: &mut BTreeMap<String, Resolved>, depth: usize) {
    let Some(table) = charter
        .calendars
        .get(name)
        .filter(|_| !tables.contains_key(name))
    else {
        return;
    };
    let base = table.base.as_deref().unwrap_or("");
    if depth < MOST_BASES {
        resolve(charter, base, tables, depth + 1);
    }
    if let Some(resolved) = tables
        .get(base)
        .or_else(|| tables.get(""))
        .map(|base| base.with(table))
    {
        tables.insert(name.to_owned(), resolved);
    }
}

impl Resolved {
    /// This calendar changed by a table.
    fn with(&self, table: &CalendarTable) -> Self {
        let mut new = self.clone();
        if let Some(hours) = &table.hours {
            new.hours = sorted(hours);
        }
        if table.week.is_some() || table.hours.is_some() {
            let worked = |day: usize| match &table.week {
                Some(week) => week.iter().any(|one| one.index() == day),
                None => !self.week[day].is_empty(),
            };
            new.week = week_of(&new.hours, worked);
        }
        for (day, hours) in table.hours_on.days().into_iter().enumerate() {
            if let Some(hours) = hours {
                new.week[day] = sorted(hours);
            }
        }
        new.country = table.country.unwrap_or(self.country);
        new.day = table.day.map(|day| day.0).or(self.day);
        let off = table
            .off
            .iter()
            .map(|stretch| (stretch.from, stretch.to, Vec::new()));
        new.exceptions.extend(off);
        new.exceptions.extend(
            table
                .work
                .iter()
                .filter_map(|work| work.exception(&new.hours)),
        );
        new
    }
}

impl WorkDays {
    fn exception(&self, usual: &[(i64, i64)]) -> Option<Exception> {
        let from = self.on.or(self.from)?;
        let to = self.on.or(self.to).unwrap_or(from);
        let hours = self
            .hours
            .as_ref()
            .map_or_else(|| usual.to_vec(), |hours| sorted(hours));
        Some((from, to, hours))
    }
}

impl Day {
    /// 0 for Monday … 6 for Sunday.
    fn index(self) -> usize {
        self as usize
    }
}

impl CalendarTable {
    /// The zone that days are counted in: as written, else by country.
    pub fn zone(&self) -> crate::time::Zone {
        let korean = self.country != Some(Country::None);
        self.zone
            .clone()
            .unwrap_or_else(|| crate::time::Zone::of_country(korean))
    }
}

fn public_holidays(year: i32) -> Vec<Date> {
    let days = holidays::public_holidays(holidays::Country::Kr, year);
    days.into_keys().collect()
}

fn week_of(hours: &[(i64, i64)], worked: impl Fn(usize) -> bool) -> [Vec<(i64, i64)>; 7] {
    std::array::from_fn(|day| {
        if worked(day) {
            hours.to_vec()
        } else {
            Vec::new()
        }
    })
}

/// Hours in order and without overlap.
fn sorted(hours: &[Hours]) -> Vec<(i64, i64)> {
    let mut spans: Vec<_> = hours.iter().map(|hours| (hours.from, hours.to)).collect();
    spans.sort_unstable();
    let mut merged: Vec<(i64, i64)> = Vec::new();
    for (from, to) in spans {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

fn total(hours: &[(i64, i64)]) -> i64 {
    hours.iter().map(|(from, to)| to - from).sum()
}

fn positive(minutes: i64) -> Option<i64> {
    (minutes > 0).then_some(minutes)
}
