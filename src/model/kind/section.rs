//! `sections/`: prose of a report that no figure can give.

use super::charter::ContractKind;
use super::risk::Audience;
use crate::model::field::record;
use crate::model::record::Kinded;
use crate::time::Date;

record! {
    /// Prose of one section of one report; the newest `on` counts.
    pub struct Section {
        /// Report id.
        "report" => report: String,
        /// Section of that report's outline.
        "section" => section: String,
        /// Day it was written for.
        "on" => on: Option<Date>,
        /// Who may see it.
        "audience" => audience: Audience,
    }
}

impl Kinded for Section {
    const KIND: &'static str = "section";
}

/// Reports that this version renders, by id.
pub const RENDERED: &[&str] = &["interim", "monthly", "weekly"];

/// Reports that prose can be written for; those without settled parts take any.
pub const REPORTS: &[&str] = &[
    "kickoff", "weekly", "monthly", "interim", "final", "minutes", "yearly", "stage",
];

/// Parts of the interim report's outline that are prose, in order.
const INTERIM: &[&str] = &[
    "summary",
    "causes",
    "work-data",
    "work-model",
    "work-system",
    "next",
];

/// The same for R&D agreements, whose outline holds the contents that the law asks for.
const INTERIM_RND: &[&str] = &[
    "summary",
    "work-data",
    "work-model",
    "work-system",
    "qualitative",
    "causes",
    "contribution",
    "use",
    "next",
];

/// The parts of the interim report that are prose under a kind of contract.
pub fn interim_parts(contract: Option<ContractKind>) -> &'static [&'static str] {
    match contract {
        Some(ContractKind::Rnd) => INTERIM_RND,
        _ => INTERIM,
    }
}

/// Part of a weekly or monthly report that is prose: what the manager adds.
const PERIODIC: &[&str] = &["note"];

/// The parts of a report that are prose under a kind of contract, where its outline is settled.
pub fn parts(report: &str, contract: Option<ContractKind>) -> Option<&'static [&'static str]> {
    match report {
        "interim" => Some(interim_parts(contract)),
        "weekly" | "monthly" => Some(PERIODIC),
        _ => None,
    }
}
