//! Remarks on how a figure came about, for what the log has no key. The client may see them.

use std::collections::BTreeMap;
use std::path::Path;

use super::foreign;
use crate::args;
use crate::evidence::bootstrap::GENERATOR;
use crate::evidence::clustered::FEW_GROUPS;
use crate::evidence::metric::{Average, Figure, Measured, Wanted};
use crate::lang::{Catalogue, format};

/// How many classes are named, and how many digits of a hash.
const CLASSES: usize = 12;
const DIGITS: usize = 12;

/// How many characters of a class are shown.
const LONGEST: usize = 60;

/// Name and hash of the file that the figures come from.
pub fn source(file: &Path, hash: &str, words: &Catalogue) -> String {
    let (file, hash) = (foreign::name(file), &hash[..DIGITS.min(hash.len())]);
    words.text("measure-note-source", &args![file, hash])
}

/// What is known of the rows besides the figure.
pub struct OfRows<'r> {
    pub rows: usize,
    pub group: Option<&'r str>,
    pub measured: &'r Measured,
    /// Rows by the class column, if there is one.
    pub counts: Option<Vec<(String, u64)>>,
    /// The class whose rows alone count.
    pub class: Option<&'r str>,
    pub wanted: &'r Wanted<'r>,
    pub seed: u64,
}

impl OfRows<'_> {
    /// How many groups there are and what names them, if they are few for bounds.
    pub fn few_groups(&self) -> Option<(usize, &str)> {
        let groups = self.measured.units;
        let is_few = groups < self.rows && groups < FEW_GROUPS;
        Some((groups, self.group?)).filter(|_| is_few)
    }

    fn is_rate_of_groups(&self) -> bool {
        let is_value = matches!(self.measured.figure, Figure::Value { .. });
        self.measured.units < self.rows && !is_value
    }

    /// The remarks, in an order that stays.
    pub fn remarks(&self, words: &Catalogue) -> Vec<String> {
        let rows = format::count(self.rows as i64);
        let mut out = vec![words.text("measure-note-rows", &args![rows])];
        if let Some(class) = self.class {
            let class = short(class);
            out.push(words.text("measure-note-class", &args![class]));
        }
        if let (Some(group), true) = (self.group, self.measured.units < self.rows) {
            let units = format::count(self.measured.units as i64);
            out.push(words.text("measure-note-units", &args![units, group]));
            if self.few_groups().is_some() {
                out.push(words.word("measure-note-few-groups"));
            }
        }
        match (self.measured.classes.is_empty(), self.wanted) {
            (true, _) => {}
            (
                _,
                Wanted {
                    average: Some(Average::Macro),
                    ..
                },
            ) => {
                out.push(words.word("measure-note-macro"));
            }
            (
                _,
                Wanted {
                    average: Some(Average::Micro),
                    ..
                },
            ) => {
                out.push(words.word("measure-note-micro"));
            }
            (
                _,
                Wanted {
                    positive: Some(positive),
                    ..
                },
            ) => {
                let positive = short(positive);
                out.push(words.text("measure-note-positive", &args![positive]));
            }
            _ => {}
        }
        let resampled = self
            .measured
            .bounds
            .map(|bounds| bounds.resampled.is_some());
        match resampled {
            Some(true) => {
                let (seed, generator) = (self.seed.to_string(), GENERATOR);
                out.push(words.text("measure-note-seed", &args![seed, generator]));
                if self.is_rate_of_groups() {
                    out.push(words.word("measure-note-design-effect"));
                }
            }
            Some(false) => out.push(words.word("measure-note-one-case")),
            None => {}
        }
        let counts = self.counts.as_deref().filter(|_| self.class.is_none());
        let counts = counts.unwrap_or(&self.measured.classes);
        if !counts.is_empty() {
            out.push(classes(counts, words));
        }
        out
    }
}

/// Counts by class: each, or of many their number and the smallest.
fn classes(counts: &[(String, u64)], words: &Catalogue) -> String {
    let number = |count: u64| format::count(i64::try_from(count).unwrap_or(i64::MAX));
    if counts.len() <= CLASSES {
        let each = counts
            .iter()
            .map(|(class, count)| format!("{} {}", short(class), number(*count)));
        let list = each.collect::<Vec<_>>().join(", ");
        return words.text("measure-note-classes", &args![list]);
    }
    let least = counts
        .iter()
        .min_by_key(|(class, count)| (*count, class.as_str()));
    let (class, least) = least.map_or((String::new(), 0), |(class, count)| (short(class), *count));
    let (count, least) = (counts.len(), number(least));
    words.text("measure-note-many-classes", &args![count, class, least])
}

/// A name, cut where a whole text stands in place of a class.
pub fn short(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// Rows by class, sorted.
pub fn by_class(classes: Option<&[String]>) -> Option<Vec<(String, u64)>> {
    let mut counts = BTreeMap::new();
    for class in classes? {
        *counts.entry(class.clone()).or_insert(0) += 1;
    }
    Some(counts.into_iter().collect())
}

/// The first names of a list, as a message shows them.
pub fn first(names: &[String]) -> String {
    let named = names.iter().take(CLASSES).map(|name| short(name));
    let mut text = named.collect::<Vec<_>>().join(", ");
    if names.len() > CLASSES {
        text.push_str(", …");
    }
    text
}
