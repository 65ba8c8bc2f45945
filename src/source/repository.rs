//! A snapshot from git's objects, and what git knows about commits.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use git2::{ErrorCode, ObjectType, Repository, StatusOptions, Tree};
use rustc_hash::FxHashMap;

use super::{Content, MAX_DEPTH, MAX_FILE, Snapshot, SourceError, Unreadable, is_opened};

/// A symbolic link in a git tree.
pub(super) const LINK_MODE: i32 = 0o120_000;

/// How many links may follow each other.
const MAX_LINKS: usize = 16;

/// The commit that a snapshot stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Full object id in hexadecimal.
    pub id: String,
    /// Committer time in seconds since 1970-01-01T00:00 UTC.
    pub time: i64,
    /// Whether the project's files in the working tree differ from it.
    pub dirty: bool,
}

/// The commit checked out at `dir`, or `None` without repository or commit.
///
/// # Errors
/// [`SourceError::Untrusted`] or [`SourceError::Git`] if git refuses to read the repository.
pub fn head(dir: &Path, roots: &[&str]) -> Result<Option<Commit>, SourceError> {
    let repository = match open(dir) {
        Ok(repository) => repository,
        Err(SourceError::NoRepository { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Ok(commit) = repository.head().and_then(|head| head.peel_to_commit()) else {
        return Ok(None);
    };
    let dirty = !changed(&repository, dir, roots, false)?.is_empty();
    Ok(Some(Commit {
        id: commit.id().to_string(),
        time: commit.time().seconds(),
        dirty,
    }))
}

/// The project's files that the commit checked out does not hold as they are, by path relative to
/// the project: changed, new, deleted, and such as git is told to ignore.
///
/// # Errors
/// [`SourceError::NoRepository`] or what git reports.
pub fn uncommitted(dir: &Path, roots: &[&str]) -> Result<Vec<String>, SourceError> {
    let repository = open(dir)?;
    let mut paths = changed(&repository, dir, roots, true)?;
    let prefix = prefix(&repository, dir);
    for path in &mut paths {
        if let Some(inside) = path.strip_prefix(&join(&prefix, "")) {
            *path = inside.to_owned();
        }
    }
    paths.sort();
    paths.dedup();
    Ok(paths)
}

/// The files at or below `roots` that differ from the commit checked out, by path from the top.
/// Of ignored files only those count that are opened, and only if asked for.
fn changed(
    repository: &Repository,
    dir: &Path,
    roots: &[&str],
    ignored: bool,
) -> Result<Vec<String>, SourceError> {
    let mut options = StatusOptions::new();
    options
        .include_untracked(true)
        .recurse_untracked_dirs(true)
        .include_ignored(ignored)
        .recurse_ignored_dirs(ignored)
        .disable_pathspec_match(true);
    let prefix = prefix(repository, dir);
    for root in roots {
        options.pathspec(join(&prefix, root));
    }
    let statuses = repository
        .statuses(Some(&mut options))
        .map_err(git_error("the status"))?;
    let path =
        |entry: &git2::StatusEntry<'_>| String::from_utf8_lossy(entry.path_bytes()).into_owned();
    let counts = |entry: &git2::StatusEntry<'_>| {
        !entry.status().is_ignored() || (ignored && is_opened(&path(entry)))
    };
    let changed = statuses.iter().filter(counts);
    Ok(changed.map(|entry| path(&entry)).collect())
}

/// The commit that `revision` names.
///
/// # Errors
/// [`SourceError::NoRepository`], [`SourceError::NoRevision`] or what git reports.
pub fn resolve(dir: &Path, revision: &str) -> Result<Commit, SourceError> {
    let repository = open(dir)?;
    let commit = find_commit(&repository, split(revision).0)?;
    Ok(Commit {
        id: commit.id().to_string(),
        time: commit.time().seconds(),
        dirty: false,
    })
}

/// Reads the files and folders named by `roots` at `revision`, without touching the working tree.
///
/// `REV:FOLDER` names the project's folder from the top of the repository, as a bare one needs.
///
/// # Errors
/// As [`resolve`], and [`SourceError::NoFolder`] if the project's folder is not in that revision.
pub fn revision(dir: &Path, revision: &str, roots: &[&str]) -> Result<Snapshot, SourceError> {
    let repository = open(dir)?;
    let tree = tree_at(&repository, dir, revision)?;
    Ok(read(&repository, &tree, roots, &Blobs::default()))
}

/// The project's folder at `revision`.
pub(super) fn tree_at<'r>(
    repository: &'r Repository,
    dir: &Path,
    revision: &str,
) -> Result<Tree<'r>, SourceError> {
    let (name, folder) = split(revision);
    let commit = find_commit(repository, name)?;
    let prefix = folder.map_or_else(|| prefix(repository, dir), str::to_owned);
    let tree = project_tree(repository, &commit, &prefix)?;
    tree.ok_or_else(|| SourceError::NoFolder {
        revision: revision.into(),
        folder: prefix,
    })
}

