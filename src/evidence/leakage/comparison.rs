//! Which items two manifests share, by hash and by group.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Leak, Leakage, NoManifest, Overlap, Pair, Source, Untold};
use crate::evidence::manifest::{self, Keys, Manifest};
use crate::model::kind::dataset::Role;
use crate::source::Content;

/// How many shared keys are kept as examples.
const EXAMPLES: usize = 3;

/// The manifests that are held against others, as they were read.
pub(super) struct Comparison<'s> {
    sources: &'s [Source],
    manifests: Vec<Option<Result<Manifest<'s>, NoManifest>>>,
}

impl<'s> Comparison<'s> {
    pub(super) fn of(sources: &'s [Source]) -> Self {
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

    pub(super) fn leakage(&self) -> Leakage {
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

/// Reads a manifest.
pub(super) fn read(source: &Source) -> Result<Manifest<'_>, NoManifest> {
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
