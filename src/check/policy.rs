//! The project's own levels and waivers, and what is wrong with them.

use super::threshold::Meaning;
use super::{Rule, Run, rule, rules};
use crate::args;
use crate::diag::{Finding, Level, Place};
use crate::facts::Facts;
use crate::foresight::{self, Limits};
use crate::lang::Args;
use crate::model::field::near;
use crate::model::kind::charter::{RuleLevel, Waiver};
use crate::source::CHARTER;

pub(super) const RULES: &[Rule] = &[
    rule!("policy", "expired-waiver", Warn, Run::Policy),
    rule!("policy", "reasonless-waiver", Error, Run::Policy),
    rule!("policy", "unknown-rule", Error, Run::Policy),
    rule!("policy", "unused-setting", Warn, Run::Policy),
    rule!("policy", "unused-waiver", Warn, Run::Policy),
    rule!("policy", "wrong-threshold", Error, Run::Policy),
];

/// Sets levels, takes out what is waived, and adds what is wrong with levels and waivers.
pub(super) fn apply(facts: &Facts, found: Vec<Finding>) -> Vec<Finding> {
    let waivers = &facts.project.charter.waiver;
    let mut used = vec![false; waivers.len()];
    let mut left = Vec::new();
    for finding in found {
        let excused = waivers.iter().enumerate().filter(|(_, waiver)| {
            let about = finding.about.as_deref().unwrap_or("");
            waiver.holds(facts.as_of) && waiver.excuses(finding.rule, about)
        });
        let excused: Vec<_> = excused.map(|(at, _)| at).collect();
        if excused.is_empty() {
            left.push(finding);
        }
        for at in excused {
            used[at] = true;
        }
    }
    left.extend(own_findings(facts, &used));
    left.into_iter()
        .filter_map(|finding| with_level(facts, finding))
        .collect()
}

/// The waiver of a rule that excuses what is found in the project as a whole.
pub fn waived<'f>(facts: &'f Facts, rule: &str) -> Option<&'f Waiver> {
    let mut waivers = facts.project.charter.waiver.iter();
    waivers.find(|waiver| waiver.rule == rule && waiver.at.is_none() && waiver.holds(facts.as_of))
}

fn own_findings(facts: &Facts, used: &[bool]) -> Vec<Finding> {
    let charter = &facts.project.charter;
    let mut findings = Vec::new();
    let known = |id: &str| is_rule(id) || foresight::find(id).is_some();
    for (name, level) in &charter.rules {
        if !known(name) {
            findings.push(unknown_rule(name, place(&["rules", name])));
        } else if !is_rule(name) && *level != RuleLevel::Off {
            findings.push(colourless(name, *level));
        }
    }
    for (name, set) in &charter.thresholds {
        let place = place(&["thresholds", name]);
        match Meaning::of(name) {
            Some(meaning) => findings.extend(meaning.findings(name, set, &place)),
            None if known(name) => findings.push(unused(name, "threshold", place)),
            None => findings.push(unknown_rule(name, place)),
        }
    }
    let waivers = charter.waiver.iter().zip(used).enumerate();
    findings.extend(waivers.filter_map(|(at, (waiver, used))| of_waiver(facts, waiver, at, *used)));
    findings
}

/// What is wrong with the waiver at an index.
fn of_waiver(facts: &Facts, waiver: &Waiver, at: usize, is_used: bool) -> Option<Finding> {
    let at = at.to_string();
    let path = |key| place(&["waiver", &at, key]);
    let rule = &waiver.rule;
    let is_known = is_rule(rule) || foresight::find(rule).is_some();
    if !is_known && !rule.is_empty() {
        return Some(unknown_rule(rule, path("rule")));
    }
    if !waiver.has_reason() {
        // A `reason` that is absent or no text is a fault of shape.
        let here = [place(&["waiver", &at]), path("reason")];
        let is_told = facts.faults.iter().any(|fault| here.contains(&fault.place));
        return (!is_told).then(|| finding("reasonless-waiver", path("reason"), args![rule]));
    }
    if let Some(until) = waiver.until.filter(|_| waiver.has_run_out(facts.as_of)) {
        return Some(finding("expired-waiver", path("until"), args![rule, until]));
    }
    // What is foreseen depends on the day; `check` does not.
    let is_unused = !is_used && is_rule(rule);
    is_unused.then(|| finding("unused-waiver", path("rule"), args![rule]))
}

fn is_rule(id: &str) -> bool {
    rules().any(|rule| rule.id == id)
}

/// A level for what is foreseen: its colours follow from figures, so that only `off` means something.
fn colourless(name: &str, level: RuleLevel) -> Finding {
    let has_limits = foresight::find(name).is_some_and(|one| one.limits != Limits::NONE);
    let setting = if has_limits { "level" } else { "bare-level" };
    let mut finding = unused(name, setting, place(&["rules", name]));
    finding.args.extend(args![level: level.word()]);
    finding
}

/// A setting that changes nothing.
pub(super) fn unused(name: &str, setting: &str, place: Place) -> Finding {
    finding("unused-setting", place, args![name, setting, level: ""])
}

fn unknown_rule(name: &str, place: Place) -> Finding {
    let triggers = foresight::triggers().map(|trigger| trigger.id);
    let names = rules().map(|rule| rule.id).chain(triggers);
    let near = near(name, names).unwrap_or("");
    let has_near = if near.is_empty() { "no" } else { "yes" };
    finding("unknown-rule", place, args![name, near, has_near])
}

fn place(keys: &[&str]) -> Place {
    Place::Key(CHARTER.to_owned(), Vec::new()).key(keys)
}

pub(super) fn finding(rule: &'static str, place: Place, args: Args) -> Finding {
    let level = RULES
        .iter()
        .find(|known| known.id == rule)
        .map_or(Level::Error, |known| known.level);
    Finding {
        rule,
        level,
        place,
        about: None,
        args,
        notes: Vec::new(),
    }
}

/// The finding at the project's own level, or nothing where the rule is off.
fn with_level(facts: &Facts, mut finding: Finding) -> Option<Finding> {
    finding.level = match facts.project.charter.rules.get(finding.rule) {
        None => finding.level,
        Some(RuleLevel::Off) => return None,
        Some(RuleLevel::Note) => Level::Note,
        Some(RuleLevel::Warn) => Level::Warn,
        Some(RuleLevel::Error) => Level::Error,
    };
    Some(finding)
}
