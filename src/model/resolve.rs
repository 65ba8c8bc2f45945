//! Checks that every reference leads somewhere.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::field::near;
use super::kind::charter::CalendarTable;
use super::problem::{Fault, Problem};
use super::project::Project;
use super::reader::Gathered;
use super::record::{Kinded, List, Log};
use super::{Home, KINDS};
use crate::diag::Place;
use crate::source::CHARTER;

/// For so many references that lead nowhere a near one is looked for: more are no slips of the pen.
const MOST_SUGGESTIONS: usize = 50;

/// What can be referred to, by kind.
type Index<'p> = BTreeMap<&'static str, &'p dyn Known>;

/// Records of one kind.
trait Known {
    fn place(&self, id: &str) -> Option<Place>;
    fn has(&self, id: &str) -> bool;
    fn ids(&self) -> Vec<&str>;
}

impl<T> Known for List<T> {
    fn place(&self, id: &str) -> Option<Place> {
        self.find(id).map(|record| record.at(&[]))
    }

    fn has(&self, id: &str) -> bool {
        self.position(id).is_some()
    }

    fn ids(&self) -> Vec<&str> {
        self.iter().map(|record| record.id.as_str()).collect()
    }
}

impl Known for BTreeMap<String, CalendarTable> {
    fn place(&self, id: &str) -> Option<Place> {
        let path = vec!["calendars".to_owned(), id.to_owned()];
        self.has(id).then(|| Place::Key(CHARTER.to_owned(), path))
    }

    fn has(&self, id: &str) -> bool {
        self.contains_key(id)
    }

    fn ids(&self) -> Vec<&str> {
        self.keys().map(String::as_str).collect()
    }
}

/// Reports references that lead nowhere or to several places, and logs of nothing.
pub fn references<'g>(
    project: &Project,
    gathered: impl Iterator<Item = &'g Gathered>,
    faults: &mut Vec<Fault>,
) {
    let index = index(project);
    let mut suggestions = MOST_SUGGESTIONS;
    for (id, reference) in gathered.flat_map(Gathered::references) {
        // A change tells what it took out of what was signed: a free reference may name that.
        if reference.kind.is_none() && is_signed(project, id) {
            continue;
        }
        if let Some(problem) = check(reference.kind, id, &index, suggestions > 0) {
            suggestions = suggestions.saturating_sub(1);
            let place = Place::Bytes(reference.file.to_string(), reference.bytes.clone());
            faults.push(Fault { problem, place });
        }
    }
    stray(&project.measurements, "goal", &index, faults);
    stray(&project.volumes, "dataset", &index, faults);
}

/// Whether a baseline signs the record of a full id.
fn is_signed(project: &Project, reference: &str) -> bool {
    let Some((kind, id)) = reference.split_once('.') else {
        return false;
    };
    project.baselines.iter().any(|baseline| match kind {
        "task" => baseline.task.contains_key(id),
        "goal" => baseline.goal.contains_key(id),
        "dataset" => baseline.dataset.contains_key(id),
        "deliverable" => baseline.deliverable.contains_key(id),
        "requirement" => baseline.requirement.contains_key(id),
        _ => false,
    })
}

fn index(project: &Project) -> Index<'_> {
    let mut index = Index::new();
    add(&mut index, &project.tasks);
    add(&mut index, &project.goals);
    add(&mut index, &project.kpis);
    add(&mut index, &project.factors);
    add(&mut index, &project.datasets);
    add(&mut index, &project.requirements);
    add(&mut index, &project.deliverables);
    add(&mut index, &project.members);
    add(&mut index, &project.risks);
    add(&mut index, &project.issues);
    add(&mut index, &project.decisions);
    add(&mut index, &project.changes);
    add(&mut index, &project.meetings);
    add(&mut index, &project.lessons);
    add(&mut index, &project.sections);
    add(&mut index, &project.baselines);
    index.insert("calendar", &project.charter.calendars);
    index
}

