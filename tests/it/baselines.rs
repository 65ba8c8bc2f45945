//! What is signed, what counts, and how today differs from it.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use pmo::check;
use pmo::facts::variance::{Difference, Variance};
use pmo::facts::{self, Facts};
use pmo::model::spelling;
use pmo::report::signing::{self, Signing};
use pmo::time::Date;
use proptest::prelude::*;

use crate::program::{Outcome, pmo};
use crate::repository::{Repo, Tree};
use crate::support::{self, snapshot};

const DAY: [&str; 2] = ["--as-of", "2026-07-24"];

const CHARTER: &str = "[project]\nid = \"ocr\"\nname = \"고문헌 \\\"OCR\\\"\"\nlanguage = \"en\"\nstart = 2026-03-02\nfinish = 2026-12-11\n\n[contract]\namount = 480_000_000\n";
const PLAN: &str = r#"
[task.data]
name = "데이터 \"구축\""

[task.collect]
in = "data"
name = "수집 \\ C:\\temp"
effort = "1.5w"
cost = 12_000_000

[task.label]
in = "data"
name = "라벨링"
estimate = ["30d", "40d", "60d"]
after = ["collect SS+10d"]

[task.cure]
name = "양생"
duration = "3ed"
after = ["label"]

[task.idea]
name = "보류"
duration = "5d"
active = false

[task.interim]
name = "중간보고"
milestone = true
after = ["cure"]
deadline = 2026-07-31
"#;
const GOALS: &str = "[goal.ocr]\nname = \"정확도\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 95.0\nweight = 62.5\ndue = 2026-11-13\nsamples = 1200\n\n[goal.speed]\nname = \"속도\"\ntarget = 1.5e-3\nweight = 37.5\n";
const DATA: &str =
    "[dataset.train]\nname = \"학습\"\nrole = \"train\"\ntarget = 40_000\nneeded-by = 2026-08-14\n";
const DELIVERABLES: &str = "[deliverable.report]\nname = \"보고서\"\ndue = \"finish-20d\"\nbasis = \"p. 3\"\n\n[deliverable.model]\nname = \"모델\"\ndue = 2026-11-27\nbasis = \"p. 4\"\n";
const REQUIREMENTS: &str = "[requirement.sfr-001]\nname = \"추출\"\n";

type Files = BTreeMap<String, String>;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn files() -> Files {
    let files = [
        ("project.toml", CHARTER),
        ("plan.toml", PLAN),
        ("goals.toml", GOALS),
        ("data.toml", DATA),
        ("deliverables.toml", DELIVERABLES),
        ("requirements.toml", REQUIREMENTS),
    ];
    files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into()
}

fn facts_of(files: &Files) -> Facts {
    let facts = facts::gather(&snapshot(files), day(DAY[1]));
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts
}

fn signed(files: &Files, on: &str) -> String {
    let signing = Signing {
        on: day(on),
        commit: "4f2a9c1".to_owned(),
        basis: None,
    };
    signing::text(&facts_of(files), &signing)
}

/// The project with its baseline of 20 July, before anything changes.
fn agreed() -> Files {
    let mut files = files();
    files.insert(
        "baselines/one.toml".to_owned(),
        signed(&files, "2026-07-20"),
    );
    files
}

fn replace(files: &mut Files, path: &str, from: &str, to: &str) {
    let text = files.get_mut(path).unwrap();
    assert!(text.contains(from), "{path}: {from}");
    *text = text.replacen(from, to, 1);
}

fn change(files: &mut Files, id: &str, lines: &str) {
    let text = format!("+++\ntitle = \"Change {id}\"\nstatus = \"approved\"\n{lines}\n+++\n");
    files.insert(format!("changes/{id}.md"), text);
}

/// One line for each difference.
fn told(files: &Files) -> Vec<String> {
    let facts = facts_of(files);
    let variance = Variance::of(&facts, facts.baseline().unwrap());
    let by = |change: Option<String>| change.unwrap_or("-".to_owned());
    let value = |one: &Difference<'_>| {
        let change = by(one.change.map(|change| change.id.clone()));
        format!("{}.{} {change}", one.subject.full_id(), one.key)
    };
    let mut lines: Vec<_> = variance.promises.iter().map(value).collect();
    lines.extend(variance.estimates.iter().map(value));
    for (sign, scope) in [("+", &variance.added), ("-", &variance.removed)] {
        lines.extend(scope.iter().map(|one| {
            let change = by(one.change.map(|change| change.id.clone()));
            format!("{sign}{} {change}", one.subject.full_id())
        }));
    }
    let days = |days: Option<i64>| days.map_or("=".to_owned(), |days| format!("{days:+}"));
    lines.extend(variance.dates.iter().map(|one| {
        let (start, finish) = (
            one.start.map(|slip| slip.days),
            one.finish.map(|slip| slip.days),
        );
        format!("{} {} {}", one.subject.full_id(), days(start), days(finish))
    }));
    lines
}

