//! `pmo quality`: the fourteen DCMA checks of the plan.

use std::collections::BTreeSet;

use anstyle::Style;
use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table, cut};
use super::{Common, output};
use crate::args;
use crate::check;
use crate::facts::Facts;
use crate::facts::quality::{self, Check, Direction, Measured, Missing, Verdict};
use crate::lang::{Args, Catalogue, format};
use crate::report::quality::Rows;

/// How many tasks are named beneath a check that failed.
const LINES: usize = 5;

/// Cells of an id and of a name.
const ID: usize = 26;
const NAME: usize = 20;

/// Show how well the plan is made: the fourteen DCMA checks
#[derive(Debug, clap::Args)]
pub struct Quality {
    /// How to print the checks
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Quality {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let checks = quality::Quality::of(&facts).map_or_else(Vec::new, |quality| quality.checks);
        let (facts, words) = (&facts, &session.words);
        let mut rows = Rows::new(facts, words, &session.snapshot);
        let text = match self.format {
            Format::Table => output::fitted(&Screen { facts, words, rows }.text(&checks)),
            Format::Json => session.json("checks", &rows.of(&checks)),
        };
        session.give(&text, facts)
    }
}

/// What a person sees.
struct Screen<'s> {
    facts: &'s Facts,
    words: &'s Catalogue,
    rows: Rows<'s>,
}

impl Screen<'_> {
    fn text(&mut self, checks: &[Check]) -> String {
        let (name, date) = (&self.facts.project.charter.project.name, self.facts.as_of);
        let title = self.words.text("quality-title", &args![name, date]);
        let mut out = format!("{title}\n\n{}\n", self.table(checks));
        for check in checks.iter().filter(|one| one.verdict == Verdict::Fail) {
            self.failed(check, &mut out);
        }
        out.push_str(&self.notes(checks));
        out
    }

    fn table(&self, checks: &[Check]) -> String {
        let heads = ["check", "measured", "limit", "verdict", "tasks"];
        let heads = heads.map(|head| self.words.word(&format!("quality-{head}")));
        let left = Align::Left;
        let aligns = vec![Align::Text, left, left, left, Align::Right];
        let mut table = Table::new(heads.into(), aligns);
        for check in checks {
            let tasks: BTreeSet<_> = check.concerns.iter().map(|one| one.task).collect();
            table.row(vec![
                self.rows.name(check),
                self.measured(check),
                self.limit(check),
                self.words
                    .word(&format!("quality-{}", check.verdict.name())),
                match check.verdict {
                    Verdict::CannotTell(_) => "–".to_owned(),
                    Verdict::Pass | Verdict::Fail => format::count(tasks.len() as i64),
                },
            ]);
        }
        table.text()
    }

    fn measured(&self, check: &Check) -> String {
        match check.verdict {
            Verdict::CannotTell(Missing::Few) => {
                let measured = self.figures(check);
                self.words.text("quality-missing-few", &args![measured])
            }
            Verdict::CannotTell(missing) => {
                let key = format!("quality-missing-{}", missing.name());
                self.words.word(&key)
            }
            Verdict::Pass | Verdict::Fail => self.figures(check),
        }
    }

    fn figures(&self, check: &Check) -> String {
        let fine = match check.limit.direction {
            Direction::AtMost => format::Side::Below,
            Direction::AtLeast => format::Side::Above,
        };
        let value = check.measured.value().unwrap_or(f64::NAN);
        let value = |decimals| format::number_against(value, decimals, check.limit.value, fine);
        let args = match check.measured {
            Measured::Share { count, all } => args![count, all, value: value(1)],
            Measured::Index { over, under } => {
                let whole = |part| format::number(part, 0, format::Rounding::Down);
                args![over: whole(over), under: whole(under), value: value(2)]
            }
        };
        self.words
            .text(&format!("quality-{}.measured", check.id), &args)
    }

    fn limit(&self, check: &Check) -> String {
        let limit = check.limit;
        let (allowed, mark) = (limit.allowed, if limit.is_fitted { "*" } else { "" });
        let key = match (limit.direction, check.measured, is_known(check)) {
            (Direction::AtMost, ..) if limit.value <= 0.0 => "quality-limit-none",
            (Direction::AtMost, _, true) => "quality-limit-most",
            (Direction::AtMost, _, false) => "quality-limit-share",
            (_, Measured::Share { .. }, true) => "quality-limit-least",
            (_, Measured::Share { .. }, false) => "quality-limit-least-share",
            (_, Measured::Index { .. }, true) if allowed > 0 => "quality-limit-tasks",
            (_, Measured::Index { .. }, _) => "quality-limit-index",
        };
        let value = limit.value.to_string();
        self.words.text(key, &args![value, allowed, mark])
    }

    /// The tasks of a failed check, and what to do.
    fn failed(&mut self, check: &Check, out: &mut String) {
        let bold = Style::new().bold();
        let (name, measured) = (self.rows.name(check), self.measured(check));
        let id = check.id;
        out.push_str(&format!("{bold}{name}{bold:#} [{id}]  {measured}\n"));
        let tasks = self.rows.tasks(check);
        let lines = tasks.iter().take(LINES).map(|task| {
            let place = format!("{}:{}", task.file, task.line);
            let name = cut(&format::one_line(&task.name), NAME);
            vec![cut(&task.id, ID), name, task.reason.clone(), place]
        });
        let mut table = Table::plain(vec![Align::Text; 4]);
        lines.for_each(|line| table.row(line));
        out.push_str(&table.indented());
        let count = tasks.len().saturating_sub(LINES);
        if count > 0 {
            let more = self.words.text("quality-more", &args![count]);
            out.push_str(&format!("  {more}\n"));
        }
        if let Some(waiver) = check::waived(self.facts, check.id) {
            let reason = waiver.reason.trim();
            let waived = self.words.text("quality-waived", &args![reason]);
            out.push_str(&format!("  {}\n", format::one_line(&waived)));
        }
        let step = self.words.word(&format!("quality-{}.help", check.id));
        let step = self.words.text("quality-next", &args![step]);
        out.push_str(&format!("  {step}\n\n"));
    }

    /// How limits were fitted to this plan, and what it comes to.
    fn notes(&self, checks: &[Check]) -> String {
        let mut out = String::new();
        let mut line = |key, args: Args| out.push_str(&(self.words.text(key, &args) + "\n"));
        if checks
            .iter()
            .any(|check| is_known(check) && check.limit.is_fitted)
        {
            line("quality-fitted", Args::new());
        }
        let high = checks.iter().filter_map(|check| check.limit.high);
        if let Some(high) = high.clone().find(|high| high.is_fitted) {
            line("quality-short", args![days: high.days]);
        }
        let count = |name| {
            checks
                .iter()
                .filter(|one| one.verdict.name() == name)
                .count()
        };
        let (pass, fail, unknown) = (count("pass"), count("fail"), count("cannot-tell"));
        line("quality-sum", args![pass, fail, unknown]);
        line("quality-source", Args::new());
        let mut failed = checks.iter().filter(|one| one.verdict == Verdict::Fail);
        if let Some(first) = failed.next() {
            line("quality-explain", args![id: first.id]);
        }
        out
    }
}

fn is_known(check: &Check) -> bool {
    matches!(check.verdict, Verdict::Pass | Verdict::Fail)
}
