//! Tasks, one element each, under a row for the project itself.

use std::collections::BTreeSet;

use super::super::own::{self, Mark};
use super::assignments::{self, Share};
use super::baselines::Signed;
use super::constraints::choose;
use super::element::{Element, duration, seconds};
use super::extent::{self, Extent};
use super::loss::{LossKind, Losses};
use super::schema::{TASK, VALUE};
use super::{Source, links};
use crate::facts::Facts;
use crate::model::field::When;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::plan::Mode;

/// No number of a task is higher, so that there is always a next one.
const HIGHEST: i64 = 1_000_000_000;

/// The types of the schema: a fixed duration does not depend on who works on it.
const FIXED_UNITS: i64 = 0;
const FIXED_DURATION: i64 = 1;

/// Numbers by row: those the tasks came with, else the next ones.
pub(super) fn uids(facts: &Facts, timetable: &Timetable) -> Vec<i64> {
    let mut known = BTreeSet::new();
    let rows = timetable.wbs.rows.iter();
    let came: Vec<Option<i64>> = rows
        .map(|row| {
            let number: i64 = facts.project.tasks[row.task]
                .source_id
                .as_deref()?
                .parse()
                .ok()?;
            ((1..=HIGHEST).contains(&number) && known.insert(number)).then_some(number)
        })
        .collect();
    let mut next = known.last().copied().unwrap_or(0);
    let number = |came: Option<i64>| {
        came.unwrap_or_else(|| {
            next += 1;
            next
        })
    };
    came.into_iter().map(number).collect()
}

/// Every task of the file.
pub(super) fn list(source: &Source<'_>, extents: &[Extent], losses: &mut Losses) -> Vec<Element> {
    let signed = Signed::of(source, losses);
    let mut list = vec![project(source, &extent::whole(source, extents))];
    for (row, extent) in extents.iter().enumerate() {
        list.push(task(source, row, extent, &signed, losses));
    }
    for (member, _) in source.resources.members(&source.facts.project) {
        losses.note_member(member);
    }
    list
}

/// Row 0: the project as a whole. Its deadline is the end of the contract.
fn project(source: &Source<'_>, extent: &Extent) -> Element {
    let overview = &source.facts.project.charter.project;
    let timetable = source.timetable;
    let mut element = Element::new("Task", TASK);
    element
        .put("UID", 0)
        .put("ID", 0)
        .put("Name", &overview.name)
        .put("OutlineNumber", 0)
        .put("OutlineLevel", 0)
        .put("WBS", 0)
        .put("Type", FIXED_DURATION)
        .put("DurationFormat", 7)
        .instant("Start", timetable.plan.start)
        .instant("Finish", timetable.finish)
        .flag("Summary", true)
        .flag("Milestone", false)
        .flag("Active", true)
        .flag("Manual", false)
        .put("ConstraintType", 0)
        .put("CalendarUID", -1)
        .instant(
            "Deadline",
            source.facts.calendars.end(When::Day(overview.finish)),
        );
    extent.write(&mut element);
    constants(&mut element);
    mark(&mut element, &own::ID, &format!("project.{}", overview.id));
    element
}

fn task(
    source: &Source<'_>,
    at: usize,
    extent: &Extent,
    signed: &Signed<'_>,
    losses: &mut Losses,
) -> Element {
    let row = &source.timetable.wbs.rows[at];
    let task = source.task(at);
    let mut element = Element::new("Task", TASK);
    element
        .put("UID", source.uids[at])
        .put("ID", at + 1)
        .put("Name", &task.name)
        .flag("Active", !source.activity(at).inactive)
        .put("WBS", &row.number)
        .put("OutlineNumber", &row.number)
        .put("OutlineLevel", row.depth + 1)
        .flag("Summary", row.is_summary);
    extent.write(&mut element);
    place(&mut element, source, at);
    constrain(&mut element, source, at, extent, losses);
    people(&mut element, source, at, extent, losses);
    constants(&mut element);
    links::push(&mut element, source, at, task, losses);
    signed.push(&mut element, source, &task.id);
    remember(&mut element, task, extent);
    losses.note_keys(task);
    element
}

/// Dates and floats.
fn place(element: &mut Element, source: &Source<'_>, at: usize) {
    let (task, times) = (source.activity(at), &source.timetable.times[at]);
    let is_summary = source.timetable.wbs.rows[at].is_summary;
    let is_manual = matches!(task.mode, Mode::Manual { .. }) && !is_summary;
    element
        .instant("Start", times.start)
        .instant("Finish", times.finish)
        .instant("EarlyStart", times.start)
        .instant("EarlyFinish", times.finish)
        .instant("LateStart", times.late_start)
        .instant("LateFinish", times.late_finish)
        .flag("Critical", times.critical)
        .flag("Manual", is_manual);
    if let (Some(total), Some(free)) = (times.total_float, times.free_float) {
        // Tenths of a minute.
        element
            .put("TotalSlack", total.saturating_mul(10))
            .put("FreeSlack", free.saturating_mul(10));
    }
    if is_manual {
        element
            .instant("ManualStart", times.start)
            .instant("ManualFinish", times.finish);
    }
    element.maybe("Deadline", task.deadline);
}

