//! The days on which an exception of a calendar falls, recurrences written out.
//!
//! Kinds after the schema's `Exception/Type`: 1 daily, 2 yearly by day of the month, 3 yearly by
//! position, 4 monthly by day, 5 monthly by position, 6 weekly, 7 every so many days. A day that a
//! month does not have is its last one.

use super::source::ExceptionFields;
use crate::time::{Date, Weekday};

/// The days of the exception in ascending order; none before 1984 or after 2149, Project's range.
pub(super) fn days(exception: &ExceptionFields) -> Vec<Date> {
    let bound = |year, month, day| Date::new(year, month, day).unwrap_or_default();
    let (first, last) = (bound(1984, 1, 1), bound(2149, 12, 31));
    let from = exception.from;
    let limits = (from.max(first), until(exception).min(last));
    let mut days = match exception.kind {
        2 | 3 => monthly(exception, limits, 12),
        4 | 5 => monthly(exception, limits, exception.period.min(1200) as i32),
        6 => weekly(exception, limits),
        7 => every(from, limits, exception.period),
        8 => weekdays(from, limits, exception.period),
        _ => every(from, limits, 1),
    };
    if let Some(count) = exception.occurrences {
        days.truncate(usize::try_from(count).unwrap_or(usize::MAX));
    }
    days
}

/// How many days have to be looked at to find those of the exception.
pub(super) fn effort(exception: &ExceptionFields) -> usize {
    let span = i64::from(until(exception).days()) - i64::from(exception.from.days()) + 1;
    usize::try_from(span.clamp(1, 366 * 200)).unwrap_or(usize::MAX)
}

/// The day after which the exception falls on none: its last date, or far enough for its count.
fn until(exception: &ExceptionFields) -> Date {
    let Some(count) = exception.occurrences else {
        return exception.to.unwrap_or(exception.from);
    };
    let period = exception.period.clamp(1, 100_000);
    let cycle = match exception.kind {
        2 | 3 => 366,
        4 | 5 => 31 * period,
        6 => 7 * period,
        7 => period,
        _ => 1,
    };
    exception.from + (cycle * (count.min(100_000) + 1)).min(366 * 300) as i32
}

fn every(from: Date, (first, last): (Date, Date), step: i64) -> Vec<Date> {
    let step = step.clamp(1, 100_000) as i32;
    // Steps are counted from the exception's own first day.
    let late = (first - from).max(0);
    let start = from.days() + late + (step - late % step) % step;
    (start..=last.days())
        .step_by(step as usize)
        .map(Date::from_days)
        .collect()
}

/// Every `step`-th of the days from Monday to Friday.
fn weekdays(from: Date, (first, last): (Date, Date), step: i64) -> Vec<Date> {
    let counted = (from.days()..=last.days())
        .map(Date::from_days)
        .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
    counted
        .step_by(step.clamp(1, 100_000) as usize)
        .filter(|date| *date >= first)
        .collect()
}

/// Chosen weekdays (bit 0 is Sunday) of every `period`-th week; weeks begin on Sunday.
fn weekly(exception: &ExceptionFields, (first, last): (Date, Date)) -> Vec<Date> {
    let sunday_based = |date: Date| (date.weekday().index() as i64 + 1) % 7;
    let first_sunday = i64::from(exception.from.days()) - sunday_based(exception.from);
    let chosen = |date: &Date| {
        let week = (i64::from(date.days()) - first_sunday) / 7;
        week % exception.period == 0 && exception.days_of_week >> sunday_based(*date) & 1 == 1
    };
    (first.days()..=last.days())
        .map(Date::from_days)
        .filter(chosen)
        .collect()
}

/// One day in every `step`-th month.
fn monthly(exception: &ExceptionFields, (first, last): (Date, Date), step: i32) -> Vec<Date> {
    let yearly = matches!(exception.kind, 2 | 3);
    let (year, month, _) = exception.from.ymd();
    let start_month = if yearly {
        exception.month.clamp(0, 11) as i32
    } else {
        month as i32 - 1
    };
    let mut index = year * 12 + start_month;
    let mut days = Vec::new();
    let end = last.year() * 12 + 11;
    while index <= end {
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        let day = match exception.kind {
            3 | 5 => by_position(year, month, exception.month_item, exception.month_position),
            _ => by_number(year, month, exception.month_day),
        };
        days.extend(day.filter(|day| (first..=last).contains(day)));
        index += step.max(1);
    }
    days
}

