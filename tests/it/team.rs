//! The team from inside: data scientists, phases, the critical path, those who leave, worked by hand.

use std::collections::BTreeMap;

use pmo::facts::team::{self, Missing, Share};
use pmo::facts::{self, Facts};
use pmo::report::team::TeamView;
use pmo::time::Date;

use crate::support::snapshot;

/// No holidays; Monday 2026-03-09 is the first day. A day has 480 minutes.
const CHARTER: &str =
    "[project]\nid = \"p\"\nname = \"P\"\nstart = 2026-03-09\nfinish = 2026-12-11\n";
const CALENDAR: &str = "[calendar]\ncountry = \"none\"\n";
const DAY: i64 = 480;

const TEAM: &str = r#"
[member.lead]
name = "Lead"
role = "pm"
capabilities = ["data-science"]
allocation = 80
[member.seo]
name = "Seo"
side = "us"
role = "data-scientist"
allocation = 50
backup = "yoon"
[member.yoon]
name = "Yoon"
side = "us"
role = "ai-engineer"
[member.lim]
name = "Lim"
side = "us"
role = "data-engineer"
allocation = 50
from = 2026-06-01
[member.ko]
name = "Ko"
side = "partner"
role = "data-scientist"
to = 2026-03-31
backup = "seo"
[member.bae]
name = "Bae"
side = "client"
office = "working"
"#;

const PLAN: &str = r#"
[task.build]
name = "Build"
phase = "model"
[task.explore]
in = "build"
name = "Explore"
duration = "4d"
owner = ["seo"]
[task.train]
in = "build"
name = "Train"
duration = "10d"
after = ["explore"]
owner = ["seo", "yoon"]
[task.side]
name = "Beside"
duration = "2d"
after = ["explore"]
role = "planner"
phase = "system"
[task.check]
name = "Check"
duration = "6d"
after = ["train"]
owner = ["ko"]
phase = "test"
[task.hand]
name = "Hand over"
duration = "5d"
after = ["check"]
"#;

fn facts(extra: &str, team: &str, plan: &str, as_of: &str) -> Facts {
    let files = [
        ("project.toml", format!("{CHARTER}{extra}\n{CALENDAR}")),
        ("team.toml", team.to_owned()),
        ("plan.toml", plan.to_owned()),
    ];
    let files: BTreeMap<String, String> = files.map(|(path, text)| (path.to_owned(), text)).into();
    let facts = facts::gather(&snapshot(&files), Date::parse(as_of).unwrap());
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts
}

#[test]
fn data_scientists_are_counted_by_capability_among_those_who_do_ai_work() {
    let now = facts("", TEAM, PLAN, "2026-03-06");
    let found = team::data_science(&now).unwrap();
    // Seo gives half, Yoon all; the manager is no AI person, Ko is not ours, Lim has not come yet.
    let (part, whole) = (50_000, 150_000);
    assert_eq!(found.share, Share { part, whole });
    assert_eq!((found.people, found.unallocated), (vec![1, 2], vec![2]));

    let june = team::data_science(&now.on(Date::parse("2026-06-01").unwrap())).unwrap();
    assert_eq!(june.share.whole, 200_000);
    assert!(!june.share.exceeds(25_000) && june.share.exceeds(24_999));

    let capable = TEAM.replace(
        "role = \"ai-engineer\"",
        "role = \"ai-engineer\"\ncapabilities = [\"data-science\"]",
    );
    let found = team::data_science(&facts("", &capable, PLAN, "2026-03-06")).unwrap();
    assert_eq!(found.share.part, 150_000);

    let nobody = facts("", "", "", "2026-03-06");
    assert_eq!(team::data_science(&nobody).unwrap_err(), Missing::Team);
    let lead = "[member.lead]\nname = \"Lead\"\nrole = \"pm\"\n";
    let alone = facts("", lead, "", "2026-03-06");
    assert_eq!(team::data_science(&alone).unwrap_err(), Missing::Roles);
}

#[test]
fn phases_sum_person_time_by_role() {
    let now = facts("", TEAM, PLAN, "2026-03-06");
    let found = team::phases(&now).unwrap();
    assert_eq!(found.unphased, 1, "handing over has no phase");
    let all: Vec<_> = found.phases.iter().map(|one| one.phase.word()).collect();
    assert_eq!(all, ["model", "system", "test"]);
    let model: Vec<_> = found.phases[0].disciplines.iter().collect();
    // Seo: half of four days and half of ten; Yoon: ten days.
    assert_eq!(
        (model[0].role.as_str(), model[0].work),
        ("ai-engineer", 10 * DAY)
    );
    assert_eq!(
        (model[1].role.as_str(), model[1].work),
        ("data-scientist", 7 * DAY)
    );
    let (part, whole) = (10 * DAY, 17 * DAY);
    let largest = ("ai-engineer", Share { part, whole });
    assert_eq!(found.phases[0].largest(), Some(largest));
    assert_eq!(found.phases[1].largest().unwrap().0, "planner");

    let effort = PLAN.replace("duration = \"10d\"", "effort = \"9d\"");
    let found = team::phases(&facts("", TEAM, &effort, "2026-03-06")).unwrap();
    // Nine days of one person, a third of them Seo's: 2 + 3 against 6.
    let (part, whole) = (6 * DAY, 11 * DAY);
    let largest = ("ai-engineer", Share { part, whole });
    assert_eq!(found.phases[0].largest(), Some(largest));

    let missing = |plan: &str| team::phases(&facts("", TEAM, plan, "2026-03-06")).unwrap_err();
    let bare = "[task.a]\nname = \"A\"\nduration = \"1d\"\n";
    assert_eq!(missing(bare), Missing::Phases);
    assert_eq!(
        missing(&format!("{bare}phase = \"data\"\n")),
        Missing::Owners
    );
}

