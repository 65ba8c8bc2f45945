//! Leakage: items of an evaluation set that training data holds too, by hash and by group.
//!
//! The same item in both (an equal hash), or different items of one patient, document or page (an equal
//! group key), let a model be measured on what it was trained on (Kapoor and Narayanan, Patterns 4,
//! 2023).

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::manifest::{self, Keys, Manifest, Unusable};
use crate::args;
use crate::lang::Args;
use crate::model::Project;
use crate::model::kind::dataset::{Dataset, POINTER, Role};
use crate::source::{Content, Snapshot, Unreadable};

/// How many shared keys are kept as examples.
const EXAMPLES: usize = 3;

/// The manifests of a project's datasets. They are read when it is first asked what they share: that takes
/// a second for millions of items.
#[derive(Clone, Debug)]
pub struct Inventory {
    /// By dataset, in file order.
    sources: Vec<Source>,
    found: OnceLock<Leakage>,
    /// How many items each has.
    items: Vec<OnceLock<Result<usize, NoManifest>>>,
}

/// What an answer follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Source {
    role: Option<Role>,
    group: Option<String>,
    content: Result<Arc<Content>, NoManifest>,
}

/// What evaluation sets share with what models learn from.
#[derive(Clone, Debug)]
pub struct Leakage {
    /// How many items each dataset has, in file order; `None` where its manifest is held against none.
    items: Vec<Option<Result<usize, NoManifest>>>,
    /// Test sets beside training and validation data, validation sets beside training data.
    pub pairs: Vec<Pair>,
    /// What each dataset shares with all that it is held against; `None` where that is nothing, or
    /// cannot be told.
    pub leaks: Vec<Option<Leak>>,
}

/// Items of an evaluation set that prove nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leak {
    /// Items that were learned from, or whose group was.
    pub items: usize,
    /// Items that were learned from.
    pub same: usize,
    /// Items of a group that was learned from.
    pub kin: usize,
    /// All items of the set.
    pub all: usize,
}

impl Leak {
    /// The word in JSON and message keys: `same` items, `kin` of them, or `both`.
    pub fn word(self) -> &'static str {
        match self {
            Self { same: 0, .. } => "kin",
            Self { items, same, .. } if items == same => "same",
            _ => "both",
        }
    }

    /// What the message `leaked` mentions.
    pub fn args(self) -> Args {
        args![state: self.word(), count: self.items, total: self.all]
    }
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

impl Inventory {
    /// The manifests of every dataset, out of the files that a snapshot holds.
    pub fn of(project: &Project, snapshot: &Snapshot) -> Self {
        let source = |set: &Dataset| Source {
            role: *set.role,
            group: set.group.clone(),
            content: content(set, snapshot),
        };
        Self {
            sources: project.datasets.iter().map(|set| source(set)).collect(),
            found: OnceLock::new(),
            items: vec![OnceLock::new(); project.datasets.len()],
        }
    }

    /// Whether another one gives the same answer, without reading the manifests.
    pub fn is_same(&self, other: &Self) -> bool {
        self.sources == other.sources
    }

    /// How many items a dataset has by its manifest.
    ///
    /// # Errors
    /// [`NoManifest`].
    pub fn items(&self, at: usize) -> Result<usize, NoManifest> {
        let count = || Ok(read(&self.sources[at])?.items);
        *self.items[at].get_or_init(|| self.leakage().items[at].unwrap_or_else(count))
    }

    /// What the manifests share.
    pub fn leakage(&self) -> &Leakage {
        self.found
            .get_or_init(|| Comparison::of(&self.sources).leakage())
    }
}

fn content(set: &Dataset, snapshot: &Snapshot) -> Result<Arc<Content>, NoManifest> {
    let path = set.manifest.as_ref().ok_or(NoManifest::NotNamed)?;
    if path.ends_with(POINTER) {
        return Err(NoManifest::Dvc);
    }
    match snapshot.named(path) {
        Some(content) => Ok(content),
        None if snapshot.named(&format!("{path}{POINTER}")).is_some() => Err(NoManifest::Dvc),
        None => Err(NoManifest::NotThere),
    }
}

/// The manifests that are held against others, as they were read.
struct Comparison<'s> {
    sources: &'s [Source],
    manifests: Vec<Option<Result<Manifest<'s>, NoManifest>>>,
}

impl<'s> Comparison<'s> {
    fn of(sources: &'s [Source]) -> Self {
        let is_compared = |one: usize| {
            (0..sources.len()).any(|other| {
                let is_there = sources[one].content.is_ok() && sources[other].content.is_ok();
                is_there && (is_pair(sources, one, other) || is_pair(sources, other, one))
            })
        };
        let manifest = |at: usize| is_compared(at).then(|| read(&sources[at]));
        Self {
            sources,
            manifests: (0..sources.len()).map(manifest).collect(),
        }
    }

