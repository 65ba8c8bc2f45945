//! What the measurements and the data volumes prove.

pub mod achievement;
pub mod binomial;
pub mod dataset;
mod goal;
pub mod leakage;
pub mod manifest;
pub mod research_year;
pub mod volume;

pub use dataset::{DatasetFacts, StageFacts, datasets};
pub use goal::{Achieved, GoalFacts, Judgement, Why, YearFacts, goals};
pub use research_year::ResearchYear;
