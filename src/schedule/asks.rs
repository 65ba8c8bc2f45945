//! Everything that bounds a task from before, with what it asks for and how much room it leaves.

use super::early::{Early, State};
use super::network::Network;
use super::plan::{Constraints, Mode, OutOfSequence, Unfinished};
use super::result::{Constraint, Driver};
use crate::time::Instant;

/// What one link, date or setting asks of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    pub by: Driver,
    /// Whose link or date it is: the task itself or a summary above it.
    pub owner: usize,
    pub bound: Bound,
    /// Whether it asks this of the finish, not of the start.
    pub of_finish: bool,
    /// The instant asked for, before it is moved into working time.
    pub asked: Instant,
    /// Where the work (of a task in progress: the rest of it) would begin if nothing else asked.
    pub place: Instant,
    /// Working minutes on the task's calendar by which it may move towards the task before it moves it; negative where it
    /// asks for more than the task does.
    pub slack: i64,
    /// Whether the task lies where it does because of this.
    pub drives: bool,
}

/// How an ask bounds the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    AtLeast,
    AtMost,
    Exactly,
}

/// A task's asks in the making.
struct Asking<'n> {
    network: &'n Network<'n>,
    task: usize,
    /// Where its work begins, or resumes.
    held: Instant,
    /// Minutes of work from there.
    length: i64,
    asks: Vec<Ask>,
}

impl Network<'_> {
    /// What is asked of a task whose late start is `late`, the driver first; nothing of what has finished.
    pub(super) fn asks(&self, task: usize, early: &[Early], late: Instant) -> Vec<Ask> {
        let Early {
            start,
            resume,
            driver,
            state,
            ..
        } = early[task];
        let (done, rest) = self.parts(task);
        let is_over = state == State::Finished || (state == State::Started && rest == 0);
        if is_over || self.order.is_summary(task) {
            return Vec::new();
        }
        let started = state == State::Started;
        let mut asking = Asking {
            network: self,
            task,
            held: resume.unwrap_or(start),
            length: self.length(task, early),
            asks: Vec::new(),
        };
        if started {
            asking.of_rest(start, done, early);
        } else {
            asking.of_start(early, driver);
            asking.by_mode(late);
        }
        let mut asks = asking.asks;
        mark(&mut asks, driver, resume.unwrap_or(start));
        // The driver first, then by how near the others are to taking over.
        asks.sort_by_key(|ask| (ask.by != driver || !ask.drives, !ask.drives, ask.slack));
        asks
    }

    /// The minutes of work that are done and left, by what is written of progress.
    fn parts(&self, task: usize) -> (i64, i64) {
        let whole = self.worker(task).duration;
        self.plan.tasks[task].done.split(whole)
    }

    /// Minutes of work from where a task begins, or resumes.
    pub(super) fn length(&self, task: usize, early: &[Early]) -> i64 {
        if early[task].state == State::Started {
            self.parts(task).1
        } else {
            self.worker(task).duration
        }
    }
}

