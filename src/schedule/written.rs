//! From the written plan to what the engine computes with.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::calendar::Pattern;
use super::calendars::Calendars;
use super::plan::{
    Activity, Constraints, Dates, Done, Lag, Link, LinkKind, Mode, OutOfSequence, Plan, Settings,
    Unfinished, WHOLE, Work,
};
use super::presence::Presence;
use super::wbs::Wbs;
use crate::model::Project;
use crate::model::field::When;
use crate::model::kind::charter::{self, ScheduleTable};
use crate::model::kind::dataset::Dataset;
use crate::model::kind::task::{self, Task};
use crate::model::kind::volume::Stage;
use crate::model::notation::{self, Duration, Measure};
use crate::model::record::Record;
use crate::time::{DAY, Date, Instant};

/// What is expected of a task from the status date on, whatever is written of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Working minutes that what is left of it takes.
    Rest(i64),
    /// It does not start before.
    Start(Instant),
}

/// What turns written tasks into activities.
pub struct Writer<'p> {
    pub project: &'p Project,
    pub calendars: &'p Calendars,
    pub wbs: &'p Wbs,
    pub as_of: Date,
    /// What is expected of tasks (by index), where that is not what was written.
    pub expected: &'p BTreeMap<usize, Expected>,
}

impl Writer<'_> {
    /// The plan with calendars that are exact from `from` to `to`.
    pub fn plan(&self, from: Date, to: Date) -> Plan {
        let mut patterns = Patterns::new(self.project, self.calendars, from, to);
        let mut tasks: Vec<Activity> = Vec::with_capacity(self.wbs.rows.len());
        for row in &self.wbs.rows {
            let mut activity = self.activity(&self.project.tasks[row.task], &mut patterns);
            activity.parent = row.parent;
            match self.expected.get(&row.task) {
                Some(Expected::Rest(minutes)) => activity.done = Done::Remaining(*minutes),
                Some(Expected::Start(at)) => {
                    let dates = &mut activity.dates;
                    dates.start_no_earlier = dates.start_no_earlier.max(Some(*at));
                }
                None => {}
            }
            // Nothing takes part inside a summary that does not.
            activity.inactive |= row.parent.is_some_and(|above| tasks[above].inactive);
            tasks.push(activity);
        }
        Plan {
            start: self.calendars.start(self.project.charter.project.start),
            status: self.as_of.at(DAY),
            tasks,
            links: self.links(),
            settings: self.settings(),
            patterns: patterns.list,
        }
    }

    fn settings(&self) -> Settings {
        let written: &ScheduleTable = &self.project.charter.schedule;
        Settings {
            unfinished: match written.unfinished {
                Some(charter::Unfinished::Keep) => Unfinished::Keep,
                _ => Unfinished::Move,
            },
            constraints: match written.constraints {
                Some(charter::Constraints::LinksFirst) => Constraints::LinksFirst,
                _ => Constraints::Honour,
            },
            out_of_sequence: match written.out_of_sequence {
                Some(charter::OutOfSequence::ProgressOverride) => OutOfSequence::ProgressOverride,
                _ => OutOfSequence::RetainedLogic,
            },
            critical_float: self.minutes(written.critical_float.unwrap_or_default()),
        }
    }

    fn activity(&self, task: &Record<Task>, patterns: &mut Patterns<'_>) -> Activity {
        let starts = |when: Option<When>| when.map(|when| self.calendars.start(when));
        let ends = |when: Option<When>| when.map(|when| self.calendars.end(when));
        let calendar = task.calendar.as_deref().unwrap_or("");
        Activity {
            parent: None,
            calendar: patterns.of(calendar),
            owners: self.owners(task, patterns),
            duration: self.duration(task),
            milestone: task.milestone == Some(true),
            mode: match task.schedule {
                None => Mode::Early,
                Some(task::Mode::Late) => Mode::Late,
                Some(task::Mode::Manual) => Mode::Manual {
                    start: starts(task.start),
                    finish: ends(task.finish),
                },
            },
            dates: Dates {
                start_no_earlier: starts(task.start_no_earlier),
                start_no_later: starts(task.start_no_later),
                finish_no_earlier: ends(task.finish_no_earlier),
                finish_no_later: ends(task.finish_no_later),
                must_start: starts(task.must_start),
                must_finish: ends(task.must_finish),
            },
            deadline: ends(task.deadline.map(When::Day)),
            started: self.actual_start(task),
            finished: ends(task.finished_by(self.as_of)),
            done: self.done(task),
            inactive: task.active == Some(false),
        }
    }

    /// Where owners keep other hours than the project, work happens on theirs, cut to the task's own
    /// calendar if it has one.
    fn owners(&self, task: &Task, patterns: &mut Patterns<'_>) -> Vec<usize> {
        if task.owners_calendar == Some(false) {
            return Vec::new();
        }
        let own = task.calendar.as_deref();
        let people = task.owner.iter();
        let people: BTreeSet<usize> = people.map(|owner| patterns.person(&owner.member)).collect();
        if people.iter().all(|person| *person == USUAL) && own.is_none() {
            return Vec::new();
        }
        let people = people.into_iter();
        people.map(|person| patterns.at_work(own, person)).collect()
    }

    /// A milestone happens at the end of its day, everything else starts at the beginning.
    fn actual_start(&self, task: &Task) -> Option<Instant> {
        let started = task.started_by(self.as_of)?;
        if task.milestone == Some(true) {
            return Some(self.calendars.end(started));
        }
        Some(self.calendars.start(started))
    }

    fn minutes(&self, duration: Duration) -> i64 {
        duration.minutes(self.calendars.day())
    }

    fn duration(&self, task: &Task) -> Work {
        if let Some(duration) = task.likely_duration() {
            return Work {
                minutes: self.minutes(duration),
                elapsed: duration.is_elapsed(),
            };
        }
        let Some(effort) = task.effort else {
            return Work::default();
        };
        // Person-time divided by the owners' share of their time, rounded up to whole minutes.
        let people = self.project.shares_of(task) / 100.0;
        let minutes = (self.minutes(effort) as f64 / people - 1e-9).ceil() as i64;
        Work {
            minutes,
            elapsed: effort.is_elapsed(),
        }
    }

    fn done(&self, task: &Task) -> Done {
        if let Some(remaining) = task.remaining {
            return Done::Remaining(self.minutes(remaining));
        }
        let measured = || {
            task.measured_by
                .as_ref()
                .and_then(|measure| self.measured(measure))
        };
        let share = task.progress.map(|progress| progress.0).or_else(measured);
        share.map_or(Done::Nothing, |share| {
            Done::Share((share / 100.0 * WHOLE as f64).round() as i64)
        })
    }

    /// Per cent of a dataset's stage that is done: count ÷ target, for stages before acceptance
    /// ÷ (target ÷ product of the later yields); at most 100.
    fn measured(&self, measure: &Measure) -> Option<f64> {
        let dataset = self.project.datasets.find(&measure.dataset)?;
        let needed = needed(dataset, measure.stage)?;
        let log = self.project.volumes_of(&measure.dataset)?;
        let count = log
            .until(self.as_of)
            .rev()
            .find_map(|line| line.count(measure.stage))?;
        Some((count as f64 / needed * 100.0).min(100.0))
    }

    fn links(&self) -> Vec<Link> {
        let rows = self.wbs.rows.iter().enumerate();
        rows.flat_map(|(to, row)| {
            let after = &self.project.tasks[row.task].after;
            after.iter().filter_map(move |link| {
                let from = self.wbs.row_of(self.project.tasks.position(&link.task)?)?;
                Some(Link {
                    from,
                    to,
                    kind: kind(link.kind),
                    lag: self.lag(link.lag),
                })
            })
        })
        .collect()
    }

    fn lag(&self, lag: notation::Lag) -> Lag {
        match lag {
            notation::Lag::None => Lag::Working(0),
            notation::Lag::Percent(share) => Lag::Percent(share),
            notation::Lag::Time { duration, negative } => {
                let minutes = self.minutes(duration) * if negative { -1 } else { 1 };
                if duration.is_elapsed() {
                    Lag::Elapsed(minutes)
                } else {
                    Lag::Working(minutes)
                }
            }
        }
    }
}

