//! `pmo measure` through the command line: what is written, what is said, and what is refused.

use std::fs;
use std::path::Path;

use pmo::exchange::json_lines::{self, Keys};
use pmo::exchange::predictions::{self, Columns};
use pmo::exchange::{coco, dvc, tree};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::program::{Outcome, example, pmo, project};
use crate::repository::{Repo, Tree};
use crate::support::{CHARTER, cases, root};

const DAY: [&str; 2] = ["--as-of", "2026-07-24"];
const GOALS: &str = r#"
[goal.hits]
name = "Hits"
metric = "accuracy"
unit = "%"
direction = "higher"
target = 90
dataset = "test-v1"

[goal.recall]
name = "Recall"
metric = "recall"
direction = "higher"
target = 0.9

[goal.cer]
name = "문자 오류율"
metric = "cer"
unit = "%"
direction = "lower"
target = 30.0
dataset = "test-v1"

[goal.f1]
name = "F1"
metric = "f1"
direction = "higher"
target = 0.5

[goal.kappa]
name = "Kappa"
metric = "kappa"
direction = "higher"
target = 0.5

[goal.alarms]
name = "False alarms"
metric = "false-alarm-rate"
unit = "%"
direction = "lower"
target = 10

[goal.latency]
name = "Latency"
metric = "latency"
unit = "s"
direction = "lower"
target = 2
"#;
const DATA: &str = "[dataset.test-v1]\nname = \"Test\"\nrole = \"test\"\ntarget = 100\ngroup = \"page\"\nhash = \"md5:00112233\"\n\n[dataset.train-v1]\nname = \"Train\"\nrole = \"train\"\n";

fn small() -> TempDir {
    project([
        ("project.toml", CHARTER),
        ("goals.toml", GOALS),
        ("data.toml", DATA),
    ])
}

fn run(dir: &Path, rest: &[&str]) -> Outcome {
    let args: Vec<_> = DAY
        .into_iter()
        .chain(["measure"])
        .chain(rest.iter().copied())
        .collect();
    pmo(dir, &args)
}

fn read(dir: &Path, file: &str) -> String {
    fs::read_to_string(dir.join(file)).unwrap_or_default()
}

fn log(dir: &Path, goal: &str) -> String {
    read(dir, &format!("measurements/{goal}.toml"))
}

