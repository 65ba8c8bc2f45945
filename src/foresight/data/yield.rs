//! Raw material that cannot give what is promised: less is planned than the yields need.

use super::{running, target};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::lang::format;

pub(super) const TRIGGER: Trigger = trigger!(
    "yield",
    "D02",
    2,
    Limits::below(None, Some(1.0)).on(Scale::Times),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    if one.is_done() {
        return;
    }
    let Some(wanted) = target(dataset, outlook) else {
        return;
    };
    let (Some(planned), Some(needed)) = (one.raw.planned, one.raw.needed) else {
        let key = if one.raw.planned.is_none() {
            "raw"
        } else {
            "yield"
        };
        return outlook.cannot_tell(&dataset.full_id(), &dataset.file, key);
    };
    let (name, short) = (&dataset.name, (needed - planned).max(0));
    let figure = |count: i64| format::count(count);
    let args = args![
        name, planned: figure(planned), needed: figure(needed), short: figure(short), target: figure(wanted)
    ];
    let object = Object::new(dataset, name, &["raw"]);
    let share = planned as f64 / needed as f64;
    if let Some(raised) = outlook.judge(object, share, args.clone()) {
        raised
            .figure(dataset.at(&["raw"]), "planned", args.clone())
            .figure(dataset.at(&["yield"]), "needs", args)
            .who(who::of_dataset(facts, &dataset.id));
    }
}
