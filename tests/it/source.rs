//! The same tree read as folder, commit, tag and bare repository is the same snapshot.

use std::fs;
use std::path::Path;
use std::process::Command;

use pmo::facts::{self, Facts};
use pmo::model;
use pmo::report::plan;
use pmo::source::{self, Content, Snapshot, SourceError, Unreadable};
use pmo::time::Date;

use crate::repository::{COMMITTED, Repo, Tree, folder, listing, revision};
use crate::support::{self, AS_OF, CHARTER};

/// The full example, with a link of every kind in it.
fn example() -> Tree {
    let files = support::files("examples/heritage-ocr");
    Tree::of(files.iter().map(|(path, text)| (&**path, &**text)))
        .link("lessons/linked.md", "pilot-guide.md")
        .link("lessons/gone.md", "no-such-file.md")
        .link("lessons/outside.md", "../../outside.md")
        .link("lessons/absolute.md", "/etc/hostname")
        .link("lessons/folder.md", "../meetings")
        .file("lessons/korean.md", b"\xb0\xa1\xb3\xaa")
        .file("lessons/broken.md", b"\xff\xfe\x00")
        .file("notes/unrelated.md", "not of the project")
}

fn minimal() -> Tree {
    Tree::of([("project.toml", CHARTER)])
}

fn facts(snapshot: &Snapshot) -> Facts {
    facts::gather(snapshot, Date::parse(AS_OF).unwrap())
}

/// Everything about a project that can be compared.
fn assert_same(one: &Snapshot, other: &Snapshot, what: &str) {
    assert!(one == other, "{what}: {:?}", difference(one, other));
    let (one_facts, other_facts) = (facts(one), facts(other));
    assert!(one_facts.project == other_facts.project, "{what}: project");
    assert_eq!(one_facts.faults, other_facts.faults, "{what}: faults");
    let rows = |facts: &Facts| format!("{:?}", plan::rows(facts));
    assert_eq!(rows(&one_facts), rows(&other_facts), "{what}: schedule");
    let findings = |snapshot| support::check(snapshot, Date::parse(AS_OF).unwrap());
    assert_eq!(findings(one), findings(other), "{what}: findings");
}

/// Paths at which two snapshots differ.
fn difference<'s>(one: &'s Snapshot, other: &'s Snapshot) -> Vec<&'s str> {
    let paths = one.files.keys().chain(other.files.keys());
    paths
        .filter(|path| one.files.get(*path) != other.files.get(*path))
        .map(String::as_str)
        .collect()
}

fn why(snapshot: &Snapshot, path: &str) -> Option<Unreadable> {
    match snapshot.files.get(path) {
        Some(Content::Unreadable(why)) => Some(*why),
        _ => None,
    }
}

/// Findings of a snapshot as `path: rule`.
fn found(snapshot: &Snapshot) -> Vec<String> {
    let found = support::check(snapshot, Date::parse(AS_OF).unwrap());
    found
        .iter()
        .map(|one| format!("{}: {}", one.file, one.rule))
        .collect()
}

#[test]
fn one_tree_is_one_snapshot_wherever_it_lies() {
    let tree = example();
    let plain = tempfile::tempdir().unwrap();
    tree.write(plain.path());
    let here = folder(plain.path());
    assert!(here.text("lessons/linked.md").is_some());
    assert!(!here.files.contains_key("notes/unrelated.md"));

    let repo = Repo::new();
    let id = repo.checked_in(&tree);
    repo.name(id);
    assert_same(&here, &folder(&repo.path()), "working tree of a repository");
    for name in ["HEAD", "main", "side", "plain", "signed", &id.to_string()] {
        assert_same(&here, &revision(&repo.path(), name), name);
    }
    let bare = Repo::bare();
    bare.commit(&tree);
    assert_same(&here, &revision(&bare.path(), "main"), "bare repository");

    let deep = Repo::new();
    deep.checked_in(&tree.below("projects/ocr").file("README.md", "All projects"));
    let dir = deep.path().join("projects/ocr");
    assert_same(&here, &folder(&dir), "subfolder");
    assert_same(&here, &revision(&dir, "HEAD"), "subfolder of a commit");
}

