//! The largest number, the first and the last day in any key of any record: everything is judged, and nothing overflows.

use pmo::check;
use pmo::edit::{Assignment, apply};
use pmo::facts;
use pmo::foresight;
use pmo::lang::{Catalogue, Lang};
use pmo::model::field::{Key, Type};
use pmo::model::{Home, KINDS, Kind};
use pmo::report::data::Data;
use pmo::report::earned::EarnedView;
use pmo::report::goals::GoalsView;
use pmo::report::standing::Standing;
use pmo::report::team::TeamView;
use pmo::source::{self, Content, Snapshot};
use pmo::time::Date;

use crate::support;

/// What is as far out as a value of a type can be; nothing of types that are neither number nor time.
fn extremes(ty: &Type) -> &'static [&'static str] {
    match ty {
        Type::Whole => &["9223372036854775807", "0"],
        Type::Number => &["1e300", "-1e300"],
        Type::Percent => &["100", "1e-300"],
        Type::Date | Type::When => &["0001-01-01", "9999-12-31"],
        Type::Duration => &["\"99999999999d\"", "\"99999999999ed\""],
        Type::Either(types) => types
            .iter()
            .map(extremes)
            .find(|all| !all.is_empty())
            .unwrap_or_default(),
        _ => &[],
    }
}

/// The keys that hold a number or a time, those in tables by their path.
fn keys(keys: &'static [Key]) -> Vec<(String, &'static Type)> {
    let of = |key: &'static Key| match &key.ty {
        Type::Table(inner) => self::keys(inner)
            .into_iter()
            .map(|(name, ty)| (format!("{}.{name}", key.name), ty))
            .collect(),
        Type::Map(ty) => vec![(format!("{}.some", key.name), *ty)],
        ty => vec![(key.name.to_owned(), ty)],
    };
    keys.iter().flat_map(of).collect()
}

/// The ids of a kind's records.
fn ids(snapshot: &Snapshot, kind: &Kind) -> Vec<String> {
    let is_of = |path: &str| match kind.home {
        Home::List { file, folder } => path == file || path.starts_with(&format!("{folder}/")),
        Home::Markdown { folder } => path.starts_with(&format!("{folder}/")),
        Home::Charter | Home::Log { .. } | Home::Whole { .. } => false,
    };
    let files = snapshot.files.keys().filter(|path| is_of(path));
    let of_file = |path: &String| match path.strip_suffix(".md") {
        Some(path) => vec![path.rsplit('/').next().unwrap_or(path).to_owned()],
        None => {
            let open = format!("[{}.", kind.name);
            let text = snapshot.text(path).unwrap_or_default();
            let headers = text.lines().filter_map(|line| line.strip_prefix(&open));
            headers
                .filter_map(|header| header.strip_suffix(']').map(str::to_owned))
                .collect()
        }
    };
    files.flat_map(of_file).collect()
}

/// The project with a key of every record of a kind set.
fn with(snapshot: &Snapshot, kind: &Kind, key: &str, value: &str) -> Snapshot {
    match kind.home {
        Home::Charter => set(snapshot, &[key.replacen('.', " ", 1)], value),
        Home::List { .. } | Home::Markdown { .. } => {
            let ids = ids(snapshot, kind).into_iter();
            let keys = ids.map(|id| format!("{}.{id} {key}", kind.name));
            set(snapshot, &keys.collect::<Vec<_>>(), value)
        }
        Home::Log { folder, .. } => in_lines(snapshot, folder, key, value),
        // What was signed is written by the program itself.
        Home::Whole { .. } => snapshot.clone(),
    }
}

fn set(snapshot: &Snapshot, keys: &[String], value: &str) -> Snapshot {
    let assignment = |key: &String| Assignment::parse(&format!("{key}={value}")).ok();
    let assignments: Vec<_> = keys.iter().filter_map(assignment).collect();
    apply(snapshot, &assignments).unwrap_or_else(|_| snapshot.clone())
}

/// The key in every line of a log but the first.
fn in_lines(snapshot: &Snapshot, folder: &str, key: &str, value: &str) -> Snapshot {
    let mut changed = snapshot.clone();
    let prefix = format!("{folder}/");
    let logs = changed.files.iter_mut();
    for (_, content) in logs.filter(|(path, _)| path.starts_with(&prefix)) {
        let Content::Text(text) = content else {
            continue;
        };
        let line = |(at, line): (usize, &str)| match line.split_once(&format!("{key} = ")) {
            _ if at == 0 => line.to_owned(),
            Some((before, after)) => {
                let end = after.find([',', ' ', '}']).unwrap_or(after.len());
                format!("{before}{key} = {value}{}", &after[end..])
            }
            None => line.replacen("{ ", &format!("{{ {key} = {value}, "), 1),
        };
        let lines: Vec<_> = text.lines().enumerate().map(line).collect();
        *text = lines.join("\n") + "\n";
    }
    changed
}

/// Everything that is computed of a project.
fn judge(snapshot: &Snapshot, as_of: Date) {
    let (facts, words) = (facts::gather(snapshot, as_of), Catalogue::new(Lang::Ko));
    check::check(&facts);
    foresight::look(&facts);
    Standing::of(&facts, &words);
    EarnedView::of(&facts);
    GoalsView::of(&facts, None);
    TeamView::of(&facts);
    Data::of(&facts, None).rows(&words);
}

