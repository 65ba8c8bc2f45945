//! The weekly and the monthly report: what changed since the last one, and what is told where nothing did.

use std::collections::BTreeMap;
use std::fs;

use pmo::facts::{self, Facts};
use pmo::lang::{Catalogue, Lang};
use pmo::render;
use pmo::report::{self, Frame, Last};
use pmo::time::Date;

use crate::golden::same;
use crate::program::{Outcome, pmo, project, written};
use crate::repository::{Repo, Tree};
use crate::support::{self, CHARTER, snapshot};

type Files = BTreeMap<String, String>;

/// The day of the last report and that of this one.
const LAST: &str = "2026-07-17";
const NOW: &str = "2026-07-24";

const PLAN: &str = "[task.label]\nname = \"Label\"\nduration = \"10d\"\nstart-no-earlier = 2026-07-27\n\n\
     [task.train]\nname = \"Train\"\nduration = \"5d\"\nafter = [\"label\"]\ndeadline = 2026-08-28\n";

/// What keeps the first task from starting.
const START: &str = "start-no-earlier = 2026-07-27\n";

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn files<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Files {
    let files = files.into_iter();
    let mut files: Files = files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect();
    files
        .entry("project.toml".to_owned())
        .or_insert_with(|| CHARTER.to_owned());
    files
}

fn facts_on(files: &Files, on: &str) -> Facts {
    facts::gather(&snapshot(files), day(on))
}

fn markdown(report: &str, files: &Files, last: Option<Last>) -> String {
    let (report, words) = (report::find(report).unwrap(), Catalogue::new(Lang::En));
    let frame = Frame {
        last,
        ..Frame::default()
    };
    let view = (report.view)(&facts_on(files, NOW), &frame, &words);
    assert_eq!(view.missing, [""; 0]);
    let formats = [render::find("md").unwrap()];
    let rendered = render::render(report, &view, &formats, &words, &snapshot(files)).unwrap();
    let text = String::from_utf8(rendered[&format!("{}.md", report.id)].clone()).unwrap();
    text.replace('\u{a0}', " ")
}

fn received(files: &Files) -> Option<Last> {
    Some(Last {
        on: day(LAST),
        facts: Some(facts_on(files, LAST)),
    })
}

/// The lines of a part of the report, blank ones left out.
fn part<'t>(text: &'t str, heading: &str) -> Vec<&'t str> {
    let lines = text.lines().skip_while(|line| !line.starts_with(heading));
    let lines = lines.skip(1).take_while(|line| !line.starts_with("## "));
    lines.filter(|line| !line.is_empty()).collect()
}

fn news(before: &Files, after: &Files) -> Vec<String> {
    let text = markdown("weekly", after, received(before));
    let lines = part(&text, "## What changed");
    lines.into_iter().map(str::to_owned).collect()
}

/// A record in Markdown that the client may see.
fn record(keys: &str) -> String {
    format!("+++\naudience = \"client\"\n{keys}+++\n\nText.\n")
}

/// A file, its text before and after, and the line that tells of it.
type Case = (&'static str, String, String, &'static str);

const GOAL: &str =
    "[goal.acc]\nname = \"Accuracy\"\nunit = \"%\"\ndirection = \"higher\"\ntarget = 95\n";

const DATA: &str =
    "[dataset.pages]\nname = \"Pages\"\nrole = \"test\"\nunit = \"pages\"\ntarget = 90\n";

fn tells(cases: &[Case]) {
    for (path, before, after, line) in cases {
        let base = [("goals.toml", GOAL), ("data.toml", DATA)];
        let with = |text: &str| files(base.into_iter().chain([(*path, text)]));
        let told = news(&with(before), &with(after));
        assert!(told.iter().any(|one| one == line), "{line}: {told:#?}");
    }
}

/// Twenty days planned from 2026-07-06 on, of which so many per cent are done on 2026-07-24.
fn paced(share: i64, deadline: &str) -> Vec<String> {
    let plan = format!(
        "[task.label]\nname = \"Label\"\nduration = \"20d\"\nstarted = 2026-07-06\nprogress = {share}\ndeadline = {deadline}\n"
    );
    let text = markdown("weekly", &files([("plan.toml", plan.as_str())]), None);
    let lines = part(&text, "## Dates");
    let lines = lines.into_iter().filter(|line| !line.contains("---"));
    lines.map(str::to_owned).collect()
}

