//! What is wrong with a what-if is said, and a long answer is short.

use crate::program::{Outcome, pmo, project};
use crate::support::CHARTER;

const PLAN: &str = "[task.data]\nname = \"Data\"\n\n[task.one]\nname = \"One\"\nin = \"data\"\nduration = \"2d\"\n\n[task.two]\nname = \"Two\"\nduration = \"1d\"\nafter = [\"one\"]\n\n[task.odd]\nname = \"Odd\"\n";

fn set(plan: &str, rest: &[&str]) -> Outcome {
    let dir = project([("project.toml", CHARTER), ("plan.toml", plan)]);
    let day = ["--as-of", "2026-07-24", "schedule"];
    pmo(dir.path(), &[&day, rest].concat())
}

#[test]
fn a_date_that_does_not_exist_is_called_so() {
    for (set_to, date) in [
        ("task.one started=2026-02-30", "2026-02-30"),
        ("task.one deadline=2026-13-45", "2026-13-45"),
        ("task.one must-start=2026-02-30T09:00", "2026-02-30"),
        ("deliverable.paper due=2026-11-31", "2026-11-31"),
        ("member.kim leave=[2026-02-30]", "2026-02-30"),
        (
            "member.kim leave=[2026-02-27, { from = 2026-03-02, to = 2026-02-30 }]",
            "2026-02-30",
        ),
    ] {
        let dir = project([
            ("project.toml", CHARTER),
            ("plan.toml", PLAN),
            ("team.toml", "[member.kim]\nname = \"Kim\"\n"),
            (
                "deliverables.toml",
                "[deliverable.paper]\nname = \"Paper\"\n",
            ),
        ]);
        let run = pmo(dir.path(), &["schedule", "--set", set_to]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
        let says = format!("error[impossible-date]: the date `{date}` is not in the calendar");
        assert!(run.err.contains(&says), "{set_to}: {run:?}");
        assert!(!run.err.contains("take the quotes off"), "{run:?}");
    }
}

#[test]
fn findings_that_a_change_brings_are_printed() {
    for (set_to, rule) in [
        ("task.two duration=", "error[unsized-task]"),
        ("task.data duration=5d", "summary-with-duration"),
    ] {
        for format in ["table", "json"] {
            let run = set(PLAN, &["--format", format, "--set", set_to]);
            assert_eq!(run.code, 0, "{run:?}");
            let come_from = format!("these faults come from --set `{set_to}`");
            assert!(
                run.err.contains(rule) && run.err.contains(&come_from),
                "{run:?}"
            );
            // What is wrong with the files already is for `check` to say.
            assert!(!run.err.contains("`Odd`"), "{run:?}");
        }
    }
    let sound = set(PLAN, &["--set", "task.two duration=3d"]);
    assert!(!sound.err.contains("these faults"), "{sound:?}");
}

#[test]
fn names_that_are_nearly_right() {
    let run = set(PLAN, &["--set", "tasks.one duration=3d"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("did you mean `task.one`"), "{run:?}");
    let run = set(PLAN, &["--set", "tsak.oen duration=3d"]);
    assert!(run.err.contains("did you mean `task.one`"), "{run:?}");
}

#[test]
fn a_key_that_is_not_known_cannot_be_removed() {
    let run = set(PLAN, &["--set", "task.one duratoin="]);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
    assert!(
        run.err.contains("unknown-key") && run.err.contains("`duration`"),
        "{run:?}"
    );
    let run = set(PLAN, &["--set", "project.nothing finish="]);
    assert_eq!(run.code, 1, "{run:?}");
    for known in [
        "task.one deadline=",
        "rules unsized-task=",
        "calendar hours-on.fri=",
    ] {
        let run = set(PLAN, &["--set", known]);
        assert_eq!(run.code, 0, "{known}: {run:?}");
    }
}

#[test]
fn of_many_tasks_that_move_the_promises_and_those_that_move_most_are_shown() {
    let mut plan = "[task.first]\nname = \"First\"\nduration = \"2d\"\n".to_owned();
    for at in 0..30 {
        plan.push_str(&format!(
            "\n[task.t{at}]\nname = \"Task {at:02}\"\nduration = \"2d\"\nafter = [\"first SS+{}%\"]\n\n[task.m{at}]\nname = \"Mark {at:02}\"\nmilestone = true\nafter = [\"t{at}\"]\n",
            100 + 100 * at
        ));
    }
    let run = set(&plan, &["--set", "task.first duration=4d"]);
    let lines = |word: &str| run.out.lines().filter(|line| line.contains(word)).count();
    let moved = ["Mark ", "  Task 2", "  Task 1", "  Task 0"].map(lines);
    // Of the others those that move least are only counted.
    assert_eq!(moved, [30, 10, 10, 0], "{}", run.out);
    assert!(run.out.contains("… and 11 more"), "{}", run.out);
    let json = set(
        &plan,
        &["--format", "json", "--set", "task.first duration=4d"],
    );
    let answer: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(answer["changes"]["tasks"].as_array().unwrap().len(), 61);
}
