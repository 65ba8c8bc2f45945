//! The quality of a plan: the fourteen points of the DCMA assessment, each with figure, limit and tasks.
//!
//! Source of checks and limits: DCMA-EA PAM 200.1, *Earned Value Management System (EVMS) Program
//! Analysis Pamphlet*, October 2012, section 4. Where this module departs from it, it says so.

mod execution;
mod limit;
mod network;
mod path;
mod scope;
mod size;

pub use limit::{Direction, High, Limit, Measure};

use super::Facts;
use crate::diag::Place;
use crate::lang::Args;
use crate::model::Project;
use crate::schedule::Timetable;
use scope::Scope;

/// The fourteen points of a plan on one day, in the pamphlet's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Quality {
    pub checks: Vec<Check>,
}

/// One point: what was measured against which limit, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Kebab-case; also the id of the rule that looks at the plan as written, where there is one.
    pub id: &'static str,
    pub measured: Measured,
    pub limit: Limit,
    pub verdict: Verdict,
    /// What lies outside the limit's condition, in order of the work breakdown structure. Of a share
    /// also where so many are allowed; of CPLI and the critical path only where they fail.
    pub concerns: Vec<Concern>,
}

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measured {
    /// So many of all that were looked at.
    Share { count: usize, all: usize },
    /// A quotient, with both of its parts.
    Index { over: f64, under: f64 },
}

/// What a check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Pass,
    Fail,
    CannotTell(Missing),
}

/// The input without which a check cannot tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Time ahead: the forecast end lies before the status date.
    Ahead,
    /// No baseline that signs finishes of tasks by the status date.
    Baseline,
    /// No task was to be finished by the status date.
    Due,
    /// More than one task or link: the one that any small plan may have outside a limit is all there was.
    Few,
    /// No link between tasks that are not finished.
    Link,
    /// No task names an owner, a role or a cost.
    Owner,
    /// The delayed plan has no dates.
    Schedule,
    /// No task that is not finished.
    Task,
}

/// One task outside the limit's condition, with the reason in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Concern {
    /// Index into the project's tasks.
    pub task: usize,
    /// The key of the task that says so; empty for the task itself.
    pub keys: Vec<String>,
    /// Message that gives the reason.
    pub reason: &'static str,
    pub args: Args,
}

/// How one point is looked at.
struct Point {
    id: &'static str,
    look: fn(&Scope<'_>) -> Check,
}

/// The points in the pamphlet's order (4.1 to 4.14).
const POINTS: [Point; 14] = [
    point("missing-logic", network::missing_logic),
    point("lead", network::lead),
    point("lag", network::lag),
    point("link-type", network::link_type),
    point("hard-constraint", network::hard_constraint),
    point("high-float", size::high_float),
    point("negative-float", size::negative_float),
    point("high-duration", size::high_duration),
    point("invalid-date", execution::invalid_date),
    point("unresourced-task", size::unresourced_task),
    point("missed-task", execution::missed_task),
    point("broken-critical-path", path::broken_critical_path),
    point("cpli", execution::cpli),
    point("bei", execution::bei),
];

/// Names of thresholds that say above how many working days something is high.
const DAYS: [&str; 2] = ["high-duration-days", "high-float-days"];

/// What the project's own threshold of a name is measured in; `None` for a name without one.
pub fn measure(id: &str) -> Option<Measure> {
    match id {
        "link-type" => Some(Measure::AtLeastPerCent(network::FINISH_START)),
        "broken-critical-path" | "cpli" | "bei" => Some(Measure::Quotient),
        _ if DAYS.contains(&id) => Some(Measure::Days),
        _ => POINTS
            .iter()
            .any(|point| point.id == id)
            .then_some(Measure::AtMostPerCent),
    }
}

const fn point(id: &'static str, look: fn(&Scope<'_>) -> Check) -> Point {
    Point { id, look }
}

impl Quality {
    /// All points on the status date, over what is not finished then; `None` without a schedule.
    pub fn of(facts: &Facts) -> Option<Self> {
        let scope = Scope::of(facts, facts.timetable.as_ref().ok()?);
        let checks = POINTS.iter().map(|point| (point.look)(&scope));
        Some(Self {
            checks: checks.collect(),
        })
    }
}

