//! Faults in the plan: sizes, dates, progress and loose ends.

use std::collections::BTreeSet;

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::diag::Place;
use crate::facts::Facts;
use crate::model::kind::task::{Mode, Task};
use crate::model::record::Record;
use crate::schedule::result;
use crate::source::CHARTER;
use crate::time::Date;

pub(super) const RULES: &[Rule] = &[
    rule!(
        "plan",
        "date-breaks-link",
        Warn,
        Run::Facts(date_breaks_link)
    ),
    rule!(
        "plan",
        "deadline-before-start",
        Error,
        Run::Facts(deadline_before_start)
    ),
    rule!(
        "plan",
        "finish-before-start",
        Error,
        Run::Facts(finish_before_start)
    ),
    rule!(
        "plan",
        "finished-incomplete",
        Error,
        Run::Facts(finished_incomplete)
    ),
    rule!("plan", "ignored-dates", Warn, Run::Facts(ignored_dates)),
    rule!("plan", "open-end", Warn, Run::Facts(open_end)),
    rule!(
        "plan",
        "progress-conflict",
        Error,
        Run::Facts(progress_conflict)
    ),
    rule!(
        "plan",
        "progress-without-start",
        Error,
        Run::Facts(progress_without_start)
    ),
    rule!(
        "plan",
        "remaining-over-duration",
        Error,
        Run::Facts(remaining_over_duration)
    ),
    rule!("plan", "several-sizes", Error, Run::Facts(several_sizes)),
    rule!(
        "plan",
        "summary-with-duration",
        Error,
        Run::Facts(summary_with_duration)
    ),
    rule!("plan", "unschedulable", Error, Run::Facts(unschedulable)),
    rule!("plan", "unsized-task", Error, Run::Facts(unsized_task)),
];

/// The keys that give a task its size.
const SIZES: &[&str] = &["duration", "effort", "estimate", "milestone"];

/// Those of them that a task has.
fn sizes(task: &Task) -> Vec<&'static str> {
    let given = [
        ("duration", task.duration.is_some()),
        ("effort", task.effort.is_some()),
        ("estimate", task.estimate.is_some()),
        ("milestone", task.milestone == Some(true)),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(key, _)| key)
        .collect()
}

/// Ids of the tasks that have children.
fn summaries(facts: &Facts) -> BTreeSet<&str> {
    facts
        .project
        .tasks
        .iter()
        .filter_map(|task| task.parent.as_deref())
        .collect()
}

fn leaves(facts: &Facts) -> impl Iterator<Item = &Record<Task>> {
    let summaries = summaries(facts);
    facts
        .project
        .tasks
        .iter()
        .filter(move |task| !summaries.contains(task.id.as_str()))
}

fn unsized_task(facts: &Facts, findings: &mut Findings) {
    for task in facts.unsized_tasks().filter(|task| !task.is_faulty(SIZES)) {
        findings.about(task, &[], args![name: task.name]);
    }
}

fn several_sizes(facts: &Facts, findings: &mut Findings) {
    for task in &*facts.project.tasks {
        if let [first, second, ..] = sizes(task)[..] {
            findings.about(task, &[second], args![name: task.name, first, second]);
        }
    }
}

fn summary_with_duration(facts: &Facts, findings: &mut Findings) {
    let summaries = summaries(facts);
    for task in facts
        .project
        .tasks
        .iter()
        .filter(|task| summaries.contains(task.id.as_str()))
    {
        if let Some(&key) = sizes(task).first() {
            findings.about(task, &[key], args![name: task.name, key]);
        }
    }
}

fn deadline_before_start(facts: &Facts, findings: &mut Findings) {
    for task in &*facts.project.tasks {
        let starts = [
            ("start-no-earlier", task.start_no_earlier),
            ("must-start", task.must_start),
        ];
        for (key, start) in starts
            .into_iter()
            .filter_map(|(key, start)| Some((key, start?.date())))
        {
            if let Some(deadline) = task.deadline.filter(|deadline| *deadline < start) {
                findings
                    .about(task, &["deadline"], args![name: task.name, deadline, start])
                    .note(task.at(&[key]), "start");
            }
        }
    }
}

fn finish_before_start(facts: &Facts, findings: &mut Findings) {
    let overview = &facts.project.charter.project;
    let (start, finish) = (overview.start.date(), overview.finish);
    if finish < start && finish != Date::default() && start != Date::default() {
        let place = |key: &str| {
            Place::Key(
                CHARTER.to_owned(),
                vec!["project".to_owned(), key.to_owned()],
            )
        };
        findings
            .at(place("finish"), args![name: overview.name, start, finish])
            .note(place("start"), "start");
    }
    for task in &*facts.project.tasks {
        let pairs = [
            ("started", task.started, "finished", task.finished),
            ("start", task.start, "finish", task.finish),
        ];
        for (start_key, start, finish_key, finish) in pairs {
            let (Some(start), Some(finish)) = (start, finish) else {
                continue;
            };
            if finish.as_end() < start.as_start() {
                let (start, finish) = (start.date(), finish.date());
                findings
                    .about(task, &[finish_key], args![name: task.name, start, finish])
                    .note(task.at(&[start_key]), "start");
            }
        }
    }
}

