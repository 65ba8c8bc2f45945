//! A safe link to a server that we are logged in to.

use std::io;
use std::net::{IpAddr, TcpStream, ToSocketAddrs as _};

use super::Timeouts;
use super::authentication::log_in;
use super::error::SmtpError;
use super::secret::Secret;
use super::server::{Security, Server};
use super::tls::Trust;
use super::wire::{Reply, Wire};

/// What a server offers, as it said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Every line of its answer to EHLO but the first.
    pub lines: Vec<String>,
    /// Ways to log in.
    pub logins: Vec<String>,
    /// The largest message it takes, in octets, if it says so.
    pub limit: Option<usize>,
    pub has_starttls: bool,
}

/// A link that is ready for a message.
pub struct Connection {
    pub(super) wire: Wire,
    pub(super) timeouts: Timeouts,
    pub capabilities: Capabilities,
}

/// Connects, makes the link safe and logs in.
///
/// # Errors
/// [`SmtpError`]; nothing was sent.
pub fn connect(
    server: &Server,
    trust: &Trust,
    secret: Option<&Secret>,
    timeouts: Timeouts,
) -> Result<Connection, SmtpError> {
    let failed = |cause| SmtpError::Connect {
        host: server.host.clone(),
        port: server.port,
        cause,
    };
    let link = dial(server, timeouts).map_err(failed)?;
    let name = literal(link.local_addr().map_err(failed)?.ip());
    let mut wire = Wire::new(link);
    wire.set_timeout(timeouts.reply).map_err(failed)?;
    if server.security == Security::Implicit {
        wire.secure(&server.host, trust)?;
    }
    let greeting = wire.reply().map_err(lost("greeting"))?;
    positive("greeting", greeting)?;
    let mut capabilities = greet(&mut wire, &name)?;
    if server.security == Security::Starttls {
        if !capabilities.has_starttls {
            let host = server.host.clone();
            return Err(SmtpError::NoStarttls { host });
        }
        positive(
            "STARTTLS",
            wire.command("STARTTLS").map_err(lost("STARTTLS"))?,
        )?;
        wire.secure(&server.host, trust)?;
        // What was offered in plain text counts for nothing; many offer AUTH only now.
        capabilities = greet(&mut wire, &name)?;
    }
    if let (Some(user), Some(secret)) = (&server.user, secret) {
        log_in(&mut wire, &capabilities, user, secret)?;
    }
    Ok(Connection {
        wire,
        timeouts,
        capabilities,
    })
}

impl Connection {
    /// Says good-bye; whether the server hears it does not matter.
    pub fn quit(mut self) {
        drop(self.wire.command("QUIT"));
    }
}

/// The first of the host's addresses that answers.
fn dial(server: &Server, timeouts: Timeouts) -> io::Result<TcpStream> {
    let addresses = (server.host.as_str(), server.port).to_socket_addrs()?;
    let mut last = io::ErrorKind::NotFound.into();
    for address in addresses {
        match TcpStream::connect_timeout(&address, timeouts.connect) {
            Ok(link) => return Ok(link),
            Err(cause) => last = cause,
        }
    }
    Err(last)
}

/// Our name in EHLO: the address of our end, since a workstation has no better name (RFC 5321, 4.1.4).
fn literal(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => format!("[{address}]"),
        IpAddr::V6(address) => format!("[IPv6:{address}]"),
    }
}

fn greet(wire: &mut Wire, name: &str) -> Result<Capabilities, SmtpError> {
    let reply = wire
        .command(&format!("EHLO {name}"))
        .map_err(lost("EHLO"))?;
    Ok(Capabilities::of(&positive("EHLO", reply)?))
}

impl Capabilities {
    fn of(reply: &Reply) -> Self {
        let mut found = Self {
            lines: reply.lines.iter().skip(1).cloned().collect(),
            ..Self::default()
        };
        for line in &found.lines {
            let line = line.to_ascii_uppercase();
            let mut words = line.split([' ', '=']);
            match words.next() {
                Some("STARTTLS") => found.has_starttls = true,
                Some("AUTH") => found.logins.extend(words.map(str::to_owned)),
                Some("SIZE") => {
                    let limit = words.next().and_then(|limit| limit.parse().ok());
                    // 0 says that there is no limit (RFC 1870).
                    found.limit = limit.filter(|limit| *limit > 0);
                }
                _ => {}
            }
        }
        found.logins.sort();
        found.logins.dedup();
        found
    }
}

pub(super) fn lost(command: &'static str) -> impl FnOnce(io::Error) -> SmtpError {
    move |cause| SmtpError::Lost { command, cause }
}

pub(super) fn positive(command: &'static str, reply: Reply) -> Result<Reply, SmtpError> {
    if reply.is_positive() {
        Ok(reply)
    } else {
        Err(SmtpError::Refused { command, reply })
    }
}
