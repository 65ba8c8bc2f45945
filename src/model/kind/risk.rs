//! `risks/`: what may go wrong.

use super::member::Member;
use crate::model::field::{Score, record, words};
use crate::model::record::Kinded;
use crate::model::reference::{AnyRef, Ref};
use crate::time::Date;

record! {
    /// A risk.
    pub struct Risk {
        /// Title.
        "title" client => title: String,
        /// Where it stands.
        "status" client => status: Option<RiskStatus>,
        /// How likely, 1 to 5.
        "probability" => probability: Option<Score>,
        /// How bad, 1 to 5.
        "impact" => impact: Option<Score>,
        /// Who watches it.
        "owner" => owner: Option<Ref<Member>>,
        /// What shows that it happens: the id of a trigger of foresight, or words.
        "trigger" => trigger: Option<String>,
        /// When the response is due.
        "due" client => due: Option<Date>,
        /// What we do about it.
        "response" => response: Option<Response>,
        /// What it concerns.
        "about" => about: Vec<AnyRef>,
        /// Who may see it.
        "audience" => audience: Option<Audience>,
    }
}

impl Kinded for Risk {
    const KIND: &'static str = "risk";
}

words! {
    /// Where a risk stands.
    pub enum RiskStatus {
        Open = "open",
        Watching = "watching",
        Happened = "happened",
        Closed = "closed",
    }
}

words! {
    /// What we do about a risk.
    pub enum Response {
        Avoid = "avoid",
        Reduce = "reduce",
        Transfer = "transfer",
        Accept = "accept",
    }
}

words! {
    /// Who may see a record.
    pub enum Audience { Client = "client", Internal = "internal" }
}

impl Default for Audience {
    /// What is not marked stays inside.
    fn default() -> Self {
        Self::Internal
    }
}
