//! One calendar of the file with its weeks and exceptions written out day by day.

use std::collections::BTreeMap;

use super::error::ImportError;
use super::exceptions;
use super::left_out::{Ledger, LeftOutKind};
use super::source::{CalendarFields, ExceptionFields};
use crate::time::{DAY, Date, Weekday};

/// Most days that the exceptions of one file may span, each counted by itself.
pub(super) const MAX_DAYS: usize = 2_000_000;

/// Working times of a day: from and to in minutes since midnight, ascending, apart; empty when
/// nobody works.
pub(super) type Hours = Vec<(i64, i64)>;

/// Hours of a dated day that differ from its weekday's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exception {
    pub(super) hours: Hours,
    pub(super) why: String,
}

/// What one calendar says itself.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    pub(super) uid: i64,
    pub(super) name: String,
    /// The place of the calendar that decides where this one is silent.
    pub(super) base: Option<usize>,
    /// A copy that Project keeps for a baseline.
    pub(super) hidden: bool,
    /// Monday first; absent where the base decides.
    pub(super) week: [Option<Hours>; 7],
    pub(super) dates: BTreeMap<Date, Exception>,
}

impl Calendar {
    /// Whether the calendar says nothing that its base does not say.
    pub(super) fn is_silent(&self) -> bool {
        self.dates.is_empty() && self.week.iter().all(Option::is_none)
    }
}

/// Project's standard calendar: Monday to Friday, 8 to 12 and 13 to 17.
pub(super) fn standard(weekday: Weekday) -> Hours {
    match weekday {
        Weekday::Sat | Weekday::Sun => Vec::new(),
        _ => vec![(8 * 60, 12 * 60), (13 * 60, 17 * 60)],
    }
}

/// Working times in order and apart. A time that ends at midnight ends at 24:00 (so from 00:00 to
/// 00:00 is the whole day); one that runs past midnight is cut there and counted in `cut`.
fn tidy(times: &[(i64, i64)], cut: &mut usize) -> Hours {
    let mut times: Vec<_> = times
        .iter()
        .map(|&(from, to)| {
            *cut += usize::from(to != 0 && to < from);
            (from, if to == 0 || to < from { DAY } else { to })
        })
        .filter(|(from, to)| from < to)
        .collect();
    times.sort_unstable();
    let mut tidy: Hours = Vec::new();
    for (from, to) in times {
        match tidy.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => tidy.push((from, to)),
        }
    }
    tidy
}

/// The hours that a day gives itself; a working day without times works the standard ones.
fn hours_of(working: bool, times: &[(i64, i64)], cut: &mut usize) -> Hours {
    match (working, times) {
        (false, _) => Vec::new(),
        (true, []) => standard(Weekday::Mon),
        (true, times) => tidy(times, cut),
    }
}

/// The weekday of `DayType` 1 (Sunday) to 7 (Saturday).
fn weekday_of(day_type: i64) -> usize {
    (day_type + 5).rem_euclid(7) as usize
}

/// Reads one calendar; `room` is the number of exception days that the file may still have.
pub(super) fn build(
    fields: &CalendarFields,
    room: &mut usize,
    ledger: &mut Ledger,
) -> Result<Calendar, ImportError> {
    let mut cut = 0;
    let mut calendar = Calendar {
        uid: fields.uid,
        name: fields.name.clone(),
        hidden: fields.baseline,
        ..Calendar::default()
    };
    for day in fields.days.iter().filter(|day| day.day_type > 0) {
        let hours = hours_of(day.working, &day.times, &mut cut);
        calendar.week[weekday_of(day.day_type)] = Some(hours);
    }
    let mut take = |exception: &ExceptionFields, only: Option<usize>, hours: &Hours| {
        let left = room.checked_sub(exceptions::effort(exception));
        *room = left.ok_or(ImportError::TooManyExceptions { limit: MAX_DAYS })?;
        let days = exceptions::days(exception).into_iter();
        for date in days.filter(|date| only.is_none_or(|day| date.weekday().index() == day)) {
            let exception = || Exception {
                hours: hours.clone(),
                why: exception.name.clone(),
            };
            calendar.dates.entry(date).or_insert_with(exception);
        }
        Ok(())
    };
    // What comes first wins: single exceptions, recurring ones, the older notation, other weeks.
    let single = |kind: i64| !(2..=7).contains(&kind);
    for once in [true, false] {
        for fields in fields
            .exceptions
            .iter()
            .filter(|fields| single(fields.kind) == once)
        {
            take(
                fields,
                None,
                &hours_of(fields.working, &fields.times, &mut cut),
            )?;
        }
    }
    for day in fields.days.iter().filter(|day| day.day_type == 0) {
        let hours = hours_of(day.working, &day.times, &mut cut);
        day.period
            .map_or(Ok(()), |period| take(&span(period), None, &hours))?;
    }
    for (from, to, days) in &fields.weeks {
        for day in days.iter().filter(|day| day.day_type > 0) {
            let hours = hours_of(day.working, &day.times, &mut cut);
            take(&span((*from, *to)), Some(weekday_of(day.day_type)), &hours)?;
        }
    }
    ledger.note_many(LeftOutKind::CalendarTimes, cut, fields.uid, &fields.name);
    Ok(calendar)
}

/// Every day of a period.
fn span((from, to): (Date, Date)) -> ExceptionFields {
    ExceptionFields {
        from,
        to: Some(to),
        kind: 1,
        ..ExceptionFields::default()
    }
}
