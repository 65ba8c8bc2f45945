//! The handbook's figures, reference values from an independent high-precision computation, and edges.

use super::*;

#[test]
fn lower_bounds_of_the_handbook() {
    let expected = [
        (164, 164, 0.9819),
        (59, 59, 0.9505),
        (58, 58, 0.9497),
        (3, 3, 0.3684),
        (95, 100, 0.8977),
        (97, 100, 0.9243),
        (960, 1000, 0.9482),
        (485, 500, 0.9542),
        (354, 400, 0.8554),
    ];
    for (passed, samples, bound) in expected {
        let found = (lower_bound(passed, samples) * 1e4).round() / 1e4;
        assert_eq!(found, bound, "{passed}/{samples}");
    }
}

/// From mpmath 1.3.0 at 30 digits and more, by summing the tail and halving.
#[test]
fn lower_bounds_to_twelve_digits() {
    let expected = [
        (1, 1, 0.05),
        (1, 2, 0.025_320_565_519_103_6),
        (1, 1000, 5.129_197_890_901_78e-5),
        (5, 10, 0.222_441_101_008_129),
        (95, 100, 0.897_746_622_356_725),
        (97, 100, 0.924_289_206_250_17),
        (354, 400, 0.855_357_782_146_154),
        (960, 1000, 0.948_246_598_647_84),
        (485, 500, 0.954_180_357_249_003),
        (1, 1_000_000, 5.129_329_307_204_95e-8),
        (500_000, 1_000_000, 0.499_177_073_949_477),
        (999_999, 1_000_000, 0.999_995_256_144_362),
        (950_000, 1_000_000, 0.949_640_048_637_824),
    ];
    for (passed, samples, bound) in expected {
        let found = lower_bound(passed, samples);
        assert!(
            (found - bound).abs() <= 1e-11 * bound,
            "{passed}/{samples}: {found} {bound}"
        );
    }
}

#[test]
fn zero_failures() {
    let expected = [
        (0.9, 29),
        (0.95, 59),
        (0.97, 99),
        (0.98, 149),
        (0.99, 299),
        (0.995, 598),
    ];
    for (target, samples) in expected {
        assert_eq!(samples_for_failures(target, 0), Some(samples), "{target}");
        assert_eq!(
            (0.05_f64.ln() / f64::ln(target)).ceil() as u64,
            samples,
            "{target}"
        );
    }
}

#[test]
fn one_two_three_failures() {
    let expected = [
        (0.9, [46, 61, 76]),
        (0.95, [93, 124, 153]),
        (0.99, [473, 628, 773]),
    ];
    for (target, sizes) in expected {
        for (failures, samples) in (1..).zip(sizes) {
            assert_eq!(samples_for_failures(target, failures), Some(samples));
            assert!(lower_bound(samples - failures, samples) >= target);
            assert!(lower_bound(samples - 1 - failures, samples - 1) < target);
        }
    }
}

#[test]
fn truly_better() {
    let expected = [
        (0.90, 0.02, 671),
        (0.90, 0.05, 116),
        (0.95, 0.01, 1415),
        (0.95, 0.02, 386),
        (0.95, 0.03, 181),
        (0.97, 0.02, 208),
        (0.99, 0.005, 1049),
        // Runs of 24 and of exactly 25 sizes: the first must not count, the second must.
        (0.95, 0.028, 208),
        (0.95, 0.044, 59),
    ];
    for (target, better, samples) in expected {
        assert_eq!(
            samples_if_better(target, better),
            Some(samples),
            "{target} + {better}"
        );
    }
}

