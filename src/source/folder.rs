//! A snapshot from a folder on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::{
    CHARTER, Content, MAX_DEPTH, MAX_FILE, MAX_NAMED, Snapshot, SourceError, Unreadable, inside,
    is_opened,
};

/// The nearest folder at or above `dir` that holds a `project.toml`.
///
/// # Errors
/// [`SourceError::NoProject`] if there is none.
pub fn find_project(dir: &Path) -> Result<PathBuf, SourceError> {
    let full = fs::canonicalize(dir).map_err(|cause| SourceError::Read {
        path: dir.into(),
        cause,
    })?;
    full.ancestors()
        .find(|folder| folder.join(CHARTER).symlink_metadata().is_ok())
        .map(Path::to_path_buf)
        .ok_or_else(|| SourceError::NoProject { dir: dir.into() })
}

/// Reads the files and folders named by `roots` below `dir`, as they are on disk.
///
/// # Errors
/// [`SourceError::Read`] if the folder itself cannot be read; single files become
/// [`Content::Unreadable`].
pub fn worktree(dir: &Path, roots: &[&str]) -> Result<Snapshot, SourceError> {
    let read_error = |cause| SourceError::Read {
        path: dir.into(),
        cause,
    };
    let base = fs::canonicalize(dir).map_err(read_error)?;
    let mut snapshot = Snapshot::default();
    for root in roots {
        let walk = WalkDir::new(base.join(root))
            .follow_root_links(false)
            .max_depth(MAX_DEPTH - 1)
            .sort_by_file_name();
        for entry in walk {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) if is_missing(&error) => continue,
                Err(error) => {
                    let path = error.path().unwrap_or(&base);
                    let refused = Content::Unreadable(Unreadable::Refused);
                    snapshot.files.insert(relative(&base, path), refused);
                    continue;
                }
            };
            let is_root = entry.depth() == 0;
            if entry.file_type().is_dir() && !(is_root && root.contains('.')) {
                continue;
            }
            if !is_root && !is_opened(&entry.file_name().to_string_lossy()) {
                continue;
            }
            let content = read(&base, entry.path(), MAX_FILE);
            snapshot
                .files
                .insert(relative(&base, entry.path()), content);
        }
    }
    Ok(snapshot)
}

fn is_missing(error: &walkdir::Error) -> bool {
    error
        .io_error()
        .is_some_and(|io| io.kind() == ErrorKind::NotFound)
}

fn relative(base: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(base).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[expect(clippy::disallowed_methods, reason = "this is where files are read")]
fn read(base: &Path, path: &Path, limit: u64) -> Content {
    if relative(base, path).contains(char::REPLACEMENT_CHARACTER) {
        return Content::Unreadable(Unreadable::NameNotUtf8);
    }
    let Ok(target) = fs::canonicalize(path) else {
        return Content::Unreadable(Unreadable::LinkOutside);
    };
    let is_hidden = |target: &Path| relative(base, target).split('/').any(|part| part == ".git");
    if !target.starts_with(base) || is_hidden(&target) {
        return Content::Unreadable(Unreadable::LinkOutside);
    }
    match fs::metadata(&target) {
        Ok(meta) if !meta.is_file() => Content::Unreadable(Unreadable::NotAFile),
        Ok(meta) if meta.len() > limit => Content::Unreadable(Unreadable::TooLarge),
        Ok(_) => match fs::read(&target) {
            Ok(bytes) => Content::from_bytes(bytes, limit),
            Err(_) => Content::Unreadable(Unreadable::Refused),
        },
        Err(_) => Content::Unreadable(Unreadable::Refused),
    }
}

/// The named files that are there; see [`super::named_files`].
pub(super) fn named(
    dir: &Path,
    paths: &BTreeSet<String>,
) -> Result<BTreeMap<String, Arc<Content>>, SourceError> {
    let base = fs::canonicalize(dir).map_err(|cause| SourceError::Read {
        path: dir.into(),
        cause,
    })?;
    let mut files = BTreeMap::new();
    for path in paths {
        let content = match inside(path).map(|inside| base.join(inside)) {
            None => Content::Unreadable(Unreadable::LinkOutside),
            Some(full) if full.symlink_metadata().is_err() => continue,
            Some(full) => read(&base, &full, MAX_NAMED),
        };
        files.insert(path.clone(), Arc::new(content));
    }
    Ok(files)
}

/// Reads a file of another program, which is no part of a project.
///
/// # Errors
/// [`SourceError::Read`].
#[expect(clippy::disallowed_methods, reason = "this is where files are read")]
pub fn foreign_file(path: &Path) -> Result<Vec<u8>, SourceError> {
    fs::read(path).map_err(|cause| SourceError::Read {
        path: path.into(),
        cause,
    })
}

/// The largest file of measurements or counts that is read, in bytes.
pub const MAX_FOREIGN: u64 = 256 * 1024 * 1024;

/// Reads a file of measurements or counts, of which the first bytes already tell whether it is too large.
///
/// # Errors
/// [`SourceError::Read`] and [`SourceError::TooLarge`].
pub fn measured_file(path: &Path) -> Result<Vec<u8>, SourceError> {
    let read_error = |cause| SourceError::Read {
        path: path.into(),
        cause,
    };
    let file = fs::File::open(path).map_err(read_error)?;
    let mut bytes = Vec::new();
    let read = file.take(MAX_FOREIGN + 1).read_to_end(&mut bytes);
    let length = read.map_err(read_error)? as u64;
    if length > MAX_FOREIGN {
        let path = path.into();
        return Err(SourceError::TooLarge { path });
    }
    Ok(bytes)
}

/// Whether two paths lead to one file that is there.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(one).is_some_and(|one| Some(one) == real(other))
}

/// The bytes of a file that may not be there.
///
/// # Errors
/// [`SourceError::Read`] unless it is there and can be read, or is not there.
pub fn optional_file(path: &Path) -> Result<Option<Vec<u8>>, SourceError> {
    match foreign_file(path) {
        Err(SourceError::Read { cause, .. }) if cause.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// The files directly in a folder whose names end in `.end`, by stem; none where there is no folder.
///
/// # Errors
/// [`SourceError::Read`].
#[expect(clippy::disallowed_methods, reason = "this is where files are read")]
pub fn files_ending(folder: &Path, end: &str) -> Result<BTreeMap<String, Vec<u8>>, SourceError> {
    let entries = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(cause) => {
            let path = folder.into();
            return Err(SourceError::Read { path, cause });
        }
        Ok(entries) => entries,
    };
    let mut files = BTreeMap::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|found| found == end) {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            files.insert(stem.into_owned(), foreign_file(&path)?);
        }
    }
    Ok(files)
}
