//! Hands a message to the mail server.

use crate::cli::failure::Failure;
use crate::cli::outgoing::Mail;
use crate::cli::surroundings::Surroundings;
use crate::deliver::ledger::Entry;

/// Without the transport there is nothing to hand it to.
#[cfg(not(feature = "smtp"))]
pub fn send(
    _: &Surroundings,
    _: &Mail,
    _: u32,
    _: &[String],
    _: &mut Entry,
) -> Result<(), Failure> {
    Err(missing())
}

/// That this program was built without the feature.
#[cfg(not(feature = "smtp"))]
pub fn missing() -> Failure {
    Failure::Surroundings("failure-no-smtp", crate::args![])
}

#[cfg(feature = "smtp")]
pub use with_smtp::{connect, send};

#[cfg(feature = "smtp")]
mod with_smtp {
    use std::path::Path;

    use super::{Entry, Failure, Mail, Surroundings};
    use crate::args;
    use crate::cli::session::now;
    use crate::deliver::ledger::{Line, State};
    use crate::deliver::program;
    use crate::deliver::smtp::{
        self, Connection, Marks, Secret, SendError, Server, SmtpError, Timeouts, Trust, UrlFault,
    };
    use crate::lang::format;
    use crate::source;

    /// Sends a message; the ledger says what became of it.
    ///
    /// # Errors
    /// [`Failure::Unsent`] where nothing left; what the ledger reports.
    pub fn send(
        around: &Surroundings,
        mail: &Mail,
        revision: u32,
        to: &[String],
        entry: &mut Entry,
    ) -> Result<(), Failure> {
        let (mut connection, _) = connect(around)?;
        let mut line = Line::new(State::Prepared, revision, now(), &mail.outgoing.to);
        line.message = Some(mail.head.clone());
        entry.append(&[line])?;
        let marks = Marks {
            revision,
            clock: now,
        };
        let sent = smtp::send(&mut connection, &mail.outgoing, to, entry, marks);
        connection.quit();
        match sent {
            Ok(()) => Ok(()),
            Err(SendError::Ledger(error)) if has_left(entry, revision) => {
                let (id, cause) = (&mail.outgoing.message_id, error.to_string());
                Err(Failure::Unknown(
                    "failure-send-unrecorded",
                    args![id, cause],
                ))
            }
            Err(SendError::Ledger(error)) => Err(error.into()),
            Err(SendError::Smtp(error)) => Err(unsent(&error)),
        }
    }

    fn has_left(entry: &Entry, revision: u32) -> bool {
        let dispatches = entry.history().dispatches;
        let mut meant = dispatches.iter().filter(|one| one.revision == revision);
        meant.any(|one| !one.in_state(|state| state == State::Unknown).is_empty())
    }

    /// A link to the server that the environment names.
    ///
    /// # Errors
    /// [`Failure::Surroundings`] where the environment says too little, [`Failure::Unsent`].
    pub fn connect(around: &Surroundings) -> Result<(Connection, Server), Failure> {
        let url = around.relay.url.as_deref();
        let url = url.ok_or(Failure::Surroundings("failure-smtp-url", args![]))?;
        let server = Server::parse(url).map_err(|fault| {
            let key = match fault {
                UrlFault::Form => "failure-smtp-url-form",
                UrlFault::Password => "failure-smtp-url-password",
            };
            Failure::Surroundings(key, args![])
        })?;
        let secret = match &server.user {
            Some(user) => Some(secret(around, user)?),
            None => None,
        };
        let trust = match &around.relay.authority {
            Some(path) => Trust::private(&source::foreign_file(Path::new(path))?),
            None => Trust::public(),
        };
        let trust = trust.map_err(|error| unsent(&error))?;
        let connection = smtp::connect(&server, &trust, secret.as_ref(), Timeouts::default());
        let connection = connection.map_err(|error| unsent(&error))?;
        Ok((connection, server))
    }

    /// The password, from a command or a file; it is never shown.
    fn secret(around: &Surroundings, user: &str) -> Result<Secret, Failure> {
        if let Some(command) = &around.relay.password_command {
            let line = program::shell_line(command).map_err(|error| {
                Failure::Surroundings("failure-password-command", args![cause: error.to_string()])
            })?;
            return Ok(Secret::new(line));
        }
        let path = around.relay.password_file.as_deref();
        let path = path.ok_or_else(|| Failure::Surroundings("failure-no-password", args![user]))?;
        let bytes = source::foreign_file(Path::new(path))?;
        let text = String::from_utf8_lossy(&bytes);
        let line = text.lines().next().unwrap_or_default();
        Ok(Secret::new(line.to_owned()))
    }

    fn count(octets: usize) -> String {
        format::count(i64::try_from(octets).unwrap_or(i64::MAX))
    }

    fn unsent(error: &SmtpError) -> Failure {
        let (key, args) = match error {
            SmtpError::Connect { host, port, cause } => (
                "failure-smtp-connect",
                args![host, port: port.to_string(), cause: cause.to_string()],
            ),
            SmtpError::Tls { host, cause } => ("failure-smtp-tls", args![host, cause]),
            SmtpError::NoCertificate => ("failure-smtp-authority", args![]),
            SmtpError::NoStarttls { host } => ("failure-smtp-no-starttls", args![host]),
            SmtpError::NoLogin { offered } => ("failure-smtp-no-login", args![offered]),
            SmtpError::Login { user, reply } => {
                ("failure-smtp-login", args![user, reply: reply.to_string()])
            }
            SmtpError::TooLarge { size, limit } => (
                "failure-smtp-size",
                args![size: count(*size), limit: count(*limit)],
            ),
            SmtpError::Address { address } => ("failure-smtp-address", args![address]),
            SmtpError::Refused { command, reply } => (
                "failure-smtp-refused",
                args![command, reply: reply.to_string()],
            ),
            SmtpError::Lost { command, cause } => (
                "failure-smtp-lost",
                args![command, cause: cause.to_string()],
            ),
        };
        Failure::Unsent(key, args)
    }
}
