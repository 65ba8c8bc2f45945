//! The message that carries a report: rendered from a commit at a date, as it is approved and sent.

use super::Common;
use super::failure::Failure;
use super::report::Report;
use super::session::Session;
use crate::args;
use crate::deliver::Outgoing;
use crate::deliver::ledger::{Head, Key};
use crate::evidence::leakage::Inventory;
use crate::facts::Facts;
use crate::lang::{Arg, Args, format};
use crate::model::{self, Project};
use crate::render;
use crate::render::mail::{self, Purpose};
use crate::source::{self, Snapshot, SourceError};
use crate::time::Date;

/// So many files are listed by name.
const MOST_LISTED: usize = 20;

/// A commit at a date, from which messages are made.
pub struct Origin {
    pub session: Session,
    facts: Facts,
    /// Full object id.
    pub commit: String,
}

/// A message and what people call it.
pub struct Mail {
    pub outgoing: Outgoing,
    pub subject: String,
    pub head: Head,
}

impl Mail {
    /// What messages name of it.
    pub fn args(&self) -> Args {
        let head = &self.head;
        let (report, date, id) = (&head.report, &head.as_of, &head.message_id);
        let (digest, to) = (&head.digest, self.outgoing.to.join(", "));
        let commit: String = head.commit.chars().take(10).collect();
        args![report, date, id, digest, to, commit]
    }
}

impl Origin {
    /// The files as they stand here, committed or not.
    ///
    /// # Errors
    /// Faults of shape, and what git reports.
    pub fn here(common: &Common) -> Result<Self, Failure> {
        Self::of(Session::open(common)?)
    }

    fn of(session: Session) -> Result<Self, Failure> {
        let facts = session.scheduled_facts()?;
        let commit = session.commit()?.map(|commit| commit.id);
        Ok(Self {
            session,
            facts,
            commit: commit.unwrap_or_default(),
        })
    }

    pub fn project(&self) -> &Project {
        &self.facts.project
    }

    /// The commit checked out, if the files are just as it has them.
    ///
    /// # Errors
    /// [`Failure::Surroundings`] without a repository, [`Failure::Refused`] where files differ.
    pub fn head(common: &Common) -> Result<Self, Failure> {
        let here = Self::here(common)?;
        let commit = committed(&here.session, &model::roots())?;
        here.has_its_manifests(&commit)?;
        Ok(here)
    }

    /// Verdicts follow from manifests, too. Git may not hold them, as where DVC keeps them: that matters where
    /// the commit alone would say something else of them.
    fn has_its_manifests(&self, commit: &str) -> Result<(), Failure> {
        let paths = model::named(&self.session.snapshot);
        let there = Snapshot {
            named: source::named_files(&self.session.dir, Some(commit), &paths)?,
            ..Snapshot::default()
        };
        let there = Inventory::of(self.project(), &there);
        let sets = self.project().datasets.iter();
        let pairs = there
            .leakage()
            .leaks
            .iter()
            .zip(&self.facts.leakage().leaks);
        let differing = sets.zip(pairs).filter(|(_, (there, here))| there != here);
        let lines: Vec<_> = differing.map(|(set, _)| format!("  {}", set.id)).collect();
        match lines.is_empty() {
            true => Ok(()),
            false => {
                let lines = Arg::Lines(lines.join("\n"));
                Err(Failure::Refused("failure-send-manifests", args![lines]))
            }
        }
    }

    /// A commit at a date.
    ///
    /// # Errors
    /// What git reports; faults of shape.
    pub fn at(common: &Common, commit: &str, as_of: Date) -> Result<Self, Failure> {
        let common = Common {
            dir: common.dir.clone(),
            at: Some(commit.to_owned()),
            as_of: Some(as_of),
            baseline: common.baseline.clone(),
            ..*common
        };
        Self::of(Session::open(&common)?)
    }

    /// The name in the ledger of the message that carries a report, without rendering it.
    ///
    /// # Errors
    /// [`Failure::UnknownReport`], or what git reports.
    pub fn key(&self, report: &Report) -> Result<Key, Failure> {
        let kind = report.kind()?;
        let frame = report.frame(&self.session, &self.facts)?;
        let words = self.session.words_in(report.language(&self.session));
        let letter = (kind.view)(&self.facts, &frame, &words).letter;
        let project = &self.facts.project.charter.project.id;
        Ok(Key::new(project, kind.id, &letter.period))
    }

    /// Renders a report as the message that goes out; `revision` replaces the number in its id.
    ///
    /// # Errors
    /// [`Failure::UnknownReport`], or what rendering reports.
    pub fn mail(&self, report: &Report, revision: Option<u32>) -> Result<Mail, Failure> {
        let kind = report.kind()?;
        let frame = report.frame(&self.session, &self.facts)?;
        let words = self.session.words_in(report.language(&self.session));
        let mut view = (kind.view)(&self.facts, &frame, &words);
        if let (Some(revision), Some((series, _))) = (revision, view.letter.key.rsplit_once(".r")) {
            view.letter.key = format!("{series}.r{revision}");
        }
        let rendered = render::prepare(kind, &view, &words, &self.session.snapshot)?;
        let message = mail::compose(&rendered, Purpose::Send)?;
        let project = &self.facts.project.charter.project.id;
        let period = &view.letter.period;
        let head = Head {
            project: project.clone(),
            report: kind.id.to_owned(),
            period: period.clone(),
            message_id: message.message_id.clone(),
            digest: message.digest.clone(),
            from: message.from.clone(),
            size: message.size(),
            commit: self.commit.clone(),
            as_of: self.facts.as_of.to_string(),
        };
        Ok(Mail {
            head,
            subject: view.letter.subject.clone(),
            outgoing: Outgoing {
                bytes: message.bytes,
                from: message.from,
                to: message.to,
                message_id: message.message_id,
                digest: message.digest,
            },
        })
    }
}

/// The commit checked out, if it holds the files below `roots` just as they are.
///
/// # Errors
/// As [`Origin::head`].
pub fn committed(session: &Session, roots: &[&str]) -> Result<String, Failure> {
    let dirty = match source::uncommitted(&session.dir, roots) {
        Err(SourceError::NoRepository { dir }) => {
            let dir = dir.display().to_string();
            return Err(Failure::Surroundings("failure-send-no-commit", args![dir]));
        }
        dirty => dirty?,
    };
    match session.commit()? {
        Some(commit) if dirty.is_empty() => Ok(commit.id),
        None => {
            let dir = session.dir.display().to_string();
            Err(Failure::Surroundings("failure-send-no-commit", args![dir]))
        }
        Some(_) => {
            let line = |file: &String| format!("  {}", format::one_line(file));
            let mut lines: Vec<_> = dirty.iter().take(MOST_LISTED).map(line).collect();
            if dirty.len() > MOST_LISTED {
                lines.push("  …".to_owned());
            }
            let (count, lines) = (dirty.len(), Arg::Lines(lines.join("\n")));
            Err(Failure::Refused("failure-send-dirty", args![count, lines]))
        }
    }
}
