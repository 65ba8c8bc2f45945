//! Faults in what was measured: figures that cannot be, alone or together.

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::evidence::bootstrap::LEAST_RESAMPLES;
use crate::evidence::{Achieved, Range, Sort, binomial};
use crate::facts::Facts;
use crate::lang::{Args, format};
use crate::model::field::Number;
use crate::model::kind::goal::Goal;
use crate::model::kind::measurement::Measurement;
use crate::model::record::{Line, Record};

pub(super) const RULES: &[Rule] = &[
    rule!(
        "measurements",
        "counts-without-rate",
        Error,
        Run::Facts(counts_without_rate)
    ),
    rule!(
        "measurements",
        "few-resamples",
        Warn,
        Run::Facts(few_resamples)
    ),
    rule!(
        "measurements",
        "impossible-interval",
        Error,
        Run::Facts(impossible_interval)
    ),
    rule!(
        "measurements",
        "impossible-rate",
        Error,
        Run::Facts(impossible_rate)
    ),
    rule!(
        "measurements",
        "impossible-value",
        Error,
        Run::Facts(impossible_value)
    ),
];

/// Every line with the goal it was measured for.
fn lines(facts: &Facts) -> impl Iterator<Item = (&Record<Goal>, &Line<Measurement>)> {
    let logs = facts.project.measurements.iter();
    let logs = logs.filter_map(|log| Some((facts.project.goals.find(&log.id)?, log)));
    logs.flat_map(|(goal, log)| log.lines.iter().map(move |line| (goal, line)))
}

/// Counts of cases for a metric that counts none.
fn counts_without_rate(facts: &Facts, findings: &mut Findings) {
    for (goal, line) in lines(facts) {
        let counts = [("passed", line.passed), ("failed", line.failed)];
        let key = counts
            .into_iter()
            .find_map(|(key, count)| count.map(|_| key));
        if let Some(key) = key.filter(|_| !goal.counts_cases()) {
            let metric = goal.metric.map_or("–", |metric| metric.word());
            let args = args![name: goal.name, metric, key];
            findings.part(goal.full_id(), line.at(&[key]), args);
        }
    }
}

/// Bounds from so few resamples that their marks are chance.
fn few_resamples(facts: &Facts, findings: &mut Findings) {
    let least = LEAST_RESAMPLES as i64;
    for (goal, line) in lines(facts) {
        if let Some(resampled) = line.resampled.filter(|resampled| *resampled < least) {
            let args = args![name: goal.name, resampled, least];
            findings.part(goal.full_id(), line.at(&["resampled"]), args);
        }
    }
}

/// An interval without an end, with its ends swapped, or beside its value.
fn impossible_interval(facts: &Facts, findings: &mut Findings) {
    for (goal, line) in lines(facts) {
        let found = match (line.low, line.high) {
            (None, None) => None,
            (Some(_), None) => Some(("low", "no-high")),
            (None, Some(_)) => Some(("high", "no-low")),
            (Some(low), Some(high)) if low.value > high.value => Some(("low", "order")),
            (Some(low), Some(high)) => beside(goal, line, low, high).map(|key| (key, "outside")),
        };
        let Some((key, fault)) = found else { continue };
        let shown = |number: Option<Number>| number.map_or_else(String::new, written);
        let value = Achieved::of(goal, line).map_or_else(String::new, |achieved| {
            format::number(achieved.value, achieved.digits, format::Rounding::Nearest)
        });
        let (low, high) = (shown(line.low), shown(line.high));
        let args = args![name: goal.name, fault, low, high, value];
        findings.part(goal.full_id(), line.at(&[key]), args);
    }
}

/// The key of the figure that an interval does not hold.
fn beside(
    goal: &Goal,
    line: &Line<Measurement>,
    low: Number,
    high: Number,
) -> Option<&'static str> {
    let achieved = Achieved::of(goal, line)?;
    let value = achieved.value;
    // Beside a count the ends may have been rounded towards it.
    let half = |end: Number| match achieved.counts {
        Some(_) => 0.5 * 10_f64.powi(-(end.digits.min(15) as i32)),
        None => 0.0,
    };
    let is_inside = low.value - half(low) <= value && value <= high.value + half(high);
    let key = match (achieved.counts, line.passed) {
        (None, _) => "value",
        (Some(_), Some(_)) => "passed",
        (Some(_), None) => "failed",
    };
    (!is_inside).then_some(key)
}

