//! The export, feature by feature.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::schema::{
    ASSIGNMENT, ATTRIBUTE, BASELINE, CALENDAR, EXCEPTION, LINK, LISTS, PERIOD, PROJECT, RESOURCE,
    TASK, VALUE, WEEK_DAY, WORKING_TIME,
};
use super::*;
use crate::source;
use crate::time::Date;

const CHARTER: &str = "[project]\nid = \"ocr\"\nname = \"OCR <1>\"\nstart = 2026-03-09\nfinish = 2026-06-30\n\
    [calendar]\ncountry = \"none\"\noff = [{ from = 2026-03-12, to = 2026-03-13, why = \"workshop\" }]\n\
    [calendars.night]\nhours = [\"20:00-24:00\"]\n[calendars.late]\nbase = \"night\"\nwork = [{ on = 2026-03-14 }]\n";

const TEAM: &str = "[member.kim]\nname = \"Kim\"\nrole = \"pm\"\nallocation = 50\n[member.lee]\nname = \"Lee\"\ncalendar = \"night\"\n\
    leave = [{ from = 2026-03-16, to = 2026-03-17, why = \"private\" }]\nrate = 400000\n[member.client]\nname = \"Client\"\nside = \"client\"\n";

const BASELINES: [(&str, &str); 2] = [
    (
        "baselines/first.toml",
        "[baseline]\non = 2026-03-01\n[task]\na = { name = \"A\", start = 2026-03-09, finish = 2026-03-10, duration = \"2d\" }\n",
    ),
    (
        "baselines/second.toml",
        "[baseline]\non = 2026-03-05\n[task]\na = { name = \"A\", start = 2026-03-09, finish = 2026-03-11 }\ngone = { name = \"G\" }\n",
    ),
];

/// The export of a plan on a day.
fn exported(plan: &str, as_of: (u32, u32)) -> Exported {
    exported_with(CHARTER, plan, as_of)
}

fn exported_with(charter: &str, plan: &str, (month, day): (u32, u32)) -> Exported {
    let files = [
        ("project.toml", charter),
        ("plan.toml", plan),
        ("team.toml", TEAM),
    ];
    let snapshot = source::memory(files.into_iter().chain(BASELINES));
    let facts = crate::facts::gather(&snapshot, Date::new(2026, month, day).unwrap());
    assert_eq!(facts.faults, []);
    export(&facts, facts.timetable.as_ref().unwrap())
}

/// The values of the elements of one name inside the record with this name, as far as they are plain.
fn values(text: &str, record: &str, name: &str) -> BTreeMap<String, String> {
    let (record, name) = (format!("<Name>{record}</Name>"), format!("<{name}>"));
    let at = text.find(&record).unwrap();
    let start = text[..at].rfind(&name).unwrap();
    let body = &text[start..text[start..].find(&name.replace('<', "</")).unwrap() + start];
    let pairs = body.lines().filter_map(|line| {
        let (tag, rest) = line.trim().strip_prefix('<')?.split_once('>')?;
        Some((tag.to_owned(), rest.split_once("</")?.0.to_owned()))
    });
    // The record's own values come before those of the records in it.
    let mut values = BTreeMap::new();
    for (name, value) in pairs {
        values.entry(name).or_insert(value);
    }
    values
}

fn task(text: &str, name: &str) -> BTreeMap<String, String> {
    values(text, name, "Task")
}

/// Some values of a record, by name.
fn pick<'v>(values: &'v BTreeMap<String, String>, names: &[&str]) -> Vec<&'v str> {
    names
        .iter()
        .map(|name| values.get(*name).map_or("-", String::as_str))
        .collect()
}

fn losses(exported: &Exported) -> Vec<String> {
    exported
        .left_out
        .iter()
        .map(|loss| format!("{} {}", loss.kind.key(), loss.count))
        .collect()
}

