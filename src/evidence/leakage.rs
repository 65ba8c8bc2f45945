//! Leakage: items of an evaluation set that training data holds too, by hash and by group.
//!
//! The same item in both (an equal hash), or different items of one patient, document or page (an equal
//! group key), let a model be measured on what it was trained on (Kapoor and Narayanan, Patterns 4,
//! 2023).

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::manifest::{self, Keys, Manifest, Unusable};
use crate::model::Project;
use crate::model::kind::dataset::{Dataset, Role};
use crate::source::{Content, Unreadable};

/// How many shared keys are kept as examples.
const EXAMPLES: usize = 3;

/// The end that DVC puts behind the name of a file that it keeps elsewhere.
const DVC: &str = ".dvc";

/// The manifests of a project, by dataset in file order.
#[derive(Debug)]
pub struct Inventory<'t> {
    pub manifests: Vec<Result<Manifest<'t>, NoManifest>>,
}

/// Why nothing is known of a dataset's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoManifest {
    /// `manifest` is missing.
    NotNamed,
    /// The file that it names is not there.
    NotThere,
    /// The file is kept by DVC, and only its pointer is here.
    Dvc,
    Unreadable(Unreadable),
    Unusable(Unusable),
}

/// An evaluation set beside data that a model learns from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Index into the project's datasets of the set that is measured on.
    pub evaluation: usize,
    /// And of the one that is learned from.
    pub learned: usize,
    pub by_hash: Result<Overlap, Untold>,
    pub by_group: Result<Overlap, Untold>,
}

/// What two manifests share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// Distinct keys in both.
    pub keys: usize,
    /// Items of the evaluation set with such a key.
    pub evaluation_items: usize,
    /// Items learned from with such a key.
    pub learned_items: usize,
    /// The first of the keys in the order of the evaluation set.
    pub examples: Vec<String>,
}

/// Why an overlap cannot be told; a dataset is an index into the project's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// Nothing is known of the items of this dataset.
    NoManifest(usize),
    /// Its manifest has no such column, or no value in it.
    NoColumn(usize),
    /// `group` is missing.
    NoGroup(usize),
    /// The two group by different columns, or hash in different ways.
    Differ,
}

impl Untold {
    /// The word in JSON and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoManifest(_) => "no-manifest",
            Self::NoColumn(_) => "no-column",
            Self::NoGroup(_) => "no-group",
            Self::Differ => "differ",
        }
    }

    /// The dataset of which something is missing.
    pub fn dataset(self) -> Option<usize> {
        match self {
            Self::NoManifest(at) | Self::NoColumn(at) | Self::NoGroup(at) => Some(at),
            Self::Differ => None,
        }
    }
}

/// The files to read: every manifest that data.toml names, and the pointer that DVC puts beside one.
pub fn manifest_paths(project: &Project) -> BTreeSet<String> {
    let named = project
        .datasets
        .iter()
        .filter_map(|set| set.manifest.as_ref());
    named
        .flat_map(|path| [path.clone(), format!("{path}{DVC}")])
        .collect()
}

impl<'t> Inventory<'t> {
    /// Reads the manifests of every dataset out of `files`, by path.
    pub fn of(project: &Project, files: &'t BTreeMap<String, Content>) -> Self {
        let of = |set| items(set, files);
        Self {
            manifests: project.datasets.iter().map(|set| of(&set.values)).collect(),
        }
    }

    /// Test sets beside training and validation data, validation sets beside training data.
    pub fn pairs(&self, project: &Project) -> Vec<Pair> {
        let roles: Vec<_> = project.datasets.iter().map(|set| *set.role).collect();
        let mut pairs = Vec::new();
        for (evaluation, role) in roles.iter().enumerate() {
            for (learned, other) in roles.iter().enumerate() {
                let is_pair = matches!(
                    (role, other),
                    (Some(Role::Test), Some(Role::Train | Role::Validation))
                        | (Some(Role::Validation), Some(Role::Train))
                );
                if is_pair {
                    pairs.push(self.pair(project, evaluation, learned));
                }
            }
        }
        pairs
    }

