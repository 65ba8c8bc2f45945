//! Sizes, counts, ceilings and courses of goals as they are written.

use crate::evidence::leakage::Inventory;
use crate::evidence::{Clusters, GoalFacts, goals, size::StillNeeded};
use crate::model::{Project, load};
use crate::schedule::Calendars;
use crate::source;
use crate::time::Date;

const CHARTER: &str = "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-01-05\nfinish = 2026-12-31\n\
     [calendar]\ncountry = \"none\"\n";

/// A project with one goal, its measurements and an evaluation set.
fn project(goal: &str, log: &str, data: &str) -> Project {
    let goal = format!("[goal.one]\nname = \"One\"\ndataset = \"t\"\ndue = 2026-06-30\n{goal}");
    let data = format!("[dataset.t]\nname = \"T\"\nrole = \"test\"\n{data}");
    let files = [
        ("project.toml", CHARTER),
        ("goals.toml", &goal),
        ("data.toml", &data),
        ("measurements/one.toml", log),
    ];
    let (project, faults) = load(&source::memory(files));
    assert!(faults.is_empty(), "{faults:?}");
    project
}

fn of(project: &Project, as_of: &str) -> GoalFacts {
    let as_of = Date::parse(as_of).unwrap();
    let calendars = Calendars::of(&project.charter, as_of);
    let inventory = Inventory::of(project, &source::Snapshot::default());
    goals(project, &inventory, &calendars, as_of).remove(0)
}

fn facts(goal: &str, log: &str, data: &str) -> GoalFacts {
    of(&project(goal, log, data), "2026-05-29")
}

const RATE: &str =
    "metric = \"recall\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 95\nmargin = 2\n";
const LOW: &str =
    "metric = \"error-rate\"\nunit = \"%\"\ndirection = \"lower\"\ntarget = 5\nmargin = 2\n";

#[test]
fn sizes_hold_for_both_directions() {
    for (goal, log) in [
        (RATE, "2026-05-01 = { passed = 97, samples = 100 }\n"),
        (LOW, "2026-05-01 = { failed = 3, samples = 100 }\n"),
    ] {
        let project = project(goal, log, "");
        let (facts, goal) = (of(&project, "2026-05-29"), &project.goals[0]);
        let target = goal.target.unwrap();
        let sizes = facts.sizes(goal, target).unwrap();
        assert_eq!(sizes.with_failures, [59, 93, 124, 153]);
        assert_eq!((sizes.if_better, sizes.with_power), (Some(386), Some(815)));
        let more = StillNeeded::More {
            if_none_fails: 53,
            at_this_rate: Some(286),
        };
        assert_eq!(facts.still_needed(goal, target), Some(more));
        assert_eq!(facts.failures_allowed(goal, target, 153), Some(3));
    }
}

#[test]
fn what_is_no_rate_has_no_sizes() {
    let goal = "metric = \"cer\"\nunit = \"%\"\ndirection = \"lower\"\ntarget = 5\n";
    let log = "2026-05-01 = { value = 4.1, low = 3.5, high = 4.8, resampled = 2000 }\n";
    let project = project(goal, log, "label-error = 1.5\n");
    let (facts, goal) = (of(&project, "2026-05-29"), &project.goals[0]);
    assert_eq!(facts.sizes(goal, goal.target.unwrap()), None);
    assert_eq!(facts.still_needed(goal, goal.target.unwrap()), None);
    assert_eq!(
        facts.ceiling,
        Some(1.5),
        "no less than the labels are wrong"
    );
}

#[test]
fn the_ceiling_is_what_the_labels_leave() {
    let error = "label-error = 3.3\n";
    let near = |found: Option<f64>, expected: f64| (found.unwrap() - expected).abs() < 1e-9;
    assert!(near(facts(RATE, "", error).ceiling, 96.7));
    assert!(near(facts(LOW, "", error).ceiling, 3.3));
    assert_eq!(facts(RATE, "", "").ceiling, None);
    let latency = "metric = \"latency\"\nunit = \"s\"\ndirection = \"lower\"\ntarget = 2\n";
    assert_eq!(facts(latency, "", error).ceiling, None);
    let share = "metric = \"accuracy\"\ndirection = \"higher\"\ntarget = 0.95\n";
    assert!(near(facts(share, "", error).ceiling, 0.967));
}

