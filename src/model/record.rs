//! A record: its id, where it stands, and its values.

use std::ops::Deref;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::field::Key;
use super::prose::Prose;
use super::reader::TableReader;
use crate::diag::Place;
use crate::time::Date;

/// A struct whose keys are described and read in one place; see `record!`.
pub trait Fields: Sized + Default + Send + Sync + 'static {
    const KEYS: &'static [Key];
    /// Reads every key, reporting what is wrong with each.
    fn read_fields(table: &mut TableReader<'_, '_, '_>) -> Self;
}

/// A kind of record that others can refer to.
pub trait Kinded {
    /// The kind's name, the first part of a full id.
    const KIND: &'static str;
}

/// How a record stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It is the file.
    Alone,
    /// Under its id, as a line of a log does.
    ById,
    /// Under its kind and id.
    InTable(&'static str),
}

/// One record of a kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<T> {
    pub id: String,
    /// Path of the file, relative to the project; shared by the records in it.
    pub file: Arc<str>,
    pub stands: Stands,
    pub values: T,
    /// The text below the front matter of a Markdown record.
    pub prose: Prose,
    /// Keys that are there but could not be read: their absence is no news.
    pub faulty: Vec<String>,
}

impl<T> Record<T> {
    /// Where one of its keys stands; the record itself for an empty path. The place in a list of which
    /// something could not be read is not known: the list itself stands for it.
    pub fn at(&self, keys: &[&str]) -> Place {
        let keys = match keys {
            [list, _, ..] if self.is_faulty(&[list]) => &keys[..1],
            keys => keys,
        };
        let id = self.id.as_str();
        let path = match self.stands {
            Stands::Alone => [None, None],
            Stands::ById => [None, Some(id)],
            Stands::InTable(kind) => [Some(kind), Some(id)],
        };
        let path = path.into_iter().flatten().chain(keys.iter().copied());
        let path = path.map(str::to_owned).collect();
        Place::Key(self.file.to_string(), path)
    }

    /// Whether one of the keys is there but could not be read.
    pub fn is_faulty(&self, keys: &[&str]) -> bool {
        self.faulty
            .iter()
            .any(|faulty| keys.contains(&faulty.as_str()))
    }
}

impl<T: Kinded> Record<T> {
    /// `kind.id`.
    pub fn full_id(&self) -> String {
        format!("{}.{}", T::KIND, self.id)
    }
}

impl<T> Deref for Record<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.values
    }
}

/// The records of a kind in file order.
#[derive(Clone, Debug, PartialEq)]
pub struct List<T> {
    records: Vec<Record<T>>,
    index: FxHashMap<String, usize>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            index: FxHashMap::default(),
        }
    }
}

impl<T> List<T> {
    /// An empty list with room for `count` records.
    pub fn with_capacity(count: usize) -> Self {
        Self {
            records: Vec::with_capacity(count),
            index: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        }
    }

    /// Adds the records of another list.
    pub fn append(&mut self, other: Self) {
        if self.records.is_empty() {
            *self = other;
        } else {
            other
                .records
                .into_iter()
                .for_each(|record| self.push(record));
        }
    }

    /// Adds a record; the first of an id is the one that is found.
    pub fn push(&mut self, record: Record<T>) {
        self.index
            .entry(record.id.clone())
            .or_insert(self.records.len());
        self.records.push(record);
    }

    /// The record of an id.
    pub fn find(&self, id: &str) -> Option<&Record<T>> {
        self.position(id).map(|at| &self.records[at])
    }

    /// The place of an id in file order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }
}

impl<T> Deref for List<T> {
    type Target = [Record<T>];

    fn deref(&self) -> &[Record<T>] {
        &self.records
    }
}

impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l Record<T>;
    type IntoIter = std::slice::Iter<'l, Record<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One dated line of a log.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<T> {
    pub on: Date,
    pub record: Record<T>,
}

impl<T> Deref for Line<T> {
    type Target = Record<T>;

    fn deref(&self) -> &Record<T> {
        &self.record
    }
}

/// The lines of one log, sorted by key.
#[derive(Clone, Debug, PartialEq)]
pub struct Log<T> {
    /// The stem of the file: the id it belongs to, or any name.
    pub id: String,
    pub lines: Vec<Line<T>>,
}

impl<T> Log<T> {
    /// The lines up to and including `as_of`.
    pub fn until(&self, as_of: Date) -> impl DoubleEndedIterator<Item = &Line<T>> {
        self.lines.iter().filter(move |line| line.on <= as_of)
    }
}
