//! The terminal: which stream, which colours, which language, and what never reaches it.

use std::io::Read as _;
use std::process::Stdio;

use crate::program::{command, example, pmo, pmo_with, project};
use crate::support::CHARTER;

const PLAN: &str = "[task.one]\nname = \"One\"\nduration = \"2d\"\n";
const BROKEN: &str = "[task.one]\nname = \"One\"\nduration = \"2d\"\nafter = [\"nobody\"]\n";

fn args<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    ["--as-of", "2026-07-24"]
        .into_iter()
        .chain(rest.iter().copied())
        .collect()
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
    type Variables = &'static [(&'static str, &'static str)];
    let cases: [(Variables, &[&str], bool); 7] = [
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
    let run = pmo(dir.path(), &["-q", "report", "daily"]);
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
    let run = pmo(dir.path(), &["--lang", "ko", "report", "daily"]);
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

#[test]
fn help_and_mistakes_speak_the_language_of_the_project_or_as_asked() {
    let korean = CHARTER.replace("name =", "language = \"ko\"\nname =");
    let dir = project([("project.toml", korean.as_str())]);
    let path = dir.path().to_str().unwrap();
    let away = project([]);
    for (place, rest, word) in [
        (dir.path(), &["goals", "--hel"][..], "오류: `pmo goals`에"),
        (
            dir.path(),
            &["--lang", "en", "goals", "--hel"],
            "error: `pmo goals` has",
        ),
        (away.path(), &["goals", "--hel"], "error: `pmo goals` has"),
        (
            away.path(),
            &["-C", path, "goals", "--hel"],
            "오류: `pmo goals`에",
        ),
        (
            away.path(),
            &["goals", "--hel", "--lang=ko"],
            "오류: `pmo goals`에",
        ),
    ] {
        let run = pmo(place, rest);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{rest:?}");
        assert!(run.err.starts_with(word), "{rest:?}: {}", run.err);
        assert!(!run.err.contains('\u{1b}'), "{rest:?}");
    }
    for (place, rest, word) in [
        (dir.path(), &["--help"][..], "사용법: pmo [옵션] <명령>\n"),
        (
            dir.path(),
            &["help", "team", "load"],
            "사용법: pmo team load [옵션]\n",
        ),
        (
            dir.path(),
            &["-C", ".", "goals", "-h"],
            "사용법: pmo goals [옵션] [GOAL]\n",
        ),
        (
            dir.path(),
            &["goals", "--help", "--lang", "en"],
            "Usage: pmo goals [OPTIONS] [GOAL]\n",
        ),
        (
            away.path(),
            &["goals", "--help"],
            "Usage: pmo goals [OPTIONS] [GOAL]\n",
        ),
    ] {
        let run = pmo(place, rest);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{rest:?}");
        assert!(run.out.contains(word), "{rest:?}: {}", run.out);
        assert!(!run.out.contains('\u{1b}'), "{rest:?}");
    }
    let bare = pmo(dir.path(), &[]);
    assert_eq!((bare.code, bare.out.as_str()), (2, ""));
    assert!(bare.err.contains("사용법: pmo"), "{}", bare.err);
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
