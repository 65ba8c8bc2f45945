//! Foresight along history: when a warning first fired, when it cleared, and which issue it preceded.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{self, Facts};
use crate::foresight::{self, Foresight, Severity, Sort, Trigger, Warning};
use crate::model::Project;
use crate::model::kind::issue::Issue;
use crate::model::record::Record;
use crate::source::Snapshot;
use crate::time::Date;

/// How many working days after it cleared a warning still counts as having announced an issue.
const AFTERGLOW: i64 = 10;

/// Days of a month on average: 365.25 ÷ 12.
const MONTH: f64 = 30.4375;

/// What was foreseen on one day.
#[derive(Clone, Debug)]
pub struct Day {
    pub on: Date,
    pub foresight: Foresight,
}

/// What was foreseen on each of `days`, by the files as they stood then; both oldest first. A version
/// counts from its day on. The answer is the same for any number of threads.
pub fn look_at(
    versions: &[(Date, Snapshot)],
    days: &[Date],
    triggers: &[&'static Trigger],
    threads: usize,
) -> Vec<Day> {
    let part = days.len().div_ceil(threads.max(1)).max(1);
    std::thread::scope(|scope| {
        let parts = days.chunks(part);
        let parts: Vec<_> = parts
            .map(|days| scope.spawn(move || look_in_turn(versions, days, triggers)))
            .collect();
        let joined = parts.into_iter().map(|part| match part.join() {
            Ok(days) => days,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.flatten().collect()
    })
}

fn look_in_turn(
    versions: &[(Date, Snapshot)],
    days: &[Date],
    triggers: &[&'static Trigger],
) -> Vec<Day> {
    let mut read: Option<(usize, Facts)> = None;
    let mut seen = Vec::new();
    for &on in days {
        let Some(at) = versions
            .partition_point(|(from, _)| *from <= on)
            .checked_sub(1)
        else {
            continue;
        };
        let facts = match read.take() {
            Some((same, facts)) if same == at => facts.on(on),
            Some((_, facts)) => facts::gather_after(&versions[at].1, on, &facts),
            None => facts::gather(&versions[at].1, on),
        };
        let foresight = foresight::look_for(&facts, triggers.iter().copied());
        seen.push(Day { on, foresight });
        read = Some((at, facts));
    }
    seen
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
            // A weakness that merely stands announces nothing.
            spell.is_forecast()
                && spell.first <= issue.raised
                && is_near
                && kin.concerns(spell, issue)
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

    /// Whether an issue is about what a spell warned of, or came from a risk that its trigger watches.
    fn concerns(&self, spell: &Spell, issue: &Issue) -> bool {
        let near = |one: &str, other: &str| {
            let is_same = one == other || other.split_once('.').is_some_and(|(_, id)| id == one);
            is_same
                || self.0.get(other).is_some_and(|kin| {
                    kin.iter().any(|kin| {
                        kin == one || kin.split_once('.').is_some_and(|(_, id)| id == one)
                    })
                })
        };
        let is_about = issue.about.iter().any(|about| near(&about.0, &spell.about));
        let risk = issue
            .from_risk
            .as_ref()
            .map(|risk| format!("risk.{}", &**risk));
        let is_watched = risk.is_some_and(|risk| {
            let tied = self.0.get(&risk);
            tied.is_some_and(|tied| tied.contains(spell.rule))
        });
        is_about || is_watched
    }
}
