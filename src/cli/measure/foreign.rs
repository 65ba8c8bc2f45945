//! Figures from a file: metrics by path, or rows of labels and predictions.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde_json::Value as Tree;

use super::Measure;
use super::line::{Measurement, Number};
use super::note;
use super::origin::{Known, sha256};
use crate::args;
use crate::cli::arguments::between;
use crate::cli::failure::Failure;
use crate::evidence::metric::{
    self, Average, Figure, Measured, MetricError, Row, Sampling, Wanted, measure,
};
use crate::exchange::predictions::{self, Columns};
use crate::exchange::{Fault, tree};
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::model::field::near;
use crate::model::kind::goal::{Direction, Goal, Metric};
use crate::model::record::Record;
use crate::source;

/// Where metrics stand in JSON or YAML.
#[derive(Debug, Default, clap::Args)]
#[command(
    next_help_heading = "Metrics in JSON or YAML, by path (metrics.test.accuracy, runs[0].cer, or /metrics/test)"
)]
pub struct Paths {
    /// Path of the value; `--path` for short
    #[arg(long, alias = "path", value_name = "PATH")]
    value_path: Option<String>,
    /// Path of the cases that passed
    #[arg(long, value_name = "PATH")]
    passed_path: Option<String>,
    /// Path of the cases that failed
    #[arg(long, value_name = "PATH")]
    failed_path: Option<String>,
    /// Path of the cases in all
    #[arg(long, value_name = "PATH")]
    samples_path: Option<String>,
    /// Path of the lower bound
    #[arg(long, value_name = "PATH")]
    low_path: Option<String>,
    /// Path of the upper bound
    #[arg(long, value_name = "PATH")]
    high_path: Option<String>,
    /// Path of the number of resamples
    #[arg(long, value_name = "PATH")]
    resampled_path: Option<String>,
    /// What the file's values are: shares of 1, or per cent
    #[arg(long, value_name = "UNIT")]
    unit: Option<Unit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Unit {
    Ratio,
    Percent,
}

/// How predictions are read.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Predictions in CSV or TSV")]
pub struct Rows {
    /// Column of what is right; default: label, reference, target, truth, y_true or 정답
    #[arg(long, value_name = "NAME")]
    label_column: Option<String>,
    /// Column of what was predicted; default: prediction, predicted, hypothesis, y_pred or 예측
    #[arg(long, value_name = "NAME")]
    prediction_column: Option<String>,
    /// Column of what belongs together; default: the dataset's `group`, or group
    #[arg(long, value_name = "NAME")]
    group_column: Option<String>,
    /// Column of the item's class; default: class
    #[arg(long, value_name = "NAME")]
    class_column: Option<String>,
    /// Only rows of this class
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    /// The class that counts for precision, recall and the like; default: the goal's `class`
    #[arg(long, value_name = "CLASS", conflicts_with = "average")]
    positive: Option<String>,
    /// How classes are averaged
    #[arg(long, value_name = "HOW")]
    average: Option<HowAverage>,
    /// Seed of the bootstrap
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Resamples of the bootstrap
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = between::<u32>(2_000, 100_000))]
    resamples: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum HowAverage {
    Micro,
    Macro,
}

impl Paths {
    /// A path without a file leads nowhere.
    ///
    /// # Errors
    /// [`Failure::Arguments`].
    pub fn refuse_without_file(&self) -> Result<(), Failure> {
        match self.is_given() {
            true => Err(Failure::Arguments("failure-measure-no-from", args![])),
            false => Ok(()),
        }
    }

    fn is_given(&self) -> bool {
        self.value_path.is_some() || self.passed_path.is_some() || self.failed_path.is_some()
    }
}

/// What is asked of a file.
pub struct Asked<'a> {
    pub measure: &'a Measure,
    pub goal: &'a Record<Goal>,
    pub facts: &'a Facts,
    pub origin: &'a Known,
}

