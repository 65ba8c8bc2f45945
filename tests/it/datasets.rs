//! `pmo data`: its screens, its figures for scripts, and manifests wherever they lie.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use pmo::lang::LANGS;
use pmo::source::{self, Content, MAX_NAMED, Unreadable};
use serde_json::Value;

use crate::golden::same;
use crate::program::{pmo, project};
use crate::repository::{Repo, Tree};
use crate::support::{CHARTER, EXAMPLES, root};

/// The datasets of the examples that are shown in full.
const SHOWN: [(&str, &str); 4] = [
    ("heritage-ocr", "train-v1"),
    ("heritage-ocr", "test-v1"),
    ("radiation-inspection", "train-v2"),
    ("radiation-inspection", "test-v2"),
];

#[test]
fn screens_of_the_examples() {
    for (example, as_of) in EXAMPLES {
        let dir = root().join("examples").join(example);
        for (_, code, _) in LANGS {
            let args = ["--as-of", as_of, "--lang", code, "data"];
            let run = pmo(&dir, &args);
            assert_eq!(run.code, 0, "{run:?}");
            same(run.out.as_bytes(), &format!("{example}/{code}/data.txt"));
            for (_, id) in SHOWN.iter().filter(|(name, _)| *name == example) {
                let run = pmo(&dir, &[&args[..], &[id]].concat());
                assert_eq!(run.code, 0, "{run:?}");
                let path = format!("{example}/{code}/data-{id}.txt");
                same(run.out.as_bytes(), &path);
            }
        }
    }
}

/// The answer for scripts.
fn json(dir: &Path, args: &[&str]) -> Value {
    let args = [&["data", "--format", "json"], args].concat();
    let run = pmo(dir, &args);
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn scripts_get_every_figure() {
    let dir = root().join("examples/heritage-ocr");
    let answer = json(&dir, &["--as-of", "2026-07-24"]);
    assert_eq!(
        (&answer["version"], &answer["as-of"]),
        (&1.into(), &"2026-07-24".into())
    );
    let datasets = answer["datasets"].as_array().unwrap();
    let ids: Vec<_> = datasets
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        [
            "train-v1",
            "train-cursive",
            "validation-v1",
            "test-v1",
            "test-cursive"
        ]
    );
    let train = &datasets[0];
    assert_eq!(train["expected"], "2026-08-28");
    assert_eq!(train["stages"][3]["per-day"], 555.0);
    // 40 000 ÷ (0.95 × 0.92) = 45 766.6; as observed ÷ (44 100 ÷ 46 200 × 27 600 ÷ 31 210) = 47 385.2.
    assert_eq!(train["raw"]["needed"], 45_767);
    assert_eq!(train["raw"]["needed-as-observed"], 47_386);
    // (35 000 − 31 350) ÷ 555.
    assert_eq!(train["backlogs"][2]["days"], 6.5766);
    assert_eq!(train["quality"][1]["samples-needed"], 458);
    assert_eq!(train["classes"]["classes"][1]["ratio"], 0.5978);
    let one = json(&dir, &["--as-of", "2026-07-24", "dataset.test-v1"]);
    assert_eq!(one["datasets"].as_array().unwrap().len(), 1);
    assert_eq!(one["datasets"][0]["seal"]["measured"], 5);
    assert_eq!(one["leakage"].as_array().unwrap().len(), 3);
}

#[test]
fn an_id_that_is_not_there_names_a_near_one() {
    let run = pmo(
        &root().join("examples/heritage-ocr"),
        &["--lang", "en", "data", "train-v2"],
    );
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("no dataset `train-v2`") && run.err.contains("`train-v1`"),
        "{}",
        run.err
    );
}

