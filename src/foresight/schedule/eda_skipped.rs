//! Modelling that begins before anybody has looked at the data.

use super::owed::PLAN;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::model::kind::task::{Phase, Task};
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::time::Date;

pub(super) const TRIGGER: Trigger =
    trigger!(condition, "eda-skipped", "S15", 2, Limits::NONE, look);

/// Working days ahead within which a start can still be moved.
const AHEAD: i64 = 10;

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    let leaves = || {
        let leaves = facts.active_leaves();
        leaves.filter(|(_, task)| task.milestone != Some(true))
    };
    let of = |phase: Phase| leaves().filter(move |(_, task)| facts.phase_of(task) == Some(phase));
    if leaves().all(|(_, task)| facts.phase_of(task).is_none()) {
        return outlook.cannot_tell("project", PLAN, "phase");
    }
    let start = |row: usize| timetable.times[row].start;
    let Some((row, task)) = of(Phase::Model).min_by_key(|(row, _)| start(*row)) else {
        // Work without a phase may be modelling.
        if leaves().any(|(_, task)| facts.phase_of(task).is_none()) {
            outlook.cannot_tell("project", PLAN, "phase");
        }
        return;
    };
    let begins = start(row).date();
    let is_soon = facts.days_until(begins) <= AHEAD;
    let first = of(Phase::Eda).min_by_key(|(row, _)| timetable.times[*row].finish);
    let is_looked_at = first.is_some_and(|(row, _)| end(facts, timetable, row) <= begins);
    if timetable.is_finished[row] || !is_soon || is_looked_at {
        return;
    }
    warn(
        facts,
        (task, begins),
        first.map(|(row, task)| (task, end(facts, timetable, row))),
        outlook,
    );
}

fn end(facts: &Facts, timetable: &Timetable, row: usize) -> Date {
    facts.expected_finish(timetable, row).date()
}

fn warn(
    facts: &Facts,
    (task, begins): (&Record<Task>, Date),
    eda: Option<(&Record<Task>, Date)>,
    outlook: &mut Outlook,
) {
    let state = if eda.is_some() { "early" } else { "none" };
    let has_begun = task.started_by(facts.as_of).is_some();
    let tense = if has_begun { "began" } else { "begins" };
    let ready = eda.map_or(begins, |(_, on)| on);
    let key = if has_begun { "started" } else { "phase" };
    let object = Object::new(task, &task.name, &["name"]);
    let args = args![name: task.name, begins, ready, state, tense];
    let mut raised = outlook.warn(Severity::Amber, object, args).figure(
        task.at(&[key]),
        "modelling",
        args![on: begins, tense],
    );
    if let Some((eda, on)) = eda {
        raised = raised.figure(eda.at(&["name"]), "eda", args![task: eda.name, on]);
    }
    let days = facts.calendars.working_days(begins, ready).max(0);
    raised
        .exposed(Exposure::days(days as f64))
        .who(who::of_task(task));
}
