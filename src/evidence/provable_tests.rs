//! Sizes, counts, ceilings and courses of goals as they are written.

use crate::evidence::leakage::Inventory;
use crate::evidence::{Clusters, Doubt, GoalFacts, Judgement, Why, goals, size::StillNeeded};
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
    // Alone 96.0 to 97.8; by pages as low as for 203.8 independent cases (tests/cases/clusters/make.py).
    let by_page = "2026-05-01 = { passed = 970, samples = 1000, low = 94.2, high = 99.4, resampled = 2000 }\n";
    let found = facts(RATE, by_page, group);
    let Clusters::Effective(worth) = found.clusters else {
        panic!("{found:?}");
    };
    assert!((worth - 203.772_885).abs() < 1e-5, "{worth}");
    let latest = found.latest.as_ref().unwrap();
    assert_eq!(latest.bounds, Some((94.2, 99.4)));
    assert_eq!(found.judgement.word(), "not-shown-yet");
    // What the detail asks for is what the verdict says: 30 failed, 23 may.
    let project = project(RATE, by_page, group);
    let (goal, of_page) = (&project.goals[0], of(&project, "2026-05-29"));
    let target = goal.target.unwrap();
    assert_eq!(of_page.failures_allowed(goal, target, 1000), Some(23));
    assert!(matches!(
        of_page.still_needed(goal, target),
        Some(StillNeeded::More { .. })
    ));
    assert_eq!(facts(RATE, counts, group).judgement.word(), "shown");
    // Narrower than the counts allow is not believed.
    let too_good =
        "2026-05-01 = { passed = 95, samples = 100, low = 94.9, high = 95.1, resampled = 2000 }\n";
    let found = facts(RATE, too_good, group);
    assert!(found.latest.unwrap().bounds.unwrap().0 < 90.0);
    assert_eq!(found.clusters, Clusters::Effective(100.0));
}

/// Twenty groups of fifty, all right: as much as twenty cases say, not none (ln 0.05 ÷ ln 0.860 891).
#[test]
fn groups_without_a_failure_are_worth_their_number() {
    let log = "2026-05-01 = { passed = 1000, samples = 1000, low = 86.0891659, high = 100, resampled = 2000 }\n";
    let found = facts(RATE, log, "group = \"page\"\n").clusters;
    assert!(matches!(found, Clusters::Effective(worth) if (worth - 20.0).abs() < 1e-3));
    let log = "2026-05-01 = { failed = 0, samples = 1000, low = 0, high = 13.9108341, resampled = 2000 }\n";
    let found = facts(LOW, log, "group = \"page\"\n").clusters;
    assert!(matches!(found, Clusters::Effective(worth) if (worth - 20.0).abs() < 1e-3));
}

/// The bound that a proof needs tells, not the other: 97 % of 203.8 cases are no lower than 94.2 %.
#[test]
fn where_low_is_good_the_upper_bound_tells_the_worth() {
    let log =
        "2026-05-01 = { failed = 30, samples = 1000, low = 2.1, high = 5.8, resampled = 2000 }\n";
    let found = facts(LOW, log, "group = \"page\"\n").clusters;
    assert!(matches!(found, Clusters::Effective(worth) if (worth - 203.772_885).abs() < 1e-5));
}

/// Judgement, why not, and doubt, as words.
fn judged(goal: &str, line: &str, data: &str) -> (&'static str, Option<Why>, Option<&'static str>) {
    let found = facts(goal, &format!("2026-05-01 = {{ {line} }}\n"), data);
    let why = match found.judgement {
        Judgement::CannotTell(why) => Some(why),
        Judgement::Verdict(_) => None,
    };
    (found.judgement.word(), why, found.doubt.map(Doubt::word))
}

