//! How many samples a proof takes: before the test, with what has been counted so far, and by clusters.
//!
//! Rates and targets are shares, 0 to 1, and high is good; where low is good, ask with the failures as
//! successes' complement: `1 − target`, and `samples − failed` passed.

use super::binomial::{ALPHA, samples_for_failures, samples_if_better, shows, tail};
use super::clustered::{cases_at_rate, cases_with_failures};
use super::distribution::{NORMAL_80, NORMAL_975};

/// The sample sizes of one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The smallest sample that shows the target with no, one, two and three failures; the first is
    /// ⌈ln 0.05 ÷ ln p₀⌉.
    pub with_failures: [u64; 4],
    /// If the true rate is better by the margin: about an even chance of showing it.
    pub if_better: Option<u64>,
    /// The same with a chance of 80 %.
    pub with_power: Option<u64>,
}

impl Sizes {
    /// The sizes of a target and, with a margin, those of a model that is truly so much better.
    /// `None` for a target that no sample can show.
    pub fn of(target: f64, margin: Option<f64>) -> Option<Self> {
        let with = |failures| samples_for_failures(target, failures);
        Some(Self {
            with_failures: [with(0)?, with(1)?, with(2)?, with(3)?],
            if_better: margin.and_then(|better| samples_if_better(target, better)),
            with_power: margin.and_then(|better| samples_with_power(target, better)),
        })
    }
}

/// The sample size that shows `target` four times in five if the true rate is `better` above it:
/// ⌈((1.96 √(p₀q₀) + 0.8416 √(p₁q₁)) ÷ d)²⌉ with p₁ = p₀ + d (Fleiss, Statistical Methods for Rates
/// and Proportions, 2003, section 2.5).
///
/// The deviate is that of a two-sided test at 5 %, as such plans are usually written; the exact
/// one-sided bound of our verdicts is a little more easily passed, so the power is rather above 80 %.
///
/// `None` if `better` is not positive, the sum passes 1, or the size passes a thousand million.
pub fn samples_with_power(target: f64, better: f64) -> Option<u64> {
    let rate = target + better;
    if !(better > 0.0 && target >= 0.0 && rate <= 1.0 + 1e-12) {
        return None;
    }
    let spread = |share: f64| (share * (1.0 - share)).max(0.0).sqrt();
    let size = ((NORMAL_975 * spread(target) + NORMAL_80 * spread(rate)) / better).powi(2);
    // A normal approximation: it must not promise less than the exact size without a failure.
    let least = samples_for_failures(target, 0)?;
    (size <= 1e9).then(|| (size.ceil() as u64).max(least))
}

/// How many failures a sample may have and still show `target`; `None` if not even none will do.
pub fn failures_allowed(samples: u64, target: f64) -> Option<u64> {
    failures_allowed_in_clusters(samples, target, 1.0)
}

/// The same where a case is worth only 1 ÷ `design_effect` independent ones.
pub fn failures_allowed_in_clusters(samples: u64, target: f64, design_effect: f64) -> Option<u64> {
    let enough = |failures: u64| match design_effect > 1.0 {
        true => shows_in_clusters(samples - failures, samples, target, design_effect),
        false => shows(samples - failures, samples, target),
    };
    if samples == 0 || !enough(0) {
        return None;
    }
    let (mut most, mut over) = (0, samples);
    while over - most > 1 {
        let middle = most + (over - most) / 2;
        if enough(middle) {
            most = middle;
        } else {
            over = middle;
        }
    }
    Some(most)
}

/// What counting on would take to show a target, from what has been counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StillNeeded {
    /// The target is shown already.
    Nothing,
    /// The target can be shown by more samples of the same kind.
    More {
        /// Further samples if none of them fails.
        if_none_fails: u64,
        /// Further samples if they pass at the rate observed so far (about an even chance); `None`
        /// if the rate lies so close above the target that 200 000 in all would not do.
        at_this_rate: Option<u64>,
    },
    /// The rate is exactly the target, as always where that is all cases: however many samples, it cannot
    /// be shown.
    AtTarget,
    /// The rate is on the wrong side: what must change is the model, not the sample.
    Missed,
}

/// What is still needed after `passed` of `samples`; `None` for an impossible count or no sample.
pub fn still_needed(passed: u64, samples: u64, target: f64) -> Option<StillNeeded> {
    still_needed_in_clusters(passed, samples, target, 1.0)
}

/// The same where a case is worth only 1 ÷ `design_effect` independent ones: that many times as many
/// are needed in all.
pub fn still_needed_in_clusters(
    passed: u64,
    samples: u64,
    target: f64,
    design_effect: f64,
) -> Option<StillNeeded> {
    if samples == 0 || passed > samples || target.is_nan() {
        return None;
    }
    let is_clustered = design_effect > 1.0;
    let is_shown = match is_clustered {
        true => shows_in_clusters(passed, samples, target, design_effect),
        false => shows(passed, samples, target),
    };
    if is_shown {
        return Some(StillNeeded::Nothing);
    }
    let rate = passed as f64 / samples as f64;
    // Dividing may cost a digit at the end, as in the verdict.
    if (rate - target).abs() <= 1e-12 {
        return Some(StillNeeded::AtTarget);
    }
    if rate < target {
        return Some(StillNeeded::Missed);
    }
    let failures = samples - passed;
    let (if_none_fails, at_this_rate) = match is_clustered {
        true => {
            let in_all = |cases: f64| (cases * design_effect).ceil() as u64;
            let few = cases_with_failures(failures as f64 / design_effect, target)?;
            (in_all(few), cases_at_rate(rate, target).map(in_all))
        }
        false => (
            samples_for_failures(target, failures)?,
            samples_if_better(target, rate - target),
        ),
    };
    let further = |in_all: u64| in_all.saturating_sub(samples).max(1);
    Some(StillNeeded::More {
        if_none_fails: further(if_none_fails),
        at_this_rate: at_this_rate.map(further),
    })
}

fn shows_in_clusters(passed: u64, samples: u64, target: f64, design_effect: f64) -> bool {
    let worth = |cases: u64| cases as f64 / design_effect;
    // The design effect is found by halving, to nine digits.
    let chance = tail(worth(passed), worth(samples - passed), target);
    target <= 0.0 || (target < 1.0 && chance <= ALPHA * (1.0 + 1e-6))
}

/// How many independent samples `samples` in clusters of `per_cluster` are worth, whose members
/// correlate by `correlation` (0 to 1): n ÷ (1 + (m − 1) ρ) (Kish, Survey Sampling, 1965).
/// A thousand crops of twenty images that fail together are twenty.
pub fn effective_samples(samples: f64, per_cluster: f64, correlation: f64) -> f64 {
    samples / (1.0 + (per_cluster - 1.0).max(0.0) * correlation.clamp(0.0, 1.0))
}

/// The sample size for a set of only `all` items: n ÷ (1 + (n − 1) ÷ N), rounded up (Cochran, Sampling
/// Techniques, 1977, section 4.4).
pub fn samples_of_finite(samples: u64, all: u64) -> u64 {
    if samples == 0 || all == 0 {
        return 0;
    }
    let size = samples as f64 / (1.0 + (samples - 1) as f64 / all as f64);
    (size - 1e-9).ceil() as u64
}

#[cfg(test)]
#[path = "size_tests.rs"]
mod tests;
