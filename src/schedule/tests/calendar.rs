//! Working time and back.

use super::*;
use crate::model;
use crate::schedule::calendar::Calendar;
use crate::schedule::{Calendars, compute_covered};
use crate::source::memory;

fn march() -> Calendar {
    let mut pattern = standard();
    pattern.exceptions.insert(date("03-04"), vec![]);
    pattern.exceptions.insert(date("03-07"), vec![(540, 600)]);
    Calendar::compile(&pattern, date("03-02"), date("03-16"))
}

#[test]
fn a_point_of_working_time_has_two_readings() {
    let calendar = march();
    let point = calendar.position(at("03-02 17:00"));
    assert_eq!(point, D);
    assert_eq!(point, calendar.position(at("03-03 08:00")));
    assert_eq!(calendar.start_at(point), at("03-03 08:00"));
    assert_eq!(calendar.finish_at(point), at("03-02 17:00"));
    assert_eq!(calendar.start_at(240), at("03-02 13:00"));
    assert_eq!(calendar.finish_at(240), at("03-02 12:00"));
}

#[test]
fn exceptions_replace_the_week() {
    let calendar = march();
    assert_eq!(calendar.finish_at(2 * D + 1), at("03-05 08:01"));
    assert_eq!(calendar.start_at(4 * D), at("03-07 09:00"));
    assert_eq!(calendar.finish_at(4 * D + 60), at("03-07 10:00"));
    assert_eq!(calendar.start_at(4 * D + 60), at("03-09 08:00"));
}

#[test]
fn instants_snap_to_working_time() {
    let calendar = march();
    for (given, start, end) in [
        ("03-02 09:30", "03-02 09:30", "03-02 09:30"),
        ("03-02 12:00", "03-02 13:00", "03-02 12:00"),
        ("03-02 12:30", "03-02 13:00", "03-02 12:00"),
        ("03-02 17:00", "03-03 08:00", "03-02 17:00"),
        ("03-04 10:00", "03-05 08:00", "03-03 17:00"),
        ("03-08 10:00", "03-09 08:00", "03-07 10:00"),
        ("05-02 10:00", "05-04 08:00", "05-01 17:00"),
        ("01-04 10:00", "01-05 08:00", "01-02 17:00"),
    ] {
        assert_eq!(calendar.next_working(at(given)), at(start), "{given}");
        assert_eq!(calendar.previous_working_end(at(given)), at(end), "{given}");
    }
}

#[test]
fn outside_the_table_the_week_goes_on() {
    let short = march();
    let long = {
        let mut pattern = standard();
        pattern.exceptions.insert(date("03-04"), vec![]);
        pattern.exceptions.insert(date("03-07"), vec![(540, 600)]);
        Calendar::compile(&pattern, date("01-01"), date("12-31"))
    };
    let offset = long.position(at("03-02 08:00"));
    for hours in (0..24 * 300).step_by(7) {
        let instant = date("01-15").at(hours * 60);
        assert_eq!(
            short.position(instant) + offset,
            long.position(instant),
            "{instant}"
        );
        assert_eq!(
            short.next_working(instant),
            long.next_working(instant),
            "{instant}"
        );
    }
    for position in (-30 * D..150 * D).step_by(61) {
        assert_eq!(
            short.start_at(position),
            long.start_at(position + offset),
            "{position}"
        );
        assert_eq!(
            short.finish_at(position),
            long.finish_at(position + offset),
            "{position}"
        );
    }
}

#[test]
fn positions_and_instants_are_inverse() {
    let calendar = march();
    for position in -3000..3000 {
        assert_eq!(calendar.position(calendar.start_at(position)), position);
        assert_eq!(calendar.position(calendar.finish_at(position)), position);
        assert!(calendar.finish_at(position) <= calendar.start_at(position));
    }
}

#[test]
fn two_patterns_are_open_where_both_are() {
    let mut owner = standard();
    owner.week[0] = vec![(600, 900)];
    owner.exceptions.insert(date("03-03"), vec![]);
    let both = standard().intersect(&owner);
    assert_eq!(both.hours(date("03-02")), [(600, 720), (780, 900)]);
    assert_eq!(both.hours(date("03-03")), []);
    assert_eq!(both.hours(date("03-04")), [(480, 720), (780, 1020)]);
}

#[test]
fn a_calendar_that_never_opens_is_a_fault() {
    let mut closed = plan(&[1]);
    closed.patterns.push(Pattern::default());
    assert!(compute(&closed).is_ok());
    closed.tasks[0].calendar = 1;
    assert_eq!(compute(&closed), Err(Fault::NoWorkingTime(1)));
    closed.tasks[0].calendar = 7;
    assert_eq!(compute(&closed), Err(Fault::NoWorkingTime(7)));
}

#[test]
fn work_that_finds_no_end_is_a_fault() {
    let mut once = plan(&[2]);
    once.patterns[0] = Pattern::default();
    once.patterns[0]
        .exceptions
        .insert(date("03-02"), vec![(480, 960)]);
    assert_eq!(compute(&once), Err(Fault::TooLong));
    assert_eq!(compute(&plan(&[200_000])), Err(Fault::TooLong));
    assert!(compute(&plan(&[50_000])).is_ok());
}

#[test]
fn calendars_are_asked_for_as_far_as_the_schedule_reaches() {
    let mut asked = vec![];
    let with_holidays = |from: Date, to: Date| {
        asked.push(to - from);
        let mut plan = plan(&[100]);
        for day in (from.days()..to.days()).step_by(10) {
            plan.patterns[0]
                .exceptions
                .insert(Date::from_days(day), vec![]);
        }
        plan
    };
    let (_, schedule) = compute_covered(with_holidays, date("03-01"), date("03-31")).unwrap();
    // First as far as it reached without holidays, then twice that.
    assert_eq!(asked, [30, 142, 284]);
    assert!(schedule.finish > at("08-01 08:00"), "{}", schedule.finish);
    let back = compute_covered(
        |_, _| plan(&[1]).change(0, |task| task.dates.must_start = Some(at("01-05 08:00"))),
        date("03-01"),
        date("03-31"),
    );
    assert_eq!(back.unwrap().1.reach.0, at("01-05 08:00"));
}

#[test]
fn calendars_hold_on_the_days_of_their_project() {
    let dates = "start = 2026-03-02\nfinish = 2026-12-11\n";
    let text = format!("[project]\nid = \"x\"\nname = \"X\"\n{dates}");
    let charter = model::charter(&memory([("project.toml", text.as_str())]));
    let calendars = Calendars::of(&charter, date("07-24"));
    for (day, is_same) in [
        ("03-01", false),
        ("03-02", true),
        ("12-11", true),
        ("12-12", false),
    ] {
        assert_eq!(calendars.hold_on(&charter, date(day)), is_same, "{day}");
    }
}
