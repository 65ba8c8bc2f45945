//! Lights at their thresholds, progress by budget, and due dates.

use std::collections::BTreeMap;

use pmo::evidence::Judgement;
use pmo::evidence::binomial::Verdict;
use pmo::facts::variance::Variance;
use pmo::facts::{self, Budget, Colour, Facts, Lights, Progress};
use pmo::lang::{Catalogue, Lang};
use pmo::model::kind::risk::Audience;
use pmo::time::Date;

use crate::support::{CHARTER, snapshot};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Facts of the minimal project with more files, as of a day.
fn facts(files: &[(&str, &str)], as_of: &str) -> Facts {
    let mut all = BTreeMap::from([("project.toml".to_owned(), CHARTER.to_owned())]);
    all.extend(
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned())),
    );
    let facts = facts::gather(&snapshot(&all), day(as_of));
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts
}

fn colour(facts: &Facts, id: &str) -> Colour {
    let lights = Lights::of(facts, Audience::Internal);
    lights
        .lights
        .iter()
        .find(|light| light.id == id)
        .unwrap()
        .colour
}

#[test]
fn nothing_known_is_grey() {
    let lights = Lights::of(&facts(&[], "2026-07-24"), Audience::Internal);
    assert!(
        lights
            .lights
            .iter()
            .all(|light| light.colour == Colour::Grey)
    );
    assert_eq!((lights.overall, lights.greys), (Colour::Grey, 5));
}

/// A ten-day task from Monday 2026-07-27 ends on Friday 2026-08-07.
#[test]
fn the_schedule_light_turns_at_five_and_zero_days() {
    for (deadline, expected) in [
        ("2026-08-14", Colour::Green),
        ("2026-08-13", Colour::Amber),
        ("2026-08-07", Colour::Amber),
        ("2026-08-06", Colour::Red),
    ] {
        let plan = format!("[task.a]\nname = \"A\"\nduration = \"10d\"\ndeadline = {deadline}\n");
        assert_eq!(
            colour(&facts(&[("plan.toml", &plan)], "2026-07-24"), "schedule"),
            expected,
            "{deadline}"
        );
    }
    let late = "[task.a]\nname = \"A\"\nduration = \"200d\"\n";
    assert_eq!(
        colour(&facts(&[("plan.toml", late)], "2026-07-24"), "schedule"),
        Colour::Red,
        "contract end"
    );
}

#[test]
fn the_schedule_light_says_where_the_pace_leads_elsewhere() {
    let words = Catalogue::new(Lang::En);
    let reason = |share: i64| {
        let plan = format!(
            "[task.a]\nname = \"A\"\nduration = \"20d\"\nstarted = 2026-07-06\nprogress = {share}\ndeadline = 2026-08-10\n"
        );
        let facts = facts(&[("plan.toml", &plan)], "2026-07-24");
        let [light, ..] = Lights::of(&facts, Audience::Client).lights;
        words.text(light.reason, &light.args)
    };
    let late = "A: 4 working days after Mon 10 Aug 2026";
    let paced = format!("{late} (by the plan; at the pace so far Fri 21 Aug 2026)");
    assert_eq!(reason(25), paced);
    assert_eq!(
        reason(75),
        "A: 5 working days of float before Mon 10 Aug 2026"
    );
}

#[test]
fn a_finished_deadline_counts_no_more() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"5d\"\nstarted = 2026-03-03\nfinished = 2026-03-20\ndeadline = 2026-03-09\n";
    assert_eq!(
        colour(&facts(&[("plan.toml", plan)], "2026-07-24"), "schedule"),
        Colour::Green
    );
}

#[test]
fn thresholds_are_settings() {
    let charter = format!("{CHARTER}\n[thresholds.schedule]\namber = 20\nred = 10\n");
    let plan = "[task.a]\nname = \"A\"\nduration = \"10d\"\ndeadline = 2026-08-14\n";
    let files = [("project.toml", charter.as_str()), ("plan.toml", plan)];
    assert_eq!(
        colour(&facts(&files, "2026-07-24"), "schedule"),
        Colour::Red
    );
}

