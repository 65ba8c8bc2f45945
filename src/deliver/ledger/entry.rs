//! A message's place in the ledger while it is being sent.

use std::fs::File;

use super::history::History;
use super::line::Line;
use super::shared::Claim;
use super::{Key, LedgerError, Local};

/// A message's history, and the right to add to it.
#[derive(Debug)]
pub struct Entry {
    pub(super) key: Key,
    pub(super) bytes: Vec<u8>,
    pub(super) place: Place,
}

#[derive(Debug)]
pub(super) enum Place {
    /// The folder, and the file that keeps others out.
    Local {
        local: Local,
        #[expect(dead_code, reason = "it is locked until it is closed")]
        lock: File,
    },
    Shared(Claim),
}

impl Entry {
    pub fn key(&self) -> &Key {
        &self.key
    }

    pub fn history(&self) -> History {
        History::read(&self.bytes)
    }

    /// Adds lines; when this returns they outlive the process and the machine.
    ///
    /// # Errors
    /// [`LedgerError::Lost`] if somebody else added to a shared ledger meanwhile; what writing reports.
    pub fn append(&mut self, lines: &[Line]) -> Result<(), LedgerError> {
        let mut added = String::new();
        // A line that was cut off is closed first, so that it spoils no other.
        if self.bytes.last().is_some_and(|byte| *byte != b'\n') {
            added.push('\n');
        }
        added.extend(lines.iter().map(Line::text));
        let mut bytes = self.bytes.clone();
        bytes.extend_from_slice(added.as_bytes());
        match &mut self.place {
            Place::Local { local, .. } => local.append(&self.key, added.as_bytes())?,
            Place::Shared(claim) => claim.write(&self.key, &bytes, lines)?,
        }
        self.bytes = bytes;
        Ok(())
    }
}
