//! Targets that differ from the signed ones without an approved change.

use super::shown;
use crate::args;
use crate::facts::Facts;
use crate::facts::variance::Approvals;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};

pub(super) const TRIGGER: Trigger =
    trigger!(condition, "target-edited", "G14", 1, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let goals = &facts.project.goals;
    if goals.is_empty() {
        return outlook.cannot_tell("project", "goals.toml", "goal");
    }
    let Some(baseline) = facts.baseline() else {
        return outlook.cannot_tell("project", "baselines/contract.toml", "goal");
    };
    let approvals = Approvals::since(&facts.project, baseline, Some(facts.as_of));
    for goal in goals.iter() {
        let (Some(signed), None) = (baseline.goal.get(&goal.id), approvals.of("goal", &goal.id))
        else {
            continue;
        };
        let Some(agreed) = signed.target else {
            continue;
        };
        if goal
            .target
            .is_some_and(|now| agreed.value.total_cmp(&now.value).is_eq())
        {
            continue;
        }
        let args = args![
            name: goal.name, agreed: shown(agreed, goal), now: goal.target.map_or_else(|| "–".to_owned(), |now| shown(now, goal)),
            baseline: baseline.id
        ];
        let object = Object::new(goal, &goal.name, &["target"]);
        outlook
            .warn(Severity::Red, object, args.clone())
            .figure(
                baseline.at(&["goal", &goal.id, "target"]),
                "signed",
                args.clone(),
            )
            .figure(goal.at(&["target"]), "now", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}