#[test]
fn a_default_red_that_an_own_amber_has_passed_counts_no_more() {
    let charter = format!("{CHARTER}\n[thresholds.contract]\namber = 30\n");
    let owed = "[deliverable.report]\nname = \"Report\"\ndue = 2026-07-10\n";
    let files = [
        ("project.toml", charter.as_str()),
        ("deliverables.toml", owed),
    ];
    assert_eq!(
        colour(&facts(&files, "2026-07-24"), "contract"),
        Colour::Green
    );
}

fn goal(due: &str, passed: i64, samples: i64) -> Facts {
    let goals = format!(
        "[goal.g]\nname = \"G\"\nmetric = \"accuracy\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 95\ndue = {due}\n"
    );
    let log = format!("2026-07-20 = {{ passed = {passed}, samples = {samples} }}\n");
    facts(
        &[("goals.toml", &goals), ("measurements/g.toml", &log)],
        "2026-07-24",
    )
}

#[test]
fn goals_are_shown_by_the_lower_bound() {
    let judgement = |passed, samples| goal("2026-08-10", passed, samples).goals[0].judgement;
    assert_eq!(judgement(59, 59), Judgement::Verdict(Verdict::Shown));
    assert_eq!(judgement(58, 58), Judgement::Verdict(Verdict::NotShownYet));
    assert_eq!(judgement(94, 100), Judgement::Verdict(Verdict::NotMet));
}

/// Twenty working days after 2026-07-24 is 2026-08-24: 17 August is a substitute holiday.
#[test]
fn the_goals_light_looks_twenty_days_ahead() {
    assert_eq!(colour(&goal("2026-08-24", 59, 59), "goals"), Colour::Green);
    assert_eq!(colour(&goal("2026-08-24", 58, 58), "goals"), Colour::Amber);
    assert_eq!(colour(&goal("2026-08-24", 94, 100), "goals"), Colour::Red);
    assert_eq!(colour(&goal("2026-08-25", 58, 58), "goals"), Colour::Amber);
    assert_eq!(colour(&goal("2026-08-25", 94, 100), "goals"), Colour::Amber);
}

/// A goal measured at `passed` of 1,000 in a research year that ends on `year_end`, its target of that
/// year 90 %, its final one 95 % due on `due`.
fn goal_of_year(year_end: &str, due: &str, passed: i64) -> Facts {
    let charter = format!(
        "{CHARTER}\n[contract]\nkind = \"rnd\"\n\
         years = [{{ year = 2, from = 2025-10-01, to = {year_end} }}]\n"
    );
    let goals = format!(
        "[goal.g]\nname = \"G\"\nmetric = \"accuracy\"\nunit = \"%\"\ndirection = \"higher\"\n\
         target = 95\ntargets = {{ 2 = 90 }}\ndue = {due}\n"
    );
    let log = format!("2026-07-20 = {{ passed = {passed}, samples = 1000 }}\n");
    let files = [
        ("project.toml", charter.as_str()),
        ("goals.toml", &goals),
        ("measurements/g.toml", &log),
    ];
    facts(&files, "2026-07-24")
}

#[test]
fn the_goals_light_looks_at_the_target_of_the_research_year() {
    let light = |year_end, due, passed| {
        let facts = goal_of_year(year_end, due, passed);
        let goals = Lights::of(&facts, Audience::Internal).lights;
        let light = goals.iter().find(|one| one.id == "goals").unwrap();
        (light.colour, light.reason)
    };
    let far = "2027-09-30";
    assert_eq!(
        light("2026-08-24", far, 930),
        (Colour::Green, "reason-goals-fine"),
        "shown for the year"
    );
    assert_eq!(
        light("2026-08-24", far, 880),
        (Colour::Red, "reason-year-not-met")
    );
    assert_eq!(
        light("2026-08-25", far, 880),
        (Colour::Amber, "reason-year-not-met"),
        "the year's end is not near"
    );
    assert_eq!(
        light("2026-08-24", far, 905),
        (Colour::Amber, "reason-year-not-shown")
    );
    assert_eq!(
        light("2026-08-24", "2026-08-24", 930),
        (Colour::Red, "reason-goal-not-met"),
        "the final target is near"
    );
    assert_eq!(
        light("2026-07-23", far, 930),
        (Colour::Amber, "reason-goal-not-met"),
        "the year is over"
    );
}

