//! Meetings with the client of which nothing was written, or nothing confirmed.

use super::{contact_log, has_client, is_running, line_id};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::contact::Way;
use crate::model::kind::meeting::Meeting;
use crate::model::kind::risk::Audience;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "minutes-missing",
    "C07",
    2,
    Limits::above(Some(0.0), None).signed(),
    look
);

/// Working days in which minutes are sent, and in which they are confirmed.
const TO_SEND: i64 = 2;
const TO_CONFIRM: i64 = 5;

/// A meeting without minutes is asked about for so many working days: afterwards nobody remembers it.
const REMEMBERED: i64 = 20;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    let project = &facts.project;
    if project.meetings.is_empty() && facts.client_contacts().next().is_none() {
        return outlook.cannot_tell("project", &contact_log(facts), "way");
    }
    let held = project.meetings.iter().filter(|one| one.on <= facts.as_of);
    for meeting in held.filter(|one| facts.is_with_client(one)) {
        minutes(facts, meeting, outlook);
    }
    for line in facts
        .client_contacts()
        .filter(|line| line.way == Some(Way::Meeting))
    {
        let days = facts.days_since(line.on);
        let mut written = project.meetings.iter();
        // A line that says what it was about, or what was promised, is a record already.
        let is_told = line.about.is_some() || line.promise.is_some();
        if days > REMEMBERED || is_told || written.any(|one| one.on == line.on) {
            continue;
        }
        let object = Object {
            id: line_id(line),
            name: line.about.clone().unwrap_or_default(),
            place: line.at(&[]),
        };
        let args = args![title: object.name, on: line.on, days, state: "none"];
        let late = days - TO_SEND;
        if let Some(raised) = outlook.judge(object, late as f64, args) {
            raised.figure(
                line.at(&[]),
                "met",
                args![on: line.on, allowed: TO_SEND, late],
            );
        }
    }
}

fn minutes(facts: &Facts, meeting: &Record<Meeting>, outlook: &mut Outlook) {
    let happened = |on: &Date| *on <= facts.as_of;
    let (title, on) = (&meeting.title, meeting.on);
    if meeting.confirmed.filter(happened).is_some() {
        return;
    }
    match meeting.sent.filter(happened) {
        None => {
            let days = facts.days_since(on);
            let object = Object::new(meeting, title, &["on"]);
            let args = args![title, on, days, state: "sent"];
            let late = days - TO_SEND;
            if let Some(raised) = outlook.judge(object, late as f64, args) {
                let args = args![on, allowed: TO_SEND, late];
                raised.figure(meeting.at(&["on"]), "met", args);
            }
        }
        // What decides nothing and asks nobody needs no confirmation.
        Some(_) if meeting.decisions.is_empty() && meeting.actions.is_empty() => {}
        Some(sent) => {
            let days = facts.days_since(sent);
            let object = Object::new(meeting, title, &["sent"]);
            let args = args![title, on: sent, days, state: "confirmed"];
            let late = days - TO_CONFIRM;
            let Some(raised) = outlook.judge(object, late as f64, args) else {
                return;
            };
            let args = args![on: sent, allowed: TO_CONFIRM, late];
            let raised = raised.figure(meeting.at(&["sent"]), "sent", args);
            if meeting.audience == Some(Audience::Client) {
                raised.told(args![title, on: sent]);
            }
        }
    }
}
