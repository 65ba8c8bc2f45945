//! From rows of labels and predictions to the metric that a goal is measured by.

use std::iter::Sum;

use super::classes::{Average, Classified};
use super::interval::{Interval, bounds, one_case_each};
use super::names::names;
use super::numbers::Errors;
use super::question::{ClassMetric, Question, class_metric};
use super::text::{Edits, Token};
use crate::evidence::bootstrap;
use crate::evidence::clustered;
use crate::model::kind::goal::Metric;

/// The longest text compared, in characters: time grows with its square.
pub const LONGEST: usize = 50_000;

/// One item: what is right, what was predicted, and what it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    pub prediction: String,
    /// Items of one group stand or fall together; empty where the item stands alone.
    pub group: String,
    /// Where it stands in its file, from 1.
    pub line: u64,
}

/// Which metric, and how it is to be read where labels are classes.
#[derive(Clone, Debug)]
pub struct Wanted<'w> {
    pub metric: Metric,
    /// The class that counts, for precision, recall and the like.
    pub positive: Option<&'w str>,
    /// How classes are averaged where none of them is the one that counts.
    pub average: Option<Average>,
}

/// How resampled bounds are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    pub seed: u64,
    pub resamples: usize,
}

/// What the rows come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub figure: Figure,
    /// Bounds as shares or in the unit of the numbers: of a value where they can be had, of a rate only
    /// where items belong to groups.
    pub bounds: Option<Interval>,
    /// Independent units: groups, and items without one.
    pub units: usize,
    /// Whether values are shares of 1, to be shown as per cent where the goal is.
    pub is_share: bool,
    /// Items by class, in the order of the classes; empty for texts and numbers.
    pub classes: Vec<(String, u64)>,
    /// Whether classes were compared and no prediction was what it ought to be.
    pub is_never_right: bool,
}

/// A metric's figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// Cases that passed of all that count.
    Passed { count: u64, samples: u64 },
    /// Cases that failed, where failures are what is counted.
    Failed { count: u64, samples: u64 },
    /// Of so many items a value that is no count.
    Value { value: f64, samples: u64 },
}

/// Why rows give no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MetricError {
    /// The metric does not follow from labels and predictions.
    OtherMetric,
    NoRow,
    /// Which class counts is not told; the classes there are.
    NoPositive {
        classes: Vec<String>,
    },
    /// The class that counts is in no row.
    UnknownClass {
        class: String,
        classes: Vec<String>,
    },
    NotANumber {
        line: u64,
        text: String,
    },
    /// An item of which it is not told what it is.
    NoLabel {
        line: u64,
    },
    /// Errors that add up to more than a number can be.
    TooLarge,
    TooLong {
        line: u64,
        length: usize,
    },
    /// A division by zero, such as precision where nothing was predicted.
    Undefined,
}

/// Measures rows by a metric. Classes and texts are compared in composed form (NFC), white space at
/// their ends left out.
///
/// # Errors
/// [`MetricError`], if the metric has no value for these rows.
pub fn measure(
    rows: &[Row],
    wanted: &Wanted<'_>,
    sampling: Sampling,
) -> Result<Measured, MetricError> {
    if rows.is_empty() {
        return Err(MetricError::NoRow);
    }
    match wanted.metric {
        Metric::Cer => texts(rows, Token::Character, sampling),
        Metric::Wer => texts(rows, Token::Word, sampling),
        Metric::Mae => numbers(rows, Errors::absolute, Errors::mean, sampling),
        Metric::Rmse => numbers(rows, Errors::squared, Errors::root_mean, sampling),
        metric => classes(rows, wanted, class_metric(metric)?, sampling),
    }
}

impl Figure {
    /// The cases that count and all cases, where it is a rate.
    pub(super) fn counts(self) -> Option<(u64, u64)> {
        match self {
            Self::Passed { count, samples } | Self::Failed { count, samples } => {
                Some((count, samples))
            }
            Self::Value { .. } => None,
        }
    }

    /// The figure as one number: a share or the value.
    pub fn point(self) -> f64 {
        match self {
            Self::Passed { count, samples } | Self::Failed { count, samples } => {
                count as f64 / samples as f64
            }
            Self::Value { value, .. } => value,
        }
    }
}

