//! `issues/`: what has gone wrong.

use super::member::Member;
use super::risk::{Audience, Risk};
use crate::model::field::{Score, record, words};
use crate::model::record::Kinded;
use crate::model::reference::{AnyRef, Ref};
use crate::time::Date;

record! {
    /// An issue.
    pub struct Issue {
        /// Title.
        "title" client => title: String,
        /// Where it stands.
        "status" client => status: Option<IssueStatus>,
        /// Day it was raised.
        "raised" client => raised: Date,
        /// How bad, 1 to 5.
        "severity" => severity: Option<Score>,
        /// Who sees to it.
        "owner" => owner: Option<Ref<Member>>,
        /// When it must be solved.
        "due" client => due: Option<Date>,
        /// Day it was solved.
        "closed" client => closed: Option<Date>,
        /// Risk that it was.
        "from-risk" => from_risk: Option<Ref<Risk>>,
        /// What it concerns.
        "about" => about: Vec<AnyRef>,
        /// Who may see it.
        "audience" => audience: Option<Audience>,
    }
}

impl Kinded for Issue {
    const KIND: &'static str = "issue";
}

words! {
    /// Where an issue stands.
    pub enum IssueStatus {
        Open = "open",
        Working = "working",
        Waiting = "waiting",
        Closed = "closed",
    }
}
