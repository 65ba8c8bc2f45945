//! Milestones that will come later than was signed.

use super::owed::{self, Outcome, Owed, PLAN};
use crate::args;
use crate::facts::variance::Approvals;
use crate::facts::{Facts, Seen};
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::time::{Date, Instant};

pub(super) const TRIGGER: Trigger = trigger!(
    "slip",
    "S01",
    2,
    Limits::above(Some(0.0), None).signed(),
    look
);

/// A task that was promised for a day, or makes what was.
struct Promise<'f> {
    task: &'f Record<Task>,
    row: usize,
    expected: Date,
    owed: Option<Owed>,
    /// Whether it is a milestone of the contract, and not only work that makes a deliverable.
    is_milestone: bool,
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
    let outcome = Outcome::of(facts, timetable);
    let rows = 0..timetable.times.len();
    let promises: Vec<_> = rows
        .filter_map(|row| promise(facts, timetable, &outcome, row))
        .collect();
    let signed = facts.baseline().filter(|one| !one.task.is_empty());
    if signed.is_none() && promises.iter().any(|one| one.is_milestone) {
        outlook.cannot_tell("project", "baselines/contract.toml", "task");
    }
    let approvals = signed.map(|one| Approvals::since(&facts.project, one, Some(facts.as_of)));
    for promise in &promises {
        judge(
            facts,
            (timetable, &outcome),
            approvals.as_ref(),
            promise,
            outlook,
        );
    }
}

/// What a row promises, while it is open.
fn promise<'f>(
    facts: &'f Facts,
    timetable: &Timetable,
    outcome: &Outcome<'_>,
    row: usize,
) -> Option<Promise<'f>> {
    let task = facts.task_at(timetable, row);
    if timetable.is_finished[row] || timetable.plan.tasks[row].inactive {
        return None;
    }
    let makes = !task.deliverable.is_empty();
    let is_milestone = task.deadline.is_some() || (makes && task.milestone == Some(true));
    (is_milestone || makes).then(|| Promise {
        task,
        row,
        expected: outcome.day(row),
        owed: owed::of_task(facts, task),
        is_milestone,
    })
}

fn judge(
    facts: &Facts,
    (timetable, outcome): (&Timetable, &Outcome<'_>),
    approvals: Option<&Approvals<'_>>,
    promise: &Promise<'_>,
    outlook: &mut Outlook,
) {
    let Promise { task, expected, .. } = promise;
    let days_after = |at: Instant| outcome.days_after(at, promise.row);
    let agreed = facts.signed_finish(&task.id);
    let slip = agreed.map_or(0, days_after);
    let agreed = agreed.map(Instant::date);
    let by = promise.owed.as_ref().map(|owed| owed.on);
    let late = by.map_or(0, |day| days_after(facts.end_of(day)));
    let object = Object::new(task, &task.name, &["name"]);
    let (name, due) = (&task.name, by.or(agreed).unwrap_or(*expected));
    // Whether it warns is judged by the last record; what it says is what the schedule says.
    let drift = outcome.drift(promise.row);
    let said = |row| match outcome.drift(row) {
        0 => outcome.day(row),
        _ => facts.expected_finish(timetable, row).date(),
    };
    let expected = said(promise.row);
    let signed = agreed.unwrap_or(due);
    // Nobody estimates months to the day.
    let left = facts.calendars.working_days(facts.as_of, promise.expected);
    let chance = left.max(0) / CHANCE;
    let is_late = late > chance;
    let days = drift + if is_late { late } else { slip };
    let raised = if is_late {
        let args = args![name, expected, by: due, late: days, days, agreed: signed, state: "late"];
        Some(outlook.warn(Severity::Red, object, args))
    } else if promise.is_milestone
        && slip > chance
        && uses_up(facts, promise, slip)
        && !is_approved(facts, task, approvals)
    {
        let args = args![name, expected, by: due, late, days, agreed: signed, state: "slip"];
        outlook.judge(object, slip as f64, args)
    } else {
        None
    };
    let Some(mut raised) = raised else { return };
    if let (Some(on), Some(baseline)) = (agreed, facts.baseline()) {
        let place = baseline.at(&["task", &task.id, "finish"]);
        raised = raised.figure(place, "signed", args![on]);
    }
    if let Some(owed) = &promise.owed {
        raised = raised.figure(owed.place.clone(), "due", args![on: owed.on]);
    }
    let held_by = owed::held_by(timetable, promise.row);
    let holder = facts.task_at(timetable, held_by);
    let (task, on) = (&holder.name, said(held_by));
    raised = match facts.pace_of(holder).map(|pace| pace.seen) {
        Some(Seen::Count {
            count,
            needed,
            per_day,
        }) => {
            let rate = format::number(per_day, usize::from(per_day < 10.0), Rounding::Nearest);
            let (count, needed) = (
                format::count(count),
                format::number(needed, 0, Rounding::Up),
            );
            let args = args![task, on, count, needed, rate];
            raised.figure(holder.at(&["measured-by"]), "counted", args)
        }
        Some(Seen::Share { share, days }) => {
            let share = format::percent(share, 0, Rounding::Nearest);
            raised.figure(
                holder.at(&["progress"]),
                "share",
                args![task, on, share, days],
            )
        }
        None if held_by != promise.row => {
            raised.figure(holder.at(&["name"]), "holds", args![task, on])
        }
        None => raised,
    };
    raised = raised
        .exposed(Exposure {
            days: days as f64,
            ..Exposure::default()
        })
        .who(who::of_task(holder));
    if promise.is_milestone {
        let by = if is_late { due } else { signed };
        raised.told(args![name, expected, by, days]);
    }
}

/// A working day in so many that are left is within what an estimate is off by.
const CHANCE: i64 = 20;

/// Shares of the reserve before the promised day that may be used up at the start and at the end of the
/// way there: the lower line of the fever chart of critical chain project management.
const RESERVE: (f64, f64) = (0.3, 0.8);

/// Whether a slip matters for what was promised: more of the reserve is used up than the way behind explains.
/// What a reserve was planned for is no news.
fn uses_up(facts: &Facts, promise: &Promise<'_>, slip: i64) -> bool {
    promise.owed.as_ref().is_none_or(|owed| {
        let days = |from, to| facts.calendars.working_days(from, to) as f64;
        let used = slip as f64 / (slip as f64 + days(promise.expected, owed.on)).max(1.0);
        let before = facts.project.charter.project.start.date() - 1;
        let way = days(before, facts.as_of) / days(before, promise.expected).max(1.0);
        used > RESERVE.0 + (RESERVE.1 - RESERVE.0) * way.clamp(0.0, 1.0)
    })
}

/// Whether an approved change says why the task, or what it makes, comes later.
fn is_approved(facts: &Facts, task: &Record<Task>, approvals: Option<&Approvals<'_>>) -> bool {
    let Some(approvals) = approvals else {
        return false;
    };
    let names_task = facts
        .with_summaries(task)
        .any(|one| approvals.of("task", &one.id).is_some());
    let mut made = task.deliverable.iter();
    names_task
        || made.any(|id| approvals.of("deliverable", id).is_some())
        || approvals.of_finish().is_some()
}
