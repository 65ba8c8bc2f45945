//! Goals that the line through their measurements misses on the day of the test.

use super::{each, exposure, way};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::kind::goal::Direction;

pub(super) const TRIGGER: Trigger = trigger!("forecast-miss", "G07", 1, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let (Some(way), Some(target)) = (way(facts, one, outlook), goal.target) else {
        return;
    };
    let Some(ahead) = one.course.ahead else {
        let log = format!("measurements/{}.toml", goal.id);
        return outlook.cannot_tell(&goal.full_id(), &log, "measurement");
    };
    let misses = |best: f64| match goal.direction {
        Some(Direction::Lower) => best > target.value,
        _ => best < target.value,
    };
    let best = if goal.direction == Some(Direction::Lower) {
        ahead.low
    } else {
        ahead.high
    };
    let severity = match (misses(best), misses(ahead.centre)) {
        (true, _) => Severity::Red,
        (false, true) => Severity::Amber,
        (false, false) => return,
    };
    let number = |value: f64| format::number(value, target.digits.max(1), Rounding::Nearest);
    let args = args![
        name: goal.name, target: way.target, until: way.until,
        centre: number(ahead.centre), low: number(ahead.low), high: number(ahead.high),
        value: way.value, on: way.on
    ];
    let object = Object::new(goal, &goal.name, &[]).at(way.place.clone());
    outlook
        .warn(severity, object, args.clone())
        .figure(way.place, "last", args.clone())
        .figure(goal.at(&["target"]), "target", args)
        .exposed(exposure(goal))
        .who(who::of_goal(facts, &goal.id));
}