#[test]
fn cases_that_belong_together_count_as_what_they_are_worth() {
    let counts = "2026-05-01 = { passed = 970, samples = 1000 }\n";
    assert_eq!(facts(RATE, counts, "").clusters, Clusters::NotDeclared);
    let group = "group = \"page\"\n";
    assert_eq!(facts(RATE, counts, group).clusters, Clusters::Unknown);
    assert_eq!(facts(RATE, "", group).clusters, Clusters::NotDeclared);
    // Alone 96.0 to 97.8; by pages three times as wide.
    let by_page = "2026-05-01 = { passed = 970, samples = 1000, low = 94.2, high = 99.4, resampled = 2000 }\n";
    let found = facts(RATE, by_page, group);
    let Clusters::Effective(worth) = found.clusters else {
        panic!("{found:?}");
    };
    assert!((100.0..140.0).contains(&worth), "{worth}");
    let latest = found.latest.as_ref().unwrap();
    assert_eq!(latest.bounds, Some((94.2, 99.4)));
    assert_eq!(found.judgement.word(), "not-shown-yet");
    assert_eq!(facts(RATE, counts, group).judgement.word(), "shown");
    // Narrower than the counts allow is not believed.
    let too_good =
        "2026-05-01 = { passed = 95, samples = 100, low = 94.9, high = 95.1, resampled = 2000 }\n";
    let found = facts(RATE, too_good, group);
    assert!(found.latest.unwrap().bounds.unwrap().0 < 90.0);
    assert_eq!(found.clusters, Clusters::Effective(100.0));
}

#[test]
fn a_volume_is_no_sample() {
    let goal = "metric = \"volume\"\ndirection = \"higher\"\ntarget = 20_000\n";
    let of = |value| facts(goal, &format!("2026-05-01 = {{ value = {value} }}\n"), "").judgement;
    assert_eq!(of(20_000).word(), "shown");
    assert_eq!(of(19_999).word(), "not-met");
}

/// Five Fridays, a point a week better, on the second version of the set.
const COURSE: &str = "2026-04-03 = { passed = 990, samples = 1000, dataset-hash = \"old\" }\n\
     2026-04-10 = { passed = 860, samples = 1000, dataset-hash = \"new\" }\n\
     2026-04-17 = { passed = 870, samples = 1000 }\n\
     2026-04-24 = { passed = 880, samples = 1000, dataset-hash = \"new\" }\n\
     2026-05-01 = { passed = 890, samples = 1000, dataset-hash = \"new\" }\n\
     2026-05-08 = { passed = 920, samples = 1000, dataset-hash = \"new\" }\n";

#[test]
fn the_course_is_that_of_one_version_in_working_days() {
    let project = project(RATE, COURSE, "");
    let course = of(&project, "2026-05-08").course;
    assert_eq!(course.points, [1, 2, 3, 4, 5]);
    // Least squares over 86, 87, 88, 89 and 92 % at 0, 5, … 20 working days: 14 ÷ 50.
    let trend = course.trend.unwrap();
    assert!((trend.slope - 0.28).abs() < 1e-9, "{trend:?}");
    assert_eq!(course.until, Date::parse("2026-06-30"));
    assert_eq!(course.days_left, Some(37));
    assert!((course.required.unwrap() - 3.0 / 37.0).abs() < 1e-9);
    assert!((course.pace().unwrap() - 0.28 / (3.0 / 37.0)).abs() < 1e-9);
    // On the day 57 working days after the first point, the line and its band beyond the whole.
    let line = trend.at(57.0).unwrap();
    assert!(
        (line.centre - (88.4 + 0.28 * 47.0)).abs() < 1e-9,
        "{line:?}"
    );
    let ahead = course.ahead.unwrap();
    assert!((ahead.low - line.low).abs() < 1e-9 && ahead.low < 100.0);
    assert_eq!((ahead.centre, ahead.high), (100.0, 100.0));
    let real: Vec<_> = course.gains.iter().map(|gain| gain.is_real()).collect();
    assert_eq!(real, [Some(false), Some(false), Some(false), Some(true)]);
    assert!((course.gains[3].change - 3.0).abs() < 1e-9);
    assert!((course.gains[3].noise.unwrap() - 2.570).abs() < 0.001);
}

