//! `pmo data`: how far the datasets are, how good they are, and what evaluation sets share with training data.

mod detail;
mod leakage;

use anstyle::Style;
use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::status::lamp;
use super::table::{Align, Table, padded};
use super::{Common, output};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::model::field::near;
use crate::model::kind::volume::Stage;
use crate::report::data::{self, per_day};

/// Cells of a light.
const LIGHT: usize = 12;

/// Show the datasets: volumes, forecasts, quality, rights, leakage
#[derive(Debug, clap::Args)]
pub struct Data {
    /// One dataset with everything that is known of it: `train-v1` or `dataset.train-v1`
    id: Option<String>,
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Data {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let dataset = self.dataset(&facts)?;
        let data = data::Data::of(&facts, dataset);
        let words = &session.words;
        let text = match (self.format, dataset) {
            (Format::Json, _) => session.json_with(&data.rows(words)),
            (Format::Table, Some(at)) => {
                output::fitted(&detail::Detail::new(&data, at, words).text())
            }
            (Format::Table, None) => output::fitted(&overview(&data, words)),
        };
        session.give(&text, &facts)
    }

    /// The dataset asked for, if one is.
    fn dataset(&self, facts: &Facts) -> Result<Option<usize>, Failure> {
        let Some(asked) = &self.id else {
            return Ok(None);
        };
        let id = asked.strip_prefix("dataset.").unwrap_or(asked);
        let datasets = &facts.project.datasets;
        if let Some(at) = datasets.position(id) {
            return Ok(Some(at));
        }
        let near = near(id, datasets.iter().map(|one| one.id.as_str())).unwrap_or("");
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let args = args![id, near, has_near];
        Err(Failure::Arguments("failure-unknown-dataset", args))
    }
}

/// Every dataset in a line, and below what evaluation sets share with training data.
fn overview(data: &data::Data<'_>, words: &Catalogue) -> String {
    let facts = data.facts;
    let (name, date) = (&facts.project.charter.project.name, facts.as_of);
    let bold = Style::new().bold();
    let title = words.text("datasets-title", &args![name, date]);
    let mut out = format!("{bold}{title}{bold:#}\n\n");
    if facts.datasets.is_empty() {
        out.push_str(&format!("{}\n", words.word("datasets-none")));
        return out;
    }
    let lights = facts.datasets.iter().map(|one| {
        let colour = facts.data_colour(one).name();
        lamp(colour, words)
    });
    let (table, width) = (table(facts, words), output::room());
    if LIGHT + 2 + table.width() <= width {
        let head = padded(&words.word("datasets-light"), LIGHT, Align::Left);
        let lights = std::iter::once(head).chain(lights);
        for (light, line) in lights.zip(table.text().lines()) {
            out.push_str(&format!("{light}  {line}\n"));
        }
    } else {
        for (light, told) in lights.zip(table.told(width)) {
            out.push_str(&format!("{light}  {told}"));
        }
    }
    out.push('\n');
    out.push_str(&leakage::part(data, words));
    let first = facts.project.datasets.first();
    let id = first.map_or("", |one| one.id.as_str());
    out.push_str(&format!("{}\n", words.text("datasets-more", &args![id])));
    out
}

fn table(facts: &Facts, words: &Catalogue) -> Table {
    let is_counted = |stage: &Stage| facts.datasets.iter().any(|one| one.stage(*stage).is_some());
    let stages: Vec<_> = Stage::ALL.into_iter().filter(is_counted).collect();
    let mut heads = vec!["datasets-id".to_owned(), "datasets-name".to_owned()];
    heads.extend(stages.iter().map(|stage| format!("stage-{}", stage.word())));
    let rest = ["target", "week", "per-day", "expected", "needed-by", "late"];
    heads.extend(rest.map(|head| format!("datasets-{head}")));
    let mut aligns = vec![Align::Right; heads.len()];
    let dates = [heads.len() - 3, heads.len() - 2];
    for left in [0, 1].into_iter().chain(dates) {
        aligns[left] = Align::Left;
    }
    let heads = heads.iter().map(|head| words.word(head)).collect();
    let mut table = Table::new(heads, aligns);
    for one in &facts.datasets {
        table.row(row(facts, one, &stages, words));
    }
    table
}

fn row(facts: &Facts, one: &DatasetFacts, stages: &[Stage], words: &Catalogue) -> Vec<String> {
    let written = &facts.project.datasets[one.dataset];
    let date = |date| format::date_in(date, facts.as_of.year(), words.lang);
    let mut cells = vec![written.id.clone(), written.name.clone()];
    let counts = stages.iter().map(|stage| one.stage(*stage));
    cells.extend(counts.map(|stage| or_dash(stage.map(|stage| format::count(stage.count)))));
    let week = one.stage(Stage::Accepted).and_then(|stage| stage.week);
    cells.extend([
        or_dash(written.target.map(format::count)),
        or_dash(week.map(signed)),
        or_dash(per_day(one).map(figure)),
        or_dash(one.expected.map(date)),
        or_dash(written.needed_by.map(date)),
        or_dash(one.late.map(signed)),
    ]);
    cells
}

/// `–` for what is not there.
fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

fn signed(value: i64) -> String {
    let sign = if value > 0 { "+" } else { "" };
    format!("{sign}{}", format::count(value))
}

/// One decimal, to the nearest.
fn figure(value: f64) -> String {
    format::number(value, 1, format::Rounding::Nearest)
}

/// A share as per cent with one decimal.
fn percent(share: f64) -> String {
    format::percent(share * 100.0, 1, format::Rounding::Nearest)
}
