//! Where amber and red begin, by default or as the project sets them.

use crate::facts::Facts;

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

/// Where amber and red begin. A trigger whose thresholds follow from the project's own promises, or
/// that asks yes or no, has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub side: Side,
    pub amber: Option<f64>,
    pub red: Option<f64>,
    /// Whether the figure can lie below zero with sense, as days before a date can.
    pub is_signed: bool,
    /// Whether the figure is money, in whole units of the contract's currency.
    pub is_money: bool,
}

impl Limits {
    /// No number decides.
    pub const NONE: Self = Self {
        side: Side::Above,
        amber: None,
        red: None,
        is_signed: false,
        is_money: false,
    };

    /// Danger above the thresholds.
    pub const fn above(amber: Option<f64>, red: Option<f64>) -> Self {
        Self {
            side: Side::Above,
            amber,
            red,
            is_signed: false,
            is_money: false,
        }
    }

    /// Danger below the thresholds.
    pub const fn below(amber: Option<f64>, red: Option<f64>) -> Self {
        Self {
            side: Side::Below,
            amber,
            red,
            is_signed: false,
            is_money: false,
        }
    }

    /// Of a figure that can lie below zero.
    pub const fn signed(self) -> Self {
        Self {
            is_signed: true,
            ..self
        }
    }

    /// Of money.
    pub const fn money(self) -> Self {
        Self {
            is_money: true,
            ..self
        }
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
