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
