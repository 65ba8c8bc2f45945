//! Requirements of which nobody knows when they are fulfilled.

use super::is_running;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Scale, Severity, Trigger, trigger};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::charter::ContractKind;
use crate::model::kind::goal::Goal;
use crate::model::kind::requirement::Requirement;
use crate::model::record::{Kinded as _, Record};

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "acceptance-undefined",
    "C04",
    1,
    Limits::above(Some(0.0), Some(10.0)).on(Scale::PerCent),
    look
);

/// Working days after the beginning in which requirements are still being analysed.
const ANALYSIS: i64 = 20;

/// Share of the time from which a gap may be red.
const LATE: f64 = 0.3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !is_running(facts) {
        return;
    }
    let requirements = &facts.project.requirements;
    if requirements.is_empty() {
        // What an R&D agreement promises are its goals.
        if facts.project.charter.contract.kind != Some(ContractKind::Rnd) {
            outlook.cannot_tell("project", "requirements.toml", "requirement");
        }
        return;
    }
    let days = facts.days_since(facts.began());
    if days < ANALYSIS {
        return;
    }
    let open = requirements.iter().filter(|one| is_undefined(facts, one));
    let open: Vec<_> = open.collect();
    let Some(first) = open.first() else { return };
    let (count, all) = (open.len(), requirements.len());
    let share = count as f64 * 100.0 / all as f64;
    let object = Object::project(facts, &[]).at(first.at(&[]));
    let per_cent = format::percent(share, 0, Rounding::Nearest);
    let args = args![count, all, per_cent, name: first.name];
    let raised = if facts.elapsed().is_some_and(|elapsed| elapsed >= LATE) {
        outlook.judge(object, share, args)
    } else {
        let limits = outlook.limits();
        let is_past = limits.severity(share).is_some();
        is_past.then(|| outlook.warn(Severity::Amber, object, args))
    };
    let Some(mut raised) = raised else { return };
    for one in open.iter().take(4) {
        raised = raised.figure(one.at(&[]), "missing", args![name: one.name]);
    }
    raised.told(args![count, all]);
}

/// Whether nothing says when a requirement is fulfilled: neither a criterion nor a goal with a target that shows it.
fn is_undefined(facts: &Facts, one: &Record<Requirement>) -> bool {
    let is_accepted = one.accepted.is_some_and(|on| on <= facts.as_of);
    let criterion = one.criterion.as_deref().map(str::trim);
    let is_written =
        criterion.is_some_and(|text| !text.is_empty()) || one.is_faulty(&["criterion"]);
    let goal = one.verified_by.as_ref().and_then(|about| {
        let id = match about.0.split_once('.') {
            Some((kind, id)) => (kind == Goal::KIND).then_some(id)?,
            None => about.0.as_str(),
        };
        facts.project.goals.find(id)
    });
    let is_measured = goal.is_some_and(|goal| goal.target.is_some());
    !is_accepted && !is_written && !is_measured
}
