//! The ledger as files in a folder, one a message.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::entry::{Entry, Place};
use super::history::History;
use super::{Key, LedgerError, Listed};
use crate::source;

const END: &str = "jsonl";

/// A folder of ledger files.
#[derive(Clone, Debug)]
pub struct Local {
    folder: PathBuf,
}

impl Local {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(super) fn open(&self, key: &Key) -> Result<Entry, LedgerError> {
        let folder = &self.folder;
        create(folder).map_err(|cause| write_error(folder, cause))?;
        let lock = self.lock(key)?;
        let path = self.path(key);
        let bytes = source::optional_file(&path)?.unwrap_or_default();
        Ok(Entry {
            key: key.clone(),
            bytes,
            place: Place::Local {
                local: self.clone(),
                lock,
            },
        })
    }

    pub(super) fn list(&self) -> Result<Vec<Listed>, LedgerError> {
        let mut listed = Vec::new();
        for (stem, bytes) in source::files_ending(&self.folder, END)? {
            listed.push(Listed {
                history: History::read(&bytes),
                is_busy: self.is_locked(&Key(stem.clone())),
                key: stem,
            });
        }
        Ok(listed)
    }

    /// Adds bytes to a file and does not return before the disk has them.
    pub(super) fn append(&self, key: &Key, bytes: &[u8]) -> Result<(), LedgerError> {
        let path = self.path(key);
        let write = || {
            let mut file = OpenOptions::new().append(true).create(true).open(&path)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            sync_folder(&self.folder)
        };
        write().map_err(|cause| write_error(&path, cause))
    }

    fn path(&self, key: &Key) -> PathBuf {
        self.folder.join(format!("{}.{END}", key.as_str()))
    }

    /// Locks are files of their own, so that a locked ledger can still be read everywhere.
    fn lock(&self, key: &Key) -> Result<File, LedgerError> {
        let path = self.folder.join(format!("{}.lock", key.as_str()));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let file = options
            .open(&path)
            .map_err(|cause| write_error(&path, cause))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(LedgerError::Busy {
                key: key.as_str().to_owned(),
            }),
            Err(TryLockError::Error(cause)) => Err(write_error(&path, cause)),
        }
    }

    fn is_locked(&self, key: &Key) -> bool {
        let path = self.folder.join(format!("{}.lock", key.as_str()));
        let file = OpenOptions::new().write(true).open(path);
        file.is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
    }
}

fn write_error(path: &Path, cause: io::Error) -> LedgerError {
    LedgerError::Write {
        path: path.into(),
        cause,
    }
}

/// Creates a folder with those above it, and makes sure that they are on disk.
#[expect(clippy::disallowed_methods, reason = "this is where files are written")]
fn create(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    folder.ancestors().take(3).try_for_each(sync_folder)
}

/// Makes the names in a folder outlive a power cut; only unix can.
fn sync_folder(folder: &Path) -> io::Result<()> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
