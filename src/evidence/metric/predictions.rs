//! From rows of labels and predictions to the metric that a goal is measured by.

use std::borrow::Cow;
use std::iter::Sum;

use super::classes::{Average, Classified, Outcome, Tally};
use super::numbers::Errors;
use super::text::{Edits, Token, composed};
use crate::evidence::binomial;
use crate::evidence::bootstrap::{self, Bounds};
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

/// One-sided 95 % bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
    /// How many times units were drawn for them; `None` where each unit was taken for one case.
    pub resampled: Option<usize>,
}

impl From<Bounds> for Interval {
    fn from(bounds: Bounds) -> Self {
        Self {
            low: bounds.low,
            high: bounds.high,
            resampled: Some(bounds.resamples),
        }
    }
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

/// Metrics of classified items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ClassMetric {
    Correct,
    Wrong,
    Precision,
    Recall,
    Specificity,
    FalseAlarms,
    F1,
    Kappa,
}

fn class_metric(metric: Metric) -> Result<ClassMetric, MetricError> {
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

/// What is asked of a tally: the metric, and the class that counts or how classes are averaged.
#[derive(Clone, Copy)]
struct Question {
    metric: ClassMetric,
    of: Of,
}

#[derive(Clone, Copy)]
enum Of {
    All,
    Class(usize),
    Average(Average),
}

impl Question {
    fn new(
        wanted: &Wanted<'_>,
        metric: ClassMetric,
        classified: &Classified,
    ) -> Result<Self, MetricError> {
        use ClassMetric::{Correct, FalseAlarms, Kappa, Specificity, Wrong};
        let classes = || classified.classes.clone();
        if matches!(metric, Correct | Wrong | Kappa) {
            let of = Of::All;
            return Ok(Self { metric, of });
        }
        let has_average = !matches!(metric, Specificity | FalseAlarms);
        let of = match (wanted.positive, wanted.average) {
            (Some(class), _) => {
                let class = composed(class).into_owned();
                let place = classified.place(&class);
                let place = place.or_else(|| classified.place(without_zeros(&class)));
                let classes = classes();
                Of::Class(place.ok_or(MetricError::UnknownClass { class, classes })?)
            }
            (None, Some(average)) if has_average => Of::Average(average),
            (None, _) => match usual_positive(&classified.classes) {
                Some(place) => Of::Class(place),
                None => return Err(MetricError::NoPositive { classes: classes() }),
            },
        };
        Ok(Self { metric, of })
    }

    /// The figure of a tally; `None` where it is divided by zero.
    fn figure(self, tally: &Tally) -> Option<Figure> {
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

impl Interval {
    /// The more cautious bound of both on each side.
    fn or_wider(self, (low, high): (f64, f64)) -> Self {
        Self {
            low: self.low.min(low),
            high: self.high.max(high),
            ..self
        }
    }
}

impl Figure {
    /// The cases that count and all cases, where it is a rate.
    fn counts(self) -> Option<(u64, u64)> {
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

/// Label and prediction.
type Names<'r> = (Cow<'r, str>, Cow<'r, str>);

/// Labels and predictions as they are compared. Where all are numbers, a whole one is the same with and
/// without `.0`, which tables of numbers add where a cell of the column is empty; texts stay as they are.
fn names(rows: &[Row], is_text: bool) -> Result<Vec<Names<'_>>, MetricError> {
    let names = rows.iter().map(|row| {
        let (label, guess) = (composed(&row.label), composed(&row.prediction));
        match label.is_empty() && !is_text {
            true => Err(MetricError::NoLabel { line: row.line }),
            false => Ok((label, guess)),
        }
    });
    let names: Vec<_> = names.collect::<Result<_, _>>()?;
    let is_number = |text: &str| text.is_empty() || text.parse::<f64>().is_ok();
    let is_numeric = || {
        names
            .iter()
            .all(|(one, other)| is_number(one) && is_number(other))
    };
    if is_text || !is_numeric() {
        return Ok(names);
    }
    let names = names.into_iter();
    Ok(names
        .map(|(one, other)| (whole(one), whole(other)))
        .collect())
}

fn whole(name: Cow<'_, str>) -> Cow<'_, str> {
    match name {
        Cow::Borrowed(text) => Cow::Borrowed(without_zeros(text)),
        Cow::Owned(text) => Cow::Owned(without_zeros(&text).to_owned()),
    }
}

/// A number without a fraction that is nothing but zeros.
fn without_zeros(text: &str) -> &str {
    let is_zero = |digit: u8| digit == b'0';
    match text.split_once('.') {
        Some((whole, zeros)) if !whole.is_empty() && zeros.bytes().all(is_zero) => whole,
        _ => text,
    }
}

/// Bounds of a rate whose units are too few or too much alike to be drawn: the items of a unit are taken
/// for one case, the least that they can be worth.
fn one_case_each(rate: f64, units: usize) -> Option<Interval> {
    let part = rate * units as f64;
    // The rate is a quotient of counts; a rounding error must not cost a case.
    let (down, up) = ((part + 1e-9).floor(), (part - 1e-9).ceil());
    let units = units as u64;
    (units > 0).then(|| Interval {
        low: binomial::lower_bound(down as u64, units),
        high: binomial::upper_bound(up as u64, units),
        resampled: None,
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

/// Bounds of a statistic of so many units, which is given the places of those drawn.
fn bounds(
    units: usize,
    statistic: impl Fn(&[usize]) -> f64,
    sampling: Sampling,
) -> Option<Interval> {
    let units: Vec<bootstrap::Unit> = (0..units).map(|unit| vec![unit]).collect();
    bootstrap::bounds(&units, statistic, sampling.seed, sampling.resamples).map(Interval::from)
}

fn units(rows: &[Row]) -> Vec<bootstrap::Unit> {
    bootstrap::units_by_group(rows.iter().map(|row| row.group.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLING: Sampling = Sampling {
        seed: 1,
        resamples: 2_000,
    };

    fn rows(rows: &[(&str, &str)]) -> Vec<Row> {
        let row = |(at, (label, prediction)): (usize, &(&str, &str))| Row {
            label: (*label).to_owned(),
            prediction: (*prediction).to_owned(),
            group: String::new(),
            line: at as u64 + 2,
        };
        rows.iter().enumerate().map(row).collect()
    }

    fn figure(
        metric: Metric,
        positive: Option<&str>,
        of: &[(&str, &str)],
    ) -> Result<Figure, MetricError> {
        let wanted = Wanted {
            metric,
            positive,
            average: None,
        };
        measure(&rows(of), &wanted, SAMPLING).map(|measured| measured.figure)
    }

    /// Two hits, one false alarm, one miss, four rightly let through.
    const BINARY: [(&str, &str); 8] = [
        ("1", "1"),
        ("1", "1"),
        ("0", "1"),
        ("1", "0"),
        ("0", "0"),
        ("0", "0"),
        ("0", "0"),
        ("0", "0"),
    ];

    #[test]
    fn rates_name_the_cases_they_count() {
        let passed = |count, samples| Ok(Figure::Passed { count, samples });
        let failed = |count, samples| Ok(Figure::Failed { count, samples });
        let of = |metric| figure(metric, None, &BINARY);
        assert_eq!(of(Metric::Accuracy), passed(6, 8));
        assert_eq!(of(Metric::ErrorRate), failed(2, 8));
        assert_eq!(of(Metric::Precision), passed(2, 3));
        assert_eq!(of(Metric::Recall), passed(2, 3));
        assert_eq!(of(Metric::Specificity), passed(4, 5));
        assert_eq!(of(Metric::FalseAlarmRate), failed(1, 5));
        assert_eq!(figure(Metric::Recall, Some("0"), &BINARY), passed(4, 5));
    }

    #[test]
    fn which_class_counts_must_be_known() {
        let pages = [("seal", "seal"), ("text", "text"), ("blank", "text")];
        let classes = || ["blank", "seal", "text"].map(str::to_owned).to_vec();
        assert_eq!(
            figure(Metric::Recall, None, &pages),
            Err(MetricError::NoPositive { classes: classes() })
        );
        let class = "saal".to_owned();
        assert_eq!(
            figure(Metric::Recall, Some("saal"), &pages),
            Err(MetricError::UnknownClass {
                class,
                classes: classes()
            })
        );
        assert_eq!(
            figure(Metric::Precision, Some("blank"), &pages),
            Err(MetricError::Undefined)
        );
        assert_eq!(
            figure(Metric::Latency, None, &pages),
            Err(MetricError::OtherMetric)
        );
        assert_eq!(figure(Metric::Accuracy, None, &[]), Err(MetricError::NoRow));
    }

    #[test]
    fn what_is_no_number_has_a_line() {
        let with = |text: &str| figure(Metric::Mae, None, &[("1", "2"), (text, "3")]);
        for text in ["", "x", "NaN", "inf"] {
            let text = text.to_owned();
            assert_eq!(with(&text), Err(MetricError::NotANumber { line: 3, text }));
        }
        assert_eq!(
            with(" 5 "),
            Ok(Figure::Value {
                value: 1.5,
                samples: 2
            })
        );
    }

    /// pandas writes `1.0` where a cell of the column is empty; in codes and words a dot stays.
    #[test]
    fn whole_numbers_are_compared_by_value() {
        let passed = |count, samples| Ok(Figure::Passed { count, samples });
        let of = |metric, rows: &[(&str, &str)]| figure(metric, None, rows);
        let rows = [("1", "1.0"), ("0", "0.0"), ("0", "")];
        assert_eq!(of(Metric::Accuracy, &rows), passed(2, 3));
        assert_eq!(of(Metric::ExactMatch, &rows), passed(0, 3));
        let versions = [("1.0", "1"), ("a", "a")];
        assert_eq!(of(Metric::Accuracy, &versions), passed(1, 2));
        let recall = |positive| figure(Metric::Recall, Some(positive), &rows[..2]);
        assert_eq!((recall("1"), recall("1.0")), (passed(1, 1), passed(1, 1)));
    }

    #[test]
    fn an_item_without_a_label_is_told() {
        let rows = [("a", "a"), (" ", "b")];
        let found = figure(Metric::Accuracy, None, &rows);
        assert_eq!(found, Err(MetricError::NoLabel { line: 3 }));
        let passed = Figure::Passed {
            count: 1,
            samples: 2,
        };
        assert_eq!(figure(Metric::ExactMatch, None, &rows), Ok(passed));
    }

    #[test]
    fn errors_beyond_all_numbers_divide_by_nothing() {
        let found = figure(Metric::Rmse, None, &[("1e200", "-1e200")]);
        assert_eq!(found, Err(MetricError::TooLarge));
    }

    #[test]
    fn bounds_are_drawn_by_group() {
        let mut alone = rows(&BINARY.repeat(10));
        let wanted = Wanted {
            metric: Metric::Accuracy,
            positive: None,
            average: None,
        };
        let measured = measure(&alone, &wanted, SAMPLING).unwrap();
        assert_eq!(
            (measured.bounds, measured.units),
            (None, 80),
            "exact bounds hold"
        );
        for (at, row) in alone.iter_mut().enumerate() {
            row.group = format!("page {}", at % 16);
        }
        let measured = measure(&alone, &wanted, SAMPLING).unwrap();
        let bounds = measured.bounds.unwrap();
        assert_eq!((measured.units, bounds.resampled), (16, Some(2_000)));
        assert!(bounds.low < 0.75 && 0.75 < bounds.high, "{bounds:?}");
    }

    #[test]
    fn groups_that_are_all_alike_count_once_each() {
        let mut perfect = rows(&[("1", "1"), ("0", "0"), ("0", "0")].repeat(200));
        for (at, row) in perfect.iter_mut().enumerate() {
            row.group = format!("page {}", at / 30);
        }
        // The last page holds no positive: of the twenty, nineteen say something of recall.
        for row in &mut perfect[570..] {
            (row.label, row.prediction) = ("0".to_owned(), "0".to_owned());
        }
        let wanted = |metric| Wanted {
            metric,
            positive: None,
            average: None,
        };
        let interval = |metric| {
            let measured = measure(&perfect, &wanted(metric), SAMPLING).unwrap();
            measured.bounds.unwrap()
        };
        let low = |units: f64| 0.05_f64.powf(1.0 / units);
        for (metric, units) in [(Metric::Accuracy, 20.0), (Metric::Recall, 19.0)] {
            let found = interval(metric);
            assert!((found.low - low(units)).abs() < 1e-12, "{found:?}");
            assert_eq!((found.high, found.resampled), (1.0, None));
        }
    }
}
