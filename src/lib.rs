//! A project-management office for AI projects, kept in git.
//!
//! Modules in the order data flows through them; a module may use only those above it.
//!
//! ```
//! use pmo::{check, facts, source};
//! use pmo::time::Date;
//!
//! // Snapshot → Project → Facts → views.
//! let snapshot = source::memory([
//!     (
//!         "project.toml",
//!         "[project]\nid = \"ocr\"\nname = \"OCR\"\nstart = 2026-03-02\nfinish = 2026-12-11\n",
//!     ),
//!     ("plan.toml", "[task.label]\nname = \"Label\"\nduration = \"10d\"\n"),
//! ]);
//! let facts = facts::gather(&snapshot, Date::new(2026, 7, 24).unwrap());
//! assert!(check::check(&facts).is_empty());
//!
//! // Ten working days from the first one after the status date: work left never lies before it.
//! let timetable = facts.timetable.unwrap();
//! assert_eq!(timetable.finish.to_string(), "2026-08-07T18:00");
//! ```

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
pub mod foresight;
pub mod compare;
pub mod check;
// ── write
pub mod report;
pub mod exchange;
pub mod render;
pub mod edit;
pub mod deliver;
// ── drive
pub mod cli;
