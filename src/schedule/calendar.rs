//! The working calendar: turns civil instants into working minutes and back.

use std::collections::BTreeMap;

use crate::time::{DAY, Date, Instant};

/// Working time as written: weekly hours and dated exceptions.
///
/// Intervals are minutes of the day `(from, to)`, sorted, disjoint, `to` at most 1440.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// Hours by weekday, Monday first.
    pub week: [Vec<(i64, i64)>; 7],
    /// Hours of single dates, instead of the week's; an empty list is a day off.
    pub exceptions: BTreeMap<Date, Vec<(i64, i64)>>,
}

impl Pattern {
    /// The hours of one date.
    pub fn hours(&self, date: Date) -> &[(i64, i64)] {
        match self.exceptions.get(&date) {
            Some(hours) => hours,
            None => &self.week[date.weekday().index()],
        }
    }

    /// Whether there is any working minute at all.
    pub fn is_open(&self) -> bool {
        let open = |hours: &Vec<(i64, i64)>| hours.iter().any(|(from, to)| from < to);
        self.week.iter().any(open) || self.exceptions.values().any(open)
    }

    /// The pattern that is open where both are: a task's calendar and its owner's.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        let mut both = Self::default();
        for (day, hours) in both.week.iter_mut().enumerate() {
            *hours = overlap(&self.week[day], &other.week[day]);
        }
        for date in self.exceptions.keys().chain(other.exceptions.keys()) {
            let hours = overlap(self.hours(*date), other.hours(*date));
            both.exceptions.insert(*date, hours);
        }
        both
    }
}

/// The parts of `one` that lie in `other` too.
fn overlap(one: &[(i64, i64)], other: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut both = Vec::new();
    for (from, to) in one {
        for (opens, closes) in other {
            let (start, end) = (*from.max(opens), *to.min(closes));
            if start < end {
                both.push((start, end));
            }
        }
    }
    both
}

/// A pattern compiled to a table of days.
///
/// A *position* counts working minutes from the first day of the table. It names a point of working time, which may have two
/// civil readings: the end of work on one day and the start of work on the next. Outside the table the week repeats without
/// exceptions, so that every conversion is exact for the pattern as written as long as the table spans its exceptions.
#[derive(Clone, Debug)]
pub struct Calendar {
    first: i64,
    /// Working minutes before each day of the table, and after the last.
    before: Vec<i64>,
    /// The day in which each [`STRETCH`] of working minutes begins.
    stretches: Vec<u32>,
    /// Which of `shapes` each day has.
    days: Vec<u32>,
    week: [u32; 7],
    week_minutes: i64,
    shapes: Vec<Vec<(i64, i64)>>,
}

/// Working minutes from one entry of the table of stretches to the next: about a day's, so that the day of a position is found
/// by one look and a few steps.
const STRETCH: i64 = 512;

/// Farther than this from the table (in minutes, 1,000 years) nothing is looked for.
const NEVER: i64 = 1000 * 366 * DAY;