/// A rate that no whole number of cases can give.
fn impossible_rate(facts: &Facts, findings: &mut Findings) {
    for (goal, line) in lines(facts) {
        let Some(samples) = line.samples else {
            continue;
        };
        let both = line.passed.zip(line.failed);
        let both = both.map(|(passed, failed)| passed.saturating_add(failed));
        let counts = [("passed", line.passed), ("failed", both.or(line.failed))];
        let more = counts.into_iter().find_map(|(key, count)| {
            let count = count.filter(|count| *count > samples)?;
            Some((key, count.to_string()))
        });
        if let Some((key, rate)) = more.or_else(|| uncounted(goal, line, samples)) {
            let args = args![name: goal.name, rate, samples];
            findings.part(goal.full_id(), line.at(&[key]), args);
        }
    }
}

/// A rate that is written as a value and that no count of the samples rounds to.
fn uncounted(goal: &Goal, line: &Measurement, samples: i64) -> Option<(&'static str, String)> {
    let is_counted = line.passed.is_some() || line.failed.is_some();
    let is_rate = goal.metric.is_some_and(|metric| metric.is_rate());
    let value = line.value.filter(|_| is_rate && !is_counted)?;
    let rate = written(value);
    let is_possible = match goal.is_percent() {
        // Beyond its range it is an impossible value.
        _ if !Range::of(goal).holds(value.value) => true,
        true => binomial::is_whole_count(&rate, samples.unsigned_abs()) != Some(false),
        false => is_whole_share(value, samples),
    };
    (!is_possible).then_some(("value", rate))
}

/// A value or a promise beyond what its metric and unit can have.
fn impossible_value(facts: &Facts, findings: &mut Findings) {
    for goal in &*facts.project.goals {
        for (keys, value) in promises(goal) {
            if let Some(args) = beyond(goal, value) {
                findings.about(goal, &keys, args);
            }
        }
    }
    for (goal, line) in lines(facts) {
        let values = [
            ("value", line.value),
            ("low", line.low),
            ("high", line.high),
        ];
        for (key, value) in values {
            if let Some(args) = value.and_then(|value| beyond(goal, value)) {
                findings.part(goal.full_id(), line.at(&[key]), args);
            }
        }
    }
}

/// The values that a goal itself names, with their keys.
fn promises(goal: &Goal) -> Vec<(Vec<&str>, Number)> {
    let best = goal.world_best.as_ref().and_then(|best| best.value);
    let years = goal.targets.iter();
    let mut named: Vec<_> = years
        .map(|(year, target)| (vec!["targets", year.as_str()], *target))
        .collect();
    named.extend(goal.target.map(|target| (vec!["target"], target)));
    named.extend(goal.baseline.map(|baseline| (vec!["baseline"], baseline)));
    named.extend(best.map(|best| (vec!["world-best", "value"], best)));
    named
}

/// What to say of a value that the goal's metric and unit cannot have.
fn beyond(goal: &Goal, value: Number) -> Option<Args> {
    let range = Range::of(goal);
    if range.holds(value.value) {
        return None;
    }
    let why = match range.sort {
        Sort::Percent => "percent",
        Sort::Share => "share",
        Sort::Size | Sort::Open => "size",
    };
    let end = |end: f64| format::number(end, 0, format::Rounding::Nearest);
    let (least, most) = (end(range.least), end(range.most));
    let metric = goal.metric.map_or("", |metric| metric.word());
    let value = written(value);
    Some(args![name: goal.name, value, why, least, most, metric])
}

/// A number with the digits it was written with.
fn written(number: Number) -> String {
    format!("{:.*}", number.digits, number.value)
}

/// Whether some count of `samples` rounds to a share from 0 to 1 as it was written.
fn is_whole_share(share: Number, samples: i64) -> bool {
    let count = share.value * samples as f64;
    let half = 0.5 * 10_f64.powi(-(share.digits.min(15) as i32)) + 1e-12;
    let fits = |count: f64| (count / samples as f64 - share.value).abs() <= half;
    samples > 0 && (fits(count.floor()) || fits(count.ceil()))
}
