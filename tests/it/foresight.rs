//! Every trigger's page and cases run: what they mark is what is foreseen, on both sides of each threshold.

use std::fs;

use pmo::diag::Locator;
use pmo::facts;
use pmo::foresight::{self, Limits, Severity, Trigger, Warning};
use pmo::lang::{Arg, Catalogue, LANGS, Lang};
use pmo::source::Snapshot;

use crate::support::{Page, root, snapshot};

mod thresholds;

/// What every trigger's cases must show, by the beginning of their titles.
const SHOWN: [&str; 4] = ["boundary", "cannot tell", "clear", "fires"];

/// A project in which one trigger was looked for.
struct Case {
    title: String,
    page: Page,
}

/// The cases of a trigger: each heading begins a new project.
fn cases(trigger: &Trigger) -> Vec<Case> {
    let path = format!("tests/cases/foresight/{}.md", trigger.id);
    let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
    assert!(!text.is_empty(), "no {path}");
    let parts = text.split("\n## ").skip(1);
    let case = |part: &str| Case {
        title: part.lines().next().unwrap().to_owned(),
        page: Page::parse(part),
    };
    parts.map(case).collect()
}

fn look(page: &Page, trigger: &'static Trigger) -> (Snapshot, foresight::Foresight) {
    let snapshot = snapshot(&page.files);
    let facts = facts::gather(&snapshot, page.as_of);
    let foresight = foresight::look_for(&facts, [trigger].into_iter());
    (snapshot, foresight)
}

/// What a trigger says, in the form of the marks.
fn found(page: &Page, trigger: &'static Trigger) -> Vec<String> {
    let (snapshot, foresight) = look(page, trigger);
    let mut locator = Locator::new(&snapshot);
    let warning = |one: &Warning| {
        let (file, line) = (one.object.place.file(), locator.line(&one.object.place));
        format!("{file}:{line} {}: {}", one.severity.name(), one.rule)
    };
    let mut found: Vec<_> = foresight.warnings.iter().map(warning).collect();
    let gap = |gap: &foresight::Gap| format!("cannot-tell: {} {} {}", gap.about, gap.file, gap.key);
    found.extend(foresight.gaps.iter().map(gap));
    found.sort();
    found
}

