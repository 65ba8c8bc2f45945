//! Which figure of classified items a metric asks for.

use super::classes::{Average, Classified, Outcome, Tally};
use super::names::without_zeros;
use super::predictions::{Figure, MetricError, Wanted};
use super::text::composed;
use crate::model::kind::goal::Metric;

/// Metrics of classified items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClassMetric {
    Correct,
    Wrong,
    Precision,
    Recall,
    Specificity,
    FalseAlarms,
    F1,
    Kappa,
}

pub(super) fn class_metric(metric: Metric) -> Result<ClassMetric, MetricError> {
    Ok(match metric {
        Metric::Accuracy | Metric::ExactMatch => ClassMetric::Correct,
        Metric::ErrorRate => ClassMetric::Wrong,
        Metric::Precision => ClassMetric::Precision,
        Metric::Recall | Metric::Sensitivity => ClassMetric::Recall,
        Metric::Specificity => ClassMetric::Specificity,
        Metric::FalseAlarmRate => ClassMetric::FalseAlarms,
        Metric::F1 => ClassMetric::F1,
        Metric::Kappa => ClassMetric::Kappa,
        _ => return Err(MetricError::OtherMetric),
    })
}

/// Whether a metric tells one class from all others.
pub fn tells_a_class(metric: Metric) -> bool {
    use ClassMetric::{F1, FalseAlarms, Precision, Recall, Specificity};
    let metric = class_metric(metric);
    matches!(
        metric,
        Ok(Precision | Recall | Specificity | FalseAlarms | F1)
    )
}

/// Whether there is a mean of a metric over the classes that it tells.
pub fn has_mean(metric: Metric) -> bool {
    let has_none = [Metric::Specificity, Metric::FalseAlarmRate];
    tells_a_class(metric) && !has_none.contains(&metric)
}

/// What is asked of a tally: the metric, and the class that counts or how classes are averaged.
#[derive(Clone, Copy)]
pub(super) struct Question {
    pub(super) metric: ClassMetric,
    of: Of,
}

#[derive(Clone, Copy)]
enum Of {
    All,
    Class(usize),
    Average(Average),
}

impl Question {
    pub(super) fn new(
        wanted: &Wanted<'_>,
        metric: ClassMetric,
        classified: &Classified,
    ) -> Result<Self, MetricError> {
        let classes = || classified.classes.clone();
        if !tells_a_class(wanted.metric) {
            let of = Of::All;
            return Ok(Self { metric, of });
        }
        let of = match (wanted.positive, wanted.average) {
            (Some(class), _) => {
                let class = composed(class).into_owned();
                let place = classified.place(&class);
                let place = place.or_else(|| classified.place(without_zeros(&class)));
                let classes = classes();
                Of::Class(place.ok_or(MetricError::UnknownClass { class, classes })?)
            }
            (None, Some(average)) if has_mean(wanted.metric) => Of::Average(average),
            (None, _) => match usual_positive(&classified.classes) {
                Some(place) => Of::Class(place),
                None => return Err(MetricError::NoPositive { classes: classes() }),
            },
        };
        Ok(Self { metric, of })
    }

    /// The figure of a tally; `None` where it is divided by zero.
    pub(super) fn figure(self, tally: &Tally) -> Option<Figure> {
        let (items, correct) = (tally.items(), tally.correct());
        let value = |value| Figure::Value {
            value,
            samples: items,
        };
        match (self.metric, self.of) {
            (ClassMetric::Kappa, _) => tally.kappa().map(value),
            (ClassMetric::Wrong, _) => failed(items - correct, items),
            (ClassMetric::F1, Of::Average(Average::Micro)) => {
                passed(correct, items).map(|_| value(correct as f64 / items as f64))
            }
            (ClassMetric::Correct, _) | (_, Of::Average(Average::Micro) | Of::All) => {
                passed(correct, items)
            }
            (ClassMetric::Precision, Of::Average(_)) => tally.macro_precision().map(value),
            (ClassMetric::F1, Of::Average(_)) => tally.macro_f1().map(value),
            (_, Of::Average(_)) => tally.macro_recall().map(value),
            (metric, Of::Class(class)) => of_class(metric, &tally.outcome(class)?, items),
        }
    }
}

/// The positive class of data that says yes and no in one of the usual ways.
fn usual_positive(classes: &[String]) -> Option<usize> {
    let pairs = [["0", "1"], ["false", "true"], ["n", "y"], ["no", "yes"]];
    let pair = pairs.iter().find(|pair| {
        let is_of = |class: &String| pair.iter().any(|word| class.eq_ignore_ascii_case(word));
        classes.iter().all(is_of)
    })?;
    let is_yes = |class: &String| class.eq_ignore_ascii_case(pair[1]);
    classes.iter().position(is_yes)
}

fn of_class(metric: ClassMetric, one: &Outcome, items: u64) -> Option<Figure> {
    let Outcome {
        true_positives,
        false_positives,
        false_negatives,
        true_negatives,
    } = *one;
    let negatives = true_negatives + false_positives;
    match metric {
        ClassMetric::Precision => passed(true_positives, true_positives + false_positives),
        ClassMetric::Specificity => passed(true_negatives, negatives),
        ClassMetric::FalseAlarms => failed(false_positives, negatives),
        ClassMetric::F1 => one.f1().map(|value| Figure::Value {
            value,
            samples: items,
        }),
        _ => passed(true_positives, true_positives + false_negatives),
    }
}

fn passed(count: u64, samples: u64) -> Option<Figure> {
    (samples > 0).then_some(Figure::Passed { count, samples })
}

fn failed(count: u64, samples: u64) -> Option<Figure> {
    (samples > 0).then_some(Figure::Failed { count, samples })
}