impl Asked<'_> {
    /// Reads the figures into the line; what the line has no key for comes back as remarks.
    ///
    /// # Errors
    /// Files that cannot be read or do not hold what is asked for.
    pub fn read(&self, line: &mut Measurement) -> Result<Vec<String>, Failure> {
        let named = self.measure.from.clone().unwrap_or_default();
        let (file, size) = self.origin.figures.clone().unwrap_or((named, None));
        let bytes = source::measured_file(&file)?;
        let path = file.display().to_string();
        if size.is_some_and(|size| size != bytes.len() as u64) {
            return Err(Failure::Surroundings(
                "failure-dvc-changed",
                args![file: path],
            ));
        }
        let hash = sha256(&bytes);
        let end = file.extension().unwrap_or_default().to_string_lossy();
        let words = self.words();
        let source = note::source(&file, &hash, &words);
        let notes = match &*end.to_lowercase() {
            "json" => self.metrics(&file, tree::json(bytes), line),
            "yaml" | "yml" => self.metrics(&file, tree::yaml(bytes), line),
            "csv" => self.predictions(&file, bytes, b',', line),
            "tsv" => self.predictions(&file, bytes, b'\t', line),
            _ => Err(Failure::Arguments(
                "failure-measure-kind",
                args![file: path],
            )),
        }?;
        Ok(std::iter::once(source).chain(notes).collect())
    }

    /// Words of the project's language: remarks stay in its files.
    fn words(&self) -> Catalogue {
        Catalogue::new(self.facts.project.language().unwrap_or_default())
    }

    fn metrics(
        &self,
        file: &Path,
        tree: Result<Tree, Fault>,
        line: &mut Measurement,
    ) -> Result<Vec<String>, Failure> {
        let paths = &self.measure.paths;
        let foreign = |fault| Failure::foreign(file, fault);
        let tree = tree.map_err(foreign)?;
        if !paths.is_given() {
            return Err(foreign(Fault::request("failure-tree-no-path", args![])));
        }
        let count = |path: &Option<String>| {
            let count = path.as_deref().map(|path| tree::count(&tree, path));
            count.transpose().map_err(foreign)
        };
        let number = |path: &Option<String>| {
            let number = path.as_deref().map(|path| tree::number(&tree, path));
            number.transpose().map_err(foreign)
        };
        line.passed = count(&paths.passed_path)?;
        line.failed = count(&paths.failed_path)?;
        line.samples = count(&paths.samples_path)?;
        line.resampled = count(&paths.resampled_path)?;
        let values = [&paths.value_path, &paths.low_path, &paths.high_path].map(number);
        let [value, low, high] = values;
        let (value, low, high) = (value?, low?, high?);
        let shift = self.shift(value).map_err(foreign)?;
        let scaled = |value: Option<f64>| value.map(|value| Number::shifted(value, shift));
        (line.value, line.low, line.high) = (scaled(value), scaled(low), scaled(high));
        Ok(Vec::new())
    }

    /// By how many decimal places the file's values differ from the goal's unit.
    fn shift(&self, value: Option<f64>) -> Result<i32, Fault> {
        let unit = self.measure.paths.unit;
        let Some(value) = value else { return Ok(0) };
        let is_rate = self.goal.metric.is_some_and(Metric::is_rate);
        match (self.goal.is_percent(), unit) {
            (true, Some(Unit::Ratio)) => Ok(2),
            (false, Some(Unit::Percent)) => Ok(-2),
            (true, Some(Unit::Percent)) | (false, Some(Unit::Ratio)) => Ok(0),
            // Below 1 it may be either, and a mistake is a hundredfold one.
            (true, None) if value.abs() <= 1.0 && value != 0.0 => {
                let value = value.to_string();
                Err(Fault::request("failure-measure-unit", args![value]))
            }
            (false, None) if is_rate && value > 1.0 => {
                let value = value.to_string();
                Err(Fault::request("failure-measure-unit", args![value]))
            }
            _ => Ok(0),
        }
    }

    fn predictions(
        &self,
        file: &Path,
        bytes: Vec<u8>,
        separator: u8,
        line: &mut Measurement,
    ) -> Result<Vec<String>, Failure> {
        if self.measure.paths.is_given() {
            return Err(Failure::Arguments("failure-measure-rows-path", args![]));
        }
        let foreign = |fault| Failure::foreign(file, fault);
        let asked = &self.measure.rows;
        let set = self.goal.dataset.as_deref();
        let set = set.and_then(|id| self.facts.project.datasets.find(id));
        let columns = Columns {
            label: asked.label_column.as_deref(),
            prediction: asked.prediction_column.as_deref(),
            group: asked.group_column.as_deref(),
            class: asked.class_column.as_deref(),
            usual_group: set.and_then(|set| set.group.as_deref()),
        };
        let mut table = predictions::read(bytes, separator, &columns).map_err(foreign)?;
        let class = self.class(&table).map_err(foreign)?;
        let counts = note::by_class(table.classes.as_deref());
        let rows = match &class {
            Some(class) => only(&mut table, class),
            None => table.rows,
        };
        let Some(metric) = self.goal.metric else {
            let id = &self.goal.id;
            return Err(Failure::Arguments("failure-measure-metric", args![id]));
        };
        let wanted = Wanted {
            metric,
            positive: self.positive(),
            average: asked.average.map(|how| match how {
                HowAverage::Micro => Average::Micro,
                HowAverage::Macro => Average::Macro,
            }),
        };
        let sampling = Sampling {
            seed: asked.seed,
            resamples: asked.resamples as usize,
        };
        let measured = measure(&rows, &wanted, sampling);
        let measured = measured.map_err(|error| foreign(told(error, metric)))?;
        self.put(&measured, metric, line);
        let of_rows = note::OfRows {
            rows: rows.len(),
            group: table.group.as_deref(),
            measured: &measured,
            counts,
            class: class.as_deref(),
            wanted: &wanted,
            seed: asked.seed,
        };
        Ok(of_rows.remarks(&self.words()))
    }

    /// The class that counts, for metrics that look at one.
    fn positive(&self) -> Option<&str> {
        if !self.looks_at_class() {
            return None;
        }
        let rows = &self.measure.rows;
        let of_goal = || match rows.average {
            Some(_) => None,
            None => self.goal.class.as_deref(),
        };
        rows.positive.as_deref().or_else(of_goal)
    }

    /// Whether the metric tells one class from all others.
    fn looks_at_class(&self) -> bool {
        let metrics = [
            Metric::Precision,
            Metric::Recall,
            Metric::Sensitivity,
            Metric::Specificity,
            Metric::FalseAlarmRate,
            Metric::F1,
        ];
        self.goal
            .metric
            .is_some_and(|metric| metrics.contains(&metric))
    }

    /// The class whose rows alone count: as asked, or the goal's where the metric looks at no class itself.
    fn class(&self, table: &predictions::Table) -> Result<Option<String>, Fault> {
        let asked = self.measure.rows.class.as_deref();
        let of_goal = self.goal.class.as_deref();
        let of_goal = of_goal.filter(|_| !self.looks_at_class());
        let Some(classes) = &table.classes else {
            return match asked {
                Some(_) => Err(Fault::request("failure-table-no-class", args![])),
                None => Ok(None),
            };
        };
        let Some(class) = asked.or(of_goal) else {
            return Ok(None);
        };
        if classes.iter().any(|known| known == class) {
            return Ok(Some(class.to_owned()));
        }
        Err(unknown_class(class, classes.clone()))
    }

    /// Writes a figure into the line, rounded so that rounding makes nothing look better.
    fn put(&self, measured: &Measured, metric: Metric, line: &mut Measurement) {
        let is_percent = self.goal.is_percent() && measured.is_share;
        let scale = if is_percent { 100.0 } else { 1.0 };
        let point = measured.figure.point() * scale;
        let decimals = match (is_percent, measured.is_share) {
            (true, _) => 2,
            (false, true) => 4,
            (false, false) => significant(point),
        };
        let number = |value: f64, rounding| {
            let text = format::number(value, decimals, rounding).replace(',', "");
            Number::parse(&text).unwrap_or_else(|| Number::rounded(value, decimals))
        };
        match measured.figure {
            Figure::Passed { count, samples } => {
                (line.passed, line.samples) = (whole(count), whole(samples));
            }
            Figure::Failed { count, samples } => {
                (line.failed, line.samples) = (whole(count), whole(samples));
            }
            Figure::Value { samples, .. } => {
                let rounding = match self.goal.direction {
                    Some(Direction::Higher) => format::Rounding::Down,
                    Some(Direction::Lower) => format::Rounding::Up,
                    Some(Direction::Exact) | None => format::Rounding::Nearest,
                };
                line.value = Some(number(point, rounding));
                // A mean of rates is no whole count of the samples.
                line.samples = whole(samples).filter(|_| !metric.is_rate());
            }
        }
        if let Some(bounds) = measured.bounds {
            let (low, high) = (bounds.low * scale, bounds.high * scale);
            line.low = Some(number(low.min(point), format::Rounding::Down));
            line.high = Some(number(high.max(point), format::Rounding::Up));
            line.resampled = bounds.resampled.and_then(|count| whole(count as u64));
        }
    }
}

