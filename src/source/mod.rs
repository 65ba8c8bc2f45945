//! Reads a project's files, from wherever they are, into one `Snapshot`.

mod error;
mod folder;
mod history;
mod memory;
mod named;
mod repository;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

pub use error::SourceError;
pub use folder::{
    MAX_FOREIGN, files_ending, find_project, foreign_file, is_same_file, measured_file,
    optional_file, worktree,
};
pub use history::{History, Version, history};
pub use memory::memory;
pub use repository::{
    Commit, blobs_of_refs, git_folder, has_remote, head, resolve, revision, uncommitted, user,
};

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 16 * 1024 * 1024;

/// The largest file that is read because another one names it, in bytes.
pub const MAX_NAMED: u64 = 512 * 1024 * 1024;

/// How deep below a project's folder a file may lie (`templates/report/interim.md` is 3).
const MAX_DEPTH: usize = 4;

/// The name of the one file that every project has.
pub const CHARTER: &str = "project.toml";

/// The text of every project file at one moment, by path relative to the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    pub files: BTreeMap<String, Content>,
    /// Files that those name, such as manifests. They can be large: copies of a snapshot share them.
    pub named: BTreeMap<String, Arc<Content>>,
}

/// What a path held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    Text(String),
    Unreadable(Unreadable),
}

/// Why a file could not be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Bytes that are not UTF-8 but read well as CP949 (EUC-KR).
    Cp949,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A name that is not UTF-8; the path holds replacement characters.
    NameNotUtf8,
    /// Larger than [`MAX_FILE`], of a named file [`MAX_NAMED`].
    TooLarge,
    /// A symbolic link whose target lies outside the project or does not exist, or a path that does.
    LinkOutside,
    /// Neither a regular file nor a link to one.
    NotAFile,
    /// The operating system refused to open it.
    Refused,
}

impl Unreadable {
    /// The key of the message that says why.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cp949 => "unreadable-cp949",
            Self::NotUtf8 => "unreadable-not-utf8",
            Self::NameNotUtf8 => "unreadable-name",
            Self::TooLarge => "unreadable-large",
            Self::LinkOutside => "unreadable-link",
            Self::NotAFile => "unreadable-not-a-file",
            Self::Refused => "unreadable-refused",
        }
    }
}

impl Snapshot {
    /// The text at `path`, if there is a readable file.
    pub fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(path) {
            Some(Content::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// What a path held that a file names, if it is there.
    pub fn named(&self, path: &str) -> Option<Arc<Content>> {
        let named = self.named.get(path).cloned();
        named.or_else(|| self.files.get(path).cloned().map(Arc::new))
    }
}

impl Content {
    /// How many bytes of text it holds.
    fn bytes(&self) -> u64 {
        match self {
            Self::Text(text) => text.len() as u64,
            Self::Unreadable(_) => 0,
        }
    }

    /// Decides what `bytes` are; a byte-order mark is dropped.
    fn from_bytes(bytes: Vec<u8>, limit: u64) -> Self {
        if bytes.len() as u64 > limit {
            return Self::Unreadable(Unreadable::TooLarge);
        }
        foreign_text(bytes).map_or_else(Self::Unreadable, Self::Text)
    }
}

/// The text that bytes are, whatever their number; a byte-order mark is dropped.
///
/// # Errors
/// The encoding that is not read.
pub fn foreign_text(bytes: Vec<u8>) -> Result<String, Unreadable> {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Ok(text)
        }
        Err(error) if looks_like_cp949(error.as_bytes()) => Err(Unreadable::Cp949),
        Err(_) => Err(Unreadable::NotUtf8),
    }
}

/// Whether every byte above ASCII belongs to a pair in the range of CP949's Hangul rows.
fn looks_like_cp949(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter();
    while let Some(&lead) = rest.next() {
        if lead < 0x80 {
            continue;
        }
        let trail = rest.next().copied().unwrap_or(0);
        if !(0x81..=0xFE).contains(&lead) || !(0x41..=0xFE).contains(&trail) {
            return false;
        }
    }
    true
}

/// Whether a file of this name inside one of the project's folders is opened.
fn is_opened(name: &str) -> bool {
    [".toml", ".md", ".html"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Reads single files that the project's own files name, from its folder or, with `revision`, from
/// git's objects. A path that is not there is left out; one that leads out of the project, by itself
/// or through links, is [`Unreadable::LinkOutside`]. They may have [`MAX_NAMED`] bytes.
///
/// # Errors
/// As [`worktree`] or [`fn@revision`].
pub fn named_files(
    dir: &Path,
    revision: Option<&str>,
    paths: &BTreeSet<String>,
) -> Result<BTreeMap<String, Arc<Content>>, SourceError> {
    if paths.is_empty() {
        return Ok(BTreeMap::new());
    }
    match revision {
        None => folder::named(dir, paths),
        Some(revision) => named::at(dir, revision, paths),
    }
}

/// A path from the project's folder without `.` and `..`, or `None` if it leaves the project or is
/// not written with `/` alone.
fn inside(path: &str) -> Option<String> {
    let is_drive = path.as_bytes().get(1) == Some(&b':');
    if path.contains(['\\', '\0']) || is_drive {
        return None;
    }
    repository::resolve_link("", path)
        .filter(|inside| !inside.split('/').any(|part| part == ".git"))
}

/// The line that opens and closes the front matter of a Markdown record.
const FENCE: &str = "+++";

/// The TOML text of a file and where it begins: the whole of a `.toml` file, the front matter of a
/// Markdown file; `None` where that is missing or not closed.
pub fn front_matter<'t>(path: &str, text: &'t str) -> Option<(&'t str, usize)> {
    if !path.ends_with(".md") {
        return Some((text, 0));
    }
    let first = text.split_inclusive('\n').next()?;
    if first.trim_end() != FENCE {
        return None;
    }
    let start = first.len();
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some((&text[start..end], start));
        }
        end += line.len();
    }
    None
}
