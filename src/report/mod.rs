//! What each report says: from facts to a typed view that holds nothing internal.

pub mod changes;
pub mod chart;
mod client;
pub mod earned;
mod interim;
pub mod letter;

pub mod load;
pub mod plan;
pub mod signed;
pub mod signing;
pub mod standing;
pub mod why;

use serde::Serialize;

use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::time::Date;
use chart::Chart;
use letter::Letter;

/// A report that can be rendered.
pub struct Report {
    /// Name on the command line and in `report` keys.
    pub id: &'static str,
    /// Template below `templates/`.
    pub template: &'static str,
    pub view: fn(&Facts, &Frame, &Catalogue) -> View,
}

/// Every report, by id.
pub const REPORTS: &[Report] = &[interim::REPORT];

/// The report of an id.
pub fn find(id: &str) -> Option<&'static Report> {
    REPORTS.iter().find(|report| report.id == id)
}

/// What a report is made from, besides the facts.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Short id of the commit, if there is one.
    pub commit: Option<String>,
    /// Whether the files differ from that commit.
    pub is_dirty: bool,
    /// Faults that a draft is rendered in spite of; empty unless it is a draft.
    pub faults: Vec<String>,
    pub is_draft: bool,
    /// How the project stood when the client last received this report.
    pub last: Option<Last>,
}

/// The facts behind the last report of its kind that the client received.
#[derive(Clone, Debug)]
pub struct Last {
    /// The day it was sent.
    pub on: Date,
    pub facts: Facts,
}

/// Everything that a template may see.
pub struct View {
    pub title: String,
    /// The outside of the mail that carries it.
    pub letter: Letter,
    /// The view as the template engine takes it.
    pub values: serde_json::Value,
    /// Whether there is so little to say that it fits one page.
    pub is_short: bool,
    /// Sections of the outline whose prose is yet to be written.
    pub missing: Vec<&'static str>,
    /// Charts by the name that the template gives them.
    pub charts: Vec<(&'static str, Chart)>,
}

/// Digits that a goal's values are shown with: those of its target or of the measurement.
fn digits(facts: &Facts, goal: &GoalFacts) -> usize {
    let target = facts.project.goals[goal.goal]
        .target
        .map_or(0, |target| target.digits);
    goal.latest
        .as_ref()
        .map_or(target, |latest| latest.digits.max(target))
        .min(4)
}

/// A date as templates take it.
fn iso(date: Date) -> String {
    date.to_string()
}

/// A section of prose: the text, or nothing where it is yet to be written.
#[derive(Clone, Debug, Default, Serialize)]
struct Prose {
    id: &'static str,
    text: Option<String>,
}
