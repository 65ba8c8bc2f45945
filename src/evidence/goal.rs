//! Goals against their measurements: what is shown, what is not, and what cannot be told.

use super::achievement;
use super::binomial::{Direction, Estimate, Verdict, samples_for_failures};
use super::research_year::{self, ResearchYear};
use crate::model::Project;
use crate::model::field::Number;
use crate::model::kind::goal::{self, Goal, Metric};
use crate::model::kind::measurement::Measurement;
use crate::model::record::{Line, Record};
use crate::time::Date;

/// What is known of one goal on the status date.
#[derive(Clone, Debug)]
pub struct GoalFacts {
    /// Index into the project's goals.
    pub goal: usize,
    pub latest: Option<Achieved>,
    pub judgement: Judgement,
    /// Every measured value with its day, oldest first, in the goal's unit.
    pub history: Vec<(Date, f64)>,
    /// Achievement ratio in per cent, uncapped.
    pub ratio: Option<f64>,
    /// Against the target of the research year that the status date lies in.
    pub year: Option<YearFacts>,
    /// Cases without a failure that would show the target, for rates.
    pub samples_needed: Option<u64>,
}

/// What is known of one goal against what is promised for a research year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearFacts {
    pub target: Number,
    /// Last day of the year.
    pub due: Date,
    pub judgement: Judgement,
    /// Achievement ratio in per cent, uncapped.
    pub ratio: Option<f64>,
}

/// The latest measurement, in the goal's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Achieved {
    pub on: Date,
    pub value: f64,
    /// Digits after the point worth showing.
    pub digits: usize,
    /// One-sided 95 % bounds.
    pub bounds: Option<(f64, f64)>,
    pub counts: Option<(i64, i64)>,
    pub model: Option<String>,
    pub dataset: Option<String>,
}

/// The verdict on a goal, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    Verdict(Verdict),
    CannotTell(Why),
}

impl Judgement {
    /// The word in classes, JSON and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verdict(Verdict::Shown) => "shown",
            Self::Verdict(Verdict::NotMet) => "not-met",
            Self::Verdict(Verdict::NotShownYet) => "not-shown-yet",
            Self::CannotTell(_) => "cannot-tell",
        }
    }
}

/// What a verdict lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    NoMeasurement,
    NoTarget,
    /// A value without counts or resampled bounds.
    NoBounds,
}

/// Judges every goal.
pub fn goals(project: &Project, as_of: Date) -> Vec<GoalFacts> {
    let year = research_year::research_year(&project.charter.contract.years, as_of);
    let goals = project.goals.iter().enumerate();
    goals
        .map(|(at, goal)| judge(project, at, goal, as_of, year))
        .collect()
}

fn judge(
    project: &Project,
    at: usize,
    goal: &Record<Goal>,
    as_of: Date,
    year: Option<ResearchYear<'_>>,
) -> GoalFacts {
    let lines = project
        .measurements_of(&goal.id)
        .map(|log| log.until(as_of).collect::<Vec<_>>());
    let counts_for = |line: &&Line<Measurement>| {
        line.dataset.is_none() || goal.dataset.is_none() || line.dataset == goal.dataset
    };
    let measured: Vec<Achieved> = lines
        .unwrap_or_default()
        .into_iter()
        .filter(counts_for)
        .filter_map(|line| achieved(goal, line))
        .collect();
    let latest = measured.last().cloned();
    GoalFacts {
        goal: at,
        judgement: judgement(goal, goal.target, latest.as_ref()),
        ratio: ratio(goal, goal.target, latest.as_ref()),
        year: year.and_then(|year| of_year(goal, year, latest.as_ref())),
        history: measured.iter().map(|one| (one.on, one.value)).collect(),
        samples_needed: samples_needed(goal),
        latest,
    }
}

