//! Microsoft Project XML (MSPDI) out of a scheduled project.
//!
//! The file holds the plan together with the dates of one day. Where Project knows no like, the dates still come out the
//! same, and the list of what was left out says what is missing. Custom text fields carry our ids and what else would be
//! lost on the way back; see [`super::own`].

mod assignments;
mod baselines;
mod calendars;
mod clock;
mod constraints;
mod element;
mod extent;
mod header;
mod links;
mod loss;
mod resources;
mod schema;
mod tasks;

use crate::facts::Facts;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::plan::Activity;
use clock::Clock;
use element::Element;
use loss::Losses;
pub use loss::{Loss, LossKind};

/// A project as Microsoft Project reads it.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The XML, the same for the same facts.
    pub text: String,
    /// What the file does not hold, in the order of [`LossKind`].
    pub left_out: Vec<Loss>,
}

/// What the parts of the file are written from.
struct Source<'f> {
    facts: &'f Facts,
    timetable: &'f Timetable,
    clock: Clock,
    /// By row.
    uids: Vec<i64>,
    calendars: calendars::Numbers,
    resources: resources::Numbers,
}

impl Source<'_> {
    fn task(&self, row: usize) -> &Record<Task> {
        self.facts.task_at(self.timetable, row)
    }

    fn activity(&self, row: usize) -> &Activity {
        &self.timetable.plan.tasks[row]
    }
}

/// Writes the plan with its dates as of the day of the facts.
pub fn export(facts: &Facts, timetable: &Timetable) -> Exported {
    let resources = resources::Numbers::of(&facts.project);
    let source = Source {
        facts,
        timetable,
        clock: Clock::of(timetable),
        uids: tasks::uids(facts, timetable),
        calendars: calendars::Numbers::of(facts),
        resources,
    };
    let mut losses = Losses::default();
    let mut project = header::header(&source, &mut losses);
    project.push(Element::list("Calendars", calendars::list(&source)));
    let extents = extent::all(&source, &mut losses);
    project.push(Element::list(
        "Tasks",
        tasks::list(&source, &extents, &mut losses),
    ));
    project.push(Element::list("Resources", resources::list(&source)));
    project.push(Element::list(
        "Assignments",
        assignments::list(&source, &extents),
    ));
    Exported {
        text: project.document(),
        left_out: losses.into_list(),
    }
}

#[cfg(test)]
mod tests;
