//! Where amber and red begin, by default or as the project sets them.

use crate::facts::Facts;
use crate::lang::format::{self, Rounding};

/// How bad a warning is; the order is that of badness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Amber,
    Red,
}

impl Severity {
    /// The word that outputs use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }
}

/// On which side of a threshold danger lies. The threshold itself is still fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Above,
    Below,
}

/// What a figure is measured in, and so which numbers its thresholds can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Days, items, points: no end.
    Open,
    /// Whole units of the contract's currency: no end.
    Money,
    /// At most so many, as of a list of questions.
    UpTo(u32),
    /// A part of a whole, which is 1.
    Share,
    /// A part of a whole, which is 100.
    PerCent,
    /// What comes on top of a whole, which is 100: no end.
    Growth,
    /// How many times as much, as an index or a quotient, where 1 is neither more nor less.
    Times,
}

/// Nobody means a threshold of more than ten times as much: it was written in per cent.
const MOST_TIMES: f64 = 10.0;

/// A per cent that is so many times smaller than the default was written as a share.
const FAR: f64 = 20.0;

impl Scale {
    /// The largest number that a threshold can be.
    pub fn most(self) -> Option<f64> {
        match self {
            Self::Open | Self::Money | Self::Growth => None,
            Self::UpTo(most) => Some(f64::from(most)),
            Self::Share => Some(1.0),
            Self::PerCent => Some(100.0),
            Self::Times => Some(MOST_TIMES),
        }
    }

    /// Whether a threshold in per cent looks like a share: below 1, and so far from the default that it can
    /// hardly be meant.
    pub fn is_likely_share(self, value: f64, default: f64) -> bool {
        let is_per_cent = matches!(self, Self::PerCent | Self::Growth);
        is_per_cent && 0.0 < value && value < 1.0 && value * FAR <= default
    }
}

/// Where amber and red begin. A trigger whose thresholds follow from the project's own promises, or
/// that asks yes or no, has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub side: Side,
    pub amber: Option<f64>,
    pub red: Option<f64>,
    /// Whether the figure can lie below zero with sense, as days before a date can.
    pub is_signed: bool,
    pub scale: Scale,
}

impl Limits {
    /// No number decides.
    pub const NONE: Self = Self {
        side: Side::Above,
        amber: None,
        red: None,
        is_signed: false,
        scale: Scale::Open,
    };

    /// Danger above the thresholds.
    pub const fn above(amber: Option<f64>, red: Option<f64>) -> Self {
        Self {
            side: Side::Above,
            amber,
            red,
            ..Self::NONE
        }
    }

    /// Danger below the thresholds.
    pub const fn below(amber: Option<f64>, red: Option<f64>) -> Self {
        Self {
            side: Side::Below,
            amber,
            red,
            ..Self::NONE
        }
    }

    /// Of a figure that can lie below zero.
    pub const fn signed(self) -> Self {
        Self {
            is_signed: true,
            ..self
        }
    }

    /// Of a figure on this scale.
    pub const fn on(self, scale: Scale) -> Self {
        Self { scale, ..self }
    }

    /// How bad a value is; `None` where it is fine.
    pub fn severity(self, value: f64) -> Option<Severity> {
        let is_past = |limit: Option<f64>| {
            limit.is_some_and(|limit| match self.side {
                Side::Above => value > limit,
                Side::Below => value < limit,
            })
        };
        if is_past(self.red) {
            Some(Severity::Red)
        } else {
            is_past(self.amber).then_some(Severity::Amber)
        }
    }

    /// A figure for people: with so many decimals, more where it would print like a threshold that it is not.
    pub(super) fn shown(self, value: f64, decimals: usize, rounding: Rounding) -> String {
        let limits = self.amber.into_iter().chain(self.red);
        let decimals = format::decimals_apart(value, decimals, rounding, limits);
        format::number(value, decimals, rounding)
    }

