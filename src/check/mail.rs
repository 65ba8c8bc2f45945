//! Faults in what goes into the headers of mails.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::model::address::{Address, AddressFault, has_control};
use crate::source::CHARTER;

pub(super) const RULES: &[Rule] = &[
    rule!("mail", "bad-address", Error, Run::Facts(bad_address)),
    rule!(
        "mail",
        "header-injection",
        Error,
        Run::Facts(header_injection)
    ),
];

/// Texts of `[reporting]` that must be addresses, with their key.
fn addresses(facts: &Facts) -> impl Iterator<Item = (Place, &str)> {
    let reporting = &facts.project.charter.reporting;
    let list = |key: &'static str, texts| {
        let place = move |at: usize| in_charter(&["reporting", key, &at.to_string()]);
        let texts: &Vec<String> = texts;
        texts
            .iter()
            .enumerate()
            .map(move |(at, text)| (place(at), text.as_str()))
    };
    let from = reporting.from.as_deref();
    let from = from.map(|text| (in_charter(&["reporting", "from"]), text));
    from.into_iter()
        .chain(list("to", &reporting.to))
        .chain(list("cc", &reporting.cc))
}

fn bad_address(facts: &Facts, findings: &mut Findings) {
    for (place, text) in addresses(facts) {
        if Address::parse(text) == Err(AddressFault::Form) {
            findings.at(place, args![text]);
        }
    }
}

/// A line break in a header would let a text of the project write headers of its own.
fn header_injection(facts: &Facts, findings: &mut Findings) {
    for (place, text) in addresses(facts) {
        if Address::parse(text) == Err(AddressFault::Control) {
            findings.at(place, args![]);
        }
    }
    let overview = &facts.project.charter.project;
    for (key, text) in [("id", &overview.id), ("name", &overview.name)] {
        if has_control(text) {
            findings.at(in_charter(&["project", key]), args![]);
        }
    }
    let lines = facts.project.contacts.iter().flat_map(|log| &log.lines);
    for line in lines {
        let id = line.message_id.as_deref().unwrap_or_default();
        if has_control(id) {
            findings.at(line.record.at(&["message-id"]), args![]);
        }
    }
}

fn in_charter(keys: &[&str]) -> Place {
    let keys = keys.iter().map(|key| (*key).to_owned()).collect();
    Place::Key(CHARTER.to_owned(), keys)
}
