//! What stops a command, as exit code and message.

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use super::output;
use crate::args;
use crate::deliver::DeliverError;
use crate::deliver::ledger::LedgerError;
use crate::lang::{Arg, Args, Catalogue, Lang};
use crate::render::TemplateError;
use crate::source::SourceError;

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    Source(SourceError),
    Deliver(DeliverError),
    Output(std::io::Error),
    /// Files that are in the way.
    Exists {
        files: String,
    },
    UnknownReport {
        id: String,
        known: String,
    },
    UnknownFormat {
        id: String,
        known: String,
    },
    Template(TemplateError),
    Import {
        file: String,
        cause: String,
    },
    /// A place to write to that is no file.
    NoFileName {
        path: String,
    },
    /// No dates can be computed; the key of the message that says why.
    NoSchedule(&'static str),
    UnknownRule {
        id: String,
        near: &'static str,
    },
    /// No task of that id; the near one may be empty.
    UnknownTask {
        id: String,
        near: String,
    },

    UnknownBaseline {
        name: String,
        near: String,
    },
    /// Wrong arguments: the message and what it names.
    Arguments(&'static str, Args),
    /// Something around the project is missing: the message and what it names.
    Surroundings(&'static str, Args),
    /// A rule of the house forbids it: the message and what it names.
    Refused(&'static str, Args),

    /// Nothing was sent, or not to everybody: the message and what it names.
    Unsent(&'static str, Args),
    /// It is not known whether a message arrived: the message and what it names.
    Unknown(&'static str, Args),
    Ledger(LedgerError),

    /// `--set` with text that is no assignment.
    SetForm {
        text: String,
    },
    /// `--set` names nothing; the near name may be empty.
    SetTarget {
        name: String,
        near: String,
    },
    SetAmbiguous {
        name: String,
        candidates: String,
    },
    SetUnreadable {
        file: String,
    },
    /// Faults were printed already.
    Faults,
}

impl From<SourceError> for Failure {
    fn from(error: SourceError) -> Self {
        Self::Source(error)
    }
}

impl From<DeliverError> for Failure {
    fn from(error: DeliverError) -> Self {
        Self::Deliver(error)
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}

impl Failure {
    /// Says what happened and what to do; the exit code as `design` lists them.
    pub fn report(&self, lang: Lang) -> ExitCode {
        let (code, key, args) = self.describe();
        if let Some(key) = key {
            let words = Catalogue::new(lang);
            output::message(&format!(
                "{}: {}",
                words.word("error"),
                words.text(key, &args)
            ));
            if let Some(help) = words.find(&format!("{key}.help"), &args) {
                output::message(&format!("  {}: {help}", words.word("help")));
            }
        }
        ExitCode::from(code)
    }

    fn describe(&self) -> (u8, Option<&'static str>, Args) {
        let (code, key, args) = match self {
            Self::Faults => return (super::FAULTS, None, Args::new()),
            Self::Exists { files } => (2, "failure-exists", args![files]),
            Self::UnknownRule { id, near } => {
                let has_near = if near.is_empty() { "no" } else { "yes" };
                (2, "failure-unknown-rule", args![id, near, has_near])
            }
            Self::UnknownTask { id, near } => {
                let has_near = if near.is_empty() { "no" } else { "yes" };
                (2, "failure-unknown-task", args![id, near, has_near])
            }

            Self::UnknownBaseline { name, near } => {
                let has_near = if near.is_empty() { "no" } else { "yes" };
                let args = args![name, near, has_near];
                (2, "failure-unknown-baseline", args)
            }
            Self::Arguments(key, args) => (2, *key, args.clone()),
            Self::Surroundings(key, args) => (3, *key, args.clone()),
            Self::Refused(key, args) => (4, *key, args.clone()),
            Self::Unsent(key, args) => (5, *key, args.clone()),
            Self::Unknown(key, args) => (6, *key, args.clone()),
            Self::Ledger(error) => ledger(error),

            Self::SetForm { text } => (2, "failure-set-form", args![text]),
            Self::SetTarget { name, near } => {
                let has_near = if near.is_empty() { "no" } else { "yes" };
                (2, "failure-set-target", args![name, near, has_near])
            }
            Self::SetAmbiguous { name, candidates } => {
                (2, "failure-set-ambiguous", args![name, candidates])
            }
            Self::SetUnreadable { file } => (super::FAULTS, "failure-set-unreadable", args![file]),
            Self::UnknownReport { id, known } => (2, "failure-unknown-report", args![id, known]),
            Self::UnknownFormat { id, known } => (2, "failure-unknown-format", args![id, known]),
            Self::Template(error) => (
                3,
                "failure-template",
                args![template: error.template, cause: Arg::Lines(error.cause.clone())],
            ),
            Self::NoFileName { path } => (2, "failure-no-file-name", args![path]),
            Self::Import { file, cause } => (3, "failure-import", args![file, cause]),
            Self::NoSchedule(key) => (super::FAULTS, *key, Args::new()),
            Self::Output(error) => (3, "failure-output", args![cause: cause(error)]),
            Self::Deliver(error) => {
                let path = error.path.display().to_string();
                (3, "failure-write", args![path, cause: cause(&error.cause)])
            }
            Self::Source(error) => source(error),
        };
        (code, Some(key), args)
    }
}

/// Why the system refused, in our words where there are some.
fn cause(error: &io::Error) -> Arg {
    match error.kind() {
        ErrorKind::NotFound => Arg::Word("cause-not-found"),
        ErrorKind::PermissionDenied => Arg::Word("cause-denied"),
        ErrorKind::IsADirectory => Arg::Word("cause-folder"),
        // A folder cannot be made where a file of that name stands.
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Arg::Word("cause-no-folder"),
        ErrorKind::InvalidData => Arg::Word("cause-not-utf8"),
        ErrorKind::StorageFull => Arg::Word("cause-full"),
        ErrorKind::ReadOnlyFilesystem => Arg::Word("cause-read-only"),
        _ => Arg::Text(error.to_string()),
    }
}

fn source(error: &SourceError) -> (u8, &'static str, Args) {
    match error {
        SourceError::NoProject { dir } => (
            3,
            "failure-no-project",
            args![dir: dir.display().to_string()],
        ),
        SourceError::Read { path, cause: error } => {
            let path = path.display().to_string();
            (3, "failure-read", args![path, cause: cause(error)])
        }
        SourceError::TooLarge { path } => {
            let limit = i64::try_from(crate::source::MAX_FOREIGN / 1024 / 1024).unwrap_or(0);
            let path = path.display().to_string();
            (3, "failure-foreign-large", args![path, limit])
        }
        SourceError::NoRepository { dir } => (
            3,
            "failure-no-repository",
            args![dir: dir.display().to_string()],
        ),
        SourceError::Untrusted { dir } => (
            3,
            "failure-untrusted",
            args![dir: dir.display().to_string()],
        ),
        SourceError::NoRevision { revision } => (2, "failure-no-revision", args![revision]),
        SourceError::NoFolder { revision, folder } => {
            (2, "failure-no-folder", args![revision, folder])
        }
        SourceError::Git { what, cause } => (
            3,
            "failure-git",
            args![what, cause: cause.message().to_owned()],
        ),
    }
}

/// Each of these means that nothing was sent.
fn ledger(error: &LedgerError) -> (u8, &'static str, Args) {
    match error {
        LedgerError::Busy { key } => (4, "failure-ledger-busy", args![key]),
        LedgerError::Lost { key, holder } => {
            let has_holder = if holder.is_empty() { "no" } else { "yes" };
            (4, "failure-ledger-lost", args![key, holder, has_holder])
        }
        LedgerError::Write { path, cause: error } => {
            let path = path.display().to_string();
            (3, "failure-ledger-write", args![path, cause: cause(error)])
        }
        LedgerError::Read(error) => source(error),
        LedgerError::Program(error) => (3, "failure-program", args![cause: error.to_string()]),
    }
}
