//! Counts of a dataset: typed by nobody, read from JSON lines or COCO annotations.

use std::path::Path;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::Measure;
use super::belongs::{self, Given, Use};
use super::line::Log;
use super::record::Entry;
use crate::args;
use crate::cli::Common;
use crate::cli::arguments::BadValue;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::edit::Value;
use crate::exchange::coco::{self, Unit};
use crate::exchange::counts::Counts;
use crate::exchange::json_lines::{self, Keys, Reached};
use crate::facts::Facts;
use crate::lang::format::one_line;
use crate::model::kind::volume::Stage;
use crate::source;
use crate::time::Date;

/// How items are counted.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Counts of a dataset, from JSON lines or COCO annotations")]
pub struct Volume {
    /// The stage that all items of the file have reached
    #[arg(long, value_name = "STAGE", value_parser = stage())]
    stage: Option<Stage>,
    /// Key of the stage in each line; default: stage
    #[arg(long, value_name = "PATH")]
    stage_key: Option<String>,
    /// A word for a stage: done=accepted; may be given several times
    #[arg(long, value_name = "WORD=STAGE", value_parser = word)]
    stage_word: Vec<(String, Reached)>,
    /// Key of the class in each line; of accepted items classes are counted
    #[arg(long, value_name = "PATH")]
    class_key: Option<String>,
    /// Key of what tells items apart; of several lines the last counts
    #[arg(long, value_name = "PATH")]
    id_key: Option<String>,
    /// What is an item of COCO annotations [default: images]
    #[arg(long, value_name = "UNIT")]
    count: Option<Count>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Count {
    Images,
    Annotations,
}

fn stage() -> impl TypedValueParser<Value = Stage> {
    let words = PossibleValuesParser::new(Stage::ALL.map(Stage::word));
    // What stands in the list is a stage.
    words.map(|word| Stage::from_word(&word).unwrap_or(Stage::Collected))
}

fn word(text: &str) -> Result<(String, Reached), BadValue> {
    let parts = text.split_once('=');
    let known = parts.and_then(|(word, stage)| Some((word.to_owned(), Reached::from_word(stage)?)));
    known.ok_or(BadValue("failure-value-stage-word", args![]))
}

impl Volume {
    pub(super) fn given(&self) -> Vec<Given> {
        let stage = ("--stage", self.stage.is_some());
        let count = ("--count", self.count.is_some());
        [stage, count].into_iter().chain(self.of_lines()).collect()
    }

    /// What says how lines of JSON are read.
    fn of_lines(&self) -> [Given; 4] {
        [
            ("--stage-key", self.stage_key.is_some()),
            ("--stage-word", !self.stage_word.is_empty()),
            ("--class-key", self.class_key.is_some()),
            ("--id-key", self.id_key.is_some()),
        ]
    }

    /// Adds the counts of a file to the log of a dataset.
    ///
    /// # Errors
    /// What reading and writing report.
    pub fn run(
        &self,
        measure: &Measure,
        id: &str,
        on: Date,
        common: &Common,
        (session, facts): (&Session, &Facts),
    ) -> Result<u8, Failure> {
        belongs::refuse(measure.of_goals(), Use::Dataset, id)?;
        let Some(file) = &measure.from else {
            return Err(Failure::Arguments("failure-measure-counts", args![id]));
        };
        let counts = self.count(file)?;
        self.tell(&counts, session);
        let log = Log {
            folder: "volumes",
            id,
        };
        let entry = Entry {
            log,
            on,
            values: values(&counts),
            dry_run: measure.dry_run,
        };
        entry.record(common, (session, facts), |views| views.dataset(id))
    }

    fn count(&self, file: &Path) -> Result<Counts, Failure> {
        let bytes = source::measured_file(file)?;
        let path = file.display().to_string();
        let end = file.extension().unwrap_or_default().to_string_lossy();
        let counts = match &*end.to_lowercase() {
            "jsonl" | "ndjson" => {
                belongs::refuse([("--count", self.count.is_some())], Use::Lines, &path)?;
                json_lines::read(bytes, &self.keys())
            }
            "json" => {
                belongs::refuse(self.of_lines(), Use::Coco, &path)?;
                coco::read(bytes, self.stage, self.unit())
            }
            _ => {
                let args = args![file: path];
                return Err(Failure::Arguments("failure-measure-count-kind", args));
            }
        };
        counts.map_err(|fault| Failure::foreign(file, fault))
    }

    fn keys(&self) -> Keys<'_> {
        Keys {
            stage: self.stage,
            stage_key: self.stage_key.as_deref().unwrap_or("stage"),
            class_key: self.class_key.as_deref(),
            id_key: self.id_key.as_deref(),
            words: &self.stage_word,
        }
    }

    fn unit(&self) -> Unit {
        match self.count {
            None | Some(Count::Images) => Unit::Image,
            Some(Count::Annotations) => Unit::Annotation,
        }
    }

    /// Says what was counted but finds no place in the log.
    fn tell(&self, counts: &Counts, session: &Session) {
        if counts.repeated > 0 {
            let count = counts.repeated;
            session.tell(&session.words.text("measure-repeated", &args![count]));
        }
        if self.class_key.is_some() && counts.classes.is_empty() {
            session.tell(&session.words.word("measure-no-classes"));
        }
    }
}

/// Keys and values of the line, in the order of the stages.
fn values(counts: &Counts) -> Vec<(&'static str, Value)> {
    let stages = counts.stages.iter();
    let mut values: Vec<_> = stages
        .map(|(stage, count)| (stage.word(), Value::from(*count)))
        .collect();
    values.extend(
        counts
            .rejected
            .map(|count| ("rejected", Value::from(count))),
    );
    if !counts.classes.is_empty() {
        let classes = counts.classes.iter();
        let classes = classes.map(|(class, count)| (one_line(class), Value::from(*count)));
        values.push(("classes", classes.collect()));
    }
    values
}