/// How a goal stands against its target of a research year, if it has one.
fn of_year(goal: &Goal, year: ResearchYear<'_>, latest: Option<&Achieved>) -> Option<YearFacts> {
    let target = research_year::target_of(goal, year)?;
    Some(YearFacts {
        target,
        due: year.written.to,
        judgement: judgement(goal, Some(target), latest),
        ratio: ratio(goal, Some(target), latest),
    })
}

fn ratio(goal: &Goal, target: Option<Number>, latest: Option<&Achieved>) -> Option<f64> {
    achievement::ratio(goal, target?.value, latest?.value)
}

/// Per cent where the unit says so, else 1.
fn scale(goal: &Goal) -> f64 {
    if goal.is_percent() { 100.0 } else { 1.0 }
}

fn achieved(goal: &Goal, line: &Line<Measurement>) -> Option<Achieved> {
    let scale = scale(goal);
    let counts = counts(goal, line);
    let estimate = counts.and_then(|(count, samples)| {
        Estimate::of_count(count.unsigned_abs(), samples.unsigned_abs())
    });
    let (value, digits, bounds) = match (estimate, line.value) {
        (Some(estimate), _) => {
            let bounds = Some((estimate.low * scale, estimate.high * scale));
            (
                estimate.point * scale,
                if scale > 1.0 { 1 } else { 3 },
                bounds,
            )
        }
        (None, Some(value)) => {
            let bounds = line
                .low
                .zip(line.high)
                .map(|(low, high)| (low.value, high.value));
            (value.value, value.digits, bounds)
        }
        (None, None) => return None,
    };
    Some(Achieved {
        on: line.on,
        value,
        digits,
        bounds,
        counts,
        model: line.model.clone(),
        dataset: line.dataset.as_deref().map(str::to_owned),
    })
}

/// The cases that the rate counts, and all cases: failures where failing is what is measured.
fn counts(goal: &Goal, line: &Measurement) -> Option<(i64, i64)> {
    let samples = line.samples.filter(|samples| *samples > 0)?;
    let counts_failures = matches!(
        goal.metric,
        Some(Metric::DefectRate | Metric::ErrorRate | Metric::FalseAlarmRate)
    );
    let count = match (line.passed, line.failed) {
        (_, Some(failed)) if counts_failures => failed,
        (Some(passed), _) if counts_failures => samples - passed,
        (Some(passed), _) => passed,
        (None, Some(failed)) => samples - failed,
        (None, None) => return None,
    };
    (0..=samples).contains(&count).then_some((count, samples))
}

fn judgement(goal: &Goal, target: Option<Number>, latest: Option<&Achieved>) -> Judgement {
    let (Some(target), Some(direction)) = (target, goal.direction) else {
        return Judgement::CannotTell(Why::NoTarget);
    };
    let Some(latest) = latest else {
        return Judgement::CannotTell(Why::NoMeasurement);
    };
    let direction = match direction {
        goal::Direction::Higher => Direction::Higher,
        goal::Direction::Lower => Direction::Lower,
        goal::Direction::Exact => Direction::Exact {
            tolerance: goal.tolerance.map_or(0.0, |tolerance| tolerance.value),
        },
    };
    let point = latest.value;
    let Some((low, high)) = latest.bounds else {
        // The point alone can miss a target, but never show that it is met.
        let alone = Estimate {
            low: point,
            point,
            high: point,
        };
        return match alone.verdict(direction, target.value) {
            Verdict::NotMet => Judgement::Verdict(Verdict::NotMet),
            Verdict::Shown | Verdict::NotShownYet => Judgement::CannotTell(Why::NoBounds),
        };
    };
    let estimate = Estimate { low, point, high };
    Judgement::Verdict(estimate.verdict(direction, target.value))
}

fn samples_needed(goal: &Goal) -> Option<u64> {
    if !goal.metric?.is_rate() || goal.direction? != goal::Direction::Higher {
        return None;
    }
    samples_for_failures(goal.target?.value / scale(goal), 0)
}
