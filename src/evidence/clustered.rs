//! Rates of cases that stand or fall together: their bounds, and how many independent cases they are worth.

use super::binomial::{ALPHA, lower_bound_of_rate, tail};
use super::distribution::student;
use super::size::effective_samples;

/// With fewer groups than this, bounds by groups hold less often than they claim.
pub const FEW_GROUPS: usize = 30;

/// Numbers of cases above this are not searched for, and where the rate decides, above the other.
const MOST: f64 = 1e9;
const MOST_AT_RATE: f64 = 200_000.0;

/// One-sided 95 % bounds of the rate of all groups, each given as (cases that count, cases): the exact ones
/// of Clopper and Pearson at the number of independent cases that the groups are worth, which is made smaller
/// by (t of n − 1 ÷ t of k − 1)² for what k groups leave unknown of their own spread (Korn and Graubard, Survey
/// Methodology 24, 1998). `None` without a case or with an impossible count.
pub fn bounds(groups: &[(u64, u64)]) -> Option<(f64, f64)> {
    let groups: Vec<_> = groups.iter().filter(|group| group.1 > 0).collect();
    if groups.is_empty() || groups.iter().any(|group| group.0 > group.1) {
        return None;
    }
    let sum = |part: fn(&(u64, u64)) -> u64| groups.iter().map(|group| part(group) as f64).sum();
    let (count, cases): (f64, f64) = (sum(|group| group.0), sum(|group| group.1));
    let rate = count / cases;
    let worth = match correlation(&groups) {
        Some(correlation) => {
            let squares: f64 = groups.iter().map(|group| (group.1 as f64).powi(2)).sum();
            // Σ m² ÷ n: a case shares its group with so many on average, itself included.
            let worth = effective_samples(cases, squares / cases, correlation);
            (worth * few_groups(cases, groups.len())).min(cases)
        }
        // All or none: nothing tells how far cases of one group go together.
        None => groups.len() as f64,
    };
    let low = lower_bound_of_rate(rate, worth);
    Some((low, 1.0 - lower_bound_of_rate(1.0 - rate, worth)))
}

/// The correlation of two cases of one group, 0 to 1, by analysis of variance: (MSB − MSW) ÷ (MSB + (m₀ − 1)
/// MSW) (Donner and Klar, Design and Analysis of Cluster Randomization Trials, 2000, section 1.3; m₀ is the
/// mean size, less its variance ÷ (k × mean)). `None` where all cases came out the same, and of one group.
fn correlation(groups: &[&(u64, u64)]) -> Option<f64> {
    let (mut cases, mut count, mut squares, mut between, mut within) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for (hits, size) in groups {
        let (hits, size) = (*hits as f64, *size as f64);
        cases += size;
        count += hits;
        squares += size * size;
        between += hits * hits / size;
        within += hits - hits * hits / size;
    }
    let number = groups.len() as f64;
    if count <= 0.0 || count >= cases || groups.len() < 2 {
        return None;
    }
    if cases <= number {
        return Some(0.0);
    }
    let between = (between - count * count / cases) / (number - 1.0);
    let within = within / (cases - number);
    let usual = (cases - squares / cases) / (number - 1.0);
    let found = (between - within) / (between + (usual - 1.0) * within);
    Some(found.clamp(0.0, 1.0))
}

fn few_groups(cases: f64, groups: usize) -> f64 {
    let mark = |number: f64| student(number.min(1e6) as u32, ALPHA);
    let marks = mark(cases - 1.0).zip(mark(groups as f64 - 1.0));
    marks.map_or(1.0, |(of_cases, of_groups)| (of_cases / of_groups).powi(2))
}

/// How many independent cases have `low` as the exact lower bound of their `rate`, at most `samples`: where all
/// passed, ln 0.05 ÷ ln low. For an upper bound ask with the complements. `None` where no number of cases has it,
/// as with nothing passed or a bound of 0.
pub fn worth(rate: f64, low: f64, samples: f64) -> Option<f64> {
    if !(rate > 0.0 && low > 0.0 && low < 1.0 && samples > 0.0) {
        return None;
    }
    if rate >= 1.0 {
        return Some((ALPHA.ln() / low.ln()).min(samples));
    }
    // The tail falls from 1 as cases are added, for the bound lies below the rate.
    let is_enough = |cases: f64| tail(rate * cases, (1.0 - rate) * cases, low) <= ALPHA;
    (low < rate).then(|| least(samples, is_enough))
}

/// How many independent cases show `target` if they pass at `rate`; `None` above 200 000.
pub fn cases_at_rate(rate: f64, target: f64) -> Option<f64> {
    let is_enough = |cases: f64| tail(rate * cases, (1.0 - rate) * cases, target) <= ALPHA;
    is_enough(MOST_AT_RATE).then(|| least(MOST_AT_RATE, is_enough))
}

/// How many independent cases show `target` if so many of them fail; `None` above a thousand million.
pub fn cases_with_failures(failures: f64, target: f64) -> Option<f64> {
    let is_enough = |cases: f64| tail(cases - failures, failures, target) <= ALPHA;
    let mut most = failures.max(1.0);
    while !is_enough(most) {
        most = Some(most * 2.0).filter(|most| *most <= MOST)?;
    }
    Some(least(most, is_enough))
}

/// The least number up to `most` that is enough, or `most` itself.
fn least(most: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, most);
    if !is_enough(high) {
        return high;
    }
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high || high - low < 1e-9 * high {
            return high;
        }
        if is_enough(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
}

#[cfg(test)]
#[path = "clustered_tests.rs"]
mod tests;
