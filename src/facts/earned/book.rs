//! Budgets of the work: as signed, or as planned where nothing was.

use std::collections::BTreeMap;

use super::{Part, Unit};
use crate::facts::Facts;
use crate::model::kind::baseline::{Baseline, BaselineTask};
use crate::model::kind::effort::Effort;
use crate::model::kind::task::{self, Task};
use crate::model::notation::Duration;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::earned::Earned;

/// What the account is kept with.
pub(super) struct Book<'f> {
    pub(super) facts: &'f Facts,
    pub(super) timetable: &'f Timetable,
    signed: Option<&'f Record<Baseline>>,
    pub(super) unit: Unit,
    /// Effort by task, what names no task under the empty name.
    pub(super) logged: BTreeMap<&'f str, Vec<&'f Effort>>,
    /// Rows that hold a budget.
    budgeted: Vec<bool>,
    /// Rows that hold one or lie in one that does.
    pub(super) covered: Vec<bool>,
}

impl<'f> Book<'f> {
    pub(super) fn of(
        facts: &'f Facts,
        timetable: &'f Timetable,
        signed: Option<&'f Record<Baseline>>,
    ) -> Self {
        let mut logged: BTreeMap<&str, Vec<&Effort>> = BTreeMap::new();
        for line in facts
            .project
            .efforts
            .iter()
            .flat_map(|log| log.until(facts.as_of))
        {
            let task = line.task.as_deref().unwrap_or("");
            logged.entry(task).or_default().push(line);
        }
        let mut book = Self {
            facts,
            timetable,
            signed,
            unit: Unit::PersonTime,
            logged,
            budgeted: Vec::new(),
            covered: Vec::new(),
        };
        book.budgeted = book.budgeted_rows();
        book.covered = book.covered_rows();
        if book.is_priced() {
            book.unit = Unit::Money;
        }
        book
    }

    /// Without a baseline the leaves; else what it signed, but of what lies in each other only the innermost.
    fn budgeted_rows(&self) -> Vec<bool> {
        let rows = &self.timetable.wbs.rows;
        let mut inside = vec![false; rows.len()];
        let mut budgeted = vec![false; rows.len()];
        for (at, row) in rows.iter().enumerate().rev() {
            budgeted[at] = match self.signed {
                Some(signed) => !inside[at] && signed.task.contains_key(&self.task(at).id),
                None => !row.is_summary && !self.timetable.plan.tasks[at].inactive,
            };
            if let Some(parent) = row.parent {
                inside[parent] |= inside[at] || budgeted[at];
            }
        }
        budgeted
    }

    fn covered_rows(&self) -> Vec<bool> {
        let mut covered = self.budgeted.clone();
        for (at, row) in self.timetable.wbs.rows.iter().enumerate() {
            covered[at] |= row.parent.is_some_and(|parent| covered[parent]);
        }
        covered
    }

    /// What was signed and is no longer planned.
    pub(super) fn removed(&self) -> impl Iterator<Item = (&'f String, &'f BaselineTask)> {
        let tasks = &self.facts.project.tasks;
        let signed = self.signed.into_iter().flat_map(|signed| &signed.task);
        signed.filter(|(id, _)| tasks.find(id).is_none())
    }

    pub(super) fn task(&self, row: usize) -> &'f Record<Task> {
        self.facts.task_at(self.timetable, row)
    }

    pub(super) fn entry(&self, row: usize) -> Option<&'f BaselineTask> {
        self.signed?.task.get(&self.task(row).id)
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.budgeted.len()).filter(|row| self.budgeted[*row])
    }

    /// Whether whatever takes time has a price.
    fn is_priced(&self) -> bool {
        let mut sized = 0;
        for row in self.rows() {
            let (cost, is_point) = match self.entry(row) {
                Some(entry) => (entry.cost, entry.milestone == Some(true)),
                None => (self.task(row).cost, self.task(row).milestone == Some(true)),
            };
            match (cost, is_point) {
                (None, false) => return false,
                (Some(_), _) => sized += 1,
                (None, true) => {}
            }
        }
        sized > 0
    }

    pub(super) fn parts(&self) -> Vec<Part> {
        let planned = self.rows().map(|row| Part {
            row: Some(row),
            id: self.task(row).id.clone(),
            value: self.value(row),
        });
        let removed = self.removed().map(|(id, entry)| {
            let budget = self.signed_budget(entry, 1.0);
            Part {
                row: None,
                id: id.clone(),
                value: Earned {
                    budget,
                    planned: self
                        .spread(entry, budget)
                        .map(|spread| spread.at(self.now())),
                    ..Earned::default()
                },
            }
        });
        planned.chain(removed).collect()
    }

    fn value(&self, row: usize) -> Earned {
        let budget = self.budget(row);
        let spread = self.entry(row).and_then(|entry| self.spread(entry, budget));
        Earned {
            budget,
            planned: spread.map(|spread| spread.at(self.now())),
            earned: budget * self.share(row),
            spent: self.cost_within(row),
        }
    }

    pub(super) fn budget(&self, row: usize) -> f64 {
        let task = self.task(row);
        let people = self.facts.project.shares_of(task) / 100.0;
        match (self.entry(row), self.unit) {
            (Some(entry), _) => self.signed_budget(entry, people),
            (None, Unit::Money) => task.cost.unwrap_or(0) as f64,
            (None, Unit::PersonTime) => match task.effort {
                Some(effort) => self.minutes(effort),
                None => self.timetable.work[row] as f64 * people,
            },
        }
    }

    pub(super) fn signed_budget(&self, entry: &BaselineTask, people: f64) -> f64 {
        if self.unit == Unit::Money {
            return entry.cost.unwrap_or(0) as f64;
        }
        if entry.milestone == Some(true) {
            return 0.0;
        }
        let by_duration = || {
            entry
                .duration
                .map(|duration| self.minutes(duration) * people)
        };
        entry
            .effort
            .map(|effort| self.minutes(effort))
            .or_else(by_duration)
            .unwrap_or(0.0)
    }

    pub(super) fn minutes(&self, duration: Duration) -> f64 {
        duration.minutes(self.facts.calendars.day()) as f64
    }

    /// Share of a row that counts as earned, 0 to 1.
    fn share(&self, row: usize) -> f64 {
        let activity = &self.timetable.plan.tasks[row];
        let (started, finished) = (activity.started.is_some(), activity.finished.is_some());
        if activity.inactive && !started {
            return 0.0;
        }
        match self.task(row).ev {
            Some(task::EarnedValue::ZeroHundred) => f64::from(u8::from(finished)),
            Some(task::EarnedValue::FiftyFifty) => match (started, finished) {
                (_, true) => 1.0,
                (true, false) => 0.5,
                (false, false) => 0.0,
            },
            _ => self.timetable.progress[row] / 100.0,
        }
    }

    /// Leaves that take time and lie in nothing that was signed.
    pub(super) fn unbudgeted(&self) -> usize {
        if self.signed.is_none() {
            return 0;
        }
        let leaves = self.facts.active_leaves();
        let loose = leaves.filter(|(row, _)| {
            let takes_time = !self.timetable.plan.tasks[*row].milestone;
            takes_time && !self.covered[*row]
        });
        loose.count()
    }

    /// Work with a budget that has begun without any record of its cost.
    pub(super) fn unrecorded(&self) -> usize {
        self.rows()
            .filter(|row| self.budget(*row) > 0.0 && self.cost_within(*row).is_none())
            .count()
    }
}
