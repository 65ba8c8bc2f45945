//! Practice of building models: reproduction, target environment, operation.

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[];
