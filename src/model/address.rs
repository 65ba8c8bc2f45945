//! Mail addresses as `Name <local@domain>` or `local@domain`.

use crate::lang::format::steers;

/// A mailbox: where mail goes, and the name shown for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub name: Option<String>,
    /// `local@domain`, ASCII.
    pub email: String,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// It holds a line break or another control character.
    Control,
    /// It is not of the form `Name <local@domain>`.
    Form,
}

/// The longest address that servers take (RFC 5321, 4.5.3.1).
const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

impl Address {
    /// Reads one address; the name may stand in quotation marks.
    ///
    /// # Errors
    /// [`AddressFault`]: addresses outside ASCII need an extension that few servers offer.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        if has_control(text) {
            return Err(AddressFault::Control);
        }
        let text = text.trim();
        let (name, email) = match text.strip_suffix('>') {
            Some(rest) => rest.rsplit_once('<').ok_or(AddressFault::Form)?,
            None => ("", text),
        };
        if !is_mailbox(email) || name.contains(['<', '>']) {
            return Err(AddressFault::Form);
        }
        let name = name.trim();
        let bare = name
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .unwrap_or(name);
        Ok(Self {
            name: (!bare.is_empty()).then(|| bare.to_owned()),
            email: email.to_owned(),
        })
    }

    /// What stands after the `@`.
    pub fn domain(&self) -> &str {
        self.email.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Whether a text would break out of the header that it is written to, or show there as another.
pub fn has_control(text: &str) -> bool {
    text.chars().any(steers)
}

/// `local@domain` without quotation, spaces or comments (RFC 5322, dot-atom).
fn is_mailbox(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let is_atom = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&sign))
    };
    let is_label = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
    };
    text.len() <= LONGEST
        && local.len() <= LONGEST_LOCAL
        && local.split('.').all(is_atom)
        && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_with_and_without_a_name() {
        for (text, name, email) in [
            ("pm@vendor.example", None, "pm@vendor.example"),
            ("<pm@vendor.example>", None, "pm@vendor.example"),
            (
                "사업담당 <office@client.example>",
                Some("사업담당"),
                "office@client.example",
            ),
            (
                " \"Park, J. (PM)\"  <a.b+c@x-y.example> ",
                Some("Park, J. (PM)"),
                "a.b+c@x-y.example",
            ),
            ("root@localhost", None, "root@localhost"),
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!((address.name.as_deref(), &*address.email), (name, email));
        }
        let address = Address::parse("a@client.example").unwrap();
        assert_eq!(address.domain(), "client.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "office",
            "@client.example",
            "office@",
            "office@client..example",
            "office@-client.example",
            ".office@client.example",
            "of fice@client.example",
            "office@client.example, other@client.example",
            "A <office@client.example> B",
            "A <x> <office@client.example>",
            "office@client.example>",
            "사업@client.example",
            "office@클라이언트.example",
            &format!("{}@client.example", "a".repeat(65)),
        ] {
            assert_eq!(Address::parse(text), Err(AddressFault::Form), "{text}");
        }
        for text in [
            "A <office@client.example>\r\nBcc: spy@elsewhere.example",
            "A\nB <office@client.example>",
            "A\0 <office@client.example>",
            "A\u{2028}B <office@client.example>",
        ] {
            assert_eq!(Address::parse(text), Err(AddressFault::Control), "{text:?}");
        }
    }
}