fn put(dir: &Path, file: &str, text: impl AsRef<[u8]>) {
    let path = dir.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A run that ends with this code, says these words and writes nothing.
fn refused(dir: &Path, rest: &[&str], code: i32, words: &[&str]) {
    for lang in ["en", "ko"] {
        let rest: Vec<_> = rest.iter().copied().chain(["--lang", lang]).collect();
        let run = run(dir, &rest);
        assert_eq!((run.code, &*run.out), (code, ""), "{rest:?}: {run:?}");
        assert!(
            run.err.contains("help:") || run.err.contains("해결:") || run.err.lines().count() > 1,
            "{run:?}"
        );
        assert!(
            !run.err.contains("failure-") && !run.err.contains("{ $"),
            "{run:?}"
        );
        for word in words {
            assert!(run.err.contains(word), "{rest:?} lacks {word}: {run:?}");
        }
    }
    assert!(!dir.join("measurements").exists() && !dir.join("volumes").exists());
}

#[test]
fn a_typed_line_is_added_below_all_others() {
    let dir = small();
    let old = "# keep\n2026-07-01 = { passed = 90, samples = 100 } # first\n";
    put(dir.path(), "measurements/hits.toml", old);
    let typed = [
        "hits",
        "--passed",
        "590",
        "--samples",
        "600",
        "--model",
        "v\"1\"\nx = 1",
        "--by",
        "self",
        "--note",
        "둘째",
    ];
    let first = run(dir.path(), &typed);
    assert_eq!(first.code, 0, "{first:?}");
    let line = "2026-07-24 = { passed = 590, samples = 600, dataset = \"test-v1\", model = 'v\"1\" x = 1', by = \"self\", note = \"둘째\" }\n";
    assert_eq!(log(dir.path(), "hits"), format!("{old}{line}"));
    assert!(
        first.out.contains("98.3 [97.") && first.out.contains("Shown:"),
        "{first:?}"
    );
    assert!(
        first.out.contains("before") && first.out.contains("90.0"),
        "{first:?}"
    );

    let again = run(
        dir.path(),
        &["goal.hits", "--failed", "100", "--samples", "600"],
    );
    assert_eq!(again.code, 0, "{again:?}");
    assert!(log(dir.path(), "hits").contains("\n2026-07-24-n02 = { failed = 100, samples = 600"));
    assert!(again.out.contains("Not met"), "{again:?}");
    let check = pmo(dir.path(), &["--as-of", "2026-07-24", "check"]);
    assert_eq!(check.code, 0, "{check:?}");
}

#[test]
fn a_dry_run_prints_the_line_only() {
    let dir = small();
    let typed = [
        "latency",
        "--value",
        "1.80",
        "--low",
        "1.7",
        "--high",
        "1.95",
        "--resampled",
        "2000",
    ];
    let run = run(
        dir.path(),
        &[&typed[..], &["--on", "2026-07-20", "--dry-run"]].concat(),
    );
    let line = "2026-07-20 = { value = 1.80, low = 1.7, high = 1.95, resampled = 2000 }\n";
    assert_eq!((run.code, &*run.out, &*run.err), (0, line, ""));
    assert!(!dir.path().join("measurements").exists());
}

#[test]
fn a_folder_of_logs_gets_the_file_of_the_month() {
    let dir = small();
    put(
        dir.path(),
        "measurements/latency/2026-06.toml",
        "2026-06-30 = { value = 3 }\n",
    );
    // The key of the day stands in another file of the folder.
    put(
        dir.path(),
        "measurements/latency/old.toml",
        "2026-07-24 = { value = 2.5 }\n",
    );
    let run = run(dir.path(), &["latency", "--value", "1.9"]);
    assert_eq!(run.code, 0, "{run:?}");
    let written = read(dir.path(), "measurements/latency/2026-07.toml");
    assert_eq!(written, "2026-07-24-n02 = { value = 1.9 }\n");
    assert!(run.out.contains("Cannot tell: "), "{run:?}");
}

#[test]
fn metrics_are_taken_by_path() {
    let dir = small();
    let json = r#"{ "test": { "passed": 95.0, "n": 100, "cer": 0.2125, "test/acc": 0.5 } }"#;
    put(dir.path(), "metrics.json", json);
    put(
        dir.path(),
        "metrics.yaml",
        "\u{feff}test:\n  cer: 0.2125\n  low: 0.2\n  high: 0.225\n",
    );
    let counts = [
        "hits",
        "--from",
        "metrics.json",
        "--passed-path",
        "test.passed",
        "--samples-path",
        "/test/n",
    ];
    assert_eq!(run(dir.path(), &counts).code, 0);
    let text = log(dir.path(), "hits");
    assert!(text.starts_with("2026-07-24 = { passed = 95, samples = 100, dataset = \"test-v1\", note = \"metrics.json sha256:"), "{text}");
    let value = [
        "cer",
        "--from",
        "metrics.yaml",
        "--path",
        "test.cer",
        "--low-path",
        "test.low",
        "--high-path",
        "test.high",
        "--unit",
        "ratio",
        "--resampled",
        "5000",
    ];
    let cer = run(dir.path(), &value);
    assert_eq!(cer.code, 0, "{cer:?}");
    let text = log(dir.path(), "cer");
    assert!(
        text.contains("{ value = 21.25, low = 20, high = 22.5, resampled = 5000, dataset"),
        "{text}"
    );
    assert!(cer.out.contains("Shown:"), "{cer:?}");
}

#[test]
fn predictions_become_what_the_metric_asks_for() {
    let dir = small();
    for name in ["binary.csv", "texts.csv", "large.csv", "one-class.csv"] {
        let bytes = fs::read(root().join("tests/cases/metrics").join(name)).unwrap();
        put(dir.path(), name, bytes);
    }
    let line = |rest: &[&str]| {
        let run = run(dir.path(), &[rest, &["--dry-run"]].concat());
        assert_eq!(run.code, 0, "{rest:?}: {run:?}");
        run.out
    };
    let hits = line(&["hits", "--from", "binary.csv"]);
    assert!(
        hits.contains(
            "{ passed = 7, samples = 10, dataset = \"test-v1\", note = \"binary.csv sha256:"
        ),
        "{hits}"
    );
    assert!(hits.contains("10 rows; by class: 0 6, 1 4\" }"), "{hits}");
    let recall = line(&["recall", "--from", "binary.csv", "--positive", "0"]);
    assert!(
        recall.contains("{ passed = 4, samples = 6, note") && recall.contains("of class 0"),
        "{recall}"
    );
    let alarms = line(&["alarms", "--from", "binary.csv"]);
    assert!(
        alarms.contains("{ failed = 2, samples = 6, note"),
        "{alarms}"
    );
    // jiwer says 0.24347….
    let cer = line(&["cer", "--from", "texts.csv"]);
    assert!(
        cer.contains("{ samples = 13, value = 24.35, low = ") && cer.contains("resampled = 2000"),
        "{cer}"
    );
    assert!(
        cer.contains("13 rows; bootstrap of units, seed 1 (pcg64)\""),
        "{cer}"
    );
    let f1 = line(&[
        "f1",
        "--from",
        "large.csv",
        "--average",
        "macro",
        "--seed",
        "7",
    ]);
    assert!(
        f1.contains("{ samples = 600, value = 0.6230, low = 0."),
        "{f1}"
    );
    assert!(f1.contains("600 rows; 50 independent units by group; mean over classes; bootstrap of units, seed 7 (pcg64); by class: blank "), "{f1}");
    // Items of a page stand or fall together: exact bounds of the count would claim too much.
    let grouped = line(&["hits", "--from", "large.csv"]);
    assert!(
        grouped.contains("{ passed = 440, samples = 600, low = ")
            && grouped.contains("resampled = 2000"),
        "{grouped}"
    );
    refused(
        dir.path(),
        &["kappa", "--from", "one-class.csv"],
        2,
        &["one-class.csv", "kappa"],
    );
    refused(
        dir.path(),
        &["recall", "--from", "large.csv"],
        2,
        &["--positive", "초서"],
    );
    refused(
        dir.path(),
        &["recall", "--from", "large.csv", "--positive", "saal"],
        2,
        &["`seal`"],
    );
    refused(
        dir.path(),
        &["latency", "--from", "binary.csv"],
        2,
        &["latency", "--value"],
    );
}

#[test]
fn the_goal_s_class_and_the_dataset_s_group_are_used() {
    let dir = small();
    let goals = GOALS.replace("metric = \"cer\"", "metric = \"cer\"\nclass = \"초서\"");
    put(dir.path(), "goals.toml", goals);
    let mut text = "reference,hypothesis,page,class\n".to_owned();
    for row in 0..40 {
        let (guess, class) = [("가나다", "초서"), ("가나라", "초서"), ("xyz", "해서")][row % 3];
        text.push_str(&format!("가나다,{guess},p{},{class}\n", row / 2));
    }
    put(dir.path(), "pages.csv", text);
    let run = run(
        dir.path(),
        &["cer", "--from", "pages.csv", "--dry-run", "--lang", "ko"],
    );
    assert_eq!(run.code, 0, "{run:?}");
    // 27 rows of the class: 14 without an error, 13 with one in three.
    assert!(
        run.out.contains("{ samples = 27, value = 16.05, low"),
        "{run:?}"
    );
    assert!(
        run.out
            .contains("27 rows; class 초서 only; 20 independent units by page;"),
        "{run:?}"
    );
}

#[test]
fn dvc_knows_data_model_and_commit() {
    let dir = small();
    let lock = "schema: '2.0'\nstages:\n  evaluate:\n    cmd: eval\n    deps:\n    - path: data/test\n      md5: 0f1e2d3c4b5a69788796a5b4c3d2e1f0.dir\n    - path: model.pt\n      md5: aa11bb22cc33dd44ee55ff6600112233\n    outs:\n    - path: metrics.json\n      md5: 31cd3fa70cae7d6c0a940352107c97c9\n      size: 28\n";
    let metrics = "{\"passed\": 95, \"total\": 100}";
    let repo = Repo::new();
    repo.checked_in(&Tree::of([("dvc.lock", lock), ("metrics.json", metrics)]));
    let at = repo.path().join("dvc.lock");
    let at = at.to_str().unwrap();
    let figures = [
        "--passed-path",
        "passed",
        "--samples-path",
        "total",
        "--dry-run",
    ];
    let all = [
        &[
            "hits",
            "--from",
            at,
            "--dvc-data",
            "data/test",
            "--dvc-model",
            "model.pt",
            "--model",
            "v2",
        ],
        &figures[..],
    ]
    .concat();
    let found = run(dir.path(), &all);
    assert_eq!(found.code, 0, "{found:?}");
    for part in [
        "{ passed = 95, samples = 100, dataset = \"test-v1\", dataset-hash = \"md5:0f1e2d3c4b5a69788796a5b4c3d2e1f0.dir\"",
        "model = \"v2 md5:aa11bb22cc33\", commit = \"",
        "note = \"metrics.json sha256:",
    ] {
        assert!(found.out.contains(part), "{part}: {found:?}");
    }
    assert!(
        found.err.contains("md5:00112233"),
        "another version of the set: {found:?}"
    );

    refused(
        dir.path(),
        &[
            &["hits", "--from", at, "--dvc-model", "modle.pt"],
            &figures[..],
        ]
        .concat(),
        2,
        &["`model.pt`"],
    );
    fs::write(repo.path().join("metrics.json"), "{}").unwrap();
    refused(dir.path(), &all, 3, &["metrics.json", "dvc repro"]);
    // Figures are read from beside the lock only.
    for outside in ["../metrics.json", "/metrics.json", "a/../../metrics.json"] {
        fs::write(
            at,
            lock.replace("path: metrics.json", &format!("path: {outside}")),
        )
        .unwrap();
        refused(dir.path(), &all, 2, &[outside, "--from"]);
    }
    // A lock that no commit holds as it is belongs to none.
    fs::write(at, lock.replace("eval\n", "eval2\n")).unwrap();
    let lone = [
        "hits",
        "--passed",
        "9",
        "--samples",
        "10",
        "--dvc",
        at,
        "--dvc-data",
        "data/test",
        "--dry-run",
    ];
    let found = run(dir.path(), &lone);
    assert!(
        found.out.contains("md5:0f1e") && !found.out.contains("commit ="),
        "{found:?}"
    );
}

#[test]
fn volumes_come_from_json_lines_and_coco() {
    let dir = small();
    let lines = "{\"id\": 1, \"stage\": \"done\", \"class\": \"가\"}\n{\"id\": 2, \"stage\": \"labelled\", \"class\": \"나\"}\n";
    put(dir.path(), "items.jsonl", lines);
    let items = [
        "dataset.test-v1",
        "--from",
        "items.jsonl",
        "--stage-word",
        "done=accepted",
        "--class-key",
        "class",
    ];
    let found = run(dir.path(), &items);
    assert_eq!(found.code, 0, "{found:?}");
    let written = "2026-07-24 = { collected = 2, refined = 2, labelled = 2, inspected = 1, accepted = 1, classes = { \"가\" = 1 } }\n";
    assert_eq!(read(dir.path(), "volumes/test-v1.toml"), written);
    assert!(found.out.contains("collected       –    2"), "{found:?}");
    // Fewer than before: an error of `check`, so nothing is written.
    put(dir.path(), "less.jsonl", "{\"stage\": \"collected\"}\n");
    let less = run(dir.path(), &["test-v1", "--from", "less.jsonl"]);
    assert_eq!(
        (less.code, &*less.out),
        (0, less.out.as_str()),
        "of one day the last counts: {less:?}"
    );
    let later = [
        "--as-of",
        "2026-07-25",
        "measure",
        "test-v1",
        "--from",
        "less.jsonl",
        "--stage",
        "labelled",
    ];
    let later = pmo(dir.path(), &later);
    assert_eq!(later.code, 0, "{later:?}");

    let coco = r#"{"images": [{"id": 1}, {"id": 2}], "annotations": [{"id": 1, "image_id": 1, "category_id": 1}], "categories": [{"id": 1, "name": "crack"}]}"#;
    put(dir.path(), "coco.json", coco);
    let coco = run(
        dir.path(),
        &["train-v1", "--from", "coco.json", "--stage", "accepted"],
    );
    assert_eq!(coco.code, 0, "{coco:?}");
    let text = read(dir.path(), "volumes/train-v1.toml");
    assert_eq!(
        text,
        "2026-07-24 = { accepted = 1, classes = { crack = 1 } }\n"
    );
}

#[test]
fn counts_that_cannot_be_are_not_written() {
    let dir = small();
    put(
        dir.path(),
        "volumes/test-v1.toml",
        "2026-07-20 = { labelled = 50 }\n",
    );
    put(dir.path(), "items.jsonl", "{\"stage\": \"labelled\"}\n");
    let run = run(dir.path(), &["test-v1", "--from", "items.jsonl"]);
    assert_eq!((run.code, &*run.out), (2, ""), "{run:?}");
    assert!(
        run.err.contains("decreasing-log") && run.err.contains("nothing was written"),
        "{run:?}"
    );
    assert_eq!(
        read(dir.path(), "volumes/test-v1.toml"),
        "2026-07-20 = { labelled = 50 }\n"
    );
}

#[test]
fn what_is_typed_must_be_possible() {
    let dir = small();
    let dir = dir.path();
    refused(
        dir,
        &["hit", "--passed", "1", "--samples", "2"],
        2,
        &["`hits`"],
    );
    refused(dir, &["goal.hti", "--value", "1"], 2, &["`goal.hits`"]);
    refused(dir, &["hits"], 2, &["--passed", "accuracy"]);
    refused(dir, &["hits", "--passed", "3"], 2, &["--samples"]);
    refused(
        dir,
        &["hits", "--passed", "3", "--samples", "2"],
        2,
        &["3", "2"],
    );
    refused(
        dir,
        &["hits", "--passed", "3", "--failed", "1", "--samples", "5"],
        2,
        &["4", "5"],
    );
    refused(dir, &["hits", "--passed", "0", "--samples", "0"], 2, &["0"]);
    refused(
        dir,
        &["hits", "--passed", "3", "--samples", "4", "--value", "75"],
        2,
        &["--value"],
    );
    refused(
        dir,
        &["cer", "--value", "3", "--low", "4", "--high", "5"],
        2,
        &["impossible-interval", "4"],
    );
    refused(dir, &["cer", "--value", "3", "--low", "2"], 2, &["`high`"]);
    refused(dir, &["cer", "--value", "3", "--high", "4"], 2, &["`low`"]);
    refused(
        dir,
        &["cer", "--value", "3", "--low", "4", "--high", "2"],
        2,
        &["impossible-interval"],
    );
    for value in ["187", "-0.1"] {
        let words = ["impossible-value", value, "100"];
        refused(dir, &["hits", "--value", value], 2, &words);
    }
    refused(dir, &["recall", "--value", "95"], 2, &["unit = \"%\""]);
    refused(dir, &["latency", "--value", "-1"], 2, &["latency"]);
    refused(
        dir,
        &[
            "hits",
            "--passed",
            "1",
            "--samples",
            "2",
            "--on",
            "1999-01-01",
        ],
        2,
        &["--on", "2026"],
    );
    refused(
        dir,
        &["hits", "--value", "1", "--path", "x"],
        2,
        &["--from"],
    );
    refused(
        dir,
        &["hits", "--value", "1", "--dataset", "test-v2"],
        2,
        &["`test-v1`"],
    );
    refused(
        dir,
        &["hits", "--value", "1", "--on", "2026-07-25"],
        2,
        &["2026"],
    );
    refused(dir, &["hits", "--value", "1", "--at", "HEAD"], 2, &["--at"]);
    refused(dir, &["dataset.test-v1"], 2, &["test-v1"]);
    refused(
        dir,
        &["hits", "--value", "1", "--dvc-data", "x"],
        2,
        &["dvc.lock"],
    );
    // 33.3 per cent is no share of 4 cases.
    refused(
        dir,
        &["hits", "--value", "33.3", "--samples", "4"],
        2,
        &["impossible-rate"],
    );
    let run = run(dir, &["hits", "--value", "nan"]);
    assert_eq!(run.code, 2, "{run:?}");
}

/// Nothing that was typed is dropped in silence.
#[test]
fn what_does_not_belong_to_the_line_is_refused() {
    let dir = small();
    let dir = dir.path();
    put(dir, "items.jsonl", "{\"stage\": \"labelled\"}\n");
    put(
        dir,
        "coco.json",
        "{\"images\": [], \"annotations\": [], \"categories\": []}",
    );
    put(dir, "metrics.json", "{\"passed\": 9, \"n\": 10}");
    put(dir, "rows.csv", "label,prediction\n1,1\n0,1\n");
    let typed = &["hits", "--passed", "9", "--samples", "10"][..];
    let items = &["dataset.test-v1", "--from", "items.jsonl"][..];
    let coco = &[
        "dataset.test-v1",
        "--from",
        "coco.json",
        "--stage",
        "accepted",
    ][..];
    let counts = "--passed-path passed --samples-path n";
    let counts: Vec<_> = counts.split(' ').collect();
    let metrics = &[&["hits", "--from", "metrics.json"][..], &counts[..]].concat()[..];
    let rows = &["hits", "--from", "rows.csv"][..];
    for (all, more) in [
        (typed, &["--stage", "accepted"][..]),
        (typed, &["--count", "images"]),
        (typed, &["--id-key", "id"]),
        (typed, &["--samples-path", "n"]),
        (typed, &["--resampled-path", "n"]),
        (typed, &["--unit", "percent"]),
        (typed, &["--class", "a"]),
        (typed, &["--seed", "1"]),
        (typed, &["--resampled", "2000"]),
        (items, &["--note", "x"]),
        (items, &["--by", "self"]),
        (items, &["--report", "x"]),
        (items, &["--passed", "1"]),
        (items, &["--value-path", "x"]),
        (items, &["--label-column", "x"]),
        (items, &["--model", "x"]),
        (items, &["--dataset", "test-v1"]),
        (items, &["--count", "annotations"]),
        (coco, &["--stage-key", "x"]),
        (coco, &["--id-key", "x"]),
        (metrics, &["--positive", "1"]),
        (metrics, &["--resamples", "3000"]),
        (metrics, &["--unit", "ratio"]),
        (rows, &["--low", "1"]),
        (rows, &["--samples", "2"]),
        (rows, &["--high-path", "x"]),
        (rows, &["--positive", "1"]),
        (rows, &["--average", "macro"]),
    ] {
        refused(dir, &[all, more].concat(), 2, &[more[0]]);
    }
    let twice = [
        "--dataset-hash",
        "md5:1",
        "--dvc-data",
        "x",
        "--dvc",
        "x.dvc",
    ];
    refused(dir, &[typed, &twice].concat(), 2, &["--dvc-data"]);
    let all = [metrics, &["--dry-run"]].concat();
    assert_eq!(run(dir, &all).code, 0);
}

#[test]
fn counts_are_refused_where_the_metric_counts_none() {
    let dir = small();
    for goal in ["latency", "cer", "f1", "kappa"] {
        let counts = [goal, "--passed", "4", "--samples", "5"];
        refused(dir.path(), &counts, 2, &["--value", goal]);
    }
    put(dir.path(), "metrics.json", r#"{ "ok": 4, "all": 5 }"#);
    let paths = ["--passed-path", "ok", "--samples-path", "all"];
    let file = [&["latency", "--from", "metrics.json"][..], &paths].concat();
    refused(dir.path(), &file, 2, &["--value", "latency"]);
}

/// Twenty groups of fifty, all right, are twenty cases; twelve of which two went wrong as wholes are few.
#[test]
fn grouped_rows_are_worth_what_their_groups_are() {
    let dir = small();
    let rows = |groups: usize, wrong: usize| {
        let row = |at: usize| match at / 50 < wrong {
            true => format!("1,0,g{}\n", at / 50),
            false => format!("1,1,g{}\n", at / 50),
        };
        let rows: String = (0..groups * 50).map(row).collect();
        format!("label,prediction,page\n{rows}")
    };
    put(dir.path(), "all.csv", rows(20, 0));
    let found = run(dir.path(), &["hits", "--from", "all.csv", "--lang", "en"]);
    assert!(
        found
            .out
            .contains("The 1,000 cases are worth 20 independent ones"),
        "{found:?}"
    );
    assert!(found.err.contains("Only 20 groups by page"), "{found:?}");
    let detail = pmo(
        dir.path(),
        &[&DAY[..], &["goals", "hits", "--lang", "en"]].concat(),
    );
    assert!(
        detail.out.contains("The 1,000 cases are worth 20"),
        "{detail:?}"
    );
    // Whole groups right or wrong: ρ = 1, and 12 cases less what 12 groups leave unknown (make.py in tests/cases/clusters).
    put(dir.path(), "torn.csv", rows(12, 2));
    let found = run(
        dir.path(),
        &["hits", "--from", "torn.csv", "--dry-run", "--lang", "en"],
    );
    assert!(
        found
            .out
            .contains("passed = 500, samples = 600, low = 53.08, high = 100.00, resampled = 2000"),
        "{found:?}"
    );
    put(dir.path(), "many.csv", rows(30, 2));
    let found = run(dir.path(), &["hits", "--from", "many.csv", "--dry-run"]);
    assert!(!found.err.contains("30"), "{found:?}");
}

/// A goal that promises every class stands or falls with the weakest.
#[test]
fn of_every_class_the_weakest_counts() {
    let dir = small();
    let each = |metric: &str| {
        let metric = format!("metric = \"{metric}\"");
        GOALS.replace(&metric, &format!("{metric}\nper-class = true"))
    };
    put(dir.path(), "goals.toml", each("accuracy"));
    let mut text = "label,prediction,class\n".to_owned();
    for (class, right, wrong) in [("book", 90, 10), ("map", 19, 1), ("seal", 30, 10)] {
        text += &format!("1,1,{class}\n").repeat(right);
        text += &format!("1,0,{class}\n").repeat(wrong);
    }
    put(dir.path(), "rows.csv", &text);
    let asked = ["hits", "--from", "rows.csv", "--dry-run"];
    let found = run(dir.path(), &asked);
    assert_eq!(found.code, 0, "{found:?}");
    // The map is above its target of 90 %, but little is known of it; the seal is below.
    for part in [
        "{ passed = 30, samples = 40, weakest-of = 3, dataset",
        "class seal only",
        "the weakest of 3 classes; from the weakest on: seal 30/40, map 19/20, book 90/100\" }",
    ] {
        assert!(found.out.contains(part), "{part}: {found:?}");
    }
    let one = run(dir.path(), &[&asked[..], &["--class", "book"]].concat());
    assert!(one.out.contains("{ passed = 90, samples = 100"), "{one:?}");
    assert!(!one.out.contains("weakest"), "{one:?}");
    // What is typed of all together shows nothing of every class; the weakest does.
    let typed = [
        "hits",
        "--passed",
        "395",
        "--samples",
        "400",
        "--lang",
        "en",
    ];
    let all = run(dir.path(), &typed);
    assert!(
        all.out
            .contains("Cannot tell: goal `hits` promises every class"),
        "{all:?}"
    );
    let weakest = run(dir.path(), &[&typed[..], &["--weakest-of", "3"]].concat());
    assert!(
        weakest.out.contains("weakest-of = 3, dataset") && weakest.out.contains("Shown:"),
        "{weakest:?}"
    );
    fs::remove_dir_all(dir.path().join("measurements")).unwrap();
    refused(
        dir.path(),
        &[
            "recall",
            "--passed",
            "9",
            "--samples",
            "9",
            "--weakest-of",
            "3",
        ],
        2,
        &["--weakest-of", "per-class"],
    );
    put(dir.path(), "bare.csv", "label,prediction\n1,1\n");
    let bare = ["hits", "--from", "bare.csv"];
    refused(dir.path(), &bare, 2, &["--class-column", "per-class"]);

    put(dir.path(), "goals.toml", each("recall"));
    let classes = "label,prediction\na,a\na,a\na,b\nb,b\nb,b\nb,b\n";
    put(dir.path(), "classes.csv", classes);
    let found = run(
        dir.path(),
        &["recall", "--from", "classes.csv", "--dry-run"],
    );
    for part in [
        "{ passed = 2, samples = 3",
        "of class a",
        "a 2/3, b 3/3\" }",
    ] {
        assert!(found.out.contains(part), "{part}: {found:?}");
    }
}

/// What a file says of bounds is in the same unit as what it says of the value, with counts too.
#[test]
fn bounds_beside_counts_are_in_the_file_s_unit() {
    let dir = small();
    let json = r#"{ "passed": 90, "n": 100, "low": 0.82, "high": 0.95 }"#;
    put(dir.path(), "metrics.json", json);
    let all = "hits --from metrics.json --passed-path passed --samples-path n --low-path low --high-path high --unit ratio --dry-run";
    let all: Vec<_> = all.split(' ').collect();
    let found = run(dir.path(), &all);
    let line = "2026-07-24 = { passed = 90, samples = 100, low = 82, high = 95, dataset";
    assert!(found.out.starts_with(line), "{found:?}");
}

/// Refusals of files: name and content, what is asked, exit code, and words of the message.
type Cases<'c> = &'c [(&'c str, &'c [u8], &'c [&'c str], i32, &'c [&'c str])];

