//! A mail server in this process, over TLS with an authority of its own, that does what a test wants.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

pub const USER: &str = "pm";
pub const PASSWORD: &str = "s3cret pass";

/// Where in the dialogue a server stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// A command was read, and not answered.
    Before(&'static str),
    /// A command was answered.
    After(&'static str),
    /// So many octets of the message were read.
    Octets(usize),
    /// The whole message was read, and not answered.
    BeforeLast,
    AfterLast,
}

/// How a server behaves.
#[derive(Clone)]
pub struct Manner {
    pub is_implicit: bool,
    pub has_starttls: bool,
    pub size: Option<usize>,
    /// Recipients that it does not take, and what it says to them.
    pub refused: Vec<(&'static str, &'static str)>,
    pub data: &'static str,
    /// What it says to the whole message; nothing: it hangs up.
    pub last: Option<&'static str>,
    /// Waits before it says so.
    pub delay: Duration,
    pub host: &'static str,
    pub watch: Arc<dyn Fn(Point) + Send + Sync>,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            is_implicit: true,
            has_starttls: true,
            size: Some(10_000_000),
            refused: Vec::new(),
            data: "354 go on",
            last: Some("250 2.0.0 queued as 1"),
            delay: Duration::ZERO,
            host: "localhost",
            watch: Arc::new(|_| ()),
        }
    }
}

/// A delivery: to whom, and the octets.
pub type Mail = (Vec<String>, Vec<u8>);

pub struct Server {
    pub port: u16,
    /// The authority's certificate in PEM.
    pub authority: String,
    mails: Arc<Mutex<Vec<Mail>>>,
    manner: Arc<Mutex<Manner>>,
    sessions: Arc<Mutex<Vec<JoinHandle<()>>>>,
}

impl Server {
    pub fn start(manner: Manner) -> Self {
        let (config, authority) = identity(manner.host);
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self {
            port,
            authority,
            mails: Arc::default(),
            manner: Arc::new(Mutex::new(manner)),
            sessions: Arc::default(),
        };
        let (mails, manner) = (Arc::clone(&server.mails), Arc::clone(&server.manner));
        let sessions = Arc::clone(&server.sessions);
        thread::spawn(move || {
            for link in listener.incoming() {
                let (mails, config) = (Arc::clone(&mails), Arc::clone(&config));
                let manner = manner.lock().unwrap().clone();
                let session = thread::spawn(move || {
                    // A client that goes away in the middle is what many tests are about.
                    let _ = serve(link.unwrap(), &config, &manner, &mails);
                });
                sessions.lock().unwrap().push(session);
            }
        });
        server
    }

    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// Everything delivered so far, once every dialogue has come to its end.
    pub fn mails(&self) -> Vec<Mail> {
        let sessions = std::mem::take(&mut *self.sessions.lock().unwrap());
        for session in sessions {
            session.join().unwrap();
        }
        self.mails.lock().unwrap().clone()
    }

    pub fn forget(&self) {
        self.mails();
        self.mails.lock().unwrap().clear();
    }

    pub fn url(&self, scheme: &str) -> String {
        format!("{scheme}://{USER}@localhost:{}", self.port)
    }
}

/// A certificate for a host, signed by a new authority.
fn identity(host: &str) -> (Arc<ServerConfig>, String) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec![host.to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &authority).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    (Arc::new(config), authority.pem())
}

trait Link: Read + Write {}
impl<T: Read + Write> Link for T {}

fn safe(link: TcpStream, config: &Arc<ServerConfig>) -> Box<dyn Link> {
    let server = ServerConnection::new(Arc::clone(config)).unwrap();
    Box::new(StreamOwned::new(server, link))
}

fn say(link: &mut dyn Link, text: &str) -> std::io::Result<()> {
    link.write_all(format!("{text}\r\n").as_bytes())?;
    link.flush()
}

