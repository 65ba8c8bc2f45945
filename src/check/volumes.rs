//! Faults in what was counted of a dataset: figures that cannot be, and names that nobody planned.

use std::collections::BTreeSet;

use super::data::last_of_days;
use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::facts::Facts;
use crate::lang::Args;
use crate::model::field::near;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::Volume;
use crate::model::record::{Line, Record};

pub(super) const RULES: &[Rule] = &[
    rule!("volumes", "class-sum", Warn, Run::Facts(class_sum)),
    rule!(
        "volumes",
        "impossible-volume",
        Error,
        Run::Facts(impossible_volume)
    ),
    rule!(
        "volumes",
        "unplanned-name",
        Warn,
        Run::Facts(unplanned_name)
    ),
];

/// The lines that count, each with its dataset.
fn lines(facts: &Facts) -> impl Iterator<Item = (&Record<Dataset>, &Line<Volume>)> {
    let logs = facts.project.volumes.iter();
    let logs = logs.filter_map(|log| Some((facts.project.datasets.find(&log.id)?, log)));
    logs.flat_map(|(set, log)| {
        last_of_days(&log.lines)
            .into_iter()
            .map(move |line| (set, line))
    })
}

/// Classes that are more together than the items there are: an item has several, or one counts twice.
fn class_sum(facts: &Facts, findings: &mut Findings) {
    for (set, line) in lines(facts) {
        let Some(accepted) = line.accepted else {
            continue;
        };
        let sum = line
            .classes
            .values()
            .fold(0, |sum: i64, one| sum.saturating_add(*one));
        let is_one_too_many = line.classes.values().any(|count| *count > accepted);
        // A class that is too many alone is a finding of its own.
        if sum > accepted && !is_one_too_many {
            let args = args![name: set.name, sum, accepted];
            findings.part(set.full_id(), line.at(&["classes"]), args);
        }
    }
}

/// Counts that no items can give, and coefficients beyond their range.
fn impossible_volume(facts: &Facts, findings: &mut Findings) {
    for (set, line) in lines(facts) {
        for (keys, args) in impossible(line) {
            findings.part(set.full_id(), line.at(&keys), args);
        }
    }
}

fn impossible(line: &Volume) -> Vec<(Vec<&str>, Args)> {
    let mut found = Vec::new();
    for (class, count) in &line.classes {
        if let Some(most) = line.accepted.filter(|most| count > most) {
            let args = args![what: "class", class, value: *count, most];
            found.push((vec!["classes", class.as_str()], args));
        }
    }
    // An item that was rejected and accepted later counts for both, so that only each alone is bounded.
    let over = line.rejected.zip(line.inspected);
    if let Some((count, most)) = over.filter(|(count, most)| count > most) {
        let args = args![what: "rejected", class: "", value: count, most];
        found.push((vec!["rejected"], args));
    }
    let agreement = line.agreement.filter(|one| one.value.abs() > 1.0);
    if let Some(agreement) = agreement {
        let value = format!("{:.*}", agreement.digits, agreement.value);
        found.push((
            vec!["agreement"],
            args![what: "agreement", class: "", value, most: 1],
        ));
    }
    found
}

/// Classes and quality indices that `data.toml` does not have, where it has any: the first line of each.
fn unplanned_name(facts: &Facts, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (set, line) in lines(facts) {
        let classes: Vec<&str> = set.classes.keys().map(String::as_str).collect();
        let indices = set.quality.iter().map(|one| one.index.as_str());
        let indices: Vec<&str> = indices.collect();
        let counted = line.classes.keys().map(String::as_str);
        let sampled = line.quality.keys().map(String::as_str);
        let named = counted
            .map(|name| ("classes", name, &classes))
            .chain(sampled.map(|name| ("quality", name, &indices)));
        for (key, name, known) in named {
            let is_known = known.is_empty() || known.contains(&name);
            if is_known || !seen.insert((set.id.clone(), key, name)) {
                continue;
            }
            let near = near(name, known.iter().copied()).unwrap_or_default();
            let has_near = if near.is_empty() { "no" } else { "yes" };
            let args = args![what: key, name, set: set.name, near, has_near];
            findings.part(set.full_id(), line.at(&[key, name]), args);
        }
    }
}