/// What is skipped must be hopeless: the plain search, size after size, finds the same.
#[test]
fn skipping_what_is_hopeless_skips_nothing() {
    let cases = [
        (0.5, 0.04),
        (0.5, 0.02),
        (0.9, 0.013),
        (0.95, 0.012),
        (0.99, 0.006),
        (0.2, 0.03),
    ];
    for (target, better) in cases {
        let is_shown = |size: u64| {
            let passed = (size as f64 * (target + better)).round().min(size as f64);
            shows(passed as u64, size, target)
        };
        let mut run = 0;
        let plain = (1..).find(|size| {
            run = if is_shown(*size) { run + 1 } else { 0 };
            run == ON_END
        });
        let found = samples_if_better(target, better);
        assert_eq!(
            found,
            plain.map(|last: u64| last + 1 - ON_END),
            "{target} + {better}"
        );
    }
    assert_eq!(
        samples_if_better(0.5, 0.002),
        Some(169_749),
        "in no noticeable time"
    );
}

#[test]
fn sample_sizes_that_do_not_exist() {
    assert_eq!(samples_for_failures(1.0, 0), None);
    assert_eq!(samples_for_failures(0.0, 0), Some(1));
    assert_eq!(samples_if_better(0.95, 0.0), None);
    assert_eq!(samples_if_better(0.95, 0.06), None);
    assert_eq!(samples_if_better(0.95, f64::NAN), None);
    assert_eq!(
        samples_if_better(0.95, 0.05),
        Some(59),
        "a perfect model needs the zero-failure size"
    );
}

#[test]
fn bounds_at_the_edges() {
    assert_eq!((lower_bound(0, 0), upper_bound(0, 0)), (0.0, 1.0));
    assert_eq!((lower_bound(0, 10), upper_bound(10, 10)), (0.0, 1.0));
    assert!((upper_bound(0, 59) - 0.0495).abs() < 1e-4);
    assert_eq!(lower_bound(11, 10), lower_bound(10, 10));
    assert_eq!(Estimate::of_count(0, 0), None);
    assert_eq!(Estimate::of_count(11, 10), None);
    for samples in [1, 2, 7, 1000, 1_000_000, u64::MAX] {
        for passed in [0, 1, samples / 2, samples - 1, samples] {
            let (low, high) = (lower_bound(passed, samples), upper_bound(passed, samples));
            assert!(
                (0.0..=1.0).contains(&low) && low <= high && high <= 1.0,
                "{passed}/{samples}"
            );
        }
    }
}

#[test]
fn bounds_widen_and_rise() {
    for samples in [10, 100, 300] {
        for passed in 1..=samples {
            let rate = passed as f64 / samples as f64;
            assert!(lower_bound(passed, samples) < rate);
            assert!(lower_bound(passed - 1, samples) < lower_bound(passed, samples));
            assert!(upper_bound(passed - 1, samples) < upper_bound(passed, samples));
        }
    }
}

/// The exact sum of the tail, term by term, for every count of small samples.
#[test]
fn bound_solves_its_equation() {
    for samples in 1..=40_u64 {
        for passed in 1..=samples {
            let rate = lower_bound(passed, samples);
            let mut term = (1.0 - rate).powi(samples as i32);
            let mut below = 0.0;
            for k in 0..passed {
                below += term;
                term *= (samples - k) as f64 / (k + 1) as f64 * rate / (1.0 - rate);
            }
            assert!((1.0 - below - 0.05).abs() < 1e-12, "{passed}/{samples}");
        }
    }
}

/// The bound by halving all the way.
fn by_halving(passed: u64, samples: u64) -> f64 {
    let (mut low, mut high) = (0.0, passed as f64 / samples as f64);
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return low;
        }
        if at_least(passed, samples, middle) > ALPHA {
            high = middle;
        } else {
            low = middle;
        }
    }
}

#[test]
fn the_bound_is_that_of_halving() {
    let small = (2..60).flat_map(|samples| (1..samples).map(move |passed| (passed, samples)));
    let sizes = [300, 2_000, 123_457, 1_000_000];
    let large = sizes.into_iter().flat_map(|samples: u64| {
        let few = [1, 2, 17, samples / 3, samples / 2];
        few.into_iter()
            .flat_map(move |few| [(few, samples), (samples - few, samples)])
    });
    for (passed, samples) in small.chain(large) {
        let (bound, halved) = (lower_bound(passed, samples), by_halving(passed, samples));
        let apart = (bound - halved).abs();
        assert!(
            apart <= 1e-14 * halved,
            "{passed} of {samples}: {bound} {halved}"
        );
    }
}

