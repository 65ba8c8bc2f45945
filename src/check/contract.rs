//! Faults in what was agreed: deliverables and payments.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::lang::format;
use crate::source::CHARTER;

pub(super) const RULES: &[Rule] = &[
    rule!(
        "contract",
        "deliverable-incomplete",
        Warn,
        Run::Facts(deliverable_incomplete)
    ),
    rule!(
        "contract",
        "payments-mismatch",
        Error,
        Run::Facts(payments_mismatch)
    ),
];

fn deliverable_incomplete(facts: &Facts, findings: &mut Findings) {
    for deliverable in &*facts.project.deliverables {
        let missing = match (deliverable.due.is_some(), deliverable.basis.is_some()) {
            (true, true) => continue,
            (false, true) => "due",
            (true, false) => "basis",
            (false, false) => "both",
        };
        findings.about(deliverable, &[], args![name: deliverable.name, missing]);
    }
}

/// Payments that do not add up to the contract's amount.
fn payments_mismatch(facts: &Facts, findings: &mut Findings) {
    let contract = &facts.project.charter.contract;
    if contract.payment.is_empty() {
        return;
    }
    let place =
        |keys: &[&str]| Place::Key(CHARTER.to_owned(), vec!["contract".to_owned()]).key(keys);
    let shares: f64 = contract
        .payment
        .iter()
        .filter_map(|payment| Some(payment.share?.value))
        .sum();
    let amounts: i64 = contract
        .payment
        .iter()
        .filter_map(|payment| payment.amount)
        .sum();
    let (sum, whole) = match contract.amount {
        Some(amount) => {
            let from_shares = (amount as f64 * shares / 100.0).round() as i64;
            // A share may be rounded to a whole unit in each payment.
            let slack = contract.payment.len() as i64;
            if (amounts + from_shares - amount).abs() <= if shares > 0.0 { slack } else { 0 } {
                return;
            }
            (format::count(amounts + from_shares), format::count(amount))
        }
        None if amounts == 0 && (shares - 100.0).abs() > 0.005 => (
            format!("{} %", format::number(shares, 2, format::Rounding::Nearest)),
            "100 %".to_owned(),
        ),
        None => return,
    };
    let key: &[&str] = if contract.amount.is_some() {
        &["amount"]
    } else {
        &["payment"]
    };
    findings
        .at(place(key), args![sum, whole])
        .note(place(&["payment"]), "payments");
}
