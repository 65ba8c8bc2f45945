//! 공정률: how much of the work is done, and how much should be.

use crate::facts::Facts;
use crate::model::field::When;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::time::DAY;

/// Actual and planned progress of the whole project, in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    pub actual: f64,
    /// By the baseline; `None` without one.
    pub planned: Option<f64>,
    pub budget: Budget,
}

/// What a leaf task weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    Cost,
    Effort,
    Duration,
}

impl Progress {
    /// Σ budget × share ÷ Σ budget over the active leaves, the budget being cost if every task has
    /// one, else effort, else duration. Planned: the share of the baseline's working time that has
    /// passed. `None` without any budget.
    pub fn of(facts: &Facts) -> Option<Self> {
        let timetable = facts.timetable.as_ref().ok()?;
        let leaves: Vec<_> = facts.active_leaves().collect();
        let tasks = || leaves.iter().map(|(_, task)| task);
        let sized = || tasks().filter(|task| task.milestone != Some(true));
        let budget = if sized().all(|task| task.cost.is_some()) {
            Budget::Cost
        } else if sized().all(|task| task.effort.is_some()) {
            Budget::Effort
        } else {
            Budget::Duration
        };
        let day = facts.calendars.day();
        let weights: Vec<f64> = leaves
            .iter()
            .map(|(at, task)| {
                let weight = match budget {
                    Budget::Cost => task.cost.unwrap_or(0),
                    Budget::Effort => task.effort.map_or(0, |effort| effort.minutes(day)),
                    Budget::Duration => timetable.work[*at],
                };
                weight as f64
            })
            .collect();
        let total: f64 = weights.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let done: f64 = leaves
            .iter()
            .zip(&weights)
            .map(|((at, _), weight)| weight * timetable.progress[*at])
            .sum();
        let planned = facts.planned_progress(&leaves, &weights);
        Some(Self {
            actual: done / total,
            planned,
            budget,
        })
    }
}

impl Facts {
    /// Planned progress by the newest baseline that signs tasks, over the same leaves: of what was
    /// not signed nothing was to be done by now.
    fn planned_progress(&self, leaves: &[(usize, &Record<Task>)], weights: &[f64]) -> Option<f64> {
        let baseline = self.baseline().filter(|one| !one.task.is_empty())?;
        let shares = leaves
            .iter()
            .zip(weights)
            .filter_map(|((_, task), weight)| {
                let signed = baseline.task.get(&task.id)?;
                Some(weight * self.planned_share(signed.start?, signed.finish?)?)
            });
        Some(shares.sum::<f64>() * 100.0 / weights.iter().sum::<f64>())
    }

    /// The share of the working time between two dates that has passed by the end of the status
    /// date, 0 to 1.
    fn planned_share(&self, start: When, finish: When) -> Option<f64> {
        let timetable = self.timetable.as_ref().ok()?;
        let (start, finish) = (self.calendars.start(start), self.calendars.end(finish));
        let now = self.as_of.at(DAY);
        let whole = timetable.working_minutes_between(start, finish);
        if whole <= 0 {
            return Some(if finish <= now { 1.0 } else { 0.0 });
        }
        let passed = timetable.working_minutes_between(start, now.clamp(start, finish));
        Some(passed as f64 / whole as f64)
    }
}
