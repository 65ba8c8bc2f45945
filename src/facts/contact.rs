//! When we and the client last heard of each other, by everything that is dated.

use super::Facts;
use crate::diag::Place;
use crate::model::kind::charter::Cadence;
use crate::model::kind::contact::{Contact, Direction, Way};
use crate::model::kind::decision::Party;
use crate::model::kind::meeting::Meeting;
use crate::model::kind::member::Side;
use crate::model::kind::risk::Audience;
use crate::model::record::{Line, Record};
use crate::time::Date;

/// A sign of life, and where it is recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    pub on: Date,
    pub place: Place,
}

impl Cadence {
    /// Working days from one report to the next.
    pub fn working_days(self) -> i64 {
        match self {
            Self::Weekly => 5,
            Self::Biweekly => 10,
            Self::Monthly => 21,
        }
    }
}

impl Facts {
    /// The lines of the contact log, up to the status date, that concern the client: with one of their members, or
    /// with nobody by name.
    pub fn client_contacts(&self) -> impl Iterator<Item = &Line<Contact>> {
        let lines = self.project.contacts.iter();
        let lines = lines.flat_map(|log| log.until(self.as_of));
        lines.filter(|line| match &line.with {
            Some(id) => self.is_client(id),
            None => true,
        })
    }

    /// Whether a member is the client's.
    pub fn is_client(&self, member: &str) -> bool {
        let member = self.project.members.find(member);
        member.is_some_and(|member| member.side == Some(Side::Client))
    }

    /// Whether the client took part in a meeting: one of theirs was there; where nobody is named, if its minutes are
    /// for them.
    pub fn is_with_client(&self, meeting: &Record<Meeting>) -> bool {
        match meeting.attendees.as_slice() {
            [] => meeting.audience == Some(Audience::Client),
            attendees => attendees.iter().any(|one| self.is_client(one)),
        }
    }

    /// The last day on which the client heard of us: a line of the contact log that went out, a talk, a deliverable
    /// submitted, minutes sent.
    pub fn last_outbound(&self) -> Option<Sign> {
        let lines = self.spoken(Direction::Out);
        let submitted = self.project.deliverables.iter().filter_map(|one| {
            let on = one.submitted?;
            Some((on, one.at(&["submitted"])))
        });
        let with_client = || {
            self.project
                .meetings
                .iter()
                .filter(|one| self.is_with_client(one))
        };
        let met = with_client().map(|one| (one.on, one.at(&["on"])));
        let sent = with_client().filter_map(|one| Some((one.sent?, one.at(&["sent"]))));
        self.newest(lines.chain(submitted).chain(met).chain(sent))
    }

    /// The last day on which we heard of the client: a line of the contact log that came in, an answer, a talk, a
    /// decision, an approval, a deliverable accepted or returned, minutes confirmed.
    pub fn last_inbound(&self) -> Option<Sign> {
        let project = &self.project;
        let lines = self.spoken(Direction::In);
        let answered = self
            .client_contacts()
            .filter(|line| line.direction == Some(Direction::Out));
        let answered = answered.filter_map(|line| Some((line.answered?, line.at(&["answered"]))));
        let decided = project
            .decisions
            .iter()
            .filter(|one| one.asked_of == Some(Party::Client));
        let decided = decided.filter_map(|one| Some((one.decided?, one.at(&["decided"]))));
        let approved = project.changes.iter();
        let approved = approved.filter_map(|one| Some((one.approved?, one.at(&["approved"]))));
        let accepted = project.deliverables.iter();
        let accepted = accepted.filter_map(|one| Some((one.accepted?, one.at(&["accepted"]))));
        let returned = project.deliverables.iter().flat_map(|one| {
            let days = one.returned.iter();
            days.map(|on| (*on, one.at(&["returned"])))
        });
        let meetings = || {
            project
                .meetings
                .iter()
                .filter(|one| self.is_with_client(one))
        };
        let met = meetings().map(|one| (one.on, one.at(&["on"])));
        let confirmed = meetings().filter_map(|one| Some((one.confirmed?, one.at(&["confirmed"]))));
        let papers = answered
            .chain(decided)
            .chain(approved)
            .chain(accepted)
            .chain(returned);
        self.newest(lines.chain(papers).chain(met).chain(confirmed))
    }

    /// Lines of the contact log of one direction, and talks, in which both sides hear of each other.
    fn spoken(&self, direction: Direction) -> impl Iterator<Item = (Date, Place)> {
        let counts = move |line: &&Line<Contact>| {
            let is_talk = matches!(line.way, Some(Way::Call | Way::Visit | Way::Meeting));
            line.direction == Some(direction) || is_talk
        };
        self.client_contacts()
            .filter(counts)
            .map(|line| (line.on, line.at(&[])))
    }

    /// What happened last, up to the status date.
    fn newest(&self, signs: impl Iterator<Item = (Date, Place)>) -> Option<Sign> {
        let past = signs.filter(|(on, _)| *on <= self.as_of);
        past.max_by_key(|(on, _)| *on)
            .map(|(on, place)| Sign { on, place })
    }

    /// Whether nothing is left to do: all planned work is finished; without a plan, once the contract has ended.
    pub fn is_over(&self) -> bool {
        let mut leaves = self.active_leaves().peekable();
        if leaves.peek().is_none() {
            return self.as_of > self.project.charter.project.finish;
        }
        leaves.all(|(_, task)| task.finished_by(self.as_of).is_some())
    }

    /// The day from which time counts: the first day of the project or the contract, whichever is later.
    pub fn began(&self) -> Date {
        let charter = &self.project.charter;
        let start = charter.project.start.date();
        charter
            .contract
            .signed
            .map_or(start, |signed| start.max(signed))
    }
}
