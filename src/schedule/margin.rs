//! What takes over where a driver no longer holds, and how far away that is.

use super::asks::{Ask, Bound};
use super::network::Network;
use super::result::Driver;

/// Where another driver takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Working minutes on the task's calendar that the task would go with its driver before that.
    pub minutes: i64,
    /// Later, where the driver holds the task before what others ask for.
    pub later: bool,
    /// Index of the ask that takes over.
    pub next: usize,
}

/// How far the first of a task's asks may move before another holds the task.
pub(super) fn margin(network: &Network<'_>, task: usize, asks: &[Ask]) -> Option<Margin> {
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
    Some(Margin {
        minutes: minutes.abs(),
        later: minutes < 0,
        next,
    })
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
