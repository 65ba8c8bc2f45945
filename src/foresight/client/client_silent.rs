//! A client who does not answer.

use super::{contact_log, has_client, is_running, judge_by};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger};
use crate::model::kind::charter::ContractKind;
use crate::model::kind::contact::Direction;
use crate::model::kind::decision::Party;
use crate::time::Date;

const DEFAULT: Limits = Limits::above(Some(10.0), Some(15.0));

pub(super) const TRIGGER: Trigger = trigger!("client-silent", "C02", 1, DEFAULT, look);

/// A question counts as near from so many working days before its answer is needed, and for twice as many after.
const NEAR: i64 = 5;

/// Working days without a sign that are no silence: an answer takes its time.
const PATIENCE: i64 = 5;

/// Working days between reports that the default thresholds are made for.
const WEEK: f64 = 5.0;

/// Something the client was asked and has not answered.
struct Question {
    text: String,
    asked: Date,
    by: Date,
    place: Place,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    let written = facts
        .client_contacts()
        .filter(|line| line.direction == Some(Direction::Out));
    let first = written.min_by_key(|line| line.on);
    let last = facts.last_inbound();
    let heard = last.as_ref().map(|sign| sign.on);
    let Some(mut since) = heard.or(first.map(|line| line.on)) else {
        return outlook.cannot_tell("project", &contact_log(facts), "direction");
    };
    if facts.client_contacts().next().is_none() {
        return outlook.cannot_tell("project", &contact_log(facts), "direction");
    }
    let questions = questions(facts);
    // A funding agency says little unless it is asked.
    let is_agency = facts.project.charter.contract.kind == Some(ContractKind::Rnd);
    if is_agency {
        let Some(asked) = questions.iter().map(|one| one.asked).min() else {
            return;
        };
        since = since.max(asked);
    }
    let days = facts.days_since(since);
    let near = questions.iter().filter(|one| {
        let waits = facts.days_since(one.asked.max(since));
        waits > PATIENCE && (-2 * NEAR..=NEAR).contains(&facts.days_until(one.by))
    });
    let near = near.min_by_key(|one| one.by);
    let object = Object::project(facts, &[]);
    let object = match (&near, &last) {
        (Some(question), _) => object.at(question.place.clone()),
        (None, Some(sign)) => object.at(sign.place.clone()),
        (None, None) => object,
    };
    // An agency's silence counts from our question on, which may be newer than their last word.
    let silent = match heard {
        Some(heard) if heard < since => "asked",
        _ => "silent",
    };
    let raised = match near {
        Some(question) => {
            let args = args![days, since, state: "question", about: question.text, by: question.by];
            let waited = if days > PATIENCE * 2 {
                Severity::Red
            } else {
                Severity::Amber
            };
            let silent = allowed(facts, outlook.limits()).severity(days as f64);
            let severity = silent.map_or(waited, |silent| silent.max(waited));
            Some(outlook.warn(severity, object, args))
        }
        // Silence of a client who was asked nothing is a question only when it is long, or longer than the project set.
        None if questions.is_empty()
            && outlook.limits().amber == DEFAULT.amber
            && allowed(facts, outlook.limits()).severity(days as f64) == Some(Severity::Amber) =>
        {
            None
        }
        None => {
            let args = args![days, since, state: silent, about: "", by: since];
            let limits = allowed(facts, outlook.limits());
            judge_by(outlook, limits, object, days as f64, args)
        }
    };
    let Some(mut raised) = raised else { return };
    raised = match (&last, first) {
        (Some(sign), _) => raised.figure(sign.place.clone(), "last", args![on: sign.on]),
        (None, Some(line)) => raised.figure(line.at(&[]), "first", args![on: line.on]),
        (None, None) => raised,
    };
    for one in &questions {
        let args = args![about: one.text, asked: one.asked, by: one.by];
        raised = raised.figure(one.place.clone(), "asked", args);
    }
    let late = questions.iter().map(|one| facts.days_since(one.by)).max();
    raised.exposed(Exposure::days(late.unwrap_or(0).max(0) as f64));
}

/// Where the project sets no thresholds of its own: two and three periods of reporting.
fn allowed(facts: &Facts, own: Limits) -> Limits {
    let cadence = facts.project.charter.reporting.cadence;
    let stretch = cadence.map_or(1.0, |cadence| cadence.working_days() as f64 / WEEK);
    let default = own == DEFAULT;
    let stretched =
        |limit: Option<f64>| limit.map(|days| if default { days * stretch } else { days });
    Limits {
        amber: stretched(own.amber),
        red: stretched(own.red),
        ..own
    }
}

/// What is open: decisions asked of the client, and messages that name a day for the answer; by that day.
fn questions(facts: &Facts) -> Vec<Question> {
    let decisions = facts.project.decisions.iter();
    let asked = decisions.filter(|one| one.asked_of == Some(Party::Client) && facts.is_open(one));
    let asked = asked.filter_map(|one| {
        Some(Question {
            text: one.title.clone(),
            asked: one.raised?,
            by: one.needed_by?,
            place: one.at(&["needed-by"]),
        })
    });
    let lines = facts.client_contacts().filter(|line| {
        let answered = line.answered.is_some_and(|on| on <= facts.as_of);
        line.direction == Some(Direction::Out) && !answered
    });
    let lines = lines.filter_map(|line| {
        Some(Question {
            text: line.about.clone().unwrap_or_default(),
            asked: line.on,
            by: line.answer_by?,
            place: line.at(&["answer-by"]),
        })
    });
    let mut all: Vec<_> = asked.chain(lines).collect();
    all.sort_by_key(|one| (one.by, one.asked));
    all
}
