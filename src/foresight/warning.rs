//! What a trigger says of one object: a warning with its figures, or what it would have to know.

use super::Sort;
use super::limits::{Limits, Severity};
use crate::diag::{Note, Place};
use crate::facts::Facts;
use crate::lang::Args;
use crate::model::kind::goal::Goal;
use crate::model::record::{Kinded, Record};
use crate::source::CHARTER;

/// What a warning is about: a record, or the project as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// Full id such as `dataset.train-v1`; `project` for the project as a whole.
    pub id: String,
    pub name: String,
    /// Where to look first.
    pub place: Place,
}

impl Object {
    /// A record, at one of its keys.
    pub fn new<T: Kinded>(record: &Record<T>, name: &str, keys: &[&str]) -> Self {
        Self {
            id: record.full_id(),
            name: if name.is_empty() { &record.id } else { name }.to_owned(),
            place: record.at(keys),
        }
    }

    /// The project as a whole, at a key of `project.toml`.
    pub fn project(facts: &Facts, keys: &[&str]) -> Self {
        Self {
            id: "project".to_owned(),
            name: facts.project.charter.project.name.clone(),
            place: Place::Key(CHARTER.to_owned(), Vec::new()).key(keys),
        }
    }

    /// The same object, looked at in another place, such as the line of a log.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }
}

/// What is at stake.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Exposure {
    /// Working days by which something will be late.
    pub days: f64,
    /// Whole units of the contract's currency.
    pub money: i64,
    /// Per cent of the goals' weight.
    pub weight: f64,
}

impl Exposure {
    /// Working days by which something will be late, and nothing else.
    pub fn days(days: f64) -> Self {
        Self {
            days,
            ..Self::default()
        }
    }

    /// Whole units of the contract's currency, and nothing else.
    pub fn money(money: i64) -> Self {
        Self {
            money,
            ..Self::default()
        }
    }

    /// Per cent of the goals' weight, and nothing else.
    pub fn weight(weight: f64) -> Self {
        Self {
            weight,
            ..Self::default()
        }
    }

    /// The weight of a goal.
    pub(super) fn of_goal(goal: &Goal) -> Self {
        Self::weight(goal.weight.map_or(0.0, |weight| weight.0))
    }

    /// The weight of the goals that are judged on a dataset.
    pub(super) fn of_set(facts: &Facts, dataset: &str) -> Self {
        let goals = facts.project.goals.iter();
        let judged = goals.filter(|goal| goal.dataset.as_deref() == Some(dataset));
        let weights = judged.filter_map(|goal| goal.weight);
        Self::weight(weights.map(|weight| weight.0).sum())
    }
}

/// Trouble that is coming.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The trigger.
    pub rule: &'static str,
    pub sort: Sort,
    pub severity: Severity,
    pub object: Object,
    /// The figure that was compared with the thresholds; `None` where something else decided, which the
    /// attribute `red` of the trigger's message names.
    pub value: Option<f64>,
    /// The thresholds that counted.
    pub limits: Limits,
    /// What the messages of the trigger mention.
    pub args: Args,
    /// The figures used, each with its place; `word` is an attribute of the trigger's message.
    pub figures: Vec<Note>,
    pub exposure: Exposure,
    /// Ids of members who should act; the project manager where empty.
    pub who: Vec<String>,
    /// Full id of what lies behind it, where several warnings have the same cause.
    pub cause: Option<String>,
    /// What the client may read of it: arguments of the attribute `client`; `None` if nothing.
    pub client: Option<Args>,
}

/// An input without which a trigger cannot tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// The file in which it would stand; it may not exist yet.
    pub file: String,
    /// The key, as the format page names it.
    pub key: &'static str,
    /// Full id of the object, `project` for the project as a whole.
    pub about: String,
    /// The trigger.
    pub rule: &'static str,
}

/// A warning just raised, to which figures and consequences can be tied.
pub struct Raised<'o> {
    pub(super) warning: &'o mut Warning,
}

impl Raised<'_> {
    /// A figure that was used; `word` is an attribute of the trigger's message with these arguments.
    pub fn figure(self, place: Place, word: &'static str, args: Args) -> Self {
        self.warning.figures.push(Note { word, place, args });
        self
    }

    /// The thresholds that decided, where they are not the trigger's own.
    pub(super) fn decided_by(&mut self, limits: Limits) {
        self.warning.limits = limits;
    }

    /// What is at stake.
    pub fn exposed(self, exposure: Exposure) -> Self {
        self.warning.exposure = exposure;
        self
    }

    /// What lies behind it, by full id: warnings of one trigger with the same cause are shown together.
    pub fn caused_by(self, cause: String) -> Self {
        self.warning.cause = Some(cause);
        self
    }

    /// Who should act, by member id.
    pub fn who<'m>(self, members: impl IntoIterator<Item = &'m str>) -> Self {
        for member in members {
            if !self.warning.who.iter().any(|known| known == member) {
                self.warning.who.push(member.to_owned());
            }
        }
        self
    }

    /// Lets the client read the attribute `client` with these arguments: nothing internal, no person.
    pub fn told(self, args: Args) -> Self {
        self.warning.client = Some(args);
        self
    }
}
