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
    let files = source::memory(files.iter().copied()).files;
    Inventory::of(project, &files).pairs(project)
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
        let (project, files) = (
            data(T, keys, ""),
            source::memory(files.iter().copied()).files,
        );
        Inventory::of(&project, &files).manifests[1]
            .clone()
            .unwrap_err()
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

#[test]
fn the_paths_to_read_are_the_named_ones_and_their_pointers() {
    let paths = manifest_paths(&data(T, D, ""));
    let paths: Vec<_> = paths.iter().map(String::as_str).collect();
    assert_eq!(paths, ["d.jsonl", "d.jsonl.dvc", "t.csv", "t.csv.dvc"]);
}