/// Items that must reach a stage so that the target is accepted in the end.
pub fn needed(dataset: &Dataset, stage: Stage) -> Option<f64> {
    let target = dataset.target.filter(|target| *target > 0)? as f64;
    let later = Stage::ALL
        .into_iter()
        .filter(|one| *one > stage && *one <= Stage::Accepted);
    let product: f64 = later.filter_map(|one| dataset.yields.of(one)).product();
    Some(target / product)
}

fn kind(kind: notation::LinkKind) -> LinkKind {
    match kind {
        notation::LinkKind::FinishStart => LinkKind::FinishStart,
        notation::LinkKind::StartStart => LinkKind::StartStart,
        notation::LinkKind::FinishFinish => LinkKind::FinishFinish,
        notation::LinkKind::StartFinish => LinkKind::StartFinish,
    }
}

/// The patterns of a plan: each calendar once, each person's hours once, and each pair of calendar
/// and hours that must both be open.
struct Patterns<'c> {
    list: Vec<Pattern>,
    at: BTreeMap<Key, usize>,
    /// Distinct hours of people, the usual ones first, and which of them each unusual member keeps.
    presences: Vec<Presence>,
    people: HashMap<&'c str, usize>,
    calendars: &'c Calendars,
    span: (Date, Date),
}

