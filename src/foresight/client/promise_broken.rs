//! Promises to the client that were not kept.

use super::{contact_log, has_client, is_running, line_id};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::contact::Direction;
use crate::model::kind::meeting::{Action, Meeting};
use crate::model::kind::member::{Member, Side};
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "promise-broken",
    "C14",
    2,
    Limits::above(Some(0.0), Some(1.0)),
    look
);

/// Calendar days for which a promise kept late is remembered.
const REMEMBERED: i32 = 30;

/// A promise of ours with its day.
struct Given<'f> {
    text: &'f str,
    due: Date,
    kept: Option<Date>,
    place: Place,
    who: Option<&'f str>,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    if facts.client_contacts().next().is_none() {
        return outlook.cannot_tell("project", &contact_log(facts), "promise");
    }
    for line in facts.client_contacts() {
        let is_open = line.kept.is_none_or(|on| on > facts.as_of);
        if line.promise.is_some() && line.due.is_none() && is_open && !line.is_faulty(&["due"]) {
            outlook.cannot_tell(&line_id(line), &line.file, "due");
        }
    }
    undated(facts, outlook);
    let mut broken: Vec<_> = given(facts)
        .into_iter()
        .filter(|one| is_broken(facts, one))
        .collect();
    broken.sort_by_key(|one| one.due);
    let Some(first) = broken.first() else { return };
    let count = broken.len();
    let object = Object::project(facts, &[]).at(first.place.clone());
    let args = args![count, text: first.text, due: first.due];
    let Some(mut raised) = outlook.judge(object, count as f64, args) else {
        return;
    };
    for one in broken.iter().take(4) {
        let state = if one.kept.is_some() { "late" } else { "open" };
        let args = args![text: one.text, due: one.due, state];
        raised = raised
            .figure(one.place.clone(), "promise", args)
            .who(one.who);
    }
    let open = broken.iter().filter(|one| one.kept.is_none());
    let days = open.map(|one| facts.days_since(one.due)).max();
    raised.exposed(Exposure::days(days.unwrap_or(0) as f64));
}

/// Says which of our open actions from meetings with the client have no day.
fn undated(facts: &Facts, outlook: &mut Outlook) {
    for meeting in held(facts) {
        let mut actions = meeting.actions.iter();
        let is_undated = |action: &Action| {
            let is_open = action.done.is_none_or(|on| on > facts.as_of);
            action.due.is_none() && is_open && taken_on_by(facts, action).is_some()
        };
        if !meeting.is_faulty(&["actions"]) && actions.any(is_undated) {
            outlook.cannot_tell(&meeting.full_id(), &meeting.file, "actions.due");
        }
    }
}

/// The meetings with the client up to the status date.
fn held(facts: &Facts) -> impl Iterator<Item = &Record<Meeting>> {
    let meetings = facts.project.meetings.iter();
    meetings.filter(|one| one.on <= facts.as_of && facts.is_with_client(one))
}

/// Which of our people took an action on.
fn taken_on_by<'f>(facts: &'f Facts, action: &Action) -> Option<&'f Record<Member>> {
    let who = facts.project.members.find(action.who.as_deref()?)?;
    (who.side != Some(Side::Client)).then_some(who)
}

/// Whether the day has passed without it; what was kept late counts for a while.
fn is_broken(facts: &Facts, one: &Given<'_>) -> bool {
    match one.kept {
        None => facts.days_since(one.due) > 0,
        Some(kept) => {
            let is_late = facts.calendars.working_days(one.due, kept) > 0;
            is_late && facts.as_of - one.due <= REMEMBERED
        }
    }
}

/// Promises of the contact log, and what our people took on in meetings with the client.
fn given(facts: &Facts) -> Vec<Given<'_>> {
    let happened = |on: Option<Date>| on.filter(|on| *on <= facts.as_of);
    // What the client promised us is no promise of ours.
    let ours = facts
        .client_contacts()
        .filter(|line| line.direction != Some(Direction::In));
    let lines = ours.filter_map(|line| {
        Some(Given {
            text: line.promise.as_deref()?,
            due: line.due?,
            kept: happened(line.kept),
            place: line.at(&["due"]),
            who: None,
        })
    });
    let actions = held(facts).flat_map(|meeting| {
        let actions = meeting.actions.iter().enumerate();
        actions.filter_map(|(at, action)| {
            let who = taken_on_by(facts, action)?;
            Some(Given {
                text: &action.what,
                due: action.due?,
                kept: happened(action.done),
                place: meeting.at(&["actions", &at.to_string()]),
                who: Some(&who.id),
            })
        })
    });
    let mut all: Vec<Given<'_>> = lines.collect();
    // The same promise often stands in the log and in the minutes.
    for action in actions {
        let is_known = all
            .iter()
            .any(|one| one.text == action.text && one.due == action.due);
        if !is_known {
            all.push(action);
        }
    }
    all
}
