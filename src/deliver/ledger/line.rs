//! One line of the ledger as JSON.

use serde::{Deserialize, Serialize};

/// How far a message has come for a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It exists; nothing has left.
    Prepared,
    /// On disk before the first byte of the message goes out.
    Sending,
    /// The server took it.
    Accepted,
    /// The server refused for good (5xx).
    Rejected,
    /// The server refused for now (4xx), or the link broke before the message was complete.
    Deferred,
    /// The message was complete and no reply came.
    Unknown,
}

impl State {
    /// The word that the file and JSON hold.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Deferred => "deferred",
            Self::Unknown => "unknown",
        }
    }
}

/// What a message is, written once before anything happens to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    pub project: String,
    pub report: String,
    pub period: String,
    pub message_id: String,
    pub digest: String,
    pub from: String,
    /// Octets.
    pub size: usize,
    pub commit: String,
    pub as_of: String,
}

/// What happened to a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Line {
    pub state: State,
    /// Counts from 1; a message that was changed after it went out has the next number.
    pub revision: u32,
    /// Seconds since 1970-01-01T00:00 UTC.
    pub at: i64,
    pub to: Vec<String>,
    /// The server's words, or what went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
    /// Who is sending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Tells two lines that say the same apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Head>,
}

impl Line {
    pub fn new(state: State, revision: u32, at: i64, to: &[String]) -> Self {
        Self {
            state,
            revision,
            at,
            to: to.to_vec(),
            reply: None,
            by: None,
            nonce: None,
            message: None,
        }
    }

    /// The same with what the server said.
    pub fn reply(mut self, reply: impl Into<String>) -> Self {
        self.reply = Some(reply.into());
        self
    }

    /// The line as it stands in the file; JSON escapes every line break.
    pub(super) fn text(&self) -> String {
        // Strings, numbers and lists only: this cannot fail.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}
