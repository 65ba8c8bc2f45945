//! From a place in a record to line and column in its file.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Finding, Level, Place};
use crate::lang::{Args, Catalogue};
use crate::source::{Snapshot, front_matter};

/// A finding with its words and its exact place, ready to print.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Located {
    pub rule: &'static str,
    pub level: Level,
    pub message: String,
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    pub notes: Vec<LocatedNote>,
    #[serde(skip)]
    pub bytes: Range<usize>,
}

/// A second place with its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LocatedNote {
    pub message: String,
    pub file: String,
    pub line: usize,
    pub column: usize,
    #[serde(skip)]
    pub bytes: Range<usize>,
}

/// Finds places in the files of a snapshot; each file is parsed at most once.
pub struct Locator<'s> {
    snapshot: &'s Snapshot,
    parsed: BTreeMap<String, Option<Parsed<'s>>>,
    /// Where the lines of each file begin.
    lines: BTreeMap<String, Vec<usize>>,
}

struct Parsed<'s> {
    table: Spanned<DeTable<'s>>,
    offset: usize,
}

impl<'s> Locator<'s> {
    pub fn new(snapshot: &'s Snapshot) -> Self {
        Self {
            snapshot,
            parsed: BTreeMap::new(),
            lines: BTreeMap::new(),
        }
    }

    /// Gives findings their words and places, sorted by file, line and rule.
    pub fn locate(&mut self, findings: &[Finding], words: &Catalogue) -> Vec<Located> {
        let mut located: Vec<_> = findings.iter().map(|one| self.one(one, words)).collect();
        located.sort_by(|a, b| {
            (&a.file, a.bytes.start, a.rule, &a.message).cmp(&(
                &b.file,
                b.bytes.start,
                b.rule,
                &b.message,
            ))
        });
        located.dedup();
        located
    }

    fn one(&mut self, finding: &Finding, words: &Catalogue) -> Located {
        let bytes = self.bytes(&finding.place);
        let file = finding.place.file();
        let (line, column) = self.position(file, bytes.start);
        let (end_line, end_column) = self.position(file, bytes.end);
        let notes = finding.notes.iter().map(|note| {
            let key = format!("{}.{}", finding.rule, note.word);
            self.note(
                &note.place,
                words.text(&key, &merged(&finding.args, &note.args)),
            )
        });
        Located {
            rule: finding.rule,
            level: finding.level,
            message: words.text(finding.rule, &finding.args),
            notes: notes.collect(),
            help: words.find(&format!("{}.help", finding.rule), &finding.args),
            file: file.to_owned(),
            line,
            column,
            end_line,
            end_column,
            bytes,
        }
    }

    fn note(&mut self, place: &Place, message: String) -> LocatedNote {
        let bytes = self.bytes(place);
        let (line, column) = self.position(place.file(), bytes.start);
        LocatedNote {
            message,
            file: place.file().to_owned(),
            line,
            column,
            bytes,
        }
    }

    /// The bytes of a place; of a key path the deepest part that exists.
    pub fn bytes(&mut self, place: &Place) -> Range<usize> {
        match place {
            Place::Bytes(_, bytes) => bytes.clone(),
            Place::File(_) => 0..0,
            Place::Key(file, path) => self.key(file, path),
        }
    }

    /// The line of a place, counted from 1.
    pub fn line(&mut self, place: &Place) -> usize {
        let start = self.bytes(place).start;
        self.position(place.file(), start).0
    }

    fn key(&mut self, file: &str, path: &[String]) -> Range<usize> {
        let snapshot = self.snapshot;
        let parsed = self.parsed.entry(file.to_owned()).or_insert_with(|| {
            let text = snapshot.text(file)?;
            let (toml, offset) = front_matter(file, text)?;
            Some(Parsed {
                table: DeTable::parse_recoverable(toml).0,
                offset,
            })
        });
        let Some(parsed) = parsed else {
            return 0..0;
        };
        let bytes = walk(parsed.table.get_ref(), path).unwrap_or(0..0);
        bytes.start + parsed.offset..bytes.end + parsed.offset
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn position(&mut self, file: &str, byte: usize) -> (usize, usize) {
        let text = self.snapshot.text(file).unwrap_or("");
        let starts = self.lines.entry(file.to_owned()).or_insert_with(|| {
            let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(after_breaks).collect()
        });
        let mut end = byte.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let line = starts.partition_point(|start| *start <= end);
        let start = starts[line - 1];
        (line, text[start..end].chars().count() + 1)
    }
}

fn merged(first: &Args, second: &Args) -> Args {
    first
        .iter()
        .chain(second)
        .map(|(name, arg)| (*name, arg.clone()))
        .collect()
}

/// The span of the last key of `path` that exists; for list elements that of the element.
fn walk(table: &DeTable<'_>, path: &[String]) -> Option<Range<usize>> {
    let (first, rest) = path.split_first()?;
    let (key, value) = table.get_key_value(first.as_str())?;
    let below = match value.get_ref() {
        DeValue::Table(inner) => walk(inner, rest),
        DeValue::Array(items) => walk_list(items, rest),
        _ => None,
    };
    Some(below.unwrap_or_else(|| key.span()))
}

fn walk_list(items: &[Spanned<DeValue<'_>>], path: &[String]) -> Option<Range<usize>> {
    let (first, rest) = path.split_first()?;
    let item = items.get(first.parse::<usize>().ok()?)?;
    let below = match item.get_ref() {
        DeValue::Table(inner) => walk(inner, rest),
        _ => None,
    };
    Some(below.unwrap_or_else(|| item.span()))
}
