//! Reads every file of a snapshot into its records.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::dates::log_date;
use super::kind::{
    approval, baseline, change, contact, dataset, decision, deliverable, effort, factor, goal,
    issue, kpi, lesson, measurement, meeting, member, requirement, risk, section, task, volume,
};
use super::newer_toml::newer_features;
use super::problem::{Fault, Problem};
use super::project::Project;
use super::prose::Prose;
use super::reader::{Gathered, Reader};
use super::record::{Fields, Line, List, Log, Record, Stands};
use super::reference::is_id;
use super::text::{self, Duplicate};
use super::{Home, KINDS, cycle, pieces, resolve};
use crate::diag::Place;
use crate::source::{CHARTER, Content, Snapshot, front_matter};

/// The project that a snapshot holds, and every fault of shape in it.
pub fn load(snapshot: &Snapshot) -> (Project, Vec<Fault>) {
    let mut loader = Loader {
        snapshot,
        gathered: Gathered::default(),
    };
    let project = loader.project();
    let mut gathered = loader.gathered;
    resolve::references(&project, &mut gathered);
    cycle::find(&project, &mut gathered.faults);
    (project, gathered.faults)
}

/// `project.toml` alone: language and zone are wanted before anything is computed.
pub fn charter(snapshot: &Snapshot) -> super::kind::charter::Charter {
    Loader {
        snapshot,
        gathered: Gathered::default(),
    }
    .charter()
}

/// The files that a project's own files name: the manifests of its datasets, and the pointers that DVC
/// puts beside them.
pub fn named(snapshot: &Snapshot) -> BTreeSet<String> {
    let mut loader = Loader {
        snapshot,
        gathered: Gathered::default(),
    };
    let datasets = loader.list::<dataset::Dataset>("dataset");
    let named = datasets.iter().filter_map(|set| set.manifest.as_ref());
    named
        .flat_map(|path| [path.clone(), format!("{path}{}", dataset::POINTER)])
        .collect()
}

/// Whether two versions of a project name the same files, because what tells of its datasets is the same.
pub fn names_same(one: &Snapshot, other: &Snapshot) -> bool {
    let Some(Home::List { file, folder }) = home("dataset") else {
        return false;
    };
    let texts = |snapshot| {
        let gathered = Gathered::default();
        Loader { snapshot, gathered }.texts(folder, ".toml")
    };
    one.files.get(file) == other.files.get(file) && texts(one) == texts(other)
}

struct Loader<'s> {
    snapshot: &'s Snapshot,
    gathered: Gathered,
}

impl<'s> Loader<'s> {
    fn project(&mut self) -> Project {
        self.unreadable();
        Project {
            charter: self.charter(),
            tasks: self.list::<task::Task>("task"),
            goals: self.list::<goal::Goal>("goal"),
            kpis: self.list::<kpi::Kpi>("kpi"),
            factors: self.list::<factor::Factor>("factor"),
            datasets: self.list::<dataset::Dataset>("dataset"),
            requirements: self.list::<requirement::Requirement>("requirement"),
            deliverables: self.list::<deliverable::Deliverable>("deliverable"),
            members: self.list::<member::Member>("member"),
            risks: self.markdown::<risk::Risk>("risk"),
            issues: self.markdown::<issue::Issue>("issue"),
            decisions: self.markdown::<decision::Decision>("decision"),
            changes: self.markdown::<change::Change>("change"),
            meetings: self.markdown::<meeting::Meeting>("meeting"),
            lessons: self.markdown::<lesson::Lesson>("lesson"),
            sections: self.markdown::<section::Section>("section"),
            baselines: self.wholes::<baseline::Baseline>("baseline"),
            measurements: self.logs::<measurement::Measurement>("measurement"),
            volumes: self.logs::<volume::Volume>("volume"),
            contacts: self.logs::<contact::Contact>("contact"),
            approvals: self.logs::<approval::Approval>("approval"),
            efforts: self.logs::<effort::Effort>("effort"),
        }
    }

    fn unreadable(&mut self) {
        for (path, content) in &self.snapshot.files {
            if let Content::Unreadable(why) = content {
                self.fault(Problem::Unreadable(*why), Place::File(path.clone()));
            }
        }
        if !self.snapshot.files.contains_key(CHARTER) {
            self.fault(Problem::MissingCharter, Place::File(CHARTER.to_owned()));
        }
    }

