//! Plans with computed dates: what they say beyond their fields.

use std::collections::BTreeMap;

use super::{STANDARD, plan, read_text};
use crate::exchange::mspdi::LeftOutKind;
use crate::facts;
use crate::source;
use crate::time::Date;

/// The calendars of these plans: the standard one, one of mornings, one of nights.
fn calendars() -> String {
    let day = |day: i64, hours: &str| {
        let times = hours.split(' ').filter(|hours| !hours.is_empty());
        let time = |hours: &str| {
            let (from, to) = hours.split_once('-').unwrap();
            format!(
                "<WorkingTime><FromTime>{from}:00</FromTime><ToTime>{to}:00</ToTime></WorkingTime>"
            )
        };
        let times: String = times.map(time).collect();
        let working = i64::from(!times.is_empty());
        format!(
            "<WeekDay><DayType>{day}</DayType><DayWorking>{working}</DayWorking>\
             <WorkingTimes>{times}</WorkingTimes></WeekDay>"
        )
    };
    let calendar = |uid: i64, name: &str, hours: &str| {
        let days: String = (2..=6).map(|at| day(at, hours)).collect();
        format!(
            "<Calendar><UID>{uid}</UID><Name>{name}</Name><BaseCalendarUID>1</BaseCalendarUID>\
             <WeekDays>{days}</WeekDays></Calendar>"
        )
    };
    let more = [
        calendar(5, "Mornings", "08:00-12:00"),
        calendar(6, "Nights", "00:00-04:00 20:00-00:00"),
    ];
    STANDARD.replace("</Calendars>", &format!("{}</Calendars>", more.concat()))
}

/// A task with computed dates in March 2026, `from` and `to` as `09T08:00`.
fn task(uid: i64, hours: i64, from: &str, to: &str, fields: &str) -> String {
    format!(
        "<Task><UID>{uid}</UID><Name>Task {uid}</Name><OutlineLevel>1</OutlineLevel>{fields}\
         <Start>2026-03-{from}:00</Start><Finish>2026-03-{to}:00</Finish>\
         <EarlyFinish>2026-03-{to}:00</EarlyFinish><Duration>PT{hours}H0M0S</Duration></Task>"
    )
}

fn after(uid: i64, lag: &str) -> String {
    format!(
        "<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>1</Type>{lag}</PredecessorLink>"
    )
}

/// People with the calendars given, resource 1 first, and who of them works on which task.
fn people(calendars: &[i64], assigned: &[(i64, i64, &str)]) -> String {
    let person = |(at, calendar): (usize, &i64)| {
        let uid = at + 1;
        format!(
            "<Resource><UID>{uid}</UID><Name>R{uid}</Name><Type>1</Type>\
             <CalendarUID>{calendar}</CalendarUID></Resource>"
        )
    };
    let assignment = |(task, resource, fields): &(i64, i64, &str)| {
        format!(
            "<Assignment><TaskUID>{task}</TaskUID><ResourceUID>{resource}</ResourceUID>\
             <Units>1</Units>{fields}</Assignment>"
        )
    };
    let people: String = calendars.iter().enumerate().map(person).collect();
    let assigned: String = assigned.iter().map(assignment).collect();
    format!("<Resources>{people}</Resources><Assignments>{assigned}</Assignments>")
}

/// What of a plan comes out at other dates than it says, what was noted, and the written tasks.
fn compare(tasks: &[String], rest: &str) -> (Vec<String>, Vec<String>, String) {
    let body = format!("{}<Tasks>{}</Tasks>{rest}", calendars(), tasks.concat());
    let imported = read_text(&plan(&body));
    let files = imported.files(imported.finish.unwrap());
    let texts = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let facts = facts::gather(&source::memory(texts), Date::new(2030, 1, 1).unwrap());
    let timetable = facts.timetable.as_ref().unwrap();
    let rows = timetable.wbs.rows.iter().zip(&timetable.times);
    let found: BTreeMap<_, _> = rows
        .map(|(row, times)| {
            let task = &facts.project.tasks[row.task];
            let uid = task.source_id.clone().unwrap_or_default();
            (uid, (times.start.to_string(), times.finish.to_string()))
        })
        .collect();
    let field = |text: &str, name: &str| {
        let rest = text.split(&format!("<{name}>")).nth(1).unwrap_or_default();
        rest.split('<').next().unwrap_or_default().to_owned()
    };
    let wrong = tasks.iter().filter_map(|text| {
        let (start, finish) = &found[&field(text, "UID")];
        let written = (field(text, "Start"), field(text, "Finish"));
        let same = written.0.starts_with(start) && written.1.starts_with(finish);
        (!same).then(|| format!("{}: {start} {finish}", field(text, "Name")))
    });
    let unused = LeftOutKind::CalendarsUnused;
    let left = imported.left_out.iter().filter(|left| left.kind != unused);
    let left = left.map(|left| format!("{} {}", left.kind.key(), left.count));
    (wrong.collect(), left.collect(), files["plan.toml"].clone())
}

