//! Tests of the schedule engine, by subject.

mod calendar;
mod dates;
mod floats;
mod hierarchy;
mod links;
mod progress;
mod why;

use super::calendar::Pattern;
use super::compute;
use super::plan::*;
use super::result::*;
use crate::time::{Date, Instant};

/// Working minutes of a day in the standard pattern.
const D: i64 = 480;

/// `03-02 08:00` of 2026; 2026-03-02 is a Monday.
fn at(text: &str) -> Instant {
    Instant::parse(&format!("2026-{}", text.replace(' ', "T"))).unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(&format!("2026-{text}")).unwrap()
}

/// Monday to Friday, 8 to 12 and 13 to 17.
fn standard() -> Pattern {
    let day = vec![(480, 720), (780, 1020)];
    let mut pattern = Pattern::default();
    pattern.week[..5].fill(day);
    pattern
}

/// A plan from Monday 2026-03-02 08:00 in which nothing has happened yet, kept as linked.
fn plan(days: &[i64]) -> Plan {
    let start = at("03-02 08:00");
    let tasks = days.iter().map(|days| task(days * D)).collect();
    let settings = Settings {
        unfinished: Unfinished::Keep,
        ..Settings::default()
    };
    Plan {
        start,
        status: at("12-31 00:00"),
        patterns: vec![standard()],
        tasks,
        links: vec![],
        settings,
    }
}

fn task(minutes: i64) -> Activity {
    Activity {
        duration: Work {
            minutes,
            elapsed: false,
        },
        ..Activity::default()
    }
}

impl Plan {
    fn link(mut self, from: usize, to: usize, kind: LinkKind, lag: Lag) -> Self {
        self.links.push(Link {
            from,
            to,
            kind,
            lag,
        });
        self
    }

    /// Finish to start without lag.
    fn then(self, from: usize, to: usize) -> Self {
        self.link(from, to, LinkKind::FinishStart, Lag::Working(0))
    }

    fn change(mut self, task: usize, change: impl FnOnce(&mut Activity)) -> Self {
        change(&mut self.tasks[task]);
        self
    }

    fn inside(self, parent: usize, tasks: &[usize]) -> Self {
        tasks.iter().fold(self, |plan, task| {
            plan.change(*task, |task| task.parent = Some(parent))
        })
    }

    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    fn status_on(mut self, day: &str) -> Self {
        self.status = date(day).at(1440);
        self
    }

    fn run(&self) -> Schedule {
        compute(self).unwrap()
    }

    /// `start - finish` of a task, both as `03-02 08:00`.
    fn span(&self, task: usize) -> String {
        let times = self.run().times[task];
        format!("{} - {}", short(times.start), short(times.finish))
    }

    /// The late `start - finish` of a task.
    fn late(&self, task: usize) -> String {
        let times = self.run().times[task];
        format!("{} - {}", short(times.late_start), short(times.late_finish))
    }

    /// Total and free float in days.
    fn floats(&self, task: usize) -> (i64, i64) {
        let times = self.run().times[task];
        let (total, free) = (times.total_float.unwrap(), times.free_float.unwrap());
        assert_eq!((total % D, free % D), (0, 0), "whole days");
        (total / D, free / D)
    }
}

fn short(at: Instant) -> String {
    at.to_string().replace("2026-", "").replace('T', " ")
}