fn classes(
    rows: &[Row],
    wanted: &Wanted<'_>,
    metric: ClassMetric,
    sampling: Sampling,
) -> Result<Measured, MetricError> {
    let is_text = wanted.metric == Metric::ExactMatch;
    let names = names(rows, is_text)?;
    let pairs = names.iter().map(|(label, guess)| (&**label, &**guess));
    let classified = Classified::new(pairs);
    let question = Question::new(wanted, metric, &classified)?;
    let all = classified.all();
    let figure = question.figure(&all).ok_or(MetricError::Undefined)?;
    let units = units(rows);
    let is_value = matches!(figure, Figure::Value { .. });
    // Items that stand alone have exact bounds.
    let is_grouped = units.len() < rows.len();
    let bounds = (is_value || is_grouped).then(|| {
        let counted = classified.counted(&units);
        let point = |units: &[usize]| {
            let tally = counted.tally(units.iter().copied());
            question.figure(&tally).map_or(f64::NAN, Figure::point)
        };
        let drawn = bounds(units.len(), point, sampling);
        if is_value {
            return drawn;
        }
        let counts = (0..units.len()).filter_map(|unit| {
            let tally = counted.tally(std::iter::once(unit));
            question.figure(&tally)?.counts()
        });
        let counts: Vec<_> = counts.collect();
        match drawn {
            Some(drawn) => Some(drawn.or_wider(clustered::bounds(&counts)?)),
            None => one_case_each(figure.point(), counts.len()),
        }
    });
    let counts = (0..classified.classes.len()).map(|class| {
        let outcome = all.outcome(class);
        outcome.map_or(0, |one| one.true_positives + one.false_negatives)
    });
    let is_kappa = question.metric == ClassMetric::Kappa;
    Ok(Measured {
        figure,
        bounds: bounds.flatten(),
        units: units.len(),
        is_share: !is_kappa,
        classes: match is_text {
            true => Vec::new(),
            false => classified.classes.iter().cloned().zip(counts).collect(),
        },
        is_never_right: all.correct() == 0,
    })
}

fn texts(rows: &[Row], token: Token, sampling: Sampling) -> Result<Measured, MetricError> {
    let edits = rows.iter().map(|row| {
        let length = |text: &String| text.chars().count();
        let length = length(&row.label).max(length(&row.prediction));
        match length > LONGEST {
            true => Err(MetricError::TooLong {
                line: row.line,
                length,
            }),
            false => Ok(Edits::between(&row.label, &row.prediction, token)),
        }
    });
    let edits: Vec<_> = edits.collect::<Result<_, _>>()?;
    value(rows, &edits, Edits::rate, true, sampling)
}

fn numbers(
    rows: &[Row],
    error: impl Fn(f64, f64) -> Errors,
    statistic: impl Fn(Errors) -> Option<f64>,
    sampling: Sampling,
) -> Result<Measured, MetricError> {
    let number = |line, text: &str| {
        let number = text
            .trim()
            .parse()
            .ok()
            .filter(|value: &f64| value.is_finite());
        let text = text.to_owned();
        number.ok_or(MetricError::NotANumber { line, text })
    };
    let errors = rows.iter().map(|row| {
        let label = number(row.line, &row.label)?;
        Ok(error(label, number(row.line, &row.prediction)?))
    });
    let errors: Vec<_> = errors.collect::<Result<_, _>>()?;
    value(rows, &errors, statistic, false, sampling)
}

/// A value of what the rows add up to, and its bounds by drawing units, each added up once.
fn value<S: Copy + Sum<S>>(
    rows: &[Row],
    each: &[S],
    statistic: impl Fn(S) -> Option<f64>,
    is_share: bool,
    sampling: Sampling,
) -> Result<Measured, MetricError> {
    let value = statistic(each.iter().copied().sum()).ok_or(MetricError::Undefined)?;
    if !value.is_finite() {
        return Err(MetricError::TooLarge);
    }
    let units = units(rows);
    let sums = units
        .iter()
        .map(|unit| unit.iter().map(|at| each[*at]).sum());
    let sums: Vec<S> = sums.collect();
    let point = |units: &[usize]| {
        let sum = units.iter().map(|unit| sums[*unit]).sum();
        statistic(sum).unwrap_or(f64::NAN)
    };
    Ok(Measured {
        figure: Figure::Value {
            value,
            samples: rows.len() as u64,
        },
        bounds: bounds(units.len(), point, sampling),
        units: units.len(),
        is_share,
        classes: Vec::new(),
        is_never_right: false,
    })
}

fn units(rows: &[Row]) -> Vec<bootstrap::Unit> {
    bootstrap::units_by_group(rows.iter().map(|row| row.group.as_str()))
}

#[cfg(test)]
#[path = "predictions_tests.rs"]
mod tests;
