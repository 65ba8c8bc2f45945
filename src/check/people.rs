//! Faults in who is to do what: people who are not there, skills that nobody brings.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::facts::Facts;
use crate::model::kind::member::{Capability, Member};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const RULES: &[Rule] = &[
    rule!("people", "absent-owner", Warn, Run::Facts(absent_owner)),
    rule!(
        "people",
        "impossible-presence",
        Warn,
        Run::Facts(impossible_presence)
    ),
    rule!(
        "people",
        "uncovered-skill",
        Warn,
        Run::Facts(uncovered_skill)
    ),
];

/// Work outside the time for which its owner is in the team. It closes nobody's calendar, or a
/// schedule would vanish with the one who leaves; so somebody has to be told.
fn absent_owner(facts: &Facts, findings: &mut Findings) {
    for (task, start, finish) in spans(facts) {
        for (at, owner) in task.owner.iter().enumerate() {
            let Some(member) = facts.project.members.find(&owner.member) else {
                continue;
            };
            let early = member.from.filter(|from| start < *from);
            let late = member.to.filter(|to| *to < finish);
            let bounds = [("from", "before", early), ("to", "after", late)];
            for (key, state, day) in bounds {
                let Some(day) = day else { continue };
                let args = args![name: task.name, who: called(member), start, finish, state, day];
                findings
                    .about(task, &["owner", &at.to_string()], args)
                    .note(member.at(&[key]), key);
            }
        }
    }
}

/// Work of tasks with owners by its first and last day: as it happened where that is written, else as
/// planned. The same on every day.
fn spans(facts: &Facts) -> Vec<(&Record<Task>, Date, Date)> {
    let members = facts.project.members.iter();
    let mut bounded = members.filter(|member| member.from.or(member.to).is_some());
    let (Some(_), Ok(timetable)) = (bounded.next(), facts.written_timetable()) else {
        return Vec::new();
    };
    let rows = timetable.wbs.rows.iter().zip(&timetable.times).enumerate();
    rows.filter_map(|(at, (row, times))| {
        let task = &facts.project.tasks[row.task];
        let is_work = !row.is_summary && task.milestone != Some(true) && !task.owner.is_empty();
        if !is_work || timetable.plan.tasks[at].inactive {
            return None;
        }
        let day = |when: Option<crate::model::field::When>| when.map(|when| when.date());
        let start = day(task.started).unwrap_or(times.start.date());
        // A finish at midnight belongs to the day before.
        let last = (times.finish - 1).date();
        Some((task, start, day(task.finished).unwrap_or(last).max(start)))
    })
    .collect()
}

/// A person by name, or by id where there is none.
fn called(member: &Record<Member>) -> &str {
    if member.name.is_empty() {
        &member.id
    } else {
        &member.name
    }
}

/// Members who have no time for the project at all as written: gone before they come, or there for no
/// share of their time.
fn impossible_presence(facts: &Facts, findings: &mut Findings) {
    for member in facts.project.members.iter() {
        let who = called(member);
        if let (Some(from), Some(to)) = (member.from, member.to)
            && to < from
        {
            let args = args![who, state: "gone", from, to];
            findings
                .about(member, &["to"], args)
                .note(member.at(&["from"]), "from");
        }
        if member.allocation.is_some_and(|share| share.0 <= 0.0) {
            let none = Date::default();
            let args = args![who, state: "none", from: none, to: none];
            findings.about(member, &["allocation"], args);
        }
    }
}

/// A skill that a task asks for and none of its owners has; without owners, one that nobody has.
fn uncovered_skill(facts: &Facts, findings: &mut Findings) {
    let members = &facts.project.members;
    let tasks = facts.project.tasks.iter();
    let open = tasks.filter(|task| facts.takes_part(task) && task.finished.is_none());
    for task in open {
        let owners: Vec<_> = task.owner.iter().map(|owner| &owner.member).collect();
        for (at, skill) in task.skills.iter().enumerate() {
            let able = members.iter().filter(|member| member.can(skill));
            let able: Vec<_> = able.collect();
            let is_covered = match owners.is_empty() {
                true => !able.is_empty(),
                false => able.iter().any(|member| owners.contains(&&member.id)),
            };
            if is_covered {
                continue;
            }
            let state = match (able.is_empty(), Capability::WORDS.contains(&skill.as_str())) {
                (false, _) => "others",
                (true, true) => "nobody",
                (true, false) => "unknown",
            };
            let able = able
                .iter()
                .map(|member| format!("{} ({})", called(member), member.id));
            let able = able.collect::<Vec<_>>().join(", ");
            let known = Capability::WORDS.join(", ");
            let args = args![name: task.name, skill, state, able, known];
            findings.about(task, &["skills", &at.to_string()], args);
        }
    }
}
