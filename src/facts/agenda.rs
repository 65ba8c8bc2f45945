//! What is agreed against what is now, what is late, and what is next.

use std::sync::Arc;

use crate::facts::{Colour, Facts};
use crate::model::dates::{Anchor, Due};
use crate::model::field::When;
use crate::model::kind::change::{Change, ChangeStatus};
use crate::model::kind::deliverable::Deliverable;
use crate::model::kind::task::Task;
use crate::model::record::{Log, Record};
use crate::schedule::Timetable;
use crate::schedule::holidays::civil_deadline;
use crate::time::{DAY, Date, Instant};

/// How far ahead "next" looks, in working days.
const AHEAD: i64 = 10;

/// A dated promise: a milestone or a task with a deadline.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'f> {
    pub task: &'f Record<Task>,
    /// By the baseline.
    pub agreed: Option<Date>,
    /// Computed, or actual where it has happened.
    pub now: Date,
    /// Working days from agreed to now.
    pub difference: Option<i64>,
    /// By the pace seen so far, where that leads to another day ([`Facts::at_pace`]).
    pub at_pace: Option<Date>,
    pub is_done: bool,
    /// Whether the deadline will be missed, or the day has passed without its being done.
    pub is_late: bool,
    /// Whether there is so little room before the deadline that the light of the schedule is amber.
    pub is_tight: bool,
}

impl Promise<'_> {
    /// Whether the plan keeps the deadline, but the pace seen so far does not.
    pub fn is_late_at_pace(&self) -> bool {
        let misses = |by: Date| self.at_pace.is_some_and(|on| on > by);
        !self.is_late && self.task.deadline.is_some_and(misses)
    }
}

/// A task that runs or begins soon.
#[derive(Clone, Copy, Debug)]
pub struct Upcoming<'f> {
    pub task: &'f Record<Task>,
    pub start: Date,
    pub finish: Date,
    pub progress: f64,
}

impl Facts {
    /// When a row will be finished: computed, but no unfinished work ends before the status date. What only waits for
    /// somebody to say that it is done ends on that date.
    pub fn expected_finish(&self, timetable: &Timetable, row: usize) -> Instant {
        let finish = timetable.times[row].finish;
        if timetable.is_finished[row] {
            finish
        } else if self.only_waits(timetable, row) {
            self.last_minute()
        } else {
            finish.max(self.as_of.at(DAY))
        }
    }

    /// The same for the whole schedule.
    pub fn expected_end(&self, timetable: &Timetable) -> Instant {
        let rows = (0..timetable.times.len()).filter(|row| !timetable.plan.tasks[*row].inactive);
        let ends = rows.map(|row| self.expected_finish(timetable, row));
        ends.max().unwrap_or(timetable.finish)
    }

    /// Working days from an instant to the end of a date.
    pub fn days_to(&self, from: Instant, date: Date) -> f64 {
        let to = self.end_of(date);
        self.timetable
            .as_ref()
            .map_or(0.0, |timetable| timetable.working_days_between(from, to))
    }

