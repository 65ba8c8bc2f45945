//! The monthly report: the parts of the weekly one over a month, with phases and change requests.

use super::Report;
use super::part::charts;
use super::periodic::{Extent, view};
use crate::time::Date;

pub(super) const REPORT: Report = Report {
    id: "monthly",
    view: |facts, frame, words| view(facts, frame, words, &EXTENT, month_before(facts.as_of)),
};

/// A little more than a week has.
const EXTENT: Extent = Extent {
    report: "monthly",
    template: "report/monthly.md",
    news: 10,
    dates: 8,
    tasks: 6,
    risks: 3,
    foreseen: 3,
    charts: |facts, _| charts::evidence(facts),
};

/// The same day of the month before, or the last one that it has.
fn month_before(date: Date) -> Date {
    let (year, month, day) = date.ymd();
    let (year, month) = if month == 1 {
        (year - 1, 12)
    } else {
        (year, month - 1)
    };
    let days = (1..=day).rev();
    days.filter_map(|day| Date::new(year, month, day))
        .next()
        .unwrap_or(date - 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_before_is_a_day_that_exists() {
        for (date, before) in [
            ("2026-07-24", "2026-06-24"),
            ("2026-03-31", "2026-02-28"),
            ("2024-03-30", "2024-02-29"),
            ("2026-01-15", "2025-12-15"),
        ] {
            let date = Date::parse(date).unwrap();
            assert_eq!(month_before(date).to_string(), before);
        }
    }
}
