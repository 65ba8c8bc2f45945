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
fn existing<'f>(dir: &Path, files: &'f BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = &'f str> {
    let names = files.keys().map(String::as_str);
    names.filter(move |name| dir.join(name).symlink_metadata().is_ok())
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

/// Writes files that must be new below `dir`, which is made where it is not there: all of them, or none where
/// any is there already. Of two writers that go this way at once one writes, and the other finds what it wrote.
///
/// Returns which of the files are in the way; if there are any, nothing was written.
///
/// # Errors
/// As [`write()`]; the folder itself may be what cannot be written.
pub fn create(dir: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<String>, DeliverError> {
    make(dir).map_err(|cause| DeliverError {
        path: dir.to_path_buf(),
        cause,
    })?;
    Held::new(dir)?.create(files)
}

/// A project's folder that other writers keep out of until this is dropped, so that what is read meanwhile
/// still holds when something is written.
///
/// Only Unix opens folders; elsewhere the project's own file is locked. Where there is no lock to be had, looking
/// before writing is all that protects.
#[derive(Debug)]
pub struct Held<'d> {
    dir: &'d Path,
    _lock: Option<File>,
}

impl<'d> Held<'d> {
    /// Waits until no other writer has the folder.
    ///
    /// # Errors
    /// [`DeliverError`] if the folder cannot be opened.
    pub fn new(dir: &'d Path) -> Result<Self, DeliverError> {
        let lock = hold(dir).map_err(|cause| DeliverError {
            path: dir.to_path_buf(),
            cause,
        })?;
        Ok(Self { dir, _lock: lock })
    }

    /// As [`create`].
    ///
    /// # Errors
    /// As [`write()`].
    pub fn create(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<String>, DeliverError> {
        let in_the_way: Vec<_> = existing(self.dir, files).map(str::to_owned).collect();
        if in_the_way.is_empty() {
            write(self.dir, files)?;
        }
        Ok(in_the_way)
    }
}

fn hold(dir: &Path) -> io::Result<Option<File>> {
    let file = match cfg!(unix) {
        true => File::open(dir),
        false => File::open(dir.join(CHARTER)),
    };
    match file {
        Ok(file) => Ok(file.lock().is_ok().then_some(file)),
        // A project that is yet to be made.
        Err(cause) if !cfg!(unix) && cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause),
    }
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
fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[expect(clippy::disallowed_methods, reason = "this is where files are written")]
fn write_one(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make(folder)?;
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

    /// Of many that make a project in one folder one makes it whole, and the others are told what is there.
    #[test]
    fn a_folder_is_filled_by_one_alone() {
        let dir = tempfile::tempdir().unwrap();
        let dir = &dir.path().join("new");
        let make = |writer: usize| {
            let text = writer.to_string().into_bytes();
            let names = (0..30).map(|name| format!("{name}/a.toml"));
            let files: BTreeMap<_, _> = names.map(|name| (name, text.clone())).collect();
            (text, create(dir, &files).unwrap().len())
        };
        let made: Vec<_> = thread::scope(|scope| {
            let make = &make;
            let writers = (0..8).map(|writer| scope.spawn(move || make(writer)));
            let writers: Vec<_> = writers.collect();
            writers.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let (won, lost): (Vec<_>, Vec<_>) = made.iter().partition(|(_, there)| *there == 0);
        assert_eq!(won.len(), 1, "{made:?}");
        assert!(lost.iter().all(|(_, there)| *there == 30), "{made:?}");
        for name in 0..30 {
            let held = now(&dir.join(format!("{name}/a.toml"))).unwrap().unwrap();
            assert_eq!(held.into_bytes(), won[0].0);
        }
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