fn refused_files(goal: &str, goals: &str, cases: Cases<'_>) {
    let dir = small();
    put(dir.path(), "goals.toml", goals);
    for (name, bytes, rest, code, words) in cases {
        put(dir.path(), name, bytes);
        let asked = [&[goal, "--from", *name], *rest].concat();
        refused(dir.path(), &asked, *code, &[&[*name], *words].concat());
    }
    let words = ["missing.csv"];
    refused(dir.path(), &[goal, "--from", "missing.csv"], 3, &words);
}

#[test]
fn tables_that_do_not_hold_what_is_asked_for() {
    let cp949 = [
        &b"label,prediction\n"[..],
        &[0xB0, 0xA1, b',', 0xB0, 0xA1, b'\n'],
    ]
    .concat();
    let other = b"lable,prediction\n1,1\n";
    refused_files(
        "hits",
        GOALS,
        &[
            ("empty.csv", b"", &[], 3, &[]),
            ("header.csv", b"label,prediction\n", &[], 3, &[]),
            ("other.csv", other, &[], 2, &["--label-column", "lable"]),
            (
                "other.csv",
                other,
                &["--label-column", "label"],
                2,
                &["`lable`"],
            ),
            ("short.csv", b"label,prediction\n1,1\n1\n", &[], 3, &["3"]),
            (
                "class.csv",
                b"label,prediction\n1,1\n",
                &["--class", "a"],
                2,
                &["--class-column"],
            ),
            (
                "twice.csv",
                b"label,truth,prediction\n1,1,1\n",
                &[],
                2,
                &["truth"],
            ),
            ("cp949.csv", &cp949, &[], 3, &["CP949", "iconv"]),
            ("utf16.csv", &[0xFF, 0xFE, 0x31, 0x00], &[], 3, &["UTF-8"]),
            ("x.bin", b"1", &[], 2, &[]),
        ],
    );
    let dir = small();
    put(dir.path(), "other.csv", other);
    let path = ["hits", "--from", "other.csv", "--path", "x"];
    refused(dir.path(), &path, 2, &[]);
    let goals = GOALS.replace("\"latency\"\nunit = \"s\"", "\"mae\"\nunit = \"s\"");
    let words = b"label,prediction\n1.5,1\n2,n/a\n";
    refused_files(
        "latency",
        &goals,
        &[("words.csv", words, &[], 3, &["3", "`n/a`"])],
    );
}

