//! `pmo why`: what set a task's dates, back to the first one, and how far each may move.

mod words;

use anstyle::Style;
use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table, cut, padded};
use super::{Common, output};
use crate::args;
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::model::field::near;
use crate::report::why::{BoundRow, DriverRow, Name, Reasons, StepRow};
use crate::time::Date;

/// How many other bounds are shown; scripts take JSON.
const BOUNDS: usize = 8;

/// How many steps back are shown.
const STEPS: usize = 20;

/// How many tasks of a chain are named on one line.
const NAMES: usize = 3;

/// Cells of a task's name.
const NAME: usize = 30;

/// Cells of the labels before the first facts.
const LABEL: usize = 14;

/// Explain why a task lies where it does
#[derive(Debug, clap::Args)]
pub struct Why {
    /// The task's id: `label` or `task.label`
    task: String,
    /// How to print the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Human,
    Json,
}

impl Why {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let reasons = self.reasons(&facts, &session)?;
        let text = match self.format {
            Format::Json => session.json_with(&reasons),
            Format::Human => output::fitted(&Screen::new(&facts, &session.words).text(&reasons)),
        };
        session.give(&text, &facts)
    }

    fn reasons(&self, facts: &Facts, session: &Session) -> Result<Reasons, Failure> {
        let id = self.task.strip_prefix("task.").unwrap_or(&self.task);
        let tasks = &facts.project.tasks;
        let found = tasks.position(id);
        let reasons = found.and_then(|task| Reasons::of(facts, &session.snapshot, task));
        reasons.ok_or_else(|| Failure::UnknownTask {
            id: id.to_owned(),
            near: near(id, tasks.iter().map(|task| task.id.as_str()))
                .unwrap_or("")
                .to_owned(),
        })
    }
}

/// What is needed to put an answer into words.
struct Screen<'s> {
    words: &'s Catalogue,
    year: i32,
    /// Minutes of a working day.
    day: i64,
    as_of: Date,
}

impl<'s> Screen<'s> {
    fn new(facts: &Facts, words: &'s Catalogue) -> Self {
        Self {
            words,
            year: facts.as_of.year(),
            day: facts.calendars.day(),
            as_of: facts.as_of,
        }
    }

    fn text(&self, reasons: &Reasons) -> String {
        let mut out = self.head(reasons);
        out.push_str(&self.part("why-chain", &self.chain(&reasons.chain)));
        if let Some(margin) = &reasons.margin {
            let driver = reasons.bounds.first();
            out.push_str(&format!("\n  {}\n", self.margin(margin, driver)));
        }
        let others = reasons.bounds.get(1..).unwrap_or(&[]);
        if !others.is_empty() {
            out.push('\n');
            out.push_str(&self.part("why-bounds", &self.bounds(others)));
        }
        out
    }

    /// Name, dates, longest path and float.
    fn head(&self, reasons: &Reasons) -> String {
        let bold = Style::new().bold();
        let (name, id) = (&reasons.name, &reasons.id);
        let title = self
            .words
            .text("why-title", &args![name, id, date: self.as_of]);
        let mut out = format!("{bold}{title}{bold:#}\n\n");
        let mut line = |label: &str, text: String| {
            let label = padded(&self.words.word(label), LABEL, Align::Left);
            out.push_str(&format!("{label}{text}\n"));
        };
        let dates = format!(
            "{} → {}",
            self.full(&reasons.start),
            self.full(&reasons.finish)
        );
        line("why-dates", dates);
        if let Some(Name { id, name }) = &reasons.set_by {
            line(
                "why-summary",
                self.words.text("why-set-by", &args![name, id]),
            );
        }
        if !reasons.active {
            line("why-inactive", self.words.word("why-takes-no-part"));
        }
        let path = if reasons.on_longest_path {
            "why-on-path"
        } else {
            "why-off-path"
        };
        line("why-path", self.words.word(path));
        if let (Some(total), Some(limit)) = (reasons.total_float_min, &reasons.limit) {
            let free = self.span(reasons.free_float_min.unwrap_or(0));
            let float = args![total: self.span(total), free];
            line("why-float", self.words.text("why-floats", &float));
            line("why-limit", self.limit(limit));
            if total <= 0 && !reasons.on_longest_path && limit.by != "project-end" {
                line("", self.words.word("why-zero-off-path"));
            }
        }
        out.push('\n');
        out
    }

    fn part(&self, title: &str, table: &Table) -> String {
        let bold = Style::new().bold();
        let title = self.words.word(title);
        format!("{bold}{title}{bold:#}\n{}", table.indented())
    }

    /// One line a step; of a long chain the first and the last ones.
    fn chain(&self, steps: &[StepRow]) -> Table {
        let mut table = self.table(&["task", "start", "finish", "why-set", "why-where"]);
        let (head, tail) = (STEPS - STEPS / 4, STEPS / 4);
        for (at, step) in steps.iter().enumerate() {
            let left_out = steps.len().saturating_sub(head + tail);
            if left_out > 0 && (head..head + left_out).contains(&at) {
                if at == head {
                    table.row(vec![
                        self.words.text("status-more", &args![count: left_out]),
                    ]);
                }
                continue;
            }
            table.row(vec![
                cut(&step.name, NAME),
                self.short(&step.start),
                self.short(&step.finish),
                self.set_by(step),
                places(step),
            ]);
        }
        table
    }

    fn bounds(&self, bounds: &[BoundRow]) -> Table {
        let mut table = self.table(&["why-bound", "why-asked", "why-room", "why-where"]);
        for bound in bounds.iter().take(BOUNDS) {
            let end = if bound.of_finish { "finish" } else { "start" };
            let (date, bounds) = (self.short(&bound.asked), bound.bound);
            table.row(vec![
                self.driver(&bound.driver),
                self.words.text("why-asks", &args![end, date, bounds]),
                self.room(bound),
                place(&bound.driver),
            ]);
        }
        let more = bounds.len().saturating_sub(BOUNDS);
        if more > 0 {
            table.row(vec![self.words.text("status-more", &args![count: more])]);
        }
        table
    }

    fn table(&self, heads: &[&str]) -> Table {
        let heads: Vec<_> = heads.iter().map(|head| self.words.word(head)).collect();
        let aligns = vec![Align::Text; heads.len()];
        Table::new(heads, aligns)
    }
}

/// Where a step's driver is written, and what it waits for.
fn places(step: &StepRow) -> String {
    let closed = step.closed.iter().map(|one| at(&one.file, one.line));
    let mut places: Vec<_> = std::iter::once(place(&step.driver)).chain(closed).collect();
    places.retain(|place| !place.is_empty());
    places.join(", ")
}

/// Where a driver is written.
fn place(row: &DriverRow) -> String {
    at(&row.file, row.line)
}

fn at(file: &Option<String>, line: Option<usize>) -> String {
    match (file, line) {
        (Some(file), Some(line)) => format!("{file}:{line}"),
        _ => String::new(),
    }
}
