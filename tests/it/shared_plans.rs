//! Plans that Microsoft Project scheduled, and generated ones: our dates equal theirs to the minute.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pmo::exchange::mspdi::{self, ImportOptions};
use pmo::facts::{self, Facts};
use pmo::report::plan::{self, PlanRow};
use pmo::schedule::result::Driver;
use pmo::source;
use pmo::time::{Date, Instant};

use crate::exchange;
use crate::support::root;
use crate::why_laws::try_out;

/// The plans and how many leaves each has.
const PLANS: [(&str, usize); 7] = [
    ("actuals", 14),
    ("embedded-ss-lags", 61),
    ("mpxj-slack-mfo", 15),
    ("mpxj-task-links-2013", 16),
    ("ozbuild-constraints", 15),
    ("software-development-plan", 74),
    ("software-development-progressed", 74),
];

/// A folder beside this repository.
fn beside(name: &str) -> PathBuf {
    root().join("../shared").join(name)
}

#[expect(clippy::disallowed_macros, reason = "a test that did not run says so")]
fn skipped(why: &str) {
    println!("skipped: {why}");
}

/// An imported plan as of a day.
fn imported(xml: &[u8], as_of: &str) -> Facts {
    let imported = mspdi::import(xml, &ImportOptions::default()).unwrap();
    let finish = imported.finish.unwrap_or(Date::new(2030, 1, 1).unwrap());
    let files = imported.files(finish);
    let files = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let facts = facts::gather(&source::memory(files), Date::parse(as_of).unwrap());
    assert_eq!(facts.faults, [], "an import has no faults of shape");
    facts
}

/// Rows of a CSV file, each by the names of its head; quotes stay.
fn table(text: &str) -> Vec<BTreeMap<&str, &str>> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split(',').collect();
    let row = |line| -> BTreeMap<&str, &str> {
        let cells = cells(line);
        head.iter().copied().zip(cells).collect()
    };
    lines.map(row).collect()
}

