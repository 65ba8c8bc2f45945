//! A decision that is not made while work waits for it.

use super::weight_of;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::decision::{Decision, Party};
use crate::model::kind::risk::Audience;
use crate::model::kind::task::Task;
use crate::model::record::Record;

pub(super) const TRIGGER: Trigger = trigger!(
    "decision-overdue",
    "C03",
    1,
    Limits::above(Some(0.0), Some(5.0)).signed(),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let open = facts
        .project
        .decisions
        .iter()
        .filter(|one| facts.is_open(one));
    for decision in open {
        judge(facts, decision, outlook);
    }
}

fn judge(facts: &Facts, decision: &Record<Decision>, outlook: &mut Outlook) {
    let id = decision.full_id();
    let Some(by) = decision.needed_by else {
        return outlook.cannot_tell(&id, &decision.file, "needed-by");
    };
    let days = facts.days_since(by);
    if days <= 0 {
        return;
    }
    if decision.blocks.is_empty() {
        return outlook.cannot_tell(&id, &decision.file, "blocks");
    }
    let waiting: Vec<_> = waiting(facts, decision).collect();
    let Some((index, first)) = waiting.first() else {
        return;
    };
    let is_ours = decision.asked_of == Some(Party::Us);
    let state = if is_ours { "us" } else { "client" };
    let title = &decision.title;
    let args = args![title, by, days, count: waiting.len(), state];
    let object = Object::new(decision, title, &["needed-by"]);
    let Some(mut raised) = outlook.judge(object, days as f64, args) else {
        return;
    };
    raised = raised
        .figure(decision.at(&["needed-by"]), "needed", args![by])
        .figure(
            decision.at(&["blocks", &index.to_string()]),
            "waits",
            args![name: first.name, count: waiting.len()],
        )
        .exposed(Exposure {
            days: days as f64,
            weight: weight_of(facts, waiting.iter().map(|(_, task)| *task)),
            ..Exposure::default()
        });
    if is_ours {
        raised.who(decision.whom.as_deref());
    } else if decision.audience == Some(Audience::Client) {
        raised.told(args![title, by, days]);
    }
}

/// The tasks that a decision holds up and that are not finished, with their places in its list.
fn waiting<'f>(
    facts: &'f Facts,
    decision: &'f Decision,
) -> impl Iterator<Item = (usize, &'f Record<Task>)> {
    let blocked = decision.blocks.iter().enumerate();
    let tasks = blocked.filter_map(|(at, id)| Some((at, facts.project.tasks.find(id)?)));
    tasks.filter(|(_, task)| facts.takes_part(task) && task.finished_by(facts.as_of).is_none())
}
