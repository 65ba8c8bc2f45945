//! A deliverable that comes back again and again.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "returned",
    "C13",
    1,
    Limits::above(Some(1.0), Some(2.0)),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.project.deliverables.is_empty() {
        outlook.cannot_tell("project", "deliverables.toml", "deliverable");
    }
    let happened = |on: &Date| *on <= facts.as_of;
    for one in facts.project.deliverables.iter() {
        if one.accepted.filter(happened).is_some() {
            continue;
        }
        let times = one.returned.iter().filter(|on| happened(on)).count();
        let last = one.returned.iter().copied().filter(happened).max();
        let Some(last) = last else { continue };
        let name = &one.name;
        let object = Object::new(one, name, &["returned"]);
        let Some(raised) = outlook.judge(object, times as f64, args![name, times, last]) else {
            continue;
        };
        let late = facts.due(one).map_or(0, |due| facts.days_since(due).max(0));
        raised
            .figure(one.at(&["returned"]), "last", args![last, times])
            .exposed(Exposure::days(late as f64))
            .who(who::of_deliverable(facts, &one.id));
    }
}
