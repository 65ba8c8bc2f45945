//! People named in the contract who are gone without the client's consent.

use super::is_running;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::model::kind::change::ChangeStatus;
use crate::model::kind::charter::ContractKind;
use crate::model::kind::member::{Member, Side};
use crate::model::record::Record;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(condition, "key-person", "C11", 2, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !is_running(facts) {
        return;
    }
    let members = facts.project.members.iter();
    let ours: Vec<_> = members
        .filter(|one| one.side != Some(Side::Client))
        .collect();
    let kind = facts.project.charter.contract.kind;
    if ours.iter().all(|one| one.named.is_none()) {
        return match kind {
            None => outlook.cannot_tell("project", CHARTER, "contract.kind"),
            Some(ContractKind::Private) => {}
            Some(_) => outlook.cannot_tell("project", "team.toml", "named"),
        };
    }
    let finish = facts.project.charter.project.finish;
    for member in ours.into_iter().filter(|one| one.named == Some(true)) {
        let Some(to) = member.to.filter(|to| *to < facts.as_of && *to < finish) else {
            continue;
        };
        if is_approved(facts, member) {
            continue;
        }
        let days = facts.days_since(to);
        let object = Object::new(member, &member.name, &["to"]);
        let tasks = facts.project.tasks.iter().filter(|task| {
            let is_open = task.finished_by(facts.as_of).is_none();
            is_open && who::of_task(task).any(|owner| owner == member.id)
        });
        let tasks = tasks.count();
        let heir = member.backup.as_deref();
        let raised = outlook
            .warn(Severity::Red, object, args![name: member.name, to, days])
            .figure(member.at(&["to"]), "left", args![to])
            .who(heir);
        if tasks > 0 {
            raised.figure(member.at(&[]), "tasks", args![count: tasks]);
        }
    }
}

/// Whether an approved change names the member.
fn is_approved(facts: &Facts, member: &Record<Member>) -> bool {
    let (full, mut changes) = (member.full_id(), facts.project.changes.iter());
    changes.any(|one| {
        let is_approved = facts.change_status(one) == Some(ChangeStatus::Approved);
        let mut affected = one.affects.iter();
        is_approved && affected.any(|about| about.0 == full || about.0 == member.id)
    })
}
