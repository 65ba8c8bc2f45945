//! What the project's own thresholds mean by name, and what is wrong with them.

use super::policy::{finding, unused};
use crate::args;
use crate::diag::{Finding, Level, Place};
use crate::facts::quality::{self, Measure};
use crate::foresight::{self, Limits, Scale, Side};
use crate::model::field::Number;
use crate::model::kind::charter::Threshold;

/// How the thresholds of a name are read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Meaning {
    /// On which side danger lies.
    side: Side,
    /// Whether the figure can lie below zero.
    is_signed: bool,
    scale: Scale,
    /// The number where nothing is set, of amber and red.
    defaults: (Option<f64>, Option<f64>),
    reads: Reads,
}

/// Which of the two numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reads {
    Both,
    Amber,
    /// Red, else amber.
    Either,
}

impl Meaning {
    /// That of a light, a check of the plan's quality or a trigger; `None` where no number decides.
    pub fn of(name: &str) -> Option<Self> {
        let days = |side, is_signed, reads| Self {
            side,
            is_signed,
            scale: Scale::Open,
            defaults: (None, None),
            reads,
        };
        Some(match name {
            "schedule" => days(Side::Below, true, Reads::Both),
            "data" | "contract" | "client" => days(Side::Above, true, Reads::Both),
            "goals" => days(Side::Above, false, Reads::Amber),
            _ => match quality::measure(name) {
                Some(measure) => Self::of_quality(measure),
                None => Self::of_limits(foresight::find(name)?.limits)?,
            },
        })
    }

    fn of_quality(measure: Measure) -> Self {
        let (side, scale, default) = match measure {
            Measure::Days => (Side::Above, Scale::Open, None),
            Measure::AtMostPerCent => (Side::Above, Scale::PerCent, None),
            Measure::AtLeastPerCent(default) => (Side::Below, Scale::PerCent, Some(default)),
            Measure::Quotient => (Side::Below, Scale::Times, None),
        };
        Self {
            side,
            is_signed: false,
            scale,
            defaults: (default, default),
            reads: Reads::Either,
        }
    }

    fn of_limits(limits: Limits) -> Option<Self> {
        (limits != Limits::NONE).then_some(Self {
            side: limits.side,
            is_signed: limits.is_signed,
            scale: limits.scale,
            defaults: (limits.amber, limits.red),
            reads: Reads::Both,
        })
    }

    /// What is wrong with the numbers that a project sets.
    pub fn findings(self, name: &str, set: &Threshold, place: &Place) -> Vec<Finding> {
        let mut found = Vec::new();
        let (amber, red) = self.defaults;
        let both = [
            ("amber", set.amber, amber.or(red)),
            ("red", set.red, red.or(amber)),
        ];
        for (key, number, default) in both {
            let place = || place.clone().key(&[key]);
            found.extend(number.and_then(|number| self.range(name, number, default, place())));
        }
        let unread = match (self.reads, set.amber, set.red) {
            (Reads::Amber, _, Some(_)) => Some("red"),
            (Reads::Either, Some(_), Some(_)) => Some("amber"),
            _ => None,
        };
        if let Some(key) = unread {
            found.push(unused(name, key, place.clone().key(&[key])));
        } else if let Some((amber, red)) = set.amber.zip(set.red).filter(|_| found.is_empty()) {
            found.extend(self.order(name, amber, red, place));
        }
        found
    }

    /// A number lies where its figure can, and is not a per cent that was written as a share.
    fn range(
        self,
        name: &str,
        number: Number,
        usual: Option<f64>,
        place: Place,
    ) -> Option<Finding> {
        let value = number.value;
        let most = self.scale.most();
        let (fault, level, factor) = if value < 0.0 && !self.is_signed {
            ("negative", Level::Error, 1.0)
        } else if most.is_some_and(|most| value.abs() > most) {
            (fault_of(self.scale), Level::Error, 0.01)
        } else if usual.is_some_and(|usual| self.scale.is_likely_share(value, usual)) {
            ("small", Level::Warn, 100.0)
        } else {
            return None;
        };
        let meant = shortest(value * factor);
        let most = shortest(most.unwrap_or_default());
        let args = args![name, fault, value: written(number), other: meant, most];
        let finding = finding("wrong-threshold", place, args);
        Some(Finding { level, ..finding })
    }

    /// Red begins where amber does, or farther on the side of danger.
    fn order(self, name: &str, amber: Number, red: Number, place: &Place) -> Option<Finding> {
        let (is_swapped, fault) = match self.side {
            Side::Above => (red.value < amber.value, "above"),
            Side::Below => (red.value > amber.value, "below"),
        };
        let args = args![name, fault, value: written(red), other: written(amber), most: ""];
        let place = place.clone().key(&["red"]);
        is_swapped.then(|| finding("wrong-threshold", place, args))
    }
}

/// What is wrong with a number beyond the largest that a scale has.
fn fault_of(scale: Scale) -> &'static str {
    match scale {
        Scale::Share => "share",
        Scale::Times => "times",
        Scale::PerCent => "per-cent",
        Scale::UpTo(_) | Scale::Open | Scale::Money | Scale::Growth => "many",
    }
}

/// A number with at most four decimals.
fn shortest(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A number with the digits it was written with.
fn written(number: Number) -> String {
    format!("{:.*}", number.digits, number.value)
}
