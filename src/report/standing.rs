//! Where the project stands, for the terminal and for scripts. Internal: it names everything.

use serde::Serialize;

use crate::evidence::Doubt;
use crate::facts::{Facts, Light, Lights, Progress};
use crate::foresight;
use crate::lang::{Catalogue, format};
use crate::model::kind::risk::Audience;
use crate::report::foresight::counts;
use crate::report::{LeakedRow, iso};

/// Everything that one screen shows.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    pub overall: &'static str,
    pub greys: usize,
    pub lights: Vec<LightRow>,
    pub foreseen: ForeseenRow,
    pub progress: Option<f64>,
    pub planned: Option<f64>,
    pub earned: Option<EarnedRow>,
    pub dates: Vec<DateRow>,
    pub goals: Vec<GoalRow>,
    pub data: Vec<DataRow>,
    pub late: Vec<LateRow>,
    pub next: Vec<NextRow>,
}

/// How many warnings of each colour lie ahead.
#[derive(Clone, Debug, Serialize)]
pub struct ForeseenRow {
    pub red: usize,
    pub amber: usize,
    /// The worst of them in words; `pmo foresee` has the rest.
    #[serde(skip)]
    pub worst: Option<String>,
}

/// The indices of earned value.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EarnedRow {
    pub spi: Option<f64>,
    pub cpi: Option<f64>,
    pub spi_t: Option<f64>,
    /// Tasks that have begun and say nothing of how far they are: they count as not done at all.
    pub silent: usize,
}

/// A light with its reason.
#[derive(Clone, Debug, Serialize)]
pub struct LightRow {
    pub id: &'static str,
    pub colour: &'static str,
    pub reason: String,
}

/// A promise: agreed, now, difference in working days.
#[derive(Clone, Debug, Serialize)]
pub struct DateRow {
    pub id: String,
    pub name: String,
    pub agreed: Option<String>,
    pub deadline: Option<String>,
    pub now: String,
    pub difference: Option<i64>,
    /// By the pace seen so far, where that leads to another day than `now`.
    pub expected: Option<String>,
    pub done: bool,
    pub late: bool,
    /// Whether the deadline is missed by the pace seen so far, though not by the plan.
    pub late_at_pace: bool,
}

/// A goal with its verdict on the final target and, in an R&D year, on that of the year.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GoalRow {
    pub id: String,
    pub name: String,
    pub unit: Option<String>,
    pub target: Option<f64>,
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub digits: usize,
    pub verdict: &'static str,
    pub year_target: Option<f64>,
    pub year_verdict: Option<&'static str>,
    /// What keeps the value from showing anything.
    pub leak: Option<LeakedRow>,
    /// Why it shows nothing of the target of the research year, else of the final one, whatever its bounds:
    /// `leak`, `version` of the evaluation set, or its `labels`.
    pub doubt: Option<&'static str>,
}

/// A dataset with its forecast.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DataRow {
    pub id: String,
    pub name: String,
    pub accepted: Option<i64>,
    pub target: Option<i64>,
    pub needed_by: Option<String>,
    pub expected: Option<String>,
    pub late: Option<i64>,
}

/// A task that should have been finished.
#[derive(Clone, Debug, Serialize)]
pub struct LateRow {
    pub id: String,
    pub name: String,
    pub due: String,
}

/// A task that runs or begins soon.
#[derive(Clone, Debug, Serialize)]
pub struct NextRow {
    pub id: String,
    pub name: String,
    pub start: String,
    pub finish: String,
    pub progress: f64,
}