    /// A share, or how many times as much, for people: in per cent, likewise.
    pub(super) fn shown_as_per_cent(self, share: f64) -> String {
        let hundredfold = |limit: Option<f64>| limit.map(|limit| limit * 100.0);
        let limits = Self {
            amber: hundredfold(self.amber),
            red: hundredfold(self.red),
            ..self
        };
        limits.shown(share * 100.0, 0, Rounding::Nearest) + "%"
    }

    /// With the project's own `[thresholds.ID]` in place of the defaults. A default that the project's own
    /// other threshold has passed counts no more: who allows 30 does not mean red above 10.
    pub(super) fn set(self, facts: &Facts, id: &str) -> Self {
        let set = facts.project.charter.thresholds.get(id);
        let own_amber = set.and_then(|set| set.amber).map(|number| number.value);
        let own_red = set.and_then(|set| set.red).map(|number| number.value);
        let (amber, red) = match (own_amber, own_red) {
            (Some(amber), None) => (
                Some(amber),
                self.red.filter(|red| self.is_worse(*red, amber)),
            ),
            (None, Some(red)) => (
                self.amber.filter(|amber| self.is_worse(red, *amber)),
                Some(red),
            ),
            (amber, red) => (amber.or(self.amber), red.or(self.red)),
        };
        Self { amber, red, ..self }
    }

    /// Whether one value lies farther on the side of danger than another, or is the same.
    fn is_worse(self, one: f64, other: f64) -> bool {
        match self.side {
            Side::Above => one >= other,
            Side::Below => one <= other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threshold_itself_is_fine() {
        let above = Limits::above(Some(5.0), Some(10.0));
        let severities = [5.0, 5.1, 10.0, 10.1].map(|value| above.severity(value));
        let (amber, red) = (Some(Severity::Amber), Some(Severity::Red));
        assert_eq!(severities, [None, amber, amber, red]);
        let below = Limits::below(Some(0.8), Some(0.6));
        let severities = [0.8, 0.79, 0.6, 0.59].map(|value| below.severity(value));
        assert_eq!(severities, [None, amber, amber, red]);
    }

    #[test]
    fn a_per_cent_far_below_the_default_is_likely_a_share() {
        let is = |value, default| Scale::PerCent.is_likely_share(value, default);
        assert_eq!(
            [is(0.05, 5.0), is(0.25, 5.0), is(0.26, 5.0)],
            [true, true, false]
        );
        assert_eq!(
            [is(0.0, 5.0), is(1.0, 70.0), is(0.9, 70.0)],
            [false, false, true]
        );
        assert!(!Scale::Open.is_likely_share(0.05, 5.0));
    }

    #[test]
    fn a_missing_threshold_is_never_passed() {
        assert_eq!(Limits::above(None, Some(3.0)).severity(3.0), None);
        assert_eq!(
            Limits::below(Some(3.0), None).severity(-1e9),
            Some(Severity::Amber)
        );
        assert_eq!(Limits::NONE.severity(1e9), None);
    }

    #[test]
    fn a_default_that_an_own_threshold_has_passed_counts_no_more() {
        let set = |limits: Limits, own: &str| {
            let charter = format!(
                "[project]\nid = \"a\"\nname = \"A\"\nstart = 2026-03-02\nfinish = 2026-12-11\n[thresholds.x]\n{own}\n"
            );
            let snapshot = crate::source::memory([("project.toml", charter.as_str())]);
            let day = crate::time::Date::new(2026, 7, 24).unwrap();
            let set = limits.set(&crate::facts::gather(&snapshot, day), "x");
            (set.amber, set.red)
        };
        let above = Limits::above(Some(5.0), Some(10.0));
        assert_eq!(set(above, "amber = 30"), (Some(30.0), None));
        assert_eq!(set(above, "amber = 10"), (Some(10.0), Some(10.0)));
        assert_eq!(set(above, "red = 3"), (None, Some(3.0)));
        let below = Limits::below(Some(0.8), Some(0.6));
        assert_eq!(set(below, "amber = 0.5"), (Some(0.5), None));
        assert_eq!(set(below, "red = 0.7"), (Some(0.8), Some(0.7)));
    }
}
