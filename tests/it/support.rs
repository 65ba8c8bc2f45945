//! What several tests need: projects from fenced text, and repositories that depend on nothing outside.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pmo::check;
use pmo::diag::{Located, Locator};
use pmo::facts;
use pmo::lang::{Catalogue, Lang};
use pmo::source::{self, Snapshot};
use pmo::time::Date;
use proptest::test_runner::{Config as ProptestConfig, RngSeed};

/// The charter of pages and cases that bring none.
pub const CHARTER: &str =
    "[project]\nid = \"example\"\nname = \"Example\"\nstart = 2026-03-02\nfinish = 2026-12-11\n";

/// The status date of pages and cases that name none.
pub const AS_OF: &str = "2026-07-24";

/// The examples, each with the day it is shown on.
pub const EXAMPLES: [(&str, &str); 3] = [
    ("heritage-ocr", AS_OF),
    ("minimal", AS_OF),
    ("radiation-inspection", "2026-09-18"),
];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder of this repository, by path relative to it.
pub fn files(folder: &str) -> BTreeMap<String, String> {
    fn walk(dir: &Path, base: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, base, found);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let name = path
                    .strip_prefix(base)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                found.insert(name, text);
            }
        }
    }
    let base = root().join(folder);
    let mut found = BTreeMap::new();
    walk(&base, &base, &mut found);
    found
}

pub fn snapshot(files: &BTreeMap<String, String>) -> Snapshot {
    source::memory(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    )
}

/// Findings of `check` with places, in English.
pub fn check(snapshot: &Snapshot, as_of: Date) -> Vec<Located> {
    let findings = check::check(&facts::gather(snapshot, as_of));
    Locator::new(snapshot).locate(&findings, &Catalogue::new(Lang::En))
}

/// A page or case: a project in fenced blocks, with marks where findings are expected.
pub struct Page {
    pub files: BTreeMap<String, String>,
    pub as_of: Date,
    /// `path:line level: rule`, sorted.
    pub expected: Vec<String>,
}

impl Page {
    pub fn parse(text: &str) -> Self {
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let mut expected = Vec::new();
        let mut as_of = AS_OF.to_owned();
        let mut open: Option<(String, usize)> = None;
        let mut next: Option<String> = None;
        for line in text.lines() {
            if let Some((path, fence)) = &open {
                if line.trim_end() == "`".repeat(*fence) {
                    open = None;
                    continue;
                }
                let content = files.get_mut(path).unwrap();
                content.push_str(line);
                content.push('\n');
                let number = content.lines().count();
                if let Some(marks) = next.take() {
                    expect(&mut expected, path, number, &marks);
                }
                next = marks(line, "next ");
                if next.is_none() {
                    if let Some(marks) = marks(line, "file ") {
                        expect(&mut expected, path, 1, &marks);
                    } else if let Some(marks) = marks(line, "") {
                        expect(&mut expected, path, number, &marks);
                    }
                }
            } else if let Some(info) = line.strip_prefix("```") {
                let fence = 3 + info.bytes().take_while(|byte| *byte == b'`').count();
                if let Some((_, path)) = info.trim_start_matches('`').split_once(' ') {
                    files.insert(path.to_owned(), String::new());
                    open = Some((path.to_owned(), fence));
                }
            } else if let Some(date) = between(line, "<!-- as-of: ", " -->") {
                as_of = date.to_owned();
            } else if let Some(mark) = between(line, "<!-- expect ", " -->") {
                let (place, rule) = mark.split_once(' ').unwrap();
                expected.push(format!("{place} {rule}"));
            }
        }
        files
            .entry("project.toml".to_owned())
            .or_insert_with(|| CHARTER.to_owned());
        expected.sort();
        Self {
            files,
            as_of: Date::parse(&as_of).unwrap(),
            expected,
        }
    }

    /// What `check` finds, in the form of the expectations; of one rule on one line one.
    pub fn found(&self) -> Vec<String> {
        let line = |one: &Located| {
            format!(
                "{}:{} {}: {}",
                one.file,
                one.line,
                one.level.name(),
                one.rule
            )
        };
        let mut found: Vec<_> = check(&snapshot(&self.files), self.as_of)
            .iter()
            .map(line)
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

fn between<'l>(line: &'l str, open: &str, close: &str) -> Option<&'l str> {
    line.split_once(open)?
        .1
        .split_once(close)
        .map(|(inside, _)| inside)
}

/// The marks after `# ` (or inside `<!-- … -->`), if they begin with `prefix` and a level.
fn marks(line: &str, prefix: &str) -> Option<String> {
    let levels = ["error: ", "warn: ", "note: ", "amber: ", "red: "];
    ["# ", "<!-- "].iter().find_map(|open| {
        let (_, comment) = line.rsplit_once(open)?;
        let comment = comment.strip_prefix(prefix)?.trim_end_matches("-->").trim();
        levels
            .iter()
            .any(|level| comment.starts_with(level))
            .then(|| comment.to_owned())
    })
}

fn expect(expected: &mut Vec<String>, path: &str, line: usize, marks: &str) {
    for mark in marks.split(", ") {
        expected.push(format!("{path}:{line} {}", mark.trim()));
    }
}

/// How property tests run: so many cases, the same ones each time, and no files about failures.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(20_260_724),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
