//! Faults in what was agreed: deliverables, payments, and promises that changed.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::facts::variance::{Approvals, Difference, Value};
use crate::lang::{Arg, format};
use crate::model::field::{Number, near};
use crate::model::kind::charter::ContractKind;
use crate::model::kind::section::RENDERED;
use crate::model::{Home, KINDS, spelling};
use crate::source::CHARTER;

pub(super) const RULES: &[Rule] = &[
    rule!(
        "contract",
        "deliverable-incomplete",
        Warn,
        Run::Facts(deliverable_incomplete)
    ),
    rule!("contract", "missing-years", Warn, Run::Facts(missing_years)),
    rule!(
        "contract",
        "payments-mismatch",
        Error,
        Run::Facts(payments_mismatch)
    ),
    rule!(
        "contract",
        "promise-changed",
        Error,
        Run::Facts(promise_changed)
    ),
    rule!(
        "contract",
        "promise-removed",
        Error,
        Run::Facts(promise_removed)
    ),
    rule!(
        "contract",
        "small-penalty-rate",
        Warn,
        Run::Facts(small_penalty_rate)
    ),
    rule!(
        "contract",
        "unknown-report",
        Error,
        Run::Facts(unknown_report)
    ),
];

/// Thousandths a day. Nobody agrees on less than a tenth of one: it is a usual rate as a plain fraction.
const LEAST_RATE: f64 = 0.1;

/// What was signed and is another now, without an approved change; targets have a rule of their own.
fn promise_changed(facts: &Facts, findings: &mut Findings) {
    let Some(baseline) = facts.project.newest_baseline() else {
        return;
    };
    let approvals = Approvals::since(&facts.project, baseline, None);
    let changed = facts.changed_promises(baseline, &approvals).into_iter();
    let is_target = |one: &Difference<'_>| (one.subject.kind, one.key) == ("goal", "target");
    let is_own = |one: &Difference<'_>| !is_target(one) && !one.follows;
    for one in changed.filter(|one| one.change.is_none() && is_own(one)) {
        let (kind, id, key) = (one.subject.kind, &one.subject.id, one.key);
        let Some(place) = place_of(facts, kind, id, key) else {
            continue;
        };
        if has_faults(facts, |file| file == place.file() || file == CHARTER) {
            continue;
        }
        let signed = match kind {
            "contract" => baseline.at(&[kind, key]),
            _ => baseline.at(&[kind, id, key]),
        };
        let (name, about) = (&one.subject.name, one.subject.full_id());
        let (what, was, now) = (Arg::Word(word(key)), arg(&one.agreed), arg(&one.now));
        let args = args![name, what, was, now, about];
        findings.part(about, place, args).note(signed, "signed");
    }
}

/// Where a promised value stands.
fn place_of(facts: &Facts, kind: &str, id: &str, key: &str) -> Option<Place> {
    let project = &facts.project;
    match (kind, key) {
        ("contract", "finish") => Some(in_charter(&["project", "finish"])),
        ("contract", _) => Some(in_charter(&["contract", key])),
        ("goal", _) => project.goals.find(id).map(|one| one.at(&[key])),
        ("dataset", _) => project.datasets.find(id).map(|one| one.at(&[key])),
        ("deliverable", _) => project.deliverables.find(id).map(|one| one.at(&[key])),
        _ => None,
    }
}

/// Whether a file could not be read well: what is missing then is not gone.
fn has_faults(facts: &Facts, is_meant: impl Fn(&str) -> bool) -> bool {
    facts
        .faults
        .iter()
        .any(|fault| is_meant(fault.place.file()))
}

/// The message that names a key.
fn word(key: &str) -> &'static str {
    match key {
        "finish" => "variance-key-finish",
        "amount" => "variance-key-amount",
        "unit" => "variance-key-unit",
        "direction" => "variance-key-direction",
        "due" => "variance-key-due",
        "weight" => "variance-key-weight",
        "samples" => "variance-key-samples",
        "needed-by" => "variance-key-needed-by",
        _ => "variance-key-target",
    }
}

