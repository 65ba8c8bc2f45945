//! Bounds of what is no count, such as F1, mAP or a character error rate, by drawing the sample again and again.
//!
//! The percentile method of Efron (An Introduction to the Bootstrap, 1993, chapter 13), at 5 % and
//! 95 %, so that each bound is one-sided 95 % like those of rates. What is drawn are independent
//! units: lines of one page stand or fall together, so pages are drawn and each brings all its lines.
//!
//! The same seed gives the same bounds on every machine and in every version: the generator is
//! PCG XSL RR 128/64 (O'Neill 2014), named in [`GENERATOR`], and how a number is drawn from it is our own.

use std::collections::BTreeMap;

use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng as _;

/// The algorithm behind a seed, to be stated with it.
pub const GENERATOR: &str = "pcg64";

/// The fewest resamples whose 5 % and 95 % marks are steady enough to be written down.
pub const LEAST_RESAMPLES: usize = 2_000;

/// With fewer units a resample repeats so few of them that the bounds come out too narrow.
pub const LEAST_UNITS: usize = 10;

/// Cases of a table of counts above this are not drawn one by one.
const MOST_CASES: u64 = 10_000_000;

/// Which of PCG's sequences is used; any would do, but it must stay the same.
const STREAM: u128 = 0x0a02_bdbf_7bb3_c0a7_ac28_fa16_a64a_bf96;

/// Items, by their index, that belong together: one image's crops, one page's lines, or a single item.
pub type Unit = Vec<usize>;

/// A statistic between its one-sided 95 % bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub low: f64,
    /// The statistic of the sample itself.
    pub point: f64,
    pub high: f64,
    /// How many resamples gave the bounds.
    pub resamples: usize,
    /// How many independent units were drawn from; of a table of counts, its cases.
    pub units: usize,
}

/// Bounds of `statistic` of so many independent units, which is given the places of those drawn, some of them several
/// times.
///
/// `None` with fewer than [`LEAST_UNITS`] units, with fewer than [`LEAST_RESAMPLES`], if the statistic has no value
/// for the sample, if it has none for so many resamples that a bound is missing, or if no resample differs from
/// another: a perfect score says nothing of its own spread, and bounds of no width would prove too much.
pub fn bounds(
    units: usize,
    statistic: impl Fn(&[usize]) -> f64,
    seed: u64,
    resamples: usize,
) -> Option<Bounds> {
    if units < LEAST_UNITS {
        return None;
    }
    let mut drawn: Vec<usize> = (0..units).collect();
    let point = statistic(&drawn);
    let mut numbers = Numbers::new(seed);
    let values = (0..resamples).map(|_| {
        drawn.fill_with(|| numbers.below(units as u64) as usize);
        statistic(&drawn)
    });
    between(point, values, units)
}

/// Bounds of a statistic of counts by kind, such as true positives, false positives and false
/// negatives: all cases are drawn anew, each independent of the others (a multinomial sample).
///
/// `None` as for [`bounds`], and above ten million cases. F1 is a function of a single share and has
/// exact bounds instead, `Estimate::of_f1`, which need no seed and hold for a perfect score too.
pub fn bounds_of_counts(
    counts: &[u64],
    statistic: impl Fn(&[u64]) -> f64,
    seed: u64,
    resamples: usize,
) -> Option<Bounds> {
    let cases = counts
        .iter()
        .try_fold(0_u64, |sum, count| sum.checked_add(*count))?;
    if cases < LEAST_UNITS as u64 || cases > MOST_CASES {
        return None;
    }
    let mut numbers = Numbers::new(seed);
    let mut drawn = vec![0; counts.len()];
    let values = (0..resamples).map(|_| {
        drawn.fill(0);
        for _ in 0..cases {
            let mut rest = numbers.below(cases);
            let kind = counts.iter().position(|count| {
                let is_here = rest < *count;
                rest = rest.saturating_sub(*count);
                is_here
            });
            drawn[kind.unwrap_or(0)] += 1;
        }
        statistic(&drawn)
    });
    between(statistic(counts), values, cases as usize)
}

/// The units of items that carry a group, in the order of the groups' names; an item without one, an
/// empty name, stands alone.
pub fn units_by_group<'g>(groups: impl IntoIterator<Item = &'g str>) -> Vec<Unit> {
    let mut named: BTreeMap<&str, Unit> = BTreeMap::new();
    let mut alone = Vec::new();
    for (item, group) in groups.into_iter().enumerate() {
        match group {
            "" => alone.push(vec![item]),
            _ => named.entry(group).or_default().push(item),
        }
    }
    named.into_values().chain(alone).collect()
}

/// The values' marks at 5 % and 95 %. A resample without a value counts as worse than all others at
/// either end, so that leaving it out cannot make the bounds better.
fn between(point: f64, values: impl Iterator<Item = f64>, units: usize) -> Option<Bounds> {
    let mut values: Vec<f64> = values.collect();
    let resamples = values.len();
    if resamples < LEAST_RESAMPLES || !point.is_finite() {
        return None;
    }
    values.retain(|value| value.is_finite());
    values.sort_by(f64::total_cmp);
    let without = resamples - values.len();
    // Of B values the ⌊0.05 (B + 1)⌋-th from either end.
    let rank = (resamples + 1) / 20;
    let from_end = rank.checked_sub(1 + without)?;
    let low = *values.get(from_end)?;
    let high = *values.get(values.len().checked_sub(1 + from_end)?)?;
    // The same sum in another order may be off by a rounding error.
    let spread = values.last()? - values.first()?;
    let differs = spread > 1e-12 * point.abs().max(1.0);
    differs.then_some(Bounds {
        low,
        point,
        high,
        resamples,
        units,
    })
}

/// Whole numbers by chance, the same for a seed everywhere.
struct Numbers(Pcg64);

impl Numbers {
    fn new(seed: u64) -> Self {
        Self(Pcg64::new(u128::from(seed), STREAM))
    }

    /// A number below `limit`, each as likely (Lemire, ACM TOMACS 29, 2019).
    fn below(&mut self, limit: u64) -> u64 {
        loop {
            let product = u128::from(self.0.next_u64()) * u128::from(limit);
            // The low half tells whether this is one of the few that would favour a number.
            if product as u64 >= limit.wrapping_neg() % limit.max(1) {
                return (product >> 64) as u64;
            }
        }
    }
}

#[cfg(test)]
#[path = "bootstrap_tests.rs"]
mod tests;
