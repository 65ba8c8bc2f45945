//! Work that is done more slowly than it was planned.

use super::owed::{self, PLAN};
use crate::args;
use crate::facts::{EarnedValue, Facts, Part};
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::task::Task;
use crate::model::record::Record;

pub(super) const TRIGGER: Trigger = trigger!(
    "spi",
    "S02",
    2,
    Limits::below(Some(0.95), Some(0.85)).on(Scale::Times),
    look
);

/// Share of the budget that was to be earned before the index says anything.
const LEAST_PLANNED: f64 = 0.1;

/// Working days behind that a week makes up.
const LEAST_BEHIND: f64 = 5.0;

/// How many tasks that lack most are named.
const NAMED: usize = 3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.timetable.is_err() {
        return outlook.cannot_tell("project", PLAN, "after");
    }
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    if facts.baseline().is_none_or(|one| one.task.is_empty()) {
        return outlook.cannot_tell("project", "baselines/contract.toml", "task");
    }
    match facts.earned_value() {
        Some(value) => judge(facts, &value, outlook),
        None => outlook.cannot_tell("project", PLAN, "duration"),
    }
}

fn judge(facts: &Facts, value: &EarnedValue, outlook: &mut Outlook) {
    let total = &value.total;
    let (Some(planned), Some(time)) = (total.planned, value.time) else {
        return outlook.cannot_tell("project", "baselines/contract.toml", "task");
    };
    let is_early = planned < LEAST_PLANNED * total.budget;
    if is_early || total.earned >= total.budget.min(planned) {
        return;
    }
    let behind = -time.variance() / facts.calendars.day().max(1) as f64;
    let told = Pace::of(planned, total.earned, behind);
    let silent: Vec<_> = facts.silent_parts(value).collect();
    let credit = credit(facts, value, &silent);
    let earned = (total.earned + credit).min(planned.max(total.earned));
    let share = (planned - earned) / (planned - total.earned).max(f64::MIN_POSITIVE);
    let best = Pace::of(planned, earned, behind * share);
    let limits = outlook.limits();
    // Who is behind by less than half of the reserve before the contract's end is not late for it.
    let least = LEAST_BEHIND.max(reserve(facts) / 2.0);
    let is_slow = |pace: &Pace| limits.severity(pace.index).is_some() && pace.behind > least;
    if is_slow(&best) {
        warn(facts, value, planned, &best, earned, outlook);
    } else if is_slow(&told) {
        for (task, _) in silent {
            outlook.cannot_tell(&task.full_id(), &task.file, "progress");
        }
    }
}

/// Working days from the expected end to that of the contract; none where it lies later.
fn reserve(facts: &Facts) -> f64 {
    facts.timetable.as_ref().map_or(0.0, |timetable| {
        let end = facts.expected_end(timetable);
        facts
            .days_to(end, facts.project.charter.project.finish)
            .max(0.0)
    })
}

/// How fast the work goes.
struct Pace {
    index: f64,
    /// Working days.
    behind: f64,
}

impl Pace {
    fn of(planned: f64, earned: f64, behind: f64) -> Self {
        // A quotient of sums of products of minutes: what lies on a threshold must not fall beside it.
        let index = (earned / planned * 1e9).round() / 1e9;
        Self { index, behind }
    }
}

/// What a part was to earn by now and has not.
fn lack(part: &Part) -> f64 {
    part.value.planned.unwrap_or(0.0) - part.value.earned
}

/// What may have been earned and is not written: all that was to be by work of which nobody says how far it is, of the
/// rest what was to be since something was last written of it.
fn credit(facts: &Facts, value: &EarnedValue, silent: &[(&Record<Task>, &Part)]) -> f64 {
    let silence = facts.silence();
    let behind = value.parts.iter().filter(|part| lack(part) > 0.0);
    let credit = |part: &Part| {
        let is_silent = silent.iter().any(|(_, one)| one.id == part.id);
        match is_silent {
            true => lack(part),
            false => unwritten(facts, part, silence),
        }
    };
    behind.map(credit).sum()
}

/// What open work was to earn since something was last written of it: begun since, or further than its progress says.
fn unwritten(facts: &Facts, part: &Part, silence: i64) -> f64 {
    let task = facts.project.tasks.find(&part.id);
    let open = task.filter(|task| task.finished_by(facts.as_of).is_none());
    let since = open.and_then(|task| {
        let (start, finish) = facts.signed(&task.id)?;
        let (start, finish) = (start.date() - 1, finish.date());
        let days = facts.calendars.working_days(start, finish).max(1);
        Some(owed::age(facts, task, silence) as f64 / days as f64)
    });
    since.map_or(0.0, |share| (part.value.budget * share).min(lack(part)))
}

fn warn(
    facts: &Facts,
    value: &EarnedValue,
    planned: f64,
    pace: &Pace,
    earned: f64,
    outlook: &mut Outlook,
) {
    let total = &value.total;
    let Pace { index, behind } = *pace;
    let per_cent = |part: f64| format::percent(part * 100.0 / total.budget, 0, Rounding::Nearest);
    let (done, due) = (per_cent(earned), per_cent(planned));
    let days = behind.round() as i64;
    let index_shown = outlook.limits().shown(index, 2, Rounding::Nearest);
    let object = Object::project(facts, &["project", "finish"]);
    let place = object.place.clone();
    let written = per_cent(total.earned);
    let more = per_cent(earned - total.earned);
    let is_credited = written != done;
    let args = args![done, due, days, index: index_shown];
    let Some(mut raised) = outlook.judge(object, index, args) else {
        return;
    };
    if is_credited {
        raised = raised.figure(place, "credit", args![written, more]);
    }
    let mut parts: Vec<_> = value.parts.iter().filter(|part| lack(part) > 0.0).collect();
    parts.sort_by(|one, other| lack(other).total_cmp(&lack(one)));
    for part in parts.into_iter().take(NAMED) {
        let Some(task) = facts.project.tasks.find(&part.id) else {
            continue;
        };
        let share = format::percent(lack(part) * 100.0 / planned, 0, Rounding::Nearest);
        raised = raised.figure(
            task.at(&["progress"]),
            "lacks",
            args![task: task.name, share],
        );
    }
    raised.exposed(Exposure::days(behind));
}
