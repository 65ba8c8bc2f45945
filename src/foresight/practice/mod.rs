//! Practice of building models: results that can be had again, what the machine must do, and what comes after hand-over.

mod nonfunctional;
mod repro;
mod warranty;

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] =
    &[nonfunctional::TRIGGER, repro::TRIGGER, warranty::TRIGGER];