/// What is not known is named with the file and key that would tell, and nothing else is.
#[test]
fn what_is_not_known_is_named_with_its_key() {
    let bare = "[dataset.d]\nname = \"D\"\nrole = \"test\"\n";
    let lines = "2026-04-10 = { labelled = 60, inspected = 50, accepted = 40 }\n";
    let full = "[dataset.d]\nname = \"D\"\nrole = \"test\"\ntarget = 100\nraw = 120\nneeded-by = 2026-06-01\n\
         yield = { accepted = 0.9 }\nagreement = { measure = \"kappa\", target = 0.8 }\n\
         quality = [{ index = \"semantic\", criterion = 95.0, basis = \"p. 1\" }]\nclasses = { a = 100 }\n\
         rights = \"owned\"\npersonal-data = false\nannotators = [\"m\"]\nfrozen = 2026-05-01\nhash = \"ab\"\n\
         label-error = 1\nmanifest = \"d.csv\"\ngroup = \"g\"\n";
    let counts = "2026-04-07 = { collected = 90, labelled = 60, inspected = 50, accepted = 40, rejected = 1, \
         classes = { a = 40 }, agreement = 0.9, quality = { semantic = [1, 1] } }\n\
         2026-04-10 = { collected = 90, labelled = 60, inspected = 50, accepted = 42, rejected = 1 }\n";
    let keys = |data: &str, lines: &str| -> Vec<String> {
        let dir = project([
            ("project.toml", CHARTER),
            ("data.toml", data),
            ("volumes/d.toml", lines),
            ("team.toml", "[member.m]\nname = \"M\"\n"),
            ("d.csv", "hash,g\n1,2\n"),
        ]);
        let answer = json(dir.path(), &["--as-of", "2026-04-10"]);
        let unknown = answer["datasets"][0]["unknown"].as_array().unwrap().clone();
        let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
        let place = |one: &Value| format!("{}: {}", text(one, "file"), text(one, "key"));
        unknown.iter().map(place).collect()
    };
    assert_eq!(keys(full, counts), Vec::<String>::new());
    let data = [
        "target",
        "needed-by",
        "raw",
        "agreement.target",
        "quality",
        "classes",
        "rights",
        "personal-data",
        "annotators",
        "frozen",
        "hash",
        "label-error",
        "manifest",
        "group",
    ];
    let log = ["collected", "rejected", "agreement"];
    let expected: BTreeSet<String> = data
        .map(|key| format!("data.toml: {key}"))
        .into_iter()
        .chain(log.map(|key| format!("volumes/d.toml: {key}")))
        .collect();
    assert_eq!(
        keys(bare, lines).into_iter().collect::<BTreeSet<_>>(),
        expected
    );
}

const DATA: &str = "[dataset.t]\nname = \"T\"\nrole = \"test\"\nmanifest = \"lists/t.csv\"\ngroup = \"book\"\n\
     [dataset.d]\nname = \"D\"\nrole = \"train\"\nmanifest = \"lists/d.csv\"\ngroup = \"book\"\n";
const T: &str = "sha256,book\naa,b1\nbb,b2\n";
const D: &str = "path,sha256,book\n1,AA,b7\n2,cc,b2\n3,dd,b2\n";

fn tree() -> Tree {
    Tree::of([
        ("project.toml", CHARTER),
        ("data.toml", DATA),
        ("lists/t.csv", T),
        ("lists/d.csv", D),
    ])
}

#[test]
fn leaks_are_told_from_the_folder_and_from_a_commit() {
    let repo = Repo::new();
    repo.checked_in(&tree());
    // Later the training set was cleaned: the commit says what it was.
    fs::write(
        repo.path().join("lists/d.csv"),
        "path,sha256,book\n2,cc,b3\n",
    )
    .unwrap();
    let now = json(&repo.path(), &["--as-of", "2026-07-24"]);
    let then = json(&repo.path(), &["--at", "HEAD"]);
    let shared = |answer: &Value, by: &str| {
        let one = &answer["leakage"][0][by];
        let figures = ["keys", "evaluation-items", "learned-items"];
        (
            figures.map(|key| one[key].as_u64().unwrap()),
            one["examples"].clone(),
        )
    };
    assert_eq!(
        shared(&now, "by-hash"),
        ([0, 0, 0], Value::Array(Vec::new()))
    );
    assert_eq!(shared(&then, "by-hash"), ([1, 1, 1], vec!["aa"].into()));
    assert_eq!(shared(&then, "by-group"), ([1, 1, 2], vec!["b2"].into()));
    let screen = pmo(&repo.path(), &["--at", "HEAD", "data"]).out;
    assert!(
        screen.contains("t ↔ d: items in both: 1 (items: 1 of the first, 1 of the second): aa"),
        "{screen}"
    );
    assert_eq!(then["datasets"][1]["manifest-items"], 3);
}

#[test]
fn a_project_inside_a_repository_reads_its_own_manifests() {
    let repo = Repo::bare();
    repo.commit(&tree().below("work/ocr"));
    let answer = json(&repo.path(), &["--at", "HEAD:work/ocr"]);
    assert_eq!(answer["leakage"][0]["by-hash"]["keys"], 1);
}

