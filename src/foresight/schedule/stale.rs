//! Work in progress that nobody has reported on.

use std::collections::BTreeSet;

use super::owed::PLAN;
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::model::Project;
use crate::model::kind::effort::Effort;
use crate::model::kind::task::Task;
use crate::model::record::{Line, Record};
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "stale",
    "S11",
    1,
    Limits::above(Some(10.0), Some(15.0)),
    look
);

/// Days on which an owner must have written since, before silence about a task says something: a log kept by the month
/// has one line out of turn when a task ends.
const LATER_DAYS: usize = 2;

/// Gaps between counts that show how often somebody counts.
const GAPS: usize = 3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Ok(timetable) = &facts.timetable else {
        return outlook.cannot_tell("project", PLAN, "after");
    };
    if facts.project.tasks.is_empty() {
        return outlook.cannot_tell("project", PLAN, "task");
    }
    let lines: Vec<_> = facts
        .project
        .efforts
        .iter()
        .flat_map(|log| log.until(facts.as_of))
        .collect();
    for (row, task) in facts.active_leaves() {
        let progress = timetable.progress[row];
        let is_open = task.finished_by(facts.as_of).is_none() && progress < 100.0;
        if let Some(started) = task.started_by(facts.as_of).filter(|_| is_open) {
            judge(facts, task, started.date(), &lines, outlook);
        }
    }
}

/// The last day on which the files say something of a task.
struct Sign {
    on: Date,
    place: Place,
}

fn judge(
    facts: &Facts,
    task: &Record<Task>,
    started: Date,
    lines: &[&Line<Effort>],
    outlook: &mut Outlook,
) {
    let begun = Sign {
        on: started,
        place: task.at(&["started"]),
    };
    let worked = lines
        .iter()
        .filter(|line| line.task.as_deref() == Some(&task.id));
    let worked = worked.map(|line| Sign {
        on: line.on,
        place: line.at(&[]),
    });
    let signs = worked.chain(counted(facts, task)).chain([begun]);
    let Some(last) = signs.max_by_key(|sign| sign.on) else {
        return;
    };
    let limits = outlook.limits();
    if limits.severity(facts.days_since(last.on) as f64).is_none() {
        return;
    }
    let known = match &task.measured_by {
        Some(measure) => match longest_gap(facts, &measure.dataset) {
            Some(gap) if facts.days_since(last.on) <= gap => {
                let file = Project::volumes_file(&measure.dataset);
                return outlook.cannot_tell(&task.full_id(), &file, measure.stage.word());
            }
            _ => facts.as_of,
        },
        None => match written_until(task, last.on, lines) {
            Some(day) => day,
            None => {
                let month = facts.as_of.to_string();
                let file = format!("effort/{}.toml", &month[..7]);
                return outlook.cannot_tell(&task.full_id(), &file, "task");
            }
        },
    };
    let days = facts.calendars.working_days(last.on, known);
    let object = Object::new(task, &task.name, &["name"]);
    let args = args![name: task.name, on: last.on, days];
    let Some(raised) = outlook.judge(object, days as f64, args) else {
        return;
    };
    raised
        .figure(last.place, "last", args![on: last.on])
        .exposed(Exposure::days(days as f64))
        .who(who::of_task(task));
}

/// The last line that counts what measures a task.
fn counted(facts: &Facts, task: &Task) -> Option<Sign> {
    let measure = task.measured_by.as_ref()?;
    let log = facts.project.volumes_of(&measure.dataset)?;
    let line = log.until(facts.as_of).next_back()?;
    Some(Sign {
        on: line.on,
        place: line.at(&[]),
    })
}

/// The longest of the last gaps between counts, in working days: silence that is no longer says nothing.
fn longest_gap(facts: &Facts, dataset: &str) -> Option<i64> {
    let log = facts.project.volumes_of(dataset)?;
    let days: Vec<Date> = log.until(facts.as_of).map(|line| line.on).collect();
    let gaps = days.windows(2).rev().take(GAPS);
    gaps.map(|pair| facts.calendars.working_days(pair[0], pair[1]))
        .max()
}

/// The last day on which a task's owners wrote in the effort log, of other work; `None` where they have not written
/// often enough since.
fn written_until(task: &Task, last: Date, lines: &[&Line<Effort>]) -> Option<Date> {
    let writes = |line: &&&Line<Effort>| {
        let mut owners = task.owner.iter();
        owners.any(|owner| line.who.as_deref() == Some(&owner.member))
    };
    let later = lines.iter().filter(writes).map(|line| line.on);
    let later: BTreeSet<Date> = later.filter(|on| *on > last).collect();
    later.last().copied().filter(|_| later.len() >= LATER_DAYS)
}
