//! Whether the project has somebody who stands for it, and was worth choosing.

use crate::facts::Facts;
use crate::model::kind::charter::{Answer, YesNo};
use crate::time::Date;

/// Who stands for the project; rule T08 (`no-sponsor`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backing {
    /// The executive, where one is named.
    pub sponsor: Option<String>,
    /// The day of the declaration, if it lies on or before the status date.
    pub declared: Option<Date>,
}

/// The executive and the dated declaration, as far as they are written.
pub fn backing(facts: &Facts) -> Backing {
    let overview = &facts.project.charter.project;
    let sponsor = overview.sponsor.as_deref().map(str::trim);
    Backing {
        sponsor: sponsor.filter(|name| !name.is_empty()).map(str::to_owned),
        declared: overview.declared.filter(|on| *on <= facts.as_of),
    }
}

/// A question of the scorecard by which a project is chosen; rule T09 (`project-choice`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'f> {
    /// The key in `[choice]`.
    pub key: &'static str,
    /// Whether it was answered with yes; `None` without an answer.
    pub is_met: Option<bool>,
    /// The reason given.
    pub why: Option<&'f str>,
}

/// The five questions in the order of `[choice]`: can it be done, can its value be measured, does it
/// show results in 6 to 12 months, is there a domain partner, is it more than trivial.
///
/// Source: Andrew Ng, *AI Transformation Playbook* (Landing AI, 2018), step 1 on pilot projects.
pub fn questions(facts: &Facts) -> [Question<'_>; 5] {
    let choice = &facts.project.charter.choice;
    [
        ("feasible", &choice.feasible),
        ("measurable", &choice.measurable),
        ("traction", &choice.traction),
        ("expert", &choice.expert),
        ("worth", &choice.worth),
    ]
    .map(|(key, answer)| question(key, answer.as_ref()))
}

fn question<'f>(key: &'static str, answer: Option<&'f Answer>) -> Question<'f> {
    let why = answer.and_then(|answer| answer.why.as_deref());
    Question {
        key,
        is_met: answer
            .and_then(|answer| answer.answer)
            .map(|answer| answer == YesNo::Yes),
        why: why.map(str::trim).filter(|why| !why.is_empty()),
    }
}
