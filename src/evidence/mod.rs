//! What the measurements and the data volumes prove.

pub mod achievement;
pub mod agreement;
mod beta;
pub mod binomial;
pub mod bootstrap;
pub mod dataset;
pub mod difference;
pub mod distribution;
pub mod drift;
mod goal;
pub mod metric;
pub mod research_year;
pub mod size;
pub mod trend;
pub mod volume;

pub use dataset::{DatasetFacts, StageFacts, datasets};
pub use goal::{Achieved, GoalFacts, Judgement, Why, YearFacts, goals};
pub use research_year::ResearchYear;
