//! Data: speed, yield, agreement, rights, promises.

mod agreement;
mod class_mix;
mod client_data_late;
mod inspect_backlog;
mod label_rate;
mod licence;
mod pii_step;
mod pool_exhausted;
mod qc_sample;
mod reject_rate;
mod verify_rounds;
mod r#yield;

use super::{Outlook, Trigger};
use crate::evidence::DatasetFacts;
use crate::evidence::volume::WINDOW;
use crate::facts::Facts;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::{Stage, Volume};
use crate::model::record::{Line, Record};
use crate::time::Date;

pub(super) const TRIGGERS: &[Trigger] = &[
    agreement::TRIGGER,
    class_mix::TRIGGER,
    client_data_late::TRIGGER,
    inspect_backlog::TRIGGER,
    label_rate::TRIGGER,
    licence::TRIGGER,
    pii_step::TRIGGER,
    pool_exhausted::TRIGGER,
    qc_sample::TRIGGER,
    reject_rate::TRIGGER,
    verify_rounds::TRIGGER,
    r#yield::TRIGGER,
];

/// Looks at every dataset; without any, nothing can be told.
fn each(facts: &Facts, outlook: &mut Outlook, look: impl Fn(&Facts, &DatasetFacts, &mut Outlook)) {
    if facts.project.datasets.is_empty() {
        outlook.cannot_tell("project", "data.toml", "dataset");
    }
    for one in &facts.datasets {
        look(facts, one, outlook);
    }
}

/// Looks at every dataset while there is work left: afterwards nothing of how it was made can be mended.
fn running(
    facts: &Facts,
    outlook: &mut Outlook,
    look: impl Fn(&Facts, &DatasetFacts, &mut Outlook),
) {
    if !facts.is_over() {
        each(facts, outlook, look);
    }
}

/// The promised number of items; where it is missing, that is said.
fn target(dataset: &Record<Dataset>, outlook: &mut Outlook) -> Option<i64> {
    let target = dataset.target.filter(|target| *target > 0);
    if target.is_none() {
        outlook.cannot_tell(&dataset.full_id(), &dataset.file, "target");
    }
    target
}

/// A line of a dataset's log.
fn line<'f>(facts: &'f Facts, dataset: &Record<Dataset>, at: usize) -> Option<&'f Line<Volume>> {
    facts.project.volumes_of(&dataset.id)?.lines.get(at)
}

/// Whether the log itself shows that work on a stage began lately, so that its rate is not yet one of ten working days:
/// lines before count nothing of it.
fn begins(facts: &Facts, one: &DatasetFacts, stage: Stage) -> bool {
    let dataset = &facts.project.datasets[one.dataset];
    let Some(since) = one.stage(stage).and_then(|stage| stage.since) else {
        return false;
    };
    let log = facts.project.volumes_of(&dataset.id);
    let mut before = log.into_iter().flat_map(|log| log.until(since - 1));
    facts.days_since(since) <= WINDOW as i64 && before.next().is_some()
}

/// The day on which the data began to come.
fn first_day(facts: &Facts, dataset: &Record<Dataset>) -> Option<Date> {
    let log = facts.project.volumes_of(&dataset.id);
    let line = log.and_then(|log| log.until(facts.as_of).next());
    let received = dataset.received.filter(|on| *on <= facts.as_of);
    [line.map(|line| line.on), received]
        .into_iter()
        .flatten()
        .min()
}

/// Weight of the goals that are judged on a dataset, per cent.
fn weight(facts: &Facts, dataset: &str) -> f64 {
    let goals = facts.project.goals.iter();
    let judged = goals.filter(|goal| goal.dataset.as_deref() == Some(dataset));
    let weights = judged.filter_map(|goal| goal.weight);
    weights.fold(0.0, |sum, weight| sum + weight.0)
}