fn dataset(needed_by: &str, last: &str, gain: i64) -> Facts {
    let data = format!(
        "[dataset.d]\nname = \"D\"\nrole = \"train\"\ntarget = 1_000\nneeded-by = {needed_by}\n"
    );
    let log = format!("2026-07-10 = {{ accepted = 0 }}\n{last} = {{ accepted = {gain} }}\n");
    facts(
        &[("data.toml", &data), ("volumes/d.toml", &log)],
        "2026-07-24",
    )
}

/// 900 items in nine working days (17 July is a holiday): the last hundred take one more, 27 July.
#[test]
fn the_data_light_turns_at_zero_and_ten_days() {
    for (needed_by, expected) in [
        ("2026-07-27", Colour::Green),
        ("2026-07-24", Colour::Amber),
        ("2026-07-10", Colour::Amber),
        ("2026-07-09", Colour::Red),
    ] {
        assert_eq!(
            colour(&dataset(needed_by, "2026-07-24", 900), "data"),
            expected,
            "{needed_by}"
        );
    }
    assert_eq!(
        colour(&dataset("2026-09-01", "2026-07-24", 0), "data"),
        Colour::Red,
        "no progress"
    );
}

#[test]
fn old_counts_are_grey() {
    let data =
        "[dataset.d]\nname = \"D\"\nrole = \"train\"\ntarget = 1_000\nneeded-by = 2026-09-01\n";
    let silent = |last: &str| {
        let log = format!("2026-06-01 = {{ accepted = 0 }}\n{last} = {{ accepted = 900 }}\n");
        colour(
            &facts(
                &[("data.toml", data), ("volumes/d.toml", &log)],
                "2026-07-24",
            ),
            "data",
        )
    };
    assert_eq!(
        silent("2026-07-09"),
        Colour::Green,
        "ten working days: 17 July is off"
    );
    assert_eq!(silent("2026-07-08"), Colour::Grey);
}

#[test]
fn the_contract_light_counts_days_past_due() {
    for (due, expected) in [
        ("2026-07-24", Colour::Green),
        ("2026-07-23", Colour::Amber),
        ("2026-07-16", Colour::Amber),
        ("2026-07-15", Colour::Red),
    ] {
        let owed = format!("[deliverable.r]\nname = \"R\"\ndue = {due}\nbasis = \"p. 1\"\n");
        assert_eq!(
            colour(
                &facts(&[("deliverables.toml", &owed)], "2026-07-24"),
                "contract"
            ),
            expected,
            "{due}"
        );
        let sent = format!("{owed}submitted = 2026-07-20\n");
        assert_eq!(
            colour(
                &facts(&[("deliverables.toml", &sent)], "2026-07-24"),
                "contract"
            ),
            Colour::Green
        );
        let later = format!("{owed}submitted = 2026-07-27\n");
        assert_eq!(
            colour(
                &facts(&[("deliverables.toml", &later)], "2026-07-24"),
                "contract"
            ),
            expected,
            "not yet"
        );
    }
}

#[test]
fn the_client_light_counts_days_past_need() {
    for (by, expected) in [
        ("2026-07-24", Colour::Green),
        ("2026-07-23", Colour::Amber),
        ("2026-07-15", Colour::Red),
    ] {
        let asked = format!("+++\ntitle = \"Q\"\nasked-of = \"client\"\nneeded-by = {by}\n+++\n");
        assert_eq!(
            colour(
                &facts(&[("decisions/q.md", &asked)], "2026-07-24"),
                "client"
            ),
            expected,
            "{by}"
        );
    }
    let decided = "+++\ntitle = \"Q\"\nasked-of = \"client\"\nneeded-by = 2026-07-01\ndecided = 2026-07-20\n+++\n";
    assert_eq!(
        colour(
            &facts(&[("decisions/q.md", decided)], "2026-07-24"),
            "client"
        ),
        Colour::Green
    );
}

