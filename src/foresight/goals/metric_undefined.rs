//! Goals of which it is not written how they are measured.

use super::{each, is_shown};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::lang::Arg;
use crate::lang::format::{self, Rounding};
use crate::model::kind::goal::{Goal, Metric};
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "metric-undefined",
    "G03",
    1,
    Limits::above(Some(10.0), None),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

/// From this share of the project's working days on it is red.
const LATE: f64 = 0.25;

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let missing = missing(goal);
    let charter = &facts.project.charter;
    let since = charter
        .contract
        .signed
        .unwrap_or_else(|| charter.project.start.date());
    let days = facts.days_since(since);
    if missing.is_empty() || is_shown(one) || days < 0 {
        return;
    }
    let Some(elapsed) = facts.elapsed() else {
        return outlook.cannot_tell("project", CHARTER, "project.finish");
    };
    let keys = Arg::Words(missing.iter().map(|key| word(key)).collect());
    let share = format::number(elapsed * 100.0, 0, Rounding::Down);
    let args = args![name: goal.name, keys, count: missing.len(), days, share, since];
    let object = Object::new(goal, &goal.name, &[]);
    let is_past = outlook.limits().severity(days as f64).is_some();
    let is_red = is_past && elapsed >= LATE;
    let raised = outlook.judge_or_red(is_red, object, days as f64, args.clone());
    if let Some(raised) = raised {
        raised
            .figure(goal.at(&[]), "missing", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}

/// The message that names a key.
fn word(key: &str) -> &'static str {
    match key {
        "metric" => "goal-key-metric",
        "unit" => "goal-key-unit",
        "direction" => "goal-key-direction",
        "target" => "goal-key-target",
        "method" => "goal-key-method",
        "conditions" => "goal-key-conditions",
        "dataset" => "goal-key-dataset",
        "samples" => "goal-key-samples",
        _ => "goal-key-by",
    }
}

/// The keys without which nobody can say how a goal is measured.
fn missing(goal: &Goal) -> Vec<&'static str> {
    let is_written =
        |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    // What a machine does by itself needs no set of samples.
    let is_sampled = !matches!(
        goal.metric,
        Some(Metric::Latency | Metric::Throughput | Metric::Volume | Metric::Availability)
    );
    let keys = [
        ("metric", goal.metric.is_some()),
        ("unit", is_written(&goal.unit)),
        ("direction", goal.direction.is_some()),
        ("target", goal.target.is_some()),
        ("method", is_written(&goal.method)),
        ("conditions", is_written(&goal.conditions)),
        ("dataset", goal.dataset.is_some() || !is_sampled),
        ("samples", goal.samples.is_some() || !is_sampled),
        ("by", goal.by.is_some()),
    ];
    let missing = keys.into_iter().filter(|(_, is_there)| !is_there);
    missing.map(|(key, _)| key).collect()
}
