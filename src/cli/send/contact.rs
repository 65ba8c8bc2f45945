//! The line in `contacts/` that says what the client received, for the user to commit.

use crate::args;
use crate::cli::failure::Failure;
use crate::cli::outgoing::Mail;
use crate::cli::session::{self, Session};
use crate::deliver;
use crate::edit::{self, Value};
use crate::lang::format::one_line;
use crate::model;
use crate::source;

/// Writes the line, unless there is one for this message already.
///
/// # Errors
/// What writing reports; the message is sent all the same.
pub fn note(session: &Session, mail: &Mail) -> Result<(), Failure> {
    // Where somebody else writes the log at the same time, it is read again.
    while !is_noted(session, mail)? {}
    Ok(())
}

/// Whether the line is there now.
fn is_noted(session: &Session, mail: &Mail) -> Result<bool, Failure> {
    // The folder as it is now, whatever revision was rendered.
    let snapshot = source::worktree(&session.dir, &model::roots())?;
    let (project, _) = model::load(&snapshot);
    let id = &mail.outgoing.message_id;
    let mut known = project.contacts.iter().flat_map(|log| &log.lines);
    if known.any(|line| line.message_id.as_deref() == Some(id)) {
        return Ok(true);
    }
    let file = format!("contacts/{}.toml", mail.head.report);
    let text = snapshot.text(&file).unwrap_or_default();
    let today = session::today(&project.charter.calendar.zone());
    let values = [
        ("audience", Value::from("client")),
        ("direction", Value::from("out")),
        ("way", Value::from("mail")),
        ("about", Value::from(one_line(&mail.subject))),
        ("report", Value::from(&mail.head.report)),
        ("commit", Value::from(&mail.head.commit)),
        ("digest", Value::from(&mail.head.digest)),
        ("message-id", Value::from(id)),
    ];
    let added = edit::add_line(&file, text, today, &values);
    let unreadable = snapshot.files.contains_key(&file) && snapshot.text(&file).is_none();
    let Some((longer, _)) = added.ok().filter(|_| !unreadable) else {
        return Err(Failure::Surroundings("failure-send-contact", args![file]));
    };
    if !deliver::replace(&session.dir, &file, snapshot.text(&file), &longer)? {
        return Ok(false);
    }
    session.tell(&session.words.text("send-contact", &args![file]));
    Ok(true)
}