#[test]
fn due_dates_count_from_the_contract() {
    let charter = format!("{CHARTER}\n[contract]\nsigned = 2026-02-25\n");
    let due = |written: &str| {
        let owed =
            format!("[deliverable.r]\nname = \"R\"\ndue = \"{written}\"\nbasis = \"p. 1\"\n");
        let facts = facts(
            &[("project.toml", &charter), ("deliverables.toml", &owed)],
            "2026-07-24",
        );
        facts
            .due(&facts.project.deliverables[0])
            .unwrap()
            .to_string()
    };
    // 25 February + 10 days, the first excluded, is Saturday 7 March: it rolls to Monday.
    assert_eq!(due("signed+10ed"), "2026-03-09");
    // 2 March is a substitute holiday.
    assert_eq!(due("signed+3d"), "2026-03-03");
    assert_eq!(due("finish-20d"), "2026-11-13");
}

const TWO: &str = "[task.a]\nname = \"A\"\nduration = \"10d\"\nstarted = 2026-03-03\nfinished = 2026-03-16\n\
    [task.b]\nname = \"B\"\nduration = \"30d\"\nstarted = 2026-03-17\nprogress = 50\n";

#[test]
fn progress_weighs_by_cost_then_effort_then_duration() {
    let of = |text: &str| {
        let progress = Progress::of(&facts(&[("plan.toml", text)], "2026-07-24")).unwrap();
        (progress.actual, progress.budget)
    };
    // (10 × 100 + 30 × 50) ÷ 40
    assert_eq!(of(TWO), (62.5, Budget::Duration));
    let costs = TWO
        .replace(
            "finished = 2026-03-16\n",
            "finished = 2026-03-16\ncost = 100\n",
        )
        .replace("progress = 50", "progress = 50\ncost = 300");
    assert_eq!(of(&costs), (62.5, Budget::Cost));
    let uneven = costs.replace("cost = 300", "cost = 100");
    assert_eq!(of(&uneven), (75.0, Budget::Cost));
    let partly = costs.replace("cost = 300\n", "");
    assert_eq!(of(&partly).1, Budget::Duration, "one task without cost");
}

#[test]
fn planned_progress_is_the_working_time_passed_since_signing() {
    // Half of ten working days from 20 to 31 July has passed at the end of Friday 24 July.
    let baseline = "[baseline]\non = 2026-03-20\n[task]\na = { start = 2026-07-20T09:00:00, finish = 2026-07-31T18:00:00 }\n";
    let plan = "[task.a]\nname = \"A\"\nduration = \"10d\"\n";
    let progress = Progress::of(&facts(
        &[("plan.toml", plan), ("baselines/b.toml", baseline)],
        "2026-07-24",
    ))
    .unwrap();
    assert_eq!((progress.actual, progress.planned), (0.0, Some(50.0)));
    let before = Progress::of(&facts(
        &[("plan.toml", plan), ("baselines/b.toml", baseline)],
        "2026-03-19",
    ))
    .unwrap();
    assert_eq!(before.planned, None, "not signed yet");
}

#[test]
fn what_is_dated_later_has_not_happened() {
    let facts = facts(&[("plan.toml", TWO)], "2026-03-10");
    assert_eq!(Progress::of(&facts).unwrap().actual, 0.0);
    assert_eq!(facts.later_entries(), 2);
}

#[test]
fn measured_progress_counts_towards_the_target() {
    let data =
        "[dataset.d]\nname = \"D\"\nrole = \"train\"\ntarget = 1_000\nyield = { accepted = 0.5 }\n";
    let log = "2026-07-10 = { labelled = 500, accepted = 400 }\n";
    let of = |stage: &str| {
        let plan = format!(
            "[task.a]\nname = \"A\"\nduration = \"10d\"\nstarted = 2026-07-01\nmeasured-by = \"d.{stage}\"\n"
        );
        let facts = facts(
            &[
                ("data.toml", data),
                ("volumes/d.toml", log),
                ("plan.toml", &plan),
            ],
            "2026-07-24",
        );
        Progress::of(&facts).unwrap().actual
    };
    assert_eq!(of("accepted"), 40.0);
    // 1,000 accepted at a yield of one half need 2,000 labelled.
    assert_eq!(of("labelled"), 25.0);
}

