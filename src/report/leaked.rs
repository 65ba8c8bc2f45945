//! What the evaluation set of a goal shares with what models learn from: figures alone, which the client may read.

use serde::Serialize;

use crate::evidence::leakage::Leak;

/// Items of an evaluation set that prove nothing.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LeakedRow {
    /// `same` items, `kin` of them, or `both`.
    pub state: &'static str,
    pub items: usize,
    /// All items of the set.
    pub all: usize,
}

impl LeakedRow {
    pub(super) fn of(leak: Leak) -> Self {
        Self {
            state: leak.word(),
            items: leak.items,
            all: leak.all,
        }
    }
}
