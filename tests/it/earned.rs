//! Earned value of projects: methods, budgets, costs and scope; the example at five dates, worked by hand.

use std::collections::BTreeMap;

use pmo::facts::{self, EarnedValue, Facts, Unit};
use pmo::time::Date;

use crate::support::{CHARTER, files, snapshot};

/// Minutes of a working day in the minimal project.
const DAY: f64 = 480.0;

fn facts(files: &[(&str, &str)], as_of: &str) -> Facts {
    let mut all = BTreeMap::from([("project.toml".to_owned(), CHARTER.to_owned())]);
    all.extend(
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned())),
    );
    let facts = facts::gather(&snapshot(&all), Date::parse(as_of).unwrap());
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts
}

fn earned(files: &[(&str, &str)], as_of: &str) -> EarnedValue {
    facts(files, as_of).earned_value().unwrap()
}

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
}

/// Planned, earned and spent in person-days.
fn days(value: &EarnedValue) -> (Option<f64>, f64, Option<f64>) {
    let days = |minutes: f64| (minutes / DAY * 1e6).round() / 1e6;
    let total = &value.total;
    (
        total.planned.map(days),
        days(total.earned),
        total.spent.map(days),
    )
}

/// 2026-03-03 (Tue) … 03-16 (Mon) are ten working days; 03-09 is the fifth.
const SIGNED: &str = r#"[baseline]
on = 2026-03-02
[task]
a = { name = "A", start = 2026-03-03T09:00:00, finish = 2026-03-16T18:00:00, duration = "10d" }
"#;

fn one(task: &str) -> String {
    format!("[task.a]\nname = \"A\"\nduration = \"10d\"\n{task}")
}

/// A summary was signed from an earlier day on than the work inside it.
#[test]
fn time_begins_with_the_first_budget() {
    let signed = SIGNED.replace(
        "[task]\n",
        "[task]\ns = { name = \"S\", start = 2026-03-02, finish = 2026-03-16 }\n",
    );
    let plan = "[task.s]\nname = \"S\"\n".to_owned()
        + &one("in = \"s\"\nstarted = 2026-03-03\nprogress = 20\n");
    let files = [("plan.toml", plan.as_str()), ("baselines/b.toml", &signed)];
    let value = earned(&files, "2026-03-09");
    assert_eq!(value.start.unwrap().to_string(), "2026-03-03T09:00");
    near(value.time.unwrap().earned, 2.0 * DAY);
}

/// Ten days from Tuesday 3 March; on the 9th five of them are over, so that 50 per cent is as planned.
#[test]
fn half_a_day_is_a_day_ahead_or_behind_and_less_is_as_planned() {
    let pace = |progress: f64, as_of: &str| {
        let plan = one(&format!("started = 2026-03-03\nprogress = {progress:.1}\n"));
        let files = [("plan.toml", plan.as_str()), ("baselines/b.toml", SIGNED)];
        let pace = facts(&files, as_of).pace().unwrap();
        (pace.ahead, pace.on.to_string())
    };
    for (progress, ahead, on) in [
        (50.0, 0, "2026-03-09"),
        (51.0, 0, "2026-03-09"),
        (54.0, 0, "2026-03-09"),
        (55.0, 1, "2026-03-10"),
        (64.0, 1, "2026-03-10"),
        (65.0, 2, "2026-03-11"),
        (49.0, 0, "2026-03-09"),
        (46.0, 0, "2026-03-09"),
        (45.0, -1, "2026-03-06"),
        (36.0, -1, "2026-03-06"),
        (35.0, -2, "2026-03-05"),
    ] {
        let told = (ahead, on.to_owned());
        assert_eq!(pace(progress, "2026-03-09"), told, "{progress}");
    }
    // On Sunday the 8th four days are over, as on Friday the 6th.
    assert_eq!(pace(40.0, "2026-03-08"), (0, "2026-03-06".to_owned()));
    assert_eq!(pace(30.0, "2026-03-08"), (-1, "2026-03-05".to_owned()));
    assert_eq!(pace(50.0, "2026-03-08"), (1, "2026-03-09".to_owned()));
}

