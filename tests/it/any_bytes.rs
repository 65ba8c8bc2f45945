//! Whatever stands in a project's files, it is loaded, judged and reported without a panic.

use std::collections::BTreeMap;
use std::fs;

use pmo::check;
use pmo::diag::{self, Human, Locator};
use pmo::exchange::mspdi::{self, ImportOptions};
use pmo::facts;
use pmo::lang::{Catalogue, Lang};
use pmo::render;
use pmo::report::standing::Standing;
use pmo::report::{self, Frame, plan};
use pmo::source::{self, Content, Snapshot};
use pmo::time::Date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::program::MSPDI;
use crate::repository;
use crate::support::{self, AS_OF, CHARTER, cases};

type Files = BTreeMap<String, String>;

/// Does with a snapshot everything that any command does; what `check` says.
fn everything(snapshot: &Snapshot) -> String {
    let facts = facts::gather(snapshot, Date::parse(AS_OF).unwrap());
    let (again, words) = (
        facts::gather(snapshot, Date::parse(AS_OF).unwrap()),
        Catalogue::new(Lang::Ko),
    );
    assert_eq!(facts.faults, again.faults);
    let [rows, rows_again] = [&facts, &again].map(|facts| format!("{:?}", plan::rows(facts)));
    assert_eq!(rows, rows_again);
    let findings = check::check(&facts);
    assert_eq!(findings, check::check(&again));
    let located = Locator::new(snapshot).locate(&findings, &words);
    let style = Human {
        color: true,
        width: 100,
    };
    let human = diag::print_human(&located, snapshot, style);
    let places = located.iter().map(|one| (one.line, one.column));
    assert!(
        places
            .into_iter()
            .all(|(line, column)| line > 0 && column > 0)
    );
    serde_json::to_string(&Standing::of(&facts, &words)).unwrap();
    let frame = Frame {
        is_draft: true,
        faults: located.into_iter().map(|one| one.message).collect(),
        ..Frame::default()
    };
    let report = report::find("interim").unwrap();
    let view = (report.view)(&facts, &frame, &words);
    // Drawing the charts of every mail would take minutes; mails have tests of their own.
    let formats = render::FORMATS.iter().filter(|one| one.id != "eml");
    let formats: Vec<_> = formats.collect();
    let files = render::render(report, &view, &formats, &words, snapshot);
    let own = snapshot
        .files
        .keys()
        .any(|path| path.starts_with("templates/"));
    assert!(own || files.is_ok_and(|files| files.len() >= 2));
    human
}

/// A path of every kind of file.
fn path() -> impl Strategy<Value = String> {
    let roots = pmo::model::roots();
    let paths = roots.into_iter().flat_map(|root| match root {
        root if root.contains('.') => vec![root.to_owned()],
        root => vec![
            format!("{root}/a.toml"),
            format!("{root}/a.md"),
            format!("{root}/a/b.toml"),
        ],
    });
    select(paths.collect::<Vec<_>>())
}

/// Bytes that are less and less unlike a record.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = select(vec![
        "+++\n",
        "[task.a]\n",
        "[goal.a]\n",
        "[[",
        "]]",
        "name = ",
        "\"",
        "'''",
        "\"\"\"",
        "\n",
        " = ",
        "{",
        "}",
        ",",
        "2026-07-01",
        " = { passed = 1, samples = 2 }\n",
        "duration = \"5d\"\n",
        "after = [\"a\"]\n",
        "in = \"a\"\n",
        "[project]\n",
        "가나다",
        "\u{feff}",
        "\r\n",
        "\0",
        "#",
        "1e999",
        "-9223372036854775808",
        "[[risk.a]]",
        "<!-- internal -->",
        "<!-- /internal -->",
        "| a |\n|---|\n",
        "\u{1b}[2J",
        "\\u0000",
        "a.b.c = 1\n",
        "```",
        "{{",
    ]);
    prop_oneof![
        vec(any::<u8>(), 0..200),
        vec(piece.clone(), 0..40).prop_map(|pieces| pieces.concat().into_bytes()),
        vec(piece, 0..20)
            .prop_map(|pieces| format!("+++\n{}\n+++\n", pieces.concat()).into_bytes()),
    ]
}