#[test]
fn silence_is_never_on_time() {
    let two = "[dataset.d]\nname = \"D\"\nrole = \"train\"\ntarget = 1_000\nneeded-by = 2026-09-01\n\
        [dataset.e]\nname = \"E\"\nrole = \"train\"\ntarget = 1_000\nneeded-by = {by}\n";
    let fresh = "2026-07-10 = { accepted = 0 }\n2026-07-24 = { accepted = 900 }\n";
    let stale = "2026-05-04 = { accepted = 0 }\n2026-05-29 = { accepted = 900 }\n";
    for (by, expected) in [("2026-09-01", Colour::Grey), ("2026-07-23", Colour::Red)] {
        let data = two.replace("{by}", by);
        let files = [
            ("data.toml", data.as_str()),
            ("volumes/d.toml", fresh),
            ("volumes/e.toml", stale),
        ];
        assert_eq!(
            colour(&facts(&files, "2026-07-24"), "data"),
            expected,
            "{by}"
        );
    }
}

#[test]
fn kept_dates_that_have_passed_are_late() {
    let charter = format!("{CHARTER}\n[schedule]\nunfinished = \"keep\"\n");
    let plan = "[task.a]\nname = \"A\"\nduration = \"10d\"\n\
        [task.m]\nname = \"M\"\nmilestone = true\nafter = [\"a\"]\ndeadline = 2026-03-20\n";
    let facts = facts(
        &[("project.toml", charter.as_str()), ("plan.toml", plan)],
        "2026-07-24",
    );
    assert_eq!(colour(&facts, "schedule"), Colour::Red);
    let promises = facts.promises();
    assert_eq!(promises[0].now, day("2026-03-16"), "where the links put it");
    assert!(promises[0].is_late && !promises[0].is_done);
}

/// Work finished on Friday the 20th at six; what follows begins on Monday. A milestone that somebody has still to declare,
/// and what only follows from it, are five days late like all that comes after, and not six.
#[test]
fn what_waits_for_a_word_waits_on_the_status_date() {
    let plan = "[task.pilot]\nname = \"Pilot\"\nduration = \"10d\"\nstarted = 2026-03-02\nfinished = 2026-03-20\n\
        [task.part]\nname = \"Part\"\n\
        [task.approved]\nname = \"Approved\"\nin = \"part\"\nmilestone = true\nafter = [\"pilot\"]\ndeadline = 2026-03-20\n\
        [task.told]\nname = \"Told\"\nmilestone = true\nafter = [\"approved\"]\n\
        [task.fixed]\nname = \"Fixed\"\nmilestone = true\nstart-no-earlier = 2026-03-23T09:00:00\n\
        [task.build]\nname = \"Build\"\nduration = \"5d\"\nafter = [\"approved\"]\n\
        [task.built]\nname = \"Built\"\nmilestone = true\nafter = [\"build\"]\n";
    let signed = "[baseline]\non = 2026-03-02\n[task]\n\
        approved = { start = 2026-03-13T18:00:00, finish = 2026-03-13T18:00:00 }\n\
        told = { start = 2026-03-13T18:00:00, finish = 2026-03-13T18:00:00 }\n\
        built = { start = 2026-03-20T18:00:00, finish = 2026-03-20T18:00:00 }\n";
    let files = [("plan.toml", plan), ("baselines/contract.toml", signed)];
    let at = |as_of| {
        let facts = facts(&files, as_of);
        let promises = facts.promises();
        let told = promises.iter().map(|one| {
            let late = if one.is_late { " late" } else { "" };
            let days = one
                .difference
                .map_or("-".to_owned(), |days| days.to_string());
            format!("{} {} {days}{late}", one.task.id, one.now)
        });
        told.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        at("2026-03-20"),
        "approved 2026-03-20 5, told 2026-03-20 5, fixed 2026-03-23 -, built 2026-03-27 5"
    );
    // On the day after, the deadline has passed; a day off is a day as well.
    assert_eq!(
        at("2026-03-21"),
        "approved 2026-03-21 5 late, told 2026-03-21 5, fixed 2026-03-23 -, built 2026-03-27 5"
    );
    let facts = facts(&files, "2026-03-20");
    let slips = Variance::of(&facts, facts.baseline().unwrap());
    let days = slips.dates.iter().map(|one| one.finish.unwrap().days);
    assert_eq!(days.collect::<Vec<_>>(), [5, 5, 5]);
    let timetable = facts.timetable.as_ref().unwrap();
    let end = |id: &str| {
        let row = timetable
            .wbs
            .row_of(facts.project.tasks.position(id).unwrap());
        facts.span(timetable, row.unwrap()).1.to_string()
    };
    assert_eq!(
        end("part"),
        "2026-03-20T18:00",
        "a summary ends with its last"
    );
    let upcoming = facts.upcoming();
    let upcoming = upcoming.iter().map(|one| (one.task.id.as_str(), one.start));
    assert_eq!(
        upcoming.take(2).collect::<Vec<_>>(),
        [("approved", day("2026-03-20")), ("told", day("2026-03-20"))]
    );
}