/// Places and rules of what `check` finds in promises.
fn broken(files: &Files) -> Vec<String> {
    let found = support::check(&snapshot(files), day(DAY[1])).into_iter();
    let found =
        found.filter(|one| one.rule.starts_with("promise-") || one.rule == "target-changed");
    found
        .map(|one| format!("{}:{} {}", one.file, one.line, one.rule))
        .collect()
}

#[test]
fn what_is_signed_comes_back_without_a_difference() {
    let mut projects = vec![files()];
    for example in ["heritage-ocr", "minimal"] {
        let mut files = support::files(&format!("examples/{example}"));
        files.retain(|path, _| path.ends_with(".toml") || path.ends_with(".md"));
        projects.push(files);
    }
    for mut files in projects {
        // Newer than any other.
        let text = signed(&files, DAY[1]);
        files.insert("baselines/zz.toml".to_owned(), text.clone());
        assert_eq!(told(&files), [""; 0], "{text}");
        let facts = facts_of(&files);
        assert_eq!(facts.baseline().unwrap().id, "zz");
        assert_eq!(signed(&files, DAY[1]), text, "signing changes nothing");
    }
}

#[test]
fn a_baseline_reads_as_the_format_says() {
    let text = signed(&files(), "2026-07-20");
    let head = "[baseline]\non = 2026-07-20\ncommit = \"4f2a9c1\"\n\n[contract]\nfinish = 2026-12-11\namount = 480_000_000\n\n[task]\ndata = { name = \"데이터 \\\"구축\\\"\", start = 2026-07-27T09:00:00, finish = ";
    assert!(text.starts_with(head), "{text}");
    assert!(
        text.contains(
            "\ncollect = { name = \"수집 \\\\ C:\\\\temp\", start = 2026-07-27T09:00:00, "
        ),
        "{text}"
    );
    assert!(
        text.contains("effort = \"1.5w\", cost = 12_000_000 }"),
        "{text}"
    );
    assert!(text.contains("duration = \"40d\" }"), "{text}");
    assert!(text.contains("duration = \"3ed\" }"), "{text}");
    assert!(
        text.contains("duration = \"0d\", milestone = true, deadline = 2026-07-31 }"),
        "{text}"
    );
    assert!(!text.contains("idea"), "{text}");
    assert!(text.contains("ocr = { name = \"정확도\", target = 95.0, unit = \"%\", direction = \"higher\", due = 2026-11-13, weight = 62.5, samples = 1_200 }"), "{text}");
    assert!(
        text.contains("speed = { name = \"속도\", target = 0.0015, weight = 37.5 }"),
        "{text}"
    );
    assert!(
        text.contains("train = { name = \"학습\", target = 40_000, needed-by = 2026-08-14 }"),
        "{text}"
    );
    assert!(
        text.contains("report = { name = \"보고서\", due = 2026-11-13 }"),
        "{text}"
    );
    assert!(
        text.ends_with("[requirement]\nsfr-001 = { name = \"추출\" }\n"),
        "{text}"
    );
}

proptest! {
    #![proptest_config(support::cases(64))]

    /// Names and reasons are other people's text: it ends where it should and comes back whole.
    #[test]
    fn any_text_can_be_signed(name in any::<String>(), basis in any::<String>(), id in "[a-z가-힣\"'.\\\\ =\\n]{1,8}") {
        // Ids that are none are a finding, which a project may switch off.
        let charter = format!("{}[rules]\nbad-id = \"off\"\n", support::CHARTER);
        let (quoted, key) = (spelling::string(&name), spelling::key(&id));
        let plan = format!("[task.{key}]\nname = {quoted}\nduration = \"1d\"\n");
        let goals = format!("[goal.{key}]\nname = {quoted}\ntarget = 1\nunit = {quoted}\n");
        let mut files = Files::from([
            ("project.toml".to_owned(), charter),
            ("plan.toml".to_owned(), plan),
            ("goals.toml".to_owned(), goals),
        ]);
        let facts = facts::gather(&snapshot(&files), day(DAY[1]));
        let signing = Signing { on: day(DAY[1]), commit: "c".to_owned(), basis: Some(basis.clone()) };
        let text = signing::text(&facts, &signing);
        files.insert("baselines/one.toml".to_owned(), text.clone());
        let facts = facts::gather(&snapshot(&files), day(DAY[1]));
        prop_assert!(facts.faults.iter().all(|fault| !fault.place.file().starts_with("base")), "{text}");
        let baseline = facts.baseline().unwrap();
        prop_assert_eq!(baseline.head.basis.as_deref(), Some(&*basis));
        prop_assert_eq!(baseline.task[&id].name.as_deref(), Some(&*name));
        prop_assert_eq!(baseline.goal[&id].unit.as_deref(), Some(&*name));
        let variance = Variance::of(&facts, baseline);
        prop_assert!(variance.promises.is_empty() && variance.added.is_empty() && variance.removed.is_empty());
    }
}

