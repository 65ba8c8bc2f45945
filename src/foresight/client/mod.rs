//! The client: silence, decisions, acceptance, scope, money.

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[];
