//! What may be typed of a goal's line: figures, and how a file of figures or predictions is read.

use clap::ValueEnum;

use super::belongs::Given;
use super::line::Number;
use crate::args;
use crate::cli::arguments::{BadValue, between};

/// What the bootstrap is drawn with where nothing else is asked for.
const SEED: u64 = 1;
const RESAMPLES: u32 = 2_000;

/// Figures that are typed.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Figures of a goal, typed")]
pub struct Figures {
    /// Cases that passed
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub passed: Option<u32>,
    /// Cases that failed, where low is good
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub failed: Option<u32>,
    /// Cases in all
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub samples: Option<u32>,
    /// Value of a metric that is not counted, in the goal's unit
    #[arg(long, value_name = "V", allow_negative_numbers = true, value_parser = number)]
    pub value: Option<Number>,
    /// One-sided 95 % lower bound, in the goal's unit; with --high
    #[arg(long, value_name = "V", allow_negative_numbers = true, value_parser = number)]
    pub low: Option<Number>,
    /// One-sided 95 % upper bound, in the goal's unit; with --low
    #[arg(long, value_name = "V", allow_negative_numbers = true, value_parser = number)]
    pub high: Option<Number>,
    /// How many resamples gave the bounds
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub resampled: Option<u32>,
    /// Of how many classes the figures are those of the weakest, where the goal promises every class
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub weakest_of: Option<u32>,
}

fn number(text: &str) -> Result<Number, BadValue> {
    Number::parse(text).ok_or(BadValue("failure-value-number", args![]))
}

impl Figures {
    pub fn given(&self) -> [Given; 8] {
        [
            ("--passed", self.passed.is_some()),
            ("--failed", self.failed.is_some()),
            ("--samples", self.samples.is_some()),
            ("--value", self.value.is_some()),
            ("--low", self.low.is_some()),
            ("--high", self.high.is_some()),
            ("--resampled", self.resampled.is_some()),
            ("--weakest-of", self.weakest_of.is_some()),
        ]
    }
}

/// Where metrics stand in JSON or YAML.
#[derive(Debug, Default, clap::Args)]
#[command(
    next_help_heading = "Metrics of a goal in JSON or YAML (--from), by path: metrics.test.accuracy, runs[0].cer, or /metrics/test"
)]
pub struct Paths {
    /// Path of the value; `--path` for short
    #[arg(long, alias = "path", value_name = "PATH")]
    pub value_path: Option<String>,
    /// Path of the cases that passed
    #[arg(long, value_name = "PATH")]
    pub passed_path: Option<String>,
    /// Path of the cases that failed
    #[arg(long, value_name = "PATH")]
    pub failed_path: Option<String>,
    /// Path of the cases in all
    #[arg(long, value_name = "PATH")]
    pub samples_path: Option<String>,
    /// Path of the lower bound
    #[arg(long, value_name = "PATH")]
    pub low_path: Option<String>,
    /// Path of the upper bound
    #[arg(long, value_name = "PATH")]
    pub high_path: Option<String>,
    /// Path of the number of resamples
    #[arg(long, value_name = "PATH")]
    pub resampled_path: Option<String>,
    /// What the file's value and bounds are: shares of 1, or per cent
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<Unit>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    Ratio,
    Percent,
}

impl Paths {
    pub fn given(&self) -> [Given; 8] {
        [
            ("--value-path", self.value_path.is_some()),
            ("--passed-path", self.passed_path.is_some()),
            ("--failed-path", self.failed_path.is_some()),
            ("--samples-path", self.samples_path.is_some()),
            ("--low-path", self.low_path.is_some()),
            ("--high-path", self.high_path.is_some()),
            ("--resampled-path", self.resampled_path.is_some()),
            ("--unit", self.unit.is_some()),
        ]
    }

    /// Whether anything is read that has a unit.
    pub fn has_value(&self) -> bool {
        self.value_path.is_some() || self.low_path.is_some() || self.high_path.is_some()
    }
}

/// How predictions are read.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Predictions for a goal in CSV or TSV (--from)")]
pub struct Rows {
    /// Column of what is right; default: label, reference, target, truth, y_true or 정답
    #[arg(long, value_name = "NAME")]
    pub label_column: Option<String>,
    /// Column of what was predicted; default: prediction, predicted, hypothesis, y_pred or 예측
    #[arg(long, value_name = "NAME")]
    pub prediction_column: Option<String>,
    /// Column of what belongs together; default: the dataset's `group`, or group
    #[arg(long, value_name = "NAME")]
    pub group_column: Option<String>,
    /// Column of the item's class; default: class
    #[arg(long, value_name = "NAME")]
    pub class_column: Option<String>,
    /// Only rows of this class
    #[arg(long, value_name = "CLASS")]
    pub class: Option<String>,
    /// The class that counts for precision, recall and the like; default: the goal's `class`
    #[arg(long, value_name = "CLASS", conflicts_with = "average")]
    pub positive: Option<String>,
    /// How classes are averaged, for precision, recall and F1
    #[arg(long, value_name = "HOW")]
    pub average: Option<HowAverage>,
    /// Seed of the bootstrap, where bounds are drawn [default: 1]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Resamples of the bootstrap, where bounds are drawn [default: 2000]
    #[arg(long, value_name = "N", value_parser = between::<u32>(2_000, 100_000))]
    resamples: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HowAverage {
    Micro,
    Macro,
}

impl Rows {
    pub fn given(&self) -> [Given; 9] {
        [
            ("--label-column", self.label_column.is_some()),
            ("--prediction-column", self.prediction_column.is_some()),
            ("--group-column", self.group_column.is_some()),
            ("--class-column", self.class_column.is_some()),
            ("--class", self.class.is_some()),
            ("--positive", self.positive.is_some()),
            ("--average", self.average.is_some()),
            ("--seed", self.seed.is_some()),
            ("--resamples", self.resamples.is_some()),
        ]
    }

    pub fn seed(&self) -> u64 {
        self.seed.unwrap_or(SEED)
    }

    pub fn resamples(&self) -> usize {
        self.resamples.unwrap_or(RESAMPLES) as usize
    }
}
