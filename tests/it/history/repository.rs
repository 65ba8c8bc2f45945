//! A history as a git repository with a dated commit for each change.

use std::path::Path;

use git2::{Index, IndexEntry, IndexTime, Repository, RepositoryInitOptions, Signature, Time};

use super::truth::History;

/// How much goes into one commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// What was written down on one day.
    Day,
    /// Each file, and each new line of a log, by itself: a team that commits often.
    Line,
}

/// Writes a history into a new repository in `folder`, files checked out; says how many commits it has.
pub fn write(history: &History, folder: &Path, grain: Grain) -> usize {
    let mut options = RepositoryInitOptions::new();
    options.initial_head("main").external_template(false);
    let git = Repository::init_opts(folder, &options).unwrap();
    let mut index = git.index().unwrap();
    let mut known = std::collections::BTreeMap::new();
    let mut count = 0;
    for commit in &history.commits {
        // Six in the evening in Seoul.
        let seconds = i64::from(commit.on.days()) * 86_400 + 9 * 3600;
        let mut minute = 0;
        for (path, text) in &commit.files {
            for part in parts(known.insert(path, text), text, grain) {
                index.add_frombuffer(&entry(path), part.as_bytes()).unwrap();
                if grain == Grain::Line {
                    record(&git, &mut index, seconds + minute);
                    minute += 20;
                    count += 1;
                }
            }
        }
        if grain == Grain::Day {
            record(&git, &mut index, seconds);
            count += 1;
        }
    }
    index.write().unwrap();
    git.checkout_head(Some(git2::build::CheckoutBuilder::new().force()))
        .unwrap();
    count
}

/// The texts that lead from one to the next: of a log that only grew one for each line.
fn parts<'t>(before: Option<&std::rc::Rc<str>>, text: &'t str, grain: Grain) -> Vec<&'t str> {
    let before = before.map_or("", |text| &**text);
    if grain == Grain::Day || before.is_empty() || !text.starts_with(before) {
        return vec![text];
    }
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    ends.filter(|end| *end > before.len())
        .map(|end| &text[..end])
        .collect()
}

fn record(git: &Repository, index: &mut Index, seconds: i64) {
    let time = Time::new(seconds, 540);
    let author = Signature::new("Team", "team@example.invalid", &time).unwrap();
    let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
    let head = git.head().and_then(|head| head.peel_to_commit()).ok();
    let parents: Vec<_> = head.iter().collect();
    git.commit(
        Some("HEAD"),
        &author,
        &author,
        "Keep the files",
        &tree,
        &parents,
    )
    .unwrap();
}

fn entry(path: &str) -> IndexEntry {
    let zero = git2::Oid::from_bytes(&[0; 20]).unwrap();
    IndexEntry {
        ctime: IndexTime::new(0, 0),
        mtime: IndexTime::new(0, 0),
        dev: 0,
        ino: 0,
        mode: 0o100_644,
        uid: 0,
        gid: 0,
        file_size: 0,
        id: zero,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    }
}
