//! `pmo approve`: writes down which rendered report may be sent.

use super::Common;
use super::failure::Failure;
use super::outgoing::{Mail, Origin};
use super::report::Report;
use super::session::{self, Session};
use crate::args;
use crate::deliver;
use crate::edit::{self, Value};
use crate::lang::format::one_line;
use crate::source;

/// Approve a report as it would be sent now: commit, date and digest
#[derive(Debug, clap::Args)]
pub struct Approve {
    /// Which report
    id: String,
    /// Who approves; default: git's user
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

impl Approve {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        if common.at.is_some() {
            return Err(Failure::Arguments("failure-send-at", args![]));
        }
        let report = Report::to_send(&self.id);
        report.kind()?;
        let origin = Origin::head(common)?;
        let session = &origin.session;
        let by = self.by.clone().or_else(|| source::user(&session.dir));
        let by = by.ok_or(Failure::Arguments("failure-approve-by", args![]))?;
        let mail = origin.mail(&report, None)?;
        let mut lines = origin.project().approvals.iter().flat_map(|log| &log.lines);
        if lines.any(|line| line.digest.as_deref() == Some(&*mail.head.digest)) {
            session.tell(&session.words.text("approve-known", &mail.args()));
            return Ok(0);
        }
        let file = write(session, &origin, &mail, &by)?;
        let mut args = mail.args();
        args.extend(args![file, by]);
        session.tell(&session.words.text("approve-written", &args));
        if origin.project().charter.reporting.approve != Some(true) {
            session.tell(&session.words.word("approve-not-asked"));
        }
        Ok(0)
    }
}

fn write(session: &Session, origin: &Origin, mail: &Mail, by: &str) -> Result<String, Failure> {
    let file = format!("approvals/{}.toml", mail.head.report);
    let text = session.snapshot.text(&file).unwrap_or_default();
    let today = session::today(&origin.project().charter.calendar.zone());
    let as_of: Value = mail.head.as_of.parse().unwrap_or_else(|_| Value::from(""));
    let values = [
        ("report", Value::from(&mail.head.report)),
        ("commit", Value::from(&mail.head.commit)),
        ("as-of", as_of),
        ("digest", Value::from(&mail.head.digest)),
        ("by", Value::from(one_line(by))),
    ];
    let added = edit::add_line(&file, text, today, &values);
    let (longer, _) = added.map_err(|_| Failure::SetUnreadable { file: file.clone() })?;
    match deliver::replace(&session.dir, &file, session.snapshot.text(&file), &longer)? {
        true => Ok(file),
        false => Err(Failure::Surroundings("failure-changed", args![file])),
    }
}