fn add<'p, T: Kinded>(index: &mut Index<'p>, list: &'p List<T>) {
    index.insert(T::KIND, list);
}

fn check(
    kind: Option<&'static str>,
    reference: &str,
    index: &Index<'_>,
    suggest: bool,
) -> Option<Problem> {
    match kind {
        Some(kind) => {
            let known = index.get(kind)?;
            if known.has(reference) {
                return None;
            }
            let ids = if suggest { known.ids() } else { Vec::new() };
            let near = near(reference, ids);
            let near = near.and_then(|id| Some((id.to_owned(), known.place(id)?)));
            Some(Problem::Dangling {
                reference: reference.to_owned(),
                kind: Some(kind),
                near,
            })
        }
        None => check_free(reference, index, suggest),
    }
}

/// The free reference that means the project as a whole.
const PROJECT: &str = "project";

fn check_free(reference: &str, index: &Index<'_>, suggest: bool) -> Option<Problem> {
    if let Some((kind, id)) = reference.split_once('.') {
        if index.get(kind).is_some_and(|known| known.has(id)) {
            return None;
        }
        return Some(dangling(reference, index, suggest));
    }
    // What concerns the project as a whole, as warnings do that name no record.
    if reference == PROJECT {
        return None;
    }
    let candidates: Vec<String> = index
        .iter()
        .filter(|(_, known)| known.has(reference))
        .map(|(kind, _)| format!("{kind}.{reference}"))
        .collect();
    match candidates.len() {
        0 => Some(dangling(reference, index, suggest)),
        1 => None,
        _ => Some(Problem::Ambiguous {
            reference: reference.to_owned(),
            candidates,
        }),
    }
}

fn dangling(reference: &str, index: &Index<'_>, suggest: bool) -> Problem {
    let full: Vec<String> = index
        .iter()
        .filter(|_| suggest)
        .flat_map(|(kind, known)| {
            let ids = known.ids().into_iter();
            ids.map(move |id| format!("{kind}.{id}"))
        })
        .collect();
    let near = near(reference, full.iter().map(String::as_str));
    let near = near.and_then(|full| {
        let (kind, id) = full.split_once('.')?;
        Some((full.to_owned(), index.get(kind)?.place(id)?))
    });
    Problem::Dangling {
        reference: reference.to_owned(),
        kind: None,
        near,
    }
}

fn stray<T>(logs: &[Arc<Log<T>>], kind: &'static str, index: &Index<'_>, faults: &mut Vec<Fault>) {
    let folder = KINDS.iter().find_map(|known| match known.home {
        Home::Log {
            folder,
            of: Some(of),
        } if of == kind => Some(folder),
        _ => None,
    });
    for log in logs {
        if index.get(kind).is_some_and(|known| known.has(&log.id)) {
            continue;
        }
        let file = log.lines.first().map(|line| line.file.to_string());
        let file = file.unwrap_or_else(|| format!("{}/{}.toml", folder.unwrap_or(""), log.id));
        let problem = Problem::StrayLog {
            id: log.id.clone(),
            kind,
        };
        faults.push(Fault {
            problem,
            place: Place::File(file),
        });
    }
}

/// No full id is longer, in characters.
const LONGEST_ID: usize = 200;

/// Calls `found` for every `[[id]]` in a Markdown text, with its bytes.
pub fn wiki_links(text: &str, mut found: impl FnMut(String, Range<usize>)) {
    let mut at = 0;
    while let Some(open) = text[at..].find("[[") {
        let start = at + open + 2;
        let reach = text[start..]
            .char_indices()
            .nth(LONGEST_ID)
            .map_or(text.len(), |(at, _)| start + at);
        let inside = text[start..reach]
            .split_once("]]")
            .map_or("", |(inside, _)| inside);
        let is_id =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
        if !inside.is_empty() && inside.bytes().all(is_id) {
            found(inside.to_owned(), start..start + inside.len());
        }
        at = start;
    }
}
