//! Every kind of project under every kind of contract passes `check`, whatever its first day is.

use super::*;
use crate::check;
use crate::foresight;
use crate::model::Project;
use std::collections::BTreeSet;

const KINDS: [ProjectKind; 5] = [
    ProjectKind::Dataset,
    ProjectKind::DocumentAi,
    ProjectKind::VisionInspection,
    ProjectKind::Digitization,
    ProjectKind::Other,
];
const CONTRACTS: [ContractKind; 4] = [
    ContractKind::Procurement,
    ContractKind::Rnd,
    ContractKind::GrantData,
    ContractKind::Private,
];
const LANGS: [Lang; 2] = [Lang::Ko, Lang::En];

fn starter(kind: ProjectKind, contract: ContractKind, lang: Lang, start: Date) -> Starter {
    Starter {
        id: "new".to_owned(),
        kind,
        contract,
        lang,
        start,
        finish: start + 180,
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn facts(starter: &Starter) -> facts::Facts {
    let files = starter.files();
    let files = files.iter().filter(|(path, _)| !path.starts_with('.'));
    let snapshot = source::memory(files.map(|(path, text)| (path.as_str(), text.as_str())));
    facts::gather(&snapshot, starter.start)
}

fn combinations() -> impl Iterator<Item = (ProjectKind, ContractKind)> {
    let with = |kind| CONTRACTS.map(|contract| (kind, contract));
    KINDS.into_iter().flat_map(with)
}

fn assert_sound(starter: &Starter) {
    let facts = facts(starter);
    let findings = check::check(&facts);
    assert!(findings.is_empty(), "{starter:?}: {findings:#?}");
    let Ok(timetable) = &facts.timetable else {
        panic!("{starter:?}: no schedule");
    };
    for (row, task) in facts.active_leaves() {
        let finish = timetable.times[row].finish.date();
        for id in &task.deliverable {
            let owed = facts.project.deliverables.find(id).unwrap();
            let due = facts.due(owed).unwrap();
            let late = finish > due;
            assert!(
                !late,
                "{starter:?}: {} ends {finish}, {} is due {due}",
                task.id, owed.id
            );
        }
    }
}

#[test]
fn every_kind_under_every_contract_passes_check_in_both_languages() {
    for (kind, contract) in combinations() {
        for lang in LANGS {
            assert_sound(&starter(kind, contract, lang, day("2026-07-24")));
        }
    }
}

/// Weekends, holidays, year ends and a leap day; the combinations take turns.
#[test]
fn whatever_the_first_day_is() {
    let combinations: Vec<_> = combinations()
        .filter(|one| one.0 != ProjectKind::Other)
        .collect();
    for at in 0..366 {
        let start = day("2027-09-01") + at;
        // Five and sixteen have no common divisor: neighbouring days get other kinds and contracts.
        let (kind, contract) = combinations[at as usize * 5 % combinations.len()];
        assert_sound(&starter(kind, contract, Lang::Ko, start));
    }
}

/// What nobody has done yet is nobody's weakness.
#[test]
fn nothing_is_foreseen_of_a_project_on_its_first_day() {
    for first in ["2026-07-24", "2026-09-21", "2027-02-01", "2028-05-02"] {
        for (kind, contract) in combinations() {
            let facts = facts(&starter(kind, contract, Lang::Ko, day(first)));
            let warnings = foresight::look(&facts).warnings;
            let seen = warnings.iter().map(|one| (one.rule, &one.object.id));
            let seen: Vec<_> = seen.collect();
            assert!(seen.is_empty(), "{kind:?} {contract:?} {first}: {seen:?}");
        }
    }
}

#[test]
fn nothing_is_left_to_fill_in() {
    for (kind, contract) in combinations() {
        for lang in LANGS {
            for (path, text) in starter(kind, contract, lang, day("2026-07-24")).files() {
                let names = text.split('{').skip(1);
                let names = names.filter_map(|rest| Some(rest.split_once('}')?.0));
                let is_name = |name: &&str| {
                    let plain = |sign: char| sign.is_ascii_lowercase() || ".-".contains(sign);
                    !name.is_empty() && name.chars().all(plain)
                };
                assert_eq!(names.filter(is_name).collect::<Vec<_>>(), [""; 0], "{path}");
                assert!(!text.contains("\n\n\n"), "{path}: {text}");
            }
        }
    }
}

fn ids(project: &Project) -> Vec<String> {
    let mut ids = Vec::new();
    macro_rules! take {
        ($($list:ident),*) => {
            $(ids.extend(project.$list.iter().map(|one| format!("{}.{}", stringify!($list), one.id)));)*
        };
    }
    take!(
        tasks,
        goals,
        datasets,
        deliverables,
        members,
        requirements,
        risks
    );
    ids
}

#[test]
fn both_languages_have_the_same_records() {
    for (kind, contract) in combinations() {
        let [korean, english] =
            LANGS.map(|lang| facts(&starter(kind, contract, lang, day("2026-07-24"))));
        assert_eq!(ids(&korean.project), ids(&english.project));
        let plain = |project: &Project| -> Vec<_> {
            let risks = project.risks.iter();
            risks
                .map(|risk| (risk.probability, risk.impact, risk.response))
                .collect()
        };
        assert_eq!(plain(&korean.project), plain(&english.project));
    }
    let names = |lang| -> BTreeSet<String> { Words::of(lang).names() };
    assert_eq!(names(Lang::Ko), names(Lang::En));
}

#[test]
fn each_risk_has_an_owner_a_trigger_and_says_what_to_do_first() {
    for (kind, contract) in combinations().filter(|(kind, _)| *kind != ProjectKind::Other) {
        for lang in LANGS {
            let project = facts(&starter(kind, contract, lang, day("2026-07-24"))).project;
            assert!(project.risks.len() >= 8, "{kind:?} {contract:?}");
            for risk in &*project.risks {
                let trigger = risk.trigger.as_deref().unwrap_or_default();
                assert!(!trigger.is_empty() && !risk.title.is_empty(), "{}", risk.id);
                assert!(
                    risk.owner.is_some() && !risk.about.is_empty(),
                    "{}",
                    risk.id
                );
                let sentences = risk.prose.text.matches(". ").count() + 1;
                assert!(
                    (2..=3).contains(&sentences),
                    "{}: {}",
                    risk.id,
                    risk.prose.text
                );
            }
        }
    }
}

#[test]
fn every_word_is_used() {
    let mut templates = String::new();
    for (kind, contract) in combinations() {
        let starter = starter(kind, contract, Lang::En, day("2026-07-24"));
        templates.extend(starter.files().into_values());
    }
    let words = Words::of(Lang::En);
    for name in words.names() {
        let text = words.get(&name).unwrap();
        let parts = text.split("{client}");
        assert!(
            parts.into_iter().all(|part| templates.contains(part)),
            "{name}"
        );
    }
}
