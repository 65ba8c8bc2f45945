//! What differs today from what was signed: promises, scope, estimates and dates.

mod approvals;
mod estimates;
mod grounds;
mod growth;
mod promises;
mod scope;
mod slips;
mod unexplained;

pub use approvals::Approvals;
pub use grounds::Grounds;
pub use growth::Growth;
pub use scope::Scope;
pub use slips::{Slip, TaskSlip};

use super::Facts;
use crate::model::field::{Number, Percent};
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::kind::goal::Direction;
use crate::model::record::{Kinded, Record};
use crate::schedule::plan::Work;
use crate::time::Date;

/// Everything in which a project differs from one of its baselines on a day.
///
/// A promise that changed and a date that slipped are two things: the first needs an approved
/// change, the second is a forecast and leaves the promise where it is.
#[derive(Clone, Debug)]
pub struct Variance<'f> {
    pub baseline: &'f Record<Baseline>,
    /// The last finish of all signed tasks against the finish of the schedule.
    pub finish: Option<Slip>,
    /// Contract, goals, datasets, deliverables and deadlines that say something else now.
    pub promises: Vec<Difference<'f>>,
    /// What was not signed and is there now.
    pub added: Vec<Scope<'f>>,
    /// What was signed and is there no longer.
    pub removed: Vec<Scope<'f>>,
    /// Durations, effort and cost of tasks that were estimated anew.
    pub estimates: Vec<Difference<'f>>,
    /// Tasks whose computed or actual dates are other days than the signed ones.
    pub dates: Vec<TaskSlip<'f>>,
}

/// One value that differs from the signed one.
#[derive(Clone, Debug)]
pub struct Difference<'f> {
    pub subject: Subject,
    /// The key of the value.
    pub key: &'static str,
    pub agreed: Option<Value>,
    pub now: Option<Value>,
    /// The approved change that says why.
    pub change: Option<&'f Record<Change>>,
    /// Whether it only follows the contract's end, from which it is counted.
    pub follows: bool,
}

/// What a difference is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// `contract` for the contract, which has no id.
    pub kind: &'static str,
    pub id: String,
    pub name: String,
}

impl Subject {
    fn new<T: Kinded>(record: &Record<T>, name: &str) -> Self {
        Self {
            kind: T::KIND,
            id: record.id.clone(),
            name: name.to_owned(),
        }
    }

    /// `kind.id`.
    pub fn full_id(&self) -> String {
        match self.id.as_str() {
            "" => self.kind.to_owned(),
            id => format!("{}.{id}", self.kind),
        }
    }
}

/// A value as it was signed or as it is now.
#[derive(Clone, Debug)]
pub enum Value {
    Date(Date),
    Number(Number),
    /// 0 to 100.
    Percent(f64),
    Count(i64),
    Money(i64),
    Time(Work),
    Text(String),
}

impl PartialEq for Value {
    /// Numbers are equal whatever the digits they are written with.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(one), Self::Date(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => one.value.total_cmp(&other.value).is_eq(),
            (Self::Percent(one), Self::Percent(other)) => one.total_cmp(other).is_eq(),
            (Self::Count(one), Self::Count(other)) | (Self::Money(one), Self::Money(other)) => {
                one == other
            }
            (Self::Time(one), Self::Time(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            _ => false,
        }
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<Percent> for Value {
    fn from(share: Percent) -> Self {
        Self::Percent(share.0)
    }
}

impl From<Direction> for Value {
    fn from(direction: Direction) -> Self {
        Self::Text(direction.word().to_owned())
    }
}

impl Baseline {
    /// Whether it says all that was signed: what `pmo` wrote names its commit. Of others, such as
    /// those of an import, a value that is missing was not compared at all.
    fn is_complete(&self) -> bool {
        self.head.commit.is_some()
    }

    /// Whether a value is another one than the signed one.
    fn differs(&self, agreed: Option<&Value>, now: Option<&Value>) -> bool {
        agreed != now && (agreed.is_some() || self.is_complete())
    }
}

impl<'f> Variance<'f> {
    /// Compares the facts with a baseline; changes approved after the status date have not
    /// happened yet.
    pub fn of(facts: &'f Facts, baseline: &'f Record<Baseline>) -> Self {
        let approvals = Approvals::since(&facts.project, baseline, Some(facts.as_of));
        let mut promises = facts.changed_promises(baseline, &approvals);
        promises.extend(facts.changed_deadlines(baseline, &approvals));
        Self {
            baseline,
            finish: facts.slipped_finish(baseline),
            promises,
            added: facts.added(baseline, &approvals),
            removed: facts.removed(baseline, &approvals),
            estimates: facts.estimated_anew(baseline, &approvals),
            dates: facts.slipped(baseline, &approvals),
        }
    }

    /// How many changed promises, added to and removed from what was promised, have no approved
    /// change. Tasks are our own way there: what is promised of them are their deadlines.
    pub fn unapproved(&self) -> usize {
        let promises = self.promises.iter().map(|one| one.change);
        let scope = self.added.iter().chain(&self.removed);
        let scope = scope.filter(|one| one.is_promise()).map(|one| one.change);
        promises.chain(scope).filter(Option::is_none).count()
    }
}
