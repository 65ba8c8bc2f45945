//! One file per kind of record.

pub mod approval;
pub mod baseline;
pub mod change;
pub mod charter;
pub mod contact;
pub mod dataset;
pub mod decision;
pub mod deliverable;
pub mod effort;
pub mod factor;
pub mod goal;
pub mod issue;
pub mod kpi;
pub mod lesson;
pub mod measurement;
pub mod meeting;
pub mod member;
pub mod requirement;
pub mod risk;
pub mod section;
pub mod task;
pub mod volume;