/// Values that no one means.
const VALUES: [&str; 24] = [
    "9223372036854775807",
    "-9223372036854775808",
    "0",
    "-1",
    "1e308",
    "nan",
    "-inf",
    "0.1",
    "9999-12-31",
    "0001-01-01",
    "9999-12-31T23:59:59",
    "2026-02-30",
    "\"999999999999d\"",
    "\"0d\"",
    "\"-5d\"",
    "\"\"",
    "\"a\"",
    "\"\\u001b[2J\"",
    "[]",
    "[[]]",
    "{}",
    "true",
    "[\"99999999999d\", \"1d\", \"0d\"]",
    "\"99999999999999999999999%\"",
];

#[derive(Clone, Debug)]
enum Change {
    Delete,
    Double,
    Swap(Index),
    Turn,
    Cut(Index),
    Value(usize),
    Repeat(Index),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Delete),
        Just(Change::Double),
        any::<Index>().prop_map(Change::Swap),
        Just(Change::Turn),
        any::<Index>().prop_map(Change::Cut),
        (0..VALUES.len()).prop_map(Change::Value),
        (0..VALUES.len()).prop_map(Change::Value),
        any::<Index>().prop_map(Change::Repeat),
    ]
}

/// Changes one line of one file.
fn mutate(files: &mut Files, file: Index, line: Index, change: &Change) {
    let file = file.index(files.len());
    let text = files.values_mut().nth(file).unwrap();
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let at = line.index(lines.len());
    match change {
        Change::Delete => drop(lines.remove(at)),
        Change::Double => lines.insert(at, lines[at].clone()),
        Change::Swap(other) => {
            let other = other.index(lines.len());
            lines.swap(at, other);
        }
        Change::Turn => lines[at] = lines[at].chars().rev().collect(),
        Change::Cut(end) => {
            let signs = lines[at].chars().count();
            lines[at] = lines[at].chars().take(end.index(signs + 1)).collect();
            lines.truncate(at + 1);
        }
        Change::Value(value) => {
            if let Some((key, _)) = lines[at].split_once(" = ") {
                lines[at] = format!("{key} = {}", VALUES[*value]);
            }
        }
        Change::Repeat(other) => {
            let other = lines[other.index(lines.len())].clone();
            lines.insert(at, other);
        }
    }
    *text = lines.join("\n");
}

fn example() -> Files {
    support::files("examples/heritage-ocr")
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_bytes_in_any_file_are_read(written in vec((path(), bytes()), 1..4)) {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("project.toml"), CHARTER).unwrap();
        for (path, bytes) in written {
            let path = dir.path().join(path);
            // One of the paths may be a folder that another one needs.
            if fs::create_dir_all(path.parent().unwrap()).is_ok() && !path.is_dir() {
                fs::write(path, bytes).unwrap();
            }
        }
        everything(&repository::folder(dir.path()));
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn the_example_with_slips_is_read(slips in vec((any::<Index>(), any::<Index>(), change()), 1..6)) {
        let mut files = example();
        for (file, line, change) in slips {
            mutate(&mut files, file, line, &change);
        }
        everything(&support::snapshot(&files));
    }
}

/// What no other program writes between two tags.
const FOREIGN: [&str; 20] = [
    "",
    "0",
    "1",
    "-1",
    "8",
    "9",
    "999999999999999999999",
    "NaN",
    "PT",
    "PT99999999999H0M0S",
    "PT-8H0M0S",
    "9999-12-31T23:59:59",
    "0001-01-01T00:00:00",
    "2026-13-45T00:00:00",
    "24:00:00",
    "25:61:00",
    "가",
    "\u{1b}[2J",
    "&amp;\"\\",
    "<Name/>",
];

