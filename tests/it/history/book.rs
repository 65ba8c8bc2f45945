//! What the team has written down so far, and the figures and events among it by which two runs are compared.

use std::collections::{BTreeMap, BTreeSet};

use pmo::time::Date;

use super::client::Paper;
use super::scenario::Scenario;

/// A task as kept in the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskRow {
    pub started: Option<Date>,
    pub finished: Option<Date>,
    /// Half days.
    pub remaining: Option<u32>,
    pub owner: Option<String>,
}

/// A task that was not in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtraRow {
    pub days: u32,
    pub owner: &'static str,
    pub waits: &'static str,
    pub is_change: bool,
    pub row: TaskRow,
}

/// A person's row where it differs from the first day's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberRow {
    pub sick: Option<(Date, Date)>,
    pub to: Option<Date>,
    /// Who comes instead, and when.
    pub successor: Option<Date>,
}

#[derive(Clone, Debug, Default)]
pub struct Book {
    pub tasks: Vec<TaskRow>,
    pub extra: Option<ExtraRow>,
    pub members: BTreeMap<&'static str, MemberRow>,
    pub papers: BTreeMap<&'static str, Paper>,
    pub received: Option<Date>,
    pub deidentified: Option<Date>,
    pub frozen: Option<Date>,
    pub booked: Option<Date>,
    /// Claimed and paid, in the order of the contract's payments.
    pub payments: [(Option<Date>, Option<Date>); 3],
    pub is_signed: bool,
    /// Entries of the logs by path and key.
    pub logs: BTreeMap<String, BTreeMap<String, String>>,
    /// Markdown records by path.
    pub notes: BTreeMap<String, String>,
    /// Paths that changed since the last commit.
    pub changed: BTreeSet<String>,
    pub seen: Seen,
}

impl Book {
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            tasks: vec![TaskRow::default(); scenario.tasks.len()],
            ..Self::default()
        }
    }

    pub fn log(&mut self, path: String, key: String, entry: String) {
        self.logs
            .entry(path.clone())
            .or_default()
            .insert(key, entry);
        self.changed.insert(path);
    }

    pub fn note(&mut self, path: String, text: String) {
        if self.notes.get(&path) != Some(&text) {
            self.changed.insert(path.clone());
            self.notes.insert(path, text);
        }
    }

    pub fn change(&mut self, path: &str) {
        self.changed.insert(path.to_owned());
    }
}

/// Figures and events with the working day on which they were written down.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub volumes: Vec<VolumeLine>,
    /// Day, goal, value and standard error in the goal's unit.
    pub measured: Vec<(usize, &'static str, f64, f64)>,
    /// Day, task, days left and days planned.
    pub remaining: Vec<(usize, usize, f64, f64)>,
    pub events: BTreeMap<String, usize>,
    /// Days with a weekly entry.
    pub weeks: Vec<usize>,
}

impl Seen {
    pub fn event(&mut self, key: String, day: usize) {
        self.events.entry(key).or_insert(day);
    }
}

/// Cumulative counts of a data set on one day.
#[derive(Clone, Debug)]
pub struct VolumeLine {
    pub day: usize,
    pub set: usize,
    /// Collected, refined, labelled, inspected, accepted, rejected.
    pub counts: [f64; 6],
}
