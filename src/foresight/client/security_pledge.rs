//! People who work without having signed the security pledge.

use super::{has_client, is_running};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger};
use crate::model::kind::member::{Member, Side};
use crate::model::record::Record;
use crate::schedule::holidays::civil_deadline;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!("security-pledge", "C10", 1, Limits::NONE, look);

/// Calendar days after the beginning in which the papers of the beginning are handed in, the first team's pledges
/// among them.
const PAPERS: i64 = 10;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    let members = facts.project.members.iter();
    let ours = members.filter(|one| matches!(one.side, Some(Side::Us | Side::Partner)));
    let ours: Vec<_> = ours.collect();
    if ours.iter().all(|one| one.pledge.is_none()) {
        return outlook.cannot_tell("project", "team.toml", "pledge");
    }
    for member in ours {
        let (from, by) = due(facts, member);
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
/// the end of the period for the papers.
fn due(facts: &Facts, member: &Record<Member>) -> (Date, Date) {
    let began = facts.began();
    let from = member.from.unwrap_or(began).max(began);
    let is_holiday = |date| facts.calendars.is_public_holiday(date);
    let papers = civil_deadline(began, PAPERS, is_holiday);
    let first = facts.calendars.shift(from - 1, 1);
    (from, if from == began { papers + 1 } else { first })
}
