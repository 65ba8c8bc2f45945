//! Working times: weeks, exceptions, recurrences, bases.

use super::{plan, read, read_text, task};
use crate::time::Date;

fn day(kind: i64, times: &[(&str, &str)]) -> String {
    let times: String = times
        .iter()
        .map(|(from, to)| {
            format!("<WorkingTime><FromTime>{from}</FromTime><ToTime>{to}</ToTime></WorkingTime>")
        })
        .collect();
    let working = i32::from(!times.is_empty());
    format!(
        "<WeekDay><DayType>{kind}</DayType><DayWorking>{working}</DayWorking>\
         <WorkingTimes>{times}</WorkingTimes></WeekDay>"
    )
}

fn dated(from: &str, to: &str, times: &[(&str, &str)]) -> String {
    let period = format!(
        "<TimePeriod><FromDate>{from}T00:00:00</FromDate><ToDate>{to}T23:59:59</ToDate></TimePeriod>"
    );
    day(0, times).replace("</DayType>", &format!("</DayType>{period}"))
}

fn exception(from: &str, to: &str, fields: &str, times: &[(&str, &str)]) -> String {
    let text = dated(from, to, times).replace("<DayType>0</DayType>", fields);
    text.replace("WeekDay>", "Exception>")
}

fn calendar(uid: i64, name: &str, base: i64, days: &str, exceptions: &str) -> String {
    format!(
        "<Calendar><UID>{uid}</UID><Name>{name}</Name><IsBaseCalendar>1</IsBaseCalendar>\
         <BaseCalendarUID>{base}</BaseCalendarUID><WeekDays>{days}</WeekDays>\
         <Exceptions>{exceptions}</Exceptions></Calendar>"
    )
}

/// What `[calendar]` and the tables after it say, up to `[schedule]`, with one task on calendar 2.
fn written(calendars: &[String]) -> (String, Vec<String>) {
    let tasks = task(1, "A", "<CalendarUID>2</CalendarUID>");
    let xml = plan(&format!(
        "<Calendars>{}</Calendars><Tasks>{tasks}</Tasks>",
        calendars.concat()
    ));
    let text = read_text(&xml).files(Date::default())["project.toml"].clone();
    let (_, left) = read(&xml);
    let text = text.split("country = \"none\"\n").nth(1).unwrap();
    (text.split("\n[schedule]").next().unwrap().to_owned(), left)
}

const OFFICE: [(&str, &str); 2] = [("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")];

#[test]
fn days_of_different_hours() {
    let week = [
        day(1, &[]),
        day(2, &OFFICE),
        day(3, &[("00:00:00", "00:00:00")]),
        day(4, &[("16:00:00", "00:00:00")]),
        day(5, &OFFICE),
        day(6, &[("12:00:00", "17:00:00"), ("08:00:00", "12:00:00")]),
        day(7, &[]),
    ];
    let (text, left) = written(&[calendar(1, "Shifts", -1, &week.concat(), "")]);
    let expected = "week = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\n\
        hours = [\"08:00-12:00\", \"13:00-17:00\"]\n\
        hours-on = { tue = [\"00:00-24:00\"], wed = [\"16:00-24:00\"], fri = [\"08:00-17:00\"] }\n";
    assert_eq!((text.as_str(), left.len()), (expected, 0));
    let (_, left) = written(&[calendar(
        1,
        "Night",
        -1,
        &day(2, &[("22:00:00", "06:00:00")]),
        "",
    )]);
    assert_eq!(left, ["calendar-times 1"]);
}

