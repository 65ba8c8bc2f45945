//! The project's past: what was foreseen on the days of its git history.

use std::collections::{BTreeMap, BTreeSet};

use super::failure::Failure;
use super::session::Session;
use crate::compare::{self, Day};
use crate::facts::Facts;
use crate::foresight::{self, Foresight, Trigger};
use crate::model;
use crate::source::{self, History, Snapshot, SourceError, Version};
use crate::time::Date;

/// How many days are looked at in the first step back; each step doubles it.
const STEP: usize = 8;

/// How many working days are looked back at the most: three years.
const MOST: usize = 750;

/// Since when a warning has fired without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    pub on: Date,
    /// Whether it already fired on the first day of the history: then it may be older.
    pub is_older: bool,
}

/// The commits of a project by day, and the working days before the status date.
pub struct Past {
    history: History,
    /// Of each day the last commit, oldest first.
    versions: Vec<(Date, Version)>,
    /// Working days from the first commit to the day before the status date.
    days: Vec<Date>,
    /// The project's start, where that lies before the status date.
    start: Option<Date>,
    begin: Option<Begin>,
    threads: usize,
}

/// The first commit that holds the project in a repository that is older.
#[derive(Clone, Debug)]
pub struct Begin {
    pub on: Date,
    pub commit: String,
}

/// Why nothing can be said about the past.
#[derive(Clone, Copy, Debug)]
pub enum NoPast {
    /// No repository, or nothing in it.
    NoCommits,
    /// All commits have committer dates on or after the status date, the oldest this one.
    Later(Date),
}

impl Past {
    /// The past up to the status date, or why there is none.
    ///
    /// # Errors
    /// What git reports.
    pub fn open(session: &Session, facts: &Facts) -> Result<Result<Self, NoPast>, Failure> {
        let revision = session.named_revision.as_deref();
        let history = match source::history(&session.dir, revision) {
            Ok(history) => history,
            Err(SourceError::NoRepository { .. } | SourceError::NoRevision { .. }) => {
                return Ok(Err(NoPast::NoCommits));
            }
            Err(error) => return Err(error.into()),
        };
        let zone = facts.project.charter.calendar.zone();
        let mut versions: Vec<(Date, Version)> = Vec::new();
        for version in history.versions() {
            let on = zone.date_at(version.time);
            if on >= facts.as_of {
                break;
            }
            if versions.last().is_some_and(|(last, _)| *last == on) {
                versions.pop();
            }
            versions.push((on, version.clone()));
        }
        let Some((first, _)) = versions.first() else {
            let first = history.versions().first();
            let later = first.map(|version| NoPast::Later(zone.date_at(version.time)));
            return Ok(Err(later.unwrap_or(NoPast::NoCommits)));
        };
        let days = (0..facts.as_of - *first).map(|ahead| *first + ahead);
        let days: Vec<_> = days
            .filter(|day| facts.calendars.is_working(*day))
            .collect();
        let days = days[days.len().saturating_sub(MOST)..].to_vec();
        let start = facts.project.charter.project.start.date();
        Ok(Ok(Self {
            begin: history.begin().map(|version| Begin {
                on: zone.date_at(version.time),
                commit: version.commit.clone(),
            }),
            // A plan that begins later has only what led to it.
            start: (start < facts.as_of).then_some(start),
            history,
            versions,
            days,
            threads: threads(),
        }))
    }

    /// Whether older commits were cut off when the repository was cloned.
    pub fn is_shallow(&self) -> bool {
        self.history.is_shallow
    }

    /// The first commit that holds the project, where the repository is older.
    pub fn begin(&self) -> Option<&Begin> {
        self.begin.as_ref()
    }

    /// What was foreseen on every working day of the history, from the project's start on.
    ///
    /// # Errors
    /// What git reports.
    pub fn days(&self) -> Result<Vec<Day>, Failure> {
        let triggers: Vec<_> = foresight::triggers().collect();
        let start = self.start.unwrap_or_default();
        let from = self.days.partition_point(|day| *day < start);
        self.look(&self.days[from..], &triggers)
    }

    /// Since when each of the warnings has fired, by trigger and object.
    ///
    /// # Errors
    /// What git reports.
    pub fn since(
        &self,
        today: &Foresight,
        as_of: Date,
    ) -> Result<BTreeMap<(&'static str, String), Since>, Failure> {
        let keys = |foresight: &Foresight| -> BTreeSet<(&'static str, String)> {
            let warnings = foresight.warnings.iter();
            warnings
                .map(|one| (one.rule, one.object.id.clone()))
                .collect()
        };
        let mut open = keys(today);
        let since = Since {
            on: as_of,
            is_older: true,
        };
        let mut found: BTreeMap<_, _> = open.iter().map(|key| (key.clone(), since)).collect();
        let (mut rest, mut step) = (&self.days[..], STEP);
        while !rest.is_empty() && !open.is_empty() {
            let (older, days) = rest.split_at(rest.len().saturating_sub(step));
            let rules: BTreeSet<_> = open.iter().map(|(rule, _)| *rule).collect();
            let triggers: Vec<_> = rules.into_iter().filter_map(foresight::find).collect();
            for day in self.look(days, &triggers)?.iter().rev() {
                let seen = keys(&day.foresight);
                for key in &open {
                    if let Some(since) = found.get_mut(key) {
                        match seen.contains(key) {
                            true => since.on = day.on,
                            false => since.is_older = false,
                        }
                    }
                }
                open.retain(|key| seen.contains(key));
            }
            (rest, step) = (older, step * 2);
        }
        // A commit before the start, perhaps misdated, proves no more than that it was so at the start.
        for since in found.values_mut().filter(|since| since.is_older) {
            since.on = self.start.map_or(since.on, |start| start.max(since.on));
        }
        Ok(found)
    }

    /// Reads the versions that some days need, and looks.
    fn look(&self, days: &[Date], triggers: &[&'static Trigger]) -> Result<Vec<Day>, Failure> {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Ok(Vec::new());
        };
        let from = self.versions.partition_point(|(on, _)| on <= first);
        let to = self.versions.partition_point(|(on, _)| on <= last);
        let mut read: Vec<(Date, Snapshot)> = Vec::new();
        let roots = model::roots();
        let mut named = BTreeSet::new();
        for (on, version) in &self.versions[from.saturating_sub(1)..to] {
            let before = read.last().map(|(_, before)| before);
            let names = |snapshot: &Snapshot| {
                if !before.is_some_and(|before| model::names_same(before, snapshot)) {
                    named = model::named(snapshot);
                }
                named.clone()
            };
            if let Some(snapshot) = self.history.snapshot(version, &roots, names)? {
                read.push((*on, snapshot));
            }
        }
        Ok(compare::look_at(&read, days, triggers, self.threads))
    }
}

/// How many threads the machine has for us; answers are the same with any number.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