/// A plan that has a bit of everything.
const RICH: &str = "[task.group]\nname = \"Group\"\nmust-start = 2026-03-09\nowner = [\"kim\"]\n\
    [task.a]\nin = \"group\"\nname = \"A\"\nduration = \"2d\"\nowner = [\"kim\", \"lee\"]\nstarted = 2026-03-09\nfinished = 2026-03-11\nnote = \"x & y\"\n\
    [task.b]\nin = \"group\"\nname = \"B\"\nestimate = [\"1d\", \"4d\", \"9d\"]\nafter = [\"a SS+50%\", \"a FF-2h\"]\nstarted = 2026-03-16\nremaining = \"3d\"\n\
    [task.c]\nname = \"C\"\nduration = \"3ed\"\nafter = [\"group FS+1ed\"]\ndeadline = 2026-04-30\nstart-no-earlier = 2026-03-30\nfinish-no-later = 2026-04-10\n\
    [task.d]\nname = \"D\"\nschedule = \"manual\"\nstart = 2026-04-06\nfinish = 2026-04-08\nactive = false\ncost = 5\n\
    [task.e]\nname = \"E\"\nmilestone = true\nafter = [\"c\"]\nschedule = \"late\"\n\
    [task.f]\nname = \"F\"\nduration = \"1w\"\ncalendar = \"late\"\nowner = [\"kim\"]\nowners-calendar = false\n";

