//! The early pass: every task as soon as its links, its dates and what has happened allow.

use super::backward::Late;
use super::early::{Bounds, Candidate, Early, State, placed, spread};
use super::network::Network;
use super::order::Step;
use super::plan::{Constraints, Mode, OutOfSequence, Unfinished};
use super::result::{Constraint, Driver};
use super::work::Worker;
use crate::time::Instant;

/// What is known of summaries on the way.
struct Summaries {
    /// By number: what bounds every task inside.
    inside: Vec<Bounds>,
    /// First start, last finish so far, and what set the former.
    span: Vec<Option<Early>>,
}

impl Network<'_> {
    /// Places every task; tasks that are to be late start at `late`, if it is known.
    pub(super) fn forward(&self, late: Option<&[Late]>) -> Vec<Early> {
        let start = self.plan.start;
        let count = self.plan.tasks.len();
        let mut early =
            vec![placed(start, start, None, Driver::ProjectStart, State::Waiting); count];
        let summaries = self.order.summaries;
        let mut summaries = Summaries {
            inside: vec![Bounds::default(); summaries],
            span: vec![None; summaries],
        };
        for step in self.order.steps() {
            let task = match step {
                Step::Open(task, slot) => {
                    summaries.inside[slot] = self.bounds(task, &early, &summaries.inside);
                    continue;
                }
                Step::Leaf(task) => {
                    let bounds = self.bounds(task, &early, &summaries.inside);
                    early[task] = self.place(task, &bounds, late.map(|late| late[task].start));
                    task
                }
                Step::Close(task, slot) => {
                    let Some(span) = summaries.span[slot] else {
                        let at = summaries.inside[slot].start.map_or(start, |(at, _)| at);
                        early[task] = placed(at, at, None, Driver::ProjectStart, State::Waiting);
                        continue;
                    };
                    early[task] = span;
                    task
                }
            };
            if let Some(above) = self
                .order
                .above(task)
                .filter(|_| !self.order.inactive[task])
            {
                let span = &mut summaries.span[above];
                *span = Some(
                    span.map_or_else(|| spread(early[task]), |known| known.join(&early[task])),
                );
            }
        }
        early
    }

    /// What links and summaries above ask of a task.
    fn bounds(&self, task: usize, early: &[Early], inside: &[Bounds]) -> Bounds {
        let mut bounds = self
            .order
            .above(task)
            .map_or_else(Bounds::default, |above| inside[above]);
        for index in self.order.links_into(task) {
            let link = &self.plan.links[index];
            let from = &early[link.from];
            let at = self.asked_by(link, early);
            if link.kind.to_finish() {
                bounds.delay_finish(at, Driver::Link(index));
            } else {
                bounds.delay_start(at, Driver::Link(index));
            }
            bounds.floor = Some(
                bounds
                    .floor
                    .map_or(from.start, |floor| floor.min(from.start)),
            );
        }
        if self.order.is_summary(task) {
            let dates = &self.plan.tasks[task].dates;
            let delaying = [
                (dates.start_no_earlier, Constraint::StartNoEarlier),
                (dates.must_start, Constraint::MustStart),
            ];
            for (date, kind) in delaying {
                if let Some(date) = date {
                    bounds.delay_start(date, Driver::Constraint(kind));
                }
            }
        }
        bounds
    }

    fn place(&self, task: usize, bounds: &Bounds, late: Option<Instant>) -> Early {
        let worker = self.worker(task);
        if self.sketches[task].is_plain {
            let mut chosen = self.base(&worker, bounds).linked(&worker, bounds);
            self.keep_from_past(&worker, &mut chosen);
            return waiting(&worker, &chosen);
        }
        let activity = &self.plan.tasks[task];
        let status = self.plan.status;
        let finished = activity.finished.filter(|finished| *finished <= status);
        let started = activity.started.filter(|started| *started < status);
        if let Some(finish) = finished {
            let start = started.unwrap_or_else(|| worker.start_of(finish, worker.duration));
            return placed(start, finish, None, Driver::Actual, State::Finished);
        }
        if let Some(start) = started {
            return self.in_progress(task, start, bounds);
        }
        let asked = self.asked(task, &worker, bounds);
        match activity.mode {
            Mode::Manual { start, finish } => written(&worker, start, finish, bounds, asked.start),
            Mode::Early => self.dated(task, &worker, asked),
            Mode::Late => {
                let mut early = self.dated(task, &worker, asked);
                if let Some(late) = late.filter(|late| *late > early.start) {
                    early.start = late;
                    early.finish = worker.end_of(late, worker.duration);
                    early.driver = Driver::Late;
                }
                early
            }
        }
    }

    /// Work that has not begun cannot lie before the status date either, unless unfinished work is kept where it is.
    fn keep_from_past(&self, worker: &Worker<'_>, chosen: &mut Candidate) {
        if self.plan.settings.unfinished == Unfinished::Move {
            chosen.delay(worker.snap_start(self.plan.status), Driver::Status);
        }
    }

    /// Where a task starts that nothing delays.
    fn base(&self, worker: &Worker<'_>, bounds: &Bounds) -> Candidate {
        let floor = bounds
            .floor
            .map_or(self.plan.start, |floor| floor.min(self.plan.start));
        Candidate {
            start: worker.snap(floor),
            driver: Driver::ProjectStart,
        }
    }

    /// The start that links and delaying dates ask for.
    fn asked(&self, task: usize, worker: &Worker<'_>, bounds: &Bounds) -> Candidate {
        let dates = &self.plan.tasks[task].dates;
        let from_end =
            |date: Option<Instant>| date.map(|date| worker.start_of(date, worker.duration));
        let reaching = |date| worker.start_reaching(date, worker.duration);
        let finish_no_earlier = dates.finish_no_earlier.map(reaching);
        let mut asked = self.base(worker, bounds);
        if bounds.floor.is_none() {
            for (date, kind) in [
                (dates.start_no_earlier, Constraint::StartNoEarlier),
                (finish_no_earlier, Constraint::FinishNoEarlier),
                (dates.start_no_later, Constraint::StartNoLater),
                (from_end(dates.finish_no_later), Constraint::FinishNoLater),
                (dates.must_start, Constraint::MustStart),
                (from_end(dates.must_finish), Constraint::MustFinish),
            ] {
                if let Some(date) = date {
                    asked.advance(worker.snap(date), Driver::Constraint(kind));
                }
            }
        }
        asked = asked.linked(worker, bounds);
        if let Some(date) = dates.start_no_earlier {
            asked.delay(
                worker.snap(date),
                Driver::Constraint(Constraint::StartNoEarlier),
            );
        }
        if let Some(date) = finish_no_earlier {
            asked.delay(date, Driver::Constraint(Constraint::FinishNoEarlier));
        }
        self.keep_from_past(worker, &mut asked);
        asked
    }

    /// A task that has not started, where its dates put it.
    fn dated(&self, task: usize, worker: &Worker<'_>, asked: Candidate) -> Early {
        let dates = &self.plan.tasks[task].dates;
        let honour = self.plan.settings.constraints == Constraints::Honour;
        let mut chosen = Candidate {
            start: asked.start,
            driver: asked.driver,
        };
        let from_end = |date: Instant| worker.start_of(date, worker.duration);
        let latest = [
            (dates.start_no_later, Constraint::StartNoLater),
            (
                dates.finish_no_later.map(from_end),
                Constraint::FinishNoLater,
            ),
        ];
        let fixed = [
            (dates.must_start, Constraint::MustStart),
            (dates.must_finish.map(from_end), Constraint::MustFinish),
        ];
        for (date, kind) in latest.into_iter().chain(fixed) {
            let Some(date) = date.map(|date| worker.snap(date)) else {
                continue;
            };
            let is_fixed = matches!(kind, Constraint::MustStart | Constraint::MustFinish);
            if honour && is_fixed {
                chosen = Candidate {
                    start: date,
                    driver: Driver::Constraint(kind),
                };
            } else if honour {
                chosen.advance(date, Driver::Constraint(kind));
            } else if is_fixed {
                chosen.delay(date, Driver::Constraint(kind));
            }
        }
        self.keep_from_past(worker, &mut chosen);
        Early {
            asked: asked.start.max(chosen.start),
            ..waiting(worker, &chosen)
        }
    }

    /// A task that has started: what is done stays, the rest lies where links, status date and setting put it.
    fn in_progress(&self, task: usize, start: Instant, bounds: &Bounds) -> Early {
        let activity = &self.plan.tasks[task];
        let settings = &self.plan.settings;
        let worker = self.worker(task);
        let (done, rest) = activity.done.split(worker.duration);
        let point = worker.resume_after(start, done);
        if rest == 0 {
            return placed(
                start,
                worker.end_of(start, done),
                None,
                Driver::Actual,
                State::Started,
            );
        }
        let mut resume = Candidate {
            start: point,
            driver: Driver::Actual,
        };
        if settings.out_of_sequence == OutOfSequence::RetainedLogic {
            if let Some((at, driver)) = bounds.start {
                resume.delay(worker.snap(at), driver);
            }
            if let Some((at, driver)) = bounds.finish {
                resume.delay(worker.start_reaching(at, rest), driver);
            }
        }
        if let Some(date) = activity.dates.finish_no_earlier {
            resume.delay(
                worker.start_reaching(date, rest),
                Driver::Constraint(Constraint::FinishNoEarlier),
            );
        }
        if settings.unfinished == Unfinished::Move {
            resume.delay(worker.snap_start(self.plan.status), Driver::Status);
        }
        let finish = if resume.start == point {
            worker.end_of(start, done + rest)
        } else {
            worker.end_of(resume.start, rest)
        };
        placed(
            start,
            finish,
            Some(resume.start),
            resume.driver,
            State::Started,
        )
    }
}

/// A task that starts where it was chosen to.
fn waiting(worker: &Worker<'_>, chosen: &Candidate) -> Early {
    let finish = worker.end_of(chosen.start, worker.duration);
    placed(chosen.start, finish, None, chosen.driver, State::Waiting)
}

/// A task where it was written.
fn written(
    worker: &Worker<'_>,
    start: Option<Instant>,
    finish: Option<Instant>,
    bounds: &Bounds,
    free: Instant,
) -> Early {
    let by_start = bounds.start.map(|(at, _)| worker.snap(at));
    let by_finish = bounds
        .finish
        .map(|(at, _)| worker.start_reaching(at, worker.duration));
    let asked = by_start.max(by_finish);
    let from = start.or(finish.map(|finish| worker.start_of(finish, worker.duration)));
    let start = from.unwrap_or(free);
    let finish = finish.unwrap_or_else(|| worker.end_of(start, worker.duration));
    let place = placed(start, finish, None, Driver::Manual, State::Waiting);
    Early {
        asked: asked.unwrap_or(start).max(start),
        ..place
    }
}
