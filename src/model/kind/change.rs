//! `changes/`: requested changes of scope, time or money.

use super::risk::Audience;
use crate::model::field::{Number, record, words};
use crate::model::notation::Duration;
use crate::model::record::Kinded;
use crate::model::reference::AnyRef;
use crate::time::Date;

record! {
    /// A change request.
    pub struct Change {
        /// Title.
        "title" client => title: String,
        /// Where it stands.
        "status" client => status: Option<ChangeStatus>,
        /// Day it was asked for.
        "asked" client => asked: Option<Date>,
        /// Day it was approved.
        "approved" client => approved: Option<Date>,
        /// What it changes.
        "affects" client => affects: Vec<AnyRef>,
        /// Days it moves the end by.
        "days" client => days: Option<Number>,
        /// Money it adds.
        "amount" client => amount: Option<i64>,
        /// Person-time it adds.
        "effort" => effort: Option<Duration>,
        /// Official letter.
        "letter" client => letter: Option<String>,
        /// Who may see it.
        "audience" => audience: Option<Audience>,
    }
}

impl Kinded for Change {
    const KIND: &'static str = "change";
}

words! {
    /// Where a change request stands.
    pub enum ChangeStatus {
        Asked = "asked",
        Assessed = "assessed",
        Approved = "approved",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
    }
}
