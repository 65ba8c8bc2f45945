//! What is wrong with a what-if is said, and a long answer is short.

use crate::program::{pmo, project};
use crate::support::CHARTER;

const PLAN: &str = "[task.data]\nname = \"Data\"\n\n[task.one]\nname = \"One\"\nin = \"data\"\nduration = \"2d\"\n\n[task.two]\nname = \"Two\"\nduration = \"1d\"\nafter = [\"one\"]\n\n[task.odd]\nname = \"Odd\"\n";

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
