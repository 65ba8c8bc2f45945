//! Walks a parsed table by the description of its keys and reports every fault.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::field::{Field, Key, Node, Type, near};
use super::problem::{Fault, Problem};
use super::record::Fields;
use crate::diag::Place;

/// A reference found while reading, to be resolved when every file is read.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The kind it must be of; `None` for a free reference.
    pub kind: Option<&'static str>,
    /// Where the id stands in [`Gathered::ids`].
    pub id: Range<usize>,
    pub file: Arc<str>,
    pub bytes: Range<usize>,
}

/// What reading one file adds to.
#[derive(Default)]
pub struct Gathered {
    pub faults: Vec<Fault>,
    references: Vec<Reference>,
    /// The ids of all references, one after the other.
    ids: String,
}

impl Gathered {
    /// Notes a reference to resolve later.
    pub fn refer(
        &mut self,
        kind: Option<&'static str>,
        id: &str,
        file: &Arc<str>,
        bytes: Range<usize>,
    ) {
        let start = self.ids.len();
        self.ids.push_str(id);
        self.references.push(Reference {
            kind,
            id: start..self.ids.len(),
            file: Arc::clone(file),
            bytes,
        });
    }

    /// The references with the ids that they name.
    pub fn references(&self) -> impl Iterator<Item = (&str, &Reference)> {
        let references = self.references.iter();
        references.map(|reference| (&self.ids[reference.id.clone()], reference))
    }

    /// How much has been gathered, for [`Self::rewind`].
    pub fn mark(&self) -> [usize; 3] {
        [self.faults.len(), self.references.len(), self.ids.len()]
    }

    /// Forgets what was gathered after a mark.
    pub fn rewind(&mut self, [faults, references, ids]: [usize; 3]) {
        self.faults.truncate(faults);
        self.references.truncate(references);
        self.ids.truncate(ids);
    }
}

/// A key and its value.
pub type Entry<'t> = (&'t Spanned<DeString<'t>>, Node<'t, 't>);

/// Reads the values of one file.
pub struct Reader<'l> {
    pub file: Arc<str>,
    /// The TOML text; spans are relative to it.
    pub toml: &'l str,
    /// Where the TOML text begins in the file.
    pub offset: usize,
    pub gathered: &'l mut Gathered,
    /// Keys on lines that the parser could not read.
    pub lost_keys: Vec<(String, usize)>,
    /// Whether something was left out of a list of the key being read.
    pub is_partial: bool,
    faulty: Vec<String>,
}

impl<'l> Reader<'l> {
    pub fn new(file: &Arc<str>, toml: &'l str, offset: usize, gathered: &'l mut Gathered) -> Self {
        Self {
            file: file.clone(),
            toml,
            offset,
            gathered,
            lost_keys: Vec::new(),
            is_partial: false,
            faulty: Vec::new(),
        }
    }
}

