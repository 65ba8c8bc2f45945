//! Logs in: PLAIN (RFC 4616) or LOGIN, only ever over TLS.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::connection::Capabilities;
use super::error::SmtpError;
use super::secret::Secret;
use super::wire::{Reply, Wire};

pub(super) fn log_in(
    wire: &mut Wire,
    offered: &Capabilities,
    user: &str,
    secret: &Secret,
) -> Result<(), SmtpError> {
    let knows = |way: &str| offered.logins.iter().any(|known| known == way);
    let password = STANDARD.encode(secret.expose());
    let plain = STANDARD.encode(format!("\0{user}\0{}", secret.expose()));
    let steps = if knows("PLAIN") {
        vec![format!("AUTH PLAIN {plain}")]
    } else if knows("LOGIN") {
        let name = STANDARD.encode(user);
        vec!["AUTH LOGIN".to_owned(), name, password.clone()]
    } else {
        let offered = offered.logins.join(" ");
        return Err(SmtpError::NoLogin { offered });
    };
    let last = steps.len() - 1;
    for (at, step) in steps.iter().enumerate() {
        let reply = wire.command(step).map_err(|cause| SmtpError::Lost {
            command: "AUTH",
            cause,
        })?;
        let is_fine = if at == last {
            reply.is_positive()
        } else {
            reply.code == 334
        };
        if !is_fine {
            let reply = without(reply, &[secret.expose(), &password, &plain]);
            let user = user.to_owned();
            return Err(SmtpError::Login { user, reply });
        }
    }
    Ok(())
}

/// A reply that does not repeat what must not be seen.
fn without(mut reply: Reply, secrets: &[&str]) -> Reply {
    for line in &mut reply.lines {
        for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
            *line = line.replace(secret, "***");
        }
    }
    reply
}
