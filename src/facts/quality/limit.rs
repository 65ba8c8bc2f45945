//! Limits of the checks: the pamphlet's, fitted to small plans and short projects, or the project's own.

use super::super::Facts;
use crate::schedule::Timetable;

/// Fewer than so many tasks or links are a small plan.
const SMALL: usize = 50;

/// A float or a duration is high above so many working days (DCMA-EA PAM 200.1, 4.6 and 4.8).
const HIGH: i64 = 44;

/// The part of a short project's length that is high: 44 of 220 working days, the length of a year.
const PART: i64 = 5;

/// Two working weeks, as far as anybody plans in days, are never high.
const LEAST: i64 = 10;

/// On which side of the limit a figure should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    AtMost,
    AtLeast,
}

/// What the project's own threshold of a name is measured in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Above so many working days something is high.
    Days,
    AtMostPerCent,
    /// With the pamphlet's own limit.
    AtLeastPerCent(f64),
    /// At least so much, 1 being as planned.
    Quotient,
}

/// What a check allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    pub direction: Direction,
    /// Per cent of a share, or the quotient.
    pub value: f64,
    /// How many tasks or links may lie outside the condition.
    pub allowed: usize,
    /// Whether `allowed` is one only because the plan is small.
    pub is_fitted: bool,
    /// Above how many working days a float or a duration is high.
    pub high: Option<High>,
}

/// Above how many working days something is high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct High {
    pub days: i64,
    /// Whether that is less than the pamphlet's 44 because the project is short.
    pub is_fitted: bool,
}

impl Limit {
    /// At most `default` per cent of `all`.
    pub(super) fn at_most(facts: &Facts, id: &str, default: f64, all: usize) -> Self {
        Self::new(Direction::AtMost, set(facts, id, default), 100.0, all)
    }

    /// At least `default` of `whole` (100 for per cent, 1 for a quotient) of `all`.
    pub(super) fn at_least(
        facts: &Facts,
        id: &str,
        (default, whole): (f64, f64),
        all: usize,
    ) -> Self {
        Self::new(Direction::AtLeast, set(facts, id, default), whole, all)
    }

    /// A small plan may have one task outside any limit that lets a share through: 5 % of twelve tasks
    /// is no whole task, and a limit that no figure but zero meets would be another limit.
    fn new(direction: Direction, value: f64, whole: f64, all: usize) -> Self {
        let outside = match direction {
            Direction::AtMost => value / whole,
            Direction::AtLeast => 1.0 - value / whole,
        };
        // The slack undoes what binary fractions cost: 5 % of twenty is one.
        let exact = (outside.clamp(0.0, 1.0) * all as f64 + 1e-9).floor() as usize;
        let is_fitted = exact == 0 && outside > 1e-9 && all > 0 && all < SMALL;
        Self {
            direction,
            value,
            allowed: if is_fitted { 1 } else { exact },
            is_fitted,
            high: None,
        }
    }

    pub(super) fn above(self, high: High) -> Self {
        Self {
            high: Some(high),
            ..self
        }
    }
}

/// A number of the project's own `[thresholds.ID]`: where red begins.
fn own(facts: &Facts, id: &str) -> Option<f64> {
    let own = facts.project.charter.thresholds.get(id)?;
    Some(own.red.or(own.amber)?.value)
}

/// The project's own number, else the default.
fn set(facts: &Facts, id: &str, default: f64) -> f64 {
    own(facts, id).unwrap_or(default)
}

/// Above how many working days a float or a duration is high: 44, in projects shorter than 220
/// working days a fifth of the length from project start to contract end, never less than ten.
///
/// 44 days are two monthly reports, and a fifth of a year's work. By that measure a project of four
/// months could hardly have a long task: one that takes half of its time would be fine.
pub(super) fn high_days(facts: &Facts, timetable: &Timetable, id: &str) -> High {
    if let Some(days) = own(facts, id) {
        let (days, is_fitted) = (days as i64, false);
        return High { days, is_fitted };
    }
    let end = facts.end_of(facts.project.charter.project.finish);
    let length = timetable.working_days_between(timetable.plan.start, end) as i64;
    let days = match length {
        // Without an end after the start there is no length.
        ..=0 => HIGH,
        _ => (length / PART).clamp(LEAST, HIGH),
    };
    let is_fitted = days < HIGH;
    High { days, is_fitted }
}
