//! The completion notice: which deliverable it is, and when it is expected.

use crate::facts::Facts;
use crate::model::kind::deliverable::{Deliverable, Document};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::time::Date;

use super::owed;

/// The paper that starts the inspection.
pub(super) enum Notice<'f> {
    /// Nothing in the files is one.
    Missing,
    /// It has gone out.
    Sent,
    /// Neither a day nor a task says when it comes.
    Undated(&'f Record<Deliverable>),
    Expected(Expected<'f>),
}

/// When the notice is expected.
pub(super) struct Expected<'f> {
    pub deliverable: &'f Record<Deliverable>,
    pub on: Date,
    /// The task that makes it, the last of several.
    pub task: Option<&'f Record<Task>>,
}

/// The completion notice, else the request for acceptance: expected when the task that makes it ends, without one on
/// the day it is due, never before the status date.
pub(super) fn notice(facts: &Facts) -> Notice<'_> {
    let of = |document: Document| {
        let mut all = facts.project.deliverables.iter();
        all.find(|one| one.document == Some(document))
    };
    let found = of(Document::CompletionNotice).or_else(|| of(Document::AcceptanceRequest));
    let Some(deliverable) = found else {
        return Notice::Missing;
    };
    if !owed::is_open(facts, deliverable) {
        return Notice::Sent;
    }
    let made = making(facts, &deliverable.id);
    let Some(on) = made.map(|(_, on)| on).or_else(|| facts.due(deliverable)) else {
        return Notice::Undated(deliverable);
    };
    Notice::Expected(Expected {
        deliverable,
        on: on.max(facts.as_of),
        task: made.map(|(task, _)| task),
    })
}

/// The task that makes a deliverable last, with the day of its end.
fn making<'f>(facts: &'f Facts, id: &str) -> Option<(&'f Record<Task>, Date)> {
    let timetable = facts.projected().as_ref().ok()?;
    let outcome = owed::Outcome::of(facts, timetable);
    let rows = (0..timetable.times.len()).filter(|row| !timetable.plan.tasks[*row].inactive);
    let made = rows.filter_map(|row| {
        let task = facts.task_at(timetable, row);
        let makes = task.deliverable.iter().any(|made| &**made == id);
        makes.then(|| (task, outcome.day(row)))
    });
    made.max_by_key(|(_, on)| *on)
}