#[test]
fn exceptions_in_both_notations() {
    let old = [
        dated("2026-05-05", "2026-05-05", &[]),
        dated("2026-05-25", "2026-05-26", &[]),
    ];
    let new = [
        exception(
            "2026-05-05",
            "2026-05-05",
            "<Type>1</Type><Name>어린이날</Name>",
            &[],
        ),
        exception(
            "2026-05-09",
            "2026-05-10",
            "<Type>1</Type>",
            &[("09:00:00", "13:00:00")],
        ),
        exception(
            "2026-01-01",
            "2028-12-31",
            "<Type>2</Type><Name>\"Rest\"</Name><Month>11</Month><MonthDay>25</MonthDay>",
            &[],
        ),
        // What is said once wins over what recurs, wherever it stands.
        exception(
            "2028-12-25",
            "2028-12-25",
            "<Type>1</Type>",
            &[("09:00:00", "13:00:00")],
        ),
    ];
    let (text, _) = written(&[calendar(1, "Standard", -1, &old.concat(), &new.concat())]);
    let expected = "off = [\n    { from = 2026-05-05, to = 2026-05-05, why = \"어린이날\" },\n    \
        { from = 2026-05-25, to = 2026-05-26 },\n    \
        { from = 2026-12-25, to = 2026-12-25, why = \"\\\"Rest\\\"\" },\n    \
        { from = 2027-12-25, to = 2027-12-25, why = \"\\\"Rest\\\"\" },\n]\nwork = [\n    \
        { from = 2026-05-09, to = 2026-05-10, hours = [\"09:00-13:00\"] },\n    \
        { on = 2028-12-25, hours = [\"09:00-13:00\"] },\n]\n";
    assert_eq!(text.split_once("17:00\"]\n").unwrap().1, expected);
}

#[test]
fn calendars_stand_on_others() {
    let holiday = dated("2026-05-05", "2026-05-05", &[]);
    let standard = calendar(1, "Standard", -1, &holiday, "");
    // The base decides what the calendar does not say.
    let saturday = calendar(2, "Sat", 1, &day(7, &OFFICE), "");
    let hours = "hours = [\"08:00-12:00\", \"13:00-17:00\"]\n";
    let six = "week = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\"]\n";
    let (text, _) = written(&[standard.clone(), saturday]);
    assert_eq!(
        text.split_once("[calendars.sat]\n").unwrap().1,
        format!("{six}{hours}")
    );
    // A calendar of its own works on the project's holiday.
    let own = calendar(2, "나 혼자", -1, &day(7, &OFFICE), "");
    let (text, _) = written(&[standard.clone(), own]);
    let work =
        "work = [\n    { on = 2026-05-05, hours = [\"08:00-12:00\", \"13:00-17:00\"] },\n]\n";
    assert_eq!(
        text.split_once("[calendars.c2]\n").unwrap().1,
        format!("{six}{hours}{work}")
    );
    // One that stands on another named one says so; unused ones are told.
    let third = calendar(3, "Third", -1, &day(1, &OFFICE), "");
    let (text, left) = written(&[
        standard.clone(),
        calendar(2, "Second", 3, &day(7, &OFFICE), ""),
        third,
        calendar(4, "Unused", -1, "", ""),
    ]);
    assert!(
        text.contains("[calendars.second]\nbase = \"third\"\n"),
        "{text}"
    );
    assert_eq!(left, ["calendars-unused 1"]);
    // A copy works the same times and is not written.
    let (text, left) = written(&[standard, calendar(2, "Copy", 1, "", "")]);
    assert!(!text.contains("[calendars."));
    assert!(left.is_empty());
    // A circle of bases ends somewhere.
    written(&[calendar(1, "A", 2, "", ""), calendar(2, "B", 1, "", "")]);
}

#[test]
fn uneven_weeks_leave_nothing_to_inherit() {
    let friday = day(6, &[("08:00:00", "12:00:00")]);
    let standard = calendar(1, "Standard", -1, &friday, "");
    let (text, _) = written(&[standard, calendar(2, "Even", -1, "", "")]);
    let (_, even) = text.split_once("[calendars.even]\n").unwrap();
    assert!(
        even.contains("fri = [\"08:00-12:00\", \"13:00-17:00\"]"),
        "{even}"
    );
}

#[test]
fn other_weeks_for_a_while() {
    let week = "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-07-01T00:00:00</FromDate>\
                <ToDate>2026-07-12T23:59:00</ToDate></TimePeriod><WeekDays>";
    let week = format!("{week}{}</WeekDays></WorkWeek></WorkWeeks>", day(6, &[]));
    let standard =
        calendar(1, "Standard", -1, "", "").replace("</Calendar>", &week) + "</Calendar>";
    let (text, _) = written(&[standard]);
    assert!(
        text.ends_with("off = [\n    2026-07-03,\n    2026-07-10,\n]\n"),
        "{text}"
    );
}
