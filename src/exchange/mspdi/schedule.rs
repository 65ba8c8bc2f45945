//! What our own engine makes of an imported plan, to be held against the dates in the file.

use std::collections::BTreeMap;

use super::left_out::{Ledger, LeftOutKind};
use super::plan::Row;
use super::progress;
use crate::facts;
use crate::schedule::Timetable;
use crate::source;
use crate::time::{Date, Instant};

/// The computed dates of the rows.
pub(super) struct Dates {
    timetable: Timetable,
    /// Row of the timetable by id.
    places: BTreeMap<String, usize>,
}

impl Dates {
    /// Schedules a charter with the files beside it; `None` where they have no schedule.
    pub(super) fn of(
        charter: &str,
        files: &BTreeMap<String, String>,
        rows: &[Row<'_>],
    ) -> Option<Self> {
        let wanted = ["plan.toml", "team.toml"].into_iter();
        let texts = wanted.filter_map(|path| Some((path, files.get(path)?.as_str())));
        let snapshot = source::memory(texts.chain([("project.toml", charter)]));
        let facts = facts::gather(&snapshot, after_all(rows));
        let timetable = facts.timetable.ok()?;
        let of_task = timetable.wbs.rows.iter().enumerate();
        let places = of_task
            .map(|(at, row)| (facts.project.tasks[row.task].id.clone(), at))
            .collect();
        Some(Self { timetable, places })
    }

    /// Start and finish of a row.
    pub(super) fn of_row(&self, row: &Row<'_>) -> Option<(Instant, Instant)> {
        let times = self.timetable.times.get(*self.places.get(&row.id)?)?;
        Some((times.start, times.finish))
    }

    /// Whether a row that is no summary comes out at the file's dates. A milestone may be at the
    /// other end of the same night.
    pub(super) fn agree(&self, row: &Row<'_>) -> bool {
        let (Some(found), false) = (self.of_row(row), row.summary) else {
            return true;
        };
        let is_event = row.duration == Some(0);
        let same = |has: Instant, written: Option<Instant>| {
            let apart = |at| self.timetable.working_minutes_between(has, at);
            written.is_none_or(|at| has == at || (is_event && apart(at) == 0))
        };
        let (start, finish) = progress::dates(row.task);
        same(found.0, start) && same(found.1, finish)
    }

    /// Notes the rows that come out at other dates than the file's.
    pub(super) fn note(&self, rows: &[Row<'_>], ledger: &mut Ledger) {
        for row in rows.iter().filter(|row| !self.agree(row)) {
            ledger.note(LeftOutKind::OtherDates, row.task.uid, &row.task.name);
        }
    }

    pub(super) fn finish(&self) -> Instant {
        self.timetable.finish
    }
}

/// A day on which everything that the file calls done has happened.
fn after_all(rows: &[Row<'_>]) -> Date {
    let actual = |row: &Row<'_>| {
        let task = row.task;
        [
            task.actual_start,
            task.actual_finish,
            task.start,
            task.finish,
        ]
    };
    let last = rows.iter().flat_map(actual).flatten().max();
    last.map_or_else(Date::default, |last| last.date() + 1)
}
