//! Evaluation sets of which a model knows items, and figures that look like it.

use super::{each, sets};
use crate::args;
use crate::evidence::leakage::{Leak, Pair, Untold};
use crate::evidence::{DatasetFacts, GoalFacts};
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::kind::dataset::{Dataset, Role};
use crate::model::kind::goal::Metric;
use crate::model::record::Record;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "leakage",
    "G11",
    2,
    Limits::above(None, Some(0.0)),
    look
);

/// A value that lies more standard errors than this beyond the line of those before it has a reason.
const LEAP: f64 = 4.0;

fn look(facts: &Facts, outlook: &mut Outlook) {
    sets(facts, outlook, set);
    // Sets by which models are chosen are looked at only where something is known of them.
    let is_validation =
        |one: &&DatasetFacts| *facts.project.datasets[one.dataset].role == Some(Role::Validation);
    for one in facts.datasets.iter().filter(is_validation) {
        if let Some(leak) = facts.leakage().leaks[one.dataset] {
            leaks(facts, one.dataset, leak, outlook);
        }
    }
    if !facts.project.goals.is_empty() {
        each(facts, outlook, leap);
    }
}

fn set(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    if let Some(leak) = facts.leakage().leaks[one.dataset] {
        return leaks(facts, one.dataset, leak, outlook);
    }
    for pair in pairs(facts, one.dataset) {
        untold(facts, pair, outlook);
    }
    let set = &facts.project.datasets[one.dataset];
    let is_alone = pairs(facts, one.dataset).next().is_none();
    if is_alone && set.manifest.is_none() && is_measured_on(facts, set) {
        outlook.cannot_tell(&set.full_id(), &set.file, "manifest");
    }
}

/// Whether a goal is judged on a set by what a model has learned; what only a machine does knows no items.
fn is_measured_on(facts: &Facts, set: &Record<Dataset>) -> bool {
    facts.goals.iter().any(|one| {
        let goal = &facts.project.goals[one.goal];
        let latest = one
            .latest
            .as_ref()
            .and_then(|latest| latest.dataset.as_deref());
        latest.or(goal.dataset.as_deref()) == Some(&*set.id)
            && !goal.metric.is_some_and(Metric::is_of_machine)
    })
}

/// What a set is held against.
fn pairs(facts: &Facts, set: usize) -> impl Iterator<Item = &Pair> {
    let pairs = facts.leakage().pairs.iter();
    pairs.filter(move |pair| pair.evaluation == set)
}

fn leaks(facts: &Facts, at: usize, leak: Leak, outlook: &mut Outlook) {
    let set = &facts.project.datasets[at];
    let args = args![name: set.name, state: leak.word(), count: leak.items, all: leak.all];
    let object = Object::new(set, &set.name, &["manifest"]);
    let Some(mut raised) = outlook.judge(object, leak.items as f64, args) else {
        return;
    };
    for pair in pairs(facts, at) {
        let learned = &facts.project.datasets[pair.learned];
        for (state, overlap) in [("same", &pair.by_hash), ("kin", &pair.by_group)] {
            let Some(overlap) = overlap.as_ref().ok().filter(|overlap| overlap.keys > 0) else {
                continue;
            };
            let (count, examples) = (overlap.evaluation_items, overlap.examples.join(", "));
            let args = args![other: learned.name, state, count, examples];
            raised = raised.figure(learned.at(&["manifest"]), "shared", args);
        }
    }
    raised.exposed(Exposure::of_set(facts, &set.id));
}

/// What keeps a pair that shares nothing known from being clear.
fn untold(facts: &Facts, pair: &Pair, outlook: &mut Outlook) {
    let of = |at: usize| &facts.project.datasets[at];
    let mut lacks = |at: usize, key| outlook.cannot_tell(&of(at).full_id(), &of(at).file, key);
    match (&pair.by_hash, &pair.by_group) {
        // Items of one group are the same items too, as far as it matters.
        (_, Ok(_)) => {}
        (_, Err(Untold::NoManifest(at))) | (Err(Untold::NoManifest(at)), _) => {
            lacks(*at, "manifest");
        }
        (Err(_), Err(_)) => lacks(pair.evaluation, "manifest"),
        (Ok(_), Err(Untold::NoGroup(at))) => no_group(facts, pair, *at, outlook),
        (Ok(_), Err(why)) => lacks(why.dataset().unwrap_or(pair.evaluation), "group"),
    }
}

fn no_group(facts: &Facts, pair: &Pair, lacking: usize, outlook: &mut Outlook) {
    let of = |at: usize| &facts.project.datasets[at];
    let (set, lacking) = (of(pair.evaluation), of(lacking));
    let args = args![
        name: set.name, state: "no-group", count: 0, all: 0, other: of(pair.learned).name,
        lacking: lacking.name
    ];
    let object = Object::new(set, &set.name, &["group"]);
    outlook
        .warn(Severity::Amber, object, args.clone())
        .figure(lacking.at(&["group"]), "group", args)
        .exposed(Exposure::of_set(facts, &set.id));
}

/// A value that leaps has learned what it is measured on, if nothing tells that it has not.
fn leap(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let (Some(leap), Some(latest)) = (one.course.leap, &one.latest) else {
        return;
    };
    let is_of_machine = goal.metric.is_some_and(Metric::is_of_machine);
    let set = latest.dataset.as_deref().or(goal.dataset.as_deref());
    let set = set.and_then(|set| facts.project.datasets.position(set));
    let is_clean = set.is_some_and(|set| {
        let mut pairs = pairs(facts, set).peekable();
        pairs.peek().is_some() && pairs.all(|pair| pair.by_group.is_ok())
    });
    if leap <= LEAP || is_of_machine || is_clean || one.leak.is_some() {
        return;
    }
    let log = facts.project.measurements_of(&goal.id);
    let line = log.and_then(|log| log.until(facts.as_of).next_back());
    let place = line.map_or_else(|| goal.at(&[]), |line| line.at(&[]));
    let points = one.course.points.len() - 1;
    let times = format::number(leap, 1, Rounding::Down);
    let args =
        args![name: goal.name, state: "leap", count: 0, all: 0, on: latest.on, times, points];
    outlook
        .warn(
            Severity::Amber,
            Object::new(goal, &goal.name, &[]).at(place.clone()),
            args.clone(),
        )
        .figure(place, "leap", args)
        .exposed(Exposure::of_goal(goal))
        .who(who::of_goal(facts, &goal.id));
}
