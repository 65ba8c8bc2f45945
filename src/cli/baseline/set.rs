//! `pmo baseline set`: today's promises as a file to review and commit.

use std::collections::BTreeMap;
use std::path::Path;

use super::grounds;
use super::slip::Slip;
use crate::args;
use crate::cli::Common;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::deliver::Held;
use crate::facts::Facts;
use crate::model::kind::change::Change;
use crate::model::record::Record;
use crate::model::{self, is_id};
use crate::report::signing::{self, Signing};
use crate::source;
use crate::time::Date;

/// Write what is promised today to baselines/NAME.toml
#[derive(Debug, clap::Args)]
pub struct Set {
    /// The new baseline's name: lower-case letters, digits, `-`
    name: String,
    /// Day it was signed; default: the status date
    #[arg(long, value_name = "DATE", value_parser = crate::cli::date)]
    on: Option<Date>,
    /// Document that it stands for
    #[arg(long, value_name = "TEXT")]
    basis: Option<String>,
    /// Approved change that it follows from; needed once there is a baseline
    #[arg(long, value_name = "CHANGE")]
    change: Vec<String>,
    /// Sign slipped dates and other differences that no change explains; `basis` says so
    #[arg(long)]
    accept_slip: bool,
}

impl Set {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let name = &self.name;
        if !is_id(name) {
            return Err(Failure::Arguments("failure-baseline-name", args![name]));
        }
        if common.at.is_some() {
            return Err(Failure::Arguments("failure-baseline-at", args![]));
        }
        // What is signed must still hold when it is written: a line that another measures meanwhile waits.
        let dir = source::find_project(common.dir.as_deref().unwrap_or(Path::new(".")))?;
        let held = Held::new(&dir)?;
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let commit = grounds::committed(&session)?;
        let file = format!("baselines/{name}.toml");
        let on = self.on.unwrap_or(session.as_of);
        if session.snapshot.text(&file).is_some() {
            return Err(exists(name, &file));
        }
        let changes = grounds::changes(&facts, &self.change, on, &session.words)?;
        grounds::explained(&session, &facts)?;
        let slip = Slip::of(&facts, &changes, &session.words);
        if let Some(slip) = slip.as_ref().filter(|_| !self.accept_slip) {
            return Err(slip.refusal(&changes, on));
        }
        let basis = self.basis(&changes, slip.map(|slip| slip.note()));
        let text = signing::text(&facts, &Signing { on, commit, basis });
        if !is_readable(&file, &text, &session) {
            return Err(Failure::NoSchedule("failure-no-schedule-long"));
        }
        let files = BTreeMap::from([(file.clone(), text.into_bytes())]);
        if !held.create(&files)?.is_empty() {
            return Err(exists(name, &file));
        }
        self.tell(&session, &facts, &file, on);
        Ok(0)
    }

    /// The document, and the changes by their full ids so that they can be found again; then what was
    /// accepted without any.
    fn basis(&self, changes: &[&Record<Change>], accepted: Option<String>) -> Option<String> {
        let parts = self.document(changes).into_iter().chain(accepted);
        Some(parts.collect::<Vec<_>>().join("; ")).filter(|text| !text.is_empty())
    }

    fn document(&self, changes: &[&Record<Change>]) -> Option<String> {
        let ids: Vec<_> = changes.iter().map(|one| one.full_id()).collect();
        let titled = |one: &&Record<Change>| format!("{} ({})", one.title.trim(), one.full_id());
        let titles: Vec<_> = changes.iter().map(titled).collect();
        match &self.basis {
            Some(basis) if ids.is_empty() => Some(basis.clone()),
            Some(basis) => Some(format!("{basis} ({})", ids.join(", "))),
            None => Some(titles.join("; ")).filter(|text| !text.is_empty()),
        }
    }

    fn tell(&self, session: &Session, facts: &Facts, file: &str, on: Date) {
        let name = &self.name;
        let newer = facts
            .project
            .newest_baseline()
            .filter(|last| (last.head.on, &last.id) > (on, name));
        session.tell(
            &session
                .words
                .text("baseline-written", &args![file, on, name]),
        );
        if let Some(newer) = newer {
            let (newer, signed) = (&newer.id, newer.head.on);
            session.tell(
                &session
                    .words
                    .text("baseline-older", &args![name, newer, signed]),
            );
        }
        session.tell_origin(facts);
    }
}

fn exists(name: &str, file: &str) -> Failure {
    Failure::Refused("failure-baseline-exists", args![name, file])
}

/// Whether the new file can be read back without a fault: dates centuries away cannot.
fn is_readable(file: &str, text: &str, session: &Session) -> bool {
    let charter = session.snapshot.text(source::CHARTER).unwrap_or_default();
    let snapshot = source::memory([(source::CHARTER, charter), (file, text)]);
    let (_, faults) = model::load(&snapshot);
    !faults.iter().any(|fault| fault.place.file() == file)
}