/// Writes something else between two tags of a foreign plan.
fn retell(xml: &str, at: Index, value: &str) -> String {
    let ends: Vec<_> = xml.match_indices("</").map(|(end, _)| end).collect();
    let end = ends[at.index(ends.len())];
    let start = xml[..end].rfind('>').unwrap() + 1;
    format!("{}{value}{}", &xml[..start], &xml[end..])
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_foreign_plan_with_slips_is_imported_or_refused(slips in vec((any::<Index>(), select(&FOREIGN)), 1..5)) {
        let mut xml = MSPDI.to_owned();
        for (at, value) in slips {
            xml = retell(&xml, at, value);
        }
        if let Ok(imported) = mspdi::import(xml.as_bytes(), &ImportOptions::default()) {
            let files = imported.files(Date::parse("2026-12-11").unwrap());
            let facts = facts::gather(&support::snapshot(&files), Date::parse(AS_OF).unwrap());
            let shape = facts.faults.iter().map(|fault| format!("{:?}", fault.problem));
            prop_assert_eq!(shape.collect::<Vec<_>>(), Vec::<String>::new(), "{:#?}", files);
        }
    }
}

#[test]
fn a_text_cut_after_any_sign_is_shown() {
    let text = "[task.one]\nname = \"과업 가\"\nduration = \"2d\"\nafter = [\"없음\"]\n# 끝 😀";
    for (end, _) in text.char_indices() {
        let files = [("project.toml", CHARTER), ("plan.toml", &text[..end])];
        everything(&source::memory(files));
    }
}

#[test]
fn a_plan_in_two_files_is_the_same_plan() {
    let whole = example();
    let plan_text = &whole["plan.toml"];
    let headers = plan_text
        .match_indices("\n[task.")
        .map(|(at, _)| at + 1)
        .collect::<Vec<_>>();
    for at in [
        headers[0],
        headers[headers.len() / 2],
        headers[headers.len() - 1],
    ] {
        let mut split = whole.clone();
        split.remove("plan.toml");
        split.insert("plan/a.toml".to_owned(), plan_text[..at].to_owned());
        split.insert("plan/b.toml".to_owned(), plan_text[at..].to_owned());
        let [one, other] = [&whole, &split].map(|files| {
            let facts = facts::gather(&support::snapshot(files), Date::parse(AS_OF).unwrap());
            assert_eq!(facts.faults, []);
            (
                format!("{:?}", plan::rows(&facts)),
                check::check(&facts).len(),
            )
        });
        assert_eq!(one, other);
    }
}

#[test]
fn a_file_that_is_gone_is_no_panic() {
    let whole = example();
    for path in whole.keys().filter(|path| !path.contains('/')) {
        let mut files = whole.clone();
        files.remove(path);
        let facts = facts::gather(&support::snapshot(&files), Date::parse(AS_OF).unwrap());
        check::check(&facts);
    }
}

/// Everything that depends on the status date, on one day.
fn on(day: &str) {
    let snapshot = support::snapshot(&example());
    let facts = facts::gather(&snapshot, Date::parse(day).unwrap());
    check::check(&facts);
    Standing::of(&facts, &Catalogue::new(Lang::En));
}

#[test]
fn days_before_and_after_the_project_are_days_too() {
    for day in ["2024-02-29", "2026-03-02", "2026-12-31", "2030-01-01"] {
        on(day);
    }
}

#[test]
fn days_far_away_are_days_too() {
    for day in [
        "0001-01-01",
        "1970-01-01",
        "2100-01-01",
        "2500-01-01",
        "9999-12-31",
    ] {
        on(day);
    }
}

#[test]
fn an_unreadable_file_hides_no_other() {
    let mut snapshot = support::snapshot(&example());
    let unreadable = Content::Unreadable(source::Unreadable::NotUtf8);
    for (path, content) in &mut snapshot.files {
        if path != "project.toml" {
            *content = unreadable.clone();
        }
    }
    let unreadable = snapshot.files.len() - 1;
    let found = support::check(&snapshot, Date::parse(AS_OF).unwrap());
    let count = found
        .iter()
        .filter(|one| one.rule == "unreadable-file")
        .count();
    assert_eq!(count, unreadable);
    everything(&snapshot);
}
