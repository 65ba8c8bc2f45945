//! `pmo import`: a plan of another program becomes a project.

use std::path::PathBuf;

use clap::ValueEnum;

use super::failure::Failure;
use super::{Common, output};
use crate::args;
use crate::deliver;
use crate::exchange::mspdi::{self, ImportOptions, Imported, LeftOut};
use crate::facts;
use crate::lang::{Args, Catalogue};
use crate::source;
use crate::time::Date;

/// Make a project from a plan of another program
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The other program's format; mspdi: Microsoft Project XML
    format: Format,
    /// The file to read
    file: PathBuf,
    /// The folder of the new project
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Mspdi,
}

impl Import {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let words = Catalogue::new(common.lang.unwrap_or_default());
        let bytes = source::foreign_file(&self.file)?;
        let language = common.lang.map(|lang| lang.code().to_owned());
        let imported = match self.format {
            Format::Mspdi => mspdi::import(&bytes, &ImportOptions { language }),
        };
        let imported = imported.map_err(|cause| Failure::Import {
            file: self.file.display().to_string(),
            cause: cause.to_string(),
        })?;
        let files = imported.files(finish(&imported));
        let dir = common.folder(&self.folder);
        let tasks = files.get("plan.toml").map_or(0, |plan| {
            plan.matches("\n[task.").count() + usize::from(plan.starts_with("[task."))
        });
        let files = files
            .into_iter()
            .map(|(name, text)| (name, text.into_bytes()))
            .collect();
        let in_the_way = deliver::create(&dir, &files)?;
        if !in_the_way.is_empty() {
            return Err(Failure::Exists {
                files: in_the_way.join(", "),
            });
        }
        if !common.quiet {
            let dir = dir.display().to_string();
            output::message(&words.text("import-done", &args![tasks, dir]));
            output::message(left_out(&imported.left_out, &words).trim_end());
        }
        Ok(0)
    }
}

/// The file's own finish, or the computed one.
fn finish(imported: &Imported) -> Date {
    imported.finish.unwrap_or_else(|| {
        let files = imported.files(Date::default());
        let snapshot = source::memory(
            files
                .iter()
                .map(|(path, text)| (path.as_str(), text.as_str())),
        );
        let facts = facts::gather(&snapshot, imported.status.unwrap_or_default());
        facts
            .timetable
            .map_or_else(|_| facts.as_of, |timetable| timetable.finish.date())
    })
}

fn left_out(list: &[LeftOut], words: &Catalogue) -> String {
    if list.is_empty() {
        return words.word("import-complete");
    }
    let line = |one: &LeftOut| {
        let what = words.text(&format!("left-out-{}", one.kind.key()), &Args::new());
        let names: Vec<_> = one
            .examples
            .iter()
            .map(|example| example.name.clone())
            .filter(|name| !name.is_empty())
            .collect();
        let examples = match names.is_empty() {
            true => String::new(),
            false => format!(
                " ({})",
                words.text("import-examples", &args![examples: names.join(", ")])
            ),
        };
        format!("  {:>5}  {what}{examples}\n", one.count)
    };
    let lines: String = list.iter().map(line).collect();
    format!("{}\n{lines}", words.word("import-left-out"))
}
