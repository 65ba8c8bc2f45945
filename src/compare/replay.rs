//! Foresight along history: when a warning first fired, when it cleared, and which issue it preceded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::facts::{self, Facts};
use crate::foresight::{self, Foresight, Severity, Sort, Trigger, Warning};
use crate::model::kind::issue::Issue;
use crate::model::record::Record;
use crate::model::{Project, Reading};
use crate::source::Snapshot;
use crate::time::Date;

/// How many working days after it cleared a warning still counts as having announced an issue.
pub const AFTERGLOW: i64 = 10;

/// Days of a month on average: 365.25 ÷ 12.
const MONTH: f64 = 30.4375;

/// What was foreseen on one day.
#[derive(Clone, Debug)]
pub struct Day {
    pub on: Date,
    pub foresight: Foresight,
}

/// In so many parts a thread the days are looked at: the later ones take longer, and nobody shall wait for them.
const PARTS: usize = 8;

/// What was foreseen on each of `days`, by the files as they stood then; both oldest first. A version
/// counts from its day on. The answer is the same for any number of threads.
pub fn look_at(
    versions: &[(Date, Snapshot)],
    days: &[Date],
    triggers: &[&'static Trigger],
    threads: usize,
) -> Vec<Day> {
    let threads = threads.max(1);
    let part = days.len().div_ceil(threads * PARTS).max(1);
    let parts = Mutex::new(days.chunks(part).enumerate());
    let look_at_parts = || {
        let next = || parts.lock().ok()?.next();
        let mut look = Look::new(versions, triggers);
        let parts = std::iter::from_fn(next);
        let seen =
            parts.map(|(at, days)| (at, days.iter().filter_map(|on| look.on(*on)).collect()));
        seen.collect::<Vec<(usize, Vec<Day>)>>()
    };
    let mut seen = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(look_at_parts)).collect();
        let joined = threads.into_iter().map(|thread| match thread.join() {
            Ok(seen) => seen,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.flatten().collect::<Vec<_>>()
    });
    seen.sort_by_key(|(at, _)| *at);
    seen.into_iter().flat_map(|(_, days)| days).collect()
}

/// Looks at one day after the other, and reads only what has changed in between.
struct Look<'v> {
    versions: &'v [(Date, Snapshot)],
    triggers: &'v [&'static Trigger],
    /// The version looked at last.
    last: Option<(usize, Reading<'v>, Facts)>,
}

impl<'v> Look<'v> {
    fn new(versions: &'v [(Date, Snapshot)], triggers: &'v [&'static Trigger]) -> Self {
        Self {
            versions,
            triggers,
            last: None,
        }
    }

    /// What was foreseen on a day; `None` before the first version, and while files could not be read: then
    /// nobody was told anything.
    fn on(&mut self, on: Date) -> Option<Day> {
        let later = self.versions.partition_point(|(from, _)| *from <= on);
        let at = later.checked_sub(1)?;
        let snapshot = &self.versions[at].1;
        let (read, facts) = match self.last.take() {
            Some((same, read, facts)) if same == at => (read, facts.on(on)),
            Some((_, read, facts)) => {
                let read = read.next(snapshot);
                let facts = facts::gather_after(&read, on, Some(&facts));
                (read, facts)
            }
            None => {
                let read = Reading::of(snapshot);
                let facts = facts::gather_after(&read, on, None);
                (read, facts)
            }
        };
        let is_readable = !facts.faults.iter().any(|fault| fault.problem.hides());
        let triggers = self.triggers.iter().copied();
        let day = is_readable.then(|| Day {
            on,
            foresight: foresight::look_for(&facts, triggers),
        });
        self.last = Some((at, read, facts));
        day
    }
}

/// One stretch of time during which a trigger warned of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    pub rule: &'static str,
    /// Full id of the object.
    pub about: String,
    pub name: String,
    /// The day on which it first fired.
    pub first: Date,
    /// The first day on which it no longer did; `None` if it still does.
    pub cleared: Option<Date>,
    pub worst: Severity,
    /// Whether it already fired on the first day of the history: then it may be older.
    pub is_older: bool,
}

