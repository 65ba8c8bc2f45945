//! What was signed, as Project's baselines 0 to 10.

use std::collections::BTreeMap;

use super::Source;
use super::element::Element;
use super::links::format;
use super::loss::{LossKind, Losses};
use super::schema::BASELINE;
use crate::model::field::When;
use crate::model::kind::baseline::{Baseline, BaselineTask};
use crate::model::record::Record;

/// The numbers that Project has.
const MOST: i64 = 10;

/// The baselines signed by the status date, by their number in the file.
pub(super) struct Signed<'f> {
    by_number: BTreeMap<i64, &'f Record<Baseline>>,
}

impl<'f> Signed<'f> {
    /// The one that counts is Project's own (0); what came from a file keeps its number, the others follow in order of signing.
    pub(super) fn of(source: &Source<'f>, losses: &mut Losses) -> Self {
        let project = &source.facts.project;
        let as_of = source.facts.as_of;
        let current = source.facts.baseline();
        let mut by_number: BTreeMap<_, _> =
            current.map(|baseline| (0, baseline)).into_iter().collect();
        let is_current =
            |baseline: &Record<Baseline>| current.is_some_and(|one| one.id == baseline.id);
        let mut others: Vec<_> = project
            .baselines
            .iter()
            .filter(|baseline| baseline.head.on <= as_of && !is_current(baseline))
            .collect();
        others.sort_by_key(|baseline| (baseline.head.on, &baseline.id));
        let (imported, signed): (Vec<_>, Vec<_>) = others
            .into_iter()
            .partition(|baseline| imported_number(&baseline.id).is_some());
        for baseline in imported {
            by_number.insert(imported_number(&baseline.id).unwrap_or(MOST), baseline);
        }
        for baseline in signed {
            match (1..=MOST).find(|number| !by_number.contains_key(number)) {
                Some(number) => drop(by_number.insert(number, baseline)),
                None => losses.note(LossKind::Baselines, &baseline.id),
            }
        }
        for baseline in by_number.values() {
            let gone = baseline
                .task
                .keys()
                .filter(|id| project.tasks.find(id).is_none());
            gone.for_each(|id| losses.note(LossKind::BaselineTasks, id));
        }
        Self { by_number }
    }

    /// Writes what was signed of a task.
    pub(super) fn push(&self, element: &mut Element, source: &Source<'_>, id: &str) {
        for (number, baseline) in &self.by_number {
            if let Some(task) = baseline.task.get(id) {
                element.push(signed(source, *number, task));
            }
        }
    }
}

/// The number that an import put into the name.
fn imported_number(id: &str) -> Option<i64> {
    let number: i64 = id.strip_prefix("mspdi-")?.parse().ok()?;
    (1..=MOST).contains(&number).then_some(number)
}

fn signed(source: &Source<'_>, number: i64, task: &BaselineTask) -> Element {
    let calendars = &source.facts.calendars;
    let start = task.start.map(|when| calendars.start(when));
    let finish = task.finish.map(|when: When| calendars.end(when));
    let mut element = Element::new("Baseline", BASELINE);
    element
        .put("Number", number)
        .maybe("Start", start)
        .maybe("Finish", finish);
    if let Some(duration) = task.duration {
        element
            .minutes("Duration", duration.minutes(calendars.day()))
            .put("DurationFormat", format(duration));
    }
    if let Some(effort) = task.effort {
        element.minutes("Work", effort.minutes(calendars.day()));
    }
    element
}
