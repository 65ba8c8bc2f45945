//! `pmo goals`: what a client reads, what scripts get, and the verdicts that are easily taken for proofs.

use std::path::Path;

use pmo::evidence::binomial::Verdict;
use pmo::evidence::{Judgement, Why};
use pmo::facts::{self, Facts};
use pmo::time::Date;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::golden::same;
use crate::program::{Outcome, WIDE, example, pmo, pmo_with, project};
use crate::support::{CHARTER, EXAMPLES, root};

/// The goal of each example that is shown in detail.
const DETAILS: [(&str, &[&str]); 2] = [
    ("heritage-ocr", &["field-match", "cursive-cer"]),
    ("radiation-inspection", &["sensitivity", "kappa"]),
];

fn goals(dir: &Path, as_of: &str, rest: &[&str]) -> Outcome {
    let mut args = vec!["--as-of", as_of, "goals"];
    args.extend(rest);
    pmo(dir, &args)
}

fn day_of(example: &str) -> &'static str {
    EXAMPLES
        .iter()
        .find(|(name, _)| *name == example)
        .unwrap()
        .1
}

#[test]
fn goals_read_as_their_golden_files() {
    for (example, details) in DETAILS {
        let dir = root().join("examples").join(example);
        for lang in ["en", "ko"] {
            let shown = |rest: &[&str], name: &str| {
                let mut args = rest.to_vec();
                args.extend(["--lang", lang]);
                let run = goals(&dir, day_of(example), &args);
                assert_eq!(run.code, 0, "{run:?}");
                let widest = run.out.lines().map(|line| line.width()).max();
                assert!(widest.unwrap() <= 190, "{}", run.out);
                same(
                    run.out.as_bytes(),
                    &format!("{example}/{lang}/goals/{name}.txt"),
                );
            };
            shown(&[], "all");
            shown(&["--tree"], "tree");
            for goal in details {
                shown(&[goal], goal);
            }
        }
    }
}

#[test]
fn goals_for_scripts_are_golden_too() {
    for (example_name, _) in DETAILS {
        let dir = example(example_name);
        for (rest, name) in [
            (&["--format", "json"][..], "all"),
            (&["--tree", "--format", "json"], "tree"),
        ] {
            let run = goals(dir.path(), day_of(example_name), rest);
            assert_eq!(run.code, 0, "{run:?}");
            same(
                run.out.as_bytes(),
                &format!("{example_name}/goals/{name}.json"),
            );
        }
    }
}

#[test]
fn both_languages_show_the_same_numbers_of_cases() {
    let dir = root().join("examples/heritage-ocr");
    let figures = |lang| {
        let run = goals(&dir, "2026-07-24", &["field-match", "--lang", lang]);
        let words = run
            .out
            .split(|sign: char| !sign.is_ascii_digit() && !",.".contains(sign));
        let mut figures: Vec<_> = words
            .filter(|word| word.contains(','))
            .map(|word| word.trim_matches(&[',', '.'][..]).to_owned())
            .filter(|word| word.contains(','))
            .collect();
        figures.sort();
        figures
    };
    assert!(figures("ko").len() >= 10);
    assert_eq!(figures("ko"), figures("en"));
}

const RATE: &str = "[goal.one]\nname = \"One\"\nmetric = \"recall\"\nunit = \"%\"\ndirection = \"higher\"\n\
     target = 95\nweight = 100\ndue = 2026-08-31\n";

/// What a command says of a project with one goal.
fn overview(goal: &str, log: &str, data: &str, asked: &[&str]) -> String {
    let files = [
        ("project.toml", CHARTER),
        ("goals.toml", goal),
        ("data.toml", data),
        ("measurements/one.toml", log),
    ];
    let dir = project(files.into_iter().filter(|(_, text)| !text.is_empty()));
    let day = ["--as-of", "2026-07-24", "--lang", "en"];
    pmo(dir.path(), &[&day, asked].concat()).out
}

/// The only goal of a project as JSON, and what a person reads of it.
fn one(goal: &str, log: &str, data: &str) -> (Value, String) {
    let files = [
        ("project.toml", CHARTER),
        ("goals.toml", goal),
        ("data.toml", data),
        ("measurements/one.toml", log),
    ];
    let files = files.into_iter().filter(|(_, text)| !text.is_empty());
    let dir = project(files);
    let json = goals(dir.path(), "2026-07-24", &["one", "--format", "json"]);
    assert_eq!(json.code, 0, "{json:?}");
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let args = ["--as-of", "2026-07-24", "goals", "goal.one"];
    let text = pmo_with(dir.path(), WIDE, &args);
    (json["goals"][0].clone(), text.out)
}