#[test]
fn every_promise_is_compared() {
    let mut files = agreed();
    replace(&mut files, "project.toml", "2026-12-11", "2026-12-31");
    replace(&mut files, "project.toml", "480_", "520_");
    replace(&mut files, "goals.toml", "95.0", "93.0");
    replace(&mut files, "goals.toml", "\"higher\"", "\"lower\"");
    replace(&mut files, "goals.toml", "62.5", "60");
    replace(&mut files, "goals.toml", "2026-11-13", "2026-11-20");
    replace(&mut files, "goals.toml", "1200", "600");
    replace(&mut files, "goals.toml", "unit = \"%\"\n", "");
    replace(&mut files, "data.toml", "40_000", "30_000");
    replace(&mut files, "data.toml", "2026-08-14", "2026-08-21");
    replace(&mut files, "deliverables.toml", "2026-11-27", "2026-12-04");
    replace(&mut files, "plan.toml", "2026-07-31", "2026-11-30");
    assert_eq!(
        told(&files),
        [
            "contract.finish -",
            "contract.amount -",
            "goal.ocr.target -",
            "goal.ocr.unit -",
            "goal.ocr.direction -",
            "goal.ocr.due -",
            "goal.ocr.weight -",
            "goal.ocr.samples -",
            "dataset.train.target -",
            "dataset.train.needed-by -",
            "deliverable.report.due -",
            "deliverable.model.due -",
            "task.interim.deadline -",
        ]
    );
    // The report's day is counted from the contract's end: it follows, and is told once.
    let found = broken(&files);
    assert_eq!(found.len(), 11, "{found:#?}");
    assert!(
        found.contains(&"goals.toml:4 target-changed".to_owned()),
        "{found:#?}"
    );
    let deliverables = found.iter().filter(|one| one.starts_with("deliverables"));
    assert_eq!(
        deliverables.collect::<Vec<_>>(),
        ["deliverables.toml:8 promise-changed"]
    );
}

#[test]
fn digits_do_not_make_a_difference() {
    let mut files = agreed();
    replace(&mut files, "goals.toml", "95.0", "95");
    replace(&mut files, "goals.toml", "62.5", "62.50");
    assert_eq!(told(&files), [""; 0]);
}

#[test]
fn changes_after_the_signature_explain_what_they_affect() {
    let mut files = agreed();
    replace(&mut files, "goals.toml", "95.0", "93.0");
    replace(&mut files, "project.toml", "2026-12-11", "2026-12-31");
    let bare = [
        "contract.finish -",
        "goal.ocr.target -",
        "deliverable.report.due -",
    ];
    assert_eq!(told(&files), bare);
    for lines in [
        // Part of the baseline already, not approved by the status date, about something else.
        "approved = 2026-07-20\naffects = [\"goal.ocr\"]\ndays = 20",
        "approved = 2026-07-25\naffects = [\"goal.ocr\"]\ndays = 20",
        "approved = 2026-07-21\naffects = [\"goal.speed\"]\ndays = 0",
    ] {
        change(&mut files, "cr", lines);
        assert_eq!(told(&files), bare, "{lines}");
    }
    change(
        &mut files,
        "cr",
        "approved = 2026-07-21\naffects = [\"goal.ocr\"]\ndays = 20",
    );
    let explained = [
        "contract.finish cr",
        "goal.ocr.target cr",
        "deliverable.report.due cr",
    ];
    assert_eq!(told(&files), explained);
    assert_eq!(broken(&files), [""; 0]);
    replace(&mut files, "changes/cr.md", "approved\"", "asked\"");
    assert_eq!(told(&files), bare);
    assert_eq!(broken(&files).len(), 2);
}

#[test]
fn scope_is_added_and_removed() {
    let mut files = agreed();
    let more = "[task.group]\nname = \"Group\"\n[task.extra]\nin = \"group\"\nname = \"Extra\"\nduration = \"1h\"\n";
    files.get_mut("plan.toml").unwrap().push_str(more);
    replace(
        &mut files,
        "plan.toml",
        "duration = \"3ed\"",
        "duration = \"3ed\"\nactive = false",
    );
    replace(&mut files, "plan.toml", "[\"cure\"]", "[\"label\"]");
    replace(
        &mut files,
        "goals.toml",
        "[goal.speed]",
        "[goal.throughput]",
    );
    files.remove("requirements.toml");
    change(
        &mut files,
        "cr",
        "approved = 2026-07-21\naffects = [\"task.group\", \"goal.speed\", \"requirement.sfr-001\"]",
    );
    let lines = told(&files);
    let scope: Vec<_> = lines
        .iter()
        .filter(|line| line.starts_with(['+', '-']))
        .collect();
    assert_eq!(
        scope,
        [
            "+task.extra cr",
            "+goal.throughput -",
            "-task.cure -",
            "-goal.speed cr",
            "-requirement.sfr-001 cr"
        ]
    );
    let facts = facts_of(&files);
    let variance = Variance::of(&facts, facts.baseline().unwrap());
    assert_eq!(variance.unapproved(), 1, "a task is no promise");
    assert_eq!(broken(&files), [""; 0]);
    replace(&mut files, "changes/cr.md", ", \"requirement.sfr-001\"", "");
    assert_eq!(broken(&files).len(), 1);
    assert!(broken(&files)[0].ends_with("promise-removed"));
}