#[test]
fn each_method_earns_in_its_own_way() {
    for (keys, expected) in [
        ("started = 2026-03-03\nprogress = 30\n", 3.0),
        (
            "started = 2026-03-03\nprogress = 30\nev = \"percent\"\n",
            3.0,
        ),
        ("started = 2026-03-03\nremaining = \"6d\"\n", 4.0),
        ("started = 2026-03-03\nprogress = 90\nev = \"0/100\"\n", 0.0),
        (
            "started = 2026-03-03\nfinished = 2026-03-09\nev = \"0/100\"\n",
            10.0,
        ),
        ("started = 2026-03-03\nprogress = 10\nev = \"50/50\"\n", 5.0),
        (
            "started = 2026-03-03\nfinished = 2026-03-09\nev = \"50/50\"\n",
            10.0,
        ),
        ("ev = \"50/50\"\n", 0.0),
        // After the status date nothing has happened.
        ("started = 2026-03-10\nprogress = 50\nev = \"50/50\"\n", 0.0),
    ] {
        let value = earned(
            &[("plan.toml", &one(keys)), ("baselines/v1.toml", SIGNED)],
            "2026-03-09",
        );
        let (planned, got, _) = days(&value);
        assert_eq!((planned, got), (Some(5.0), expected), "{keys}");
    }
}

#[test]
fn measured_work_earns_what_the_log_counts() {
    let plan = one("started = 2026-03-03\nmeasured-by = \"set.accepted\"\nev = \"measured\"\n");
    let data = "[dataset.set]\nname = \"S\"\nrole = \"train\"\ntarget = 400\n";
    let volumes = "2026-03-06 = { accepted = 100 }\n2026-03-10 = { accepted = 400 }\n";
    let value = earned(
        &[
            ("plan.toml", &plan),
            ("data.toml", data),
            ("volumes/set.toml", volumes),
            ("baselines/v1.toml", SIGNED),
        ],
        "2026-03-09",
    );
    assert_eq!(days(&value).1, 2.5);
}

#[test]
fn the_log_says_what_was_spent_and_spent_stands_in_for_it() {
    let plan = one("started = 2026-03-03\nprogress = 30\nspent = \"6d\"\n");
    let log = "2026-03-05 = { task = \"a\", days = 2 }\n2026-03-09 = { task = \"a\", days = 1.5 }\n2026-03-10 = { task = \"a\", days = 9 }\n2026-03-09-pm = { days = 0.5, kind = \"management\" }\n";
    let base = ("baselines/v1.toml", SIGNED);
    let with = earned(
        &[("plan.toml", &plan), base, ("effort/log.toml", log)],
        "2026-03-09",
    );
    assert_eq!(days(&with).2, Some(4.0));
    let without = earned(&[("plan.toml", &plan), base], "2026-03-09");
    assert_eq!(days(&without).2, Some(6.0));
    let silent = one("started = 2026-03-03\nprogress = 30\n");
    let silent = earned(&[("plan.toml", &silent), base], "2026-03-09");
    assert_eq!((days(&silent).2, silent.unrecorded), (None, 1));
    let idle = earned(&[("plan.toml", &one("")), base], "2026-03-09");
    assert_eq!((days(&idle).2, idle.unrecorded), (Some(0.0), 0));
}

#[test]
fn money_is_the_unit_where_everything_has_a_price() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"10d\"\ncost = 9_000_000\nstarted = 2026-03-03\nprogress = 40\n";
    let base = SIGNED.replace("duration = \"10d\"", "duration = \"10d\", cost = 8_000_000");
    let team = "[member.kim]\nname = \"K\"\nrate = 500_000\n";
    let log = "2026-03-06 = { task = \"a\", who = \"kim\", days = 4 }\n";
    let parts = [
        ("plan.toml", plan),
        ("baselines/v1.toml", base.as_str()),
        ("team.toml", team),
        ("effort/log.toml", log),
    ];
    let value = earned(&parts, "2026-03-09");
    assert_eq!(value.unit, Unit::Money);
    near(value.total.budget, 8_000_000.0);
    near(value.total.planned.unwrap(), 4_000_000.0);
    near(value.total.earned, 3_200_000.0);
    near(value.total.spent.unwrap(), 2_000_000.0);
    let written = plan.replace("progress = 40", "progress = 40\nspent-cost = 3_000_000");
    let value = earned(
        &[("plan.toml", &written), parts[1], parts[2], parts[3]],
        "2026-03-09",
    );
    near(value.total.spent.unwrap(), 3_000_000.0);
    // A price missing somewhere: person-days.
    let value = earned(
        &[("plan.toml", plan), ("baselines/v1.toml", SIGNED)],
        "2026-03-09",
    );
    assert_eq!(value.unit, Unit::PersonTime);
}

