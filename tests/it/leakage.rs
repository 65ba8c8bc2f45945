//! Evaluation sets that share items with training data: no figure of them shows a target, wherever it is told.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use pmo::evidence::binomial::Verdict;
use pmo::evidence::{GoalFacts, Judgement};
use pmo::facts;
use pmo::time::Date;
use serde_json::Value;

use crate::program::{WIDE, pmo, pmo_with, project};
use crate::repository::{Repo, Tree};
use crate::sending::{commit, committed};
use crate::support::{AS_OF, CHARTER, snapshot};

const GOALS: &str = "[goal.lines]\nname = \"Lines\"\nmetric = \"accuracy\"\nunit = \"%\"\ndirection = \"higher\"\n\
     target = 95.0\nweight = 60\ndataset = \"test\"\ndue = 2026-09-30\n\
     [goal.pages]\nname = \"Pages\"\nmetric = \"accuracy\"\nunit = \"%\"\ndirection = \"higher\"\n\
     target = 99.0\nweight = 40\ndataset = \"test\"\n";
const DATA: &str = "[dataset.test]\nname = \"Test\"\nrole = \"test\"\nmanifest = \"lists/test.csv\"\ngroup = \"book\"\n\
     [dataset.train]\nname = \"Train\"\nrole = \"train\"\nmanifest = \"lists/train.csv\"\ngroup = \"book\"\n";
const TEST: &str = "sha256,book\na1,b1\na2,b2\na3,b3\n";
const CLEAN: &str = "sha256,book\nd1,b7\nd2,b8\n";
/// One item of the test set, and another of one of its books.
const LEAKY: &str = "sha256,book\na1,b7\nd2,b2\n";
/// Enough for 95 %, and far from 99 %.
const LINES: &str = "2026-07-13 = { passed = 1960, samples = 2000, dataset = \"test\" }\n";
const PAGES: &str = "2026-07-13 = { passed = 1800, samples = 2000 }\n";

fn files(train: &str) -> Vec<(&'static str, String)> {
    let texts = [
        ("project.toml", CHARTER),
        ("goals.toml", GOALS),
        ("data.toml", DATA),
        ("lists/test.csv", TEST),
        ("lists/train.csv", train),
        ("measurements/lines.toml", LINES),
        ("measurements/pages.toml", PAGES),
    ];
    texts.map(|(path, text)| (path, text.to_owned())).into()
}

fn tree(train: &str) -> Tree {
    let files = files(train);
    Tree::of(files.iter().map(|(path, text)| (*path, text.as_str())))
}

/// The first goal, where some files hold something else.
fn goal(train: &str, others: &[(&str, &str)]) -> GoalFacts {
    let mut files: BTreeMap<_, _> = files(train)
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text))
        .collect();
    for (path, text) in others {
        files.insert((*path).to_owned(), (*text).to_owned());
    }
    let facts = facts::gather(&snapshot(&files), Date::parse(AS_OF).unwrap());
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts.goals[0].clone()
}

fn json(dir: &Path, args: &[&str]) -> Value {
    let args = [&["--as-of", AS_OF], args].concat();
    let run = pmo(dir, &args);
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.out).unwrap()
}

const SHOWN: Judgement = Judgement::Verdict(Verdict::Shown);
const NOT_SHOWN: Judgement = Judgement::Verdict(Verdict::NotShownYet);
const NOT_MET: Judgement = Judgement::Verdict(Verdict::NotMet);

#[test]
fn a_figure_of_a_leaking_set_shows_nothing_and_counts_nothing() {
    let clean = goal(CLEAN, &[]);
    assert_eq!((clean.judgement, clean.leak), (SHOWN, None));
    assert!(clean.ratio.is_some() && clean.credit == Some(100.0));
    let leaky = goal(LEAKY, &[]);
    assert_eq!(leaky.judgement, NOT_SHOWN);
    assert_eq!((leaky.ratio, leaky.credit), (None, None));
    let leak = leaky.leak.unwrap();
    assert_eq!((leak.items, leak.same, leak.kin, leak.all), (2, 1, 1, 3));
    // Nothing is known where a manifest is gone: that is a gap, no leak.
    let unknown = goal("", &[]);
    assert_eq!((unknown.judgement, unknown.leak), (SHOWN, None));
}

#[test]
fn a_miss_stays_a_miss() {
    let missed = "2026-07-13 = { passed = 1600, samples = 2000 }\n";
    let found = goal(LEAKY, &[("measurements/lines.toml", missed)]);
    assert_eq!(found.judgement, NOT_MET);
    assert!(found.ratio.is_some() && found.credit.is_some());
}