/// Other programs keep effort also where the duration is what was written.
#[test]
fn effort_follows_from_duration_and_owners() {
    let mut files = files();
    let team = "[member.lee]\nname = \"Lee\"\nside = \"us\"\n[member.kim]\nname = \"Kim\"\nside = \"us\"\n";
    files.insert("team.toml".to_owned(), team.to_owned());
    let owners = "name = \"라벨링\"\nowner = [\"lee\", \"kim@50%\"]";
    replace(&mut files, "plan.toml", "name = \"라벨링\"", owners);
    for (effort, lines) in [("60d", &[][..]), ("40d", &["task.label.effort -"])] {
        let text =
            format!("[baseline]\non = 2026-03-02\n[task]\nlabel = {{ effort = \"{effort}\" }}\n");
        files.insert("baselines/import.toml".to_owned(), text);
        let told = told(&files);
        let estimates: Vec<_> = told.iter().filter(|line| !line.starts_with('+')).collect();
        assert_eq!(estimates, lines, "{effort}");
    }
    // What was signed without effort has none, whoever does it.
    files.insert(
        "baselines/import.toml".to_owned(),
        signed(&files, "2026-07-20"),
    );
    assert_eq!(told(&files), [""; 0]);
}

/// An import signs tasks only, and only those of their values that the other program keeps.
#[test]
fn what_a_baseline_says_nothing_about_does_not_differ() {
    let mut files = files();
    let text =
        "[baseline]\non = 2026-03-02\n[task]\ncure = { start = 2026-03-02, finish = 2026-03-04 }\n";
    files.insert("baselines/import.toml".to_owned(), text.to_owned());
    let lines = told(&files);
    assert_eq!(
        lines[..3],
        ["+task.collect -", "+task.label -", "+task.interim -"]
    );
    assert!(
        lines[3].starts_with("task.cure +") && lines.len() == 4,
        "{lines:?}"
    );
    assert_eq!(broken(&files), [""; 0]);
}

#[test]
fn estimates_and_dates_are_told_apart_from_promises() {
    let mut files = agreed();
    replace(&mut files, "plan.toml", "\"40d\"", "\"45d\"");
    replace(&mut files, "plan.toml", "1.5w", "1w");
    replace(&mut files, "plan.toml", "12_", "15_");
    assert_eq!(
        told(&files),
        [
            "task.collect.duration -",
            "task.collect.effort -",
            "task.collect.cost -",
            "task.label.duration -",
            "task.collect = -3",
            "task.label = +5",
            "task.cure +5 +6",
            "task.interim +5 +5",
        ]
    );
    let facts = facts_of(&files);
    let variance = Variance::of(&facts, facts.baseline().unwrap());
    assert_eq!(variance.finish.unwrap().days, 5);
    assert_eq!((variance.unapproved(), broken(&files).len()), (0, 0));
}

#[test]
fn unreadable_files_remove_nothing() {
    let mut files = agreed();
    replace(
        &mut files,
        "goals.toml",
        "name = \"정확도\"",
        "name = 정확도",
    );
    replace(&mut files, "deliverables.toml", "2026-11-27", "\"soon\"");
    let facts = facts::gather(&snapshot(&files), day(DAY[1]));
    let found = check::check(&facts);
    assert!(
        !found.is_empty() && found.iter().all(|one| !one.rule.starts_with("promise-")),
        "{found:?}"
    );
}

#[test]
fn only_free_references_may_name_what_was_signed() {
    let mut files = agreed();
    replace(&mut files, "plan.toml", "[task.collect]", "[task.gather]");
    change(
        &mut files,
        "cr",
        "affects = [\"task.collect\", \"task.nobody\"]",
    );
    let facts = facts::gather(&snapshot(&files), day(DAY[1]));
    let found = check::check(&facts).into_iter();
    let found = found.filter(|one| one.rule == "dangling-reference");
    let mut found: Vec<_> = found.map(|one| one.place.file().to_owned()).collect();
    found.sort();
    assert_eq!(found, ["changes/cr.md", "plan.toml"]);
}

// ── the command

fn tree(files: &Files) -> Tree {
    Tree::of(files.iter().map(|(path, text)| (&**path, &**text)))
}

fn run(repo: &Repo, rest: &[&str]) -> Outcome {
    pmo(&repo.path(), &[&DAY[..], rest].concat())
}

fn refused(run: &Outcome, code: i32, words: &[&str]) {
    assert_eq!((run.code, run.out.as_str()), (code, ""), "{run:?}");
    for word in words {
        assert!(run.err.contains(word), "{word}: {run:?}");
    }
}

