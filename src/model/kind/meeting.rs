//! `meetings/`: minutes.

use super::member::Member;
use super::risk::Audience;
use crate::model::field::record;
use crate::model::record::Kinded;
use crate::model::reference::{AnyRef, Ref};
use crate::time::Date;

record! {
    /// Minutes of a meeting; with `audience = "client"` what our people took on is shown, without who.
    pub struct Meeting {
        /// Title.
        "title" client => title: String,
        /// Day of the meeting.
        "on" client => on: Date,
        /// Who was there.
        "attendees" => attendees: Vec<Ref<Member>>,
        /// Day the minutes were sent.
        "sent" client => sent: Option<Date>,
        /// Day the client confirmed them.
        "confirmed" client => confirmed: Option<Date>,
        /// What was decided.
        "decisions" => decisions: Vec<AnyRef>,
        /// Who does what until when.
        "actions" => actions: Vec<Action>,
        /// Who may see it.
        "audience" => audience: Option<Audience>,
    }
}

impl Kinded for Meeting {
    const KIND: &'static str = "meeting";
}

record! {
    /// Something that somebody took on.
    pub struct Action {
        /// What.
        "what" client => what: String,
        /// Who.
        "who" => who: Option<Ref<Member>>,
        /// Until when.
        "due" client => due: Option<Date>,
        /// Day it was done.
        "done" client => done: Option<Date>,
    }
}
