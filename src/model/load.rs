//! Reads every file of a snapshot into its records.

mod list;
mod log;
mod markdown;
mod reading;

pub use reading::Reading;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use self::reading::{Key, Part};
use super::kind::{
    approval, baseline, change, charter, contact, dataset, decision, deliverable, effort, factor,
    goal, issue, kpi, lesson, measurement, meeting, member, requirement, risk, section, task,
    volume,
};
use super::problem::{Fault, Problem};
use super::project::Project;
use super::prose::Prose;
use super::reader::{Gathered, Reader};
use super::record::{Fields, List, Record, Stands};
use super::reference::is_id;
use super::{Home, KINDS, text};
use crate::diag::Place;
use crate::source::{CHARTER, Content, Snapshot};

/// The project that a snapshot holds, and every fault of shape in it.
pub fn load(snapshot: &Snapshot) -> (Project, Vec<Fault>) {
    let read = Reading::of(snapshot);
    (read.project, read.faults)
}

/// `project.toml` alone: language and zone are wanted before anything is computed.
pub fn charter(snapshot: &Snapshot) -> Arc<charter::Charter> {
    Loader::new(snapshot).charter()
}

/// The files that a project's own files name: the manifests of its datasets, and the pointers that DVC
/// puts beside them.
pub fn named(snapshot: &Snapshot) -> BTreeSet<String> {
    let datasets = Loader::new(snapshot).list::<dataset::Dataset>("dataset");
    let named = datasets.iter().filter_map(|set| set.manifest.as_ref());
    named
        .flat_map(|path| [path.clone(), format!("{path}{}", dataset::POINTER)])
        .collect()
}

/// Whether two versions of a project name the same files, because what tells of its datasets is the same.
pub fn names_same(one: &Snapshot, other: &Snapshot) -> bool {
    let files = |snapshot| Loader::new(snapshot).list_files("dataset");
    files(one) == files(other)
}

/// Paths and texts of files.
type Files<'s> = Vec<(&'s str, &'s str)>;

struct Loader<'s> {
    snapshot: &'s Snapshot,
    /// What another version of the project gave.
    before: BTreeMap<Key<'s>, Rc<Part<'s>>>,
    /// What has been read of this one.
    parts: Vec<Rc<Part<'s>>>,
    /// What the part that is being read has given so far.
    gathered: Gathered,
}

impl<'s> Loader<'s> {
    fn new(snapshot: &'s Snapshot) -> Self {
        Self {
            snapshot,
            before: BTreeMap::new(),
            parts: Vec::new(),
            gathered: Gathered::default(),
        }
    }

    fn project(&mut self) -> Project {
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

    fn fault(&mut self, problem: Problem, place: Place) {
        self.gathered.faults.push(Fault { problem, place });
    }

    fn reader<'l>(&'l mut self, file: &Arc<str>, toml: &'l str, offset: usize) -> Reader<'l> {
        Reader::new(file, toml, offset, &mut self.gathered)
    }

    fn charter(&mut self) -> Arc<charter::Charter> {
        let text = self.snapshot.text(CHARTER);
        let files = text.map(|text| (CHARTER, text)).into_iter().collect();
        self.part(("charter", ""), files, |loader, _| match text {
            Some(text) => loader.whole(&Arc::from(CHARTER), text),
            None => charter::Charter::default(),
        })
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

    fn wholes<T: Fields>(&mut self, kind: &'static str) -> Arc<List<T>> {
        let files = self.texts(folder(kind), ".toml");
        self.part((kind, ""), files, |loader, files| {
            let mut list = List::default();
            for (path, toml) in files {
                let id = loader.stem(path, ".toml");
                let file = Arc::from(*path);
                let values = loader.whole(&file, toml);
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
        })
    }

    /// Files directly in a folder, by bytes of their paths.
    fn texts(&self, folder: &str, end: &str) -> Files<'s> {
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

#[cfg(test)]
#[path = "load/tests.rs"]
mod tests;
