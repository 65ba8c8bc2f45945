//! When a dataset will be complete, from the counts logged so far.
//!
//! The rate is the median over the last ten working days, up to the last line, of the items accepted
//! per working day; a line's gain is spread evenly over the working days since the line before. The
//! finish is the last line's day plus ⌈remaining ÷ rate⌉ working days. Of fewer than three working days no
//! rate is told: a single good or bad day would be all of it.

use crate::time::Date;

/// How many working days the rate looks back, and how old the last line may be.
pub const WINDOW: usize = 10;

/// The fewest working days of which gains are known that make a rate.
pub const LEAST_DAYS: usize = 3;

/// No forecast reaches further than this many calendar days: some hundred years.
const HORIZON: i32 = 36_525;

/// What the log of a dataset says about its completion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Forecast {
    /// The target was reached with the line of this day and has been held since.
    Done { on: Date },
    /// At `per_day` items a working day the target is reached on this day. The day may lie before the
    /// status date: then the next line is overdue or the rate has dropped since.
    Finish {
        on: Date,
        per_day: f64,
        /// Working days that the rate is the median of: ten, or as many as are known.
        days: usize,
    },
    /// Nothing was gained over most of the last ten working days, or of as many as are known.
    NoProgress { days: usize },
    /// No forecast, and why.
    CannotTell(Reason),
}

/// What a forecast lacks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// The target is missing: not a number above zero.
    NoTarget,
    /// No line on or before the status date.
    NoLine,
    /// A single line, and no start to count its gain from.
    OneLine,
    /// Gains of this many working days are known: fewer than three.
    FewDays { days: usize },
    /// Nothing is counted yet, and no task that is to produce it has been under way for more than ten
    /// working days.
    NotBegun,
    /// The last line is this many working days old: more than ten.
    Stale { working_days: usize },
    /// At `per_day` items a working day the finish lies more than a century ahead.
    TooFar { per_day: f64 },
}

/// Forecasts when the cumulative counts in `lines` reach `target`, as known on `as_of`.
///
/// Lines after `as_of` have not happened; of one day the last counts; order does not matter otherwise.
/// Four things are chosen here, since a log may be patchy:
///
/// * Work begins with the last line that counts nothing: earlier ones say nothing of the pace.
/// * Work begins at `since` with nothing accepted, so the first line's gain is spread from that day on.
///   Without `since` the first line is only the level to count from.
/// * A later, lower count corrects what was written before it: no line counts for more than the lowest
///   one after it. So no gain is negative, and what was withdrawn is taken off where it was claimed.
/// * A line on a day off belongs to the working day before it, where its gain was still to come in.
pub fn forecast(
    lines: &[(Date, f64)],
    target: f64,
    since: Option<Date>,
    as_of: Date,
    is_working: impl Fn(Date) -> bool,
) -> Forecast {
    if !(target.is_finite() && target > 0.0) {
        return Forecast::CannotTell(Reason::NoTarget);
    }
    let lines = corrected(lines, as_of);
    let Some(&(last, accepted)) = lines.last() else {
        return Forecast::CannotTell(Reason::NoLine);
    };
    if let Some((on, _)) = lines.iter().find(|(_, count)| *count >= target) {
        return Forecast::Done { on: *on };
    }
    if let Err(reason) = is_fresh(last, as_of, &is_working) {
        return Forecast::CannotTell(reason);
    }
    let gains = recent_gains(&lines, since, &is_working);
    let days = gains.len();
    match pace(gains) {
        Err(reason) => Forecast::CannotTell(reason),
        Ok(per_day) if per_day <= 0.0 => Forecast::NoProgress { days },
        Ok(per_day) => finish(last, (target - accepted) / per_day, is_working)
            .map_or(Forecast::CannotTell(Reason::TooFar { per_day }), |on| {
                Forecast::Finish { on, per_day, days }
            }),
    }
}

/// The median of what was gained a working day.
fn pace(gains: Vec<f64>) -> Result<f64, Reason> {
    match gains.len() {
        0 => Err(Reason::OneLine),
        days if days < LEAST_DAYS => Err(Reason::FewDays { days }),
        _ => median(gains).ok_or(Reason::OneLine),
    }
}

