//! A password that no message, log or error can print.

/// A password. It has no `Debug` and no `Display`.
pub struct Secret(String);

impl Secret {
    pub fn new(text: String) -> Self {
        Self(text)
    }

    pub(super) fn expose(&self) -> &str {
        &self.0
    }
}