    fn leakage(&self) -> Leakage {
        let mut pairs = Vec::new();
        let mut leaks = vec![None; self.sources.len()];
        for (evaluation, leak) in leaks.iter_mut().enumerate() {
            let mut marks = Marks::default();
            for learned in 0..self.sources.len() {
                if is_pair(self.sources, evaluation, learned) {
                    pairs.push(self.pair(evaluation, learned, &mut marks));
                }
            }
            *leak = marks.leak();
        }
        let items = self.manifests.iter().map(|one| {
            let items = |one: &Result<Manifest<'_>, NoManifest>| match one {
                Ok(manifest) => Ok(manifest.items),
                Err(why) => Err(*why),
            };
            one.as_ref().map(items)
        });
        Leakage {
            items: items.collect(),
            pairs,
            leaks,
        }
    }

    fn pair(&self, evaluation: usize, learned: usize, marks: &mut Marks) -> Pair {
        let is_missing = |at: &usize| self.sources[*at].content.is_err();
        let missing = [evaluation, learned].into_iter().find(is_missing);
        let by = |column| {
            missing.map_or(Ok(()), |at| Err(Untold::NoManifest(at)))?;
            let one = self.keys(evaluation, column)?;
            Ok((one, self.keys(learned, column)?))
        };
        let group = |at: usize| {
            let group = self.sources[at].group.as_ref();
            group.ok_or(Untold::NoGroup(at))
        };
        let groups = || {
            missing.map_or(Ok(()), |at| Err(Untold::NoManifest(at)))?;
            self.manifest(evaluation).and(self.manifest(learned))?;
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
            by_hash: hashes().map(|(one, other)| overlap(one, other, &mut marks.same)),
            by_group: groups().map(|(one, other)| overlap(one, other, &mut marks.kin)),
        }
    }

    fn manifest(&self, at: usize) -> Result<&Manifest<'s>, Untold> {
        let manifest = self.manifests[at].as_ref();
        let manifest = manifest.and_then(|one| one.as_ref().ok());
        manifest.ok_or(Untold::NoManifest(at))
    }

    fn keys(&self, at: usize, column: Column) -> Result<&Keys<'s>, Untold> {
        let manifest = self.manifest(at)?;
        let keys = match column {
            Column::Hash => manifest.hash.as_ref(),
            Column::Group => manifest.group.as_ref(),
        };
        let keys = keys.filter(|keys| keys.values.iter().any(|key| !key.is_empty()));
        keys.ok_or(Untold::NoColumn(at))
    }
}

/// Test sets are held against training and validation data, validation sets against training data.
fn is_pair(sources: &[Source], evaluation: usize, learned: usize) -> bool {
    matches!(
        (sources[evaluation].role, sources[learned].role),
        (Some(Role::Test), Some(Role::Train | Role::Validation))
            | (Some(Role::Validation), Some(Role::Train))
    )
}

fn read(source: &Source) -> Result<Manifest<'_>, NoManifest> {
    match &**source.content.as_ref().map_err(|why| *why)? {
        Content::Text(text) => {
            manifest::read(text, source.group.as_deref()).map_err(NoManifest::Unusable)
        }
        Content::Unreadable(why) => Err(NoManifest::Unreadable(*why)),
    }
}

/// Which items of an evaluation set were met in any set that is learned from; none where nothing was.
#[derive(Default)]
struct Marks {
    same: Vec<bool>,
    kin: Vec<bool>,
}

impl Marks {
    fn leak(&self) -> Option<Leak> {
        let all = self.same.len().max(self.kin.len());
        let is = |marks: &[bool], at: usize| marks.get(at) == Some(&true);
        let count = |is: &dyn Fn(usize) -> bool| (0..all).filter(|at| is(*at)).count();
        (all > 0).then(|| Leak {
            items: count(&|at| is(&self.same, at) || is(&self.kin, at)),
            same: count(&|at| is(&self.same, at)),
            kin: count(&|at| is(&self.kin, at)),
            all,
        })
    }
}

/// By what items are compared.
#[derive(Clone, Copy)]
enum Column {
    Hash,
    Group,
}

/// How long the hashes are: those of one way are equally long.
fn digits(keys: &Keys<'_>) -> usize {
    let first = keys.values.iter().find(|key| !key.is_empty());
    first.map_or(0, |key| key.len())
}

/// The keys that both hold; items of the evaluation set with one are marked. Only the keys of that set, the
/// smaller one, are kept in a table.
fn overlap(evaluation: &Keys<'_>, learned: &Keys<'_>, marks: &mut Vec<bool>) -> Overlap {
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
    seen.retain(|_, (_, there)| *there > 0);
    let mut overlap = Overlap::default();
    for (here, there) in seen.values() {
        overlap.keys += 1;
        overlap.evaluation_items += here;
        overlap.learned_items += there;
    }
    if overlap.keys > 0 {
        marks.resize(evaluation.values.len(), false);
    }
    let mut named = BTreeSet::new();
    for (mark, key) in marks.iter_mut().zip(&evaluation.values) {
        if !seen.contains_key(&**key) {
            continue;
        }
        *mark = true;
        if overlap.examples.len() < EXAMPLES && named.insert(&**key) {
            overlap.examples.push(key.to_string());
        }
    }
    overlap
}

#[cfg(test)]
#[path = "leakage_tests.rs"]
mod tests;
