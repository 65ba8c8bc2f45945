//! Work that was never signed.

use super::is_running;
use crate::args;
use crate::facts::Facts;
use crate::facts::variance::Growth;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format::Rounding;

pub(super) const TRIGGER: Trigger = trigger!(
    "scope-growth",
    "C05",
    1,
    Limits::above(Some(5.0), Some(10.0)).on(Scale::Growth),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !is_running(facts) {
        return;
    }
    let Some(baseline) = facts.baseline() else {
        return outlook.cannot_tell("project", "baselines/contract.toml", "baseline");
    };
    let growth = Growth::of(facts, baseline);
    let (items, effort) = (growth.item_share(), growth.effort_share());
    let Some(share) = [items, effort].into_iter().flatten().reduce(f64::max) else {
        return outlook.cannot_tell("project", &baseline.file, "task");
    };
    let state = if effort == Some(share) {
        "effort"
    } else {
        "items"
    };
    let days = growth.effort as f64 / facts.calendars.day() as f64;
    let args = args![
        per_cent: outlook.limits().shown(share, 1, Rounding::Nearest) + "%", count: growth.items.len(), all: growth.signed_items,
        days: days.round() as i64, state,
    ];
    let object = Object::project(facts, &[]).at(baseline.at(&["baseline"]));
    let Some(mut raised) = outlook.judge(object.clone(), share, args) else {
        return;
    };
    raised = raised.figure(
        object.place,
        "signed",
        args![on: baseline.head.on, all: growth.signed_items],
    );
    let project = &facts.project;
    for one in growth.items.iter().take(3) {
        let id = one.subject.id.as_str();
        let place = match one.subject.kind {
            "goal" => project.goals.find(id).map(|one| one.at(&[])),
            "dataset" => project.datasets.find(id).map(|one| one.at(&[])),
            "deliverable" => project.deliverables.find(id).map(|one| one.at(&[])),
            _ => project.requirements.find(id).map(|one| one.at(&[])),
        };
        if let Some(place) = place {
            raised = raised.figure(place, "added", args![name: one.subject.name]);
        }
    }
    for task in growth.tasks.iter().take(3) {
        raised = raised.figure(task.at(&[]), "added", args![name: task.name]);
    }
    raised = raised.exposed(Exposure::days(days.max(0.0)));
    if !growth.items.is_empty() {
        raised.told(args![count: growth.items.len(), on: baseline.head.on]);
    }
}
