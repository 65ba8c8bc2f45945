//! `pmo foresee`: what will go wrong next, and how early it was foreseen.

mod replay;
mod screen;

use clap::ValueEnum;
use serde::Serialize;

use super::failure::Failure;
use super::past::{NoPast, Past};
use super::session::Session;
use super::{Common, output};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{self, Foresight};
use crate::report::foresight::{GapRow, Rows, WarningRow, gaps};

/// Show what will go wrong next: figures, thresholds, consequences, actions
#[derive(Debug, clap::Args)]
pub struct Foresee {
    /// How to print the warnings
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// Run the triggers over the git history: what fired when, and which issues it announced
    #[arg(long)]
    replay: bool,
    /// Exit with 1 if a warning of this colour or worse is left
    #[arg(
        long,
        value_name = "COLOUR",
        default_value = "never",
        conflicts_with = "replay"
    )]
    fail_on: FailOn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Amber,
    Red,
    Never,
}

/// What is foreseen, in words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Answer {
    warnings: Vec<WarningRow>,
    waived: Vec<WarningRow>,
    /// What would have to be recorded to know more.
    cannot_tell: Vec<GapRow>,
    /// How many triggers looked.
    triggers: usize,
}

impl Foresee {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let foresight = foresight::look(&facts);
        if self.replay {
            replay::run(&session, &facts, foresight, self.format == Format::Json)?;
            session.tell_origin(&facts);
            return Ok(0);
        }
        let past = Past::open(&session, &facts)?;
        let answer = answer(&session, &facts, &foresight, past.as_ref().ok())?;
        let text = match self.format {
            Format::Json => session.json_with(&answer),
            Format::Human => output::fitted(&screen::text(&answer, &facts, &session.words)),
        };
        output::data(&text)?;
        session.tell_origin(&facts);
        match past {
            Err(NoPast::NoCommits) => session.tell(&session.words.word("foresee-no-history")),
            Err(NoPast::Later(first)) => {
                session.tell(&session.words.text("foresee-later", &args![first]));
            }
            Ok(past) if past.is_shallow() => {
                session.tell(&session.words.word("foresee-shallow"));
            }
            Ok(_) => {}
        }
        Ok(self.exit(&foresight))
    }

    fn exit(&self, foresight: &Foresight) -> u8 {
        let has = |worst| foresight.warnings.iter().any(|one| one.severity >= worst);
        let fails = match self.fail_on {
            FailOn::Never => false,
            FailOn::Amber => has(foresight::Severity::Amber),
            FailOn::Red => has(foresight::Severity::Red),
        };
        if fails { super::FAULTS } else { 0 }
    }
}

fn answer(
    session: &Session,
    facts: &Facts,
    foresight: &Foresight,
    past: Option<&Past>,
) -> Result<Answer, Failure> {
    let since = match past {
        Some(past) => past.since(foresight, facts.as_of)?,
        None => Default::default(),
    };
    let mut rows = Rows::new(facts, &session.words, &session.snapshot);
    let warnings = foresight.warnings.iter().map(|warning| {
        let key = (warning.rule, warning.object.id.clone());
        let since = since.get(&key);
        WarningRow {
            first_fired: since.map(|since| since.on.to_string()),
            older: since.map(|since| since.is_older),
            ..rows.warning(warning)
        }
    });
    let warnings = warnings.collect();
    let waived = foresight.waived.iter().map(|waived| WarningRow {
        waived: Some(waived.reason.clone()),
        ..rows.warning(&waived.warning)
    });
    Ok(Answer {
        warnings,
        waived: waived.collect(),
        cannot_tell: gaps(&foresight.gaps),
        triggers: foresight::triggers().count(),
    })
}
