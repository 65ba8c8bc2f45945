//! Which research year a day lies in, and the target that counts then.

use super::*;
use crate::evidence::leakage::Inventory;
use crate::evidence::{GoalFacts, goals};
use crate::model::load;
use crate::schedule::Calendars;
use crate::source;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A year from one day to another.
fn year(year: i64, from: &str, to: &str) -> Year {
    Year {
        year,
        from: day(from),
        to: day(to),
        ..Year::default()
    }
}

/// Two years that are no calendar years, written in the wrong order, with a month between them.
fn years() -> [Year; 2] {
    [
        year(2026, "2025-11-01", "2026-10-31"),
        year(2025, "2024-10-01", "2025-09-30"),
    ]
}

fn found(on: &str) -> Option<(usize, i64)> {
    let years = years();
    research_year(&years, day(on)).map(|year| (year.ordinal, year.written.year))
}

#[test]
fn both_ends_belong_to_a_year() {
    assert_eq!(found("2024-10-01"), Some((1, 2025)));
    assert_eq!(found("2025-09-30"), Some((1, 2025)));
    assert_eq!(found("2025-11-01"), Some((2, 2026)));
    assert_eq!(found("2026-10-31"), Some((2, 2026)));
}

#[test]
fn before_between_and_after_there_is_no_year() {
    for on in ["2024-09-30", "2025-10-01", "2025-10-31", "2026-11-01"] {
        assert_eq!(found(on), None, "{on}");
    }
    assert!(research_year(&[], day("2026-01-01")).is_none());
}

#[test]
fn of_years_that_overlap_the_one_begun_last_counts() {
    let years = [
        year(1, "2025-01-01", "2025-12-31"),
        year(2, "2025-12-01", "2026-11-30"),
    ];
    let of = |on| research_year(&years, day(on)).map(|year| year.written.year);
    assert_eq!(
        (of("2025-11-30"), of("2025-12-15"), of("2026-01-01")),
        (Some(1), Some(2), Some(2))
    );
}

/// The only goal of a project with these targets by year, measured at 90 %.
fn goal(targets: &str, as_of: &str) -> GoalFacts {
    let charter = "[project]\nid = \"x\"\nname = \"X\"\nstart = 2024-10-01\nfinish = 2026-10-31\n\
         [contract]\nkind = \"rnd\"\nyears = [\
         { year = 2025, from = 2024-10-01, to = 2025-09-30 }, \
         { year = 2026, from = 2025-10-01, to = 2026-10-31 }]\n";
    let text = format!(
        "[goal.one]\nname = \"One\"\nmetric = \"recall\"\nunit = \"%\"\ndirection = \"higher\"\n\
         target = 95.0\n{targets}\n"
    );
    let log = "2025-06-02 = { passed = 900, samples = 1000 }\n";
    let files = [
        ("project.toml", charter),
        ("goals.toml", text.as_str()),
        ("measurements/one.toml", log),
    ];
    let (project, faults) = load(&source::memory(files));
    assert!(faults.is_empty(), "{faults:?}");
    let calendars = Calendars::of(&project.charter, day(as_of));
    let inventory = Inventory::of(&project, &source::Snapshot::default());
    goals(&project, &inventory, &calendars, day(as_of)).remove(0)
}

#[test]
fn the_target_is_that_of_the_year_of_the_status_date() {
    let targets = "targets = { 2025 = 85.0, 2026 = 92.0 }";
    let of = |as_of| goal(targets, as_of).year.unwrap();
    let first = of("2025-09-30");
    assert_eq!(
        (first.target.value, first.due, first.judgement.word()),
        (85.0, day("2025-09-30"), "shown")
    );
    let second = of("2025-10-01");
    assert_eq!(
        (second.target.value, second.due, second.judgement.word()),
        (92.0, day("2026-10-31"), "not-met")
    );
    assert!((second.ratio.unwrap() - 90.0 / 92.0 * 100.0).abs() < 1e-9);
    // The final target stands beside it.
    assert_eq!(goal(targets, "2025-09-30").judgement.word(), "not-met");
}

#[test]
fn without_a_year_or_its_target_only_the_final_one_counts() {
    assert!(
        goal("targets = { 2025 = 85.0 }", "2026-01-05")
            .year
            .is_none()
    );
    assert!(goal("", "2025-09-30").year.is_none());
    assert!(
        goal("targets = { 2027 = 85.0 }", "2026-11-01")
            .year
            .is_none()
    );
}
