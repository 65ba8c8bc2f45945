//! `pmo report`, `pmo import` and `pmo export` on disk: which files, which codes, and nothing half done.

use std::fs;
use std::path::Path;

use crate::program::{MSPDI, example, pmo, project, written};
use crate::support::CHARTER;

const BROKEN: &str = "[task.one]\nname = \"One\"\nduration = \"2d\"\nafter = [\"nobody\"]\n";

fn report(dir: &Path, rest: &[&str]) -> crate::program::Outcome {
    let start = ["--as-of", "2026-07-24", "report", "interim", "-o", "out"];
    pmo(dir, &[&start[..], rest].concat())
}

/// A report that said "no tasks" of a plan it cannot schedule would be untrue.
#[test]
fn a_plan_without_a_schedule_is_not_reported_as_none() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"5d\"\n";
    let charter = format!("{CHARTER}[calendar]\nweek = []\n");
    let dir = project([("project.toml", charter.as_str()), ("plan.toml", plan)]);
    let run = report(dir.path(), &[]);
    assert!(run.code == 1 && !run.err.is_empty(), "{run:?}");
    assert!(!dir.path().join("out").exists());
}

/// A sign that turns the direction of writing makes a name read as another one.
#[test]
fn signs_that_turn_writing_round_reach_no_report() {
    let plan = "[task.a]\nname = \"A\\u202Egnp\"\nduration = \"5d\"\n";
    let dir = project([("project.toml", CHARTER), ("plan.toml", plan)]);
    assert_eq!(report(dir.path(), &[]).code, 0);
    for (name, text) in written(&dir.path().join("out")) {
        assert!(!text.contains('\u{202e}'), "{name}");
    }
}

/// Where nothing is known yet, a report says what is missing: no halves of cells, and nothing that only sounds good.
#[test]
fn reports_of_a_new_project_claim_nothing() {
    let dir = project([]);
    for contract in ["procurement", "rnd", "grant-data", "private"] {
        let day = ["--as-of", "2026-07-24"];
        let init = ["--lang", "ko", "init", "--kind", "dataset", "--contract"];
        let made = pmo(
            dir.path(),
            &[&day[..], &init, &[contract, contract]].concat(),
        );
        assert_eq!(made.code, 0, "{made:?}");
        for id in ["interim", "weekly", "monthly"] {
            let rest = ["-C", contract, "report", id, "--to", "md", "-o", contract];
            let run = pmo(dir.path(), &[&day[..], &rest].concat());
            assert_eq!(run.code, 0, "{run:?}");
            let text = written(&dir.path().join(contract)).remove(&format!("{id}.md"));
            let text = text.unwrap();
            assert!(text.contains("완료 시점 예측 불가(목표량 없음)"), "{text}");
            for untrue in [
                "– \\~ –",
                "|– ·",
                "|– 건|",
                "목표에 미달한 항목이 없음",
                "등록된 위험",
            ] {
                assert!(!text.contains(untrue), "{contract} {id}: {untrue}: {text}");
            }
        }
    }
}

