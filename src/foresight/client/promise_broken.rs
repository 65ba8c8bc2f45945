//! Promises to the client that were not kept.

use std::collections::BTreeSet;

use super::{contact_log, has_client, is_running, line_id};
use crate::args;
use crate::facts::{Facts, Pledge, Source};
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::risk::Audience;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "promise-broken",
    "C14",
    3,
    Limits::above(Some(0.0), Some(1.0)),
    look
);

/// Calendar days for which a promise kept late is remembered.
const REMEMBERED: i32 = 30;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    if facts.client_contacts().next().is_none() {
        return outlook.cannot_tell("project", &contact_log(facts), "promise");
    }
    let given = facts.pledges(Audience::Internal);
    undated(&given, outlook);
    let mut broken: Vec<_> = given
        .iter()
        .filter_map(|one| Some((one, one.due?)))
        .filter(|(one, due)| is_broken(facts, one, *due))
        .collect();
    broken.sort_by_key(|(_, due)| *due);
    let Some((first, due)) = broken.first() else {
        return;
    };
    let count = broken.len();
    let object = Object::project(facts, &[]).at(first.place.clone());
    let args = args![count, text: first.text, due: *due];
    let Some(mut raised) = outlook.judge(object, count as f64, args) else {
        return;
    };
    for (one, due) in broken.iter().take(4) {
        let state = if one.kept.is_some() { "late" } else { "open" };
        let args = args![text: one.text, due: *due, state];
        raised = raised
            .figure(one.place.clone(), "promise", args)
            .who(one.who);
    }
    let open = broken.iter().filter(|(one, _)| one.kept.is_none());
    let days = open.map(|(_, due)| facts.days_since(*due)).max();
    raised.exposed(Exposure::days(days.unwrap_or(0) as f64));
}

/// Says which of our open promises have no day.
fn undated(given: &[Pledge<'_>], outlook: &mut Outlook) {
    let open = given.iter().filter(|one| one.kept.is_none());
    let mut told = BTreeSet::new();
    for one in open.filter(|one| one.due.is_none()) {
        let (about, file, key) = match one.source {
            Source::Log(line) if !line.is_faulty(&["due"]) => (line_id(line), &line.file, "due"),
            Source::Minutes(meeting) if !meeting.is_faulty(&["actions"]) => {
                (meeting.full_id(), &meeting.file, "actions.due")
            }
            _ => continue,
        };
        if told.insert(about.clone()) {
            outlook.cannot_tell(&about, file, key);
        }
    }
}

/// Whether the day has passed without it; what was kept late counts for a while.
fn is_broken(facts: &Facts, one: &Pledge<'_>, due: Date) -> bool {
    match one.kept {
        None => facts.days_since(due) > 0,
        Some(kept) => {
            let is_late = facts.calendars.working_days(due, kept) > 0;
            is_late && facts.as_of - due <= REMEMBERED
        }
    }
}
