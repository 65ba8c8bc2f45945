//! How much scope has grown beyond what was signed and approved.

use std::collections::{BTreeMap, BTreeSet};

use super::{Approvals, Scope};
use crate::facts::Facts;
use crate::model::kind::baseline::{Baseline, BaselineTask};
use crate::model::kind::task::Task;
use crate::model::record::Record;

/// What came without an approved change.
#[derive(Clone, Debug)]
pub struct Growth<'f> {
    /// Goals, datasets, deliverables and requirements that were not signed, in file order.
    pub items: Vec<Scope<'f>>,
    /// How many of them were signed.
    pub signed_items: usize,
    /// Tasks that were not signed and are no part of a signed one.
    pub tasks: Vec<&'f Record<Task>>,
    /// Their person-time in minutes, and that by which the parts of a signed task exceed it, without the person-time
    /// of signed tasks that were dropped: a plan that only changes its cut does not grow.
    pub effort: i64,
    /// Person-time signed, in minutes.
    pub signed_effort: i64,
}

impl<'f> Growth<'f> {
    /// The growth since a baseline, without what changes approved by the status date explain.
    pub fn of(facts: &'f Facts, baseline: &'f Record<Baseline>) -> Self {
        let approvals = Approvals::since(&facts.project, baseline, Some(facts.as_of));
        let items = facts.added(baseline, &approvals).into_iter();
        let items = items.filter(|one| one.is_promise() && one.change.is_none());
        let signed_items = baseline.goal.len()
            + baseline.dataset.len()
            + baseline.deliverable.len()
            + baseline.requirement.len();
        let plan = Plan::of(facts, baseline, &approvals);
        let (tasks, effort) = plan.added();
        Self {
            items: items.collect(),
            signed_items,
            tasks,
            effort: (effort - plan.dropped()).max(0),
            signed_effort: (plan.signed())
                .map(|(id, entry)| plan.signed_size(id, entry))
                .fold(0, i64::saturating_add),
        }
    }

    /// Added items in per cent of the signed ones; `None` if none were signed.
    pub fn item_share(&self) -> Option<f64> {
        let (added, all) = (self.items.len() as f64, self.signed_items as f64);
        (all > 0.0).then(|| added * 100.0 / all)
    }

    /// Added person-time in per cent of the signed one; `None` if none was signed.
    pub fn effort_share(&self) -> Option<f64> {
        let (added, all) = (self.effort as f64, self.signed_effort as f64);
        (all > 0.0).then(|| added * 100.0 / all)
    }
}

/// The plan beside the signed one.
struct Plan<'f, 'a> {
    facts: &'f Facts,
    baseline: &'f Baseline,
    approvals: &'a Approvals<'f>,
    /// Signed tasks in which other signed tasks lie.
    summaries: BTreeSet<&'f str>,
}

impl<'f, 'a> Plan<'f, 'a> {
    fn of(facts: &'f Facts, baseline: &'f Baseline, approvals: &'a Approvals<'f>) -> Self {
        let tasks = facts.project.tasks.iter();
        let signed = tasks.filter(|task| baseline.task.contains_key(&task.id));
        let above = signed.flat_map(|task| facts.with_summaries(task).skip(1));
        let summaries = above.map(|task| task.id.as_str()).collect();
        Self {
            facts,
            baseline,
            approvals,
            summaries,
        }
    }

    /// The signed tasks that hold work of their own.
    fn signed(&self) -> impl Iterator<Item = (&'f str, &'f BaselineTask)> {
        let tasks = self.baseline.task.iter();
        let leaves = tasks.filter(|(id, _)| !self.summaries.contains(id.as_str()));
        leaves.map(|(id, task)| (id.as_str(), task))
    }

    fn signed_size(&self, id: &str, entry: &BaselineTask) -> i64 {
        if entry.milestone == Some(true) {
            return 0;
        }
        let day = self.facts.calendars.day();
        let task = self.facts.project.tasks.find(id);
        let shares = task.map_or(100.0, |task| self.facts.project.shares_of(task));
        let by_time = entry
            .duration
            .map(|time| time.minutes(day) as f64 * shares / 100.0);
        let effort = entry.effort.map(|effort| effort.minutes(day));
        effort.unwrap_or_else(|| by_time.unwrap_or(0.0).round() as i64)
    }

    fn size(&self, task: &Task) -> i64 {
        if task.milestone == Some(true) {
            return 0;
        }
        let day = self.facts.calendars.day();
        let shares = self.facts.project.shares_of(task);
        let by_time = || {
            task.likely_duration()
                .map_or(0.0, |time| time.minutes(day) as f64)
        };
        let effort = task.effort.map(|effort| effort.minutes(day));
        effort.unwrap_or_else(|| (by_time() * shares / 100.0).round() as i64)
    }

    /// Tasks that came without approval, and their person-time with that of parts that outgrew the signed whole.
    fn added(&self) -> (Vec<&'f Record<Task>>, i64) {
        let (mut tasks, mut effort) = (Vec::new(), 0_i64);
        let mut parts: BTreeMap<&str, i64> = BTreeMap::new();
        for (_, task) in self.facts.active_leaves() {
            if self.baseline.task.contains_key(&task.id) || self.is_approved(task) {
                continue;
            }
            let mut above = self.facts.with_summaries(task).skip(1);
            let whole = above.find(|one| self.baseline.task.contains_key(&one.id));
            match whole.filter(|one| !self.summaries.contains(one.id.as_str())) {
                Some(whole) => *parts.entry(&whole.id).or_default() += self.size(task),
                None => {
                    effort = effort.saturating_add(self.size(task));
                    tasks.push(task);
                }
            }
        }
        let outgrown = parts.into_iter().map(|(id, size)| {
            let signed = self.baseline.task.get(id);
            let signed = signed.map_or(0, |entry| self.signed_size(id, entry));
            (size - signed).max(0)
        });
        (tasks, outgrown.fold(effort, i64::saturating_add))
    }

    /// Person-time of signed tasks that are no longer done.
    fn dropped(&self) -> i64 {
        let is_gone = |id: &str| {
            let task = self.facts.project.tasks.find(id);
            task.is_none_or(|task| !self.facts.takes_part(task))
        };
        let gone = self.signed().filter(|(id, _)| is_gone(id));
        gone.map(|(id, entry)| self.signed_size(id, entry))
            .fold(0, i64::saturating_add)
    }

    /// Whether an approved change affects the task, a summary above it, or what it serves.
    fn is_approved(&self, task: &'f Record<Task>) -> bool {
        let mut all = self.facts.with_summaries(task);
        all.any(|one| {
            let is = |kind: &str, id: &str| self.approvals.of(kind, id).is_some();
            is("task", &one.id)
                || one.deliverable.iter().any(|id| is("deliverable", id))
                || one.goal.iter().any(|id| is("goal", id))
                || one.requirement.iter().any(|id| is("requirement", id))
        })
    }
}
