//! The years of an R&D agreement as the client sees them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::evidence::ResearchYear;
use crate::evidence::research_year::{research_year, research_years};
use crate::facts::Facts;
use crate::model::dates::TextOrDate;
use crate::report::iso;
use crate::time::Date;

/// A research year.
#[derive(Serialize)]
pub(in crate::report) struct Year {
    ordinal: usize,
    year: i64,
    from: String,
    to: String,
    /// When its report is due.
    report: Option<String>,
    /// `over`, `now` or `ahead`.
    state: &'static str,
}

/// Every research year by its first day.
pub(in crate::report) fn all(facts: &Facts) -> Vec<Year> {
    let years = research_years(&facts.project.charter.contract.years);
    years.into_iter().map(|year| shown(facts, year)).collect()
}

/// The research year that the status date lies in.
pub(in crate::report) fn now(facts: &Facts) -> Option<Year> {
    let year = research_year(&facts.project.charter.contract.years, facts.as_of)?;
    Some(shown(facts, year))
}

/// The names of the years that some goal has a target for, in order.
pub(in crate::report) fn with_targets(facts: &Facts) -> Vec<String> {
    let goals = facts.project.goals.iter();
    let years: BTreeSet<_> = goals
        .flat_map(|goal| goal.targets.keys().cloned())
        .collect();
    years.into_iter().collect()
}

fn shown(facts: &Facts, year: ResearchYear<'_>) -> Year {
    let ResearchYear { ordinal, written } = year;
    let state = match facts.as_of {
        today if today > written.to => "over",
        today if today < written.from => "ahead",
        _ => "now",
    };
    Year {
        ordinal,
        year: written.year,
        from: iso(written.from),
        to: iso(written.to),
        report: written
            .report
            .as_ref()
            .and_then(|report| report_due(facts, report))
            .map(iso),
        state,
    }
}

/// The day a year's report is due: as written, or that of the deliverable that is named.
fn report_due(facts: &Facts, report: &TextOrDate) -> Option<Date> {
    match report {
        TextOrDate::Date(date) => Some(*date),
        TextOrDate::Text(id) => facts.due(facts.project.deliverables.find(id)?),
    }
}
