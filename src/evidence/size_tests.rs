//! Published sizes, their neighbours, and counts that cannot be.

use super::*;
use crate::evidence::binomial::lower_bound;

#[test]
fn sizes_with_power() {
    for (target, better, samples) in [(0.95, 0.02, 815), (0.9, 0.02, 1666), (0.9, 0.05, 239)] {
        assert_eq!(samples_with_power(target, better), Some(samples));
    }
    assert_eq!(samples_with_power(0.95, 0.0), None);
    assert_eq!(samples_with_power(0.95, 0.06), None);
    assert_eq!(samples_with_power(0.95, f64::NAN), None);
    assert_eq!(samples_with_power(0.5, 1e-6), None);
    assert!(samples_with_power(0.99, 0.01).unwrap() >= 299);
}

/// Summed over every outcome: a model so much better does show its target four times in five.
#[test]
fn the_power_is_there() {
    for (target, better) in [
        (0.95, 0.02),
        (0.9, 0.05),
        (0.9, 0.02),
        (0.97, 0.02),
        (0.99, 0.005),
    ] {
        let samples = samples_with_power(target, better).unwrap();
        let allowed = failures_allowed(samples, target).unwrap();
        let rate: f64 = target + better;
        let mut term = rate.powi(samples as i32);
        let mut power = 0.0;
        for failures in 0..=allowed {
            power += term;
            let odds = (1.0 - rate) / rate;
            term *= (samples - failures) as f64 / (failures + 1) as f64 * odds;
        }
        assert!(
            (0.8..0.95).contains(&power),
            "{target} + {better}: {samples}, {power}"
        );
    }
}

#[test]
fn sizes_of_a_target() {
    let sizes = Sizes::of(0.95, Some(0.02)).unwrap();
    assert_eq!(sizes.with_failures, [59, 93, 124, 153]);
    assert_eq!((sizes.if_better, sizes.with_power), (Some(386), Some(815)));
    let alone = Sizes::of(0.95, None).unwrap();
    assert_eq!((alone.if_better, alone.with_power), (None, None));
    assert_eq!(Sizes::of(1.0, None), None);
}

#[test]
fn failures_that_still_show() {
    assert_eq!(failures_allowed(58, 0.95), None);
    for (samples, failures) in [(59, 0), (92, 0), (93, 1), (124, 2), (152, 2), (153, 3)] {
        assert_eq!(failures_allowed(samples, 0.95), Some(failures), "{samples}");
    }
    let most = failures_allowed(1200, 0.95).unwrap();
    assert!(lower_bound(1200 - most, 1200) >= 0.95);
    assert!(lower_bound(1200 - most - 1, 1200) < 0.95);
    assert_eq!(failures_allowed(0, 0.95), None);
    assert_eq!(
        failures_allowed(10, 0.0),
        Some(9),
        "ten of ten failing shows nothing to bisect to"
    );
}

#[test]
fn what_is_still_needed() {
    use StillNeeded::{AtTarget, Missed, More, Nothing};
    let of = |passed, samples| still_needed(passed, samples, 0.95).unwrap();
    assert_eq!(of(485, 500), Nothing);
    assert_eq!(of(59, 59), Nothing);
    let more = |if_none_fails, at_this_rate| More {
        if_none_fails,
        at_this_rate,
    };
    assert_eq!(of(58, 58), more(1, Some(1)));
    // 153 in all with the three failures there are; 386 in all at 97 %.
    assert_eq!(of(97, 100), more(53, Some(286)));
    assert_eq!(of(95, 100), AtTarget);
    assert_eq!(of(950_000, 1_000_000), AtTarget);
    assert_eq!(of(94, 100), Missed);
    assert_eq!(of(0, 1), Missed);
    let close = still_needed(95_001, 100_000, 0.95).unwrap();
    assert!(
        matches!(
            close,
            More {
                at_this_rate: None,
                ..
            }
        ),
        "{close:?}"
    );
}

/// One sample fewer than said must not do.
#[test]
fn what_is_still_needed_is_enough_and_no_more() {
    for (passed, samples) in [(97, 100), (49, 50), (198, 205), (20, 20)] {
        let Some(StillNeeded::More { if_none_fails, .. }) = still_needed(passed, samples, 0.95)
        else {
            panic!("{passed}/{samples}");
        };
        assert!(shows(passed + if_none_fails, samples + if_none_fails, 0.95));
        assert!(!shows(
            passed + if_none_fails - 1,
            samples + if_none_fails - 1,
            0.95
        ));
    }
}

#[test]
fn counts_that_cannot_be() {
    assert_eq!(still_needed(0, 0, 0.95), None);
    assert_eq!(still_needed(3, 2, 0.95), None);
    assert_eq!(still_needed(10, 10, 1.0), Some(StillNeeded::AtTarget));
    assert_eq!(still_needed(9, 10, 1.0), Some(StillNeeded::Missed));
    assert_eq!(still_needed(10, 10, f64::NAN), None);
}

#[test]
fn clusters_are_worth_less() {
    assert_eq!(effective_samples(1000.0, 50.0, 1.0), 20.0);
    assert_eq!(effective_samples(1000.0, 50.0, 0.0), 1000.0);
    assert_eq!(effective_samples(1000.0, 1.0, 0.7), 1000.0);
    assert!((effective_samples(1000.0, 50.0, 0.1) - 169.491_525).abs() < 1e-5);
    assert_eq!(
        effective_samples(1000.0, 0.0, 2.0),
        1000.0,
        "nonsense gains nothing"
    );
}

#[test]
fn a_finite_set_needs_fewer() {
    assert_eq!(samples_of_finite(385, 1000), 279);
    assert_eq!(samples_of_finite(59, 59), 30);
    assert_eq!(samples_of_finite(1, 10), 1);
    assert_eq!(samples_of_finite(59, 1_000_000_000), 59);
    assert_eq!(samples_of_finite(0, 10), 0);
    assert_eq!(samples_of_finite(10, 0), 0);
}

#[test]
fn fewer_may_fail_in_clusters() {
    let effect = 1000.0 / 203.772_885;
    assert_eq!(failures_allowed_in_clusters(1000, 0.95, effect), Some(23));
    assert_eq!(failures_allowed_in_clusters(1000, 0.95, 50.0), None);
    assert_eq!(
        failures_allowed_in_clusters(1000, 0.95, 1.0),
        failures_allowed(1000, 0.95)
    );
}

#[test]
fn clusters_take_more() {
    use StillNeeded::{Missed, More, Nothing};
    let of =
        |passed, samples, effect| still_needed_in_clusters(passed, samples, 0.95, effect).unwrap();
    assert_eq!(of(97, 100, 1.0), still_needed(97, 100, 0.95).unwrap());
    // Half as many failures among half as many cases: twice 108.7 and 342.7 in all (tests/cases/clusters/make.py).
    let twice = More {
        if_none_fails: 118,
        at_this_rate: Some(586),
    };
    assert_eq!(of(97, 100, 2.0), twice);
    assert!(
        matches!(of(485, 500, 3.0), More { .. }),
        "shown as single cases only"
    );
    assert_eq!(of(990, 1000, 2.0), Nothing);
    assert_eq!(of(94, 100, 2.0), Missed);
    // Twenty groups of fifty without a failure: 58.4 independent cases are 2,921 of them.
    let perfect = More {
        if_none_fails: 1921,
        at_this_rate: Some(1921),
    };
    assert_eq!(of(1000, 1000, 50.0), perfect);
}
