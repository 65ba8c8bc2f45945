//! Leakage in words: what is shared, what is not, and of which datasets something is missing.

use std::collections::BTreeSet;

use anstyle::Style;

use crate::args;
use crate::evidence::leakage::{Overlap, Pair, Untold};
use crate::lang::{Catalogue, format};
use crate::report::data::Data;

/// The title and its lines; nothing where no set is measured on.
pub(super) fn part(data: &Data<'_>, words: &Catalogue) -> String {
    if data.pairs.is_empty() {
        return String::new();
    }
    let bold = Style::new().bold();
    let mut out = format!("{bold}{}{bold:#}\n", words.word("datasets-leakage"));
    let lines = Lines { data, words };
    let told = data.pairs.iter().flat_map(|pair| lines.told(pair));
    for line in told.chain(lines.untold()) {
        out.push_str(&format!("  {}\n", format::one_line(&line)));
    }
    out.push('\n');
    out
}

struct Lines<'l> {
    data: &'l Data<'l>,
    words: &'l Catalogue,
}

impl Lines<'_> {
    /// What is known of a pair: the items in both, the groups in both.
    fn told(&self, pair: &Pair) -> Vec<String> {
        let ids = [pair.evaluation, pair.learned].map(|at| self.id(at));
        let by = |key: &str, one: &Result<Overlap, Untold>| {
            let how = self.words.word(&format!("datasets-by-{key}"));
            let told = self.overlap(one.as_ref().ok()?);
            Some(format!("{} ↔ {}: {how} {told}", ids[0], ids[1]))
        };
        let told = [by("hash", &pair.by_hash), by("group", &pair.by_group)];
        told.into_iter().flatten().collect()
    }

    fn overlap(&self, one: &Overlap) -> String {
        if one.keys == 0 {
            return self.words.word("datasets-nothing-shared");
        }
        let count = |count: usize| format::count(i64::try_from(count).unwrap_or(i64::MAX));
        let (keys, here, there) = (
            count(one.keys),
            count(one.evaluation_items),
            count(one.learned_items),
        );
        let examples = one.examples.join(", ");
        let is_all = one.keys == one.examples.len();
        let examples = if is_all { examples } else { examples + ", …" };
        self.words
            .text("datasets-shared", &args![keys, here, there, examples])
    }

    /// What keeps pairs from being compared, one line a reason.
    fn untold(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let has_items = |at: usize| self.data.facts.manifest_items(at).is_ok();
        let ends = |pair: &&Pair| [pair.evaluation, pair.learned];
        let missing: BTreeSet<usize> = self.data.pairs.iter().flat_map(ends).collect();
        let missing = missing.into_iter().filter(|at| !has_items(*at));
        let ids: Vec<_> = missing.map(|at| self.id(at)).collect();
        if !ids.is_empty() {
            let ids = ids.join(", ");
            lines.push(self.words.text("datasets-untold-no-manifest", &args![ids]));
        }
        for pair in &self.data.pairs {
            let [one, other] = ends(pair).map(|at| self.id(at));
            for (key, by) in [("hash", &pair.by_hash), ("group", &pair.by_group)] {
                let Some(untold) = by.as_ref().err() else {
                    continue;
                };
                if matches!(untold, Untold::NoManifest(_)) {
                    continue;
                }
                let how = self.words.word(&format!("datasets-by-{key}"));
                let id = untold.dataset().map_or("", |at| self.id(at));
                let key = format!("datasets-untold-{}", untold.word());
                let why = self.words.text(&key, &args![id]);
                lines.push(format!("{one} ↔ {other}: {how} {why}"));
            }
        }
        lines
    }

    fn id(&self, at: usize) -> &str {
        &self.data.facts.project.datasets[at].id
    }
}
