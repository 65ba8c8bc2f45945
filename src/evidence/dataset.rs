//! Datasets against their volumes: how far, how fast, how good, and when they will be complete.

mod agreement;
mod diversity;
mod hands;
mod index;
mod raw;
mod rejection;
mod seal;
mod stages;
mod standing;

pub use agreement::{Agreed, AgreementFacts};
pub use diversity::{ClassFacts, Diversity, psi};
pub use hands::Hands;
pub use index::{IndexFacts, Sampled};
pub use raw::RawFacts;
pub use rejection::{NoShare, Rejected, Rejection};
pub(super) use seal::is_same;
pub use seal::is_same as is_same_hash;
pub use seal::{Annotators, MeasuredHash, Seal};
pub use stages::{Backlog, StageFacts, YieldFacts};
pub use standing::{Arrival, Privacy, RightsState};

use super::volume::{Forecast, Reason, WINDOW, forecast};
use crate::model::Project;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::task::Task;
use crate::model::kind::volume::{Stage, Volume};
use crate::model::record::{Line, Record};
use crate::schedule::Calendars;
use crate::time::Date;

/// What is known of one dataset on the status date.
#[derive(Clone, Debug)]
pub struct DatasetFacts {
    /// Index into the project's datasets.
    pub dataset: usize,
    /// The stages that the log counts, in their order.
    pub stages: Vec<StageFacts>,
    /// What waits between those stages.
    pub backlogs: Vec<Backlog>,
    /// What must be collected, and what is planned.
    pub raw: RawFacts,
    /// When the accepted items will reach the target.
    pub forecast: Forecast,
    /// The day on which the target was or will be reached.
    pub expected: Option<Date>,
    /// Day of the last line.
    pub last: Option<Date>,
    /// Working days from the needed day to the expected one; negative if early.
    pub late: Option<i64>,
    /// Accepted items by day, oldest first.
    pub history: Vec<(Date, i64)>,
    /// Accepted items ÷ target, 0 to 1 and above.
    pub built: Option<f64>,
    pub rejection: Rejection,
    pub agreement: AgreementFacts,
    /// Quality indices, the promised ones first.
    pub indices: Vec<IndexFacts>,
    pub diversity: Diversity,
    pub rights: RightsState,
    pub privacy: Privacy,
    /// What the client was to hand over, if anything was promised.
    pub arrival: Option<Arrival>,
    pub seal: Seal,
    /// Who labels a test set and training data too; `None` of other sets.
    pub annotators: Option<Annotators>,
}

/// Looks at every dataset.
pub fn datasets(project: &Project, calendars: &Calendars, as_of: Date) -> Vec<DatasetFacts> {
    let facts = |(at, dataset): (usize, &Record<Dataset>)| {
        let look = Look::new(dataset, project, calendars, as_of);
        facts(&look, project, at, dataset)
    };
    project.datasets.iter().enumerate().map(facts).collect()
}

/// A dataset, what its log says by the status date, and the calendar.
struct Look<'l> {
    dataset: &'l Dataset,
    /// Lines up to the status date with their index in the log.
    lines: Vec<(usize, &'l Line<Volume>)>,
    /// Counts by stage, as [`Stage::ALL`] has them.
    counts: [Vec<Counted>; Stage::ALL.len()],
    calendars: &'l Calendars,
    hands: Hands<'l>,
    as_of: Date,
}

/// A cumulative count of one line.
#[derive(Clone, Copy)]
struct Counted {
    on: Date,
    count: i64,
    line: usize,
}

impl<'l> Look<'l> {
    fn new(
        dataset: &'l Record<Dataset>,
        project: &'l Project,
        calendars: &'l Calendars,
        as_of: Date,
    ) -> Self {
        let log = project.volumes_of(&dataset.id);
        let lines = log.map_or(&[][..], |log| &log.lines);
        let lines = lines.iter().enumerate();
        let lines: Vec<_> = lines.filter(|(_, line)| line.on <= as_of).collect();
        let counts = Stage::ALL.map(|stage| {
            let counted = |(at, line): &(usize, &Line<Volume>)| {
                let count = line.count(stage)?;
                let (on, line) = (line.on, *at);
                Some(Counted { on, count, line })
            };
            lines.iter().filter_map(counted).collect()
        });
        Self {
            dataset,
            lines,
            counts,
            calendars,
            hands: Hands::of(project, dataset, as_of),
            as_of,
        }
    }

    /// Whether anything is to come at a stage on a day: the project works, and not all who would work on it are away.
    fn is_working(&self, stage: Stage, on: Date) -> bool {
        self.calendars.is_working(on) && !self.hands.are_away(stage, on)
    }

