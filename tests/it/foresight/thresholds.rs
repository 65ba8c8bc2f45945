//! Thresholds stand where they are said to: on them all is fine, one step past them it is not.

use std::collections::BTreeMap;

use pmo::facts::{self, Facts};
use pmo::foresight::{self, Limits, Scale, Severity, Side, Trigger};

use super::{cases, look};
use crate::support::{Page, snapshot};

/// A value on a threshold is fine, one past it is not, whatever the threshold: the project's own counts.
#[test]
fn each_threshold_divides_where_it_stands() {
    for trigger in foresight::triggers() {
        let limits = trigger.limits;
        if limits.amber.is_none() && limits.red.is_none() {
            continue;
        }
        let mut tried = 0;
        for case in cases(trigger) {
            let (_, foresight) = look(&case.page, trigger);
            let values = foresight
                .warnings
                .iter()
                .filter_map(|one| Some((one, one.value?)));
            let values: BTreeMap<_, _> = values
                .map(|(one, value)| (one.object.id.clone(), value))
                .collect();
            for (id, value) in values {
                let nearer = match limits.side {
                    Side::Above => value - 1e-6 * value.abs().max(1.0),
                    Side::Below => value + 1e-6 * value.abs().max(1.0),
                };
                let of = |amber: f64, red: f64| severity(&case.page, trigger, &id, amber, red);
                let far = match limits.side {
                    Side::Above => 1e12,
                    Side::Below => -1e12,
                };
                assert_eq!(of(value, far), None, "{} at {value}", trigger.id);
                assert_eq!(of(nearer, far), Some(Severity::Amber), "{}", trigger.id);
                assert_eq!(of(nearer, value), Some(Severity::Amber), "{}", trigger.id);
                assert_eq!(of(nearer, nearer), Some(Severity::Red), "{}", trigger.id);
                tried += 1;
            }
        }
        assert!(tried > 0, "{}: no case has a value", trigger.id);
    }
}

/// What a trigger says of an object where the project sets its own thresholds.
fn severity(
    page: &Page,
    trigger: &'static Trigger,
    object: &str,
    amber: f64,
    red: f64,
) -> Option<Severity> {
    let mut files = page.files.clone();
    let charter = files.get_mut("project.toml").unwrap();
    assert!(
        !charter.contains("[thresholds"),
        "{}: thresholds in a case",
        trigger.id
    );
    charter.push_str(&format!(
        "\n[thresholds.{}]\namber = {amber:?}\nred = {red:?}\n",
        trigger.id
    ));
    let facts = facts::gather(&snapshot(&files), page.as_of);
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    let foresight = foresight::look_for(&facts, [trigger].into_iter());
    let mut warnings = foresight.warnings.iter();
    // What warns without a value does so for another reason than the thresholds.
    let warning = warnings.find(|one| one.object.id == object && one.value.is_some());
    warning.map(|one| one.severity)
}

/// The step from a threshold to the next value that counts, where it is not one.
const STEPS: [(&str, f64); 19] = [
    ("acceptance-undefined", 2.0),
    ("agreement", 0.01),
    ("b2c-roles", 0.01),
    ("back-loaded", 0.03),
    ("ceiling", 0.1),
    ("class-mix", 0.01),
    ("document-late", 0.1),
    ("ds-ratio", 0.01),
    ("holiday-loss", 0.03),
    ("over-allocation", 0.01),
    ("penalty-exposure", 375_000.0),
    ("plateau", 0.03),
    ("pool-exhausted", 0.01),
    ("single-person", 0.01),
    ("spi", 0.01),
    ("test-lead", 0.1),
    ("verify-rounds", 0.1),
    ("weights", 0.02),
    ("yield", 0.01),
];

/// Thresholds below which nothing can be shown: what is on time, or still fits, is looked at no further.
const LOWEST: [(&str, &str); 3] = [
    ("decision-overdue", "amber"),
    ("over-allocation", "amber"),
    ("slip", "amber"),
];

/// A threshold that begins one step sooner or later changes the answer of a case: what stands on it is
/// shown to be fine, what lies one step past it is not.
#[test]
fn every_threshold_stands_between_two_cases() {
    let mut untold = Vec::new();
    for trigger in foresight::triggers() {
        let cases = cases(trigger);
        let facts = cases.iter().map(|case| &case.page);
        let facts = facts.map(|page| facts::gather(&snapshot(&page.files), page.as_of));
        let facts: Vec<_> = facts.collect();
        let as_is = answers(&facts, trigger, trigger.limits);
        for (name, by) in steps(trigger) {
            if answers(&facts, trigger, moved(trigger.limits, name, by)) == as_is {
                untold.push(format!("{} {name} {by:+}", trigger.id));
            }
        }
    }
    assert!(untold.is_empty(), "no case tells: {untold:#?}");
}

/// A trigger's thresholds, each with its step down and up.
fn steps(trigger: &Trigger) -> Vec<(&'static str, f64)> {
    let step = STEPS.iter().find(|(id, _)| *id == trigger.id);
    let step = step.map_or(1.0, |(_, step)| *step);
    let limits = trigger.limits;
    let mut steps = Vec::new();
    for (name, limit) in [("amber", limits.amber), ("red", limits.red)] {
        let Some(limit) = limit else { continue };
        // Of what cannot be less than none there is nothing below none.
        let is_none = limit == 0.0 && !limits.is_signed;
        if !is_none && !LOWEST.contains(&(trigger.id, name)) {
            steps.push((name, -step));
        }
        steps.push((name, step));
    }
    steps
}

fn moved(limits: Limits, name: &str, by: f64) -> Limits {
    let limit = |limit: Option<f64>| limit.map(|limit| limit + by);
    match name {
        "amber" => Limits {
            amber: limit(limits.amber),
            ..limits
        },
        _ => Limits {
            red: limit(limits.red),
            ..limits
        },
    }
}

/// What a trigger with such thresholds says of each project.
fn answers(facts: &[Facts], trigger: &Trigger, limits: Limits) -> Vec<Vec<(String, Severity)>> {
    let moved = Trigger {
        limits,
        ..trigger.clone()
    };
    let answer = |facts: &Facts| {
        let foresight = foresight::look_for(facts, [&moved].into_iter());
        let warnings = foresight.warnings.iter();
        warnings
            .map(|one| (one.object.id.clone(), one.severity))
            .collect()
    };
    facts.iter().map(answer).collect()
}

/// Each trigger's figures lie where its scale says, or its thresholds could not be told from mistakes.
#[test]
fn figures_and_defaults_lie_where_their_scale_says() {
    for trigger in foresight::triggers() {
        let Limits {
            amber, red, scale, ..
        } = trigger.limits;
        for limit in amber.iter().chain(&red) {
            let id = trigger.id;
            assert!(scale.most().is_none_or(|most| limit.abs() <= most), "{id}");
            // What goes from 0 to 1 says so.
            assert!(
                scale != Scale::Open || limit.fract() == 0.0,
                "{id}: {limit}"
            );
            assert!(!scale.is_likely_share(*limit, *limit), "{id}: {limit}");
        }
        if scale == Scale::Share {
            for case in cases(trigger) {
                let (_, foresight) = look(&case.page, trigger);
                let values = foresight.warnings.iter().filter_map(|one| one.value);
                let outside: Vec<_> = values.filter(|value| value.abs() > 1.0).collect();
                assert!(outside.is_empty(), "{}: {outside:?}", trigger.id);
            }
        }
    }
}