impl Check {
    /// One point over the plan as the files have it, with what they say is done: the same on every day. `None` without
    /// a schedule or for an id that is none.
    ///
    /// Of negative floats only those that the plan had from the start: what came late is no fault of how it is made.
    pub fn as_recorded(facts: &Facts, id: &str) -> Option<Self> {
        let point = POINTS.iter().find(|point| point.id == id)?;
        let look = |timetable| (point.look)(&Scope::of(facts, timetable));
        let check = look(facts.recorded_timetable().as_ref().ok()?);
        match point.id {
            "negative-float" => {
                Some(check.shared_with(&look(facts.written_timetable().as_ref().ok()?)))
            }
            _ => Some(check),
        }
    }

    /// The same share with only the concerns that another has as well.
    fn shared_with(self, other: &Self) -> Self {
        let Measured::Share { all, .. } = self.measured else {
            return self;
        };
        let is_there = |one: &Concern| other.concerns.iter().any(|two| two.task == one.task);
        let concerns = self.concerns.into_iter().filter(is_there).collect();
        Self::share(self.id, all, self.limit, concerns).given(all > 0, Missing::Task)
    }

    /// A share of `all`, outside of which lie the `concerns`.
    fn share(id: &'static str, all: usize, limit: Limit, concerns: Vec<Concern>) -> Self {
        let count = match limit.direction {
            Direction::AtMost => concerns.len(),
            Direction::AtLeast => all.saturating_sub(concerns.len()),
        };
        let verdict = limit.verdict(concerns.len(), all);
        Self {
            id,
            measured: Measured::Share { count, all },
            limit,
            verdict,
            concerns,
        }
    }

    /// A quotient that passes or not; the `concerns` tell why not.
    fn index(
        id: &'static str,
        (over, under): (f64, f64),
        limit: Limit,
        is_fine: bool,
        concerns: impl FnOnce() -> Vec<Concern>,
    ) -> Self {
        Self {
            id,
            measured: Measured::Index { over, under },
            limit,
            verdict: verdict(is_fine),
            concerns: if is_fine { Vec::new() } else { concerns() },
        }
    }

    /// The same, unless what it looks at is there.
    fn given(self, is_there: bool, missing: Missing) -> Self {
        if is_there {
            self
        } else {
            self.lacking(missing)
        }
    }

    /// The same, where nothing was there to look at.
    fn lacking(self, missing: Missing) -> Self {
        Self {
            verdict: Verdict::CannotTell(missing),
            ..self
        }
    }
}

impl Measured {
    /// Per cent of a share, or the quotient; `None` where there is nothing to divide by.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Share { all: 0, .. } => None,
            Self::Share { count, all } => Some(count as f64 * 100.0 / all as f64),
            Self::Index { under, .. } if under <= 0.0 => None,
            Self::Index { over, under } => Some(over / under),
        }
    }
}

impl Missing {
    /// The word used in message keys and outputs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Baseline => "baseline",
            Self::Due => "due",
            Self::Few => "few",
            Self::Link => "link",
            Self::Owner => "owner",
            Self::Schedule => "schedule",
            Self::Task => "task",
        }
    }
}

impl Verdict {
    /// The word used in message keys and outputs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::CannotTell(_) => "cannot-tell",
        }
    }
}

impl Concern {
    /// Where it stands.
    pub fn place(&self, project: &Project) -> Place {
        let keys: Vec<&str> = self.keys.iter().map(String::as_str).collect();
        project.tasks[self.task].at(&keys)
    }

    fn about(timetable: &Timetable, row: usize, reason: &'static str, args: Args) -> Self {
        Self {
            task: timetable.wbs.rows[row].task,
            keys: Vec::new(),
            reason,
            args,
        }
    }

    fn at(self, keys: &[&str]) -> Self {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        Self { keys, ..self }
    }
}

impl Limit {
    /// Whether so many of all may lie outside. An allowance that covers all that was looked at tells
    /// nothing.
    fn verdict(self, outside: usize, all: usize) -> Verdict {
        if self.is_fitted && outside > 0 && all <= self.allowed {
            return Verdict::CannotTell(Missing::Few);
        }
        verdict(outside <= self.allowed)
    }
}

fn verdict(is_fine: bool) -> Verdict {
    if is_fine {
        Verdict::Pass
    } else {
        Verdict::Fail
    }
}
