//! `pmo goals`: what is proven of each goal, what is missing, and what the goals are for.

mod detail;
mod page;
mod samples;
mod sentences;
mod tree;

use anstyle::Style;
use clap::ValueEnum;

use self::page::{Next, Page};
use self::sentences::Part;
use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table};
use super::{Common, output};
use crate::args;
use crate::facts::Facts;
use crate::lang::format::{self, Rounding, Side};
use crate::model::field::near;
use crate::report::goals::{GoalsView, Row, Tree};

/// Show what is proven of each goal, and what is missing
#[derive(Debug, clap::Args)]
pub struct Goals {
    /// One goal in detail: `field-match` or `goal.field-match`
    goal: Option<String>,
    /// Show KPIs, the goals that serve them and the factors behind, with the evidence of each
    #[arg(long, conflicts_with = "goal")]
    tree: bool,
    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Goals {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let only = self.only(&facts)?;
        let page = Page::new(&facts, &session.words);
        let text = if self.tree {
            let tree = Tree::of(&facts);
            match self.format {
                Format::Json => session.json_with(&tree),
                Format::Table => output::fitted(&page.tree(&tree)),
            }
        } else {
            let view = GoalsView::of(&facts, only);
            match (self.format, only) {
                (Format::Json, _) => session.json_with(&view),
                (Format::Table, Some(_)) => {
                    let pages: String = view.goals.iter().map(|row| page.detail(row)).collect();
                    output::fitted(&pages)
                }
                (Format::Table, None) => output::fitted(&page.overview(&view)),
            }
        };
        session.give(&text, &facts)
    }

    /// The place of the goal that was asked for.
    fn only(&self, facts: &Facts) -> Result<Option<usize>, Failure> {
        let Some(asked) = &self.goal else {
            return Ok(None);
        };
        let goals = &facts.project.goals;
        let id = asked.strip_prefix("goal.").unwrap_or(asked);
        let near = near(id, goals.iter().map(|goal| goal.id.as_str())).unwrap_or("");
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let unknown = || Failure::Arguments("failure-unknown-goal", args![id, near, has_near]);
        goals.position(id).map(Some).ok_or_else(unknown)
    }
}

impl Page<'_> {
    /// Every goal in one table, and below it what each verdict means.
    fn overview(&self, view: &GoalsView) -> String {
        let (name, date) = (&self.project, self.as_of);
        let mut out = self.words.text("goals-title", &args![name, date]) + "\n\n";
        if view.goals.is_empty() {
            return out + &self.words.word("no-goals") + "\n";
        }
        out.push_str(&self.table(&view.goals));
        for row in &view.goals {
            out.push('\n');
            out.push_str(&self.told(row));
        }
        out.push('\n');
        for note in self.notes(view) {
            out.push_str(&format!("{note}\n"));
        }
        out
    }

    fn table(&self, rows: &[Row]) -> String {
        let year = rows
            .iter()
            .find_map(|row| Some(row.against_year.as_ref()?.year));
        let (left, right) = (Align::Left, Align::Right);
        let mut columns = vec![
            (self.words.word("goal"), Align::Text),
            (self.words.word("before"), right),
            (self.words.word("target"), right),
            (self.words.word("goals-latest"), left),
            (self.words.word("ratio"), right),
            (self.words.word("verdict"), left),
        ];
        if let Some(year) = year {
            let of_year = |key| self.words.text(key, &args![year: year.to_string()]);
            columns.push((of_year("goals-target-of-year"), right));
            columns.push((of_year("goals-verdict-of-year"), left));
        }
        columns.extend([
            (self.words.word("goals-cases"), right),
            (self.words.word("goals-still"), right),
            (self.words.word("goals-slope"), right),
            (self.words.word("goals-due"), left),
        ]);
        let (heads, aligns) = columns.into_iter().unzip();
        let mut table = Table::new(heads, aligns);
        for row in rows {
            table.row(self.cells(row, year.is_some()));
        }
        table.text()
    }

    fn cells(&self, row: &Row, has_year: bool) -> Vec<String> {
        let none = || "–".to_owned();
        let figure = |value: Option<f64>| value.map_or_else(none, |value| self.figure(row, value));
        let next = row.next();
        let mut cells = vec![
            row.name.clone(),
            figure(row.baseline),
            figure(row.against_final.target),
            self.latest(row),
            self.ratio(row.against_final.ratio),
            self.verdict(row.against_final.verdict),
        ];
        if has_year {
            let year = row.against_year.as_ref();
            cells.push(figure(year.and_then(|year| year.standing.target)));
            cells.push(year.map_or_else(none, |year| self.verdict(year.standing.verdict)));
        }
        let samples = row.latest.as_ref().and_then(|latest| latest.samples);
        cells.extend([
            samples.map_or_else(none, format::count),
            self.still(row, next.standing),
            self.slope(row, next),
            self.due(next),
        ]);
        cells
    }

    /// The day that is due, and that of the test where it comes before.
    fn due(&self, next: Next<'_>) -> String {
        let (due, until) = [next.due, next.until]
            .map(|day| day.map(|day| self.date(day)))
            .into();
        match (due, until) {
            (Some(due), Some(test)) if due != test => {
                self.words.text("goals-due-tested", &args![due, test])
            }
            (due, until) => due.or(until).unwrap_or_else(|| "–".to_owned()),
        }
    }

    /// `95.6% (94.5–96.5)`.
    fn latest(&self, row: &Row) -> String {
        let Some(latest) = &row.latest else {
            return self.words.word("goals-unmeasured");
        };
        let value = self.value(row, latest.value);
        match latest.low.zip(latest.high) {
            Some((low, high)) => format!(
                "{value} ({}–{})",
                format::number(low, row.digits, Rounding::Down),
                format::number(high, row.digits, Rounding::Up)
            ),
            None => value,
        }
    }

    fn ratio(&self, ratio: Option<f64>) -> String {
        let Some(ratio) = ratio else {
            return "–".to_owned();
        };
        format::number_against(ratio, 1, 100.0, Side::Above) + "%"
    }

    /// What the verdict means, goal by goal, of the year and of the end.
    fn told(&self, row: &Row) -> String {
        let bold = Style::new().bold();
        let name = format::one_line(&row.name);
        let mut out = format!("{bold}{name}{bold:#} [{}]\n", row.id);
        for sentence in self.sentences(row, Part::Brief) {
            out.push_str(&format!("  {sentence}\n"));
        }
        out
    }

    /// Sums, what was left open, and how goals are judged.
    fn notes(&self, view: &GoalsView) -> Vec<String> {
        let mut notes = Vec::new();
        let number = |value| format::number(value, 1, Rounding::Nearest);
        if let Some(weighted) = view.weighted {
            let (sum, all) = (number(weighted.sum), number(weighted.measured));
            notes.push(self.words.text("goals-weighted", &args![sum, all]));
        }
        if let Some(weighted) = view.weighted_of_year {
            let (sum, all) = (number(weighted.sum), number(weighted.measured));
            notes.push(self.words.text("goals-weighted-of-year", &args![sum, all]));
        }
        let unsure = view
            .goals
            .iter()
            .filter(|row| row.clusters.state == "cannot-tell");
        let unsure: Vec<_> = unsure.map(|row| row.id.as_str()).collect();
        if !unsure.is_empty() {
            let ids = unsure.join(", ");
            notes.push(self.words.text("goals-clusters-note", &args![ids]));
        }
        notes.push(self.words.word("how-judged"));
        notes.push(self.words.word("goals-more-detail"));
        notes
    }
}
