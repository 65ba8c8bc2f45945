//! What the measurements and the data volumes prove.

pub mod binomial;
mod dataset;
mod goal;
pub mod volume;

pub use dataset::{DatasetFacts, StageFacts, datasets};
pub use goal::{Achieved, GoalFacts, Judgement, Why, goals};