/// Items gained a working day by the same rule as [`forecast`]: the median over the last ten working
/// days up to the last line. The first line is only the level to count from.
///
/// # Errors
/// [`Reason::NoLine`], [`Reason::Stale`], [`Reason::OneLine`] or [`Reason::FewDays`].
pub fn rate(
    lines: &[(Date, f64)],
    as_of: Date,
    is_working: impl Fn(Date) -> bool,
) -> Result<f64, Reason> {
    let lines = corrected(lines, as_of);
    let (last, _) = lines.last().ok_or(Reason::NoLine)?;
    is_fresh(*last, as_of, &is_working)?;
    pace(recent_gains(&lines, None, &is_working))
}

/// Whether a line of this day still tells what goes on.
///
/// # Errors
/// [`Reason::Stale`] if it is more than ten working days old.
pub fn is_fresh(last: Date, as_of: Date, is_working: impl Fn(Date) -> bool) -> Result<(), Reason> {
    let working_days = (1..=as_of - last)
        .filter(|ahead| is_working(last + *ahead))
        .count();
    match working_days > WINDOW {
        true => Err(Reason::Stale { working_days }),
        false => Ok(()),
    }
}

/// The lines up to `as_of` in order of days, none higher than any later one.
fn corrected(lines: &[(Date, f64)], as_of: Date) -> Vec<(Date, f64)> {
    let mut kept: Vec<(Date, f64)> = lines
        .iter()
        .copied()
        .filter(|(date, count)| *date <= as_of && count.is_finite())
        .collect();
    kept.sort_by_key(|(date, _)| *date);
    if let Some(first) = kept.iter().position(|(_, count)| *count > 0.0) {
        kept.drain(..first.saturating_sub(1));
    }
    let mut least = f64::INFINITY;
    for (_, count) in kept.iter_mut().rev() {
        least = count.min(least);
        *count = least;
    }
    kept
}

/// The gains of the last ten working days for which the lines give one, newest first.
fn recent_gains(
    lines: &[(Date, f64)],
    since: Option<Date>,
    is_working: &impl Fn(Date) -> bool,
) -> Vec<f64> {
    let mut steps: Vec<(Date, f64)> = Vec::new();
    let first = lines.first().map(|(date, _)| *date);
    if let Some(start) = since.filter(|start| first.is_some_and(|first| *start <= first)) {
        steps.push((start - 1, 0.0));
    }
    for &(date, count) in lines {
        let date = (0..=DAYS_OFF)
            .map(|back| date - back)
            .find(|day| is_working(*day))
            .unwrap_or(date);
        match steps.last_mut() {
            Some(step) if step.0 >= date => step.1 = count,
            _ => steps.push((date, count)),
        }
    }
    let mut gains = Vec::new();
    for pair in steps.windows(2).rev() {
        let [(from, before), (to, after)] = *pair else {
            continue;
        };
        let days = (1..=to - from)
            .filter(|ahead| is_working(from + *ahead))
            .count();
        let per_day = (after - before) / days.max(1) as f64;
        gains.extend(std::iter::repeat_n(per_day, days.min(WINDOW - gains.len())));
        if gains.len() == WINDOW {
            break;
        }
    }
    gains
}

/// How far back a line on a day off looks for its working day.
const DAYS_OFF: i32 = 60;

/// The middle value, or the mean of the two middle ones.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get((values.len() - 1) / 2)?;
    Some((lower + upper) / 2.0)
}

/// The day on which the last of `days` working days after `last` ends; a part of a day counts whole.
/// `None` where that is more than a century ahead.
pub fn finish(last: Date, days: f64, is_working: impl Fn(Date) -> bool) -> Option<Date> {
    // Evenly spread gains are fractions: what is off by their rounding alone is no further day.
    let days = (days - 1e-9 * days.max(1.0)).ceil().max(1.0);
    if days > f64::from(HORIZON) {
        return None;
    }
    (1..=HORIZON)
        .map(|ahead| last + ahead)
        .filter(|day| is_working(*day))
        .nth(days as usize - 1)
}

#[cfg(test)]
#[path = "volume_tests.rs"]
mod tests;
