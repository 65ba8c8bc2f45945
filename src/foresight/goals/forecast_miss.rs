//! Goals that the line through their measurements misses on the day of the test.

use super::{each, exposure, shown, way};
use crate::args;
use crate::evidence::binomial::Verdict;
use crate::evidence::trend::Forecast;
use crate::evidence::{Achieved, GoalFacts, Judgement};
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::field::Number;
use crate::model::kind::goal::Direction;

pub(super) const TRIGGER: Trigger = trigger!("forecast-miss", "G07", 2, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

/// So many working days before the end of a research year its target must be there.
const NEAR: i64 = 20;

/// Warns where the target of the research year is missed and its end is near: the next year hangs on it.
fn misses_year(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) -> bool {
    let goal = &facts.project.goals[one.goal];
    let (Some(year), Some(latest)) = (&one.year, &one.latest) else {
        return false;
    };
    let is_near = (0..=NEAR).contains(&facts.days_until(year.due));
    if !is_near || year.judgement != Judgement::Verdict(Verdict::NotMet) {
        return false;
    }
    let log = facts.project.measurements_of(&goal.id);
    let line = log.and_then(|log| log.until(facts.as_of).next_back());
    let place = line.map_or_else(|| goal.at(&["targets"]), |line| line.at(&[]));
    let value = Number {
        value: latest.value,
        digits: latest.digits.max(year.target.digits),
    };
    let args = args![
        name: goal.name, target: shown(year.target, goal), until: year.due, state: "year",
        centre: "", low: "", high: "", value: shown(value, goal), on: latest.on
    ];
    let object = Object::new(goal, &goal.name, &[]).at(place.clone());
    outlook
        .warn(Severity::Red, object, args.clone())
        .figure(place, "last", args.clone())
        .figure(goal.at(&["targets"]), "target", args)
        .exposed(exposure(goal))
        .who(who::of_goal(facts, &goal.id));
    true
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    if misses_year(facts, one, outlook) {
        return;
    }
    let (Some(way), Some(target)) = (way(facts, one, outlook), goal.target) else {
        return;
    };
    let latest = one.latest.as_ref();
    let ahead = match way.is_awaited {
        true => latest.and_then(Achieved::again),
        false => one.course.ahead,
    };
    // Of a value without bounds nothing is known but that it is not there.
    let ahead = match (ahead, latest) {
        (Some(ahead), _) => ahead,
        (None, Some(latest)) if way.is_awaited => Forecast {
            low: f64::NEG_INFINITY,
            centre: latest.value,
            high: f64::INFINITY,
        },
        _ => {
            let log = format!("measurements/{}.toml", goal.id);
            return outlook.cannot_tell(&goal.full_id(), &log, "measurement");
        }
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
    let state = if way.is_awaited { "awaited" } else { "line" };
    let apart = [ahead.centre, best].map(|value| {
        let least = target.digits.max(1);
        format::decimals_apart(value, least, Rounding::Nearest, [target.value])
    });
    let digits = apart[0].max(apart[1]);
    let number = |value: f64| shown(Number { value, digits }, goal);
    let args = args![
        name: goal.name, state, target: way.target, until: way.until,
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
