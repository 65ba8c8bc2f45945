//! Lists read record by record are as lists read whole, and versions read one after the other as each read alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Reading, load};
use crate::diag::Place;
use crate::source::{Snapshot, memory};

/// Plain records, records for the parser, and what is wrong with values, keys and references.
const PLAN: &str = r#"# plan
[task.a]
name = "A"
duration = "2d"

[task.b]  # with a remark
name = "B \u0041"
after = ["a SS+1d", "nobody"]
owner = [
    "lee",
]

[task.c]
nmae = "C"
duration = "2 days"
progress = 120
started = 2026-03-09

[task.d]
deadline = "2026-03-09"
"#;

#[test]
fn record_by_record_is_as_the_whole_file() {
    let read = |plan: &str| load(&memory([("plan.toml", plan)]));
    // A header of its own for all tasks says nothing new, and is read as a whole.
    let whole = format!("[task]\n{PLAN}");
    let (whole, mut whole_faults) = read(&whole);
    for fault in &mut whole_faults {
        if let Place::Bytes(_, bytes) = &mut fault.place {
            *bytes = bytes.start - "[task]\n".len()..bytes.end - "[task]\n".len();
        }
    }
    let (project, faults) = read(PLAN);
    assert_eq!(project.tasks.len(), 4);
    assert_eq!(project, whole);
    assert_eq!(format!("{faults:#?}"), format!("{whole_faults:#?}"));
}

#[test]
fn what_comes_twice_or_is_broken_is_told_as_of_the_whole_file() {
    for more in [
        "[task.a]\nname = \"A\"\n",
        "[task.e]\nname = \"\"\"\n[task.f]\n",
    ] {
        let read = |plan: &str| load(&memory([("plan.toml", plan)])).1.len();
        let plan = format!("{PLAN}{more}");
        assert_eq!(read(&plan), read(&format!("[task]\n{plan}")), "{more}");
        assert!(read(&plan) > read(PLAN));
    }
}

/// Versions of one project in which something is added, mended, broken or taken away.
fn versions() -> Vec<Snapshot> {
    let charter = ("project.toml", "[project]\nid = \"x\"\nname = \"X\"\n");
    let plan = ("plan.toml", PLAN);
    let team = ("team.toml", "[member.lee]\nname = \"Lee\"\n");
    let more = ("plan/more.toml", "[task.nobody]\nname = \"N\"\n");
    let data = ("data.toml", "[dataset.d]\nname = \"D\"\n");
    let first = ("volumes/d/a.toml", "2026-03-09 = { accepted = 1 }\n");
    let again = ("volumes/d/b.toml", "2026-03-09 = { accepted = 2 }\n");
    let risk = (
        "risks/r.md",
        "+++\ntitle = \"R\"\n+++\n\nSee [[task.c]] and [[task.x]].\n",
    );
    let unclosed = ("risks/r.md", "+++\ntitle = \"R\"\n");
    vec![
        memory([charter, plan]),
        memory([charter, plan, team, first]),
        memory([charter, plan, team, data, first, risk]),
        memory([charter, plan, more, team, data, first, again, unclosed]),
        memory([charter, team, data, first, risk]),
        memory([("plan.toml", "")]),
    ]
}

#[test]
fn what_is_read_after_another_version_is_as_read_alone() {
    let versions = versions();
    let mut told = BTreeSet::new();
    for after in &versions {
        let alone = Reading::of(after);
        for before in &versions {
            let before = Reading::of(before);
            let next = before.next(after);
            assert_eq!(next.project, alone.project);
            assert_eq!(next.faults, alone.faults);
            assert_eq!(next.next(before.snapshot).faults, before.faults);
        }
        told.insert(format!("{:?}", alone.faults));
    }
    assert_eq!(told.len(), versions.len(), "each has faults of its own");
}

#[test]
fn what_stayed_the_same_is_not_read_again() {
    let versions = versions();
    let one = Reading::of(&versions[1]);
    let two = one.next(&versions[2]);
    let (one, two) = (one.project, two.project);
    assert!(Arc::ptr_eq(&one.tasks, &two.tasks));
    assert!(Arc::ptr_eq(&one.volumes[0], &two.volumes[0]));
    assert!(!Arc::ptr_eq(&one.datasets, &two.datasets));
}
