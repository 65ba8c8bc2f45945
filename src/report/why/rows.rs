//! From what the schedule says of a task to rows with names and places.

use super::{BoundRow, DriverRow, LimitRow, MarginRow, Name, StepRow};
use crate::diag::{Locator, Place};
use crate::facts::{Facts, constraint_key};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::result::Driver;
use crate::schedule::why::{Moment, Step};
use crate::schedule::{Ask, Bound, Limit, Limiter, Margin, Timetable};
use crate::source::{CHARTER, Snapshot};
use crate::time::Instant;

/// What the rows are made from.
pub(super) struct Rows<'a> {
    pub(super) facts: &'a Facts,
    pub(super) timetable: &'a Timetable,
    locator: Locator<'a>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(facts: &'a Facts, timetable: &'a Timetable, snapshot: &'a Snapshot) -> Self {
        Self {
            facts,
            timetable,
            locator: Locator::new(snapshot),
        }
    }

    pub(super) fn task(&self, row: usize) -> &'a Record<Task> {
        self.facts.task_at(self.timetable, row)
    }

    pub(super) fn name(&self, row: usize) -> Name {
        let task = self.task(row);
        Name {
            id: task.id.clone(),
            name: task.name.clone(),
        }
    }

    pub(super) fn at(&mut self, place: &Place) -> (Option<String>, Option<usize>) {
        let line = self.locator.line(place);
        (Some(place.file().to_owned()), Some(line))
    }

    pub(super) fn step(&mut self, step: &Step) -> StepRow {
        let Name { id, name } = self.name(step.task);
        let times = &self.timetable.times[step.task];
        let owner = step.ask.map_or(step.task, |ask| ask.owner);
        StepRow {
            id,
            name,
            start: times.start.to_string(),
            finish: times.finish.to_string(),
            moment: match step.moment {
                Moment::Start => "start",
                Moment::Resume => "resume",
                Moment::Finish => "finish",
                Moment::Done => "done",
            },
            at: step.at.to_string(),
            driver: self.driver(step.driver, step.task, owner, step.moment),
            waits_min: step.waits,
            closed: self.closed(step),
        }
    }

    pub(super) fn bound(&mut self, task: usize, ask: &Ask) -> BoundRow {
        BoundRow {
            driver: self.driver(ask.by, task, ask.owner, Moment::Resume),
            bound: match ask.bound {
                Bound::AtLeast => "at-least",
                Bound::AtMost => "at-most",
                Bound::Exactly => "exactly",
            },
            of_finish: ask.of_finish,
            asked: ask.asked.to_string(),
            slack_min: ask.slack,
            drives: ask.drives,
        }
    }

    pub(super) fn margin(&mut self, task: usize, margin: &Margin, asks: &[Ask]) -> MarginRow {
        let next = &asks[margin.next];
        MarginRow {
            minutes: margin.minutes,
            idle_min: margin.idle,
            reach_min: margin.reach,
            later: margin.later,
            next: self.driver(next.by, task, next.owner, Moment::Resume),
        }
    }

    /// A driver of `task`, whose key stands in `owner`.
    fn driver(&mut self, driver: Driver, task: usize, owner: usize, moment: Moment) -> DriverRow {
        let (word, place) = self.written(driver, owner, moment);
        let (file, line) = place.map_or((None, None), |place| self.at(&place));
        let mut row = DriverRow {
            driver: word,
            from: None,
            kind: None,
            lag: None,
            key: None,
            date: self.date(driver, owner).map(|at| at.to_string()),
            summary: (owner != task).then(|| self.name(owner)),
            file,
            line,
        };
        match driver {
            Driver::Link(index) => {
                row.from = Some(self.name(self.timetable.plan.links[index].from));
                let link = self.facts.written_link(self.timetable, index);
                row.kind = link.map(|(_, link)| link.kind.letters());
                row.lag = link.map(|(_, link)| link.lag.to_string());
            }
            Driver::Constraint(kind) => row.key = Some(constraint_key(kind)),
            _ => {}
        }
        row
    }

    fn date(&self, driver: Driver, owner: usize) -> Option<Instant> {
        let plan = &self.timetable.plan;
        match driver {
            Driver::Constraint(kind) => plan.tasks[owner].dates.of(kind),
            Driver::ProjectStart => Some(plan.start),
            Driver::Status => Some(self.facts.as_of.at(0)),
            _ => None,
        }
    }

    /// The word for a driver and the key that says so, if one does.
    fn written(
        &self,
        driver: Driver,
        owner: usize,
        moment: Moment,
    ) -> (&'static str, Option<Place>) {
        let task = self.task(owner);
        let charter =
            |path: [&str; 2]| Place::Key(CHARTER.to_owned(), path.map(str::to_owned).to_vec());
        match driver {
            Driver::ProjectStart => ("project-start", Some(charter(["project", "start"]))),
            Driver::Link(index) => {
                let at = self.facts.written_link(self.timetable, index);
                let place = at.map(|(at, _)| task.at(&["after", &at.to_string()]));
                ("link", place)
            }
            Driver::Constraint(kind) => ("constraint", Some(task.at(&[constraint_key(kind)]))),
            Driver::Actual => {
                let is_finish = moment == Moment::Finish;
                let key = if is_finish { "finished" } else { "started" };
                ("actual", Some(task.at(&[key])))
            }
            Driver::Manual => ("manual", Some(task.at(&["schedule"]))),
            Driver::Late => ("late", Some(task.at(&["schedule"]))),
            Driver::Status => {
                let is_written = self.facts.project.charter.schedule.unfinished.is_some();
                let place = is_written.then(|| charter(["schedule", "unfinished"]));
                ("status-date", place)
            }
        }
    }

    pub(super) fn limit(&mut self, limit: &Limit) -> LimitRow {
        let (by, row, key) = match limit.by {
            Limiter::ProjectEnd => ("project-end", None, None),
            Limiter::Deadline(row) => ("deadline", Some(row), Some("deadline")),
            Limiter::Constraint(row, kind) => ("constraint", Some(row), Some(constraint_key(kind))),
            Limiter::Manual(row) => ("manual", Some(row), Some("schedule")),
            Limiter::Resume(row) => ("in-progress", Some(row), None),
            Limiter::AsLate(row) => ("as-late", Some(row), Some("schedule")),
        };
        let place = row.zip(key).map(|(row, key)| self.task(row).at(&[key]));
        let (file, line) = place.map_or((None, None), |place| self.at(&place));
        LimitRow {
            by,
            task: row.map(|row| self.name(row)),
            key,
            at: self.limit_date(limit.by),
            through: limit.through.iter().map(|row| self.name(*row)).collect(),
            file,
            line,
        }
    }

    fn limit_date(&self, limiter: Limiter) -> String {
        let Timetable {
            plan,
            times,
            finish,
            ..
        } = self.timetable;
        let at = match limiter {
            Limiter::ProjectEnd => Some(*finish),
            Limiter::Deadline(row) => plan.tasks[row].deadline,
            Limiter::Constraint(row, kind) => plan.tasks[row].dates.of(kind),
            Limiter::Manual(row) | Limiter::AsLate(row) => Some(times[row].start),
            Limiter::Resume(row) => times[row].resume,
        };
        at.map(|at| at.to_string()).unwrap_or_default()
    }
}
