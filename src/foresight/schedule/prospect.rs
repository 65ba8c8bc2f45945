//! What the expected end of a task follows from, as a figure of a warning.

use super::owed::Outcome;
use crate::args;
use crate::facts::{Facts, Prospect, Seen};
use crate::foresight::Raised;
use crate::lang::format::{self, Rounding};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::time::Date;

/// What holds a row where it is, and why that ends when it does; the cause of the warning.
pub(in crate::foresight) fn holder<'o>(
    raised: Raised<'o>,
    facts: &Facts,
    outcome: &Outcome<'_>,
    row: usize,
) -> Raised<'o> {
    let held_by = outcome.timetable.held_by(row);
    let task = facts.task_at(outcome.timetable, held_by);
    let on = outcome.said(held_by);
    let raised = raised.caused_by(task.full_id());
    match facts.prospect_of(task) {
        Some(prospect) => figure(raised, facts, task, prospect, on),
        None if held_by != row => {
            raised.figure(task.at(&["name"]), "holds", args![task: task.name, on])
        }
        None => raised,
    }
}

/// Says why a task is expected to end on a day.
fn figure<'o>(
    raised: Raised<'o>,
    facts: &Facts,
    task: &Record<Task>,
    prospect: &Prospect,
    on: Date,
) -> Raised<'o> {
    let name = &task.name;
    match prospect.seen {
        Seen::Count {
            count,
            needed,
            per_day,
        } => {
            let rate = format::number(per_day, usize::from(per_day < 10.0), Rounding::Nearest);
            let count = format::count(count);
            let needed = format::number(needed, 0, Rounding::Up);
            let args = args![task: name, on, count, needed, rate];
            raised.figure(task.at(&["measured-by"]), "counted", args)
        }
        Seen::Share { share, days } => {
            let share = format::percent(share, 0, Rounding::Nearest);
            let args = args![task: name, on, share, days];
            raised.figure(task.at(&["progress"]), "share", args)
        }
        Seen::Unsaid { planned, days } => {
            let state = if days > planned { "over" } else { "on" };
            let args = args![task: name, on, planned, days, state];
            raised.figure(task.at(&["started"]), "unsaid", args)
        }
        Seen::Wait {
            decision,
            since,
            days,
        } => {
            let args = args![task: name, on, since, days];
            match decision.map(|at| &facts.project.decisions[at]) {
                Some(decision) => raised.figure(decision.at(&["needed-by"]), "undecided", args),
                None => raised.figure(task.at(&["name"]), "waits", args),
            }
        }
    }
}
