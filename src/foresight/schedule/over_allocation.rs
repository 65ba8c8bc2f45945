//! Weeks in which the plan asks more of somebody than they have.

use std::cmp::Reverse;

use super::owed::PLAN;
use super::room;
use crate::args;
use crate::facts::{Facts, Load, PersonLoad, WeekLoad};
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Severity, Trigger, trigger};
use crate::schedule::Timetable;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "over-allocation",
    "S08",
    2,
    Limits::above(Some(1.0), Some(1.2)).on(Scale::Times),
    look
);

/// How many weeks ahead are looked at: what lies farther is still being planned.
const WEEKS: usize = 4;

/// Working days of float from which work can wait for a better week.
const SPARE: i64 = 5;

/// How many tasks of the worst week are named.
const NAMED: usize = 3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    if facts.project.members.is_empty() {
        outlook.cannot_tell("project", "team.toml", "member");
    }
    // The first week that has not begun, today's where it is a Monday.
    let first = facts.as_of + (7 - facts.as_of.weekday().index() as i32) % 7;
    let until = first + 7 * WEEKS as i32;
    unowned(facts, timetable, until, outlook);
    let Some(load) = Load::of(facts, first, WEEKS) else {
        return;
    };
    for person in &load.people {
        judge(facts, timetable, &load.weeks, person, outlook);
    }
}

/// Work ahead that nobody owns burdens nobody.
fn unowned(facts: &Facts, timetable: &Timetable, until: Date, outlook: &mut Outlook) {
    for (row, task) in facts.active_leaves() {
        let is_ahead = timetable.times[row].start.date() < until && !timetable.is_finished[row];
        if is_ahead && task.milestone != Some(true) && task.owner.is_empty() {
            outlook.cannot_tell(&task.full_id(), &task.file, "owner");
        }
    }
}

/// What a week asks of somebody, divided by what they have.
fn ratio(week: &WeekLoad) -> f64 {
    match week.demand {
        0 => 0.0,
        demand => demand as f64 / week.capacity as f64,
    }
}

/// What is asked in a week by the work for which `can_wait` does not hold.
fn stays(week: &WeekLoad, can_wait: impl Fn(usize) -> bool) -> i64 {
    let held = week.tasks.iter().filter(|(row, _)| !can_wait(*row));
    held.map(|(_, minutes)| minutes).sum()
}

/// What counts of a week: with the week after it where the rest fits once what can wait a week is left for that one,
/// else alone. After the last week that is looked at there is room.
fn counts(
    facts: &Facts,
    timetable: &Timetable,
    week: &WeekLoad,
    next: Option<&WeekLoad>,
) -> WeekLoad {
    let is_over = week.demand > week.capacity;
    let can_wait = |row| room::can_wait(facts, timetable, row, SPARE);
    if !is_over || stays(week, can_wait) > week.capacity {
        return week.clone();
    }
    let mut both = week.clone();
    both.demand += next.map_or(0, |next| next.demand);
    both.capacity += next.map_or(week.capacity, |next| next.capacity);
    if ratio(&both) < ratio(week) {
        both
    } else {
        week.clone()
    }
}

/// Whether a week asks no more than there is once what has float before the end of the plan is left for later.
fn evens_out(facts: &Facts, timetable: &Timetable, week: &WeekLoad) -> bool {
    stays(week, |row| room::has_float(facts, timetable, row, SPARE)) <= week.capacity
}

fn judge(
    facts: &Facts,
    timetable: &Timetable,
    weeks: &[Date],
    person: &PersonLoad,
    outlook: &mut Outlook,
) {
    let (limits, has_guard) = (outlook.limits(), !outlook.has_own_limits());
    let asked = person.weeks.iter().enumerate().map(|(at, week)| {
        let counted = counts(facts, timetable, week, person.weeks.get(at + 1));
        (week, counted, weeks[at])
    });
    let asked = asked.filter(|(week, counted, _)| {
        let is_amber = limits.severity(ratio(counted)) == Some(Severity::Amber);
        week.demand > 0 && !(is_amber && has_guard && evens_out(facts, timetable, week))
    });
    // Of equal weeks the first; asked of the absent is worst of all.
    let asked: Vec<_> = asked.collect();
    let worst = asked
        .into_iter()
        .rev()
        .max_by(|(_, one, _), (_, other, _)| ratio(one).total_cmp(&ratio(other)));
    let Some((week, counted, monday)) = worst else {
        return;
    };
    let member = &facts.project.members[person.member];
    let over = |week: &WeekLoad| (week.demand - week.capacity).max(0);
    let is_over = |week: &&WeekLoad| over(week) > 0;
    let day = facts.calendars.day().max(1) as f64;
    let count = person.weeks.iter().filter(is_over).count();
    let name = &member.name;
    let object = Object::new(member, name, &["allocation"]);
    let raised = match counted.per_cent() {
        Some(both) => {
            // What waits for somebody's first day is asked of nothing in its own week.
            let share = week.per_cent().unwrap_or(both);
            let args = args![name, week: monday, share, count, state: "over"];
            outlook.judge(object, ratio(&counted), args)
        }
        None => {
            let args = args![name, week: monday, share: 0, count, state: "absent"];
            Some(outlook.warn(Severity::Red, object, args))
        }
    };
    let Some(mut raised) = raised else { return };
    if counted != *week {
        let args = args![share: counted.per_cent().unwrap_or_default()];
        raised = raised.figure(member.at(&["allocation"]), "pair", args);
    }
    let mut tasks = week.tasks.clone();
    tasks.sort_by_key(|(row, minutes)| (Reverse(*minutes), *row));
    for (row, minutes) in tasks.into_iter().take(NAMED) {
        let task = facts.task_at(timetable, row);
        let hours = (minutes as f64 / 60.0).round() as i64;
        raised = raised.figure(task.at(&["owner"]), "asks", args![task: task.name, hours]);
    }
    raised.who([&*member.id]).exposed(Exposure::days(
        person.weeks.iter().map(over).sum::<i64>() as f64 / day,
    ));
}
