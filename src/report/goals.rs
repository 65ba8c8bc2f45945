//! Goals for the terminal and for scripts: what is proven, what is missing, and where it is going. Internal.

mod measured;
mod standing;
mod tree;

use serde::Serialize;

pub use self::measured::{BandRow, CourseRow, MeasuredRow};
use self::measured::{course, history, latest};
use self::standing::round;
pub use self::standing::{SizesRow, Standing, StillRow};
pub use self::tree::{FactorRow, KpiRow, LeafRow, Tree};
use super::part::goals as part;
use super::{LeakedRow, digits, iso};
use crate::evidence::{Clusters, GoalFacts, research_year};
use crate::facts::Facts;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::goal::{Direction, Goal, Judge, Metric};
use crate::model::record::Record;

/// Every goal that was asked for, and the sums of all.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GoalsView {
    pub goals: Vec<Row>,
    /// Against the final targets; `None` while nothing with a weight is measured.
    pub weighted: Option<WeightedRow>,
    /// Against those of the research year.
    pub weighted_of_year: Option<WeightedRow>,
}

/// Σ weight × achievement ratio, each ratio counted from 0 to 100 %.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WeightedRow {
    pub sum: f64,
    /// Weight of the goals that are measured.
    pub measured: f64,
}

/// One goal.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    pub id: String,
    pub name: String,
    pub metric: Option<&'static str>,
    pub unit: Option<String>,
    pub direction: Option<&'static str>,
    pub tolerance: Option<f64>,
    pub weight: Option<f64>,
    pub baseline: Option<f64>,
    pub due: Option<String>,
    pub booked: Option<String>,
    pub by: Option<&'static str>,
    pub lab: Option<String>,
    pub sample: Option<String>,
    pub method: Option<String>,
    pub conditions: Option<String>,
    pub basis: Option<String>,
    /// Promised number of samples.
    pub samples: Option<i64>,
    /// How much stricter our own aim is.
    pub margin: Option<f64>,
    pub dataset: Option<SetRow>,
    /// Digits that values are shown with.
    pub digits: usize,
    /// Whether cases are counted.
    pub is_rate: bool,
    pub latest: Option<MeasuredRow>,
    pub against_final: Standing,
    pub against_year: Option<YearRow>,
    pub course: CourseRow,
    pub clusters: ClustersRow,
    /// What the evaluation set of the latest measurement shares with what models learn from.
    pub leak: Option<LeakedRow>,
    /// Best value that the labels of the evaluation set leave provable.
    pub ceiling: Option<f64>,
    /// Every measurement, also those on other datasets than the goal's, oldest first.
    pub history: Vec<MeasuredRow>,
    pub kpi: Option<String>,
    pub drivers: Vec<String>,
}

/// The evaluation set.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SetRow {
    pub id: String,
    pub name: String,
    pub frozen: Option<String>,
    pub hash: Option<String>,
    pub label_error: Option<f64>,
    pub group: Option<String>,
}

/// The target of the research year.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct YearRow {
    pub year: i64,
    pub due: String,
    #[serde(flatten)]
    pub standing: Standing,
    /// Change a working day that leads to this target by its day.
    pub required: Option<f64>,
}

/// Whether cases that belong together were counted as what they are worth.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClustersRow {
    /// `none`, `cannot-tell` or `discounted`.
    pub state: &'static str,
    /// How many independent cases the counted ones are worth.
    pub effective: Option<f64>,
    /// The keys that the log lacks.
    pub missing: Vec<&'static str>,
}

