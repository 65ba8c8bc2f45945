//! Faults of shape: what is wrong with the files before anything is computed.

use crate::diag::Place;
use crate::source::Unreadable;

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub problem: Problem,
    pub place: Place,
}

/// What can be wrong with the shape of a project's files.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    Unreadable(Unreadable),
    /// What the TOML parser says.
    Syntax {
        message: String,
    },
    /// The marks of an unresolved merge.
    MergeConflict,
    /// Something that only TOML 1.1 allows; the word names it.
    NewerToml {
        what: &'static str,
    },
    /// No `+++` lines, or the second is missing.
    FrontMatter,
    UnknownKey {
        key: String,
        near: Option<&'static str>,
    },
    UnknownTable {
        table: String,
        expected: &'static str,
    },
    /// Words of the catalogue that name types.
    WrongType {
        expected: &'static str,
        found: &'static str,
    },
    WrongValue {
        expected: &'static str,
        found: String,
    },
    UnknownWord {
        found: String,
        words: &'static [&'static str],
        near: Option<&'static str>,
    },
    MissingKey {
        key: &'static str,
    },
    /// A key twice in one table.
    RepeatedKey {
        key: String,
    },
    /// A value with a table header of its own.
    HeaderForValue {
        key: String,
    },
    BadId {
        id: String,
    },
    DuplicateId {
        id: String,
        other: Place,
    },
    DuplicateLogKey {
        key: String,
        other: Place,
        equal: bool,
    },
    /// `plan.toml` and `plan/` at once.
    TwoForms {
        folder: &'static str,
    },
    Dangling {
        reference: String,
        kind: Option<&'static str>,
        near: Option<(String, Place)>,
    },
    Ambiguous {
        reference: String,
        candidates: Vec<String>,
    },
    ImpossibleDate {
        text: String,
    },
    /// The ids in order, the first again at the end.
    Cycle {
        path: Vec<String>,
        places: Vec<Place>,
    },
    /// A log file or folder named after no record.
    StrayLog {
        id: String,
        kind: &'static str,
    },
    UnclosedInternal {
        misspelt: Option<String>,
    },
    MissingCharter,
}

impl Problem {
    /// Whether a file could not be read: what it says is not gone.
    pub fn hides(&self) -> bool {
        matches!(
            self,
            Self::Unreadable(_) | Self::Syntax { .. } | Self::MergeConflict | Self::MissingCharter
        )
    }

    /// Whether any answer would be a guess while this is wrong.
    pub fn blocks(&self) -> bool {
        !matches!(self, Self::DuplicateLogKey { equal: true, .. })
    }
}
