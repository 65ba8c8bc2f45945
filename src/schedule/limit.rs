//! What keeps a task from lying later: the chain of late dates down to what ends it.

use super::early::{Early, State};
use super::network::Network;
use super::plan::Mode;
use super::result::{Constraint, Driver, Times};
use crate::time::Instant;

/// What a task's float counts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    pub by: Limiter,
    /// The tasks from the next one on through which it reaches the task.
    pub through: Vec<usize>,
}

/// What ends a chain of late dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limiter {
    /// The last finish of the schedule.
    ProjectEnd,
    /// The deadline of a task or summary.
    Deadline(usize),
    /// A constraint date of a task or summary.
    Constraint(usize, Constraint),
    /// A task that lies as written.
    Manual(usize),
    /// A task in progress whose rest resumes where it does.
    Resume(usize),
    /// A task that lies as late as possible itself.
    AsLate(usize),
}

/// What caps the late dates of one task.
#[derive(Clone, Copy)]
enum Cap {
    End(Limiter),
    Successor(usize),
}

/// The late side of a schedule.
pub(super) struct Limits<'n> {
    pub(super) network: &'n Network<'n>,
    pub(super) early: &'n [Early],
    pub(super) times: &'n [Times],
    pub(super) end: Instant,
}

impl Limits<'_> {
    /// What limits a task; `None` of what has finished or takes no part.
    pub(super) fn of(&self, task: usize) -> Option<Limit> {
        let is_over = self.early[task].state == State::Finished;
        if is_over || self.network.order.inactive[task] {
            return None;
        }
        let mut through = Vec::new();
        let mut at = task;
        // Late dates follow links forward, which end.
        while through.len() <= self.times.len() {
            match self.cap(at) {
                Cap::End(by) => return Some(Limit { by, through }),
                Cap::Successor(next) if self.resumes(next) => {
                    through.push(next);
                    return Some(Limit {
                        by: Limiter::Resume(next),
                        through,
                    });
                }
                Cap::Successor(next) => {
                    through.push(next);
                    at = next;
                }
            }
        }
        None
    }

    /// Whether a task bounds its predecessors by the point where its rest resumes.
    fn resumes(&self, task: usize) -> bool {
        self.early[task].state == State::Started && self.early[task].resume.is_some()
    }

    /// Replays the late pass over one task, and remembers what had the last word.
    fn cap(&self, task: usize) -> Cap {
        let network = self.network;
        let activity = &network.plan.tasks[task];
        let waiting = self.early[task].state == State::Waiting;
        if waiting && matches!(activity.mode, Mode::Manual { .. }) {
            return Cap::End(Limiter::Manual(task));
        }
        if self.early[task].driver == Driver::Late {
            return Cap::End(Limiter::AsLate(task));
        }
        let worker = network.worker(task);
        let after = |start: Instant| worker.end_of(worker.snap_late(start), worker.duration);
        let mut last = (self.end, Cap::End(Limiter::ProjectEnd));
        let mut cap = |at: Instant, by: Cap| {
            if at < last.0 {
                last = (at, by);
            }
        };
        for (at, by, of_finish) in self.caps(task) {
            if of_finish {
                cap(at, by);
            } else if waiting {
                cap(after(at), by);
            }
        }
        let dates = &activity.dates;
        let own = |kind| Cap::End(Limiter::Constraint(task, kind));
        if let Some(date) = dates.start_no_later.filter(|_| waiting) {
            cap(after(date), own(Constraint::StartNoLater));
        }
        if let Some(date) = dates.must_start.filter(|_| waiting) {
            last = (after(date), own(Constraint::MustStart));
        }
        if let Some(date) = dates.finish_no_later.filter(|date| *date < last.0) {
            last = (date, own(Constraint::FinishNoLater));
        }
        if let Some(date) = dates.must_finish {
            last = (date, own(Constraint::MustFinish));
        }
        if let Some(date) = activity.deadline.filter(|date| *date < last.0) {
            last = (date, Cap::End(Limiter::Deadline(task)));
        }
        last.1
    }

    /// What successors and summaries ask of a task: the instant, and whether of its finish.
    fn caps(&self, task: usize) -> Vec<(Instant, Cap, bool)> {
        let order = &self.network.order;
        let mut caps = Vec::new();
        self.links(task, &mut caps);
        let mut is_first = true;
        let mut above = order.parent(task);
        while let Some(summary) = above {
            is_first &= self.early[summary].start == self.early[task].start;
            let mut of_summary = Vec::new();
            self.links(summary, &mut of_summary);
            // The finish bounds every task inside, the start only the first one.
            caps.extend(of_summary.into_iter().filter(|cap| cap.2 || is_first));
            let activity = &self.network.plan.tasks[summary];
            let dates = [
                (activity.deadline, Limiter::Deadline(summary)),
                (
                    activity.dates.finish_no_later,
                    Limiter::Constraint(summary, Constraint::FinishNoLater),
                ),
                (
                    activity.dates.must_finish,
                    Limiter::Constraint(summary, Constraint::MustFinish),
                ),
            ];
            for (date, by) in dates {
                caps.extend(date.map(|date| (date, Cap::End(by), true)));
            }
            above = order.parent(summary);
        }
        caps
    }

    fn links(&self, task: usize, caps: &mut Vec<(Instant, Cap, bool)>) {
        let network = self.network;
        for index in network.order.links_out_of(task) {
            let link = &network.plan.links[index];
            let Some((to, front)) = self.front(link.to, link.kind.to_finish()) else {
                continue;
            };
            let delay = network.delay(link, self.early);
            let at = delay.before(front, network.calendar(link.to));
            caps.push((at, Cap::Successor(to), link.kind.from_finish()));
        }
    }

    /// Where a task bounds its predecessors; of a summary the task inside that does so earliest.
    fn front(&self, task: usize, by_finish: bool) -> Option<(usize, Instant)> {
        let order = &self.network.order;
        if order.inactive[task] {
            return None;
        }
        if order.is_summary(task) {
            let inside = order.children(task);
            return inside
                .filter_map(|child| self.front(child, by_finish))
                .min_by_key(|(_, at)| *at);
        }
        let times = &self.times[task];
        let at = match self.early[task].state {
            State::Finished => return None,
            _ if by_finish => times.late_finish,
            State::Waiting => times.late_start,
            State::Started => self.early[task].resume.unwrap_or(times.late_finish),
        };
        Some((task, at))
    }
}
