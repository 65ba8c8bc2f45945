//! Practice of building models: results that can be had again, and what the machine must do.

mod nonfunctional;
mod repro;

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[nonfunctional::TRIGGER, repro::TRIGGER];