#[test]
fn counts_say_nothing_of_what_is_no_rate() {
    let counts = "passed = 4, samples = 5";
    for metric in ["latency", "mae", "rmse", "f1", "kappa", "map", "volume"] {
        let goal = format!("metric = \"{metric}\"\ndirection = \"lower\"\ntarget = 100\n");
        let found = judged(&goal, counts, "");
        assert_eq!(found, ("cannot-tell", Some(Why::NoRate), None), "{metric}");
        let valued = judged(
            &goal,
            "value = 90, low = 80, high = 95, resampled = 2000",
            "",
        );
        assert_eq!(valued.0, "shown", "{metric}");
    }
    // What a project names itself may be a rate: in per cent, or as a share.
    for (own, verdict) in [
        ("metric = \"other\"\nunit = \"%\"\ntarget = 90\n", "shown"),
        ("unit = \"%\"\ntarget = 90\n", "shown"),
        ("metric = \"other\"\ntarget = 0.9\n", "shown"),
        ("metric = \"other\"\ntarget = 30\n", "cannot-tell"),
        (
            "metric = \"other\"\nunit = \"s\"\ntarget = 0.9\n",
            "cannot-tell",
        ),
    ] {
        let goal = format!("direction = \"higher\"\n{own}");
        let found = judged(&goal, "passed = 395, samples = 400", "");
        assert_eq!(found.0, verdict, "{own}");
    }
}

#[test]
fn nothing_is_shown_beyond_what_the_labels_leave() {
    let labels = Some("labels");
    let higher = "metric = \"accuracy\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 90\n";
    let of = |error: &str| {
        let error = format!("label-error = {error}\n");
        judged(higher, "passed = 395, samples = 400", &error)
    };
    assert_eq!(of("12"), ("not-shown-yet", None, labels));
    assert_eq!(of("10"), ("shown", None, None), "90 % can just be shown");
    assert_eq!(of("10.1"), ("not-shown-yet", None, labels));
    let missed = judged(higher, "passed = 300, samples = 400", "label-error = 12\n");
    assert_eq!(missed, ("not-met", None, None));
    let low = judged(LOW, "failed = 1, samples = 400", "label-error = 6\n");
    assert_eq!(low, ("not-shown-yet", None, labels));
    let low = judged(LOW, "failed = 1, samples = 400", "label-error = 5\n");
    assert_eq!(low, ("shown", None, None));
}

#[test]
fn another_version_of_the_set_shows_nothing() {
    let of = |hash: &str| {
        let line = format!("passed = 395, samples = 400, dataset-hash = \"{hash}\"");
        judged(
            RATE,
            &line,
            "frozen = 2026-04-01\nhash = \"sha256:7c1e90b4a2d5\"\n",
        )
    };
    assert_eq!(of("sha256:7c1e90b4"), ("shown", None, None));
    assert_eq!(
        of("sha256:51c0d7e2"),
        ("not-shown-yet", None, Some("version"))
    );
    let line = "passed = 395, samples = 400, dataset-hash = \"sha256:51c0d7e2\"";
    assert_eq!(
        judged(RATE, line, ""),
        ("shown", None, None),
        "no hash agreed"
    );
}

#[test]
fn of_every_class_the_weakest_is_asked_for() {
    let every = format!("{RATE}per-class = true\n");
    let of = |line: &str| judged(&every, line, "");
    let lacks = ("cannot-tell", Some(Why::NoClasses), None);
    assert_eq!(of("passed = 395, samples = 400"), lacks);
    assert_eq!(of("passed = 395, samples = 400, weakest-of = 0"), lacks);
    assert_eq!(of("passed = 395, samples = 400, weakest-of = 3").0, "shown");
    assert_eq!(
        of("passed = 300, samples = 400").0,
        "not-met",
        "nor does the weakest"
    );
    let one = format!("{every}class = \"seal\"\n");
    assert_eq!(judged(&one, "passed = 395, samples = 400", "").0, "shown");
}