fn arg(value: &Option<Value>) -> Arg {
    match value {
        Some(Value::Date(date)) => Arg::Date(*date),
        Some(Value::Number(one)) => Arg::Text(spelling::number(*one)),
        Some(Value::Percent(share)) => Arg::Text(spelling::share(*share)),
        Some(Value::Count(count) | Value::Money(count)) => Arg::Text(format::count(*count)),
        Some(Value::Text(text)) => Arg::Text(text.clone()),
        Some(Value::Time(_)) | None => Arg::Text("–".to_owned()),
    }
}

/// What was signed and is there no longer, without an approved change.
fn promise_removed(facts: &Facts, findings: &mut Findings) {
    let Some(baseline) = facts.project.newest_baseline() else {
        return;
    };
    let approvals = Approvals::since(&facts.project, baseline, None);
    let removed = facts.removed(baseline, &approvals).into_iter();
    for one in removed.filter(|one| one.change.is_none() && one.is_promise()) {
        let (kind, id) = (one.subject.kind, &one.subject.id);
        if has_faults(facts, |file| is_home(kind, file)) {
            continue;
        }
        let (name, about, on) = (&one.subject.name, one.subject.full_id(), baseline.head.on);
        let args = args![name, about, on];
        findings.part(about, baseline.at(&[kind, id]), args);
    }
}

/// Whether records of a kind stand in a file.
fn is_home(kind: &str, path: &str) -> bool {
    let homes = KINDS.iter().filter(|known| known.name == kind);
    homes.map(|known| known.home).any(|home| match home {
        Home::List { file, folder } => path == file || path.split('/').next() == Some(folder),
        _ => false,
    })
}

/// A rate that was written as a plain fraction makes the penalty a thousandth of what it is.
fn small_penalty_rate(facts: &Facts, findings: &mut Findings) {
    let Some(rate) = facts.project.charter.contract.penalty_rate else {
        return;
    };
    if 0.0 < rate.value && rate.value < LEAST_RATE {
        let meant = Number {
            value: rate.value * 1_000.0,
            digits: rate.digits.saturating_sub(3),
        };
        let (written, meant) = (spelling::number(rate), spelling::number(meant));
        let place = in_charter(&["contract", "penalty-rate"]);
        findings.at(place, args![written, meant]);
    }
}

/// A report that is promised with a deliverable is one that can be rendered.
fn unknown_report(facts: &Facts, findings: &mut Findings) {
    for one in facts.project.deliverables.iter() {
        let Some(written) = one.report.as_deref().filter(|id| !RENDERED.contains(id)) else {
            continue;
        };
        let near = near(written, RENDERED.iter().copied()).unwrap_or("");
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let known = RENDERED.join(", ");
        findings.about(one, &["report"], args![written, near, has_near, known]);
    }
}

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

/// An R&D agreement whose goals are never held against the target of a year.
fn missing_years(facts: &Facts, findings: &mut Findings) {
    let contract = &facts.project.charter.contract;
    let is_rnd = contract.kind == Some(ContractKind::Rnd);
    if is_rnd && contract.years.is_empty() && !facts.project.goals.is_empty() {
        findings.at(in_charter(&["contract", "kind"]), args![]);
    }
}

/// Payments that do not add up to the contract's amount.
fn payments_mismatch(facts: &Facts, findings: &mut Findings) {
    let contract = &facts.project.charter.contract;
    if contract.payment.is_empty() {
        return;
    }
    let place = |key: &str| in_charter(&["contract", key]);
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
    let key = if contract.amount.is_some() {
        "amount"
    } else {
        "payment"
    };
    findings
        .at(place(key), args![sum, whole])
        .note(place("payment"), "payments");
}

fn in_charter(keys: &[&str]) -> Place {
    Place::Key(CHARTER.to_owned(), Vec::new()).key(keys)
}
