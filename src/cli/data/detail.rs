//! One dataset with everything that is known of it, and what is not.

mod amounts;
mod goodness;
mod stages;
mod standing;

use anstyle::Style;

use super::{figure, leakage};
use crate::args;
use crate::cli::status::lamp;
use crate::cli::table::{Align, Table, padded};
use crate::evidence::DatasetFacts;
use crate::evidence::volume::{Forecast, Reason, WINDOW};
use crate::lang::{Arg, Args, Catalogue, format};
use crate::model::kind::dataset::Dataset;
use crate::model::record::Record;
use crate::report::data::{Data, forecast, unknown};
use crate::time::Date;

/// Cells of the labels.
const LABEL: usize = 17;

/// What is needed to put a dataset into words.
pub(super) struct Detail<'d> {
    data: &'d Data<'d>,
    at: usize,
    written: &'d Record<Dataset>,
    one: &'d DatasetFacts,
    words: &'d Catalogue,
}

/// Whether a rate rests on fewer days than it looks back.
fn has_few(days: usize) -> &'static str {
    if days < WINDOW { "yes" } else { "no" }
}

impl<'d> Detail<'d> {
    pub(super) fn new(data: &'d Data<'d>, at: usize, words: &'d Catalogue) -> Self {
        Self {
            data,
            at,
            written: &data.facts.project.datasets[at],
            one: &data.facts.datasets[at],
            words,
        }
    }

    pub(super) fn text(&self) -> String {
        let mut amounts = self.stages();
        self.line(&mut amounts, "raw", self.raw());
        self.line(&mut amounts, "rejected", self.rejected());
        self.line(&mut amounts, "agreement", self.agreement());
        let mut rights = String::new();
        self.line(&mut rights, "rights", self.rights());
        self.line(&mut rights, "privacy", self.privacy());
        self.line(&mut rights, "arrival", self.arrival());
        self.line(&mut rights, "annotators", self.annotators());
        self.line(&mut rights, "seal", self.seal());
        self.line(&mut rights, "label-error", self.label_error());
        self.line(&mut rights, "manifest", self.manifest());
        let leakage = leakage::part(self.data, self.words);
        let blocks = [
            self.head(),
            amounts,
            self.indices(),
            self.classes(),
            rights,
            leakage,
            self.unknown(),
        ];
        let blocks = blocks.iter().map(|block| block.trim_end());
        let blocks: Vec<_> = blocks.filter(|block| !block.is_empty()).collect();
        blocks.join("\n\n") + "\n"
    }

    /// Name, purpose and forecast.
    fn head(&self) -> String {
        let bold = Style::new().bold();
        let (name, id, date) = (&self.written.name, &self.written.id, self.data.facts.as_of);
        let title = self
            .words
            .text("datasets-title-one", &args![name, id, date]);
        let mut out = format!("{bold}{title}{bold:#}\n\n");
        let role = self.written.role.map(|role| {
            let role = self.words.word(&format!("datasets-role-{}", role.word()));
            match &self.written.unit {
                Some(unit) => self.text_of("role-unit", args![role, unit]),
                None => role,
            }
        });
        self.line(&mut out, "role", role);
        let light = lamp(self.data.facts.data_colour(self.one).name(), self.words);
        let forecast = format!("{light}  {}", self.forecast());
        self.line(&mut out, "forecast", Some(forecast));
        out.push('\n');
        out
    }

    fn forecast(&self) -> String {
        let target = self.written.target.map_or(String::new(), format::count);
        let accepted = self.one.history.last().map_or(0, |(_, count)| *count);
        let told = match self.one.forecast {
            Forecast::Done { on } => self.text_of("forecast-done", args![target, on]),
            Forecast::Finish { per_day, days, .. } => {
                let left = self.written.target.unwrap_or(0) - accepted;
                let (left, per_day) = (format::count(left), figure(per_day));
                let on = self.one.expected.unwrap_or_default();
                let has_few = has_few(days);
                self.text_of("forecast-finish", args![on, left, per_day, days, has_few])
            }
            Forecast::NoProgress { days } => {
                let has_few = has_few(days);
                self.text_of("forecast-no-progress", args![target, days, has_few])
            }
            Forecast::CannotTell(reason) => {
                let lack = match reason {
                    // Other stages are counted: this one is not.
                    Reason::NoLine if self.one.last.is_some() => "lacks-not-accepted".to_owned(),
                    _ => format!("lacks-{}", forecast(self.one)),
                };
                let why = self.text_of(&lack, args![]);
                self.text_of("forecast-unknown", args![why])
            }
        };
        let Some(by) = self.written.needed_by else {
            return told;
        };
        let late = self.one.late.map(|late| {
            let late = format::working_day_difference(late as f64, self.words.lang);
            self.text_of("needed-late", args![by, late])
        });
        let by = late.unwrap_or_else(|| self.text_of("needed.by", args![by]));
        format!("{told}; {by}")
    }

    /// What is not known, with the key that would tell.
    fn unknown(&self) -> String {
        let unknown = unknown(self.data, self.at, self.words);
        if unknown.is_empty() {
            return String::new();
        }
        let bold = Style::new().bold();
        let mut out = format!("{bold}{}{bold:#}\n", self.words.word("datasets-unknown"));
        let lines = unknown.into_iter().map(|one| {
            let about = self.text_of(&format!("unknown-{}", one.about), args![]);
            let (key, file) = (one.key, one.file);
            let place = self.text_of("would-tell", args![key, file]);
            vec![about, place, one.why.unwrap_or_default()]
        });
        let mut table = Table::plain(vec![Align::Text; 3]);
        lines.for_each(|line| table.row(line));
        out.push_str(&table.indented());
        out
    }

    fn text_of(&self, key: &str, args: Args) -> String {
        // Dates of this year stand without it.
        let short = |(name, arg)| match arg {
            Arg::Date(date) => (name, Arg::Text(self.date(date))),
            arg => (name, arg),
        };
        let args = args.into_iter().map(short).collect();
        self.words.text(&format!("datasets-{key}"), &args)
    }

    fn date(&self, date: Date) -> String {
        format::date_in(date, self.data.facts.as_of.year(), self.words.lang)
    }

    /// A label and its text, if there is something to say.
    fn line(&self, out: &mut String, label: &str, text: Option<String>) {
        if let Some(text) = text {
            let label = self.words.word(&format!("datasets-label-{label}"));
            let label = padded(&label, LABEL, Align::Left);
            out.push_str(&format!("{label}{text}\n"));
        }
    }
}

/// What there is, with semicolons between.
fn join<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
