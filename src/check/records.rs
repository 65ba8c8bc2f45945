//! Faults in the registers.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::facts::Facts;
use crate::model::kind::risk::RiskStatus;
use crate::model::kind::section::{REPORTS, parts};

pub(super) const RULES: &[Rule] = &[
    rule!(
        "records",
        "ownerless-risk",
        Warn,
        Run::Facts(ownerless_risk)
    ),
    rule!(
        "records",
        "unknown-section",
        Error,
        Run::Facts(unknown_section)
    ),
];

fn ownerless_risk(facts: &Facts, findings: &mut Findings) {
    for risk in facts
        .project
        .risks
        .iter()
        .filter(|risk| risk.owner.is_none() && !risk.is_faulty(&["owner"]))
    {
        if risk.status != Some(RiskStatus::Closed) {
            findings.about(risk, &["title"], args![title: risk.title]);
        }
    }
}

/// Prose for a report or a section that does not exist would never be seen.
fn unknown_section(facts: &Facts, findings: &mut Findings) {
    let contract = facts.project.charter.contract.kind;
    for section in &*facts.project.sections {
        let is_known = REPORTS.contains(&section.report.as_str());
        let of_report = parts(&section.report, contract);
        let (key, written, known) = match of_report {
            _ if !is_known => ("report", &section.report, REPORTS),
            Some(parts) if !parts.contains(&section.section.as_str()) => {
                ("section", &section.section, parts)
            }
            _ => continue,
        };
        if !written.is_empty() {
            let known = known.join(", ");
            findings.about(section, &[key], args![key, written, known]);
        }
    }
}