#[test]
fn metrics_that_do_not_hold_what_is_asked_for() {
    let tree = b"{\"test\": {\"acc\": 0.9, \"name\": \"x\", \"n\": 1.5}}";
    let twice = b"{\"a.b\": 1, \"a\": {\"b\": 2}}";
    refused_files(
        "hits",
        GOALS,
        &[
            ("nan.json", b"{\"a\": NaN}", &["--path", "a"], 2, &["NaN"]),
            (
                "same.json",
                b"{\"a\": 0.5, \"a\": 0.9}",
                &["--path", "a"],
                3,
                &["`a`"],
            ),
            ("m.json", tree, &[], 2, &["--value-path"]),
            ("m.json", tree, &["--path", "tset.acc"], 2, &["`test`"]),
            ("m.json", tree, &["--path", "test.name"], 2, &["x"]),
            (
                "m.json",
                tree,
                &["--passed-path", "test.n", "--samples", "3"],
                2,
                &["1.5"],
            ),
            (
                "twice.json",
                twice,
                &["--path", "a.b"],
                2,
                &["a.b", "JSON Pointer"],
            ),
            (
                "bomb.yaml",
                b"a: &a [1]\nb: *a\n",
                &["--path", "a"],
                3,
                &["2"],
            ),
            ("broken.yaml", b"a: [1\n", &["--path", "a"], 3, &[]),
            ("none.dvc", b"outs: []\n", &["--path", "a"], 3, &[]),
        ],
    );
    let dir = small();
    put(dir.path(), "m.json", tree);
    let path = |path| ["hits", "--from", "m.json", "--path", path];
    refused(dir.path(), &path("test.acc"), 2, &["--unit ratio", "0.9"]);
    refused(dir.path(), &path("test..acc"), 2, &["test..acc"]);
    refused(dir.path(), &path(""), 2, &["``", "runs[0]"]);
}