#[test]
fn the_interim_report_is_written_in_two_formats() {
    let dir = example("heritage-ocr");
    let run = report(dir.path(), &[]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    let files = written(&dir.path().join("out"));
    let names: Vec<_> = files.keys().collect();
    let charts = ["interim-data.svg", "interim-gantt.svg", "interim-goals.svg"];
    assert_eq!(
        names,
        [&charts[..], &["interim.html", "interim.md"]].concat()
    );
    for name in files.keys() {
        assert!(run.err.contains(name.as_str()), "{name} is told: {run:?}");
    }
    assert!(files["interim.html"].starts_with("<!doctype html>"));
    assert!(
        files["interim.html"].contains("2026. 7. 24."),
        "the status date is stated"
    );

    let again = report(dir.path(), &[]);
    assert_eq!((again.code, written(&dir.path().join("out"))), (0, files));
    let one = pmo(
        dir.path(),
        &["report", "interim", "--to", "md", "-o", "one"],
    );
    assert!(one.code == 0 && !written(&dir.path().join("one")).contains_key("interim.html"));
}

/// Only the mail needs a sender: what is missing is named, the other formats are written all the same.
#[test]
fn a_mail_without_a_sender_keeps_no_other_format_back() {
    for id in ["weekly", "monthly", "interim"] {
        let dir = project([("project.toml", CHARTER)]);
        let args = ["--as-of", "2026-07-24", "report", id, "--to", "eml,md"];
        let run = pmo(dir.path(), &[&args[..], &["-o", "out"]].concat());
        assert_eq!((run.code, &*run.out), (3, ""), "{run:?}");
        for word in ["project.toml", "[reporting]", "from", "--draft"] {
            assert!(run.err.contains(word), "{word}: {run:?}");
        }
        let files = written(&dir.path().join("out"));
        assert!(files.contains_key(&format!("{id}.md")), "{id}: {files:?}");
        let has_mail = files.keys().any(|name| name.ends_with(".eml"));
        assert!(
            !has_mail && run.err.contains(&format!("{id}.md")),
            "{run:?}"
        );
    }
}

#[test]
fn unknown_reports_and_formats_are_wrong_arguments() {
    let dir = project([("project.toml", CHARTER)]);
    let wrong: [&[&str]; 4] = [
        &["report", "daily", "-o", "out"],
        &["report", "interim", "--to", "md,pdf", "-o", "out"],
        &["report", "interim", "--to", "", "-o", "out"],
        &["report", "interim", "--report-lang", "fr", "-o", "out"],
    ];
    for arguments in wrong {
        let run = pmo(dir.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!dir.path().join("out").exists(), "{arguments:?}");
    }
}

#[test]
fn a_broken_project_has_no_report_but_a_draft() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", BROKEN)]);
    let run = report(dir.path(), &[]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(
        run.err.contains("plan.toml:4:10") && run.err.contains("nobody"),
        "{run:?}"
    );
    assert!(!dir.path().join("out").exists());

    let run = report(dir.path(), &["--draft"]);
    assert_eq!(run.code, 0, "{run:?}");
    let files = written(&dir.path().join("out"));
    for name in ["interim.md", "interim.html"] {
        assert!(files[name].contains("DRAFT"), "{name}");
        assert!(
            files[name].contains("dangling-reference")
                || files[name].contains(r"dangling\-reference"),
            "{name} lists the faults"
        );
        assert!(!files[name].contains("nobody"), "{name} quotes nothing");
    }
    let run = report(dir.path(), &["--draft", "--report-lang", "ko"]);
    assert!(run.code == 0 && written(&dir.path().join("out"))["interim.md"].contains("초안"));
}

#[test]
fn a_sound_report_carries_no_draft_mark() {
    let dir = project([("project.toml", CHARTER)]);
    assert_eq!(report(dir.path(), &[]).code, 0);
    let files = written(&dir.path().join("out"));
    assert!(files.values().all(|text| !text.contains("DRAFT")));
}

#[test]
fn the_projects_own_template_wins() {
    let own = "# {{ overview.name }}\n\nOur own words.\n";
    let dir = project([
        ("project.toml", CHARTER),
        ("templates/report/interim.md", own),
    ]);
    assert_eq!(report(dir.path(), &[]).code, 0);
    let files = written(&dir.path().join("out"));
    assert_eq!(files["interim.md"].trim(), "# Example\n\nOur own words.");
    assert!(files["interim.html"].contains("Our own words."));
}

#[test]
fn a_broken_template_is_named_and_nothing_is_written() {
    let endless = "{% for a in range(end=9999) %}{% for b in range(end=9999) %}{{ overview.name }} and more{% endfor %}{% endfor %}";
    for own in [
        "{{ overview.name",
        "{% if %}",
        "{{ no_such_value }}",
        "{{ t(key=\"no-such-message\") }}",
        "{% include \"report/none.md\" %}",
        "{% for a in range(end=99999999) %}{% endfor %}",
        endless,
    ] {
        let dir = project([
            ("project.toml", CHARTER),
            ("templates/report/interim.md", own),
        ]);
        let run = report(dir.path(), &[]);
        assert_eq!((run.code, run.out.as_str()), (3, ""), "{own}: {run:?}");
        assert!(run.err.contains("report/interim.md"), "{own}: {run:?}");
        assert!(!dir.path().join("out").exists(), "{own}");
    }
}

#[test]
fn a_template_that_cannot_be_read_is_not_replaced_in_silence() {
    let dir = project([("project.toml", CHARTER)]);
    let path = dir.path().join("templates/report/interim.md");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, b"\xb0\xa1").unwrap();
    let run = report(dir.path(), &[]);
    assert!(run.code == 1 || run.code == 3, "{run:?}");
    assert!(run.err.contains("templates/report/interim.md"), "{run:?}");
    assert!(!dir.path().join("out").exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_a_failure() {
    let dir = project([("project.toml", CHARTER), ("out", "a file in the way")]);
    let run = report(dir.path(), &[]);
    assert_eq!((run.code, run.out.as_str()), (3, ""), "{run:?}");
    assert_eq!(written(dir.path())["out"], "a file in the way");
}

#[test]
fn a_plan_of_another_program_becomes_a_project() {
    let dir = project([("plan.xml", MSPDI)]);
    let run = pmo(dir.path(), &["import", "mspdi", "plan.xml", "new"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    let new = dir.path().join("new");
    let run = pmo(&new, &["--as-of", "2026-01-01", "check"]);
    assert_eq!(run.code, 0, "{run:?}");
    let run = pmo(
        &new,
        &["--as-of", "2026-01-01", "schedule", "--format", "csv"],
    );
    let row = |id: &str| {
        let line = run
            .out
            .lines()
            .find(|line| line.split(',').nth(1) == Some(id));
        let cells: Vec<_> = line.unwrap().split(',').map(str::to_owned).collect();
        (cells[0].clone(), cells[4].clone(), cells[5].clone())
    };
    let expected =
        |id: &str, start: &str, finish: &str| (id.to_owned(), start.to_owned(), finish.to_owned());
    assert_eq!(
        row("8"),
        expected("collect", "2026-03-02T08:00", "2026-03-02T16:00")
    );
    assert_eq!(
        row("9"),
        expected("label", "2026-03-03T08:00", "2026-03-03T16:00")
    );

    let before = written(&new);
    let run = pmo(dir.path(), &["import", "mspdi", "plan.xml", "new"]);
    assert_eq!((run.code, written(&new)), (2, before), "{run:?}");
}

#[test]
fn what_cannot_be_imported_leaves_nothing_behind() {
    let cut = &MSPDI[..MSPDI.len() / 2];
    let other = "<?xml version=\"1.0\"?><html/>";
    let entity = "<!DOCTYPE Project [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><Project><Name>&b;</Name></Project>";
    for text in [
        "",
        "not xml at all",
        cut,
        other,
        entity,
        "<Project",
        "\u{0}\u{1}",
    ] {
        let dir = project([("plan.xml", text)]);
        let run = pmo(dir.path(), &["import", "mspdi", "plan.xml", "new"]);
        assert!(run.code == 1 || run.code == 3, "{text}: {run:?}");
        assert_eq!(
            run.err.matches("error: cannot import").count(),
            1,
            "{text}: {run:?}"
        );
        assert!(run.err.contains("plan.xml"), "{text}: {run:?}");
        assert!(!dir.path().join("new").exists(), "{text}");
    }
    let dir = project([]);
    let run = pmo(dir.path(), &["import", "mspdi", "missing.xml", "new"]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("missing.xml"), "{run:?}");
}

const PLAN: &str = "[task.collect]\nname = \"수집\"\nduration = \"5d\"\nphase = \"data\"\n";

#[test]
fn a_plan_goes_to_another_program() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    let export = ["--as-of", "2026-07-24", "--lang", "en", "export", "mspdi"];
    let shown = pmo(dir.path(), &export);
    assert_eq!(shown.code, 0, "{shown:?}");
    assert!(shown.out.contains("<Name>수집</Name>"), "{shown:?}");
    assert!(shown.err.contains("    1  phases"), "{shown:?}");
    assert!(shown.err.contains("collect"), "{shown:?}");

    let to_file = [&export[..], &["-o", "out/plan.xml"]].concat();
    let run = pmo(dir.path(), &to_file);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    assert!(
        run.err.contains("1 task written to out/plan.xml"),
        "{run:?}"
    );
    let files = written(&dir.path().join("out"));
    assert_eq!(files, [("plan.xml".to_owned(), shown.out)].into());

    let quiet = pmo(dir.path(), &[&to_file[..], &["--quiet"]].concat());
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""), "{quiet:?}");
}

#[test]
fn what_cannot_be_exported_leaves_nothing_behind() {
    let broken = PLAN.replace("5d", "5 days");
    let dir = project([("project.toml", CHARTER), ("plan.toml", &broken)]);
    let run = pmo(dir.path(), &["export", "mspdi", "-o", "out/plan.xml"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
    assert!(run.err.contains("plan.toml:3"), "{run:?}");
    assert!(!dir.path().join("out").exists());

    let dir = project([
        ("project.toml", CHARTER),
        ("plan.toml", PLAN),
        ("out", "in the way"),
    ]);
    let run = pmo(dir.path(), &["export", "mspdi", "-o", "out/plan.xml"]);
    assert_eq!((run.code, run.out.as_str()), (3, ""), "{run:?}");
    let run = pmo(dir.path(), &["export", "mspdi", "-o", ".."]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    let run = pmo(dir.path(), &["export", "docx"]);
    assert_eq!(run.code, 2, "{run:?}");
}
