//! Lists of records in TOML, record by record or as a whole.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Files, Loader, home, repeated_key};
use crate::diag::Place;
use crate::model::field::Type;
use crate::model::newer_toml::newer_features;
use crate::model::problem::Problem;
use crate::model::prose::Prose;
use crate::model::reader::{self, Gathered, Reader};
use crate::model::record::{Fields, List, Record, Stands};
use crate::model::reference::is_id;
use crate::model::text::{self, Duplicate};
use crate::model::{Home, pieces};

impl<'s> Loader<'s> {
    pub(super) fn list<T: Fields>(&mut self, kind: &'static str) -> Arc<List<T>> {
        let files = self.list_files(kind);
        self.part((kind, ""), files, |loader, files| {
            loader.two_forms(kind, files);
            let mut list = List::default();
            for (file, toml) in files {
                loader.list_file(kind, file, toml, &mut list);
            }
            list
        })
    }

    /// The files of a list: the one, then those in the folder.
    pub(super) fn list_files(&self, kind: &str) -> Files<'s> {
        let Some(Home::List { file, folder }) = home(kind) else {
            return Vec::new();
        };
        let one = self.snapshot.text(file).map(|text| (file, text));
        let folder = self.texts(folder, ".toml");
        one.into_iter().chain(folder).collect()
    }

    /// A list is one file or a folder of them.
    fn two_forms(&mut self, kind: &str, files: &Files<'s>) {
        if let (Some(Home::List { file, folder }), [(one, _), (other, _), ..]) =
            (home(kind), &files[..])
            && *one == file
        {
            let place = Place::File((*other).to_owned());
            self.fault(Problem::TwoForms { folder }, place);
        }
    }

    fn list_file<T: Fields>(
        &mut self,
        kind: &'static str,
        file: &str,
        toml: &str,
        list: &mut List<T>,
    ) {
        let file = Arc::from(file);
        let mark = self.gathered.mark();
        if let Some(records) = list_pieces(kind, &file, toml, list, &mut self.gathered) {
            return list.append(records);
        }
        self.gathered.rewind(mark);
        let mut reader = self.reader(&file, toml, 0);
        let mut room = String::new();
        let (table, duplicates) = text::parse(toml, &mut room, &mut reader);
        for duplicate in duplicates {
            duplicate_key(&mut reader, kind, duplicate);
        }
        for (id, bytes, node) in records(kind, table.get_ref(), &mut reader) {
            if let Some(record) = list_record(kind, (id, bytes, node), list, &mut reader) {
                list.push(record);
            }
        }
    }
}

/// A record of a list file: its id, the bytes of that, and its table.
type Entry<'t, 'i> = (&'t str, Range<usize>, &'t Spanned<DeValue<'i>>);

/// The records of a list file in file order; other tables do not belong there.
fn records<'t, 'i>(
    kind: &'static str,
    table: &'t DeTable<'i>,
    reader: &mut Reader<'_>,
) -> Vec<Entry<'t, 'i>> {
    let mut records: Vec<Entry<'t, 'i>> = Vec::new();
    for (key, value) in table.iter() {
        match value.get_ref() {
            DeValue::Table(inner) if key.get_ref() == kind => {
                let entries = inner.iter();
                records
                    .extend(entries.map(|(id, value)| (id.get_ref().as_ref(), id.span(), value)));
            }
            _ => {
                let table = key.get_ref().to_string();
                let problem = Problem::UnknownTable {
                    table,
                    expected: kind,
                };
                reader.fault(problem, key.span());
            }
        }
    }
    records.sort_by_key(|(_, bytes, _)| bytes.start);
    records
}

/// The records of a sound list file, read one after the other: small tables are parsed far faster than one large one.
/// `None` where the file has to be read as a whole; what was gathered then has to be forgotten.
fn list_pieces<T: Fields>(
    kind: &'static str,
    file: &Arc<str>,
    toml: &str,
    before: &List<T>,
    gathered: &mut Gathered,
) -> Option<List<T>> {
    let pieces = pieces::cut(kind, toml).filter(|_| newer_features(toml).is_empty())?;
    let mut list = List::with_capacity(pieces.len());
    let mut entries = Vec::new();
    for piece in pieces {
        let Some(bytes) = piece.id.clone() else {
            if piece.is_empty() {
                continue;
            }
            return None;
        };
        let id = &piece.text[bytes.clone()];
        if list.find(id).is_some() {
            return None;
        }
        let mut reader = Reader::new(file, piece.text, piece.start, gathered);
        if piece.read_plain(&bytes, &mut entries) && before.find(id).is_none() {
            let table = &mut entries.iter().map(|(key, value)| (key, value));
            list.push(record_in_table(kind, (id, bytes), table, &mut reader));
            continue;
        }
        let table = piece.table(kind, &bytes)?;
        if let Some(record) = list_record(kind, (id, bytes, &table), before, &mut reader) {
            list.push(record);
        }
    }
    Some(list)
}

/// Reads one record; an id that `list` has already is a fault at both places.
fn list_record<T: Fields>(
    kind: &'static str,
    (id, bytes, node): Entry<'_, '_>,
    list: &List<T>,
    reader: &mut Reader<'_>,
) -> Option<Record<T>> {
    if !is_id(id) {
        reader.fault(Problem::BadId { id: id.to_owned() }, bytes.clone());
    }
    if let Some(first) = list.find(id) {
        let problem = |other| Problem::DuplicateId {
            id: id.to_owned(),
            other,
        };
        reader.fault_at_both(problem, first.at(&[]), bytes);
        return None;
    }
    let DeValue::Table(table) = node.get_ref() else {
        return reader.wrong_type(node, &Type::Table(T::KEYS));
    };
    headers_for_values(reader, table);
    Some(record_in_table(
        kind,
        (id, bytes),
        &mut table.iter(),
        reader,
    ))
}

fn record_in_table<'t, T: Fields>(
    kind: &'static str,
    (id, bytes): (&str, Range<usize>),
    table: &mut dyn Iterator<Item = reader::Entry<'t>>,
    reader: &mut Reader<'_>,
) -> Record<T> {
    Record {
        id: id.to_owned(),
        file: reader.file.clone(),
        stands: Stands::InTable(kind),
        values: reader.entries(table, bytes),
        prose: Prose::default(),
        faulty: reader.faulty(),
    }
}

/// A key twice in a list file: a second record of an id, or a slip inside one.
fn duplicate_key(reader: &mut Reader<'_>, kind: &str, duplicate: Duplicate) {
    let written = reader.slice(duplicate.bytes.clone());
    let header = format!("[{kind}.{written}]");
    // The parser remembers the last header of a table: the first is found in the text.
    let first = reader.toml.find(&header).map(|at| at + kind.len() + 2);
    match first.filter(|at| duplicate.header && *at < duplicate.bytes.start) {
        Some(at) => {
            let id = written.trim_matches('"').to_owned();
            let first = reader.place(at..at + written.len());
            let problem = |other| Problem::DuplicateId {
                id: id.clone(),
                other,
            };
            reader.fault_at_both(problem, first, duplicate.bytes);
        }
        None => repeated_key(reader, duplicate.bytes),
    }
}

/// An attribute of a record is never a table with a header of its own.
fn headers_for_values(reader: &mut Reader<'_>, table: &DeTable<'_>) {
    for (key, value) in table.iter() {
        let is_header = reader.slice(value.span()).starts_with('[');
        if matches!(value.get_ref(), DeValue::Table(_)) && is_header {
            let key_text = key.get_ref().to_string();
            reader.fault(Problem::HeaderForValue { key: key_text }, key.span());
        }
    }
}
