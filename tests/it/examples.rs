//! The examples have no finding that they do not mark, and their reports have no gaps.

use std::collections::BTreeMap;

use pmo::facts;
use pmo::lang::{Catalogue, LANGS, Lang};
use pmo::render;
use pmo::report::{self, Frame};
use pmo::time::Date;

use crate::support::{self, AS_OF};

const EXAMPLES: [&str; 2] = ["heritage-ocr", "minimal"];

/// Text files of a rendered interim report.
fn interim(example: &str, lang: Lang) -> BTreeMap<String, String> {
    let snapshot = support::snapshot(&support::files(&format!("examples/{example}")));
    let facts = facts::gather(&snapshot, Date::parse(AS_OF).unwrap());
    let (report, words) = (report::find("interim").unwrap(), Catalogue::new(lang));
    let view = (report.view)(&facts, &Frame::default(), &words);
    let formats = render::FORMATS.iter();
    // A mail needs addresses; the same values reach it as the other formats.
    let formats: Vec<_> = formats.filter(|one| one.id != "eml").collect();
    let files = render::render(report, &view, &formats, &words, &snapshot).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    files
        .into_iter()
        .map(|(name, bytes)| (name, text(bytes)))
        .collect()
}

#[test]
fn every_example_is_tested() {
    let there = support::files("examples");
    let names: std::collections::BTreeSet<_> = there
        .keys()
        .filter_map(|path| path.split('/').next())
        .collect();
    assert_eq!(names.into_iter().collect::<Vec<_>>(), EXAMPLES);
}

#[test]
fn examples_have_no_findings() {
    for name in EXAMPLES {
        let files = support::files(&format!("examples/{name}"));
        let found = support::check(&support::snapshot(&files), Date::parse(AS_OF).unwrap());
        let lines: Vec<_> = found
            .iter()
            .map(|one| format!("{}:{}: {}", one.file, one.line, one.message))
            .collect();
        assert_eq!(lines, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_full_example_is_as_full_as_it_says() {
    let snapshot = support::snapshot(&support::files("examples/heritage-ocr"));
    let facts = facts::gather(&snapshot, Date::parse(AS_OF).unwrap());
    let project = &facts.project;
    assert!(project.tasks.len() >= 40 && project.goals.len() >= 3 && project.datasets.len() >= 4);
    let entries = project.risks.len()
        + project.issues.len()
        + project.decisions.len()
        + project.changes.len();
    assert!(entries >= 15, "{entries} register entries");
    assert!(project.baselines.len() == 1 && facts.timetable.is_ok());
    assert_eq!(
        facts.later_entries(),
        0,
        "nothing is dated after the day the example is shown on"
    );
}

#[test]
fn reports_show_no_template_and_no_key() {
    for name in EXAMPLES {
        for (lang, code, _) in LANGS {
            let files = interim(name, *lang);
            for format in ["md", "html"] {
                let text = &files[&format!("interim.{format}")];
                let words = text
                    .split_once("</style>")
                    .map_or(text.as_str(), |(_, body)| body);
                for gap in [
                    "{{",
                    "{%",
                    "}}",
                    "%}",
                    "{ $",
                    "JOSA(",
                    "light:",
                    "missing:",
                    "chart:",
                    "verdict:",
                    "undefined",
                ] {
                    assert!(!words.contains(gap), "{name} {code} {format}: {gap}");
                }
                for key in keys().filter(|key| key.contains('-')) {
                    let shown = words
                        .replace("interim-data.svg", "")
                        .replace("interim-goals.svg", "");
                    assert!(
                        !stands(&shown, key),
                        "{name} {code} {format}: the key {key}"
                    );
                }
            }
        }
    }
}

/// The keys of the catalogue.
fn keys() -> impl Iterator<Item = &'static str> {
    let lines = LANGS[0]
        .2
        .lines()
        .filter(|line| line.starts_with(char::is_alphabetic));
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

/// Whether a key stands in what is read, not in an attribute and not inside a longer word.
fn stands(text: &str, key: &str) -> bool {
    text.match_indices(key).any(|(at, _)| {
        let is_part = |sign: char| sign.is_alphanumeric() || "-_\"./#=".contains(sign);
        let before = text[..at].chars().next_back().is_some_and(is_part);
        let after = text[at + key.len()..].chars().next().is_some_and(is_part);
        !before && !after
    })
}

#[test]
fn the_korean_report_of_the_full_example_lacks_nothing() {
    let files = interim("heritage-ocr", Lang::Ko);
    for name in ["interim.md", "interim.html"] {
        assert!(!files[name].contains("[확인 필요"), "{name}");
        assert!(!files[name].contains("\\[확인 필요"), "{name}");
        for section in 0..=10 {
            assert!(
                files[name].contains(&format!("{section}. ")),
                "{name}: part {section}"
            );
        }
    }
    for chart in ["gantt", "goals", "data"] {
        let svg = &files[&format!("interim-{chart}.svg")];
        assert!(
            svg.contains("<title") && svg.trim_end().ends_with("</svg>"),
            "{chart}"
        );
        assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{chart}");
    }
}

#[test]
fn both_languages_show_the_same_figures() {
    let figures = |text: &str| -> Vec<String> {
        let is_table = |line: &&str| line.starts_with('|') && line.contains('%');
        text.lines()
            .filter(is_table)
            .flat_map(|line| line.split(|sign: char| !sign.is_ascii_digit() && sign != '.'))
            .filter(|part| part.trim_end_matches('.').contains('.'))
            .map(str::to_owned)
            .collect()
    };
    let [ko, en] =
        [Lang::Ko, Lang::En].map(|lang| interim("heritage-ocr", lang)["interim.md"].clone());
    let (mut ko, mut en) = (figures(&ko), figures(&en));
    ko.sort();
    en.sort();
    assert!(ko.len() > 20);
    assert_eq!(ko, en);
}