/// A (10 d) was split into two parts after signing, one of them done: half of it is earned. B was added, C dropped.
#[test]
fn scope_that_changed_after_signing_is_neither_lost_nor_earned() {
    let plan = r#"[task.a]
name = "A"
[task.a1]
in = "a"
name = "A1"
duration = "5d"
started = 2026-03-03
finished = 2026-03-09
spent = "5d"
[task.a2]
in = "a"
name = "A2"
duration = "5d"
after = ["a1"]
[task.b]
name = "B"
duration = "3d"
started = 2026-03-03
progress = 100
finished = 2026-03-05
spent = "3d"
"#;
    let base = format!(
        "{SIGNED}c = {{ name = \"C\", start = 2026-03-03T09:00:00, finish = 2026-03-06T18:00:00, duration = \"4d\" }}\n"
    );
    let value = earned(
        &[("plan.toml", plan), ("baselines/v1.toml", &base)],
        "2026-03-09",
    );
    near(value.total.budget, 14.0 * DAY);
    assert_eq!(days(&value), (Some(9.0), 5.0, Some(8.0)));
    assert_eq!(value.unbudgeted, 1);
    let ids: Vec<_> = value
        .parts
        .iter()
        .map(|part| (part.id.as_str(), part.row.is_some()))
        .collect();
    assert_eq!(ids, [("a", true), ("c", false)]);
}

#[test]
fn without_a_baseline_nothing_was_planned() {
    let value = earned(
        &[("plan.toml", &one("started = 2026-03-03\nprogress = 30\n"))],
        "2026-03-09",
    );
    assert_eq!(days(&value), (None, 3.0, None));
    assert_eq!((value.time, value.start), (None, None));
    assert!(facts(&[], "2026-03-09").earned_value().is_none());
}

#[test]
fn time_stops_when_the_work_is_done() {
    let plan = one("started = 2026-03-03\nfinished = 2026-03-18\n");
    let value = earned(
        &[("plan.toml", &plan), ("baselines/v1.toml", SIGNED)],
        "2026-07-24",
    );
    let time = value.time.unwrap();
    assert_eq!(
        (time.earned, time.actual, time.planned),
        (10.0 * DAY, 12.0 * DAY, 10.0 * DAY)
    );
}

/// An owner gives what the assignment says, else what the team has them for.
#[test]
fn an_owner_without_a_share_gives_the_allocation() {
    let team = "[member.kim]\nname = \"K\"\nallocation = 50\n";
    for (owner, budget, effort_days) in [("kim", 5.0, 20.0), ("kim@100%", 10.0, 10.0)] {
        let plan = format!(
            "[task.a]\nname = \"A\"\nduration = \"10d\"\nowner = [\"{owner}\"]\n[task.b]\nname = \"B\"\neffort = \"10d\"\nowner = [\"{owner}\"]\n"
        );
        let facts = facts(&[("plan.toml", &plan), ("team.toml", team)], "2026-03-02");
        let value = facts.earned_value().unwrap();
        near(value.parts[0].value.budget, budget * DAY);
        near(value.parts[1].value.budget, 10.0 * DAY);
        assert_eq!(facts.timetable.unwrap().work[1] as f64, effort_days * DAY);
    }
}

