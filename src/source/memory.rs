//! A snapshot from text at hand, for tests and doc-tests.

use super::{Content, MAX_FILE, Snapshot};

/// The snapshot of `files`, given as path and text.
pub fn memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Snapshot {
    let files = files
        .into_iter()
        .map(|(path, text)| {
            (
                path.to_owned(),
                Content::from_bytes(text.as_bytes().to_vec(), MAX_FILE),
            )
        })
        .collect();
    Snapshot {
        files,
        ..Snapshot::default()
    }
}
