//! Raw material that will run out before the target is reached, at the yields seen so far.

use super::{running, target};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::lang::format;
use crate::model::Project;

pub(super) const TRIGGER: Trigger = trigger!(
    "pool-exhausted",
    "D14",
    3,
    Limits::below(Some(1.0), None).on(Scale::Times),
    look
);

/// Below this share of the target the yields say little.
const BEGUN: f64 = 0.1;

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
    // Only what was observed counts here; a plan that cannot work out is seen by `yield`.
    if one.raw.needed_as_observed.is_none() {
        let log = Project::volumes_file(&dataset.id);
        return outlook.cannot_tell(&dataset.full_id(), &log, "rejected");
    }
    // The first items say little of the rest.
    if one.built.is_none_or(|built| built < BEGUN) {
        let log = Project::volumes_file(&dataset.id);
        return outlook.cannot_tell(&dataset.full_id(), &log, "accepted");
    }
    // What was collected so far is not what there is.
    let (Some(reachable), true) = (one.raw.reachable, dataset.raw.is_some()) else {
        return outlook.cannot_tell(&dataset.full_id(), &dataset.file, "raw");
    };
    let name = &dataset.name;
    let args = args![
        name, reachable: format::count(reachable), target: format::count(wanted),
        needed: format::count(one.raw.needed_as_observed.unwrap_or(0)),
        short: format::count((wanted - reachable).max(0))
    ];
    let object = Object::new(dataset, name, &["raw"]);
    let share = reachable as f64 / wanted as f64;
    if let Some(raised) = outlook.judge(object, share, args.clone()) {
        raised
            .figure(dataset.at(&["raw"]), "pool", args)
            .who(who::of_dataset(facts, &dataset.id));
    }
}
