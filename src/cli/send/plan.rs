//! Which message is to go, and whether it may.

use crate::args;
use crate::cli::Common;
use crate::cli::failure::Failure;
use crate::cli::outgoing::{Mail, Origin, committed};
use crate::cli::report::Report;
use crate::deliver::ledger::{Decision, Dispatch, History, Key, State};
use crate::model::kind::approval::Approval;
use crate::time::Date;

/// What was asked for.
pub struct Plan<'p> {
    pub common: &'p Common,
    pub report: &'p Report,
    pub resend: bool,
}

/// What is to be done.
pub enum Step {
    /// Everybody has it.
    Done(Box<Mail>),
    /// It is not known whether these have it.
    Unknown(Box<Mail>, Vec<String>),
    /// It goes to these, as this revision.
    Send(Box<Mail>, u32, Vec<String>),
}

impl Plan<'_> {
    /// The message's name in the ledger: that of what is approved, else of what stands here.
    ///
    /// # Errors
    /// What rendering reports.
    pub fn key(&self, here: &Origin) -> Result<Key, Failure> {
        match self.approval(here)? {
            Some(approved) => Ok(self.approved(&approved)?.key),
            None => Ok(here.mail(self.report, None)?.key),
        }
    }

    /// What to do, after all that happened.
    ///
    /// # Errors
    /// [`Failure::Refused`] where something else was sent for the period, files are not committed or
    /// what is approved is not what comes out.
    pub fn decide(&self, here: &Origin, history: &History) -> Result<Step, Failure> {
        if let Some(approved) = self.approval(here)? {
            return self.judge(self.approved(&approved)?, history);
        }
        // The line in contacts/ that sending leaves behind is no reason to refuse.
        let is_same = |last: &Dispatch| last.has_left() && last.head.commit == here.commit;
        let last = history.last();
        if let Some(begun) = last.filter(|last| last.is_open() || is_same(last)) {
            return self.judge(self.recorded(begun)?, history);
        }
        // Read anew, so that what is rendered is what was found to be committed.
        let here = Origin::head(self.common)?;
        let mail = here.mail(self.report, None)?;
        match history.last() {
            Some(last)
                if last.head.digest != mail.head.digest && last.has_left() && self.resend =>
            {
                self.judge(here.mail(self.report, Some(last.revision + 1))?, history)
            }
            _ => self.judge(mail, history),
        }
    }

    fn judge(&self, mail: Mail, history: &History) -> Result<Step, Failure> {
        let (digest, to) = (&mail.outgoing.digest, &mail.outgoing.to);
        let decision = history.decide(digest, to, self.resend);
        let mail = Box::new(mail);
        Ok(match decision {
            Decision::Done => Step::Done(mail),
            Decision::Unknown(to) => Step::Unknown(mail, to),
            Decision::Send(to) => {
                let revision = revision(&mail, history);
                Step::Send(mail, revision, to)
            }
            Decision::Other => {
                let sent = history.last().map(|last| &last.head.commit);
                let mut args = mail.args();
                args.extend(args![sent: short(sent.map_or("", String::as_str))]);
                return Err(Failure::Refused("failure-send-other", args));
            }
        })
    }

    /// The message of which a part went out already: it is finished as it was, whatever the files say now.
    fn recorded(&self, open: &Dispatch) -> Result<Mail, Failure> {
        let date = Date::parse(&open.head.as_of).unwrap_or_default();
        let origin = Origin::at(self.common, &open.head.commit, date)?;
        let mail = origin.mail(self.report, None)?;
        if mail.head.digest == open.head.digest {
            return Ok(mail);
        }
        let mail = origin.mail(self.report, Some(open.revision))?;
        if mail.head.digest == open.head.digest {
            return Ok(mail);
        }
        let args = mail.args();
        Err(Failure::Refused("failure-send-rendered-anew", args))
    }

    /// The newest approval of the report, where the project asks for one; `--as-of` chooses among days.
    fn approval(&self, here: &Origin) -> Result<Option<Approval>, Failure> {
        let project = here.project();
        if project.charter.reporting.approve != Some(true) {
            return Ok(None);
        }
        committed(&here.session, &["approvals"])?;
        let report = self.report.kind()?.id;
        let lines = project.approvals.iter().flat_map(|log| &log.lines);
        let meant = lines.filter(|line| {
            let day = self.common.as_of;
            line.report.as_deref() == Some(report) && (day.is_none() || line.as_of == day)
        });
        let newest = meant.max_by_key(|line| (line.on, &line.id));
        match newest {
            Some(line) => Ok(Some(line.values.clone())),
            None => Err(Failure::Refused("failure-send-unapproved", args![report])),
        }
    }

    /// The approved commit at the approved date, if the same bytes come out.
    fn approved(&self, approval: &Approval) -> Result<Mail, Failure> {
        let report = self.report.kind()?.id;
        let (Some(commit), Some(date), Some(digest)) =
            (&approval.commit, approval.as_of, &approval.digest)
        else {
            return Err(Failure::Refused("failure-send-unapproved", args![report]));
        };
        let mail = Origin::at(self.common, commit, date)?.mail(self.report, None)?;
        if mail.head.digest == *digest {
            Ok(mail)
        } else {
            let args = mail.args();
            Err(Failure::Refused("failure-send-not-approved", args))
        }
    }
}

/// The number of a message in the ledger: its own if it is there, else the next.
fn revision(mail: &Mail, history: &History) -> u32 {
    history.last().map_or(1, |last| {
        if last.head.digest == mail.head.digest || !last.has_left() {
            last.revision
        } else {
            last.revision + 1
        }
    })
}

/// The beginning of a commit's id.
fn short(id: &str) -> String {
    id.chars().take(10).collect()
}

impl Dispatch {
    /// Whether a part of it went out, and another part did not or is not known to have.
    fn is_open(&self) -> bool {
        self.has_left() && !self.in_state(|state| state != State::Accepted).is_empty()
    }
}
