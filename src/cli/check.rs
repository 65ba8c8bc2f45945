//! `pmo check`: faults in the project's files.

use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::{Common, FAULTS, output};
use crate::args;
use crate::check;
use crate::diag::{self, Finding, Level};

/// Find faults in the project's files
#[derive(Debug, clap::Args)]
pub struct Check {
    /// How to print findings
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// The lowest level that makes the exit code 1
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    fail_on: FailOn,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    Error,
    Warn,
    Never,
}

impl Check {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let findings = check::check(&session.facts());
        match self.format {
            Format::Human => {
                output::data(&session.draw(&findings, output::shows_color()))?;
                session.tell(&summary(&session, &findings));
            }
            Format::Json => output::data(&diag::print_json(&session.locate(&findings)))?,
        }
        let failed = findings
            .iter()
            .any(|finding| self.fail_on.includes(finding.level));
        Ok(if failed { FAULTS } else { 0 })
    }
}

impl FailOn {
    fn includes(self, level: Level) -> bool {
        match self {
            Self::Error => level == Level::Error,
            Self::Warn => level >= Level::Warn,
            Self::Never => false,
        }
    }
}

fn summary(session: &Session, findings: &[Finding]) -> String {
    let count = |level| {
        findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    };
    let files = session.snapshot.files.len();
    if findings.is_empty() {
        return session.words.text("check-clean", &args![files]);
    }
    let (errors, warnings, notes) = (count(Level::Error), count(Level::Warn), count(Level::Note));
    session
        .words
        .text("check-summary", &args![files, errors, warnings, notes])
}
