//! Writes files into a folder, each whole or not at all.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::source::{self, CHARTER, SourceError};

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

/// Replaces a text file below `dir` whole, unless it is no longer what it was when it was read: then
/// somebody else has written it, and nothing is done. Writers that go this way wait for each other.
///
/// Returns whether the file was written.
///
/// # Errors
/// [`DeliverError`] if it cannot be read or written.
pub fn replace(
    dir: &Path,
    name: &str,
    was: Option<&str>,
    text: &str,
) -> Result<bool, DeliverError> {
    let path = dir.join(name);
    let replaced = || {
        let _held = hold(dir)?;
        if now(&path)?.as_deref() != was {
            return Ok(false);
        }
        write_one(&path, text.as_bytes())?;
        Ok(true)
    };
    replaced().map_err(|cause| DeliverError { path, cause })
}

/// Keeps other writers of a project away until the file is dropped. Only Unix opens folders; elsewhere
/// the project's own file is locked. Where a file system has no locks, the comparison alone protects.
fn hold(dir: &Path) -> io::Result<Option<File>> {
    let file = match cfg!(unix) {
        true => File::open(dir)?,
        false => File::open(dir.join(CHARTER))?,
    };
    Ok(file.lock().is_ok().then_some(file))
}

/// What a text file holds, as it is read into a snapshot; none where it is not there.
fn now(path: &Path) -> io::Result<Option<String>> {
    let bytes = source::optional_file(path).map_err(|error| match error {
        SourceError::Read { cause, .. } => cause,
        other => io::Error::other(other.to_string()),
    })?;
    let text = bytes.map(source::foreign_text).transpose();
    text.map_err(|_| io::Error::from(ErrorKind::InvalidData))
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

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    /// Each of many writers adds its line to what the others wrote.
    #[test]
    fn no_line_is_lost_between_reading_and_writing() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        fs::File::create(dir.join(CHARTER)).unwrap();
        let add = |line: usize| {
            loop {
                let was = now(&dir.join("logs/a.toml")).unwrap();
                let text = format!("{}{line}\n", was.as_deref().unwrap_or_default());
                thread::yield_now();
                if replace(dir, "logs/a.toml", was.as_deref(), &text).unwrap() {
                    break;
                }
            }
        };
        thread::scope(|scope| {
            let add = &add;
            (0..8).for_each(|writer| {
                scope.spawn(move || (0..10).for_each(|line| add(10 * writer + line)));
            });
        });
        let text = now(&dir.join("logs/a.toml")).unwrap().unwrap();
        let mut lines: Vec<usize> = text.lines().map(|line| line.parse().unwrap()).collect();
        lines.sort_unstable();
        assert!(lines.into_iter().eq(0..80), "{text}");
    }

    #[test]
    fn what_another_wrote_stays() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        fs::File::create(dir.join(CHARTER)).unwrap();
        assert!(replace(dir, "a.toml", None, "1\n").unwrap());
        assert!(!replace(dir, "a.toml", None, "2\n").unwrap());
        assert!(!replace(dir, "a.toml", Some("0\n"), "2\n").unwrap());
        assert_eq!(now(&dir.join("a.toml")).unwrap().as_deref(), Some("1\n"));
    }
}
