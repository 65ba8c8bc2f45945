//! A product for consumers without anybody who plans it, or with a manager who has no time for it.

use super::missing;
use crate::args;
use crate::facts::Facts;
use crate::facts::team::consumer_roles;
use crate::foresight::{Limits, Object, Outlook, Scale, Severity, Trigger, trigger};
use crate::lang::format::{self, Rounding};
use crate::schedule::plan::WHOLE;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "b2c-roles",
    "T02",
    2,
    Limits::below(None, Some(0.8)).on(Scale::Times),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, the team is what it was.
    if facts.is_over() {
        return;
    }
    let roles = match consumer_roles(facts) {
        Ok(Some(roles)) => roles,
        Ok(None) => return,
        Err(lack) => return missing(lack, outlook),
    };
    let object = Object::project(facts, &["project", "audience"]);
    let place = object.place.clone();
    if roles.planners.is_empty() || roles.managers.is_empty() {
        let state = if roles.planners.is_empty() {
            "planner"
        } else {
            "manager"
        };
        let args = args![state, time: ""];
        outlook
            .warn(Severity::Red, object, args.clone())
            .figure(place, "market", args);
        return;
    }
    let Some(time) = roles.management else {
        return missing(crate::facts::team::Missing::Allocation, outlook);
    };
    let time = time as f64 / WHOLE as f64;
    let args = args![state: "time", time: format::number(time, 2, Rounding::Down)];
    let Some(mut raised) = outlook.judge(object, time, args.clone()) else {
        return;
    };
    raised = raised.figure(place, "market", args);
    for at in roles.managers {
        let manager = &facts.project.members[at];
        let share = manager.allocation.map_or(0.0, |share| share.0);
        let share = format::percent(share, 0, Rounding::Nearest);
        let args = args![name: manager.name, share];
        let at = manager.at(&["allocation"]);
        raised = raised.figure(at, "manager", args).who([&*manager.id]);
    }
}
