//! `pmo measure`: a line in the log of a goal or of a dataset, typed or read from what teams already have.

mod foreign;
mod line;
mod note;
mod origin;
mod verdict;
mod volume;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;

use super::Common;
use super::arguments::BadValue;
use super::failure::Failure;
use super::session::Session;
use crate::args;
use crate::facts::Facts;
use crate::model::field::near;
use crate::model::kind::goal::{Goal, Judge};
use crate::model::record::Record;
use crate::time::Date;

/// Record a measurement of a goal, or the counts of a dataset, in its log
#[derive(Debug, clap::Args)]
pub struct Measure {
    /// A goal (ocr-accuracy, goal.ocr-accuracy) or a dataset (dataset.train-v1)
    #[arg(value_name = "GOAL")]
    target: String,
    /// Read figures from metrics (JSON, YAML), predictions (CSV, TSV), dvc.lock, or for a dataset from JSON lines or COCO
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Day of the measurement; default: the status date
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    on: Option<Date>,
    /// Print the line and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Who measured
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(Judge::WORDS))]
    by: Option<String>,
    /// Number of the test report
    #[arg(long, value_name = "NUMBER")]
    report: Option<String>,
    /// Remark; the client may see it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    figures: Figures,
    #[command(flatten)]
    paths: foreign::Paths,
    #[command(flatten)]
    rows: foreign::Rows,
    #[command(flatten)]
    origin: origin::Origin,
    #[command(flatten)]
    volume: volume::Volume,
}

/// Figures that are typed.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Figures")]
struct Figures {
    /// Cases that passed
    #[arg(long, value_name = "N")]
    passed: Option<u32>,
    /// Cases that failed, where low is good
    #[arg(long, value_name = "N")]
    failed: Option<u32>,
    /// Cases in all
    #[arg(long, value_name = "N")]
    samples: Option<u32>,
    /// Value of a metric that is not counted, in the goal's unit
    #[arg(long, value_name = "V", allow_negative_numbers = true, value_parser = number)]
    value: Option<line::Number>,
    /// One-sided 95 % lower bound of the value
    #[arg(long, value_name = "V", allow_negative_numbers = true, value_parser = number)]
    low: Option<line::Number>,
    /// One-sided 95 % upper bound of the value
    #[arg(long, value_name = "V", allow_negative_numbers = true, value_parser = number)]
    high: Option<line::Number>,
    /// How many resamples gave the bounds
    #[arg(long, value_name = "N")]
    resampled: Option<u32>,
}

fn number(text: &str) -> Result<line::Number, BadValue> {
    line::Number::parse(text).ok_or(BadValue("failure-value-number", args![]))
}

/// What a line is written for.
enum Target {
    Goal(usize),
    Dataset(String),
}

impl Measure {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        if common.at.is_some() {
            return Err(Failure::Arguments("failure-measure-at", args![]));
        }
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let on = self.on.unwrap_or(session.as_of);
        if on > session.as_of {
            let date = session.as_of;
            return Err(Failure::Arguments(
                "failure-measure-future",
                args![on, date],
            ));
        }
        match target(&self.target, &facts)? {
            Target::Goal(at) => self.goal(&facts.project.goals[at], on, &session, &facts),
            Target::Dataset(id) => self.volume.run(self, &id, on, &session, &facts),
        }
    }

    fn goal(
        &self,
        goal: &Record<Goal>,
        on: Date,
        session: &Session,
        facts: &Facts,
    ) -> Result<u8, Failure> {
        let origin = self.origin.read(self.from.as_deref())?;
        let mut line = line::Measurement::default();
        let mut notes: Vec<String> = self.note.clone().into_iter().collect();
        match &self.from {
            Some(_) => {
                let asked = foreign::Asked {
                    measure: self,
                    goal,
                    facts,
                    origin: &origin,
                };
                notes.extend(asked.read(&mut line)?);
            }
            None => self.paths.refuse_without_file()?,
        }
        line.typed(&self.figures)?;
        line.check(goal)?;
        line.dataset = self.origin.dataset(goal, facts)?;
        (line.dataset_hash, line.model, line.commit) = origin.words();
        (line.by, line.report) = (self.by.clone(), self.report.clone());
        line.note = (!notes.is_empty()).then(|| notes.join("; "));
        origin::compare(&line, facts, session);
        let log = line::Log {
            folder: "measurements",
            id: &goal.id,
        };
        let added = log.add(session, facts, on, &line.values())?;
        verdict::finish(self.dry_run, &added, session, facts, |views| {
            views.goal(&goal.id, on, line.dataset.as_deref())
        })
    }
}

/// The goal or dataset of a name: a full id, or a bare one of a goal, else of a dataset.
fn target(name: &str, facts: &Facts) -> Result<Target, Failure> {
    let project = &facts.project;
    let goal = |id: &str| project.goals.position(id).map(Target::Goal);
    let dataset = |id: &str| {
        let known = project.datasets.find(id);
        known.map(|known| Target::Dataset(known.id.clone()))
    };
    let found = match name.split_once('.') {
        Some(("goal", id)) => goal(id),
        Some(("dataset", id)) => dataset(id),
        _ => match (goal(name), dataset(name)) {
            (Some(_), Some(_)) => {
                let candidates = format!("goal.{name}, dataset.{name}");
                let name = name.to_owned();
                return Err(Failure::SetAmbiguous { name, candidates });
            }
            (goal, dataset) => goal.or(dataset),
        },
    };
    found.ok_or_else(|| {
        let goals = project.goals.iter().map(|goal| goal.full_id());
        let sets = project.datasets.iter().map(|set| set.full_id());
        let full: Vec<_> = goals.chain(sets).collect();
        let bare = full.iter().filter_map(|id| Some(id.split_once('.')?.1));
        let known = full.iter().map(String::as_str).chain(bare);
        let near = near(name, known).unwrap_or_default();
        let has_near = if near.is_empty() { "no" } else { "yes" };
        Failure::Arguments("failure-measure-target", args![name, near, has_near])
    })
}
