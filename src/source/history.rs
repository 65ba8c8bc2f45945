//! The commits that led to today, and the project's files at each.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{Repository, Tree};

use super::named::Named;
use super::repository::{Blobs, find_commit, git_error, open, prefix, project_tree, read, split};
use super::{Snapshot, SourceError};

/// The commits that led to one, as the branch itself stood: of a merge the first parent.
pub struct History {
    repository: Repository,
    /// Where the project lies in the repository.
    prefix: String,
    blobs: Blobs,
    named: Named,
    /// Oldest first; times never decrease.
    versions: Vec<Version>,
    /// Whether older commits were cut off when the repository was cloned.
    pub is_shallow: bool,
}

/// A commit of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Full object id in hexadecimal.
    pub commit: String,
    /// Committer time in seconds since 1970-01-01T00:00 UTC; not before that of its parent.
    pub time: i64,
    id: git2::Oid,
}

/// The history of the project up to `revision`, or to what is checked out.
///
/// # Errors
/// [`SourceError::NoRepository`], [`SourceError::NoRevision`] or what git reports.
pub fn history(dir: &Path, revision: Option<&str>) -> Result<History, SourceError> {
    let repository = open(dir)?;
    let (name, folder) = revision.map_or(("HEAD", None), split);
    let newest = find_commit(&repository, name)?.id();
    let prefix = folder.map_or_else(|| prefix(&repository, dir), str::to_owned);
    let versions = first_parents(&repository, newest).map_err(git_error(name))?;
    Ok(History {
        is_shallow: repository.is_shallow(),
        repository,
        prefix,
        blobs: Blobs::default(),
        named: Named::default(),
        versions,
    })
}

fn first_parents(repository: &Repository, newest: git2::Oid) -> Result<Vec<Version>, git2::Error> {
    let mut walk = repository.revwalk()?;
    walk.push(newest)?;
    walk.simplify_first_parent()?;
    let mut versions = Vec::new();
    for id in walk {
        let id = id?;
        let time = repository.find_commit(id)?.time().seconds();
        versions.push(Version {
            commit: id.to_string(),
            time,
            id,
        });
    }
    versions.reverse();
    // A clock that was wrong once does not reorder what followed from what: a time before that of the parent,
    // or after that of the newest commit, counts as the parent's.
    let newest = versions.last().map_or(i64::MAX, |version| version.time);
    let mut latest = i64::MIN;
    for version in &mut versions {
        if version.time <= newest {
            latest = latest.max(version.time);
        }
        version.time = if latest == i64::MIN { newest } else { latest };
    }
    Ok(versions)
}

impl History {
    /// The commits, oldest first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The project's files at a commit, with those that `names` finds named in them; `None` where the
    /// project is not there. A file that stays the same is read once.
    ///
    /// # Errors
    /// What git reports.
    pub fn snapshot(
        &self,
        version: &Version,
        roots: &[&str],
        names: impl FnOnce(&Snapshot) -> BTreeSet<String>,
    ) -> Result<Option<Snapshot>, SourceError> {
        let commit = self.repository.find_commit(version.id);
        let commit = commit.map_err(git_error(&version.commit))?;
        let tree = project_tree(&self.repository, &commit, &self.prefix)?;
        Ok(tree.map(|tree| self.read(&tree, roots, names)))
    }

    fn read(
        &self,
        tree: &Tree<'_>,
        roots: &[&str],
        names: impl FnOnce(&Snapshot) -> BTreeSet<String>,
    ) -> Snapshot {
        let mut snapshot = read(&self.repository, tree, roots, &self.blobs);
        let paths = names(&snapshot);
        snapshot.named = self.named.read(&self.repository, tree, &paths);
        snapshot
    }
}