#[test]
fn a_clean_tree_is_signed() {
    for folder in ["", "projects/사업"] {
        let repo = Repo::new();
        let files = files();
        let tree = if folder.is_empty() {
            tree(&files)
        } else {
            tree(&files).below(folder)
        };
        let commit = repo.checked_in(&tree);
        let dir = repo.path().join(folder);
        // What is no project's file does not matter.
        fs::write(dir.join("notes.txt"), "x").unwrap();
        let set = pmo(
            &dir,
            &[
                &DAY[..],
                &["baseline", "set", "one", "--basis", "계획서 \"v1\""],
            ]
            .concat(),
        );
        assert_eq!((set.code, set.out.as_str()), (0, ""), "{set:?}");
        assert!(set.err.contains("baselines/one.toml"), "{set:?}");
        let text = fs::read_to_string(dir.join("baselines/one.toml")).unwrap();
        let head = format!(
            "[baseline]\non = 2026-07-24\ncommit = \"{commit}\"\nbasis = \"계획서 \\\"v1\\\"\"\n"
        );
        assert!(text.starts_with(&head), "{text}");
        assert_eq!(fs::read_dir(dir.join("baselines")).unwrap().count(), 1);
        let check = pmo(&dir, &[&DAY[..], &["check"]].concat());
        assert_eq!(check.code, 0, "{check:?}");
        for (lang, nothing) in [("en", "Nothing else differs"), ("ko", "다른 것이 없습니다")]
        {
            let show = pmo(
                &dir,
                &[&DAY[..], &["--lang", lang, "baseline", "show"]].concat(),
            );
            assert!(show.code == 0 && show.out.contains(nothing), "{show:?}");
        }
    }
}

/// The first signature needs no change. Of several at once only one is the first.
#[test]
fn one_alone_signs_first() {
    let repo = Repo::new();
    repo.checked_in(&tree(&files()));
    let dir = repo.path();
    let sign = |name: usize| pmo(&dir, &["baseline", "set", &format!("b{name}")]);
    let mut codes: Vec<_> = std::thread::scope(|scope| {
        let sign = &sign;
        let signers = (0..6).map(|name| scope.spawn(move || sign(name).code));
        let signers: Vec<_> = signers.collect();
        signers.into_iter().map(|one| one.join().unwrap()).collect()
    });
    codes.sort_unstable();
    assert_eq!(codes, [0, 4, 4, 4, 4, 4]);
    let signed = fs::read_dir(repo.path().join("baselines")).unwrap();
    assert_eq!(signed.count(), 1);
}

#[test]
fn only_what_is_committed_is_signed() {
    let dir = crate::program::project([("project.toml", CHARTER)]);
    for (lang, word) in [("en", "git init"), ("ko", "저장소")] {
        let none = pmo(dir.path(), &["--lang", lang, "baseline", "set", "one"]);
        refused(&none, 3, &[word]);
    }
    let repo = Repo::new();
    let tree = tree(&files());
    tree.write(&repo.path());
    refused(&run(&repo, &["baseline", "set", "one"]), 4, &["plan.toml"]);
    repo.commit(&tree);
    let plan = repo.path().join("plan.toml");
    fs::write(&plan, format!("{PLAN}# more\n")).unwrap();
    for (lang, word) in [("en", "not committed"), ("ko", "커밋과 다른")] {
        let dirty = run(&repo, &["--lang", lang, "baseline", "set", "one"]);
        refused(&dirty, 4, &[word, "  plan.toml"]);
        assert!(!dirty.err.contains("goals.toml"), "{dirty:?}");
    }
    fs::write(&plan, PLAN).unwrap();
    // A file that git ignores is in no commit either.
    fs::write(repo.path().join(".git/info/exclude"), "risks\n").unwrap();
    fs::create_dir(repo.path().join("risks")).unwrap();
    fs::write(
        repo.path().join("risks/one.md"),
        "+++\ntitle = \"R\"\nowner = \"x\"\n+++\n",
    )
    .unwrap();
    refused(
        &run(&repo, &["baseline", "set", "one"]),
        1,
        &["no team member"],
    );
    fs::write(
        repo.path().join("risks/one.md"),
        "+++\ntitle = \"R\"\n+++\n",
    )
    .unwrap();
    refused(
        &run(&repo, &["baseline", "set", "one"]),
        4,
        &["risks/one.md"],
    );
    assert!(!repo.path().join("baselines").exists());
}

#[test]
fn arguments_are_checked() {
    let repo = Repo::new();
    repo.checked_in(&tree(&files()));
    for name in ["V1", "한글", "../x", "a b", ""] {
        refused(&run(&repo, &["baseline", "set", name]), 2, &["lower-case"]);
    }
    refused(
        &run(&repo, &["--at", "HEAD", "baseline", "set", "one"]),
        2,
        &["--at"],
    );
    refused(
        &run(&repo, &["baseline", "set", "one", "--change", "x"]),
        2,
        &["changes/ID.md"],
    );
    refused(
        &run(&repo, &["baseline", "show", "one"]),
        2,
        &["there is no baseline"],
    );
    assert!(!repo.path().join("baselines").exists());
    let list = run(&repo, &["baseline", "list"]);
    assert!(
        (list.code, list.out.as_str()) == (0, "") && list.err.contains("baseline set"),
        "{list:?}"
    );
    let show = run(&repo, &["baseline", "show"]);
    assert!(
        (show.code, show.out.as_str()) == (0, "") && show.err.contains("nothing was signed"),
        "{show:?}"
    );
}

