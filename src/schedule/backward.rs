//! The late pass: every task as late as its successors, its dates and the end of the project allow.

use super::early::{Early, State};
use super::network::Network;
use super::order::Step;
use super::plan::Mode;
use crate::time::Instant;

/// The latest place of a task.
#[derive(Clone, Copy, Debug)]
pub(super) struct Late {
    pub(super) start: Instant,
    pub(super) finish: Instant,
}

/// What bounds a task from behind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Caps {
    /// The start may not lie later.
    pub(super) start: Option<Instant>,
    /// The finish may not lie later.
    pub(super) finish: Option<Instant>,
}

/// The earlier of what is known and `at`.
fn cap(known: &mut Option<Instant>, at: Instant) {
    *known = Some(known.map_or(at, |known| known.min(at)));
}

/// Caps that come from summaries, by the number of the summary.
pub(super) struct SummaryCaps {
    /// The finish caps every task inside, the start only what starts first.
    pub(super) inside: Vec<Caps>,
    /// When the first task inside starts.
    first: Vec<Option<Instant>>,
}

/// The dates at which a task bounds its predecessors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Front {
    pub(super) start: Instant,
    pub(super) finish: Instant,
}

impl Front {
    /// The earlier dates of both.
    fn join(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            finish: self.finish.min(other.finish),
        }
    }
}

/// How unfinished tasks bound their predecessors; of a summary, the earliest of what is inside.
pub(super) struct Fronts<'a> {
    /// Of a task without children.
    pub(super) own: &'a dyn Fn(usize) -> Option<Front>,
    /// By number of the summary.
    pub(super) inside: &'a [Option<Front>],
}

