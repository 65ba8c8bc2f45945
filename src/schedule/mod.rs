//! Working time, and when things happen.

mod backward;
pub mod calendar;
mod calendars;
mod conflict;
mod early;
mod float;
mod forward;
pub mod holidays;
mod network;
mod order;
mod path;
pub mod plan;
mod presence;
pub mod result;
mod sorting;
mod timetable;
mod wbs;
mod work;
mod written;

pub use calendars::Calendars;
pub use network::{compute, compute_covered};
pub use presence::Presence;
pub use timetable::Timetable;
pub use wbs::{Wbs, WbsRow};
pub use written::needed;

#[cfg(test)]
mod tests;
