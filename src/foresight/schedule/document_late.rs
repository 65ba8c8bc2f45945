//! Papers that nobody has begun although their time is running out.

use super::drafting::{self, Drafting};
use super::owed;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::model::kind::deliverable::Deliverable;
use crate::model::record::Record;

pub(super) const TRIGGER: Trigger = trigger!(
    "document-late",
    "S10",
    1,
    Limits::below(Some(1.0), Some(0.5)).on(Scale::Times),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.project.deliverables.is_empty() {
        outlook.cannot_tell("project", "deliverables.toml", "deliverable");
    }
    for one in facts.project.deliverables.iter() {
        if owed::is_open(facts, one) && !is_begun(facts, one) {
            deliverable(facts, one, outlook);
        }
    }
}

fn deliverable(facts: &Facts, one: &Record<Deliverable>, outlook: &mut Outlook) {
    let id = one.full_id();
    let lead = match drafting::of(facts, one) {
        Drafting::Days(days) if days > 0.0 => days,
        Drafting::Days(_) | Drafting::NotOurs => return,
        Drafting::Unknown => return outlook.cannot_tell(&id, &one.file, "draft"),
    };
    let Some(by) = facts.due(one) else {
        return outlook.cannot_tell(&id, &one.file, "due");
    };
    let left = facts.days_until(by);
    let object = Object::new(one, &one.name, &["due"]);
    let takes = lead.ceil() as i64;
    let late = (takes - left).max(0);
    let state = if left < 0 { "passed" } else { "left" };
    let args = args![name: one.name, by, left, past: -left, takes, late, state];
    let Some(raised) = outlook.judge(object, left as f64 / lead, args) else {
        return;
    };
    raised
        .figure(one.at(&["due"]), "due", args![on: by])
        .figure(one.at(&["draft"]), "draft", args![takes])
        .exposed(Exposure::days(late as f64))
        .who(who::of_deliverable(facts, &one.id));
}

/// Whether somebody writes: it says so, it was handed in once, or a task that makes it has started.
fn is_begun(facts: &Facts, one: &Record<Deliverable>) -> bool {
    let is_past = |on: Option<crate::time::Date>| on.is_some_and(|on| on <= facts.as_of);
    let mut tasks = facts.project.tasks.iter();
    is_past(one.drafting)
        || is_past(one.submitted)
        || tasks.any(|task| {
            task.deliverable.iter().any(|made| **made == *one.id)
                && task.started_by(facts.as_of).is_some()
        })
}
