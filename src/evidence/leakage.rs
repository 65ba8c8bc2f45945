//! Leakage: items of an evaluation set that training data holds too, by hash and by group.
//!
//! The same item in both (an equal hash), or different items of one patient, document or page (an equal
//! group key), let a model be measured on what it was trained on (Kapoor and Narayanan, Patterns 4,
//! 2023).

mod comparison;

use std::sync::{Arc, OnceLock};

use comparison::{Comparison, read};

use super::manifest::Unusable;
use crate::args;
use crate::lang::Args;
use crate::model::Project;
use crate::model::kind::dataset::{Dataset, POINTER, Role};
use crate::source::{Content, Snapshot, Unreadable};

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

    /// Whether the text of a manifest is there, without reading what it says.
    ///
    /// # Errors
    /// [`NoManifest`].
    pub fn is_readable(&self, at: usize) -> Result<(), NoManifest> {
        match self.sources[at].content.as_deref() {
            Ok(Content::Text(_)) => Ok(()),
            Ok(Content::Unreadable(why)) => Err(NoManifest::Unreadable(*why)),
            Err(why) => Err(*why),
        }
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

#[cfg(test)]
#[path = "leakage_tests.rs"]
mod tests;
