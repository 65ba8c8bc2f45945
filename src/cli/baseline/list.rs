//! `pmo baseline list`: everything that was signed, by day.

use super::Format;
use crate::args;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::table::{Align, Table};
use crate::cli::{Common, output};
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::report::signed::{BaselineRow, baselines};

/// List what was signed
#[derive(Debug, clap::Args)]
pub struct List {
    /// How to print the list
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

/// How many characters of a commit's id are shown.
const SHORT: usize = 10;

impl List {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let rows = baselines(&facts);
        let text = match self.format {
            Format::Json => session.json("baselines", &rows),
            Format::Table if rows.is_empty() => String::new(),
            Format::Table => table(&rows, &facts, &session.words),
        };
        output::data(&text)?;
        if rows.is_empty() {
            session.tell(&session.words.word("baseline-none"));
        } else if facts.baseline().is_none() {
            let date = facts.as_of;
            session.tell(&session.words.text("baseline-none-yet", &args![date]));
        }
        session.tell_origin(&facts);
        Ok(0)
    }
}

fn table(rows: &[BaselineRow], facts: &Facts, words: &Catalogue) -> String {
    let heads = [
        "name",
        "on",
        "commit",
        "tasks",
        "finish",
        "contract-finish",
        "amount",
        "basis",
    ];
    let heads = heads.map(|head| words.word(&format!("baseline-{head}")));
    let (left, right) = (Align::Left, Align::Right);
    let aligns = [left, left, left, right, left, left, right, Align::Text];
    let mut table = Table::new(heads.into(), aligns.into());
    let none = || "–".to_owned();
    for row in rows {
        let mark = if row.counts { " *" } else { "" };
        let commit = row
            .commit
            .as_deref()
            .map(|id| id.chars().take(SHORT).collect());
        table.row(vec![
            format!("{}{mark}", row.name),
            row.on.clone(),
            commit.unwrap_or_else(none),
            row.tasks.to_string(),
            row.finish.clone().unwrap_or_else(none),
            row.contract_finish.clone().unwrap_or_else(none),
            row.amount.map_or_else(none, |amount| {
                format::money(
                    amount,
                    facts.project.charter.contract.currency(),
                    words.lang,
                )
            }),
            row.basis.clone().unwrap_or_else(none),
        ]);
    }
    format!("{}{}\n", table.text(), words.word("baseline-key"))
}
