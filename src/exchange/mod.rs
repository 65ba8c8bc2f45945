//! Foreign formats: one module each, both directions.

pub mod mspdi;