/// The line counts, not the goal: it may have been measured on another set.
#[test]
fn the_set_is_the_one_that_was_measured_on() {
    let sealed = format!("{DATA}[dataset.sealed]\nname = \"Sealed\"\nrole = \"test\"\n");
    let goals = GOALS.replace("dataset = \"test\"\n", "");
    let on_sealed = LINES.replace("\"test\"", "\"sealed\"");
    let found = |lines: &str| {
        let others = [
            ("data.toml", sealed.as_str()),
            ("goals.toml", &goals),
            ("measurements/lines.toml", lines),
        ];
        goal(LEAKY, &others).judgement
    };
    assert_eq!((found(LINES), found(&on_sealed)), (NOT_SHOWN, SHOWN));
}

#[test]
fn what_a_machine_does_does_not_depend_on_what_was_learned() {
    let goals = GOALS.replacen("accuracy", "availability", 1);
    assert_eq!(goal(LEAKY, &[("goals.toml", &goals)]).judgement, SHOWN);
}

#[test]
fn the_target_of_the_year_is_not_shown_either() {
    let charter = format!(
        "{CHARTER}[contract]\nkind = \"rnd\"\nyears = [{{ year = 2026, from = 2026-03-02, to = 2026-12-11 }}]\n"
    );
    let goals = GOALS.replacen(
        "target = 95.0",
        "target = 95.0\ntargets = { 2026 = 90.0 }",
        1,
    );
    let others = [("project.toml", charter.as_str()), ("goals.toml", &goals)];
    let year = |train| goal(train, &others).year.unwrap();
    assert_eq!(
        (year(CLEAN).judgement, year(CLEAN).credit),
        (SHOWN, Some(100.0))
    );
    let leaky = year(LEAKY);
    assert_eq!(
        (leaky.judgement, leaky.ratio, leaky.credit),
        (NOT_SHOWN, None, None)
    );
}

#[test]
fn every_view_says_why() {
    let dir = project(
        files(LEAKY)
            .iter()
            .map(|(path, text)| (*path, text.as_str())),
    );
    let why = "2 of the evaluation set's 3 items are in training or validation data too, or come from the same sources";
    let said = |args: &[&str]| {
        let args = [&["--as-of", AS_OF, "--lang", "en"], args].concat();
        pmo_with(dir.path(), WIDE, &args).out
    };
    let goals = said(&["goals"]);
    assert!(
        goals.contains("not shown yet") && goals.contains("a clean set"),
        "{goals}"
    );
    let sentence = format!(
        "{why}: take them out on one side, train and measure anew (`pmo data test` names some)."
    );
    assert!(goals.contains(&sentence), "{goals}");
    // Only the goal that is missed counts.
    assert!(goals.contains("36.4 of 40.0 points"), "{goals}");
    assert!(said(&["goals", "lines"]).contains(&sentence));
    let status = said(&["status"]);
    assert!(
        status.contains(&format!("not shown yet: {why}")),
        "{status}"
    );
    assert!(!status.contains("not met: "), "{status}");
    for report in ["weekly", "monthly", "interim"] {
        let out = dir.path().join("out");
        said(&["report", report, "--to", "md", "-o", out.to_str().unwrap()]);
        let text = fs::read_to_string(out.join(format!("{report}.md"))).unwrap();
        let text = text.replace('\\', "");
        assert_eq!(
            text.matches(&format!("({why})")).count(),
            1,
            "{report}: {text}"
        );
        assert!(!text.contains("🟢 shown"), "{report}: {text}");
    }
    let korean = pmo(dir.path(), &["--as-of", AS_OF, "--lang", "ko", "goals"]).out;
    let why =
        "평가 데이터 3건 중 2건이 학습·검증 데이터에도 있거나 같은 출처에서 나옴: 한쪽에서 빼고";
    assert!(korean.contains(why), "{korean}");
}

#[test]
fn the_light_names_the_leak() {
    let met = GOALS.split("[goal.pages]").next().unwrap();
    let files = files(LEAKY);
    let texts = files.iter().map(|(path, text)| match *path {
        "goals.toml" => ("goals.toml", met),
        "measurements/pages.toml" => ("lists/other.csv", ""),
        path => (path, text.as_str()),
    });
    let dir = project(texts);
    let status = json(dir.path(), &["--lang", "en", "status", "--format", "json"]);
    let lights = status["lights"].as_array().unwrap();
    let light = lights.iter().find(|one| one["id"] == "goals").unwrap();
    assert_eq!(light["colour"], "amber");
    let reason = light["reason"].as_str().unwrap();
    assert!(
        reason.starts_with("Lines is not shown: 2 of the evaluation set's 3 items"),
        "{reason}"
    );
}