impl GoalsView {
    /// Every goal, or the one in that place.
    pub fn of(facts: &Facts, only: Option<usize>) -> Self {
        let goals = facts.goals.iter();
        let wanted = goals.filter(|goal| only.is_none_or(|only| goal.goal == only));
        let sum = |weighted: Option<part::Weighted>| {
            weighted.map(|part::Weighted { sum, measured }| WeightedRow {
                sum: round(sum),
                measured: round(measured),
            })
        };
        let has_year = facts.goals.iter().any(|goal| goal.year.is_some());
        Self {
            goals: wanted.map(|goal| row(facts, goal)).collect(),
            weighted: sum(part::weighted(facts, part::of_final)),
            weighted_of_year: has_year
                .then(|| sum(part::weighted(facts, part::of_year)))
                .flatten(),
        }
    }
}

fn row(facts: &Facts, goal: &GoalFacts) -> Row {
    let written = &facts.project.goals[goal.goal];
    let history = history(goal);
    let number = |value: Option<crate::model::field::Number>| value.map(|value| value.value);
    Row {
        id: written.id.clone(),
        name: written.name.clone(),
        metric: written.metric.map(Metric::word),
        unit: written.unit.clone(),
        direction: written.direction.map(Direction::word),
        tolerance: number(written.tolerance),
        weight: written.weight.map(|weight| weight.0),
        baseline: number(written.baseline),
        due: written.due.map(iso),
        booked: written.booked.map(iso),
        by: written.by.map(Judge::word),
        lab: written.lab.clone(),
        sample: written.sample.clone(),
        method: written.method.clone(),
        conditions: written.conditions.clone(),
        basis: written.basis.clone(),
        samples: written.samples,
        margin: number(written.margin),
        dataset: dataset(facts, goal, written).map(set),
        digits: digits(facts, goal),
        is_rate: written.metric.is_some_and(Metric::is_rate),
        latest: latest(goal),
        against_final: Standing::of(
            goal,
            written,
            written.target,
            (goal.judgement, goal.doubt),
            [goal.ratio, goal.credit],
        ),
        against_year: year(facts, goal, written),
        course: course(&goal.course),
        clusters: clusters(goal.clusters),
        leak: goal.leak.map(LeakedRow::of),
        ceiling: goal.ceiling.map(round),
        history,
        kpi: written.kpi.as_deref().map(str::to_owned),
        drivers: written.drivers.iter().map(|id| id.to_string()).collect(),
    }
}

fn dataset<'f>(facts: &'f Facts, goal: &GoalFacts, written: &Goal) -> Option<&'f Record<Dataset>> {
    let measured_on = || goal.latest.as_ref()?.dataset.as_deref();
    let id = written.dataset.as_deref().or_else(measured_on)?;
    facts.project.datasets.find(id)
}

fn set(dataset: &Record<Dataset>) -> SetRow {
    SetRow {
        id: dataset.id.clone(),
        name: dataset.name.clone(),
        frozen: dataset.frozen.map(iso),
        hash: dataset.hash.clone(),
        label_error: dataset.label_error.map(|error| error.0),
        group: dataset.group.clone(),
    }
}

fn year(facts: &Facts, goal: &GoalFacts, written: &Goal) -> Option<YearRow> {
    let of_year = goal.year.as_ref()?;
    let years = &facts.project.charter.contract.years;
    let year = research_year::research_year(years, facts.as_of)?;
    let days_left = facts.calendars.working_days(facts.as_of, of_year.due);
    let target = Some(of_year.target);
    Some(YearRow {
        year: year.written.year,
        due: iso(of_year.due),
        standing: Standing::of(
            goal,
            written,
            target,
            (of_year.judgement, of_year.doubt),
            [of_year.ratio, of_year.credit],
        ),
        required: goal.required(of_year.target, days_left).map(round),
    })
}

fn clusters(clusters: Clusters) -> ClustersRow {
    let (state, effective, missing) = match clusters {
        Clusters::NotDeclared => ("none", None, Vec::new()),
        Clusters::Unknown => ("cannot-tell", None, vec!["low", "high", "resampled"]),
        Clusters::Effective(effective) => ("discounted", Some(round(effective)), Vec::new()),
    };
    ClustersRow {
        state,
        effective,
        missing,
    }
}