impl Reader<'_> {
    /// The keys since the last call that are there but could not be read.
    pub fn faulty(&mut self) -> Vec<String> {
        let mut faulty = std::mem::take(&mut self.faulty);
        faulty.extend(self.lost_keys.iter().map(|(key, _)| key.clone()));
        faulty
    }

    /// Whether a key stands on an unreadable line of the table that begins at `start`.
    fn is_lost(&self, name: &str, start: usize) -> bool {
        self.lost_keys
            .iter()
            .any(|(key, at)| key == name && *at >= start && !self.slice(start..*at).contains("\n["))
    }

    /// Reports a problem at bytes of the TOML text.
    pub fn fault(&mut self, problem: Problem, bytes: Range<usize>) {
        let place = self.place(bytes);
        self.gathered.faults.push(Fault { problem, place });
    }

    /// Reports what stands twice, at both places; each names the other.
    pub fn fault_at_both(
        &mut self,
        problem: impl Fn(Place) -> Problem,
        first: Place,
        second: Range<usize>,
    ) {
        let second = self.place(second);
        let faults = [(&second, &first), (&first, &second)];
        let faults = faults.map(|(other, place)| Fault {
            problem: problem(other.clone()),
            place: place.clone(),
        });
        self.gathered.faults.extend(faults);
    }

    /// The place of bytes of the TOML text in the file.
    pub fn place(&self, bytes: Range<usize>) -> Place {
        Place::Bytes(self.file.to_string(), self.shift(bytes))
    }

    fn shift(&self, bytes: Range<usize>) -> Range<usize> {
        bytes.start + self.offset..bytes.end + self.offset
    }

    /// The source text of bytes.
    pub fn slice(&self, bytes: Range<usize>) -> &str {
        self.toml.get(bytes).unwrap_or("")
    }

    /// Notes a reference to resolve later.
    pub fn refer(&mut self, kind: Option<&'static str>, id: &str, bytes: Range<usize>) {
        let bytes = self.shift(bytes);
        self.gathered.refer(kind, id, &self.file, bytes);
    }

    /// Reads a record from a table; `owner` is where missing keys are reported.
    pub fn record<T: Fields>(&mut self, table: &DeTable<'_>, owner: Range<usize>) -> T {
        self.entries(&mut table.iter(), owner)
    }

    /// Reads a record from the entries of a table, sorted by key.
    pub fn entries<'t, T: Fields>(
        &mut self,
        table: &mut dyn Iterator<Item = Entry<'t>>,
        owner: Range<usize>,
    ) -> T {
        let mut misspelt = Vec::new();
        let mut values = vec![None; T::KEYS.len()];
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let first = name.bytes().next();
            let is_it = |known: &Key| known.name.bytes().next() == first && known.name == name;
            if let Some(at) = T::KEYS.iter().position(is_it) {
                values[at] = Some(value);
                continue;
            }
            let near = near(name, T::KEYS.iter().map(|key| key.name));
            // What is written under a misspelt key is not missing.
            misspelt.extend(near.map(str::to_owned));
            let problem = Problem::UnknownKey {
                key: name.to_owned(),
                near,
            };
            self.fault(problem, key.span());
        }
        let outer = std::mem::replace(&mut self.faulty, misspelt);
        let values = T::read_fields(&mut TableReader {
            reader: self,
            values: values.into_iter(),
            owner,
        });
        let own = std::mem::replace(&mut self.faulty, outer);
        self.faulty.extend(own);
        values
    }

    /// Reads a record that stands as a value.
    pub fn inline_table<T: Fields>(&mut self, node: Node<'_, '_>) -> Option<T> {
        match node.get_ref() {
            DeValue::Table(table) => Some(self.record(table, node.span())),
            _ => self.wrong_type(node, &Type::Table(T::KEYS)),
        }
    }
}

/// Reads the keys of one table, in the order of their description.
pub struct TableReader<'r, 'l, 't> {
    reader: &'r mut Reader<'l>,
    /// By key, what is written.
    values: std::vec::IntoIter<Option<Node<'t, 't>>>,
    owner: Range<usize>,
}

impl TableReader<'_, '_, '_> {
    /// The value of the next key; its default when missing or faulty, which is then reported.
    pub fn field<T: Field + Default>(&mut self, name: &'static str) -> T {
        match self.values.next().flatten() {
            Some(node) => {
                let value = T::read(node, self.reader);
                let is_partial = std::mem::take(&mut self.reader.is_partial);
                if value.is_none() || is_partial {
                    self.reader.faulty.push(name.to_owned());
                }
                value.unwrap_or_default()
            }
            None => {
                if T::REQUIRED {
                    self.missing(name);
                }
                T::default()
            }
        }
    }

    /// Reports a missing key, unless it is there but unreadable.
    fn missing(&mut self, name: &'static str) {
        let is_lost = self.reader.is_lost(name, self.owner.start)
            || self.reader.faulty.iter().any(|faulty| faulty == name);
        if !is_lost {
            let problem = Problem::MissingKey { key: name };
            self.reader.fault(problem, self.owner.clone());
        }
    }
}
