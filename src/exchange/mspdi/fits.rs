//! What the file's dates say beyond its fields: splits, delays, calendars that do not count.
//!
//! Project keeps the dates that it computed from more than the XML shows (splits without their
//! place, levelling, contours, delays of assignments). Where our schedule of the plain fields comes
//! out elsewhere, each task is measured by itself: from its own start in the file to its own
//! finish. What explains the difference is written into the task, so that it moves with its links.

use std::collections::{BTreeMap, BTreeSet};

use super::clock::{Clock, Clocks};
use super::left_out::{Ledger, LeftOutKind};
use super::plan::Row;
use super::progress;
use super::schedule::Dates;
use super::source::Source;
use super::team::Team;
use crate::time::Instant;

/// Changes to what the plain fields of a task would give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fit {
    /// Another duration, in minutes.
    pub(super) duration: Option<i64>,
    /// The owners' calendars do not count.
    pub(super) without_owners: bool,
    /// The task starts no earlier.
    pub(super) start: Option<Instant>,
    /// The rest of the started task ends no earlier.
    pub(super) finish: Option<Instant>,
}

/// The changes of all tasks.
#[derive(Debug, Default)]
pub(super) struct Fits {
    tasks: BTreeMap<usize, Fit>,
    /// Started work goes on although its predecessors are not ready.
    pub(super) goes_on: bool,
}

/// What a task is measured with.
struct Measure<'a> {
    row: &'a Row<'a>,
    clock: Clock,
    start: Instant,
    finish: Instant,
    /// As the file says.
    duration: i64,
    /// Whether an assignment or levelling delays it.
    delayed: bool,
}

impl Fits {
    pub(super) fn of_row(&self, place: usize) -> Fit {
        self.tasks.get(&place).copied().unwrap_or_default()
    }

    /// Tasks whose owners are never there while the task's own calendar is open: like Project, such
    /// a task leaves its owners out.
    pub(super) fn impossible(rows: &[Row<'_>], team: &Team, clocks: &Clocks<'_>) -> Self {
        let leaves = rows.iter().enumerate().filter(|(_, row)| !row.summary);
        let closed = leaves.filter(|(place, row)| {
            team.has_owners(*place) && clocks.of(row, *place, team).is_none()
        });
        let fit = Fit {
            without_owners: true,
            ..Fit::default()
        };
        Self {
            tasks: closed.map(|(place, _)| (place, fit)).collect(),
            goes_on: false,
        }
    }

    /// Adds what explains the rows that come out at other dates than the file's, and says whether
    /// there was anything new. Only computed dates can be learnt from.
    pub(super) fn learn(
        &mut self,
        source: &Source,
        rows: &[Row<'_>],
        team: &Team,
        clocks: &Clocks<'_>,
        dates: &Dates,
    ) -> bool {
        let known = (self.tasks.len(), self.goes_on);
        let delays = delays(source);
        let leaves = rows.iter().enumerate();
        for (place, row) in leaves.filter(|(_, row)| row.task.computed && !dates.agree(row)) {
            let delayed = row.task.leveling_delay != 0 || delays.contains(&row.task.uid);
            let measure = measure(row, place, team, clocks, delayed);
            let Some((measure, found)) = measure.zip(dates.of_row(row)) else {
                continue;
            };
            self.goes_on |= measure.went_on(found);
            let fit = measure.fit(found);
            if fit != Fit::default() {
                self.tasks.entry(place).or_insert(fit);
            }
        }
        known != (self.tasks.len(), self.goes_on)
    }

    /// Says what was changed.
    pub(super) fn note(&self, rows: &[Row<'_>], ledger: &mut Ledger) {
        for (place, fit) in &self.tasks {
            let task = rows[*place].task;
            let written = task.duration.map_or(0, |duration| duration.minutes);
            // A minute more or less is what is left of fractions.
            let spread = fit
                .duration
                .is_some_and(|minutes| written.abs_diff(minutes) > 1);
            let marks = [
                (LeftOutKind::OwnersCalendars, fit.without_owners),
                (LeftOutKind::SpreadWork, spread),
                (LeftOutKind::PausedWork, fit.finish.is_some()),
            ];
            for (kind, _) in marks.into_iter().filter(|(_, present)| *present) {
                ledger.note(kind, task.uid, &task.name);
            }
        }
    }
}

/// Tasks all of whose assignments begin later than they do.
fn delays(source: &Source) -> BTreeSet<i64> {
    let mut least: BTreeMap<i64, i64> = BTreeMap::new();
    for assignment in &source.assignments {
        let known = least.entry(assignment.task).or_insert(i64::MAX);
        *known = (*known).min(assignment.delay);
    }
    least.retain(|_, delay| *delay > 0);
    least.into_keys().collect()
}

/// A task that takes time and is neither finished nor fixed.
fn measure<'a>(
    row: &'a Row<'a>,
    place: usize,
    team: &Team,
    clocks: &Clocks<'_>,
    delayed: bool,
) -> Option<Measure<'a>> {
    let duration = row.duration.filter(|minutes| *minutes > 0)?;
    if row.summary || row.is_fixed() || progress::is_finished(row.task) {
        return None;
    }
    let (start, finish) = progress::dates(row.task);
    Some(Measure {
        row,
        clock: clocks.of(row, place, team)?,
        start: start?,
        finish: finish?,
        duration,
        delayed,
    })
}

impl Measure<'_> {
    /// Whether the file's start, duration and finish agree.
    fn is_exact(&self) -> bool {
        self.clock.end(self.start, self.duration) == self.finish
    }

    fn is_started(&self) -> bool {
        progress::is_started(self.row.task)
    }

    /// Whether the task has begun and goes on where our schedule has it wait.
    fn went_on(&self, (start, finish): (Instant, Instant)) -> bool {
        self.is_started() && self.is_exact() && start == self.start && finish > self.finish
    }

    fn fit(&self, (start, _): (Instant, Instant)) -> Fit {
        let mut fit = Fit::default();
        if !self.is_started() && self.delayed && self.start > start {
            fit.start = Some(self.start);
        }
        if self.is_exact() || self.finish <= self.start {
            return fit;
        }
        let alone = self.clock.without_owners();
        let fits_alone = |clock: &Clock| clock.end(self.start, self.duration) == self.finish;
        let expected = self.clock.end(self.start, self.duration);
        if alone.as_ref().is_some_and(fits_alone) {
            fit.without_owners = true;
        } else if self.is_started() && self.finish - expected > 1 {
            fit.finish = Some(self.finish);
        } else if let Some(minutes) = self.clock.minutes(self.start, self.finish) {
            fit.duration = Some(minutes);
        } else if let Some(minutes) = alone.and_then(|clock| clock.minutes(self.start, self.finish))
        {
            fit.duration = Some(minutes);
            fit.without_owners = true;
        }
        fit
    }
}
