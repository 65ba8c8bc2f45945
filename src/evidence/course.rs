//! Where a goal's measurements are going, against where they must go.

use super::achieved::Achieved;
use super::dataset::is_same;
use super::difference::{error_of_bounds, noise_of_bounds, noise_of_counts};
use super::distribution::NORMAL_75;
use super::range::Range;
use super::trend::{Forecast, Trend, required_slope};
use crate::model::kind::goal::{Direction, Goal};
use crate::schedule::Calendars;
use crate::time::Date;

/// The course of a goal's values on one version of its evaluation set, per working day.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Places in the goal's measurements that were taken on the version of the evaluation set that the
    /// latest was taken on, oldest first.
    pub points: Vec<usize>,
    /// The line through the newest five of them at most, with working days since the first of these as its
    /// days; from four points on.
    pub trend: Option<Trend>,
    /// The day by which the target must be there: the booked test, else the due date.
    pub until: Option<Date>,
    /// Working days left until then.
    pub days_left: Option<i64>,
    /// The slope that leads from the latest value to the target in the days left.
    pub required: Option<f64>,
    /// What the line says of the day on which the target must be there, with its 90 % band, both cut to
    /// what can be measured at all.
    pub ahead: Option<Forecast>,
    /// Whether the line itself, uncut, lies beyond what can be measured by then.
    pub leaves_scale: bool,
    /// From each point to the next.
    pub gains: Vec<Gain>,
    /// How much closer to the good side a working day, from the fourth last point to the last.
    pub lately: Option<f64>,
    /// From the newest point of another model to the latest, where both have bounds.
    pub stride: Option<Stride>,
    /// By how many standard errors the latest value lies on the good side of the line through those before it;
    /// negative on the bad one. From five points on, where the latest has bounds.
    pub leap: Option<f64>,
}

/// The line goes through so many of the newest points at most.
const NEWEST: usize = 5;

/// So many gains on end within what chance may do are no gain.
const STILL: usize = 3;

/// The step from one measurement to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// Places in the goal's measurements.
    pub from: usize,
    pub to: usize,
    /// How much closer to the good side, in the goal's unit; negative where it got worse.
    pub change: f64,
    /// What chance alone may do; `None` where the measurements give no bounds.
    pub noise: Option<f64>,
}

/// The way from one point to a later one of another model, and on to the target. All slopes are towards the
/// good side, a working day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stride {
    /// Place in the goal's measurements that it comes from.
    pub from: usize,
    pub slope: f64,
    /// What the slope is at most, with 75 % confidence: where it leads on the target's day is known less well than
    /// by the slope's own error, since the latest value's moves both ends.
    pub most: f64,
    /// From the latest value to the target.
    pub required: f64,
    /// Working days from the latest measurement to the day on which the target must be there.
    pub ahead: i64,
}

impl Stride {
    /// The most that the slope is, with 75 % confidence, as a multiple of the required one.
    pub fn pace_at_most(&self) -> f64 {
        self.most / self.required
    }
}

impl Gain {
    /// Whether the step is more than chance, for better or worse; `None` where that cannot be told.
    pub fn is_real(&self) -> Option<bool> {
        self.noise.map(|noise| self.change.abs() > noise)
    }

    /// Whether it is no step forward beyond chance; `None` where that cannot be told.
    fn is_no_progress(&self) -> Option<bool> {
        self.noise.map(|noise| self.change <= noise)
    }
}

impl Course {
    pub(super) fn of(
        goal: &Goal,
        measured: &[Achieved],
        scale: f64,
        calendars: &Calendars,
        as_of: Date,
    ) -> Self {
        let points = same_version(goal, measured);
        // A learning curve is no line: only where it goes now is one.
        let newest = &points[points.len().saturating_sub(NEWEST)..];
        let trend = trend(measured, newest, calendars);
        let until = goal.booked.filter(|day| *day >= as_of).or(goal.due);
        let days_left = until.map(|until| calendars.working_days(as_of, until));
        let first = newest.first().map(|at| measured[*at].on);
        let required = || {
            let last = measured.last()?.value;
            required_slope(last, goal.target?.value, days_left? as f64)
        };
        let ahead = || trend?.at(calendars.working_days(first?, until?) as f64);
        let (range, line) = (Range::of(goal), ahead());
        let pairs = points.windows(2);
        Self {
            required: required(),
            ahead: line.map(|ahead| ahead.within(range)),
            leaves_scale: line.is_some_and(|ahead| !range.holds(ahead.centre)),
            gains: pairs
                .map(|pair| gain(goal, measured, scale, pair[0], pair[1]))
                .collect(),
            lately: lately(goal, measured, &points, calendars),
            stride: stride(goal, measured, &points, until, calendars),
            leap: leap(goal, measured, &points, calendars),
            points,
            trend,
            until,
            days_left,
        }
    }

    /// Whether none of the last three steps goes forward by more than chance, and together they are less than is
    /// required: a steep beginning hides that from the slope of the whole.
    pub fn stands_still(&self) -> bool {
        let mut steps = self.gains.iter().rev().take(STILL);
        let is_slow = (self.lately.zip(self.required))
            .is_some_and(|(lately, required)| lately < required.abs());
        is_slow && steps.all(|gain| gain.is_no_progress() == Some(true))
    }

    /// The observed slope as a multiple of the required one; negative where values go the wrong way.
    /// `None` without a trend, without days left, or where the target is where the value is.
    pub fn pace(&self) -> Option<f64> {
        let pace = self.trend?.slope / self.required?;
        pace.is_finite().then_some(pace)
    }
}

