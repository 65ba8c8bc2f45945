//! Evaluation sets labelled by those who label training data, or who build the model.

use super::sets;
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "same-annotators",
    "G10",
    2,
    Limits::above(Some(0.0), None).on(Scale::PerCent),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    sets(facts, outlook, set);
}

fn set(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let set = &facts.project.datasets[one.dataset];
    let Some(annotators) = &one.annotators else {
        return;
    };
    if annotators.own.is_empty() {
        return outlook.cannot_tell(&set.full_id(), &set.file, "annotators");
    }
    for training in &annotators.unknown {
        let file = facts
            .project
            .datasets
            .find(training)
            .map_or("data.toml", |one| &one.file);
        outlook.cannot_tell(&format!("dataset.{training}"), file, "annotators");
    }
    let (all, shared) = (annotators.own.len(), annotators.shared.len());
    let developers = annotators.developers.len();
    let share = 100.0 * shared as f64 / all as f64;
    let args = args![
        name: set.name, shared, all, developers, state: if developers > 0 { "developers" } else { "shared" }
    ];
    let object = Object::new(set, &set.name, &["annotators"]);
    // Whoever builds the model counts as shared, whatever the share is.
    let least = f64::from(u8::from(developers > 0));
    let is_past = outlook.limits().severity(share.max(least)).is_some();
    let is_red = is_past && (developers > 0 || shared == all);
    let raised = outlook.judge_or_red(is_red, object, share, args.clone());
    if let Some(raised) = raised {
        raised
            .figure(set.at(&["annotators"]), "annotators", args)
            .exposed(Exposure::of_set(facts, &set.id));
    }
}
