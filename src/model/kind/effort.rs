//! `effort/ANY.toml`: who worked on what for how long.

use super::member::Member;
use super::task::Task;
use crate::model::field::{Number, record, words};
use crate::model::reference::Ref;

record! {
    /// One day's or week's effort.
    pub struct Effort {
        /// The task.
        "task" => task: Option<Ref<Task>>,
        /// The person.
        "who" => who: Option<Ref<Member>>,
        /// Person-days.
        "days" => days: Option<Number>,
        /// What sort of work.
        "kind" => kind: Option<EffortKind>,
    }
}

words! {
    /// What sort of work effort was.
    pub enum EffortKind { Development = "development", Management = "management" }
}
