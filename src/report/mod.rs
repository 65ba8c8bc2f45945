//! What each report says: from facts to a typed view that holds nothing internal.

pub mod changes;
pub mod chart;
mod client;
pub mod data;
pub mod earned;
pub mod foresight;
pub mod goals;
mod interim;
mod leaked;
pub mod letter;
pub mod load;
mod monthly;
mod part;
mod periodic;
pub mod plan;
pub mod quality;
pub mod signed;
pub mod signing;
pub mod standing;
pub mod team;
mod weekly;
pub mod why;

use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::time::Date;
use chart::Chart;
pub use leaked::LeakedRow;
use letter::Letter;

/// A report that can be rendered.
pub struct Report {
    /// Name on the command line and in `report` keys.
    pub id: &'static str,
    pub view: fn(&Facts, &Frame, &Catalogue) -> View,
}

/// Every report, by id.
pub const REPORTS: &[Report] = &[interim::REPORT, monthly::REPORT, weekly::REPORT];

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

/// The last report of its kind that the client received.
#[derive(Clone, Debug)]
pub struct Last {
    /// The day it was sent.
    pub on: Date,
    /// The facts behind it; `None` where its commit can no longer be read.
    pub facts: Option<Facts>,
}

/// Everything that a template may see.
pub struct View {
    pub title: String,
    /// The outside of the mail that carries it.
    pub letter: Letter,
    /// Template below `templates/`: the outline that this project's contract asks for.
    pub template: &'static str,
    /// The view as the template engine takes it.
    pub values: serde_json::Value,
    pub layout: Layout,
    /// Sections of the outline whose prose is yet to be written.
    pub missing: Vec<&'static str>,
    /// Charts by the name that the template gives them.
    pub charts: Vec<(&'static str, Chart)>,
}

/// How much room a report takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// As many pages as it needs, the first for the summary.
    Full,
    /// So little that it fits one page.
    Short,
    /// Set so close that it fits one page.
    Brief,
}

impl Layout {
    /// The class of the page.
    pub fn class(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
            Self::Brief => "brief",
        }
    }
}

/// Digits that a goal's values are shown with: those of its targets or of the measurement.
fn digits(facts: &Facts, goal: &GoalFacts) -> usize {
    let of_year = goal.year.as_ref().map_or(0, |year| year.target.digits);
    let target = facts.project.goals[goal.goal]
        .target
        .map_or(of_year, |target| target.digits.max(of_year));
    goal.latest
        .as_ref()
        .map_or(target, |latest| latest.digits.max(target))
        .min(4)
}

/// A date as templates take it.
fn iso(date: Date) -> String {
    date.to_string()
}

/// Four decimals: enough for scripts, and the same on every machine.
fn rounded(value: f64) -> f64 {
    // Nothing is never less than nothing: a negative zero becomes a plain one.
    (value * 10_000.0).round() / 10_000.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::section::RENDERED;

    #[test]
    fn deliverables_may_name_exactly_the_reports_that_exist() {
        assert!(
            REPORTS
                .iter()
                .map(|report| report.id)
                .eq(RENDERED.iter().copied())
        );
    }
}
