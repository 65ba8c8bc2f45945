//! `pmo earned`: budget, planned, earned and spent, and what follows for the end.

use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table};
use super::{Common, output};
use crate::args;
use crate::lang::{Catalogue, format};
use crate::report::earned::{EarnedView, Figures, InTime, PartRow};
use crate::time::Date;

/// Show earned value: what was planned, done and spent, and what follows
#[derive(Debug, clap::Args)]
pub struct Earned {
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Earned {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let view = EarnedView::of(&facts);
        let text = match (self.format, &view) {
            (Format::Json, Some(view)) => session.json_with(view),
            (Format::Json, None) => session.json("total", &()),
            (Format::Table, Some(view)) => {
                output::fitted(&screen(view, facts.as_of, &session.words))
            }
            (Format::Table, None) => {
                output::fitted(&(session.words.word("earned-no-budget") + "\n"))
            }
        };
        session.give(&text, &facts)
    }
}

fn screen(view: &EarnedView, as_of: Date, words: &Catalogue) -> String {
    let is_time = view.unit == "person-days";
    let page = Page {
        words,
        digits: usize::from(is_time),
    };
    let unit = if is_time {
        words.word("earned-person-days")
    } else {
        format::one_line(&view.unit)
    };
    let mut out = words.text("earned-title", &args![date: as_of, unit]) + "\n\n";
    out.push_str(&page.measures(&view.total));
    if let Some(time) = &view.schedule {
        out.push('\n');
        out.push_str(&page.schedule(time));
    }
    if view.phases.len() > 1 {
        out.push('\n');
        out.push_str(&page.phases(&view.phases));
    }
    for note in notes(view, words) {
        out.push_str(&format!("\n{note}\n"));
    }
    out
}

/// What keeps figures from being known or whole, each with what to do.
fn notes(view: &EarnedView, words: &Catalogue) -> Vec<String> {
    let mut notes = Vec::new();
    if view.baseline.is_none() {
        notes.push(words.word("earned-no-baseline"));
    }
    if view.total.ac.is_none() {
        notes.push(words.word("earned-no-cost"));
    } else if view.unrecorded > 0 {
        notes.push(words.text("earned-unrecorded", &args![count: view.unrecorded]));
    }
    if view.unbudgeted > 0 {
        notes.push(words.text("earned-unbudgeted", &args![count: view.unbudgeted]));
    }
    notes
}

struct Page<'a> {
    words: &'a Catalogue,
    /// Decimals of amounts.
    digits: usize,
}

impl Page<'_> {
    fn measures(&self, total: &Figures) -> String {
        let mut table = Table::new(
            ["figure", "earned-formula", "earned-value"]
                .map(|head| self.words.word(head))
                .into(),
            vec![Align::Left, Align::Text, Align::Right],
        );
        let mut row = |sign: &str, formula: &str, value: String| {
            let formula = match formula {
                "" => self.words.word(&format!("earned-{}", sign.to_lowercase())),
                formula => formula.to_owned(),
            };
            table.row(vec![sign.to_owned(), formula, value]);
        };
        row("BAC", "", self.amount(Some(total.bac)));
        row("PV", "", self.amount(total.pv));
        row("EV", "", self.amount(Some(total.ev)));
        row("AC", "", self.amount(total.ac));
        row("SV", "EV − PV", self.amount(total.sv));
        row("CV", "EV − AC", self.amount(total.cv));
        row("SPI", "EV ÷ PV", self.index(total.spi));
        row("CPI", "EV ÷ AC", self.index(total.cpi));
        row("EAC", "BAC ÷ CPI", self.amount(total.eac));
        row("EAC", "AC + (BAC − EV)", self.amount(total.eac_at_plan));
        row("VAC", "BAC − BAC ÷ CPI", self.amount(total.vac));
        row("TCPI", "(BAC − EV) ÷ (BAC − AC)", self.index(total.tcpi));
        table.text()
    }

    fn schedule(&self, time: &InTime) -> String {
        let date = Date::parse(&time.start).unwrap_or_default();
        let title = self.words.text("earned-schedule", &args![date]);
        let heads = ["figure", "earned-formula", "earned-days", "earned-date"];
        let mut table = Table::new(
            heads.map(|head| self.words.word(head)).into(),
            vec![Align::Left, Align::Text, Align::Right, Align::Left],
        );
        let mut row = |sign: &str, formula: &str, value: String, date: Option<&str>| {
            let formula = match formula {
                "" => self.words.word(&format!("earned-{}", sign.to_lowercase())),
                formula => formula.to_owned(),
            };
            let date = date
                .and_then(Date::parse)
                .map(|date| format::date(date, self.words.lang));
            table.row(vec![
                sign.to_owned(),
                formula,
                value,
                date.unwrap_or_default(),
            ]);
        };
        let days = |value: Option<f64>| self.number(value, 1);
        row("ES", "", days(Some(time.es)), Some(&time.es_date));
        row("AT", "", days(Some(time.at)), None);
        row("PD", "", days(Some(time.pd)), None);
        row("SV(t)", "ES − AT", days(Some(time.sv_t)), None);
        row("SPI(t)", "ES ÷ AT", self.index(time.spi_t), None);
        row(
            "IEAC(t)",
            "PD ÷ SPI(t)",
            days(time.ieac_t),
            time.ieac_date.as_deref(),
        );
        row("TSPI", "(PD − ES) ÷ (PD − AT)", self.index(time.tspi), None);
        format!("{title}\n\n{}", table.text())
    }

    fn phases(&self, rows: &[PartRow]) -> String {
        let heads = ["BAC", "PV", "EV", "AC", "SPI", "CPI"].map(str::to_owned);
        let heads = std::iter::once(self.words.word("phase")).chain(heads);
        let mut aligns = vec![Align::Right; 7];
        aligns[0] = Align::Left;
        let mut table = Table::new(heads.collect(), aligns);
        for PartRow { name, figures, .. } in rows {
            table.row(vec![
                name.clone(),
                self.amount(Some(figures.bac)),
                self.amount(figures.pv),
                self.amount(Some(figures.ev)),
                self.amount(figures.ac),
                self.index(figures.spi),
                self.index(figures.cpi),
            ]);
        }
        table.text()
    }

    fn amount(&self, value: Option<f64>) -> String {
        self.number(value, self.digits)
    }

    fn index(&self, value: Option<f64>) -> String {
        self.number(value, 2)
    }

    fn number(&self, value: Option<f64>, digits: usize) -> String {
        match value {
            Some(value) => format::number(value, digits, format::Rounding::Nearest),
            None => self.words.word("undefined"),
        }
    }
}
