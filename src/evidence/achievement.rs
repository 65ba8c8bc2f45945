//! 달성률: how much of a target has been achieved, shown as it is and capped only where it is summed.

use crate::model::kind::goal::{Direction, Goal};

/// What rounding may add to a difference of written numbers.
const SLACK: f64 = 1e-9;

/// The achievement ratio of a value in per cent, uncapped (handbook, section 5): achieved ÷ target
/// where higher is better, target ÷ achieved where lower is better, and of an exact target 100 within
/// its tolerance, else 0. `None` where the division says nothing: a target of zero or below that is to
/// be exceeded, a value of zero or below that is to stay low, a target below zero that is to be
/// undercut, or a goal without direction.
pub fn ratio(goal: &Goal, target: f64, value: f64) -> Option<f64> {
    match goal.direction? {
        Direction::Higher if target > 0.0 => Some(value / target * 100.0),
        Direction::Lower if value > 0.0 && target >= 0.0 => Some(target / value * 100.0),
        Direction::Exact if is_met(goal, target, value) => Some(100.0),
        Direction::Exact => Some(0.0),
        Direction::Higher | Direction::Lower => None,
    }
}

/// What a value adds to the weighted sum, in per cent of its weight: the ratio from 0 to 100, or all
/// of it where there is no ratio and the target is met. `None` where nothing can be said.
pub fn credit(goal: &Goal, target: f64, value: f64) -> Option<f64> {
    match ratio(goal, target, value) {
        Some(ratio) => Some(ratio.clamp(0.0, 100.0)),
        None => is_met(goal, target, value).then_some(100.0),
    }
}

/// Whether a value lies on the target's good side, whatever its bounds.
fn is_met(goal: &Goal, target: f64, value: f64) -> bool {
    let tolerance = goal.tolerance.map_or(0.0, |tolerance| tolerance.value);
    match goal.direction {
        Some(Direction::Higher) => value >= target,
        Some(Direction::Lower) => value <= target,
        Some(Direction::Exact) => (value - target).abs() <= tolerance + SLACK,
        None => false,
    }
}

#[cfg(test)]
#[path = "achievement_tests.rs"]
mod tests;
