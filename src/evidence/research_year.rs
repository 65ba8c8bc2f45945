//! The years of an R&D agreement: which one a day lies in, and what was promised for it.

use crate::model::field::Number;
use crate::model::kind::charter::Year;
use crate::model::kind::goal::Goal;
use crate::time::Date;

/// A year of an R&D agreement, which need not be a calendar year.
#[derive(Clone, Copy, Debug)]
pub struct ResearchYear<'y> {
    /// Counted from 1 in the order of their first days.
    pub ordinal: usize,
    pub written: &'y Year,
}

/// The years of an agreement by their first days.
pub fn research_years(years: &[Year]) -> Vec<ResearchYear<'_>> {
    let mut sorted: Vec<_> = years.iter().collect();
    sorted.sort_by_key(|year| (year.from, year.to));
    let counted = (1..).zip(sorted);
    counted
        .map(|(ordinal, written)| ResearchYear { ordinal, written })
        .collect()
}

/// The year that a day lies in, both ends included; where years overlap, the one that began last.
pub fn research_year(years: &[Year], day: Date) -> Option<ResearchYear<'_>> {
    let holds = |year: &ResearchYear<'_>| year.written.from <= day && day <= year.written.to;
    research_years(years).into_iter().rfind(holds)
}

/// What a goal promises for a year, if it promises anything.
pub fn target_of(goal: &Goal, year: ResearchYear<'_>) -> Option<Number> {
    goal.targets.get(&year.written.year.to_string()).copied()
}

#[cfg(test)]
#[path = "research_year_tests.rs"]
mod tests;
