//! What a count of successes proves: exact binomial bounds, verdicts, and how many samples a proof takes.
//!
//! Bounds are those of Clopper and Pearson (Biometrika 26, 1934), 95 % one-sided on each side: the
//! lower bound L solves P(X ≥ x | n, L) = 0.05. That tail is the regularised incomplete beta
//! function I_L(x, n − x + 1) (NIST DLMF 8.17.5). Rates and targets are shares, 0 to 1.

use super::beta::{incomplete_beta, incomplete_beta_and_slope};

/// What a one-sided bound leaves to chance.
pub(super) const ALPHA: f64 = 0.05;

/// Sample sizes above this are not searched for.
const LARGEST: u64 = 1_000_000_000;
/// The search for `samples_if_better` tries size after size, so it ends sooner.
const LARGEST_TRIED: u64 = 200_000;
/// How much farther than Newton's step the next rate is tried: a few roundings.
const BEYOND: f64 = 4.0 * f64::EPSILON;
/// How many sizes on end must show the target: rounding makes the first hits come and go.
const ON_END: u64 = 25;

/// On which side of its target a value is good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Direction {
    Higher,
    Lower,
    /// Good within this distance of the target.
    Exact {
        tolerance: f64,
    },
}

/// What the measurements say about a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 달성 입증: even the unfavourable bound reaches the target.
    Shown,
    /// 미달: the measured value itself is on the wrong side.
    NotMet,
    /// 입증 부족: the value is on the right side, the bound is not.
    NotShownYet,
}

/// A measured value between its one-sided 95 % bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub low: f64,
    pub point: f64,
    pub high: f64,
}

impl Estimate {
    /// The rate of `passed` in `samples`; `None` without samples or with more passed than sampled.
    pub fn of_count(passed: u64, samples: u64) -> Option<Self> {
        (samples > 0 && passed <= samples).then(|| Self {
            low: lower_bound(passed, samples),
            point: passed as f64 / samples as f64,
            high: upper_bound(passed, samples),
        })
    }

    /// F1 from true positives, false positives and false negatives, with exact bounds: it is
    /// 2J ÷ (1 + J) of the share J = TP ÷ (TP + FP + FN), and rises with it. Cases must be independent.
    /// `None` without any case.
    pub fn of_f1(true_positives: u64, false_positives: u64, false_negatives: u64) -> Option<Self> {
        let wrong = false_positives.checked_add(false_negatives)?;
        let share = Self::of_count(true_positives, true_positives.checked_add(wrong)?)?;
        let f1 = |share: f64| 2.0 * share / (1.0 + share);
        Some(Self {
            low: f1(share.low),
            point: f1(share.point),
            high: f1(share.high),
        })
    }

    /// Judges the estimate; it serves counted rates and resampled bounds alike.
    ///
    /// Values nearer than a rounding error of their division count as equal, so 952 of 1000 meets 95.2 %.
    pub fn verdict(&self, direction: Direction, target: f64) -> Verdict {
        let (shown, met) = match direction {
            Direction::Higher => (reaches(self.low, target), reaches(self.point, target)),
            Direction::Lower => (reaches(target, self.high), reaches(target, self.point)),
            Direction::Exact { tolerance } => {
                let (least, most) = (target - tolerance, target + tolerance);
                let within = |value| reaches(value, least) && reaches(most, value);
                (within(self.low) && within(self.high), within(self.point))
            }
        };
        match (shown, met) {
            (_, false) => Verdict::NotMet,
            (true, true) => Verdict::Shown,
            (false, true) => Verdict::NotShownYet,
        }
    }
}

/// `value >= limit`, forgiving what dividing and subtracting decimals may have cost.
fn reaches(value: f64, limit: f64) -> bool {
    value >= limit - 1e-12 * limit.abs().max(1.0)
}

/// The one-sided 95 % lower bound of the success rate; 0 without a success or without samples.
/// More passed than sampled counts as all passed.
pub fn lower_bound(passed: u64, samples: u64) -> f64 {
    if passed == 0 || samples == 0 {
        return 0.0;
    }
    if passed >= samples {
        return ALPHA.powf(1.0 / samples as f64);
    }
    let (a, b) = (passed as f64, (samples - passed) as f64 + 1.0);
    quantile(a, b, a / samples as f64)
}

/// The same of a rate among so many cases, which need not be whole: what cases that belong together are worth.
pub fn lower_bound_of_rate(rate: f64, cases: f64) -> f64 {
    if rate <= 0.0 || cases <= 0.0 {
        return 0.0;
    }
    if rate >= 1.0 {
        return ALPHA.powf(1.0 / cases);
    }
    quantile(rate * cases, (1.0 - rate) * cases + 1.0, rate)
}

/// The chance of at least as many passes were the success rate `target`; the counts need not be whole.
pub(super) fn tail(passed: f64, failed: f64, target: f64) -> f64 {
    if passed <= 0.0 {
        return 1.0;
    }
    incomplete_beta(passed, failed + 1.0, target)
}