#[test]
fn dates_by_the_plan_and_by_the_pace_are_told_apart() {
    let [head, row, clause, ..] = &paced(25, "2026-08-20")[..] else {
        panic!("a table and a clause")
    };
    let heads = "|Milestone|Agreed|Deadline|Now|Difference|Expected|State|";
    assert_eq!(head, heads);
    let dates = "|Label|–|Thu 20 Aug|Fri 14 Aug|–|Fri 21 Aug|🟡 late at this pace|";
    assert_eq!(row, dates);
    assert!(clause.starts_with("Now: if what is left goes as planned."));
    for (deadline, state) in [
        ("2026-08-21", "🟡 little room"),
        ("2026-08-28", "🟢 on track"),
    ] {
        let row = &paced(25, deadline)[1];
        assert!(row.ends_with(&format!("|Fri 21 Aug|{state}|")), "{row}");
    }
    // On a plan that is kept the two dates are one.
    let kept = paced(75, "2026-08-21");
    assert_eq!(kept[0], "|Milestone|Agreed|Deadline|Now|Difference|State|");
    assert!(!kept.concat().contains("Expected"), "{kept:?}");
}

#[test]
fn dates_work_measurements_and_data_are_told() {
    let cases: [Case; 7] = [
        (
            "plan.toml",
            PLAN.into(),
            PLAN.replace("10d", "11d"),
            "* **Date** Train: Fri 14 Aug → Tue 18 Aug (1 working day later)",
        ),
        (
            "plan.toml",
            PLAN.into(),
            PLAN.replace("deadline = 2026-08-28\n", ""),
            "* **Date** Train: no longer among milestones and deadlines (Fri 14 Aug in the last report)",
        ),
        (
            "plan.toml",
            PLAN.into(),
            PLAN.replace("2026-08-28", "2026-09-04"),
            "* **Date** Train: deadline Fri 28 Aug → Fri 4 Sep",
        ),
        (
            "plan.toml",
            PLAN.into(),
            PLAN.replace(START, "started = 2026-07-13\nfinished = 2026-07-24\n"),
            "* **Finished** Label",
        ),
        (
            "plan.toml",
            PLAN.into(),
            PLAN.replace(START, "started = 2026-07-20\n"),
            "* **Begun** Label",
        ),
        (
            "measurements/acc.toml",
            "2026-07-10 = { passed = 90, samples = 100 }\n".into(),
            "2026-07-10 = { passed = 90, samples = 100 }\n2026-07-22 = { passed = 500, samples = 500 }\n"
                .into(),
            "* **Goal** Accuracy: 90.0 → 100.0 %, 🟢 shown (not met in the last report)",
        ),
        (
            "volumes/pages.toml",
            "2026-07-10 = { accepted = 20 }\n".into(),
            "2026-07-10 = { accepted = 20 }\n2026-07-22 = { accepted = 60 }\n".into(),
            "* **Data accepted** Pages +40 pages",
        ),
    ];
    tells(&cases);
}

#[test]
fn what_became_of_papers_and_registers_is_told() {
    let paper = "[deliverable.plan]\nname = \"Plan\"\ndue = 2026-12-01\n";
    let decision =
        "title = \"Rule\"\nasked-of = \"client\"\nraised = 2026-07-01\nneeded-by = 2026-07-31\n";
    let issue = "title = \"Slow\"\nraised = 2026-07-01\n";
    let change = "title = \"More\"\nasked = 2026-07-01\n";
    let cases: [Case; 8] = [
        (
            "deliverables.toml",
            paper.into(),
            format!("{paper}submitted = 2026-07-20\n"),
            "* **Deliverable** Plan: submitted (Mon 20 Jul)",
        ),
        (
            "deliverables.toml",
            format!("{paper}submitted = 2026-07-13\n"),
            format!("{paper}submitted = 2026-07-13\nreturned = [2026-07-22]\n"),
            "* **Deliverable** Plan: returned for correction",
        ),
        (
            "decisions/rule.md",
            record(decision),
            record(&format!("{decision}decided = 2026-07-23\n")),
            "* **Decided** Rule (Thu 23 Jul)",
        ),
        (
            "decisions/rule.md",
            record(&decision.replace("2026-07-01", "2026-07-20")),
            record(&decision.replace("2026-07-01", "2026-07-20")),
            "* **New request** Rule (by Fri 31 Jul)",
        ),
        (
            "changes/more.md",
            record(change),
            record(&format!(
                "{change}status = \"approved\"\napproved = 2026-07-22\n"
            )),
            "* **Change** More: approved (Wed 22 Jul)",
        ),
        (
            "issues/slow.md",
            record(issue),
            record(&format!("{issue}closed = 2026-07-23\n")),
            "* **Issue** Slow: solved (Thu 23 Jul)",
        ),
        (
            "risks/late.md",
            record("title = \"Late\"\nstatus = \"open\"\n"),
            record("title = \"Late\"\nstatus = \"happened\"\n"),
            "* **Risk** Late: happened",
        ),
        (
            "risks/late.md",
            record("title = \"Late\"\n").replace("client", "internal"),
            record("title = \"Late\"\n"),
            "* **Risk** Late: open",
        ),
    ];
    tells(&cases);
}