impl Calendar {
    /// Compiles the days from `from` up to but without `to`.
    pub fn compile<'p>(pattern: &'p Pattern, from: Date, to: Date) -> Self {
        let mut shapes: Vec<Vec<(i64, i64)>> = Vec::new();
        let mut known = BTreeMap::new();
        let mut shape_of = |hours: &'p Vec<(i64, i64)>| {
            *known.entry(hours).or_insert_with(|| {
                let open = hours.iter().copied().filter(|(from, to)| from < to);
                shapes.push(open.collect());
                shapes.len() as u32 - 1
            })
        };
        let week: [u32; 7] = std::array::from_fn(|day| shape_of(&pattern.week[day]));
        let length = usize::try_from(to - from).unwrap_or(0);
        let weekdays = week.iter().cycle().skip(from.weekday().index());
        let mut days: Vec<u32> = weekdays.copied().take(length).collect();
        for (date, hours) in pattern.exceptions.range(from..to.max(from)) {
            if let Ok(day) = usize::try_from(*date - from) {
                days[day] = shape_of(hours);
            }
        }
        let totals: Vec<i64> = shapes.iter().map(|hours| minutes_of(hours)).collect();
        let mut before = Vec::with_capacity(length + 1);
        before.push(0);
        let mut sum = 0;
        for shape in &days {
            sum += totals[*shape as usize];
            before.push(sum);
        }
        let week_minutes = week.iter().map(|shape| totals[*shape as usize]).sum();
        Self {
            first: i64::from(from.days()),
            stretches: stretches(&before),
            before,
            days,
            week,
            week_minutes,
            shapes,
        }
    }

    /// The point of working time at `at`: working minutes from the start of the table up to it (negative before the table).
    pub fn position(&self, at: Instant) -> i64 {
        let minutes = at.minutes();
        let day = minutes.div_euclid(DAY) - self.first;
        let minute = minutes.rem_euclid(DAY);
        match usize::try_from(day) {
            Ok(index) if index < self.days.len() => {
                self.before[index] + worked(&self.shapes[self.days[index] as usize], minute)
            }
            _ => self.position_outside(day, minute),
        }
    }

    /// The instant at which working minute `position` begins: where a start is written.
    pub fn start_at(&self, position: i64) -> Instant {
        if (0..self.total()).contains(&position) {
            let index = self.day_of(position);
            let shape = &self.shapes[self.days[index] as usize];
            return self.instant(index as i64, begins(shape, position - self.before[index]));
        }
        self.outside(position, position, begins)
    }

    /// The instant at which working minute `position - 1` ends: where a finish is written.
    pub fn finish_at(&self, position: i64) -> Instant {
        if (1..=self.total()).contains(&position) {
            let index = self.day_of(position - 1);
            let shape = &self.shapes[self.days[index] as usize];
            return self.instant(index as i64, ends(shape, position - self.before[index]));
        }
        self.outside(position, position - 1, ends)
    }

    /// `at` itself within working time, else the next start of work.
    pub fn next_working(&self, at: Instant) -> Instant {
        for (from, to) in self.hours_on(at) {
            let minute = at.minute_of_day();
            if minute < *to {
                return at + (from - minute).max(0);
            }
        }
        self.start_at(self.position(at))
    }

    /// `at` itself within working time or at its end, else the last end of work before it.
    pub fn previous_working_end(&self, at: Instant) -> Instant {
        for (from, to) in self.hours_on(at).iter().rev() {
            let minute = at.minute_of_day();
            if minute > *from {
                return at - (minute - to).max(0);
            }
        }
        self.finish_at(self.position(at))
    }

    /// Whether `at` lies in working time or at one of its ends.
    pub fn touches(&self, at: Instant) -> bool {
        let minute = at.minute_of_day();
        self.hours_on(at)
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&minute))
            || self.finish_at(self.position(at)) == at
    }

    /// `minutes` of working time after `from`, read as an end of work; before it if negative, read as a start of work.
    pub fn advance(&self, from: Instant, minutes: i64) -> Instant {
        match minutes {
            0 => from,
            1.. => self.finish_at(self.position(from).saturating_add(minutes)),
            _ => self.start_at(self.position(from).saturating_add(minutes)),
        }
    }

    /// Working minutes from `from` to `to`, negative if `to` comes first.
    pub fn between(&self, from: Instant, to: Instant) -> i64 {
        self.position(to) - self.position(from)
    }

    /// The day of the table on which working minute `position`, which lies in the table, is worked.
    fn day_of(&self, position: i64) -> usize {
        let mut day = self.stretches[(position / STRETCH) as usize] as usize;
        while self.before[day + 1] <= position {
            day += 1;
        }
        day
    }

    fn total(&self) -> i64 {
        self.before.last().copied().unwrap_or(0)
    }

    /// The hours of the day `at` lies in.
    fn hours_on(&self, at: Instant) -> &[(i64, i64)] {
        let day = at.minutes().div_euclid(DAY) - self.first;
        let shape = match usize::try_from(day) {
            Ok(index) if index < self.days.len() => self.days[index],
            _ => self.weekday_shape(day),
        };
        &self.shapes[shape as usize]
    }

    /// The shape that the week gives to the day `day` days after the first.
    fn weekday_shape(&self, day: i64) -> u32 {
        // 1970-01-01, day 0, was a Thursday.
        self.week[(self.first + day + 3).rem_euclid(7) as usize]
    }

    fn instant(&self, day: i64, minute: i64) -> Instant {
        Instant::from_minutes(
            (self.first + day)
                .saturating_mul(DAY)
                .saturating_add(minute),
        )
    }

    /// `position` for a day outside the table, by whole weeks and the days left over.
    fn position_outside(&self, day: i64, minute: i64) -> i64 {
        let length = self.days.len() as i64;
        let (edge, base) = if day < 0 {
            (0, 0)
        } else {
            (length, self.total())
        };
        let weeks = (day - edge).div_euclid(7);
        let mut position = base + weeks.saturating_mul(self.week_minutes);
        for gone in edge + weeks * 7..day {
            position += minutes_of(&self.shapes[self.weekday_shape(gone) as usize]);
        }
        position + worked(&self.shapes[self.weekday_shape(day) as usize], minute)
    }

    /// The instant of a position outside the table; `inside` is a minute of the day that is looked for.
    fn outside(&self, position: i64, inside: i64, read: fn(&[(i64, i64)], i64) -> i64) -> Instant {
        let (edge, base) = if inside < 0 {
            (0, 0)
        } else {
            (self.days.len() as i64, self.total())
        };
        let limit = if inside < 0 { -NEVER } else { NEVER };
        if self.week_minutes == 0 {
            return self.instant(edge, limit);
        }
        let weeks = (inside - base).div_euclid(self.week_minutes);
        if weeks.abs() > NEVER / (7 * DAY) {
            return self.instant(edge, limit);
        }
        let mut left = (inside - base).rem_euclid(self.week_minutes);
        let mut day = edge + weeks * 7;
        loop {
            let shape = &self.shapes[self.weekday_shape(day) as usize];
            let minutes = minutes_of(shape);
            if left < minutes {
                return self.instant(day, read(shape, left + position - inside));
            }
            left -= minutes;
            day += 1;
        }
    }
}