impl Asking<'_> {
    fn ask(&mut self, by: Driver, owner: usize, bound: Bound, asked: Instant, place: Instant) {
        let calendar = self.network.calendar(self.task);
        let slack = match bound {
            Bound::AtMost => calendar.between(self.held, place),
            // Work that waits for its next working time leaves what it was asked that time.
            Bound::AtLeast if place <= self.held => calendar.between(asked, self.held),
            Bound::AtLeast | Bound::Exactly => calendar.between(place, self.held),
        };
        self.asks.push(Ask {
            by,
            owner,
            bound,
            of_finish: false,
            asked,
            place,
            slack,
            drives: false,
        });
    }

    /// The same of a date that the finish is asked to have.
    fn ask_finish(&mut self, by: Driver, owner: usize, bound: Bound, asked: Instant) {
        let worker = self.network.worker(self.task);
        let place = worker.start_of(asked, self.length);
        self.ask(by, owner, bound, asked, place);
        let calendar = worker.calendar();
        let finish = worker.end_of(self.held, self.length);
        let by_start = calendar.between(place, self.held);
        if let Some(ask) = self.asks.last_mut() {
            ask.of_finish = true;
            ask.slack = match bound {
                Bound::AtMost => -by_start,
                Bound::AtLeast | Bound::Exactly => by_start.min(calendar.between(asked, finish)),
            };
        }
    }

    fn ask_start(&mut self, by: Driver, owner: usize, bound: Bound, asked: Instant) {
        let place = self.network.worker(self.task).snap(asked);
        self.ask(by, owner, bound, asked, place);
    }

    /// Links into the task and into summaries above it.
    fn links(&mut self, early: &[Early]) {
        let network = self.network;
        let mut target = Some(self.task);
        while let Some(owner) = target {
            for index in network.order.links_into(owner) {
                let link = &network.plan.links[index];
                let asked = network.asked_by(link, early);
                let by = Driver::Link(index);
                if link.kind.to_finish() {
                    self.ask_finish(by, owner, Bound::AtLeast, asked);
                } else {
                    self.ask_start(by, owner, Bound::AtLeast, asked);
                }
            }
            target = network.order.parent(owner);
        }
    }

    /// Delaying dates of summaries above the task.
    fn summary_dates(&mut self) {
        let network = self.network;
        let mut above = network.order.parent(self.task);
        while let Some(owner) = above {
            let dates = &network.plan.tasks[owner].dates;
            for (date, kind) in [
                (dates.start_no_earlier, Constraint::StartNoEarlier),
                (dates.must_start, Constraint::MustStart),
            ] {
                if let Some(date) = date {
                    self.ask_start(Driver::Constraint(kind), owner, Bound::AtLeast, date);
                }
            }
            above = network.order.parent(owner);
        }
    }

    fn status(&mut self) {
        if self.network.plan.settings.unfinished == Unfinished::Move {
            let status = self.network.plan.status;
            let place = self.network.worker(self.task).snap_start(status);
            self.ask_open(Driver::Status, status, place);
        }
    }

    /// What is free from `at` on but begins at `place`: it asks for the project's next working time, the rest is waiting.
    fn ask_open(&mut self, by: Driver, at: Instant, place: Instant) {
        let asked = self.network.project_calendar().next_working(at).min(place);
        self.ask(by, self.task, Bound::AtLeast, asked, place);
    }

    /// What the rest of a task in progress waits for.
    fn of_rest(&mut self, start: Instant, done: i64, early: &[Early]) {
        let (network, task) = (self.network, self.task);
        let worker = network.worker(task);
        let point = worker.resume_after(start, done);
        self.ask_open(Driver::Actual, worker.end_of(start, done), point);
        if network.plan.settings.out_of_sequence == OutOfSequence::RetainedLogic {
            self.links(early);
            self.summary_dates();
        }
        if let Some(date) = network.plan.tasks[task].dates.finish_no_earlier {
            let by = Driver::Constraint(Constraint::FinishNoEarlier);
            self.ask_finish(by, task, Bound::AtLeast, date);
        }
        self.status();
    }

    /// What a task that has not started waits for.
    fn of_start(&mut self, early: &[Early], driver: Driver) {
        self.base(early, driver);
        self.links(early);
        self.summary_dates();
        self.own_dates();
        self.status();
    }

    /// What lies as written, or as late as possible.
    fn by_mode(&mut self, late: Instant) {
        match self.network.plan.tasks[self.task].mode {
            Mode::Early => {}
            Mode::Late => self.ask(Driver::Late, self.task, Bound::AtLeast, late, late),
            Mode::Manual { .. } => {
                self.ask(
                    Driver::Manual,
                    self.task,
                    Bound::Exactly,
                    self.held,
                    self.held,
                );
            }
        }
    }

    /// The project's start, or a predecessor's that lies before it. A task that waits for no other starts at its own date
    /// where that is earlier.
    fn base(&mut self, early: &[Early], driver: Driver) {
        let (network, task) = (self.network, self.task);
        let above = std::iter::successors(Some(task), |task| network.order.parent(*task));
        let links = above.flat_map(|task| network.order.links_into(task));
        let starts = links.map(|link| early[network.plan.links[link].from].start);
        let first = starts.min();
        let start = network.plan.start;
        let is_dated = matches!(driver, Driver::Constraint(_)) && self.held < start;
        if first.is_none() && is_dated {
            let by_links_first = network.plan.settings.constraints == Constraints::LinksFirst;
            let is_no_bound = matches!(
                driver,
                Driver::Constraint(Constraint::StartNoLater | Constraint::FinishNoLater)
            );
            if by_links_first && is_no_bound {
                self.ask(driver, task, Bound::AtLeast, self.held, self.held);
            }
            return;
        }
        let from = first.map_or(start, |first| first.min(start));
        self.ask_start(Driver::ProjectStart, task, Bound::AtLeast, from);
    }

    fn own_dates(&mut self) {
        let (plan, task) = (self.network.plan, self.task);
        let dates = &plan.tasks[task].dates;
        let honour = plan.settings.constraints == Constraints::Honour;
        let fixed = if honour {
            Bound::Exactly
        } else {
            Bound::AtLeast
        };
        let most = honour.then_some(Bound::AtMost);
        let start = [
            (
                dates.start_no_earlier,
                Constraint::StartNoEarlier,
                Some(Bound::AtLeast),
            ),
            (dates.start_no_later, Constraint::StartNoLater, most),
            (dates.must_start, Constraint::MustStart, Some(fixed)),
        ];
        let finish = [
            (
                dates.finish_no_earlier,
                Constraint::FinishNoEarlier,
                Some(Bound::AtLeast),
            ),
            (dates.finish_no_later, Constraint::FinishNoLater, most),
            (dates.must_finish, Constraint::MustFinish, Some(fixed)),
        ];
        for (date, kind, bound) in start {
            if let (Some(date), Some(bound)) = (date, bound) {
                self.ask_start(Driver::Constraint(kind), task, bound, date);
            }
        }
        for (date, kind, bound) in finish {
            if let (Some(date), Some(bound)) = (date, bound) {
                self.ask_finish(Driver::Constraint(kind), task, bound, date);
            }
        }
    }
}

/// Marks what holds the work where it is: the driver, and what asks for the same place in the same way.
fn mark(asks: &mut [Ask], driver: Driver, held: Instant) {
    let own = asks
        .iter()
        .position(|ask| ask.by == driver && ask.place == held)
        .or_else(|| asks.iter().position(|ask| ask.by == driver));
    let Some(own) = own else { return };
    let bound = asks[own].bound;
    // A date that holds the work earlier, or fixes it, leaves nothing else to drive it.
    let is_overruled = asks
        .iter()
        .any(|ask| ask.bound != Bound::AtLeast && ask.place < held);
    for (at, ask) in asks.iter_mut().enumerate() {
        let ties =
            bound == Bound::AtLeast && ask.bound == bound && ask.place == held && !is_overruled;
        ask.drives = at == own || ties;
    }
}
