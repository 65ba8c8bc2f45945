//! What we promised the client, in the contact log and in meetings, and whether it was kept.

use super::Facts;
use crate::diag::Place;
use crate::model::Addressed as _;
use crate::model::kind::contact::{Contact, Direction};
use crate::model::kind::meeting::{Action, Meeting};
use crate::model::kind::member::{Member, Side};
use crate::model::kind::risk::Audience;
use crate::model::record::{Line, Record};
use crate::time::Date;

/// A promise of ours to the client.
#[derive(Clone, Debug)]
pub struct Pledge<'f> {
    pub text: &'f str,
    /// The day on which it was given.
    pub on: Date,
    pub due: Option<Date>,
    /// The day on which it was kept, by the status date.
    pub kept: Option<Date>,
    /// The line of the log, or the action.
    pub place: Place,
    /// Who of us took it on.
    pub who: Option<&'f str>,
    pub source: Source<'f>,
}

/// Where a promise was written down.
#[derive(Clone, Copy, Debug)]
pub enum Source<'f> {
    Log(&'f Line<Contact>),
    Minutes(&'f Record<Meeting>),
}

impl Facts {
    /// Our promises of the contact log, and what our people took on in meetings with the client, up to the status date,
    /// as far as their lines and minutes are meant for the reader. The same words for the same day are one promise: it
    /// often stands in the log and in the minutes, and is kept once either says so.
    pub fn pledges(&self, reader: Audience) -> Vec<Pledge<'_>> {
        let mut all: Vec<Pledge<'_>> = Vec::new();
        for one in self
            .logged_pledges(reader)
            .chain(self.actions_taken_on(reader))
        {
            let is_same = |known: &&mut Pledge<'_>| known.text == one.text && known.due == one.due;
            match all.iter_mut().find(is_same) {
                Some(known) => known.kept = known.kept.or(one.kept),
                None => all.push(one),
            }
        }
        all
    }

    fn logged_pledges(&self, reader: Audience) -> impl Iterator<Item = Pledge<'_>> {
        // What the client promised us is no promise of ours.
        let is_ours = |line: &&Line<Contact>| line.direction != Some(Direction::In);
        let lines = self.client_contacts().filter(is_ours);
        let lines = lines.filter(move |line| line.is_for(reader));
        lines.filter_map(|line| {
            Some(Pledge {
                text: line.promise.as_deref().filter(|text| !text.is_empty())?,
                on: line.on,
                due: line.due,
                kept: self.happened(line.kept),
                place: line.at(&["due"]),
                who: None,
                source: Source::Log(line),
            })
        })
    }

    fn actions_taken_on(&self, reader: Audience) -> impl Iterator<Item = Pledge<'_>> {
        let held = |one: &&Record<Meeting>| one.on <= self.as_of && self.is_with_client(one);
        let meetings = self.project.meetings.iter().filter(held);
        let meetings = meetings.filter(move |one| one.is_for(reader));
        meetings.flat_map(|meeting| {
            let actions = meeting.actions.iter().enumerate();
            actions.filter_map(|(at, action)| {
                Some(Pledge {
                    text: &action.what,
                    on: meeting.on,
                    due: action.due,
                    kept: self.happened(action.done),
                    place: meeting.at(&["actions", &at.to_string()]),
                    who: Some(&self.taken_on_by(action)?.id),
                    source: Source::Minutes(meeting),
                })
            })
        })
    }

    /// Which of our people took an action on.
    fn taken_on_by(&self, action: &Action) -> Option<&Record<Member>> {
        let who = self.project.members.find(action.who.as_deref()?)?;
        (who.side != Some(Side::Client)).then_some(who)
    }

    fn happened(&self, on: Option<Date>) -> Option<Date> {
        on.filter(|on| *on <= self.as_of)
    }
}