/// What was noted of a plan that comes out right.
fn noted(tasks: &[String], rest: &str) -> (Vec<String>, String) {
    let (wrong, left, text) = compare(tasks, rest);
    assert_eq!(wrong, [""; 0], "{text}");
    (left, text)
}

#[test]
fn a_split_takes_the_time_from_start_to_finish() {
    let tasks = [
        task(1, 16, "09T08:00", "12T17:00", ""),
        task(2, 8, "13T08:00", "13T17:00", &after(1, "")),
    ];
    let (left, text) = noted(&tasks, "");
    assert_eq!(left, ["spread-work 1"]);
    assert!(text.contains("duration = \"4d\""), "{text}");
}

#[test]
fn a_rest_that_waits_ends_no_earlier() {
    let begun = "<ActualStart>2026-03-09T08:00:00</ActualStart><PercentComplete>50</PercentComplete>\
                 <RemainingDuration>PT8H0M0S</RemainingDuration><Stop>2026-03-09T17:00:00</Stop>\
                 <Resume>2026-03-12T08:00:00</Resume>";
    let tasks = [
        task(1, 16, "09T08:00", "12T17:00", begun),
        task(2, 8, "13T08:00", "13T17:00", &after(1, "")),
    ];
    let (left, text) = noted(&tasks, "");
    assert_eq!(left, ["splits 1", "paused-work 1"]);
    assert!(
        text.contains("finish-no-earlier = 2026-03-12T17:00:00"),
        "{text}"
    );
    assert!(text.contains("remaining = \"1d\""), "{text}");
}

#[test]
fn levelled_tasks_keep_their_start() {
    let delay = "<LevelingDelay>28800</LevelingDelay>";
    let early =
        "<ConstraintType>4</ConstraintType><ConstraintDate>2026-03-10T08:00:00</ConstraintDate>";
    let tasks = [
        task(1, 8, "09T08:00", "09T17:00", ""),
        task(
            2,
            8,
            "12T08:00",
            "12T17:00",
            &format!("{}{delay}", after(1, "")),
        ),
        task(3, 8, "12T08:00", "12T17:00", &format!("{early}{delay}")),
        task(4, 8, "13T08:00", "13T17:00", &after(3, "")),
    ];
    let (left, text) = noted(&tasks, "");
    assert_eq!(left, ["leveling-delays 2"]);
    let held = text.matches("start-no-earlier = 2026-03-12T08:00:00");
    assert_eq!(held.count(), 2, "{text}");
}

#[test]
fn assignments_that_all_begin_late_hold_the_start() {
    let delay = "<Delay>4800</Delay>";
    let tasks = [task(1, 8, "10T08:00", "10T17:00", "")];
    let rest = people(&[1], &[(1, 1, delay)]);
    let (left, text) = noted(&tasks, &rest);
    assert_eq!(left, ["assignment-delays 1"]);
    assert!(
        text.contains("start-no-earlier = 2026-03-10T08:00:00"),
        "{text}"
    );
}

