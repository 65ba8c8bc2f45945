//! Goals that the line through their measurements misses on the day of the test.

use super::{each, shown, way};
use crate::args;
use crate::evidence::binomial::Verdict;
use crate::evidence::trend::Forecast;
use crate::evidence::{Achieved, GoalFacts, Judgement};
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::Project;
use crate::model::field::Number;
use crate::model::kind::goal::{Direction, Goal};

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
        .exposed(Exposure::of_goal(goal))
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
    let ahead = match way.is_awaited {
        true => one.latest.as_ref().and_then(Achieved::again),
        false => one.course.ahead,
    };
    let severity = match ahead {
        Some(ahead) => misses(goal, target, ahead),
        // Of a value without bounds nothing is known but that it is not there.
        None if way.is_awaited => Some(Severity::Amber),
        None => {
            let log = Project::measurements_file(&goal.id);
            return outlook.cannot_tell(&goal.full_id(), &log, "measurement");
        }
    };
    let Some(severity) = severity else { return };
    let state = if way.is_awaited { "awaited" } else { "line" };
    let least = target.digits.max(1);
    let apart = |value| format::decimals_apart(value, least, Rounding::Nearest, [target.value]);
    let digits = ahead.map_or(least, |ahead| {
        apart(ahead.centre).max(apart(best(goal, ahead)))
    });
    let number = |of: fn(Forecast) -> f64| {
        ahead.map_or_else(String::new, |ahead| {
            let value = of(ahead);
            shown(Number { value, digits }, goal)
        })
    };
    let args = args![
        name: goal.name, state, target: way.target, until: way.until,
        centre: number(|ahead| ahead.centre), low: number(|ahead| ahead.low),
        high: number(|ahead| ahead.high), value: way.value, on: way.on
    ];
    let object = Object::new(goal, &goal.name, &[]).at(way.place.clone());
    outlook
        .warn(severity, object, args.clone())
        .figure(way.place, "last", args.clone())
        .figure(goal.at(&["target"]), "target", args)
        .exposed(Exposure::of_goal(goal))
        .who(who::of_goal(facts, &goal.id));
}

/// Red where even the better end of the band misses the target, amber where its centre does.
fn misses(goal: &Goal, target: Number, ahead: Forecast) -> Option<Severity> {
    let is_short = |value: f64| match goal.direction {
        Some(Direction::Lower) => value > target.value,
        _ => value < target.value,
    };
    match (is_short(best(goal, ahead)), is_short(ahead.centre)) {
        (true, _) => Some(Severity::Red),
        (false, true) => Some(Severity::Amber),
        (false, false) => None,
    }
}

/// The better end of the band.
fn best(goal: &Goal, ahead: Forecast) -> f64 {
    match goal.direction {
        Some(Direction::Lower) => ahead.low,
        _ => ahead.high,
    }
}
