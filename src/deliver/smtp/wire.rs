//! Commands out, replies in.

use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use rustls::{ClientConnection, StreamOwned};

use super::error::SmtpError;
use super::tls::Trust;
use crate::lang::format::one_line;

/// The longest reply that is read, in octets: no server has so much to say.
const LONGEST: usize = 64 * 1024;

/// A reply in all its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub code: u16,
    pub lines: Vec<String>,
}

impl Reply {
    /// Done, or as asked (2xx).
    pub fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }

    /// Refused for good (5xx).
    pub fn is_permanent(&self) -> bool {
        self.code / 100 == 5
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.lines.join(" "))
    }
}

enum Stream {
    Plain(TcpStream),
    Safe(Box<StreamOwned<ClientConnection, TcpStream>>),
}

/// One end of a dialogue.
pub(super) struct Wire {
    stream: Option<Stream>,
    /// What was read and not yet understood.
    read: Vec<u8>,
}

impl Wire {
    pub fn new(link: TcpStream) -> Self {
        Self {
            stream: Some(Stream::Plain(link)),
            read: Vec::new(),
        }
    }

    /// Goes on over TLS. What came before it unasked is somebody's attempt to slip in replies.
    pub fn secure(&mut self, host: &str, trust: &Trust) -> Result<(), SmtpError> {
        if !self.read.is_empty() {
            let cause = "plain text after STARTTLS".to_owned();
            let host = host.to_owned();
            return Err(SmtpError::Tls { host, cause });
        }
        if let Some(Stream::Plain(link)) = self.stream.take() {
            self.stream = Some(Stream::Safe(Box::new(trust.wrap(host, link)?)));
        }
        Ok(())
    }

    pub fn set_timeout(&self, timeout: Duration) -> io::Result<()> {
        let link = match &self.stream {
            Some(Stream::Plain(link)) => link,
            Some(Stream::Safe(stream)) => &stream.sock,
            None => return Err(ErrorKind::NotConnected.into()),
        };
        link.set_read_timeout(Some(timeout))?;
        link.set_write_timeout(Some(timeout))
    }

    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let stream: &mut dyn Write = match &mut self.stream {
            Some(Stream::Plain(link)) => link,
            Some(Stream::Safe(stream)) => stream,
            None => return Err(ErrorKind::NotConnected.into()),
        };
        stream.write_all(bytes)?;
        stream.flush()
    }

    pub fn command(&mut self, line: &str) -> io::Result<Reply> {
        self.write(format!("{line}\r\n").as_bytes())?;
        self.reply()
    }

    /// A reply, with all its lines if there are several (`250-…` … `250 …`).
    pub fn reply(&mut self) -> io::Result<Reply> {
        let mut lines = Vec::new();
        let mut octets = 0;
        loop {
            let line = self.line()?;
            octets += line.len();
            let code: u16 = line
                .get(..3)
                .and_then(|code| code.parse().ok())
                .filter(|code| (200..600).contains(code))
                .ok_or(ErrorKind::InvalidData)?;
            lines.push(one_line(line.get(4..).unwrap_or_default()));
            if line.as_bytes().get(3) != Some(&b'-') {
                return Ok(Reply { code, lines });
            }
            if octets > LONGEST {
                return Err(ErrorKind::InvalidData.into());
            }
        }
    }

    fn line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.read.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.read.drain(..=end).collect();
                let line = String::from_utf8_lossy(&line);
                return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
            }
            if self.read.len() > LONGEST {
                return Err(ErrorKind::InvalidData.into());
            }
            let mut some = [0; 4096];
            let count = match &mut self.stream {
                Some(Stream::Plain(link)) => link.read(&mut some),
                Some(Stream::Safe(stream)) => stream.read(&mut some),
                None => return Err(ErrorKind::NotConnected.into()),
            }?;
            if count == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            self.read.extend_from_slice(&some[..count]);
        }
    }
}
