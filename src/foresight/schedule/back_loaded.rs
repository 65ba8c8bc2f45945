//! Deliverables that are all due at the end.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::model::kind::deliverable::{Deliverable, Document};
use crate::model::record::Record;
use crate::time::Date;

use super::owed;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "back-loaded",
    "S12",
    1,
    Limits::above(Some(0.4), Some(0.6)).on(Scale::Share),
    look
);

/// The part of the project's time that counts as its end.
const END: f64 = 0.1;

/// Fewer deliverables are no pattern.
const LEAST: usize = 5;

/// How many of them are named.
const NAMED: usize = 5;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.project.deliverables.is_empty() {
        return outlook.cannot_tell("project", "deliverables.toml", "deliverable");
    }
    let all = facts.project.deliverables.iter();
    let all = all.filter(|one| !closes(one));
    let (dated, undated): (Vec<_>, Vec<_>) = all
        .map(|one| (one, facts.due(one)))
        .partition(|(_, due)| due.is_some());
    for (one, _) in undated {
        outlook.cannot_tell(&one.full_id(), &one.file, "due");
    }
    // In the last weeks there is nothing left to spread.
    let is_over = facts.elapsed().is_none_or(|share| share >= 1.0 - END);
    if !is_over && dated.len() >= LEAST {
        judge(facts, &dated, outlook);
    }
}

/// Papers that close a contract: they belong at its end.
fn closes(deliverable: &Deliverable) -> bool {
    use Document::{
        AcceptanceRequest, CompletionNotice, FinalReport, PaymentClaim, SettlementReport,
        WarrantyPlan,
    };
    let papers = [
        AcceptanceRequest,
        CompletionNotice,
        FinalReport,
        PaymentClaim,
        SettlementReport,
        WarrantyPlan,
    ];
    deliverable
        .document
        .is_some_and(|one| papers.contains(&one))
}

fn judge(facts: &Facts, dated: &[(&Record<Deliverable>, Option<Date>)], outlook: &mut Outlook) {
    let overview = &facts.project.charter.project;
    let before = overview.start.date() - 1;
    let all = facts.calendars.working_days(before, overview.finish) as f64;
    let is_last = |due: Date| {
        let passed = facts.calendars.working_days(before, due) as f64;
        passed > all * (1.0 - END)
    };
    let late: Vec<_> = dated
        .iter()
        .filter_map(|(one, due)| Some((*one, (*due)?)))
        .filter(|(one, due)| owed::is_open(facts, one) && is_last(*due))
        .collect();
    let share = late.len() as f64 / dated.len() as f64;
    let per_cent = outlook.limits().shown_as_per_cent(share);
    let object = Object::project(facts, &["project", "finish"]);
    let args = args![count: late.len(), all: dated.len(), share: per_cent];
    let Some(mut raised) = outlook.judge(object, share, args) else {
        return;
    };
    for (one, due) in late.iter().take(NAMED) {
        raised = raised.figure(one.at(&["due"]), "due", args![name: one.name, on: *due]);
    }
    raised.exposed(Exposure::default());
}