#[test]
fn pages_and_cases_mark_exactly_what_is_foreseen() {
    let mut wrong = Vec::new();
    for trigger in foresight::triggers() {
        let page = Case {
            title: "page".to_owned(),
            page: Page::parse(trigger.page.text(Lang::En)),
        };
        for case in std::iter::once(page).chain(cases(trigger)) {
            let found = found(&case.page, trigger);
            if found != case.page.expected {
                let (id, title, marked) = (trigger.id, case.title, case.page.expected);
                wrong.push(format!(
                    "{id}, {title}\n  marked {marked:#?}\n  found  {found:#?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn cases_show_both_sides_of_every_answer() {
    for trigger in foresight::triggers() {
        let cases = cases(trigger);
        for shown in SHOWN {
            let has = cases.iter().any(|case| case.title.starts_with(shown));
            assert!(has, "{}: no case `{shown}`", trigger.id);
        }
        for case in &cases {
            let known = SHOWN.iter().any(|shown| case.title.starts_with(shown));
            assert!(known, "{}: case `{}`", trigger.id, case.title);
            let marks = |word: &str| case.page.expected.iter().any(|mark| mark.contains(word));
            let is_right = match case.title.split([':', ',']).next().unwrap() {
                "fires" => marks(" amber: ") || marks(" red: "),
                "clear" => case.page.expected.is_empty(),
                "cannot tell" => marks("cannot-tell: "),
                _ => true,
            };
            assert!(is_right, "{}: {} does not", trigger.id, case.title);
        }
        let limits = trigger.limits;
        for (limit, severity) in [(limits.amber, Severity::Amber), (limits.red, Severity::Red)] {
            let mark = format!(" {}: ", severity.name());
            let mut marks = cases.iter().flat_map(|case| &case.page.expected);
            let is_shown = marks.any(|one| one.contains(&mark));
            assert!(limit.is_none() || is_shown, "{}: no{mark}", trigger.id);
        }
    }
}

/// A red card shows the threshold that was passed, or says what else made it red.
#[test]
fn what_is_red_says_by_what() {
    for trigger in foresight::triggers().filter(|one| one.limits != Limits::NONE) {
        for case in cases(trigger) {
            let (_, foresight) = look(&case.page, trigger);
            let red = foresight.warnings.iter();
            for warning in red.filter(|one| one.severity == Severity::Red) {
                let is_passed = match warning.value {
                    Some(value) => warning.limits.severity(value) == Some(Severity::Red),
                    None => warning.limits != trigger.limits && warning.limits.red.is_some(),
                };
                for (lang, code, _) in LANGS {
                    let key = format!("{}.red", trigger.id);
                    let words = Catalogue::new(*lang).find(&key, &warning.args);
                    let is_told = is_passed || (warning.value.is_none() && words.is_some());
                    assert!(is_told, "{code}: {} in {}", trigger.id, case.title);
                }
            }
        }
    }
}

/// No case, for with thresholds of a project's own there is an amber below this red, which work that can wait excuses.
#[test]
fn work_that_can_wait_excuses_amber_and_not_red() {
    let trigger = foresight::find("over-allocation").unwrap();
    let title = "boundary: five working days of float";
    let mut cases = cases(trigger).into_iter();
    let mut page = cases.find(|one| one.title.starts_with(title)).unwrap().page;
    assert_eq!(found(&page, trigger), <[String; 0]>::default());
    let plan = page.files.get_mut("plan.toml").unwrap();
    *plan = plan.replace("seo@50%", "seo@61%");
    assert_eq!(found(&page, trigger), ["team.toml:6 red: over-allocation"]);
}

/// What a line through percentages says is told in per cent, its steps in percentage points.
#[test]
fn trends_are_told_in_the_goals_unit() {
    let words = Catalogue::new(LANGS[0].0);
    for (id, part, signs, count, states) in [
        ("forecast-miss", "", "%", 4, &["line"][..]),
        ("forecast-miss", "", "%", 2, &["awaited"]),
        ("plateau", ".last", "%p", 1, &["slow", "still"]),
        ("plateau", ".last", "%p", 2, &["lately"]),
    ] {
        let trigger = foresight::find(id).unwrap();
        let mut tried = 0;
        for case in cases(trigger) {
            let (_, foresight) = look(&case.page, trigger);
            let is_of = |one: &&Warning| {
                let state = one.args.get("state");
                states.iter().any(|of| state == Some(&Arg::from(of)))
            };
            for warning in foresight.warnings.iter().filter(is_of) {
                let text = words.text(&format!("{id}{part}"), &warning.args);
                assert_eq!(text.matches(signs).count(), count, "{}: {text}", case.title);
                tried += 1;
            }
        }
        assert!(tried > 0, "{id}");
    }
}

#[test]
fn every_message_has_its_words() {
    for (lang, code, _) in LANGS {
        let words = Catalogue::new(*lang);
        for trigger in foresight::triggers() {
            let id = trigger.id;
            for case in cases(trigger) {
                let (_, foresight) = look(&case.page, trigger);
                for warning in &foresight.warnings {
                    let text = |key: &str, args| {
                        let text = words.find(key, args);
                        let text = text.unwrap_or_else(|| panic!("{code}: no {key}"));
                        assert!(!text.contains("{$"), "{code}: {key}: {text}");
                        assert!(!text.trim().is_empty(), "{code}: {key} is empty");
                    };
                    text(id, &warning.args);
                    text(&format!("{id}.consequence"), &warning.args);
                    text(&format!("{id}.action"), &warning.args);
                    for figure in &warning.figures {
                        let file = figure.place.file();
                        assert!(
                            case.page.files.contains_key(file),
                            "{id}: there is no {file}"
                        );
                        text(&format!("{id}.{}", figure.word), &figure.args);
                    }
                    if let Some(args) = &warning.client {
                        text(&format!("{id}.client"), args);
                    }
                    assert!(
                        !warning.figures.is_empty(),
                        "{id}: {} has no figures",
                        case.title
                    );
                }
            }
        }
    }
}

#[test]
fn pages_have_the_same_headings_in_both_languages() {
    const EN: [&str; 4] = [
        "## What it sees",
        "## Why it matters",
        "## What to do",
        "## Example",
    ];
    const KO: [&str; 3] = ["## 무엇을 보는가", "## 왜 중요한가", "## 무엇을 할 것인가"];
    for trigger in foresight::triggers() {
        let (en, ko) = (trigger.page.text(Lang::En), trigger.page.text(Lang::Ko));
        let title = format!("# {}\n", trigger.id);
        assert!(
            en.starts_with(&title) && ko.starts_with(&title),
            "{}",
            trigger.id
        );
        assert!(EN.iter().all(|one| en.contains(one)), "{}", trigger.id);
        assert!(KO.iter().all(|one| ko.contains(one)), "{} ko", trigger.id);
    }
}

#[test]
fn triggers_equal_their_pages_and_cases() {
    let mut ids = Vec::new();
    assert!(foresight::FAMILIES.is_sorted_by_key(|(name, _)| *name));
    for (family, triggers) in foresight::FAMILIES {
        assert!(triggers.is_sorted_by_key(|trigger| trigger.id), "{family}");
        let of_family: Vec<_> = triggers
            .iter()
            .map(|trigger| trigger.id.to_owned())
            .collect();
        let folder = root().join("src/foresight").join(family);
        let pages = fs::read_dir(folder).unwrap().filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let stem = name.strip_suffix(".md")?;
            (!stem.ends_with(".ko")).then(|| stem.to_owned())
        });
        let mut pages: Vec<_> = pages.collect();
        pages.sort();
        assert_eq!(of_family, pages);
        ids.extend(of_family);
    }
    let cases = fs::read_dir(root().join("tests/cases/foresight")).unwrap();
    let cases = cases.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut cases: Vec<_> = cases
        .map(|name| name.trim_end_matches(".md").to_owned())
        .collect();
    cases.sort();
    ids.sort();
    assert_eq!(ids, cases);
    let rules = ids.iter().filter(|id| pmo::check::find(id).is_some());
    assert_eq!(rules.count(), 0, "a rule and a trigger share a name");
}