#[test]
fn a_light_that_turns_comes_first() {
    let late = PLAN.replace("10d", "30d");
    let told = news(
        &files([("plan.toml", PLAN)]),
        &files([("plan.toml", &*late)]),
    );
    assert_eq!(
        told[0], "* **Schedule** 🟢 on track → 🔴 at risk",
        "{told:#?}"
    );
}

#[test]
fn a_quiet_week_is_told_as_one() {
    let plan = "[task.later]\nname = \"Later\"\nduration = \"5d\"\nstart-no-earlier = 2026-10-05\n";
    let quiet = files([("plan.toml", plan)]);
    let told = "No change since the last report (Fri 17 Jul).";
    assert_eq!(news(&quiet, &quiet), [told]);
    let text = markdown("weekly", &quiet, received(&quiet));
    assert!(text.contains("No task runs or begins in the next two weeks."));
    assert!(text.contains("We have no open requests."));
    for nothing in ["TODO", "to be confirmed", "NaN", "none"] {
        assert!(!text.contains(nothing), "{nothing}");
    }
}

#[test]
fn many_changes_are_cut_and_counted() {
    let issues = (0..14).map(|at| {
        let keys = format!("title = \"Issue {at}\"\nraised = 2026-07-20\n");
        (format!("issues/i{at:02}.md"), record(&keys))
    });
    let issues: Vec<_> = issues.collect();
    let after = files(issues.iter().map(|(path, text)| (&**path, &**text)));
    let told = news(&files([]), &after);
    assert_eq!((told.len(), told[10].as_str()), (11, "* … and 4 more"));
}

/// What was said in the last report of something that has become internal since is not said again.
#[test]
fn what_has_become_internal_leaves_no_trace() {
    let keys = "title = \"OLDSECRET\"\nstatus = \"open\"\n";
    let before = record(keys);
    let after = before
        .replace("client", "internal")
        .replace("open", "happened");
    let path = "risks/one.md";
    let text = markdown(
        "weekly",
        &files([(path, &*after)]),
        received(&files([(path, &*before)])),
    );
    assert!(!text.contains("OLDSECRET"));
}

#[test]
fn the_first_report_tells_of_its_own_week_and_month() {
    let volumes = "2026-06-22 = { accepted = 10 }\n2026-07-10 = { accepted = 20 }\n2026-07-22 = { accepted = 60 }\n";
    let data = "[dataset.pages]\nname = \"Pages\"\nrole = \"test\"\nunit = \"p\"\ntarget = 90\n";
    let first = files([("data.toml", data), ("volumes/pages.toml", volumes)]);
    for (report, gained, since) in [
        ("weekly", "+40 p", "recorded after Fri 17 Jul"),
        ("monthly", "+50 p", "recorded after Wed 24 Jun"),
    ] {
        let text = markdown(report, &first, None);
        let told = part(&text, "## What changed").join("\n");
        assert!(
            told.contains("no earlier report") && told.contains(since),
            "{told}"
        );
        assert!(told.contains(gained), "{told}");
    }
}

#[test]
fn a_project_of_which_only_the_charter_is_written_has_a_short_page() {
    for report in ["weekly", "monthly"] {
        let text = markdown(report, &files([]), None);
        assert!(text.lines().count() < 20, "{text}");
        assert!(text.contains("Only the outline of the project is recorded yet."));
        assert!(!text.contains("## "), "{text}");
    }
}

#[test]
fn a_note_is_shown_once() {
    let note = |on: &str| {
        format!(
            "+++\nreport = \"weekly\"\nsection = \"note\"\non = {on}\naudience = \"client\"\n+++\n\nOur note.\n"
        )
    };
    let plan = ("plan.toml", PLAN);
    let with = |text: &str| {
        let files = files([plan, ("sections/note.md", text)]);
        markdown("weekly", &files, received(&files)).contains("Our note.")
    };
    assert!(with(&note("2026-07-24")) && with(&note("2026-07-18")));
    assert!(!with(&note("2026-07-17")), "the last report had it");
    assert!(!with(&note("2026-07-25")), "it is of the next week");
}