#[test]
fn elements_follow_the_order_of_the_schema() {
    let orders: BTreeMap<&str, Vec<&[&str]>> = [
        ("Project", PROJECT),
        ("Calendar", CALENDAR),
        ("WeekDay", WEEK_DAY),
        ("Exception", EXCEPTION),
        ("TimePeriod", PERIOD),
        ("WorkingTime", WORKING_TIME),
        ("Task", TASK),
        ("PredecessorLink", LINK),
        ("Baseline", BASELINE),
        ("Resource", RESOURCE),
        ("Assignment", ASSIGNMENT),
    ]
    .into_iter()
    .chain(LISTS)
    .map(|(name, order)| (name, vec![order]))
    .chain([("ExtendedAttribute", vec![ATTRIBUTE, VALUE])])
    .collect();
    let text = exported(RICH, (3, 20)).text;
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<(String, Vec<String>)> = Vec::new();
    let mut records = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name: &str = tag.name().into_inner();
                if let Some((_, inside)) = open.last_mut() {
                    inside.push(name.to_owned());
                }
                open.push((name.to_owned(), Vec::new()));
            }
            Event::End(_) => {
                let (name, inside) = open.pop().unwrap();
                let place = |order: &[&str]| -> Vec<_> {
                    inside
                        .iter()
                        .map(|name| order.iter().position(|known| known == name))
                        .collect()
                };
                if !inside.is_empty() {
                    records += 1;
                    let sound =
                        |order: &&[&str]| place(order).is_sorted() && !place(order).contains(&None);
                    assert!(
                        orders[name.as_str()].iter().any(sound),
                        "{name}: {inside:?}"
                    );
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(records > 80, "{records}");
}

#[test]
fn what_is_done_is_on_every_task() {
    let text = exported(RICH, (3, 20)).text;
    assert_eq!(text.matches("<Task>").count(), 8);
    for field in [
        "ActualDuration",
        "RemainingDuration",
        "Duration",
        "PercentComplete",
        "ConstraintType",
    ] {
        let count = text
            .split("<Task>")
            .skip(1)
            .filter(|task| task.contains(&format!("<{field}>")))
            .count();
        assert_eq!(count, 8, "{field}");
    }
    let actual = [
        "PercentComplete",
        "ActualStart",
        "ActualFinish",
        "Duration",
        "ActualDuration",
        "RemainingDuration",
        "Stop",
        "Resume",
    ];
    assert_eq!(
        pick(&task(&text, "A"), &actual),
        [
            "100",
            "2026-03-09T09:00:00",
            "2026-03-11T18:00:00",
            "PT24H0M0S",
            "PT24H0M0S",
            "PT0H0M0S",
            "-",
            "-"
        ]
    );
    // Four days planned, three left: one is done, and the rest waits for the status date, a Friday.
    assert_eq!(
        pick(&task(&text, "B"), &actual),
        [
            "25",
            "2026-03-16T09:00:00",
            "-",
            "PT32H0M0S",
            "PT8H0M0S",
            "PT24H0M0S",
            "2026-03-16T18:00:00",
            "2026-03-23T09:00:00"
        ]
    );
    assert_eq!(
        pick(&task(&text, "F"), &actual),
        [
            "0",
            "-",
            "-",
            "PT40H0M0S",
            "PT0H0M0S",
            "PT40H0M0S",
            "-",
            "-"
        ]
    );
    // Nothing has happened yet before it has.
    let before = exported(RICH, (3, 8)).text;
    assert!(!before.contains("<ActualStart>") && !before.contains("<Stop>"));
}

#[test]
fn constraints_links_and_modes() {
    let exported = exported(RICH, (3, 8));
    let text = &exported.text;
    let fields = [
        "ConstraintType",
        "ConstraintDate",
        "Deadline",
        "Manual",
        "Active",
        "Milestone",
        "DurationFormat",
    ];
    assert_eq!(
        pick(&task(text, "Group"), &fields),
        ["4", "2026-03-09T09:00:00", "-", "0", "1", "0", "7"]
    );
    assert_eq!(
        pick(&task(text, "C"), &fields),
        [
            "4",
            "2026-03-30T09:00:00",
            "2026-04-30T18:00:00",
            "0",
            "1",
            "0",
            "8"
        ]
    );
    assert!(
        text.contains("<Value>4 2026-03-30T09:00 = 4 2026-03-30T09:00, 7 2026-04-10T18:00</Value>")
    );
    assert_eq!(
        pick(&task(text, "D"), &fields),
        ["0", "-", "-", "1", "0", "0", "7"]
    );
    assert_eq!(
        pick(&task(text, "E"), &fields),
        ["1", "-", "-", "0", "1", "1", "7"]
    );
    let links = text.split("<PredecessorLink>").skip(1).map(|link| {
        let value = |name: &str| {
            link.split_once(&format!("<{name}>"))
                .unwrap()
                .1
                .split_once('<')
                .unwrap()
                .0
                .to_owned()
        };
        ["PredecessorUID", "Type", "LinkLag", "LagFormat"]
            .map(value)
            .join(" ")
    });
    let links: Vec<_> = links.collect();
    assert_eq!(
        links,
        ["2 3 50 19", "2 0 -1200 5", "1 1 14400 8", "4 1 0 7"]
    );
    assert_eq!(
        losses(&exported),
        [
            "many-constraints 1",
            "double-links 1",
            "summary-owners 1",
            "estimates 1",
            "money 2",
            "baseline-tasks 1"
        ]
    );
}

#[test]
fn calendars_with_reasons_and_people() {
    let text = exported(RICH, (3, 8)).text;
    let names: Vec<_> = text
        .split("<Calendar>")
        .skip(1)
        .map(|calendar| {
            calendar
                .split_once("<Name>")
                .unwrap()
                .1
                .split_once('<')
                .unwrap()
                .0
        })
        .collect();
    // The client owns nothing and is no resource.
    assert_eq!(names, ["Standard", "late", "night", "Kim", "Lee"]);
    let flat: String = text.lines().map(str::trim).collect();
    assert!(flat.contains(
        "<TimePeriod><FromDate>2026-03-12T00:00:00</FromDate><ToDate>2026-03-13T23:59:00</ToDate></TimePeriod>\
         <Occurrences>2</Occurrences><Name>workshop</Name><Type>1</Type><DayWorking>0</DayWorking>"
    ));
    // Away for two days, and nobody is told why.
    assert!(
        flat.contains(
            "<FromDate>2026-03-16T00:00:00</FromDate><ToDate>2026-03-17T23:59:00</ToDate>"
        )
    );
    assert!(!flat.contains("private"));
    assert!(flat.contains("<FromTime>20:00:00</FromTime><ToTime>00:00:00</ToTime>"));
    let lee = values(&text, "Lee", "Calendar");
    assert_eq!(
        pick(&lee, &["IsBaseCalendar", "BaseCalendarUID"]),
        ["0", "3"]
    );
    let fields = ["Type", "CalendarUID", "IgnoreResourceCalendar", "Work"];
    assert_eq!(
        pick(&task(&text, "F"), &fields),
        ["1", "2", "1", "PT20H0M0S"]
    );
    assert_eq!(
        pick(&task(&text, "A"), &fields),
        ["0", "-1", "0", "PT24H0M0S"]
    );
    assert_eq!(
        pick(&task(&text, "C"), &fields),
        ["1", "-1", "0", "PT0H0M0S"]
    );
    assert!(flat.contains("<Units>0.5</Units><Work>PT8H0M0S</Work>"));
}

#[test]
fn a_baseline_asked_for_is_the_first() {
    let files = [
        ("project.toml", CHARTER),
        ("plan.toml", RICH),
        ("team.toml", TEAM),
    ];
    let snapshot = source::memory(files.into_iter().chain(BASELINES));
    let as_of = Date::new(2026, 3, 20).unwrap();
    let facts = crate::facts::gather_against(&snapshot, as_of, Some("first"));
    let text = export(&facts, facts.timetable.as_ref().unwrap()).text;
    let first = text.split("<Number>0</Number>").nth(1).unwrap();
    let finish = first.split_once("<Finish>").unwrap().1;
    assert!(finish.starts_with("2026-03-10T18:00:00"), "{finish}");
}

#[test]
fn the_newest_baseline_is_the_first() {
    let text = exported(RICH, (3, 20)).text;
    let signed: Vec<_> = text
        .split("<Baseline>")
        .skip(1)
        .map(|one| {
            one.split_once("</Baseline>")
                .unwrap()
                .0
                .split_whitespace()
                .collect::<String>()
        })
        .collect();
    assert_eq!(
        signed,
        [
            "<Number>0</Number><Start>2026-03-09T09:00:00</Start><Finish>2026-03-11T18:00:00</Finish>",
            "<Number>1</Number><Start>2026-03-09T09:00:00</Start><Finish>2026-03-10T18:00:00</Finish>\
             <Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat>"
        ]
    );
    // What is signed after the status date has not been signed yet.
    assert_eq!(exported(RICH, (3, 2)).text.matches("<Baseline>").count(), 1);
}

#[test]
fn numbers_stay_and_new_ones_follow() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"1d\"\n[task.b]\nname = \"B\"\nduration = \"1d\"\nsource-id = \"12\"\n\
        [task.c]\nname = \"C\"\nduration = \"1d\"\nsource-id = \"12\"\n[task.d]\nname = \"D\"\nduration = \"1d\"\nsource-id = \"x\"\n";
    let text = exported(plan, (3, 8)).text;
    let numbers =
        ["OCR &lt;1&gt;", "A", "B", "C", "D"].map(|name| task(&text, name)["UID"].clone());
    assert_eq!(numbers, ["0", "13", "12", "14", "15"]);
}

