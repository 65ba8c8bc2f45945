//! Lines with known answers, bands that hold as often as they say, and points without a line.

use super::*;

fn near(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 1e-9 * expected.abs().max(1.0),
        "{found} {expected}"
    );
}

#[test]
fn a_straight_line_is_itself() {
    let points: Vec<_> = (0..4)
        .map(|day| (f64::from(day) * 5.0, 80.0 + f64::from(day)))
        .collect();
    let trend = Trend::of(&points).unwrap();
    near(trend.slope, 0.2);
    near(trend.error, 0.0);
    let ahead = trend.at(30.0).unwrap();
    near(ahead.centre, 86.0);
    near(ahead.high - ahead.low, 0.0);
}

/// Anscombe's first data set (The American Statistician 27, 1973): slope 0.500, intercept 3.00,
/// residual error 1.237; the band at 10 by hand from t(9) = 1.833113.
#[test]
fn anscombe() {
    let days = [10., 8., 13., 9., 11., 14., 6., 4., 12., 7., 5.];
    let values = [
        8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68,
    ];
    let points: Vec<_> = days.into_iter().zip(values).collect();
    let trend = Trend::of(&points).unwrap();
    assert!((trend.slope - 0.500_090_909).abs() < 1e-9);
    assert!((trend.error - 1.236_603_323).abs() < 1e-9);
    let at = trend.at(10.0).unwrap();
    near(at.centre, 3.000_090_909_090_909 + 5.000_909_090_909_091);
    let half = 1.833_112_932_653_67 * trend.error * (1.0 + 1.0 / 11.0 + 1.0 / 110.0_f64).sqrt();
    near(at.high - at.centre, half);
    near(at.centre - at.low, half);
}

/// The mark for the band: of many noisy lines it must hold nine times in ten.
#[test]
fn the_band_holds_as_often_as_it_says() {
    // A sum of twelve draws is nearly normal; the generator is Knuth's MMIX.
    let mut state = 1_u64;
    let mut uniform = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut noise = || (0..12).map(|_| uniform()).sum::<f64>() - 6.0;
    let mut held = 0;
    for _ in 0..2_000 {
        let points: Vec<_> = (0..5)
            .map(|at| (f64::from(at), 0.3 * f64::from(at) + noise()))
            .collect();
        let band = Trend::of(&points).unwrap().at(8.0).unwrap();
        let next = 0.3 * 8.0 + noise();
        held += u32::from((band.low..=band.high).contains(&next));
    }
    assert!((1_760..=1_840).contains(&held), "{held} of 2000");
}

#[test]
fn points_without_a_line() {
    let points = [(0.0, 1.0), (1.0, 2.0), (2.0, 2.0), (3.0, 4.0)];
    assert!(Trend::of(&points).is_some());
    assert_eq!(Trend::of(&points[..3]), None, "three points");
    assert_eq!(
        Trend::of(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0), (1.0, 4.0)]),
        None,
        "one day"
    );
    let mut broken = points;
    broken[2].1 = f64::NAN;
    assert_eq!(Trend::of(&broken), None);
}

#[test]
fn slopes_that_a_target_asks_for() {
    assert_eq!(required_slope(89.0, 95.0, 30.0), Some(0.2));
    assert_eq!(required_slope(13.4, 10.0, 17.0), Some(-0.2));
    assert_eq!(required_slope(89.0, 95.0, 0.0), None);
    assert_eq!(required_slope(89.0, 95.0, -3.0), None);
}
