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
    let readable = facts
        .project
        .deliverables
        .iter()
        .filter(|one| !one.is_faulty(&["due", "basis"]));
    for deliverable in readable {
        let missing = match (
            facts.due(deliverable).is_some(),
            deliverable.basis.is_some(),
        ) {
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
    let amounts: i128 = contract
        .payment
        .iter()
        .filter_map(|payment| payment.amount.map(i128::from))
        .sum();
    let (sum, whole) = match contract.amount {
        Some(amount) => {
            let sum = amounts + (amount as f64 * shares / 100.0).round() as i128;
            // A share may be rounded to a whole unit in each payment.
            let slack = if shares > 0.0 {
                contract.payment.len() as i128
            } else {
                0
            };
            if (sum - i128::from(amount)).abs() <= slack {
                return;
            }
            let sum = i64::try_from(sum).unwrap_or(i64::MAX);
            (format::count(sum), format::count(amount))
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
