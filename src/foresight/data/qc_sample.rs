//! Quality samples too small to show what is promised of them.

use super::{each, line};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::binomial::Verdict;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format;

pub(super) const TRIGGER: Trigger = trigger!(condition, "qc-sample", "D12", 1, Limits::NONE, look);

/// Below this share of the target samples are still being drawn.
const BUILT: f64 = 0.3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, dataset);
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
    for (at, index) in one.indices.iter().take(dataset.quality.len()).enumerate() {
        let Some(criterion) = index.criterion else {
            outlook.cannot_tell(&id, &dataset.file, "quality.criterion");
            continue;
        };
        let Some(sampled) = &index.newest else {
            let log = format!("volumes/{}.toml", dataset.id);
            outlook.cannot_tell(&id, &log, "quality");
            continue;
        };
        let Some(least) = index.least_samples.filter(|least| sampled.samples < *least) else {
            continue;
        };
        if index.verdict == Some(Verdict::Shown) {
            continue;
        }
        let Some(newest) = line(facts, dataset, sampled.line) else {
            continue;
        };
        let count = |count: u64| format::count(i64::try_from(count).unwrap_or(i64::MAX));
        let args = args![
            name: dataset.name, index: index.index, criterion: criterion.value.to_string(),
            samples: count(sampled.samples), least: count(least)
        ];
        let object = Object::new(dataset, &dataset.name, &[]).at(newest.at(&["quality"]));
        outlook
            .warn(Severity::Amber, object, args.clone())
            .figure(newest.at(&["quality"]), "sampled", args.clone())
            .figure(dataset.at(&["quality", &at.to_string()]), "promised", args)
            .who(who::of_dataset(facts, &dataset.id));
    }
}
