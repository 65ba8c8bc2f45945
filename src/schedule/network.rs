//! The critical path method: early pass, late pass, floats, and what they have to say.

use super::backward::Late;
use super::calendar::{Calendar, Pattern};
use super::early::Early;
use super::order::Order;
use super::plan::{Link, Mode, Plan, part};
use super::result::{Fault, Schedule};
use super::work::{Delay, LONGEST, Sketch, Worker};
use crate::time::{Date, Instant};

/// A plan made ready: calendars compiled, tasks in order.
pub(super) struct Network<'a> {
    pub(super) plan: &'a Plan,
    pub(super) order: Order,
    pub(super) sketches: Vec<Sketch>,
    calendars: Vec<Calendar>,
}

/// Computes the schedule of a plan. Linear in tasks and links, apart from looking days up.
///
/// # Errors
///
/// Tasks that wait for each other, a calendar in use that is never open, dates farther than 400 years away.
pub fn compute(plan: &Plan) -> Result<Schedule, Fault> {
    let network = Network::new(plan)?;
    let mut early = network.forward(None);
    let mut finish = network.finish(&early);
    let late = network.backward(&early, finish);
    if plan.tasks.iter().any(|task| task.mode == Mode::Late) {
        early = network.forward(Some(&late));
        finish = network.finish(&early);
    }
    let reach = reach(plan, &early, &late);
    let farthest = (reach.1 - plan.start).max(plan.start - reach.0);
    if farthest > LONGEST {
        return Err(Fault::TooLong);
    }
    let mut times = network.times(&early, &late);
    network.trace(&early, finish, &mut times);
    let conflicts = network.conflicts(&early);
    Ok(Schedule {
        times,
        conflicts,
        finish,
        reach,
    })
}

/// Computes a plan whose calendars are only known over a span of dates: while the schedule reaches beyond it, the span is at
/// least doubled and `plan_for` asked again.
///
/// # Errors
///
/// As [`compute`]; [`Fault::TooLong`] also if 400 years do not suffice.
pub fn compute_covered(
    mut plan_for: impl FnMut(Date, Date) -> Plan,
    from: Date,
    to: Date,
) -> Result<(Plan, Schedule), Fault> {
    let (mut from, mut to) = (from, to.max(from + 1));
    loop {
        let plan = plan_for(from, to);
        let schedule = compute(&plan)?;
        let (first, last) = schedule.reach;
        let length = to - from;
        let (early, late) = (first.date() < from, last.date() >= to);
        if !early && !late {
            return Ok((plan, schedule));
        }
        if length > 400 * 366 {
            return Err(Fault::TooLong);
        }
        if early {
            from = (from - length).min(first.date() - 1);
        }
        if late {
            to = (to + length).max(last.date() + 1);
        }
    }
}

impl<'a> Network<'a> {
    pub(super) fn new(plan: &'a Plan) -> Result<Self, Fault> {
        let open: Vec<bool> = plan.patterns.iter().map(Pattern::is_open).collect();
        let used =
            |task: &'a super::plan::Activity| task.owners.iter().copied().chain([task.calendar]);
        let mut used = plan.tasks.iter().flat_map(used).chain([0]);
        if let Some(closed) = used.find(|index| open.get(*index) != Some(&true)) {
            return Err(Fault::NoWorkingTime(closed));
        }
        let order = Order::of(plan)?;
        let horizon = horizon(plan);
        let calendars = plan.patterns.iter().map(|pattern| {
            let first = pattern.exceptions.first_key_value().map(|(date, _)| *date);
            let last = pattern.exceptions.last_key_value().map(|(date, _)| *date);
            let start = plan.start.date();
            let limit = 400 * 366;
            let from = first
                .map_or(start, |first| first.min(start))
                .max(start - limit)
                - 366;
            let to = last
                .map_or(start, |last| last.max(start))
                .min(start + limit)
                + horizon;
            Calendar::compile(pattern, from, to)
        });
        let sketches = plan.tasks.iter().map(Sketch::of).collect();
        Ok(Self {
            plan,
            order,
            sketches,
            calendars: calendars.collect(),
        })
    }

    /// The task's own calendar.
    pub(super) fn calendar(&self, task: usize) -> &Calendar {
        &self.calendars[self.sketches[task].calendar as usize]
    }

    pub(super) fn project_calendar(&self) -> &Calendar {
        &self.calendars[0]
    }

    pub(super) fn worker(&self, task: usize) -> Worker<'_> {
        Worker::new(
            &self.calendars,
            &self.sketches[task],
            &self.plan.tasks[task],
        )
    }

    /// The lag of a link whose predecessor is placed.
    pub(super) fn delay(&self, link: &Link, early: &[Early]) -> Delay {
        Delay::of(link.lag, |share| {
            let from = link.from;
            if self.order.is_summary(from) {
                let Early { start, finish, .. } = early[from];
                return (
                    part(self.calendar(from).between(start, finish), share),
                    false,
                );
            }
            let Sketch {
                duration, elapsed, ..
            } = self.sketches[from];
            (part(duration, share), elapsed)
        })
    }

    /// The instant that a link asks of its successor: of its start or of its finish.
    pub(super) fn asked_by(&self, link: &Link, early: &[Early]) -> Instant {
        let from = &early[link.from];
        let end = if link.kind.from_finish() {
            from.finish
        } else {
            from.start
        };
        self.delay(link, early).after(end, self.calendar(link.to))
    }

    /// The latest instant for the predecessor's end under which the successor's end is at `end`.
    pub(super) fn asked_back(&self, link: &Link, end: Instant, early: &[Early]) -> Instant {
        let delay = self.delay(link, early);
        let calendar = self.calendar(link.to);
        match self.works_alike(link) {
            true => delay.before(end, calendar),
            false => delay.latest_before(end, calendar),
        }
    }

    /// Whether both ends of a link work on one calendar.
    pub(super) fn works_alike(&self, link: &Link) -> bool {
        let (from, to) = (&self.sketches[link.from], &self.sketches[link.to]);
        let same = from.calendar == to.calendar && !from.has_owners && !to.has_owners;
        same && !from.elapsed && !self.order.is_summary(link.from)
    }

    /// Tasks without children that take part.
    pub(super) fn leaves(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.plan.tasks.len())
            .filter(|task| !self.order.is_summary(*task) && !self.order.inactive[*task])
    }

    /// The latest finish.
    fn finish(&self, early: &[Early]) -> Instant {
        self.leaves()
            .map(|task| early[task].finish)
            .max()
            .unwrap_or(self.plan.start)
    }
}

/// How many days after the plan's start or the last exception each calendar is compiled: a year, of a large plan more, in step
/// with what the plan itself takes. Days beyond are computed from the week, which is slower.
fn horizon(plan: &Plan) -> i32 {
    let days = plan.tasks.len() / (10 * plan.patterns.len().max(1));
    i32::try_from(days)
        .unwrap_or(i32::MAX)
        .clamp(366, 400 * 366)
}

/// The earliest and the latest instant.
fn reach(plan: &Plan, early: &[Early], late: &[Late]) -> (Instant, Instant) {
    let (mut first, mut last) = (plan.start, plan.start);
    for (early, late) in early.iter().zip(late) {
        first = first.min(early.start).min(late.start);
        last = last.max(early.finish).max(late.finish);
    }
    (first, last)
}