fn cells(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let (mut from, mut quoted) = (0, false);
    for (at, sign) in line.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => {
                cells.push(&line[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    cells.push(&line[from..]);
    cells
}

/// Differences of leaf dates from the stored ones, and how many leaves were compared.
fn differences(dir: &Path, name: &str) -> (Vec<String>, usize) {
    let xml = fs::read(dir.join(format!("{name}.xml"))).unwrap();
    let expected = fs::read_to_string(dir.join(format!("{name}.expected.csv"))).unwrap();
    let rows = plan::rows(&imported(&xml, "2030-01-01"));
    let rows: BTreeMap<_, _> = rows
        .iter()
        .map(|row| (row.source_id.as_deref(), row))
        .collect();
    let (mut wrong, mut leaves) = (Vec::new(), 0);
    for want in table(&expected)
        .iter()
        .filter(|want| want["summary"] == "0")
    {
        leaves += 1;
        let Some(got) = rows.get(&Some(want["uid"])) else {
            wrong.push(format!("{name}: task {} is missing", want["uid"]));
            continue;
        };
        for (what, want_date, date) in [
            ("start", want["start"], &got.start),
            ("finish", want["finish"], &got.finish),
        ] {
            if &want_date[..16] != date {
                wrong.push(format!(
                    "{name}: task {} {what} {want_date}, not {date}",
                    want["uid"]
                ));
            }
        }
    }
    (wrong, leaves)
}

#[test]
fn dates_equal_those_of_microsoft_project() {
    let dir = beside("plans-open");
    if !dir.exists() {
        return skipped("../shared/plans-open is not here");
    }
    let mut wrong = Vec::new();
    for (name, leaves) in PLANS {
        let (differences, compared) = differences(&dir, name);
        assert_eq!(compared, leaves, "{name}: leaves compared");
        wrong.extend(differences);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn plans_of_microsoft_project_survive_the_way_out_and_back() {
    let dir = beside("plans-open");
    if !dir.exists() {
        return skipped("../shared/plans-open is not here");
    }
    for (name, _) in PLANS {
        let xml = fs::read(dir.join(format!("{name}.xml"))).unwrap();
        let facts = imported(&xml, "2030-01-01");
        let (start, finish) = {
            let timetable = facts.timetable.as_ref().unwrap();
            (timetable.plan.start.date(), timetable.finish.date())
        };
        for as_of in [facts.as_of, start - 1, start + (finish - start) / 2] {
            let facts = imported(&xml, &as_of.to_string());
            let exported = exchange::export(&facts);
            let again = exchange::back(&exported.text, as_of);
            assert_eq!(
                exchange::rows(&again),
                exchange::rows(&facts),
                "{name} on {as_of}"
            );
            assert_eq!(
                exchange::export(&again).text,
                exported.text,
                "{name} on {as_of}"
            );
        }
    }
}

/// What the generator writes in one format, if it and Python are here.
fn generated(format: &str) -> Option<String> {
    let tool = beside("tools/gen_plan.py");
    if !tool.exists() {
        return None;
    }
    let arguments = ["-n", "500", "--mix", "--holidays", "8", "-f", format];
    let run = Command::new("python3")
        .arg(tool)
        .args(arguments)
        .output()
        .ok()?;
    run.status
        .success()
        .then(|| String::from_utf8(run.stdout).unwrap())
}

#[test]
fn a_generated_plan_has_the_dates_and_floats_of_its_generator() {
    let (Some(xml), Some(expected)) = (generated("mspdi"), generated("expected")) else {
        return skipped("python3 or ../shared/tools/gen_plan.py is not here");
    };
    let facts = imported(xml.as_bytes(), "2020-01-01");
    let rows = plan::rows(&facts);
    let rows: BTreeMap<&str, &PlanRow> = rows.iter().map(|row| (row.name.as_str(), row)).collect();
    let point = |text: &str| {
        let plan_start = facts.timetable.as_ref().unwrap();
        let at = Instant::parse(text).unwrap();
        plan_start.working_minutes_between(plan_start.plan.start, at)
    };
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for want in table(&expected) {
        let row = rows[want["id"]];
        compared += 1;
        for (what, date) in [
            ("es", &row.start),
            ("ef", &row.finish),
            ("ls", &row.late_start),
            ("lf", &row.late_finish),
        ] {
            // A milestone's point of working time has two names.
            let is_same =
                want[what] == date || (row.start == row.finish && point(want[what]) == point(date));
            if !is_same {
                wrong.push(format!("{} {what} {}, not {date}", want["id"], want[what]));
            }
        }
        let days = |minutes: Option<i64>| minutes.unwrap() as f64 / 480.0;
        for (what, float) in [
            ("total_float", row.total_float_min),
            ("free_float", row.free_float_min),
        ] {
            let wanted: f64 = want[what].parse().unwrap();
            if (wanted - days(float)).abs() > 1e-9 {
                wrong.push(format!(
                    "{} {what} {wanted}, not {}",
                    want["id"],
                    days(float)
                ));
            }
        }
        if (want["critical"] == "1") != row.critical {
            wrong.push(format!("{} critical {}", want["id"], want["critical"]));
        }
    }
    assert_eq!(compared, 500);
    assert!(
        wrong.is_empty(),
        "{} of 3500: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(10)]
    );
}

/// Of the larger plans, twenty tasks spread over them: what `why` says of drivers and room comes true when it is tried out.
#[test]
fn what_is_said_of_drivers_is_true_on_larger_plans() {
    let dir = beside("plans-open");
    if !dir.exists() {
        return skipped("../shared/plans-open is not here");
    }
    let (mut tasks, mut tried) = (0, 0);
    for (name, as_of, count) in [
        ("embedded-ss-lags", "2030-01-01", 7),
        ("software-development-plan", "2030-01-01", 7),
        ("software-development-progressed", "2013-01-18", 6),
    ] {
        let xml = fs::read(dir.join(format!("{name}.xml"))).unwrap();
        let facts = imported(&xml, as_of);
        let plan = &facts.timetable.as_ref().unwrap().plan;
        let schedule = pmo::schedule::compute(plan).unwrap();
        let has_driver = |task: &usize| {
            let driver = schedule.times[*task].driver;
            matches!(driver, Some(Driver::Link(_) | Driver::Constraint(_)))
        };
        let driven: Vec<_> = (0..plan.tasks.len()).filter(has_driver).collect();
        assert!(driven.len() >= count, "{name}: {} tasks", driven.len());
        for at in 0..count {
            let task = driven[at * driven.len() / count];
            tasks += 1;
            tried +=
                try_out(plan, task, &schedule).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        }
    }
    assert_eq!(tasks, 20);
    assert!(tried >= 60, "{tried} claims were tried");
}
