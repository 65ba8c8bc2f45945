//! The grounds that a baseline needs: a commit, approved changes, and no promise that differs unexplained.

use crate::args;
use crate::check;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::session::Session;
use crate::diag::Level;
use crate::facts::Facts;
use crate::facts::variance::Approvals;
use crate::lang::{Arg, Catalogue, format};
use crate::model;
use crate::model::field::near;
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::{Change, ChangeStatus};
use crate::model::record::Record;
use crate::source::{self, SourceError};
use crate::time::Date;

/// The commit that holds the project's files just as they are.
pub(super) fn committed(session: &Session) -> Result<String, Failure> {
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

/// The approved changes of these ids; there must be one once something was signed.
pub(super) fn changes<'f>(
    facts: &'f Facts,
    ids: &[String],
    on: Date,
    words: &Catalogue,
) -> Result<Vec<&'f Record<Change>>, Failure> {
    match facts.project.newest_baseline() {
        Some(last) if ids.is_empty() => Err(change_needed(facts, last, on)),
        _ => ids
            .iter()
            .map(|id| approved(facts, id, on, words))
            .collect(),
    }
}

/// That a change is needed, and which ones were approved.
fn change_needed(facts: &Facts, last: &Record<Baseline>, on: Date) -> Failure {
    let since = Approvals::since(&facts.project, last, Some(on));
    let line = |one: &&Record<Change>| format!("  {}  {}", one.id, format::one_line(&one.title));
    let lines: Vec<_> = since.changes().iter().map(line).collect();
    let (count, lines) = (lines.len(), Arg::Lines(lines.join("\n")));
    let (last, signed) = (&last.id, last.head.on);
    let args = args![last, signed, count, lines, on];
    Failure::Refused("failure-change-needed", args)
}

/// The rules that compare with the newest baseline.
const PROMISES: [&str; 3] = ["promise-changed", "promise-removed", "target-changed"];

/// Refuses while a promise differs from the last baseline without an approved change: signing anew
/// would make that disappear.
pub(super) fn explained(session: &Session, facts: &Facts) -> Result<(), Failure> {
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
    let (file, title) = (change.file.as_ref(), &change.title);
    let approved = change.approved.unwrap_or_default();
    let holder = holder(facts, change, approved).map_or("", |one| one.id.as_str());
    let args = args![file, title, why, status, approved, on, holder];
    Err(Failure::Refused("failure-change-not-approved", args))
}

/// The baseline that a change is part of: the first whose `basis` names it, else the first signed since its approval.
fn holder<'f>(
    facts: &'f Facts,
    change: &Record<Change>,
    approved: Date,
) -> Option<&'f Record<Baseline>> {
    let since = facts.project.baselines.iter();
    let since = since.filter(|one| one.head.on >= approved);
    since.min_by_key(|one| (!names(one, &change.full_id()), one.head.on, &one.id))
}

/// Whether the `basis` of a baseline names a record.
fn names(baseline: &Baseline, full_id: &str) -> bool {
    let basis = baseline.head.basis.as_deref().unwrap_or_default();
    let is_of_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    basis.split(|c| !is_of_id(c)).any(|word| word == full_id)
}