    fn fault(&mut self, problem: Problem, place: Place) {
        self.gathered.faults.push(Fault { problem, place });
    }

    fn reader<'l>(&'l mut self, file: &Arc<str>, toml: &'l str, offset: usize) -> Reader<'l> {
        Reader::new(file, toml, offset, &mut self.gathered)
    }

    fn charter<T: Fields>(&mut self) -> T {
        match self.snapshot.text(CHARTER) {
            Some(text) => self.whole(&Arc::from(CHARTER), text),
            None => T::default(),
        }
    }

    /// A file that is one record.
    fn whole<T: Fields>(&mut self, file: &Arc<str>, toml: &str) -> T {
        let mut reader = self.reader(file, toml, 0);
        let mut room = String::new();
        let (table, duplicates) = text::parse(toml, &mut room, &mut reader);
        for duplicate in duplicates {
            repeated_key(&mut reader, duplicate.bytes);
        }
        reader.record(table.get_ref(), 0..0)
    }

    fn wholes<T: Fields>(&mut self, kind: &'static str) -> List<T> {
        let mut list = List::default();
        for (file, toml) in self.texts(folder(kind), ".toml") {
            let id = self.stem(file, ".toml");
            let file = Arc::from(file);
            let values = self.whole(&file, toml);
            let (stands, prose) = (Stands::Alone, Prose::default());
            list.push(Record {
                id,
                file,
                stands,
                values,
                prose,
                faulty: Vec::new(),
            });
        }
        list
    }

    /// Files directly in a folder, by bytes of their paths.
    fn texts(&self, folder: &str, end: &str) -> Vec<(&'s str, &'s str)> {
        let prefix = format!("{folder}/");
        let below = self.snapshot.files.range(prefix.clone()..);
        let below = below.take_while(|(path, _)| path.starts_with(&prefix));
        below
            .filter(|(path, _)| path.ends_with(end) && !path[prefix.len()..].contains('/'))
            .filter_map(|(path, content)| match content {
                Content::Text(text) => Some((path.as_str(), text.as_str())),
                Content::Unreadable(_) => None,
            })
            .collect()
    }

    fn stem(&mut self, file: &str, end: &str) -> String {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.strip_suffix(end).unwrap_or(name);
        if !is_id(stem) {
            let problem = Problem::BadId {
                id: stem.to_owned(),
            };
            self.fault(problem, Place::File(file.to_owned()));
        }
        stem.to_owned()
    }

