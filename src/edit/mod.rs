//! Changes to project files that keep comments and layout.

mod assignment;
mod document;
mod value;

pub use assignment::{Assignment, Target, WrongForm};
pub use document::{EditError, apply};