/// `start` and `finish` count for manual tasks only.
fn ignored_dates(facts: &Facts, findings: &mut Findings) {
    let tasks = facts
        .project
        .tasks
        .iter()
        .filter(|task| task.schedule != Some(Mode::Manual));
    for task in tasks {
        let keys = [
            ("start", task.start.is_some()),
            ("finish", task.finish.is_some()),
        ];
        for (key, _) in keys.into_iter().filter(|(_, given)| *given) {
            findings.about(task, &[key], args![name: task.name, key]);
        }
    }
}

fn progress_without_start(facts: &Facts, findings: &mut Findings) {
    for task in facts
        .project
        .tasks
        .iter()
        .filter(|task| task.started.is_none())
    {
        if task.finished.is_some() {
            findings.about(task, &["finished"], args![name: task.name, key: "finished"]);
        } else if task.progress.is_some_and(|progress| progress.0 > 0.0) {
            findings.about(task, &["progress"], args![name: task.name, key: "progress"]);
        }
    }
}

fn finished_incomplete(facts: &Facts, findings: &mut Findings) {
    for task in &*facts.project.tasks {
        let progress = task.progress.map(|progress| progress.0);
        let left = task
            .remaining
            .is_some_and(|remaining| remaining.millionths > 0);
        if task.finished.is_some() && progress.is_some_and(|progress| progress < 100.0) {
            findings
                .about(task, &["progress"], args![name: task.name, state: "below"])
                .note(task.at(&["finished"]), "finished");
        } else if task.finished.is_some() && left {
            findings
                .about(task, &["remaining"], args![name: task.name, state: "left"])
                .note(task.at(&["finished"]), "finished");
        } else if task.finished.is_none() && progress == Some(100.0) {
            findings.about(task, &["progress"], args![name: task.name, state: "open"]);
        } else if task.finished.is_none() && task.remaining.is_some() && !left {
            findings.about(task, &["remaining"], args![name: task.name, state: "rest"]);
        }
    }
}

fn progress_conflict(facts: &Facts, findings: &mut Findings) {
    for task in &*facts.project.tasks {
        let given = [
            ("progress", task.progress.is_some()),
            ("remaining", task.remaining.is_some()),
            ("measured-by", task.measured_by.is_some()),
        ];
        let given: Vec<_> = given
            .into_iter()
            .filter(|(_, given)| *given)
            .map(|(key, _)| key)
            .collect();
        if let [first, second, ..] = given[..] {
            findings
                .about(task, &[second], args![name: task.name, first, second])
                .note(task.at(&[first]), "first");
        }
    }
}

fn remaining_over_duration(facts: &Facts, findings: &mut Findings) {
    let day = facts.calendars.day();
    for task in &*facts.project.tasks {
        let size = task.likely_duration().filter(|_| task.effort.is_none());
        let (Some(remaining), Some(duration)) = (task.remaining, size) else {
            continue;
        };
        let key = sizes(task).first().copied().unwrap_or("duration");
        if remaining.minutes(day) > duration.minutes(day) {
            findings
                .about(task, &["remaining"], args![name: task.name])
                .note(task.at(&[key]), "duration");
        }
    }
}

/// No dates can be found: no working time at all, or more time than anybody plans for. Rings of tasks
/// are told as such while reading.
fn unschedulable(facts: &Facts, findings: &mut Findings) {
    let (why, keys) = match facts.written_timetable() {
        Err(result::Fault::NoWorkingTime(_)) => ("hours", ["calendar", "week"]),
        Err(result::Fault::TooLong) => ("long", ["project", "start"]),
        _ => return,
    };
    let place = Place::Key(CHARTER.to_owned(), Vec::new()).key(&keys);
    findings.at(place, args![why]);
}

/// A leaf that nothing waits for, that owes nothing and that is not the end of the schedule.
fn open_end(facts: &Facts, findings: &mut Findings) {
    let tasks = &facts.project.tasks;
    let awaited: BTreeSet<&str> = tasks
        .iter()
        .flat_map(|task| task.after.iter().map(|link| link.task.as_str()))
        .collect();
    let parent = |task: &Record<Task>| task.parent.as_deref().and_then(|id| tasks.find(id));
    let written = facts.written_timetable();
    let ends_schedule = |task: &Record<Task>| {
        let (Ok(written), Some(at)) = (written, tasks.position(&task.id)) else {
            return true;
        };
        let row = written.wbs.row_of(at);
        row.is_none_or(|row| written.times[row].finish == written.finish)
    };
    for task in leaves(facts).filter(|task| facts.takes_part(task)) {
        let is_awaited = facts
            .with_summaries(task)
            .any(|one| awaited.contains(one.id.as_str()));
        let owes = task.deadline.is_some() || !task.deliverable.is_empty();
        let is_unclear = task.is_faulty(&["deadline", "deliverable"]);
        if !is_awaited && !owes && !is_unclear && !ends_schedule(task) {
            let added = findings.about(task, &[], args![name: task.name]);
            if let Some(parent) = parent(task) {
                added.note(parent.at(&[]), "parent");
            }
        }
    }
}

/// A date that is set against what the task's links ask for.
fn date_breaks_link(facts: &Facts, findings: &mut Findings) {
    let Ok(timetable) = facts.written_timetable() else {
        return;
    };
    for conflict in facts.broken_links(timetable) {
        let (task, predecessor) = (conflict.task, conflict.predecessor);
        findings
            .about(
                task,
                &[conflict.key],
                args![name: task.name, predecessor: predecessor.name],
            )
            .note(predecessor.at(&[]), "predecessor");
    }
}
