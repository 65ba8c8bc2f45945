//! Weeks before a promised day that holidays eat.

use super::owed::{self, PLAN};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::model::kind::charter::Country;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::holidays;
use crate::source::CHARTER;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "holiday-loss",
    "S06",
    1,
    Limits::above(Some(0.15), Some(0.25)).on(Scale::Share),
    look
);

/// Days before a promised day in which the work for it is done: six weeks.
const WINDOW: i32 = 42;

/// Days before it from which on one can still plan around the holidays: twelve weeks.
const AHEAD: i32 = 84;

/// A promised day and the task that promises it.
struct Promised<'f> {
    task: &'f Record<Task>,
    on: Date,
    /// Working days between the expected end and the promised day.
    room: i64,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.timetable.is_err() {
        return outlook.cannot_tell("project", PLAN, "after");
    }
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    for promised in promised(facts) {
        if is_known(facts, promised.on) {
            judge(facts, &promised, outlook);
        } else {
            outlook.cannot_tell("project", CHARTER, "calendar.off");
        }
    }
}

/// Open milestones and tasks with a deadline that lie within the weeks ahead.
fn promised(facts: &Facts) -> Vec<Promised<'_>> {
    let Ok(timetable) = &facts.timetable else {
        return Vec::new();
    };
    let outcome = owed::Outcome::of(facts, timetable);
    let promised = facts.active_leaves().filter_map(|(row, task)| {
        let makes = task.milestone == Some(true) && !task.deliverable.is_empty();
        let is_open = !timetable.is_finished[row] && (task.deadline.is_some() || makes);
        let on = owed::of_task(facts, task).filter(|_| is_open)?.on;
        let is_near = facts.as_of < on && on - facts.as_of <= AHEAD;
        let expected = outcome.day(row);
        is_near.then(|| Promised {
            task,
            on,
            room: facts.calendars.working_days(expected, on),
        })
    });
    promised.collect()
}

/// Whether the days off before a day are known: by law, or because the project lists its own.
fn is_known(facts: &Facts, on: Date) -> bool {
    let calendar = &facts.project.charter.calendar;
    let is_korean = calendar.country != Some(Country::None);
    !calendar.off.is_empty() || (is_korean && holidays::is_known(holidays::Country::Kr, on.year()))
}

fn judge(facts: &Facts, promised: &Promised<'_>, outlook: &mut Outlook) {
    let Promised { task, on, room } = *promised;
    let from = on - WINDOW;
    let week = facts.calendars.pattern("", on, on).week;
    let days = (1..=WINDOW).map(|days| from + days);
    let weekdays: Vec<Date> = days
        .filter(|day| !week[day.weekday().index()].is_empty())
        .collect();
    let off: Vec<Date> = weekdays
        .iter()
        .copied()
        .filter(|day| !facts.calendars.is_working(*day))
        .collect();
    let (Some(last), lost) = (off.last(), off.len()) else {
        return;
    };
    // Holidays that are over take nothing more, and room that covers them needs no warning.
    if *last <= facts.as_of || room >= lost as i64 {
        return;
    }
    let all = weekdays.len();
    let loss = lost as f64 / all as f64;
    let share = outlook.limits().shown_as_per_cent(loss);
    let object = Object::new(task, &task.name, &["deadline"]);
    let args = args![name: task.name, on, lost, all, share, room: room.max(0), last: *last];
    let Some(raised) = outlook.judge(object, loss, args) else {
        return;
    };
    let place = Object::project(facts, &["calendar"]).place;
    raised
        .figure(place, "off", args![from: off[0], last: *last, lost])
        .exposed(Exposure::days((lost as i64 - room) as f64))
        .who(who::of_task(task));
}
