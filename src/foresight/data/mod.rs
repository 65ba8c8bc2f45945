//! Data: speed, yield, agreement, rights, promises.

mod label_rate;

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[label_rate::TRIGGER];
