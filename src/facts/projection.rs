//! The schedule if things go on as seen so far.

mod pace;
mod silence;
mod wait;

pub use silence::LONGEST_SILENCE;

use std::collections::BTreeMap;

use super::Facts;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::{Expected, Timetable, result};
use crate::time::Date;

/// Where what was seen of the open tasks leads.
#[derive(Clone, Debug, Default)]
pub(super) struct Projection {
    /// By index of the task, where anything tells.
    prospects: BTreeMap<usize, Prospect>,
    /// `None` where nothing tells: then the schedule is the one computed from the plan.
    timetable: Option<Result<Timetable, result::Fault>>,
}

/// What a task is expected to take, and by what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prospect {
    /// Working days from the status date on: to its end, of what waits to its start.
    pub days: f64,
    pub seen: Seen,
}

/// What a prospect follows from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    /// Items of so many that are needed, and how many come a working day.
    Count {
        count: i64,
        needed: f64,
        per_day: f64,
    },
    /// Per cent done in so many working days, which end a week ago.
    Share { share: f64, days: i64 },
    /// Nothing but its start: in progress for so many working days of those planned.
    Unsaid { planned: i64, days: i64 },
    /// Nothing in the plan holds it any more, and it has waited for so many working days, since before work was
    /// last recorded: for a decision (by index), or of a milestone for the word that it is reached.
    Wait {
        decision: Option<usize>,
        since: Date,
        days: i64,
    },
}

impl Facts {
    /// The schedule if things go on as seen so far; else as [`Facts::timetable`], which takes what is left of a task
    /// at the planned speed, and what waits as over tomorrow.
    ///
    /// What is counted takes what its count lacks ÷ the rate of the last ten working days, once it has
    /// been counted for more than fifteen. A task of which a quarter or more is done takes at least days so
    /// far × share left ÷ share done (the estimate to complete of earned schedule: Lipke, The Measurable
    /// News, 2003), where the share may have been written a week ago. Of one that says nothing of how far it is, the
    /// planned days go on; past them it takes as long again as it was over when tasks were last written. A milestone that nothing in the plan holds any
    /// more, and work that a decision holds up, waits for as long again as it has waited: of a wait of which nothing
    /// else is known that is the median (Gott, Nature 363, 1993, p. 315).
    pub fn projected(&self) -> &Result<Timetable, result::Fault> {
        (self.projection().timetable.as_ref()).unwrap_or(&self.timetable)
    }

    /// The day on which a row ends by [`Self::projected`], where that is another than the one the plan gives.
    pub fn at_pace(&self, row: usize) -> Option<Date> {
        let planned = self.timetable.as_ref().ok()?;
        let projected = self.projected().as_ref().ok()?;
        let day = |timetable| self.expected_finish(timetable, row).date();
        (day(projected) != day(planned)).then(|| day(projected))
    }

    /// The same for the end of the whole schedule.
    pub fn end_at_pace(&self) -> Option<Date> {
        let planned = self.timetable.as_ref().ok()?;
        let projected = self.projected().as_ref().ok()?;
        let day = |timetable| self.expected_end(timetable).date();
        (day(projected) != day(planned)).then(|| day(projected))
    }

    /// What is expected of a task, where its place in [`Self::projected`] follows from it.
    pub fn prospect_of(&self, task: &Record<Task>) -> Option<&Prospect> {
        let at = self.project.tasks.position(&task.id)?;
        self.projection().prospects.get(&at)
    }

    fn projection(&self) -> &Projection {
        self.projection.get_or_init(|| {
            let prospects: BTreeMap<_, _> = match &self.timetable {
                Ok(timetable) => self.prospects(timetable).collect(),
                Err(_) => BTreeMap::new(),
            };
            let expected = prospects.iter().map(|(at, one)| (*at, self.expected(one)));
            let expected: BTreeMap<_, _> = expected.collect();
            let timetable = (!expected.is_empty())
                .then(|| Timetable::with(&self.project, &self.calendars, self.as_of, &expected));
            // A wait since a mistyped day may lead beyond all calendars: what was written still holds.
            match timetable {
                Some(Ok(timetable)) => Projection {
                    prospects,
                    timetable: Some(Ok(timetable)),
                },
                Some(Err(_)) | None => Projection::default(),
            }
        })
    }

    fn prospects<'f>(
        &'f self,
        timetable: &'f Timetable,
    ) -> impl Iterator<Item = (usize, Prospect)> + 'f {
        let open = self
            .active_leaves()
            .filter(|(row, _)| !timetable.is_finished[*row]);
        open.filter_map(move |(row, task)| {
            let has_begun = task.started_by(self.as_of).is_some();
            let prospect = match has_begun {
                true => self.by_pace(timetable, row, task),
                false => self.by_wait(timetable, row, task),
            };
            Some((timetable.wbs.rows[row].task, prospect?))
        })
    }

    /// The same for the schedule.
    fn expected(&self, prospect: &Prospect) -> Expected {
        match prospect.seen {
            Seen::Wait { days, .. } => {
                let on = self.calendars.shift(self.as_of, days);
                Expected::Start(self.end_of(on))
            }
            Seen::Count { .. } | Seen::Share { .. } | Seen::Unsaid { .. } => {
                let minutes = prospect.days * self.calendars.day() as f64;
                Expected::Rest(minutes.ceil() as i64)
            }
        }
    }
}
