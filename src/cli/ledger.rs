//! Which ledger a command uses.

use std::path::Path;

use super::failure::Failure;
use super::session::{Session, now};
use super::surroundings::Surroundings;
use crate::args;
use crate::deliver::ledger::{Entry, Ledger, LedgerError, Local, Shared};
use crate::model;
use crate::model::kind::charter;
use crate::source::{self, SourceError};

/// The remote that shared ledgers are pushed to.
const REMOTE: &str = "origin";

/// `--ledger PATH`, else as `reporting.ledger` says: refs of the remote, or a folder of git's own.
///
/// # Errors
/// [`Failure::Surroundings`] where there is no repository or no remote to keep it in.
pub fn choose(
    session: &Session,
    path: Option<&Path>,
    around: &Surroundings,
) -> Result<Ledger, Failure> {
    if let Some(path) = path {
        return Ok(Ledger::Local(Local::new(path.to_path_buf())));
    }
    let dir = &session.dir;
    let folder = match source::git_folder(dir) {
        Err(SourceError::NoRepository { dir }) => {
            let dir = dir.display().to_string();
            return Err(Failure::Surroundings("failure-ledger-nowhere", args![dir]));
        }
        folder => folder?,
    };
    if !is_shared(session) {
        return Ok(Ledger::Local(Local::new(folder.join("pmo").join("outbox"))));
    }
    if !source::has_remote(dir, REMOTE)? {
        let remote = REMOTE;
        return Err(Failure::Surroundings(
            "failure-ledger-remote",
            args![remote],
        ));
    }
    let who = around.run.clone().or_else(|| source::user(dir));
    let who = who.unwrap_or_else(|| format!("process {}", std::process::id()));
    Ok(Ledger::Shared(Shared::new(dir.clone(), REMOTE, &who)))
}

/// Nobody waits longer than this for a server, in seconds: what has no outcome by then has none.
const LONGEST: i64 = 20 * 60;

/// Whether nobody else is sending it just now; of a shared ledger only the time can tell.
///
/// # Errors
/// [`LedgerError::Lost`] while somebody may be.
pub fn is_free(entry: &Entry) -> Result<(), Failure> {
    let history = entry.history();
    match history.on_its_way {
        Some(since) if (0..LONGEST).contains(&(now() - since)) => {
            Err(Failure::Ledger(LedgerError::Lost {
                key: entry.key().as_str().to_owned(),
                holder: history.holder.unwrap_or_default(),
            }))
        }
        _ => Ok(()),
    }
}

/// Whether `reporting.ledger` asks for a ledger that all share.
pub fn is_shared(session: &Session) -> bool {
    let charter = model::charter(&session.snapshot);
    charter.reporting.ledger == Some(charter::Ledger::Ref)
}