#[test]
fn shows_agrees_with_the_bound() {
    for samples in (1..400).step_by(19) {
        for passed in 0..=samples {
            let bound = lower_bound(passed, samples);
            for target in [0.0, 0.5, 0.9, 0.95, 0.99, 1.0] {
                assert_eq!(shows(passed, samples, target), bound >= target);
            }
        }
    }
}

fn judge(passed: u64, samples: u64, direction: Direction, target: f64) -> Verdict {
    Estimate::of_count(passed, samples)
        .unwrap()
        .verdict(direction, target)
}

#[test]
fn verdicts_where_high_is_good() {
    let judge = |passed, samples, target| judge(passed, samples, Direction::Higher, target);
    assert_eq!(judge(97, 100, 0.95), Verdict::NotShownYet);
    assert_eq!(judge(485, 500, 0.95), Verdict::Shown);
    assert_eq!(judge(354, 400, 0.95), Verdict::NotMet);
    assert_eq!(judge(58, 58, 0.95), Verdict::NotShownYet);
    assert_eq!(judge(59, 59, 0.95), Verdict::Shown);
    assert_eq!(judge(1_000_000, 1_000_000, 1.0), Verdict::NotShownYet);
}

#[test]
fn a_value_at_its_target_is_met_however_it_was_divided() {
    for tenths in 1..1000_u64 {
        let percent: f64 = format!("{}.{}", tenths / 10, tenths % 10).parse().unwrap();
        assert_ne!(
            judge(tenths, 1000, Direction::Higher, percent / 100.0),
            Verdict::NotMet
        );
        assert_ne!(
            judge(tenths, 1000, Direction::Lower, percent / 100.0),
            Verdict::NotMet
        );
    }
}

#[test]
fn verdicts_where_low_is_good() {
    let judge = |failed, samples| judge(failed, samples, Direction::Lower, 0.05);
    assert_eq!(judge(0, 59), Verdict::Shown);
    assert_eq!(judge(0, 58), Verdict::NotShownYet);
    assert_eq!(judge(3, 100), Verdict::NotShownYet);
    assert_eq!(judge(15, 500), Verdict::Shown);
    assert_eq!(judge(6, 100), Verdict::NotMet);
}

#[test]
fn verdicts_where_exact_is_good() {
    let direction = Direction::Exact { tolerance: 0.02 };
    assert_eq!(judge(5000, 10_000, direction, 0.5), Verdict::Shown);
    assert_eq!(judge(50, 100, direction, 0.5), Verdict::NotShownYet);
    assert_eq!(judge(52, 100, direction, 0.5), Verdict::NotShownYet);
    assert_eq!(judge(53, 100, direction, 0.5), Verdict::NotMet);
    assert_eq!(judge(47, 100, direction, 0.5), Verdict::NotMet);
    let resampled = Estimate {
        low: 1.9,
        point: 2.0,
        high: 2.1,
    };
    assert_eq!(
        resampled.verdict(Direction::Exact { tolerance: 0.1 }, 2.0),
        Verdict::Shown
    );
    assert_eq!(
        resampled.verdict(Direction::Exact { tolerance: 0.09 }, 2.0),
        Verdict::NotShownYet
    );
}

#[test]
fn rates_that_are_counts() {
    for (rate, samples) in [
        ("88.5", 400),
        ("97", 100),
        ("97.3", 400),
        ("33.3", 3),
        ("66.67", 3),
        ("0", 7),
    ] {
        assert_eq!(
            is_whole_count(rate, samples),
            Some(true),
            "{rate} of {samples}"
        );
    }
    for (rate, samples) in [
        ("97.1", 100),
        ("95.00", 21),
        ("33.4", 3),
        ("100.1", 1000),
        ("50", 0),
        ("50", 1),
    ] {
        assert_eq!(
            is_whole_count(rate, samples),
            Some(false),
            "{rate} of {samples}"
        );
    }
    // 5 of 8 is 62.5: both 62 and 63 are roundings of it.
    assert_eq!(is_whole_count("62", 8), Some(true));
    assert_eq!(is_whole_count("63", 8), Some(true));
    assert_eq!(is_whole_count("95", 21), Some(true), "20 of 21 is 95.24");
    assert_eq!(is_whole_count("99.999999999999", u64::MAX), Some(true));
}

