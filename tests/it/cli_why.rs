//! `pmo why` and `pmo schedule --set`: what a manager reads, and how wrong questions end.

use snapbox::data::DataFormat;

use crate::program::{WIDE, example, pmo, pmo_with, project, written};
use crate::support::{CHARTER, root};

const DAY: [&str; 2] = ["--as-of", "2026-07-24"];
const PLAN: &str = "[task.one]\nname = \"One\"\nduration = \"2d\"\n\n[task.two]\nname = \"Two\"\nduration = \"1d\"\nafter = [\"one\"] # one first\ndeadline = 2026-07-31\n";

fn args<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    DAY.into_iter().chain(rest.iter().copied()).collect()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

fn same(actual: &str, path: &str) {
    let golden = root().join("tests/golden").join(path);
    let expected = snapbox::Data::read_from(&golden, Some(DataFormat::Text));
    let assert = snapbox::Assert::new().action_env("SNAPSHOTS");
    assert.eq(actual.to_owned(), expected.raw());
}

#[test]
fn why_reads_as_its_golden_files() {
    let dir = example("heritage-ocr");
    for lang in ["en", "ko"] {
        for task in [
            "final-train",
            "label",
            "interim",
            "data",
            "kickoff-meeting",
            "archive-link",
        ] {
            let run = pmo(dir.path(), &args(&["--lang", lang, "why", task]));
            assert_eq!(run.code, 0, "{run:?}");
            let widest = run
                .out
                .lines()
                .map(unicode_width::UnicodeWidthStr::width)
                .max();
            assert!(
                widest.unwrap() <= 190 && run.out.lines().count() <= 40,
                "{run:?}"
            );
            same(&run.out, &format!("heritage-ocr/{lang}/why/{task}.txt"));
        }
    }
}

#[test]
fn why_for_scripts() {
    let dir = example("heritage-ocr");
    let run = pmo(
        dir.path(),
        &args(&["why", "task.final-train", "--format", "json"]),
    );
    assert_eq!(run.code, 0, "{run:?}");
    let answer = json(&run.out);
    assert_eq!(
        (&answer["version"], &answer["id"]),
        (&1.into(), &"final-train".into())
    );
    assert_eq!(answer["on-longest-path"], true);
    let first = &answer["chain"][0];
    assert_eq!(
        (&first["driver"], &first["kind"]),
        (&"link".into(), &"FS".into())
    );
    assert_eq!(first["from"]["id"], "inspect");
    let plan = std::fs::read_to_string(root().join("examples/heritage-ocr/plan.toml")).unwrap();
    let line = first["line"].as_u64().unwrap() as usize;
    assert!(
        plan.lines().nth(line - 1).unwrap().contains("\"inspect\""),
        "{first}"
    );
    let last = answer["chain"].as_array().unwrap().last().unwrap();
    assert_eq!(last["driver"], "status-date");
    assert_eq!(answer["bounds"][0]["drives"], true);
    assert_eq!(answer["limit"]["by"], "project-end");
    assert!(answer["margin"]["minutes"].as_i64().unwrap() > 0);
}

#[test]
fn a_task_that_is_not_there_is_guessed() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    let run = pmo(dir.path(), &args(&["why", "tow"]));
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    assert!(
        run.err.contains("`tow`") && run.err.contains("`two`"),
        "{run:?}"
    );
    let broken = project([
        ("project.toml", CHARTER),
        ("plan.toml", "[task.one]\nduration = 5\n"),
    ]);
    let run = pmo(broken.path(), &args(&["why", "one"]));
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
}

#[test]
fn no_float_off_the_longest_path_is_said_so() {
    let plan = format!("{PLAN}\n[task.long]\nname = \"Long\"\nduration = \"30d\"\n");
    let plan = plan.replace("2026-07-31", "2026-07-29");
    let dir = project([("project.toml", CHARTER), ("plan.toml", &plan)]);
    let run = pmo(dir.path(), &args(&["why", "one"]));
    assert!(run.out.contains("Longest path  no"), "{run:?}");
    assert!(
        run.out
            .contains("deadline Wed 29 Jul of Two [plan.toml:9], through Two"),
        "{run:?}"
    );
    assert!(
        run.out
            .contains("not on the longest path: it is the date above"),
        "{run:?}"
    );
}

