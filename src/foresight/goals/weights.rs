//! Weights of the goals that do not make a whole.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format::{self, Rounding};

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "weights",
    "G04",
    1,
    Limits::above(None, Some(0.05)).on(Scale::PerCent),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let goals = &facts.project.goals;
    let unweighted = goals.iter().filter(|goal| goal.weight.is_none());
    let unweighted: Vec<_> = unweighted.collect();
    if goals.is_empty() || unweighted.len() == goals.len() {
        return outlook.cannot_tell("project", "goals.toml", "weight");
    }
    for goal in unweighted {
        outlook.cannot_tell(&goal.full_id(), &goal.file, "weight");
    }
    let is_whole = goals.iter().all(|goal| goal.weight.is_some());
    let sum: f64 = goals
        .iter()
        .filter_map(|goal| goal.weight)
        .map(|weight| weight.0)
        .sum();
    // What is missing may make up for what lacks, not for what is too much.
    if !is_whole && sum <= 100.0 {
        return;
    }
    let off = (sum - 100.0).abs();
    let sum = format::number(sum, 1, Rounding::Nearest);
    let args = args![sum, count: goals.len()];
    let object = Object::project(facts, &[]).at(goals[0].at(&["weight"]));
    if let Some(raised) = outlook.judge(object, off, args.clone()) {
        raised
            .figure(goals[0].at(&["weight"]), "sum", args)
            .exposed(Exposure::weight(off));
    }
}
