//! Leakage between manifests of a few lines.

use super::*;
use crate::model;
use crate::source;

/// Test set `t` (0), training set `d` (1) and validation set `v` (2) with the keys given.
fn data(t: &str, d: &str, v: &str) -> Project {
    let data = format!(
        "[dataset.t]\nname = \"T\"\nrole = \"test\"\n{t}\n[dataset.d]\nname = \"D\"\nrole = \"train\"\n{d}\n\
         [dataset.v]\nname = \"V\"\nrole = \"validation\"\n{v}\n"
    );
    let charter = "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-03-02\nfinish = 2026-12-11\n";
    let (project, faults) = model::load(&source::memory([
        ("project.toml", charter),
        ("data.toml", &data),
    ]));
    assert!(faults.is_empty(), "{faults:?}");
    project
}

const T: &str = "manifest = \"t.csv\"\ngroup = \"book\"";
const D: &str = "manifest = \"d.jsonl\"\ngroup = \"book\"";

fn pairs(project: &Project, files: &[(&str, &str)]) -> Vec<Pair> {
    inventory(project, files).leakage().pairs.clone()
}

fn inventory(project: &Project, files: &[(&str, &str)]) -> Inventory {
    Inventory::of(project, &source::memory(files.iter().copied()))
}

#[test]
fn items_and_groups_in_both_are_counted() {
    let test = "path,sha256,book\n1,aa,b1\n2,bb,b2\n3,bb,b2\n4,cc,b3\n5,,\n";
    let train = "{\"sha256\": \"BB\", \"book\": \"b9\"}\n{\"sha256\": \"dd\", \"book\": \"b2\"}\n\
         {\"sha256\": \"ee\", \"book\": \"b1\"}\n{\"sha256\": \"ff\", \"book\": \"b2\"}\n{\"sha256\": \"\", \"book\": \"\"}\n";
    let found = pairs(&data(T, D, ""), &[("t.csv", test), ("d.jsonl", train)]);
    let ids: Vec<_> = found
        .iter()
        .map(|one| (one.evaluation, one.learned))
        .collect();
    assert_eq!(ids, [(0, 1), (0, 2), (2, 1)]);
    let overlap = |keys, evaluation_items, learned_items, examples: &[&str]| Overlap {
        keys,
        evaluation_items,
        learned_items,
        examples: examples.iter().map(|one| (*one).to_owned()).collect(),
    };
    assert_eq!(found[0].by_hash, Ok(overlap(1, 2, 1, &["bb"])));
    assert_eq!(found[0].by_group, Ok(overlap(2, 3, 3, &["b1", "b2"])));
    assert_eq!(found[1].by_hash, Err(Untold::NoManifest(2)));
    assert_eq!(found[2].by_group, Err(Untold::NoManifest(2)));
}

#[test]
fn nothing_shared_is_an_answer() {
    let found = pairs(
        &data(T, D, ""),
        &[
            ("t.csv", "hash,book\na,1\n"),
            ("d.jsonl", "{\"hash\": \"b\", \"book\": 2}\n"),
        ],
    );
    assert_eq!(found[0].by_hash, Ok(Overlap::default()));
    assert_eq!(found[0].by_group, Ok(Overlap::default()));
}

#[test]
fn what_cannot_be_compared() {
    let by = |d: &str, train: &str| {
        let found = pairs(
            &data(T, d, ""),
            &[("t.csv", "hash,book\naa,1\n"), ("d.jsonl", train)],
        );
        (found[0].by_hash.clone(), found[0].by_group.clone())
    };
    assert_eq!(
        by(D, "hash,page\naaaa,1\n"),
        (Err(Untold::Differ), Err(Untold::NoColumn(1)))
    );
    let other = "manifest = \"d.jsonl\"\ngroup = \"page\"";
    assert_eq!(
        by(other, "hash,page\naa,1\n"),
        (by(D, "hash,book\naa,2\n").0, Err(Untold::Differ))
    );
    assert_eq!(
        by("manifest = \"d.jsonl\"", "path,hash\nx,\n"),
        (Err(Untold::NoColumn(1)), Err(Untold::NoGroup(1)))
    );
}

