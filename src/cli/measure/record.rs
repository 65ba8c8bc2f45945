//! Writes the new line, also where others write theirs at the same time.

use super::line::{Added, Log};
use super::verdict::Views;
use crate::args;
use crate::cli::Common;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::session::Session;
use crate::deliver;
use crate::edit::Value;
use crate::facts::Facts;
use crate::time::Date;

/// How often the files are read anew because another line came in between.
const ATTEMPTS: usize = 100;

/// What goes into which log.
pub struct Entry<'e> {
    pub log: Log<'e>,
    pub on: Date,
    pub values: Vec<(&'static str, Value)>,
    pub dry_run: bool,
}

impl Entry<'_> {
    /// Adds the line to the log and says what follows from it, or shows it only. What others added
    /// since the files were read is kept: then they are read again.
    ///
    /// # Errors
    /// What reading, checking, writing and printing report.
    pub fn record(
        &self,
        common: &Common,
        (session, facts): (&Session, &Facts),
        view: impl Fn(&Views<'_>) -> String,
    ) -> Result<u8, Failure> {
        if self.is_recorded(session, facts, &view)? {
            return Ok(0);
        }
        for _ in 0..ATTEMPTS {
            let session = Session::open(common)?;
            let facts = session.sound_facts()?;
            if self.is_recorded(&session, &facts, &view)? {
                return Ok(0);
            }
        }
        let args = args![folder: self.log.folder, id: self.log.id];
        Err(Failure::Surroundings("failure-measure-busy", args))
    }

    /// Whether the line could be added to the log as the session knows it.
    fn is_recorded(
        &self,
        session: &Session,
        before: &Facts,
        view: &impl Fn(&Views<'_>) -> String,
    ) -> Result<bool, Failure> {
        let added = self.log.add(session, before, self.on, &self.values)?;
        if self.dry_run {
            output::data(&format!("{}\n", added.line))?;
            return Ok(true);
        }
        let Added { file, text, .. } = &added;
        let was = session.snapshot.text(file);
        if !deliver::replace(&session.dir, file, was, text)? {
            return Ok(false);
        }
        let views = Views {
            before,
            after: &added.after,
            words: &session.words,
        };
        let written = session.words.text("measure-written", &args![file]);
        let view = view(&views);
        let view = output::fitted(&view);
        output::data(&format!("{written}\n  {}\n\n{view}", added.line))?;
        session.tell_origin(&added.after);
        Ok(true)
    }
}