#[test]
fn a_revision_is_read_without_touching_the_working_tree() {
    let repo = Repo::new();
    let old = repo.checked_in(&minimal());
    let plan = "[task.one]\nname = \"One\"\nduration = \"1d\"\ndeliverable = []\n";
    repo.checked_in(&minimal().file("plan.toml", plan));
    fs::write(repo.path().join("plan.toml"), "broken = ").unwrap();
    let before = listing(&repo.path());

    assert!(
        revision(&repo.path(), &old.to_string())
            .text("plan.toml")
            .is_none()
    );
    assert_eq!(revision(&repo.path(), "HEAD").text("plan.toml"), Some(plan));
    assert_eq!(
        revision(&repo.path(), "HEAD~1"),
        revision(&repo.path(), &old.to_string())
    );
    let commit = source::resolve(&repo.path(), "HEAD~1").unwrap();
    assert_eq!((commit.id, commit.time), (old.to_string(), COMMITTED));
    assert!(listing(&repo.path()) == before);
}

#[test]
fn links_are_read_inside_the_project_only() {
    let repo = Repo::new();
    repo.checked_in(&example());
    for (what, snapshot) in [
        ("folder", folder(&repo.path())),
        ("commit", revision(&repo.path(), "HEAD")),
    ] {
        let linked = snapshot.text("lessons/linked.md");
        assert_eq!(linked, snapshot.text("lessons/pilot-guide.md"), "{what}");
        for name in ["gone", "outside", "absolute"] {
            let path = format!("lessons/{name}.md");
            assert_eq!(
                why(&snapshot, &path),
                Some(Unreadable::LinkOutside),
                "{what} {name}"
            );
        }
        assert_eq!(
            why(&snapshot, "lessons/folder.md"),
            Some(Unreadable::NotAFile),
            "{what}"
        );
        let unreadable: Vec<_> = found(&snapshot)
            .into_iter()
            .filter(|line| line.ends_with(": unreadable-file"))
            .collect();
        assert_eq!(unreadable.len(), 6, "{what}: {unreadable:?}");
        assert!(
            facts(&snapshot).project.tasks.len() > 40,
            "{what}: the rest is read"
        );
    }
}

#[test]
fn a_link_may_pass_through_another_link() {
    let tree = minimal()
        .file("lessons/a.md", "+++\ntitle = \"A\"\n+++\n")
        .link("lessons/b.md", "a.md")
        .link("lessons/c.md", "b.md");
    let repo = Repo::new();
    repo.checked_in(&tree);
    let (there, committed) = (folder(&repo.path()), revision(&repo.path(), "HEAD"));
    assert_eq!(difference(&there, &committed), Vec::<&str>::new());
}

#[test]
fn a_linked_folder_is_a_finding_and_is_not_entered() {
    let tree = minimal()
        .file("shared/a.md", "+++\ntitle = \"A\"\n+++\n")
        .link("lessons", "shared")
        .link("issues", "/etc")
        .link("risks", "../elsewhere");
    let repo = Repo::new();
    repo.checked_in(&tree);
    for (what, snapshot) in [
        ("folder", folder(&repo.path())),
        ("commit", revision(&repo.path(), "HEAD")),
    ] {
        let paths: Vec<_> = snapshot.files.keys().collect();
        assert_eq!(
            paths,
            ["issues", "lessons", "project.toml", "risks"],
            "{what}"
        );
        let findings =
            ["issues", "lessons", "risks"].map(|name| format!("{name}: unreadable-file"));
        assert_eq!(found(&snapshot), findings, "{what}");
    }
}

#[test]
fn a_file_linked_to_nothing_is_a_finding() {
    let repo = Repo::new();
    repo.checked_in(&minimal().link("plan.toml", "gone.toml"));
    for snapshot in [revision(&repo.path(), "HEAD"), folder(&repo.path())] {
        assert_eq!(why(&snapshot, "plan.toml"), Some(Unreadable::LinkOutside));
    }
}

#[test]
fn a_link_does_not_reach_what_git_keeps() {
    let tree = minimal().link("lessons/config.md", "../.git/config");
    let repo = Repo::new();
    repo.checked_in(&tree);
    for snapshot in [folder(&repo.path()), revision(&repo.path(), "HEAD")] {
        assert_eq!(
            why(&snapshot, "lessons/config.md"),
            Some(Unreadable::LinkOutside)
        );
    }
}

