//! People who leave, or have left, before their work is done, without anybody to hand it to.

use crate::args;
use crate::facts::Facts;
use crate::facts::team::leavers;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger};

pub(super) const TRIGGER: Trigger = trigger!("leaver", "T07", 3, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, nobody leaves anything behind.
    if facts.is_over() {
        return;
    }
    let (project, end) = (&facts.project, facts.project.charter.project.finish);
    if project.members.is_empty() {
        return outlook.cannot_tell("project", super::FILE, "member");
    }
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", "plan.toml", "task");
    };
    for leaver in leavers(facts) {
        // Whose work is done by then leaves nothing behind.
        if leaver.successor.is_some() || leaver.open.is_empty() {
            continue;
        }
        let member = &project.members[leaver.member];
        let task = facts.task_at(timetable, leaver.open[0]);
        let (to, count) = (leaver.to, leaver.open.len());
        let ends = leaver
            .open
            .iter()
            .map(|row| timetable.times[*row].finish.date());
        let last = ends.max().unwrap_or(to).min(end.max(to));
        let days = facts.calendars.working_days(to, last);
        let state = if to < facts.as_of { "gone" } else { "leaves" };
        let args = args![name: member.name, to, count, task: task.name, state];
        let raised = outlook
            .warn(
                Severity::Red,
                Object::new(member, &member.name, &["to"]),
                args.clone(),
            )
            .figure(member.at(&["to"]), "leaves", args.clone())
            .figure(task.at(&["owner"]), "task", args)
            .exposed(Exposure::days(days as f64));
        // Who has gone cannot act.
        if state == "leaves" {
            raised.who([member.id.as_str()]);
        }
    }
}
