//! Figures from a file: metrics by path, or rows of labels and predictions.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value as Tree;

use super::Measure;
use super::belongs::{self, Use};
use super::line::{Measurement, Number};
use super::note;
use super::options::{HowAverage, Unit};
use super::origin::{Known, sha256};
use super::per_class::{self, OfClass};
use crate::args;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::evidence::clustered;
use crate::evidence::metric::{
    self, Average, Figure, Measured, MetricError, Row, Sampling, Wanted, measure,
};
use crate::exchange::dvc::Tracked;
use crate::exchange::predictions::{self, Columns};
use crate::exchange::{Fault, tree};
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::model::field::near;
use crate::model::kind::dataset::POINTER;
use crate::model::kind::goal::{Goal, Metric};
use crate::model::record::Record;
use crate::source::{self, SourceError};

/// What is asked of a file.
pub struct Asked<'a> {
    pub measure: &'a Measure,
    pub goal: &'a Record<Goal>,
    pub session: &'a Session,
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
        let (file, tracked) = match &self.origin.figures {
            Some((file, tracked)) => (file.clone(), Some(tracked)),
            None => (named, None),
        };
        let bytes = source::measured_file(&file).map_err(|error| not_pulled(error, tracked))?;
        let path = file.display().to_string();
        if tracked.is_some_and(|tracked| !tracked.holds(&bytes)) {
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
        let path = file.display().to_string();
        belongs::refuse(self.measure.rows.given(), Use::Metrics, &path)?;
        if !paths.has_value() {
            belongs::refuse([("--unit", paths.unit.is_some())], Use::Unit, &path)?;
        }
        let foreign = |fault| Failure::foreign(file, fault);
        let tree = tree.map_err(foreign)?;
        if !belongs::is_any(&paths.given()) {
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
        let shift = self.shift(value.or(high).or(low)).map_err(foreign)?;
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
            (false, Some(Unit::Ratio)) if self.is_of_other_unit() => {
                let unit = self.goal.unit.clone().unwrap_or_default();
                Err(Fault::request("failure-measure-other-unit", args![unit]))
            }
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

    /// Whether the goal's values are neither shares nor per cent, but millimetres or seconds.
    fn is_of_other_unit(&self) -> bool {
        let unit = self.goal.unit.as_deref().map(str::trim);
        unit.is_some_and(|unit| !unit.is_empty()) && !self.goal.is_percent()
    }

    fn predictions(
        &self,
        file: &Path,
        bytes: Vec<u8>,
        separator: u8,
        line: &mut Measurement,
    ) -> Result<Vec<String>, Failure> {
        let path = file.display().to_string();
        let asked = &self.measure.rows;
        belongs::refuse(self.measure.paths.given(), Use::Rows, &path)?;
        belongs::refuse(self.measure.figures.given(), Use::Rows, &path)?;
        self.refuse_classes()?;
        let foreign = |fault| Failure::foreign(file, fault);
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
        let Some(metric) = self.goal.metric else {
            let id = &self.goal.id;
            return Err(Failure::Arguments("failure-measure-metric", args![id]));
        };
        let each = self.each_class(&table, metric).map_err(foreign)?;
        let weakest = each.first().map(|one| one.class.clone());
        let class = match &weakest {
            Some(weakest) => Some(weakest.clone()).filter(|_| !self.looks_at_class()),
            None => self.class(&table).map_err(foreign)?,
        };
        let counts = note::by_class(table.classes.as_deref());
        let rows = match &class {
            Some(class) => only(&mut table, class),
            None => table.rows,
        };
        let of_class = weakest.as_deref().filter(|_| self.looks_at_class());
        let wanted = Wanted {
            metric,
            positive: of_class.or_else(|| self.positive()),
            average: asked.average.map(|how| match how {
                HowAverage::Micro => Average::Micro,
                HowAverage::Macro => Average::Macro,
            }),
        };
        let measured = measure(&rows, &wanted, self.sampling());
        let measured = measured.map_err(|error| foreign(told(error, metric)))?;
        if measured.is_never_right {
            let pair = rows.first().map(|row| [&row.label, &row.prediction]);
            let pair = pair.map(|pair| pair.map(|text| note::short(text.trim())));
            let [label, prediction] = pair.unwrap_or_default();
            let args = args![label, prediction];
            let words = &self.session.words;
            self.session.tell(&words.text("measure-never-right", &args));
        }
        self.put(&measured, metric, line);
        line.weakest_of = whole(each.len() as u64).filter(|classes| *classes > 0);
        let of_rows = note::OfRows {
            rows: rows.len(),
            group: table.group.as_deref(),
            measured: &measured,
            counts,
            class: class.as_deref(),
            wanted: &wanted,
            seed: asked.seed(),
        };
        let words = self.words();
        self.tell_few(&of_rows);
        let mut remarks = of_rows.remarks(&words);
        if !each.is_empty() {
            let (count, list) = (each.len(), per_class::list(&each, self.goal));
            remarks.push(words.text("measure-note-each-class", &args![count, list]));
        }
        Ok(remarks)
    }

    /// Says that bounds by so few groups are rough.
    fn tell_few(&self, of_rows: &note::OfRows<'_>) {
        if let Some((groups, group)) = of_rows.few_groups() {
            let (groups, enough) = (groups as i64, clustered::FEW_GROUPS as i64);
            let words = &self.session.words;
            self.session
                .tell(&words.text("measure-few-groups", &args![groups, group, enough]));
        }
    }

    fn sampling(&self) -> Sampling {
        let asked = &self.measure.rows;
        Sampling {
            seed: asked.seed(),
            resamples: asked.resamples(),
        }
    }

    /// Every class, the weakest first, where the goal promises each and none is asked for; else nothing.
    fn each_class(
        &self,
        table: &predictions::Table,
        metric: Metric,
    ) -> Result<Vec<OfClass>, Fault> {
        let asked = &self.measure.rows;
        let is_one = asked.class.is_some() || asked.positive.is_some() || asked.average.is_some();
        if self.goal.per_class != Some(true) || self.goal.class.is_some() || is_one {
            return Ok(Vec::new());
        }
        let trimmed = |text: &String| text.trim().to_owned();
        let classes: BTreeSet<String> = match (self.looks_at_class(), &table.classes) {
            (true, _) => {
                let labels = table.rows.iter().map(|row| trimmed(&row.label));
                labels.filter(|label| !label.is_empty()).collect()
            }
            (false, Some(classes)) => classes.iter().cloned().collect(),
            (false, None) => {
                let id = &self.goal.id;
                return Err(Fault::request("failure-measure-per-class", args![id]));
            }
        };
        let of_class = |class: &str| {
            let positive = Some(class).filter(|_| self.looks_at_class());
            let average = None;
            let wanted = Wanted {
                metric,
                positive,
                average,
            };
            let rows = match positive {
                Some(_) => Cow::Borrowed(&table.rows),
                None => Cow::Owned(of_class(table, class)),
            };
            measure(&rows, &wanted, self.sampling())
        };
        let each = per_class::weakest_first(classes, self.goal, of_class);
        each.map_err(|error| told(error, metric))
    }

    /// A metric that looks at no class takes none, and not all that look at one have a mean.
    fn refuse_classes(&self) -> Result<(), Failure> {
        let rows = &self.measure.rows;
        let metric = self.goal.metric.map_or("–", Metric::word);
        let has_mean = self.looks_at_class()
            && !matches!(
                self.goal.metric,
                Some(Metric::Specificity | Metric::FalseAlarmRate)
            );
        let positive = (
            "--positive",
            rows.positive.is_some() && !self.looks_at_class(),
        );
        let average = ("--average", rows.average.is_some() && !has_mean);
        belongs::refuse([positive, average], Use::Metric, metric)
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
        let Some(class) = asked.or(of_goal).map(metric::composed) else {
            return Ok(None);
        };
        if classes.iter().any(|known| *known == class) {
            return Ok(Some(class.into_owned()));
        }
        Err(unknown_class(&class, classes.clone()))
    }

    /// Writes a figure into the line: the value to the nearest, its bounds outwards.
    fn put(&self, measured: &Measured, metric: Metric, line: &mut Measurement) {
        let is_percent = self.goal.is_percent() && measured.is_share;
        let scale = scale(self.goal, measured);
        let point = measured.figure.point() * scale;
        let decimals = match (is_percent, measured.is_share) {
            (true, _) => 2,
            (false, true) => 4,
            (false, false) => significant(point),
        };
        let number = |value: f64, rounding| {
            let text = match value.abs() < LARGE {
                true => format::number(value, decimals, rounding).replace(',', ""),
                false => format!("{value:e}"),
            };
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
                line.value = Some(number(point, format::Rounding::Nearest));
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

/// From here on digits of a number are written with an exponent.
const LARGE: f64 = 1e15;

/// A file that DVC keeps elsewhere has to be fetched.
fn not_pulled(error: SourceError, tracked: Option<&Tracked>) -> Failure {
    match &error {
        SourceError::Read { path, cause } if cause.kind() == ErrorKind::NotFound => {
            let mut pointer = path.clone().into_os_string();
            pointer.push(POINTER);
            let has_pointer = || matches!(source::optional_file(pointer.as_ref()), Ok(Some(_)));
            if tracked.is_some() || has_pointer() {
                let file = path.display().to_string();
                return Failure::Surroundings("failure-dvc-not-here", args![file]);
            }
            error.into()
        }
        _ => error.into(),
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

/// What turns a figure into the goal's unit.
pub fn scale(goal: &Goal, measured: &Measured) -> f64 {
    match goal.is_percent() && measured.is_share {
        true => 100.0,
        false => 1.0,
    }
}

/// Copies of the rows of one class.
fn of_class(table: &predictions::Table, class: &str) -> Vec<Row> {
    let classes = table.classes.iter().flatten();
    let rows = table.rows.iter().zip(classes);
    rows.filter(|(_, known)| *known == class)
        .map(|(row, _)| row.clone())
        .collect()
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
        MetricError::NoLabel { line: at } => {
            Fault::file("failure-metric-label", args![line: line(at)])
        }
        MetricError::TooLarge => Fault::file("failure-metric-large", args![metric]),
        MetricError::Undefined => Fault::request("failure-metric-undefined", args![metric]),
    }
}

fn unknown_class(class: &str, mut classes: Vec<String>) -> Fault {
    classes.sort_unstable();
    classes.dedup();
    let near = near(class, classes.iter().map(String::as_str)).unwrap_or_default();
    let has_near = if near.is_empty() { "no" } else { "yes" };
    let known = note::first(&classes);
    let class = note::short(class);
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
