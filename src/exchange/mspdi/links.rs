//! Links: predecessors with their kind and lag, as `after` spells them.

use std::collections::{BTreeMap, BTreeSet};

use super::left_out::{Ledger, LeftOutKind};
use super::plan::Row;
use super::read::is_elapsed;
use super::source::{LinkFields, Source};
use super::write;

/// Largest lag that is believed, in tenths of a minute: two thousand years.
const MAX_LAG: i64 = 2000 * 366 * 24 * 600;

/// The tasks that links may name.
pub(super) struct Network<'a> {
    rows: &'a [Row<'a>],
    places: BTreeMap<i64, usize>,
    external: BTreeSet<i64>,
    minutes_per_day: i64,
}

impl<'a> Network<'a> {
    pub(super) fn new(source: &Source, rows: &'a [Row<'a>]) -> Self {
        let external = source.tasks.iter().filter(|task| task.external);
        Self {
            rows,
            places: rows
                .iter()
                .enumerate()
                .map(|(place, row)| (row.task.uid, place))
                .collect(),
            external: external.map(|task| task.uid).collect(),
            minutes_per_day: source.project.minutes_per_day,
        }
    }

    /// The predecessors of the row at `place`; links that cannot be carried over are noted.
    pub(super) fn after(&self, place: usize, ledger: &mut Ledger) -> Vec<String> {
        let row = &self.rows[place];
        let mut after: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        for link in &row.task.links {
            let external = link
                .predecessor
                .is_some_and(|uid| self.external.contains(&uid));
            if link.cross_project && !external {
                ledger.note(LeftOutKind::ExternalLinks, row.task.uid, &row.task.name);
                continue;
            }
            let predecessor = link
                .predecessor
                .and_then(|uid| self.places.get(&uid).copied());
            match predecessor.filter(|other| !self.within(*other, place)) {
                Some(predecessor) => {
                    let text = self.link(link, predecessor, row, ledger);
                    if seen.insert(text.clone()) {
                        after.push(text);
                    }
                }
                None => ledger.note(LeftOutKind::ImpossibleLinks, row.task.uid, &row.task.name),
            }
        }
        after
    }

    /// Whether one of the rows is the other or lies inside it.
    fn within(&self, left: usize, right: usize) -> bool {
        let (outer, inner) = (left.min(right), left.max(right));
        inner <= self.rows[outer].last
    }

    fn link(
        &self,
        link: &LinkFields,
        predecessor: usize,
        row: &Row<'_>,
        ledger: &mut Ledger,
    ) -> String {
        let other = &self.rows[predecessor];
        let kind = match link.kind {
            0 => "FF",
            2 => "SF",
            3 => "SS",
            _ => "FS",
        };
        match (kind, self.lag(link, other, row, ledger)) {
            ("FS", None) => other.id.clone(),
            (kind, lag) => format!("{} {kind}{}", other.id, lag.unwrap_or_default()),
        }
    }

    /// The lag with its sign, if there is one.
    fn lag(
        &self,
        link: &LinkFields,
        other: &Row<'_>,
        row: &Row<'_>,
        ledger: &mut Ledger,
    ) -> Option<String> {
        let amount = link.lag.clamp(-MAX_LAG, MAX_LAG);
        let sign = if amount < 0 { '-' } else { '+' };
        let size = amount.abs();
        let text = match link.format {
            _ if size == 0 => return None,
            // Per cent of the predecessor's duration; Project writes whole per cent here.
            19 | 51 => format!("{size}%"),
            20 | 52 => {
                ledger.note(
                    LeftOutKind::ElapsedPercentLags,
                    row.task.uid,
                    &row.task.name,
                );
                let written = other.task.duration.map(|duration| duration.minutes);
                let share = other.duration.or(written)?.checked_mul(size)? / 100;
                if share == 0 {
                    return None;
                }
                write::elapsed(share)
            }
            format => {
                let minutes = (size + 5) / 10;
                if minutes == 0 {
                    return None;
                }
                write::duration(minutes, is_elapsed(format), self.minutes_per_day)
            }
        };
        Some(format!("{sign}{text}"))
    }
}
