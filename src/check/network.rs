//! Faults in how the plan is made as a whole: the points of the DCMA assessment that do not depend on the day.
//!
//! Each says one thing of one plan, where so much of it lies outside the limit that `pmo quality` fails the
//! check; a plan of hundreds of tasks gets one finding, not hundreds.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::facts::quality::{Check, Measured, Verdict};
use crate::lang::Args;

/// How many further places a finding names.
const PLACES: usize = 4;

pub(super) const RULES: &[Rule] = &[
    rule!("network", "broken-critical-path", Warn, Run::Facts(outside)),
    rule!("network", "hard-constraint", Note, Run::Facts(outside)),
    rule!("network", "high-duration", Note, Run::Facts(outside)),
    rule!("network", "high-float", Note, Run::Facts(outside)),
    rule!("network", "lag", Note, Run::Facts(outside)),
    rule!("network", "lead", Note, Run::Facts(outside)),
    rule!("network", "link-type", Note, Run::Facts(outside)),
    rule!("network", "missing-logic", Note, Run::Facts(missing_logic)),
    rule!("network", "negative-float", Warn, Run::Facts(outside)),
    rule!("network", "unresourced-task", Note, Run::Facts(outside)),
];

/// Fewer tasks than this are not judged by a share: `open-end` names each of their loose ends.
const JUDGED: usize = 10;

fn missing_logic(facts: &Facts, findings: &mut Findings) {
    let check = Check::as_recorded(facts, findings.rule.id);
    let is_judged = |check: &Check| match check.measured {
        Measured::Share { all, .. } => all >= JUDGED,
        Measured::Index { .. } => false,
    };
    tell(facts, findings, check.filter(is_judged));
}

/// The check that a rule is named after.
fn outside(facts: &Facts, findings: &mut Findings) {
    let check = Check::as_recorded(facts, findings.rule.id);
    tell(facts, findings, check);
}

/// One finding where the plan fails a check, at the first of the tasks concerned.
fn tell(facts: &Facts, findings: &mut Findings, check: Option<Check>) {
    let Some(check) = check.filter(|one| one.verdict == Verdict::Fail) else {
        return;
    };
    let places = check.concerns.iter();
    let mut places = places.map(|concern| concern.place(&facts.project));
    let Some(first) = places.next() else {
        return;
    };
    let others: Vec<Place> = places.take(PLACES).collect();
    let mut added = findings.at(first, figures(facts, &check));
    for place in others {
        added = added.note(place, "place");
    }
}

/// How many of how many, the limit, how far the end moves, and the name of the first task.
fn figures(facts: &Facts, check: &Check) -> Args {
    let (all, moved) = match check.measured {
        Measured::Share { all, .. } => (all, 0),
        Measured::Index { over, .. } => (1, over as i64),
    };
    let first = check.concerns.first();
    let name = first.map_or("", |concern| {
        facts.project.tasks[concern.task].name.as_str()
    });
    let (allowed, high) = (check.limit.allowed, check.limit.high);
    let days = high.map_or(0, |high| high.days);
    args![count: check.concerns.len(), all, moved, allowed, days, name]
}
