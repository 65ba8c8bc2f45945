//! What evaluation sets share with the data that models learn from, as rows.

use serde::Serialize;

use crate::evidence::leakage::{Overlap, Pair, Untold};
use crate::facts::Facts;

/// An evaluation set beside a set that is learned from.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LeakRow {
    evaluation: String,
    learned: String,
    by_hash: Option<OverlapRow>,
    by_hash_lacks: Option<UntoldRow>,
    by_group: Option<OverlapRow>,
    by_group_lacks: Option<UntoldRow>,
}

/// What two manifests share.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OverlapRow {
    keys: usize,
    evaluation_items: usize,
    learned_items: usize,
    examples: Vec<String>,
}

/// Why that cannot be told, and of which dataset something is missing.
#[derive(Debug, Serialize)]
struct UntoldRow {
    why: &'static str,
    dataset: Option<String>,
}

impl LeakRow {
    pub(super) fn of(facts: &Facts, pair: &Pair) -> Self {
        let id = |at: usize| facts.project.datasets[at].id.clone();
        let row = |one: &Overlap| OverlapRow {
            keys: one.keys,
            evaluation_items: one.evaluation_items,
            learned_items: one.learned_items,
            examples: one.examples.clone(),
        };
        let lacks = |untold: &Untold| UntoldRow {
            why: untold.word(),
            dataset: untold.dataset().map(id),
        };
        Self {
            evaluation: id(pair.evaluation),
            learned: id(pair.learned),
            by_hash: pair.by_hash.as_ref().ok().map(row),
            by_hash_lacks: pair.by_hash.as_ref().err().map(lacks),
            by_group: pair.by_group.as_ref().ok().map(row),
            by_group_lacks: pair.by_group.as_ref().err().map(lacks),
        }
    }
}
