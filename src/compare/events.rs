//! What happened between two facts, as far as a reader may see it, in the order a client reads.

use super::{LightChange, lights, registers};
use crate::evidence::binomial::Verdict;
use crate::evidence::{Achieved, DatasetFacts, GoalFacts, Judgement};
use crate::facts::{Facts, Promise};
use crate::model::kind::change::{Change, ChangeStatus};
use crate::model::kind::dataset::Dataset;
use crate::model::kind::decision::Decision;
use crate::model::kind::deliverable::Deliverable;
use crate::model::kind::goal::Goal;
use crate::model::kind::issue::Issue;
use crate::model::kind::risk::{Audience, Risk, RiskStatus};
use crate::model::kind::task::Task;
use crate::model::record::{List, Record};
use crate::time::Date;

/// One thing that happened. Texts are those of the later facts.
#[derive(Clone, Debug)]
pub enum Event<'f> {
    /// A light has another colour.
    Light(LightChange),
    /// A milestone or deadline lies elsewhere, has come or has gone.
    Moved(Moved<'f>),
    /// A goal was measured, or is judged otherwise.
    Measured(Measured<'f>),
    /// Items of a dataset were accepted, or withdrawn.
    Accepted(Gained<'f>),
    /// Work was finished on that day.
    Finished(&'f Record<Task>, Date),
    /// Work was begun on that day, and is not finished.
    Started(&'f Record<Task>, Date),
    Deliverable(&'f Record<Deliverable>, Paper),
    /// A decision was made on that day.
    Decided(&'f Record<Decision>, Date),
    /// A decision is asked of the client.
    Asked(&'f Record<Decision>),
    /// A change request stands elsewhere.
    Change(&'f Record<Change>, ChangeStatus),
    Issue(&'f Record<Issue>, Course),
    Risk(&'f Record<Risk>, RiskStatus),
}

/// A dated promise before and after.
#[derive(Clone, Debug)]
pub struct Moved<'f> {
    pub task: &'f Record<Task>,
    /// By the baseline.
    pub agreed: Option<Date>,
    pub was: Option<Date>,
    pub now: Option<Date>,
    /// Its deadline before and after.
    pub deadline: (Option<Date>, Option<Date>),
    /// Working days from the one to the other; positive is later.
    pub days: i64,
}

/// A goal before and after, against the target that counts on the day.
#[derive(Clone, Debug)]
pub struct Measured<'f> {
    /// Index into the later facts' goals.
    pub at: usize,
    pub goal: &'f Record<Goal>,
    pub before: Option<&'f Achieved>,
    pub after: Option<&'f Achieved>,
    pub judged: (Judgement, Judgement),
}

/// Accepted items of a dataset.
#[derive(Clone, Debug)]
pub struct Gained<'f> {
    pub dataset: &'f Record<Dataset>,
    pub gained: i64,
    pub total: i64,
}

/// What became of a deliverable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Submitted(Date),
    Accepted(Date),
    /// It was submitted and no longer counts as such.
    Returned,
}

/// What became of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    Raised,
    Closed(Date),
}

/// Everything that happened from one facts to another.
pub fn events<'f>(before: &'f Facts, after: &'f Facts, seen_by: Audience) -> Vec<Event<'f>> {
    let mut events: Vec<_> = lights(before, after, seen_by)
        .changed
        .into_iter()
        .filter(LightChange::is_colour)
        .map(Event::Light)
        .collect();
    events.extend(moved(before, after).into_iter().map(Event::Moved));
    events.extend(dated_events(before, after, seen_by));
    events
}

/// Of [`events`] those that records tell of, without what was computed then: what two readings of the
/// same files may be compared in.
pub fn dated_events<'f>(before: &'f Facts, after: &'f Facts, seen_by: Audience) -> Vec<Event<'f>> {
    let mut events: Vec<_> = measured(before, after).map(Event::Measured).collect();
    events.extend(gained(before, after).map(Event::Accepted));
    events.extend(finished(before, after));
    events.extend(started(before, after));
    events.extend(papers(before, after));
    events.extend(registers::events(before, after, seen_by));
    events
}

/// Open promises whose day or deadline differs, by their new day; those that are gone last.
fn moved<'f>(before: &'f Facts, after: &'f Facts) -> Vec<Moved<'f>> {
    let (old, new) = (before.promises(), after.promises());
    let both = new
        .iter()
        .filter(|one| !one.is_done)
        .map(|one| (same(&old, one), Some(*one)));
    let gone = old
        .iter()
        .filter(|one| !one.is_done && same(&new, one).is_none())
        .map(|one| (Some(*one), None));
    let pairs = both.chain(gone);
    pairs
        .filter_map(|(was, now)| pair(after, was, now))
        .collect()
}

fn same<'f>(all: &[Promise<'f>], wanted: &Promise<'_>) -> Option<Promise<'f>> {
    all.iter()
        .find(|one| one.task.id == wanted.task.id)
        .copied()
}

fn pair<'f>(
    after: &Facts,
    was: Option<Promise<'f>>,
    now: Option<Promise<'f>>,
) -> Option<Moved<'f>> {
    let day = |one: Option<Promise<'_>>| one.map(|one| one.now);
    let deadline = |one: Option<Promise<'_>>| one.and_then(|one| one.task.deadline);
    let one = now.or(was)?;
    let moved = Moved {
        task: one.task,
        agreed: one.agreed,
        was: day(was),
        now: day(now),
        deadline: (deadline(was), deadline(now)),
        days: match (day(was), day(now)) {
            (Some(was), Some(now)) => after.calendars.working_days(was, now),
            _ => 0,
        },
    };
    let is_moved = moved.was != moved.now || moved.deadline.0 != moved.deadline.1;
    is_moved.then_some(moved)
}

/// Goals measured anew or judged otherwise.
fn measured<'f>(before: &'f Facts, after: &'f Facts) -> impl Iterator<Item = Measured<'f>> {
    let earlier = |id: &str| {
        let at = before.project.goals.position(id)?;
        before.goals.iter().find(|goal| goal.goal == at)
    };
    let pair = move |(at, goal): (usize, &'f GoalFacts)| {
        let written = &after.project.goals[goal.goal];
        let old = earlier(&written.id);
        let none = Judgement::CannotTell(crate::evidence::Why::NoMeasurement);
        Measured {
            at,
            goal: written,
            before: old.and_then(|old| old.latest.as_ref()),
            after: goal.latest.as_ref(),
            judged: (old.map_or(none, now_judged), now_judged(goal)),
        }
    };
    let pairs = after.goals.iter().enumerate().map(pair);
    pairs.filter(|one| one.is_new() || one.is_turned())
}

/// Against the target of the research year where there is one, else the final one.
fn now_judged(goal: &GoalFacts) -> Judgement {
    goal.year
        .as_ref()
        .map_or(goal.judgement, |year| year.judgement)
}

impl Measured<'_> {
    /// Whether there is a measurement that there was not.
    pub fn is_new(&self) -> bool {
        self.after.is_some() && self.before != self.after
    }

    /// Whether a verdict is another.
    fn is_turned(&self) -> bool {
        let verdict = |one| match one {
            Judgement::Verdict(verdict) => Some(verdict),
            Judgement::CannotTell(_) => None::<Verdict>,
        };
        verdict(self.judged.0) != verdict(self.judged.1)
    }
}

/// Datasets with more accepted items, or fewer.
fn gained<'f>(before: &'f Facts, after: &'f Facts) -> impl Iterator<Item = Gained<'f>> {
    let count = |one: &DatasetFacts| one.history.last().map_or(0, |(_, count)| *count);
    let earlier = move |id: &str| {
        let at = before.project.datasets.position(id);
        let found = before.datasets.iter().find(|one| Some(one.dataset) == at);
        found.map_or(0, count)
    };
    let sets = after.datasets.iter().map(move |one| {
        let dataset = &after.project.datasets[one.dataset];
        let total = count(one);
        Gained {
            dataset,
            gained: total - earlier(&dataset.id),
            total,
        }
    });
    sets.filter(|one| one.gained != 0)
}

/// Deliverables submitted, accepted or returned.
fn papers<'f>(before: &'f Facts, after: &'f Facts) -> impl Iterator<Item = Event<'f>> {
    let of = |facts: &Facts, one: &Deliverable| {
        let accepted = one.accepted.filter(|on| *on <= facts.as_of);
        (accepted, facts.standing_submission(one))
    };
    after.project.deliverables.iter().filter_map(move |one| {
        let old = before.project.deliverables.find(&one.id);
        let (was_accepted, was_submitted) = old.map_or((None, None), |old| of(before, old));
        let paper = match of(after, one) {
            (Some(on), _) if was_accepted.is_none() => Paper::Accepted(on),
            (None, Some(on)) if was_submitted != Some(on) => Paper::Submitted(on),
            (None, None) if was_submitted.is_some() => Paper::Returned,
            _ => return None,
        };
        Some(Event::Deliverable(one, paper))
    })
}

/// Leaves finished since, by day.
fn finished<'f>(before: &'f Facts, after: &'f Facts) -> Vec<Event<'f>> {
    let day = |facts: &Facts, task: &Task| Some(task.finished_by(facts.as_of)?.date());
    let mut tasks = happened(before, after, day);
    tasks.sort_by_key(|(_, on)| *on);
    let event = |(task, on)| Event::Finished(task, on);
    tasks.into_iter().map(event).collect()
}

/// Leaves begun since and still open, by day.
fn started<'f>(before: &'f Facts, after: &'f Facts) -> Vec<Event<'f>> {
    let day = |facts: &Facts, task: &Task| Some(task.started_by(facts.as_of)?.date());
    let mut tasks = happened(before, after, day);
    tasks.retain(|(task, _)| task.finished_by(after.as_of).is_none());
    tasks.sort_by_key(|(_, on)| *on);
    let event = |(task, on)| Event::Started(task, on);
    tasks.into_iter().map(event).collect()
}

/// Active leaves of which `day` tells a day that it did not tell before.
fn happened<'f>(
    before: &'f Facts,
    after: &'f Facts,
    day: impl Fn(&Facts, &Task) -> Option<Date>,
) -> Vec<(&'f Record<Task>, Date)> {
    let Ok(timetable) = &after.timetable else {
        return Vec::new();
    };
    let rows = timetable.wbs.rows.iter().enumerate();
    let leaves = rows.filter(|(at, row)| !row.is_summary && !timetable.plan.tasks[*at].inactive);
    let tasks = leaves.map(|(_, row)| &after.project.tasks[row.task]);
    let had = |task: &Record<Task>| {
        let old = find(&before.project.tasks, task);
        old.is_some_and(|old| day(before, old).is_some())
    };
    tasks
        .filter(|task| !had(task))
        .filter_map(|task| Some((task, day(after, task)?)))
        .collect()
}

/// The same record in another list.
pub(super) fn find<'l, T>(list: &'l List<T>, record: &Record<T>) -> Option<&'l Record<T>> {
    list.find(&record.id)
}
