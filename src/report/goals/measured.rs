//! What was measured of a goal, step by step, and where it is going.

use serde::Serialize;

use super::standing::round;
use crate::evidence::{Achieved, Course, GoalFacts};
use crate::report::iso;

/// A measurement.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct MeasuredRow {
    pub on: String,
    pub value: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// How many resamples gave the bounds of a value.
    pub resampled: Option<i64>,
    /// Of how many classes the figure is that of the weakest.
    pub weakest_of: Option<i64>,
    /// The cases that the rate counts: failures where failing is what is measured.
    pub count: Option<i64>,
    pub samples: Option<i64>,
    pub model: Option<String>,
    pub dataset: Option<String>,
    pub dataset_hash: Option<String>,
    /// Whether it was taken on the version of the evaluation set that the latest was taken on.
    pub same_set: bool,
    /// How much closer to the good side than the one before on the same version.
    pub gain: Option<f64>,
    /// What chance alone may do to that gain.
    pub noise: Option<f64>,
    pub is_real: Option<bool>,
}

/// Where the values are going, per working day.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CourseRow {
    /// Measurements on the latest version of the evaluation set.
    pub points: usize,
    pub slope: Option<f64>,
    pub required: Option<f64>,
    /// The booked test, else the due date.
    pub until: Option<String>,
    pub days_left: Option<i64>,
    /// What the line says of that day, with its 90 % band.
    pub forecast: Option<BandRow>,
    /// Whether the line itself leaves what can be measured by then.
    pub leaves_scale: bool,
}

/// A forecast with its 90 % band.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BandRow {
    pub low: f64,
    pub centre: f64,
    pub high: f64,
}

pub(super) fn history(goal: &GoalFacts) -> Vec<MeasuredRow> {
    let measured = goal.measured.iter().enumerate();
    let counting = measured.map(|(at, one)| measurement(goal, Some(at), one));
    let elsewhere = goal.elsewhere.iter();
    let elsewhere = elsewhere.map(|one| measurement(goal, None, one));
    let mut rows: Vec<_> = elsewhere.chain(counting).collect();
    // Of one day what counts comes last, as it stands.
    rows.sort_by(|one, other| one.on.cmp(&other.on));
    rows
}

/// A measurement with its place among those that count.
fn measurement(goal: &GoalFacts, at: Option<usize>, one: &Achieved) -> MeasuredRow {
    let mut gains = goal.course.gains.iter();
    let gain = gains.find(|gain| Some(gain.to) == at);
    MeasuredRow {
        on: iso(one.on),
        value: round(one.value),
        low: one.bounds.map(|bounds| round(bounds.0)),
        high: one.bounds.map(|bounds| round(bounds.1)),
        resampled: one.resampled,
        weakest_of: one.weakest_of,
        count: one.counts.map(|counts| counts.0),
        samples: one.counts.map(|counts| counts.1),
        model: one.model.clone(),
        dataset: one.dataset.clone(),
        dataset_hash: one.dataset_hash.clone(),
        same_set: at.is_some_and(|at| goal.course.points.contains(&at)),
        gain: gain.map(|gain| round(gain.change)),
        noise: gain.and_then(|gain| gain.noise).map(round),
        is_real: gain.and_then(|gain| gain.is_real()),
    }
}

pub(super) fn latest(goal: &GoalFacts) -> Option<MeasuredRow> {
    let at = goal.measured.len().checked_sub(1)?;
    Some(measurement(goal, Some(at), &goal.measured[at]))
}

pub(super) fn course(course: &Course) -> CourseRow {
    CourseRow {
        points: course.points.len(),
        slope: course.trend.map(|trend| round(trend.slope)),
        required: course.required.map(round),
        until: course.until.map(iso),
        days_left: course.days_left,
        leaves_scale: course.leaves_scale,
        forecast: course.ahead.map(|ahead| BandRow {
            low: round(ahead.low),
            centre: round(ahead.centre),
            high: round(ahead.high),
        }),
    }
}
