//! Projects for which no executive has declared to stand.

use crate::args;
use crate::facts::Facts;
use crate::facts::team::backing;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger};

pub(super) const TRIGGER: Trigger = trigger!(condition, "no-sponsor", "T08", 2, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, nobody has to stand for it.
    if facts.is_over() {
        return;
    }
    let backing = backing(facts);
    // Whether nobody stands for it, or nobody has written it down, only the project knows.
    let Some(sponsor) = backing.sponsor else {
        return outlook.cannot_tell("project", crate::source::CHARTER, "project.sponsor");
    };
    if backing.declared.is_some() || facts.as_of < facts.project.charter.project.start.date() {
        return;
    }
    let args = args![sponsor];
    let object = Object::project(facts, &["project", "sponsor"]);
    let place = object.place.clone();
    outlook
        .warn(Severity::Amber, object, args.clone())
        .figure(place, "sponsor", args);
}
