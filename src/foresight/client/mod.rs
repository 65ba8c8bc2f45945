//! The client: silence, decisions, acceptance, scope, money.

mod acceptance_undefined;
mod budget_pace;
mod client_silent;
mod concurrent;
mod decision_overdue;
mod key_person;
mod minutes_missing;
mod payment;
mod penalty_exposure;
mod promise_broken;
mod returned;
mod scope_growth;
mod security_pledge;
mod verbal_change;
mod we_silent;

use super::{Limits, Object, Outlook, Raised, Trigger};
use crate::facts::Facts;
use crate::lang::Args;
use crate::model::kind::charter::Market;
use crate::model::kind::contact::Contact;
use crate::model::kind::task::Task;
use crate::model::record::{Line, Record};

pub(super) const TRIGGERS: &[Trigger] = &[
    acceptance_undefined::TRIGGER,
    budget_pace::TRIGGER,
    client_silent::TRIGGER,
    concurrent::TRIGGER,
    decision_overdue::TRIGGER,
    key_person::TRIGGER,
    minutes_missing::TRIGGER,
    payment::TRIGGER,
    penalty_exposure::TRIGGER,
    promise_broken::TRIGGER,
    returned::TRIGGER,
    scope_growth::TRIGGER,
    security_pledge::TRIGGER,
    verbal_change::TRIGGER,
    we_silent::TRIGGER,
];

/// Warns if the value lies past one of these limits, which follow from the project's own promises.
fn judge_by<'o>(
    outlook: &'o mut Outlook,
    limits: Limits,
    object: Object,
    value: f64,
    args: Args,
) -> Option<Raised<'o>> {
    let severity = limits.severity(value)?;
    let mut raised = outlook.warn(severity, object, args);
    raised.warning.value = Some(value);
    raised.decided_by(limits);
    Some(raised)
}

/// Whether somebody outside hears of the project: in-house work has no client unless it names one.
fn has_client(facts: &Facts) -> bool {
    let overview = &facts.project.charter.project;
    overview.audience != Some(Market::Internal) || overview.client.is_some()
}

/// Whether the work has begun and is not over.
fn is_running(facts: &Facts) -> bool {
    facts.as_of >= facts.began() && !facts.is_over()
}

/// The contact log of the year: where a line would be written.
fn contact_log(facts: &Facts) -> String {
    format!("contacts/{}.toml", facts.as_of.year())
}

/// The id of a line of the contact log, with its log: two logs may use the same key.
fn line_id(line: &Line<Contact>) -> String {
    let log = line.file.trim_start_matches("contacts/");
    let log = log.split(['/', '.']).next().unwrap_or(log);
    format!("contact.{log}.{}", line.id)
}

/// Per cent of the goals' weight that hangs on tasks.
fn weight_of<'f>(facts: &'f Facts, tasks: impl Iterator<Item = &'f Record<Task>>) -> f64 {
    let served: Vec<&str> = tasks
        .flat_map(|task| task.goal.iter().map(|goal| &**goal))
        .collect();
    let goals = facts.project.goals.iter();
    let goals = goals.filter(|goal| served.contains(&goal.id.as_str()));
    let weights = goals.filter_map(|goal| goal.weight);
    weights.fold(0.0, |sum, weight| sum + weight.0)
}
