//! The calendars of the plan, made ready to count on.

use crate::schedule::Timetable;
use crate::schedule::calendar::Calendar;
use crate::schedule::plan::Activity;
use crate::time::{Date, Instant};

/// Every calendar of the plan, and the days that the file has to know.
pub(super) struct Clock {
    calendars: Vec<Calendar>,
    /// The first and the last year in which anything happens, with a year in reserve.
    pub(super) years: (i32, i32),
}

impl Clock {
    pub(super) fn of(timetable: &Timetable) -> Self {
        let plan = &timetable.plan;
        let (mut first, mut last) = (plan.start, plan.start);
        for times in &timetable.times {
            first = first.min(times.start).min(times.late_start);
            last = last.max(times.finish).max(times.late_finish);
        }
        let years = (first.date().year(), last.date().year() + 1);
        let day = |year| Date::new(year, 1, 1).unwrap_or_default();
        let (from, to) = (day(years.0 - 1), day(years.1 + 1));
        let compile = |pattern| Calendar::compile(pattern, from, to);
        Self {
            calendars: plan.patterns.iter().map(compile).collect(),
            years,
        }
    }

    /// The calendars on which a task's work happens.
    fn of_work<'c>(&'c self, task: &'c Activity) -> impl Iterator<Item = &'c Calendar> {
        let own = task.owners.is_empty().then_some(task.calendar);
        task.owners
            .iter()
            .copied()
            .chain(own)
            .map(|at| &self.calendars[at])
    }

    /// The end of so many minutes of a task's work; with several owners that of the last of them.
    pub(super) fn end(&self, task: &Activity, start: Instant, minutes: i64) -> Instant {
        match task.duration.elapsed || minutes == 0 {
            true => start + minutes,
            false => {
                let ends = self
                    .of_work(task)
                    .map(|calendar| calendar.advance(start, minutes));
                ends.max().unwrap_or(start)
            }
        }
    }

    /// Minutes of a task's work between two instants: its only owner's, else the task's own.
    pub(super) fn between(&self, task: &Activity, from: Instant, to: Instant) -> i64 {
        let calendar = match task.owners[..] {
            [only] => only,
            _ => task.calendar,
        };
        match task.duration.elapsed {
            true => (to - from).max(0),
            false => self.calendars[calendar].between(from, to).max(0),
        }
    }
}
