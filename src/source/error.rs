//! What can go wrong in the surroundings while reading.

use std::path::PathBuf;

/// A failure of the world around the project, not a fault in its files.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    #[error("no project.toml in {dir} or above it")]
    NoProject { dir: PathBuf },
    #[error("cannot read {path}: {cause}")]
    Read {
        path: PathBuf,
        cause: std::io::Error,
    },
    #[error("{path} is too large to be read")]
    TooLarge { path: PathBuf },
    #[error("{dir} is in no git repository")]
    NoRepository { dir: PathBuf },
    #[error("git does not trust the owner of {dir}")]
    Untrusted { dir: PathBuf },
    #[error("there is no revision {revision}")]
    NoRevision { revision: String },
    #[error("{revision} holds no folder {folder}")]
    NoFolder { revision: String, folder: String },
    #[error("git could not read {what}: {cause}")]
    Git { what: String, cause: git2::Error },
}