#[test]
fn names_that_are_not_utf8_are_findings() {
    let tree = minimal()
        .file(b"lessons/\xb0\xa1.md", "+++\ntitle = \"A\"\n+++\n")
        .file("lessons/b.md", "+++\ntitle = \"B\"\n+++\n");
    let repo = Repo::new();
    repo.checked_in(&tree);
    for snapshot in [folder(&repo.path()), revision(&repo.path(), "HEAD")] {
        let path = "lessons/\u{fffd}\u{fffd}.md";
        assert_eq!(why(&snapshot, path), Some(Unreadable::NameNotUtf8));
        assert_eq!(facts(&snapshot).project.lessons.len(), 1);
    }
}

#[test]
fn folders_whose_names_are_not_utf8_are_findings() {
    let tree = minimal().file(b"plan/\xb0\xa1/a.toml", "");
    let repo = Repo::new();
    repo.checked_in(&tree);
    for snapshot in [folder(&repo.path()), revision(&repo.path(), "HEAD")] {
        let path = "plan/\u{fffd}\u{fffd}/a.toml";
        assert_eq!(why(&snapshot, path), Some(Unreadable::NameNotUtf8));
    }
}

#[test]
fn contents_are_utf8_with_or_without_a_mark() {
    let marked = format!("\u{feff}{CHARTER}");
    let tree = Tree::default()
        .file("project.toml", &marked)
        .file("plan.toml", b"# \xb0\xa1\xb3\xaa\n")
        .file("goals.toml", b"# \xff\xff\n")
        .file("team.toml", b"# \xea\xb0\n");
    let repo = Repo::new();
    repo.checked_in(&tree);
    for snapshot in [folder(&repo.path()), revision(&repo.path(), "HEAD")] {
        assert_eq!(snapshot.text("project.toml"), Some(CHARTER));
        assert_eq!(why(&snapshot, "plan.toml"), Some(Unreadable::Cp949));
        assert_eq!(why(&snapshot, "goals.toml"), Some(Unreadable::NotUtf8));
        assert!(why(&snapshot, "team.toml").is_some(), "half a Hangul sign");
        assert_eq!(
            found(&snapshot),
            ["goals", "plan", "team"].map(|name| format!("{name}.toml: unreadable-file"))
        );
    }
}

