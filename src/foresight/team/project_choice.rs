//! Projects that were not worth choosing by the questions of the scorecard.

use crate::args;
use crate::facts::Facts;
use crate::facts::team::questions;
use crate::foresight::{Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::Arg;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "project-choice",
    "T09",
    2,
    Limits::above(Some(0.0), Some(1.0)).on(Scale::UpTo(5)),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, the choice is history.
    if facts.is_over() {
        return;
    }
    let questions = questions(facts);
    for question in questions.iter().filter(|one| one.is_met.is_none()) {
        outlook.cannot_tell("project", CHARTER, key(question.key));
    }
    let unmet = questions.iter().filter(|one| one.is_met == Some(false));
    let unmet: Vec<_> = unmet.collect();
    let keys = Arg::Words(unmet.iter().map(|one| word(one.key)).collect());
    let args = args![count: unmet.len(), keys];
    let Some(first) = unmet.first() else { return };
    let object = Object::project(facts, &["choice", first.key]);
    if let Some(mut raised) = outlook.judge(object, unmet.len() as f64, args) {
        for one in &unmet {
            let place = Object::project(facts, &["choice", one.key]).place;
            raised = raised.figure(
                place,
                "unmet",
                args![key: Arg::Word(word(one.key)), why: one.why.unwrap_or("–")],
            );
        }
    }
}

/// The message that names a question.
fn word(question: &str) -> &'static str {
    match question {
        "feasible" => "choice-feasible",
        "measurable" => "choice-measurable",
        "traction" => "choice-traction",
        "expert" => "choice-expert",
        _ => "choice-worth",
    }
}

/// The key of a question from the top of the file.
fn key(question: &str) -> &'static str {
    match question {
        "feasible" => "choice.feasible",
        "measurable" => "choice.measurable",
        "traction" => "choice.traction",
        "expert" => "choice.expert",
        _ => "choice.worth",
    }
}
