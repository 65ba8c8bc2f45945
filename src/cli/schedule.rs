//! `pmo schedule`: dates and floats of every task.

use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table};
use super::{Common, output};
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::report::plan::{PlanRow, rows};

/// Show dates and floats of every task
#[derive(Debug, clap::Args)]
pub struct Schedule {
    /// How to print the schedule
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

impl Schedule {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let rows = rows(&facts);
        let text = match self.format {
            Format::Table => table(&rows, &facts, &session.words),
            Format::Csv => csv(&rows),
            Format::Json => json(&rows, &session),
        };
        output::data(&text)?;
        session.tell_origin(&facts);
        Ok(0)
    }
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
fn csv(rows: &[PlanRow]) -> String {
    let mut text = HEADER.join(",") + "\n";
    for row in rows {
        let float =
            |minutes: Option<i64>| minutes.map_or(String::new(), |minutes| minutes.to_string());
        let cells = [
            row.id.clone(),
            row.source_id.clone().unwrap_or_default(),
            row.wbs.clone(),
            row.name.clone(),
            row.start.clone(),
            row.finish.clone(),
            row.late_start.clone(),
            row.late_finish.clone(),
            float(row.total_float_min),
            float(row.free_float_min),
            row.critical.to_string(),
            row.progress.to_string(),
        ];
        let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// A cell of CSV, in quotes where it needs them.
pub(super) fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

fn json(rows: &[PlanRow], session: &Session) -> String {
    session.json("tasks", rows)
}

fn table(rows: &[PlanRow], facts: &Facts, words: &Catalogue) -> String {
    let day = facts.calendars.day() as f64;
    let heads = ["wbs", "task", "start", "finish", "float", "done-share"];
    let aligns = [
        Align::Left,
        Align::Left,
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
    format!("{}{}\n", table.text(), words.word("schedule-key"))
}
