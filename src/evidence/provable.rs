//! What can be proven of a goal: the sample it takes, what counting on would take, and what the labels leave.

use super::achieved::{Achieved, scale};
use super::binomial;
use super::goal::GoalFacts;
use super::size::{self, Sizes, StillNeeded};
use super::trend::required_slope;
use crate::model::field::Number;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::goal::{Direction, Goal, Metric};
use crate::model::record::Record;

/// What is known of cases that stand or fall together, such as the lines of one page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clusters {
    /// The evaluation set names no `group`, or the goal counts no cases.
    NotDeclared,
    /// The evaluation set names a `group`, but the latest line has only counts: without `low` and
    /// `high` resampled by group it cannot be told what the cases are worth.
    Unknown,
    /// The latest line gives bounds resampled by group: so many independent cases.
    Effective(f64),
}

/// A model cannot be shown to be better than the labels it is judged by (Northcutt, Athalye and
/// Mueller, NeurIPS 2021: public test sets average 3.3 % of wrong labels or more).
pub(super) fn ceiling(goal: &Goal, dataset: &Dataset) -> Option<f64> {
    let error = dataset.label_error?.0 / 100.0;
    let metric = goal.metric?;
    let is_judged_by_labels = match metric {
        Metric::Coverage | Metric::Availability => false,
        Metric::F1 | Metric::Map | Metric::Cer | Metric::Wer => true,
        metric => metric.is_rate(),
    };
    let best = match goal.direction? {
        Direction::Higher => 1.0 - error,
        Direction::Lower => error,
        Direction::Exact => return None,
    };
    is_judged_by_labels.then_some(best * scale(goal))
}

pub(super) fn clusters(dataset: Option<&Record<Dataset>>, latest: Option<&Achieved>) -> Clusters {
    let is_grouped = dataset.is_some_and(|dataset| dataset.group.is_some());
    let Some(latest) = latest.filter(|latest| latest.counts.is_some()) else {
        return Clusters::NotDeclared;
    };
    match latest.worth {
        Some(effective) => Clusters::Effective(effective),
        None if is_grouped => Clusters::Unknown,
        None => Clusters::NotDeclared,
    }
}

impl GoalFacts {
    /// The sample sizes of a target of this goal, `margin` being how much better our own aim is.
    /// `None` unless it is a rate that is to be high or low, and a sample can show the target.
    pub fn sizes(&self, goal: &Goal, target: Number) -> Option<Sizes> {
        let margin = goal.margin.map(|margin| margin.value / scale(goal));
        Sizes::of(share(goal, target.value)?, margin)
    }

    /// Whether so many samples are enough for a model that is better than a target of this goal by
    /// `margin`; a quick answer to what [`Self::sizes`] says in full. `false` as for that.
    pub fn is_enough(&self, goal: &Goal, target: Number, samples: u64) -> bool {
        let margin = goal.margin.map(|margin| margin.value / scale(goal));
        let share = share(goal, target.value);
        share
            .zip(margin)
            .is_some_and(|(target, margin)| binomial::is_enough_if_better(samples, target, margin))
    }

    /// What counting on would take to show a target of this goal. `None` without counts, or as for
    /// [`Self::sizes`].
    pub fn still_needed(&self, goal: &Goal, target: Number) -> Option<StillNeeded> {
        let latest = self.latest.as_ref()?;
        let (passed, samples) = latest.passes(goal.direction)?;
        let target = share(goal, target.value)?;
        size::still_needed_in_clusters(passed, samples, target, latest.design_effect())
    }

    /// The slope per day that leads from the latest value to a target in the days left.
    pub fn required(&self, target: Number, days_left: i64) -> Option<f64> {
        required_slope(self.latest.as_ref()?.value, target.value, days_left as f64)
    }

    /// How many failures a sample of that size may have and still show a target of this goal, its cases being
    /// worth what those of the latest measurement are.
    pub fn failures_allowed(&self, goal: &Goal, target: Number, samples: u64) -> Option<u64> {
        let effect = self.latest.as_ref().map_or(1.0, Achieved::design_effect);
        size::failures_allowed_in_clusters(samples, share(goal, target.value)?, effect)
    }
}

/// A target of a rate as a share of cases that must go well; `None` where the goal is no such rate.
fn share(goal: &Goal, target: f64) -> Option<f64> {
    let target = target / scale(goal);
    match goal.direction? {
        _ if !goal.metric?.is_rate() => None,
        Direction::Higher => Some(target),
        Direction::Lower => Some(1.0 - target),
        Direction::Exact => None,
    }
}

#[cfg(test)]
#[path = "provable_tests.rs"]
mod tests;
