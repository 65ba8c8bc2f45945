//! `pmo baseline show`: how today differs from what was signed.

use super::Format;
use crate::args;
use crate::cli::failure::Failure;
use crate::cli::session::{Session, known_baseline};
use crate::cli::table::{Align, Table};
use crate::cli::{Common, output};
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::model::kind::baseline::Baseline;
use crate::model::record::Record;
use crate::report::signed::{DateRow, DifferenceRow, ScopeRow, SlipRow, VarianceView};

/// Show how today differs from what was signed
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The baseline; default: the one that counts on the status date
    name: Option<String>,
    /// How to print the differences
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

impl Show {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        if let Some(name) = &self.name {
            known_baseline(name, &session.snapshot)?;
        }
        let facts = session.scheduled_facts()?;
        let words = &session.words;
        let baseline = self.baseline(&facts);
        let view = baseline.map(|baseline| VarianceView::of(&facts, baseline, words));
        let text = match (self.format, &view, baseline) {
            (Format::Json, Some(view), _) => session.json_with(view),
            (Format::Json, None, _) => session.json("baseline", &view),
            (Format::Table, Some(view), Some(baseline)) => {
                output::fitted(&screen(view, baseline, words))
            }
            (Format::Table, ..) => String::new(),
        };
        output::data(&text)?;
        if view.is_none() {
            let date = facts.as_of;
            session.tell(&words.text("baseline-none-yet", &args![date]));
        }
        session.tell_origin(&facts);
        Ok(0)
    }

    fn baseline<'f>(&self, facts: &'f Facts) -> Option<&'f Record<Baseline>> {
        match &self.name {
            Some(name) => facts.project.baselines.find(name),
            None => facts.baseline(),
        }
    }
}

fn screen(view: &VarianceView, baseline: &Record<Baseline>, words: &Catalogue) -> String {
    let (name, on) = (&baseline.id, baseline.head.on);
    let basis = baseline.head.basis.as_deref().unwrap_or("–");
    let mut out = words.text("variance-head", &args![name, on, basis]) + "\n";
    out.push_str(&summary(view, words));
    part(
        &mut out,
        words,
        "variance-promises",
        promises(&view.promises, words),
    );
    part(&mut out, words, "variance-scope", scope(view, words));
    part(
        &mut out,
        words,
        "variance-estimates",
        estimates(&view.estimates, words),
    );
    part(&mut out, words, "variance-dates", dates(&view.dates, words));
    out
}

fn summary(view: &VarianceView, words: &Catalogue) -> String {
    let mut out = String::new();
    if let Some(finish) = &view.finish {
        let difference = format::working_day_difference(finish.difference as f64, words.lang);
        let (agreed, now) = (&finish.agreed, &finish.now);
        let args = args![agreed, now, difference];
        out.push_str(&format!("{}\n", words.text("variance-finish", &args)));
    }
    if view.is_empty() {
        return format!("{out}{}\n", words.word("variance-nothing"));
    }
    let (promises, estimates, dates) =
        (view.promises.len(), view.estimates.len(), view.dates.len());
    let (added, removed, unapproved) = (view.added.len(), view.removed.len(), view.unapproved);
    let args = args![promises, added, removed, unapproved, estimates, dates];
    out.push_str(&format!("{}\n", words.text("variance-summary", &args)));
    out
}

/// A heading and a table, unless nothing differs.
fn part(out: &mut String, words: &Catalogue, title: &str, table: Option<Table>) {
    if let Some(table) = table {
        out.push_str(&format!("\n{}\n{}", words.word(title), table.text()));
    }
}

/// A table with these columns; none without rows.
fn table(heads: &[&str], rows: Vec<Vec<String>>, words: &Catalogue) -> Option<Table> {
    let align = |head: &&str| match *head {
        "id" | "what" | "by" | "state" => Align::Left,
        _ => Align::Text,
    };
    let aligns = heads.iter().map(align).collect();
    let heads = heads
        .iter()
        .map(|head| words.word(&format!("variance-{head}")));
    let mut table = Table::new(heads.collect(), aligns);
    let is_empty = rows.is_empty();
    for row in rows {
        table.row(row);
    }
    (!is_empty).then_some(table)
}

fn promises(rows: &[DifferenceRow], words: &Catalogue) -> Option<Table> {
    let row = |row: &DifferenceRow| values(row, approval(row.change.as_ref(), true, words), words);
    let heads = ["id", "name", "value", "agreed", "now", "change"];
    table(&heads, rows.iter().map(row).collect(), words)
}

fn estimates(rows: &[DifferenceRow], words: &Catalogue) -> Option<Table> {
    let row = |row: &DifferenceRow| values(row, approval(row.change.as_ref(), false, words), words);
    let heads = ["id", "name", "value", "agreed", "now", "change"];
    table(&heads, rows.iter().map(row).collect(), words)
}

fn values(row: &DifferenceRow, approval: String, words: &Catalogue) -> Vec<String> {
    let [agreed, now] = row.shown.clone();
    let value = words.word(&format!("variance-key-{}", row.key));
    vec![
        row.id.clone(),
        row.name.clone(),
        value,
        agreed,
        now,
        approval,
    ]
}

fn scope(view: &VarianceView, words: &Catalogue) -> Option<Table> {
    let row = |row: &ScopeRow, what: &str| {
        let approval = approval(row.change.as_ref(), row.promise, words);
        vec![words.word(what), row.id.clone(), row.name.clone(), approval]
    };
    let added = view.added.iter().map(|one| row(one, "variance-added"));
    let removed = view.removed.iter().map(|one| row(one, "variance-removed"));
    let heads = ["what", "id", "name", "change"];
    table(&heads, added.chain(removed).collect(), words)
}

fn dates(rows: &[DateRow], words: &Catalogue) -> Option<Table> {
    let row = |row: &DateRow| {
        let done = if row.done {
            words.word("promise-done")
        } else {
            String::new()
        };
        let (start, finish) = (
            moved(row.start.as_ref(), words),
            moved(row.finish.as_ref(), words),
        );
        let [start, start_by] = start;
        let [finish, finish_by] = finish;
        vec![
            row.id.clone(),
            row.name.clone(),
            start,
            start_by,
            finish,
            finish_by,
            done,
        ]
    };
    let heads = ["id", "name", "start", "by", "finish-date", "by", "state"];
    table(&heads, rows.iter().map(row).collect(), words)
}

/// `agreed → now` and the way between them.
fn moved(slip: Option<&SlipRow>, words: &Catalogue) -> [String; 2] {
    match slip {
        Some(slip) => [
            format!("{} → {}", slip.agreed, slip.now),
            words.text(
                "variance-days",
                &args![days: format!("{:+}", slip.difference)],
            ),
        ],
        None => ["–".to_owned(), String::new()],
    }
}

/// The approved change, or that there is none where one is needed.
fn approval(change: Option<&String>, is_needed: bool, words: &Catalogue) -> String {
    match change {
        Some(change) => change.clone(),
        None if is_needed => words.word("variance-unapproved"),
        None => "–".to_owned(),
    }
}
