//! Datasets against their volumes: how far, how fast, and when they will be complete.

use super::volume::{Forecast, Reason, forecast};
use crate::model::Project;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::{Stage, Volume};
use crate::model::record::{Log, Record};
use crate::schedule::{Calendars, needed};
use crate::time::Date;

/// What is known of one dataset on the status date.
#[derive(Clone, Debug)]
pub struct DatasetFacts {
    /// Index into the project's datasets.
    pub dataset: usize,
    pub stages: Vec<StageFacts>,
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
}

/// One stage of a dataset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageFacts {
    pub stage: Stage,
    pub count: i64,
    /// Items this stage must reach so that the target is accepted in the end.
    pub needed: Option<f64>,
    /// Items gained in the last seven days.
    pub week: Option<i64>,
}

/// Looks at every dataset.
pub fn datasets(project: &Project, calendars: &Calendars, as_of: Date) -> Vec<DatasetFacts> {
    let facts = |(at, dataset): (usize, &Record<Dataset>)| {
        look(
            dataset,
            at,
            project.volumes_of(&dataset.id),
            calendars,
            as_of,
        )
    };
    project.datasets.iter().enumerate().map(facts).collect()
}

fn look(
    dataset: &Record<Dataset>,
    at: usize,
    log: Option<&Log<Volume>>,
    calendars: &Calendars,
    as_of: Date,
) -> DatasetFacts {
    let counts = |stage: Stage, until: Date| -> Vec<(Date, i64)> {
        let lines = log.into_iter().flat_map(|log| log.until(until));
        lines
            .filter_map(|line| Some((line.on, line.count(stage)?)))
            .collect()
    };
    let stages = Stage::ALL.into_iter().filter_map(|stage| {
        let (_, count) = *counts(stage, as_of).last()?;
        let before = counts(stage, as_of - 7).last().map(|(_, count)| *count);
        let week = before.map(|before| count - before);
        Some(StageFacts {
            stage,
            count,
            needed: needed(dataset, stage),
            week,
        })
    });
    let history = counts(Stage::Accepted, as_of);
    let lines: Vec<_> = history
        .iter()
        .map(|(on, count)| (*on, *count as f64))
        .collect();
    let target = dataset.target.map_or(f64::NAN, |target| target as f64);
    let forecast = forecast(&lines, target, None, as_of, |date| {
        calendars.is_working(date)
    });
    let expected = expected(forecast, as_of);
    DatasetFacts {
        dataset: at,
        stages: stages.collect(),
        late: dataset
            .needed_by
            .zip(expected)
            .map(|(by, on)| calendars.working_days(by, on)),
        expected,
        forecast,
        last: log
            .and_then(|log| log.until(as_of).next_back())
            .map(|line| line.on),
        history,
    }
}

/// The day on which the target was or will be reached; what is not there by the status date did not come before it.
fn expected(forecast: Forecast, as_of: Date) -> Option<Date> {
    match forecast {
        Forecast::Done { on } => Some(on),
        Forecast::Finish { on, .. } => Some(on.max(as_of)),
        Forecast::NoProgress | Forecast::CannotTell(_) => None,
    }
}

impl DatasetFacts {
    /// Whether there is no line, or none within ten working days.
    pub fn is_silent(&self) -> bool {
        matches!(
            self.forecast,
            Forecast::CannotTell(Reason::NoLine | Reason::Stale { .. })
        )
    }
}