    fn lines(&self) -> impl DoubleEndedIterator<Item = (usize, &'l Line<Volume>)> {
        self.lines.iter().copied()
    }

    /// What the lines say of a stage, oldest first.
    fn counts(&self, stage: Stage) -> &[Counted] {
        &self.counts[stage as usize]
    }

    /// The count of a stage as of a day.
    fn count_on(&self, stage: Stage, on: Date) -> Option<i64> {
        let counts = self.counts(stage).iter();
        counts.rev().find(|one| one.on <= on).map(|one| one.count)
    }

    /// The newest count of rejected items.
    fn rejected(&self) -> Option<i64> {
        self.lines().rev().find_map(|(_, line)| line.rejected)
    }
}

fn facts(look: &Look<'_>, project: &Project, at: usize, dataset: &Record<Dataset>) -> DatasetFacts {
    let counts = look.counts(Stage::Accepted).iter();
    let history: Vec<_> = counts.map(|one| (one.on, one.count)).collect();
    let forecast = match history.last() {
        Some((_, 0)) if !has_begun(look, project, dataset) => {
            Forecast::CannotTell(Reason::NotBegun)
        }
        _ => forecast_of(look, &history),
    };
    let expected = expected(forecast, look.as_of);
    let is_done = matches!(forecast, Forecast::Done { .. });
    let stages = stages::stages(look, is_done);
    let target = dataset.target.filter(|target| *target > 0);
    let accepted = history.last().map(|(_, count)| *count);
    DatasetFacts {
        dataset: at,
        backlogs: stages::backlogs(look, &stages, is_done),
        raw: raw::raw(look, &stages),
        late: dataset
            .needed_by
            .zip(expected)
            .map(|(by, on)| look.calendars.working_days(by, on)),
        expected,
        forecast,
        last: look.lines().next_back().map(|(_, line)| line.on),
        built: accepted
            .zip(target)
            .map(|(count, target)| count as f64 / target as f64),
        history,
        rejection: rejection::rejection(look),
        agreement: agreement::agreement(look, &stages),
        indices: index::indices(look),
        diversity: diversity::diversity(look),
        rights: standing::rights(dataset),
        privacy: standing::privacy(look, &stages),
        arrival: standing::arrival(look),
        seal: seal::seal(look, project, &dataset.id),
        annotators: seal::annotators(project, dataset),
        stages,
    }
}

/// Whether a task started more than ten working days ago that is measured by what was inspected or
/// accepted of a dataset, else one measured by what was labelled; without any nobody has said that it is
/// to come later.
fn has_begun(look: &Look<'_>, project: &Project, dataset: &Record<Dataset>) -> bool {
    let is_old = |task: &Record<Task>| {
        let started = task.started_by(look.as_of);
        started.is_some_and(|on| look.calendars.working_days(on.date(), look.as_of) > WINDOW as i64)
    };
    let started = |stages: &[Stage]| {
        let tasks = project.counted_by(&dataset.id, stages);
        tasks.map(is_old).reduce(|one, other| one || other)
    };
    let accepting = started(&[Stage::Inspected, Stage::Accepted]);
    accepting
        .or_else(|| started(&[Stage::Labelled]))
        .unwrap_or(true)
}

fn forecast_of(look: &Look<'_>, history: &[(Date, i64)]) -> Forecast {
    let lines = history.iter().map(|(on, count)| (*on, *count as f64));
    let lines: Vec<_> = lines.collect();
    let target = look.dataset.target.map_or(f64::NAN, |target| target as f64);
    forecast(&lines, target, None, look.as_of, |date| {
        look.is_working(Stage::Accepted, date)
    })
}

/// The day on which the target was or will be reached; what is not there by the status date did not come before it.
fn expected(forecast: Forecast, as_of: Date) -> Option<Date> {
    match forecast {
        Forecast::Done { on } => Some(on),
        Forecast::Finish { on, .. } => Some(on.max(as_of)),
        Forecast::NoProgress { .. } | Forecast::CannotTell(_) => None,
    }
}

impl DatasetFacts {
    /// Whether the target has been reached.
    pub fn is_done(&self) -> bool {
        matches!(self.forecast, Forecast::Done { .. })
    }

    /// Whether there is no line, or none within ten working days.
    pub fn is_silent(&self) -> bool {
        matches!(
            self.forecast,
            Forecast::CannotTell(Reason::NoLine | Reason::Stale { .. })
        )
    }
}

#[cfg(test)]
#[path = "dataset/tests.rs"]
mod tests;