/// All is counted, but nobody wrote that it is over: it is no more done before the deadline than on the status date.
#[test]
fn counted_work_is_not_over_before_somebody_says_so() {
    let data = "[dataset.x]\nname = \"X\"\nrole = \"train\"\ntarget = 100\n";
    let log = "2026-07-22 = { accepted = 100 }\n";
    let plan = |end: &str| {
        format!(
            "[task.a]\nname = \"A\"\nduration = \"5d\"\nstarted = 2026-07-02\ndeadline = 2026-07-10\nmeasured-by = \"x.accepted\"\n{end}"
        )
    };
    for (end, done, now) in [
        ("", false, "2026-07-24"),
        ("finished = 2026-07-08\n", true, "2026-07-08"),
    ] {
        let plan = plan(end);
        let files = [
            ("plan.toml", plan.as_str()),
            ("data.toml", data),
            ("volumes/x.toml", log),
        ];
        let facts = facts(&files, "2026-07-24");
        let promise = facts.promises()[0];
        assert_eq!((promise.is_done, promise.now), (done, day(now)), "{end}");
        assert_eq!(promise.is_late, !done);
    }
}

#[test]
fn no_schedule_is_green_over_tasks_without_a_size() {
    let sized = "[task.a]\nname = \"A\"\nduration = \"5d\"\n";
    let mixed = format!("{sized}[task.b]\nname = \"B\"\n");
    let late = format!("{mixed}[task.c]\nname = \"C\"\nduration = \"200d\"\n");
    for (plan, expected) in [
        (sized, Colour::Green),
        (mixed.as_str(), Colour::Grey),
        (late.as_str(), Colour::Red),
    ] {
        assert_eq!(
            colour(&facts(&[("plan.toml", plan)], "2026-07-24"), "schedule"),
            expected
        );
    }
}

/// 900 of 1,000 by Wednesday 2026-07-15, 45 a working day: three more make 21 July (the 17th is off), but on the 24th it has not come.
#[test]
fn an_expected_day_is_never_past() {
    let data =
        "[dataset.d]\nname = \"D\"\nrole = \"train\"\ntarget = 1_000\nneeded-by = 2026-09-01\n";
    let log = "2026-07-01 = { accepted = 450 }\n2026-07-15 = { accepted = 900 }\n";
    let files = [("data.toml", data), ("volumes/d.toml", log)];
    let expected = |as_of| facts(&files, as_of).datasets[0].expected;
    assert_eq!(expected("2026-07-16"), Some(day("2026-07-21")));
    assert_eq!(expected("2026-07-24"), Some(day("2026-07-24")));
}

#[test]
fn a_returned_deliverable_is_open_again() {
    let owed = "[deliverable.r]\nname = \"R\"\ndue = 2026-05-01\nbasis = \"p. 1\"\nsubmitted = 2026-04-30\nreturned = [2026-05-11]\n";
    assert_eq!(
        colour(
            &facts(&[("deliverables.toml", owed)], "2026-05-08"),
            "contract"
        ),
        Colour::Green
    );
    assert_eq!(
        colour(
            &facts(&[("deliverables.toml", owed)], "2026-07-24"),
            "contract"
        ),
        Colour::Red
    );
}

