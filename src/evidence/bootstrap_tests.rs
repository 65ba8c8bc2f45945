//! What a seed must give, what spread bounds must have, and what has none.

use super::*;

fn mean<'v>(values: &'v [f64]) -> impl Fn(&[usize]) -> f64 + 'v {
    |items| items.iter().map(|item| values[*item]).sum::<f64>() / items.len() as f64
}

fn f1(counts: &[u64]) -> f64 {
    2.0 * counts[0] as f64 / (2 * counts[0] + counts[1] + counts[2]) as f64
}

/// Pinned: whoever sees these change has broken every seed that was ever written down.
#[test]
fn a_seed_gives_the_same_numbers_for_ever() {
    let mut numbers = Numbers::new(42);
    let drawn: Vec<u64> = (0..8).map(|_| numbers.below(1_000)).collect();
    assert_eq!(drawn, [497, 555, 530, 284, 666, 985, 260, 862]);
    let values: Vec<f64> = (0..50).map(|at| f64::from(at % 7)).collect();
    let of = |seed| bounds(50, mean(&values), seed, 2_000);
    assert_eq!(of(7), of(7));
    assert_ne!(of(7), of(8));
}

/// A share's resampled bounds lie near the exact ones, which are a little wider.
#[test]
fn a_share_is_bounded_nearly_as_its_count() {
    let values: Vec<f64> = (0..400).map(|at| f64::from(u8::from(at < 354))).collect();
    let found = bounds(400, mean(&values), 1, 4_000).unwrap();
    assert_eq!(
        (found.point, found.resamples, found.units),
        (0.885, 4_000, 400)
    );
    assert!((found.low - 0.8554).abs() < 0.006, "{found:?}");
    assert!((found.high - 0.9103).abs() < 0.006, "{found:?}");
}

/// A thousand crops of twenty images are no thousand.
#[test]
fn items_that_belong_together_widen_the_bounds() {
    let values: Vec<f64> = (0..1_000)
        .map(|at| f64::from(u8::from(at % 20 < 17)))
        .collect();
    let crops = |at: usize| (0..1_000).filter(|item| item % 20 == at).collect();
    let images: Vec<Unit> = (0..20).map(crops).collect();
    let of_images = |drawn: &[usize]| {
        let items: Vec<_> = drawn.iter().flat_map(|at| images[*at].clone()).collect();
        mean(&values)(&items)
    };
    let width = |bounds: Bounds| bounds.high - bounds.low;
    let as_items = width(bounds(1_000, mean(&values), 1, 2_000).unwrap());
    let as_images = width(bounds(images.len(), of_images, 1, 2_000).unwrap());
    assert!(as_images > 5.0 * as_items, "{as_images} {as_items}");
}

/// Of many samples the bound must hold for about 95 %.
#[test]
fn bounds_hold_as_often_as_they_say() {
    let mut numbers = Numbers::new(3);
    let mut held = 0;
    for seed in 0..300 {
        let values: Vec<f64> = (0..60).map(|_| numbers.below(1_001) as f64).collect();
        let found = bounds(60, mean(&values), seed, 2_000).unwrap();
        held += u32::from(found.low <= 500.0) + u32::from(found.high >= 500.0);
    }
    assert!((555..=588).contains(&held), "{held} of 600");
}

#[test]
fn counts_are_drawn_as_a_whole() {
    let found = bounds_of_counts(&[90, 6, 4], f1, 5, 4_000).unwrap();
    assert!((found.point - 180.0 / 190.0).abs() < 1e-12);
    assert!((found.low - 0.9189).abs() < 0.006, "{found:?}");
    assert_eq!(bounds_of_counts(&[90, 6, 4], f1, 5, 4_000), Some(found));
}

#[test]
fn what_has_no_bounds() {
    let values = vec![1.0; 50];
    let of = |units, resamples| bounds(units, mean(&values), 1, resamples);
    assert_eq!(of(50, 2_000), None, "a perfect score has no spread");
    let values: Vec<f64> = (0..50).map(f64::from).collect();
    let of = |units, resamples| bounds(units, mean(&values), 1, resamples);
    assert!(of(50, 2_000).is_some());
    assert_eq!(of(50, 1_999), None, "too few resamples");
    assert!(of(10, 2_000).is_some());
    assert_eq!(of(9, 2_000), None, "too few units");
    assert_eq!(bounds(50, |_| f64::NAN, 1, 2_000), None);
    assert_eq!(bounds_of_counts(&[0, 0, 0], f1, 1, 2_000), None);
    assert_eq!(bounds_of_counts(&[u64::MAX, 1, 0], f1, 1, 2_000), None);
    assert_eq!(bounds_of_counts(&[20_000_000, 1, 0], f1, 1, 2_000), None);
}

/// A share of one rare case: a resample has none of it with probability 0.36, so no lower bound.
#[test]
fn resamples_without_a_value_count_against_the_bounds() {
    let values: Vec<f64> = (0..30).map(f64::from).collect();
    let rare = |items: &[usize]| {
        let is_there = items.contains(&0);
        if is_there {
            mean(&values)(items)
        } else {
            f64::NAN
        }
    };
    assert_eq!(bounds(30, rare, 1, 2_000), None);
    let seldom = |items: &[usize]| {
        let is_there = items.iter().any(|item| *item < 4);
        if is_there {
            mean(&values)(items)
        } else {
            f64::NAN
        }
    };
    let all = bounds(30, mean(&values), 1, 2_000).unwrap();
    let some = bounds(30, seldom, 1, 2_000).unwrap();
    assert!(
        some.low <= all.low && some.high >= all.high,
        "{some:?} {all:?}"
    );
}

#[test]
fn groups_become_units() {
    let units = units_by_group(["b", "a", "", "b", "", "a"]);
    assert_eq!(units, [vec![1, 5], vec![0, 3], vec![2], vec![4]]);
}

/// Drawing all cases anew comes near the exact bounds of F1 and stays within them, but for chance.
#[test]
fn f1_has_exact_bounds() {
    use crate::evidence::binomial::Estimate;
    let exact = Estimate::of_f1(900, 60, 40).unwrap();
    let drawn = bounds_of_counts(&[900, 60, 40], f1, 5, 10_000).unwrap();
    assert!((exact.point - drawn.point).abs() < 1e-12);
    assert!((exact.low - drawn.low).abs() < 0.002, "{exact:?} {drawn:?}");
    assert!(
        (exact.high - drawn.high).abs() < 0.002,
        "{exact:?} {drawn:?}"
    );
    // 59 of 59 is a share of 0.9505 at least.
    let perfect = Estimate::of_f1(59, 0, 0).unwrap();
    assert!((perfect.low - 2.0 * 0.950_49 / 1.950_49).abs() < 1e-4 && perfect.point >= 1.0);
    assert_eq!(Estimate::of_f1(0, 0, 0), None);
    assert_eq!(Estimate::of_f1(u64::MAX, 1, 0), None);
}
