//! Microsoft Project XML (MSPDI): from the bytes of a plan to the files of a project, and back.
//!
//! Field meanings follow Microsoft's "Project XML Data Interchange Schema Reference". Working
//! durations are minutes of working time, lags are tenths of a minute, per-cent lags whole per
//! cent. Fractions of a minute are rounded to the nearest minute and counted in the list of what
//! was not carried over.

mod baselines;
mod calendar;
mod calendar_text;
mod calendars;
mod error;
mod exceptions;
mod export;
mod header;
mod ids;
mod left_out;
mod links;
mod own;
mod plan;
mod progress;
mod read;
mod read_calendar;
mod record;
mod source;
mod splits;
mod team;
mod values;
mod write;
mod xml;

use std::collections::BTreeMap;

pub use error::{ImportError, Place};
pub use export::{Exported, Loss, LossKind, export};
pub use left_out::{Example, LeftOut, LeftOutKind};

use crate::time::Date;
use calendars::Calendars;
use left_out::Ledger;

/// Choices the file itself cannot make.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// Written as `project.language` (`ko` or `en`); absent, the key is left out.
    pub language: Option<String>,
}

/// A project read from a foreign plan, as text files.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The file's own finish date; where it has none, the schedule of the imported plan gives one.
    pub finish: Option<Date>,
    /// The file's status date, which is no part of a project's files (`--as-of`).
    pub status: Option<Date>,
    /// What was not carried over, in the order of [`LeftOutKind`].
    pub left_out: Vec<LeftOut>,
    header: header::Header,
    files: BTreeMap<String, String>,
}

impl Imported {
    /// The files, relative path to content, with `finish` as the project's end.
    pub fn files(&self, finish: Date) -> BTreeMap<String, String> {
        let mut files = self.files.clone();
        files.insert("project.toml".to_owned(), self.header.write(finish));
        files
    }
}

/// Reads a Microsoft Project XML file.
///
/// # Errors
///
/// Fails where the bytes are no well-formed Project file, exceed the limits, declare a document
/// type or entities, or give no date to start from. Values that cannot be read inside a sound file
/// are left out and counted.
pub fn import(bytes: &[u8], options: &ImportOptions) -> Result<Imported, ImportError> {
    let mut ledger = Ledger::default();
    let source = read::read(bytes, &mut ledger)?;
    let calendars = Calendars::new(&source, &mut ledger)?;
    let start = source.start().ok_or(ImportError::NoStart)?;
    let rows = plan::rows(&source, &mut ledger);
    let team = team::gather(&source, &calendars, &rows, &mut ledger);
    let used = plan::calendars_used(&rows, &calendars)
        .into_iter()
        .chain(team.calendars_used())
        .collect();
    let names = calendars.names(&used, &mut ledger);

    let mut files = baselines::write(&rows, source.project.minutes_per_day, start.date());
    files.insert(
        "plan.toml".to_owned(),
        plan::write(&source, &rows, &team, &calendars, &names, &mut ledger),
    );
    if let Some(text) = team.write(&names) {
        files.insert("team.toml".to_owned(), text);
    }
    splits::note(&source, &rows, &calendars, &mut ledger);
    let header = header::Header::new(&source, start, &calendars, &names, options);
    Ok(Imported {
        finish: source.project.finish.map(|finish| finish.date()),
        status: source.project.status.map(|status| status.date()),
        left_out: ledger.into_list(),
        header,
        files,
    })
}

#[cfg(test)]
mod tests;
