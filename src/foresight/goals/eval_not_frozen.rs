//! Evaluation sets that are not sealed when training begins, or not the same any more.

use super::sets;
use crate::args;
use crate::diag::Place;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger};
use crate::model::kind::measurement::Measurement;
use crate::model::kind::task::Phase;
use crate::model::record::Line;
use crate::time::Date;

pub(super) const TRIGGER: Trigger =
    trigger!(condition, "eval-not-frozen", "G09", 3, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    sets(facts, outlook, set);
}

fn set(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let set = &facts.project.datasets[one.dataset];
    let id = set.full_id();
    let (name, seal) = (&set.name, &one.seal);
    let exposure = Exposure::of_set(facts, &set.id);
    if let Some(changed) = seal.open_changes().first() {
        let log = facts.project.measurements_of(&changed.goal);
        let line = log.and_then(|log| log.lines.get(changed.line));
        let place = line.map_or_else(|| set.at(&["hash"]), |line| line.at(&["dataset-hash"]));
        let args =
            args![name, state: "changed", on: changed.on, goal: changed.goal, began: changed.on];
        outlook
            .warn(
                Severity::Red,
                Object::new(set, name, &["hash"]),
                args.clone(),
            )
            .figure(place, "measured", args)
            .exposed(exposure);
        return;
    }
    let Some((began, place)) = first_training(facts) else {
        // What has begun without a phase may be training.
        let mut begun = facts
            .active_leaves()
            .filter(|(_, task)| task.started_by(facts.as_of).is_some());
        let is_hidden = begun.any(|(_, task)| facts.phase_of(task).is_none());
        let mut tasks = facts.project.tasks.iter();
        let has_phase = tasks.any(|task| task.phase.is_some());
        if (is_hidden || !has_phase) && seal.frozen.is_none() {
            outlook.cannot_tell(&id, "plan.toml", "phase");
        }
        return;
    };
    let state = match seal.frozen {
        None => "open",
        Some(frozen) if frozen > began && is_in_doubt(facts, &set.id, frozen) => "late",
        Some(frozen) if frozen > began => "kept",
        Some(_) if seal.hash.is_none() => {
            return outlook.cannot_tell(&id, &set.file, "hash");
        }
        Some(_) => return,
    };
    let args = args![name, state, on: seal.frozen.unwrap_or(began), goal: "", began];
    let severity = match state {
        "kept" => Severity::Amber,
        _ => Severity::Red,
    };
    outlook
        .warn(severity, Object::new(set, name, &["frozen"]), args.clone())
        .figure(place, "began", args)
        .exposed(exposure);
}

/// Whether the newest figure of a goal was measured on a set before that was sealed.
fn is_in_doubt(facts: &Facts, set: &str, frozen: Date) -> bool {
    facts.project.goals.iter().any(|goal| {
        let log = facts.project.measurements_of(&goal.id);
        let is_on_set = |line: &&Line<Measurement>| {
            let on = line.dataset.as_ref().or(goal.dataset.as_ref());
            on.is_some_and(|on| **on == *set)
        };
        let lines = log.into_iter().flat_map(|log| log.until(facts.as_of));
        let days = lines.filter(is_on_set).map(|line| line.on);
        days.max().is_some_and(|newest| newest < frozen)
    })
}

/// The day on which training began, by the plan.
fn first_training(facts: &Facts) -> Option<(Date, Place)> {
    let leaves = facts.active_leaves();
    let tasks = leaves.filter(|(_, task)| facts.phase_of(task) == Some(Phase::Model));
    let started = tasks.filter_map(|(_, task)| {
        let on = task.started_by(facts.as_of)?.date();
        Some((on, task.at(&["started"])))
    });
    started.min_by_key(|(on, _)| *on)
}
