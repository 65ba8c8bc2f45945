//! `pmo baseline set`: today's promises as a file to review and commit.

use std::collections::BTreeMap;

use crate::args;
use crate::check;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::{Common, output};
use crate::deliver;
use crate::diag::Level;
use crate::facts::Facts;
use crate::facts::variance::Approvals;
use crate::lang::{Arg, Catalogue, format};
use crate::model::field::near;
use crate::model::kind::change::{Change, ChangeStatus};
use crate::model::record::Record;
use crate::model::{self, is_id};
use crate::report::signing::{self, Signing};
use crate::source::{self, SourceError};
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
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let commit = committed(&session)?;
        let file = format!("baselines/{name}.toml");
        let on = self.on.unwrap_or(session.as_of);
        let mut files = BTreeMap::from([(file.clone(), Vec::new())]);
        if !deliver::existing(&session.dir, &files).is_empty() {
            return Err(Failure::Refused(
                "failure-baseline-exists",
                args![name, file],
            ));
        }
        let changes = self.changes(&facts, on, &session.words)?;
        explained(&session, &facts)?;
        let basis = self.basis(&changes);
        let text = signing::text(&facts, &Signing { on, commit, basis });
        if !is_readable(&file, &text, &session) {
            return Err(Failure::NoSchedule("failure-no-schedule-long"));
        }
        files.insert(file.clone(), text.into_bytes());
        deliver::write(&session.dir, &files)?;
        self.tell(&session, &facts, &file, on);
        Ok(0)
    }

    /// The approved changes that are named; there must be one once something was signed.
    fn changes<'f>(
        &self,
        facts: &'f Facts,
        on: Date,
        words: &Catalogue,
    ) -> Result<Vec<&'f Record<Change>>, Failure> {
        let project = &facts.project;
        match project.newest_baseline() {
            Some(last) if self.change.is_empty() => {
                let since = Approvals::since(project, last, Some(on));
                let count = since.changes().len();
                let line = |one: &&Record<Change>| {
                    format!("  {}  {}", one.id, format::one_line(&one.title))
                };
                let lines: Vec<_> = since.changes().iter().map(line).collect();
                let (last, signed, lines) = (&last.id, last.head.on, Arg::Lines(lines.join("\n")));
                let args = args![last, signed, count, lines, on];
                Err(Failure::Refused("failure-change-needed", args))
            }
            _ => self
                .change
                .iter()
                .map(|id| approved(facts, id, on, words))
                .collect(),
        }
    }

    /// The document, and the changes by their full ids so that they can be found again.
    fn basis(&self, changes: &[&Record<Change>]) -> Option<String> {
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

/// The commit that holds the project's files just as they are.
fn committed(session: &Session) -> Result<String, Failure> {
    let dirty = match source::uncommitted(&session.dir, &model::roots()) {
        Err(SourceError::NoRepository { dir }) => {
            let dir = dir.display().to_string();
            return Err(Failure::Surroundings(
                "failure-baseline-no-repository",
                args![dir],
            ));
        }
        dirty => dirty?,
    };
    match session.commit()? {
        Some(commit) if dirty.is_empty() => Ok(commit.id),
        _ => {
            let (count, lines) = (dirty.len(), Arg::Lines(listed(&dirty)));
            Err(Failure::Refused("failure-dirty", args![count, lines]))
        }
    }
}

/// So many files are listed by name.
const MOST_LISTED: usize = 20;

fn listed(files: &[String]) -> String {
    let mut lines: Vec<_> = files
        .iter()
        .take(MOST_LISTED)
        .map(|file| format!("  {}", format::one_line(file)))
        .collect();
    if files.len() > MOST_LISTED {
        lines.push("  …".to_owned());
    }
    lines.join("\n")
}

/// The rules that compare with the newest baseline.
const PROMISES: [&str; 3] = ["promise-changed", "promise-removed", "target-changed"];

/// Refuses while a promise differs from the last baseline without an approved change: signing anew
/// would make that disappear.
fn explained(session: &Session, facts: &Facts) -> Result<(), Failure> {
    let mut found = check::check(facts);
    found.retain(|one| one.level == Level::Error && PROMISES.contains(&one.rule));
    if found.is_empty() {
        return Ok(());
    }
    output::message(&format!("{}\n", session.draw(&found, false).trim_end()));
    let count = found.len();
    Err(Failure::Refused(
        "failure-promises-unapproved",
        args![count],
    ))
}

/// A change by its id, if it was approved by `on` and is no part of the last baseline yet.
fn approved<'f>(
    facts: &'f Facts,
    id: &str,
    on: Date,
    words: &Catalogue,
) -> Result<&'f Record<Change>, Failure> {
    let changes = &facts.project.changes;
    let bare = id.strip_prefix("change.").unwrap_or(id);
    let Some(change) = changes.find(bare) else {
        let near = near(bare, changes.iter().map(|one| one.id.as_str())).unwrap_or_default();
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let args = args![id, near, has_near];
        return Err(Failure::Arguments("failure-unknown-change", args));
    };
    let last = facts.project.newest_baseline();
    let signed = last.map(|last| last.head.on);
    let why = match (change.status, change.approved) {
        (Some(ChangeStatus::Approved), Some(day)) if day > on => "later",
        (Some(ChangeStatus::Approved), Some(day)) if Some(day) < signed => "earlier",
        (Some(ChangeStatus::Approved), Some(_)) => return Ok(change),
        (Some(ChangeStatus::Approved), None) => "undated",
        _ => "status",
    };
    let status = change.status.map_or("–".to_owned(), |status| {
        words.word(&format!("change-{}", status.word()))
    });
    let (file, title) = (&change.file, &change.title);
    let last = last.map_or("", |last| last.id.as_str());
    let approved = change.approved.unwrap_or_default();
    let args = args![file, title, why, status, approved, on, last];
    Err(Failure::Refused("failure-change-not-approved", args))
}

/// Whether the new file can be read back without a fault: dates centuries away cannot.
fn is_readable(file: &str, text: &str, session: &Session) -> bool {
    let charter = session.snapshot.text(source::CHARTER).unwrap_or_default();
    let snapshot = source::memory([(source::CHARTER, charter), (file, text)]);
    let (_, faults) = model::load(&snapshot);
    !faults.iter().any(|fault| fault.place.file() == file)
}
