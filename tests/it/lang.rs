//! Korean and English say the same things with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use pmo::args;
use pmo::check;
use pmo::lang::{Args, Catalogue, LANGS, Lang, josa};

/// The arguments that each message and attribute mentions, by key.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if !line.starts_with([' ', '}', '.']) && line.contains(" =") {
            message = line.split(" =").next().unwrap().to_owned();
            key.clone_from(&message);
        } else if let Some(attribute) = line.trim_start().strip_prefix('.') {
            key = format!("{message}.{}", attribute.split(" =").next().unwrap());
        }
        let names = line.split('$').skip(1);
        let names = names.map(|rest| {
            rest.chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect()
        });
        found.entry(key.clone()).or_default().extend(names);
    }
    found.remove("");
    found
}

#[test]
fn counts_have_separators_and_names_have_none() {
    let en = Catalogue::of(Lang::En, "m = { $count } of { $year }, line { $line }\n");
    let count = |count: i64| args![count, year: 2026, line: 1200];
    assert_eq!(en.text("m", &count(2_000)), "2,000 of 2026, line 1200");
    assert_eq!(en.text("m", &count(-999)), "-999 of 2026, line 1200");
    let ko = Catalogue::of(Lang::Ko, "m = { JOSA($count, \"이가\") } { $share }\n");
    let text = ko.text("m", &args![count: 2_000, share: 1234.5]);
    assert_eq!(text, "2,000이 1234.5");
}

#[test]
fn catalogues_are_sound() {
    for (_, code, text) in LANGS {
        let errors = FluentResource::try_new((*text).to_owned())
            .err()
            .map(|(_, errors)| errors);
        assert!(errors.is_none(), "{code}: {errors:?}");
        let keys: Vec<_> = text
            .lines()
            .filter(|line| line.starts_with(char::is_alphabetic))
            .collect();
        let names: BTreeSet<_> = keys.iter().map(|line| line.split(" =").next()).collect();
        assert_eq!(names.len(), keys.len(), "{code}: a message stands twice");
    }
}

#[test]
fn languages_have_the_same_messages_with_the_same_arguments() {
    let [(_, _, en), (_, _, ko)] = LANGS else {
        panic!("two languages")
    };
    let (en, ko) = (messages(en), messages(ko));
    let keys = |one: &BTreeMap<String, _>| one.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&en), keys(&ko));
    for (key, args) in &en {
        assert_eq!(args, &ko[key], "{key}");
    }
}

/// What `foresee` says names the other side by `{ client }`, and pages, which hold for every contract, by neither word.
#[test]
fn the_other_side_has_the_name_that_the_contract_gives_it() {
    for (lang, contract, word) in [
        (Lang::Ko, None, "발주기관"),
        (Lang::Ko, Some("procurement"), "발주기관"),
        (Lang::Ko, Some("rnd"), "전문기관"),
        (Lang::En, Some("private"), "client"),
        (Lang::En, Some("rnd"), "agency"),
    ] {
        let words = Catalogue::new(lang).under(contract);
        let said = words.text("client-silent.consequence", &Args::new());
        assert!(said.contains(word), "{contract:?}: {said}");
    }
    let texts = crate::support::files("src");
    let fixed = texts.iter().filter(|(path, text)| {
        let is_foresight = path.starts_with("foresight/") && path.ends_with(".ftl");
        (is_foresight || path.ends_with(".ko.md")) && text.contains("발주기관")
    });
    let fixed: Vec<_> = fixed.map(|(path, _)| path).collect();
    assert!(fixed.is_empty(), "{fixed:?}");
}

/// A number and its unit stand together, as almost everywhere in the catalogue.
#[test]
fn working_days_are_joined_to_their_number() {
    let texts = crate::support::files("src");
    for (path, text) in texts.iter().filter(|(path, _)| path.contains("ko.")) {
        for gap in ["} 근무일", "0 근무일", "3 근무일", "5 근무일"] {
            assert!(!text.contains(gap), "{path}: {gap}");
        }
    }
}

#[test]
fn every_rule_has_words_and_help() {
    for (lang, code, _) in LANGS {
        let words = Catalogue::new(*lang);
        for rule in check::rules() {
            assert!(
                words.find(rule.id, &Args::new()).is_some(),
                "{code}: {}",
                rule.id
            );
            assert!(
                words
                    .find(&format!("{}.help", rule.id), &Args::new())
                    .is_some(),
                "{code}: {}",
                rule.id
            );
        }
    }
}

#[test]
fn particles_are_known_pairs() {
    for (_, code, text) in LANGS {
        for call in text.split("JOSA(").skip(1) {
            let pair = call.split('"').nth(1).unwrap();
            assert!(josa::is_pair(pair), "{code}: {pair}");
        }
    }
}

#[test]
fn charts_say_exactly_the_words_of_the_catalogue() {
    let sources = crate::support::files("src/render/chart");
    let used: BTreeSet<String> = sources
        .iter()
        .filter(|(path, _)| !path.ends_with("tests.rs"))
        .flat_map(|(_, text)| text.split("\"chart-").skip(1))
        .map(|rest| format!("chart-{}", rest.split('"').next().unwrap()))
        .collect();
    let captions = [
        "chart-dates-caption",
        "chart-gantt-caption",
        "chart-goals-caption",
        "chart-goals-year-caption",
        "chart-data-caption",
    ];
    let known = messages(LANGS[0].2)
        .into_keys()
        .filter(|key| key.starts_with("chart-"));
    let known: BTreeSet<String> = known
        .filter(|key| !captions.contains(&key.as_str()))
        .collect();
    assert_eq!(used, known);
}

/// Templates put messages together from words of the files: every word must have its message.
#[test]
fn every_word_that_a_report_shows_has_a_message() {
    use pmo::model::kind::{change, charter, deliverable, goal, issue, member, risk};
    let words = [
        ("contract", charter::ContractKind::WORDS),
        ("to", deliverable::Recipient::WORDS),
        ("judge", goal::Judge::WORDS),
        ("office", member::Office::WORDS),
        ("risk", risk::RiskStatus::WORDS),
        ("issue", issue::IssueStatus::WORDS),
        ("change", change::ChangeStatus::WORDS),
    ];
    for (lang, code, _) in LANGS {
        let catalogue = Catalogue::new(*lang);
        for (prefix, words) in words {
            for word in words {
                let key = format!("{prefix}-{word}");
                assert!(
                    catalogue.find(&key, &Args::new()).is_some(),
                    "{code}: {key}"
                );
            }
        }
    }
}

#[test]
fn roles_of_people_have_names() {
    use pmo::lang::Arg;
    use pmo::model::kind::member::role_name;
    let roles = [
        "ai-engineer",
        "annotator-lead",
        "data-engineer",
        "data-scientist",
        "domain-expert",
        "planner",
        "pm",
    ];
    for (lang, code, _) in LANGS {
        let words = Catalogue::new(*lang);
        for role in roles {
            let Arg::Word(key) = role_name(role) else {
                panic!("{role} has no name")
            };
            assert!(words.find(key, &Args::new()).is_some(), "{code}: {key}");
        }
    }
    assert_eq!(role_name("welder"), Arg::Text("welder".to_owned()));
}
