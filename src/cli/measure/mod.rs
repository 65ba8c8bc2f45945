//! `pmo measure`: a line in the log of a goal or of a dataset, typed or read from what teams already have.

mod belongs;
mod by_path;
mod classes;
mod fault;
mod foreign;
mod line;
mod note;
mod options;
mod origin;
mod per_class;
mod record;
mod rows;
mod verdict;
mod volume;
mod written;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;

use self::belongs::{Given, Use};
use super::Common;
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
    /// Who measured, for a goal
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(Judge::WORDS))]
    by: Option<String>,
    /// Number of the test report, for a goal
    #[arg(long, value_name = "NUMBER")]
    report: Option<String>,
    /// Remark, for a goal; the client may see it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    figures: options::Figures,
    #[command(flatten)]
    paths: options::Paths,
    #[command(flatten)]
    rows: options::Rows,
    #[command(flatten)]
    origin: origin::Origin,
    #[command(flatten)]
    volume: volume::Volume,
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
        refuse_before_start(on, &facts)?;
        match target(&self.target, &facts)? {
            Target::Goal(at) => {
                let goal = &facts.project.goals[at];
                self.goal(goal, on, common, (&session, &facts))
            }
            Target::Dataset(id) => self.volume.run(self, &id, on, common, (&session, &facts)),
        }
    }

    fn goal(
        &self,
        goal: &Record<Goal>,
        on: Date,
        common: &Common,
        (session, facts): (&Session, &Facts),
    ) -> Result<u8, Failure> {
        belongs::refuse(self.volume.given(), Use::Goal, &goal.id)?;
        let origin = self.origin.read(self.from.as_deref())?;
        let mut line = line::Measurement::default();
        let mut notes: Vec<String> = self.note.clone().into_iter().collect();
        match &self.from {
            Some(_) => {
                let asked = foreign::Asked {
                    measure: self,
                    goal,
                    session,
                    facts,
                    origin: &origin,
                };
                notes.extend(asked.read(&mut line)?);
            }
            None => {
                belongs::refuse(self.paths.given(), Use::NoFile, &goal.id)?;
                belongs::refuse(self.rows.given(), Use::NoFile, &goal.id)?;
            }
        }
        line.typed(&self.figures)?;
        line.check(goal)?;
        line.dataset = self.origin.dataset(goal, facts)?;
        (line.dataset_hash, line.model, line.commit) = origin.words();
        (line.by, line.report) = (self.by.clone(), self.report.clone());
        line.note = (!notes.is_empty()).then(|| notes.join("; "));
        origin::compare(&line, facts, session);
        if let Some(from) = &self.from {
            origin.tell_missing(from, session);
        }
        let log = line::Log {
            folder: "measurements",
            id: &goal.id,
        };
        let entry = record::Entry {
            log,
            on,
            values: line.values(),
            dry_run: self.dry_run,
        };
        entry.record(common, (session, facts), |views| {
            views.goal(&goal.id, on, line.dataset.as_deref())
        })
    }
}

impl Measure {
    /// What the line of a goal has a place for and that of a dataset has none.
    fn of_goals(&self) -> Vec<Given> {
        let mut all = vec![
            ("--by", self.by.is_some()),
            ("--report", self.report.is_some()),
            ("--note", self.note.is_some()),
        ];
        all.extend(self.figures.given());
        all.extend(self.paths.given());
        all.extend(self.rows.given());
        all.extend(self.origin.given());
        all
    }
}

/// A day before the project began is a slip of the pen, or belongs to what was there before.
fn refuse_before_start(on: Date, facts: &Facts) -> Result<(), Failure> {
    let start = facts.project.charter.project.start.date();
    match on < start {
        true => Err(Failure::Arguments(
            "failure-measure-before",
            args![on, start],
        )),
        false => Ok(()),
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
