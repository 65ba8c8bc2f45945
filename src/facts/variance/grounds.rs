//! How far changes explain that tasks come later than signed.

use super::{Approvals, Subject};
use crate::facts::Facts;
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::kind::deliverable::Deliverable;
use crate::model::kind::goal::Goal;
use crate::model::kind::requirement::Requirement;
use crate::model::kind::task::Task;
use crate::model::record::{Kinded as _, Record};
use crate::schedule::Timetable;

/// What changes explain of a plan.
///
/// A change reaches what it affects, the tasks that serve that and what follows from those by links; one that moves the
/// contract's end reaches all. There it explains what comes later by at most its `days`, taken as working days, and the
/// days of several add up. One that says no days explains any date of what it affects, and nothing of what follows.
pub struct Grounds<'f> {
    facts: &'f Facts,
    changes: Approvals<'f>,
    /// By row of the timetable: the most working days by which it may come later; `None` where nothing reaches it.
    most: Vec<Option<f64>>,
    /// Whether one of them moves the contract's end.
    moves_end: bool,
}

impl<'f> Grounds<'f> {
    /// What these changes explain of the difference from a baseline.
    pub fn of(facts: &'f Facts, baseline: &Baseline, changes: Approvals<'f>) -> Self {
        let rows = |timetable: &Timetable| timetable.wbs.rows.len();
        let mut grounds = Self {
            facts,
            most: vec![None; facts.timetable.as_ref().map_or(0, rows)],
            moves_end: false,
            changes,
        };
        let is_moved = |end| end != facts.project.charter.project.finish;
        let is_moved = baseline.contract.finish.is_some_and(is_moved);
        for change in grounds.changes.changes().to_vec() {
            let names_nothing = change.affects.is_empty();
            grounds.add(change, is_moved || names_nothing);
        }
        grounds
    }

    /// Whether they explain that a row comes so many working days later than signed; earlier where negative.
    pub fn explain(&self, row: usize, days: i64) -> bool {
        let most = self.most.get(row).copied().flatten();
        most.is_some_and(|most| days as f64 <= most)
    }

    /// Whether one affects a record or what a task serves.
    pub(super) fn touch(&self, subject: &Subject) -> bool {
        touches(self.facts, &self.changes, subject)
    }

    /// Whether one moves the contract's end.
    pub(super) fn move_end(&self) -> bool {
        self.moves_end
    }

    /// Whether one adds to the contract's amount.
    pub(super) fn add_money(&self) -> bool {
        self.changes.of_amount().is_some()
    }

    fn add(&mut self, change: &'f Record<Change>, is_whole: bool) {
        let Ok(timetable) = &self.facts.timetable else {
            return;
        };
        let only = Approvals::only(&[change]);
        let moves_end = is_whole && only.of_finish().is_some();
        self.moves_end |= moves_end;
        let rows = 0..self.most.len();
        let affected = rows.clone().filter(|row| {
            let task = self.facts.task_at(timetable, *row);
            touches(self.facts, &only, &Subject::new(task, &task.name))
        });
        let reached: Vec<usize> = match change.days {
            _ if moves_end => rows.collect(),
            Some(_) => followers(timetable, affected),
            None => affected.collect(),
        };
        let days = change
            .days
            .map_or(f64::INFINITY, |days| days.value.max(0.0));
        for row in reached {
            *self.most[row].get_or_insert(0.0) += days;
        }
    }
}

/// Whether a change affects a record, or what a task serves.
fn touches(facts: &Facts, changes: &Approvals<'_>, subject: &Subject) -> bool {
    let is_named = |kind: &str, id: &str| changes.of(kind, id).is_some();
    let serves = |task: &Record<Task>| {
        is_named(Task::KIND, &task.id)
            || task
                .deliverable
                .iter()
                .any(|id| is_named(Deliverable::KIND, id))
            || task.goal.iter().any(|id| is_named(Goal::KIND, id))
            || task
                .requirement
                .iter()
                .any(|id| is_named(Requirement::KIND, id))
    };
    let task = facts.project.tasks.find(&subject.id);
    let task = task.filter(|_| subject.kind == Task::KIND);
    is_named(subject.kind, &subject.id)
        || task.is_some_and(|task| facts.with_summaries(task).any(serves))
}

/// These rows and all that follow from them by links: what is after a summary is after each of its parts, and a summary
/// that waits lets its parts wait.
fn followers(timetable: &Timetable, rows: impl Iterator<Item = usize>) -> Vec<usize> {
    let wbs = &timetable.wbs.rows;
    let mut after = vec![Vec::new(); wbs.len()];
    for link in &timetable.plan.links {
        after[link.from].push(link.to);
    }
    let (mut is_reached, mut is_passed) = (vec![false; wbs.len()], vec![false; wbs.len()]);
    let mut open: Vec<usize> = rows.collect();
    while let Some(row) = open.pop() {
        if std::mem::replace(&mut is_reached[row], true) {
            continue;
        }
        let inside = (row + 1..wbs.len()).take_while(|at| wbs[*at].depth > wbs[row].depth);
        open.extend(inside);
        let above = std::iter::successors(Some(row), |at| wbs[*at].parent);
        for one in above {
            if !std::mem::replace(&mut is_passed[one], true) {
                open.extend(&after[one]);
            }
        }
    }
    (0..wbs.len()).filter(|row| is_reached[*row]).collect()
}