#[test]
fn ninety_seven_of_a_hundred_is_no_proof() {
    let log = "2026-07-01 = { passed = 97, samples = 100 }\n";
    let (json, text) = one(RATE, log, "");
    let standing = &json["against-final"];
    assert_eq!(standing["verdict"], "not-shown-yet");
    assert_eq!(standing["still-needed"]["if-none-fails"], 53);
    assert_eq!(standing["still-needed"]["at-this-rate"], 286);
    assert_eq!(standing["failures-allowed"], 1);
    assert!(text.contains("at least 92.4%"), "{text}");
    assert!(
        text.contains("at most 1 of 100 cases may fail; 3 did"),
        "{text}"
    );
    assert!(text.contains("153 cases in all: 53 more"), "{text}");
    assert!(text.contains("about 286 more"), "{text}");
    assert!(text.contains("Without `margin`"), "{text}");
}

#[test]
fn a_model_at_its_target_is_never_shown() {
    let log = "2026-07-01 = { passed = 9_500, samples = 10_000 }\n";
    let (json, text) = one(RATE, log, "");
    let standing = &json["against-final"];
    assert_eq!(standing["verdict"], "not-shown-yet");
    assert_eq!(standing["still-needed"]["state"], "at-target");
    assert!(text.contains("The rate equals the target"), "{text}");
}

#[test]
fn small_samples_say_how_many_are_needed() {
    let log = "2026-07-01 = { passed = 58, samples = 58 }\n";
    let (json, text) = one(RATE, log, "");
    assert_eq!(json["against-final"]["still-needed"]["if-none-fails"], 1);
    assert!(
        text.contains("58 cases are too few, even without a failure: it takes 59"),
        "{text}"
    );
    let (json, text) = one(RATE, "", "");
    assert_eq!(json["against-final"]["missing"], "measurement");
    assert_eq!(json["against-final"]["sizes"]["with-failures"][3], 153);
    assert!(
        text.contains("It takes 59 cases without a failure, 93 with one"),
        "{text}"
    );
}

#[test]
fn what_cannot_be_told_names_its_key() {
    let (json, text) = one(RATE, "2026-07-01 = { value = 97.0 }\n", "");
    assert_eq!(json["against-final"]["missing"], "bounds");
    assert!(
        text.contains("add `passed` (or `failed`) and `samples`"),
        "{text}"
    );
    let f1 = RATE.replace("recall", "f1");
    let (_, text) = one(&f1, "2026-07-01 = { value = 97.0 }\n", "");
    assert!(text.contains("add `low`, `high` and `resampled`"), "{text}");
    let aimless = RATE.replace("target = 95\n", "");
    let (json, text) = one(&aimless, "2026-07-01 = { value = 97.0 }\n", "");
    assert_eq!(json["against-final"]["missing"], "target");
    assert!(text.contains("in goals.toml lacks `target`."), "{text}");
    assert!(!text.contains("No number of cases"), "{text}");
    let goal = format!("{RATE}dataset = \"t\"\n");
    let data = "[dataset.t]\nname = \"T\"\nrole = \"test\"\ngroup = \"page\"\n";
    let (json, text) = one(
        &goal,
        "2026-07-01 = { passed = 990, samples = 1000 }\n",
        data,
    );
    assert_eq!(json["clusters"]["state"], "cannot-tell");
    assert!(
        text.contains("lacks `low`, `high` and `resampled` drawn by `page`"),
        "{text}"
    );
    let by_page =
        "2026-07-01 = { passed = 990, samples = 1000, low = 97, high = 99.9, resampled = 2000 }\n";
    let (json, text) = one(&goal, by_page, data);
    assert_eq!(json["clusters"]["state"], "discounted");
    assert!(text.contains("The 1,000 cases are worth"), "{text}");
}

#[test]
fn a_target_beyond_the_labels_is_told() {
    let goal = format!("{RATE}dataset = \"t\"\n");
    let data =
        |error| format!("[dataset.t]\nname = \"T\"\nrole = \"test\"\nlabel-error = {error}\n");
    let log = "2026-07-01 = { passed = 940, samples = 1000 }\n";
    let (json, text) = one(&goal, log, &data("5.5"));
    assert_eq!(json["ceiling"], 94.5);
    assert!(
        text.contains("cannot be proven on this evaluation set"),
        "{text}"
    );
    assert!(
        one(&goal, log, &data("4.5"))
            .1
            .contains("leaves little room")
    );
    assert!(
        !one(&goal, log, &data("3.0"))
            .1
            .contains("leaves little room")
    );
}

