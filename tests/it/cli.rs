//! The command line: what each command does and how it ends.

use std::path::Path;

use crate::program::{pmo, project, written};
use crate::repository::{Repo, Tree};
use crate::support::CHARTER;

const PLAN: &str = "[task.one]\nname = \"One\"\nduration = \"2d\"\n\n[task.two]\nname = \"Two\"\nduration = \"1d\"\nafter = [\"one\"]\n";
const BROKEN: &str = "[task.one]\nname = \"One\"\nduration = \"2d\"\nafter = [\"nobody\"]\n";
const DAY: [&str; 2] = ["--as-of", "2026-07-24"];

fn args<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    DAY.into_iter().chain(rest.iter().copied()).collect()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn check_tells_by_its_exit_code() {
    let clean = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    let run = pmo(clean.path(), &args(&["check", "--fail-on", "warn"]));
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");

    let broken = project([("project.toml", CHARTER), ("plan.toml", BROKEN)]);
    let run = pmo(broken.path(), &args(&["check"]));
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains("plan.toml:4:10") && run.out.contains("nobody"),
        "{run:?}"
    );
    assert_eq!(
        pmo(broken.path(), &args(&["check", "--fail-on", "never"])).code,
        0
    );

    let open = format!("{PLAN}[task.three]\nname = \"Three\"\nduration = \"1h\"\n");
    let warned = project([("project.toml", CHARTER), ("plan.toml", &open)]);
    for (level, code) in [("error", 0), ("warn", 1), ("never", 0)] {
        let run = pmo(warned.path(), &args(&["check", "--fail-on", level]));
        assert_eq!(run.code, code, "{level}: {run:?}");
        assert!(run.out.contains("open-end"), "{run:?}");
    }
    assert_eq!(pmo(warned.path(), &args(&["check"])).code, 0);
}

#[test]
fn check_prints_json_for_scripts() {
    let broken = project([("project.toml", CHARTER), ("plan.toml", BROKEN)]);
    let run = pmo(broken.path(), &args(&["check", "--format", "json"]));
    assert_eq!(run.code, 1);
    let report = json(&run.out);
    assert_eq!(report["version"], 1);
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "dangling-reference");
    assert_eq!(
        (&finding["file"], &finding["line"]),
        (&"plan.toml".into(), &4.into())
    );
    for key in [
        "level",
        "message",
        "column",
        "end-line",
        "end-column",
        "notes",
    ] {
        assert!(finding.get(key).is_some(), "{key}");
    }
    let clean = project([("project.toml", CHARTER)]);
    let run = pmo(clean.path(), &args(&["check", "--format", "json"]));
    assert_eq!(json(&run.out)["findings"], serde_json::json!([]));
}

