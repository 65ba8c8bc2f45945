//! Lights that differ between two facts.

use crate::facts::{self, Colour, Facts, Light};
use crate::model::kind::risk::Audience;

/// The lights of one facts against those of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Lights {
    /// The worst known colour, before and after.
    pub overall: (Colour, Colour),
    /// Lights whose colour or reason changed.
    pub changed: Vec<LightChange>,
}

/// One light whose colour or reason changed.
#[derive(Clone, Debug, PartialEq)]
pub struct LightChange {
    pub before: Light,
    pub after: Light,
}

impl LightChange {
    /// Whether the colour changed, not only the figures behind it.
    pub fn is_colour(&self) -> bool {
        self.before.colour != self.after.colour
    }
}

/// Which lights changed from one facts to another; those for the client name only what the client may
/// see.
pub fn lights(before: &Facts, after: &Facts, seen_by: Audience) -> Lights {
    let of = |facts| facts::Lights::of(facts, seen_by);
    let (before, after) = (of(before), of(after));
    let pairs = before.lights.into_iter().zip(after.lights);
    Lights {
        overall: (before.overall, after.overall),
        changed: pairs
            .filter(|(before, after)| before != after)
            .map(|(before, after)| LightChange { before, after })
            .collect(),
    }
}