#[test]
fn beyond_the_labels_nothing_is_shown() {
    let goal = format!("{RATE}dataset = \"t\"\n");
    let data = "[dataset.t]\nname = \"T\"\nrole = \"test\"\nlabel-error = 12\n";
    let log = "2026-07-01 = { passed = 395, samples = 400 }\n";
    let (json, text) = one(&goal, log, data);
    let standing = &json["against-final"];
    assert_eq!(
        (&standing["verdict"], &standing["doubt"]),
        (&"not-shown-yet".into(), &"labels".into())
    );
    assert_eq!(standing["still-needed"]["state"], "better-labels");
    assert!(
        text.contains("no figure on it can show that") && text.contains("`label-error`"),
        "{text}"
    );
    assert!(!text.contains("Shown:"), "{text}");
    let overview = overview(&goal, log, data, &["goals"]);
    assert!(
        overview.contains("better labels") && !overview.contains("Shown:"),
        "{overview}"
    );
    let status = self::overview(&goal, log, data, &["status"]);
    assert!(
        status.contains("its target lies beyond what the labels"),
        "{status}"
    );
}

#[test]
fn another_version_of_the_set_is_told() {
    let goal = format!("{RATE}dataset = \"t\"\n");
    let data = "[dataset.t]\nname = \"T\"\nrole = \"test\"\nfrozen = 2026-06-05\nhash = \"sha256:7c1e90b4a2d5\"\n";
    let log =
        "2026-07-01 = { passed = 395, samples = 400, dataset-hash = \"sha256:51c0d7e2aa94\" }\n";
    let (json, text) = one(&goal, log, data);
    assert_eq!(json["against-final"]["doubt"], "version");
    assert!(
        text.contains("names the hash 51c0d7e2, [dataset.t] in data.toml 7c1e90b4"),
        "{text}"
    );
    let status = overview(&goal, log, data, &["status"]);
    let words: Vec<_> = status.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("another version of the evaluation set"),
        "{status}"
    );
}

#[test]
fn all_cases_cannot_be_shown_by_counting_and_the_table_says_so() {
    let goal = RATE.replace("95", "100");
    let log = "2026-07-01 = { passed = 400, samples = 400 }\n";
    let table = overview(&goal, log, "", &["goals"]);
    assert!(
        table.contains("never by counting") && !table.contains("more items"),
        "{table}"
    );
    let (_, text) = one(&goal, log, "");
    assert!(
        text.contains("No number of cases shows this target"),
        "{text}"
    );
    let unmeasured = overview(&goal, "", "", &["goals"]);
    assert!(unmeasured.contains("never by counting"), "{unmeasured}");
}

#[test]
fn what_every_class_and_every_metric_lack_is_told() {
    let every = format!("{RATE}per-class = true\n");
    let (json, text) = one(&every, "2026-07-01 = { passed = 395, samples = 400 }\n", "");
    assert_eq!(json["against-final"]["missing"], "classes");
    assert!(
        text.contains("`weakest-of`") && !text.contains("Shown"),
        "{text}"
    );
    let latency = RATE
        .replace("recall", "latency")
        .replace("higher", "lower")
        .replace('%', "ms");
    let (json, text) = one(&latency, "2026-07-01 = { passed = 4, samples = 5 }\n", "");
    assert_eq!(json["against-final"]["missing"], "rate");
    assert!(
        text.contains("Cannot tell") && text.contains("latency"),
        "{text}"
    );
    let f1 = RATE.replace("recall", "f1");
    let line =
        |more: &str| format!("2026-07-01 = {{ value = 97.2, low = 96.5, high = 99{more} }}\n");
    let (json, text) = one(&f1, &line(", resampled = 10"), "");
    assert_eq!(json["against-final"]["missing"], "resamples");
    assert!(
        text.contains("come from 10 resamples; it takes 2,000"),
        "{text}"
    );
    let (json, text) = one(&f1, &line(""), "");
    assert_eq!(json["against-final"]["verdict"], "shown");
    assert!(text.contains("as far as the bounds hold"), "{text}");
}

#[test]
fn a_loss_beyond_chance_is_no_chance() {
    let log = "2026-07-01 = { passed = 380, samples = 400 }\n2026-07-02 = { passed = 280, samples = 400 }\n";
    let (json, text) = one(RATE, log, "");
    assert_eq!(json["latest"]["is-real"], true);
    assert!(text.contains("worse, beyond chance"), "{text}");
}

#[test]
fn how_far_beside_a_target_counts_is_named() {
    let goal = "[goal.one]\nname = \"One\"\nmetric = \"other\"\nunit = \"mm\"\ndirection = \"exact\"\ntolerance = 0.25\ntarget = 10\nweight = 2.5\n";
    let of = |line: &str| {
        one(
            goal,
            &format!("2026-07-01 = {{ {line}, resampled = 2000 }}\n"),
            "",
        )
        .1
    };
    let text = of("value = 10.1, low = 9.9, high = 10.2");
    assert!(
        text.contains("both bounds lie within the target of 10.0 ± 0.25 mm"),
        "{text}"
    );
    assert!(text.contains("  2.5\n"), "the weight: {text}");
    let text = of("value = 10.1, low = 9.6, high = 10.2");
    assert!(text.contains("not both of its bounds do"), "{text}");
    let text = of("value = 10.5, low = 10.4, high = 10.6");
    assert!(text.contains("still 0.3"), "{text}");
}

