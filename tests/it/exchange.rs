//! Out and back: what other programs read of a project is the same project again.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pmo::check;
use pmo::exchange::mspdi::{self, Exported, ImportOptions, LossKind};
use pmo::facts::{self, Facts};
use pmo::report::plan::{self, PlanRow};
use pmo::time::Date;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{cases, files, snapshot};

/// The facts of some files on a day.
fn gather(files: &BTreeMap<String, String>, as_of: Date) -> Facts {
    facts::gather(&snapshot(files), as_of)
}

pub fn export(facts: &Facts) -> Exported {
    mspdi::export(facts, facts.timetable.as_ref().unwrap())
}

/// What an import of this text makes on the day of the facts.
pub fn back(text: &str, as_of: Date) -> Facts {
    let imported = mspdi::import(text.as_bytes(), &ImportOptions::default()).unwrap();
    let facts = gather(&imported.files(imported.finish.unwrap()), as_of);
    assert_eq!(facts.faults, [], "an import has no faults of shape");
    facts
}

/// Every line of `schedule`, as text.
pub fn rows(facts: &Facts) -> Vec<String> {
    let line = |row: &PlanRow| serde_json::to_string(row).unwrap();
    plan::rows(facts).iter().map(line).collect()
}

#[test]
fn the_examples_come_back_as_they_went() {
    for (folder, dates) in [
        (
            "examples/heritage-ocr",
            &["2026-03-01", "2026-05-08", "2026-07-24", "2027-01-15"][..],
        ),
        ("examples/minimal", &["2026-07-24"]),
    ] {
        for date in dates {
            let as_of = Date::parse(date).unwrap();
            let facts = gather(&files(folder), as_of);
            let exported = export(&facts);
            assert_eq!(export(&facts).text, exported.text, "the same text again");
            let again = back(&exported.text, as_of);
            assert_eq!(rows(&again), rows(&facts), "{folder} on {date}");
            let (one, other) = (
                &facts.project.charter.project,
                &again.project.charter.project,
            );
            assert_eq!(
                (&one.id, &one.name, one.finish),
                (&other.id, &other.name, other.finish)
            );
        }
    }
}

/// The values of one task, without its id and its place.
#[derive(Clone, Debug)]
struct Written {
    inside: bool,
    length: &'static str,
    keys: Vec<String>,
    after: Vec<(usize, &'static str)>,
}

const LENGTHS: [&str; 9] = [
    "duration = \"3d\"",
    "duration = \"4h\"",
    "duration = \"50m\"",
    "duration = \"1w\"",
    "duration = \"2ed\"",
    "duration = \"30eh\"",
    "effort = \"5d\"",
    "estimate = [\"1d\", \"2d\", \"9d\"]",
    "milestone = true",
];

const LINKS: [&str; 12] = [
    "", "", "", " SS", " FF", " SF", " FS+2d", " FS-4h", " SS+1ed", " FF-3h", " FS+50%", " SS+20%",
];

fn day() -> impl Strategy<Value = String> {
    (0..60_i32, option::weighted(0.3, 0..24_u32)).prop_map(|(day, hour)| {
        let date = Date::new(2026, 4, 6).unwrap() + day;
        hour.map_or(date.to_string(), |hour| format!("{date}T{hour:02}:30:00"))
    })
}

fn dated(keys: &'static [&'static str]) -> impl Strategy<Value = String> {
    (select(keys), day()).prop_map(|(key, day)| format!("{key} = {day}"))
}

/// Lines of a task; each key once, as the keys of one line never stand in another.
fn keys() -> impl Strategy<Value = Vec<String>> {
    const DATES: [&str; 6] = [
        "start-no-earlier",
        "start-no-later",
        "finish-no-earlier",
        "finish-no-later",
        "must-start",
        "must-finish",
    ];
    let constraint = option::weighted(0.35, dated(&DATES[..4]));
    let fixed = option::weighted(0.1, dated(&DATES[4..]));
    let mode = option::weighted(
        0.15,
        select(&["schedule = \"late\"", "active = false"][..]).prop_map(str::to_owned),
    );
    let manual = (day(), day()).prop_map(|(one, other)| {
        let (start, finish) = if one < other {
            (one, other)
        } else {
            (other, one)
        };
        format!("schedule = \"manual\"\nstart = {start}\nfinish = {finish}")
    });
    let mode = prop_oneof![9 => mode, 1 => manual.prop_map(Some)];
    let deadline = option::weighted(
        0.2,
        (0..60_i32).prop_map(|day| format!("deadline = {}", Date::new(2026, 4, 6).unwrap() + day)),
    );
    let actual = prop_oneof![
        5 => Just(None),
        2 => day().prop_map(|day| Some(format!("started = {day}"))),
        1 => (day(), 1..99_u32).prop_map(|(day, share)| Some(format!("started = {day}\nprogress = {share}"))),
        1 => (day(), 1..90_u32).prop_map(|(day, hours)| Some(format!("started = {day}\nremaining = \"{hours}h\""))),
        1 => (day(), day()).prop_map(|(one, other)| {
            let (start, finish) = if one < other { (one, other) } else { (other, one) };
            Some(format!("started = {start}\nfinished = {finish}"))
        }),
    ];
    let owner = option::weighted(
        0.5,
        select(
            &[
                "[\"kim\"]",
                "[\"lee\"]",
                "[\"kim@50%\", \"lee\"]",
                "[\"oh\"]",
                "[\"oh\", \"kim@33%\"]",
            ][..],
        ),
    );
    let calendar = option::weighted(0.25, select(&["night", "half"][..]));
    let people =
        (owner, calendar, prop::bool::weighted(0.2)).prop_map(|(owner, calendar, alone)| {
            let mut keys = Vec::new();
            if let Some(owner) = owner {
                keys.push(format!("owner = {owner}"));
            }
            if let Some(calendar) = calendar {
                keys.push(format!("calendar = \"{calendar}\""));
            }
            if alone {
                keys.push("owners-calendar = false".to_owned());
            }
            keys
        });
    let source = option::weighted(
        0.2,
        select(&["source-id = \"12\"", "source-id = \"K-7\""][..]).prop_map(str::to_owned),
    );
    (constraint, fixed, mode, deadline, actual, people, source).prop_map(
        |(constraint, fixed, mode, deadline, actual, people, source)| {
            let single = [constraint, fixed, mode, deadline, actual, source];
            single.into_iter().flatten().chain(people).collect()
        },
    )
}

