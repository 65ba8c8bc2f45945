//! Time from left to right: where an instant lies and which months are marked.

use crate::time::{DAY, Date, Instant};

/// Months between two marks, from dense to sparse.
const STEPS: [i32; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 1200];

/// A stretch of time laid over a stretch of pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    from: Date,
    to: Date,
    pub left: f64,
    pub width: f64,
}

impl Axis {
    /// From the start of one day to the end of another; at least a day long.
    pub fn new(from: Date, to: Date, left: f64, width: f64) -> Self {
        let to = to.max(from) + 1;
        Self {
            from,
            to,
            left,
            width,
        }
    }

    /// Where an instant lies; at the nearer edge if it is outside.
    pub fn x(&self, instant: Instant) -> f64 {
        let whole = (i64::from(self.to.days()) - i64::from(self.from.days())) * DAY;
        let part = (instant.minutes() as f64 - self.from.at(0).minutes() as f64) / whole as f64;
        self.left + self.width * part.clamp(0.0, 1.0)
    }

    /// Where a day ends.
    pub fn end_of(&self, date: Date) -> f64 {
        self.x((date + 1).at(0))
    }

    /// Whether a day lies inside.
    pub fn holds(&self, date: Date) -> bool {
        self.from <= date && date < self.to
    }

    /// Whether every day inside belongs to one year.
    pub fn is_within_one_year(&self) -> bool {
        self.from.year() == (self.to - 1).year()
    }

    /// The last day inside.
    pub fn last(&self) -> Date {
        self.to - 1
    }

    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The Mondays inside, or nothing where they would lie closer than `least` pixels.
    pub fn weeks(&self, least: f64) -> Vec<Date> {
        let days = f64::from(self.to.days()) - f64::from(self.from.days());
        if self.width * 7.0 / days < least {
            return Vec::new();
        }
        let to_monday = (7 - self.from.weekday().index() as i32) % 7;
        (self.from.days() + to_monday..self.to.days())
            .step_by(7)
            .map(Date::from_days)
            .collect()
    }

    /// First days of months inside, so many months apart that marks keep `least` pixels.
    ///
    /// The second value is that number of months.
    pub fn months(&self, least: f64) -> (Vec<Date>, i32) {
        let (first, last) = (month_of(self.from), month_of(self.to));
        let month = self.width / f64::from(last - first).max(1.0);
        let step = STEPS
            .into_iter()
            .find(|step| month * f64::from(*step) >= least)
            .unwrap_or(12_000);
        let start = first.div_euclid(step) * step;
        let marks = (start..=last)
            .step_by(step.unsigned_abs() as usize)
            .filter_map(first_of)
            .filter(|date| self.holds(*date))
            .collect();
        (marks, step)
    }
}

/// The first day of the month that a date lies in.
pub(super) fn month_start(date: Date) -> Date {
    first_of(month_of(date)).unwrap_or(date)
}

/// The last day of the month that a date lies in.
pub(super) fn month_end(date: Date) -> Date {
    first_of(month_of(date) + 1).map_or(date, |next| next - 1)
}

/// Months since year 0.
fn month_of(date: Date) -> i32 {
    let (year, month, _) = date.ymd();
    year * 12 + month as i32 - 1
}

fn first_of(month: i32) -> Option<Date> {
    Date::new(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn days_are_laid_out_evenly() {
        let axis = Axis::new(day("2026-03-01"), day("2026-03-10"), 100.0, 200.0);
        assert_eq!(axis.x(day("2026-03-01").at(0)), 100.0);
        assert_eq!(axis.x(day("2026-03-02").at(12 * 60)), 130.0);
        assert_eq!(axis.end_of(day("2026-03-10")), 300.0);
        assert_eq!(axis.end_of(day("2031-03-10")), 300.0);
        assert!(axis.holds(day("2026-03-10")) && !axis.holds(day("2026-03-11")));
        let weeks = axis.weeks(5.0);
        assert_eq!(weeks, [day("2026-03-02"), day("2026-03-09")]);
        assert!(axis.weeks(150.0).is_empty());
    }

    #[test]
    fn months_keep_their_distance() {
        let year = Axis::new(day("2026-01-01"), day("2026-12-31"), 0.0, 600.0);
        assert_eq!(year.months(40.0).0.len(), 12);
        let (quarters, step) = year.months(120.0);
        assert_eq!(
            (quarters[1], quarters.len(), step),
            (day("2026-04-01"), 4, 3)
        );
        let long = Axis::new(day("1900-01-01"), day("9999-12-31"), 0.0, 600.0);
        assert!(long.months(40.0).0.len() <= 15);
    }

    #[test]
    fn a_month_has_its_ends() {
        assert_eq!(month_start(day("2028-02-29")), day("2028-02-01"));
        assert_eq!(month_end(day("2028-02-01")), day("2028-02-29"));
        assert_eq!(month_end(day("2026-12-05")), day("2026-12-31"));
    }
}
