//! Why a message did not go; every one of these means that nothing left.

use std::io;

use super::wire::Reply;
use crate::deliver::ledger::LedgerError;

/// What stopped the dialogue before anything was sent.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    /// The host has no address, or none of them answers.
    #[error("{host}:{port}: {cause}")]
    Connect {
        host: String,
        port: u16,
        cause: io::Error,
    },
    /// The certificate does not stand for the host, or no safe link comes about.
    #[error("{host}: {cause}")]
    Tls { host: String, cause: String },
    /// The file of certificates holds none.
    #[error("no certificate")]
    NoCertificate,
    #[error("{host} does not offer STARTTLS")]
    NoStarttls { host: String },
    /// None of the ways to log in that we know is offered.
    #[error("no way to log in among: {offered}")]
    NoLogin { offered: String },
    #[error("{user}: {reply}")]
    Login { user: String, reply: Reply },
    /// The message is larger than the server takes, in octets.
    #[error("{size} > {limit}")]
    TooLarge { size: usize, limit: usize },
    /// An address that would break out of its command.
    #[error("{address}")]
    Address { address: String },
    /// The server said no to a command.
    #[error("{command}: {reply}")]
    Refused { command: &'static str, reply: Reply },
    /// The link broke or the server took too long.
    #[error("{command}: {cause}")]
    Lost {
        command: &'static str,
        cause: io::Error,
    },
}

/// What stopped the sending of a message; the ledger knows how far it came.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    #[error(transparent)]
    Smtp(#[from] SmtpError),
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}