#[test]
fn rates_that_cannot_be_judged() {
    for rate in [
        "",
        "high",
        "-3",
        "9.5e1",
        "nan",
        ".5",
        "1.2.3",
        "1.1234567890123",
    ] {
        assert_eq!(is_whole_count(rate, 400), None, "{rate}");
    }
    assert_eq!(is_whole_count("+88.5", 400), Some(true));
    assert_eq!(is_whole_count(" 8_8.5 ", 400), Some(true));
}

/// Every rate that is a count must be told to be one, whichever digits are kept.
#[test]
fn every_count_is_a_whole_count() {
    for samples in 1..150_u64 {
        for passed in 0..=samples {
            for digits in 0..3_usize {
                let rate = format!("{:.digits$}", 100.0 * passed as f64 / samples as f64);
                assert_eq!(
                    is_whole_count(&rate, samples),
                    Some(true),
                    "{rate} {passed}/{samples}"
                );
            }
        }
    }
}

/// Summed over every outcome of n trials at p: how often the lower bound is at most p.
///
/// None of the nine may be below 0.95. The figures are those of the same sums in exact fractions.
#[test]
fn the_lower_bound_holds_as_often_as_it_says() {
    let mut found = Vec::new();
    for samples in [20, 59, 300_u64] {
        for rate in [0.9, 0.95, 0.99] {
            let outcomes = (0..=samples).filter(|passed| lower_bound(*passed, samples) <= rate);
            let share: f64 = outcomes.map(|passed| chance(passed, samples, rate)).sum();
            let all: f64 = (0..=samples)
                .map(|passed| chance(passed, samples, rate))
                .sum();
            assert!((all - 1.0).abs() < 1e-12);
            assert!(share >= 0.95, "{samples} at {rate}: {share}");
            found.push(format!("{share:.6}"));
        }
    }
    assert_eq!(
        found,
        [
            "1.000000", "1.000000", "1.000000", // 20: even 20 of 20 gives only 0.8609
            "0.984914", "0.951505", "1.000000", // 59
            "0.954194", "0.965934", "0.950959", // 300
        ]
    );
}

/// P(X = `passed`), multiplied up from the factors nearest to one another so that nothing underflows.
fn chance(passed: u64, samples: u64, rate: f64) -> f64 {
    let failed = samples - passed;
    let mut chance = rate.powi((passed - passed.min(failed)) as i32)
        * (1.0 - rate).powi((failed - passed.min(failed)) as i32);
    let (mut up, fewer) = (samples, passed.min(failed));
    for down in 1..=fewer {
        chance *= up as f64 / down as f64 * rate * (1.0 - rate);
        up -= 1;
    }
    chance
}

#[test]
fn a_quick_yes_is_never_wrong_and_seldom_missing() {
    for (target, better) in [
        (0.9, 0.02),
        (0.9, 0.05),
        (0.95, 0.02),
        (0.95, 0.03),
        (0.99, 0.005),
    ] {
        let least = samples_if_better(target, better).unwrap();
        for samples in (1..least).step_by(7).chain([least - 1]) {
            assert!(
                !is_enough_if_better(samples, target, better),
                "{samples} of {least}"
            );
        }
        assert!(is_enough_if_better(least, target, better));
        assert!(is_enough_if_better(least * 2, target, better));
    }
    assert!(!is_enough_if_better(1_000_000, 0.99, 0.02));
    assert!(!is_enough_if_better(100, 0.9, 0.0));
}
