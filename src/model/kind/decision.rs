//! `decisions/`: what must be decided, by whom and by when.

use super::member::Member;
use super::risk::Audience;
use super::task::Task;
use crate::model::field::{record, words};
use crate::model::record::Kinded;
use crate::model::reference::Ref;
use crate::time::Date;

record! {
    /// A decision; open ones asked of the client are the report's requests.
    pub struct Decision {
        /// Title.
        "title" client => title: String,
        /// Who has to decide.
        "asked-of" client => asked_of: Option<Party>,
        /// The person who has to.
        "whom" client => whom: Option<Ref<Member>>,
        /// Day it was raised.
        "raised" client => raised: Option<Date>,
        /// When it is needed.
        "needed-by" client => needed_by: Option<Date>,
        /// Day it was decided.
        "decided" client => decided: Option<Date>,
        /// Who decided.
        "by" => by: Option<String>,
        /// Tasks that wait for it.
        "blocks" => blocks: Vec<Ref<Task>>,
        /// What delay costs.
        "cost-of-delay" client => cost_of_delay: Option<String>,
        /// Who may see it.
        "audience" => audience: Option<Audience>,
    }
}

impl Kinded for Decision {
    const KIND: &'static str = "decision";
}

words! {
    /// A party of the contract.
    pub enum Party { Client = "client", Us = "us" }
}
