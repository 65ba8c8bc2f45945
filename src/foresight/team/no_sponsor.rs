//! Projects for which no executive has declared to stand.

use crate::args;
use crate::facts::Facts;
use crate::facts::team::{backing, questions};
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger};

pub(super) const TRIGGER: Trigger = trigger!(condition, "no-sponsor", "T08", 3, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, nobody has to stand for it.
    if facts.is_over() {
        return;
    }
    let backing = backing(facts);
    if backing.declared.is_some() || facts.as_of < facts.project.charter.project.start.date() {
        return;
    }
    // Where nothing is written of why the project was begun, only its people know whether nobody stands for it.
    if backing.sponsor.is_none() && !is_reasoned(facts) {
        return outlook.cannot_tell("project", crate::source::CHARTER, "project.sponsor");
    }
    let state = if backing.sponsor.is_some() {
        "named"
    } else {
        "nobody"
    };
    let args = args![sponsor: backing.sponsor.unwrap_or_default(), state];
    let object = Object::project(facts, &["project", "sponsor"]);
    let place = object.place.clone();
    outlook
        .warn(Severity::Amber, object, args.clone())
        .figure(place, "sponsor", args);
}

/// Whether the charter says why the project was begun: the problem, a declaration to come, an answer of the scorecard.
fn is_reasoned(facts: &Facts) -> bool {
    let overview = &facts.project.charter.project;
    let has_problem = overview
        .problem
        .as_ref()
        .is_some_and(|text| !text.trim().is_empty());
    let is_answered = questions(facts).iter().any(|one| one.is_met.is_some());
    has_problem || overview.declared.is_some() || is_answered
}
