//! Earned value of the project: budgets as signed, work as done, effort as logged.

use std::collections::BTreeMap;

use crate::facts::Facts;
use crate::model::kind::baseline::{Baseline, BaselineTask};
use crate::model::kind::effort::Effort;
use crate::model::kind::task::{self, Task};
use crate::model::notation::Duration;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::earned::{Curve, Earned, EarnedSchedule, Spread};
use crate::time::{DAY, Date, Instant};

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
    /// The day for which the work that is done was planned.
    pub on: Date,
    /// Working days ahead of the plan, negative behind it.
    pub ahead: i64,
}

impl Facts {
    /// Earned schedule as a day and a difference; `None` without a baseline, before its first working minute has passed, and once all is
    /// done.
    pub fn pace(&self) -> Option<Pace> {
        let value = self.earned_value()?;
        let (start, time) = (value.start?, value.time?);
        if time.actual <= 0.0 || value.total.earned >= value.total.budget {
            return None;
        }
        let timetable = self.timetable.as_ref().ok()?;
        let on = timetable.after(start, time.earned as i64).date();
        Some(Pace {
            on,
            ahead: self.calendars.working_days(self.as_of, on),
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

/// What the account is kept with.
struct Book<'f> {
    facts: &'f Facts,
    timetable: &'f Timetable,
    signed: Option<&'f Record<Baseline>>,
    unit: Unit,
    /// Effort by task, what names no task under the empty name.
    logged: BTreeMap<&'f str, Vec<&'f Effort>>,
    /// Rows that hold a budget.
    budgeted: Vec<bool>,
    /// Rows that hold one or lie in one that does.
    covered: Vec<bool>,
}

impl<'f> Book<'f> {
    fn of(
        facts: &'f Facts,
        timetable: &'f Timetable,
        signed: Option<&'f Record<Baseline>>,
    ) -> Self {
        let mut logged: BTreeMap<&str, Vec<&Effort>> = BTreeMap::new();
        for line in facts
            .project
            .efforts
            .iter()
            .flat_map(|log| log.until(facts.as_of))
        {
            let task = line.task.as_deref().unwrap_or("");
            logged.entry(task).or_default().push(line);
        }
        let mut book = Self {
            facts,
            timetable,
            signed,
            unit: Unit::PersonTime,
            logged,
            budgeted: Vec::new(),
            covered: Vec::new(),
        };
        book.budgeted = book.budgeted_rows();
        book.covered = book.covered_rows();
        if book.is_priced() {
            book.unit = Unit::Money;
        }
        book
    }

    /// Without a baseline the leaves; else what it signed, but of what lies in each other only the innermost.
    fn budgeted_rows(&self) -> Vec<bool> {
        let rows = &self.timetable.wbs.rows;
        let mut inside = vec![false; rows.len()];
        let mut budgeted = vec![false; rows.len()];
        for (at, row) in rows.iter().enumerate().rev() {
            budgeted[at] = match self.signed {
                Some(signed) => !inside[at] && signed.task.contains_key(&self.task(at).id),
                None => !row.is_summary && !self.timetable.plan.tasks[at].inactive,
            };
            if let Some(parent) = row.parent {
                inside[parent] |= inside[at] || budgeted[at];
            }
        }
        budgeted
    }

    fn covered_rows(&self) -> Vec<bool> {
        let mut covered = self.budgeted.clone();
        for (at, row) in self.timetable.wbs.rows.iter().enumerate() {
            covered[at] |= row.parent.is_some_and(|parent| covered[parent]);
        }
        covered
    }

    /// What was signed and is no longer planned.
    fn removed(&self) -> impl Iterator<Item = (&'f String, &'f BaselineTask)> {
        let tasks = &self.facts.project.tasks;
        let signed = self.signed.into_iter().flat_map(|signed| &signed.task);
        signed.filter(|(id, _)| tasks.find(id).is_none())
    }

    fn task(&self, row: usize) -> &'f Record<Task> {
        self.facts.task_at(self.timetable, row)
    }

    fn entry(&self, row: usize) -> Option<&'f BaselineTask> {
        self.signed?.task.get(&self.task(row).id)
    }

    fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.budgeted.len()).filter(|row| self.budgeted[*row])
    }

    /// Whether whatever takes time has a price.
    fn is_priced(&self) -> bool {
        let mut sized = 0;
        for row in self.rows() {
            let (cost, is_point) = match self.entry(row) {
                Some(entry) => (entry.cost, entry.milestone == Some(true)),
                None => (self.task(row).cost, self.task(row).milestone == Some(true)),
            };
            match (cost, is_point) {
                (None, false) => return false,
                (Some(_), _) => sized += 1,
                (None, true) => {}
            }
        }
        sized > 0
    }

    fn parts(&self) -> Vec<Part> {
        let planned = self.rows().map(|row| Part {
            row: Some(row),
            id: self.task(row).id.clone(),
            value: self.value(row),
        });
        let removed = self.removed().map(|(id, entry)| {
            let budget = self.signed_budget(entry, 1.0);
            Part {
                row: None,
                id: id.clone(),
                value: Earned {
                    budget,
                    planned: self
                        .spread(entry, budget)
                        .map(|spread| spread.at(self.now())),
                    ..Earned::default()
                },
            }
        });
        planned.chain(removed).collect()
    }

    fn value(&self, row: usize) -> Earned {
        let budget = self.budget(row);
        let spread = self.entry(row).and_then(|entry| self.spread(entry, budget));
        Earned {
            budget,
            planned: spread.map(|spread| spread.at(self.now())),
            earned: budget * self.share(row),
            spent: self.cost_within(row),
        }
    }

    fn budget(&self, row: usize) -> f64 {
        let task = self.task(row);
        let people = self.facts.project.shares_of(task) / 100.0;
        match (self.entry(row), self.unit) {
            (Some(entry), _) => self.signed_budget(entry, people),
            (None, Unit::Money) => task.cost.unwrap_or(0) as f64,
            (None, Unit::PersonTime) => match task.effort {
                Some(effort) => self.minutes(effort),
                None => self.timetable.work[row] as f64 * people,
            },
        }
    }

    fn signed_budget(&self, entry: &BaselineTask, people: f64) -> f64 {
        if self.unit == Unit::Money {
            return entry.cost.unwrap_or(0) as f64;
        }
        if entry.milestone == Some(true) {
            return 0.0;
        }
        let by_duration = || {
            entry
                .duration
                .map(|duration| self.minutes(duration) * people)
        };
        entry
            .effort
            .map(|effort| self.minutes(effort))
            .or_else(by_duration)
            .unwrap_or(0.0)
    }

    fn minutes(&self, duration: Duration) -> f64 {
        duration.minutes(self.facts.calendars.day()) as f64
    }

    /// Share of a row that counts as earned, 0 to 1.
    fn share(&self, row: usize) -> f64 {
        let activity = &self.timetable.plan.tasks[row];
        let (started, finished) = (activity.started.is_some(), activity.finished.is_some());
        if activity.inactive && !started {
            return 0.0;
        }
        match self.task(row).ev {
            Some(task::EarnedValue::ZeroHundred) => f64::from(u8::from(finished)),
            Some(task::EarnedValue::FiftyFifty) => match (started, finished) {
                (_, true) => 1.0,
                (true, false) => 0.5,
                (false, false) => 0.0,
            },
            _ => self.timetable.progress[row] / 100.0,
        }
    }

    /// What a row and all inside it cost.
    fn cost_within(&self, row: usize) -> Option<f64> {
        let rows = &self.timetable.wbs.rows;
        let depth = rows[row].depth;
        let inside = (row + 1..rows.len()).take_while(|at| rows[*at].depth > depth);
        let costs = std::iter::once(row).chain(inside).map(|at| Earned {
            spent: self.cost(at),
            ..Earned::default()
        });
        sum(costs.collect::<Vec<_>>().iter()).spent
    }

    /// What a row itself cost: nothing before it has begun; unknown if it has and there is no record.
    fn cost(&self, row: usize) -> Option<f64> {
        let task = self.task(row);
        let activity = &self.timetable.plan.tasks[row];
        let is_leaf = !self.timetable.wbs.rows[row].is_summary;
        let has_begun = activity.started.is_some() || activity.finished.is_some();
        let written = || match self.unit {
            Unit::PersonTime => task.spent.map(|spent| self.minutes(spent)),
            Unit::Money => task.spent_cost.map(|cost| cost as f64),
        };
        let written = written().filter(|_| has_begun);
        let logged = || self.logged_cost(&task.id);
        let known = match self.unit {
            Unit::PersonTime => logged().or(written),
            Unit::Money => written.or_else(logged),
        };
        let is_silent = is_leaf && has_begun && !activity.milestone;
        known.or((!is_silent).then_some(0.0))
    }

    /// What the effort log says of a task: its days, or in money their price by the members' day rates.
    fn logged_cost(&self, task: &str) -> Option<f64> {
        let lines = self.logged.get(task)?;
        let day = self.facts.calendars.day() as f64;
        let cost = |line: &&Effort| {
            let days = line.days.map_or(0.0, |days| days.value);
            if self.unit == Unit::PersonTime {
                return Some(days * day);
            }
            let who = self.facts.project.members.find(line.who.as_deref()?)?;
            Some(days * who.rate? as f64)
        };
        lines.iter().map(cost).sum()
    }

    /// What was logged for no task, or for tasks outside the budget.
    fn loose_cost(&self) -> f64 {
        let outside = (0..self.covered.len()).filter(|at| !self.covered[*at]);
        let outside = outside.filter_map(|at| self.cost(at));
        let tasks = &self.facts.project.tasks;
        let unknown = self.logged.keys().filter(|id| tasks.find(id).is_none());
        let unknown = unknown.filter_map(|id| self.logged_cost(id));
        outside.chain(unknown).sum()
    }

    /// A signed budget over the project's working time; `None` without both dates.
    fn spread(&self, entry: &BaselineTask, budget: f64) -> Option<Spread> {
        let calendars = &self.facts.calendars;
        let (start, finish) = (calendars.start(entry.start?), calendars.end(entry.finish?));
        Some(Spread {
            from: self.minute(start),
            to: self.minute(finish),
            budget,
        })
    }

    /// Working minutes since the project's start.
    fn minute(&self, at: Instant) -> i64 {
        self.timetable
            .working_minutes_between(self.timetable.plan.start, at)
    }

    fn now(&self) -> i64 {
        self.minute(self.facts.as_of.at(DAY))
    }

    /// The baseline's first start, and how far the work has come in its time.
    fn time(&self, earned: f64) -> Option<(Instant, EarnedSchedule)> {
        let removed = self
            .removed()
            .map(|(_, entry)| (entry, self.signed_budget(entry, 1.0)));
        let planned = self
            .rows()
            .filter_map(|row| Some((self.entry(row)?, self.budget(row))));
        let spread = |(entry, budget): (&BaselineTask, f64)| {
            let start = self.facts.calendars.start(entry.start?);
            Some((start, self.spread(entry, budget)?))
        };
        // A summary that was signed holds no budget where its parts do: nor does it begin the work.
        let (starts, spreads): (Vec<_>, Vec<_>) = planned.chain(removed).filter_map(spread).unzip();
        let start = starts.into_iter().min()?;
        let first = self.minute(start);
        let now = self.ended().unwrap_or_else(|| self.now());
        let curve = Curve::of(&spreads);
        let schedule = EarnedSchedule {
            earned: curve.reached(earned, now),
            actual: (now - first).max(0) as f64,
            planned: curve.length() as f64,
        };
        Some((start, schedule))
    }

    /// When all work was finished, if it is: time stops there.
    fn ended(&self) -> Option<i64> {
        let leaves = self.facts.active_leaves();
        let finished = leaves.map(|(row, _)| self.timetable.plan.tasks[row].finished);
        let finished: Option<Vec<_>> = finished.collect();
        Some(self.minute(finished?.into_iter().max()?))
    }

    /// Leaves that take time and lie in nothing that was signed.
    fn unbudgeted(&self) -> usize {
        if self.signed.is_none() {
            return 0;
        }
        let leaves = self.facts.active_leaves();
        let loose = leaves.filter(|(row, _)| {
            let takes_time = !self.timetable.plan.tasks[*row].milestone;
            takes_time && !self.covered[*row]
        });
        loose.count()
    }

    /// Work with a budget that has begun without any record of its cost.
    fn unrecorded(&self) -> usize {
        self.rows()
            .filter(|row| self.budget(*row) > 0.0 && self.cost_within(*row).is_none())
            .count()
    }
}
