//! What share of the inspected items was sent back, lately and week by week.

use super::Look;
use crate::evidence::volume::{Reason, is_fresh};
use crate::model::kind::volume::Stage;
use crate::time::{Date, Weekday};

/// Over how many days the recent share is taken, up to the last line.
const RECENT: i32 = 14;

/// How many weeks are kept.
const WEEKS: usize = 8;

/// What is known of rejected items.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejection {
    /// Over the last two weeks up to the last line.
    pub recent: Result<Rejected, NoShare>,
    /// By calendar week (Monday to Sunday), oldest first, at most eight. A week's last line counts, a
    /// week without a line or without anything inspected is left out.
    pub weeks: Vec<Rejected>,
}

/// Rejected and inspected items of a span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The line that the gains count from; `None` where they count from the beginning.
    pub from: Option<Date>,
    /// The line up to which they count.
    pub to: Date,
    /// Its index in the log.
    pub line: usize,
    pub rejected: i64,
    pub inspected: i64,
}

/// Why there is no share of rejected items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoShare {
    /// No line counts `rejected` and `inspected`.
    NotCounted,
    /// The last such line is more than ten working days old.
    Stale,
    /// Nothing was inspected in the time.
    NothingInspected,
}

impl Rejected {
    /// Rejected ÷ inspected, 0 to 1.
    pub fn share(&self) -> f64 {
        self.rejected as f64 / self.inspected as f64
    }

    fn between(from: Option<&Line>, to: &Line) -> Option<Self> {
        let (rejected, inspected) = from.map_or((0, 0), |from| (from.rejected, from.inspected));
        Some(Self {
            from: from.map(|from| from.on),
            to: to.on,
            line: to.line,
            rejected: (to.rejected - rejected).max(0),
            inspected: Some(to.inspected - inspected).filter(|gain| *gain > 0)?,
        })
    }
}

impl Rejection {
    /// For how many weeks on end, up to the newest, the share has been higher than the week before.
    pub fn rising_weeks(&self) -> usize {
        let pairs = self.weeks.windows(2).rev();
        pairs
            .take_while(|pair| is_higher(&pair[1], &pair[0]))
            .count()
    }
}

/// Compares shares as whole numbers, so that equal ones are equal.
fn is_higher(one: &Rejected, other: &Rejected) -> bool {
    i128::from(one.rejected) * i128::from(other.inspected)
        > i128::from(other.rejected) * i128::from(one.inspected)
}

/// A line that counts both.
struct Line {
    on: Date,
    line: usize,
    rejected: i64,
    inspected: i64,
}

pub(super) fn rejection(look: &Look<'_>) -> Rejection {
    let lines: Vec<Line> = look
        .lines()
        .filter_map(|(line, one)| {
            Some(Line {
                on: one.on,
                line,
                rejected: one.rejected?,
                inspected: one.count(Stage::Inspected)?,
            })
        })
        .collect();
    Rejection {
        recent: recent(look, &lines),
        weeks: weeks(&lines),
    }
}

fn recent(look: &Look<'_>, lines: &[Line]) -> Result<Rejected, NoShare> {
    let last = lines.last().ok_or(NoShare::NotCounted)?;
    let is_working = |date| look.calendars.is_working(date);
    is_fresh(last.on, look.as_of, is_working).map_err(|_: Reason| NoShare::Stale)?;
    let from = lines.iter().rfind(|one| one.on <= last.on - RECENT);
    Rejected::between(from, last).ok_or(NoShare::NothingInspected)
}

fn weeks(lines: &[Line]) -> Vec<Rejected> {
    let monday = |date: Date| date - (date.weekday().index() as i32 - Weekday::Mon.index() as i32);
    let mut last_of_weeks: Vec<&Line> = Vec::new();
    for line in lines {
        match last_of_weeks.last_mut() {
            Some(last) if monday(last.on) == monday(line.on) => *last = line,
            _ => last_of_weeks.push(line),
        }
    }
    let befores = std::iter::once(None).chain(last_of_weeks.iter().copied().map(Some));
    let weeks = befores.zip(&last_of_weeks);
    let mut weeks: Vec<_> = weeks
        .filter_map(|(from, to)| Rejected::between(from, to))
        .collect();
    weeks.drain(..weeks.len().saturating_sub(WEEKS));
    weeks
}
