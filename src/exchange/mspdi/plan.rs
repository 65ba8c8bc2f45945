//! `plan.toml`: one table for each task, in file order.

use std::fmt::Write as _;

use super::calendars::{Calendars, Names};
use super::fits::Fits;
use super::left_out::{Ledger, LeftOutKind};
use super::links::Network;
use super::source::{Source, TaskFields};
use super::team::Team;
use super::{dates, ids, progress, write};
use crate::time::Instant;

/// A task with its place in the outline.
pub(super) struct Row<'a> {
    pub(super) task: &'a TaskFields,
    pub(super) id: String,
    pub(super) parent: Option<usize>,
    /// The last row inside this one; the row itself where nothing is.
    pub(super) last: usize,
    pub(super) summary: bool,
    /// Minutes; absent for summaries and for tasks that have only dates.
    pub(super) duration: Option<i64>,
}

impl Row<'_> {
    /// Whether the task lies where the file has it: scheduled by hand, or by another project.
    pub(super) fn is_fixed(&self) -> bool {
        self.task.manual || self.task.external || (self.task.subproject && !self.summary)
    }
}

/// The tasks with ids, parents and durations.
pub(super) fn rows<'a>(source: &'a Source, ledger: &mut Ledger) -> Vec<Row<'a>> {
    let names: Vec<_> = source
        .tasks
        .iter()
        .map(|task| (task.uid, task.name.as_str()))
        .collect();
    let own: Vec<_> = source
        .tasks
        .iter()
        .map(|task| task.own.id.as_deref())
        .collect();
    let ids = ids::keep(&own, ids::assign(&names, 't'));
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (place, (task, id)) in source.tasks.iter().zip(ids).enumerate() {
        while open
            .last()
            .is_some_and(|above| rows[*above].task.level >= task.level)
        {
            close(&mut rows, &mut open, place);
        }
        let parent = open.last().copied();
        if let Some(parent) = parent {
            rows[parent].summary = true;
        }
        open.push(place);
        rows.push(Row {
            task,
            id,
            parent,
            last: place,
            summary: false,
            duration: None,
        });
    }
    while !open.is_empty() {
        let end = rows.len();
        close(&mut rows, &mut open, end);
    }
    for row in rows.iter_mut().filter(|row| !row.summary) {
        row.duration = duration(row, source.project.minutes_per_day, ledger);
    }
    rows
}

/// Ends the innermost open row before the row `next`.
fn close(rows: &mut [Row<'_>], open: &mut Vec<usize>, next: usize) {
    if let Some(place) = open.pop() {
        rows[place].last = next - 1;
    }
}

/// The duration of a task that is no summary.
fn duration(row: &Row<'_>, minutes_per_day: i64, ledger: &mut Ledger) -> Option<i64> {
    let task = row.task;
    match task.duration {
        Some(duration) => {
            if duration.rounded {
                ledger.note(LeftOutKind::RoundedDurations, task.uid, &task.name);
            }
            Some(
                task.own
                    .planned(duration.minutes)
                    .unwrap_or(duration.minutes),
            )
        }
        None if task.milestone => Some(0),
        None if row.is_fixed() && task.start.is_some() && task.finish.is_some() => None,
        None => {
            ledger.note(LeftOutKind::MissingDurations, task.uid, &task.name);
            Some(minutes_per_day)
        }
    }
}

/// The calendars that tasks name themselves.
pub(super) fn calendars_used(rows: &[Row<'_>], calendars: &Calendars) -> Vec<usize> {
    let leaves = rows.iter().filter(|row| !row.summary);
    leaves
        .filter_map(|row| calendars.other(row.task.calendar))
        .collect()
}

/// The text of `plan.toml`.
pub(super) fn write(
    source: &Source,
    rows: &[Row<'_>],
    team: &Team,
    calendars: &Calendars,
    names: &Names,
    fits: &Fits,
    ledger: &mut Ledger,
) -> String {
    let network = Network::new(source, rows);
    let day = source.project.minutes_per_day;
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        let fit = fits.of_row(place);
        let _ = writeln!(text, "[task.{}]", row.id);
        let mut table = Table { text: &mut text };
        if let Some(parent) = row.parent {
            table.text("in", &rows[parent].id);
        }
        let blank = row.task.name.trim().is_empty();
        table.text("name", if blank { &row.id } else { &row.task.name });
        if let Some(minutes) = fit.duration.or(row.duration) {
            match minutes {
                0 => table.raw("milestone", "true"),
                _ => table.text("duration", &write::duration(minutes, row.task.elapsed, day)),
            }
        }
        let after = network.after(place, ledger);
        if !after.is_empty() {
            table.raw("after", &write::strings(&after));
        }
        if !row.summary {
            team.write_owners(&mut table, place, fit.without_owners);
            if let Some(name) = calendars
                .other(row.task.calendar)
                .and_then(|at| names.get(&at))
            {
                table.text("calendar", name);
            }
        }
        dates::write(&mut table, row, &fit, calendars, ledger);
        progress::write(&mut table, row, &fit, day, ledger);
        write_rest(&mut table, row);
        note(row, ledger);
    }
    text
}

/// The keys of one table, each on its line.
pub(super) struct Table<'a> {
    pub(super) text: &'a mut String,
}

impl Table<'_> {
    /// A key with a value that is TOML already.
    pub(super) fn raw(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.text, "{key} = {value}");
    }

    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &write::string(value));
    }

    pub(super) fn instant(&mut self, key: &str, value: Instant) {
        self.raw(key, &write::instant(value));
    }
}

fn write_rest(table: &mut Table<'_>, row: &Row<'_>) {
    if !row.task.active {
        table.raw("active", "false");
    }
    let notes = row.task.notes.trim();
    if !notes.is_empty() {
        table.text("note", notes);
    }
    match &row.task.own {
        own if !own.is_ours() => table.text("source-id", &row.task.uid.to_string()),
        own => {
            if let Some(source) = &own.source_id {
                table.text("source-id", source);
            }
        }
    }
}

/// Counts what one task says beyond its table.
fn note(row: &Row<'_>, ledger: &mut Ledger) {
    let task = row.task;
    let takes_time = row.duration.is_some_and(|minutes| minutes > 0);
    let open = !progress::is_finished(task);
    let marks = [
        (
            LeftOutKind::MilestonesWithDuration,
            task.milestone && (takes_time || row.summary),
        ),
        (
            LeftOutKind::EstimatedDurations,
            task.estimated && !row.summary,
        ),
        (LeftOutKind::Costs, task.costs && !row.summary),
        (LeftOutKind::ExternalTasks, task.external),
        (LeftOutKind::Subprojects, task.subproject),
        (LeftOutKind::LevelingDelays, {
            task.leveling_delay != 0 && open && task.actual_start.is_none()
        }),
    ];
    for (kind, present) in marks {
        if present {
            ledger.note(kind, task.uid, &task.name);
        }
    }
}