#[test]
fn promises_are_told_until_they_are_kept() {
    let log = "2026-07-01 = { audience = \"client\", promise = \"Long kept\", due = 2026-07-03, kept = 2026-07-02 }\n\
        2026-07-02 = { audience = \"client\", promise = \"Kept late\", due = 2026-07-16, kept = 2026-07-20 }\n\
        2026-07-03 = { audience = \"client\", promise = \"Owed\", due = 2026-07-22 }\n\
        2026-07-04 = { audience = \"client\", promise = \"Open\", due = 2026-07-31, kept = 2026-07-30 }\n\
        2026-07-06 = { promise = \"Unmarked\", due = 2026-07-31 }\n";
    let files = files([("plan.toml", PLAN), ("contacts/log.toml", log)]);
    let text = markdown("weekly", &files, received(&files));
    assert!(text.contains("## Promises kept (2 of 4)"), "{text}");
    let kept = part(&text, "## Promises kept");
    assert_eq!(
        kept[..3],
        [
            "* Kept late (due Thu 16 Jul): kept Mon 20 Jul (1 working day late)",
            "* Owed (due Wed 22 Jul): 🔴 2 working days overdue",
            "* Open (due Fri 31 Jul): open",
        ]
    );
}

/// Only ours are ours; of minutes only what the client may read, and never who took it on.
#[test]
fn promises_are_those_that_we_gave_the_client() {
    let log = "2026-07-01 = { audience = \"client\", direction = \"in\", with = \"bae\", promise = \"Bae sends scans\", due = 2026-07-03 }\n\
        2026-07-02 = { audience = \"client\", direction = \"out\", promise = \"Guide\", due = 2026-07-31 }\n\
        2026-07-06 = { promise = \"Draft\", due = 2026-07-31, kept = 2026-07-20 }\n";
    let team = "[member.bae]\nname = \"Bae\"\nside = \"client\"\n\
        [member.parkmarker]\nname = \"Parkmarker\"\nside = \"us\"\n";
    let minutes = |audience: &str, actions: &str| {
        format!(
            "+++\ntitle = \"Review\"\non = 2026-07-01\nattendees = [\"bae\"]\n\
             audience = \"{audience}\"\nactions = [{actions}]\n+++\n"
        )
    };
    let shown = minutes(
        "client",
        "{ what = \"Guide\", who = \"parkmarker\", due = 2026-07-31, done = 2026-07-21 }, \
         { what = \"List\", who = \"parkmarker\", due = 2026-07-22 }, \
         { what = \"Draft\", who = \"parkmarker\", due = 2026-07-31 }, \
         { what = \"Nobody's\", due = 2026-07-22 }, \
         { what = \"Theirs\", who = \"bae\", due = 2026-07-22 }",
    );
    let hidden = minutes(
        "internal",
        "{ what = \"Secret\", who = \"parkmarker\", due = 2026-07-22 }",
    );
    let files = files([
        ("plan.toml", PLAN),
        ("team.toml", team),
        ("contacts/log.toml", log),
        ("meetings/shown.md", &shown),
        ("meetings/hidden.md", &hidden),
    ]);
    let text = markdown("weekly", &files, received(&files));
    assert!(text.contains("## Promises kept (1 of 3)"), "{text}");
    assert_eq!(
        part(&text, "## Promises kept")[..3],
        [
            "* List (due Wed 22 Jul): 🔴 2 working days overdue",
            // That it was kept, only an internal line says.
            "* Draft (due Fri 31 Jul): open",
            "* Guide (due Fri 31 Jul): kept Tue 21 Jul",
        ]
    );
    let lower = text.to_lowercase();
    assert!(
        !lower.contains("parkmarker") && !lower.contains("secret"),
        "{text}"
    );
    assert!(
        !text.contains("Theirs") && !text.contains("scans"),
        "{text}"
    );
}

/// The example as it was a week before.
fn a_week_before() -> Files {
    let mut files = support::files("examples/heritage-ocr");
    let mut edit = |path: &str, from: &str, to: &str| {
        let text = files.get_mut(path).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        *text = text.replace(from, to);
    };
    edit("plan.toml", "finished = 2026-07-20\n", "");
    edit(
        "plan.toml",
        "deadline = 2026-10-16",
        "deadline = 2026-10-09",
    );
    edit(
        "changes/second-batch-schedule.md",
        "\"assessed\"",
        "\"asked\"",
    );
    edit("risks/gpu-lease.md", "\"internal\"", "\"client\"");
    edit("risks/test-slot.md", "\"open\"", "\"watching\"");
    files.remove("decisions/extra-readers.md");
    files.remove("decisions/user-test-group.md");
    files
}

fn tree(files: &Files) -> Tree {
    Tree::of(files.iter().map(|(path, text)| (&**path, &**text)))
}

