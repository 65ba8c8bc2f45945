//! Registers as the client sees them: only what is marked for the client, and no person.

use std::cmp::Reverse;

use serde::Serialize;

use crate::facts::Facts;
use crate::model::field::Score;
use crate::model::kind::change::ChangeStatus;
use crate::model::kind::decision::Decision;
use crate::model::kind::deliverable::{Form, Recipient};
use crate::model::kind::risk::{Risk, RiskStatus};
use crate::model::record::Record;
use crate::report::{client, iso};

/// A deliverable.
#[derive(Serialize)]
pub(in crate::report) struct Deliverable {
    name: String,
    form: Option<&'static str>,
    to: Option<&'static str>,
    due: Option<String>,
    submitted: Option<String>,
    accepted: Option<String>,
    basis: Option<String>,
    /// `accepted`, `submitted`, `overdue`, `soon` or `open`.
    state: &'static str,
}

/// A risk or issue.
#[derive(Serialize)]
pub(in crate::report) struct Entry {
    title: String,
    status: Option<&'static str>,
    raised: Option<String>,
    due: Option<String>,
    closed: Option<String>,
    prose: Option<String>,
}

/// A change request.
#[derive(Serialize)]
pub(in crate::report) struct Change {
    title: String,
    status: Option<&'static str>,
    asked: Option<String>,
    approved: Option<String>,
    days: Option<f64>,
    amount: Option<i64>,
    letter: Option<String>,
    affects: Vec<String>,
    prose: Option<String>,
}

/// What we ask of the client.
#[derive(Serialize)]
pub(in crate::report) struct Request {
    title: String,
    whom: Option<&'static str>,
    raised: Option<String>,
    needed_by: Option<String>,
    /// Working days past the needed day.
    late: Option<i64>,
    light: &'static str,
    cost_of_delay: Option<String>,
    prose: Option<String>,
}

/// A requirement and how it is verified.
#[derive(Serialize)]
pub(in crate::report) struct Requirement {
    reference: Option<String>,
    name: String,
    criterion: Option<String>,
    status: Option<String>,
    accepted: Option<String>,
}

/// How near a due day counts as soon, in working days.
const SOON: i64 = 10;

pub(in crate::report) fn deliverables(facts: &Facts) -> Vec<Deliverable> {
    let row = |one: &Record<crate::model::kind::deliverable::Deliverable>| {
        let due = facts.due(one);
        let submitted = facts.standing_submission(one);
        let accepted = one.accepted.filter(|on| *on <= facts.as_of);
        let left = due.map(|due| facts.calendars.working_days(facts.as_of, due));
        let state = match (accepted, submitted, left) {
            (Some(_), ..) => "accepted",
            (None, Some(_), _) => "submitted",
            (None, None, Some(left)) if left < 0 => "overdue",
            (None, None, Some(left)) if left <= SOON => "soon",
            _ => "open",
        };
        Deliverable {
            name: one.name.clone(),
            form: one.form.map(Form::word),
            to: one.to.map(Recipient::word),
            due: due.map(iso),
            submitted: submitted.map(iso),
            accepted: accepted.map(iso),
            basis: one.basis.clone(),
            state,
        }
    };
    facts.project.deliverables.iter().map(row).collect()
}

pub(in crate::report) fn risks(facts: &Facts) -> Vec<Entry> {
    open_risks(facts).map(|one| risk(facts, one)).collect()
}

/// The gravest of the open risks, at most so many, and how many more there are. What weighs them is
/// internal and only decides their order.
pub(in crate::report) fn gravest_risks(facts: &Facts, most: usize) -> (Vec<Entry>, usize) {
    let mut open: Vec<_> = open_risks(facts).collect();
    let score = |score: Option<Score>| score.map_or(0, |score| score.0);
    open.sort_by_key(|one| {
        let exposure = score(one.probability) * score(one.impact);
        Reverse((one.status == Some(RiskStatus::Happened), exposure))
    });
    let more = open.len().saturating_sub(most);
    let gravest = open.into_iter().take(most);
    (gravest.map(|one| risk(facts, one)).collect(), more)
}

fn open_risks(facts: &Facts) -> impl Iterator<Item = &Record<Risk>> {
    client::visible(&facts.project.risks).filter(|one| one.status != Some(RiskStatus::Closed))
}

fn risk(facts: &Facts, one: &Record<Risk>) -> Entry {
    Entry {
        title: one.title.clone(),
        status: one.status.map(RiskStatus::word),
        raised: None,
        due: one.due.map(iso),
        closed: None,
        prose: client::prose(facts, one),
    }
}

pub(in crate::report) fn issues(facts: &Facts) -> Vec<Entry> {
    let raised = client::visible(&facts.project.issues).filter(|one| one.raised <= facts.as_of);
    let entry = |one: &Record<crate::model::kind::issue::Issue>| Entry {
        title: one.title.clone(),
        status: match one.closed {
            Some(on) if on > facts.as_of => Some("working"),
            _ => one.status.map(|status| status.word()),
        },
        raised: Some(iso(one.raised)),
        due: one.due.map(iso),
        closed: one.closed.filter(|on| *on <= facts.as_of).map(iso),
        prose: client::prose(facts, one),
    };
    raised.map(entry).collect()
}

pub(in crate::report) fn changes(facts: &Facts) -> Vec<Change> {
    let asked = client::visible(&facts.project.changes)
        .filter(|one| client::has_happened(one.asked, facts));
    let change = |one: &Record<crate::model::kind::change::Change>| Change {
        title: one.title.clone(),
        status: one
            .status
            .and(facts.change_status(one))
            .map(ChangeStatus::word),
        asked: one.asked.map(iso),
        approved: one.approved.filter(|on| *on <= facts.as_of).map(iso),
        days: one.days.map(|days| days.value),
        amount: one.amount,
        letter: one.letter.clone(),
        affects: one
            .affects
            .iter()
            .filter_map(|id| client::name(facts, &id.0))
            .collect(),
        prose: client::prose(facts, one),
    };
    asked.map(change).collect()
}

pub(in crate::report) fn requests(facts: &Facts) -> Vec<Request> {
    let open = client::open_requests(facts);
    let mut requests: Vec<_> = open.map(|one| request(facts, one)).collect();
    requests.sort_by(|one, other| one.needed_by.cmp(&other.needed_by));
    requests
}

fn request(facts: &Facts, one: &Record<Decision>) -> Request {
    let whom = one
        .whom
        .as_deref()
        .and_then(|id| facts.project.members.find(id));
    let late = one
        .needed_by
        .map(|by| facts.calendars.working_days(by, facts.as_of));
    Request {
        title: one.title.clone(),
        whom: whom.and_then(|member| client::role(member)),
        raised: one.raised.map(iso),
        needed_by: one.needed_by.map(iso),
        late: late.filter(|late| *late > 0),
        light: facts.request_colour(late.unwrap_or(0)).name(),
        cost_of_delay: one.cost_of_delay.clone(),
        prose: client::prose(facts, one),
    }
}

pub(in crate::report) fn requirements(facts: &Facts) -> Vec<Requirement> {
    let row = |one: &Record<crate::model::kind::requirement::Requirement>| Requirement {
        reference: one.reference.clone(),
        name: one.name.clone(),
        criterion: one.criterion.clone(),
        status: one.status.clone(),
        accepted: one.accepted.filter(|on| *on <= facts.as_of).map(iso),
    };
    facts.project.requirements.iter().map(row).collect()
}