/// A date and its working day counted from 2026-03-03; PV and EV in person-days (what is whole, then what is under way: budget × share);
/// AC from the effort log; the last working day whose PV is not over EV, with its PV and the next day's.
type Worked = (&'static str, f64, f64, f64, f64, (f64, f64, f64));

/// Worked by hand from the example's baseline, plan and logs. Working days skip the holidays of 2026 (1 and 5 May, 25 May, 3 June,
/// 17 July) and the day off on 4 May.
#[rustfmt::skip]
const WORKED: [Worked; 5] = [
    // Label guide on its 3rd of 8 days, quality plan 2nd of 10, design 2nd of 15, collection 15th of 20, scans 10th of 30.
    ("2026-03-27", 19.0,
        50.2 + 16.0 * 3.0 / 8.0 + 10.0 * 2.0 / 10.0 + 30.0 * 2.0 / 15.0 + 20.0 * 15.0 / 20.0 + 30.0 * 10.0 / 30.0,
        50.2, 73.5, (13.0, 49.6, 55.2)),
    ("2026-04-24", 39.0,
        206.2 + 112.5 * 2.0 / 75.0 + 10.0 * 2.0 / 25.0 + 25.0 * 2.0 / 25.0 + 40.0 * 7.0 / 40.0,
        176.2, 184.5, (31.0, 174.2, 181.2)),
    // Labels accepted 8,750 of 40,000, cursive 150 of 6,000.
    ("2026-05-29", 60.0,
        206.2 + 35.0 * 21.0 / 35.0 + 112.5 * 23.0 / 75.0 + 35.0 * 15.0 / 70.0 + 10.0 * 23.0 / 25.0 + 25.0 * 23.0 / 25.0
            + 20.0 * 11.0 / 40.0 + 25.0 * 21.0 / 25.0 + 60.0 * 8.0 / 40.0 + 40.0 * 28.0 / 40.0 + 50.0 * 8.0 / 50.0,
        206.2 + 112.5 * 8750.0 / 40_000.0 + 35.0 * 0.68 + 20.0 * 150.0 / 6000.0 + 50.0 * 0.8,
        315.0, (51.0, 293.8, 300.7)),
    ("2026-06-26", 79.0,
        341.2 + 112.5 * 42.0 / 75.0 + 35.0 * 34.0 / 70.0 + 20.0 * 30.0 / 40.0 + 30.0 * 17.0 / 30.0 + 60.0 * 27.0 / 40.0
            + 30.0 * 15.0 / 30.0 + 12.5 * 15.0 / 25.0 + 35.0 * 10.0 / 35.0 + 50.0 * 27.0 / 50.0 + 25.0 * 7.0 / 25.0,
        306.2 + 112.5 * 17_800.0 / 40_000.0 + 35.0 * 0.68 + 20.0 * 2330.0 / 6000.0 + 30.0 * 110.0 / 500.0 + 30.0 * 27.0 / 30.0
            + 35.0 * 0.5 + 50.0 * 0.8 + 25.0 * 0.8,
        470.5, (72.0, 491.7, 502.2)),
    ("2026-07-24", 98.0,
        521.7 + 112.5 * 61.0 / 75.0 + 35.0 * 53.0 / 70.0 + 35.0 * 29.0 / 35.0 + 50.0 * 46.0 / 50.0 + 20.0 * 6.0 / 20.0
            + 22.4 * 11.0 / 14.0,
        416.7 + 112.5 * 27_600.0 / 40_000.0 + 35.0 * 0.68 + 20.0 * 5100.0 / 6000.0 + 30.0 * 360.0 / 500.0 + 30.0 * 27.0 / 30.0
            + 35.0 * 0.5 + 50.0 * 0.8 + 25.0 * 0.8 + 22.4 * 10.0 / 14.0,
        631.0, (90.0, 668.5, 679.6)),
];

#[test]
fn the_example_agrees_with_a_hand_computation() {
    for (date, day, planned, earned, spent, (before, low, high)) in WORKED {
        let facts = facts::gather(
            &snapshot(&files("examples/heritage-ocr")),
            Date::parse(date).unwrap(),
        );
        let value = facts.earned_value().unwrap();
        near(value.total.budget, 1001.6 * DAY);
        near(value.total.planned.unwrap(), planned * DAY);
        near(value.total.earned, earned * DAY);
        near(value.total.spent.unwrap(), spent * DAY);
        let time = value.time.unwrap();
        near(time.actual, day * DAY);
        near(time.planned, 183.0 * DAY);
        near(time.earned, (before + (earned - low) / (high - low)) * DAY);
        near(value.total.schedule_index().unwrap(), earned / planned);
        near(value.total.cost_index().unwrap(), earned / spent);
        near(
            value.total.estimate_at_plan().unwrap(),
            (spent + 1001.6 - earned) * DAY,
        );
    }
}