/// A project in which every trigger has something to look at.
const FILES: [(&str, &str); 11] = [
    (
        "project.toml",
        r#"
[project]
id = "a"
name = "A"
kind = "dataset"
start = 2026-03-02
finish = 2026-12-11
[contract]
kind = "procurement"
signed = 2026-03-02
amount = 480_000_000
payment = [{ name = "One", amount = 9_223_372_036_854_775_807 }, { name = "Two", amount = 9_223_372_036_854_775_807 }]
years = [{ year = 2026, from = 2026-03-02, to = 2026-12-11 }]
"#,
    ),
    (
        "plan.toml",
        r#"
[task.label]
name = "Label"
duration = "60d"
owner = ["kim", "lee"]
started = 2026-05-04
measured-by = "train.accepted"
phase = "data"
[task.sum]
name = "Sum"
[task.model]
name = "Model"
in = "sum"
effort = "40d"
after = ["label SS+10d"]
owner = ["kim"]
goal = ["lines"]
phase = "model"
[task.more]
name = "More"
in = "sum"
effort = "30d"
owner = ["lee"]
cost = 1_000_000
[task.notice]
name = "Notice"
milestone = true
after = ["model", "more"]
deadline = 2026-12-04
deliverable = ["notice"]
"#,
    ),
    (
        "goals.toml",
        r#"
[goal.lines]
name = "Lines"
metric = "accuracy"
unit = "%"
direction = "higher"
target = 90.0
weight = 60
due = 2026-11-13
dataset = "test"
[goal.speed]
name = "Speed"
metric = "latency"
direction = "lower"
target = 2.0
weight = 40
due = 2026-11-13
"#,
    ),
    (
        "data.toml",
        r#"
[dataset.train]
name = "Train"
role = "train"
target = 1_000
raw = 1_500
needed-by = 2026-09-30
rights = "client"
promised = 2026-04-01
classes = { one = 600, two = 400 }
yield = { accepted = 0.9 }
quality = [{ index = "meaning", criterion = 95.0 }]
[dataset.test]
name = "Test"
role = "test"
target = 400
needed-by = 2026-09-30
rights = "licence"
group = "book"
"#,
    ),
    (
        "deliverables.toml",
        r#"
[deliverable.notice]
name = "Notice"
due = 2026-12-04
document = "completion-notice"
[deliverable.interim]
name = "Interim"
due = 2026-07-31
document = "interim-report"
"#,
    ),
    (
        "team.toml",
        r#"
[member.kim]
name = "Kim"
role = "data-scientist"
allocation = 50
rate = 400_000
[member.lee]
name = "Lee"
role = "ai-engineer"
rate = 300_000
"#,
    ),
    (
        "volumes/train.toml",
        r#"2026-06-24 = { collected = 900, labelled = 600, inspected = 100, accepted = 100, rejected = 1, classes = { one = 60, two = 40 } }
2026-07-03 = { collected = 950, labelled = 700, inspected = 200, accepted = 190, rejected = 10 }
2026-07-10 = { collected = 990, labelled = 800, inspected = 300, accepted = 280, rejected = 20, classes = { one = 160, two = 40 } }
2026-07-17 = { collected = 999, labelled = 850, inspected = 500, accepted = 460, rejected = 40, agreement = 0.7, quality = { meaning = [388, 400] } }
2026-07-24 = { collected = 1_000, labelled = 900, inspected = 600, accepted = 540, rejected = 60 }
"#,
    ),
    (
        "measurements/lines.toml",
        r#"2026-05-04 = { passed = 240, samples = 400 }
2026-05-18 = { passed = 244, samples = 400 }
2026-06-01 = { passed = 248, samples = 400 }
2026-06-15 = { passed = 252, samples = 400 }
2026-06-29 = { passed = 256, samples = 400 }
2026-07-13 = { passed = 300, samples = 400 }
"#,
    ),
    (
        "contacts/2026.toml",
        r#"2026-05-04 = { direction = "out", about = "one", promise = "two", due = 2026-06-01 }
2026-05-18 = { direction = "in", about = "three" }
2026-06-01 = { direction = "out", about = "four", answer-by = 2026-06-08 }
"#,
    ),
    (
        "effort/2026.toml",
        r#"2026-05-04 = { task = "label", who = "kim", days = 3 }
2026-06-01 = { task = "label", who = "lee", days = 5 }
"#,
    ),
    (
        "decisions/scope.md",
        "+++\ntitle = \"Scope\"\nasked-of = \"client\"\nraised = 2026-05-04\nneeded-by = 2026-06-01\nblocks = [\"model\"]\n+++\n",
    ),
];

/// Sets every key to what is farthest out, one after the other; how many there were.
fn try_all(snapshot: &Snapshot, as_of: Date) -> usize {
    let mut tried = 0;
    for kind in KINDS {
        for (key, ty) in keys(kind.keys) {
            for value in extremes(ty) {
                let changed = with(snapshot, kind, &key, value);
                let is_fine = std::panic::catch_unwind(|| judge(&changed, as_of)).is_ok();
                assert!(is_fine, "{} {key} = {value}", kind.name);
                tried += usize::from(changed.files != snapshot.files);
            }
        }
    }
    tried
}

#[test]
fn no_key_overflows() {
    let as_of = Date::parse(support::AS_OF).unwrap();
    let tried = try_all(&source::memory(FILES), as_of);
    assert!(tried > 150, "{tried}");
}

#[test]
#[ignore = "takes minutes"]
fn no_key_of_an_example_overflows() {
    let snapshot = support::snapshot(&support::files("examples/radiation-inspection"));
    let tried = try_all(&snapshot, Date::parse("2026-09-18").unwrap());
    assert!(tried > 200, "{tried}");
}