/// The example of today whose log says that a report was sent from a commit.
fn sent_from(commit: &str) -> Files {
    let mut files = support::files("examples/heritage-ocr");
    let log = files.get_mut("contacts/2026-07.toml").unwrap();
    let line = format!("about = \"주간보고(7. 16.)\", report = \"weekly\", commit = \"{commit}\"");
    let sent = log.replace("about = \"주간보고(7. 16.)\"", &line);
    assert_ne!(sent, *log);
    *log = sent;
    files
}

fn weekly(dir: &std::path::Path, lang: &str) -> Outcome {
    let args = [
        "--as-of",
        NOW,
        "--lang",
        "en",
        "report",
        "weekly",
        "--report-lang",
        lang,
        "-o",
        lang,
    ];
    let run = pmo(dir, &args);
    assert_eq!(run.code, 0, "{run:?}");
    run
}

#[test]
fn the_example_against_the_report_of_a_week_before() {
    let repo = Repo::new();
    let then = repo.commit(&tree(&a_week_before()));
    repo.checked_in(&tree(&sent_from(&then.to_string())));
    for lang in ["en", "ko"] {
        weekly(&repo.path(), lang);
        for (name, text) in written(&repo.path().join(lang)) {
            assert!(!text.contains("연산 자원"), "{name}: internal since");
            same(
                text.as_bytes(),
                &format!("heritage-ocr-later/{lang}/{name}"),
            );
        }
    }
}

/// What stands in the way of a comparison is told us, and the client that there is none.
#[test]
fn a_commit_that_cannot_be_read_is_told_and_not_compared_with() {
    let repo = Repo::new();
    for (commit, why) in [
        (
            "0123456789abcdef0123456789abcdef01234567",
            "git fetch --unshallow",
        ),
        ("HEAD~1", "is no commit id"),
        ("", "is no commit id"),
    ] {
        repo.checked_in(&tree(&sent_from(commit)));
        let run = weekly(&repo.path(), "en");
        assert!(run.err.contains(why), "{commit}: {run:?}");
        let text = &written(&repo.path().join("en"))["weekly.md"];
        assert!(text.contains("can no longer be read"), "{commit}");
        assert!(text.contains("recorded since"), "{commit}");
    }
    let files = sent_from("0123456");
    let dir = project(files.iter().map(|(path, text)| (&**path, &**text)));
    let run = weekly(dir.path(), "en");
    assert!(run.err.contains("no git repository"), "{run:?}");
}

/// Only a line of this report that names a commit, on or before the status date, says what the client has;
/// and it was rendered for the day that was approved.
#[test]
fn the_newest_line_of_the_report_counts_as_of_the_day_approved() {
    let repo = Repo::new();
    let data = "[dataset.pages]\nname = \"Pages\"\nrole = \"test\"\nunit = \"p\"\ntarget = 900\n";
    let volumes = "2026-07-06 = { accepted = 10 }\n2026-07-10 = { accepted = 30 }\n2026-07-13 = { accepted = 60 }\n\
        2026-07-22 = { accepted = 100 }\n";
    let base = [("data.toml", data), ("volumes/pages.toml", volumes)];
    let id = repo.commit(&tree(&files(base)));
    let line = |on: &str, report: &str, rest: &str| {
        format!("{on} = {{ report = \"{report}\", commit = \"{id}\"{rest} }}\n")
    };
    let log = [
        line("2026-07-06", "weekly", ""),
        line("2026-07-14", "weekly", ", digest = \"d1\""),
        line("2026-07-20", "monthly", ""),
        "2026-07-21 = { report = \"weekly\" }\n".to_owned(),
        line("2026-07-27", "weekly", ""),
    ];
    let approval = "2026-07-10-a = { report = \"weekly\", as-of = 2026-07-10, digest = \"d1\" }\n\
        2026-07-11-b = { report = \"weekly\", as-of = 2026-07-06, digest = \"d2\" }\n";
    let gained = |approvals: &str| {
        let logs = [
            ("contacts/log.toml", log.concat()),
            ("approvals/log.toml", approvals.to_owned()),
        ];
        let logs = logs.iter().map(|(path, text)| (*path, &**text));
        repo.checked_in(&tree(&files(base.into_iter().chain(logs))));
        weekly(&repo.path(), "en");
        let text = fs::read_to_string(repo.path().join("en/weekly.md")).unwrap();
        let told = part(&text, "## What changed");
        let data = told.iter().find(|line| line.contains("Data accepted"));
        (*data.unwrap()).to_owned()
    };
    assert_eq!(gained(""), "* **Data accepted** Pages +40 p");
    assert_eq!(gained(approval), "* **Data accepted** Pages +70 p");
}
