//! Faults in the promises.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::facts::Facts;
use crate::facts::variance::Approvals;
use crate::lang::format;
use crate::model::field::Number;

pub(super) const RULES: &[Rule] = &[
    rule!("goals", "target-changed", Error, Run::Facts(target_changed)),
    rule!("goals", "unused-target", Warn, Run::Facts(unused_target)),
    rule!(
        "goals",
        "weights-not-100",
        Error,
        Run::Facts(weights_not_100)
    ),
];

/// Targets of years that the agreement does not have: nothing is ever measured against them.
fn unused_target(facts: &Facts, findings: &mut Findings) {
    let years = &facts.project.charter.contract.years;
    let known: Vec<String> = years.iter().map(|one| one.year.to_string()).collect();
    let has_years = if known.is_empty() { "no" } else { "yes" };
    for goal in &*facts.project.goals {
        let unused = goal.targets.keys().filter(|year| !known.contains(year));
        for year in unused {
            let known = known.join(", ");
            let args = args![name: goal.name, year, known, has_years];
            findings.about(goal, &["targets", year.as_str()], args);
        }
    }
}

fn weights_not_100(facts: &Facts, findings: &mut Findings) {
    let weighted = facts
        .project
        .goals
        .iter()
        .filter_map(|goal| Some((goal, goal.weight?.0)));
    let (goals, weights): (Vec<_>, Vec<_>) = weighted.unzip();
    let sum: f64 = weights.iter().sum();
    let Some((first, others)) = goals.split_first() else {
        return;
    };
    if (sum - 100.0).abs() < 0.005 {
        return;
    }
    let added = findings.about(
        first,
        &["weight"],
        args![sum: format::number(sum, 2, format::Rounding::Nearest)],
    );
    others.iter().fold(added, |added, goal| {
        added.note(goal.at(&["weight"]), "also")
    });
}

fn target_changed(facts: &Facts, findings: &mut Findings) {
    let project = &facts.project;
    let Some(baseline) = project.newest_baseline() else {
        return;
    };
    let approvals = Approvals::since(project, baseline, None);
    for goal in &*project.goals {
        let Some(signed) = baseline.goal.get(&goal.id).and_then(|signed| signed.target) else {
            continue;
        };
        let is_approved = approvals.of("goal", &goal.id).is_some();
        let now = goal.target.map(|target| target.value);
        if now != Some(signed.value) && !is_approved {
            let was = written(signed);
            let now = goal.target.map_or("–".to_owned(), written);
            findings
                .about(goal, &["target"], args![name: goal.name, was, now])
                .note(baseline.at(&["goal", &goal.id, "target"]), "signed");
        }
    }
}

/// A number with the digits it was written with.
fn written(number: Number) -> String {
    format!("{:.*}", number.digits, number.value)
}
