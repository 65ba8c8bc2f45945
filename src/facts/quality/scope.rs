//! What the checks look at: tasks and links that are not finished in one timetable.

use super::super::Facts;
use crate::model::kind::task::Task;
use crate::model::notation;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::plan::{Activity, Link};
use crate::schedule::result::Times;

/// One timetable and what of it is still to be done.
///
/// As in the pamphlet, summaries, finished and inactive tasks do not count. What has no work is a
/// milestone; it counts only where it can be as wrong as a task.
pub(super) struct Scope<'f> {
    pub(super) facts: &'f Facts,
    pub(super) timetable: &'f Timetable,
    /// By row: takes part and is not finished; of summaries whether any task inside is.
    open: Vec<bool>,
}

/// A link into an unfinished task or summary, with its place among what is written.
pub(super) struct OpenLink<'f> {
    pub(super) link: &'f Link,
    pub(super) written: &'f notation::Link,
    /// Index into the successor's `after`.
    pub(super) index: usize,
}

impl<'f> Scope<'f> {
    pub(super) fn of(facts: &'f Facts, timetable: &'f Timetable) -> Self {
        let rows = &timetable.wbs.rows;
        let tasks = &timetable.plan.tasks;
        let mut open = vec![false; rows.len()];
        for (at, row) in rows.iter().enumerate().rev() {
            open[at] |= !row.is_summary && !tasks[at].inactive && tasks[at].finished.is_none();
            if let Some(above) = row.parent {
                open[above] |= open[at];
            }
        }
        Self {
            facts,
            timetable,
            open,
        }
    }

    pub(super) fn task(&self, row: usize) -> &'f Record<Task> {
        self.facts.task_at(self.timetable, row)
    }

    pub(super) fn activity(&self, row: usize) -> &'f Activity {
        &self.timetable.plan.tasks[row]
    }

    pub(super) fn times(&self, row: usize) -> &'f Times {
        &self.timetable.times[row]
    }

    /// Leaves that take part, finished or not.
    pub(super) fn leaves(&self) -> impl Iterator<Item = usize> + '_ {
        let rows = self.timetable.wbs.rows.iter().enumerate();
        rows.filter(|(at, row)| !row.is_summary && !self.activity(*at).inactive)
            .map(|(at, _)| at)
    }

    /// Leaves with work, finished or not.
    pub(super) fn tasks(&self) -> impl Iterator<Item = usize> + '_ {
        self.leaves().filter(|row| self.has_work(*row))
    }

    /// Unfinished tasks and milestones.
    pub(super) fn open_leaves(&self) -> impl Iterator<Item = usize> + '_ {
        self.leaves().filter(|row| self.open[*row])
    }

    /// Unfinished tasks, without milestones: what the pamphlet calls incomplete tasks.
    pub(super) fn open_tasks(&self) -> impl Iterator<Item = usize> + '_ {
        self.tasks().filter(|row| self.open[*row])
    }

    pub(super) fn has_work(&self, row: usize) -> bool {
        self.timetable.work[row] > 0
    }

    /// Links between what takes part into what is not finished.
    pub(super) fn open_links(&self) -> Vec<OpenLink<'f>> {
        let wbs = &self.timetable.wbs;
        let tasks = &self.facts.project.tasks;
        let written = wbs.rows.iter().flat_map(|row| {
            let after = tasks[row.task].after.iter().enumerate();
            // The plan holds these links in this order.
            after.filter(|(_, link)| {
                let from = tasks.position(&link.task);
                from.and_then(|from| wbs.row_of(from)).is_some()
            })
        });
        let links = self.timetable.plan.links.iter().zip(written);
        links
            .map(|(link, (index, written))| OpenLink {
                link,
                written,
                index,
            })
            .filter(|one| self.open[one.link.to] && !self.activity(one.link.from).inactive)
            .collect()
    }

    /// Working days as a figure: whole or with a part.
    pub(super) fn in_days(&self, minutes: i64) -> f64 {
        minutes as f64 / self.facts.calendars.day().max(1) as f64
    }
}
