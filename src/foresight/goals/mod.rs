//! Goals: whether they can be shown in time.

mod ceiling;
mod class_n;
mod eval_not_frozen;
mod forecast_miss;
mod kpi_orphan;
mod leakage;
mod metric_undefined;
mod no_baseline;
mod no_measurement;
mod overused_set;
mod plateau;
mod same_annotators;
mod self_evaluation;
mod target_edited;
mod verification_n;
mod weights;

use super::{Exposure, Outlook, Trigger};
use crate::diag::Place;
use crate::evidence::binomial::Verdict;
use crate::evidence::{DatasetFacts, GoalFacts, Judgement};
use crate::facts::Facts;
use crate::lang::format::{self, Rounding};
use crate::model::field::{Number, When};
use crate::model::kind::dataset::Role;
use crate::model::kind::goal::{Direction, Goal, Judge};
use crate::model::kind::measurement::Measurement;
use crate::model::kind::task::{Phase, Task};
use crate::model::record::{Line, Record};
use crate::time::Date;

pub(super) const TRIGGERS: &[Trigger] = &[
    ceiling::TRIGGER,
    class_n::TRIGGER,
    eval_not_frozen::TRIGGER,
    forecast_miss::TRIGGER,
    kpi_orphan::TRIGGER,
    leakage::TRIGGER,
    metric_undefined::TRIGGER,
    no_baseline::TRIGGER,
    no_measurement::TRIGGER,
    overused_set::TRIGGER,
    plateau::TRIGGER,
    same_annotators::TRIGGER,
    self_evaluation::TRIGGER,
    target_edited::TRIGGER,
    verification_n::TRIGGER,
    weights::TRIGGER,
];

/// Looks at every goal; without any, nothing can be told.
fn each(facts: &Facts, outlook: &mut Outlook, look: impl Fn(&Facts, &GoalFacts, &mut Outlook)) {
    if facts.project.goals.is_empty() {
        outlook.cannot_tell("project", "goals.toml", "goal");
    }
    // When all is done, what was not measured is not measured any more.
    if facts.is_over() {
        return;
    }
    for one in &facts.goals {
        look(facts, one, outlook);
    }
}

/// Looks at every set that goals are judged on; without any, nothing can be told.
fn sets(facts: &Facts, outlook: &mut Outlook, look: impl Fn(&Facts, &DatasetFacts, &mut Outlook)) {
    // When all is done, no set can be sealed or labelled anew any more.
    if facts.is_over() {
        return;
    }
    let is_set =
        |one: &&DatasetFacts| *facts.project.datasets[one.dataset].role == Some(Role::Test);
    let mut sets = facts.datasets.iter().filter(is_set).peekable();
    if sets.peek().is_none() {
        outlook.cannot_tell("project", "data.toml", "dataset");
    }
    for one in sets {
        look(facts, one, outlook);
    }
}

/// Whether the goal is shown already: nothing can go wrong with it any more.
fn is_shown(one: &GoalFacts) -> bool {
    one.judgement == Judgement::Verdict(Verdict::Shown)
}

/// The weight of a goal is at stake.
fn exposure(goal: &Goal) -> Exposure {
    Exposure {
        weight: goal.weight.map_or(0.0, |weight| weight.0),
        ..Exposure::default()
    }
}

/// Weight of the goals that are judged on a set, per cent.
fn weight(facts: &Facts, set: &str) -> f64 {
    let goals = facts.project.goals.iter();
    let judged = goals.filter(|goal| goal.dataset.as_deref() == Some(set));
    let weights = judged.filter_map(|goal| goal.weight);
    weights.fold(0.0, |sum, weight| sum + weight.0)
}

/// A number of a goal with its digits and unit.
fn shown(number: Number, goal: &Goal) -> String {
    let text = format::number(number.value, number.digits, Rounding::Nearest);
    match goal.unit.as_deref() {
        Some(_) if goal.is_percent() => format!("{text} %"),
        Some(unit) => format!("{text} {unit}"),
        None => text,
    }
}

/// By how much a goal's values change, with its unit: of per cents these are percentage points.
fn step(change: f64, goal: &Goal) -> String {
    let text = format::number(change, 3, Rounding::Nearest);
    match goal.unit.as_deref() {
        Some(_) if goal.is_percent() => format!("{text} %p"),
        Some(unit) => format!("{text} {unit}"),
        None => text,
    }
}

