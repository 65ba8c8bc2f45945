//! What may be sent: committed, approved, and not from where anybody could send.

use std::fs;
use std::path::Path;

use git2::{IndexAddOption, Repository, Signature, Time};
use tempfile::TempDir;

use crate::program::{Outcome, pmo, pmo_with, project, written};

pub const AS_OF: &str = "2026-07-24";

/// Who gets the mails.
pub const THREE: [&str; 3] = ["a@client.example", "b@client.example", "c@client.example"];

const NOTHING: &[(&str, &str)] = &[];

/// A small project with a sender and three recipients; more keys of `[reporting]`.
fn charter(keys: &[&str]) -> String {
    let to = THREE.map(|one| format!("\"담당 <{one}>\"")).join(", ");
    let keys = keys.join("\n");
    format!(
        "[project]\nid = \"ocr\"\nname = \"고문헌\"\nstart = 2026-03-02\nfinish = 2026-12-11\n\n[reporting]\nfrom = \"관리 <pm@vendor.example>\"\nto = [{to}]\n{keys}\n"
    )
}

/// The project in a repository, committed.
pub fn committed(keys: &[&str]) -> TempDir {
    let dir = project([("project.toml", charter(keys).as_str())]);
    Repository::init(dir.path()).unwrap();
    commit(dir.path(), "begin");
    dir
}

/// Commits all files of a folder.
pub fn commit(dir: &Path, message: &str) {
    let git = Repository::open(dir).unwrap();
    let mut index = git.index().unwrap();
    index.add_all(["*"], IndexAddOption::DEFAULT, None).unwrap();
    index.write().unwrap();
    let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
    let who = Signature::new("Han", "han@vendor.example", &Time::new(1_784_561_400, 0)).unwrap();
    let parent = git.head().ok().and_then(|head| head.peel_to_commit().ok());
    let parents: Vec<_> = parent.iter().collect();
    git.commit(Some("HEAD"), &who, &who, message, &tree, &parents)
        .unwrap();
}

/// A working copy whose remote is the original.
#[cfg(feature = "smtp")]
pub fn clone(origin: &Path) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    Repository::clone(origin.to_str().unwrap(), dir.path()).unwrap();
    dir
}

fn send(dir: &Path, around: &[(&str, &str)], more: &[&str]) -> Outcome {
    let args = ["--lang", "en", "--as-of", AS_OF, "send", "interim"];
    pmo_with(dir, around, &[&args, more].concat())
}

#[test]
fn a_dry_run_says_what_would_go_and_leaves_no_trace() {
    let dir = committed(&[]);
    let dry = send(dir.path(), NOTHING, &["--dry-run"]);
    assert_eq!(dry.code, 0, "{dry:?}");
    for words in [
        "from: pm@vendor.example",
        "a@client.example, b@client.example, c@client.example",
        "subject: [고문헌]",
        "message id: <ocr.interim.2026-07-24.r1.",
        "digest: ",
    ] {
        assert!(dry.out.contains(words), "{words}: {dry:?}");
    }
    assert!(!dir.path().join(".git/pmo").exists());
    assert_eq!(send(dir.path(), NOTHING, &["--dry-run"]).out, dry.out);
    let shown = pmo(dir.path(), &["--lang", "en", "outbox"]);
    assert_eq!((shown.code, &*shown.out), (0, ""), "{shown:?}");
}

#[test]
fn only_what_is_committed_goes() {
    let dir = committed(&[]);
    fs::write(dir.path().join("goals.toml"), "").unwrap();
    for more in [&["--dry-run"][..], &[]] {
        let sent = send(dir.path(), NOTHING, more);
        assert_eq!(sent.code, 4, "{sent:?}");
        assert!(sent.err.contains("goals.toml"), "{sent:?}");
    }
    assert_eq!(send(dir.path(), NOTHING, &["--at", "HEAD"]).code, 2);
    let bare = project([("project.toml", charter(&[]).as_str())]);
    let sent = send(bare.path(), NOTHING, &[]);
    assert_eq!(sent.code, 3, "{sent:?}");
    assert!(sent.err.contains("--ledger"), "{sent:?}");
}

#[test]
fn what_runs_for_a_pull_request_or_forgets_may_not_send() {
    let dir = committed(&[]);
    let runs = [
        ("GITHUB_EVENT_NAME", "pull_request"),
        ("GITHUB_EVENT_NAME", "pull_request_target"),
        ("CI_PIPELINE_SOURCE", "merge_request_event"),
    ];
    for run in runs {
        let sent = send(dir.path(), &[run], &["--ledger", "ledger"]);
        assert_eq!(sent.code, 4, "{sent:?}");
        assert!(sent.err.contains("pull request"), "{sent:?}");
    }
    let sent = send(dir.path(), &[("CI", "true")], &[]);
    assert_eq!(sent.code, 4, "{sent:?}");
    assert!(sent.err.contains("ledger = \"ref\""), "{sent:?}");
    let dir = committed(&["ledger = \"ref\""]);
    let sent = send(dir.path(), &[("CI", "true")], &[]);
    assert_eq!(sent.code, 3, "{sent:?}");
    assert!(sent.err.contains("no remote `origin`"), "{sent:?}");
}

