//! Goals as the client sees them: figures, bounds and verdicts against the final and the year's target.

use serde::Serialize;

use super::years;
use crate::evidence::binomial::Verdict;
use crate::evidence::{Doubt, GoalFacts, Judgement, Why};
use crate::facts::Facts;
use crate::model::field::Number;
use crate::model::kind::goal::{Direction, Judge};
use crate::report::{LeakedRow, digits, iso};

/// A row of the table of quantitative goals.
#[derive(Serialize)]
pub(in crate::report) struct Goal {
    name: String,
    unit: String,
    weight: Option<f64>,
    direction: Option<&'static str>,
    world_best: Option<String>,
    before: Option<f64>,
    /// Targets by year, in the order of the report's `target_years`.
    targets: Vec<Option<f64>>,
    due: Option<String>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    digits: usize,
    passed: Option<i64>,
    samples: Option<i64>,
    promised_samples: Option<i64>,
    on: Option<String>,
    by: Option<&'static str>,
    lab: Option<String>,
    method: Option<String>,
    conditions: Option<String>,
    sample: Option<String>,
    basis: Option<String>,
    samples_needed: Option<u64>,
    /// Against the final target.
    #[serde(flatten)]
    of_final: Attainment,
    /// Against the target of the research year.
    of_year: Attainment,
}

/// How a goal stands against one of its targets.
#[derive(Serialize)]
struct Attainment {
    target: Option<f64>,
    ratio: Option<f64>,
    verdict: &'static str,
    /// Why there is no verdict.
    lacks: Option<&'static str>,
    /// What the figure's items share with what models learn from.
    leak: Option<LeakedRow>,
    /// Why else the figure shows nothing: `version` or `labels`.
    doubt: Option<&'static str>,
}

impl Attainment {
    fn new(
        target: Option<Number>,
        ratio: Option<f64>,
        judgement: Judgement,
        doubt: Option<Doubt>,
    ) -> Self {
        let (verdict, lacks) = verdict(judgement);
        let (leak, doubt) = match doubt {
            Some(Doubt::Leak(leak)) => (Some(LeakedRow::of(leak)), None),
            other => (None, other.map(Doubt::word)),
        };
        Self {
            target: target.map(|target| target.value),
            ratio,
            verdict,
            lacks,
            leak,
            doubt,
        }
    }

    fn of_year(goal: &GoalFacts) -> Self {
        match &goal.year {
            Some(year) => Self::new(Some(year.target), year.ratio, year.judgement, year.doubt),
            None => Self::new(None, None, Judgement::CannotTell(Why::NoTarget), None),
        }
    }
}

/// The weighted sum of achievement ratios, each capped at 100 %.
#[derive(Serialize)]
pub(in crate::report) struct Weighted {
    pub(in crate::report) sum: f64,
    /// Weight of the goals that have been measured.
    pub(in crate::report) measured: f64,
}

/// A line of the appendix: what was measured when.
#[derive(Serialize)]
pub(in crate::report) struct Measurement {
    goal: String,
    on: String,
    passed: Option<i64>,
    samples: Option<i64>,
    value: Option<f64>,
    digits: usize,
    model: Option<String>,
    dataset: Option<String>,
    report: Option<String>,
}

fn verdict(judgement: Judgement) -> (&'static str, Option<&'static str>) {
    match judgement {
        Judgement::Verdict(_) => (judgement.word(), None),
        Judgement::CannotTell(Why::NoMeasurement) => ("cannot-tell", Some("lacks-measurement")),
        Judgement::CannotTell(Why::NoTarget) => ("cannot-tell", Some("lacks-target")),
        Judgement::CannotTell(Why::NoBounds) => ("cannot-tell", Some("lacks-bounds")),
        Judgement::CannotTell(Why::FewResamples) => ("cannot-tell", Some("lacks-resamples")),
        Judgement::CannotTell(Why::NoClasses) => ("cannot-tell", Some("lacks-classes")),
        Judgement::CannotTell(Why::NoRate) => ("cannot-tell", Some("lacks-rate")),
    }
}

