//! `pmo quality`: the fourteen DCMA checks of the plan.

use std::collections::BTreeSet;

use anstyle::Style;
use clap::ValueEnum;
use serde::Serialize;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table, cut};
use super::{Common, output};
use crate::args;
use crate::check;
use crate::diag::Locator;
use crate::facts::Facts;
use crate::facts::quality::{self, Check, Direction, Measured, Verdict};
use crate::lang::{Args, Catalogue, format};

/// How many tasks are named beneath a check that failed.
const LINES: usize = 5;

/// Cells of an id and of a name.
const ID: usize = 30;
const NAME: usize = 24;

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
        let mut screen = Screen {
            facts: &facts,
            words: &session.words,
            locator: Locator::new(&session.snapshot),
        };
        let text = match self.format {
            Format::Table => screen.text(&checks),
            Format::Json => session.json("checks", &screen.rows(&checks)),
        };
        output::data(&text)?;
        session.tell_origin(&facts);
        Ok(0)
    }
}

/// One check for scripts.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Row {
    id: &'static str,
    name: String,
    verdict: &'static str,
    /// The input without which the check cannot tell.
    missing: Option<&'static str>,
    /// Tasks or links found, of a share.
    count: Option<usize>,
    /// What `count` is a part of.
    all: Option<usize>,
    /// Numerator and denominator of a quotient.
    over: Option<f64>,
    under: Option<f64>,
    /// Per cent of a share, or the quotient.
    value: Option<f64>,
    limit: LimitRow,
    tasks: Vec<TaskRow>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct LimitRow {
    direction: &'static str,
    value: f64,
    /// How many may lie outside.
    allowed: usize,
    /// Whether `allowed` is one because there are so few.
    fitted: bool,
    /// Above how many working days a float or duration is high.
    high_days: Option<i64>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct TaskRow {
    id: String,
    name: String,
    reason: String,
    file: String,
    line: usize,
}

/// What the answer is put together from.
struct Screen<'s> {
    facts: &'s Facts,
    words: &'s Catalogue,
    locator: Locator<'s>,
}

impl Screen<'_> {
    fn rows(&mut self, checks: &[Check]) -> Vec<Row> {
        checks.iter().map(|check| self.row(check)).collect()
    }

    fn row(&mut self, check: &Check) -> Row {
        let (count, all, over, under) = match check.measured {
            Measured::Share { count, all } => (Some(count), Some(all), None, None),
            Measured::Index { over, under } => (None, None, Some(over), Some(under)),
        };
        let missing = match check.verdict {
            Verdict::CannotTell(missing) => Some(missing.name()),
            Verdict::Pass | Verdict::Fail => None,
        };
        let value = check.measured.value().filter(|_| missing.is_none());
        let limit = check.limit;
        Row {
            id: check.id,
            name: self.name(check),
            verdict: check.verdict.name(),
            missing,
            count,
            all,
            over: over.map(rounded),
            under: under.map(rounded),
            value: value.map(rounded),
            limit: LimitRow {
                direction: match limit.direction {
                    Direction::AtMost => "at-most",
                    Direction::AtLeast => "at-least",
                },
                value: limit.value,
                allowed: limit.allowed,
                fitted: limit.is_fitted,
                high_days: limit.high.map(|high| high.days),
            },
            tasks: self.tasks(check),
        }
    }

    fn tasks(&mut self, check: &Check) -> Vec<TaskRow> {
        let (facts, words) = (self.facts, self.words);
        let task = |concern: &quality::Concern| {
            let place = concern.place(&facts.project);
            let start = self.locator.bytes(&place).start;
            let (line, _) = self.locator.position(place.file(), start);
            let task = &facts.project.tasks[concern.task];
            TaskRow {
                id: task.id.clone(),
                name: task.name.clone(),
                reason: words.text(concern.reason, &concern.args),
                file: place.file().to_owned(),
                line,
            }
        };
        check.concerns.iter().map(task).collect()
    }

    fn name(&self, check: &Check) -> String {
        let days = check.limit.high.map_or(0, |high| high.days);
        self.words
            .text(&format!("quality-{}", check.id), &args![days])
    }

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
        let aligns = vec![left, left, left, left, Align::Right];
        let mut table = Table::new(heads.into(), aligns);
        for check in checks {
            let tasks: BTreeSet<_> = check.concerns.iter().map(|one| one.task).collect();
            table.row(vec![
                self.name(check),
                self.measured(check),
                self.limit(check),
                self.words
                    .word(&format!("quality-{}", check.verdict.name())),
                match check.verdict {
                    Verdict::CannotTell(_) => "–".to_owned(),
                    Verdict::Pass | Verdict::Fail => tasks.len().to_string(),
                },
            ]);
        }
        table.text()
    }

    fn measured(&self, check: &Check) -> String {
        if let Verdict::CannotTell(missing) = check.verdict {
            return self
                .words
                .word(&format!("quality-missing-{}", missing.name()));
        }
        // What breaks a limit must not look as if it kept it.
        let rounding = match check.limit.direction {
            Direction::AtMost => format::Rounding::Up,
            Direction::AtLeast => format::Rounding::Down,
        };
        let value = check.measured.value().unwrap_or(f64::NAN);
        let args = match check.measured {
            Measured::Share { count, all } => {
                args![count, all, value: format::number(value, 1, rounding)]
            }
            Measured::Index { over, under } => {
                let whole = |part| format::number(part, 0, format::Rounding::Down);
                let value = format::number(value, 2, rounding);
                args![over: whole(over), under: whole(under), value]
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
        let (name, measured) = (self.name(check), self.measured(check));
        let id = check.id;
        out.push_str(&format!("{bold}{name}{bold:#} [{id}]  {measured}\n"));
        let tasks = self.tasks(check);
        let mut lines = tasks.iter().take(LINES).map(|task| {
            let place = format!("{}:{}", task.file, task.line);
            let name = cut(&format::one_line(&task.name), NAME);
            vec![cut(&task.id, ID), name, task.reason.clone(), place]
        });
        if let Some(first) = lines.next() {
            let mut table = Table::new(first, vec![Align::Left; 4]);
            lines.for_each(|line| table.row(line));
            for line in table.text().lines() {
                out.push_str(&format!("  {line}\n"));
            }
        }
        let count = tasks.len().saturating_sub(LINES);
        if count > 0 {
            let more = self.words.text("quality-more", &args![count]);
            out.push_str(&format!("  {more}\n"));
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
        if let Some(rule) = failed.find_map(|one| check::find(one.id)) {
            line("quality-explain", args![id: rule.id]);
        }
        out
    }
}

fn is_known(check: &Check) -> bool {
    matches!(check.verdict, Verdict::Pass | Verdict::Fail)
}

/// Four decimals: enough for scripts, and the same on every machine.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}
