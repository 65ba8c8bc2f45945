//! How far a mix of classes has moved from what was planned.

/// The population stability index Σ (a − e) ln(a ÷ e) over shares of classes, `actual` against
/// `expected` counts in the same order: the symmetric divergence of Jeffreys (Proceedings of the Royal
/// Society A 186, 1946). 0.1 is worth watching, 0.25 asks for action (Siddiqi, Credit Risk Scorecards, 2006).
///
/// A class with no item would make it infinite: half an item stands in for none, on either side.
/// `None` where either side has no items at all or the sides differ in length.
pub fn stability_index(actual: &[u64], expected: &[u64]) -> Option<f64> {
    if actual.len() != expected.len() {
        return None;
    }
    let sum = |counts: &[u64]| counts.iter().map(|count| *count as f64).sum::<f64>();
    let (all, planned) = (sum(actual), sum(expected));
    if all <= 0.0 || planned <= 0.0 {
        return None;
    }
    let share = |count: u64, all: f64| {
        if count == 0 {
            0.5 / all
        } else {
            count as f64 / all
        }
    };
    let pairs = actual.iter().zip(expected);
    let pairs = pairs.filter(|(a, e)| **a > 0 || **e > 0);
    let terms = pairs.map(|(a, e)| {
        let (a, e) = (share(*a, all), share(*e, planned));
        (a - e) * (a / e).ln()
    });
    Some(terms.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_by_hand() {
        // (0.6 − 0.5) ln 1.2 + (0.4 − 0.5) ln 0.8.
        let found = stability_index(&[60, 40], &[500, 500]).unwrap();
        assert!((found - 0.1 * (1.2_f64.ln() - 0.8_f64.ln())).abs() < 1e-12);
        assert_eq!(stability_index(&[2, 2, 1], &[20, 20, 10]), Some(0.0));
    }

    #[test]
    fn an_empty_class_weighs_but_is_finite() {
        let found = stability_index(&[100, 0], &[90, 10]).unwrap();
        assert!((0.25..1.0).contains(&found), "{found}");
        assert_eq!(
            stability_index(&[3, 0], &[3, 0]),
            Some(0.0),
            "planned and built none"
        );
    }

    #[test]
    fn mixes_that_cannot_be_compared() {
        assert_eq!(stability_index(&[], &[]), None);
        assert_eq!(stability_index(&[0, 0], &[1, 1]), None);
        assert_eq!(stability_index(&[1, 1], &[0, 0]), None);
        assert_eq!(stability_index(&[1], &[1, 1]), None);
    }
}
