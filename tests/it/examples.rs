//! The examples have no finding that they do not mark, and their reports have no gaps.

use std::collections::BTreeMap;

use pmo::facts::{self, Colour, Lights, Progress};
use pmo::lang::{Catalogue, LANGS, Lang};
use pmo::model::kind::risk::Audience;
use pmo::render;
use pmo::report::{self, Frame};
use pmo::time::Date;

use crate::support::{self, EXAMPLES};

/// The examples that use everything.
const FULL: [&str; 2] = ["heritage-ocr", "radiation-inspection"];

/// What is known of an example on the day it is shown on.
fn facts_of(example: &str) -> facts::Facts {
    let snapshot = support::snapshot(&support::files(&format!("examples/{example}")));
    let shown = EXAMPLES.iter().find(|(name, _)| *name == example).unwrap();
    facts::gather(&snapshot, Date::parse(shown.1).unwrap())
}

/// Text files of a rendered interim report.
fn interim(example: &str, lang: Lang) -> BTreeMap<String, String> {
    let facts = facts_of(example);
    let snapshot = support::snapshot(&support::files(&format!("examples/{example}")));
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
    let tested = EXAMPLES.map(|(name, _)| name);
    assert_eq!(names.into_iter().collect::<Vec<_>>(), tested);
}

#[test]
fn examples_have_no_findings() {
    for (name, as_of) in EXAMPLES {
        let files = support::files(&format!("examples/{name}"));
        let found = support::check(&support::snapshot(&files), Date::parse(as_of).unwrap());
        let lines: Vec<_> = found
            .iter()
            .map(|one| format!("{}:{}: {}", one.file, one.line, one.message))
            .collect();
        assert_eq!(lines, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_full_examples_are_as_full_as_they_say() {
    for example in FULL {
        is_full(&facts_of(example));
    }
}

fn is_full(facts: &facts::Facts) {
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
    for (name, _) in EXAMPLES {
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
    for example in FULL {
        let [ko, en] =
            [Lang::Ko, Lang::En].map(|lang| interim(example, lang)["interim.md"].clone());
        let (mut ko, mut en) = (figures(&ko), figures(&en));
        ko.sort();
        en.sort();
        assert!(ko.len() > 20, "{example}");
        assert_eq!(ko, en, "{example}");
    }
}

/// What the law asks of an R&D report, in the words of the outline (handbook, section 4).
#[test]
fn the_report_of_an_rnd_agreement_holds_every_statutory_part_in_order() {
    let parts = |lang| match lang {
        Lang::Ko => [
            "1\\. 연구개발과제의 개요",
            "2\\. 수행 과정 및 수행 내용",
            "3\\. 수행 결과 및 목표 달성 정도",
            "### 정성적 수행 결과",
            "### 정량적 수행 결과: 2차년도(2026) 목표 대비",
            "### 목표 미달 원인 분석과 만회 대책",
            "4\\. 연구개발성과 및 관련 분야 기여 정도",
            "5\\. 연구개발성과의 관리 및 활용 계획",
            "6\\. 향후 수행 계획",
            "9\\. 전문기관 협조 요청",
        ],
        Lang::En => [
            "1\\. Overview of the research and development",
            "2\\. Course and content of the work",
            "3\\. Results and degree of goal attainment",
            "### Qualitative results",
            "### Quantitative results against the target of research year 2 (2026)",
            "### Causes where a target is missed, and counter-measures",
            "4\\. Results and their contribution to the field",
            "5\\. Management and use of the results",
            "6\\. Plan for the rest",
            "9\\. What we ask of the agency",
        ],
    };
    for lang in [Lang::Ko, Lang::En] {
        let report = interim("radiation-inspection", lang)["interim.md"].clone();
        let places = parts(lang).map(|part| {
            let at = report.find(part);
            at.unwrap_or_else(|| panic!("{part} is missing"))
        });
        assert!(places.is_sorted(), "{places:?}");
        let gap = match lang {
            Lang::Ko => "확인 필요",
            Lang::En => "to be confirmed",
        };
        assert!(!report.contains(gap), "{gap}");
        assert!(report.contains("18,000"), "the target of the year");
        assert!(report.contains("20,000"), "the final target");
    }
}

#[test]
fn the_second_example_is_in_clear_trouble_for_its_reasons() {
    let facts = facts_of("radiation-inspection");
    let lights = Lights::of(&facts, Audience::Client);
    let red = lights.lights.iter().filter(|one| one.colour == Colour::Red);
    assert_eq!(red.count(), 5);
    let goals = lights.lights.iter().find(|one| one.id == "goals").unwrap();
    assert_eq!(goals.reason, "reason-year-not-met");
    let progress = Progress::of(&facts).unwrap();
    assert!(progress.planned.unwrap() - progress.actual > 10.0);
    let promises = facts.promises();
    let slipped = promises.iter().find(|one| one.task.id == "test-report-2");
    assert!(slipped.unwrap().difference.unwrap() > 20, "weeks late");
}

/// The outline follows the contract; what it lacks is named in the order of the outline.
#[test]
fn an_rnd_report_names_what_is_yet_to_be_written() {
    let charter = "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-01-05\nfinish = 2026-12-11\n\
         [contract]\nkind = \"rnd\"\n";
    let plan = "[task.a]\nname = \"A\"\nduration = \"5d\"\n";
    let snapshot = pmo::source::memory([("project.toml", charter), ("plan.toml", plan)]);
    let facts = facts::gather(&snapshot, Date::parse("2026-03-02").unwrap());
    let (report, words) = (report::find("interim").unwrap(), Catalogue::new(Lang::Ko));
    let view = (report.view)(&facts, &Frame::default(), &words);
    assert_eq!(
        view.missing,
        [
            "summary",
            "work-data",
            "work-model",
            "work-system",
            "qualitative",
            "contribution",
            "use",
            "next"
        ]
    );
    let formats = [render::find("md").unwrap()];
    let files = render::render(report, &view, &formats, &words, &snapshot).unwrap();
    let text = String::from_utf8(files["interim.md"].clone()).unwrap();
    assert!(text.contains("확인 필요: 관련 분야 기여 정도"));
    assert!(text.contains("목표에 미달한 항목이 없음"));
}