/// The day in which each stretch of working minutes begins, from the minutes before each day.
fn stretches(before: &[i64]) -> Vec<u32> {
    let total = before.last().copied().unwrap_or(0);
    let mut day = 0;
    let day_at = |minute: i64| {
        while before.get(day + 1).is_some_and(|next| *next <= minute) {
            day += 1;
        }
        day as u32
    };
    (0..=total / STRETCH)
        .map(|stretch| stretch * STRETCH)
        .map(day_at)
        .collect()
}

/// Working minutes of a day.
fn minutes_of(hours: &[(i64, i64)]) -> i64 {
    hours.iter().map(|(from, to)| (to - from).max(0)).sum()
}

/// Working minutes of a day up to `minute`.
fn worked(hours: &[(i64, i64)], minute: i64) -> i64 {
    hours
        .iter()
        .map(|(from, to)| (minute.min(*to) - from).max(0))
        .sum()
}

/// The minute of the day at which working minute `offset` (from 0) begins.
fn begins(hours: &[(i64, i64)], mut offset: i64) -> i64 {
    for (from, to) in hours {
        if offset < to - from {
            return from + offset;
        }
        offset -= to - from;
    }
    DAY
}

/// The minute of the day at which `offset` (from 1) minutes of work are done.
fn ends(hours: &[(i64, i64)], mut offset: i64) -> i64 {
    for (from, to) in hours {
        if offset <= to - from {
            return from + offset;
        }
        offset -= to - from;
    }
    DAY
}
