//! Why a task lies where it does, for the terminal and for scripts. Internal: it names everything.

use serde::Serialize;

use crate::diag::{Locator, Place};
use crate::facts::{Facts, constraint_key};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::result::{Driver, Times};
use crate::schedule::why::{self, Margin, Moment, Step};
use crate::schedule::{Ask, Bound, Limit, Limiter, Timetable};
use crate::source::{CHARTER, Snapshot};
use crate::time::Instant;

/// The whole answer; instants as `2026-03-09T09:00`, floats and slacks in working minutes on the task's calendar.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reasons {
    pub id: String,
    pub name: String,
    pub start: String,
    pub finish: String,
    pub active: bool,
    /// Of a summary the task inside that sets its finish, which is the one explained.
    pub set_by: Option<Name>,
    pub total_float_min: Option<i64>,
    pub free_float_min: Option<i64>,
    pub critical: bool,
    pub on_longest_path: bool,
    /// From the task back to what set the first date.
    pub chain: Vec<StepRow>,
    /// Everything that bounds the task from before, the driver first.
    pub bounds: Vec<BoundRow>,
    pub margin: Option<MarginRow>,
    /// What its float counts to.
    pub limit: Option<LimitRow>,
}

/// A task by id and name.
#[derive(Clone, Debug, Serialize)]
pub struct Name {
    pub id: String,
    pub name: String,
}

/// One task on the way back.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StepRow {
    pub id: String,
    pub name: String,
    pub start: String,
    pub finish: String,
    /// `start`, `resume` (the rest of a task in progress) or `finish`: what the driver sets.
    pub moment: &'static str,
    pub at: String,
    #[serde(flatten)]
    pub driver: DriverRow,
    /// Working minutes that the task waits for its own working time after what was asked.
    pub waits_min: i64,
}

/// What set a date, and where that is written.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DriverRow {
    /// `link`, `constraint`, `project-start`, `actual`, `manual`, `late` or `status-date`.
    pub driver: &'static str,
    /// The predecessor of a link.
    pub from: Option<Name>,
    /// `FS`, `SS`, `FF` or `SF`.
    pub kind: Option<&'static str>,
    /// As written: `+10d`.
    pub lag: Option<String>,
    /// The key of a constraint date.
    pub key: Option<&'static str>,
    /// The constraint date, the project's start or the status date.
    pub date: Option<String>,
    /// The summary whose link or date it is, where it is not the task's own.
    pub summary: Option<Name>,
    pub file: Option<String>,
    pub line: Option<usize>,
}

/// One bound of the task.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BoundRow {
    #[serde(flatten)]
    pub driver: DriverRow,
    /// `at-least`, `at-most` or `exactly`.
    pub bound: &'static str,
    /// Whether `asked` is a finish.
    pub of_finish: bool,
    pub asked: String,
    pub slack_min: i64,
    pub drives: bool,
}

/// How far the driver may move before another takes over.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct MarginRow {
    pub minutes: i64,
    /// Whether that is to a later date.
    pub later: bool,
    #[serde(flatten)]
    pub next: DriverRow,
}

/// What a float counts to.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LimitRow {
    /// `project-end`, `deadline`, `constraint`, `manual`, `in-progress` or `as-late`.
    pub by: &'static str,
    pub task: Option<Name>,
    pub key: Option<&'static str>,
    /// The date; of `project-end` the last finish.
    pub at: String,
    /// The tasks through which it reaches the one explained.
    pub through: Vec<Name>,
    pub file: Option<String>,
    pub line: Option<usize>,
}

/// What the rows are made from.
struct Rows<'a> {
    facts: &'a Facts,
    timetable: &'a Timetable,
    locator: Locator<'a>,
}

impl Reasons {
    /// Explains a task by its index in the project; `None` without a schedule.
    pub fn of(facts: &Facts, snapshot: &Snapshot, task: usize) -> Option<Self> {
        let timetable = facts.timetable.as_ref().ok()?;
        let row = timetable.wbs.row_of(task)?;
        let Timetable {
            plan,
            times,
            finish,
            ..
        } = timetable;
        let why = why::explain(plan, times, *finish, row)?;
        let mut rows = Rows {
            facts,
            timetable,
            locator: Locator::new(snapshot),
        };
        let Times {
            start,
            finish,
            on_longest_path,
            critical,
            ..
        } = times[row];
        let explained = &times[why.task];
        let Name { id, name } = rows.name(row);
        Some(Self {
            id,
            name,
            start: start.to_string(),
            finish: finish.to_string(),
            active: facts
                .with_summaries(rows.task(row))
                .all(|task| task.active != Some(false)),
            set_by: (why.task != row).then(|| rows.name(why.task)),
            total_float_min: explained.total_float,
            free_float_min: explained.free_float,
            critical,
            on_longest_path,
            margin: why
                .margin
                .map(|margin| rows.margin(why.task, &margin, &why.asks)),
            limit: why.limit.as_ref().map(|limit| rows.limit(limit)),
            chain: why.steps.iter().map(|step| rows.step(step)).collect(),
            bounds: why
                .asks
                .iter()
                .map(|ask| rows.bound(why.task, ask))
                .collect(),
        })
    }
}

impl<'a> Rows<'a> {
    fn task(&self, row: usize) -> &'a Record<Task> {
        &self.facts.project.tasks[self.timetable.wbs.rows[row].task]
    }

    fn name(&self, row: usize) -> Name {
        let task = self.task(row);
        Name {
            id: task.id.clone(),
            name: task.name.clone(),
        }
    }

    fn at(&mut self, place: &Place) -> (Option<String>, Option<usize>) {
        let bytes = self.locator.bytes(place);
        let (line, _) = self.locator.position(place.file(), bytes.start);
        (Some(place.file().to_owned()), Some(line))
    }

    fn step(&mut self, step: &Step) -> StepRow {
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
            },
            at: step.at.to_string(),
            driver: self.driver(step.driver, step.task, owner, step.moment),
            waits_min: step.waits,
        }
    }

    fn bound(&mut self, task: usize, ask: &Ask) -> BoundRow {
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

    fn margin(&mut self, task: usize, margin: &Margin, asks: &[Ask]) -> MarginRow {
        let next = &asks[margin.next];
        MarginRow {
            minutes: margin.minutes,
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
                let is_finish = moment == Moment::Finish && task.finished.is_some();
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

    fn limit(&mut self, limit: &Limit) -> LimitRow {
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
