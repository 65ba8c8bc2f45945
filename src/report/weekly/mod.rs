//! The weekly report: one page that says how it stands, what changed and what we ask.

use super::Report;
use super::part::charts;
use super::periodic::{Extent, view};
use crate::facts::Facts;
use crate::model::kind::charter::Cadence;
use crate::time::Date;

pub(super) const REPORT: Report = Report {
    id: "weekly",
    view: |facts, frame, words| view(facts, frame, words, &EXTENT, since(facts)),
};

/// What fits one page.
const EXTENT: Extent = Extent {
    report: "weekly",
    template: "report/weekly.md",
    news: 10,
    dates: 6,
    tasks: 4,
    risks: 3,
    foreseen: 3,
    charts: charts::dates,
};

/// Where the first report begins: a week ago, or two where we report every two weeks.
fn since(facts: &Facts) -> Date {
    match facts.project.charter.reporting.cadence {
        Some(Cadence::Biweekly) => facts.as_of - 14,
        _ => facts.as_of - 7,
    }
}
