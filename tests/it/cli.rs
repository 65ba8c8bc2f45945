//! The command line: exit codes, which stream, which language, and what never reaches a terminal.

use std::io::Read as _;
use std::path::Path;
use std::process::Stdio;

use crate::program::{command, example, pmo, pmo_with, project, written};
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
    assert_eq!(list.out.lines().count(), pmo::check::rules().count());
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
fn a_closed_pipe_is_no_failure() {
    let dir = example("heritage-ocr");
    for rest in [
        &["schedule", "--format", "json"][..],
        &["status"],
        &["check", "--format", "json"],
    ] {
        let mut child = command(dir.path(), &args(rest))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut err)
            .unwrap();
        let code = child.wait().unwrap().code();
        assert_eq!(code, Some(0), "{rest:?}: {err}");
        assert!(!err.contains("panicked"), "{err}");
    }
    let mut child = command(dir.path(), &args(&["status"]))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn colours_follow_flag_then_environment() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", BROKEN)]);
    let cases: [(&[(&str, &str)], &[&str], bool); 7] = [
        (&[], &["check"], false),
        (&[], &["--color", "always", "check"], true),
        (&[], &["--color", "never", "check"], false),
        (&[("CLICOLOR_FORCE", "1")], &["check"], true),
        (
            &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")],
            &["check"],
            false,
        ),
        (&[("NO_COLOR", "1")], &["--color", "always", "check"], true),
        (
            &[("CLICOLOR_FORCE", "1")],
            &["--color", "never", "check"],
            false,
        ),
    ];
    for (variables, arguments, colours) in cases {
        let run = pmo_with(dir.path(), variables, &args(arguments));
        assert_eq!(
            run.out.contains('\u{1b}'),
            colours,
            "{variables:?} {arguments:?}"
        );
    }
}

#[test]
fn quiet_leaves_results_and_errors() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    for rest in [&["status"][..], &["schedule"], &["check"]] {
        let loud = pmo(dir.path(), &args(rest));
        let quiet = pmo(dir.path(), &args(&[&["-q"], rest].concat()));
        assert!(!loud.err.is_empty(), "{rest:?}");
        assert_eq!((quiet.code, quiet.err.as_str()), (0, ""), "{rest:?}");
        assert_eq!(quiet.out, loud.out, "{rest:?}");
    }
    let run = pmo(dir.path(), &["-q", "report", "weekly"]);
    assert!(run.code == 2 && !run.err.is_empty(), "{run:?}");
}

#[test]
fn messages_speak_the_language_asked_for_else_the_projects() {
    let korean = CHARTER.replace("start =", "language = \"ko\"\nstart =");
    let dir = project([("project.toml", korean.as_str()), ("plan.toml", BROKEN)]);
    let run = pmo(dir.path(), &args(&["check"]));
    assert!(
        run.out.contains("과업") || run.out.contains("없음"),
        "{run:?}"
    );
    let run = pmo(dir.path(), &args(&["--lang", "en", "check"]));
    assert!(run.out.contains("there is no task `nobody`"), "{run:?}");
    let run = pmo_with(dir.path(), &[("LANG", "en_US.UTF-8")], &args(&["check"]));
    assert!(
        !run.out.contains("there is no"),
        "never from the environment: {run:?}"
    );
    let run = pmo(dir.path(), &["--lang", "ko", "explain", "cycle"]);
    assert!(run.out.contains("## 왜 중요한가"), "{run:?}");
    let run = pmo(dir.path(), &["--lang", "ko", "report", "weekly"]);
    assert!(
        run.code == 2 && run.err.contains("보고서가 없음"),
        "{run:?}"
    );
}

#[test]
fn failures_speak_the_projects_language_too() {
    let korean = CHARTER.replace("start =", "language = \"ko\"\nstart =");
    let dir = project([("project.toml", korean.as_str())]);
    let run = pmo(dir.path(), &["--at", "HEAD", "status"]);
    assert!(run.err.contains("저장소 안에 있지 않음"), "{run:?}");
    let run = pmo(dir.path(), &["report", "interim", "--to", "pdf"]);
    assert!(run.err.contains("형식이 없음"), "{run:?}");
    let run = pmo(dir.path(), &["explain", "cycle"]);
    assert!(run.out.contains("## 왜 중요한가"), "{run:?}");
}

/// Values of the project that would steer a terminal or a CI system if they reached it.
#[test]
fn nothing_in_a_project_steers_the_terminal() {
    let evil = r"x\u001b]0;title\u0007\u001b[2J\u009b2J\b\r\n::error::pwned";
    let charter = CHARTER.replace("\"Example\"", &format!("\"{evil}\""));
    let plan = format!(
        "[task.one]\nname = \"{evil}\"\nduration = \"2d\"\ndeadline = 2026-03-03\n[task.two]\nname = \"Two{evil}\"\nduration = \"1d\"\nprogress = 5\n"
    );
    let goals = format!(
        "[goal.rate]\nname = \"{evil}\"\nunit = \"{evil}\"\nmetric = \"other\"\ndirection = \"higher\"\ntarget = 9\nweight = 60\ndue = 2026-08-01\n"
    );
    let risk = format!(
        "+++\ntitle = \"{evil}\"\nstate = \"open\"\n+++\nSee \u{1b}[2J [[nobody\u{1b}[2J]].\n"
    );
    let sound = [
        ("project.toml", charter.as_str()),
        ("plan.toml", &plan),
        ("goals.toml", &goals),
    ];
    let faulty = [
        ("risks/a\u{1b}[2J\u{7}.md", risk.as_str()),
        ("team.toml", "[member.\u{1b}[2J]\n"),
        (
            "data.toml",
            "[dataset.\"a\\u001b[2J\\n::error::x\"]\nrole = \"\\u001b[2J\"\n",
        ),
    ];
    let mut wrong = Vec::new();
    for (files, commands) in [
        (
            sound.to_vec(),
            &[&["status"][..], &["schedule"], &["check"]][..],
        ),
        ([&sound[..], &faulty].concat(), &[&["check"], &["status"]]),
    ] {
        let dir = project(files);
        for rest in commands {
            let run = pmo(dir.path(), &args(&[&["--color", "always"], *rest].concat()));
            for line in format!("{}\n{}", run.out, run.err).lines() {
                let plain = without_styles(line);
                if plain.contains(char::is_control) || plain.trim().starts_with("::") {
                    wrong.push(format!("{rest:?}: {line:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A line without the sequences that set colours.
fn without_styles(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        match part.split_once('m') {
            Some((style, rest))
                if style
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || sign == ';') =>
            {
                plain.push_str(rest);
            }
            _ => plain.push_str(&format!("\u{1b}[{part}")),
        }
    }
    plain
}
