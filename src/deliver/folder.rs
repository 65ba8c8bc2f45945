//! Writes files into a folder, each whole or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {path}: {cause}")]
pub struct DeliverError {
    pub path: PathBuf,
    pub cause: io::Error,
}

/// Which of the files exist already below `dir`.
pub fn existing<'f, T>(dir: &Path, files: &'f BTreeMap<String, T>) -> Vec<&'f str> {
    files
        .keys()
        .filter(|name| dir.join(name).symlink_metadata().is_ok())
        .map(String::as_str)
        .collect()
}

/// Writes files below `dir`; each goes to a temporary file beside its place and is then renamed.
///
/// # Errors
/// [`DeliverError`] for the first file that cannot be written; no file is ever half written.
pub fn write(dir: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), DeliverError> {
    for (name, bytes) in files {
        let path = dir.join(name);
        write_one(&path, bytes).map_err(|cause| DeliverError { path, cause })?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this is where files are written")]
fn write_one(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // Nothing more can be done if it cannot be removed either.
        drop(fs::remove_file(&temporary));
    }
    written
}
