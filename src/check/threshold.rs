//! What the project's own thresholds mean by name, and what is wrong with them.

use super::policy::{finding, unused};
use crate::args;
use crate::diag::{Finding, Place};
use crate::facts::quality::{self, Direction};
use crate::foresight::{self, Limits, Side};
use crate::model::field::Number;
use crate::model::kind::charter::Threshold;

/// How the thresholds of a name are read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Meaning {
    /// On which side danger lies.
    side: Side,
    /// Whether the figure can lie below zero.
    is_signed: bool,
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
        let meaning = |side, is_signed, reads| {
            Some(Self {
                side,
                is_signed,
                reads,
            })
        };
        match name {
            "schedule" => return meaning(Side::Below, true, Reads::Both),
            "data" | "contract" | "client" => return meaning(Side::Above, true, Reads::Both),
            "goals" => return meaning(Side::Above, false, Reads::Amber),
            _ => {}
        }
        match quality::direction(name) {
            Some(Direction::AtMost) => return meaning(Side::Above, false, Reads::Either),
            Some(Direction::AtLeast) => return meaning(Side::Below, false, Reads::Either),
            None => {}
        }
        let limits = foresight::find(name)?.limits;
        match limits == Limits::NONE {
            true => None,
            false => meaning(limits.side, limits.is_signed, Reads::Both),
        }
    }

    /// What is wrong with the numbers that a project sets.
    pub fn findings(self, name: &str, set: &Threshold, place: &Place) -> Vec<Finding> {
        let mut found = Vec::new();
        for (key, number) in [("amber", set.amber), ("red", set.red)] {
            if let Some(number) = number.filter(|number| number.value < 0.0 && !self.is_signed) {
                let args = args![name, fault: "negative", value: written(number), other: ""];
                found.push(finding("wrong-threshold", place.clone().key(&[key]), args));
            }
        }
        let unread = match (self.reads, set.amber, set.red) {
            (Reads::Amber, _, Some(_)) => Some("red"),
            (Reads::Either, Some(_), Some(_)) => Some("amber"),
            _ => None,
        };
        if let Some(key) = unread {
            found.push(unused(name, key, place.clone().key(&[key])));
        } else if let Some((amber, red)) = set.amber.zip(set.red) {
            found.extend(self.order(name, amber, red, place));
        }
        found
    }

    /// Red begins where amber does, or farther on the side of danger.
    fn order(self, name: &str, amber: Number, red: Number, place: &Place) -> Option<Finding> {
        let (is_swapped, fault) = match self.side {
            Side::Above => (red.value < amber.value, "above"),
            Side::Below => (red.value > amber.value, "below"),
        };
        let args = args![name, fault, value: written(red), other: written(amber)];
        let place = place.clone().key(&["red"]);
        is_swapped.then(|| finding("wrong-threshold", place, args))
    }
}

/// A number with the digits it was written with.
fn written(number: Number) -> String {
    format!("{:.*}", number.digits, number.value)
}
