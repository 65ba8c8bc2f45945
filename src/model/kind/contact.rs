//! `contacts/ANY.toml`: what we and the client said to each other.

use super::member::Member;
use super::risk::Audience;
use crate::model::field::{record, words};
use crate::model::reference::Ref;
use crate::time::Date;

record! {
    /// One contact; with `audience = "client"` what is promised is shown.
    pub struct Contact {
        /// Who may see it.
        "audience" => audience: Option<Audience>,
        /// From them or from us.
        "direction" => direction: Option<Direction>,
        /// With whom.
        "with" => with: Option<Ref<Member>>,
        /// By which way.
        "way" => way: Option<Way>,
        /// What about.
        "about" => about: Option<String>,
        /// What was promised.
        "promise" => promise: Option<String>,
        /// Until when.
        "due" => due: Option<Date>,
        /// Day it was kept.
        "kept" => kept: Option<Date>,
        /// When an answer is needed.
        "answer-by" => answer_by: Option<Date>,
        /// Day of the answer.
        "answered" => answered: Option<Date>,
        /// Report that was sent.
        "report" => report: Option<String>,
        /// Its commit.
        "commit" => commit: Option<String>,
        /// Its digest.
        "digest" => digest: Option<String>,
        /// Its message id.
        "message-id" => message_id: Option<String>,
    }
}

words! {
    /// Which way a message went.
    pub enum Direction { In = "in", Out = "out" }
}

words! {
    /// How people talked.
    pub enum Way {
        Mail = "mail",
        Call = "call",
        Visit = "visit",
        Letter = "letter",
        Meeting = "meeting",
    }
}