fn written(at: usize) -> impl Strategy<Value = Written> {
    let links = vec(
        (0..at.max(1), select(&LINKS[..])),
        if at == 0 { 0..1 } else { 0..3 },
    );
    (
        prop::bool::weighted(0.5),
        select(&LENGTHS[..]),
        keys(),
        links,
    )
        .prop_map(move |(inside, length, keys, after)| Written {
            inside,
            length,
            keys,
            after: if at == 0 { Vec::new() } else { after },
        })
}

const CHARTER: &str =
    "[project]\nid = \"x\"\nname = \"이름 <&>\"\nstart = 2026-04-06\nfinish = 2026-07-31\n";

const CALENDARS: &str = "[calendars.night]\nhours = [\"15:00-24:00\"]\nweek = [\"mon\", \"tue\", \"wed\", \"sat\"]\n\
    [calendars.half]\nhours = [\"10:00-12:00\", \"14:00-16:00\"]\noff = [{ from = 2026-04-20, to = 2026-04-24, why = \"쉼\" }]\n\
    work = [{ on = 2026-05-02, hours = [\"09:00-11:00\"] }]\n";

const TEAM: &str = "[member.kim]\nname = \"김\"\n[member.lee]\nname = \"이\"\ncalendar = \"half\"\nallocation = 50\n\
    [member.oh]\nname = \"오\"\ncalendar = \"night\"\nleave = [2026-04-09, { from = 2026-04-29, to = 2026-05-06, why = \"휴가\" }]\n";

/// Small projects that use most of what a plan can say.
fn projects() -> impl Strategy<Value = (BTreeMap<String, String>, Date)> {
    let tasks = (1..8_usize).prop_flat_map(|count| (0..count).map(written).collect::<Vec<_>>());
    let settings = (
        select(&["kr", "none"][..]),
        select(&["move", "keep"][..]),
        select(&["honour", "links-first"][..]),
        select(&["retained-logic", "progress-override"][..]),
    );
    (tasks, settings, 0..70_i32).prop_map(|(tasks, (country, unfinished, constraints, sequence), day)| {
        let charter = format!(
            "{CHARTER}[calendar]\ncountry = \"{country}\"\n{CALENDARS}[schedule]\nunfinished = \"{unfinished}\"\n\
             constraints = \"{constraints}\"\nout-of-sequence = \"{sequence}\"\n"
        );
        let files = [("project.toml", charter), ("team.toml", TEAM.to_owned()), ("plan.toml", plan_of(&tasks))];
        let files = files.map(|(name, text)| (name.to_owned(), text)).into();
        (files, Date::new(2026, 4, 1).unwrap() + day)
    })
}

/// Two groups, into which some of the tasks go.
fn plan_of(tasks: &[Written]) -> String {
    let mut text = String::new();
    for (at, task) in tasks.iter().enumerate() {
        if task.inside && !text.contains("[task.group]") {
            text.push_str("[task.group]\nname = \"묶음\"\nstart-no-earlier = 2026-04-08\n");
        }
        let _ = writeln!(text, "[task.a{at}]\nname = \"과업 {at}\"\n{}", task.length);
        if task.inside {
            text.push_str("in = \"group\"\n");
        }
        for key in &task.keys {
            let _ = writeln!(text, "{key}");
        }
        let from = |to: usize| match tasks[to].inside && !task.inside && to.is_multiple_of(2) {
            true => "group".to_owned(),
            false => format!("a{to}"),
        };
        let after: Vec<_> = task
            .after
            .iter()
            .map(|(to, link)| format!("\"{}{link}\"", from(*to)))
            .collect();
        let _ = writeln!(text, "after = [{}]", after.join(", "));
    }
    text
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn small_plans_come_back_as_they_went((files, as_of) in projects()) {
        let facts = gather(&files, as_of);
        if !check::blocking(&facts).is_empty() || facts.timetable.is_err() {
            return Ok(());
        }
        let exported = export(&facts);
        // Project finishes what is all done; that is another state of the plan, and is told.
        if exported.left_out.iter().any(|loss| loss.kind == LossKind::Unfinished) {
            return Ok(());
        }
        let again = back(&exported.text, as_of);
        prop_assert_eq!(rows(&again), rows(&facts), "{}", &files["plan.toml"]);
    }
}
