//! What work has cost: as written of tasks, or by the effort log.

use super::book::Book;
use super::{Unit, sum};
use crate::model::kind::effort::Effort;
use crate::schedule::earned::Earned;

impl Book<'_> {
    /// What a row and all inside it cost.
    pub(super) fn cost_within(&self, row: usize) -> Option<f64> {
        let rows = &self.timetable.wbs.rows;
        let depth = rows[row].depth;
        let inside = (row + 1..rows.len()).take_while(|at| rows[*at].depth > depth);
        let costs = std::iter::once(row).chain(inside).map(|at| Earned {
            spent: self.cost(at),
            ..Earned::default()
        });
        sum(costs.collect::<Vec<_>>().iter()).spent
    }

    /// What a row itself cost: nothing before it has begun; unknown if it has and there is no record.
    fn cost(&self, row: usize) -> Option<f64> {
        let task = self.task(row);
        let activity = &self.timetable.plan.tasks[row];
        let is_leaf = !self.timetable.wbs.rows[row].is_summary;
        let has_begun = activity.started.is_some() || activity.finished.is_some();
        let written = || match self.unit {
            Unit::PersonTime => task.spent.map(|spent| self.minutes(spent)),
            Unit::Money => task.spent_cost.map(|cost| cost as f64),
        };
        let written = written().filter(|_| has_begun);
        let logged = || self.logged_cost(&task.id);
        let known = match self.unit {
            Unit::PersonTime => logged().or(written),
            Unit::Money => written.or_else(logged),
        };
        let is_silent = is_leaf && has_begun && !activity.milestone;
        known.or((!is_silent).then_some(0.0))
    }

    /// What the effort log says of a task: its days, or in money their price by the members' day rates.
    fn logged_cost(&self, task: &str) -> Option<f64> {
        let lines = self.logged.get(task)?;
        let day = self.facts.calendars.day() as f64;
        let cost = |line: &&Effort| {
            let days = line.days.map_or(0.0, |days| days.value);
            if self.unit == Unit::PersonTime {
                return Some(days * day);
            }
            let who = self.facts.project.members.find(line.who.as_deref()?)?;
            Some(days * who.rate? as f64)
        };
        lines.iter().map(cost).sum()
    }

    /// What was logged for no task, or for tasks outside the budget.
    pub(super) fn loose_cost(&self) -> f64 {
        let outside = (0..self.covered.len()).filter(|at| !self.covered[*at]);
        let outside = outside.filter_map(|at| self.cost(at));
        let tasks = &self.facts.project.tasks;
        let unknown = self.logged.keys().filter(|id| tasks.find(id).is_none());
        let unknown = unknown.filter_map(|id| self.logged_cost(id));
        outside.chain(unknown).sum()
    }
}
