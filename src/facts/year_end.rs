//! The last days on which a completion notice still leads to payment within the year.

use std::collections::BTreeSet;

use crate::schedule::holidays::{Country, civil_deadline, public_holidays};
use crate::time::{Date, Weekday};

/// Days from the notice to the end of the inspection: article 55 (1) of the enforcement decree of the Act on
/// Contracts to Which the State Is a Party (국가계약법 시행령 §55, text of 2026-05-12).
const INSPECTION: i64 = 14;

/// Days from the claim to payment, public holidays and Saturdays left out: article 58 of the same decree, same text.
const PAYMENT: i64 = 5;

/// Working days for correcting what an inspection finds; our own allowance.
pub const REWORK: i64 = 10;

/// The days by which a notice has to go out in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeDays {
    /// With an inspection that finds nothing.
    pub last: Date,
    /// With ten working days for corrections.
    pub rework: Date,
    /// Public holidays of the year.
    holidays: BTreeSet<Date>,
}

impl SafeDays {
    /// A day, or the first after it on which anybody receives a notice.
    pub fn received(&self, sent: Date) -> Date {
        let days = (0..).map(|days| sent + days);
        let mut open = days.take(31).filter(|day| is_open(&self.holidays, *day));
        open.next().unwrap_or(sent)
    }

    /// Days after `from` up to and including `to` that are neither weekend nor public holiday; negative the other
    /// way round.
    pub fn open_days(&self, from: Date, to: Date) -> i64 {
        let (first, last) = (from.min(to), from.max(to));
        let days = (1..=last - first).map(|days| first + days);
        let count = days.filter(|day| is_open(&self.holidays, *day)).count() as i64;
        if to < from { -count } else { count }
    }
}

/// The last days of a year on which the notice is in time, in Korea: inspection and payment both take as long as the
/// law lets them, and the money moves by 31 December.
pub fn safe_days(year: i32) -> SafeDays {
    let holidays: BTreeSet<Date> = public_holidays(Country::Kr, year).into_keys().collect();
    let end = Date::new(year + 1, 1, 1).unwrap_or_default() - 1;
    let mut last = end;
    while paid(&holidays, last) > end {
        last = last - 1;
    }
    SafeDays {
        last: back(&holidays, last, 0),
        rework: back(&holidays, last, REWORK),
        holidays,
    }
}

/// When a notice leads to payment, at the latest.
fn paid(holidays: &BTreeSet<Date>, notice: Date) -> Date {
    let mut day = civil_deadline(notice, INSPECTION, |day| holidays.contains(&day));
    let mut left = PAYMENT;
    while left > 0 {
        day = day + 1;
        left -= i64::from(is_open(holidays, day));
    }
    day
}

/// The open day so many open days before a day.
fn back(holidays: &BTreeSet<Date>, from: Date, days: i64) -> Date {
    let mut day = from;
    let mut left = days;
    while left > 0 || !is_open(holidays, day) {
        day = day - 1;
        left -= i64::from(is_open(holidays, day));
    }
    day
}

fn is_open(holidays: &BTreeSet<Date>, day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn the_last_days_of_three_years() {
        for (year, last, rework) in [
            (2026, "2026-12-09", "2026-11-25"),
            (2027, "2027-12-09", "2027-11-25"),
            (2028, "2028-12-07", "2028-11-23"),
        ] {
            let safe = safe_days(year);
            assert_eq!((safe.last, safe.rework), (day(last), day(rework)), "{year}");
            assert_eq!(safe.open_days(safe.rework, safe.last), REWORK);
            assert_eq!(safe.open_days(safe.last, safe.rework), -REWORK);
        }
    }

    #[test]
    fn a_day_later_is_paid_next_year() {
        let safe = safe_days(2026);
        assert_eq!(paid(&safe.holidays, safe.last), day("2026-12-31"));
        assert_eq!(paid(&safe.holidays, safe.last + 1).year(), 2027);
    }
}
