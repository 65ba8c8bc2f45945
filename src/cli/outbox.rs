//! `pmo outbox`: what was sent to whom, and what to do where it was not.

mod arrived;

use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;

use super::Common;
use super::failure::Failure;
use super::ledger;
use super::output;
use super::session::Session;
use super::surroundings::Surroundings;
use super::table::{Align, Table};
use crate::args;
use crate::deliver::ledger::{Dispatch, Listed, Recipient, State};
use crate::lang::Catalogue;
use crate::model;
use crate::time::Zone;

/// Show what was sent to whom, and what to do where it was not
#[derive(Debug, clap::Args)]
pub struct Outbox {
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Folder of the ledger; default: as `send` uses
    #[arg(long, value_name = "PATH")]
    ledger: Option<PathBuf>,
    /// Write down that a message of unknown fate was found at the recipient's
    #[arg(long, value_name = "MESSAGE-ID")]
    arrived: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// A message for one recipient.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Row {
    project: String,
    report: String,
    period: String,
    revision: u32,
    recipient: String,
    state: &'static str,
    on: String,
    /// Seconds since 1970-01-01T00:00 UTC.
    at: i64,
    reply: Option<String>,
    message_id: String,
    digest: String,
    commit: String,
    as_of: String,
    next: String,
}

impl Outbox {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let ledger = ledger::choose(&session, self.ledger.as_deref(), &Surroundings::read())?;
        if let Some(id) = &self.arrived {
            arrived::record(&session, &ledger, id)?;
        }
        let zone = model::charter(&session.snapshot).calendar.zone();
        let mut rows = Vec::new();
        for listed in ledger.list()? {
            rows.extend(rows_of(&listed, &zone, &session.words));
        }
        // What needs somebody comes first, the oldest of it before the rest.
        rows.sort_by_key(|row| (urgency(row.state), row.at, row.recipient.clone()));
        let text = match self.format {
            Format::Json => session.json("messages", &rows),
            Format::Table if rows.is_empty() => String::new(),
            Format::Table => table(&rows, &session.words),
        };
        output::data(&text)?;
        if rows.is_empty() {
            session.tell(&session.words.word("outbox-none"));
        }
        Ok(0)
    }
}

fn rows_of(listed: &Listed, zone: &Zone, words: &Catalogue) -> Vec<Row> {
    let last = listed.history.last().map(|last| last.revision);
    let dispatches = listed.history.dispatches.iter();
    let row = |dispatch: &Dispatch, one: &Recipient| {
        let is_last = Some(dispatch.revision) == last;
        row(listed, dispatch, one, is_last, zone, words)
    };
    dispatches
        .flat_map(|dispatch| dispatch.recipients.iter().map(move |one| (dispatch, one)))
        .map(|(dispatch, one)| row(dispatch, one))
        .collect()
}

fn row(
    listed: &Listed,
    dispatch: &Dispatch,
    one: &Recipient,
    is_last: bool,
    zone: &Zone,
    words: &Catalogue,
) -> Row {
    let head = &dispatch.head;
    let state = match one.state {
        State::Unknown if listed.is_busy => State::Sending,
        state => state,
    };
    let next = match state {
        _ if !is_last => "outbox-next-replaced",
        State::Accepted => "outbox-next-accepted",
        State::Sending => "outbox-next-sending",
        State::Prepared | State::Deferred => "outbox-next-again",
        State::Rejected => "outbox-next-rejected",
        State::Unknown => "outbox-next-unknown",
    };
    let (report, date, id) = (&head.report, &head.as_of, &head.message_id);
    Row {
        project: head.project.clone(),
        report: head.report.clone(),
        period: head.period.clone(),
        revision: dispatch.revision,
        recipient: one.address.clone(),
        state: state.name(),
        on: zone.date_at(one.at).to_string(),
        at: one.at,
        reply: one.reply.clone(),
        message_id: head.message_id.clone(),
        digest: head.digest.clone(),
        commit: head.commit.clone(),
        as_of: head.as_of.clone(),
        next: words.text(next, &args![report, date, id]),
    }
}

/// In which order states are shown.
fn urgency(state: &str) -> usize {
    let order = ["unknown", "sending", "rejected", "deferred", "prepared"];
    let known = order.iter().position(|known| *known == state);
    known.unwrap_or(order.len())
}

fn table(rows: &[Row], words: &Catalogue) -> String {
    let heads = ["report", "period", "recipient", "state", "on", "next"];
    let heads = heads.map(|head| words.word(&format!("outbox-{head}")));
    let mut table = Table::new(heads.into(), [Align::Text; 6].into());
    for row in rows {
        let revision = match row.revision {
            1 => String::new(),
            revision => format!(" r{revision}"),
        };
        table.row(vec![
            row.report.clone(),
            format!("{}{revision}", row.period),
            row.recipient.clone(),
            words.word(&format!("outbox-state-{}", row.state)),
            row.on.clone(),
            row.next.clone(),
        ]);
    }
    table.text()
}
