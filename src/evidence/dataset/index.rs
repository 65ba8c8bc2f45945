//! Quality indices: what their newest counts prove of their criteria.

use std::collections::BTreeSet;

use super::Look;
use crate::evidence::binomial::{Direction, Estimate, Verdict, samples_for_failures, shows};
use crate::model::field::Number;
use crate::time::Date;

/// One quality index of a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexFacts {
    pub index: String,
    /// Per cent that must pass.
    pub criterion: Option<Number>,
    /// Where that is promised.
    pub basis: Option<String>,
    pub newest: Option<Sampled>,
    /// The newest counts against the criterion, by the same exact bounds as goals.
    pub verdict: Option<Verdict>,
    /// The smallest sample that can show the criterion, without a failure.
    pub least_samples: Option<u64>,
    /// Where the criterion is not shown yet: the sample that would show it with the failures so far.
    pub samples_needed: Option<u64>,
}

/// A count of what passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampled {
    pub on: Date,
    /// Index into the log's lines.
    pub line: usize,
    pub passed: u64,
    pub samples: u64,
}

impl Sampled {
    /// The rate and its one-sided 95 % bounds, 0 to 1; `None` without a sample. It is no field, for
    /// bounds of large samples cost more than everything else that is known of a dataset.
    pub fn estimate(&self) -> Option<Estimate> {
        Estimate::of_count(self.passed, self.samples)
    }

    /// What the counts prove of a rate, the same as the bounds do.
    fn verdict(&self, target: f64) -> Verdict {
        let point = self.passed as f64 / self.samples as f64;
        let alone = Estimate {
            low: point,
            point,
            high: point,
        };
        match alone.verdict(Direction::Higher, target) {
            Verdict::NotMet => Verdict::NotMet,
            _ if shows(self.passed, self.samples, target) => Verdict::Shown,
            _ => Verdict::NotShownYet,
        }
    }
}

/// The promised indices in their order, then what was measured besides, by name.
pub(super) fn indices(look: &Look<'_>) -> Vec<IndexFacts> {
    let promised = &look.dataset.quality;
    let known: BTreeSet<&str> = promised.iter().map(|one| one.index.as_str()).collect();
    let measured: BTreeSet<&str> = look
        .lines()
        .flat_map(|(_, line)| line.quality.keys())
        .map(String::as_str)
        .filter(|index| !known.contains(index))
        .collect();
    let promised = promised
        .iter()
        .map(|one| judge(look, &one.index, one.criterion, one.basis.clone()));
    let besides = measured.into_iter().map(|one| judge(look, one, None, None));
    promised.chain(besides).collect()
}

fn judge(
    look: &Look<'_>,
    index: &str,
    criterion: Option<Number>,
    basis: Option<String>,
) -> IndexFacts {
    let newest = newest(look, index);
    let target = criterion.map(|criterion| criterion.value / 100.0);
    let verdict = newest
        .zip(target)
        .map(|(newest, target)| newest.verdict(target));
    let more = |(newest, target): (Sampled, f64)| {
        samples_for_failures(target, newest.samples - newest.passed)
    };
    IndexFacts {
        index: index.to_owned(),
        criterion,
        basis,
        newest,
        verdict,
        least_samples: target.and_then(|target| samples_for_failures(target, 0)),
        samples_needed: newest
            .zip(target)
            .filter(|_| verdict == Some(Verdict::NotShownYet))
            .and_then(more),
    }
}

/// The newest line that counts the index.
fn newest(look: &Look<'_>, index: &str) -> Option<Sampled> {
    look.lines().rev().find_map(|(line, one)| {
        let share = one.quality.get(index)?;
        let passed = u64::try_from(share.passed).ok()?;
        let samples = u64::try_from(share.samples).ok()?;
        (samples > 0).then_some(Sampled {
            on: one.on,
            line,
            passed,
            samples,
        })
    })
}