#[test]
fn a_file_may_have_16_mib_and_no_byte_more() {
    let most = vec![b'\n'; usize::try_from(source::MAX_FILE).unwrap()];
    let more = [most.as_slice(), b"\n"].concat();
    let repo = Repo::new();
    repo.checked_in(&minimal().file("plan.toml", &most).file("goals.toml", &more));
    for snapshot in [folder(&repo.path()), revision(&repo.path(), "HEAD")] {
        assert!(snapshot.text("plan.toml").is_some());
        assert_eq!(why(&snapshot, "goals.toml"), Some(Unreadable::TooLarge));
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_is_a_finding() {
    let tree = minimal().file("plan.toml/a.toml", "");
    let repo = Repo::new();
    repo.checked_in(&tree);
    for snapshot in [folder(&repo.path()), revision(&repo.path(), "HEAD")] {
        assert_eq!(why(&snapshot, "plan.toml"), Some(Unreadable::NotAFile));
        assert_eq!(found(&snapshot), ["plan.toml: unreadable-file"]);
    }
}

#[test]
fn what_is_no_file_does_not_block() {
    let dir = tempfile::tempdir().unwrap();
    minimal().write(dir.path());
    let made = Command::new("mkfifo")
        .arg(dir.path().join("plan.toml"))
        .status();
    if made.is_ok_and(|status| status.success()) {
        assert_eq!(
            why(&folder(dir.path()), "plan.toml"),
            Some(Unreadable::NotAFile)
        );
    }
}

#[test]
fn the_project_is_found_upwards() {
    let dir = tempfile::tempdir().unwrap();
    minimal().file("risks/a.md", "").write(dir.path());
    let top = fs::canonicalize(dir.path()).unwrap();
    assert_eq!(source::find_project(&top.join("risks")).unwrap(), top);
    let missing = source::find_project(Path::new("/"));
    assert!(matches!(missing, Err(SourceError::NoProject { .. })));
}

#[test]
fn a_project_lies_in_a_folder_of_any_name() {
    use std::os::unix::ffi::OsStrExt as _;
    let dir = tempfile::tempdir().unwrap();
    let inside = dir.path().join(std::ffi::OsStr::from_bytes(b"\xb0\xa1"));
    minimal().write(&inside);
    assert_eq!(folder(&inside).text("project.toml"), Some(CHARTER));
}

#[test]
fn what_is_not_there_is_named() {
    let roots = model::roots();
    let plain = tempfile::tempdir().unwrap();
    minimal().write(plain.path());
    let error = source::revision(plain.path(), "HEAD", &roots).unwrap_err();
    assert!(matches!(error, SourceError::NoRepository { .. }), "{error}");
    assert_eq!(source::head(plain.path(), &roots).unwrap(), None);

    let unborn = Repo::new();
    minimal().write(&unborn.path());
    assert_eq!(source::head(&unborn.path(), &roots).unwrap(), None);
    let error = source::revision(&unborn.path(), "HEAD", &roots).unwrap_err();
    assert!(matches!(error, SourceError::NoRevision { .. }), "{error}");

    let repo = Repo::new();
    repo.checked_in(&Tree::default().file("README.md", "No project yet"));
    minimal().below("later").write(&repo.path());
    for name in ["no-such-branch", "", "HEAD~9", "--help", "a b"] {
        let error = source::revision(&repo.path(), name, &roots).unwrap_err();
        assert!(
            matches!(error, SourceError::NoRevision { .. }),
            "{name}: {error}"
        );
    }
    for (folder, name) in [("later", "HEAD"), ("", "HEAD:README.md"), ("", "HEAD:gone")] {
        let error = source::revision(&repo.path().join(folder), name, &roots).unwrap_err();
        assert!(matches!(error, SourceError::NoFolder { .. }), "{error}");
    }
}

#[test]
fn head_knows_whether_the_project_differs() {
    let head = |dir: &Path| source::head(dir, &model::roots()).unwrap().unwrap();
    let repo = Repo::new();
    let tree = minimal().below("project").file("README.md", "All projects");
    let id = repo.checked_in(&tree);
    let dir = repo.path().join("project");
    let clean = head(&dir);
    assert_eq!(
        (clean.id, clean.time, clean.dirty),
        (id.to_string(), COMMITTED, false)
    );

    fs::write(repo.path().join("README.md"), "Other projects").unwrap();
    fs::write(repo.path().join("plan.toml"), "").unwrap();
    fs::write(dir.join("notes.txt"), "").unwrap();
    assert!(!head(&dir).dirty, "files that are not the project's");

    fs::create_dir(dir.join("risks")).unwrap();
    fs::write(dir.join("risks/new.md"), "").unwrap();
    assert!(head(&dir).dirty, "an untracked file of the project");
    fs::remove_file(dir.join("risks/new.md")).unwrap();
    assert!(!head(&dir).dirty);

    fs::write(dir.join("project.toml"), format!("{CHARTER}# changed\n")).unwrap();
    assert!(head(&dir).dirty, "a changed file of the project");
    fs::remove_file(dir.join("project.toml")).unwrap();
    assert!(head(&dir).dirty, "a file of the project that is gone");
}

#[test]
fn a_bare_repository_names_the_folder_after_a_colon() {
    let repo = Repo::bare();
    let id = repo.commit(&Tree::default().file("work/project.toml", CHARTER));
    let snapshot = revision(&repo.path(), "HEAD:work");
    assert_eq!(snapshot.text("project.toml"), Some(CHARTER));
    let commit = source::resolve(&repo.path(), "HEAD:work").unwrap();
    assert_eq!(commit.id, id.to_string());
}

#[test]
fn a_project_gone_from_disk_is_still_in_git() {
    let repo = Repo::new();
    repo.checked_in(&Tree::default().file("work/project.toml", CHARTER));
    fs::remove_dir_all(repo.path().join("work")).unwrap();
    let gone = revision(&repo.path().join("work"), "HEAD");
    assert_eq!(gone.text("project.toml"), Some(CHARTER));
}
