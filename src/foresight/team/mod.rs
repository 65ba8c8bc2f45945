//! The team: its mix, its size, its backing.

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[];
