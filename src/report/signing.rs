//! The text of a baseline: what is promised today, to be signed.

use std::fmt::Write as _;

use crate::facts::Facts;
use crate::model::kind::task::Task;
use crate::model::notation::Duration;
use crate::model::record::Record;
use crate::model::spelling::{count, duration, instant, key, number, share, string};
use crate::schedule::WbsRow;
use crate::time::Date;

/// When, of which commit and on what ground is signed.
#[derive(Clone, Debug)]
pub struct Signing {
    pub on: Date,
    /// Full object id.
    pub commit: String,
    pub basis: Option<String>,
}

/// `baselines/NAME.toml` for the facts: everything promised, in file order, with the dates of the
/// schedule. What takes no part in the schedule is not signed.
pub fn text(facts: &Facts, signing: &Signing) -> String {
    let project = &facts.project;
    let mut text = format!(
        "[baseline]\non = {}\ncommit = {}\n",
        signing.on,
        string(&signing.commit)
    );
    if let Some(basis) = &signing.basis {
        let _ = writeln!(text, "basis = {}", string(basis));
    }
    let _ = writeln!(
        text,
        "\n[contract]\nfinish = {}",
        project.charter.project.finish
    );
    if let Some(amount) = project.charter.contract.amount {
        let _ = writeln!(text, "amount = {}", count(amount));
    }
    section(&mut text, "task", tasks(facts));
    let goals = project.goals.iter().map(|goal| {
        Line::new(&goal.id, &goal.name)
            .with("target", goal.target.map(number))
            .with("unit", goal.unit.as_deref().map(string))
            .with("direction", goal.direction.map(|one| string(one.word())))
            .with("due", goal.due)
            .with("weight", goal.weight.map(|weight| share(weight.0)))
            .with("samples", goal.samples.map(count))
    });
    section(&mut text, "goal", goals);
    let datasets = project.datasets.iter().map(|dataset| {
        Line::new(&dataset.id, &dataset.name)
            .with("target", dataset.target.map(count))
            .with("needed-by", dataset.needed_by)
    });
    section(&mut text, "dataset", datasets);
    let deliverables = project.deliverables.iter().map(|deliverable| {
        Line::new(&deliverable.id, &deliverable.name).with("due", facts.due(deliverable))
    });
    section(&mut text, "deliverable", deliverables);
    let requirements = project.requirements.iter();
    let requirements = requirements.map(|one| Line::new(&one.id, &one.name));
    section(&mut text, "requirement", requirements);
    text
}

/// One line a task, in file order.
fn tasks(facts: &Facts) -> impl Iterator<Item = Line> {
    let timetable = facts.timetable.as_ref().ok();
    let mut rows: Vec<_> = timetable
        .into_iter()
        .flat_map(|timetable| timetable.wbs.rows.iter().enumerate())
        .collect();
    rows.sort_by_key(|(_, row)| row.task);
    let line = |(at, row): (usize, &WbsRow)| task(facts, at, &facts.project.tasks[row.task]);
    rows.into_iter().filter_map(line)
}

fn task(facts: &Facts, row: usize, task: &Record<Task>) -> Option<Line> {
    let timetable = facts.timetable.as_ref().ok()?;
    if timetable.plan.tasks[row].inactive {
        return None;
    }
    let (times, whole) = (&timetable.times[row], facts.planned_duration(row));
    let time = |duration: Duration| string(&duration.to_string());
    let length = duration(whole.minutes, whole.elapsed, facts.calendars.day());
    let line = Line::new(&task.id, &task.name)
        .with("start", Some(instant(times.start)))
        .with("finish", Some(instant(times.finish)))
        .with("duration", Some(string(&length)))
        .with("effort", task.effort.map(time))
        .with("cost", task.cost.map(count))
        .with(
            "milestone",
            task.milestone.filter(|is_milestone| *is_milestone),
        )
        .with("deadline", task.deadline);
    Some(line)
}

/// One record: its id and an inline table.
struct Line(String);

impl Line {
    fn new(id: &str, name: &str) -> Self {
        Self(format!("{} = {{ name = {}", key(id), string(name)))
    }

    /// Adds a value that is spelled already, if there is one.
    fn with(mut self, key: &str, value: Option<impl std::fmt::Display>) -> Self {
        if let Some(value) = value {
            let _ = write!(self.0, ", {key} = {value}");
        }
        self
    }
}

/// A table with one record a line; none where there is no record.
fn section(text: &mut String, kind: &str, lines: impl Iterator<Item = Line>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        let _ = writeln!(text, "\n[{kind}]");
    }
    for line in lines {
        let _ = writeln!(text, "{} }}", line.0);
    }
}