    /// Milestones and tasks with a deadline, by date.
    pub fn promises(&self) -> Vec<Promise<'_>> {
        let Ok(timetable) = &self.timetable else {
            return Vec::new();
        };
        let promises = timetable
            .wbs
            .rows
            .iter()
            .enumerate()
            .filter_map(|(at, row)| {
                let task = &self.project.tasks[row.task];
                let is_promise = task.milestone == Some(true) || task.deadline.is_some();
                if !is_promise || timetable.plan.tasks[at].inactive {
                    return None;
                }
                let planned = self.span(timetable, at).1.date();
                let agreed = self.signed_finish(&task.id).map(Instant::date);
                let is_done = timetable.is_finished[at];
                let end = self.expected_finish(timetable, at).date();
                // All is counted, but nobody said that it is over: it is not before the status date.
                let is_counted = !is_done && timetable.progress[at] >= 100.0;
                let now = if is_counted {
                    planned.max(self.as_of)
                } else {
                    planned
                };
                let difference = agreed.map(|agreed| self.calendars.working_days(agreed, now));
                let at_pace = self.at_pace(at).filter(|on| !is_done && *on != now);
                let misses = task.deadline.is_some_and(|by| end > by) || planned < self.as_of;
                let room = task
                    .deadline
                    .map(|by| self.days_to(self.expected_finish(timetable, at), by));
                let is_tight = room.is_some_and(|days| self.float_colour(days) == Colour::Amber);
                Some(Promise {
                    task,
                    agreed,
                    now,
                    difference,
                    at_pace,
                    is_done,
                    is_late: misses && !is_done,
                    is_tight: is_tight && !is_done,
                })
            });
        let mut promises: Vec<_> = promises.collect();
        promises.sort_by_key(|promise| promise.now);
        promises
    }

    /// The finish of a task as signed.
    pub fn signed_finish(&self, task: &str) -> Option<Instant> {
        let signed = self.baseline()?.task.get(task)?;
        signed.finish.map(|when| self.calendars.end(when))
    }

    /// Start and finish of a task as signed.
    pub fn signed(&self, task: &str) -> Option<(Instant, Instant)> {
        let signed = self.baseline()?.task.get(task)?;
        Some((
            self.calendars.start(signed.start?),
            self.calendars.end(signed.finish?),
        ))
    }

    /// The span of the leaves below a summary row as signed.
    pub fn signed_span(&self, summary: usize) -> Option<(Instant, Instant)> {
        let timetable = self.timetable.as_ref().ok()?;
        let rows = &timetable.wbs.rows;
        let depth = rows[summary].depth;
        let below = rows[summary + 1..]
            .iter()
            .take_while(|row| row.depth > depth);
        let spans = below.filter_map(|row| self.signed(&self.project.tasks[row.task].id));
        spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// The last day of the next ten working days.
    pub fn two_weeks_on(&self) -> Date {
        self.calendars.shift(self.as_of, AHEAD)
    }

    /// Unfinished leaves that run or begin within the next ten working days, by start.
    pub fn upcoming(&self) -> Vec<Upcoming<'_>> {
        let Ok(timetable) = &self.timetable else {
            return Vec::new();
        };
        let until = self.two_weeks_on();
        let tasks = self.active_leaves().filter_map(|(row, task)| {
            let is_open = task.finished_by(self.as_of).is_none();
            let (start, finish) = self.span(timetable, row);
            let (start, finish) = (start.date(), finish.date());
            (is_open && start <= until).then_some(Upcoming {
                task,
                start,
                finish,
                progress: timetable.progress[row],
            })
        });
        let mut tasks: Vec<_> = tasks.collect();
        tasks.sort_by_key(|one| (one.start, one.finish));
        tasks
    }

    /// Unfinished leaves that should have been finished by the status date, by the baseline or their
    /// deadline, with that date.
    pub fn late_tasks(&self) -> Vec<(&Record<Task>, Date)> {
        let late = self.active_leaves().filter_map(|(_, task)| {
            let due = self
                .signed_finish(&task.id)
                .map(Instant::date)
                .or(task.deadline)?;
            let is_late = due < self.as_of && task.finished_by(self.as_of).is_none();
            is_late.then_some((task, due))
        });
        late.collect()
    }

    /// The day a deliverable was submitted, unless it has been returned since.
    pub fn standing_submission(&self, deliverable: &Deliverable) -> Option<Date> {
        let submitted = deliverable.submitted.filter(|on| *on <= self.as_of)?;
        let returned = deliverable
            .returned
            .iter()
            .filter(|on| **on <= self.as_of)
            .max();
        (returned.is_none_or(|on| *on < submitted)).then_some(submitted)
    }

    /// Where a change request stands on the status date, once it has been asked for. What is approved
    /// later is still being looked at.
    pub fn change_status(&self, change: &Change) -> Option<ChangeStatus> {
        if change.asked.is_some_and(|on| on > self.as_of) {
            return None;
        }
        match (change.status, change.approved) {
            (Some(ChangeStatus::Approved), Some(on)) if on > self.as_of => {
                Some(ChangeStatus::Assessed)
            }
            (status, _) => Some(status.unwrap_or(ChangeStatus::Asked)),
        }
    }

    /// The date on which a deliverable is due.
    pub fn due(&self, deliverable: &Deliverable) -> Option<Date> {
        match deliverable.due? {
            Due::On(date) => Some(date),
            Due::From {
                anchor,
                days,
                elapsed,
            } => {
                let overview = &self.project.charter.project;
                let from = match anchor {
                    Anchor::Signed => self.project.charter.contract.signed?,
                    Anchor::Start => overview.start.date(),
                    Anchor::Finish => overview.finish,
                };
                Some(self.counted(from, days, elapsed))
            }
        }
    }

    /// The day so many civil or working days from another.
    pub(super) fn counted(&self, from: Date, days: i64, elapsed: bool) -> Date {
        let is_holiday = |date| self.calendars.is_public_holiday(date);
        if elapsed {
            civil_deadline(from, days, is_holiday)
        } else {
            self.calendars.shift(from, days)
        }
    }

    /// How many dated entries lie after the status date: they have not happened yet.
    pub fn later_entries(&self) -> usize {
        fn later<T>(logs: &[Arc<Log<T>>], as_of: Date) -> usize {
            let lines = logs.iter().flat_map(|log| &log.lines);
            lines.filter(|line| line.on > as_of).count()
        }
        let project = &self.project;
        let actuals = project
            .tasks
            .iter()
            .flat_map(|task| [task.started, task.finished]);
        let actuals = actuals.flatten().map(When::date);
        let sets = project.datasets.iter();
        let of_sets = sets.flat_map(|set| [set.received, set.deidentified, set.frozen]);
        let happened = actuals.chain(of_sets.flatten());
        later(&project.measurements, self.as_of)
            + later(&project.volumes, self.as_of)
            + later(&project.contacts, self.as_of)
            + later(&project.efforts, self.as_of)
            + happened.filter(|on| *on > self.as_of).count()
    }

    /// The last minute of a date, for comparisons with computed instants.
    pub fn end_of(&self, date: Date) -> Instant {
        self.calendars.end(When::Day(date))
    }
}