fn whole(count: u64) -> Option<i64> {
    i64::try_from(count).ok()
}

/// Decimals that leave four digits of a value.
fn significant(value: f64) -> usize {
    let size = value.abs().log10().floor();
    if size.is_finite() {
        (3.0 - size).clamp(0.0, 9.0) as usize
    } else {
        3
    }
}

/// The rows of one class.
fn only(table: &mut predictions::Table, class: &str) -> Vec<Row> {
    let classes = table.classes.take().unwrap_or_default();
    let rows = std::mem::take(&mut table.rows).into_iter().zip(classes);
    rows.filter(|(_, known)| known == class)
        .map(|(row, _)| row)
        .collect()
}

/// Why rows gave no figure, in words.
fn told(error: MetricError, metric: Metric) -> Fault {
    let metric = metric.word();
    let line = |line: u64| i64::try_from(line).unwrap_or(i64::MAX);
    match error {
        MetricError::OtherMetric => Fault::request("failure-metric-other", args![metric]),
        MetricError::NoRow => Fault::file("failure-foreign-no-rows", args![]),
        MetricError::NoPositive { classes } => {
            let classes = note::first(&classes);
            Fault::request("failure-metric-positive", args![metric, classes])
        }
        MetricError::UnknownClass { class, classes } => unknown_class(&class, classes),
        MetricError::NotANumber { line: at, text } => {
            Fault::file("failure-metric-number", args![line: line(at), text])
        }
        MetricError::TooLong { line: at, length } => {
            let limit = metric::LONGEST;
            Fault::file("failure-metric-long", args![line: line(at), length, limit])
        }
        MetricError::Undefined => Fault::request("failure-metric-undefined", args![metric]),
    }
}

fn unknown_class(class: &str, mut classes: Vec<String>) -> Fault {
    classes.sort_unstable();
    classes.dedup();
    let near = near(class, classes.iter().map(String::as_str)).unwrap_or_default();
    let has_near = if near.is_empty() { "no" } else { "yes" };
    let known = note::first(&classes);
    Fault::request("failure-metric-class", args![class, near, has_near, known])
}

impl Failure {
    /// A fault of a foreign file, told with its name.
    pub fn foreign(file: &Path, fault: Fault) -> Self {
        let mut args = fault.args;
        args.extend(args![file: file.display().to_string()]);
        match fault.is_request {
            true => Self::Arguments(fault.key, args),
            false => Self::Surroundings(fault.key, args),
        }
    }
}

/// Where a file of counts or figures lies.
pub fn name(file: &Path) -> String {
    PathBuf::from(file.file_name().unwrap_or_default())
        .display()
        .to_string()
}