fn lately(
    goal: &Goal,
    measured: &[Achieved],
    points: &[usize],
    calendars: &Calendars,
) -> Option<f64> {
    let (from, to) = (*points.iter().rev().nth(STILL)?, *points.last()?);
    let days = calendars
        .working_days(measured[from].on, measured[to].on)
        .max(1);
    Some(change(goal, &measured[from], &measured[to]) / days as f64)
}

/// From the newest point of another model than the latest's: measured again, one model does not move. `None`
/// without bounds, and where the target or its day is missing, reached or past.
///
/// Drawn on, the slope gains slope × ahead with the standard error √((e₁ a)² + (e₂ (1 + a))²), where a is
/// the days ahead ÷ the days between: the upper quartile lies 0.674 of it higher.
fn stride(
    goal: &Goal,
    measured: &[Achieved],
    points: &[usize],
    until: Option<Date>,
    calendars: &Calendars,
) -> Option<Stride> {
    let (to, before) = points.split_last()?;
    let to = &measured[*to];
    let is_other = |at: &&usize| to.model.is_none() || measured[**at].model != to.model;
    let from = *before.iter().rev().find(is_other)?;
    let left = change(
        goal,
        to,
        &Achieved {
            value: goal.target?.value,
            ..to.clone()
        },
    );
    let (between, ahead) = (
        calendars.working_days(measured[from].on, to.on),
        calendars.working_days(to.on, until?),
    );
    if between <= 0 || ahead <= 0 || left <= 0.0 {
        return None;
    }
    let reach = ahead as f64 / between as f64;
    let errors = (
        error_of_bounds(measured[from].bounds?),
        error_of_bounds(to.bounds?),
    );
    let error = f64::hypot(errors.0 * reach, errors.1 * (1.0 + reach));
    let slope = change(goal, &measured[from], to) / between as f64;
    Some(Stride {
        from,
        slope,
        most: slope + NORMAL_75 * error / ahead as f64,
        required: left / ahead as f64,
        ahead,
    })
}

fn trend(measured: &[Achieved], points: &[usize], calendars: &Calendars) -> Option<Trend> {
    Trend::of(&days(measured, points, calendars))
}

/// Points by working days since the first of them.
fn days(measured: &[Achieved], points: &[usize], calendars: &Calendars) -> Vec<(f64, f64)> {
    let first = points.first().map(|at| measured[*at].on);
    let day = |on: Date| first.map_or(0.0, |first| calendars.working_days(first, on) as f64);
    let points = points.iter().map(|at| &measured[*at]);
    points.map(|one| (day(one.on), one.value)).collect()
}

fn leap(
    goal: &Goal,
    measured: &[Achieved],
    points: &[usize],
    calendars: &Calendars,
) -> Option<f64> {
    let bounds = measured[*points.last()?].bounds?;
    let points = days(measured, points, calendars);
    let ((day, value), before) = points.split_last()?;
    let above = Trend::of(before)?.errors_above(*day, *value, error_of_bounds(bounds))?;
    match goal.direction? {
        Direction::Higher => Some(above),
        Direction::Lower => Some(-above),
        Direction::Exact => None,
    }
}

/// The measurements on the latest's version of the evaluation set: of the same dataset, and without a
/// hash that differs from the newest known. A line that names no hash is taken as of the version of its neighbours
/// on both sides; before the first hash of several versions nobody knows.
fn same_version(goal: &Goal, measured: &[Achieved]) -> Vec<usize> {
    let of_goal = goal.dataset.as_deref();
    let dataset = |one: &Achieved| one.dataset.clone().or(of_goal.map(str::to_owned));
    let latest = measured.last().and_then(dataset);
    let of_set = measured.iter().enumerate().rev();
    let of_set = of_set.filter(|(_, one)| dataset(one) == latest);
    let (mut points, mut unsaid): (Vec<usize>, Vec<usize>) = Default::default();
    let (mut newest, mut has_others, mut is_beside_other) = (None, false, false);
    for (at, one) in of_set {
        match (&one.dataset_hash, newest) {
            (None, None) => points.push(at),
            (None, Some(_)) if is_beside_other => {}
            (None, Some(_)) => unsaid.push(at),
            (Some(own), Some(newest)) if !is_same(newest, own) => {
                (has_others, is_beside_other) = (true, true);
                unsaid.clear();
            }
            (Some(own), _) => {
                newest = newest.or(Some(own));
                is_beside_other = false;
                points.append(&mut unsaid);
                points.push(at);
            }
        }
    }
    if !has_others {
        points.append(&mut unsaid);
    }
    points.reverse();
    points
}

fn gain(goal: &Goal, measured: &[Achieved], scale: f64, from: usize, to: usize) -> Gain {
    let (before, after) = (&measured[from], &measured[to]);
    Gain {
        from,
        to,
        change: change(goal, before, after),
        noise: noise(before, after, scale),
    }
}

/// How much closer to the good side a value has come.
fn change(goal: &Goal, before: &Achieved, after: &Achieved) -> f64 {
    match (goal.direction, goal.target) {
        (Some(Direction::Lower), _) => before.value - after.value,
        (Some(Direction::Exact), Some(target)) => {
            (before.value - target.value).abs() - (after.value - target.value).abs()
        }
        _ => after.value - before.value,
    }
}

/// By counts where both have them and nothing widens their bounds, else by the bounds.
fn noise(before: &Achieved, after: &Achieved, scale: f64) -> Option<f64> {
    let counted = |one: &Achieved| {
        let (count, samples) = one.counts.filter(|_| one.worth.is_none())?;
        Some((count.unsigned_abs(), samples.unsigned_abs()))
    };
    match (counted(before), counted(after)) {
        (Some(before), Some(after)) => Some(noise_of_counts(before, after)? * scale),
        _ => noise_of_bounds(before.bounds?, after.bounds?),
    }
}
