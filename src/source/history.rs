//! The commits that led to today, and the project's files at each.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use git2::{Delta, DiffOptions, Repository, Tree};

use super::named::Named;
use super::repository::{
    Blobs, find_commit, git_error, join, open, prefix, project_tree, read, split,
};
use super::{CHARTER, Snapshot, SourceError};

/// The commits that led to one, as the branch itself stood: of a merge the first parent.
pub struct History {
    repository: Repository,
    blobs: Blobs,
    named: Named,
    /// Oldest first; times never decrease.
    versions: Vec<Version>,
    /// The oldest version that holds the project, as far as its folder can be followed.
    begin: usize,
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
    /// Where the project lies in the repository; another place before its folder was renamed.
    folder: Arc<str>,
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
    let mut versions = first_parents(&repository, newest, &prefix).map_err(git_error(name))?;
    let begin = follow(&repository, &mut versions).map_err(git_error(name))?;
    Ok(History {
        is_shallow: repository.is_shallow(),
        repository,
        begin,
        blobs: Blobs::default(),
        named: Named::default(),
        versions,
    })
}

/// Gives the versions before a rename of the project's folder its former place; the index of the oldest version
/// that holds the project.
fn follow(repository: &Repository, versions: &mut [Version]) -> Result<usize, git2::Error> {
    let tree = |version: &Version| repository.find_commit(version.id)?.tree();
    let Some(last) = versions.last() else {
        return Ok(0);
    };
    let (mut folder, mut newer) = (Arc::clone(&last.folder), tree(last)?);
    let mut begin = versions.len() - 1;
    for at in (0..begin).rev() {
        let older = tree(&versions[at])?;
        let charter = join(&folder, CHARTER);
        let has = |tree: &Tree<'_>| tree.get_path(Path::new(&charter)).is_ok();
        if has(&newer) && !has(&older) {
            folder = former(repository, &older, &newer, &charter)?.unwrap_or(folder);
        }
        if older.get_path(Path::new(&join(&folder, CHARTER))).is_ok() {
            begin = at;
        }
        versions[at].folder = Arc::clone(&folder);
        newer = older;
    }
    Ok(begin)
}

/// The folder that held a charter before it was renamed in the step from one tree to another.
fn former(
    repository: &Repository,
    older: &Tree<'_>,
    newer: &Tree<'_>,
    charter: &str,
) -> Result<Option<Arc<str>>, git2::Error> {
    let mut charters = DiffOptions::new();
    charters.pathspec(format!("*{CHARTER}"));
    let mut diff = repository.diff_tree_to_tree(Some(older), Some(newer), Some(&mut charters))?;
    diff.find_similar(None)?;
    let renamed = diff.deltas().find(|delta| {
        delta.status() == Delta::Renamed && delta.new_file().path() == Some(Path::new(charter))
    });
    let folder =
        renamed.and_then(|delta| delta.old_file().path()?.parent()?.to_str().map(Arc::from));
    Ok(folder)
}

fn first_parents(
    repository: &Repository,
    newest: git2::Oid,
    folder: &str,
) -> Result<Vec<Version>, git2::Error> {
    let folder: Arc<str> = Arc::from(folder);
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
            folder: Arc::clone(&folder),
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

    /// The oldest commit that holds the project, where the repository is older than that.
    pub fn begin(&self) -> Option<&Version> {
        (self.begin > 0).then(|| self.versions.get(self.begin))?
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
        let tree = project_tree(&self.repository, &commit, &version.folder)?;
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