/// The project's folder in a commit, if it is there.
pub(super) fn project_tree<'r>(
    repository: &'r Repository,
    commit: &git2::Commit<'r>,
    prefix: &str,
) -> Result<Option<Tree<'r>>, SourceError> {
    let name = || commit.id().to_string();
    let top = commit.tree().map_err(|cause| git_error(&name())(cause))?;
    if prefix.is_empty() {
        return Ok(Some(top));
    }
    let Ok(entry) = top.get_path(Path::new(prefix)) else {
        return Ok(None);
    };
    let object = entry.to_object(repository);
    let object = object.map_err(|cause| git_error(&name())(cause))?;
    Ok(object.into_tree().ok())
}

/// What blobs hold that were read before.
pub(super) type Blobs = RefCell<FxHashMap<git2::Oid, Content>>;

/// The files and folders named by `roots` in a project's tree.
pub(super) fn read(
    repository: &Repository,
    tree: &Tree<'_>,
    roots: &[&str],
    blobs: &Blobs,
) -> Snapshot {
    let mut reader = Reader {
        repository,
        project: tree,
        blobs,
        snapshot: Snapshot::default(),
        limit: MAX_FILE,
    };
    for entry in tree {
        if let Ok(name) = entry.name()
            && roots.contains(&name)
        {
            reader.entry(&entry, name, 1);
        }
    }
    reader.snapshot
}

/// Git's own folder, which all worktrees of a repository share.
///
/// # Errors
/// [`SourceError::NoRepository`] or what git reports.
pub fn git_folder(dir: &Path) -> Result<PathBuf, SourceError> {
    Ok(open(dir)?.commondir().to_path_buf())
}

/// Whether the repository knows a remote of that name.
///
/// # Errors
/// As [`git_folder`].
pub fn has_remote(dir: &Path, name: &str) -> Result<bool, SourceError> {
    Ok(open(dir)?.find_remote(name).is_ok())
}

/// How git calls whoever commits here: `Name <address>`, if it was told.
pub fn user(dir: &Path) -> Option<String> {
    let signature = open(dir).ok()?.signature().ok()?;
    let (name, email) = (signature.name().ok()?, signature.email().ok()?);
    Some(format!("{name} <{email}>"))
}

/// The refs below `prefix` that name blobs, by the rest of their name: object id and bytes.
///
/// # Errors
/// [`SourceError::NoRepository`] or what git reports.
pub fn blobs_of_refs(
    dir: &Path,
    prefix: &str,
) -> Result<BTreeMap<String, (String, Vec<u8>)>, SourceError> {
    let repository = open(dir)?;
    let glob = format!("{prefix}*");
    let references = repository
        .references_glob(&glob)
        .map_err(git_error(prefix))?;
    let mut found = BTreeMap::new();
    for reference in references {
        let reference = reference.map_err(git_error(prefix))?;
        let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
        let blob = reference.peel_to_blob().map_err(git_error(&name))?;
        let key = name.strip_prefix(prefix).unwrap_or(&name).to_owned();
        found.insert(key, (blob.id().to_string(), blob.content().to_vec()));
    }
    Ok(found)
}

pub(super) struct Reader<'r> {
    pub repository: &'r Repository,
    pub project: &'r Tree<'r>,
    pub blobs: &'r Blobs,
    pub snapshot: Snapshot,
    /// The largest file that is read, in bytes.
    pub limit: u64,
}

