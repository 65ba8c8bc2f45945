//! The ledger as refs of the repository that everybody pushes to: the push that wins sends.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::path::PathBuf;

use super::entry::{Entry, Place};
use super::history::History;
use super::line::{Line, State};
use super::{Key, LedgerError, Listed};
use crate::deliver::program::{self, Answer, ProgramError};
use crate::source;

/// Where the refs lie, here and there.
const REFS: &str = "refs/pmo/outbox/";

/// Fetches meet each other's locks on refs; then they are tried again.
const TRIES: u32 = 5;

/// A ledger in a remote repository.
#[derive(Clone, Debug)]
pub struct Shared {
    dir: PathBuf,
    remote: String,
    /// How others may call who is sending.
    who: String,
}

/// What a message's ref held when it was read; it is written only if it still does.
#[derive(Debug)]
pub(super) struct Claim {
    shared: Shared,
    /// Object id; empty where there was no ref.
    seen: String,
}

impl Shared {
    pub fn new(dir: PathBuf, remote: &str, who: &str) -> Self {
        Self {
            dir,
            remote: remote.to_owned(),
            who: who.to_owned(),
        }
    }

    pub(super) fn open(&self, key: &Key) -> Result<Entry, LedgerError> {
        let (seen, bytes) = self.read(key)?;
        let shared = self.clone();
        Ok(Entry {
            key: key.clone(),
            bytes,
            place: Place::Shared(Claim { shared, seen }),
        })
    }

    pub(super) fn list(&self) -> Result<Vec<Listed>, LedgerError> {
        self.fetch()?;
        let refs = source::blobs_of_refs(&self.dir, REFS)?.into_iter();
        let listed = refs.map(|(key, (_, bytes))| Listed {
            key,
            history: History::read(&bytes),
            is_busy: false,
        });
        Ok(listed.collect())
    }

    /// A message's ref: the object it names and that object's bytes.
    fn read(&self, key: &Key) -> Result<(String, Vec<u8>), LedgerError> {
        self.fetch()?;
        let mut refs = source::blobs_of_refs(&self.dir, REFS)?;
        Ok(refs.remove(key.as_str()).unwrap_or_default())
    }

    fn fetch(&self) -> Result<(), LedgerError> {
        let spec = format!("+{REFS}*:{REFS}*");
        let args = [
            "fetch",
            "--quiet",
            "--no-tags",
            "--prune",
            &self.remote,
            &spec,
        ];
        let mut tries = 0;
        loop {
            let answer = self.git(&args, b"")?;
            tries += 1;
            if answer.is_success {
                return Ok(());
            }
            if tries == TRIES {
                return Err(failed(&answer));
            }
        }
    }

    fn git(&self, args: &[&str], input: &[u8]) -> Result<Answer, LedgerError> {
        Ok(program::git(&self.dir, args, input)?)
    }
}

impl Claim {
    /// Writes the whole history, if nobody else has since it was read. What only prepares is kept
    /// back until the first line that matters to others.
    pub(super) fn write(
        &mut self,
        key: &Key,
        bytes: &[u8],
        lines: &[Line],
    ) -> Result<(), LedgerError> {
        if lines.iter().all(|line| line.state == State::Prepared) {
            return Ok(());
        }
        let made = self.shared.git(&["hash-object", "-w", "--stdin"], bytes)?;
        if !made.is_success {
            return Err(failed(&made));
        }
        let made = made.out.trim().to_owned();
        let name = format!("{REFS}{}", key.as_str());
        let lease = format!("--force-with-lease={name}:{}", self.seen);
        let spec = format!("{made}:{name}");
        let args = ["push", "--porcelain", &lease, &self.shared.remote, &spec];
        let answer = self.shared.git(&args, b"")?;
        if !answer.is_success {
            self.explain(key, &made, &answer)?;
        }
        self.seen = made;
        Ok(())
    }

    /// Why a push failed: lost, ours after all, or something else.
    fn explain(&self, key: &Key, made: &str, answer: &Answer) -> Result<(), LedgerError> {
        let (now, bytes) = self.shared.read(key)?;
        if now == made {
            return Ok(());
        }
        if now == self.seen {
            return Err(failed(answer));
        }
        let holder = History::read(&bytes).holder.unwrap_or_default();
        let key = key.as_str().to_owned();
        Err(LedgerError::Lost { key, holder })
    }
}

impl Entry {
    /// The line that claims the right to send, told apart from everybody else's.
    pub fn sending(&self, revision: u32, at: i64, to: &[String]) -> Line {
        let mut line = Line::new(State::Sending, revision, at, to);
        if let Place::Shared(claim) = &self.place {
            line.by = Some(claim.shared.who.clone());
            let random = RandomState::new().hash_one((at, std::process::id()));
            line.nonce = Some(format!("{random:016x}"));
        }
        line
    }
}

/// Git's own reason, on one line.
fn failed(answer: &Answer) -> LedgerError {
    let lines = answer.err.lines().map(str::trim);
    let reason: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    LedgerError::Program(ProgramError::Failed {
        program: "git".to_owned(),
        reason: reason.join(" "),
    })
}
