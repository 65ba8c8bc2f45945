//! What was sent to whom: lines that are only ever added, so that nothing goes out twice.

mod entry;
mod history;
mod line;
mod local;
mod shared;

use std::path::PathBuf;

pub use entry::Entry;
pub use history::{Decision, Dispatch, History, Recipient};
pub use line::{Head, Line, State};
pub use local::Local;
pub use shared::Shared;

use super::program::ProgramError;
use crate::source::SourceError;

/// Where the ledger is kept.
#[derive(Clone, Debug)]
pub enum Ledger {
    /// Files in a folder.
    Local(Local),
    /// Refs of the repository that everybody pushes to.
    Shared(Shared),
}

/// Why the ledger cannot be used. Nothing was sent where one of these is met before sending.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// Another process is sending this message now.
    #[error("{key} is being sent by another process")]
    Busy { key: String },
    /// Somebody else took the right to send.
    #[error("{key} is sent by {holder}")]
    Lost { key: String, holder: String },
    #[error("{path}: {cause}")]
    Write {
        path: PathBuf,
        cause: std::io::Error,
    },
    #[error(transparent)]
    Read(#[from] SourceError),
    #[error(transparent)]
    Program(#[from] ProgramError),
}

/// A message's name in the ledger: project, report and period, of letters that file names and refs take.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    pub fn new(project: &str, report: &str, period: &str) -> Self {
        Self([project, report, period].map(plain).join("."))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Letters, digits and `-` only.
fn plain(text: &str) -> String {
    let sign = |sign: char| {
        if sign.is_ascii_alphanumeric() {
            sign
        } else {
            '-'
        }
    };
    text.chars().map(sign).collect()
}

/// One message of the ledger.
#[derive(Clone, Debug)]
pub struct Listed {
    pub key: String,
    pub history: History,
    /// Whether a process is sending it now.
    pub is_busy: bool,
}

impl Ledger {
    /// Whether others can see what is added, and add to it.
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Shared(_))
    }

    /// Opens a message's history to send it; nobody else can until the entry is dropped or, of a
    /// shared ledger, its next line is written.
    ///
    /// # Errors
    /// [`LedgerError::Busy`], or what reading and writing report.
    pub fn open(&self, key: &Key) -> Result<Entry, LedgerError> {
        match self {
            Self::Local(local) => local.open(key),
            Self::Shared(shared) => shared.open(key),
        }
    }

    /// A message's history, without any claim on it.
    ///
    /// # Errors
    /// What reading reports.
    pub fn history(&self, key: &Key) -> Result<History, LedgerError> {
        let listed = self.list()?.into_iter();
        let mut found = listed.filter(|one| one.key == key.as_str());
        Ok(found.next().map(|one| one.history).unwrap_or_default())
    }

    /// Every message, by key.
    ///
    /// # Errors
    /// What reading reports.
    pub fn list(&self) -> Result<Vec<Listed>, LedgerError> {
        match self {
            Self::Local(local) => local.list(),
            Self::Shared(shared) => shared.list(),
        }
    }
}