#[test]
fn a_line_that_leaves_the_scale_says_so() {
    let goal = RATE.replace("recall", "cer").replace("higher", "lower");
    let line = |(day, value): (i32, i32)| {
        let (low, high) = (value - 1, value + 1);
        format!(
            "2026-07-{day:02} = {{ value = {value}, low = {low}, high = {high}, resampled = 2000 }}\n"
        )
    };
    let log: String = [(1, 130), (2, 126), (3, 121), (6, 118)].map(line).concat();
    let (json, text) = one(&goal, &log, "");
    assert_eq!(json["course"]["leaves-scale"], true);
    assert_eq!(json["course"]["forecast"]["centre"], 0.0);
    assert!(
        text.contains("the line leaves the scale: it would lie beyond 0"),
        "{text}"
    );
}

#[test]
fn a_required_slope_names_the_day_it_leads_to() {
    let goal = format!("{RATE}booked = 2026-08-03\n");
    let (json, text) = one(&goal, "2026-07-01 = { passed = 90, samples = 100 }\n", "");
    assert_eq!(json["course"]["until"], "2026-08-03");
    assert!(
        text.contains("would lead to the target by Mon 3 Aug"),
        "{text}"
    );
}

#[test]
fn a_volume_that_is_there_is_shown() {
    let goal =
        "[goal.one]\nname = \"One\"\nmetric = \"volume\"\ndirection = \"higher\"\ntarget = 500\n";
    let (json, text) = one(goal, "2026-07-01 = { value = 500 }\n", "");
    assert_eq!(json["against-final"]["verdict"], "shown");
    assert!(text.contains("the target of 500 is there"), "{text}");
}

#[test]
fn wrong_questions_are_answered() {
    let dir = example("heritage-ocr");
    let run = goals(dir.path(), "2026-07-24", &["field-macth"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("`field-match`?"), "{run:?}");
    let run = goals(dir.path(), "2026-07-24", &["field-match", "--tree"]);
    assert_eq!(run.code, 2);
    let dir = project([("project.toml", CHARTER)]);
    let run = goals(dir.path(), "2026-07-24", &[]);
    assert!(
        run.code == 0 && run.out.contains("No quantitative goals"),
        "{run:?}"
    );
    let run = goals(dir.path(), "2026-07-24", &["--tree"]);
    assert!(
        run.code == 0 && run.out.contains("No KPI is written"),
        "{run:?}"
    );
}

#[test]
fn links_without_evidence_are_named() {
    let files = [
        ("project.toml", CHARTER),
        ("goals.toml", RATE),
        ("kpis.toml", "[kpi.time]\nname = \"Time\"\nnow = 42\n"),
        (
            "factors.toml",
            "[factor.light]\nname = \"Light\"\nevidence = \"Log\"\n",
        ),
    ];
    let run = goals(project(files).path(), "2026-07-24", &["--tree"]);
    assert_eq!(run.code, 0, "{run:?}");
    for told in [
        "not backed: `target`, `source`, `evidence` of [kpi.time] in kpis.toml missing",
        "No goal serves this KPI",
        "Goals that serve no KPI",
        "      not measured\n      No factor is named",
        "Factors that drive no goal",
        "evidence: Log\n      not backed: `now`, `target`, `source` of [factor.light] in factors.toml missing\n",
        "42 → ?",
    ] {
        assert!(run.out.contains(told), "{told}\n{}", run.out);
    }
}

/// The facts of one goal, as other views see them.
#[test]
fn verdicts_of_the_example_stand_with_their_reasons() {
    let dir = example("heritage-ocr");
    let snapshot = pmo::source::worktree(dir.path(), &pmo::model::roots()).unwrap();
    let facts: Facts = facts::gather(&snapshot, Date::parse("2026-07-24").unwrap());
    let judged: Vec<_> = facts.goals.iter().map(|goal| goal.judgement).collect();
    let verdict = Judgement::Verdict;
    assert_eq!(
        judged,
        [
            verdict(Verdict::NotShownYet),
            verdict(Verdict::NotMet),
            verdict(Verdict::Shown),
            verdict(Verdict::NotMet),
        ]
    );
    let early = facts.on(Date::parse("2026-06-11").unwrap());
    assert!(early.goals.iter().all(|goal| {
        goal.judgement == Judgement::CannotTell(Why::NoMeasurement) && goal.course.points.is_empty()
    }));
}
