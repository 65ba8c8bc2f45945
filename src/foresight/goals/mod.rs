//! Goals: whether they can be shown in time.

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[];
