//! `lessons/`: what to keep and what to change.

use crate::model::field::record;
use crate::model::record::Kinded;
use crate::time::Date;

record! {
    /// A lesson.
    pub struct Lesson {
        /// Title.
        "title" => title: String,
        /// Day.
        "on" => on: Option<Date>,
        /// Rules it bears on.
        "rules" => rules: Vec<String>,
        /// What to keep.
        "keep" => keep: Option<String>,
        /// What to change.
        "change" => change: Option<String>,
    }
}

impl Kinded for Lesson {
    const KIND: &'static str = "lesson";
}
