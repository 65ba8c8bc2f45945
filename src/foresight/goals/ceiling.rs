//! Targets that the labels of the evaluation set do not let anybody prove.

use super::{each, is_shown, shown};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::kind::goal::{Direction, Metric};

pub(super) const TRIGGER: Trigger = trigger!(
    "ceiling",
    "G12",
    2,
    Limits::above(Some(-1.0), Some(0.0)).signed(),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let (Some(metric), Some(target), Some(direction)) = (goal.metric, goal.target, goal.direction)
    else {
        return outlook.cannot_tell(&goal.full_id(), &goal.file, "target");
    };
    let is_judged = metric.is_rate() && !matches!(metric, Metric::Coverage | Metric::Availability)
        || matches!(metric, Metric::F1 | Metric::Map | Metric::Cer | Metric::Wer);
    if !is_judged || direction == Direction::Exact || is_shown(one) {
        return;
    }
    let Some(set) = goal
        .dataset
        .as_ref()
        .and_then(|set| facts.project.datasets.find(set))
    else {
        return outlook.cannot_tell(&goal.full_id(), &goal.file, "dataset");
    };
    let Some(ceiling) = one.ceiling else {
        return outlook.cannot_tell(&set.full_id(), &set.file, "label-error");
    };
    let points = if goal.is_percent() { 1.0 } else { 100.0 };
    let over = match direction {
        Direction::Lower => (ceiling - target.value) * points,
        _ => (target.value - ceiling) * points,
    };
    // What binary fractions cost is no danger.
    let over = (over * 1e6).round() / 1e6;
    let error = set.label_error.map_or(0.0, |error| error.0);
    let number = |value: f64| format::number(value, target.digits.max(1), Rounding::Nearest);
    let args = args![
        name: goal.name, target: shown(target, goal), ceiling: number(ceiling),
        error: format::number(error, 1, Rounding::Nearest), set: set.name,
        over: format::number(over, 1, Rounding::Nearest), state: if over > 0.0 { "over" } else { "near" }
    ];
    let object = Object::new(goal, &goal.name, &["target"]);
    if let Some(raised) = outlook.judge(object, over, args.clone()) {
        raised
            .figure(goal.at(&["target"]), "target", args.clone())
            .figure(set.at(&["label-error"]), "error", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}
