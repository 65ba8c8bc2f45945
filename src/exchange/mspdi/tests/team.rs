//! People, owners and what assignments say beyond them.

use super::{STANDARD, plan, read_text, task};
use crate::time::Date;

fn resource(uid: i64, name: &str, fields: &str) -> String {
    format!("<Resource><UID>{uid}</UID><Name>{name}</Name>{fields}<Type>1</Type></Resource>")
}

fn assignment(task: i64, resource: i64, units: &str) -> String {
    format!(
        "<Assignment><TaskUID>{task}</TaskUID><ResourceUID>{resource}</ResourceUID>\
         <Units>{units}</Units></Assignment>"
    )
}

fn body(tasks: &[String], resources: &[String], assignments: &[String]) -> String {
    let calendars = STANDARD.replace(
        "</Calendars>",
        "<Calendar><UID>7</UID><Name>Half</Name><IsBaseCalendar>0</IsBaseCalendar>\
         <BaseCalendarUID>1</BaseCalendarUID><WeekDays><WeekDay><DayType>6</DayType>\
         <DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar></Calendars>",
    );
    plan(&format!(
        "{calendars}<Tasks>{}</Tasks><Resources>{}</Resources><Assignments>{}</Assignments>",
        tasks.concat(),
        resources.concat(),
        assignments.concat()
    ))
}

#[test]
fn owners_and_members() {
    let xml = body(
        &[
            task(
                1,
                "A",
                "<IgnoreResourceCalendar>1</IgnoreResourceCalendar><CalendarUID>1</CalendarUID>",
            ),
            task(2, "B", ""),
        ],
        &[
            resource(0, "", ""),
            resource(
                1,
                "Annotator",
                "<CalendarUID>7</CalendarUID><StandardRate>40</StandardRate>",
            ),
            resource(2, "분석가", "<MaxUnits>0.5</MaxUnits>"),
            resource(3, "Idle", ""),
            resource(4, "Paper", "<Type>0</Type>"),
        ],
        &[
            assignment(1, 1, "1"),
            assignment(1, 2, "0.25"),
            assignment(2, 2, "12"),
            assignment(2, 4, "1"),
            assignment(2, 0, "1"),
            assignment(2, -65535, "1"),
        ],
    );
    let imported = read_text(&xml);
    let files = imported.files(Date::default());
    let members = "[member.annotator]\nname = \"Annotator\"\nside = \"us\"\ncalendar = \"half\"\n\n\
                   [member.r2]\nname = \"분석가\"\nside = \"us\"\nallocation = 50\n";
    assert_eq!(files["team.toml"], members);
    let plan = &files["plan.toml"];
    assert!(
        plan.contains("owner = [\"annotator\", \"r2@25%\"]\nowners-calendar = false\n"),
        "{plan}"
    );
    assert!(plan.contains("owner = [\"r2@1000%\"]\nsource-id"), "{plan}");
    assert!(
        files["project.toml"]
            .contains("[calendars.half]\nweek = [\"mon\", \"tue\", \"wed\", \"thu\"]")
    );
    let left: Vec<_> = imported
        .left_out
        .iter()
        .map(|left| {
            format!(
                "{} {} {}",
                left.kind.key(),
                left.count,
                left.examples[0].uid
            )
        })
        .collect();
    let expected = [
        "assignments 1 2",
        "assignment-units 1 2",
        "material-resources 1 4",
        "unassigned-resources 1 3",
        "resource-rates 1 1",
    ];
    assert_eq!(left, expected);
}

#[test]
fn work_that_does_not_follow_is_told() {
    let work = |hours: i64| {
        let tasks = [task(1, "A", &format!("<Work>PT{hours}H0M0S</Work>"))];
        let shaped = assignment(1, 1, "0.5").replace(
            "<Units>",
            "<Delay>10</Delay><WorkContour>1</WorkContour><Units>",
        );
        let xml = body(&tasks, &[resource(1, "P", "")], &[shaped]);
        let left = read_text(&xml).left_out;
        left.iter().map(|left| left.kind.key()).collect::<Vec<_>>()
    };
    assert_eq!(
        work(4),
        ["assignment-delays", "work-contours", "calendars-unused"]
    );
    assert_eq!(
        work(8),
        [
            "assignment-delays",
            "work-contours",
            "work",
            "calendars-unused"
        ]
    );
}
