//! What the measurements and the data volumes prove.

mod achieved;
pub mod achievement;
pub mod agreement;
mod beta;
pub mod binomial;
pub mod bootstrap;
pub mod clustered;
mod course;
pub mod dataset;
pub mod difference;
pub mod distribution;
pub mod drift;
mod goal;
mod judgement;
pub mod leakage;
pub mod manifest;
pub mod metric;
mod provable;
mod range;
pub mod research_year;
pub mod size;
pub mod trend;
pub mod volume;

pub use achieved::Achieved;
pub use course::{Course, Gain, Stride};
pub use dataset::{DatasetFacts, Hands, StageFacts, datasets, is_same_hash};
pub use goal::{GoalFacts, YearFacts, goals};
pub use judgement::{Doubt, Judgement, Why};
pub use provable::Clusters;
pub use range::{Range, Sort};
pub use research_year::ResearchYear;
