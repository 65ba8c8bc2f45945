//! A project-management office for AI projects, kept in git.
//!
//! Modules in the order data flows through them; a module may use only those above it.

// ── ground
pub mod time;
pub mod lang;
// ── read
pub mod source;
pub mod diag;
pub mod model;
// ── reason
pub mod schedule;
pub mod evidence;
pub mod facts;
pub mod check;
// ── write
pub mod report;
pub mod exchange;
pub mod render;
pub mod deliver;
// ── drive
pub mod cli;
