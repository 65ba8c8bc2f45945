//! Whether a difference between two measurements is more than chance.

use super::binomial::at_least;
use super::distribution::{NORMAL_95, NORMAL_975, chi_square_tail};

/// Fewer differing items than this are judged exactly.
const EXACT_BELOW: u64 = 25;

/// Two models on the same items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct McNemar {
    /// (b − c)² ÷ (b + c).
    pub statistic: f64,
    /// The chance of a difference as great between equal models, two-sided.
    pub p: f64,
    /// Whether `p` is the exact binomial one, as with fewer than 25 differing items.
    pub is_exact: bool,
}

/// Compares two models by the items that only one of them got right (McNemar, Psychometrika 12,
/// 1947). `None` where they differ on no item: nothing tells them apart.
pub fn mcnemar(only_first: u64, only_second: u64) -> Option<McNemar> {
    let differing = only_first.checked_add(only_second).filter(|sum| *sum > 0)?;
    let apart = only_first.abs_diff(only_second) as f64;
    let statistic = apart * apart / differing as f64;
    let is_exact = differing < EXACT_BELOW;
    let p = if is_exact {
        (2.0 * at_least(only_first.max(only_second), differing, 0.5)).min(1.0)
    } else {
        chi_square_tail(statistic)
    };
    Some(McNemar {
        statistic,
        p,
        is_exact,
    })
}

/// How far two counted rates may lie apart by chance alone: 1.96 √(p (1 − p) (1/n₁ + 1/n₂)) with p of
/// both together, which for equal samples is 1.96 √(2p (1 − p) ÷ n). A share; 95 %, two-sided.
/// `None` without samples on either side or with impossible counts.
pub fn noise_of_counts(first: (u64, u64), second: (u64, u64)) -> Option<f64> {
    let is_count = |(passed, samples): (u64, u64)| samples > 0 && passed <= samples;
    if !(is_count(first) && is_count(second)) {
        return None;
    }
    let (n1, n2) = (first.1 as f64, second.1 as f64);
    let rate = (first.0 as f64 + second.0 as f64) / (n1 + n2);
    Some(NORMAL_975 * (rate * (1.0 - rate) * (1.0 / n1 + 1.0 / n2)).sqrt())
}

/// The same for values with one-sided 95 % bounds, whose standard error is taken as their width
/// ÷ (2 × 1.645). `None` where bounds are no numbers or lie the wrong way round.
pub fn noise_of_bounds(first: (f64, f64), second: (f64, f64)) -> Option<f64> {
    let (one, other) = (error_of_bounds(first), error_of_bounds(second));
    let noise = NORMAL_975 * one.hypot(other);
    (one >= 0.0 && other >= 0.0 && noise.is_finite()).then_some(noise)
}

/// The standard error of a value with one-sided 95 % bounds: their width ÷ (2 × 1.645).
pub fn error_of_bounds((low, high): (f64, f64)) -> f64 {
    (high - low) / (2.0 * NORMAL_95)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Agresti, Categorical Data Analysis (2002), table 10.1: 86 and 150 of 1600 changed
    /// their minds, z² = 17.36.
    #[test]
    fn many_differing_items() {
        let found = mcnemar(150, 86).unwrap();
        assert!((found.statistic - 17.355_932).abs() < 1e-6);
        assert!(
            !found.is_exact && (3.0e-5..3.2e-5).contains(&found.p),
            "{found:?}"
        );
    }

    #[test]
    fn few_differing_items_are_judged_exactly() {
        let of = |b, c| mcnemar(b, c).unwrap();
        // 2 × (1 + 6) ÷ 2⁶ and 2 ÷ 2⁵.
        assert!((of(5, 1).p - 0.21875).abs() < 1e-12);
        assert!((of(0, 5).p - 0.0625).abs() < 1e-12);
        assert_eq!(of(3, 3).p, 1.0);
        assert!(of(12, 12).is_exact && !of(12, 13).is_exact, "24 and 25");
        assert_eq!(mcnemar(0, 0), None);
        assert_eq!(mcnemar(u64::MAX, 1), None);
    }

    #[test]
    fn noise_of_equal_samples() {
        let found = noise_of_counts((157, 180), (160, 180)).unwrap();
        let p: f64 = 317.0 / 360.0;
        assert!((found - 1.96 * (2.0 * p * (1.0 - p) / 180.0).sqrt()).abs() < 1e-5);
        assert_eq!(noise_of_counts((1, 0), (1, 2)), None);
        assert_eq!(noise_of_counts((1, 2), (3, 2)), None);
        assert_eq!(noise_of_counts((5, 5), (7, 7)), Some(0.0));
    }

    /// Exact bounds of many samples are nearly normal: both ways to the noise agree.
    #[test]
    fn noise_of_bounds_agrees_with_that_of_counts() {
        use crate::evidence::binomial::Estimate;
        let bounds = |passed, samples| {
            let one = Estimate::of_count(passed, samples).unwrap();
            (one.low, one.high)
        };
        let by_bounds = noise_of_bounds(bounds(9_000, 10_000), bounds(9_100, 10_000)).unwrap();
        let by_counts = noise_of_counts((9_000, 10_000), (9_100, 10_000)).unwrap();
        assert!(
            (by_bounds / by_counts - 1.0).abs() < 0.02,
            "{by_bounds} {by_counts}"
        );
        assert_eq!(noise_of_bounds((0.9, 0.8), (0.7, 0.8)), None);
        assert_eq!(noise_of_bounds((f64::NAN, 0.8), (0.7, 0.8)), None);
    }
}
