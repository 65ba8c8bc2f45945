//! The line of a log: its values in the order of the format page, and where it goes.

use std::collections::BTreeSet;

use super::belongs::{self, Use};
use super::options::Figures;
use crate::args;
use crate::check::check;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::session::Session;
use crate::diag::{Finding, Level};
use crate::edit::{self, EditError, Value};
use crate::facts::Facts;
use crate::lang::format::one_line;
use crate::model::kind::goal::Goal;
use crate::source::{Content, Snapshot};
use crate::time::Date;

/// A number as it will be written: its digits are kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    text: String,
}

impl Number {
    /// Reads a finite number; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let value: f64 = text.parse().ok().filter(|value: &f64| value.is_finite())?;
        // What only Rust reads, such as `5.` or `.5`, is written anew.
        let is_toml = text
            .parse::<Value>()
            .is_ok_and(|value| value.is_integer() || value.is_float());
        let text = if is_toml {
            text.to_owned()
        } else {
            value.to_string()
        };
        Some(Self { value, text })
    }

    /// A number with exactly so many decimals.
    pub fn rounded(value: f64, decimals: usize) -> Self {
        let text = format!("{value:.decimals$}");
        let value = text.parse().unwrap_or(value);
        Self { value, text }
    }

    /// A number moved by decimal places, without what binary fractions would add.
    pub fn shifted(value: f64, places: i32) -> Self {
        let text = value.to_string();
        let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
        let decimals = digits as i32 - places;
        let decimals = usize::try_from(decimals).unwrap_or(0).min(15);
        match places {
            0 => Self { value, text },
            _ => Self::rounded(value * 10_f64.powi(places), decimals),
        }
    }

    fn toml(&self) -> Value {
        self.text
            .parse()
            .unwrap_or_else(|_| Value::from(self.value))
    }
}

/// A measurement about to be written.
#[derive(Debug, Default)]
pub struct Measurement {
    pub passed: Option<i64>,
    pub failed: Option<i64>,
    pub samples: Option<i64>,
    pub value: Option<Number>,
    pub low: Option<Number>,
    pub high: Option<Number>,
    pub resampled: Option<i64>,
    pub weakest_of: Option<i64>,
    pub dataset: Option<String>,
    pub dataset_hash: Option<String>,
    pub model: Option<String>,
    pub commit: Option<String>,
    pub by: Option<String>,
    pub report: Option<String>,
    pub note: Option<String>,
}

impl Measurement {
    /// Adds what was typed; a figure that the file gave already is not typed over.
    ///
    /// # Errors
    /// [`Failure::Arguments`] where both give it.
    pub fn typed(&mut self, typed: &Figures) -> Result<(), Failure> {
        let counts = [
            ("--passed", &mut self.passed, typed.passed),
            ("--failed", &mut self.failed, typed.failed),
            ("--samples", &mut self.samples, typed.samples),
            ("--resampled", &mut self.resampled, typed.resampled),
            ("--weakest-of", &mut self.weakest_of, typed.weakest_of),
        ];
        for (option, place, typed) in counts {
            fill(option, place, typed.map(i64::from))?;
        }
        let numbers = [
            ("--value", &mut self.value, &typed.value),
            ("--low", &mut self.low, &typed.low),
            ("--high", &mut self.high, &typed.high),
        ];
        for (option, place, typed) in numbers {
            fill(option, place, typed.clone())?;
        }
        Ok(())
    }

    /// Whether the figures make a line; whether they can be true is for `check` to say.
    ///
    /// # Errors
    /// [`Failure::Arguments`] that says which cannot.
    pub fn check(&self, goal: &Goal) -> Result<(), Failure> {
        let failure = |key, args| Err(Failure::Arguments(key, args));
        let metric = goal.metric.map_or("–", |metric| metric.word());
        let counted = self.passed.or(self.failed);
        if counted.is_some() && !goal.counts_cases() {
            return failure("failure-measure-no-rate", args![metric]);
        }
        let weakest_of = self.weakest_of.is_some() && !goal.is_of_every_class();
        belongs::refuse([("--weakest-of", weakest_of)], Use::EveryClass, metric)?;
        match (counted, self.samples, &self.value) {
            (None, _, None) => return failure("failure-measure-nothing", args![metric]),
            (Some(_), _, Some(_)) => return failure("failure-measure-both", args![]),
            (Some(_), None, _) => return failure("failure-measure-samples", args![]),
            (Some(_), Some(0), _) => return failure("failure-measure-no-sample", args![]),
            (Some(_), Some(samples), None) => {
                let sum = self.passed.unwrap_or(0) + self.failed.unwrap_or(0);
                let is_both = self.passed.is_some() && self.failed.is_some();
                if sum > samples || (is_both && sum != samples) {
                    return failure("failure-measure-count", args![sum, samples]);
                }
            }
            (None, ..) => {}
        }
        let has_bounds = self.low.is_some() || self.high.is_some();
        let resampled = ("--resampled", self.resampled.is_some() && !has_bounds);
        belongs::refuse([resampled], Use::NoBounds, metric)
    }