#[test]
fn a_second_baseline_follows_from_an_approved_change() {
    let repo = Repo::new();
    let mut files = agreed();
    repo.checked_in(&tree(&files));
    let set = |more: &[&str]| run(&repo, &[&["baseline", "set", "two"], more].concat());
    refused(&set(&[]), 4, &["`one`", "No change was approved"]);
    refused(
        &run(&repo, &["--lang", "ko", "baseline", "set", "two"]),
        4,
        &["`one` 기준선을", "승인된 변경이 없습니다"],
    );
    refused(
        &run(&repo, &["baseline", "set", "one"]),
        4,
        &["never overwritten"],
    );

    change(
        &mut files,
        "lower",
        "approved = 2026-07-22\naffects = [\"goal.ocr\"]",
    );
    change(&mut files, "undated", "affects = [\"goal.ocr\"]");
    change(
        &mut files,
        "old",
        "approved = 2026-07-01\naffects = [\"goal.ocr\"]",
    );
    change(&mut files, "asked", "affects = [\"goal.ocr\"]");
    replace(&mut files, "changes/asked.md", "approved\"", "asked\"");
    replace(&mut files, "goals.toml", "95.0", "93.0");
    repo.checked_in(&tree(&files));
    refused(&set(&[]), 4, &["  lower  Change lower", "--change"]);
    refused(&set(&["--change", "lowr"]), 2, &["did you mean `lower`"]);
    refused(&set(&["--change", "asked"]), 4, &["its status is"]);
    refused(&set(&["--change", "undated"]), 4, &["when it was approved"]);
    refused(&set(&["--change", "old"]), 4, &["part of `one` already"]);
    refused(
        &set(&["--change", "lower", "--on", "2026-07-21"]),
        4,
        &["after Tue 21 Jul 2026"],
    );
    assert!(!repo.path().join("baselines/two.toml").exists());

    let two = set(&["--change", "change.lower"]);
    assert_eq!(two.code, 0, "{two:?}");
    let text = fs::read_to_string(repo.path().join("baselines/two.toml")).unwrap();
    assert!(
        text.contains("basis = \"Change lower (change.lower)\"\n"),
        "{text}"
    );
    let list: serde_json::Value =
        serde_json::from_str(&run(&repo, &["baseline", "list", "--format", "json"]).out).unwrap();
    let counts: Vec<_> = list["baselines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["name"].as_str().unwrap(),
                row["counts"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(counts, [("one", false), ("two", true)]);
}

/// Signed on 20, 22 and 23 July; `basis` of the second names one change, that of the third another.
#[test]
fn the_baseline_that_a_change_is_part_of_is_named() {
    let mut files = agreed();
    for (name, basis) in [
        ("two", "Change lower (change.lower)"),
        ("three", "Change lower-still (change.lower-still); letter 7"),
    ] {
        let on = if name == "two" { "22" } else { "23" };
        let text = signed(&files, &format!("2026-07-{on}"));
        let head = format!("commit = \"4f2a9c1\"\nbasis = \"{basis}\"");
        let text = text.replace("commit = \"4f2a9c1\"", &head);
        files.insert(format!("baselines/{name}.toml"), text);
    }
    for (id, on) in [
        ("old", "2026-07-01"),
        ("lower", "2026-07-21"),
        ("lower-still", "2026-07-21"),
        ("nowhere", "2026-07-21"),
    ] {
        change(&mut files, id, &format!("approved = {on}"));
    }
    let repo = Repo::new();
    repo.checked_in(&tree(&files));
    for (id, holder) in [
        ("old", "one"),
        ("lower", "two"),
        ("lower-still", "three"),
        ("nowhere", "two"),
    ] {
        let set = run(&repo, &["baseline", "set", "four", "--change", id]);
        refused(&set, 4, &[&format!("is part of `{holder}` already")]);
    }
}

#[test]
fn signing_anew_hides_no_changed_promise() {
    let repo = Repo::new();
    let mut files = agreed();
    change(
        &mut files,
        "cr",
        "approved = 2026-07-22\naffects = [\"goal.ocr\"]",
    );
    replace(&mut files, "goals.toml", "95.0", "93.0");
    replace(&mut files, "deliverables.toml", "2026-11-27", "2026-12-04");
    repo.checked_in(&tree(&files));
    let set = ["baseline", "set", "two", "--change", "cr"];
    refused(
        &run(&repo, &set),
        4,
        &[
            "promise-changed",
            "deliverables.toml:8",
            "one promise differs",
        ],
    );
    // What the project waives with a reason is settled.
    let waiver = "\n[[waiver]]\nrule = \"promise-changed\"\nat = \"deliverable.model\"\nreason = \"by mail\"\n";
    files.get_mut("project.toml").unwrap().push_str(waiver);
    repo.checked_in(&tree(&files));
    assert_eq!(run(&repo, &set).code, 0);
}

#[test]
fn signing_anew_hides_no_slip() {
    let repo = Repo::new();
    let mut files = agreed();
    for (id, more) in [
        ("goal", "affects = [\"goal.ocr\"]\ndays = 0"),
        ("task", "affects = [\"task.data\"]"),
        ("late", "days = 10"),
    ] {
        change(&mut files, id, &format!("approved = 2026-07-22\n{more}"));
    }
    files
        .get_mut("plan.toml")
        .unwrap()
        .push_str("[task.more]\nname = \"More\"\nduration = \"1d\"\nafter = [\"collect\"]\n");
    replace(
        &mut files,
        "plan.toml",
        "name = \"수집",
        "start-no-earlier = 2026-08-03\nname = \"수집",
    );
    repo.checked_in(&tree(&files));
    let set = |more: &[&str]| run(&repo, &[&["baseline", "set", "two"], more].concat());
    let first = set(&["--lang", "en", "--change", "goal"]);
    refused(
        &first,
        4,
        &[
            "differs from `one`",
            "task.collect",
            "2026-",
            "working days later",
            "task.more (More): added",
            "approved too: late, task",
            "--accept-slip",
        ],
    );
    refused(
        &set(&["--lang", "ko", "--change", "goal"]),
        4,
        &["--accept-slip", "근무일"],
    );
    // Days explain every date, but not what was added.
    let late = set(&["--lang", "en", "--change", "late"]);
    refused(&late, 4, &["0 tasks on other dates, 1 added", "task.more"]);
    assert!(!late.err.contains("task.collect"), "{late:?}");
    assert!(!repo.path().join("baselines/two.toml").exists());

    let accepted = set(&["--lang", "en", "--change", "goal", "--accept-slip"]);
    assert_eq!(accepted.code, 0, "{accepted:?}");
    let text = fs::read_to_string(repo.path().join("baselines/two.toml")).unwrap();
    assert!(
        text.contains("basis = \"Change goal (change.goal); accepted without a change: "),
        "{text}"
    );
    assert!(text.contains("1 in scope"), "{text}");
}

#[test]
fn a_change_explains_what_it_affects_and_what_serves_that() {
    let mut files = agreed();
    replace(
        &mut files,
        "plan.toml",
        "name = \"수집",
        "start-no-earlier = 2026-08-03\nname = \"수집",
    );
    let left = |files: &Files, id: &str| unexplained(files, &[id]);
    let all = left(&files, "none");
    assert!(all.contains(&"collect".to_owned()), "{all:?}");
    let others: Vec<_> = all.iter().filter(|id| *id != "collect").cloned().collect();
    change(&mut files, "own", "affects = [\"task.collect\"]");
    assert_eq!(left(&files, "own"), others);
    change(&mut files, "goal", "affects = [\"goal.ocr\"]\ndays = 0");
    assert_eq!(left(&files, "goal"), all);
    change(
        &mut files,
        "goal-days",
        "affects = [\"goal.ocr\"]\ndays = 9",
    );
    assert_eq!(left(&files, "goal-days"), all);
    replace(
        &mut files,
        "plan.toml",
        "start-no-earlier = 2026-08-03\n",
        "start-no-earlier = 2026-08-03\ngoal = [\"ocr\"]\n",
    );
    assert_eq!(left(&files, "goal"), all, "no day was agreed");
    let goal_days = left(&files, "goal-days");
    assert_eq!(goal_days, [""; 0]);
}

/// Tasks whose dates these changes do not explain.
fn unexplained(files: &Files, changes: &[&str]) -> Vec<String> {
    let facts = facts_of(files);
    let variance = Variance::of(&facts, facts.baseline().unwrap());
    let named = facts.project.changes.iter();
    let named: Vec<_> = named.filter(|one| changes.contains(&&*one.id)).collect();
    let left = variance.beyond(&facts, &named);
    left.dates
        .iter()
        .map(|one| one.subject.id.clone())
        .collect()
}

/// A chain, one task of it in a summary, and one that nothing links; all but that slipped by five working days.
#[test]
fn days_explain_as_many_of_what_a_change_affects_and_of_what_follows() {
    let mut files = files();
    let plan = "[task.first]\nname = \"First\"\nduration = \"5d\"\n\
                [task.part]\nname = \"Part\"\nafter = [\"first\"]\n\
                [task.second]\nname = \"Second\"\nduration = \"5d\"\nin = \"part\"\n\
                [task.third]\nname = \"Third\"\nduration = \"5d\"\nafter = [\"part\"]\n\
                [task.alone]\nname = \"Alone\"\nduration = \"5d\"\n";
    files.insert("plan.toml".to_owned(), plan.to_owned());
    files.insert(
        "baselines/one.toml".to_owned(),
        signed(&files, "2026-07-20"),
    );
    for id in ["first", "alone"] {
        let from = format!("[task.{id}]\n");
        let to = format!("{from}start-no-earlier = 2026-08-03\n");
        replace(&mut files, "plan.toml", &from, &to);
    }
    for (id, lines) in [
        ("four", "affects = [\"task.first\"]\ndays = 4"),
        ("five", "affects = [\"task.first\"]\ndays = 5"),
        ("one", "affects = [\"task.part\"]\ndays = 1"),
        ("last", "affects = [\"task.third\"]\ndays = 5"),
        ("none", "affects = [\"task.first\"]\ndays = 0"),
        ("less", "affects = [\"task.first\"]\ndays = -5"),
        ("open", "affects = [\"task.first\"]"),
        ("end-four", "days = 4"),
        ("end", "days = 5"),
    ] {
        change(&mut files, id, &format!("approved = 2026-07-22\n{lines}"));
    }
    let left = |files: &Files, changes: &[&str]| unexplained(files, changes).join(" ");
    let all = "first second third alone";
    for (changes, rest) in [
        (&[][..], all),
        (&["four"], all),
        (&["five"], "alone"),
        (&["four", "one"], "first alone"),
        (&["last"], "first second alone"),
        (&["none"], all),
        (&["less"], all),
        (&["open"], "second third alone"),
        (&["end-four"], all),
        (&["end"], ""),
    ] {
        assert_eq!(left(&files, changes), rest, "{changes:?}");
    }
    // Where the contract's end has moved, what moves it reaches all.
    replace(&mut files, "project.toml", "2026-12-11", "2026-12-18");
    assert_eq!(left(&files, &["last"]), "");
    assert_eq!(left(&files, &["four"]), all);
    // What comes earlier hides nothing.
    files.remove("baselines/one.toml");
    files.insert(
        "baselines/two.toml".to_owned(),
        signed(&files, "2026-07-20"),
    );
    replace(
        &mut files,
        "plan.toml",
        "start-no-earlier = 2026-08-03\n",
        "",
    );
    assert_eq!(left(&files, &["none"]), "");
    assert_eq!(left(&files, &[]), "first second third");
}

#[test]
fn tables_of_the_examples_stay_within_a_screen() {
    use unicode_width::UnicodeWidthStr as _;
    for example in ["heritage-ocr", "radiation-inspection"] {
        for lang in ["en", "ko"] {
            let dir = support::root().join("examples").join(example);
            let show = pmo(
                &dir,
                &["--as-of", "2026-11-21", "--lang", lang, "baseline", "show"],
            );
            assert_eq!(show.code, 0, "{show:?}");
            let wide: Vec<_> = show.out.lines().filter(|line| line.width() > 120).collect();
            assert_eq!(wide, [""; 0]);
        }
    }
}

#[test]
fn what_does_not_count_is_said() {
    let repo = Repo::new();
    let mut files = agreed();
    change(
        &mut files,
        "cr",
        "approved = 2026-07-20\naffects = [\"goal.ocr\"]",
    );
    repo.checked_in(&tree(&files));
    let set = run(
        &repo,
        &[
            "baseline",
            "set",
            "again",
            "--on",
            "2026-07-20",
            "--change",
            "cr",
        ],
    );
    assert!(
        set.code == 0 && set.err.contains("`again` does not count"),
        "{set:?}"
    );
}

#[test]
fn a_write_that_fails_leaves_nothing() {
    let repo = Repo::new();
    repo.checked_in(&tree(&files()));
    let script = format!(
        "trap '' XFSZ; ulimit -f 0; exec '{}' --as-of 2026-07-24 baseline set one",
        env!("CARGO_BIN_EXE_pmo")
    );
    let output = Command::new("/bin/sh")
        .arg("-c")
        .arg(script)
        .current_dir(repo.path())
        .env_clear()
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("one.toml"),
        "{output:?}"
    );
    assert_eq!(
        fs::read_dir(repo.path().join("baselines")).unwrap().count(),
        0
    );
}

#[test]
fn another_baseline_can_be_named() {
    let repo = Repo::new();
    let mut files = agreed();
    let other = "[baseline]\non = 2026-12-01\n[task]\ninterim = { start = 2026-07-31, finish = 2026-07-31 }\n";
    files.insert("baselines/other.toml".to_owned(), other.to_owned());
    repo.checked_in(&tree(&files));
    let agreed = |more: &[&str]| {
        let run = run(&repo, &[more, &["status", "--format", "json"]].concat());
        let status: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        status["dates"][0]["agreed"].as_str().map(str::to_owned)
    };
    assert_eq!(
        agreed(&["--baseline", "other"]).as_deref(),
        Some("2026-07-31")
    );
    assert_eq!(agreed(&["--baseline", "one"]), agreed(&[]));
    assert_ne!(agreed(&[]).as_deref(), Some("2026-07-31"));
    let show = run(
        &repo,
        &[
            "--baseline",
            "other",
            "baseline",
            "show",
            "--format",
            "json",
        ],
    );
    let show: serde_json::Value = serde_json::from_str(&show.out).unwrap();
    assert_eq!(
        (&show["baseline"]["name"], &show["baseline"]["counts"]),
        (&"other".into(), &true.into())
    );
    for rest in [&["status"][..], &["check"], &["baseline", "list"]] {
        let unknown = run(&repo, &[&["--baseline", "othr"], rest].concat());
        refused(&unknown, 2, &["did you mean `other`"]);
    }
    // `check` is the same on every day and for everyone.
    assert_eq!(
        run(&repo, &["--baseline", "one", "check"]).out,
        run(&repo, &["check"]).out
    );
    let at = run(
        &repo,
        &["--at", "HEAD", "--baseline", "other", "baseline", "show"],
    );
    assert!(at.code == 0 && at.out.contains("2026-07-31 →"), "{at:?}");
}