#[test]
fn owners_work_on_their_calendars_where_the_dates_say_so() {
    // Two days of eight hours take four mornings; a task of fixed duration passes over them.
    let tasks = [
        task(1, 16, "09T08:00", "12T12:00", ""),
        task(2, 16, "09T08:00", "10T17:00", "<Type>1</Type>"),
    ];
    let rest = people(&[5], &[(1, 1, ""), (2, 1, "")]);
    let (left, text) = noted(&tasks, &rest);
    assert_eq!(left, ["owners-calendars 1"]);
    assert_eq!(text.matches("owners-calendar = false").count(), 1, "{text}");
}

#[test]
fn owners_who_are_never_there_are_left_out() {
    let tasks = [task(
        1,
        8,
        "09T08:00",
        "10T12:00",
        "<CalendarUID>5</CalendarUID>",
    )];
    let rest = people(&[6], &[(1, 1, "")]);
    let (left, text) = noted(&tasks, &rest);
    assert_eq!(left, ["owners-calendars 1"]);
    assert!(text.contains("owners-calendar = false"), "{text}");
}

#[test]
fn several_owners_end_with_the_last() {
    // One works eight hours a day, the other four: the file counts the days of both.
    let tasks = [task(1, 32, "09T08:00", "12T12:00", "")];
    let rest = people(&[1, 5], &[(1, 1, ""), (1, 2, "")]);
    let (left, text) = noted(&tasks, &rest);
    assert_eq!(left, ["spread-work 1"]);
    assert!(text.contains("duration = \"2d\""), "{text}");
}

#[test]
fn fractions_of_a_minute_do_not_add_up() {
    let tasks = [
        task(
            1,
            0,
            "09T08:00",
            "09T09:08",
            "<Duration>PT1H8M36S</Duration>",
        ),
        task(
            2,
            0,
            "09T09:08",
            "09T10:17",
            &format!("<Duration>PT1H8M36S</Duration>{}", after(1, "")),
        ),
    ];
    let (left, text) = noted(&tasks, "");
    assert_eq!(left, ["rounded-durations 2"]);
    assert!(
        text.contains("duration = \"68m\"") && text.contains("duration = \"69m\""),
        "{text}"
    );
}

#[test]
fn started_work_that_went_on_says_so_for_the_plan() {
    let begun = "<ActualStart>2026-03-09T08:00:00</ActualStart><PercentComplete>50</PercentComplete>\
                 <RemainingDuration>PT8H0M0S</RemainingDuration>";
    let tasks = [
        task(1, 40, "09T08:00", "13T17:00", ""),
        task(
            2,
            16,
            "09T08:00",
            "10T17:00",
            &format!("{begun}{}", after(1, "")),
        ),
    ];
    let (left, _) = noted(&tasks, "");
    assert_eq!(left, [""; 0]);
    // Another one's rest waits for the same predecessor.
    let waits = "<Stop>2026-03-09T17:00:00</Stop><Resume>2026-03-16T08:00:00</Resume>";
    let fields = format!("{begun}{waits}{}", after(1, ""));
    let more = [&tasks[..], &[task(3, 16, "09T08:00", "16T17:00", &fields)]].concat();
    let (left, _) = noted(&more, "");
    assert_eq!(left, ["splits 1", "paused-work 1"]);
}

#[test]
fn other_projects_stand_where_they_are() {
    let tasks = [
        task(
            1,
            16,
            "11T08:00",
            "12T17:00",
            "<ExternalTask>1</ExternalTask>",
        ),
        task(
            2,
            8,
            "13T08:00",
            "13T17:00",
            &after(1, "<CrossProject>1</CrossProject>"),
        ),
        task(
            3,
            24,
            "16T08:00",
            "18T17:00",
            "<IsSubproject>1</IsSubproject>",
        ),
        task(4, 8, "19T08:00", "19T17:00", &after(3, "")),
    ];
    let (left, text) = noted(&tasks, "");
    assert_eq!(left, ["subprojects 1", "external-tasks 1"]);
    assert_eq!(text.matches("schedule = \"manual\"").count(), 2, "{text}");
}

#[test]
fn what_cannot_be_explained_is_told() {
    let (wrong, left, _) = compare(&[task(1, 8, "10T08:00", "10T17:00", "")], "");
    assert_eq!(wrong, ["Task 1: 2026-03-09T08:00 2026-03-09T17:00"]);
    assert_eq!(left, ["other-dates 1"]);
}
