//! Quality samples too small to show what is promised of them.

use super::{line, running};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::binomial::Verdict;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format;
use crate::model::Project;
use crate::model::field::Number;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::Volume;
use crate::model::record::{Line, Record};

pub(super) const TRIGGER: Trigger = trigger!(condition, "qc-sample", "D12", 2, Limits::NONE, look);

/// Below this share of the target samples are still being drawn.
const BUILT: f64 = 0.3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let id = dataset.full_id();
    if dataset.quality.is_empty() {
        return outlook.cannot_tell(&id, &dataset.file, "quality");
    }
    // The first samples are small by nature.
    if one.built.is_some_and(|built| built < BUILT) && one.seal.frozen.is_none() {
        return;
    }
    let mut small = Vec::new();
    for (at, index) in one.indices.iter().take(dataset.quality.len()).enumerate() {
        let Some(criterion) = index.criterion else {
            outlook.cannot_tell(&id, &dataset.file, "quality.criterion");
            continue;
        };
        let Some(sampled) = &index.newest else {
            let log = Project::volumes_file(&dataset.id);
            outlook.cannot_tell(&id, &log, "quality");
            continue;
        };
        let Some(least) = index.least_samples.filter(|least| sampled.samples < *least) else {
            continue;
        };
        if index.verdict == Some(Verdict::Shown) {
            continue;
        }
        small.extend(line(facts, dataset, sampled.line).map(|line| Small {
            at,
            index: &index.index,
            criterion,
            samples: sampled.samples,
            least,
            line,
        }));
    }
    warn(facts, dataset, &small, outlook);
}

/// A sample that is too small.
struct Small<'f> {
    /// Place of the index in the list of the dataset.
    at: usize,
    index: &'f str,
    criterion: Number,
    samples: u64,
    least: u64,
    line: &'f Line<Volume>,
}

/// One warning for a dataset: it names the index that lacks most, and has figures of each.
fn warn(facts: &Facts, dataset: &Record<Dataset>, small: &[Small<'_>], outlook: &mut Outlook) {
    let lacks = |one: &&Small<'_>| one.least.saturating_sub(one.samples);
    let Some(worst) = small.iter().rev().max_by_key(lacks) else {
        return;
    };
    let count = |count: u64| format::count(i64::try_from(count).unwrap_or(i64::MAX));
    let args = |one: &Small<'_>| {
        args![
            name: dataset.name, index: one.index, criterion: one.criterion.value.to_string(),
            samples: count(one.samples), least: count(one.least), more: small.len() - 1
        ]
    };
    let object = Object::new(dataset, &dataset.name, &[]).at(worst.line.at(&["quality"]));
    let mut raised = outlook.warn(Severity::Amber, object, args(worst));
    for one in small {
        let promised = dataset.at(&["quality", &one.at.to_string()]);
        raised = raised
            .figure(one.line.at(&["quality"]), "sampled", args(one))
            .figure(promised, "promised", args(one));
    }
    raised.who(who::of_dataset(facts, &dataset.id));
}
