//! Classes of the accepted items: shares against the plan, and what is still missing of each.

use std::collections::{BTreeMap, BTreeSet};

use super::Look;
use crate::evidence::drift::stability_index;
use crate::time::Date;

/// What is known of the mix of classes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diversity {
    /// Day of the newest line that counts classes.
    pub on: Option<Date>,
    /// Its index in the log.
    pub line: Option<usize>,
    /// Planned and counted classes, by name.
    pub classes: Vec<ClassFacts>,
    /// How far the counted mix lies from the planned one, as [`psi`]; `None` without a plan or a count.
    pub psi: Option<f64>,
}

/// One class.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassFacts {
    pub name: String,
    /// Accepted items promised.
    pub planned: Option<i64>,
    /// Accepted items; `None` where no line counts classes. Of a line that does, a class that it
    /// leaves out has none.
    pub count: Option<i64>,
    /// Share of the promised items, 0 to 1.
    pub planned_share: Option<f64>,
    /// Share of the counted items, 0 to 1.
    pub share: Option<f64>,
    /// Items gained since the line of classes before.
    pub gained: Option<i64>,
}

impl ClassFacts {
    /// Share ÷ planned share.
    pub fn ratio(&self) -> Option<f64> {
        Some(self.share? / self.planned_share.filter(|share| *share > 0.0)?)
    }

    /// Items still missing of those promised.
    pub fn missing(&self) -> Option<i64> {
        Some((self.planned? - self.count.unwrap_or(0)).max(0))
    }
}

impl Diversity {
    /// The planned class with the lowest share against the planned one.
    pub fn least(&self) -> Option<&ClassFacts> {
        let ratio = |class: &&ClassFacts| class.ratio();
        let known = self.classes.iter().filter(|class| ratio(class).is_some());
        known.min_by(|one, other| {
            let ratio = |class: &ClassFacts| class.ratio().unwrap_or(f64::INFINITY);
            ratio(one).total_cmp(&ratio(other))
        })
    }
}

pub(super) fn diversity(look: &Look<'_>) -> Diversity {
    let planned = &look.dataset.classes;
    let mut counted = look
        .lines()
        .rev()
        .filter(|(_, one)| !one.classes.is_empty());
    let newest = counted.next();
    let before = counted.next().map(|(_, one)| &one.classes);
    let counts = newest.as_ref().map(|(_, one)| &one.classes);
    let names: BTreeSet<&String> = planned
        .keys()
        .chain(counts.into_iter().flat_map(BTreeMap::keys))
        .collect();
    let of = |classes: Option<&BTreeMap<String, i64>>, name: &str| {
        classes.map(|classes| classes.get(name).copied().unwrap_or(0))
    };
    let class = |name: &String| ClassFacts {
        name: name.clone(),
        planned: planned.get(name).copied(),
        count: of(counts, name),
        planned_share: share(planned.get(name).copied(), planned),
        share: counts.and_then(|counts| share(of(Some(counts), name), counts)),
        gained: of(counts, name)
            .zip(of(before, name))
            .map(|(now, then)| now - then),
    };
    Diversity {
        on: newest.as_ref().map(|(_, one)| one.on),
        line: newest.as_ref().map(|(line, _)| *line),
        classes: names.into_iter().map(class).collect(),
        psi: counts.and_then(|counts| psi(planned, counts)),
    }
}

fn share(count: Option<i64>, classes: &BTreeMap<String, i64>) -> Option<f64> {
    let sum = total(classes)?;
    Some(count? as f64 / sum as f64)
}

fn total(classes: &BTreeMap<String, i64>) -> Option<i64> {
    let sum = classes
        .values()
        .fold(0_i64, |sum, one| sum.saturating_add(*one));
    (sum > 0).then_some(sum)
}

/// [`stability_index`] of the counted against the expected classes, by name.
pub fn psi(expected: &BTreeMap<String, i64>, counted: &BTreeMap<String, i64>) -> Option<f64> {
    let names: BTreeSet<&String> = expected.keys().chain(counted.keys()).collect();
    let counts = |classes: &BTreeMap<String, i64>| -> Vec<u64> {
        let count = |name: &&String| classes.get(*name).map_or(0, |count| count.unsigned_abs());
        names.iter().map(count).collect()
    };
    stability_index(&counts(counted), &counts(expected))
}
