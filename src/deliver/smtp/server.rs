//! The address of a mail server: `smtps://user@host:465` or `smtp://user@host:587`.

/// How the link becomes safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Implicit,
    /// STARTTLS, without which nothing is sent.
    Starttls,
}

/// A mail server and who we are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// Nobody logs in where there is none.
    pub user: Option<String>,
}

/// Why a text is no address of a server; the text itself may hold a secret and is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlFault {
    Form,
    /// A password stands in it, where others can see it.
    Password,
}

impl Server {
    /// Reads `smtps://user@host:465` or `smtp://user@host:587`; signs in the user's name that stand
    /// for others, such as `@`, are written `%40`.
    ///
    /// # Errors
    /// [`UrlFault`].
    pub fn parse(url: &str) -> Result<Self, UrlFault> {
        let (security, rest) = if let Some(rest) = url.strip_prefix("smtps://") {
            (Security::Implicit, rest)
        } else if let Some(rest) = url.strip_prefix("smtp://") {
            (Security::Starttls, rest)
        } else {
            return Err(UrlFault::Form);
        };
        let (user, place) = match rest.rsplit_once('@') {
            Some((user, place)) => (Some(user), place),
            None => (None, rest),
        };
        if user.is_some_and(|user| user.contains(':')) {
            return Err(UrlFault::Password);
        }
        let (host, port) = split_port(place.trim_end_matches('/')).ok_or(UrlFault::Form)?;
        let is_host = |sign: char| sign.is_ascii_alphanumeric() || ".-:".contains(sign);
        if host.is_empty() || !host.chars().all(is_host) {
            return Err(UrlFault::Form);
        }
        let default = match security {
            Security::Implicit => 465,
            Security::Starttls => 587,
        };
        let user = match user {
            Some(user) => Some(decoded(user).ok_or(UrlFault::Form)?),
            None => None,
        };
        Ok(Self {
            host: host.to_owned(),
            port: port.unwrap_or(default),
            security,
            user: user.filter(|user| !user.is_empty()),
        })
    }
}

/// Host and port; an IPv6 address stands in brackets.
fn split_port(place: &str) -> Option<(&str, Option<u16>)> {
    if let Some(rest) = place.strip_prefix('[') {
        let (host, rest) = rest.split_once(']')?;
        return match rest.strip_prefix(':') {
            Some(port) => Some((host, Some(port.parse().ok()?))),
            None => rest.is_empty().then_some((host, None)),
        };
    }
    match place.split_once(':') {
        Some((host, port)) => Some((host, Some(port.parse().ok()?))),
        None => Some((place, None)),
    }
}

/// A text with `%40` and the like turned into what they stand for.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let digits = str::from_utf8(&digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
    }
    let text = String::from_utf8(bytes).ok()?;
    (!text.contains(char::is_control)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_servers() {
        let server = Server::parse("smtps://pm%40vendor.example@mail.vendor.example").unwrap();
        assert_eq!(server.user.as_deref(), Some("pm@vendor.example"));
        assert_eq!(
            (server.host.as_str(), server.port),
            ("mail.vendor.example", 465)
        );
        assert_eq!(server.security, Security::Implicit);
        let server = Server::parse("smtp://pm@vendor.example@[::1]:2587/").unwrap();
        assert_eq!(server.user.as_deref(), Some("pm@vendor.example"));
        assert_eq!((server.host.as_str(), server.port), ("::1", 2587));
        assert_eq!(server.security, Security::Starttls);
        let server = Server::parse("smtp://relay").unwrap();
        assert_eq!((server.user, server.port), (None, 587));
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "mail",
            "http://mail",
            "smtp://",
            "smtp://mail:x",
            "smtp://a b",
            "smtp://u%0A@m",
            "smtp://u%@m",
        ] {
            assert_eq!(Server::parse(text), Err(UrlFault::Form), "{text}");
        }
        assert_eq!(
            Server::parse("smtp://pm:secret@mail"),
            Err(UrlFault::Password)
        );
    }
}