impl Network<'_> {
    /// Late dates under a project that ends at `end`.
    pub(super) fn backward(&self, early: &[Early], end: Instant) -> Vec<Late> {
        let mut late: Vec<Late> = early
            .iter()
            .map(|early| Late {
                start: early.start,
                finish: early.finish,
            })
            .collect();
        let mut inside: Vec<Option<Front>> = vec![None; self.order.summaries];
        let mut known = self.first_tasks(early);
        for step in self.order.steps().rev() {
            let own = |task: usize| front(&early[task], &late[task]);
            let fronts = Fronts {
                own: &own,
                inside: &inside,
            };
            match step {
                Step::Close(task, slot) => {
                    known.inside[slot] = self.summary_caps(task, early, &fronts, &known)
                }
                Step::Leaf(task) if self.order.inactive[task] => {}
                Step::Leaf(task) => {
                    let caps = self.caps(task, early, &fronts);
                    let caps = self.under(task, early[task].start, caps, &known);
                    late[task] = self.late(task, &early[task], caps, end);
                    self.pass_up(task, front(&early[task], &late[task]), &mut inside);
                }
                Step::Open(task, slot) => self.pass_up(task, inside[slot], &mut inside),
            }
        }
        self.roll_up(&mut late);
        late
    }

    /// A summary bounds predecessors by whatever inside does.
    pub(super) fn pass_up(&self, task: usize, front: Option<Front>, inside: &mut [Option<Front>]) {
        if let (Some(above), Some(front)) = (self.order.above(task), front) {
            inside[above] = Some(inside[above].map_or(front, |known| known.join(front)));
        }
    }

    /// What successors ask of a task.
    pub(super) fn caps(&self, task: usize, early: &[Early], fronts: &Fronts<'_>) -> Caps {
        let mut caps = Caps::default();
        for index in self.order.links_out_of(task) {
            let link = &self.plan.links[index];
            let to = match self.order.slot(link.to) {
                Some(slot) => fronts.inside[slot],
                None if self.order.inactive[link.to] => None,
                None => (fronts.own)(link.to),
            };
            let Some(front) = to else { continue };
            let end = match link.kind.to_finish() {
                false => front.start,
                true if self.works_alike(link) => front.finish,
                true => self.gap_after(link.to, fronts).unwrap_or(front.finish),
            };
            let at = self.asked_back(link, end, early);
            cap(
                if link.kind.from_finish() {
                    &mut caps.finish
                } else {
                    &mut caps.start
                },
                at,
            );
        }
        caps
    }

    /// The end of the gap after a task's work, or after the first work to end inside a summary: who works at other times may end
    /// there without moving it.
    fn gap_after(&self, task: usize, fronts: &Fronts<'_>) -> Option<Instant> {
        let mut first: Option<Instant> = None;
        let mut open = vec![task];
        while let Some(task) = open.pop() {
            if self.order.is_summary(task) {
                open.extend(self.order.children(task));
            } else if !self.order.inactive[task]
                && let Some(front) = (fronts.own)(task)
            {
                cap(&mut first, self.worker(task).snap(front.finish));
            }
        }
        first
    }

    /// Adds what the summaries above ask of a task.
    pub(super) fn under(
        &self,
        task: usize,
        start: Instant,
        mut caps: Caps,
        known: &SummaryCaps,
    ) -> Caps {
        if let Some(at) = self
            .order
            .above(task)
            .and_then(|above| known.inside[above].finish)
        {
            cap(&mut caps.finish, at);
        }
        let mut above = self.order.parent(task);
        while let Some((summary, slot)) =
            above.and_then(|summary| Some((summary, self.order.slot(summary)?)))
            && known.first[slot] == Some(start)
        {
            if let Some(at) = known.inside[slot].start {
                cap(&mut caps.start, at);
            }
            above = self.order.parent(summary);
        }
        caps
    }

    /// The caps on what is inside a summary.
    fn summary_caps(
        &self,
        task: usize,
        early: &[Early],
        fronts: &Fronts<'_>,
        known: &SummaryCaps,
    ) -> Caps {
        let activity = &self.plan.tasks[task];
        let mut caps = self.caps(task, early, fronts);
        let dates = [
            activity.deadline,
            activity.dates.finish_no_later,
            activity.dates.must_finish,
        ];
        let above = self
            .order
            .above(task)
            .and_then(|above| known.inside[above].finish);
        for date in dates.into_iter().chain([above]).flatten() {
            cap(&mut caps.finish, date);
        }
        caps
    }

    fn late(&self, task: usize, early: &Early, caps: Caps, end: Instant) -> Late {
        let worker = self.worker(task);
        let waiting = early.state == State::Waiting;
        let after = |start: Instant| worker.end_of(worker.snap_late(start), worker.duration);
        let mut finish = caps.finish.map_or(end, |cap| cap.min(end));
        if let Some(start) = caps.start.filter(|_| waiting) {
            finish = finish.min(after(start));
        }
        if !self.sketches[task].is_plain {
            let activity = &self.plan.tasks[task];
            let dates = &activity.dates;
            if early.state == State::Finished
                || (waiting && matches!(activity.mode, Mode::Manual { .. }))
            {
                return Late {
                    start: early.start,
                    finish: early.finish,
                };
            }
            if waiting {
                finish = dates
                    .start_no_later
                    .map_or(finish, |date| finish.min(after(date)));
                finish = dates.must_start.map_or(finish, after);
            }
            finish = dates
                .finish_no_later
                .map_or(finish, |date| finish.min(date));
            finish = dates.must_finish.unwrap_or(finish);
            finish = activity.deadline.map_or(finish, |date| finish.min(date));
        }
        let finish = worker.snap_end(finish);
        let start = if waiting {
            worker.start_of(finish, worker.duration)
        } else {
            early.start
        };
        Late { start, finish }
    }

    /// When the first task of every summary starts, none capped yet.
    pub(super) fn first_tasks(&self, early: &[Early]) -> SummaryCaps {
        let mut first: Vec<Option<Instant>> = vec![None; self.order.summaries];
        for task in (0..early.len())
            .rev()
            .filter(|task| !self.order.inactive[*task])
        {
            let slot = self.order.slot(task);
            let own = slot.map_or(Some(early[task].start), |slot| first[slot]);
            if let (Some(above), Some(start)) = (self.order.above(task), own) {
                first[above] = Some(first[above].map_or(start, |known| known.min(start)));
            }
        }
        SummaryCaps {
            inside: vec![Caps::default(); self.order.summaries],
            first,
        }
    }

    /// First late start and last late finish of what is inside.
    fn roll_up(&self, late: &mut [Late]) {
        let mut spans: Vec<Option<Late>> = vec![None; self.order.summaries];
        for task in (0..late.len()).rev() {
            if let Some(slot) = self.order.slot(task) {
                let Some(span) = spans[slot] else { continue };
                late[task] = span;
            }
            if let Some(above) = self
                .order
                .above(task)
                .filter(|_| !self.order.inactive[task])
            {
                let Late { start, finish } = late[task];
                let span = spans[above].get_or_insert(late[task]);
                *span = Late {
                    start: span.start.min(start),
                    finish: span.finish.max(finish),
                };
            }
        }
    }
}

/// How an unfinished task bounds its predecessors: by its late dates; once it has started by the point where its rest resumes, and
/// where nothing is left to do by its late finish.
fn front(early: &Early, late: &Late) -> Option<Front> {
    match early.state {
        State::Waiting => Some(Front {
            start: late.start,
            finish: late.finish,
        }),
        State::Started => Some(Front {
            start: early.resume.unwrap_or(late.finish),
            finish: late.finish,
        }),
        State::Finished => None,
    }
}