    fn pair(&self, project: &Project, evaluation: usize, learned: usize) -> Pair {
        let by = |column| {
            let one = self.keys(evaluation, column)?;
            Ok((one, self.keys(learned, column)?))
        };
        let group = |at: usize| {
            let group = project.datasets[at].group.as_ref();
            group.ok_or(Untold::NoGroup(at))
        };
        let groups = || {
            self.items(evaluation).and(self.items(learned))?;
            match group(evaluation)? == group(learned)? {
                true => by(Column::Group),
                false => Err(Untold::Differ),
            }
        };
        let hashes = || match by(Column::Hash)? {
            (one, other) if digits(one) == digits(other) => Ok((one, other)),
            _ => Err(Untold::Differ),
        };
        Pair {
            evaluation,
            learned,
            by_hash: hashes().map(|(one, other)| overlap(one, other)),
            by_group: groups().map(|(one, other)| overlap(one, other)),
        }
    }

    fn items(&self, at: usize) -> Result<&Manifest<'t>, Untold> {
        let manifest = self.manifests[at].as_ref();
        manifest.map_err(|_| Untold::NoManifest(at))
    }

    fn keys(&self, at: usize, column: Column) -> Result<&Keys<'t>, Untold> {
        let manifest = self.items(at)?;
        let keys = match column {
            Column::Hash => manifest.hash.as_ref(),
            Column::Group => manifest.group.as_ref(),
        };
        let keys = keys.filter(|keys| keys.values.iter().any(|key| !key.is_empty()));
        keys.ok_or(Untold::NoColumn(at))
    }
}

/// By what items are compared.
#[derive(Clone, Copy)]
enum Column {
    Hash,
    Group,
}

fn items<'t>(
    set: &Dataset,
    files: &'t BTreeMap<String, Content>,
) -> Result<Manifest<'t>, NoManifest> {
    let path = set.manifest.as_ref().ok_or(NoManifest::NotNamed)?;
    if path.ends_with(DVC) {
        return Err(NoManifest::Dvc);
    }
    match files.get(path) {
        Some(Content::Text(text)) => {
            manifest::read(text, set.group.as_deref()).map_err(NoManifest::Unusable)
        }
        Some(Content::Unreadable(why)) => Err(NoManifest::Unreadable(*why)),
        None if files.contains_key(&format!("{path}{DVC}")) => Err(NoManifest::Dvc),
        None => Err(NoManifest::NotThere),
    }
}

/// How long the hashes are: those of one way are equally long.
fn digits(keys: &Keys<'_>) -> usize {
    let first = keys.values.iter().find(|key| !key.is_empty());
    first.map_or(0, |key| key.len())
}

/// The keys that both hold. Only those of the evaluation set, the smaller one, are kept in a table.
fn overlap(evaluation: &Keys<'_>, learned: &Keys<'_>) -> Overlap {
    let mut seen: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    seen.reserve(evaluation.values.len());
    for key in evaluation.values.iter().filter(|key| !key.is_empty()) {
        seen.entry(key).or_default().0 += 1;
    }
    for key in &learned.values {
        if let Some((_, there)) = seen.get_mut(&**key) {
            *there += 1;
        }
    }
    let shared = seen.values().filter(|(_, there)| *there > 0);
    let mut overlap = Overlap::default();
    for (here, there) in shared {
        overlap.keys += 1;
        overlap.evaluation_items += here;
        overlap.learned_items += there;
    }
    let mut named = BTreeSet::new();
    for key in &evaluation.values {
        if overlap.examples.len() == EXAMPLES.min(overlap.keys) {
            break;
        }
        let is_shared = seen.get(&**key).is_some_and(|(_, there)| *there > 0);
        if is_shared && named.insert(&**key) {
            overlap.examples.push(key.to_string());
        }
    }
    overlap
}

#[cfg(test)]
#[path = "leakage_tests.rs"]
mod tests;