    fn list<T: Fields>(&mut self, kind: &'static str) -> List<T> {
        let Some(Home::List { file, folder }) = home(kind) else {
            return List::default();
        };
        let mut files = self.texts(folder, ".toml");
        if let Some(text) = self.snapshot.text(file) {
            if let Some((first, _)) = files.first() {
                let place = Place::File((*first).to_owned());
                self.fault(Problem::TwoForms { folder }, place);
            }
            files.insert(0, (file, text));
        }
        let mut list = List::default();
        for (file, toml) in files {
            self.list_file(kind, file, toml, &mut list);
        }
        list
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

    fn markdown<T: Fields>(&mut self, kind: &'static str) -> List<T> {
        let mut list = List::default();
        for (file, text) in self.texts(folder(kind), ".md") {
            let id = self.stem(file, ".md");
            let Some((toml, offset)) = front_matter(file, text) else {
                self.fault(Problem::FrontMatter, Place::Bytes(file.to_owned(), 0..0));
                continue;
            };
            let shared = Arc::from(file);
            let mut reader = self.reader(&shared, toml, offset);
            let mut room = String::new();
            let (table, duplicates) = text::parse(toml, &mut room, &mut reader);
            for duplicate in duplicates {
                repeated_key(&mut reader, duplicate.bytes);
            }
            let values = reader.record(table.get_ref(), 0..0);
            let faulty = reader.faulty();
            let prose = self.prose(file, text, offset + toml.len());
            let (file, stands) = (shared, Stands::Alone);
            list.push(Record {
                id,
                file,
                stands,
                values,
                prose,
                faulty,
            });
        }
        list
    }

    /// The body after the closing `+++` line, which begins at `end`.
    fn prose(&mut self, file: &str, text: &str, end: usize) -> Prose {
        let start = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        let (prose, faults) = Prose::read(&text[start..]);
        let file: Arc<str> = Arc::from(file);
        for fault in faults {
            let bytes = start + fault.bytes.start..start + fault.bytes.end;
            let problem = Problem::UnclosedInternal {
                misspelt: fault.misspelt,
            };
            self.fault(problem, Place::Bytes(file.to_string(), bytes));
        }
        resolve::wiki_links(&text[start..], |id, bytes| {
            let bytes = start + bytes.start..start + bytes.end;
            self.gathered.refer(None, &id, &file, bytes);
        });
        prose
    }

    fn logs<T: Fields>(&mut self, kind: &'static str) -> Vec<Log<T>> {
        let Some(Home::Log { folder, .. }) = home(kind) else {
            return Vec::new();
        };
        let mut files: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        let prefix = format!("{folder}/");
        for (path, content) in self.snapshot.files.range(prefix.clone()..) {
            let (Some(inside), Content::Text(text)) = (path.strip_prefix(&prefix), content) else {
                if path.starts_with(&prefix) {
                    continue;
                } else {
                    break;
                }
            };
            if let Some(stem) = inside.strip_suffix(".toml") {
                let id = stem.split('/').next().unwrap_or(stem);
                files.entry(id).or_default().push((path, text));
            }
        }
        files
            .into_iter()
            .map(|(id, files)| {
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
            })
            .collect()
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
        return reader.wrong_type(node, &super::field::Type::Table(T::KEYS));
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
    table: &mut dyn Iterator<Item = super::reader::Entry<'t>>,
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
        reader.wrong_type::<()>(node, &super::field::Type::Table(T::KEYS));
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

fn home(kind: &str) -> Option<Home> {
    KINDS
        .iter()
        .find(|known| known.name == kind)
        .map(|known| known.home)
}

fn folder(kind: &str) -> &'static str {
    match home(kind) {
        Some(Home::Markdown { folder } | Home::Whole { folder }) => folder,
        _ => "",
    }
}

/// A key that stands twice in one table.
fn repeated_key(reader: &mut Reader<'_>, bytes: Range<usize>) {
    let key = reader.slice(bytes.clone()).to_owned();
    reader.fault(Problem::RepeatedKey { key }, bytes);
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

#[cfg(test)]
mod tests {
    use super::load;
    use crate::diag::Place;
    use crate::source::memory;

    /// Plain records, records for the parser, and what is wrong with values, keys and references.
    const PLAN: &str = r#"# plan
[task.a]
name = "A"
duration = "2d"

[task.b]  # with a remark
name = "B \u0041"
after = ["a SS+1d", "nobody"]
owner = [
    "lee",
]

[task.c]
nmae = "C"
duration = "2 days"
progress = 120
started = 2026-03-09

[task.d]
deadline = "2026-03-09"
"#;

    #[test]
    fn record_by_record_is_as_the_whole_file() {
        let read = |plan: &str| load(&memory([("plan.toml", plan)]));
        // A header of its own for all tasks says nothing new, and is read as a whole.
        let whole = format!("[task]\n{PLAN}");
        let (whole, mut whole_faults) = read(&whole);
        for fault in &mut whole_faults {
            if let Place::Bytes(_, bytes) = &mut fault.place {
                *bytes = bytes.start - "[task]\n".len()..bytes.end - "[task]\n".len();
            }
        }
        let (project, faults) = read(PLAN);
        assert_eq!(project.tasks.len(), 4);
        assert_eq!(project, whole);
        assert_eq!(format!("{faults:#?}"), format!("{whole_faults:#?}"));
    }

    #[test]
    fn what_comes_twice_or_is_broken_is_told_as_of_the_whole_file() {
        for more in [
            "[task.a]\nname = \"A\"\n",
            "[task.e]\nname = \"\"\"\n[task.f]\n",
        ] {
            let read = |plan: &str| load(&memory([("plan.toml", plan)])).1.len();
            let plan = format!("{PLAN}{more}");
            assert_eq!(read(&plan), read(&format!("[task]\n{plan}")), "{more}");
            assert!(read(&plan) > read(PLAN));
        }
    }
}
