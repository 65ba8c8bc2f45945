//! Too few samples to show what is promised, even if the model is good enough.

use super::{each, is_shown, shown};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format;
use crate::model::kind::goal::Direction;

pub(super) const TRIGGER: Trigger = trigger!("verification-n", "G01", 1, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let id = goal.full_id();
    let (Some(metric), Some(target), Some(_)) = (goal.metric, goal.target, goal.direction) else {
        let key = match (goal.metric, goal.target) {
            (None, _) => "metric",
            (_, None) => "target",
            _ => "direction",
        };
        return outlook.cannot_tell(&id, &goal.file, key);
    };
    if !metric.is_rate() || goal.direction == Some(Direction::Exact) || is_shown(one) {
        return;
    }
    let set = goal
        .dataset
        .as_ref()
        .and_then(|set| facts.project.datasets.find(set));
    let samples = goal.samples.or(set.and_then(|set| set.target));
    // Most sets are large enough on most days, and to know how much larger takes longer.
    let is_enough = |samples: i64| one.is_enough(goal, target, samples.unsigned_abs());
    if samples.is_some_and(|samples| samples > 0 && is_enough(samples)) {
        return;
    }
    let object = Object::new(goal, &goal.name, &["samples"]);
    let exposure = Exposure::of_goal(goal);
    let owners = who::of_goal(facts, &goal.id);
    let target_shown = shown(target, goal);
    let Some(sizes) = one.sizes(goal, target) else {
        let args = args![name: goal.name, state: "never", target: target_shown, samples: "", needed: "", safe: ""];
        outlook
            .warn(Severity::Red, object, args.clone())
            .figure(goal.at(&["target"]), "target", args)
            .exposed(exposure)
            .who(owners);
        return;
    };
    let Some(samples) = samples else {
        return outlook.cannot_tell(&id, &goal.file, "samples");
    };
    let least = i64::try_from(sizes.with_failures[0]).unwrap_or(i64::MAX);
    let wanted = sizes
        .if_better
        .map(|wanted| i64::try_from(wanted).unwrap_or(i64::MAX));
    let (severity, needed, state) = match wanted {
        _ if samples < least => (Severity::Red, least, "least"),
        Some(wanted) if samples < wanted => (Severity::Amber, wanted, "margin"),
        Some(_) => return,
        // A model that is no better than its target can never be shown to meet it.
        None => return outlook.cannot_tell(&id, &goal.file, "margin"),
    };
    let safe = sizes.with_power.filter(|_| state == "margin");
    let safe = safe.map_or(needed, |safe| i64::try_from(safe).unwrap_or(i64::MAX));
    let margin = goal
        .margin
        .map_or_else(String::new, |margin| shown(margin, goal));
    let args = args![
        name: goal.name, state, target: target_shown, margin,
        samples: format::count(samples), needed: format::count(needed),
        safe: format::count(safe)
    ];
    let place = if goal.samples.is_some() {
        goal.at(&["samples"])
    } else {
        set.map_or_else(|| goal.at(&["samples"]), |set| set.at(&["target"]))
    };
    let client = args![
        name: goal.name, target: shown(target, goal), samples: format::count(samples),
        needed: format::count(needed)
    ];
    let raised = outlook
        .warn(severity, object, args.clone())
        .figure(place, "samples", args.clone())
        .figure(goal.at(&["target"]), "target", args)
        .exposed(exposure)
        .who(owners);
    if state == "least" {
        raised.told(client);
    }
}