/// A task's calendar and the hours of a person, either or both.
type Key = (Option<String>, Option<usize>);

/// The hours of everybody without a calendar of their own or leave.
const USUAL: usize = 0;

impl<'c> Patterns<'c> {
    /// The project's own calendar comes first.
    fn new(project: &'c Project, calendars: &'c Calendars, from: Date, to: Date) -> Self {
        let mut patterns = Self {
            list: Vec::new(),
            at: BTreeMap::new(),
            presences: vec![Presence::default()],
            people: HashMap::new(),
            calendars,
            span: (from, to),
        };
        patterns.meet(project);
        patterns.of("");
        patterns
    }

    /// Notes the hours of everybody who keeps unusual ones; of an id in two files the first counts.
    fn meet(&mut self, project: &'c Project) {
        let mut known = BTreeMap::from([(Presence::default(), USUAL)]);
        for member in project.members.iter().rev() {
            let presence = Presence::of(member);
            let next = self.presences.len();
            let at = *known.entry(presence.clone()).or_insert(next);
            if at == next {
                self.presences.push(presence);
            }
            self.people.insert(&member.id, at);
        }
    }

    /// Which hours a member keeps.
    fn person(&self, member: &str) -> usize {
        self.people.get(member).copied().unwrap_or(USUAL)
    }

    fn of(&mut self, name: &str) -> usize {
        self.find((Some(name.to_owned()), None), |patterns| {
            let (from, to) = patterns.span;
            patterns.push(patterns.calendars.pattern(name, from, to))
        })
    }

    /// When a person works on a task with a calendar of its own, or without.
    fn at_work(&mut self, own: Option<&str>, person: usize) -> usize {
        self.find((own.map(str::to_owned), Some(person)), |patterns| {
            let presence = patterns.presences[person].clone();
            let calendar = patterns.of(presence.calendar());
            let is_cut = own.is_some_and(|own| own != presence.calendar());
            if presence.takes_no_leave() && !is_cut {
                return calendar;
            }
            let (from, to) = patterns.span;
            let mut there = presence.leave_out(&patterns.list[calendar], from, to);
            if let Some(own) = own.filter(|_| is_cut) {
                let own = patterns.of(own);
                there = patterns.list[own].intersect(&there);
            }
            patterns.push(there)
        })
    }

    fn find(&mut self, key: Key, make: impl FnOnce(&mut Self) -> usize) -> usize {
        if let Some(at) = self.at.get(&key) {
            return *at;
        }
        let at = make(self);
        self.at.insert(key, at);
        at
    }

    fn push(&mut self, pattern: Pattern) -> usize {
        self.list.push(pattern);
        self.list.len() - 1
    }
}
