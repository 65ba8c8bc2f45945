//! What is wrong, where, and how loud.

mod human;
mod json;
mod locate;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::lang::Args;

pub use human::{Human, print_human};
pub use json::{FindingsReport, print_json};
pub use locate::{Located, LocatedNote, Locator};

/// How loud a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Note,
    Warn,
    Error,
}

impl Level {
    /// The word that files and outputs use for the level.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

/// A place in the project's files, found exactly only when something is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Bytes of a file.
    Bytes(String, Range<usize>),
    /// A TOML key by its path from the top of the file; the nearest existing one counts.
    Key(String, Vec<String>),
    /// A file as a whole.
    File(String),
}

impl Place {
    /// The file, relative to the project.
    pub fn file(&self) -> &str {
        match self {
            Self::Bytes(file, _) | Self::Key(file, _) | Self::File(file) => file,
        }
    }

    /// The place of a key below this one.
    #[must_use]
    pub fn key(&self, path: &[&str]) -> Self {
        match self {
            Self::Key(file, keys) => {
                let below = path.iter().map(|part| (*part).to_owned());
                Self::Key(file.clone(), keys.iter().cloned().chain(below).collect())
            }
            other => other.clone(),
        }
    }
}

/// Something that a rule has to say about one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: &'static str,
    pub level: Level,
    pub place: Place,
    /// Full id of the record concerned (`task.label`), for waivers.
    pub about: Option<String>,
    pub args: Args,
    pub notes: Vec<Note>,
}

/// A second place that explains a finding; `word` is an attribute of the rule's message.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub word: &'static str,
    pub place: Place,
    pub args: Args,
}

/// Sources by path, as printers and locators need them.
pub type Sources<'s> = BTreeMap<&'s str, &'s str>;
