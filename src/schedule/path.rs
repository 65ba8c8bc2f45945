//! The longest path: the chain of drivers that ends with the project.

use super::early::Early;
use super::network::Network;
use super::result::{Driver, Times};
use crate::time::Instant;

/// Tasks still to be looked at.
struct Search {
    open: Vec<usize>,
    /// By summary: whether the tasks that set its start, and its finish, have been taken up.
    expanded: [Vec<bool>; 2],
}

impl Network<'_> {
    /// Marks the tasks that the end of the project hangs on, back through every link that holds its successor in place.
    pub(super) fn trace(&self, early: &[Early], end: Instant, times: &mut [Times]) {
        let last = |task: &usize| {
            let calendar = self.calendar(*task);
            calendar.position(early[*task].finish) == calendar.position(end)
        };
        let unseen = vec![false; early.len()];
        let mut search = Search {
            open: self.leaves().filter(last).collect(),
            expanded: [unseen.clone(), unseen],
        };
        while let Some(task) = search.open.pop() {
            let known = std::mem::replace(&mut times[task].on_longest_path, true);
            if !known && matches!(early[task].driver, Driver::Link(_)) {
                self.holding(task, early, &mut search);
            }
        }
        for task in (0..times.len()).rev() {
            if let Some(parent) = self.order.parent(task) {
                times[parent].on_longest_path |= times[task].on_longest_path;
            }
        }
    }

    /// Takes up the tasks at the other end of the links, own or of a summary above, that hold this one in place.
    fn holding(&self, task: usize, early: &[Early], search: &mut Search) {
        let Early {
            start,
            finish,
            resume,
            ..
        } = early[task];
        let calendar = self.calendar(task);
        let mut target = Some(task);
        while let Some(bounded) = target {
            for index in self.order.links_into(bounded) {
                let link = &self.plan.links[index];
                let held = if link.kind.to_finish() {
                    finish
                } else {
                    resume.unwrap_or(start)
                };
                // The driver holds it also where the task waits for another calendar, or for the end of a leave.
                let drives = early[task].driver == Driver::Link(index);
                if drives
                    || calendar.position(self.asked_by(link, early)) == calendar.position(held)
                {
                    self.take_up(link.from, link.kind.from_finish(), early, search);
                }
            }
            target = self.order.parent(bounded);
        }
    }

    /// Takes up a task, or of a summary what sets its finish (or start).
    fn take_up(&self, task: usize, by_finish: bool, early: &[Early], search: &mut Search) {
        if !self.order.is_summary(task) {
            search.open.push(task);
            return;
        }
        let end = |task: usize| {
            if by_finish {
                early[task].finish
            } else {
                early[task].start
            }
        };
        let mut summaries = vec![task];
        while let Some(summary) = summaries.pop() {
            if std::mem::replace(&mut search.expanded[usize::from(by_finish)][summary], true) {
                continue;
            }
            let taking_part = self
                .order
                .children(summary)
                .filter(|child| !self.order.inactive[*child]);
            for child in taking_part.filter(|child| end(*child) == end(summary)) {
                if self.order.is_summary(child) {
                    summaries.push(child)
                } else {
                    search.open.push(child)
                }
            }
        }
    }
}
