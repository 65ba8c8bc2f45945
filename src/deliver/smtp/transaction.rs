//! One message over a ready link; the ledger is written before the message and after the reply.

use std::io;

use super::connection::{Connection, lost};
use super::error::{SendError, SmtpError};
use super::wire::Reply;
use crate::deliver::Outgoing;
use crate::deliver::ledger::{Entry, Line, State};

/// What a message's lines in the ledger say besides their state.
#[derive(Clone, Copy)]
pub struct Marks {
    pub revision: u32,
    pub clock: fn() -> i64,
}

impl Marks {
    fn line(self, state: State, to: &[String]) -> Line {
        Line::new(state, self.revision, (self.clock)(), to)
    }
}

/// Sends a message to some of its recipients. What became of each stands in the ledger.
///
/// # Errors
/// [`SendError::Smtp`] where nothing left; [`SendError::Ledger`] where the ledger could not be
/// written: before the message nothing left, after it the outcome is not known.
pub fn send(
    connection: &mut Connection,
    message: &Outgoing,
    to: &[String],
    entry: &mut Entry,
    marks: Marks,
) -> Result<(), SendError> {
    fits(connection, message)?;
    let (takers, refused) = envelope(connection, message, to, marks)?;
    if takers.is_empty() {
        entry.append(&refused)?;
        return Ok(());
    }
    // From here on a message may leave: this line is on disk first.
    let mut lines = refused;
    lines.push(entry.sending(marks.revision, (marks.clock)(), &takers));
    entry.append(&lines)?;
    let (state, words) = data(connection, &message.bytes);
    entry.append(&[marks.line(state, &takers).reply(words)])?;
    Ok(())
}

/// Whether the server takes a message of this size, and the addresses are such.
fn fits(connection: &Connection, message: &Outgoing) -> Result<(), SmtpError> {
    let size = message.bytes.len();
    if let Some(limit) = connection.capabilities.limit.filter(|limit| size > *limit) {
        return Err(SmtpError::TooLarge { size, limit });
    }
    let mut addresses = message.to.iter().chain([&message.from]);
    let breaks = |sign: char| !sign.is_ascii_graphic() || matches!(sign, '<' | '>');
    match addresses.find(|address| address.is_empty() || address.contains(breaks)) {
        Some(address) => Err(SmtpError::Address {
            address: address.clone(),
        }),
        None => Ok(()),
    }
}

/// MAIL and RCPT: who can get the message, and a line for each who cannot.
fn envelope(
    connection: &mut Connection,
    message: &Outgoing,
    to: &[String],
    marks: Marks,
) -> Result<(Vec<String>, Vec<Line>), SmtpError> {
    let size = match connection.capabilities.limit {
        Some(_) => format!(" SIZE={}", message.bytes.len()),
        None => String::new(),
    };
    let wire = &mut connection.wire;
    let mail = format!("MAIL FROM:<{}>{size}", message.from);
    let reply = wire.command(&mail).map_err(lost("MAIL"))?;
    if !reply.is_positive() {
        let line = marks.line(refusal(&reply), to).reply(reply.to_string());
        return Ok((Vec::new(), vec![line]));
    }
    let (mut takers, mut refused) = (Vec::new(), Vec::new());
    for one in to {
        let reply = wire
            .command(&format!("RCPT TO:<{one}>"))
            .map_err(lost("RCPT"))?;
        if reply.is_positive() {
            takers.push(one.clone());
        } else {
            let line = marks.line(refusal(&reply), std::slice::from_ref(one));
            refused.push(line.reply(reply.to_string()));
        }
    }
    Ok((takers, refused))
}

/// The message itself. Until the final dot is written no server may deliver it.
fn data(connection: &mut Connection, bytes: &[u8]) -> (State, String) {
    let wire = &mut connection.wire;
    match wire.command("DATA") {
        Err(cause) => return (State::Deferred, cause.to_string()),
        Ok(reply) if reply.code != 354 => return (refusal(&reply), reply.to_string()),
        Ok(_) => {}
    }
    if let Err(cause) = wire.write(&stuffed(bytes)) {
        return (State::Deferred, cause.to_string());
    }
    let last = connection.timeouts.last;
    let reply = wire
        .set_timeout(last)
        .and_then(|()| wire.write(b".\r\n"))
        .and_then(|()| wire.reply());
    drop(wire.set_timeout(connection.timeouts.reply));
    outcome(reply)
}

fn outcome(reply: io::Result<Reply>) -> (State, String) {
    match reply {
        Ok(reply) if reply.is_positive() => (State::Accepted, reply.to_string()),
        Ok(reply) if matches!(reply.code / 100, 4 | 5) => (refusal(&reply), reply.to_string()),
        Ok(reply) => (State::Unknown, reply.to_string()),
        Err(cause) => (State::Unknown, cause.to_string()),
    }
}

fn refusal(reply: &Reply) -> State {
    if reply.is_permanent() {
        State::Rejected
    } else {
        State::Deferred
    }
}

/// The message with a second dot before each line that begins with one (RFC 5321, 4.5.2).
fn stuffed(bytes: &[u8]) -> Vec<u8> {
    let mut stuffed = Vec::with_capacity(bytes.len() + 64);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.first() == Some(&b'.') {
            stuffed.push(b'.');
        }
        stuffed.extend_from_slice(line);
    }
    if !stuffed.ends_with(b"\r\n") {
        stuffed.extend_from_slice(b"\r\n");
    }
    stuffed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_doubled_at_the_beginning_of_lines() {
        assert_eq!(stuffed(b".a\r\nb.\r\n..\r\n"), b"..a\r\nb.\r\n...\r\n");
        assert_eq!(stuffed(b"a"), b"a\r\n");
        assert_eq!(stuffed(b""), b"\r\n");
    }
}
