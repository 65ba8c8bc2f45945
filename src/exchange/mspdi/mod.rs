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
mod clock;
mod dates;
mod error;
mod exceptions;
mod export;
mod fits;
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
mod schedule;
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

use crate::time::{Date, Instant};
use calendars::{Calendars, Names};
use clock::Clocks;
use fits::Fits;
use left_out::Ledger;
use plan::Row;
use schedule::Dates;
use team::Team;

/// Choices the file itself cannot make.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// Written as `project.language` (`ko` or `en`); absent, the key is left out.
    pub language: Option<String>,
}

/// A project read from a foreign plan, as text files.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The file's own finish date; where it has none, that of the imported plan's schedule.
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

    let parts = Parts {
        source: &source,
        calendars: &calendars,
        rows: &rows,
        team: &team,
        names: &names,
        options,
        start,
    };
    splits::note(&source, &rows, &calendars, &mut ledger);
    let clocks = Clocks::new(&calendars, &rows, start);
    let mut fits = Fits::impossible(&rows, &team, &clocks);
    let mut draft = parts.write(&fits, ledger.clone());
    let mut dates = draft.dates(&parts);
    // Where work moves with the status date the file's dates are those of that day alone.
    let moves = source.project.own.is_ours() && source.project.moves_remaining;
    // What explains one task may show what another needs.
    for _ in 0..2 {
        let learn = |dates| fits.learn(&source, &rows, &team, &clocks, dates);
        if moves || !dates.as_ref().is_some_and(learn) {
            break;
        }
        draft = parts.write(&fits, ledger.clone());
        dates = draft.dates(&parts);
    }
    if let Some(dates) = dates.as_ref().filter(|_| !moves) {
        dates.note(&rows, &mut draft.ledger);
    }
    let finish = source.project.finish.map(|finish| finish.date());
    Ok(Imported {
        finish: finish.or(dates.map(|dates| dates.finish().date())),
        status: source.project.status.map(|status| status.date()),
        left_out: draft.ledger.into_list(),
        header: draft.header,
        files: draft.files,
    })
}

/// What the files are written from.
struct Parts<'a> {
    source: &'a source::Source,
    calendars: &'a Calendars,
    rows: &'a [Row<'a>],
    team: &'a Team,
    names: &'a Names,
    options: &'a ImportOptions,
    start: Instant,
}

impl Parts<'_> {
    fn write(&self, fits: &Fits, mut ledger: Ledger) -> Draft {
        let Self {
            source,
            calendars,
            rows,
            team,
            names,
            ..
        } = *self;
        let day = source.project.minutes_per_day;
        let mut files = baselines::write(rows, day, self.start.date());
        let plan = plan::write(source, rows, team, calendars, names, fits, &mut ledger);
        files.insert("plan.toml".to_owned(), plan);
        if let Some(text) = team.write(names) {
            files.insert("team.toml".to_owned(), text);
        }
        fits.note(rows, &mut ledger);
        let (start, options) = (self.start, self.options);
        Draft {
            header: header::Header::new(source, start, calendars, names, options, fits.goes_on),
            files,
            ledger,
        }
    }
}

/// The files as far as they are known, and what they leave out.
struct Draft {
    header: header::Header,
    files: BTreeMap<String, String>,
    ledger: Ledger,
}

impl Draft {
    /// The dates that our engine gives the plan.
    fn dates(&self, parts: &Parts<'_>) -> Option<Dates> {
        let finish = parts.source.project.finish.unwrap_or(parts.start);
        let charter = self.header.write(finish.date());
        Dates::of(&charter, &self.files, parts.rows)
    }
}

#[cfg(test)]
mod tests;
