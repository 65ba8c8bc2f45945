//! Trees of files written to disk or committed to git, with nothing taken from the machine.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use git2::{
    Index, IndexEntry, IndexTime, ObjectType, Oid, Repository, RepositoryInitOptions, Signature,
    Time,
};
use pmo::model;
use pmo::source::{self, Snapshot};
use tempfile::TempDir;

/// The committer's time of every commit: 2026-07-20T15:30 UTC, which is the 21st in Korea.
pub const COMMITTED: i64 = 1_784_561_400;

const FILE_MODE: u32 = 0o100_644;
const LINK_MODE: u32 = 0o120_000;

/// Files and links by path; neither needs to be UTF-8.
#[derive(Clone, Debug, Default)]
pub struct Tree(BTreeMap<Vec<u8>, Node>);

#[derive(Clone, Debug)]
enum Node {
    File(Vec<u8>),
    Link(String),
}

impl Tree {
    pub fn of<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Self {
        let files = files.into_iter();
        Self(
            files
                .map(|(path, text)| (path.into(), Node::File(text.into())))
                .collect(),
        )
    }

    pub fn file(mut self, path: impl AsRef<[u8]>, bytes: impl AsRef<[u8]>) -> Self {
        let node = Node::File(bytes.as_ref().to_vec());
        self.0.insert(path.as_ref().to_vec(), node);
        self
    }

    pub fn link(mut self, path: &str, target: &str) -> Self {
        self.0.insert(path.into(), Node::Link(target.to_owned()));
        self
    }

    /// The same tree inside a folder.
    pub fn below(&self, folder: &str) -> Self {
        let nodes = self.0.iter();
        Self(
            nodes
                .map(|(path, node)| ([folder.as_bytes(), b"/", path].concat(), node.clone()))
                .collect(),
        )
    }

    pub fn write(&self, dir: &Path) {
        for (path, node) in &self.0 {
            let path = dir.join(OsStr::from_bytes(path));
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            match node {
                Node::File(bytes) => fs::write(path, bytes).unwrap(),
                Node::Link(target) => symlink(target, path).unwrap(),
            }
        }
    }

    /// Writes the tree's objects, by way of an index that is on no disk.
    fn store(&self, git: &Repository) -> Oid {
        let mut index = Index::new().unwrap();
        for (path, node) in &self.0 {
            let (bytes, mode) = match node {
                Node::File(bytes) => (bytes.as_slice(), FILE_MODE),
                Node::Link(target) => (target.as_bytes(), LINK_MODE),
            };
            let id = git.blob(bytes).unwrap();
            index.add(&entry(path.clone(), id, mode)).unwrap();
        }
        index.write_tree_to(git).unwrap()
    }
}

fn entry(path: Vec<u8>, id: Oid, mode: u32) -> IndexEntry {
    let never = IndexTime::new(0, 0);
    IndexEntry {
        ctime: never,
        mtime: never,
        dev: 0,
        ino: 0,
        mode,
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path,
    }
}

/// A repository in a temporary folder.
pub struct Repo {
    pub git: Repository,
    dir: TempDir,
}

impl Repo {
    pub fn new() -> Self {
        Self::init(false)
    }

    pub fn bare() -> Self {
        Self::init(true)
    }

    fn init(bare: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut options = RepositoryInitOptions::new();
        options
            .bare(bare)
            .initial_head("main")
            .external_template(false);
        let git = Repository::init_opts(dir.path(), &options).unwrap();
        let mut config = git.config().unwrap();
        // The user's own settings must not decide what is stored or ignored.
        config.set_bool("core.autocrlf", false).unwrap();
        config.set_str("core.excludesFile", "/dev/null").unwrap();
        Self { git, dir }
    }

    pub fn path(&self) -> PathBuf {
        self.dir.path().to_path_buf()
    }

    /// Commits a tree to `main`; the working tree stays as it is.
    pub fn commit(&self, tree: &Tree) -> Oid {
        self.commit_at(tree, COMMITTED)
    }

    /// The same at a time in seconds since 1970-01-01T00:00 UTC.
    pub fn commit_at(&self, tree: &Tree, seconds: i64) -> Oid {
        let time = Time::new(seconds, 540);
        let author = Signature::new("Author", "author@example.invalid", &time).unwrap();
        let tree = self.git.find_tree(tree.store(&self.git)).unwrap();
        let head = self.git.head().and_then(|head| head.peel_to_commit()).ok();
        let parents: Vec<_> = head.iter().collect();
        let id = self
            .git
            .commit(Some("HEAD"), &author, &author, "Change", &tree, &parents)
            .unwrap();
        if !self.git.is_bare() {
            let mut index = self.git.index().unwrap();
            index.read_tree(&tree).unwrap();
            index.write().unwrap();
        }
        id
    }

    /// Commits a tree and writes it to the working tree too.
    pub fn checked_in(&self, tree: &Tree) -> Oid {
        tree.write(&self.path());
        self.commit(tree)
    }

    /// Names a commit by a branch, a plain tag and an annotated tag.
    pub fn name(&self, id: Oid) {
        let commit = self.git.find_commit(id).unwrap();
        let object = self.git.find_object(id, Some(ObjectType::Commit)).unwrap();
        let tagger = commit.author();
        self.git.branch("side", &commit, false).unwrap();
        self.git.tag_lightweight("plain", &object, false).unwrap();
        self.git
            .tag("signed", &object, &tagger, "Signed", false)
            .unwrap();
    }
}

/// What is read from a folder.
pub fn folder(dir: &Path) -> Snapshot {
    source::worktree(dir, &model::roots()).unwrap()
}

/// What is read from a revision.
pub fn revision(dir: &Path, revision: &str) -> Snapshot {
    source::revision(dir, revision, &model::roots()).unwrap()
}

/// Every file below a folder with its bytes, links as their targets, to see that nothing changed.
pub fn listing(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_symlink() {
                let target = fs::read_link(&path).unwrap();
                found.insert(path, target.as_os_str().as_bytes().to_vec());
            } else if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.insert(path, bytes);
            }
        }
    }
    found
}
