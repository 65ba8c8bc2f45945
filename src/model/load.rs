//! Reads every file of a snapshot into its records.

mod list;
mod log;
mod markdown;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::kind::{
    approval, baseline, change, contact, dataset, decision, deliverable, effort, factor, goal,
    issue, kpi, lesson, measurement, meeting, member, requirement, risk, section, task, volume,
};
use super::problem::{Fault, Problem};
use super::project::Project;
use super::prose::Prose;
use super::reader::{Gathered, Reader};
use super::record::{Fields, List, Record, Stands};
use super::reference::is_id;
use super::{Home, KINDS, cycle, resolve, text};
use crate::diag::Place;
use crate::source::{CHARTER, Content, Snapshot};

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