/// The table of quantitative goals.
pub(in crate::report) fn goals(facts: &Facts) -> Vec<Goal> {
    let years = years::with_targets(facts);
    let row = |goal: &GoalFacts| {
        let written = &facts.project.goals[goal.goal];
        let latest = goal.latest.as_ref();
        let of_final = Attainment::new(written.target, goal.ratio, goal.judgement, goal.doubt);
        let best = written.world_best.as_ref().and_then(|best| {
            let value = best
                .value
                .map(|value| format!("{:.*}", value.digits, value.value))?;
            Some(
                best.holder
                    .as_ref()
                    .map_or(value.clone(), |holder| format!("{value} ({holder})")),
            )
        });
        Goal {
            name: written.name.clone(),
            unit: written.unit.clone().unwrap_or_default(),
            weight: written.weight.map(|weight| weight.0),
            direction: written.direction.map(Direction::word),
            world_best: best,
            before: written.baseline.map(|value| value.value),
            targets: years
                .iter()
                .map(|year| written.targets.get(year).map(|target| target.value))
                .collect(),
            due: written.due.map(iso),
            value: latest.map(|latest| latest.value),
            low: latest.and_then(|latest| Some(latest.bounds?.0)),
            high: latest.and_then(|latest| Some(latest.bounds?.1)),
            digits: digits(facts, goal),
            passed: latest.and_then(|latest| Some(latest.counts?.0)),
            samples: latest.and_then(|latest| Some(latest.counts?.1)),
            promised_samples: written.samples,
            on: latest.map(|latest| iso(latest.on)),
            by: written.by.map(Judge::word),
            lab: written.lab.clone(),
            method: written.method.clone(),
            conditions: written.conditions.clone(),
            sample: written.sample.clone(),
            basis: written.basis.clone(),
            samples_needed: goal
                .samples_needed
                .filter(|_| of_final.verdict == "not-shown-yet" && goal.doubt.is_none()),
            of_year: Attainment::of_year(goal),
            of_final,
        }
    };
    facts.goals.iter().map(row).collect()
}

/// What a goal adds to the sum of the final targets, in per cent of its weight.
pub(in crate::report) fn of_final(goal: &GoalFacts) -> Option<f64> {
    goal.credit
}

/// What it adds to that of the research year that the status date lies in.
pub(in crate::report) fn of_year(goal: &GoalFacts) -> Option<f64> {
    goal.year.as_ref()?.credit
}

/// Σ weight × min(ratio, 100 %) over the goals of which `credit` says something.
pub(in crate::report) fn weighted(
    facts: &Facts,
    credit: impl Fn(&GoalFacts) -> Option<f64>,
) -> Option<Weighted> {
    let parts = facts.goals.iter().filter_map(|goal| {
        let written = &facts.project.goals[goal.goal];
        Some((written.weight?.0, credit(goal)?))
    });
    let (sum, measured) = parts.fold((0.0, 0.0), |(sum, measured), (weight, credit)| {
        (sum + weight * credit / 100.0, measured + weight)
    });
    (measured > 0.0).then_some(Weighted { sum, measured })
}

/// Whether a goal misses its target of the research year, or the final one where the year has none.
pub(in crate::report) fn is_short_of_target(facts: &Facts) -> bool {
    let judgement = |goal: &GoalFacts| goal.year.as_ref().map_or(goal.judgement, |y| y.judgement);
    let mut judgements = facts.goals.iter().map(judgement);
    judgements.any(|one| one == Judgement::Verdict(Verdict::NotMet))
}

/// Every measurement up to the status date.
pub(in crate::report) fn measurements(facts: &Facts) -> Vec<Measurement> {
    let goals = facts.project.goals.iter();
    let lines = goals.filter_map(|goal| Some((goal, facts.project.measurements_of(&goal.id)?)));
    lines
        .flat_map(|(goal, log)| log.until(facts.as_of).map(move |line| (goal, line)))
        .map(|(goal, line)| Measurement {
            goal: goal.name.clone(),
            on: iso(line.on),
            passed: line.passed.or(line.failed),
            samples: line.samples,
            value: line.value.map(|value| value.value),
            digits: line.value.map_or(0, |value| value.digits),
            model: line.model.clone(),
            dataset: line
                .dataset
                .as_deref()
                .and_then(|id| facts.project.datasets.find(id))
                .map(|dataset| dataset.name.clone()),
            report: line.report.clone(),
        })
        .collect()
}

/// Whether a goal's values are better when lower.
pub(in crate::report) fn lower_is_better(direction: Option<Direction>) -> bool {
    direction == Some(Direction::Lower)
}
