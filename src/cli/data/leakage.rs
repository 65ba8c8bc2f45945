//! Leakage in words: a line for what is shared, one for what is not, one for what cannot be told.

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
    for pair in &data.pairs {
        for line in lines.of(pair) {
            out.push_str(&format!("  {line}\n"));
        }
    }
    out.push('\n');
    out
}

struct Lines<'l> {
    data: &'l Data<'l>,
    words: &'l Catalogue,
}

impl Lines<'_> {
    fn of(&self, pair: &Pair) -> Vec<String> {
        let ids = [pair.evaluation, pair.learned].map(|at| self.id(at));
        let line = |text: String| format!("{} ↔ {}: {text}", ids[0], ids[1]);
        if pair.by_hash == pair.by_group
            && let Err(untold) = pair.by_hash
        {
            return vec![line(self.untold(untold))];
        }
        let by = |key: &str, one: &Result<Overlap, Untold>| {
            let how = self.words.word(&format!("datasets-by-{key}"));
            let told = match one {
                Ok(overlap) => self.overlap(overlap),
                Err(untold) => self.untold(*untold),
            };
            line(format!("{how}: {told}"))
        };
        vec![by("hash", &pair.by_hash), by("group", &pair.by_group)]
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
        let more = if one.keys > one.examples.len() {
            ", …"
        } else {
            ""
        };
        let examples = format!("{examples}{more}");
        self.words
            .text("datasets-shared", &args![keys, here, there, examples])
    }

    fn untold(&self, untold: Untold) -> String {
        let id = untold.dataset().map_or("", |at| self.id(at));
        let key = format!("datasets-untold-{}", untold.word());
        self.words.text(&key, &args![id])
    }

    fn id(&self, at: usize) -> &str {
        &self.data.facts.project.datasets[at].id
    }
}
