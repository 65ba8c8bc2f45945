//! Accredited tests that nobody has booked.

use crate::args;
use crate::evidence::Judgement;
use crate::evidence::binomial::Verdict;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::goal::{Goal, Judge};
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "test-lead",
    "S03",
    2,
    Limits::below(Some(1.5), Some(1.0)).on(Scale::Times),
    look
);

/// Weeks from booking an accredited test to its report: application, quotation, queue, test and report.
/// What accredited laboratories quote for software and AI tests, 2025–2026; the catalogue's default.
const LEAD_WEEKS: i32 = 8;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.project.goals.is_empty() {
        outlook.cannot_tell("project", "goals.toml", "goal");
    }
    // When all is done, nobody books a test any more.
    if facts.is_over() {
        return;
    }
    for (at, one) in facts.project.goals.iter().enumerate() {
        let is_shown = facts.goals[at].judgement == Judgement::Verdict(Verdict::Shown);
        goal(facts, one, is_shown, outlook);
    }
}

fn goal(facts: &Facts, goal: &Record<Goal>, is_shown: bool, outlook: &mut Outlook) {
    let id = goal.full_id();
    match goal.by {
        Some(Judge::Accredited) => {}
        Some(_) => return,
        None => return outlook.cannot_tell(&id, &goal.file, "by"),
    }
    let Some(by) = goal.due else {
        return outlook.cannot_tell(&id, &goal.file, "due");
    };
    if is_booked(facts, goal, by) || (is_shown && is_reported(facts, goal)) {
        return;
    }
    let lead = 7 * LEAD_WEEKS;
    let ratio = f64::from(by - facts.as_of) / f64::from(lead);
    let ready = facts.as_of + lead;
    let late = facts.calendars.working_days(by, ready).max(0);
    let left = by - facts.as_of;
    let state = match () {
        () if left < 0 => "passed",
        () if late > 0 => "late",
        () => "soon",
    };
    let weeks = format::number(f64::from(left) / 7.0, 1, Rounding::Down);
    let args = args![name: goal.name, by, weeks, lead: LEAD_WEEKS, ready, late, state];
    let object = Object::new(goal, &goal.name, &["booked"]);
    let Some(raised) = outlook.judge(object, ratio, args) else {
        return;
    };
    let weight = goal.weight.map_or(0.0, |weight| weight.0);
    let raised = raised
        .figure(goal.at(&["due"]), "due", args![on: by])
        .exposed(Exposure {
            days: late as f64,
            weight,
            ..Exposure::default()
        })
        .who(who::of_goal(facts, &goal.id));
    if let Some(on) = goal.booked {
        raised.figure(goal.at(&["booked"]), "booked", args![on]);
    }
}

/// A slot that lies ahead and in time, or began within the lead before today or before the day: an earlier
/// one was for something else, such as the target of an earlier year.
fn is_booked(facts: &Facts, goal: &Goal, by: Date) -> bool {
    let fits = |on: Date| on <= by && by.min(facts.as_of) - on <= 7 * LEAD_WEEKS;
    goal.booked.is_some_and(fits)
}

/// Whether the latest measurement is the laboratory's.
fn is_reported(facts: &Facts, goal: &Record<Goal>) -> bool {
    let log = facts.project.measurements_of(&goal.id);
    let last = log.and_then(|log| log.until(facts.as_of).next_back());
    last.is_some_and(|line| line.report.is_some() || line.by == Some(Judge::Accredited))
}
