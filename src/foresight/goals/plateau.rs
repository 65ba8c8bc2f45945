//! Measured values that no longer move towards the target fast enough.

use super::{Way, each, is_work_new, step, way};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Raised, Scale, Trigger, trigger, who};
use crate::lang::Args;
use crate::lang::format::Rounding;
use crate::model::Project;
use crate::model::kind::goal::{Direction, Goal};
use crate::model::record::Record;

pub(super) const TRIGGER: Trigger = trigger!(
    "plateau",
    "G06",
    3,
    Limits::below(Some(1.0), Some(0.5))
        .signed()
        .on(Scale::Times),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    // After the test nothing moves any more.
    let Some(way) = way(facts, one, outlook).filter(|way| !way.is_awaited) else {
        return;
    };
    let is_line = line(facts, one, &way, outlook);
    let is_told = lately(facts, one, &way, outlook);
    if !is_line && !is_told {
        let goal = &facts.project.goals[one.goal];
        let log = Project::measurements_file(&goal.id);
        outlook.cannot_tell(&goal.full_id(), &log, "measurement");
    }
}

/// Judges the line through the newest points; `false` where there are too few.
fn line(facts: &Facts, one: &GoalFacts, way: &Way, outlook: &mut Outlook) -> bool {
    let (goal, course) = (&facts.project.goals[one.goal], &one.course);
    let (Some(pace), Some(trend), Some(required)) = (course.pace(), course.trend, course.required)
    else {
        return false;
    };
    let is_still = course.stands_still();
    let said = Said {
        state: if is_still { "still" } else { "slow" },
        pace,
        slope: trend.slope,
        required,
        days: way.days,
    };
    let mut args = args(goal, way, &said, outlook.limits());
    args.extend(args![points: trend.points]);
    let object = Object::new(goal, &goal.name, &[]).at(way.place.clone());
    // A project that sets its own limits means the pace alone.
    let is_red = is_still && !outlook.has_own_limits();
    let raised = outlook.judge_or_red(is_red, object, pace, args.clone());
    if let Some(raised) = raised {
        explain(facts, goal, way, args, raised);
    }
    true
}

/// Judges the newest step alone, where its samples make it surer than a line of few points is: a
/// steep beginning hides nothing from it. Whether it warned.
fn lately(facts: &Facts, one: &GoalFacts, way: &Way, outlook: &mut Outlook) -> bool {
    let goal = &facts.project.goals[one.goal];
    // What began lately has nothing to show yet.
    let Some(stride) = one.course.stride.filter(|_| !is_work_new(facts, goal)) else {
        return false;
    };
    let pace = stride.pace_at_most();
    let sign = match goal.direction {
        Some(Direction::Lower) => -1.0,
        _ => 1.0,
    };
    let said = Said {
        state: "lately",
        pace,
        slope: sign * stride.slope,
        required: sign * stride.required,
        days: stride.ahead,
    };
    let mut args = args(goal, way, &said, outlook.limits());
    let most = step(sign * stride.most, goal);
    args.extend(args![most, since: one.measured[stride.from].on]);
    let object = Object::new(goal, &goal.name, &[]).at(way.place.clone());
    let Some(raised) = outlook.judge(object, pace, args.clone()) else {
        return false;
    };
    explain(facts, goal, way, args, raised);
    true
}

/// What the two ways of looking say differently.
struct Said {
    state: &'static str,
    pace: f64,
    slope: f64,
    required: f64,
    days: i64,
}

fn args(goal: &Goal, way: &Way, said: &Said, limits: Limits) -> Args {
    args![
        name: goal.name, state: said.state,
        value: way.value, target: way.target, until: way.until, days: said.days, on: way.on,
        pace: limits.shown(said.pace, 2, Rounding::Nearest),
        slope: step(said.slope, goal), required: step(said.required, goal)
    ]
}

fn explain(facts: &Facts, goal: &Record<Goal>, way: &Way, args: Args, raised: Raised<'_>) {
    raised
        .figure(way.place.clone(), "last", args.clone())
        .figure(goal.at(&["target"]), "target", args)
        .exposed(Exposure::of_goal(goal))
        .who(who::of_goal(facts, &goal.id));
}