#[test]
fn what_if_says_what_moves_and_touches_no_file() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    let before = written(dir.path());
    let run = pmo(
        dir.path(),
        &args(&["schedule", "--set", "task.one duration=6d"]),
    );
    assert_eq!(run.code, 0, "{run:?}");
    for text in [
        "task.one duration=6d",
        "4 working days later",
        "deadline missed",
        "● at risk",
    ] {
        assert!(run.out.contains(text), "{text}: {run:?}");
    }
    assert!(run.err.contains("no file was changed"), "{run:?}");
    assert_eq!(written(dir.path()), before);

    let same = pmo(dir.path(), &args(&["schedule", "--set", "one duration=2d"]));
    assert!(
        same.out.contains("no date and no light changes"),
        "{same:?}"
    );

    let both = [
        "schedule",
        "--set",
        "task.one duration=6d",
        "--set",
        "task.two after=",
    ];
    let run = pmo(
        dir.path(),
        &args(&[&both[..], &["--format", "json"]].concat()),
    );
    let answer = json(&run.out);
    let tasks = answer["changes"]["tasks"].as_array().unwrap();
    let moved: Vec<_> = tasks
        .iter()
        .map(|task| {
            (
                task["id"].as_str().unwrap(),
                task["finish-minutes"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(moved, [("one", 4 * 480), ("two", -2 * 480)]);
    assert_eq!(answer["tasks"].as_array().unwrap().len(), 2);

    let csv = pmo(
        dir.path(),
        &args(&[
            "schedule",
            "--format",
            "csv",
            "--set",
            "task.one duration=6d",
        ]),
    );
    assert!(
        csv.out.starts_with("id,source-id,") && csv.out.contains("2026-08-03T18:00"),
        "{csv:?}"
    );
    let finish = pmo(
        dir.path(),
        &args(&["schedule", "--set", "project finish=2026-08-05"]),
    );
    assert!(
        finish.out.contains("To contract end") && finish.out.contains("5 working days"),
        "{finish:?}"
    );
}

#[test]
fn wrong_what_ifs() {
    let dir = project([("project.toml", CHARTER), ("plan.toml", PLAN)]);
    for (set, text) in [
        ("task.one", "KIND.ID KEY=VALUE"),
        ("one.duration=5d", "KIND.ID KEY=VALUE"),
        ("task.oen duration=5d", "`task.one`"),
        ("nobody duration=5d", "no `nobody`"),
    ] {
        let run = pmo(dir.path(), &args(&["schedule", "--set", set]));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(text), "{set}: {run:?}");
    }
    for (set, rule) in [
        ("task.one duratoin=5d", "unknown-key"),
        ("task.one duration=soon", "wrong-value"),
        ("task.one after=two", "cycle"),
        ("task.one owner=nobody", "dangling-reference"),
    ] {
        let run = pmo(dir.path(), &args(&["schedule", "--set", set]));
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
        assert!(
            run.err.contains(rule) && run.err.contains(&format!("--set `{set}`")),
            "{run:?}"
        );
    }
    let run = pmo(
        dir.path(),
        &args(&["schedule", "--set", "calendar week=[]"]),
    );
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.err.contains("working time") && run.err.contains("--set"),
        "{run:?}"
    );
}

/// The owner of the second task is away from the day on which the first one ends.
const AWAY: [(&str, &str); 3] = [
    (
        "project.toml",
        "[project]\nid = \"p\"\nname = \"P\"\nstart = 2026-07-27\nfinish = 2026-12-31\n",
    ),
    (
        "plan.toml",
        "[task.a]\nname = \"A\"\nduration = \"6d\"\n\n[task.b]\nname = \"B\"\nduration = \"5d\"\nowner = [\"kim\"]\nafter = [\"a\"]\n",
    ),
    (
        "team.toml",
        "[member.kim]\nname = \"Kim\"\nleave = [2026-09-01, { from = 2026-08-03, to = 2026-08-12 }]\n",
    ),
];

#[test]
fn leave_that_a_task_waits_for_is_named() {
    let dir = project(AWAY);
    let run = pmo_with(dir.path(), WIDE, &args(&["why", "b"]));
    for text in [
        "after A finishes (FS), then 7 working days: Kim is away Mon 3 Aug – Wed 12 Aug",
        "plan.toml:9, team.toml:3",
        "follows only once the first driver comes more than 1 working day earlier; \
         from 6 working days earlier on this takes over: start of the project Mon 27 Jul",
    ] {
        assert!(run.out.contains(text), "{text}: {run:?}");
    }
    let ko = pmo_with(dir.path(), WIDE, &args(&["--lang", "ko", "why", "b"]));
    assert!(
        ko.out
            .contains("이후 7근무일 대기(Kim 부재 8. 3.(월)~8. 12.(수))"),
        "{ko:?}"
    );
    let answer = json(&pmo(dir.path(), &args(&["why", "b", "--format", "json"])).out);
    let closed = &answer["chain"][0]["closed"][0];
    assert_eq!(
        (&closed["member"], &closed["from"], &closed["line"]),
        (&"kim".into(), &"2026-08-03".into(), &3.into()),
        "{answer}"
    );
    let margin = &answer["margin"];
    assert_eq!(
        (&margin["idle-min"], &margin["reach-min"]),
        (&480.into(), &(6 * 480).into()),
        "{answer}"
    );
}

/// What `why` says of the margin is what `schedule --set` shows.
#[test]
fn a_driver_before_leave_moves_the_task_only_beyond_it() {
    let dir = project(AWAY);
    for (duration, start) in [("5d", "2026-08-13T09:00"), ("39h", "2026-07-31T17:00")] {
        let set = format!("task.a duration={duration}");
        let run = pmo(
            dir.path(),
            &args(&["schedule", "--format", "csv", "--set", &set]),
        );
        let row = run.out.lines().find(|line| line.starts_with("b,"));
        assert!(row.is_some_and(|row| row.contains(start)), "{set}: {run:?}");
    }
}

#[test]
fn work_that_waits_for_the_status_date_and_leave_names_both() {
    let away = AWAY[2].1.replace("2026-08-03", "2026-07-27");
    let plan = "[task.b]\nname = \"B\"\nduration = \"5d\"\nowner = [\"kim\"]\n";
    let charter = AWAY[0].1.replace("2026-07-27", "2026-07-01");
    let dir = project([
        ("project.toml", charter.as_str()),
        ("plan.toml", plan),
        ("team.toml", &away),
    ]);
    let run = pmo_with(dir.path(), WIDE, &args(&["why", "b"]));
    for text in [
        "not before the status date Fri 24 Jul, then 13 working days: Kim is away Mon 27 Jul – Wed 12 Aug",
        "team.toml:3",
    ] {
        assert!(run.out.contains(text), "{text}: {run:?}");
    }
}

#[test]
fn a_calendar_that_a_task_waits_for_is_named() {
    let charter = format!("{}\n[calendars.lab]\nweek = [\"thu\"]\n", AWAY[0].1);
    let plan = "[task.b]\nname = \"B\"\nduration = \"1d\"\ncalendar = \"lab\"\n";
    let dir = project([("project.toml", charter.as_str()), ("plan.toml", plan)]);
    let run = pmo_with(dir.path(), WIDE, &args(&["why", "b"]));
    for text in [
        "then 3 working days: closed in the calendar `lab`",
        "project.toml:7",
    ] {
        assert!(run.out.contains(text), "{text}: {run:?}");
    }
}

#[test]
fn work_that_is_done_without_an_actual_finish_is_not_called_finished() {
    let plan =
        "[task.one]\nname = \"One\"\nduration = \"2d\"\nstarted = 2026-07-20\nprogress = 100\n";
    let dir = project([("project.toml", CHARTER), ("plan.toml", plan)]);
    let run = pmo(dir.path(), &args(&["why", "one"]));
    assert!(
        run.out.contains("the work done ends then") && run.out.contains("`finished` is missing"),
        "{run:?}"
    );
    assert!(!run.out.contains("it finished then"), "{run:?}");
}
