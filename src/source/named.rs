//! The files that a project names, read from git and held while a history is walked through.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use git2::{ObjectType, Repository, Tree};
use rustc_hash::FxHashMap;

use super::repository::{Blobs, LINK_MODE, Reader, open, tree_at};
use super::{Content, MAX_NAMED, Snapshot, SourceError, Unreadable, inside};

/// So many bytes of named files are held of a history; what goes beyond is too large.
const MAX_HELD: u64 = 1024 * 1024 * 1024;

/// What named files hold that were read before, by their object.
pub(super) struct Named {
    files: RefCell<FxHashMap<git2::Oid, Arc<Content>>>,
    /// So many bytes at most.
    most: u64,
}

impl Default for Named {
    fn default() -> Self {
        Self::at_most(MAX_HELD)
    }
}

impl Named {
    fn at_most(most: u64) -> Self {
        Self {
            files: RefCell::default(),
            most,
        }
    }

    /// The named files in a project's tree. What is there already is not read again.
    pub fn read(
        &self,
        repository: &Repository,
        tree: &Tree<'_>,
        paths: &BTreeSet<String>,
    ) -> BTreeMap<String, Arc<Content>> {
        let mut files = BTreeMap::new();
        for path in paths {
            let content = match inside(path) {
                None => Arc::new(Content::Unreadable(Unreadable::LinkOutside)),
                Some(inside) => match tree.get_path(Path::new(&inside)) {
                    Err(_) => continue,
                    Ok(entry) => self.entry(repository, tree, &entry, &inside),
                },
            };
            files.insert(path.clone(), content);
        }
        files
    }

    fn entry(
        &self,
        repository: &Repository,
        tree: &Tree<'_>,
        entry: &git2::TreeEntry<'_>,
        path: &str,
    ) -> Arc<Content> {
        // Where a link leads does not follow from what it holds.
        let is_file = entry.kind() == Some(ObjectType::Blob) && entry.filemode() != LINK_MODE;
        let mut known = self.files.borrow_mut();
        if let Some(content) = known.get(&entry.id()).filter(|_| is_file) {
            return content.clone();
        }
        let held: u64 = known.values().map(|content| content.bytes()).sum();
        let reader = Reader {
            repository,
            project: tree,
            blobs: &Blobs::default(),
            snapshot: Snapshot::default(),
            limit: MAX_NAMED.min(self.most.saturating_sub(held)),
        };
        let content = Arc::new(reader.content(entry, path));
        if is_file {
            known.insert(entry.id(), content.clone());
        }
        content
    }
}

/// The named files that `revision` holds; see [`super::named_files`].
pub(super) fn at(
    dir: &Path,
    revision: &str,
    paths: &BTreeSet<String>,
) -> Result<BTreeMap<String, Arc<Content>>, SourceError> {
    let repository = open(dir)?;
    let tree = tree_at(&repository, dir, revision)?;
    Ok(Named::default().read(&repository, &tree, paths))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tree of files in a repository, and what is read of each where so many bytes are held at most.
    fn read(most: u64, files: &[(&str, &str)]) -> Vec<Content> {
        let dir = tempfile::tempdir().unwrap();
        let git = Repository::init_bare(dir.path()).unwrap();
        let mut builder = git.treebuilder(None).unwrap();
        for (name, text) in files {
            let blob = git.blob(text.as_bytes()).unwrap();
            builder.insert(name, blob, 0o100_644).unwrap();
        }
        let tree = git.find_tree(builder.write().unwrap()).unwrap();
        let named = Named::at_most(most);
        // One after another, as a history names them.
        let one =
            |name: &str| named.read(&git, &tree, &BTreeSet::from([name.to_owned()]))[name].clone();
        files.iter().map(|(name, _)| (*one(name)).clone()).collect()
    }

    #[test]
    fn what_goes_beyond_the_most_that_is_held_is_too_large() {
        let files = [
            ("a.csv", "hash\n1\n"),
            ("b.csv", "hash\n2\n"),
            ("c.csv", "hash\n1\n"),
        ];
        let text = |at: usize| Content::Text(files[at].1.into());
        let large = Content::Unreadable(Unreadable::TooLarge);
        // What is held already is no more to hold: the third file is the first one again.
        assert_eq!(read(14, &files), [text(0), text(1), text(2)]);
        assert_eq!(read(13, &files), [text(0), large.clone(), text(2)]);
        assert_eq!(read(6, &files), [large.clone(), large.clone(), large]);
        assert_eq!(Named::default().most, 1 << 30);
    }
}
