//! Dates that do not hold: broken links, constraints and deadlines.

use super::early::{Early, State};
use super::network::Network;
use super::plan::Mode;
use super::result::{Broken, Conflict, Constraint, Driver};
use crate::time::Instant;

impl Network<'_> {
    /// What does not hold, by task. Tasks without dates of their own follow their links, so that only the others are looked at.
    pub(super) fn conflicts(&self, early: &[Early]) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        let dated = |task: &usize| !self.sketches[*task].is_plain && !self.order.inactive[*task];
        for task in (0..early.len()).filter(dated) {
            let state = early[task].state;
            let mut report = |broken| conflicts.push(Conflict { task, broken });
            if !self.order.is_summary(task) {
                let by = if state == State::Waiting {
                    early[task].driver
                } else {
                    Driver::Actual
                };
                for link in self.broken_links(task, early) {
                    report(Broken::Link { link, by });
                }
            }
            if state != State::Finished {
                self.late_dates(task, &early[task])
                    .into_iter()
                    .for_each(&mut report);
            }
        }
        conflicts
    }

    /// The links, own or of summaries above, that ask for a later date than the task has.
    fn broken_links(&self, task: usize, early: &[Early]) -> Vec<usize> {
        let Early { start, finish, .. } = early[task];
        let worker = self.worker(task);
        let is_earlier = |has: Instant, asked: Instant| {
            let calendar = worker.calendar();
            calendar.position(has) < calendar.position(asked)
        };
        let is_broken = |index: &usize| {
            let link = &self.plan.links[*index];
            let asked = self.asked_by(link, early);
            if link.kind.to_finish() {
                is_earlier(finish, asked) && finish < worker.snap_end(asked)
            } else {
                is_earlier(start, asked)
            }
        };
        let above = std::iter::successors(Some(task), |task| self.order.parent(*task));
        above
            .flat_map(|task| self.order.links_into(task))
            .filter(is_broken)
            .collect()
    }

    /// Constraints and the deadline that an unfinished task misses.
    fn late_dates(&self, task: usize, early: &Early) -> Vec<Broken> {
        let activity = &self.plan.tasks[task];
        let calendar = self.calendar(task);
        let point = |at: Instant| calendar.position(at);
        let (start, finish) = (point(early.start), point(early.finish));
        let dates = &activity.dates;
        let mut broken = Vec::new();
        if !matches!(activity.mode, Mode::Manual { .. }) {
            let missed = [
                (dates.start_no_later, start, Constraint::StartNoLater, false),
                (
                    dates.finish_no_later,
                    finish,
                    Constraint::FinishNoLater,
                    false,
                ),
                (dates.must_start, start, Constraint::MustStart, true),
                (dates.must_finish, finish, Constraint::MustFinish, true),
            ];
            for (date, has, kind, exact) in missed {
                let misses = |date: Instant| has > point(date) || (exact && has < point(date));
                if date.is_some_and(misses) {
                    broken.push(Broken::Constraint(kind));
                }
            }
        }
        if activity
            .deadline
            .is_some_and(|deadline| finish > point(deadline))
        {
            broken.push(Broken::Deadline);
        }
        broken
    }
}
