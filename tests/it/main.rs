//! All integration tests in one binary; a test fails if a file of this folder is not listed here.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops where something is not as it should be, and makes its own files"
)]

mod audience;
mod broken;
mod golden;
mod house;
mod lang;
mod pages;
mod repository;
mod source;
mod support;
