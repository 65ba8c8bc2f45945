//! What is wrong with a file of another program, or with what is asked of it.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::lang::Args;
use crate::source::{self, Unreadable};

/// A fault to be told with the file's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The key of the message.
    pub key: &'static str,
    pub args: Args,
    /// Whether something else should be asked for, the file being sound.
    pub is_request: bool,
}

impl Fault {
    /// The file itself is at fault.
    pub fn file(key: &'static str, args: Args) -> Self {
        Self {
            key,
            args,
            is_request: false,
        }
    }

    /// The file does not hold what was asked for.
    pub fn request(key: &'static str, args: Args) -> Self {
        Self {
            key,
            args,
            is_request: true,
        }
    }
}

/// The text of a foreign file in composed form (NFC), so that what looks equal is equal, and without a
/// byte-order mark.
///
/// # Errors
/// As [`text_as_written`].
pub fn text(bytes: Vec<u8>) -> Result<String, Fault> {
    let text = text_as_written(bytes)?;
    Ok(match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    })
}

/// The text of a foreign file, without a byte-order mark, where it names other files.
///
/// # Errors
/// [`Fault`] for other encodings and for text without a sign.
pub fn text_as_written(bytes: Vec<u8>) -> Result<String, Fault> {
    let text = source::foreign_text(bytes).map_err(|why| {
        let key = match why {
            Unreadable::Cp949 => "failure-foreign-cp949",
            _ => "failure-foreign-encoding",
        };
        Fault::file(key, Args::new())
    })?;
    if text.trim().is_empty() {
        return Err(Fault::file("failure-foreign-empty", Args::new()));
    }
    Ok(text)
}
