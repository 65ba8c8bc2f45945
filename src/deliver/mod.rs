//! Where results go: only this module writes, sends and starts programs.

mod folder;
pub mod ledger;
mod outgoing;
pub mod program;
#[cfg(feature = "smtp")]
pub mod smtp;

pub use folder::{DeliverError, Held, create, replace, write};
pub use outgoing::Outgoing;