#[test]
fn counts_that_do_not_hold_what_is_asked_for() {
    let lines = b"{\"stage\": \"labelled\"}\n{\"stage\": \"lableled\"}\n";
    refused_files(
        "dataset.test-v1",
        GOALS,
        &[
            ("line.jsonl", lines, &[], 2, &["2", "`labelled`"]),
            ("line.jsonl", b"{}\n", &[], 2, &["1", "stage"]),
            ("coco.json", b"{\"images\": []", &[], 3, &[]),
            ("empty.csv", b"", &[], 2, &[]),
        ],
    );
}

proptest! {
    #![proptest_config(cases(300))]

    /// Whatever a file holds, reading it ends with an answer or a fault.
    #[test]
    fn no_file_stops_a_reader(text in "[-a-c:\\[\\]{}?&*!|>'\"#%,. \t\n0-2]{0,60}", path in "[a-c./$\\[\\]0-2]{0,8}") {
        let bytes = || text.clone().into_bytes();
        if let Ok(found) = tree::yaml(bytes()) {
            drop(tree::number(&found, &path));
        }
        if let Ok(found) = tree::json(bytes()) {
            drop(tree::count(&found, &path));
        }
        drop(dvc::read(bytes()));
        drop(coco::read(bytes(), None, coco::Unit::Image));
        drop(predictions::read(format!("label,pred\n{text}").into_bytes(), b',', &Columns::default()));
        let keys = Keys { stage: None, stage_key: &path, class_key: None, id_key: None, words: &[] };
        drop(json_lines::read(bytes(), &keys));
    }
}

