//! All integration tests in one binary; a test fails if a file of this folder is not listed here.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops where something is not as it should be, and makes its own files"
)]

mod any_bytes;
mod audience;
mod baselines;
mod broken;
mod cli;
mod cli_report;
mod cli_terminal;
mod cli_what_if;
mod cli_why;
mod datasets;
mod earned;
mod examples;
mod extremes;
mod exchange;
mod foresee;
mod foresight;

mod goals;
mod golden;
mod history;
mod house;
mod lang;
mod leakage;
mod mail;
mod mail_support;

mod measure;
mod metrics;
mod notation;
mod pages;
mod people;
mod periodic;
mod program;
mod quality;
mod readme;
mod repository;
mod schedule_laws;
mod schedule_rich_laws;
mod sending;
mod shared_plans;
#[cfg(feature = "smtp")]
mod smtp;
#[cfg(feature = "smtp")]
mod smtp_server;
mod source;
mod standing;
mod support;
mod team;
mod why_laws;
mod width;
