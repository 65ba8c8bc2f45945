//! The plan: slips, lead times, people.

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[];
