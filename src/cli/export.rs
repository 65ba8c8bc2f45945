//! `pmo export`: the plan in the format of another program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::{Common, output};
use crate::args;
use crate::deliver;
use crate::exchange::mspdi::{self, Loss};
use crate::lang::{Args, Catalogue};

/// Write the plan in the format of another program
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The other program's format; mspdi: Microsoft Project XML
    format: Format,
    /// The file to write; default: standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Mspdi,
}

impl Export {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        // Checked above.
        let Ok(timetable) = &facts.timetable else {
            return Err(Failure::Faults);
        };
        let exported = match self.format {
            Format::Mspdi => mspdi::export(&facts, timetable),
        };
        match &self.output {
            Some(file) => write(file, &exported.text)?,
            None => output::data(&exported.text)?,
        }
        if let Some(file) = &self.output {
            let (tasks, file) = (timetable.wbs.rows.len(), file.display().to_string());
            session.tell(&session.words.text("export-done", &args![tasks, file]));
        }
        session.tell_origin(&facts);
        session.tell(left_out(&exported.left_out, &session.words).trim_end());
        Ok(0)
    }
}

/// Writes the whole file or nothing.
fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let Some(name) = name else {
        return Err(Failure::NoFileName {
            path: file.display().to_string(),
        });
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    let files = BTreeMap::from([(name, text.as_bytes().to_vec())]);
    deliver::write(folder, &files)?;
    Ok(())
}

fn left_out(list: &[Loss], words: &Catalogue) -> String {
    if list.is_empty() {
        return words.word("export-complete");
    }
    let line = |one: &Loss| {
        let what = words.text(&format!("export-{}", one.kind.key()), &Args::new());
        let examples = match one.examples.is_empty() {
            true => String::new(),
            false => format!(
                " ({})",
                words.text("import-examples", &args![examples: one.examples.join(", ")])
            ),
        };
        format!("  {:>5}  {what}{examples}\n", one.count)
    };
    let lines: String = list.iter().map(line).collect();
    format!("{}\n{lines}", words.word("export-left-out"))
}
