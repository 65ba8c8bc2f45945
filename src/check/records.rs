//! Faults in the registers.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::facts::Facts;
use crate::model::kind::risk::RiskStatus;

pub(super) const RULES: &[Rule] = &[rule!(
    "records",
    "ownerless-risk",
    Warn,
    Run::Facts(ownerless_risk)
)];

fn ownerless_risk(facts: &Facts, findings: &mut Findings) {
    for risk in facts
        .project
        .risks
        .iter()
        .filter(|risk| risk.owner.is_none())
    {
        if risk.status != Some(RiskStatus::Closed) {
            findings.about(risk, &["title"], args![title: risk.title]);
        }
    }
}
