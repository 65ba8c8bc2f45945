//! Goals against their measurements: what is shown, what is not, and what cannot be told.

use super::achieved::{Achieved, scale};
use super::binomial::samples_for_failures;
use super::course::Course;
use super::dataset::is_same;
use super::judgement::{Doubt, Judgement, Setting};
use super::leakage::{Inventory, Leak};
use super::provable::{Clusters, ceiling, clusters};
use super::research_year::{self, ResearchYear};
use crate::model::Project;
use crate::model::field::Number;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::goal::{self, Goal, Metric};
use crate::model::record::Record;
use crate::schedule::Calendars;
use crate::time::Date;

/// What is known of one goal on the status date.
#[derive(Clone, Debug)]
pub struct GoalFacts {
    /// Index into the project's goals.
    pub goal: usize,
    pub latest: Option<Achieved>,
    pub judgement: Judgement,
    /// Every measurement that counts, oldest first.
    pub measured: Vec<Achieved>,
    /// Measurements on other datasets than the goal's: they say nothing of its target.
    pub elsewhere: Vec<Achieved>,
    /// Every measured value with its day, oldest first, in the goal's unit.
    pub history: Vec<(Date, f64)>,
    /// Where the values are going.
    pub course: Course,
    /// What the wrong labels of the evaluation set leave provable at best, in the goal's unit: no more
    /// than this where high is good, no less where low is. `None` where the label error is not written,
    /// or where it bounds nothing, as with a latency.
    pub ceiling: Option<f64>,
    /// Whether cases that belong together were counted as what they are worth.
    pub clusters: Clusters,
    /// What the evaluation set of the latest measurement shares with what models learn from, if anything:
    /// then no figure of it shows a target.
    pub leak: Option<Leak>,
    /// Why a value that reaches the final target does not show it, whatever its bounds.
    pub doubt: Option<Doubt>,
    /// Achievement ratio in per cent, uncapped.
    pub ratio: Option<f64>,
    /// What it adds to the weighted sum, in per cent of its weight.
    pub credit: Option<f64>,
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
    /// Why a value that reaches this target does not show it, whatever its bounds.
    pub doubt: Option<Doubt>,
    /// Achievement ratio in per cent, uncapped.
    pub ratio: Option<f64>,
    /// What it adds to the weighted sum, in per cent of the goal's weight.
    pub credit: Option<f64>,
}

/// Judges every goal. The manifests are read only where something was measured.
pub fn goals(
    project: &Project,
    inventory: &Inventory,
    calendars: &Calendars,
    as_of: Date,
) -> Vec<GoalFacts> {
    let year = research_year::research_year(&project.charter.contract.years, as_of);
    let goals = project.goals.iter().enumerate();
    goals
        .map(|(at, goal)| {
            let (measured, elsewhere) = measured(project, goal, as_of);
            let latest = measured.last().cloned();
            let course = Course::of(goal, &measured, scale(goal), calendars, as_of);
            let dataset = dataset(project, goal, latest.as_ref());
            let leak = leak(project, inventory, goal, latest.as_ref());
            let ceiling = dataset.and_then(|dataset| ceiling(goal, dataset));
            let setting = Setting {
                goal,
                latest: latest.as_ref(),
                is_uncounted: latest.is_none() && is_uncounted(project, goal, as_of),
                leak,
                is_other_version: is_other_version(goal, dataset, latest.as_ref()),
                ceiling,
            };
            let of_final = setting.against(goal.target);
            GoalFacts {
                goal: at,
                judgement: of_final.judgement,
                doubt: of_final.doubt,
                ratio: of_final.ratio,
                credit: of_final.credit,
                year: year.and_then(|year| of_year(&setting, year)),
                history: measured.iter().map(|one| (one.on, one.value)).collect(),
                samples_needed: samples_needed(goal),
                ceiling,
                clusters: clusters(dataset, latest.as_ref()),
                leak,
                course,
                measured,
                elsewhere,
                latest,
            }
        })
        .collect()
}

/// The measurements up to the status date that count for a goal, and those on other datasets.
fn measured(project: &Project, goal: &Record<Goal>, as_of: Date) -> (Vec<Achieved>, Vec<Achieved>) {
    let lines = project.measurements_of(&goal.id).into_iter();
    let lines = lines.flat_map(|log| log.until(as_of));
    let counts_for = |one: &Achieved| {
        let (measured_on, of_goal) = (one.dataset.as_deref(), goal.dataset.as_deref());
        measured_on.is_none() || of_goal.is_none() || measured_on == of_goal
    };
    lines
        .filter_map(|line| Achieved::of(goal, line))
        .partition(counts_for)
}

/// The evaluation set: the goal's, else that of the latest line.
fn dataset<'p>(
    project: &'p Project,
    goal: &Goal,
    latest: Option<&Achieved>,
) -> Option<&'p Record<Dataset>> {
    let measured_on = latest.and_then(|latest| latest.dataset.as_deref());
    project
        .datasets
        .find(goal.dataset.as_deref().or(measured_on)?)
}

/// What the set that was measured on shares with what models learn from. What a machine does, and what is
/// there, does not depend on it.
fn leak(
    project: &Project,
    inventory: &Inventory,
    goal: &Goal,
    latest: Option<&Achieved>,
) -> Option<Leak> {
    if goal.metric.is_some_and(Metric::is_of_machine) {
        return None;
    }
    let measured_on = latest?.dataset.as_deref();
    let at = project
        .datasets
        .position(measured_on.or(goal.dataset.as_deref())?)?;
    inventory.leakage().leaks[at]
}

/// Whether the log says something of cases only, and the metric counts none.
fn is_uncounted(project: &Project, goal: &Record<Goal>, as_of: Date) -> bool {
    let lines = project.measurements_of(&goal.id).into_iter();
    let mut lines = lines.flat_map(|log| log.until(as_of));
    !goal.counts_cases() && lines.any(|line| line.passed.or(line.failed).is_some())
}

/// Whether the latest figure is of another version of the evaluation set than its hash names. What a machine does,
/// and what is there, does not depend on it.
fn is_other_version(
    goal: &Goal,
    dataset: Option<&Record<Dataset>>,
    latest: Option<&Achieved>,
) -> bool {
    let measured = latest.and_then(|latest| latest.dataset_hash.as_deref());
    let agreed = dataset.and_then(|dataset| dataset.hash.as_deref());
    let differs = |(measured, agreed)| !is_same(measured, agreed);
    !goal.metric.is_some_and(Metric::is_of_machine) && measured.zip(agreed).is_some_and(differs)
}

/// How a goal stands against its target of a research year, if it has one.
fn of_year(setting: &Setting<'_>, year: ResearchYear<'_>) -> Option<YearFacts> {
    let target = research_year::target_of(setting.goal, year)?;
    let standing = setting.against(Some(target));
    Some(YearFacts {
        target,
        due: year.written.to,
        judgement: standing.judgement,
        doubt: standing.doubt,
        ratio: standing.ratio,
        credit: standing.credit,
    })
}

fn samples_needed(goal: &Goal) -> Option<u64> {
    if !goal.metric?.is_rate() || goal.direction? != goal::Direction::Higher {
        return None;
    }
    samples_for_failures(goal.target?.value / scale(goal), 0)
}