#[test]
fn why_there_is_no_manifest() {
    let why = |keys: &str, files: &[(&str, &str)]| {
        inventory(&data(T, keys, ""), files).items(1).unwrap_err()
    };
    assert_eq!(why("", &[]), NoManifest::NotNamed);
    assert_eq!(why(D, &[]), NoManifest::NotThere);
    assert_eq!(
        why(D, &[("d.jsonl.dvc", "outs:\n- md5: 0\n  path: d.jsonl\n")]),
        NoManifest::Dvc
    );
    assert_eq!(why("manifest = \"d.dvc\"", &[]), NoManifest::Dvc);
    assert_eq!(
        why(D, &[("d.jsonl", "path\n1\n")]),
        NoManifest::Unusable(Unusable::NoKeys)
    );
}

/// A set shares with all that it is held against together; an item counts once.
#[test]
fn a_leak_counts_items_once() {
    let project = data(T, D, "manifest = \"v.csv\"\ngroup = \"book\"");
    let leaks = |test: &str, train: &str, validation: &str| {
        let files = [("t.csv", test), ("d.jsonl", train), ("v.csv", validation)];
        inventory(&project, &files).leakage().leaks.clone()
    };
    let test = "sha256,book\naa,b1\nbb,b2\ncc,b3\ndd,b4\n";
    let found = leaks(
        test,
        "sha256,book\naa,b1\nee,b2\n",
        "sha256,book\naa,b9\ncc,b8\n",
    );
    let leak = Leak {
        items: 3,
        same: 2,
        kin: 2,
        all: 4,
    };
    assert_eq!(leak.word(), "both");
    assert_eq!(found[0], Some(leak));
    assert_eq!(found[1], None, "training data are held against nothing");
    assert_eq!(
        found[2].map(|leak| (leak.items, leak.word())),
        Some((1, "same"))
    );
    let other = "sha256,book\nff,b7\n";
    let kin = leaks(test, "sha256,book\nee,b3\n", other)[0];
    assert_eq!(kin.map(|leak| (leak.items, leak.word())), Some((1, "kin")));
    assert_eq!(leaks(test, "sha256,book\nee,b5\n", other)[0], None);
}

#[test]
fn items_are_counted_where_nothing_is_compared_too() {
    let alone = inventory(&data("", D, ""), &[("d.jsonl", "hash,book\naa,1\nbb,1\n")]);
    assert_eq!(alone.items(1), Ok(2));
    assert_eq!(alone.items(0), Err(NoManifest::NotNamed));
}

#[test]
fn other_answers_follow_only_from_other_manifests_roles_or_groups() {
    let files = |hash| [("t.csv", "hash\naa\n"), ("d.jsonl", hash)];
    let one = inventory(&data(T, D, ""), &files("hash\nbb\n"));
    assert!(one.is_same(&inventory(&data(T, D, "target = 5"), &files("hash\nbb\n"))));
    assert!(!one.is_same(&inventory(&data(T, D, ""), &files("hash\naa\n"))));
    let ungrouped = "manifest = \"d.jsonl\"";
    assert!(!one.is_same(&inventory(&data(T, ungrouped, ""), &files("hash\nbb\n"))));
}

#[test]
fn the_paths_to_read_are_the_named_ones_and_their_pointers() {
    let text = format!("[dataset.t]\n{T}\n[dataset.d]\n{D}\n[dataset.v]\n");
    let paths = model::named(&source::memory([("data.toml", text.as_str())]));
    let paths: Vec<_> = paths.iter().map(String::as_str).collect();
    assert_eq!(paths, ["d.jsonl", "d.jsonl.dvc", "t.csv", "t.csv.dvc"]);
}
