//! The house keeps its own rules: lists equal folders, and modules use only those above them.

use std::collections::BTreeSet;
use std::fs;

use pmo::check;
use pmo::model::{Home, KINDS};

use crate::support::{files, root};

/// Stems of the Rust files directly in a folder, `mod` left out.
fn stems(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|stem| stem != "mod")
        .collect()
}

/// The modules that a file declares, in order.
fn declared(file: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let line = |line: &str| {
        let name = line
            .trim()
            .trim_start_matches("pub ")
            .strip_prefix("mod ")?
            .strip_suffix(';')?;
        Some(name.to_owned())
    };
    text.lines().filter_map(line).collect()
}

#[test]
fn every_test_file_is_listed() {
    let listed: BTreeSet<_> = declared("tests/it/main.rs").into_iter().collect();
    let mut there = stems("tests/it");
    there.remove("main");
    assert_eq!(listed, there);
}

#[test]
fn kinds_equal_their_folder() {
    let names: Vec<_> = KINDS.iter().map(|kind| kind.name.to_owned()).collect();
    assert!(names.is_sorted());
    assert_eq!(
        names.into_iter().collect::<BTreeSet<_>>(),
        stems("src/model/kind")
    );
    let folders: BTreeSet<_> = KINDS
        .iter()
        .map(|kind| format!("{:?}", kind.home))
        .collect();
    assert_eq!(folders.len(), KINDS.len(), "two kinds share a home");
    assert!(KINDS.iter().any(|kind| kind.home == Home::Charter));
}

#[test]
fn built_in_templates_equal_their_folders() {
    let names: Vec<_> = pmo::render::BUILT_IN
        .iter()
        .map(|(name, _)| *name)
        .collect();
    assert!(names.is_sorted());
    let there = ["page", "report"].map(|folder| {
        let paths = files(&format!("templates/{folder}")).into_keys();
        paths.map(move |path| format!("{folder}/{path}"))
    });
    let is_template = |path: &String| !path.ends_with(".css");
    let there: BTreeSet<_> = there.into_iter().flatten().filter(is_template).collect();
    let names: BTreeSet<_> = names.into_iter().map(str::to_owned).collect();
    assert_eq!(names, there);
}

#[test]
fn rules_equal_their_pages() {
    assert!(check::FAMILIES.is_sorted_by_key(|(name, _)| *name));
    for (family, rules) in check::FAMILIES {
        assert!(rules.is_sorted_by_key(|rule| rule.id), "{family}");
        let listed = rules
            .iter()
            .flat_map(|rule| [format!("{}.ko.md", rule.id), format!("{}.md", rule.id)]);
        let there: BTreeSet<_> = files(&format!("src/check/{family}")).into_keys().collect();
        assert_eq!(listed.collect::<BTreeSet<_>>(), there, "{family}");
    }
    let ids: BTreeSet<_> = check::rules().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), check::rules().count(), "two rules share an id");
}

#[test]
fn modules_use_only_those_above_them() {
    let order = declared("src/lib.rs");
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let module = path
            .split('/')
            .next()
            .unwrap()
            .trim_end_matches(".rs")
            .to_owned();
        let Some(at) = order.iter().position(|known| *known == module) else {
            continue;
        };
        let uses = text
            .split("crate::")
            .skip(1)
            .chain(text.split("pmo::").skip(1));
        for used in uses {
            let name: String = used
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect();
            if order
                .iter()
                .position(|known| *known == name)
                .is_some_and(|used| used > at)
            {
                wrong.push(format!("{path} uses {name}"));
            }
        }
    }
    let siblings = [("report", "exchange"), ("exchange", "report")];
    for (path, text) in files("src") {
        for (one, other) in siblings {
            if path.starts_with(one) && text.contains(&format!("crate::{other}")) {
                wrong.push(format!("{path} uses {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in files("src")
        .into_iter()
        .filter(|(path, _)| path.ends_with(".rs"))
    {
        assert!(text.starts_with("//! "), "{path}");
    }
}
