//! A message that is ready to go; how it was made is no concern here.

/// What the transport and the ledger need to know of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The message with CRLF at the ends of lines.
    pub bytes: Vec<u8>,
    /// Address of the sender.
    pub from: String,
    /// Addresses of all who get it.
    pub to: Vec<String>,
    /// Without angle brackets.
    pub message_id: String,
    /// SHA-256 of the bytes in hexadecimal.
    pub digest: String,
}