#[test]
fn explain_knows_rules_and_guesses() {
    let dir = project([]);
    let run = pmo(dir.path(), &["explain", "cycle"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("# cycle\n"), "{run:?}");
    let run = pmo(dir.path(), &["explain", "cycl"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("`cycle`"), "{run:?}");
    let list = pmo(dir.path(), &["explain", "--list"]);
    assert_eq!(list.code, 0);
    assert_eq!(
        list.out
            .lines()
            .filter(|line| !line.starts_with(' '))
            .count(),
        pmo::check::rules().count() + 4 + pmo::foresight::triggers().count(),
        "four checks of quality are no rules"
    );
}

#[test]
fn init_writes_a_project_that_works_and_overwrites_nothing() {
    for lang in ["en", "ko"] {
        let dir = project([]);
        let run = pmo(dir.path(), &args(&["--lang", lang, "init", "new"]));
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
        let new = dir.path().join("new");
        let names: Vec<_> = written(&new).into_keys().collect();
        assert_eq!(names, [".gitattributes", "project.toml"]);
        for rest in [
            &["check", "--fail-on", "warn"][..],
            &["status"],
            &["schedule"],
        ] {
            let run = pmo(&new, &args(rest));
            assert_eq!(run.code, 0, "{lang} {rest:?}: {run:?}");
        }
        let run = pmo(&new, &args(&["report", "interim", "-o", "out"]));
        assert_eq!(run.code, 0, "{lang}: {run:?}");
        assert!(written(&new.join("out"))["interim.md"].lines().count() > 20);

        let before = written(&new);
        let run = pmo(dir.path(), &["init", "new"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(".gitattributes") && run.err.contains("project.toml"));
        assert_eq!(written(&new), before);
    }
}

#[test]
fn init_writes_a_whole_project_of_a_kind() {
    let dir = project([]);
    for (lang, kind, contract) in [
        ("ko", "document-ai", "rnd"),
        ("en", "dataset", "grant-data"),
        ("ko", "vision-inspection", "procurement"),
        ("en", "digitization", "private"),
    ] {
        let new = dir.path().join(kind);
        let init = [
            "--lang",
            lang,
            "init",
            "--kind",
            kind,
            "--contract",
            contract,
            kind,
        ];
        let run = pmo(dir.path(), &args(&init));
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
        let mark = ["to be confirmed", "확인 필요"][usize::from(lang == "ko")];
        assert!(run.err.contains(mark), "{run:?}");
        let workflows = written(&new.join(".github/workflows"));
        assert!(workflows["pmo.yml"].contains("pmo check"));
        assert!(written(&new)[".gitlab-ci.yml"].contains("pmo check"));
        for rest in [
            &["check", "--fail-on", "warn"][..],
            &["status"],
            &["team", "show"],
            &["report", "interim", "-o", "out"],
            &["report", "weekly", "-o", "out"],
        ] {
            let run = pmo(&new, &args(rest));
            assert_eq!(run.code, 0, "{kind} {rest:?}: {run:?}");
        }
        let run = pmo(dir.path(), &args(&init));
        assert_eq!(run.code, 2, "nothing is overwritten");
        assert!(
            run.err.contains("plan.toml") && run.err.contains("risks/"),
            "{run:?}"
        );
    }
    let run = pmo(dir.path(), &["init", "--kind", "chatbot", "other"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("document-ai") && !dir.path().join("other").exists());
}

#[test]
fn init_makes_an_id_of_any_name() {
    let dir = project([]);
    for name in ["신규 사업", "9", "A b_C", "-x", "."] {
        let run = pmo(dir.path(), &args(&["init", "--", name]));
        assert_eq!(run.code, 0, "{name}: {run:?}");
        let run = pmo(
            &dir.path().join(name),
            &args(&["check", "--fail-on", "warn"]),
        );
        assert_eq!(run.code, 0, "{name}: {run:?}");
    }
}

/// As other commands do, `init` starts from the folder that `-C` names; a dot is called as the folder is.
#[test]
fn init_starts_from_the_named_folder() {
    let dir = project([]);
    for (name, id) in [("first", "first"), (".", "office")] {
        let run = pmo(dir.path(), &args(&["-C", "office", "init", name]));
        assert_eq!(run.code, 0, "{name}: {run:?}");
        let files = written(&dir.path().join("office").join(name));
        assert!(files["project.toml"].contains(&format!("id = \"{id}\"")));
    }
    assert!(!dir.path().join("first").exists());
}

#[test]
fn schedule_has_three_forms() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    let early = ["--as-of", "2026-01-01", "schedule", "--format"];
    let csv = pmo(dir.path(), &[&early[..], &["csv"]].concat());
    let header = "id,source-id,wbs,name,start,finish,late-start,late-finish,total-float-min,free-float-min,critical,progress";
    assert_eq!(csv.code, 0);
    assert_eq!(
        csv.out.lines().collect::<Vec<_>>(),
        [
            header,
            "one,,1,One,2026-03-03T09:00,2026-03-04T18:00,2026-03-03T09:00,2026-03-04T18:00,0,0,true,0",
            "two,,2,Two,2026-03-05T09:00,2026-03-05T18:00,2026-03-05T09:00,2026-03-05T18:00,0,0,true,0",
        ]
    );
    let run = pmo(dir.path(), &[&early[..], &["json"]].concat());
    let answer = json(&run.out);
    assert_eq!(
        (&answer["version"], &answer["as-of"]),
        (&1.into(), &"2026-01-01".into())
    );
    assert_eq!(answer["tasks"][1]["start"], "2026-03-05T09:00");
    let table = pmo(dir.path(), &[&early[..], &["table"]].concat());
    assert!(table.out.contains("2026-03-05 09:00"), "{table:?}");
    assert!(
        table.err.contains("1 Jan 2026"),
        "the status date is told: {table:?}"
    );
}

#[test]
fn faults_of_shape_block_answers() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", BROKEN)]);
    for rest in [
        &["status"][..],
        &["schedule"],
        &["status", "--format", "json"],
    ] {
        let run = pmo(dir.path(), &args(rest));
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{rest:?}");
        assert!(
            run.err.contains("nobody") && run.err.contains("plan.toml:4:10"),
            "{run:?}"
        );
    }
}

#[test]
fn wrong_arguments_and_surroundings_have_their_codes() {
    let dir = project([("project.toml", CHARTER)]);
    let wrong: [&[&str]; 9] = [
        &[],
        &["frobnicate"],
        &["check", "--format", "xml"],
        &["check", "extra"],
        &["--as-of", "2026-02-30", "check"],
        &["--as-of", "yesterday", "check"],
        &["--lang", "fr", "check"],
        &["import", "docx", "a", "b"],
        &["init"],
    ];
    for arguments in wrong {
        let run = pmo(dir.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty(), "{arguments:?}");
    }
    for arguments in [["--help"], ["--version"]] {
        let run = pmo(dir.path(), &arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    }
    let empty = project([]);
    let surroundings: [(&Path, &[&str]); 5] = [
        (empty.path(), &["check"]),
        (empty.path(), &["status"]),
        (empty.path(), &["report", "interim"]),
        (dir.path(), &["-C", "no-such-folder", "check"]),
        (dir.path(), &["--at", "HEAD", "status"]),
    ];
    for (dir, arguments) in surroundings {
        let run = pmo(dir, arguments);
        assert_eq!((run.code, run.out.as_str()), (3, ""), "{arguments:?}");
        assert!(
            run.err.starts_with("error: ") && run.err.contains("help: "),
            "{run:?}"
        );
    }
}

#[test]
fn a_revision_answers_for_its_own_day() {
    let repo = Repo::new();
    repo.checked_in(&Tree::of([("project.toml", CHARTER), ("plan.toml", PLAN)]));
    let run = pmo(
        &repo.path(),
        &["--at", "HEAD", "status", "--format", "json"],
    );
    assert_eq!(run.code, 0, "{run:?}");
    let answer = json(&run.out);
    assert_eq!(
        answer["as-of"], "2026-07-21",
        "the committer's day in Korea"
    );
    assert_eq!(answer["commit"].as_str().unwrap().len(), 40);
    for name in ["no-such-branch", "HEAD~5"] {
        let run = pmo(&repo.path(), &["--at", name, "status"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(name), "{run:?}");
    }
    let bare = Repo::bare();
    bare.commit(&Tree::of([("project.toml", CHARTER)]));
    assert_eq!(pmo(&bare.path(), &["--at", "main", "check"]).code, 0);
    let run = pmo(&bare.path(), &["check"]);
    assert_eq!(run.code, 3, "{run:?}");
}

#[test]
fn what_the_project_accepts_blocks_no_answer() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"5d\"\ncolour = \"red\"\n";
    let dir = project([("project.toml", CHARTER), ("plan.toml", plan)]);
    assert_eq!(pmo(dir.path(), &args(&["status"])).code, 1);
    let accepted = format!("{CHARTER}\n[rules]\nunknown-key = \"warn\"\n");
    let dir = project([("project.toml", accepted.as_str()), ("plan.toml", plan)]);
    assert_eq!(pmo(dir.path(), &args(&["check"])).code, 0);
    assert_eq!(pmo(dir.path(), &args(&["status"])).code, 0);
}

#[test]
fn a_range_that_leaves_the_year_of_the_status_date_shows_its_years() {
    let charter = CHARTER.replace("language = \"ko\"\n", "");
    let plan = "[task.long]\nname = \"Long\"\nduration = \"300d\"\n[task.short]\nname = \"Short\"\nduration = \"20d\"\n";
    let dir = project([("project.toml", charter.as_str()), ("plan.toml", plan)]);
    for (lang, mark) in [("en", "~"), ("ko", "~")] {
        let run = pmo(dir.path(), &args(&["--lang", lang, "status"]));
        assert_eq!(run.code, 0, "{run:?}");
        let line = |name: &str| {
            let lines = run.out.lines().filter(|line| line.contains(mark));
            let mut lines = lines.map(str::trim);
            lines.find(|line| line.starts_with(name)).unwrap()
        };
        let (long, short) = (line("Long"), line("Short"));
        let year = &DAY[1][..4];
        assert!(long.contains(year), "both ends have a year: {long}");
        assert_eq!(long.matches("20").count(), 2, "{long}");
        assert!(!short.contains(year), "{short}");
        let place =
            |line: &str| unicode_width::UnicodeWidthStr::width(line.split(mark).next().unwrap());
        assert_eq!(place(long), place(short), "{}", run.out);
    }
}
