//! Tails and marks of the normal distribution, χ² and Student's t, as far as comparisons and forecasts need them.

use super::beta::incomplete_beta;

/// The normal deviate that 5 % lie above.
pub const NORMAL_95: f64 = 1.644_853_626_951_472_2;
/// The normal deviate that 2.5 % lie above.
pub const NORMAL_975: f64 = 1.959_963_984_540_054;
/// The normal deviate that 25 % lie above: the upper quartile.
pub const NORMAL_75: f64 = 0.674_489_750_196_081_7;
/// The normal deviate that 20 % lie above: the power of 80 %.
pub const NORMAL_80: f64 = 0.841_621_233_572_914_2;

/// P(χ² ≥ `value`) with one degree of freedom, which is P(|Z| ≥ √value) of a normal Z.
pub fn chi_square_tail(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    complementary_error((value / 2.0).sqrt())
}

/// erfc(x) for x ≥ 0 (NIST DLMF 7.2.2): the series of 7.6.2 below 2, above it the continued fraction
/// of 7.9.2, folded from its far end.
fn complementary_error(x: f64) -> f64 {
    let front = 2.0 / std::f64::consts::PI.sqrt() * (-x * x).exp();
    if x < 2.0 {
        let (mut term, mut sum) = (x, x);
        for step in 1..80 {
            term *= 2.0 * x * x / (2.0 * f64::from(step) + 1.0);
            sum += term;
        }
        return 1.0 - front * sum;
    }
    let folded = (1..=120)
        .rev()
        .fold(x, |below, step| x + f64::from(step) / 2.0 / below);
    front / 2.0 / folded
}

/// The value that Student's t with `freedom` degrees of freedom exceeds with probability `tail`
/// (0 < tail < ½). `None` without a degree of freedom or for another tail.
///
/// P(|T| ≥ t) = I_{ν/(ν+t²)}(ν/2, ½) (NIST DLMF 8.17, with Abramowitz and Stegun 26.7.1), halved
/// down until the floats between run out.
pub fn student(freedom: u32, tail: f64) -> Option<f64> {
    if freedom == 0 || !(tail > 0.0 && tail < 0.5) {
        return None;
    }
    let nu = f64::from(freedom);
    let beyond = |t: f64| incomplete_beta(nu / 2.0, 0.5, nu / (nu + t * t)) / 2.0;
    let (mut low, mut high) = (0.0, 1.0);
    while beyond(high) > tail && high < 1e9 {
        (low, high) = (high, high * 2.0);
    }
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return Some(high);
        }
        if beyond(middle) > tail {
            low = middle;
        } else {
            high = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        let off = (found - expected).abs() / expected.abs();
        assert!(off < 1e-9, "{found} {expected}");
    }

    /// Critical values of the published tables (NIST/SEMATECH e-Handbook 1.3.6.7.2 and .4), and further
    /// digits by mpmath.
    #[test]
    fn marks_of_published_tables() {
        for (value, tail) in [
            (2.705_543_454_095_42, 0.1),
            (3.841_458_820_694_12, 0.05),
            (6.634_896_601_021_21, 0.01),
            (10.827_566_170_662_7, 0.001),
        ] {
            near(chi_square_tail(value), tail);
        }
        assert_eq!(chi_square_tail(0.0), 1.0);
        near(chi_square_tail(8.0), 0.004_677_734_981_047_266);
        for (freedom, mark) in [
            (1, 6.313_751_514_675_04),
            (2, 2.919_985_580_353_73),
            (3, 2.353_363_434_801_82),
            (10, 1.812_461_122_811_68),
            (30, 1.697_260_886_593_96),
        ] {
            near(student(freedom, 0.05).unwrap(), mark);
        }
        near(student(1_000_000, 0.05).unwrap(), 1.644_855_150_809_6);
    }

    #[test]
    fn marks_that_do_not_exist() {
        assert_eq!(student(0, 0.05), None);
        assert_eq!(student(3, 0.0), None);
        assert_eq!(student(3, 0.5), None);
        assert_eq!(student(3, f64::NAN), None);
    }
}
