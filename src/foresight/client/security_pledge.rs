//! People who work without having signed the security pledge.

use super::{has_client, is_running};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::model::kind::member::{Member, Side};
use crate::model::record::Record;
use crate::schedule::holidays::civil_deadline;
use crate::time::Date;

pub(super) const TRIGGER: Trigger =
    trigger!(condition, "security-pledge", "C10", 2, Limits::NONE, look);

/// Calendar days after the beginning in which the papers of the beginning are handed in, the first team's pledges
/// among them.
const PAPERS: i64 = 10;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    let members = facts.project.members.iter();
    let ours = members.filter(|one| one.side != Some(Side::Client));
    let ours: Vec<_> = ours.collect();
    if ours.iter().all(|one| one.pledge.is_none()) {
        return outlook.cannot_tell("project", "team.toml", "pledge");
    }
    for member in ours {
        let Some((from, by)) = due(facts, member) else {
            continue;
        };
        let is_signed = member.pledge.is_some_and(|on| on <= facts.as_of);
        let is_gone = member.to.is_some_and(|to| to < facts.as_of);
        if is_signed || is_gone || facts.as_of < by {
            continue;
        }
        let days = facts.days_since(from - 1);
        let object = Object::new(member, &member.name, &[]);
        outlook
            .warn(Severity::Red, object, args![name: member.name, from, days])
            .figure(member.at(&["from"]), "since", args![from]);
    }
}

/// The first day of a member, and the one on which a pledge has to be there: their first working day, of the first team
/// the end of the period for the papers. A partner of whom no first day is written works from their first task on.
fn due(facts: &Facts, member: &Record<Member>) -> Option<(Date, Date)> {
    let began = facts.began();
    let from = match (member.from, member.side) {
        (Some(from), _) => from.max(began),
        (None, Some(Side::Partner)) => first_task(facts, member)?,
        (None, _) => began,
    };
    let is_holiday = |date| facts.calendars.is_public_holiday(date);
    let papers = civil_deadline(began, PAPERS, is_holiday);
    let first = facts.calendars.shift(from - 1, 1);
    Some((from, if from == began { papers + 1 } else { first }))
}

/// When the first task of a member began.
fn first_task(facts: &Facts, member: &Record<Member>) -> Option<Date> {
    let tasks = facts.project.tasks.iter();
    let own = tasks.filter(|task| who::of_task(task).any(|owner| owner == member.id));
    let began = own.filter_map(|task| task.started_by(facts.as_of));
    began.map(|when| when.date()).min()
}
