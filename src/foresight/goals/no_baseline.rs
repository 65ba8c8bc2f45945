//! Goals of which nobody knows where they stood before the project.

use super::{each, is_shown};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::lang::format::Rounding;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "no-baseline",
    "G15",
    1,
    Limits::above(Some(15.0), None).on(Scale::PerCent),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    if goal.baseline.is_some() || is_shown(one) {
        return;
    }
    let Some(elapsed) = facts.elapsed() else {
        return outlook.cannot_tell("project", CHARTER, "project.finish");
    };
    let share = elapsed * 100.0;
    let args = args![name: goal.name, share: outlook.limits().shown(share, 0, Rounding::Down)];
    let object = Object::new(goal, &goal.name, &[]);
    if outlook.limits().severity(share).is_none() {
        return outlook.cannot_tell(&goal.full_id(), &goal.file, "baseline");
    }
    if let Some(raised) = outlook.judge(object, share, args.clone()) {
        raised
            .figure(goal.at(&["target"]), "passed", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}