#[test]
fn only_what_was_approved_goes() {
    let dir = committed(&["approve = true"]);
    let dry = |more: &[&str]| send(dir.path(), NOTHING, &[&["--dry-run"], more].concat());
    let args = ["--lang", "en", "--as-of", AS_OF, "approve", "interim"];
    let approve = || pmo(dir.path(), &[&args[..], &["--by", "한 \"PM\""]].concat());
    let before = dry(&[]);
    assert_eq!(before.code, 4, "{before:?}");
    assert!(before.err.contains("no approval"), "{before:?}");

    let approved = approve();
    assert_eq!(approved.code, 0, "{approved:?}");
    let file = dir.path().join("approvals/interim.toml");
    let line = fs::read_to_string(&file).unwrap();
    assert_eq!(line.lines().count(), 1);
    // Not before the approval is committed.
    assert_eq!(dry(&[]).code, 4);
    commit(dir.path(), "approve");
    let digest = line.split("digest = \"").nth(1).unwrap();
    let digest = digest.split('"').next().unwrap();
    fs::write(dir.path().join("goals.toml"), "").unwrap();
    commit(dir.path(), "later work");
    let after = dry(&[]);
    assert_eq!(after.code, 0, "{after:?}");
    assert!(after.out.contains(digest), "{after:?}");

    // Approving at another commit adds a line and keeps the first.
    assert_eq!(approve().code, 0);
    let longer = fs::read_to_string(&file).unwrap();
    assert!(longer.starts_with(&line), "{longer}");
    assert_eq!(longer.lines().count(), 2);
    commit(dir.path(), "approve again");
    let check = pmo(dir.path(), &["check", "--fail-on", "warn"]);
    assert_eq!(check.code, 0, "{check:?}");

    // A digest that does not come out any more.
    fs::write(&file, line.replace(digest, &"0".repeat(64))).unwrap();
    commit(dir.path(), "tamper");
    let after = dry(&[]);
    assert_eq!(after.code, 4, "{after:?}");
    assert!(after.err.contains("not what was approved"), "{after:?}");
    assert!(written(&dir.path().join("contacts")).is_empty());
}

#[cfg(not(feature = "smtp"))]
#[test]
fn without_the_transport_the_program_names_the_feature() {
    let dir = committed(&[]);
    for more in [&[][..], &["--check"]] {
        let sent = send(dir.path(), NOTHING, more);
        assert_eq!(sent.code, 3, "{sent:?}");
        assert!(sent.err.contains("--features smtp"), "{sent:?}");
    }
}

/// A ledger with one message of a folder, by hand: its id and what happened to it.
fn ledger(dir: &Path, events: &[(&str, &[&str])]) -> String {
    let id = "ocr.interim.2026-07-24.r1.0123456789abcdef@vendor.example";
    let line = |state: &str, to: &[&str], message: serde_json::Value| {
        let line = serde_json::json!({"state": state, "revision": 1, "at": 1_784_800_000, "to": to, "message": message});
        format!("{line}\n")
    };
    let head = serde_json::json!({
        "project": "ocr", "report": "interim", "period": AS_OF, "message-id": id, "digest": "d1",
        "from": "pm@vendor.example", "size": 1, "commit": "c1", "as-of": AS_OF,
    });
    let mut text = line("prepared", &THREE, head);
    for (state, to) in events {
        text.push_str(&line(state, to, serde_json::Value::Null));
    }
    fs::create_dir_all(dir.join("ledger")).unwrap();
    fs::write(dir.join("ledger/ocr.interim.2026-07-24.jsonl"), text).unwrap();
    id.to_owned()
}

fn arrived(dir: &Path, id: &str) -> Outcome {
    let args = ["--lang", "en", "outbox", "--ledger", "ledger"];
    pmo(
        dir,
        &[&args[..], &["--format", "json", "--arrived", id]].concat(),
    )
}

#[test]
fn what_arrived_after_all_is_written_down() {
    let dir = committed(&[]);
    let file = dir.path().join("ledger/ocr.interim.2026-07-24.jsonl");
    let id = ledger(
        dir.path(),
        &[
            ("rejected", &THREE[1..2]),
            ("sending", &[THREE[0], THREE[2]]),
        ],
    );
    let before = fs::read_to_string(&file).unwrap();
    let run = arrived(dir.path(), &format!("<{id}>"));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.err
            .contains("reached a@client.example, c@client.example")
    );
    let rows: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let states = rows["messages"].as_array().unwrap().iter();
    let states: Vec<_> = states.map(|row| row["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["rejected", "accepted", "accepted"]);
    // Lines are only ever added, and a second time there is nothing left to say.
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.starts_with(&before) && after.lines().count() == before.lines().count() + 1);
    let again = arrived(dir.path(), &id);
    assert_eq!(again.code, 4, "{again:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), after);
}

#[test]
fn only_what_may_have_arrived_can_be_written_down() {
    let dir = committed(&[]);
    for state in ["prepared", "rejected", "deferred"] {
        let id = ledger(dir.path(), &[(state, &THREE)]);
        let run = arrived(dir.path(), &id);
        assert_eq!((run.code, &*run.out), (4, ""), "{state}: {run:?}");
        assert!(run.err.contains("did not go out"), "{run:?}");
    }
    let id = ledger(dir.path(), &[("accepted", &THREE)]);
    let run = arrived(dir.path(), &id);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("everybody had"), "{run:?}");
    let run = arrived(dir.path(), "other@vendor.example");
    assert_eq!((run.code, &*run.out), (2, ""), "{run:?}");
}