/// What is compared with itself always agrees.
#[test]
fn a_column_has_one_use() {
    let dir = small();
    put(
        dir.path(),
        "p.csv",
        "label,prediction,class\n1,0,a\n0,0,b\n",
    );
    for (option, column) in [
        ("--label-column", "prediction"),
        ("--prediction-column", "label"),
        ("--group-column", "label"),
        ("--class-column", "prediction"),
    ] {
        let asked = ["hits", "--from", "p.csv", option, column];
        refused(dir.path(), &asked, 2, &[option, "p.csv"]);
    }
}

/// A commit is that of the figures, or none; a file is what the lock says, or refused.
#[test]
fn a_commit_is_recorded_only_of_figures_that_the_lock_knows() {
    let dir = small();
    let lock = "schema: '2.0'\nstages:\n  evaluate:\n    cmd: eval\n    deps:\n    - path: data/test\n      md5: 0f1e2d3c4b5a69788796a5b4c3d2e1f0.dir\n    outs:\n    - path: metrics.json\n      md5: 31cd3fa70cae7d6c0a940352107c97c9\n      size: 28\n";
    let metrics = "{\"passed\": 95, \"total\": 100}";
    let repo = Repo::new();
    let files = [("dvc.lock", lock), ("metrics.json", metrics)];
    repo.checked_in(&Tree::of(files));
    let (lock, from) = (
        repo.path().join("dvc.lock"),
        repo.path().join("metrics.json"),
    );
    let measure = |from: &Path| {
        let from = from.to_str().unwrap();
        let asked = ["hits", "--from", from, "--passed-path", "passed"];
        let lock = ["--samples-path", "total", "--dvc", lock.to_str().unwrap()];
        let rest = ["--dvc-data", "data/test", "--dry-run"];
        run(dir.path(), &[&asked[..], &lock, &rest].concat())
    };
    let known = measure(&from);
    assert!(known.out.contains("commit = \""), "{known:?}");
    assert!(!known.err.contains("--commit"), "{known:?}");
    // Another file of the same figures: nothing says that the commit is theirs.
    let other = repo.path().join("other.json");
    fs::write(&other, metrics).unwrap();
    let unknown = measure(&other);
    assert!(!unknown.out.contains("commit = "), "{unknown:?}");
    assert!(
        unknown.err.contains("dvc.lock does not know"),
        "{unknown:?}"
    );
    // As many bytes as the lock knows, but not the same ones.
    fs::write(&from, metrics.replace("95", "99")).unwrap();
    let changed = measure(&from);
    assert_eq!((changed.code, &*changed.out), (3, ""), "{changed:?}");
    assert!(changed.err.contains("dvc repro"), "{changed:?}");
    fs::remove_file(&from).unwrap();
    let gone = measure(&from);
    assert_eq!(gone.code, 3, "{gone:?}");
}