#[test]
fn the_critical_path_is_shared_by_what_is_left() {
    let now = facts("", TEAM, PLAN, "2026-03-06");
    let found = team::critical_path(&now).unwrap();
    assert_eq!(
        (found.left, found.unowned),
        (25 * DAY, 5 * DAY),
        "beside has float"
    );
    let held: Vec<_> = found
        .holders
        .iter()
        .map(|one| (one.member, one.share.part))
        .collect();
    // Seo: four days and a third of ten (half of one and a half people); Yoon the rest.
    assert_eq!(held, [(1, 4 * DAY + 1600), (2, 3200), (4, 6 * DAY)]);
    assert_eq!(found.holders[0].backup, Some(2));

    let done = PLAN.replace(
        "name = \"Explore\"",
        "name = \"Explore\"\nstarted = 2026-03-09\nfinished = 2026-03-12",
    );
    let later = team::critical_path(&facts("", TEAM, &done, "2026-03-12")).unwrap();
    assert_eq!(later.left, 21 * DAY, "what is finished hangs on nobody");

    let missing = |plan: &str| team::critical_path(&facts("", TEAM, plan, "2026-03-06"));
    assert_eq!(missing("").unwrap_err(), Missing::Work);
    let bare = "[task.a]\nname = \"A\"\nduration = \"1d\"\n";
    assert_eq!(missing(bare).unwrap_err(), Missing::Owners);
}

#[test]
fn whoever_leaves_has_a_successor_or_open_work() {
    let now = facts("", TEAM, PLAN, "2026-03-06");
    let found = team::leavers(&now);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].member, found[0].successor), (4, Some(1)));
    let timetable = now.timetable.as_ref().unwrap();
    let open = found[0]
        .open
        .iter()
        .map(|row| now.task_at(timetable, *row).id.as_str());
    assert_eq!(open.collect::<Vec<_>>(), ["check"]);
    let later = Date::parse("2026-04-01").unwrap();
    assert!(team::leavers(&now.on(later)).is_empty());
    let alone = TEAM.replace("backup = \"seo\"", "");
    let gone = team::leavers(&facts("", &alone, PLAN, "2026-04-01"));
    assert_eq!((gone[0].member, gone[0].successor), (4, None));
    assert_eq!(
        team::leavers(&facts("", &alone, PLAN, "2026-03-06"))[0].successor,
        None
    );
}

#[test]
fn consumers_need_a_planner_and_a_manager() {
    let roles =
        |extra: &str, team: &str| team::consumer_roles(&facts(extra, team, "", "2026-03-06"));
    assert_eq!(roles("", TEAM), Err(Missing::Market));
    assert_eq!(roles("audience = \"b2b\"", TEAM), Ok(None));
    let found = roles("audience = \"b2c\"", TEAM).unwrap().unwrap();
    assert_eq!((found.managers, found.management), (vec![0], Some(80_000)));
    assert!(found.planners.is_empty());
    let vague = TEAM.replace("allocation = 80\n", "");
    let found = roles("audience = \"b2c\"", &vague).unwrap().unwrap();
    assert_eq!(found.management, None);
}

#[test]
fn backing_counts_only_what_is_dated_by_now() {
    let text = "sponsor = \"Chief executive\"\ndeclared = 2026-03-12\n[choice]\nworth = { answer = \"no\", why = \"A rule would do\" }";
    let now = facts(text, "", "", "2026-03-11");
    assert_eq!(team::backing(&now).declared, None);
    let then = now.on(Date::parse("2026-03-12").unwrap());
    assert!(team::backing(&then).declared.is_some());
    let unmet = team::questions(&now).map(|one| (one.key, one.is_met, one.why));
    assert_eq!(unmet[4], ("worth", Some(false), Some("A rule would do")));
    assert_eq!(unmet[0], ("feasible", None, None));
}

#[test]
fn what_cannot_be_told_names_what_is_missing() {
    let missing = |facts: &Facts| -> Vec<(&str, &str)> {
        let view = TeamView::of(facts);
        let rows = view.missing.iter();
        rows.map(|row| (row.figure, row.input)).collect()
    };
    let bare = facts("", "", "", "2026-03-06");
    let all = [
        ("data-science", "team"),
        ("consumer-roles", "market"),
        ("projects", "projects"),
        ("phases", "phases"),
        ("critical-path", "work"),
        ("sponsor", "sponsor"),
        ("sponsor", "declared"),
        ("choice", "choice"),
    ];
    assert_eq!(missing(&bare), all);

    let told = facts("audience = \"b2b\"", TEAM, PLAN, "2026-03-06");
    let view = TeamView::of(&told);
    assert_eq!(missing(&told), [all[2], all[5], all[6], all[7]]);
    assert_eq!(view.data_science.unwrap().share_percent, 33.3);
    let path = view.critical_path.unwrap();
    // (4 + 10/3) of 25 days.
    assert_eq!(path.holders[0].share_percent, 29.3);
    assert_eq!(path.holders[0].tasks, ["explore", "train"]);
    assert_eq!(view.leavers[0].to, "2026-03-31");
}
