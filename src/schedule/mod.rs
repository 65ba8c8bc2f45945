//! Working time, and when things happen.

mod asks;
mod backward;
pub mod calendar;
mod calendars;
mod conflict;
mod early;
pub mod earned;
mod float;
mod forward;
mod held;
pub mod holidays;
mod limit;
mod margin;
mod network;
mod order;
mod path;
pub mod plan;
mod presence;
pub mod result;
mod sorting;
mod timetable;
mod wbs;
pub mod why;
mod work;
mod written;

pub use asks::{Ask, Bound};
pub use calendars::Calendars;
pub use limit::{Limit, Limiter};
pub use margin::Margin;
pub use network::{compute, compute_covered};
pub use presence::Presence;
pub use timetable::Timetable;
pub use wbs::{Wbs, WbsRow};
pub use written::{Expected, needed};

#[cfg(test)]
mod tests;
