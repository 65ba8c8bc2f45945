//! What was read of one version of a project, so that of the next only what changed is read.

use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use super::{Files, Loader};
use crate::diag::Place;
use crate::model::problem::{Fault, Problem};
use crate::model::project::Project;
use crate::model::reader::Gathered;
use crate::model::{cycle, resolve};
use crate::source::{CHARTER, Content, Snapshot};

/// A project as read from a snapshot.
pub struct Reading<'s> {
    pub snapshot: &'s Snapshot,
    pub project: Project,
    /// Every fault of shape in it.
    pub faults: Vec<Fault>,
    parts: Vec<Rc<Part<'s>>>,
}

/// The kind of a part and, of a log, its id.
pub(super) type Key<'s> = (&'static str, &'s str);

/// What is read by itself: all records of a kind, or one log.
pub(super) struct Part<'s> {
    key: Key<'s>,
    files: Files<'s>,
    /// A list or a log of the kind's records.
    records: Arc<dyn Any + Send + Sync>,
    pub(super) gathered: Gathered,
}

impl<'s> Reading<'s> {
    /// Reads everything.
    pub fn of(snapshot: &'s Snapshot) -> Self {
        Self::with(Loader::new(snapshot))
    }

    /// Reads another version of the same project: the same as [`Self::of`], but what did not change is shared
    /// and not read again.
    #[must_use]
    pub fn next(&self, snapshot: &'s Snapshot) -> Self {
        let parts = self.parts.iter();
        let before = parts.map(|part| (part.key, Rc::clone(part))).collect();
        Self::with(Loader {
            before,
            ..Loader::new(snapshot)
        })
    }

    fn with(mut loader: Loader<'s>) -> Self {
        let project = loader.project();
        let mut faults = unreadable(loader.snapshot);
        let gathered = || loader.parts.iter().map(|part| &part.gathered);
        faults.extend(gathered().flat_map(|part| part.faults.iter().cloned()));
        resolve::references(&project, gathered(), &mut faults);
        cycle::find(&project, &mut faults);
        Self {
            snapshot: loader.snapshot,
            project,
            faults,
            parts: loader.parts,
        }
    }
}

fn unreadable(snapshot: &Snapshot) -> Vec<Fault> {
    let fault = |problem, path: &str| Fault {
        problem,
        place: Place::File(path.to_owned()),
    };
    let files = snapshot.files.iter();
    let unreadable = files.filter_map(|(path, content)| match content {
        Content::Unreadable(why) => Some(fault(Problem::Unreadable(*why), path)),
        Content::Text(_) => None,
    });
    let has_charter = snapshot.files.contains_key(CHARTER);
    let missing = (!has_charter).then(|| fault(Problem::MissingCharter, CHARTER));
    unreadable.chain(missing).collect()
}

impl<'s> Loader<'s> {
    /// A part of the project: where its files are the same as before, what they gave then.
    pub(super) fn part<P: Send + Sync + 'static>(
        &mut self,
        key: Key<'s>,
        files: Files<'s>,
        read: impl FnOnce(&mut Self, &Files<'s>) -> P,
    ) -> Arc<P> {
        let before = self.before.remove(&key);
        if let Some(part) = before.filter(|part| part.files == files)
            && let Ok(records) = Arc::clone(&part.records).downcast()
        {
            self.parts.push(part);
            return records;
        }
        let records = Arc::new(read(self, &files));
        self.parts.push(Rc::new(Part {
            key,
            files,
            records: records.clone(),
            gathered: std::mem::take(&mut self.gathered),
        }));
        records
    }
}
