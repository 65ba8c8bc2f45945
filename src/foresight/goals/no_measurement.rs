//! Goals that nobody measures.

use super::{awaited, each, is_shown, is_work_new, serving};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::Project;
use crate::model::kind::deliverable::Document;
use crate::model::kind::goal::{Goal, Judge, Metric};
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "no-measurement",
    "G05",
    2,
    Limits::above(Some(20.0), None),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

/// Without any measurement it is red from this share of the project's working days on.
const NEVER: f64 = 0.3;

/// From this share on no plan excuses it.
const AT_LEAST: f64 = 0.5;

/// So many working days before the interim report old measurements are red.
const INTERIM: i64 = 20;

/// Warns where the laboratory's day has come and no report is recorded; red once the goal is due.
fn report(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let slot = goal.booked.filter(|_| goal.by == Some(Judge::Accredited));
    let Some(on) = awaited(facts, goal).filter(|on| slot == Some(*on)) else {
        return;
    };
    let days = facts.days_since(on);
    let args = args![name: goal.name, state: "report", days, on, share: ""];
    let object = Object::new(goal, &goal.name, &["booked"]);
    let is_due = goal.due.is_some_and(|due| due < facts.as_of);
    let raised = outlook.judge_or_red(is_due, object, days as f64, args.clone());
    if let Some(raised) = raised {
        raised
            .figure(goal.at(&["booked"]), "last", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}

/// Whether no work that serves a goal has been finished since a day: what was measured then is what there is.
fn is_nothing_new(facts: &Facts, goal: &Record<Goal>, since: Date) -> bool {
    let serving = serving(facts, goal);
    let mut finished = serving
        .iter()
        .filter_map(|task| task.finished_by(facts.as_of));
    !serving.is_empty() && !finished.any(|finished| finished.date() > since)
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    if !is_shown(one) {
        report(facts, one, outlook);
    }
    let is_over = goal.due.is_some_and(|due| due < facts.as_of);
    // What a machine does is measured on the machine, which comes later.
    let is_of_machine = goal.metric.is_some_and(Metric::is_of_machine);
    if is_shown(one) || is_over || is_of_machine {
        return;
    }
    let log = Project::measurements_file(&goal.id);
    let object = Object::new(goal, &goal.name, &[]);
    let owners = who::of_goal(facts, &goal.id);
    // On other data it says nothing of the target, but somebody has measured.
    let Some(latest) = one
        .latest
        .iter()
        .chain(&one.elsewhere)
        .max_by_key(|one| one.on)
    else {
        let elapsed = facts.elapsed().unwrap_or(0.0);
        if elapsed < NEVER || (elapsed < AT_LEAST && is_work_new(facts, goal)) {
            return outlook.cannot_tell(&goal.full_id(), &log, "measurement");
        }
        let share = format::number(elapsed * 100.0, 0, Rounding::Down);
        let args = args![name: goal.name, state: "never", days: 0, on: facts.as_of, share];
        outlook
            .warn(Severity::Red, object, args.clone())
            .figure(goal.at(&["target"]), "share", args)
            .exposed(Exposure::of_goal(goal))
            .who(owners);
        return;
    };
    // What is tried on other data meanwhile has its own rhythm, and while the next model is made there is
    // none to measure.
    let is_early = facts.elapsed().unwrap_or(0.0) < AT_LEAST;
    if is_early && (one.latest.is_none() || is_nothing_new(facts, goal, latest.on)) {
        return;
    }
    let days = facts.days_since(latest.on);
    let is_near = facts.project.deliverables.iter().any(|paper| {
        let due = facts
            .due(paper)
            .filter(|_| facts.standing_submission(paper).is_none());
        let is_interim = paper.document == Some(Document::InterimReport);
        is_interim && due.is_some_and(|due| (0..=INTERIM).contains(&facts.days_until(due)))
    });
    let state = if is_near { "interim" } else { "old" };
    let args = args![name: goal.name, state, days, on: latest.on, share: ""];
    let log = facts.project.measurements_of(&goal.id);
    let line = log.and_then(|log| log.until(facts.as_of).next_back());
    let place = line.map_or_else(|| goal.at(&[]), |line| line.at(&[]));
    let is_past = outlook.limits().severity(days as f64).is_some();
    let raised = outlook.judge_or_red(is_past && is_near, object, days as f64, args.clone());
    if let Some(raised) = raised {
        raised
            .figure(place, "last", args)
            .exposed(Exposure::of_goal(goal))
            .who(owners);
    }
}
