//! Faults in the promises and their measurements.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::diag::Place;
use crate::evidence::binomial;
use crate::facts::Facts;
use crate::facts::variance::Approvals;
use crate::lang::format;
use crate::model::field::Number;

pub(super) const RULES: &[Rule] = &[
    rule!(
        "goals",
        "impossible-rate",
        Error,
        Run::Facts(impossible_rate)
    ),
    rule!("goals", "target-changed", Error, Run::Facts(target_changed)),
    rule!(
        "goals",
        "weights-not-100",
        Error,
        Run::Facts(weights_not_100)
    ),
];

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

/// A rate that no whole number of cases can give.
fn impossible_rate(facts: &Facts, findings: &mut Findings) {
    for log in &facts.project.measurements {
        let Some(goal) = facts.project.goals.find(&log.id) else {
            continue;
        };
        let is_rate = goal.metric.is_some_and(|metric| metric.is_rate());
        for line in log.lines.iter().filter(|line| line.samples.is_some()) {
            let samples = line.samples.unwrap_or(0);
            let place = |key: &str| -> Place { line.at(&[key]) };
            let counts = [("passed", line.passed), ("failed", line.failed)];
            for (key, count) in counts
                .into_iter()
                .filter_map(|(key, count)| Some((key, count?)))
            {
                if count > samples {
                    let args = args![name: goal.name, rate: count.to_string(), samples];
                    findings.part(goal.full_id(), place(key), args);
                }
            }
            let Some(value) = line
                .value
                .filter(|_| is_rate && line.passed.is_none() && line.failed.is_none())
            else {
                continue;
            };
            let rate = written(value);
            let is_percent = goal.is_percent();
            let possible = if is_percent {
                binomial::is_whole_count(&rate, samples.unsigned_abs()) != Some(false)
            } else {
                is_whole_share(value, samples)
            };
            if !possible {
                let args = args![name: goal.name, rate, samples];
                findings.part(goal.full_id(), place("value"), args);
            }
        }
    }
}

/// A number with the digits it was written with.
fn written(number: Number) -> String {
    format!("{:.*}", number.digits, number.value)
}

/// Whether some count of `samples` rounds to a share from 0 to 1 as it was written.
fn is_whole_share(share: Number, samples: i64) -> bool {
    let count = share.value * samples as f64;
    let half = 0.5 * 10_f64.powi(-(share.digits.min(15) as i32)) + 1e-12;
    let fits = |count: f64| (count / samples as f64 - share.value).abs() <= half;
    samples > 0 && (fits(count.floor()) || fits(count.ceil()))
}