impl Standing {
    /// The standing on the status date.
    pub fn of(facts: &Facts, words: &Catalogue) -> Self {
        let lights = Lights::of(facts, Audience::Internal);
        let progress = Progress::of(facts);
        let light = |light: &Light| LightRow {
            id: light.id,
            colour: light.colour.name(),
            reason: words.text(light.reason, &light.args),
        };
        Self {
            overall: lights.overall.name(),
            greys: lights.greys,
            lights: lights.lights.iter().map(light).collect(),
            foreseen: foreseen(facts, words),
            progress: progress.map(|progress| progress.actual),
            planned: progress.and_then(|progress| progress.planned),
            earned: facts.earned_value().map(|value| EarnedRow {
                spi: value.total.schedule_index(),
                cpi: value.total.cost_index(),
                spi_t: value.time.and_then(|time| time.index()),
                silent: facts.silent_parts(&value).count(),
            }),
            dates: dates(facts),
            goals: goals(facts),
            data: data(facts),
            late: late(facts),
            next: next(facts),
        }
    }
}

fn foreseen(facts: &Facts, words: &Catalogue) -> ForeseenRow {
    let warnings = foresight::look(facts).warnings;
    let (red, amber) = counts(&warnings);
    let worst = warnings.first();
    let worst = worst.map(|one| format::one_line(&words.text(one.rule, &one.args)));
    ForeseenRow { red, amber, worst }
}

fn dates(facts: &Facts) -> Vec<DateRow> {
    let row = |one: crate::facts::Promise<'_>| DateRow {
        id: one.task.id.clone(),
        name: one.task.name.clone(),
        agreed: one.agreed.map(iso),
        deadline: one.task.deadline.map(iso),
        now: iso(one.now),
        difference: one.difference,
        expected: one.at_pace.map(iso),
        done: one.is_done,
        late: one.is_late,
        late_at_pace: one.is_late_at_pace(),
    };
    facts.promises().into_iter().map(row).collect()
}

fn goals(facts: &Facts) -> Vec<GoalRow> {
    let row = |goal: &crate::evidence::GoalFacts| {
        let written = &facts.project.goals[goal.goal];
        let latest = goal.latest.as_ref();
        GoalRow {
            id: written.id.clone(),
            name: written.name.clone(),
            unit: written.unit.clone(),
            target: written.target.map(|target| target.value),
            value: latest.map(|latest| latest.value),
            low: latest.and_then(|latest| Some(latest.bounds?.0)),
            high: latest.and_then(|latest| Some(latest.bounds?.1)),
            digits: super::digits(facts, goal),
            verdict: goal.judgement.word(),
            year_target: goal.year.as_ref().map(|year| year.target.value),
            year_verdict: goal.year.as_ref().map(|year| year.judgement.word()),
            leak: goal.leak.map(LeakedRow::of),
            doubt: goal
                .year
                .as_ref()
                .map_or(goal.doubt, |year| year.doubt)
                .map(Doubt::word),
        }
    };
    facts.goals.iter().map(row).collect()
}

fn data(facts: &Facts) -> Vec<DataRow> {
    let row = |dataset: &crate::evidence::DatasetFacts| {
        let written = &facts.project.datasets[dataset.dataset];
        DataRow {
            id: written.id.clone(),
            name: written.name.clone(),
            accepted: dataset.history.last().map(|(_, count)| *count),
            target: written.target,
            needed_by: written.needed_by.map(iso),
            expected: dataset.expected.map(iso),
            late: dataset.late,
        }
    };
    facts.datasets.iter().map(row).collect()
}

fn late(facts: &Facts) -> Vec<LateRow> {
    let row = |(task, due): (
        &crate::model::record::Record<crate::model::kind::task::Task>,
        _,
    )| LateRow {
        id: task.id.clone(),
        name: task.name.clone(),
        due: iso(due),
    };
    facts.late_tasks().into_iter().map(row).collect()
}

fn next(facts: &Facts) -> Vec<NextRow> {
    let row = |one: crate::facts::Upcoming<'_>| NextRow {
        id: one.task.id.clone(),
        name: one.task.name.clone(),
        start: iso(one.start),
        finish: iso(one.finish),
        progress: (one.progress * 100.0).round() / 100.0,
    };
    facts.upcoming().into_iter().map(row).collect()
}
