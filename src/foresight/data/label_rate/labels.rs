//! What the labels of a dataset alone say of the day on which it is needed.

use super::super::begins;
use crate::evidence::volume::Forecast;
use crate::evidence::{DatasetFacts, StageFacts};
use crate::facts::Facts;
use crate::model::kind::volume::Stage;
use crate::time::Date;

/// What labelling alone says of the needed day: nothing is accepted before it is labelled, so that a rate that
/// drops is seen there first.
pub(super) struct Labels<'f> {
    pub(super) stage: &'f StageFacts,
    pub(super) pace: Pace,
}

pub(super) enum Pace {
    /// All are labelled so many working days after the needed day.
    Late { days: i64 },
    /// Nothing is labelled any more, and so many items must be.
    Halted { needed: i64 },
}

impl Labels<'_> {
    /// Working days by which the dataset is late, where acceptance alone would be `own`.
    pub(super) fn late(&self, own: i64) -> i64 {
        match self.pace {
            Pace::Late { days } => days,
            Pace::Halted { .. } => own,
        }
    }
}

/// Labels that come too late for a dataset that wants so many accepted items by a day, or come no more.
pub(super) fn labels<'f>(
    facts: &Facts,
    one: &'f DatasetFacts,
    (wanted, by): (i64, Date),
) -> Option<Labels<'f>> {
    let is_told = matches!(
        one.forecast,
        Forecast::Done { .. } | Forecast::NoProgress { .. }
    );
    if is_told || begins(facts, one, Stage::Labelled) {
        return None;
    }
    let stage = one.stage(Stage::Labelled)?;
    let pace = match stage.expected {
        Some(on) => {
            let days = facts.calendars.working_days(by, on);
            (days > 0).then_some(Pace::Late { days })
        }
        None => halted(facts, one, stage, wanted).map(|needed| Pace::Halted { needed }),
    };
    Some(Labels { stage, pace: pace? })
}

/// How many labels it takes, where labelling has begun and stopped with fewer, and no more is planned to begin.
fn halted(facts: &Facts, one: &DatasetFacts, stage: &StageFacts, wanted: i64) -> Option<i64> {
    let has_stopped = stage.since.is_some() && stage.rate.is_ok_and(|rate| rate <= 0.0);
    let needed = needed(one, stage, wanted)?;
    (has_stopped && stage.count < needed && !comes_later(facts, one)).then_some(needed)
}

/// Labels that become the wanted items by the planned yields, or by the one of acceptance seen so far if that is
/// better: who sees more accepted than planned may stop earlier.
fn needed(one: &DatasetFacts, stage: &StageFacts, wanted: i64) -> Option<i64> {
    let accepted = one.stage(Stage::Accepted);
    let seen = accepted.and_then(|stage| stage.observed_yield);
    let seen = seen.filter(|seen| seen.is_final && seen.share > 0.0);
    let planned = stage.needed?;
    let needed = seen.map_or(planned, |seen| {
        planned.min(wanted as f64 / seen.share.min(1.0))
    });
    // What dividing may have cost never makes a further item.
    Some((needed - 1e-6).ceil() as i64)
}

/// Whether a task that counts labels of a dataset, or without any such one that counts what is accepted of it,
/// has not begun.
fn comes_later(facts: &Facts, one: &DatasetFacts) -> bool {
    let dataset = &facts.project.datasets[one.dataset];
    let ahead = |stages: &[Stage]| {
        let tasks = facts.project.counted_by(&dataset.id, stages);
        tasks
            .map(|task| task.started_by(facts.as_of).is_none())
            .reduce(|one, other| one || other)
    };
    ahead(&[Stage::Labelled])
        .or_else(|| ahead(&[Stage::Inspected, Stage::Accepted]))
        .unwrap_or(false)
}
