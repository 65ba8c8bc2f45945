//! Too much of the weight is judged by ourselves.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format::{self, Rounding};
use crate::model::kind::charter::ContractKind;
use crate::model::kind::goal::Judge;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "self-evaluation",
    "G08",
    2,
    Limits::above(Some(30.0), Some(50.0)).on(Scale::PerCent),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, nobody else judges any more.
    if facts.is_over() {
        return;
    }
    let (goals, charter) = (&facts.project.goals, &facts.project.charter);
    match charter.contract.kind {
        None => return outlook.cannot_tell("project", CHARTER, "contract.kind"),
        // Between companies it is for them to say who judges.
        Some(ContractKind::Private) => return,
        Some(_) => {}
    }
    if goals.is_empty() {
        return outlook.cannot_tell("project", "goals.toml", "goal");
    }
    for goal in goals.iter() {
        for (key, is_there) in [("by", goal.by.is_some()), ("weight", goal.weight.is_some())] {
            if !is_there {
                outlook.cannot_tell(&goal.full_id(), &goal.file, key);
            }
        }
    }
    let own = goals
        .iter()
        .filter(|goal| goal.by == Some(Judge::Own) && goal.weight.is_some());
    let own: Vec<_> = own.collect();
    let sum: f64 = own
        .iter()
        .filter_map(|goal| goal.weight)
        .map(|weight| weight.0)
        .sum();
    let Some(first) = own.first() else { return };
    let weight = outlook.limits().shown(sum, 0, Rounding::Nearest);
    let args = args![weight, count: own.len()];
    let object = Object::project(facts, &[]).at(first.at(&["by"]));
    if let Some(mut raised) = outlook.judge(object, sum, args) {
        for goal in own.iter().take(4) {
            let weight = goal.weight.map_or(0.0, |weight| weight.0);
            let weight = format::number(weight, 0, Rounding::Nearest);
            raised = raised.figure(goal.at(&["by"]), "own", args![name: goal.name, weight]);
        }
        raised.exposed(Exposure::weight(sum));
    }
}
