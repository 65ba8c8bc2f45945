//! Where results go: only this module writes.

mod folder;

pub use folder::{DeliverError, existing, write};