impl Spell {
    /// Whether it foretold something; else it stated a weakness.
    pub fn is_forecast(&self) -> bool {
        self.sort() == Some(Sort::Forecast)
    }

    /// The sort of its trigger.
    pub fn sort(&self) -> Option<Sort> {
        foresight::find(self.rule).map(|one| one.sort)
    }
}

/// The stretches of all warnings, in order of their first days. Days come oldest first.
pub fn spells(days: &[Day]) -> Vec<Spell> {
    let mut open: BTreeMap<(&'static str, String), Spell> = BTreeMap::new();
    let mut spells = Vec::new();
    for (at, day) in days.iter().enumerate() {
        // What the project lives with is still there.
        let waived = day.foresight.waived.iter().map(|one| &one.warning);
        let seen: BTreeMap<_, _> = (day.foresight.warnings.iter().chain(waived))
            .map(|warning| (key(warning), warning))
            .collect();
        let ended: Vec<_> = open
            .keys()
            .filter(|key| !seen.contains_key(key))
            .cloned()
            .collect();
        for key in ended {
            spells.extend(open.remove(&key).map(|spell| Spell {
                cleared: Some(day.on),
                ..spell
            }));
        }
        for (key, warning) in seen {
            let spell = open.entry(key).or_insert_with(|| Spell {
                rule: warning.rule,
                about: warning.object.id.clone(),
                name: warning.object.name.clone(),
                first: day.on,
                cleared: None,
                worst: warning.severity,
                is_older: at == 0,
            });
            spell.worst = spell.worst.max(warning.severity);
        }
    }
    spells.extend(open.into_values());
    spells.sort_by(|a, b| (a.first, a.rule, &a.about).cmp(&(b.first, b.rule, &b.about)));
    spells
}

fn key(warning: &Warning) -> (&'static str, String) {
    (warning.rule, warning.object.id.clone())
}

/// How well warnings announced what went wrong.
#[derive(Clone, Debug)]
pub struct Score<'f> {
    pub from: Date,
    pub to: Date,
    pub spells: Vec<Scored<'f>>,
    /// Every issue raised in the time, with the place of the warning that announced it first.
    pub issues: Vec<(&'f Record<Issue>, Option<usize>)>,
}

/// A spell and the issue that it preceded.
#[derive(Clone, Debug)]
pub struct Scored<'f> {
    pub spell: Spell,
    /// The first issue that it announced, and by how many working days.
    pub issue: Option<(&'f Record<Issue>, i64)>,
}

impl Scored<'_> {
    /// Whether it came to nothing: a forecast that cleared, and no issue followed. Somebody may have acted
    /// on it. What states a weakness was true while it stood.
    pub fn is_false_alarm(&self) -> bool {
        self.spell.is_forecast() && self.issue.is_none() && self.spell.cleared.is_some()
    }
}