#[test]
fn scripts_get_the_figures() {
    let dir = project(
        files(LEAKY)
            .iter()
            .map(|(path, text)| (*path, text.as_str())),
    );
    let answer = json(dir.path(), &["goals", "--format", "json"]);
    let goal = &answer["goals"][0];
    assert_eq!(
        goal["leak"],
        serde_json::json!({ "state": "both", "items": 2, "all": 3 })
    );
    let standing = &goal["against-final"];
    assert_eq!(standing["verdict"], "not-shown-yet");
    assert_eq!(standing["still-needed"]["state"], "clean-set");
    assert!(standing["ratio"].is_null() && standing["points"].is_null());
    assert_eq!(answer["weighted"]["measured"], 40.0);
}

/// Nine in the morning of a day in Korea.
fn morning(on: &str) -> i64 {
    let epoch = Date::parse("1970-01-01").unwrap();
    i64::from(Date::parse(on).unwrap() - epoch) * 86_400
}

/// What a commit holds counts for its days, whether manifests change or stay.
#[test]
fn history_is_judged_by_the_manifests_of_its_days() {
    let repo = Repo::new();
    let note =
        |text: &str, tree: Tree| tree.file("risks/a.md", format!("+++\ntitle = \"{text}\"\n+++\n"));
    repo.commit_at(&tree(CLEAN), morning("2026-07-06"));
    repo.commit_at(&tree(LEAKY), morning("2026-07-15"));
    repo.commit_at(&note("One", tree(LEAKY)), morning("2026-07-16"));
    repo.commit_at(&note("Two", tree(CLEAN)), morning("2026-07-20"));
    let last = note("Two", tree(LEAKY));
    repo.commit_at(&last, morning("2026-07-22"));
    last.write(&repo.path());
    let replay = json(&repo.path(), &["foresee", "--replay", "--format", "json"]);
    let spells = replay["spells"].as_array().unwrap().iter();
    let spells: Vec<_> = spells
        .filter(|row| row["rule"] == "leakage")
        .map(|row| {
            [
                &row["about"],
                &row["level"],
                &row["first-fired"],
                &row["cleared"],
            ]
            .map(|one| one.as_str().unwrap_or(""))
        })
        .collect();
    let expected = [
        ["dataset.test", "red", "2026-07-15", "2026-07-20"],
        ["dataset.test", "red", "2026-07-22", ""],
    ];
    assert_eq!(spells, expected);
    let now = json(&repo.path(), &["foresee", "--format", "json"]);
    let warning = now["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["rule"] == "leakage");
    assert_eq!(warning.unwrap()["first-fired"], "2026-07-22");
    let then = pmo(
        &repo.path(),
        &["--at", "HEAD~1", "goals", "--format", "json"],
    );
    let then: Value = serde_json::from_str(&then.out).unwrap();
    assert_eq!(then["goals"][0]["against-final"]["verdict"], "shown");
}

/// Git does not hold the manifests, and without them the commit would call the goal shown.
#[test]
fn a_report_is_not_sent_that_the_commit_would_judge_otherwise() {
    let dir = committed(&[]);
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for (path, text) in files(CLEAN).iter().skip(1) {
        write(path, text);
    }
    write(".gitignore", "lists/\n");
    commit(dir.path(), "goals");
    let approve = || {
        pmo(
            dir.path(),
            &[
                "--lang", "en", "--as-of", AS_OF, "approve", "interim", "--by", "Han",
            ],
        )
    };
    assert_eq!(approve().code, 0, "{:?}", approve());
    commit(dir.path(), "approved");
    write("lists/train.csv", LEAKY);
    let refused = approve();
    assert_ne!(refused.code, 0);
    assert!(
        refused.err.contains("does not hold the manifests") && refused.err.contains("  test\n"),
        "{refused:?}"
    );
    write(".gitignore", "");
    commit(dir.path(), "lists");
    assert_eq!(approve().code, 0, "{:?}", approve());
    commit(dir.path(), "approved again");
    fs::remove_file(dir.path().join("lists/train.csv")).unwrap();
    assert!(approve().err.contains("does not hold the manifests"));
}
