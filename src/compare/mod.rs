//! Two facts against each other: what moved, and which lights changed.

mod dates;
mod lights;

pub use dates::{DateChange, Dates, Span, dates};
pub use lights::{LightChange, Lights, lights};
