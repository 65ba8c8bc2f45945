//! `pmo schedule --set`: dates and lights as they would be, without touching a file.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use anstyle::Style;

use super::failure::Failure;
use super::output;
use super::session::Session;
use super::status::lamp;
use super::table::{Align, Table, cut, padded};
use crate::args;
use crate::check::{blocking, check};
use crate::diag::{Finding, Level, Place};
use crate::edit::{self, Assignment, EditError};
use crate::facts::Facts;
use crate::lang::{Catalogue, format};
use crate::report::changes::{Changes, LightRow, TaskChange};
use crate::time::Instant;

/// Cells of the labels before the first facts.
const LABEL: usize = 18;

/// How many tasks without a promise are shown; scripts take JSON.
const TASKS: usize = 20;

/// Cells of a task's name.
const NAME: usize = 34;

/// The facts as they are and as they would be.
pub struct WhatIf {
    pub before: Facts,
    pub after: Facts,
    set: Vec<String>,
}

impl WhatIf {
    /// Reads what is to be set and applies it in memory: from here on the session's files are the changed ones.
    ///
    /// # Errors
    /// Wrong form, a record that is not there, and the faults of the new values after printing them.
    pub fn of(session: &mut Session, set: &[String]) -> Result<Self, Failure> {
        let assignment = |text: &String| {
            Assignment::parse(text).map_err(|_| Failure::SetForm { text: text.clone() })
        };
        let assignments: Vec<_> = set.iter().map(assignment).collect::<Result<_, _>>()?;
        let before = session.scheduled_facts()?;
        session.snapshot = edit::apply(&session.snapshot, &assignments)?;
        let set: Vec<_> = assignments.into_iter().map(|one| one.text).collect();
        let after = session.facts();
        let faults = blocking(&after);
        if !faults.is_empty() || after.timetable.is_err() {
            output::message(&session.draw(&faults, false));
            let set = set.join("`, `");
            output::message(&session.words.text("set-faults", &args![set]));
        }
        let after = session.answerable(after, faults.is_empty())?;
        Ok(Self { before, after, set })
    }

    /// Prints what `check` finds only after the changes: a rosy answer may come from a plan that cannot be.
    pub fn warn(&self, session: &Session) {
        let before: BTreeSet<_> = check(&self.before).iter().map(subject).collect();
        let mut new = check(&self.after);
        new.retain(|finding| finding.level >= Level::Warn && !before.contains(&subject(finding)));
        if new.is_empty() {
            return;
        }
        let set = self.set.join("`, `");
        output::message(&format!("\n{}\n", session.draw(&new, false).trim_end()));
        output::message(&session.words.text("set-faults", &args![set]));
    }

    /// What differs.
    pub fn changes(&self, words: &Catalogue) -> Changes {
        Changes::of(&self.before, &self.after, self.set.clone(), words)
    }
}

/// What a finding says of which record, or place where it concerns none.
fn subject(finding: &Finding) -> (&'static str, String) {
    let of_place = || match &finding.place {
        Place::Key(file, path) => format!("{file} {}", path.join(".")),
        Place::Bytes(file, _) | Place::File(file) => file.clone(),
    };
    (finding.rule, finding.about.clone().unwrap_or_else(of_place))
}

impl From<EditError> for Failure {
    fn from(error: EditError) -> Self {
        match error {
            EditError::NoTarget { name, near } => Self::SetTarget {
                name,
                near: near.unwrap_or_default(),
            },
            EditError::Ambiguous { name, candidates } => Self::SetAmbiguous {
                name,
                candidates: candidates.join(", "),
            },
            EditError::Unreadable { file } => Self::SetUnreadable { file },
        }
    }
}

/// The differences as one screen.
pub fn screen(changes: &Changes, year: i32, day: i64, words: &Catalogue) -> String {
    let view = View { year, day, words };
    let mut out = String::new();
    for set in &changes.set {
        let label = padded(&words.word("set-if"), LABEL, Align::Left);
        out.push_str(&format!("{label}{}\n", format::one_line(set)));
    }
    out.push('\n');
    if changes.is_empty() {
        return out + &words.word("set-nothing") + "\n";
    }
    out.push_str(&view.finish(changes));
    for light in &changes.lights {
        out.push_str(&view.light(light));
    }
    let leaves = || changes.tasks.iter().filter(|task| !task.summary);
    let promises: Vec<_> = leaves().filter(|task| task.promise).collect();
    let mut others: Vec<_> = leaves().filter(|task| !task.promise).collect();
    // What comes or goes first, then by size; what moves alike stays in the order of the plan.
    others.sort_by_key(|task| {
        let is_both = task.before.is_some() && task.after.is_some();
        let moved = task.start_minutes.abs().max(task.finish_minutes.abs());
        (is_both, Reverse(moved))
    });
    out.push_str(&view.part("set-promises", &promises, promises.len()));
    out.push_str(&view.part("set-tasks", &others, TASKS));
    out
}

