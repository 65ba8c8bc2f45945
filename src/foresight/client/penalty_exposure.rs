//! Delay that will cost liquidated damages.

use super::judge_by;
use crate::args;
use crate::diag::Place;
use crate::facts::{Facts, NoPenalty, Penalty};
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::deliverable::{Deliverable, Document};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "penalty-exposure",
    "C08",
    5,
    Limits::above(Some(0.0), None).on(Scale::Money),
    look
);

/// When the work will be complete, and what says so.
struct Completion {
    on: Date,
    place: Place,
    name: String,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    let charter = &facts.project.charter;
    let penalty = match Penalty::of(charter) {
        Ok(penalty) => penalty,
        Err(NoPenalty::Unknown) => return,
        Err(NoPenalty::Missing(key)) => {
            return outlook.cannot_tell("project", "project.toml", key);
        }
    };
    if is_settled(facts) {
        return;
    }
    let Some(completion) = completion(facts) else {
        return outlook.cannot_tell("project", "plan.toml", "task");
    };
    let end = charter.project.finish;
    let late = i64::from(completion.on - end);
    let money = penalty.after(late);
    if money == 0 {
        // An end that follows from tasks without a size says nothing.
        for task in facts.unsized_tasks() {
            outlook.cannot_tell(&task.full_id(), &task.file, "duration");
        }
        return;
    }
    let own = outlook.limits();
    let margin = charter
        .contract
        .profit
        .map_or(penalty.bond, |profit| profit.min(penalty.bond));
    let limits = Limits {
        red: own.red.or(Some(margin as f64)),
        ..own
    };
    let object = Object::project(facts, &["project", "finish"]);
    let currency = charter.contract.currency();
    let rate = format::number(penalty.millionths as f64 / 1_000.0, 2, Rounding::Nearest);
    let (sum, on) = (format::count(money), completion.on);
    let args = args![money: sum, currency, late, on, end, excused: penalty.excused];
    let Some(raised) = judge_by(outlook, limits, object.clone(), money as f64, args) else {
        return;
    };
    let base = format::count(penalty.base);
    let mut raised = raised
        .figure(object.place.clone(), "end", args![end])
        .figure(completion.place, "done", args![name: completion.name, on])
        .figure(
            Object::project(facts, &["contract", "amount"]).place,
            "base",
            args![base, currency, rate, daily: format::count(penalty.daily())],
        );
    let contract = |key| Object::project(facts, &["contract", key]).place;
    if penalty.excused > 0 {
        let args = args![days: penalty.excused, left: (late - penalty.excused).max(0)];
        raised = raised.figure(contract("excused-days"), "excused", args);
    }
    let most = format::count(penalty.after(i64::MAX / 2));
    let profit = charter
        .contract
        .profit
        .filter(|profit| *profit <= penalty.bond);
    let key = if profit.is_some() { "profit" } else { "bond" };
    raised
        .figure(
            contract("amount"),
            "most",
            args![cap: penalty.cap, most, currency],
        )
        .figure(
            contract(key),
            "margin",
            args![margin: format::count(margin), currency, state: key],
        )
        .exposed(Exposure {
            days: facts.calendars.working_days(end, on) as f64,
            money,
            ..Exposure::default()
        })
        .told(args![on, end, late]);
}

/// The notice of completion, if one is owed.
fn notice(facts: &Facts) -> Option<&Record<Deliverable>> {
    let mut deliverables = facts.project.deliverables.iter();
    deliverables.find(|one| one.document == Some(Document::CompletionNotice))
}

/// Whether delay is a matter of the past: the client took the work over, or all was finished without a notice owed.
fn is_settled(facts: &Facts) -> bool {
    match notice(facts) {
        Some(notice) => notice.accepted.is_some_and(|on| on <= facts.as_of),
        None => facts.is_over(),
    }
}

/// The day of the notice of completion; until it is given, the expected finish of the tasks that make it, else of all
/// that is to be done within the contract; today at the earliest.
fn completion(facts: &Facts) -> Option<Completion> {
    let notice = notice(facts);
    if let Some(one) = notice
        && let Some(on) = facts.standing_submission(one)
    {
        let (place, name) = (one.at(&["submitted"]), one.name.clone());
        return Some(Completion { on, place, name });
    }
    let timetable = facts.projected().as_ref().ok()?;
    let makes = |task: &Task| {
        let mut made = task.deliverable.iter();
        notice.is_some_and(|one| made.any(|id| **id == *one.id))
    };
    let (last, rest): (Vec<_>, Vec<_>) = facts.active_leaves().partition(|(_, task)| makes(task));
    let (inside, later): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|(_, task)| is_inside(facts, task));
    // Where everything was put off beyond the end, it is no matter of afterwards.
    let counted = [last, inside, later];
    let counted = counted.into_iter().find(|tasks| !tasks.is_empty())?;
    let ends = counted.into_iter().map(|(row, task)| {
        let finish = timetable.times[row].finish.date();
        let is_open = task.finished_by(facts.as_of).is_none();
        (
            if is_open {
                finish.max(facts.as_of)
            } else {
                finish
            },
            task,
        )
    });
    let (on, task) = ends.max_by_key(|(on, _)| *on)?;
    let of_task = Completion {
        on,
        place: task.at(&["name"]),
        name: task.name.clone(),
    };
    Some(match notice {
        Some(one) if on < facts.as_of => Completion {
            on: facts.as_of,
            place: one.at(&["due"]),
            name: one.name.clone(),
        },
        _ => of_task,
    })
}

/// Whether a task is to be done by the contract's end: not what was signed, or is held back, for later, such as warranty.
fn is_inside(facts: &Facts, task: &Record<Task>) -> bool {
    let end = facts.project.charter.project.finish;
    let signed = facts.signed_finish(&task.id).map(|at| at.date());
    let held = task.start_no_earlier.or(task.must_start).or(task.start);
    let last = signed.or(held.map(|when| when.date()));
    last.is_none_or(|on| on <= end)
}