#[test]
fn work_that_waits_for_the_status_date_is_held_there() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"1d\"\n[task.b]\nname = \"B\"\nduration = \"2d\"\nstarted = 2026-03-09\n";
    let waiting = exported(plan, (3, 20));
    let fields = ["ConstraintType", "ConstraintDate"];
    assert_eq!(
        pick(&task(&waiting.text, "A"), &fields),
        ["4", "2026-03-23T09:00:00"]
    );
    assert_eq!(
        pick(&task(&waiting.text, "B"), &fields),
        ["6", "2026-03-24T18:00:00"]
    );
    assert!(waiting.text.contains("<MoveRemainingStartsForward>1<"));
    assert!(losses(&waiting).contains(&"status-date 2".to_owned()));
    let kept = exported_with(
        &format!("{CHARTER}[schedule]\nunfinished = \"keep\"\n"),
        plan,
        (3, 20),
    );
    assert_eq!(pick(&task(&kept.text, "A"), &fields), ["0", "-"]);
    assert!(kept.text.contains("<MoveRemainingStartsForward>0<"));
}

#[test]
fn the_way_back_knows_our_marks() {
    let text = exported(RICH, (3, 20)).text;
    let read = |text: &str| {
        let imported =
            super::super::import(text.as_bytes(), &super::super::ImportOptions::default()).unwrap();
        let marks: Vec<_> = imported
            .left_out
            .iter()
            .map(|left| left.kind.key())
            .collect();
        assert_eq!(
            marks,
            ["unassigned-resources", "status-date"][2 - marks.len()..]
        );
        imported.files(imported.finish.unwrap())
    };
    let files = read(&text);
    assert!(files["project.toml"].contains("id = \"ocr\"\n"));
    assert!(files["project.toml"].contains("finish = 2026-06-30\n"));
    assert!(files["project.toml"].contains("unfinished = \"move\""));
    let plan = &files["plan.toml"];
    assert!(plan.contains("[task.b]\nin = \"group\"\n"));
    assert!(plan.contains(
        "start-no-earlier = 2026-03-30T09:00:00\nfinish-no-later = 2026-04-10T18:00:00\n"
    ));
    assert!(plan.contains("duration = \"2d\"\nowner = [\"kim\", \"lee\"]\nstarted = "));
    assert!(!plan.contains("source-id"));
    // A constraint that somebody changed in Project counts; ours was for the other one.
    let changed = text.replace("<ConstraintDate>2026-03-30T", "<ConstraintDate>2026-03-31T");
    let plan = &read(&changed)["plan.toml"];
    assert!(
        plan.contains("start-no-earlier = 2026-03-31T09:00:00\n")
            && !plan.contains("finish-no-later")
    );
}
