//! How far work has come in the time that was signed for it.

use super::book::Book;
use crate::model::kind::baseline::BaselineTask;
use crate::schedule::earned::{Curve, EarnedSchedule, Spread};
use crate::time::{DAY, Instant};

impl Book<'_> {
    /// A signed budget over the project's working time; `None` without both dates.
    pub(super) fn spread(&self, entry: &BaselineTask, budget: f64) -> Option<Spread> {
        let calendars = &self.facts.calendars;
        let (start, finish) = (calendars.start(entry.start?), calendars.end(entry.finish?));
        Some(Spread {
            from: self.minute(start),
            to: self.minute(finish),
            budget,
        })
    }

    /// Working minutes since the project's start.
    fn minute(&self, at: Instant) -> i64 {
        self.timetable
            .working_minutes_between(self.timetable.plan.start, at)
    }

    pub(super) fn now(&self) -> i64 {
        self.minute(self.facts.as_of.at(DAY))
    }

    /// The baseline's first start, and how far the work has come in its time.
    pub(super) fn time(&self, earned: f64) -> Option<(Instant, EarnedSchedule)> {
        let removed = self
            .removed()
            .map(|(_, entry)| (entry, self.signed_budget(entry, 1.0)));
        let planned = self
            .rows()
            .filter_map(|row| Some((self.entry(row)?, self.budget(row))));
        let spread = |(entry, budget): (&BaselineTask, f64)| {
            let start = self.facts.calendars.start(entry.start?);
            Some((start, self.spread(entry, budget)?))
        };
        // A summary that was signed holds no budget where its parts do: nor does it begin the work.
        let (starts, spreads): (Vec<_>, Vec<_>) = planned.chain(removed).filter_map(spread).unzip();
        let start = starts.into_iter().min()?;
        let first = self.minute(start);
        let now = self.ended().unwrap_or_else(|| self.now());
        let curve = Curve::of(&spreads);
        let schedule = EarnedSchedule {
            earned: curve.reached(earned, now),
            actual: (now - first).max(0) as f64,
            planned: curve.length() as f64,
        };
        Some((start, schedule))
    }

    /// When all work was finished, if it is: time stops there.
    fn ended(&self) -> Option<i64> {
        let leaves = self.facts.active_leaves();
        let finished = leaves.map(|(row, _)| self.timetable.plan.tasks[row].finished);
        let finished: Option<Vec<_>> = finished.collect();
        Some(self.minute(finished?.into_iter().max()?))
    }
}