/// What is the matter with the manifest of the test set, from the folder and from a commit.
fn matter(tree: &Tree, manifest: &str) -> [String; 2] {
    let data = DATA.replace("lists/t.csv", manifest);
    let repo = Repo::new();
    repo.checked_in(&tree.clone().file("data.toml", data));
    [&["--as-of", "2026-07-24"], &["--at", "HEAD"]].map(|args| {
        let answer = json(&repo.path(), args);
        let unknown = answer["datasets"][0]["unknown"].as_array().unwrap().clone();
        let manifest = unknown.iter().find(|one| one["key"] == "manifest");
        manifest.map_or(String::new(), |one| one["why"].as_str().unwrap().to_owned())
    })
}

#[test]
fn only_files_of_the_project_are_opened() {
    let both = |text: &str| [text.to_owned(), text.to_owned()];
    let tree = tree()
        .link("lists/inside.csv", "t.csv")
        .link("lists/outside.csv", "../../elsewhere.csv")
        .link("lists/absolute.csv", "/etc/passwd");
    assert_eq!(matter(&tree, "lists/inside.csv"), both(""));
    assert_eq!(matter(&tree, "./lists/../lists/t.csv"), both(""));
    for path in [
        "lists/outside.csv",
        "lists/absolute.csv",
        "../elsewhere.csv",
        "/etc/passwd",
        ".git/config",
        "C:/lists/t.csv",
        "lists\\\\t.csv",
    ] {
        let told = path.replace("\\\\", "\\");
        assert_eq!(
            matter(&tree, path),
            both(&format!("{told} leads out of the project"))
        );
    }
    assert_eq!(
        matter(&tree, "lists/gone.csv"),
        both("lists/gone.csv is not there")
    );
    assert_eq!(
        matter(&tree, "lists"),
        both("lists cannot be read: it is not a regular file")
    );
}

#[test]
fn pointers_and_broken_manifests_say_what_they_are() {
    let both = |text: &str| [text.to_owned(), text.to_owned()];
    let lfs = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
    let tree = tree()
        .file("lists/lfs.csv", lfs)
        .file(
            "lists/kept.csv.dvc",
            "outs:\n- md5: 4d7a\n  path: kept.csv\n",
        )
        .file("lists/ragged.csv", "hash,book\n1,2\n3\n")
        .file("lists/plain.csv", "path\n1\n")
        .file("lists/cp949.csv", b"hash,book\n1,\xb0\xed\xb9\xae\n");
    let lfs = "lists/lfs.csv is kept by Git LFS and not here (`git lfs pull`)";
    assert_eq!(matter(&tree, "lists/lfs.csv"), both(lfs));
    let dvc = "lists/kept.csv is kept by DVC and not here (`dvc pull`)";
    assert_eq!(matter(&tree, "lists/kept.csv"), both(dvc));
    let ragged =
        "lists/ragged.csv, line 3: neither CSV with as many fields as the header nor a JSON object";
    assert_eq!(matter(&tree, "lists/ragged.csv"), both(ragged));
    let plain = "lists/plain.csv has neither a hash column (sha256, md5, hash, …) nor the column of `group`";
    assert_eq!(matter(&tree, "lists/plain.csv"), both(plain));
    let cp949 = "lists/cp949.csv cannot be read: the text is in CP949 (EUC-KR), not in UTF-8";
    assert_eq!(matter(&tree, "lists/cp949.csv"), both(cp949));
}

/// A manifest may be larger than other files, up to a limit.
#[test]
fn the_size_of_a_named_file_has_a_limit_of_its_own() {
    let dir = project([("project.toml", CHARTER)]);
    let large = |name: &str, size: u64| {
        let file = fs::File::create(dir.path().join(name)).unwrap();
        // Nothing is written: the file has a hole.
        file.set_len(size).unwrap();
    };
    large("fits.csv", source::MAX_FILE + 1);
    large("larger.csv", MAX_NAMED + 1);
    let paths = BTreeSet::from([
        "fits.csv".to_owned(),
        "larger.csv".to_owned(),
        "gone.csv".to_owned(),
    ]);
    let files: BTreeMap<_, _> = source::named_files(dir.path(), None, &paths).unwrap();
    assert_eq!(files.len(), 2);
    assert!(matches!(*files["fits.csv"], Content::Text(_)));
    assert_eq!(
        *files["larger.csv"],
        Content::Unreadable(Unreadable::TooLarge)
    );
}
