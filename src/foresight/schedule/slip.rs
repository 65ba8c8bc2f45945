//! Milestones that will come later than was signed.

use super::owed::{self, Outcome, Owed, PLAN};
use super::prospect;
use crate::args;
use crate::facts::variance::{Approvals, Grounds};
use crate::facts::{Facts, LONGEST_SILENCE, Seen};
use crate::foresight::{
    Exposure, Limits, Object, Outlook, Raised, Severity, Trigger, trigger, who,
};
use crate::model::kind::baseline::Baseline;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::time::{Date, Instant};

pub(super) const TRIGGER: Trigger = trigger!(
    "slip",
    "S01",
    6,
    Limits::above(Some(0.0), None).signed(),
    look
);

/// One working day in so many that are left is within what an estimate is off by: our own guess.
const CHANCE: i64 = 20;

/// Shares of the reserve before the promised day that may be used up at the start and at the end of the way there.
/// The slanting limit is that of the fever chart of critical chain project management; the two shares are our own,
/// set by the false alarms of simulated projects.
const RESERVE: (f64, f64) = (0.5, 0.9);

/// A task that was promised for a day, or makes what was.
struct Promise<'f> {
    task: &'f Record<Task>,
    row: usize,
    signed: Option<Instant>,
    owed: Option<Owed>,
    /// Whether it is a milestone of the contract, and not only work that makes a deliverable.
    is_milestone: bool,
}

/// How a promise will be broken.
struct Broken {
    /// `late` comes after the day on which it is owed, `slip` later than was signed.
    state: &'static str,
    by: Date,
    /// Working days after that day, by the schedule.
    days: i64,
    /// Those of them that are more than silence.
    known: i64,
    /// Whether it comes after the day owed by more than estimates are off by.
    is_sure: bool,
}

/// What all promises are looked at with.
struct Look<'f> {
    facts: &'f Facts,
    timetable: &'f Timetable,
    outcome: Outcome<'f>,
    /// What approved changes explain.
    grounds: Option<Grounds<'f>>,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = facts.projected() else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    for task in facts.unsized_tasks() {
        if task.finished_by(facts.as_of).is_none() {
            outlook.cannot_tell(&task.full_id(), &task.file, "duration");
        }
    }
    let signed = facts.baseline().filter(|one| !one.task.is_empty());
    let look = Look {
        facts,
        timetable,
        outcome: Outcome::of(facts, timetable),
        grounds: signed.map(|one| grounds(facts, one)),
    };
    let rows = 0..timetable.times.len();
    let promises: Vec<_> = rows.filter_map(|row| look.promise(row)).collect();
    if signed.is_none() && promises.iter().any(|one| one.is_milestone) {
        outlook.cannot_tell("project", "baselines/contract.toml", "task");
    }
    for promise in &promises {
        match look.judge(promise) {
            Some(broken) => look.warn(promise, &broken, outlook),
            None => look.lacks(promise, outlook),
        }
    }
}

/// What changes approved since a baseline explain.
fn grounds<'f>(facts: &'f Facts, signed: &'f Record<Baseline>) -> Grounds<'f> {
    let approved = Approvals::since(&facts.project, signed, Some(facts.as_of));
    Grounds::of(facts, signed, approved)
}

