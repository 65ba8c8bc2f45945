//! Measured values that no longer move towards the target fast enough.

use super::{each, exposure, step, way};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};

pub(super) const TRIGGER: Trigger = trigger!(
    "plateau",
    "G06",
    1,
    Limits::below(Some(1.0), Some(0.5)).signed(),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let Some(way) = way(facts, one, outlook) else {
        return;
    };
    let course = &one.course;
    let (Some(pace), Some(trend), Some(required)) = (course.pace(), course.trend, course.required)
    else {
        let log = format!("measurements/{}.toml", goal.id);
        return outlook.cannot_tell(&goal.full_id(), &log, "measurement");
    };
    let is_still = course.stands_still();
    let slope = |slope: f64| step(slope, goal);
    let args = args![
        name: goal.name, state: if is_still { "still" } else { "slow" },
        value: way.value, target: way.target, until: way.until, days: way.days, on: way.on,
        pace: format::number(pace, 2, Rounding::Nearest),
        slope: slope(trend.slope), required: slope(required), points: trend.points
    ];
    let object = Object::new(goal, &goal.name, &[]).at(way.place.clone());
    // A project that sets its own limits means the pace alone.
    let raised = if is_still && !outlook.has_own_limits() {
        Some(outlook.warn(Severity::Red, object, args.clone()))
    } else {
        outlook.judge(object, pace, args.clone())
    };
    if let Some(raised) = raised {
        raised
            .figure(way.place, "last", args.clone())
            .figure(goal.at(&["target"]), "target", args)
            .exposed(exposure(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}