fn serve(
    link: TcpStream,
    config: &Arc<ServerConfig>,
    manner: &Manner,
    mails: &Mutex<Vec<Mail>>,
) -> std::io::Result<()> {
    let raw = link.try_clone()?;
    let mut is_safe = manner.is_implicit;
    let link: Box<dyn Link> = if is_safe {
        safe(link, config)
    } else {
        Box::new(link)
    };
    let mut link = BufReader::new(link);
    say(link.get_mut(), "220 test")?;
    let mut to = Vec::new();
    loop {
        let mut line = String::new();
        if link.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let command = known(line);
        (manner.watch)(Point::Before(command));
        match command {
            "EHLO" => {
                let mut offers = vec!["test".to_owned(), "8BITMIME".to_owned()];
                if let Some(size) = manner.size {
                    offers.push(format!("SIZE {size}"));
                }
                if is_safe {
                    offers.push("AUTH PLAIN LOGIN".to_owned());
                } else if manner.has_starttls {
                    offers.push("STARTTLS".to_owned());
                }
                let last = offers.pop().unwrap();
                for offer in offers {
                    say(link.get_mut(), &format!("250-{offer}"))?;
                }
                say(link.get_mut(), &format!("250 {last}"))?;
            }
            "STARTTLS" => {
                say(link.get_mut(), "220 go")?;
                link = BufReader::new(safe(raw.try_clone()?, config));
                is_safe = true;
            }
            "AUTH" => {
                let plain = format!("\0{USER}\0{PASSWORD}");
                let is_right = line == format!("AUTH PLAIN {}", encoded(plain.as_bytes()));
                // Some servers repeat what they did not like; it must not come to light.
                let no = format!("535 5.7.8 not you: {line}");
                say(link.get_mut(), if is_right { "235 2.7.0 in" } else { &no })?;
            }
            "MAIL" => {
                to.clear();
                say(link.get_mut(), "250 2.1.0 ok")?;
            }
            "RCPT" => {
                let one = line.trim_start_matches("RCPT TO:<").trim_end_matches('>');
                let refused = manner.refused.iter().find(|(known, _)| *known == one);
                match refused {
                    Some((_, reply)) => say(link.get_mut(), reply)?,
                    None => {
                        to.push(one.to_owned());
                        say(link.get_mut(), "250 2.1.5 ok")?;
                    }
                }
            }
            "DATA" => {
                say(link.get_mut(), manner.data)?;
                if manner.data.starts_with("354") {
                    (manner.watch)(Point::After("DATA"));
                    let bytes = message(&mut link, manner)?;
                    (manner.watch)(Point::BeforeLast);
                    thread::sleep(manner.delay);
                    let taken = manner.last.is_none_or(|reply| reply.starts_with('2'));
                    if taken {
                        mails.lock().unwrap().push((to.clone(), bytes));
                    }
                    let Some(reply) = manner.last else {
                        return raw.shutdown(std::net::Shutdown::Both);
                    };
                    say(link.get_mut(), reply)?;
                    (manner.watch)(Point::AfterLast);
                    continue;
                }
            }
            "QUIT" => {
                say(link.get_mut(), "221 bye")?;
                (manner.watch)(Point::After("QUIT"));
                return Ok(());
            }
            _ => say(link.get_mut(), "500 what?")?,
        }
        (manner.watch)(Point::After(command));
    }
}

fn known(line: &str) -> &'static str {
    let commands = ["EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"];
    let found = commands.into_iter().find(|known| line.starts_with(known));
    found.unwrap_or("?")
}

/// The message up to its final dot, with single dots at the beginning of lines.
fn message(link: &mut BufReader<Box<dyn Link>>, manner: &Manner) -> std::io::Result<Vec<u8>> {
    let (mut bytes, mut count) = (Vec::new(), 0);
    loop {
        let mut line = Vec::new();
        if link.read_until(b'\n', &mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        for _ in &line {
            count += 1;
            (manner.watch)(Point::Octets(count));
        }
        if line == b".\r\n" {
            return Ok(bytes);
        }
        bytes.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

/// Base64, written down once more so that the program's own cannot be wrong unseen.
pub fn encoded(bytes: &[u8]) -> String {
    let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut word = [0; 3];
        word[..chunk.len()].copy_from_slice(chunk);
        let number = u32::from_be_bytes([0, word[0], word[1], word[2]]);
        for at in 0..4 {
            let sign = signs[(number >> (18 - 6 * at)) as usize & 63];
            text.push(if at <= chunk.len() { sign as char } else { '=' });
        }
    }
    text
}
