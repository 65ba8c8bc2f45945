//! Two facts against each other: what moved, which lights changed, and what happened.

mod dates;
mod events;
mod lights;
mod registers;

pub use dates::{DateChange, Dates, Span, dates};
pub use events::{Course, Event, Gained, Measured, Moved, Paper, dated_events, events};
pub use lights::{LightChange, Lights, lights};
