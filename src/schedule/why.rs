//! Why a task lies where it does: the chain of drivers back to the first date, and how far each may move.

use super::asks::{Ask, Bound};
use super::early::{Early, State};
use super::limit::{Limit, Limits};
use super::margin::{Margin, margin};
use super::network::Network;
use super::plan::{LinkKind, Mode, Plan};
use super::result::{Driver, Times};
use crate::time::Instant;

/// The answer for one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The task that is explained: of a summary the one inside that ends last.
    pub task: usize,
    /// From the task back to what set the first date.
    pub steps: Vec<Step>,
    /// Everything that bounds the task from before, the driver first; empty once it has finished.
    pub asks: Vec<Ask>,
    /// What takes over where the driver no longer holds; `None` where nothing would.
    pub margin: Option<Margin>,
    /// What its float counts to; `None` of what has finished or takes no part.
    pub limit: Option<Limit>,
}

/// One task on the way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub task: usize,
    pub moment: Moment,
    /// When that is.
    pub at: Instant,
    pub driver: Driver,
    /// The driver's ask; `None` for what has happened.
    pub ask: Option<Ask>,
    /// Working minutes, on the project's calendar or the task's, that it waits for its own working time after what was
    /// asked: another calendar, or leave.
    pub waits: i64,
    /// The kind of the driving link.
    pub link: Option<LinkKind>,
}

/// Which moment of a task a step explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Start,
    /// The rest of a task in progress.
    Resume,
    /// What has ended.
    Finish,
    /// What has nothing left to do, but no actual finish.
    Done,
}

/// Explains a task of a schedule. `None` if there is no such task, or the plan has no schedule.
pub fn explain(plan: &Plan, times: &[Times], finish: Instant, task: usize) -> Option<Why> {
    let network = network(plan, times, task)?;
    let early = network.early_of(times);
    let task = network.setter(task, true, &early);
    let asks = network.asks(task, &early, times[task].late_start);
    let limits = Limits {
        network: &network,
        early: &early,
        times,
        end: finish,
    };
    Some(Why {
        task,
        steps: network.steps(task, &early, times),
        margin: margin(&network, task, network.length(task, &early), &asks),
        asks,
        limit: (!network.order.is_summary(task))
            .then(|| limits.of(task))
            .flatten(),
    })
}

/// What bounds a task, without what follows from it. `None` as for [`explain`].
pub fn asks(plan: &Plan, times: &[Times], task: usize) -> Option<Vec<Ask>> {
    let network = network(plan, times, task)?;
    let early = network.early_of(times);
    let task = network.setter(task, true, &early);
    Some(network.asks(task, &early, times[task].late_start))
}

fn network<'p>(plan: &'p Plan, times: &[Times], task: usize) -> Option<Network<'p>> {
    let is_known = task < times.len() && times.len() == plan.tasks.len();
    Network::new(plan).ok().filter(|_| is_known)
}

impl Network<'_> {
    /// The early side of a finished schedule.
    fn early_of(&self, times: &[Times]) -> Vec<Early> {
        let early = |(task, times): (usize, &Times)| {
            let (activity, status) = (&self.plan.tasks[task], self.plan.status);
            let state = if self.order.is_summary(task) {
                State::Waiting
            } else if activity.finished.is_some_and(|at| at <= status) {
                State::Finished
            } else if activity.started.is_some_and(|at| at < status) {
                State::Started
            } else {
                State::Waiting
            };
            Early {
                start: times.start,
                finish: times.finish,
                asked: times.start,
                resume: times.resume,
                driver: times.driver.unwrap_or(Driver::ProjectStart),
                state,
            }
        };
        times.iter().enumerate().map(early).collect()
    }

    /// Of a summary the task inside that sets its finish (or its start), else the task itself.
    fn setter(&self, task: usize, by_finish: bool, early: &[Early]) -> usize {
        let end = |task: usize| {
            if by_finish {
                early[task].finish
            } else {
                early[task].start
            }
        };
        let inside = |summary: &usize| {
            let children = self.order.children(*summary);
            let mut taking_part = children.filter(|child| !self.order.inactive[*child]);
            taking_part.find(|child| end(*child) == end(*summary))
        };
        std::iter::successors(Some(task), inside)
            .last()
            .unwrap_or(task)
    }

    /// Back along the drivers.
    fn steps(&self, task: usize, early: &[Early], times: &[Times]) -> Vec<Step> {
        let mut steps = Vec::new();
        let (mut task, mut by_finish) = (task, true);
        // A chain of drivers has no circle; a task may stand on it by its start and by its finish.
        while steps.len() <= 2 * early.len() {
            let step = self.step(task, by_finish, early, times[task].late_start);
            steps.push(step);
            let Driver::Link(index) = step.driver else {
                break;
            };
            let link = &self.plan.links[index];
            by_finish = link.kind.from_finish();
            task = self.setter(link.from, by_finish, early);
        }
        steps
    }

    fn step(&self, task: usize, by_finish: bool, early: &[Early], late: Instant) -> Step {
        let Early {
            start,
            finish,
            resume,
            ..
        } = early[task];
        let (moment, at) = match (early[task].state, resume) {
            (State::Waiting, _) => (Moment::Start, start),
            (State::Started, _) if !by_finish => (Moment::Start, start),
            (State::Started, Some(resume)) => (Moment::Resume, resume),
            (State::Finished, _) if !by_finish => (Moment::Start, start),
            (State::Finished, _) => (Moment::Finish, finish),
            (State::Started, None) => (Moment::Done, finish),
        };
        let has_happened = early[task].state != State::Waiting && moment != Moment::Resume;
        if has_happened || self.order.is_summary(task) {
            let driver = if has_happened {
                Driver::Actual
            } else {
                early[task].driver
            };
            return self.plain_step(task, moment, at, driver);
        }
        let asks = self.asks(task, early, late);
        let ask = self.driving(task, &asks, at);
        let mut step = self.plain_step(
            task,
            moment,
            at,
            ask.map_or(early[task].driver, |ask| ask.by),
        );
        if let Driver::Link(index) = step.driver {
            step.link = Some(self.plan.links[index].kind);
        }
        step.waits = ask.map_or(0, |ask| self.waits(task, &ask, at));
        step.ask = ask;
        step
    }

    fn plain_step(&self, task: usize, moment: Moment, at: Instant, driver: Driver) -> Step {
        Step {
            task,
            moment,
            at,
            driver,
            ask: None,
            waits: 0,
            link: None,
        }
    }

    /// The ask that drives. A manual task without dates lies where its links put it.
    fn driving(&self, task: usize, asks: &[Ask], at: Instant) -> Option<Ask> {
        let unwritten = Mode::Manual {
            start: None,
            finish: None,
        };
        let driver = asks.first().copied();
        if self.plan.tasks[task].mode != unwritten {
            return driver;
        }
        let by_link = |ask: &&Ask| matches!(ask.by, Driver::Link(_)) && ask.place == at;
        asks.iter().find(by_link).copied().or(driver)
    }

    /// Working time between what a start was asked to be and what it is.
    fn waits(&self, task: usize, ask: &Ask, at: Instant) -> i64 {
        if ask.of_finish || ask.bound != Bound::AtLeast || ask.asked >= at {
            return 0;
        }
        let own = self.calendar(task).between(ask.asked, at);
        own.max(self.project_calendar().between(ask.asked, at))
    }
}
