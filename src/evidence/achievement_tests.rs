//! Achievement ratios at their edges.

use super::*;
use crate::model::field::Number;

fn goal(direction: Direction, tolerance: f64) -> Goal {
    Goal {
        direction: Some(direction),
        tolerance: Some(Number {
            value: tolerance,
            digits: 1,
        }),
        ..Goal::default()
    }
}

/// The ratio and the credit of a value against a target.
fn of(direction: Direction, target: f64, value: f64) -> (Option<f64>, Option<f64>) {
    let goal = goal(direction, 0.5);
    (ratio(&goal, target, value), credit(&goal, target, value))
}

#[test]
fn higher_divides_by_the_target_and_is_capped_only_in_the_sum() {
    use Direction::Higher;
    assert_eq!(of(Higher, 80.0, 60.0), (Some(75.0), Some(75.0)));
    assert_eq!(of(Higher, 80.0, 100.0), (Some(125.0), Some(100.0)));
    assert_eq!(of(Higher, 80.0, 0.0), (Some(0.0), Some(0.0)));
    assert_eq!(
        of(Higher, 0.8, -0.2),
        (Some(-25.0), Some(0.0)),
        "less than nothing earns nothing"
    );
}

#[test]
fn a_target_of_zero_or_below_has_no_ratio_to_exceed() {
    use Direction::Higher;
    assert_eq!(of(Higher, 0.0, 3.0), (None, Some(100.0)));
    assert_eq!(of(Higher, 0.0, -3.0), (None, None));
    assert_eq!(of(Higher, -10.0, -5.0), (None, Some(100.0)));
}

#[test]
fn lower_divides_the_target_by_what_was_achieved() {
    use Direction::Lower;
    assert_eq!(of(Lower, 6.0, 7.5), (Some(80.0), Some(80.0)));
    assert_eq!(of(Lower, 2.5, 2.0), (Some(125.0), Some(100.0)));
    assert_eq!(of(Lower, 0.0, 4.0), (Some(0.0), Some(0.0)));
    assert_eq!(
        of(Lower, 6.0, 0.0),
        (None, Some(100.0)),
        "nothing of what is bad"
    );
    assert_eq!(of(Lower, 0.0, 0.0), (None, Some(100.0)));
    assert_eq!(of(Lower, -10.0, -20.0), (None, Some(100.0)));
    assert_eq!(of(Lower, -10.0, -5.0), (None, None));
    assert_eq!(of(Lower, -10.0, 5.0), (None, None));
}

#[test]
fn exact_is_all_or_nothing() {
    use Direction::Exact;
    assert_eq!(of(Exact, 0.0, 0.5), (Some(100.0), Some(100.0)));
    assert_eq!(of(Exact, -3.0, -3.5), (Some(100.0), Some(100.0)));
    assert_eq!(of(Exact, 10.0, 10.6), (Some(0.0), Some(0.0)));
}

#[test]
fn without_a_direction_nothing_is_said() {
    let goal = Goal::default();
    assert_eq!(
        (ratio(&goal, 1.0, 1.0), credit(&goal, 1.0, 1.0)),
        (None, None)
    );
}
