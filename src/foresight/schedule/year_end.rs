//! A completion notice that comes too late to be paid within the year.

use super::notice::{Expected, Notice, notice};
use crate::args;
use crate::facts::{Facts, year_end};
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::model::kind::charter::{ContractKind, Payment};
use crate::model::kind::deliverable::Document;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    "year-end",
    "S05",
    4,
    Limits::above(Some(0.0), Some(year_end::REWORK as f64)).signed(),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let contract = &facts.project.charter.contract;
    match contract.kind {
        Some(ContractKind::Procurement) => {}
        Some(_) => return,
        None => return outlook.cannot_tell("project", CHARTER, "contract.kind"),
    }
    let is_paid = !contract.payment.is_empty() && unpaid(facts).next().is_none();
    match notice(facts) {
        Notice::Sent => {}
        _ if is_paid => {}
        Notice::Missing => outlook.cannot_tell("project", "deliverables.toml", "document"),
        Notice::Undated(one) => outlook.cannot_tell(&one.full_id(), &one.file, "due"),
        Notice::Expected(expected) => judge(facts, &expected, outlook),
    }
}

fn judge(facts: &Facts, expected: &Expected<'_>, outlook: &mut Outlook) {
    let Expected {
        deliverable, on, ..
    } = *expected;
    let finish = facts.project.charter.project.finish;
    let safe = year_end::safe_days(finish.year());
    let received = safe.received(on);
    let late = safe.open_days(safe.rework, received);
    let (name, rework, last) = (&deliverable.name, safe.rework, safe.last);
    let is_lost = on > last;
    let state = if is_lost { "lost" } else { "tight" };
    let object = Object::new(deliverable, name, &["due"]);
    let args = args![name, on, rework, last, year: finish.year().to_string(), state];
    let Some(mut raised) = outlook.judge(object, late as f64, args) else {
        return;
    };
    let place = Object::project(facts, &["project", "finish"]).place;
    raised = raised.figure(place, "ends", args![finish]);
    if let Some(task) = expected.task {
        raised = raised.figure(task.at(&["name"]), "made", args![task: task.name, on]);
    }
    let contract = &facts.project.charter.contract;
    let money = unpaid(facts).map(|(_, one)| contract.payable(one));
    let money = money.fold(0_i64, i64::saturating_add);
    for (at, one) in unpaid(facts) {
        let at = at.to_string();
        let place = Object::project(facts, &["contract", "payment", &at]).place;
        raised = raised.figure(place, "unpaid", args![payment: one.name]);
    }
    raised
        .exposed(Exposure {
            days: safe.open_days(last, received).max(0) as f64,
            money,
            ..Exposure::default()
        })
        .who(who::of_deliverable(facts, &deliverable.id))
        .told(args![name, on, rework, last, state]);
}

/// Payments that wait for the end of the work, with their place in the list.
fn unpaid(facts: &Facts) -> impl Iterator<Item = (usize, &Payment)> {
    let payments = facts.project.charter.contract.payment.iter().enumerate();
    payments.filter(|(_, one)| {
        let after = one.after.as_ref();
        let after = after.and_then(|id| facts.project.deliverables.find(id));
        let closes = |document: Option<Document>| {
            matches!(
                document,
                Some(
                    Document::CompletionNotice
                        | Document::AcceptanceRequest
                        | Document::FinalReport
                        | Document::PaymentClaim
                )
            )
        };
        one.paid.is_none_or(|on| on > facts.as_of) && after.is_none_or(|one| closes(one.document))
    })
}
