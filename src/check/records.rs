//! Faults in the registers.

use super::{Findings, Rule, Run, rule, rules};
use crate::args;
use crate::facts::Facts;
use crate::foresight;
use crate::model::field::near;
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
    rule!(
        "records",
        "unknown-trigger",
        Warn,
        Run::Facts(unknown_trigger)
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

/// A risk is watched by a trigger of `foresee` or described in words; an id that nothing bears does neither.
fn unknown_trigger(facts: &Facts, findings: &mut Findings) {
    let ids = || foresight::triggers().map(|trigger| trigger.id);
    for risk in facts.project.risks.iter() {
        let written = risk.trigger.as_deref().unwrap_or_default().trim();
        if !is_like_an_id(written)
            || ids()
                .chain(rules().map(|rule| rule.id))
                .any(|id| id == written)
        {
            continue;
        }
        let near = near(written, ids()).unwrap_or("");
        // A single plain word may well describe what to watch.
        if !near.is_empty() || written.contains('-') {
            let has_near = if near.is_empty() { "no" } else { "yes" };
            findings.about(risk, &["trigger"], args![written, near, has_near]);
        }
    }
}

/// One word as ids are written, rather than a description.
fn is_like_an_id(text: &str) -> bool {
    let is_part = |part: &str| {
        let mut signs = part.bytes();
        signs
            .next()
            .is_some_and(|first| first.is_ascii_lowercase() || first.is_ascii_digit())
            && signs.all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
    };
    text.split('-').all(is_part) && text.bytes().any(|sign| sign.is_ascii_lowercase())
}
