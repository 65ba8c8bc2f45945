//! What is known of a dataset, on a Monday-to-Friday calendar, worked out by hand.

use std::collections::BTreeMap;

use super::*;
use crate::evidence::binomial::Verdict;
use crate::model;
use crate::source;

const CHARTER: &str = "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-03-02\nfinish = 2026-12-11\n\
     [calendar]\ncountry = \"none\"\n";

/// What is known of the first dataset in `data`, whose log is `lines`.
fn known(data: &str, lines: &str, as_of: &str) -> DatasetFacts {
    with(data, lines, as_of, &[])
}

fn with(data: &str, lines: &str, as_of: &str, more: &[(&str, &str)]) -> DatasetFacts {
    let data = format!("[dataset.d]\nname = \"D\"\n{data}");
    let files = [
        ("project.toml", CHARTER),
        ("data.toml", &data),
        ("volumes/d.toml", lines),
    ];
    let snapshot = source::memory(files.into_iter().chain(more.iter().copied()));
    let (project, faults) = model::load(&snapshot);
    assert!(faults.is_empty(), "{faults:?}");
    let as_of = day(as_of);
    let calendars = Calendars::of(&project.charter, as_of);
    datasets(&project, &calendars, as_of).swap_remove(0)
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

const TRAIN: &str = "role = \"train\"\ntarget = 1_000\n";

/// Two working weeks, Friday to Friday.
const WEEKS: &str = "2026-04-10 = { collected = 1_200, refined = 900, labelled = 500, inspected = 400, accepted = 360, rejected = 30 }\n\
     2026-04-17 = { collected = 1_200, refined = 950, labelled = 600, inspected = 480, accepted = 432, rejected = 36 }\n\
     2026-04-24 = { collected = 1_200, refined = 1_000, labelled = 720, inspected = 560, accepted = 504, rejected = 48 }\n";

#[test]
fn a_stage_has_its_rate_its_week_and_its_line() {
    let facts = known(TRAIN, WEEKS, "2026-04-24");
    let labelled = facts.stage(Stage::Labelled).unwrap();
    // 100 in five days, then 120 in five: 20 and 24 a day, the median of ten days is 22.
    near(labelled.rate.unwrap(), 22.0);
    // 280 more take 12.7 days; what was expected before today is expected today.
    assert_eq!(labelled.expected, Some(day("2026-05-13")));
    let collected = facts.stage(Stage::Collected).unwrap();
    assert_eq!(
        (collected.expected, collected.needed),
        (None, Some(1_000.0))
    );
    assert_eq!(
        (labelled.count, labelled.week, labelled.line),
        (720, Some(120), 2)
    );
    assert_eq!(labelled.since, Some(day("2026-04-10")));
    near(facts.stage(Stage::Collected).unwrap().rate.unwrap(), 0.0);
    assert!(facts.stage(Stage::Delivered).is_none());
    near(facts.built.unwrap(), 0.504);
}

#[test]
fn a_rate_of_old_lines_cannot_be_told() {
    let rate = |as_of| {
        let facts = known(TRAIN, WEEKS, as_of);
        facts.stage(Stage::Inspected).unwrap().rate
    };
    near(rate("2026-05-08").unwrap(), 16.0);
    assert_eq!(rate("2026-05-11"), Err(Reason::Stale { working_days: 11 }));
    assert_eq!(rate("2026-04-16"), Err(Reason::OneLine));
}

#[test]
fn a_backlog_is_items_over_the_rate_behind_it() {
    let facts = known(TRAIN, WEEKS, "2026-04-24");
    let waits = |stage| facts.backlog(stage).unwrap();
    // (720 − 560) ÷ 16 a day.
    assert_eq!(waits(Stage::Inspected).items, 160);
    near(waits(Stage::Inspected).days.unwrap(), 10.0);
    // Rejected items wait for nobody: 560 − 48 − 504.
    assert_eq!(waits(Stage::Accepted).items, 8);
    assert_eq!(waits(Stage::Refined).items, 200);
    assert!(facts.backlog(Stage::Collected).is_none());
}

#[test]
fn what_refining_drops_by_plan_does_not_wait() {
    let facts = known(
        &format!("{TRAIN}yield = {{ refined = 0.85 }}\n"),
        WEEKS,
        "2026-04-24",
    );
    assert_eq!(facts.backlog(Stage::Refined).unwrap().items, 20);
    let facts = known(
        &format!("{TRAIN}yield = {{ refined = 0.80 }}\n"),
        WEEKS,
        "2026-04-24",
    );
    let refined = facts.backlog(Stage::Refined).unwrap();
    assert_eq!((refined.items, refined.days), (0, Ok(0.0)));
}

#[test]
fn a_backlog_without_movement_never_ends_and_without_rejections_has_no_end_known() {
    let still = "2026-04-10 = { labelled = 500, inspected = 400, accepted = 300 }\n\
         2026-04-24 = { labelled = 500, inspected = 400, accepted = 300 }\n";
    let facts = known(TRAIN, still, "2026-04-24");
    assert_eq!(
        facts.backlog(Stage::Inspected).unwrap().days,
        Ok(f64::INFINITY)
    );
    assert!(
        facts.backlog(Stage::Accepted).is_none(),
        "`rejected` is not counted"
    );
    let facts = known(TRAIN, still, "2026-04-20");
    let inspected = facts.backlog(Stage::Inspected).unwrap();
    assert_eq!(
        (inspected.items, inspected.days),
        (100, Err(Reason::OneLine))
    );
}

#[test]
fn raw_needed_is_the_target_over_the_yields() {
    let data = format!("{TRAIN}raw = 1_222\nyield = {{ refined = 0.9, accepted = 0.91 }}\n");
    let facts = known(&data, WEEKS, "2026-04-24");
    // 1000 ÷ 0.819 = 1221.001…
    assert_eq!(
        (facts.raw.needed, facts.raw.short()),
        (Some(1_222), Some(0))
    );
    // Accepting keeps 504 of the 552 decided; refining goes on, so its plan counts:
    // 1000 ÷ (0.9 × 504 ÷ 552) = 1216.9, and 1222 × 0.9 × 504 ÷ 552 = 1004.1.
    assert_eq!(facts.raw.needed_as_observed, Some(1_217));
    assert_eq!(facts.raw.reachable, Some(1_004));
    let short = known(&data.replace("1_222", "1_221"), "", "2026-04-24");
    assert_eq!(
        (short.raw.short(), short.raw.needed_as_observed),
        (Some(1), None)
    );
    let bare = known(TRAIN, WEEKS, "2026-04-24");
    assert_eq!(
        (bare.raw.needed, bare.raw.short()),
        (None, None),
        "no yield is planned"
    );
    assert_eq!(bare.raw.needed_as_observed, Some(1_096));
    let whole = known(
        &format!("{TRAIN}yield = {{ accepted = 0.1 }}\n"),
        "",
        "2026-04-24",
    );
    assert_eq!(whole.raw.needed, Some(10_000), "dividing adds no item");
}

#[test]
fn accepting_is_judged_by_what_was_decided() {
    let of = |line: &str| {
        let facts = known(TRAIN, &format!("2026-04-10 = {{ {line} }}\n"), "2026-04-10");
        let accepted = facts
            .stage(Stage::Accepted)
            .unwrap()
            .observed_yield
            .unwrap();
        ((accepted.share * 100.0).round(), accepted.is_final)
    };
    assert_eq!(
        of("inspected = 200, accepted = 90, rejected = 10"),
        (90.0, true)
    );
    assert_eq!(
        of("inspected = 100, accepted = 90, rejected = 30"),
        (90.0, true),
        "some were done again"
    );
    assert_eq!(of("inspected = 200, accepted = 90"), (45.0, false));
    let none = "2026-04-10 = { inspected = 200, accepted = 0, rejected = 0 }\n";
    let facts = known(TRAIN, none, "2026-04-10");
    assert!(
        facts
            .stage(Stage::Accepted)
            .unwrap()
            .observed_yield
            .is_none()
    );
}

#[test]
fn a_yield_is_final_once_nothing_comes_any_more() {
    let facts = known(TRAIN, WEEKS, "2026-04-24");
    let of = |facts: &DatasetFacts, stage| facts.stage(stage).unwrap().observed_yield.unwrap();
    assert!(!of(&facts, Stage::Refined).is_final && of(&facts, Stage::Accepted).is_final);
    let rests = WEEKS.replace("refined = 900", "refined = 1_000");
    let rests = rests.replace("refined = 950", "refined = 1_000");
    let facts = known(&format!("{TRAIN}raw = 1_200\n"), &rests, "2026-04-24");
    let refined = of(&facts, Stage::Refined);
    assert!(refined.is_final);
    near(refined.share, 1_000.0 / 1_200.0);
    assert_eq!(
        facts.backlog(Stage::Refined).unwrap().items,
        0,
        "what is lost waits for nobody"
    );
    assert!(!of(&facts, Stage::Labelled).is_final);
    let more = known(&format!("{TRAIN}raw = 1_201\n"), &rests, "2026-04-24");
    assert!(!of(&more, Stage::Refined).is_final, "not all was collected");
    let done = known("role = \"train\"\ntarget = 500\n", WEEKS, "2026-04-24");
    assert!(of(&done, Stage::Labelled).is_final, "the target is reached");
}

#[test]
fn rejections_of_two_weeks_and_week_by_week() {
    let facts = known(TRAIN, WEEKS, "2026-04-24");
    let recent = facts.rejection.recent.unwrap();
    // From the line of 10 April: 18 of 160.
    assert_eq!(
        (recent.from, recent.rejected, recent.inspected),
        (Some(day("2026-04-10")), 18, 160)
    );
    let weeks: Vec<_> = facts
        .rejection
        .weeks
        .iter()
        .map(|one| (one.rejected, one.inspected))
        .collect();
    assert_eq!(weeks, [(30, 400), (6, 80), (12, 80)]);
    // 7.5 %, 7.5 %, 15 %: equal is not higher.
    assert_eq!(facts.rejection.rising_weeks(), 1);
}

#[test]
fn rising_weeks_are_counted_by_calendar_week() {
    let lines = "2026-04-03 = { inspected = 100, rejected = 5 }\n\
         2026-04-09 = { inspected = 200, rejected = 11 }\n\
         2026-04-13 = { inspected = 220, rejected = 11 }\n\
         2026-04-17 = { inspected = 300, rejected = 18 }\n\
         2026-04-24 = { inspected = 400, rejected = 26 }\n";
    let facts = known(TRAIN, lines, "2026-04-24");
    assert_eq!(facts.rejection.rising_weeks(), 3);
    assert_eq!(
        known(TRAIN, lines, "2026-04-17").rejection.rising_weeks(),
        2
    );
}

#[test]
fn why_there_is_no_share_of_rejected_items() {
    let recent = |lines, as_of| known(TRAIN, lines, as_of).rejection.recent;
    let none = "2026-04-24 = { inspected = 100 }\n";
    assert_eq!(recent(none, "2026-04-24"), Err(NoShare::NotCounted));
    assert_eq!(recent(WEEKS, "2026-05-11"), Err(NoShare::Stale));
    let still = "2026-04-03 = { inspected = 100, rejected = 5 }\n2026-04-24 = { inspected = 100, rejected = 5 }\n";
    assert_eq!(recent(still, "2026-04-24"), Err(NoShare::NothingInspected));
    let first = recent(
        "2026-04-24 = { inspected = 100, rejected = 5 }\n",
        "2026-04-24",
    )
    .unwrap();
    assert_eq!((first.from, first.rejected), (None, 5));
}

#[test]
fn agreement_knows_how_much_was_labelled_then() {
    let data = format!(
        "{TRAIN}agreement = {{ measure = \"kappa\", target = 0.8 }}\nyield = {{ accepted = 0.8 }}\n"
    );
    let lines =
        "2026-04-10 = { labelled = 250, agreement = 0.74 }\n2026-04-17 = { labelled = 500 }\n";
    let facts = known(&data, lines, "2026-04-24");
    let newest = facts.agreement.newest().unwrap();
    // 1000 ÷ 0.8 must be labelled.
    near(newest.labelled.unwrap(), 0.2);
    near(facts.agreement.labelled.unwrap(), 0.4);
    near(newest.value.value, 0.74);
    assert_eq!((newest.on, newest.line), (day("2026-04-10"), 0));
    assert!(
        known(TRAIN, WEEKS, "2026-04-24")
            .agreement
            .newest()
            .is_none()
    );
}

#[test]
fn indices_are_judged_by_exact_bounds() {
    let data = format!(
        "{TRAIN}quality = [{{ index = \"semantic\", criterion = 95.0, basis = \"p. 7\" }}, {{ index = \"format\", criterion = 99.0 }}]\n"
    );
    let judged = |lines: &str| known(&data, lines, "2026-04-24").indices;
    let one = &judged("2026-04-10 = { quality = { semantic = [485, 500] } }\n")[0];
    assert_eq!(
        (one.verdict, one.least_samples, one.samples_needed),
        (Some(Verdict::Shown), Some(59), None)
    );
    // 58 of 58 have a lower bound of 0.9497; 1 failure needs 93.
    let one = &judged("2026-04-10 = { quality = { semantic = [58, 58] } }\n")[0];
    assert_eq!(
        (one.verdict, one.samples_needed),
        (Some(Verdict::NotShownYet), Some(59))
    );
    let one = &judged("2026-04-10 = { quality = { semantic = [79, 80] } }\n")[0];
    assert_eq!(one.samples_needed, Some(93));
    let lines = "2026-04-10 = { quality = { semantic = [94, 100], other = [1, 2] } }\n2026-04-17 = { quality = { format = [0, 0] } }\n";
    let all = judged(lines);
    let names: Vec<_> = all.iter().map(|one| one.index.as_str()).collect();
    assert_eq!(names, ["semantic", "format", "other"]);
    assert_eq!(all[0].verdict, Some(Verdict::NotMet));
    assert!(all[1].newest.is_none(), "nothing was sampled");
    assert_eq!((all[2].verdict, all[2].least_samples), (None, None));
}

#[test]
fn classes_against_their_planned_shares() {
    let data = format!("{TRAIN}classes = {{ a = 500, b = 300, c = 200 }}\n");
    let lines = "2026-04-10 = { accepted = 50, classes = { a = 40, b = 10 } }\n2026-04-17 = { accepted = 100, classes = { a = 60, b = 30, x = 10 } }\n";
    let facts = known(&data, lines, "2026-04-24").diversity;
    let figures: Vec<_> = facts
        .classes
        .iter()
        .map(|one| (one.name.as_str(), one.count, one.missing(), one.gained))
        .collect();
    assert_eq!(
        figures,
        [
            ("a", Some(60), Some(440), Some(20)),
            ("b", Some(30), Some(270), Some(20)),
            ("c", Some(0), Some(200), Some(0)),
            ("x", Some(10), None, Some(10)),
        ]
    );
    near(facts.classes[0].ratio().unwrap(), 1.2);
    assert_eq!(facts.least().unwrap().name, "c");
    // a: 0.1 ln 1.2, b: nothing, c: −0.195 ln 0.025, x: 0.0995 ln 200.
    let expected = 0.1 * 1.2_f64.ln() - 0.195 * 0.025_f64.ln() + 0.0995 * 200_f64.ln();
    near(facts.psi.unwrap(), expected);
    let uncounted = known(&data, WEEKS, "2026-04-24").diversity;
    assert!(uncounted.psi.is_none() && uncounted.on.is_none() && uncounted.least().is_none());
    assert_eq!(uncounted.classes[0].missing(), Some(500));
}

#[test]
fn the_stability_index_is_symmetric_and_nothing_where_shares_are_equal() {
    let map = |counts: [i64; 2]| {
        BTreeMap::from([("a".to_owned(), counts[0]), ("b".to_owned(), counts[1])])
    };
    near(psi(&map([30, 70]), &map([300, 700])).unwrap(), 0.0);
    let there = psi(&map([30, 70]), &map([50, 50])).unwrap();
    // 0.2 ln(5/3) − 0.2 ln(5/7).
    near(there, 0.2 * (7.0_f64 / 3.0).ln());
    near(psi(&map([50, 50]), &map([30, 70])).unwrap(), there);
    assert!(psi(&map([0, 0]), &map([1, 1])).is_none() && psi(&map([1, 1]), &map([0, 0])).is_none());
}

#[test]
fn rights_need_a_proof_unless_the_data_is_ours_or_public() {
    use crate::model::kind::dataset::Rights;
    let of = |keys: &str| known(&format!("{TRAIN}{keys}"), "", "2026-04-24").rights;
    assert_eq!(of(""), RightsState::Unknown);
    assert_eq!(
        of("rights = \"unclear\"\nrights-proof = \"p. 1\"\n"),
        RightsState::Unclear
    );
    assert_eq!(
        of("rights = \"owned\"\n"),
        RightsState::Proven(Rights::Owned)
    );
    assert_eq!(
        of("rights = \"licence\"\nrights-proof = \" \"\n"),
        RightsState::Unproven(Rights::Licence)
    );
    assert_eq!(
        of("rights = \"client\"\nrights-proof = \"p. 1\"\n"),
        RightsState::Proven(Rights::Client)
    );
}

#[test]
fn personal_data_is_removed_before_labelling_or_not() {
    let of =
        |keys: &str, lines: &str| known(&format!("{TRAIN}{keys}"), lines, "2026-04-24").privacy;
    let labelled = day("2026-04-10");
    assert_eq!(of("", WEEKS), Privacy::Unknown);
    assert_eq!(of("personal-data = false\n", WEEKS), Privacy::None);
    let personal = "personal-data = true\n";
    assert_eq!(of(personal, ""), Privacy::Open);
    assert_eq!(
        of(personal, WEEKS),
        Privacy::LabelledBefore {
            labelled,
            deidentified: None
        }
    );
    let on = |on: &str| of(&format!("{personal}deidentified = {on}\n"), WEEKS);
    assert_eq!(on("2026-04-10"), Privacy::Deidentified { on: labelled });
    let late = Privacy::LabelledBefore {
        labelled,
        deidentified: Some(day("2026-04-11")),
    };
    assert_eq!(on("2026-04-11"), late);
    assert_eq!(
        on("2026-04-27"),
        Privacy::LabelledBefore {
            labelled,
            deidentified: None
        },
        "not yet"
    );
}

#[test]
fn what_was_promised_is_late_until_it_arrives() {
    let of = |keys: &str| known(&format!("{TRAIN}{keys}"), "", "2026-04-24").arrival;
    assert_eq!(of("received = 2026-04-01\n"), None);
    assert_eq!(of("promised = 2026-04-20\n").unwrap().late, 4);
    let came = of("promised = 2026-04-20\nreceived = 2026-04-22\n").unwrap();
    assert_eq!((came.received, came.late), (Some(day("2026-04-22")), 2));
    let later = of("promised = 2026-04-20\nreceived = 2026-04-27\n").unwrap();
    assert_eq!(
        (later.received, later.late),
        (None, 4),
        "it has not arrived yet"
    );
}

const GOAL: &str = "[goal.g]\nname = \"G\"\nmetric = \"accuracy\"\ntarget = 0.9\ndirection = \"higher\"\ndataset = \"d\"\n";

#[test]
fn a_frozen_set_that_has_another_hash_has_changed() {
    let measured = "2026-04-01 = { passed = 1, samples = 2, dataset = \"d\", dataset-hash = \"aa\" }\n\
         2026-04-10 = { passed = 1, samples = 2, dataset = \"d\", dataset-hash = \"AB\" }\n\
         2026-04-17 = { passed = 1, samples = 2, dataset = \"d\", dataset-hash = \"ac\" }\n\
         2026-04-27 = { passed = 1, samples = 2, dataset = \"d\", dataset-hash = \"ad\" }\n";
    let more = [("goals.toml", GOAL), ("measurements/g.toml", measured)];
    let changed = |keys: &str| {
        let data = format!("role = \"test\"\n{keys}");
        let seal = with(&data, WEEKS, "2026-04-24", &more).seal;
        let hashes = seal.changed().into_iter().map(|one| one.hash.clone());
        (hashes.collect::<Vec<_>>(), seal.moved)
    };
    let list = |hashes: &[&str]| {
        hashes
            .iter()
            .map(|one| (*one).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        changed("frozen = 2026-04-10\nhash = \"ab\"\n"),
        (list(&["ac"]), Some(144))
    );
    assert_eq!(changed("frozen = 2026-04-10\n").0, list(&["ac"]));
    assert_eq!(changed("").0, list(&["AB", "ac"]));
    assert_eq!(changed("hash = \"ac\"\n"), (list(&["aa", "AB"]), None));
    assert_eq!(
        changed("frozen = 2026-04-25\nhash = \"zz\"\n").1,
        None,
        "not frozen yet"
    );
}

#[test]
fn annotators_of_a_test_set_are_compared_with_those_of_training() {
    let data = "role = \"test\"\nannotators = [\"a\", \"b\"]\n[dataset.t]\nname = \"T\"\nrole = \"train\"\nannotators = [\"b\", \"c\"]\n\
         [dataset.u]\nname = \"U\"\nrole = \"train\"\n[dataset.v]\nname = \"V\"\nrole = \"validation\"\nannotators = [\"a\"]\n";
    let team = "[member.a]\nname = \"A\"\nrole = \"ai-engineer\"\n[member.b]\nname = \"B\"\nrole = \"annotator-lead\"\n[member.c]\nname = \"C\"\n";
    let found = with(data, "", "2026-04-24", &[("team.toml", team)])
        .annotators
        .unwrap();
    assert_eq!(
        found,
        Annotators {
            own: vec!["a".to_owned(), "b".to_owned()],
            shared: vec!["b".to_owned()],
            developers: vec!["a".to_owned()],
            unknown: vec!["u".to_owned()],
        }
    );
    assert!(known(TRAIN, "", "2026-04-24").annotators.is_none());
}
