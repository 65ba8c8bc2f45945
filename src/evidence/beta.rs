//! The incomplete beta function, behind the tails of the binomial distribution and of Student's.

/// The regularised incomplete beta function I_x(a, b) for a, b > 0 and x within 0 to 1.
///
/// The continued fraction of NIST DLMF 8.17.22 converges fast below (a + 1) / (a + b + 2); above it the
/// symmetry I_x(a, b) = 1 − I_{1−x}(b, a) of DLMF 8.17.4 is used.
pub(super) fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    incomplete_beta_and_slope(a, b, x).0
}

/// The same and how steeply it rises in x: the density x^(a−1) (1 − x)^(b−1) / B(a, b), where x lies between
/// 0 and 1.
pub(super) fn incomplete_beta_and_slope(a: f64, b: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 0.0);
    }
    if x >= 1.0 {
        return (1.0, 0.0);
    }
    let front = beta_front(a, b, x);
    let value = if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    };
    (value.clamp(0.0, 1.0), front / (x * (1.0 - x)))
}

/// The continued fraction 1/(1 + d₁/(1 + d₂/(1 + …))) of DLMF 8.17.22, by the method of Lentz
/// (Applied Optics 15, 1976) as modified by Thompson and Barnett (1986).
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut value, mut upper, mut lower) = (1.0, 1.0, 0.0);
    // The fraction settles after some √(a + b) steps; the limit only guards against not a number.
    for step in 1_u32..400_000 {
        let m = f64::from(step / 2);
        let term = if step % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        upper = guard(1.0 + term / upper);
        lower = 1.0 / guard(1.0 + term * lower);
        value *= upper * lower;
        if (upper * lower - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    1.0 / value
}

/// x^a (1 − x)^b / B(a, b).
///
/// With ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + r(x) the large terms cancel on paper instead of in
/// floating point, which would cost some digits from a million samples on.
fn beta_front(a: f64, b: f64, x: f64) -> f64 {
    let excess = x * (a + b) - a;
    let exponent = a * (excess / a).ln_1p() + b * (-excess / b).ln_1p();
    let rest = gamma_rest(a + b) - gamma_rest(a) - gamma_rest(b);
    (exponent + rest).exp() * (a * b / (a + b) / std::f64::consts::TAU).sqrt()
}

/// r(x) = ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x > 0: Stirling's series (NIST DLMF 5.11.1),
/// below 10 by way of Γ(x + 1) = x Γ(x).
fn gamma_rest(x: f64) -> f64 {
    /// B₂ₖ / (2k (2k − 1)) for k = 1 … 8, B the Bernoulli numbers (DLMF 24.2).
    const TERMS: [f64; 8] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
        -3617.0 / 122_400.0,
    ];
    if x < 10.0 {
        // r(x) − r(x + 1) = (x + ½) ln(1 + 1/x) − 1.
        return gamma_rest(x + 1.0) + (x + 0.5) * (1.0 / x).ln_1p() - 1.0;
    }
    TERMS
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum / (x * x) + term)
        / x
}
