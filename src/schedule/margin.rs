//! What takes over where a driver no longer holds, and how far away that is.

use super::asks::{Ask, Bound};
use super::network::Network;
use super::result::Driver;

/// Where another driver takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Working minutes on the task's calendar that the task would go with its driver before that.
    pub minutes: i64,
    /// Working minutes, counted alike, that the driver may come earlier while the task stays: closed time before it, such as
    /// leave, takes them.
    pub idle: i64,
    /// Working minutes that the driver may come earlier until the other takes over; 0 where it is no lower bound.
    pub reach: i64,
    /// Later, where the driver holds the task before what others ask for.
    pub later: bool,
    /// Index of the ask that takes over.
    pub next: usize,
}

/// How far the first of a task's asks may move before another holds the task.
///
/// `length` is the work that lies behind the asks, in minutes.
pub(super) fn margin(
    network: &Network<'_>,
    task: usize,
    length: i64,
    asks: &[Ask],
) -> Option<Margin> {
    let driver = asks.first().filter(|driver| driver.drives)?;
    let next = chosen(asks, Some(0))?;
    // A task that waits for no other goes with its own date, even before the project's start.
    let waits = asks.iter().any(|ask| matches!(ask.by, Driver::Link(_)));
    let is_own = driver.owner == task && matches!(driver.by, Driver::Constraint(_));
    if is_own && !waits && asks[next].by == Driver::ProjectStart {
        return None;
    }
    let minutes = network
        .calendar(task)
        .between(asks[next].place, driver.place);
    let (idle, reach) = Pull {
        network,
        task,
        length,
        driver,
    }
    .until(&asks[next]);
    Some(Margin {
        minutes: minutes.abs(),
        idle,
        reach,
        later: minutes < 0,
        next,
    })
}

/// A driver that comes earlier, and where the task would lie by it.
struct Pull<'n> {
    network: &'n Network<'n>,
    task: usize,
    /// Minutes of work from there.
    length: i64,
    driver: &'n Ask,
}

impl Pull<'_> {
    /// How far the driver may come earlier while the task stays, and until `next` takes over.
    fn until(&self, next: &Ask) -> (i64, i64) {
        let calendar = self.network.calendar(self.task);
        let (held, end) = (
            calendar.position(self.driver.place),
            calendar.position(next.place),
        );
        if self.driver.bound != Bound::AtLeast || end >= held {
            return (0, 0);
        }
        let most = calendar.between(next.place, self.driver.asked).max(0);
        let reach = first(most, |minutes| self.place(minutes) <= end);
        let moves = first(reach, |minutes| self.place(minutes) < held);
        ((moves - 1).max(0), reach)
    }

    /// The point of the task's calendar at which it would lie.
    fn place(&self, minutes: i64) -> i64 {
        let Ask {
            by,
            asked,
            of_finish,
            ..
        } = *self.driver;
        let (calendar, worker) = (
            self.network.calendar(self.task),
            self.network.worker(self.task),
        );
        let at = calendar.position(asked) - minutes;
        let is_end = match by {
            Driver::Link(index) => self.network.plan.links[index].kind.from_finish(),
            _ => of_finish,
        };
        let asked = match (minutes, is_end) {
            (0, _) => asked,
            (_, true) => calendar.finish_at(at),
            (_, false) => calendar.start_at(at),
        };
        calendar.position(if of_finish {
            worker.start_reaching(asked, self.length)
        } else {
            worker.snap(asked)
        })
    }
}

/// The least number up to `most` from which on something holds; `most` if nothing before.
fn first(most: i64, holds: impl Fn(i64) -> bool) -> i64 {
    let (mut from, mut to) = (0, most);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

/// Where a task would begin by what is asked of it, `without` left out: the latest of what asks for at least a date, then
/// what holds it earlier, what fixes it, and the status date over all.
fn chosen(asks: &[Ask], without: Option<usize>) -> Option<usize> {
    let is_last = |ask: &Ask| matches!(ask.by, Driver::Status | Driver::Late);
    let left = || (0..asks.len()).filter(|at| Some(*at) != without);
    let of = |bound: Bound| left().filter(move |at| asks[*at].bound == bound);
    let later = |one: usize, other: usize| {
        if asks[other].place > asks[one].place {
            other
        } else {
            one
        }
    };
    let mut at = of(Bound::AtLeast)
        .filter(|at| !is_last(&asks[*at]))
        .reduce(later);
    for cap in of(Bound::AtMost) {
        at = at.map(|at| {
            if asks[cap].place < asks[at].place {
                cap
            } else {
                at
            }
        });
    }
    at = of(Bound::Exactly).next_back().or(at);
    of(Bound::AtLeast)
        .filter(|at| is_last(&asks[*at]))
        .fold(at, |known, last| {
            Some(known.map_or(last, |known| later(known, last)))
        })
}
