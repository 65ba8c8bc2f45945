//! A change that was only talked about.

use super::is_running;
use crate::args;
use crate::facts::Facts;
use crate::facts::variance::{Approvals, Scope};
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger};
use crate::model::kind::meeting::Meeting;
use crate::model::kind::risk::Audience;
use crate::model::record::Record;
use crate::model::reference::AnyRef;

pub(super) const TRIGGER: Trigger = trigger!(
    "verbal-change",
    "C06",
    1,
    Limits::above(Some(3.0), Some(5.0)),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !is_running(facts) {
        return;
    }
    let Some(baseline) = facts.baseline() else {
        return outlook.cannot_tell("project", "baselines/contract.toml", "baseline");
    };
    let meetings = facts.project.meetings.iter();
    let meetings = meetings.filter(|one| one.on <= facts.as_of && facts.is_with_client(one));
    let meetings: Vec<_> = meetings.collect();
    let approvals = Approvals::since(&facts.project, baseline, Some(facts.as_of));
    for added in facts.added(baseline, &approvals) {
        if added.change.is_some() || is_requested(facts, &added) {
            continue;
        }
        let mut spoken = meetings.iter().filter(|one| mentions(one, &added));
        if let Some(meeting) = spoken.next() {
            warn(facts, meeting, &added, outlook);
        }
    }
}

fn warn(facts: &Facts, meeting: &Record<Meeting>, added: &Scope<'_>, outlook: &mut Outlook) {
    let (name, on) = (&added.subject.name, meeting.on);
    let days = facts.days_since(on);
    let started = facts.project.tasks.iter().find(|task| {
        let of = added.subject.id.as_str();
        let serves = match added.subject.kind {
            "requirement" => task.requirement.iter().any(|id| **id == *of),
            "deliverable" => task.deliverable.iter().any(|id| **id == *of),
            "goal" => task.goal.iter().any(|id| **id == *of),
            "task" => task.id == of,
            _ => false,
        };
        serves && task.started_by(facts.as_of).is_some()
    });
    let object = Object {
        id: added.subject.full_id(),
        name: name.clone(),
        place: meeting.at(&["on"]),
    };
    let state = if started.is_some() {
        "started"
    } else {
        "spoken"
    };
    let args = args![name, on, days, state];
    let raised = match started {
        Some(_) => Some(outlook.warn(Severity::Red, object, args)),
        None => outlook.judge(object, days as f64, args),
    };
    let Some(mut raised) = raised else { return };
    raised = raised.figure(
        meeting.at(&["on"]),
        "spoken",
        args![title: meeting.title, on],
    );
    if let Some(task) = started {
        raised = raised.figure(task.at(&["started"]), "started", args![task: task.name]);
    }
    if meeting.audience == Some(Audience::Client) {
        raised.told(args![name, on]);
    }
}

/// Whether the minutes name a record: among what was decided, or as a link in the text.
fn mentions(meeting: &Record<Meeting>, added: &Scope<'_>) -> bool {
    let (id, full) = (&added.subject.id, added.subject.full_id());
    let names = |one: &AnyRef| one.0 == *id || one.0 == full;
    meeting.decisions.iter().any(names) || meeting.prose.text.contains(&format!("[[{full}]]"))
}

/// Whether a change request names the record, wherever it stands.
fn is_requested(facts: &Facts, added: &Scope<'_>) -> bool {
    let full = added.subject.full_id();
    let asked = facts.project.changes.iter();
    let mut asked = asked.filter(|one| facts.change_status(one).is_some());
    asked.any(|one| {
        let mut affected = one.affects.iter();
        affected.any(|one| one.0 == full || one.0 == added.subject.id)
    })
}