#[test]
fn a_course_needs_four_points_and_days_left() {
    let project = project(RATE, COURSE, "");
    let early = of(&project, "2026-04-24").course;
    assert_eq!(
        (early.points.len(), early.trend, early.pace()),
        (3, None, None)
    );
    assert!(early.required.is_some());
    let late = of(&project, "2026-06-30").course;
    assert_eq!((late.days_left, late.required), (Some(0), None));
    assert!(late.trend.is_some() && late.pace().is_none());
}

#[test]
fn the_booked_day_counts_until_it_is_over() {
    let goal = format!("{RATE}booked = 2026-06-01\n");
    let project = project(&goal, COURSE, "");
    assert_eq!(
        of(&project, "2026-06-01").course.until,
        Date::parse("2026-06-01")
    );
    assert_eq!(
        of(&project, "2026-06-02").course.until,
        Date::parse("2026-06-30")
    );
}

#[test]
fn where_low_is_good_falling_is_a_gain() {
    let log = "2026-04-10 = { failed = 90, samples = 1000 }\n\
         2026-04-17 = { failed = 50, samples = 1000 }\n";
    let gains = facts(LOW, log, "").course.gains;
    assert!((gains[0].change - 4.0).abs() < 1e-9 && gains[0].is_real() == Some(true));
    let exact = "metric = \"other\"\ndirection = \"exact\"\ntolerance = 1\ntarget = 10\n";
    let log = "2026-04-10 = { value = 14 }\n2026-04-17 = { value = 9 }\n";
    let gains = facts(exact, log, "").course.gains;
    assert_eq!((gains[0].change, gains[0].noise), (3.0, None));
}

/// 0.2 points in twenty working days and 37 left: the errors of 0.304 make it 1.067 points at most, with 75 % confidence.
#[test]
fn the_newest_step_goes_from_one_model_to_another() {
    let goal = "metric = \"f1\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 95\n";
    let line = |on: &str, value: &str, model: &str| {
        format!("2026-{on} = {{ value = {value}, low = 89.5, high = 90.5, model = \"{model}\" }}\n")
    };
    let first = line("04-10", "90.0", "v1");
    let stride = |log: &str| of(&project(goal, log, ""), "2026-05-08").course.stride;
    let moved = stride(&(first.clone() + &line("05-08", "90.2", "v2"))).unwrap();
    assert_eq!(moved.from, 0);
    assert!((moved.slope - 0.01).abs() < 1e-9);
    let at_most = (0.37 + 0.674_490 / 3.289_707 * f64::hypot(1.85, 2.85)) / 4.8;
    assert!((moved.pace_at_most() - at_most).abs() < 1e-6, "{moved:?}");
    // The same model again: from the one before it.
    let again = first.clone() + &line("04-24", "90.1", "v2") + &line("05-08", "90.2", "v2");
    assert_eq!(stride(&again), Some(moved));
    assert_eq!(stride(&(first + &line("05-08", "90.2", "v1"))), None);
    assert_eq!(
        stride("2026-04-10 = { value = 90.0 }\n2026-05-08 = { value = 90.2 }\n"),
        None
    );
}

/// √2 ⁄ 2 of the width of the bounds to both sides.
#[test]
fn a_second_sample_lies_within_the_noise_of_both() {
    let goal = "metric = \"f1\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 95\n";
    let log = "2026-04-10 = { value = 90.0, low = 89.5, high = 90.5 }\n";
    let again = facts(goal, log, "").latest.unwrap().again().unwrap();
    assert!(
        (again.high - 90.0 - 0.5_f64.sqrt()).abs() < 1e-9,
        "{again:?}"
    );
    assert!((90.0 - again.low - 0.5_f64.sqrt()).abs() < 1e-9);
    let bare = "2026-04-10 = { value = 90.0 }\n";
    assert!(facts(goal, bare, "").latest.unwrap().again().is_none());
}