/// Where the incomplete beta function reaches ALPHA, below `above`.
fn quantile(a: f64, b: f64, above: f64) -> f64 {
    // The tail rises with the rate: it passes ALPHA below the rate itself, where it is about one half.
    // Newton's steps go there, halving where one leads out of the interval, until the floats between run out.
    let (mut low, mut high) = (0.0, above);
    let mut rate = high;
    loop {
        let (tail, slope) = incomplete_beta_and_slope(a, b, rate);
        let excess = tail - ALPHA;
        // A little farther than the step, so that the interval closes from both sides.
        let beyond = if excess > 0.0 {
            high = rate;
            BEYOND
        } else {
            low = rate;
            -BEYOND
        };
        rate -= excess / slope + rate * beyond;
        if !(low < rate && rate < high) {
            rate = low + (high - low) / 2.0;
        }
        if rate <= low || rate >= high {
            return low;
        }
    }
}

/// The one-sided 95 % upper bound of the success rate; 1 without a failure or without samples.
pub fn upper_bound(passed: u64, samples: u64) -> f64 {
    1.0 - lower_bound(samples.saturating_sub(passed), samples)
}

/// Whether `passed` of `samples` shows a success rate of `target`: the lower bound reaches it.
///
/// The same as comparing `lower_bound`, at the cost of one evaluation instead of a dozen.
pub fn shows(passed: u64, samples: u64, target: f64) -> bool {
    target <= 0.0 || (target < 1.0 && at_least(passed, samples, target) <= ALPHA)
}

/// The smallest sample in which `failures` failures still show a success rate of `target`.
///
/// Where low is good, ask with `1 - target`. `None` if no sample can show it (a target of 1).
pub fn samples_for_failures(target: f64, failures: u64) -> Option<u64> {
    let enough = |samples: u64| shows(samples.saturating_sub(failures), samples, target);
    let (mut low, mut high) = (failures, failures.max(1));
    while !enough(high) {
        (low, high) = (high, high.checked_mul(2).filter(|size| *size <= LARGEST)?);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if enough(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

/// The sample size that shows `target` if the true rate is `better` above it and the measured one equals it:
/// the smallest n from which round(n × (target + better)) successes show it for 25 sizes on end.
///
/// Chance leaves about an even risk of falling short at this size. `None` if `better` is not positive, the
/// sum passes 1, or more than 200 000 samples would be needed.
pub fn samples_if_better(target: f64, better: f64) -> Option<u64> {
    let rate = target + better;
    if !(better > 0.0 && reaches(1.0, rate)) {
        return None;
    }
    let mut run = 0;
    for samples in 1..=LARGEST_TRIED {
        let shown = shows_if_better(samples, target, better);
        run = if shown { run + 1 } else { 0 };
        if run == ON_END {
            return Some(samples + 1 - ON_END);
        }
    }
    None
}

/// Whether so many samples and the 24 sizes after them show `target` if the rate is `better` above it: then
/// [`samples_if_better`] is no more, and need not be looked for.
pub fn is_enough_if_better(samples: u64, target: f64, better: f64) -> bool {
    let is_possible = better > 0.0 && reaches(1.0, target + better);
    is_possible && (samples..samples + ON_END).all(|size| shows_if_better(size, target, better))
}

fn shows_if_better(samples: u64, target: f64, better: f64) -> bool {
    let size = samples as f64;
    let excess = size * better + 0.5;
    let passed = (size * (target + better)).round().min(size) as u64;
    excess > hopeless(size * target * (1.0 - target)) && shows(passed, samples, target)
}

/// An excess of successes that shows nothing, from the variance of their number; it spares evaluations.
///
/// The chance of 1 standard deviation or more is far above ALPHA. Of large variances it is that of the
/// normal distribution but for a skew of at most 1/(6 σ): at 1.5 it is 0.067 ± 0.003 from a variance of
/// 100 on, at 1.6 it is 0.0548 ± 0.0006 from 2500 on.
fn hopeless(variance: f64) -> f64 {
    let deviations = match variance {
        large if large >= 2_500.0 => 1.6,
        middling if middling >= 100.0 => 1.5,
        _ => 1.0,
    };
    deviations * variance.sqrt()
}

/// Whether a rate in per cent, as written, can be a whole count out of `samples` at all: whether some
/// k of `samples` rounds to the digits written. A half may have been rounded either way.
///
/// The digits written count: `95.0` is stricter than `95`. `None` if the text is not a plain decimal
/// of at most twelve digits after the point.
pub fn is_whole_count(rate_percent: &str, samples: u64) -> Option<bool> {
    let text: String = rate_percent.trim().chars().filter(|c| *c != '_').collect();
    let text = text.strip_prefix('+').unwrap_or(&text);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 6
        || fraction.len() > 12
        || !digits(whole)
        || !digits(fraction)
    {
        return None;
    }
    let value: i128 = format!("{whole}{fraction}").parse().ok()?;
    let unit = 100 * 10_i128.pow(u32::try_from(fraction.len()).ok()?);
    let samples = i128::from(samples);
    // |k / n × unit − value| ≤ ½ for one of the two k around value × n / unit.
    let below = value * samples / unit;
    let fits = |k: i128| {
        (0..=samples).contains(&k) && (2 * k * unit - 2 * value * samples).abs() <= samples
    };
    Some(samples > 0 && (fits(below) || fits(below + 1)))
}

/// P(X ≥ `passed`) for `samples` trials at `rate`.
pub(super) fn at_least(passed: u64, samples: u64, rate: f64) -> f64 {
    if passed == 0 {
        return 1.0;
    }
    if passed > samples {
        return 0.0;
    }
    incomplete_beta(passed as f64, (samples - passed) as f64 + 1.0, rate)
}

#[cfg(test)]
#[path = "binomial_tests.rs"]
mod tests;
