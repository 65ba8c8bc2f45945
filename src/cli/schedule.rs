//! `pmo schedule`: dates and floats of every task, as they are or as they would be.

use clap::ValueEnum;
use serde::Serialize;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table};
use super::what_if::{self, WhatIf};
use super::{Common, output};
use crate::args;
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::report::changes::Changes;
use crate::report::plan::{PlanRow, each_row, rows};

/// Show dates and floats of every task
#[derive(Debug, clap::Args)]
pub struct Schedule {
    /// How to print the schedule
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// What if: change a key in memory only and show what moves; repeatable
    #[arg(long, value_name = "KIND.ID KEY=VALUE")]
    set: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

impl Schedule {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let mut session = Session::open(common)?;
        if self.set.is_empty() {
            let facts = session.scheduled_facts()?;
            output::data(&match self.format {
                Format::Table => table(&rows(&facts), &facts, &session.words),
                Format::Csv => csv(each_row(&facts)),
                Format::Json => session.json("tasks", &rows(&facts)),
            })?;
            session.tell_origin(&facts);
            // The process ends here and gives its memory back at once, not task by task.
            std::mem::forget(facts);
            return Ok(0);
        }
        let what_if = WhatIf::of(&mut session, &self.set)?;
        let (after, words) = (&what_if.after, &session.words);
        let (year, day) = (after.as_of.year(), after.calendars.day());
        output::data(&match self.format {
            Format::Table => {
                output::fitted(&what_if::screen(&what_if.changes(words), year, day, words))
            }
            Format::Csv => csv(each_row(after)),
            Format::Json => session.json_with(&Answer {
                tasks: rows(after),
                changes: what_if.changes(words),
            }),
        })?;
        what_if.warn(&session);
        session.tell(&session.words.word("set-note"));
        session.tell_origin(after);
        Ok(0)
    }
}

/// The schedule as it would be, and what is different in it.
#[derive(Serialize)]
struct Answer {
    changes: Changes,
    tasks: Vec<PlanRow>,
}

const HEADER: [&str; 12] = [
    "id",
    "source-id",
    "wbs",
    "name",
    "start",
    "finish",
    "late-start",
    "late-finish",
    "total-float-min",
    "free-float-min",
    "critical",
    "progress",
];

/// UTF-8 without mark, LF, quoted as RFC 4180 asks.
fn csv(rows: impl Iterator<Item = PlanRow>) -> String {
    let mut text = HEADER.join(",") + "\n";
    for row in rows {
        for cell in [
            &row.id,
            row.source_id.as_ref().unwrap_or(&String::new()),
            &row.wbs,
            &row.name,
        ] {
            push_cell(&mut text, cell);
            text.push(',');
        }
        for date in [&row.start, &row.finish, &row.late_start, &row.late_finish] {
            text.push_str(date);
            text.push(',');
        }
        for minutes in [row.total_float_min, row.free_float_min] {
            if let Some(minutes) = minutes {
                text.push_str(&minutes.to_string());
            }
            text.push(',');
        }
        text.push_str(if row.critical { "true," } else { "false," });
        text.push_str(&row.progress.to_string());
        text.push('\n');
    }
    text
}

/// A cell of CSV, in quotes where it needs them.
pub(super) fn push_cell(text: &mut String, cell: &str) {
    if cell.contains(['"', ',', '\n', '\r']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

fn table(rows: &[PlanRow], facts: &Facts, words: &Catalogue) -> String {
    let day = facts.calendars.day() as f64;
    let heads = ["wbs", "task", "start", "finish", "float", "done-share"];
    let aligns = [
        Align::Left,
        Align::Text,
        Align::Left,
        Align::Left,
        Align::Right,
        Align::Right,
    ];
    let mut table = Table::new(heads.map(|head| words.word(head)).into(), aligns.into());
    for row in rows {
        let indent = "  ".repeat(row.depth);
        let mark = if row.critical && !row.is_summary {
            " *"
        } else {
            ""
        };
        let float = row.total_float_min.map_or(String::new(), |minutes| {
            format::number(minutes as f64 / day, 1, format::Rounding::Nearest)
        });
        table.row(vec![
            row.wbs.clone(),
            format!("{indent}{}{mark}", row.name),
            row.start.replace('T', " "),
            row.finish.replace('T', " "),
            float,
            format!(
                "{}%",
                format::number(row.progress, 0, format::Rounding::Down)
            ),
        ]);
    }
    let key = words.word("schedule-key");
    format!("{}{key}\n{}", table.text(), pace(facts, words))
}

/// How many dates the pace seen so far leads elsewhere than this table.
fn pace(facts: &Facts, words: &Catalogue) -> String {
    let promises = facts.promises();
    let count = promises.iter().filter(|one| one.at_pace.is_some()).count();
    match count {
        0 => String::new(),
        _ => output::fitted(&(words.text("schedule-pace", &args![count]) + "\n")),
    }
}