impl Reader<'_> {
    fn entry(&mut self, entry: &git2::TreeEntry<'_>, path: &str, depth: usize) {
        let is_file_root = depth == 1 && path.contains('.');
        if entry.kind() == Some(ObjectType::Tree) && !is_file_root {
            if depth < MAX_DEPTH
                && let Ok(tree) = self.repository.find_tree(entry.id())
            {
                for child in &tree {
                    let bytes = child.name_bytes();
                    let name = String::from_utf8_lossy(bytes);
                    self.child(&child, &format!("{path}/{name}"), depth + 1);
                }
            }
            return;
        }
        let content = self.content(entry, path);
        self.snapshot.files.insert(path.to_owned(), content);
    }

    fn child(&mut self, child: &git2::TreeEntry<'_>, path: &str, depth: usize) {
        let is_tree = child.kind() == Some(ObjectType::Tree);
        if is_tree || is_opened(path) {
            self.entry(child, path, depth);
        }
    }

    pub fn content(&self, entry: &git2::TreeEntry<'_>, path: &str) -> Content {
        if path.contains(char::REPLACEMENT_CHARACTER) {
            return Content::Unreadable(Unreadable::NameNotUtf8);
        }
        if entry.filemode() == LINK_MODE {
            return self.linked(entry, path);
        }
        if entry.kind() != Some(ObjectType::Blob) {
            return Content::Unreadable(Unreadable::NotAFile);
        }
        self.blob(entry.id())
    }

    /// Follows a link, which may lead to further links, and only to a file of the same project.
    fn linked(&self, entry: &git2::TreeEntry<'_>, path: &str) -> Content {
        let outside = Content::Unreadable(Unreadable::LinkOutside);
        let (mut id, mut path) = (entry.id(), path.to_owned());
        for _ in 0..MAX_LINKS {
            let Content::Text(target) = self.blob(id) else {
                return outside;
            };
            let Some(inside) = resolve_link(&path, &target) else {
                return outside;
            };
            match self.project.get_path(Path::new(&inside)) {
                Ok(found) if found.filemode() == LINK_MODE => (id, path) = (found.id(), inside),
                Ok(found) if found.kind() == Some(ObjectType::Blob) => {
                    return self.blob(found.id());
                }
                Ok(_) => return Content::Unreadable(Unreadable::NotAFile),
                Err(_) => return outside,
            }
        }
        outside
    }

    fn blob(&self, id: git2::Oid) -> Content {
        if let Some(known) = self.blobs.borrow().get(&id) {
            return known.clone();
        }
        let content = self.new_blob(id);
        self.blobs.borrow_mut().insert(id, content.clone());
        content
    }

    fn new_blob(&self, id: git2::Oid) -> Content {
        let size = self.repository.odb().and_then(|odb| odb.read_header(id));
        if size.is_ok_and(|(bytes, _)| bytes as u64 > self.limit) {
            return Content::Unreadable(Unreadable::TooLarge);
        }
        match self.repository.find_blob(id) {
            Ok(blob) => Content::from_bytes(blob.content().to_vec(), self.limit),
            Err(_) => Content::Unreadable(Unreadable::Refused),
        }
    }
}

/// Where a link at `path` leads inside the project, or `None` if it leaves it.
pub(super) fn resolve_link(path: &str, target: &str) -> Option<String> {
    if target.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// `REV` and, after a colon, the folder inside it.
pub(super) fn split(revision: &str) -> (&str, Option<&str>) {
    match revision.split_once(':') {
        Some((name, folder)) if !name.is_empty() => (name, Some(folder.trim_matches('/'))),
        _ => (revision, None),
    }
}

/// The nearest folder at or above `dir` that exists: a project may be gone from disk, not from git.
fn existing(dir: &Path) -> &Path {
    let found = dir.ancestors().find(|folder| folder.is_dir());
    found
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

pub(super) fn open(dir: &Path) -> Result<Repository, SourceError> {
    Repository::discover(existing(dir)).map_err(|cause| match cause.code() {
        ErrorCode::NotFound => SourceError::NoRepository { dir: dir.into() },
        ErrorCode::Owner => SourceError::Untrusted { dir: dir.into() },
        _ => SourceError::Git {
            what: dir.display().to_string(),
            cause,
        },
    })
}

pub(super) fn find_commit<'r>(
    repository: &'r Repository,
    revision: &str,
) -> Result<git2::Commit<'r>, SourceError> {
    repository
        .revparse_single(revision)
        .and_then(|object| object.peel_to_commit())
        .map_err(|_| SourceError::NoRevision {
            revision: revision.into(),
        })
}

/// The project's folder relative to the top of the repository; empty at the top and when bare.
pub(super) fn prefix(repository: &Repository, dir: &Path) -> String {
    let Some(top) = repository.workdir().and_then(|top| top.canonicalize().ok()) else {
        return String::new();
    };
    let there = existing(dir);
    let gone = dir.strip_prefix(there).unwrap_or(dir);
    let full = there
        .canonicalize()
        .unwrap_or_else(|_| there.to_path_buf())
        .join(gone);
    let inside = full.strip_prefix(&top).unwrap_or(Path::new(""));
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

pub(super) fn join(prefix: &str, name: &str) -> String {
    if prefix.is_empty() {
        name.to_owned()
    } else {
        format!("{prefix}/{name}")
    }
}

pub(super) fn git_error(what: &str) -> impl FnOnce(git2::Error) -> SourceError {
    let what = what.to_owned();
    move |cause| SourceError::Git { what, cause }
}