/// Who reads the log later wants to know which model it was.
#[test]
fn a_model_that_is_not_recorded_is_told() {
    let dir = small();
    let repo = Repo::new();
    repo.checked_in(&Tree::of([("p.csv", "label,prediction\n1,1\n1,0\n")]));
    let file = repo.path().join("p.csv");
    let ask = |more: &[&str]| {
        let asked = ["hits", "--from", file.to_str().unwrap(), "--dry-run"];
        run(dir.path(), &[&asked, more].concat())
    };
    let bare = ask(&[]);
    assert!(!bare.out.contains("commit = "), "{bare:?}");
    for word in ["--model", "--commit", "checked out"] {
        assert!(bare.err.contains(word), "{word}: {bare:?}");
    }
    let named = ask(&["--model", "v2"]);
    assert!(!named.err.contains("--model"), "{named:?}");
    let whole = ask(&["--model", "v2", "--commit", "1a2b3c4"]);
    assert!(whole.out.contains("commit = \"1a2b3c4\""), "{whole:?}");
    assert_eq!(whole.err, "");
    // What a name means changes.
    for name in ["HEAD", "main", "1a2b3c"] {
        let refused = ask(&["--commit", name]);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{refused:?}");
        assert!(refused.err.contains("git rev-parse"), "{refused:?}");
    }
}

