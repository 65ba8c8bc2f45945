//! Changes to project files that keep comments and layout.

mod assignment;
mod document;
mod log;
mod value;

pub use assignment::{Assignment, Target, WrongForm};
pub use document::{EditError, apply};
pub use log::{add_line, add_line_beside, keys, repeated};
pub use toml_edit::Value;
