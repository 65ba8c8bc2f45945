//! Forecasts on a Monday-to-Friday calendar, worked out by hand.

use super::*;
use crate::time::Weekday;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn is_weekday(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn ahead(lines: &[(&str, f64)], target: f64, as_of: &str) -> Forecast {
    ahead_since(lines, target, None, as_of)
}

fn ahead_since(lines: &[(&str, f64)], target: f64, since: Option<&str>, as_of: &str) -> Forecast {
    let lines: Vec<(Date, f64)> = lines
        .iter()
        .map(|(date, count)| (day(date), *count))
        .collect();
    let found = forecast(&lines, target, since.map(day), day(as_of), is_weekday);
    // How many days there were is asked for by one test alone.
    match found {
        Forecast::Finish { on, per_day, .. } => Forecast::Finish {
            on,
            per_day,
            days: WINDOW,
        },
        Forecast::NoProgress { .. } => Forecast::NoProgress { days: WINDOW },
        other => other,
    }
}

fn finishes(on: &str, per_day: f64) -> Forecast {
    Forecast::Finish {
        on: day(on),
        per_day,
        days: WINDOW,
    }
}

const NO_PROGRESS: Forecast = Forecast::NoProgress { days: WINDOW };

#[test]
fn weekly_lines() {
    // Fridays: 2700, 7100 (880 a day), 10 100 (600 a day); the median of five and five is 740.
    let lines = [
        ("2026-04-10", 2_700.0),
        ("2026-04-17", 7_100.0),
        ("2026-04-24", 10_100.0),
    ];
    // 1480 left are two days, 1481 are three.
    assert_eq!(
        ahead(&lines, 11_580.0, "2026-04-24"),
        finishes("2026-04-28", 740.0)
    );
    assert_eq!(
        ahead(&lines, 11_581.0, "2026-04-27"),
        finishes("2026-04-29", 740.0)
    );
}

#[test]
fn only_ten_working_days_count() {
    let lines = [
        ("2026-04-03", 0.0),
        ("2026-04-10", 50_000.0),
        ("2026-04-17", 50_500.0),
        ("2026-04-24", 51_000.0),
    ];
    assert_eq!(
        ahead(&lines, 51_100.0, "2026-04-24"),
        finishes("2026-04-27", 100.0)
    );
    // The window cuts through a long span: two days of it are left beside eight newer ones.
    let lines = [
        ("2026-03-27", 0.0),
        ("2026-04-14", 1_200.0),
        ("2026-04-17", 1_230.0),
        ("2026-04-24", 1_280.0),
    ];
    assert_eq!(
        ahead(&lines, 1_290.0, "2026-04-24"),
        finishes("2026-04-27", 10.0)
    );
}

#[test]
fn one_bad_day_does_not_move_the_median() {
    let mut lines = vec![("2026-04-10", 0.0)];
    lines.extend([
        ("2026-04-13", 100.0),
        ("2026-04-14", 200.0),
        ("2026-04-15", 9_000.0),
    ]);
    lines.extend([("2026-04-16", 9_100.0), ("2026-04-17", 9_200.0)]);
    assert_eq!(
        ahead(&lines, 9_500.0, "2026-04-17"),
        finishes("2026-04-22", 100.0)
    );
}

#[test]
fn short_history_uses_the_days_there_are() {
    let lines = [("2026-04-14", 0.0), ("2026-04-17", 90.0)];
    assert_eq!(
        ahead(&lines, 120.0, "2026-04-17"),
        finishes("2026-04-20", 30.0)
    );
}

/// A Friday and a Monday are one working day: neither a rate nor a standstill.
#[test]
fn less_than_three_working_days_tell_no_rate() {
    let few = |days| Forecast::CannotTell(Reason::FewDays { days });
    let still = |to| ahead(&[("2026-06-12", 467.0), (to, 467.0)], 900.0, to);
    assert_eq!(still("2026-06-15"), few(1));
    assert_eq!(still("2026-06-16"), few(2));
    assert_eq!(still("2026-06-17"), NO_PROGRESS);
    let fast = |to| ahead(&[("2026-06-12", 467.0), (to, 567.0)], 900.0, to);
    assert_eq!(fast("2026-06-16"), few(2));
    assert_eq!(fast("2026-06-17"), finishes("2026-07-01", 100.0 / 3.0));

    let of = |from, to, count| {
        let lines = [(day(from), 100.0), (day(to), count)];
        forecast(&lines, 900.0, None, day(to), is_weekday)
    };
    let days = |found| match found {
        Forecast::Finish { days, .. } | Forecast::NoProgress { days } => days,
        _ => 0,
    };
    assert_eq!(days(of("2026-06-12", "2026-06-17", 130.0)), 3);
    assert_eq!(days(of("2026-06-12", "2026-06-18", 100.0)), 4);
    assert_eq!(days(of("2026-05-12", "2026-06-18", 130.0)), WINDOW);
    let lines = [(day("2026-06-12"), 1.0), (day("2026-06-16"), 5.0)];
    let rate = rate(&lines, day("2026-06-16"), is_weekday);
    assert_eq!(rate, Err(Reason::FewDays { days: 2 }));
}

#[test]
fn a_single_line_needs_a_start() {
    let lines = [("2026-04-17", 500.0)];
    assert_eq!(
        ahead(&lines, 600.0, "2026-04-17"),
        Forecast::CannotTell(Reason::OneLine)
    );
    // Monday to Friday, both ends counted: 100 a day.
    let since = |start| ahead_since(&lines, 600.0, Some(start), "2026-04-17");
    assert_eq!(since("2026-04-13"), finishes("2026-04-20", 100.0));
    assert_eq!(
        since("2026-04-11"),
        finishes("2026-04-20", 100.0),
        "a Saturday start is a Monday start"
    );
    assert_eq!(
        since("2026-04-17"),
        Forecast::CannotTell(Reason::FewDays { days: 1 })
    );
    assert_eq!(
        since("2026-04-18"),
        Forecast::CannotTell(Reason::OneLine),
        "a start after the line"
    );
}

#[test]
fn the_last_line_of_a_day_counts() {
    let lines = [
        ("2026-04-14", 0.0),
        ("2026-04-17", 99.0),
        ("2026-04-17", 90.0),
    ];
    assert_eq!(
        ahead(&lines, 120.0, "2026-04-17"),
        finishes("2026-04-20", 30.0)
    );
    let unsorted = [
        ("2026-04-17", 99.0),
        ("2026-04-14", 0.0),
        ("2026-04-17", 90.0),
    ];
    assert_eq!(
        ahead(&unsorted, 120.0, "2026-04-17"),
        finishes("2026-04-20", 30.0)
    );
}

#[test]
fn done_is_the_day_the_target_was_reached_for_good() {
    let lines = [
        ("2026-04-10", 90.0),
        ("2026-04-15", 100.0),
        ("2026-04-17", 120.0),
    ];
    assert_eq!(
        ahead(&lines, 100.0, "2026-12-01"),
        Forecast::Done {
            on: day("2026-04-15")
        }
    );
    // The correction of the sixteenth takes the fifteenth back.
    let lines = [
        ("2026-04-15", 100.0),
        ("2026-04-16", 95.0),
        ("2026-04-17", 101.0),
    ];
    assert_eq!(
        ahead(&lines, 100.0, "2026-04-17"),
        Forecast::Done {
            on: day("2026-04-17")
        }
    );
}

#[test]
fn a_correction_is_taken_off_where_it_was_claimed() {
    let typo = [
        ("2026-04-13", 100.0),
        ("2026-04-14", 2_000.0),
        ("2026-04-15", 300.0),
        ("2026-04-16", 400.0),
        ("2026-04-17", 500.0),
    ];
    // 100 → 300 → 300 → 400 → 500: gains 200, 0, 100, 100.
    assert_eq!(
        ahead(&typo, 700.0, "2026-04-17"),
        finishes("2026-04-21", 100.0)
    );
    let withdrawn = [("2026-04-10", 500.0), ("2026-04-17", 400.0)];
    assert_eq!(ahead(&withdrawn, 700.0, "2026-04-17"), NO_PROGRESS);
}

#[test]
fn standing_still_is_no_progress() {
    let lines = [
        ("2026-04-03", 0.0),
        ("2026-04-10", 500.0),
        ("2026-04-17", 500.0),
        ("2026-04-24", 500.0),
    ];
    assert_eq!(ahead(&lines, 700.0, "2026-04-24"), NO_PROGRESS);
    // One good day in ten is no rate either.
    let lines = [
        ("2026-04-10", 10.0),
        ("2026-04-23", 10.0),
        ("2026-04-24", 510.0),
    ];
    assert_eq!(ahead(&lines, 700.0, "2026-04-24"), NO_PROGRESS);
    // But before the first items nothing had begun.
    let lines = [
        ("2026-04-10", 0.0),
        ("2026-04-21", 0.0),
        ("2026-04-24", 1_500.0),
    ];
    assert_eq!(
        ahead(&lines, 1_700.0, "2026-04-24"),
        finishes("2026-04-27", 500.0)
    );
    let nothing = [("2026-04-10", 0.0), ("2026-04-24", 0.0)];
    assert_eq!(ahead(&nothing, 700.0, "2026-04-24"), NO_PROGRESS);
}

#[test]
fn a_line_older_than_ten_working_days_tells_nothing() {
    let lines = [("2026-04-07", 100.0), ("2026-04-10", 400.0)];
    assert_eq!(
        ahead(&lines, 500.0, "2026-04-24"),
        finishes("2026-04-13", 100.0)
    );
    assert_eq!(
        ahead(&lines, 500.0, "2026-04-26"),
        finishes("2026-04-13", 100.0),
        "a weekend adds none"
    );
    let stale = Forecast::CannotTell(Reason::Stale { working_days: 11 });
    assert_eq!(ahead(&lines, 500.0, "2026-04-27"), stale);
}

#[test]
fn what_is_dated_later_has_not_happened() {
    let lines = [
        ("2026-04-07", 100.0),
        ("2026-04-10", 400.0),
        ("2026-04-13", 900.0),
    ];
    assert_eq!(
        ahead(&lines, 500.0, "2026-04-12"),
        finishes("2026-04-13", 100.0)
    );
    assert_eq!(
        ahead(&lines, 500.0, "2026-04-06"),
        Forecast::CannotTell(Reason::NoLine)
    );
}

#[test]
fn weekend_lines_belong_to_friday() {
    // Friday 17 April and Sunday 19 April are one step: 500 in five days.
    let lines = [
        ("2026-04-10", 0.0),
        ("2026-04-17", 400.0),
        ("2026-04-19", 500.0),
    ];
    assert_eq!(
        ahead(&lines, 600.0, "2026-04-19"),
        finishes("2026-04-20", 100.0)
    );
}

#[test]
fn fractions_add_no_day() {
    // Seven items in five days; in binary 21 more take a hair over fifteen days.
    let lines = [("2026-04-10", 0.0), ("2026-04-17", 7.0)];
    assert_eq!(
        ahead(&lines, 28.0, "2026-04-17"),
        finishes("2026-05-08", 1.4)
    );
    assert_eq!(
        ahead(&lines, 28.01, "2026-04-17"),
        finishes("2026-05-11", 1.4)
    );
}

#[test]
fn what_cannot_be_forecast() {
    let lines = [("2026-04-14", 0.0), ("2026-04-17", 3.0)];
    for target in [0.0, -5.0, f64::NAN, f64::INFINITY] {
        assert_eq!(
            ahead(&lines, target, "2026-04-17"),
            Forecast::CannotTell(Reason::NoTarget)
        );
    }
    assert_eq!(
        ahead(&[], 10.0, "2026-04-17"),
        Forecast::CannotTell(Reason::NoLine)
    );
    let too_far = Forecast::CannotTell(Reason::TooFar { per_day: 1.0 });
    assert_eq!(ahead(&lines, 1e9, "2026-04-17"), too_far);
    // A calendar without working days neither hangs nor invents a rate.
    let lines = [(day("2026-04-16"), 0.0), (day("2026-04-17"), 1.0)];
    let never = forecast(&lines, 10.0, None, day("2026-04-17"), |_| false);
    assert_eq!(never, Forecast::CannotTell(Reason::OneLine));
}

#[test]
fn no_forecast_reaches_further_than_a_hundred_years() {
    let last = day("2026-04-24");
    assert_eq!(finish(last, 36_525.0, |_| true), Some(last + 36_525));
    assert_eq!(finish(last, 36_526.0, |_| true), None);
    // Every other day is off: the last one within reach is the 36,524th.
    let is_even = |date: Date| (date - last) % 2 == 0;
    assert_eq!(finish(last, 18_262.0, is_even), Some(last + 36_524));
    assert_eq!(finish(last, 18_263.0, is_even), None);
}

#[test]
fn a_line_on_a_day_off_looks_sixty_days_back_for_its_working_day() {
    let end = day("2026-07-24");
    let gained = |off: i32| {
        let is_working = |date: Date| date <= end - off || date > end;
        let lines = [(end - off - 10, 0.0), (end - 1, 50.0), (end, 100.0)];
        recent_gains(&lines, None, &is_working)
    };
    assert_eq!(gained(60), [10.0; 10]);
    // Farther back nothing is looked for, and what came on a day off alone counts for no working day.
    assert_eq!(gained(61), [5.0; 10]);
}
