//! Earned value of the project: budgets as signed, work as done, effort as logged.

mod book;
mod cost;
mod time;

use self::book::Book;
use crate::facts::Facts;
use crate::model::kind::task::{self, Task};
use crate::model::record::Record;
use crate::schedule::earned::{Earned, EarnedSchedule};
use crate::time::{Date, Instant};

/// Earned value of the project and of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct EarnedValue {
    pub unit: Unit,
    pub total: Earned,
    /// In working minutes; `None` without a baseline.
    pub time: Option<EarnedSchedule>,
    /// The baseline's first start: where working minutes count from.
    pub start: Option<Instant>,
    /// What was signed, in file order; what was signed and is no longer planned comes last.
    pub parts: Vec<Part>,
    /// Planned work that the baseline has no budget for.
    pub unbudgeted: usize,
    /// Work that has begun and has no record of what it cost.
    pub unrecorded: usize,
}

/// What budget, value and cost are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minutes of one person.
    PersonTime,
    /// Whole units of the contract's currency.
    Money,
}

/// One budgeted piece of work.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Row of the timetable; `None` if it is no longer planned.
    pub row: Option<usize>,
    pub id: String,
    pub value: Earned,
}

impl Facts {
    /// Earned value on the status date; `None` without a schedule or any budget.
    ///
    /// Budgets are the baseline's, without one the plan's (then nothing can be said of planned value). They are money where every
    /// task has a cost, else person-time: effort, or duration × the owners' shares. Planned value is spread over the project's
    /// working time between the signed dates. Value is earned by each task's method. Cost of a task is what the effort log says up to
    /// the status date, else `spent`.
    pub fn earned_value(&self) -> Option<EarnedValue> {
        let timetable = self.timetable.as_ref().ok()?;
        let signed = self.baseline().filter(|one| !one.task.is_empty());
        let book = Book::of(self, timetable, signed);
        let parts = book.parts();
        let total = sum(parts.iter().map(|part| &part.value));
        if total.budget <= 0.0 {
            return None;
        }
        let total = total.plus(&Earned {
            spent: Some(book.loose_cost()),
            ..Earned::default()
        });
        let (start, time) = book.time(total.earned).unzip();
        Some(EarnedValue {
            unit: book.unit,
            total,
            time,
            start,
            unbudgeted: book.unbudgeted(),
            unrecorded: book.unrecorded(),
            parts,
        })
    }
}

/// How the work that is done compares with the plan, in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The day for which the work that is done was planned, to the nearest.
    pub on: Date,
    /// Whole working days ahead of the plan, negative behind it: less than half a day either way is as planned, half a
    /// day counts whole in both directions.
    pub ahead: i64,
}

impl Facts {
    /// Earned schedule as a day and a difference; `None` without a baseline, before its first working minute has passed, and once all is
    /// done.
    pub fn pace(&self) -> Option<Pace> {
        let value = self.earned_value()?;
        let time = value.time.filter(|_| value.start.is_some())?;
        if time.actual <= 0.0 || value.total.earned >= value.total.budget {
            return None;
        }
        let ahead = time.variance() / self.calendars.day().max(1) as f64;
        // The slack undoes what binary fractions cost: half a day is half a day, ahead and behind.
        let ahead = (ahead + 1e-9_f64.copysign(ahead)).round() as i64;
        // On a day off the plan stands where the last working day left it.
        let today = self
            .calendars
            .shift(self.calendars.shift(self.as_of, 1), -1);
        Some(Pace {
            on: self.calendars.shift(today, ahead),
            ahead,
        })
    }
}

impl Facts {
    /// Work that has begun and says nothing of how far it is, with its part of the account: it counts as not done at
    /// all, and may be as far as it was to be.
    pub fn silent_parts<'f>(
        &'f self,
        value: &'f EarnedValue,
    ) -> impl Iterator<Item = (&'f Record<Task>, &'f Part)> {
        let parts = value.parts.iter();
        let parts = parts.filter_map(|part| Some((self.project.tasks.find(&part.id)?, part)));
        parts.filter(|(task, _)| {
            let by_rule = matches!(
                task.ev,
                Some(task::EarnedValue::ZeroHundred | task::EarnedValue::FiftyFifty)
            );
            let is_told =
                task.progress.is_some() || task.remaining.is_some() || task.measured_by.is_some();
            let is_open =
                task.started_by(self.as_of).is_some() && task.finished_by(self.as_of).is_none();
            is_open && !is_told && !by_rule
        })
    }
}

/// Parts together.
pub fn sum<'a>(parts: impl Iterator<Item = &'a Earned>) -> Earned {
    let nothing = Earned {
        spent: Some(0.0),
        ..Earned::default()
    };
    parts.fold(nothing, |sum, part| sum.plus(part))
}
