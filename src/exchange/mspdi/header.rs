//! `project.toml`: name and start, calendars, and how the file schedules.

use super::calendars::{Calendars, Names};
use super::plan::Table;
use super::source::{ProjectFields, Source};
use super::{ImportOptions, calendar_text, ids};
use crate::time::{Date, Instant};

/// The text of `project.toml` around the finish date, which may still have to be computed.
#[derive(Clone, Debug)]
pub(super) struct Header {
    before: String,
    after: String,
}

impl Header {
    pub(super) fn new(
        source: &Source,
        start: Instant,
        calendars: &Calendars,
        names: &Names,
        options: &ImportOptions,
        goes_on: bool,
    ) -> Self {
        let project = &source.project;
        let name = name(project);
        let own = project.own.id.clone();
        let id = own.or_else(|| Some(ids::slug(name)).filter(|id| !id.is_empty()));
        let mut before = "[project]\n".to_owned();
        let mut table = Table { text: &mut before };
        table.text("id", id.as_deref().unwrap_or("imported"));
        table.text("name", if name.is_empty() { "imported" } else { name });
        if let Some(language) = &options.language {
            table.text("language", language);
        }
        // A date alone means the first working minute of that day.
        let opens = calendars.opens(calendars.project(), start.date());
        match opens == Some(start.minute_of_day()) {
            true => table.raw("start", &start.date().to_string()),
            false => table.instant("start", start),
        }
        let mut after = format!(
            "\n{}",
            calendar_text::write(calendars, names, project.minutes_per_day)
        );
        after.push_str("\n[schedule]\n");
        let mut table = Table { text: &mut after };
        let constraints = if project.honours_constraints {
            "honour"
        } else {
            "links-first"
        };
        let waits = project.splits_in_progress && !goes_on;
        // Of the files of others this is an option that acts only when progress is entered.
        let moves = project.moves_remaining && project.own.is_ours();
        table.text("unfinished", if moves { "move" } else { "keep" });
        table.text("constraints", constraints);
        table.text("critical-float", &format!("{}d", project.critical_days));
        table.text(
            "out-of-sequence",
            if waits {
                "retained-logic"
            } else {
                "progress-override"
            },
        );
        Self { before, after }
    }

    /// The file with its finish date.
    pub(super) fn write(&self, finish: Date) -> String {
        format!("{}finish = {finish}\n{}", self.before, self.after)
    }
}

/// The title, else the name without the ending of a file.
fn name(project: &ProjectFields) -> &str {
    if !project.title.is_empty() {
        return &project.title;
    }
    let endings = [".xml", ".mpp", ".mpt"];
    let stem = endings
        .iter()
        .find_map(|ending| project.name.strip_suffix(ending));
    stem.unwrap_or(&project.name)
}