/// So many working days after work on a goal began something can be measured.
const FIRST: i64 = 20;

/// The tasks that name a goal, else those of modelling.
fn serving<'f>(facts: &'f Facts, goal: &Record<Goal>) -> Vec<&'f Record<Task>> {
    let tasks = facts.project.tasks.iter();
    let named: Vec<_> = (tasks.clone())
        .filter(|task| task.goal.iter().any(|id| **id == *goal.id))
        .collect();
    match named.is_empty() {
        true => tasks
            .filter(|task| task.phase == Some(Phase::Model))
            .collect(),
        false => named,
    }
}

/// Whether the work that serves a goal has not begun, or only just.
fn is_work_new(facts: &Facts, goal: &Record<Goal>) -> bool {
    let serving = serving(facts, goal);
    let first = serving
        .iter()
        .filter_map(|task| task.started_by(facts.as_of));
    let is_new = |first: When| facts.days_since(first.date()) <= FIRST;
    !serving.is_empty() && first.min().is_none_or(is_new)
}

/// What is left of the way from the latest value to the target.
struct Way {
    value: String,
    on: Date,
    target: String,
    until: Date,
    days: i64,
    /// The day of the test has come, and nobody has reported of it.
    is_awaited: bool,
    /// The latest line of the log.
    place: Place,
}

/// The way that a goal still has to go; `None` where it has arrived, its day has passed and was reported
/// of, or something is missing, which is said.
fn way(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) -> Option<Way> {
    let goal: &Record<Goal> = &facts.project.goals[one.goal];
    let id = goal.full_id();
    let (Some(target), Some(direction)) = (goal.target, goal.direction) else {
        outlook.cannot_tell(&id, &goal.file, "target");
        return None;
    };
    let log = facts.project.measurements_of(&goal.id);
    let line = log.and_then(|log| log.until(facts.as_of).next_back());
    let (Some(latest), Some(line)) = (&one.latest, line) else {
        let file = format!("measurements/{}.toml", goal.id);
        outlook.cannot_tell(&id, &file, "measurement");
        return None;
    };
    let has_arrived = match direction {
        Direction::Higher => latest.value >= target.value,
        Direction::Lower => latest.value <= target.value,
        // Such values have no way to go.
        Direction::Exact => true,
    };
    if has_arrived || is_shown(one) {
        return None;
    }
    // The slot of a year that ends before is for that year's target.
    let is_final = one
        .year
        .as_ref()
        .is_none_or(|year| goal.due.is_none_or(|due| due <= year.due));
    let awaited = awaited(facts, goal).filter(|_| is_final);
    let days = one.course.days_left.or(awaited.map(|_| 0));
    let (Some(until), Some(days)) = (awaited.or(one.course.until), days) else {
        outlook.cannot_tell(&id, &goal.file, "due");
        return None;
    };
    let value = Number {
        value: latest.value,
        digits: latest.digits.max(target.digits),
    };
    (days > 0 || awaited.is_some()).then(|| Way {
        value: shown(value, goal),
        on: latest.on,
        target: shown(target, goal),
        until,
        days,
        is_awaited: awaited.is_some(),
        place: line.at(&[]),
    })
}

/// A slot of more calendar days before was for something else, such as the target of an earlier year:
/// eight weeks pass between booking and report.
const SLOT: i32 = 56;

/// The day of the test, booked or due, that has come and that no measurement of the judge tells of yet.
fn awaited(facts: &Facts, goal: &Record<Goal>) -> Option<Date> {
    if goal.booked.is_some_and(|on| on > facts.as_of) {
        return None;
    }
    let until = goal.due.map_or(facts.as_of, |due| due.min(facts.as_of));
    let slot = goal.booked.filter(|on| (0..=SLOT).contains(&(until - *on)));
    let day = slot.or(goal.due.filter(|due| *due <= facts.as_of))?;
    let is_report = |line: &&Line<Measurement>| {
        let is_of_lab = line.report.is_some() || line.by == Some(Judge::Accredited);
        line.on >= day && (is_of_lab || goal.by != Some(Judge::Accredited))
    };
    let log = facts.project.measurements_of(&goal.id);
    let mut lines = log.into_iter().flat_map(|log| log.until(facts.as_of));
    lines.find(is_report).is_none().then_some(day)
}
