//! Logs: files whose keys are dates, one line an entry.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Files, Loader, home, repeated_key};
use crate::diag::Place;
use crate::model::dates::log_date;
use crate::model::field::Type;
use crate::model::problem::Problem;
use crate::model::prose::Prose;
use crate::model::reader::Reader;
use crate::model::record::{Fields, Line, Log, Record, Stands};
use crate::model::reference::is_id;
use crate::model::{Home, text};
use crate::source::Content;

impl<'s> Loader<'s> {
    pub(super) fn logs<T: Fields>(&mut self, kind: &'static str) -> Vec<Arc<Log<T>>> {
        let logs = self.log_files(kind).into_iter();
        let log = |(id, files)| self.part((kind, id), files, |loader, files| loader.log(id, files));
        logs.map(log).collect()
    }

    /// The files of each log, by its id.
    fn log_files(&self, kind: &str) -> BTreeMap<&'s str, Files<'s>> {
        let mut files: BTreeMap<_, Files<'s>> = BTreeMap::new();
        let Some(Home::Log { folder, .. }) = home(kind) else {
            return files;
        };
        let prefix = format!("{folder}/");
        let below = self.snapshot.files.range(prefix.clone()..);
        let below =
            below.map_while(|(path, content)| Some((path, path.strip_prefix(&prefix)?, content)));
        for (path, inside, content) in below {
            if let (Some(stem), Content::Text(text)) = (inside.strip_suffix(".toml"), content) {
                let id = stem.split('/').next().unwrap_or(stem);
                files.entry(id).or_default().push((path, text));
            }
        }
        files
    }

    fn log<T: Fields>(&mut self, id: &str, files: &Files<'s>) -> Log<T> {
        if !is_id(id) {
            let place = Place::File(files[0].0.to_owned());
            self.fault(Problem::BadId { id: id.to_owned() }, place);
        }
        let mut lines = BTreeMap::new();
        for (file, toml) in files {
            self.log_file(file, toml, &mut lines);
        }
        let lines = lines
            .into_values()
            .filter_map(|entry: LogEntry<T>| entry.line)
            .collect();
        Log {
            id: id.to_owned(),
            lines,
        }
    }

    fn log_file<T: Fields>(
        &mut self,
        file: &str,
        toml: &str,
        lines: &mut BTreeMap<String, LogEntry<T>>,
    ) {
        let mut reader = self.reader(&Arc::from(file), toml, 0);
        let mut room = String::new();
        let (table, duplicates) = text::parse(toml, &mut room, &mut reader);
        for (key, value) in table.get_ref().iter() {
            log_line(&mut reader, key.get_ref(), key.span(), value, lines);
        }
        for duplicate in duplicates {
            if !duplicate.starts_line {
                repeated_key(&mut reader, duplicate.bytes);
                continue;
            }
            // The parser kept the first line; the second is read alone.
            let start = duplicate.bytes.start;
            let end = toml[start..].find('\n').map_or(toml.len(), |at| start + at);
            let (again, _) = DeTable::parse_recoverable(&toml[start..end]);
            for (key, value) in again.get_ref().iter() {
                log_line(
                    &mut reader,
                    key.get_ref(),
                    duplicate.bytes.clone(),
                    value,
                    lines,
                );
            }
        }
    }
}

/// What is known of one key of a log.
struct LogEntry<T> {
    /// `None` where unequal values share the key: then neither is read.
    line: Option<Line<T>>,
    place: Place,
    source: String,
}

fn log_line<T: Fields>(
    reader: &mut Reader<'_>,
    key: &str,
    bytes: Range<usize>,
    node: &Spanned<DeValue<'_>>,
    lines: &mut BTreeMap<String, LogEntry<T>>,
) {
    let on = match log_date(key) {
        Ok(on) => on,
        Err(problem) => return reader.fault(problem, bytes),
    };
    let DeValue::Table(table) = node.get_ref() else {
        reader.wrong_type::<()>(node, &Type::Table(T::KEYS));
        return;
    };
    let source = format!("{:?}", plain(node));
    if let Some(first) = lines.get_mut(key) {
        let equal = first.source == source;
        if !equal {
            first.line = None;
        }
        let first = first.place.clone();
        let problem = |other| Problem::DuplicateLogKey {
            key: key.to_owned(),
            other,
            equal,
        };
        return reader.fault_at_both(problem, first, bytes);
    }
    let values = reader.record(table, bytes.clone());
    let record = Record {
        id: key.to_owned(),
        file: reader.file.clone(),
        stands: Stands::ById,
        values,
        prose: Prose::default(),
        faulty: reader.faulty(),
    };
    let place = reader.place(bytes);
    lines.insert(
        key.to_owned(),
        LogEntry {
            line: Some(Line { on, record }),
            place,
            source,
        },
    );
}

/// A value without its places, so that two can be compared.
fn plain(node: &Spanned<DeValue<'_>>) -> Vec<String> {
    match node.get_ref() {
        DeValue::Table(table) => table
            .iter()
            .map(|(key, value)| format!("{}={:?}", key.get_ref(), plain(value)))
            .collect(),
        DeValue::Array(items) => items.iter().flat_map(plain).collect(),
        DeValue::String(text) => vec![format!("{text:?}")],
        DeValue::Integer(whole) => vec![whole.to_string()],
        DeValue::Float(float) => vec![float.to_string()],
        DeValue::Boolean(value) => vec![value.to_string()],
        DeValue::Datetime(value) => vec![value.to_string()],
    }
}