fn last_of_month(year: i32, month: u32) -> Option<Date> {
    let (year, month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    Some(Date::new(year, month, 1)? - 1)
}

fn by_number(year: i32, month: u32, day: i64) -> Option<Date> {
    let wanted = Date::new(year, month, 1)? + (day.clamp(1, 31) as i32 - 1);
    Some(wanted.min(last_of_month(year, month)?))
}

/// The first to fourth (0–3) or last (4) of the days meant by `item`: 0 any day, 1 a weekday,
/// 2 a day of the weekend, 3 Sunday … 9 Saturday.
fn by_position(year: i32, month: u32, item: i64, position: i64) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let meant = |date: &Date| {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        match item {
            0 => true,
            1 => !weekend,
            2 => weekend,
            _ => (date.weekday().index() as i64 + 1) % 7 == item - 3,
        }
    };
    let days = (first.days()..=last_of_month(year, month)?.days()).map(Date::from_days);
    let mut days = days.filter(meant);
    match usize::try_from(position).ok()? {
        position @ 0..=3 => days.nth(position),
        _ => days.next_back(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(exception: &ExceptionFields) -> String {
        let text: Vec<_> = days(exception).iter().map(Date::to_string).collect();
        text.join(" ")
    }

    fn exception(kind: i64, from: (i32, u32, u32), to: (i32, u32, u32)) -> ExceptionFields {
        let date = |(year, month, day)| Date::new(year, month, day);
        let from = date(from).unwrap();
        ExceptionFields {
            kind,
            from,
            to: date(to),
            period: 1,
            ..ExceptionFields::default()
        }
    }

    #[test]
    fn yearly_and_monthly() {
        let mut christmas = exception(2, (2024, 12, 1), (2026, 12, 31));
        (christmas.month, christmas.month_day) = (11, 25);
        assert_eq!(written(&christmas), "2024-12-25 2025-12-25 2026-12-25");
        let mut thanksgiving = exception(3, (2025, 1, 1), (2026, 12, 31));
        (
            thanksgiving.month,
            thanksgiving.month_item,
            thanksgiving.month_position,
        ) = (10, 7, 3);
        assert_eq!(written(&thanksgiving), "2025-11-27 2026-11-26");
        let mut last_day = exception(4, (2026, 1, 1), (2026, 5, 31));
        (last_day.month_day, last_day.period) = (31, 2);
        assert_eq!(written(&last_day), "2026-01-31 2026-03-31 2026-05-31");
        let mut last_workday = exception(5, (2026, 1, 1), (2026, 2, 28));
        (last_workday.month_item, last_workday.month_position) = (1, 4);
        assert_eq!(written(&last_workday), "2026-01-30 2026-02-27");
    }

    #[test]
    fn daily_and_weekly() {
        assert_eq!(
            written(&exception(1, (2026, 3, 9), (2026, 3, 10))),
            "2026-03-09 2026-03-10"
        );
        let mut third = exception(7, (2026, 3, 1), (2026, 3, 8));
        third.period = 3;
        assert_eq!(written(&third), "2026-03-01 2026-03-04 2026-03-07");
        // From a Thursday on, every second day of those from Monday to Friday.
        let mut workdays = exception(8, (2026, 3, 5), (2026, 3, 11));
        workdays.period = 2;
        assert_eq!(written(&workdays), "2026-03-05 2026-03-09 2026-03-11");
        let mut fridays = exception(6, (2026, 3, 3), (2030, 1, 1));
        (fridays.days_of_week, fridays.period, fridays.occurrences) = (32, 2, Some(2));
        assert_eq!(written(&fridays), "2026-03-06 2026-03-20");
    }
}
