//! How the project stood when the client last received a report: read anew from the commit that the
//! contact log names.

use super::session::{Session, at_revision};
use crate::args;
use crate::facts::{self, Facts};
use crate::model::kind::contact::Contact;
use crate::model::record::Line;
use crate::report::Last;
use crate::source::{Snapshot, SourceError};
use crate::time::Date;

/// The last report of an id that the client received by the status date, if the log names its commit.
/// Why a commit cannot be read is told the user, and the report says that it compares with nothing.
pub fn last(session: &Session, facts: &Facts, report: &str) -> Option<Last> {
    let line = newest(facts, report)?;
    let commit = line.commit.as_deref()?;
    let facts = match read(session, commit) {
        Ok(snapshot) => Some(facts::gather(&snapshot, status_date(facts, line))),
        Err(why) => {
            let date = line.on;
            let args = args![report, date, commit, why];
            session.tell(&session.words.text("last-unreadable", &args));
            None
        }
    };
    Some(Last { on: line.on, facts })
}

/// The newest line of the log that says when a report was sent and from which commit.
fn newest<'f>(facts: &'f Facts, report: &str) -> Option<&'f Line<Contact>> {
    let logs = facts.project.contacts.iter();
    let lines = logs.flat_map(|log| log.until(facts.as_of));
    let sent = lines.filter(|line| line.report.as_deref() == Some(report) && line.commit.is_some());
    sent.max_by_key(|line| (line.on, &line.record.id))
}

/// The day that the report was rendered for: the one that was approved, else the one it was sent on.
fn status_date(facts: &Facts, line: &Line<Contact>) -> Date {
    let logs = facts.project.approvals.iter();
    let approvals = logs.flat_map(|log| log.until(facts.as_of));
    let of_line = approvals.filter(|one| one.digest.is_some() && one.digest == line.digest);
    let approved = of_line.filter_map(|one| Some((one.on, one.as_of?)));
    approved.max().map_or(line.on, |(_, as_of)| as_of)
}

/// The project's files at a commit; else the word for what stands in the way.
fn read(session: &Session, commit: &str) -> Result<Snapshot, &'static str> {
    // A name could mean another commit tomorrow.
    let is_id = commit.len() >= 7 && commit.bytes().all(|sign| sign.is_ascii_hexdigit());
    if !is_id {
        return Err("no-id");
    }
    at_revision(&session.dir, commit).map_err(|error| match error {
        SourceError::NoRepository { .. } => "no-repository",
        SourceError::NoFolder { .. } => "no-folder",
        SourceError::NoRevision { .. } => "no-commit",
        _ => "git",
    })
}
