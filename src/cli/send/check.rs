//! `pmo send --check`: whether the server takes us, and what it offers.

use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::surroundings::Surroundings;

#[cfg(not(feature = "smtp"))]
pub fn run(_: &Session, _: &Surroundings) -> Result<u8, Failure> {
    Err(super::post::missing())
}

#[cfg(feature = "smtp")]
pub fn run(session: &Session, around: &Surroundings) -> Result<u8, Failure> {
    use crate::args;
    use crate::cli::output;
    use crate::deliver::smtp::Security;
    use crate::lang::format;
    use crate::model::{self, address::Address};

    let (connection, server) = super::post::connect(around)?;
    let offers = connection.capabilities.clone();
    connection.quit();
    let words = &session.words;
    let security = words.word(match server.security {
        Security::Implicit => "send-check-implicit",
        Security::Starttls => "send-check-starttls",
    });
    let (host, port) = (&server.host, server.port.to_string());
    let mut text = words.text("send-check-server", &args![host, port, security]) + "\n";
    match &server.user {
        Some(user) => text += &words.text("send-check-login", &args![user]),
        None => text += &words.word("send-check-no-login"),
    }
    text.push('\n');
    let limit = offers.limit.map(|limit| format::count(limit as i64));
    if let Some(limit) = limit {
        text += &(words.text("send-check-limit", &args![limit]) + "\n");
    }
    text += &(words.word("send-check-offers") + "\n");
    for line in &offers.lines {
        text += &format!("  {}\n", format::one_line(line));
    }
    let charter = model::charter(&session.snapshot);
    let from = charter.reporting.from.clone().unwrap_or_default();
    match Address::parse(&from) {
        Ok(from) => {
            let (address, domain) = (&from.email, from.domain());
            text += &words.text("send-check-domain", &args![address, domain]);
        }
        Err(_) => text += &words.word("send-check-no-from"),
    }
    text.push('\n');
    output::data(&text)?;
    Ok(0)
}