fn judged(goal: &str, line: &str) -> Judgement {
    let data = "[dataset.test]\nname = \"T\"\nrole = \"test\"\n[dataset.val]\nname = \"V\"\nrole = \"validation\"\n";
    let goals = format!("[goal.g]\nname = \"G\"\ndirection = \"higher\"\n{goal}");
    let log = format!("2026-07-20 = {{ {line} }}\n");
    let files = [
        ("data.toml", data),
        ("goals.toml", goals.as_str()),
        ("measurements/g.toml", &log),
    ];
    facts(&files, "2026-07-24").goals[0].judgement
}

#[test]
fn only_the_promised_set_can_show_a_goal() {
    let goal = "metric = \"accuracy\"\nunit = \"%\"\ntarget = 95\ndataset = \"test\"\n";
    let line = "passed = 400, samples = 400";
    let shown = Judgement::Verdict(Verdict::Shown);
    assert_eq!(judged(goal, line), shown);
    assert_eq!(judged(goal, &format!("{line}, dataset = \"test\"")), shown);
    let other = judged(goal, &format!("{line}, dataset = \"val\""));
    assert!(matches!(other, Judgement::CannotTell(_)));
    let full_width = goal.replace('%', "％");
    assert_eq!(judged(&full_width, line), shown);
}

#[test]
fn a_point_alone_can_miss_but_never_show() {
    let goal = "metric = \"throughput\"\nunit = \"p/min\"\ntarget = 30\n";
    assert_eq!(
        judged(goal, "value = 26"),
        Judgement::Verdict(Verdict::NotMet)
    );
    assert!(matches!(
        judged(goal, "value = 31"),
        Judgement::CannotTell(_)
    ));
    assert_eq!(
        judged(goal, "value = 33, low = 31, high = 35"),
        Judgement::Verdict(Verdict::Shown)
    );
}

#[test]
fn check_does_not_depend_on_the_day() {
    let files = crate::support::files("examples/heritage-ocr");
    let snapshot = snapshot(&files);
    let two_ends = BTreeMap::from([
        ("project.toml".to_owned(), CHARTER.to_owned()),
        (
            "plan.toml".to_owned(),
            "[task.a]\nname = \"A\"\nduration = \"5d\"\nstarted = 2026-07-01\n[task.b]\nname = \"B\"\nduration = \"9d\"\n".to_owned(),
        ),
    ]);
    let two_ends = crate::support::snapshot(&two_ends);
    for snapshot in [&snapshot, &two_ends] {
        let at = |date: &str| crate::support::check(snapshot, day(date));
        let first = at("2026-01-02");
        for date in ["2026-03-05", "2026-07-24", "2026-12-31", "2031-01-01"] {
            assert_eq!(at(date), first, "{date}");
        }
    }
}

#[test]
fn lights_are_grey_where_files_have_faults() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"10 days\"\n";
    let files = BTreeMap::from([
        ("project.toml".to_owned(), CHARTER.to_owned()),
        ("plan.toml".to_owned(), plan.to_owned()),
    ]);
    let facts = facts::gather(&snapshot(&files), day("2026-07-24"));
    assert_eq!(colour(&facts, "schedule"), Colour::Grey);
}

/// What has begun and says nothing of how far it is counts as not done; `status` and `foresee` name the same tasks.
#[test]
fn silent_work_is_what_has_begun_and_says_nothing() {
    let tasks = [
        ("silent", "started = 2026-07-01"),
        ("told", "started = 2026-07-01\nprogress = 50"),
        ("left", "started = 2026-07-01\nremaining = \"1d\""),
        ("ruled", "started = 2026-07-01\nev = \"0/100\""),
        ("done", "started = 2026-07-01\nfinished = 2026-07-03"),
        ("ahead", ""),
    ];
    let plan = tasks
        .map(|(id, more)| format!("[task.{id}]\nname = \"{id}\"\nduration = \"40d\"\n{more}\n"));
    let facts = facts(&[("plan.toml", &plan.concat())], "2026-07-24");
    let value = facts.earned_value().unwrap();
    let silent = facts.silent_parts(&value).map(|(task, _)| task.id.as_str());
    assert_eq!(silent.collect::<Vec<_>>(), ["silent"]);
}
