//! `pmo outbox --arrived`: what became of a message that nobody knew the fate of.

use crate::args;
use crate::cli::failure::Failure;
use crate::cli::ledger::is_free;
use crate::cli::session::{Session, now};
use crate::deliver::ledger::{Dispatch, Key, Ledger, Line, State};
use crate::source;

/// Writes into the ledger that a message was found at the recipient's. Only what is unknown changes, and
/// only towards what is final: nothing can go out because of it.
///
/// # Errors
/// [`Failure::Arguments`] where the ledger has no such message, [`Failure::Refused`] where it did not go
/// out; what the ledger reports, also that it is being sent.
pub fn record(session: &Session, ledger: &Ledger, id: &str) -> Result<(), Failure> {
    let id = id.trim().trim_start_matches('<').trim_end_matches('>');
    let is_meant = |one: &Dispatch| one.head.message_id == id;
    let listed = ledger.list()?.into_iter();
    let mut dispatches = listed.flat_map(|one| one.history.dispatches);
    let found = dispatches.find(is_meant);
    let head = match found {
        Some(found) => found.head,
        None => return Err(Failure::Arguments("failure-outbox-message", args![id])),
    };
    let key = Key::new(&head.project, &head.report, &head.period);
    let mut entry = ledger.open(&key)?;
    if ledger.is_shared() {
        is_free(&entry)?;
    }
    // Read anew, since only now nobody else can add to it.
    let history = entry.history();
    let Some(meant) = history.dispatches.iter().find(|one| is_meant(one)) else {
        return Err(Failure::Arguments("failure-outbox-message", args![id]));
    };
    let unknown = meant.in_state(|state| state == State::Unknown);
    let without = meant.in_state(|state| state != State::Accepted);
    let (report, date) = (&head.report, &head.as_of);
    if unknown.is_empty() && !without.is_empty() {
        let args = args![id, report, date];
        return Err(Failure::Refused("failure-outbox-not-sent", args));
    }
    if !unknown.is_empty() {
        let who = source::user(&session.dir);
        let who = who.map_or(String::new(), |who| format!(" by {who}"));
        let line = Line::new(State::Accepted, meant.revision, now(), &unknown);
        entry.append(&[line.reply(format!("found at the recipient's, recorded{who}"))])?;
    }
    let to = unknown.join(", ");
    let count = unknown.len();
    session.tell(
        &session
            .words
            .text("outbox-arrived", &args![id, to, count, report, date]),
    );
    Ok(())
}
