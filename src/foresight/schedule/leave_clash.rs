//! Owners who are away just before their work is due.

use super::owed::{self, Outcome, PLAN};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger};
use crate::model::kind::member::{Member, Side};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::result::Driver;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!("leave-clash", "S09", 3, Limits::NONE, look);

/// Working days before a due day in which nobody can be spared.
const WINDOW: i64 = 10;

/// Working days ahead within which due days are looked at.
const AHEAD: i64 = 30;

/// Work that is due soon.
struct DueWork<'f> {
    /// What is due.
    task: &'f Record<Task>,
    /// The work for it: the task itself, or of a milestone what it waits for.
    work: &'f Record<Task>,
    by: Date,
    expected: Date,
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    let outcome = Outcome::of(facts, timetable);
    let due: Vec<_> = facts
        .active_leaves()
        .filter_map(|(row, task)| due_work(facts, (timetable, &outcome), row, task))
        .collect();
    let mut ours = facts.project.members.iter();
    let is_recorded = ours.any(|one| one.side != Some(Side::Client) && !one.leave.is_empty());
    if !due.is_empty() && !is_recorded {
        return outlook.cannot_tell("project", "team.toml", "leave");
    }
    for work in &due {
        judge(facts, work, outlook);
    }
}

fn due_work<'f>(
    facts: &'f Facts,
    (timetable, outcome): (&Timetable, &Outcome<'_>),
    row: usize,
    task: &'f Record<Task>,
) -> Option<DueWork<'f>> {
    let by = owed::of_task(facts, task)?.on;
    let is_soon = by > facts.as_of && facts.days_until(by) <= AHEAD;
    if timetable.is_finished[row] || !is_soon {
        return None;
    }
    let at = match (task.milestone, timetable.times[row].driver) {
        (Some(true), Some(Driver::Link(link))) => timetable.plan.links[link].from,
        _ => row,
    };
    (!timetable.is_finished[at]).then(|| DueWork {
        task,
        work: facts.task_at(timetable, at),
        by,
        expected: outcome.said(at),
    })
}

fn judge(facts: &Facts, due: &DueWork<'_>, outlook: &mut Outlook) {
    let is_work = due.work.milestone != Some(true);
    if is_work && due.work.owner.is_empty() {
        return outlook.cannot_tell(&due.work.full_id(), &due.work.file, "owner");
    }
    let from = facts.calendars.shift(due.by, -WINDOW).max(facts.as_of + 1);
    let owners = due.work.owner.iter();
    let members = owners.filter_map(|owner| facts.project.members.find(&owner.member));
    let clashes = members.filter_map(|member| {
        let days = away(facts, member, from, due.by);
        let first = *days.first()?;
        let stands_in = member.backup.as_ref().is_some_and(|id| {
            let backup = facts.project.members.find(id);
            backup.is_some_and(|one| days.iter().all(|day| !is_away(one, *day)))
        });
        (first <= due.expected && !stands_in).then_some((member, days))
    });
    let Some((member, days)) = clashes.max_by_key(|(_, days)| days.len()) else {
        return;
    };
    let (count, first) = (days.len(), days[0]);
    let object = Object::new(due.task, &due.task.name, &["deadline"]);
    let args = args![name: due.task.name, by: due.by, who: member.name, count, first];
    let at = member
        .leave
        .iter()
        .position(|one| one.from <= first && first <= one.to);
    let at = at.unwrap_or(0).to_string();
    outlook
        .warn(Severity::Amber, object, args)
        .figure(member.at(&["leave", &at]), "away", args![first, count])
        .figure(
            due.work.at(&["owner"]),
            "owns",
            args![task: due.work.name, on: due.expected],
        )
        .who([&*member.id])
        .exposed(Exposure::days(count as f64));
}

/// Working days between two days, both included, on which somebody is away.
fn away(facts: &Facts, member: &Member, from: Date, to: Date) -> Vec<Date> {
    let days = (0..=to - from).map(|days| from + days);
    days.filter(|day| facts.calendars.is_working(*day) && is_away(member, *day))
        .collect()
}

fn is_away(member: &Member, day: Date) -> bool {
    let is_gone = member.to.is_some_and(|to| to < day);
    is_gone
        || member
            .leave
            .iter()
            .any(|one| one.from <= day && day <= one.to)
}
