//! Data as the client sees them: stages, speed, forecast, quality.

use serde::Serialize;

use crate::evidence::DatasetFacts;
use crate::evidence::volume::Forecast;
use crate::facts::{Facts, lacks};
use crate::model::kind::dataset;
use crate::model::kind::volume;
use crate::report::iso;

/// A dataset with its stages.
#[derive(Serialize)]
pub(in crate::report) struct Dataset {
    name: String,
    role: Option<&'static str>,
    unit: String,
    target: Option<i64>,
    /// Accepted of the target, per cent.
    share: Option<f64>,
    needed_by: Option<String>,
    stages: Vec<Stage>,
    /// Counts of the stages from collection to acceptance.
    counts: Vec<Option<i64>>,
    last: Option<String>,
    expected: Option<String>,
    per_day: Option<f64>,
    late: Option<i64>,
    /// `done`, `on-time`, `late`, `stuck` or `cannot-tell`.
    state: &'static str,
    lacks: Option<&'static str>,
    light: &'static str,
    rights: Option<&'static str>,
    personal_data: Option<bool>,
    deidentified: Option<String>,
    quality: Vec<Quality>,
}

#[derive(Serialize)]
struct Stage {
    id: &'static str,
    count: i64,
    share: Option<f64>,
    week: Option<i64>,
}

#[derive(Serialize)]
struct Quality {
    index: String,
    /// Whether the catalogue has a name for the index.
    is_known: bool,
    criterion: Option<f64>,
    basis: Option<String>,
    passed: Option<i64>,
    samples: Option<i64>,
    value: Option<f64>,
}

/// Quality indices with a name in the catalogue (handbook, section 6).
const INDICES: [&str; 8] = [
    "format",
    "syntactic",
    "semantic",
    "diversity",
    "validity",
    "readiness",
    "completeness",
    "usefulness",
];

/// The ledger of every dataset.
pub(in crate::report) fn datasets(facts: &Facts) -> Vec<Dataset> {
    facts
        .datasets
        .iter()
        .map(|dataset| ledger(facts, dataset))
        .collect()
}

/// The ledger of every dataset that is not complete, and the names of those that are.
pub(in crate::report) fn open_and_complete(facts: &Facts) -> (Vec<Dataset>, Vec<String>) {
    let (complete, open): (Vec<_>, Vec<_>) = datasets(facts)
        .into_iter()
        .partition(|dataset| dataset.state == "done");
    (
        open,
        complete.into_iter().map(|dataset| dataset.name).collect(),
    )
}

fn ledger(facts: &Facts, dataset: &DatasetFacts) -> Dataset {
    let written = &facts.project.datasets[dataset.dataset];
    let stages = dataset.stages.iter().map(|stage| Stage {
        id: stage.stage.word(),
        count: stage.count,
        share: stage
            .needed
            .map(|needed| stage.count as f64 / needed * 100.0),
        week: stage.week,
    });
    let accepted = dataset.stage(volume::Stage::Accepted);
    let share = accepted.and_then(|stage| Some(stage.count as f64 / stage.needed? * 100.0));
    let (state, lacks) = state(dataset);
    Dataset {
        share,
        name: written.name.clone(),
        role: written.role.map(|role| role.word()),
        unit: written.unit.clone().unwrap_or_default(),
        target: written.target,
        needed_by: written.needed_by.map(iso),
        counts: volume::Stage::ALL[..5]
            .iter()
            .map(|id| {
                dataset
                    .stages
                    .iter()
                    .find(|stage| stage.stage == *id)
                    .map(|stage| stage.count)
            })
            .collect(),
        stages: stages.collect(),
        last: dataset.last.map(iso),
        expected: dataset.expected.map(iso),
        per_day: match dataset.forecast {
            Forecast::Finish { per_day, .. } => Some(per_day),
            _ => None,
        },
        late: dataset.late.filter(|late| *late > 0),
        state,
        lacks,
        light: facts.data_colour(dataset).name(),
        rights: written.rights.map(|rights| rights.word()),
        personal_data: written.personal_data,
        deidentified: written
            .deidentified
            .filter(|on| *on <= facts.as_of)
            .map(iso),
        quality: quality(facts, &written.id, &written.quality),
    }
}

fn state(dataset: &DatasetFacts) -> (&'static str, Option<&'static str>) {
    match dataset.forecast {
        Forecast::Done { .. } => ("done", None),
        Forecast::Finish { .. } if dataset.late.is_some_and(|late| late > 0) => ("late", None),
        Forecast::Finish { .. } => ("on-time", None),
        Forecast::NoProgress { .. } => ("stuck", None),
        Forecast::CannotTell(reason) => ("cannot-tell", Some(lacks(&reason))),
    }
}

fn quality(facts: &Facts, dataset: &str, promised: &[dataset::Quality]) -> Vec<Quality> {
    let measured = |index: &str| {
        let log = facts.project.volumes_of(dataset)?;
        log.until(facts.as_of)
            .rev()
            .find_map(|line| line.quality.get(index).copied())
    };
    let row = |one: &dataset::Quality| {
        let share = measured(&one.index);
        Quality {
            is_known: INDICES.contains(&one.index.as_str()),
            index: one.index.clone(),
            criterion: one.criterion.map(|criterion| criterion.value),
            basis: one.basis.clone(),
            passed: share.map(|share| share.passed),
            samples: share.map(|share| share.samples),
            value: share
                .filter(|share| share.samples > 0)
                .map(|share| share.passed as f64 * 100.0 / share.samples as f64),
        }
    };
    promised.iter().map(row).collect()
}