/// What is needed to put differences into words.
struct View<'w> {
    year: i32,
    /// Minutes of a working day.
    day: i64,
    words: &'w Catalogue,
}

impl View<'_> {
    fn finish(&self, changes: &Changes) -> String {
        let label = padded(&self.words.word("set-finish"), LABEL, Align::Left);
        let Some(finish) = &changes.finish else {
            return String::new();
        };
        let dates = self.arrow(&finish.before, &finish.after);
        let mut out = format!("{label}{dates}  {}\n", self.moved(finish.minutes));
        if finish.slack_before != finish.slack_after {
            let label = padded(&self.words.word("set-slack"), LABEL, Align::Left);
            let span = |minutes| format::working_time(minutes, self.day, self.words.lang);
            let (before, after) = (span(finish.slack_before), span(finish.slack_after));
            out.push_str(&format!("{label}{before} → {after}\n"));
        }
        out
    }

    fn light(&self, light: &LightRow) -> String {
        let label = padded(
            &self.words.word(&format!("area-{}", light.id)),
            LABEL,
            Align::Left,
        );
        let line = |lead: &str, colour: &str, reason: &str| {
            format!("{lead}{}  {reason}\n", lamp(colour, self.words))
        };
        let arrow = padded("→ ", LABEL, Align::Right);
        line(&label, light.before, &light.reason_before)
            + &line(&arrow, light.after, &light.reason_after)
    }

    fn part(&self, title: &str, tasks: &[&TaskChange], most: usize) -> String {
        if tasks.is_empty() {
            return String::new();
        }
        let heads = ["task", "start", "finish", "difference", ""];
        let heads = heads.map(|head| {
            if head.is_empty() {
                String::new()
            } else {
                self.words.word(head)
            }
        });
        let mut table = Table::new(heads.into(), {
            let mut aligns = vec![Align::Left; 5];
            aligns[0] = Align::Text;
            aligns
        });
        for task in tasks.iter().take(most) {
            table.row(self.row(task));
        }
        let bold = Style::new().bold();
        let title = self.words.text(title, &args![count: tasks.len()]);
        let more = match tasks.len().saturating_sub(most) {
            0 => String::new(),
            count => format!("  {}\n", self.words.text("status-more", &args![count])),
        };
        format!("\n{bold}{title}{bold:#}\n{}{more}", table.indented())
    }

    fn row(&self, task: &TaskChange) -> Vec<String> {
        let none = "–".to_owned();
        let (start, finish, moved) = match (&task.before, &task.after) {
            (Some(before), Some(after)) => (
                self.arrow(&before.start, &after.start),
                self.arrow(&before.finish, &after.finish),
                self.moved(task.finish_minutes),
            ),
            (None, Some(new)) => (
                self.date(&new.start),
                self.date(&new.finish),
                self.words.word("set-new"),
            ),
            (Some(old), None) => (
                self.date(&old.start),
                self.date(&old.finish),
                self.words.word("set-gone"),
            ),
            (None, None) => (none.clone(), none.clone(), none),
        };
        let deadline = task.deadline.map_or(String::new(), |how| {
            self.words.word(&format!("set-deadline-{how}"))
        });
        vec![cut(&task.name, NAME), start, finish, moved, deadline]
    }

    fn arrow(&self, before: &str, after: &str) -> String {
        let (before, after) = (self.date(before), self.date(after));
        if before == after {
            return before;
        }
        format!("{before} → {after}")
    }

    fn date(&self, at: &str) -> String {
        let at = Instant::parse(at).unwrap_or_default();
        format::date_in(at.date(), self.year, self.words.lang)
    }

    fn moved(&self, minutes: i64) -> String {
        let days = minutes as f64 / self.day.max(1) as f64;
        format::working_day_difference(days, self.words.lang)
    }
}