#[test]
fn bounds_of_few_resamples_show_nothing() {
    let goal = "metric = \"f1\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 80\n";
    let of = |resampled: &str| {
        judged(
            goal,
            &format!("value = 81.2, low = 80.5, high = 83{resampled}"),
            "",
        )
    };
    let few = ("cannot-tell", Some(Why::FewResamples), None);
    assert_eq!(of(", resampled = 10"), few);
    assert_eq!(of(", resampled = 1999"), few);
    assert_eq!(of(", resampled = 2000").0, "shown");
    assert_eq!(of("").0, "shown", "as written");
}

#[test]
fn a_target_of_all_cannot_be_shown_by_counting() {
    for (goal, line, needed) in [
        (
            "direction = \"higher\"\ntarget = 100\n",
            "passed = 400, samples = 400",
            StillNeeded::AtTarget,
        ),
        (
            "direction = \"higher\"\ntarget = 100\n",
            "passed = 399, samples = 400",
            StillNeeded::Missed,
        ),
        (
            "direction = \"lower\"\ntarget = 0\n",
            "passed = 0, samples = 400",
            StillNeeded::AtTarget,
        ),
    ] {
        let goal = format!("metric = \"recall\"\nunit = \"%\"\n{goal}");
        let project = project(&goal, &format!("2026-05-01 = {{ {line} }}\n"), "");
        let (facts, goal) = (of(&project, "2026-05-29"), &project.goals[0]);
        assert_eq!(
            facts.still_needed(goal, goal.target.unwrap()),
            Some(needed),
            "{line}"
        );
    }
}

#[test]
fn a_step_back_beyond_chance_is_real() {
    let log = "2026-04-10 = { passed = 380, samples = 400 }\n\
         2026-04-17 = { passed = 280, samples = 400 }\n\
         2026-04-24 = { passed = 279, samples = 400 }\n";
    let gains = facts(RATE, log, "").course.gains;
    assert!((gains[0].change + 25.0).abs() < 1e-9, "{gains:?}");
    // 1.96 √(2 × 0.825 × 0.175 ÷ 400).
    assert!((gains[0].noise.unwrap() - 5.266).abs() < 1e-3);
    let real: Vec<_> = gains.iter().map(|gain| gain.is_real()).collect();
    assert_eq!(real, [Some(true), Some(false)]);
    let log = "2026-04-10 = { failed = 20, samples = 400 }\n\
         2026-04-17 = { failed = 120, samples = 400 }\n";
    let gains = facts(LOW, log, "").course.gains;
    assert_eq!((gains[0].change, gains[0].is_real()), (-25.0, Some(true)));
}

#[test]
fn a_line_beyond_what_can_be_measured_is_known() {
    let course = of(&project(RATE, COURSE, ""), "2026-05-08").course;
    assert!(course.leaves_scale, "97.5 and more of 100: {course:?}");
    let early = "2026-04-03 = { passed = 860, samples = 1000 }\n\
         2026-04-10 = { passed = 861, samples = 1000 }\n\
         2026-04-17 = { passed = 862, samples = 1000 }\n\
         2026-04-24 = { passed = 863, samples = 1000 }\n";
    assert!(
        !of(&project(RATE, early, ""), "2026-05-08")
            .course
            .leaves_scale
    );
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
fn a_line_without_a_hash_is_of_the_version_on_both_sides_of_it() {
    let line = |(at, hash): (usize, &&str)| {
        let hash = match *hash {
            "" => String::new(),
            hash => format!(", dataset-hash = \"{hash}\""),
        };
        format!(
            "2026-04-{:02} = {{ passed = 9, samples = 10{hash} }}\n",
            at + 1
        )
    };
    let points = |hashes: &[&str]| {
        let log: String = hashes.iter().enumerate().map(line).collect();
        of(&project(RATE, &log, ""), "2026-05-08").course.points
    };
    assert_eq!(points(&["", "new", "new"]), [0, 1, 2]);
    assert_eq!(points(&["", "new", "old", "new"]), [1, 3]);
    assert_eq!(points(&["new", "", "old", "", "new"]), [0, 4]);
    assert_eq!(points(&["old", "", "new", "", "new", ""]), [2, 3, 4, 5]);
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
