//! Foreign formats: one module each, both directions.

pub mod coco;
pub mod counts;
pub mod dvc;
pub mod fault;
pub mod json_lines;
pub mod mspdi;
pub mod predictions;
pub mod tree;

pub use fault::Fault;