impl<'f> Look<'f> {
    /// What a row promises, while it is open.
    fn promise(&self, row: usize) -> Option<Promise<'f>> {
        let (facts, timetable) = (self.facts, self.timetable);
        let task = facts.task_at(timetable, row);
        if timetable.is_finished[row] || timetable.plan.tasks[row].inactive {
            return None;
        }
        let makes = !task.deliverable.is_empty();
        let is_milestone = task.deadline.is_some() || (makes && task.milestone == Some(true));
        (is_milestone || makes).then(|| Promise {
            task,
            row,
            signed: facts.signed_finish(&task.id),
            owed: owed::of_task(facts, task),
            is_milestone,
        })
    }

    /// Whether a promise will be broken, by what was last recorded; the days are those that the schedule says.
    fn judge(&self, promise: &Promise<'_>) -> Option<Broken> {
        let (facts, row) = (self.facts, promise.row);
        let left = facts
            .calendars
            .working_days(facts.as_of, self.outcome.day(row));
        let chance = left.max(0) / CHANCE;
        let broken = |state, by, known, is_sure| Broken {
            state,
            by,
            days: known + self.outcome.drift(row),
            known,
            is_sure,
        };
        if let Some(owed) = &promise.owed {
            let late = self.outcome.days_after(facts.end_of(owed.on), row);
            if late > 0 {
                return Some(broken("late", owed.on, late, late > chance));
            }
        }
        let signed = promise.signed?;
        let slip = self.outcome.days_after(signed, row);
        let is_news = slip > chance
            && promise.is_milestone
            && self.uses_up(promise, slip)
            && !self.is_explained(row, slip);
        is_news.then(|| broken("slip", signed.date(), slip, false))
    }

    /// Asks how far the work is that a promise waits for, where nothing but its start is known.
    fn lacks(&self, promise: &Promise<'_>, outlook: &mut Outlook) {
        let timetable = self.timetable;
        let held_by = timetable.held_by(promise.row);
        // What may be done holds nothing any more.
        let links = timetable.plan.links.iter();
        let before = links.filter(|link| link.to == held_by);
        for row in before.map(|link| link.from).chain([held_by]) {
            let task = self.facts.task_at(timetable, row);
            let seen = self.facts.prospect_of(task).map(|one| one.seen);
            if matches!(seen, Some(Seen::Unsaid { days, .. }) if days > LONGEST_SILENCE) {
                outlook.cannot_tell(&task.full_id(), &task.file, "progress");
            }
        }
    }

    /// Whether a slip matters for what was promised: more of the reserve is used up than the way behind explains.
    /// What a reserve was planned for is no news.
    fn uses_up(&self, promise: &Promise<'_>, slip: i64) -> bool {
        let facts = self.facts;
        let expected = self.outcome.day(promise.row);
        promise.owed.as_ref().is_none_or(|owed| {
            let days = |from, to| facts.calendars.working_days(from, to) as f64;
            let used = slip as f64 / (slip as f64 + days(expected, owed.on)).max(1.0);
            let before = facts.project.charter.project.start.date() - 1;
            let way = days(before, facts.as_of) / days(before, expected).max(1.0);
            used > RESERVE.0 + (RESERVE.1 - RESERVE.0) * way.clamp(0.0, 1.0)
        })
    }

    /// Whether approved changes say why a row comes so many working days later.
    fn is_explained(&self, row: usize, days: i64) -> bool {
        self.grounds
            .as_ref()
            .is_some_and(|one| one.explain(row, days))
    }

    fn warn(&self, promise: &Promise<'_>, broken: &Broken, outlook: &mut Outlook) {
        let Promise { task, row, .. } = *promise;
        let Broken {
            state,
            by,
            days,
            known,
            is_sure,
        } = *broken;
        let (name, expected) = (&task.name, self.outcome.said(row));
        let args = args![name, expected, by, days, state];
        let object = Object::new(task, name, &["name"]);
        let raised = match is_sure {
            true => Some(outlook.warn(Severity::Red, object, args.clone())),
            false => outlook.judge(object, known as f64, args.clone()),
        };
        let Some(raised) = raised else { return };
        let facts = self.facts;
        let holder = facts.task_at(self.timetable, self.timetable.held_by(row));
        let raised = self.dates(raised, promise);
        let raised = prospect::holder(raised, facts, &self.outcome, row)
            .exposed(Exposure::days(days as f64))
            .who(who::of_task(holder));
        if promise.is_milestone {
            raised.told(args);
        }
    }

    /// The days that were signed and promised, with their places.
    fn dates<'o>(&self, mut raised: Raised<'o>, promise: &Promise<'_>) -> Raised<'o> {
        if let (Some(on), Some(baseline)) = (promise.signed, self.facts.baseline()) {
            let place = baseline.at(&["task", &promise.task.id, "finish"]);
            raised = raised.figure(place, "signed", args![on: on.date()]);
        }
        if let Some(owed) = &promise.owed {
            raised = raised.figure(owed.place.clone(), "due", args![on: owed.on]);
        }
        raised
    }
}
