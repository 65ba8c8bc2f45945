//! Bounds, worth and sizes of cases that belong together, against SciPy (`tests/cases/clusters/make.py`).

use serde_json::Value;

use super::*;

fn expected(part: &str) -> Vec<Value> {
    let text = include_str!("../../tests/cases/clusters/expected.json");
    let all: Value = serde_json::from_str(text).unwrap();
    all[part].as_array().unwrap().clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn near(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() <= 1e-6 * expected.abs().max(1e-3),
        "{found} {expected}"
    );
}

#[test]
fn bounds_of_groups_are_those_of_what_their_cases_are_worth() {
    for one in expected("bounds") {
        let groups = one["groups"].as_array().unwrap().iter();
        let groups = groups.map(|group| (group[0].as_u64().unwrap(), group[1].as_u64().unwrap()));
        let (low, high) = bounds(&groups.collect::<Vec<_>>()).unwrap();
        near(low, number(&one["low"]));
        near(high, number(&one["high"]));
    }
    assert_eq!(bounds(&[]), None);
    assert_eq!(bounds(&[(0, 0)]), None);
    assert_eq!(bounds(&[(3, 2), (1, 2)]), None);
}

#[test]
fn what_a_bound_says_of_the_cases_is_undone() {
    for one in expected("worth") {
        near(
            worth(number(&one[0]), number(&one[1]), 1e7).unwrap(),
            number(&one[2]),
        );
    }
    // Twenty groups of fifty, all right: twenty cases, though the interval is hardly wider.
    near(worth(1.0, 0.05_f64.powf(1.0 / 20.0), 1000.0).unwrap(), 20.0);
    assert_eq!(worth(1.0, 0.999_9, 1000.0), Some(1000.0), "never more");
    for (rate, low) in [(0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (0.5, 0.6), (1.0, 1.0)] {
        assert_eq!(worth(rate, low, 100.0), None, "{rate} {low}");
    }
}

#[test]
fn sizes_of_cases_that_are_not_whole() {
    for one in expected("at-rate") {
        near(
            cases_at_rate(number(&one[0]), number(&one[1])).unwrap(),
            number(&one[2]),
        );
    }
    for one in expected("with-failures") {
        near(
            cases_with_failures(number(&one[0]), number(&one[1])).unwrap(),
            number(&one[2]),
        );
    }
    assert_eq!(cases_at_rate(0.950_01, 0.95), None);
    assert_eq!(cases_with_failures(1.0, 1.0), None);
}
