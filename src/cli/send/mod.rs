//! `pmo send`: delivers a report by mail, once.

mod check;
mod contact;
mod plan;
mod post;

use std::path::PathBuf;

use super::Common;
use super::failure::Failure;
use super::ledger;
use super::outgoing::{Mail, Origin};
use super::output;
use super::report::Report;
use super::session::Session;
use super::surroundings::Surroundings;
use crate::args;
use crate::deliver::ledger::{Entry, History, Ledger, State};
use crate::lang::{Catalogue, format};
use plan::{Plan, Step};

/// Send a report by mail, once
#[derive(Debug, clap::Args)]
pub struct Send {
    /// Which report
    id: String,
    /// Print what would be sent, without connecting
    #[arg(long, conflicts_with = "check")]
    dry_run: bool,
    /// Connect, log in and print what the server offers; nothing is sent
    #[arg(long)]
    check: bool,
    /// Folder of the ledger of what was sent; default: inside git's own folder
    #[arg(long, value_name = "PATH")]
    ledger: Option<PathBuf>,
    /// Send again what may have arrived, or a changed message for the same period
    #[arg(long, requires = "yes")]
    resend: bool,
    /// Answer to what --resend asks
    #[arg(long)]
    yes: bool,
}

impl Send {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        if common.at.is_some() {
            return Err(Failure::Arguments("failure-send-at", args![]));
        }
        let report = Report::to_send(&self.id);
        report.kind()?;
        let around = Surroundings::read();
        let session = Session::open(common)?;
        if self.check {
            return check::run(&session, &around);
        }
        if !self.dry_run {
            self.is_allowed(&session, &around)?;
        }
        let ledger = ledger::choose(&session, self.ledger.as_deref(), &around)?;
        let plan = Plan {
            common,
            report: &report,
            resend: self.resend,
        };
        let here = Origin::here(common)?;
        if self.dry_run {
            return self.show(&plan, &here, &ledger);
        }
        let key = plan.key(&here)?;
        let mut entry = ledger.open(&key)?;
        if ledger.is_shared() {
            ledger::is_free(&entry)?;
        }
        match plan.decide(&here, &entry.history())? {
            Step::Done(mail) => {
                let words = &session.words;
                session.tell(&words.text("send-done", &mail.args()));
                contact::note(&session, &mail)?;
                Ok(0)
            }
            Step::Unknown(mail, to) => Err(unknown(&mail, &to, entry.history().holder)),
            Step::Send(mail, revision, to) => {
                self.post(&session, &around, &mail, revision, &to, &mut entry)
            }
        }
    }

    /// Whether the house lets anything be sent from here.
    fn is_allowed(&self, session: &Session, around: &Surroundings) -> Result<(), Failure> {
        if around.is_pull_request {
            return Err(Failure::Refused("failure-send-pull-request", args![]));
        }
        if around.is_ci && self.ledger.is_none() && !ledger::is_shared(session) {
            return Err(Failure::Refused("failure-ledger-ci", args![]));
        }
        Ok(())
    }

    fn post(
        &self,
        session: &Session,
        around: &Surroundings,
        mail: &Mail,
        revision: u32,
        to: &[String],
        entry: &mut Entry,
    ) -> Result<u8, Failure> {
        post::send(around, mail, revision, to, entry)?;
        let history = entry.history();
        output::data(&outcomes(&history, to, &session.words))?;
        let is_any = |state| {
            let last = history.last();
            last.is_some_and(|last| !last.in_state(|one| one == state).is_empty())
        };
        if is_any(State::Accepted) {
            contact::note(session, mail)?;
        }
        if is_any(State::Unknown) {
            let last = history.last();
            let to = last.map(|last| last.in_state(|one| one == State::Unknown));
            return Err(unknown(mail, &to.unwrap_or_default(), None));
        }
        if is_any(State::Rejected) || is_any(State::Deferred) {
            return Err(refused(mail, &history));
        }
        Ok(0)
    }

    /// `--dry-run`.
    fn show(&self, plan: &Plan<'_>, here: &Origin, ledger: &Ledger) -> Result<u8, Failure> {
        let key = plan.key(here)?;
        let history = ledger.history(&key)?;
        let step = plan.decide(here, &history)?;
        let words = &here.session.words;
        let (mail, to, key) = match &step {
            Step::Done(mail) => (mail, Vec::new(), "send-would-done"),
            Step::Unknown(mail, to) => (mail, to.clone(), "send-would-unknown"),
            Step::Send(mail, _, to) => (mail, to.clone(), "send-would"),
        };
        let mut text = String::new();
        let rows = [
            ("from", mail.outgoing.from.clone()),
            ("to", mail.outgoing.to.join(", ")),
            ("subject", mail.subject.clone()),
            ("size", format::count(mail.head.size as i64)),
            ("id", format!("<{}>", mail.outgoing.message_id)),
            ("digest", mail.outgoing.digest.clone()),
            ("commit", mail.head.commit.clone()),
            ("as-of", mail.head.as_of.clone()),
        ];
        for (head, value) in rows {
            let head = words.word(&format!("send-row-{head}"));
            text.push_str(&format!("{head}: {}\n", format::one_line(&value)));
        }
        if let Some(last) = history.last() {
            for one in &last.recipients {
                let state = words.word(&format!("outbox-state-{}", one.state.name()));
                text.push_str(&format!("  {}: {state}\n", format::one_line(&one.address)));
            }
        }
        output::data(&text)?;
        let count = to.len();
        let to = to.join(", ");
        here.session.tell(&words.text(key, &args![count, to]));
        Ok(0)
    }
}

/// A line for each recipient that was tried.
fn outcomes(history: &History, to: &[String], words: &Catalogue) -> String {
    let Some(last) = history.last() else {
        return String::new();
    };
    let tried = last
        .recipients
        .iter()
        .filter(|one| to.contains(&one.address));
    let line = |one: &crate::deliver::ledger::Recipient| {
        let state = words.word(&format!("outbox-state-{}", one.state.name()));
        let reply = one.reply.as_deref().unwrap_or_default();
        let line = format!("{}: {state}  {reply}", one.address);
        format!("{}\n", format::one_line(&line).trim_end())
    };
    tried.map(line).collect()
}

/// That nobody knows whether these have it, and how to find out.
fn unknown(mail: &Mail, to: &[String], holder: Option<String>) -> Failure {
    let (id, to) = (&mail.outgoing.message_id, to.join(", "));
    let (report, as_of) = (&mail.head.report, &mail.head.as_of);
    let has_holder = if holder.is_some() { "yes" } else { "no" };
    let holder = holder.unwrap_or_default();
    let args = args![id, to, report, date: as_of, has_holder, holder];
    Failure::Unknown("failure-send-unknown", args)
}

/// That some did not get it.
fn refused(mail: &Mail, history: &History) -> Failure {
    let last = history.last();
    let all = last.map_or(0, |last| last.recipients.len());
    let is_refused = |state| matches!(state, State::Rejected | State::Deferred);
    let to = last
        .map(|last| last.in_state(is_refused))
        .unwrap_or_default();
    let (count, to) = (to.len(), to.join(", "));
    let (report, as_of) = (&mail.head.report, &mail.head.as_of);
    let args = args![count, all, to, report, date: as_of];
    Failure::Unsent("failure-send-refused", args)
}
