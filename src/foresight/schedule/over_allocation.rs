//! Weeks in which the plan asks more of somebody than they have.

use std::cmp::Reverse;

use super::owed::PLAN;
use crate::args;
use crate::facts::{Facts, Load, PersonLoad, WeekLoad};
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Severity, Trigger, trigger};
use crate::schedule::Timetable;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "over-allocation",
    "S08",
    1,
    Limits::above(Some(1.0), Some(1.2)).on(Scale::Times),
    look
);

/// How many weeks ahead are looked at: what lies farther is still being planned.
const WEEKS: usize = 4;

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

/// Working days of total float from which work can wait for a better week.
const SPARE: i64 = 5;

/// Whether a week asks no more than there is once what can wait is left for later.
fn evens_out(facts: &Facts, timetable: &Timetable, week: &WeekLoad) -> bool {
    let can_wait = |row: usize| {
        let float = timetable.times[row].total_float;
        float.is_some_and(|float| float >= SPARE * facts.calendars.day())
    };
    let held = week.tasks.iter().filter(|(row, _)| !can_wait(*row));
    held.map(|(_, minutes)| minutes).sum::<i64>() <= week.capacity
}

fn judge(
    facts: &Facts,
    timetable: &Timetable,
    weeks: &[Date],
    person: &PersonLoad,
    outlook: &mut Outlook,
) {
    let ratio = |week: &WeekLoad| match week.demand {
        0 => 0.0,
        demand => demand as f64 / week.capacity as f64,
    };
    let asked: Vec<_> = person.weeks.iter().zip(weeks).collect();
    // One full week can be moved into its neighbour, two in a row cannot: of each pair the lesser counts.
    let pairs = asked.windows(2).filter_map(|pair| {
        let lesser = pair
            .iter()
            .min_by(|(one, _), (other, _)| ratio(one).total_cmp(&ratio(other)));
        lesser.copied()
    });
    let limits = outlook.limits();
    let pairs = pairs.filter(|(week, _)| {
        limits.severity(ratio(week)) != Some(Severity::Amber) || !evens_out(facts, timetable, week)
    });
    // Of equal weeks the first; asked of the absent is worst of all.
    let pairs: Vec<_> = pairs.collect();
    let asked = pairs.into_iter().filter(|(week, _)| week.demand > 0).rev();
    let worst = asked.max_by(|(one, _), (other, _)| ratio(one).total_cmp(&ratio(other)));
    let Some((week, monday)) = worst else { return };
    let member = &facts.project.members[person.member];
    let over = |week: &WeekLoad| (week.demand - week.capacity).max(0);
    let is_over = |week: &&WeekLoad| over(week) > 0;
    let day = facts.calendars.day().max(1) as f64;
    let count = person.weeks.iter().filter(is_over).count();
    let name = &member.name;
    let object = Object::new(member, name, &["allocation"]);
    let raised = match week.per_cent() {
        Some(share) => {
            let args = args![name, week: *monday, share, count, state: "over"];
            outlook.judge(object, ratio(week), args)
        }
        None => {
            let args = args![name, week: *monday, share: 0, count, state: "absent"];
            Some(outlook.warn(Severity::Red, object, args))
        }
    };
    let Some(mut raised) = raised else { return };
    let mut tasks = week.tasks.clone();
    tasks.sort_by_key(|(row, minutes)| (Reverse(*minutes), *row));
    for (row, minutes) in tasks.into_iter().take(NAMED) {
        let task = facts.task_at(timetable, row);
        let hours = (minutes as f64 / 60.0).round() as i64;
        raised = raised.figure(task.at(&["owner"]), "asks", args![task: task.name, hours]);
    }
    raised.exposed(Exposure::days(
        person.weeks.iter().map(over).sum::<i64>() as f64 / day,
    ));
}
