//! One goal in detail: what was agreed, its history, its course, and the samples a proof takes.

use anstyle::Style;

use super::page::{Page, decimals, short};
use super::sentences::Part;
use crate::args;
use crate::cli::table::{Align, Table, cut, padded};
use crate::lang::format::{self, Rounding};
use crate::report::goals::{MeasuredRow, Row, SetRow};

/// Cells of the labels before what was agreed.
const LABEL: usize = 18;

/// Cells of a model's name or of a dataset with its hash.
const NAME: usize = 24;

/// How many steps within chance are worth a sentence.
const STANDSTILL: usize = 3;

impl Page<'_> {
    pub(super) fn detail(&self, row: &Row) -> String {
        let bold = Style::new().bold();
        let (name, id, date) = (&row.name, &row.id, self.as_of);
        let title = self.words.text("goals-one-title", &args![name, id, date]);
        let mut out = format!("{bold}{title}{bold:#}\n\n{}", self.agreed(row));
        let mut part = |key: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                let head = self.words.word(key);
                let lines: String = lines.iter().map(|line| format!("  {line}\n")).collect();
                out.push_str(&format!("\n{bold}{head}{bold:#}\n{lines}"));
            }
        };
        part("goals-part-verdict", self.sentences(row, Part::Full));
        part("goals-part-history", self.history(row));
        part("goals-part-course", self.course(row));
        part("goals-part-samples", self.samples(row));
        out
    }

    fn agreed(&self, row: &Row) -> String {
        let mut out = String::new();
        let mut line = |key: &str, text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                let label = padded(&self.words.word(key), LABEL, Align::Left);
                out.push_str(&format!("{label}  {}\n", format::one_line(&text)));
            }
        };
        let value = |value: f64| self.with_unit(row, &self.figure(row, value));
        let number = |value: f64| format::number(value, decimals(value), Rounding::Nearest);
        let target = |value: f64| self.target(row, value);
        line("before", row.baseline.map(value));
        line("target", row.against_final.target.map(target));
        if let Some(year) = &row.against_year {
            let due = self.date(&year.due);
            let target = year.standing.target.map(target);
            let text = target.map(|target| {
                let label = args![year: year.year.to_string(), target, due];
                self.words.text("goals-year-target", &label)
            });
            line("goals-year", text);
        }
        line(
            "goals-margin",
            row.margin.map(|margin| self.difference(row, margin)),
        );
        line("weight", row.weight.map(number));
        line("goals-due", row.due.as_deref().map(|due| self.date(due)));
        line(
            "goals-booked",
            row.booked.as_deref().map(|day| self.date(day)),
        );
        line("goals-set", row.dataset.as_ref().map(|set| self.set(set)));
        line("goals-samples", row.samples.map(format::count));
        line("goals-sample", row.sample.clone());
        line("judge", row.by.map(|by| self.judge(by, row.lab.as_deref())));
        line("goals-method", row.method.clone());
        line("goals-conditions", row.conditions.clone());
        line("goals-basis", row.basis.clone());
        line("goals-kpi", row.kpi.clone());
        line("goals-drivers", Some(row.drivers.join(", ")));
        out
    }

    fn judge(&self, by: &str, lab: Option<&str>) -> String {
        let by = self.words.word(&format!("judge-{by}"));
        lab.map_or(by.clone(), |lab| format!("{by}, {lab}"))
    }

    fn set(&self, set: &SetRow) -> String {
        let frozen = match &set.frozen {
            Some(frozen) => {
                let date = self.date(frozen);
                self.words.text("goals-frozen", &args![date])
            }
            None => self.words.word("goals-not-frozen"),
        };
        format!("{} [{}], {frozen}", set.name, set.id)
    }

    /// Every measurement, newest last.
    fn history(&self, row: &Row) -> Vec<String> {
        if row.history.is_empty() {
            return vec![self.words.word("goals-said-never")];
        }
        let heads = [
            "day", "value", "bounds", "cases", "set", "model", "gain", "chance",
        ];
        let heads = heads.map(|head| self.words.word(&format!("goals-head-{head}")));
        let (left, right, text) = (Align::Left, Align::Right, Align::Text);
        let aligns = vec![left, right, right, right, text, text, right, text];
        let mut table = Table::new(heads.into(), aligns);
        for one in &row.history {
            table.row(self.measurement(row, one));
        }
        let text = table.text();
        text.lines().map(str::to_owned).collect()
    }

    fn measurement(&self, row: &Row, one: &MeasuredRow) -> Vec<String> {
        let none = || "–".to_owned();
        let bounds = one.low.zip(one.high).map(|(low, high)| {
            let low = format::number(low, row.digits, Rounding::Down);
            format!("{low}–{}", format::number(high, row.digits, Rounding::Up))
        });
        let counts = one.count.zip(one.samples);
        let cases =
            counts.map(|(count, all)| format!("{}/{}", format::count(count), format::count(all)));
        let latest = row.history.last().and_then(|one| one.dataset.as_deref());
        let is_unsaid = one.dataset_hash.is_none() && one.dataset.as_deref() == latest;
        let chance = match (one.gain, one.is_real) {
            _ if !one.same_set && is_unsaid => self.words.word("goals-unsaid-set"),
            _ if !one.same_set => self.words.word("goals-other-set"),
            (None, _) => String::new(),
            (Some(_), None) => self.words.word("goals-chance-unknown"),
            (Some(_), Some(is_real)) => {
                let noise = one
                    .noise
                    .map_or_else(none, |noise| self.difference(row, noise));
                let key = match (is_real, one.gain) {
                    (true, Some(gain)) if gain < 0.0 => "goals-chance-worse",
                    (true, _) => "goals-chance-no",
                    (false, _) => "goals-chance-yes",
                };
                self.words.text(key, &args![noise])
            }
        };
        vec![
            self.date(&one.on),
            self.with_unit(row, &self.figure(row, one.value)),
            bounds.unwrap_or_else(none),
            cases.unwrap_or_else(none),
            version(one),
            one.model
                .as_deref()
                .map_or_else(none, |model| cut(model, NAME)),
            one.gain.map_or_else(none, |gain| self.signed(row, gain)),
            chance,
        ]
    }

    fn signed(&self, row: &Row, value: f64) -> String {
        let sign = if value > 0.0 { "+" } else { "" };
        format!("{sign}{}", self.difference(row, value))
    }

    /// Observed and required slope, forecast, and whether the last steps were chance.
    fn course(&self, row: &Row) -> Vec<String> {
        let course = &row.course;
        let mut told = Vec::new();
        if row.latest.is_none() {
            return told;
        }
        let points = course.points;
        told.push(match course.slope {
            Some(slope) => {
                let slope = self.pace(row, slope);
                self.words.text("goals-course", &args![slope, points])
            }
            None => self.words.text("goals-course-few", &args![points]),
        });
        let next = row.next();
        let due = next.until.map(|until| self.date(until));
        if let (false, Some(slope), Some(due)) =
            (next.standing.verdict != "not-met", next.required, due)
        {
            let slope = self.pace(row, slope);
            told.push(self.words.text("goals-required", &args![slope, due]));
        }
        if let (Some(ahead), Some(until)) = (course.forecast, &course.until) {
            let value = |value| self.with_unit(row, &self.figure(row, value));
            let (low, centre, high) = (value(ahead.low), value(ahead.centre), value(ahead.high));
            let date = self.date(until);
            let key = match course.leaves_scale {
                true => "goals-forecast-beyond",
                false => "goals-forecast",
            };
            told.push(self.words.text(key, &args![date, centre, low, high]));
        }
        let steps = row.history.iter().rev().filter(|one| one.gain.is_some());
        let within = steps.take_while(|one| one.is_real == Some(false)).count();
        if within >= STANDSTILL {
            told.push(self.words.text("goals-standstill", &args![count: within]));
        }
        told
    }

    fn pace(&self, row: &Row, slope: f64) -> String {
        let figure = format::number(slope, row.digits + 2, Rounding::Nearest);
        match row.unit.as_deref().map(str::trim) {
            Some("%" | "％") => format!("{figure}%p"),
            _ => self.with_unit(row, &figure),
        }
    }
}

/// `test-v1 7c1e90b4`: the dataset and what tells its versions apart.
fn version(one: &MeasuredRow) -> String {
    let hash = one.dataset_hash.as_deref().map_or_else(String::new, short);
    let name = one.dataset.as_deref().unwrap_or("–");
    cut(format!("{name} {hash}").trim(), NAME)
}
