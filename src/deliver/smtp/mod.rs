//! Sends a message by SMTP (RFC 5321) over TLS only, and knows at each point who may have it.

mod authentication;
mod connection;
mod error;
mod secret;
mod server;
mod tls;
mod transaction;
mod wire;

use std::time::Duration;

pub use connection::{Capabilities, Connection, connect};
pub use error::{SendError, SmtpError};
pub use secret::Secret;
pub use server::{Security, Server, UrlFault};
pub use tls::Trust;
pub use transaction::{Marks, send};

/// How long to wait. A short wait after the final dot is what makes duplicates (RFC 5321, 4.5.3.2).
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    pub connect: Duration,
    /// For one reply, and for the server to take what is written.
    pub reply: Duration,
    /// For the reply after the whole message.
    pub last: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            reply: Duration::from_secs(300),
            last: Duration::from_secs(600),
        }
    }
}
