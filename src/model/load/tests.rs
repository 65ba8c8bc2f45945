//! Lists read record by record are as lists read whole.

use super::load;
use crate::diag::Place;
use crate::source::memory;

/// Plain records, records for the parser, and what is wrong with values, keys and references.
const PLAN: &str = r#"# plan
[task.a]
name = "A"
duration = "2d"

[task.b]  # with a remark
name = "B \u0041"
after = ["a SS+1d", "nobody"]
owner = [
    "lee",
]

[task.c]
nmae = "C"
duration = "2 days"
progress = 120
started = 2026-03-09

[task.d]
deadline = "2026-03-09"
"#;

#[test]
fn record_by_record_is_as_the_whole_file() {
    let read = |plan: &str| load(&memory([("plan.toml", plan)]));
    // A header of its own for all tasks says nothing new, and is read as a whole.
    let whole = format!("[task]\n{PLAN}");
    let (whole, mut whole_faults) = read(&whole);
    for fault in &mut whole_faults {
        if let Place::Bytes(_, bytes) = &mut fault.place {
            *bytes = bytes.start - "[task]\n".len()..bytes.end - "[task]\n".len();
        }
    }
    let (project, faults) = read(PLAN);
    assert_eq!(project.tasks.len(), 4);
    assert_eq!(project, whole);
    assert_eq!(format!("{faults:#?}"), format!("{whole_faults:#?}"));
}

#[test]
fn what_comes_twice_or_is_broken_is_told_as_of_the_whole_file() {
    for more in [
        "[task.a]\nname = \"A\"\n",
        "[task.e]\nname = \"\"\"\n[task.f]\n",
    ] {
        let read = |plan: &str| load(&memory([("plan.toml", plan)])).1.len();
        let plan = format!("{PLAN}{more}");
        assert_eq!(read(&plan), read(&format!("[task]\n{plan}")), "{more}");
        assert!(read(&plan) > read(PLAN));
    }
}
