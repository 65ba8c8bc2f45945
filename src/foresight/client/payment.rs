//! Money that is due and does not come, or is never asked for.

use super::has_client;
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger};
use crate::lang::format;
use crate::model::kind::charter::{ContractKind, Payment};
use crate::model::kind::deliverable::{Deliverable, Document};
use crate::model::record::Record;
use crate::schedule::holidays::civil_deadline;
use crate::source::CHARTER;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "payment",
    "C09",
    2,
    Limits::above(Some(0.0), Some(15.0)).signed(),
    look
);

/// Working days in which a claim is paid (국가계약법 시행령 제58조, text of 2026-05-12: five days without holidays and Saturdays).
const TO_PAY: i64 = 5;

/// Calendar days in which an advance is paid.
const TO_ADVANCE: i64 = 14;

/// Calendar days after which what could be claimed should have been: the interval of progress payments in the same article.
const TO_CLAIM: i32 = 30;

fn look(facts: &Facts, outlook: &mut Outlook) {
    let contract = &facts.project.charter.contract;
    if contract.payment.is_empty() && has_client(facts) && contract.amount.is_some() {
        outlook.cannot_tell("project", CHARTER, "contract.payment");
    }
    for (at, payment) in contract.payment.iter().enumerate() {
        let happened = |on: &Date| *on <= facts.as_of;
        if payment.paid.filter(happened).is_some() {
            continue;
        }
        match payment.claimed.filter(happened) {
            Some(claimed) => unpaid(facts, at, payment, claimed, outlook),
            None => unclaimed(facts, at, payment, outlook),
        }
    }
}

fn unpaid(facts: &Facts, at: usize, payment: &Payment, claimed: Date, outlook: &mut Outlook) {
    let by = pay_day(facts, payment, claimed);
    let days = facts.days_since(by);
    let args = args![
        name: payment.name, on: claimed, by, days, state: "unpaid",
        money: format::count(facts.project.charter.contract.payable(payment)), currency: facts.project.charter.contract.currency(),
    ];
    let object = object(at, payment, "claimed");
    let place = object.place.clone();
    if let Some(raised) = outlook.judge(object, days as f64, args) {
        raised
            .figure(place, "claimed", args![on: claimed, by])
            .exposed(exposure(facts, payment));
    }
}

fn unclaimed(facts: &Facts, at: usize, payment: &Payment, outlook: &mut Outlook) {
    let after = payment.after.as_ref();
    let after = after.and_then(|id| facts.project.deliverables.find(id));
    if after.is_none() && payment.due.is_none() {
        return outlook.cannot_tell(
            &object(at, payment, "name").id,
            CHARTER,
            "contract.payment.due",
        );
    }
    let Some((since, place)) = claimable(payment, after, at) else {
        return;
    };
    let days = i64::from(facts.as_of - since);
    if days <= i64::from(TO_CLAIM) {
        return;
    }
    let args = args![
        name: payment.name, on: since, by: since, days, state: "unclaimed",
        money: format::count(facts.project.charter.contract.payable(payment)), currency: facts.project.charter.contract.currency(),
    ];
    outlook
        .warn(Severity::Amber, object(at, payment, "name"), args)
        .figure(place, "since", args![on: since])
        .exposed(exposure(facts, payment));
}

/// The day on which a claim has to be paid. An advance, which follows the papers of the beginning or nothing, takes 14
/// calendar days; funds with a day of their own are not late before it.
fn pay_day(facts: &Facts, payment: &Payment, claimed: Date) -> Date {
    let is_holiday = |date| facts.calendars.is_public_holiday(date);
    let after = payment.after.as_ref();
    let after = after.and_then(|id| facts.project.deliverables.find(id));
    let is_start = |one: &Record<Deliverable>| {
        matches!(
            one.document,
            Some(Document::StartNotice | Document::Plan | Document::KickoffReport)
        )
    };
    let is_advance = after.map_or(payment.due.is_none(), is_start);
    let kind = facts.project.charter.contract.kind;
    let from = match kind {
        Some(ContractKind::Procurement) => claimed,
        _ => payment.due.map_or(claimed, |due| due.max(claimed)),
    };
    if is_advance {
        civil_deadline(from, TO_ADVANCE, is_holiday)
    } else {
        facts.calendars.shift(from, TO_PAY)
    }
}

/// Since when a payment can be claimed, and what says so.
fn claimable(
    payment: &Payment,
    after: Option<&Record<Deliverable>>,
    at: usize,
) -> Option<(Date, Place)> {
    match after {
        Some(one) => Some((one.accepted?, one.at(&["accepted"]))),
        None => Some((payment.due?, object(at, payment, "due").place)),
    }
}

fn object(at: usize, payment: &Payment, key: &str) -> Object {
    let index = at.to_string();
    Object {
        id: format!("payment.{}", at + 1),
        name: payment.name.clone(),
        place: Place::Key(CHARTER.to_owned(), Vec::new())
            .key(&["contract", "payment", &index, key]),
    }
}

fn exposure(facts: &Facts, payment: &Payment) -> Exposure {
    Exposure::money(facts.project.charter.contract.payable(payment))
}
