//! A critical path that hangs on one person nobody stands in for.

use std::collections::BTreeMap;

use super::owed::PLAN;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::member::Member;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "single-person",
    "S07",
    1,
    Limits::above(Some(0.5), Some(0.7)).on(Scale::Share),
    look
);

/// Working days on the path below which an absence is bridged rather than covered by a stand-in.
const LEAST_DAYS: f64 = 20.0;

/// What is left to do on the critical path.
struct Path<'f> {
    /// Working minutes.
    left: f64,
    /// Of each owner, with the task that takes them longest.
    people: BTreeMap<&'f str, (f64, f64, &'f Record<Task>)>,
    unowned: Vec<&'f Record<Task>>,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    let path = path(facts, timetable);
    for task in &path.unowned {
        outlook.cannot_tell(&task.full_id(), &task.file, "owner");
    }
    for (id, (minutes, _, longest)) in &path.people {
        if let Some(member) = facts.project.members.find(id) {
            judge(facts, member, (*minutes, path.left), longest, outlook);
        }
    }
}

/// Unfinished work that the end hangs on: on the longest path, or without float.
fn path<'f>(facts: &'f Facts, timetable: &Timetable) -> Path<'f> {
    let mut path = Path {
        left: 0.0,
        people: BTreeMap::new(),
        unowned: Vec::new(),
    };
    for (row, task) in facts.active_leaves() {
        let times = &timetable.times[row];
        let is_open = !timetable.is_finished[row] && task.milestone != Some(true);
        if !is_open || !(times.critical || times.on_longest_path) {
            continue;
        }
        let left = timetable.work[row] as f64 * (100.0 - timetable.progress[row]) / 100.0;
        path.left += left;
        if task.owner.is_empty() {
            path.unowned.push(task);
        }
        let shares = facts.project.shares_of(task);
        for owner in &task.owner {
            let part = left * facts.project.share_of(owner) / shares;
            let known = path
                .people
                .entry(&owner.member)
                .or_insert((0.0, part, task));
            known.0 += part;
            if part > known.1 {
                (known.1, known.2) = (part, task);
            }
        }
    }
    path
}

fn judge(
    facts: &Facts,
    member: &Record<Member>,
    (part, whole): (f64, f64),
    longest: &Record<Task>,
    outlook: &mut Outlook,
) {
    let stands_in = |id: &str| {
        let backup = facts.project.members.find(id);
        backup.is_some_and(|one| one.to.is_none_or(|to| to > facts.as_of))
    };
    let has_backup = member.backup.as_ref().is_some_and(|id| stands_in(id));
    let days = part / facts.calendars.day().max(1) as f64;
    if has_backup || days < LEAST_DAYS {
        return;
    }
    let share = part / whole;
    let per_cent = outlook.limits().shown_as_per_cent(share);
    let days = format::number(days, 0, Rounding::Nearest);
    let object = Object::new(member, &member.name, &["backup"]);
    let args = args![name: member.name, share: per_cent, days];
    let Some(raised) = outlook.judge(object, share, args) else {
        return;
    };
    raised
        .figure(longest.at(&["owner"]), "longest", args![task: longest.name])
        .exposed(Exposure::days(part / facts.calendars.day().max(1) as f64));
}