/// Constraint, and how the duration is to be read.
fn constrain(
    element: &mut Element,
    source: &Source<'_>,
    at: usize,
    extent: &Extent,
    losses: &mut Losses,
) {
    let row = &source.timetable.wbs.rows[at];
    let task = source.task(at);
    let (activity, times) = (source.activity(at), &source.timetable.times[at]);
    let chosen = choose(activity, times, extent, (&task.id, row.is_summary), losses);
    element
        .put("ConstraintType", chosen.file.0)
        .maybe("ConstraintDate", chosen.file.1);
    if let Some(written) = chosen.instead_of {
        mark(
            element,
            &own::DATES,
            &own::constraints_text(chosen.file, &written),
        );
    }
    let written = task
        .likely_duration()
        .or(task.effort)
        .filter(|_| !row.is_summary);
    element.put("DurationFormat", written.map_or(7, links::format));
    let is_point = !row.is_summary && extent.duration == 0;
    element.flag("Milestone", is_point);
    if matches!(activity.mode, Mode::Manual { .. }) && !row.is_summary {
        element.minutes("ManualDuration", extent.duration);
    }
}

/// Calendar, work, and what decides whose calendar counts.
fn people(
    element: &mut Element,
    source: &Source<'_>,
    at: usize,
    extent: &Extent,
    losses: &mut Losses,
) {
    let row = &source.timetable.wbs.rows[at];
    let task = source.task(at);
    let shares = match row.is_summary {
        true => Vec::new(),
        false => assignments::shares(source, task),
    };
    let sum = |minutes: i64| -> i64 {
        shares
            .iter()
            .map(|share: &Share| assignments::work(minutes, *share))
            .sum()
    };
    let (whole, done) = (sum(extent.duration), sum(extent.done));
    element
        .put("Work", seconds(whole))
        .put("RegularWork", seconds(whole))
        .put("ActualWork", seconds(done))
        .put("RemainingWork", seconds(whole - done));
    if row.is_summary {
        note_summary(task, losses);
        element
            .put("Type", FIXED_DURATION)
            .put("CalendarUID", -1)
            .flag("IgnoreResourceCalendar", false);
        return;
    }
    let alone = task.owners_calendar == Some(false) && !shares.is_empty();
    let is_fixed = alone || source.activity(at).duration.elapsed;
    let calendar = match task.calendar.as_deref() {
        None if !alone => -1,
        name => source.calendars.named(name),
    };
    element
        .put(
            "Type",
            if is_fixed {
                FIXED_DURATION
            } else {
                FIXED_UNITS
            },
        )
        .put("CalendarUID", calendar)
        .flag("IgnoreResourceCalendar", alone);
}

fn note_summary(task: &Record<Task>, losses: &mut Losses) {
    if !task.owner.is_empty() {
        losses.note(LossKind::SummaryOwners, &task.id);
    }
    if task.calendar.is_some() {
        losses.note(LossKind::SummaryCalendars, &task.id);
    }
}

/// What every task has.
fn constants(element: &mut Element) {
    element
        .flag("IsNull", false)
        .put("Priority", 500)
        .flag("EffortDriven", false)
        .flag("Recurring", false)
        .flag("Estimated", false)
        .flag("IsSubproject", false)
        .flag("ExternalTask", false)
        .put("FixedCostAccrual", 3)
        .flag("LevelAssignments", true)
        .flag("LevelingCanSplit", true)
        .put("LevelingDelay", 0)
        .put("LevelingDelayFormat", 8)
        .flag("HideBar", false)
        .flag("Rollup", false)
        .put("EarnedValueMethod", 0);
}

/// Note, id, and the planned duration where the file has another.
fn remember(element: &mut Element, task: &Record<Task>, extent: &Extent) {
    if let Some(note) = &task.note {
        element.put("Notes", note);
    }
    // Without a planned duration, as manual tasks may be, there is nothing to remember.
    let is_planned = extent.planned > 0 || task.milestone == Some(true);
    if extent.planned != extent.duration && is_planned {
        let text = format!(
            "{} = {}",
            duration(extent.duration),
            duration(extent.planned)
        );
        mark(element, &own::DURATION, &text);
    }
    let id = match &task.source_id {
        Some(source) => format!("{}#{source}", task.full_id()),
        None => task.full_id(),
    };
    mark(element, &own::ID, &id);
}

fn mark(element: &mut Element, mark: &Mark, text: &str) {
    let mut value = Element::new("ExtendedAttribute", VALUE);
    value.put("FieldID", mark.task).put("Value", text);
    element.push(value);
}