/// Teams measure in parallel: every line that is said to be added is there.
#[test]
fn no_line_is_lost_where_many_measure_at_once() {
    let dir = small();
    std::thread::scope(|scope| {
        for passed in 0..12 {
            let dir = dir.path();
            scope.spawn(move || {
                let passed = passed.to_string();
                let found = run(dir, &["hits", "--passed", &passed, "--samples", "99"]);
                assert_eq!(found.code, 0, "{found:?}");
            });
        }
    });
    let text = log(dir.path(), "hits");
    for passed in 0..12 {
        let line = format!("passed = {passed},");
        assert_eq!(text.matches(&line).count(), 1, "{text}");
    }
    assert_eq!(text.lines().count(), 12, "{text}");
}

/// A note where two columns are written in two ways, and one where numbers are.
#[test]
fn labels_that_never_equal_a_prediction_are_noted() {
    let dir = small();
    put(dir.path(), "p.csv", "label;pred\nyes;1\nno;0\n");
    let found = run(dir.path(), &["hits", "--from", "p.csv", "--dry-run"]);
    assert!(found.err.contains("`yes` and `1`"), "{found:?}");
    put(dir.path(), "p.csv", "label,pred\n1,1.0\n0,0.0\n");
    let found = run(dir.path(), &["hits", "--from", "p.csv", "--dry-run"]);
    assert!(found.out.contains("passed = 2, samples = 2"), "{found:?}");
    assert!(!found.err.contains("not one prediction"), "{found:?}");
    put(dir.path(), "p.csv", "label,pred\n1,1\n,0\n");
    refused(dir.path(), &["hits", "--from", "p.csv"], 3, &["3", "p.csv"]);
}

/// Texts in place of classes do not fill the log.
#[test]
fn long_classes_are_cut_in_remarks() {
    let dir = small();
    let long = "가".repeat(5_000);
    put(dir.path(), "p.csv", format!("label,pred\n{long},{long}\n"));
    let found = run(dir.path(), &["hits", "--from", "p.csv", "--dry-run"]);
    assert!(found.out.contains("가…"), "{found:?}");
    assert!(found.out.chars().count() < 400, "{found:?}");
}

/// A merge of two branches may leave a line twice: where, is said.
#[test]
fn a_doubled_line_is_told_with_its_place() {
    let dir = small();
    let line = "2026-07-01 = { passed = 90, samples = 100 }\n";
    put(
        dir.path(),
        "measurements/hits.toml",
        format!("{line}{line}"),
    );
    let found = run(dir.path(), &["hits", "--passed", "9", "--samples", "10"]);
    assert_ne!(found.code, 0, "{found:?}");
    assert!(found.err.contains("line 2"), "{found:?}");
    assert!(found.err.contains("`2026-07-01`"), "{found:?}");
}

/// The same bytes are the same set, whether or not the algorithm is named.
#[test]
fn a_hash_is_the_same_without_its_algorithm() {
    let dir = small();
    let asked = |hash| {
        let asked = ["hits", "--passed", "9", "--samples", "10", "--dry-run"];
        run(
            dir.path(),
            &[&asked[..], &["--dataset-hash", hash]].concat(),
        )
    };
    assert_eq!(asked("00112233").err, "");
    assert!(asked("00112234").err.contains("another version"));
}

/// The examples as they are take a measurement.
#[test]
fn examples_take_a_measurement() {
    let dir = example("heritage-ocr");
    let found = run(
        dir.path(),
        &[
            "field-match",
            "--passed",
            "1163",
            "--samples",
            "1200",
            "--model",
            "v0.6",
        ],
    );
    assert_eq!(found.code, 0, "{found:?}");
    assert!(
        found.out.contains("서지 필드 완전 일치율 [field-match]"),
        "{found:?}"
    );
    assert!(found.out.contains("달성 입증"), "{found:?}");
}
