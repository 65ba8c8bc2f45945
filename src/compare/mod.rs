//! Two facts against each other, and facts along history: what moved, what happened, and what was foreseen.

mod dates;
mod events;
mod lights;
mod registers;
mod replay;

pub use dates::{DateChange, Dates, Span, dates};
pub use events::{Course, Event, Gained, Measured, Moved, Paper, dated_events, events};
pub use lights::{LightChange, Lights, lights};
pub use replay::{AFTERGLOW, Day, Score, Scored, Spell, look_at, spells};
