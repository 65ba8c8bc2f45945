//! How far two people who judged the same items agree beyond chance.

/// Cohen's κ and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// Share of items on which both agree.
    pub observed: f64,
    /// Share on which they would agree by chance.
    pub expected: f64,
    /// (observed − expected) ÷ (1 − expected).
    pub value: f64,
}

/// Cohen's κ (Educational and Psychological Measurement 20, 1960) of a square table: row the first
/// judge's class, column the second's, in the same order.
///
/// `None` for a table that is not square or empty, and where both used one class only: agreement by
/// chance is then certain, and κ says nothing.
pub fn kappa(table: &[Vec<u64>]) -> Option<Kappa> {
    let classes = table.len();
    if table.iter().any(|row| row.len() != classes) {
        return None;
    }
    let sum = |counts: &mut dyn Iterator<Item = u64>| counts.map(|count| count as f64).sum::<f64>();
    let all = sum(&mut table.iter().flatten().copied());
    let agreed = sum(&mut table.iter().enumerate().map(|(at, row)| row[at]));
    let by_chance: f64 = (0..classes)
        .map(|at| sum(&mut table[at].iter().copied()) * sum(&mut table.iter().map(|row| row[at])))
        .sum();
    let (observed, expected) = (agreed / all, by_chance / (all * all));
    (all > 0.0 && expected < 1.0).then(|| Kappa {
        observed,
        expected,
        value: (observed - expected) / (1.0 - expected),
    })
}

/// How strong an agreement is called (Landis and Koch, Biometrics 33, 1977).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below 0.
    Poor,
    /// Up to 0.20.
    Slight,
    /// Up to 0.40.
    Fair,
    /// Up to 0.60.
    Moderate,
    /// Up to 0.80.
    Substantial,
    /// Above 0.80.
    AlmostPerfect,
}

impl Strength {
    /// The name for a coefficient.
    pub fn of(kappa: f64) -> Self {
        match kappa {
            value if value < 0.0 => Self::Poor,
            value if value <= 0.2 => Self::Slight,
            value if value <= 0.4 => Self::Fair,
            value if value <= 0.6 => Self::Moderate,
            value if value <= 0.8 => Self::Substantial,
            _ => Self::AlmostPerfect,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cohen's own table of 1960 in counts of 200: κ = 0.492.
    #[test]
    fn the_table_of_cohen() {
        let table = [vec![88, 14, 18], vec![10, 40, 10], vec![2, 6, 12]];
        let found = kappa(&table).unwrap();
        assert!((found.observed - 0.70).abs() < 1e-12);
        assert!((found.expected - 0.41).abs() < 1e-12);
        assert!((found.value - 0.491_525_423).abs() < 1e-9);
    }

    #[test]
    fn tables_without_a_coefficient() {
        assert_eq!(kappa(&[]), None);
        assert_eq!(kappa(&[vec![0, 0], vec![0, 0]]), None);
        assert_eq!(kappa(&[vec![1, 2], vec![3]]), None);
        assert_eq!(kappa(&[vec![7, 0], vec![0, 0]]), None, "one class only");
        assert_eq!(kappa(&[vec![3, 0], vec![0, 4]]).unwrap().value, 1.0);
        assert_eq!(kappa(&[vec![0, 4], vec![4, 0]]).unwrap().value, -1.0);
    }

    #[test]
    fn strengths_at_their_edges() {
        use Strength::{AlmostPerfect, Fair, Moderate, Poor, Slight, Substantial};
        for (kappa, strength) in [
            (-0.01, Poor),
            (0.0, Slight),
            (0.2, Slight),
            (0.21, Fair),
            (0.4, Fair),
            (0.41, Moderate),
            (0.6, Moderate),
            (0.61, Substantial),
            (0.8, Substantial),
            (0.81, AlmostPerfect),
        ] {
            assert_eq!(Strength::of(kappa), strength, "{kappa}");
        }
    }
}
