//! The quality of a plan for the terminal and for scripts: every figure, and every task with its place. Internal.

use serde::Serialize;

use super::rounded;
use crate::args;
use crate::check;
use crate::diag::Locator;
use crate::facts::Facts;
use crate::facts::quality::{self, Check, Direction, Measured, Verdict};
use crate::lang::Catalogue;
use crate::source::Snapshot;

/// One check.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    id: &'static str,
    name: String,
    verdict: &'static str,
    /// The input without which the check cannot tell.
    missing: Option<&'static str>,
    /// Tasks or links found, of a share.
    count: Option<usize>,
    /// What `count` is a part of.
    all: Option<usize>,
    /// Numerator and denominator of a quotient.
    over: Option<f64>,
    under: Option<f64>,
    /// Per cent of a share, or the quotient.
    value: Option<f64>,
    limit: LimitRow,
    /// Why the project accepts that it fails.
    waived: Option<String>,
    tasks: Vec<TaskRow>,
}

/// What a check allows.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct LimitRow {
    direction: &'static str,
    value: f64,
    /// How many may lie outside.
    allowed: usize,
    /// Whether `allowed` is one because there are so few.
    fitted: bool,
    /// Above how many working days a float or duration is high.
    high_days: Option<i64>,
}

/// A task outside the limit.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TaskRow {
    pub id: String,
    pub name: String,
    pub reason: String,
    pub file: String,
    pub line: usize,
}

/// What rows are put together from.
pub struct Rows<'s> {
    facts: &'s Facts,
    words: &'s Catalogue,
    locator: Locator<'s>,
}

impl<'s> Rows<'s> {
    pub fn new(facts: &'s Facts, words: &'s Catalogue, snapshot: &'s Snapshot) -> Self {
        let locator = Locator::new(snapshot);
        Self {
            facts,
            words,
            locator,
        }
    }

    /// Every check.
    pub fn of(&mut self, checks: &[Check]) -> Vec<Row> {
        checks.iter().map(|check| self.row(check)).collect()
    }

    fn row(&mut self, check: &Check) -> Row {
        let (count, all, over, under) = match check.measured {
            Measured::Share { count, all } => (Some(count), Some(all), None, None),
            Measured::Index { over, under } => (None, None, Some(over), Some(under)),
        };
        let missing = match check.verdict {
            Verdict::CannotTell(missing) => Some(missing.name()),
            Verdict::Pass | Verdict::Fail => None,
        };
        let value = check.measured.value().filter(|_| missing.is_none());
        let limit = check.limit;
        Row {
            id: check.id,
            name: self.name(check),
            verdict: check.verdict.name(),
            missing,
            count,
            all,
            over: over.map(rounded),
            under: under.map(rounded),
            value: value.map(rounded),
            limit: LimitRow {
                direction: match limit.direction {
                    Direction::AtMost => "at-most",
                    Direction::AtLeast => "at-least",
                },
                value: limit.value,
                allowed: limit.allowed,
                fitted: limit.is_fitted,
                high_days: limit.high.map(|high| high.days),
            },
            waived: check::waived(self.facts, check.id)
                .filter(|_| check.verdict == Verdict::Fail)
                .map(|waiver| waiver.reason.clone()),
            tasks: self.tasks(check),
        }
    }

    /// The tasks outside the limit, each with its reason and its line.
    pub fn tasks(&mut self, check: &Check) -> Vec<TaskRow> {
        let (facts, words) = (self.facts, self.words);
        let task = |concern: &quality::Concern| {
            let place = concern.place(&facts.project);
            let line = self.locator.line(&place);
            let task = &facts.project.tasks[concern.task];
            TaskRow {
                id: task.id.clone(),
                name: task.name.clone(),
                reason: words.text(concern.reason, &concern.args),
                file: place.file().to_owned(),
                line,
            }
        };
        check.concerns.iter().map(task).collect()
    }

    /// The check's name, with the days above which something is high.
    pub fn name(&self, check: &Check) -> String {
        let days = check.limit.high.map_or(0, |high| high.days);
        self.words
            .text(&format!("quality-{}", check.id), &args![days])
    }
}