    /// Key and value of all that is known, texts on one line.
    pub fn values(&self) -> Vec<(&'static str, Value)> {
        let whole = |value: Option<i64>| value.map(Value::from);
        let number = |value: &Option<Number>| value.as_ref().map(Number::toml);
        let text = |text: &Option<String>| text.as_deref().map(|text| Value::from(one_line(text)));
        let values = [
            ("passed", whole(self.passed)),
            ("failed", whole(self.failed)),
            ("samples", whole(self.samples)),
            ("value", number(&self.value)),
            ("low", number(&self.low)),
            ("high", number(&self.high)),
            ("resampled", whole(self.resampled)),
            ("weakest-of", whole(self.weakest_of)),
            ("dataset", text(&self.dataset)),
            ("dataset-hash", text(&self.dataset_hash)),
            ("model", text(&self.model)),
            ("commit", text(&self.commit)),
            ("by", text(&self.by)),
            ("report", text(&self.report)),
            ("note", text(&self.note)),
        ];
        let known = values.into_iter();
        known
            .filter_map(|(key, value)| Some((key, value?)))
            .collect()
    }
}

fn fill<T>(option: &'static str, place: &mut Option<T>, typed: Option<T>) -> Result<(), Failure> {
    match (&place, typed) {
        (Some(_), Some(_)) => Err(Failure::Arguments("failure-measure-typed", args![option])),
        (_, None) => Ok(()),
        (None, typed) => {
            *place = typed;
            Ok(())
        }
    }
}

/// The log of one goal or dataset.
#[derive(Clone, Copy, Debug)]
pub struct Log<'l> {
    pub folder: &'static str,
    pub id: &'l str,
}

/// A log with one more line, not yet written.
#[derive(Debug)]
pub struct Added {
    pub file: String,
    /// The new line.
    pub line: String,
    /// The whole file with it.
    pub text: String,
    /// Everything that follows with it.
    pub after: Facts,
    /// The files with it.
    pub snapshot: Snapshot,
}

impl Log<'_> {
    /// Adds a line in memory, and makes sure that nothing is wrong with it.
    ///
    /// # Errors
    /// [`Failure::SetUnreadable`]; [`Failure::Arguments`] after printing what `check` would find.
    pub fn add(
        self,
        session: &Session,
        before: &Facts,
        on: Date,
        values: &[(&str, Value)],
    ) -> Result<Added, Failure> {
        let file = self.file(&session.snapshot, on);
        let text = session.snapshot.text(&file).unwrap_or_default();
        let taken = self.keys(&session.snapshot);
        let (text, key) = edit::add_line_beside(&file, text, on, values, &taken)
            .map_err(|error| told(error, &file, text))?;
        let start = format!("{key} = ");
        let line = text.lines().rfind(|line| line.starts_with(&start));
        let line = line.unwrap_or_default().to_owned();
        let mut snapshot = session.snapshot.clone();
        let content = Content::Text(text.clone());
        snapshot.files.insert(file.clone(), content);
        let after = crate::facts::gather(&snapshot, session.as_of);
        let added = Added {
            file,
            line,
            text,
            after,
            snapshot,
        };
        added.refuse_errors(session, before)?;
        Ok(added)
    }

    /// The file that gets the line: of a folder, that of the month.
    fn file(self, snapshot: &Snapshot, on: Date) -> String {
        let Self { folder, id } = self;
        let inside = format!("{folder}/{id}/");
        match snapshot.files.keys().any(|path| path.starts_with(&inside)) {
            true => format!("{inside}{}.toml", &on.to_string()[..7]),
            false => format!("{folder}/{id}.toml"),
        }
    }

    /// The keys of all files of the log.
    fn keys(self, snapshot: &Snapshot) -> BTreeSet<String> {
        let inside = format!("{}/{}/", self.folder, self.id);
        let files = snapshot
            .files
            .keys()
            .filter(|path| path.starts_with(&inside));
        let texts = files.filter_map(|path| snapshot.text(path));
        texts.flat_map(edit::keys).collect()
    }
}

impl Added {
    /// Prints what `check` finds only with the line; an error stops before anything is written.
    fn refuse_errors(&self, session: &Session, before: &Facts) -> Result<(), Failure> {
        let known: BTreeSet<_> = check(before).iter().map(said).collect();
        let mut new = check(&self.after);
        new.retain(|finding| finding.level >= Level::Warn && !known.contains(&said(finding)));
        if new.is_empty() {
            return Ok(());
        }
        output::message(session.draw_in(&self.snapshot, &new, false).trim_end());
        match new.iter().any(|finding| finding.level == Level::Error) {
            true => Err(Failure::Arguments(
                "failure-measure-line",
                args![file: self.file],
            )),
            false => Ok(()),
        }
    }
}

/// Why no line can be added: two lines with one key are what a merge of two branches leaves.
fn told(error: EditError, file: &str, text: &str) -> Failure {
    match edit::repeated(text) {
        Some((line, key)) => {
            let line = i64::try_from(line).unwrap_or(i64::MAX);
            Failure::Arguments("failure-measure-twice", args![file, line, key])
        }
        None => error.into(),
    }
}

fn said(finding: &Finding) -> String {
    format!("{} {:?} {:?}", finding.rule, finding.place, finding.args)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toml(number: &Number) -> String {
        number.toml().to_string().trim().to_owned()
    }

    #[test]
    fn numbers_keep_their_digits() {
        for (typed, written) in [
            ("95", "95"),
            ("95.30", "95.30"),
            (".5", "0.5"),
            ("-1e-3", "-1e-3"),
        ] {
            assert_eq!(toml(&Number::parse(typed).unwrap()), written);
        }
        for typed in ["", "x", "nan", "inf", "1,5"] {
            assert_eq!(Number::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn places_move_without_a_rest() {
        for (value, places, written) in [
            (0.9567, 2, "95.67"),
            (0.07, 2, "7"),
            (1.0, 2, "100"),
            (95.67, -2, "0.9567"),
            (0.1 + 0.2, 0, "0.30000000000000004"),
        ] {
            assert_eq!(toml(&Number::shifted(value, places)), written);
        }
    }
}