impl<'f> Score<'f> {
    /// Holds spells against the issues that the project has recorded since.
    pub fn of(facts: &'f Facts, spells: Vec<Spell>, from: Date) -> Self {
        let to = facts.as_of;
        let kin = Kin::of(&facts.project);
        let raised = facts.project.issues.iter();
        let mut raised: Vec<_> = raised
            .filter(|issue| (from..=to).contains(&issue.raised))
            .collect();
        raised.sort_by(|a, b| (a.raised, &a.id).cmp(&(b.raised, &b.id)));
        let announces = |spell: &Spell, issue: &Record<Issue>| {
            let days = |from, to| facts.calendars.working_days(from, to);
            let is_near = spell
                .cleared
                .is_none_or(|cleared| days(cleared, issue.raised) <= AFTERGLOW);
            // A weakness that merely stands announces nothing, unless a risk waits for its trigger.
            spell.first <= issue.raised
                && is_near
                && (kin.is_watched(spell, issue)
                    || spell.is_forecast() && kin.is_about(spell, issue))
        };
        let scored = spells.into_iter().map(|spell| {
            let issue = raised.iter().find(|issue| announces(&spell, issue));
            let lead = |issue: &&'f Record<Issue>| {
                let lead = facts.calendars.working_days(spell.first, issue.raised);
                (*issue, lead)
            };
            Scored {
                issue: issue.map(lead),
                spell,
            }
        });
        let spells: Vec<_> = scored.collect();
        let first = |issue: &&'f Record<Issue>| {
            let mut spells = spells.iter();
            (*issue, spells.position(|one| announces(&one.spell, issue)))
        };
        let issues = raised.iter().map(first).collect();
        Self {
            from,
            to,
            spells,
            issues,
        }
    }

    /// Issues that a warning preceded.
    pub fn hits(&self) -> usize {
        self.issues
            .iter()
            .filter(|(_, spell)| spell.is_some())
            .count()
    }

    /// Issues that no warning preceded.
    pub fn misses(&self) -> usize {
        self.issues.len() - self.hits()
    }

    pub fn false_alarms(&self) -> usize {
        self.spells
            .iter()
            .filter(|one| one.is_false_alarm())
            .count()
    }

    /// How long the history is, in months.
    pub fn months(&self) -> f64 {
        f64::from(self.to - self.from + 1) / MONTH
    }
}

/// Which objects hang together: a task, what it makes and what measures it.
struct Kin(BTreeMap<String, BTreeSet<String>>);

impl Kin {
    fn of(project: &Project) -> Self {
        let mut kin = Self(BTreeMap::new());
        for task in project.tasks.iter() {
            let id = task.full_id();
            let measure = task.measured_by.as_ref();
            let dataset = measure.map(|measure| format!("dataset.{}", measure.dataset));
            let goals = task.goal.iter().map(|goal| format!("goal.{}", &**goal));
            let papers = task.deliverable.iter();
            let papers = papers.map(|paper| format!("deliverable.{}", &**paper));
            for other in dataset.into_iter().chain(goals).chain(papers) {
                kin.tie(&id, &other);
            }
        }
        for goal in project.goals.iter() {
            if let Some(dataset) = &goal.dataset {
                kin.tie(&goal.full_id(), &format!("dataset.{}", &**dataset));
            }
        }
        for decision in project.decisions.iter() {
            for task in &decision.blocks {
                kin.tie(&decision.full_id(), &format!("task.{}", &**task));
            }
        }
        for risk in project.risks.iter() {
            // A risk that is watched by a trigger stands for what the trigger sees.
            if let Some(trigger) = &risk.trigger {
                kin.tie(&risk.full_id(), trigger.trim());
            }
        }
        kin
    }

    fn tie(&mut self, one: &str, other: &str) {
        for (from, to) in [(one, other), (other, one)] {
            self.0
                .entry(from.to_owned())
                .or_default()
                .insert(to.to_owned());
        }
    }

    /// Whether an issue is about what a spell warned of, or what hangs together with that.
    fn is_about(&self, spell: &Spell, issue: &Issue) -> bool {
        let near = |one: &str, other: &str| {
            let is_same = one == other || other.split_once('.').is_some_and(|(_, id)| id == one);
            is_same
                || self.0.get(other).is_some_and(|kin| {
                    kin.iter().any(|kin| {
                        kin == one || kin.split_once('.').is_some_and(|(_, id)| id == one)
                    })
                })
        };
        issue.about.iter().any(|about| near(&about.0, &spell.about))
    }

    /// Whether an issue came from a risk that a spell's trigger watches.
    fn is_watched(&self, spell: &Spell, issue: &Issue) -> bool {
        let risk = issue.from_risk.as_ref();
        let tied = risk.and_then(|risk| self.0.get(&format!("risk.{}", &**risk)));
        tied.is_some_and(|tied| tied.contains(spell.rule))
    }
}
