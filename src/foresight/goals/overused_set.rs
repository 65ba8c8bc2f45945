//! Sealed sets measured on so often that the model has been fitted to them.

use std::collections::BTreeMap;

use super::sets;
use crate::args;
use crate::diag::Place;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::measurement::Measurement;
use crate::model::record::Line;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "overused-set",
    "G13",
    2,
    Limits::above(Some(10.0), Some(20.0)),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    sets(facts, outlook, set);
}

fn set(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let set = &facts.project.datasets[one.dataset];
    let Some(frozen) = one.seal.frozen else {
        return outlook.cannot_tell(&set.full_id(), &set.file, "frozen");
    };
    // Several goals measured on a day are one look at the set.
    let mut days: BTreeMap<Date, Place> = BTreeMap::new();
    for goal in facts.project.goals.iter() {
        let Some(log) = facts.project.measurements_of(&goal.id) else {
            continue;
        };
        let is_on_set = |line: &&Line<Measurement>| {
            let on = line.dataset.as_ref().or(goal.dataset.as_ref());
            line.on >= frozen && on.is_some_and(|on| **on == set.id)
        };
        for line in log.until(facts.as_of).filter(is_on_set) {
            days.entry(line.on).or_insert_with(|| line.at(&[]));
        }
    }
    let count = days.len();
    let Some((last, place)) = days.pop_last() else {
        return;
    };
    let args = args![name: set.name, count, frozen, last];
    let object = Object::new(set, &set.name, &["frozen"]);
    if let Some(raised) = outlook.judge(object, count as f64, args.clone()) {
        raised
            .figure(place, "last", args)
            .exposed(Exposure::of_set(facts, &set.id));
    }
}
