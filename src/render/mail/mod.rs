//! A report as a mail: text, HTML and pictures in one message whose bytes depend on nothing but the report.

mod document;
mod html;
mod message;
mod records;
mod style;
mod tables;
mod text;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::chart::Place;
use super::picture::{self, Picture};
use super::{Files, Format, RenderError, Rendered, html as whole};
use crate::args;
use crate::lang::format::steers;
use crate::model::address::{Address, AddressFault, has_control};
use document::Block;
pub use text::{words, wrap};

pub(super) const FORMAT: Format = Format { id: "eml", render };

/// What a mail is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A file that a mail program opens as a draft, to be edited and sent by hand.
    Draft,
    /// The bytes that go to the server.
    Send,
}

/// A whole message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The message as RFC 5322 wants it, with CRLF and nothing over 998 octets a line.
    pub bytes: Vec<u8>,
    /// Address of the sender, empty only in a draft without one.
    pub from: String,
    /// Addresses of all recipients, `to` before `cc`, each once.
    pub to: Vec<String>,
    /// Without the angle brackets.
    pub message_id: String,
    /// SHA-256 of the bytes, in hexadecimal digits.
    pub digest: String,
}

impl Message {
    /// Octets that go over the line.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// Why there is no mail.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// `[reporting]` names no sender or no recipient.
    #[error("reporting.{key} is missing")]
    Missing { key: &'static str },
    /// What stands there is no address.
    #[error("reporting.{key}: {text} is no address")]
    Address { key: &'static str, text: String },
    /// A value would break out of its header.
    #[error("{key} holds a line break or another control character")]
    Header { key: &'static str },
    /// A chart that cannot be drawn.
    #[error("chart {name}: {cause}")]
    Picture { name: String, cause: String },
}

impl MailError {
    /// The key of `project.toml` that is at fault, if one is.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing { key } | Self::Address { key, .. } | Self::Header { key } => key,
            Self::Picture { .. } => "",
        }
    }
}

/// Who writes to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Envelope {
    from: Option<Address>,
    to: Vec<Address>,
    cc: Vec<Address>,
}

impl Envelope {
    /// Reads the addresses of a report's letter; a draft leaves out those that are missing or none.
    fn of(rendered: &Rendered<'_>) -> Result<Self, MailError> {
        let letter = &rendered.view.letter;
        let is_draft = rendered.is_draft();
        let read = |key, texts: &[String]| {
            let found = texts.iter().map(|text| address(key, text));
            if is_draft {
                return Ok(found.filter_map(Result::ok).collect());
            }
            found.collect::<Result<Vec<_>, _>>()
        };
        let envelope = Self {
            from: read("from", letter.from.as_slice())?.pop(),
            to: read("to", &letter.to)?,
            cc: read("cc", &letter.cc)?,
        };
        match (is_draft, &envelope.from, envelope.to.is_empty()) {
            (false, None, _) => Err(MailError::Missing { key: "from" }),
            (false, _, true) => Err(MailError::Missing { key: "to" }),
            _ => Ok(envelope),
        }
    }
}

fn address(key: &'static str, text: &str) -> Result<Address, MailError> {
    Address::parse(text).map_err(|fault| match fault {
        AddressFault::Control => MailError::Header { key },
        AddressFault::Form => MailError::Address {
            key,
            text: text.to_owned(),
        },
    })
}

/// What a message holds besides its headers.
#[derive(Clone, Debug, Default)]
struct Content {
    text: String,
    html: Option<String>,
    charts: Vec<Chart>,
    attachments: Vec<Attachment>,
}

/// A chart inside the HTML.
#[derive(Clone, Debug)]
struct Chart {
    name: String,
    /// Content-ID without the angle brackets.
    cid: String,
    picture: Picture,
}

/// A file that goes along.
#[derive(Clone, Debug)]
struct Attachment {
    name: String,
    /// Type and parameters, such as `text/html; charset=utf-8`.
    kind: &'static str,
    bytes: Vec<u8>,
}

/// Makes the mail that carries a report.
///
/// # Errors
/// [`MailError`] where an address is missing or none, or a value would break out of its header; in
/// a draft such addresses are left out.
pub fn compose(rendered: &Rendered<'_>, purpose: Purpose) -> Result<Message, RenderError> {
    let envelope = Envelope::of(rendered)?;
    let subject = rendered.view.letter.subject.nfc();
    let subject: String = subject.filter(|sign| !steers(*sign)).collect();
    if has_control(&subject) {
        return Err(MailError::Header {
            key: "project.name",
        }
        .into());
    }
    let content = content(rendered, &envelope)?;
    Ok(message::write(
        &rendered.view.letter,
        &subject,
        &envelope,
        &content,
        purpose,
    ))
}

/// HTML beyond this is cut off by large mail providers: then the summary stands in the mail, and the
/// whole report goes along as a file. In bytes.
const MAX_HTML: usize = 80_000;

fn content(rendered: &Rendered<'_>, envelope: &Envelope) -> Result<Content, RenderError> {
    let blocks = document::read(&rendered.markdown);
    let text = text::write(&blocks, rendered.words);
    let charts = charts(rendered, envelope, &blocks)?;
    let html = page(rendered, &blocks, &charts);
    if html.len() <= MAX_HTML {
        return Ok(Content {
            text,
            html: Some(html),
            charts,
            attachments: Vec::new(),
        });
    }
    let file = file_name(rendered);
    let note = rendered.words.text("mail-attached", &args![file]);
    let mut blocks = html::summary(&blocks).to_vec();
    blocks.push(Block::Paragraph(document::line(&note)));
    let shown = html::charts(&blocks);
    let charts: Vec<_> = charts
        .into_iter()
        .filter(|chart| shown.contains(&chart.name.as_str()))
        .collect();
    Ok(Content {
        text,
        html: Some(page(rendered, &blocks, &charts)),
        charts,
        attachments: vec![Attachment {
            name: file,
            kind: "text/html",
            bytes: whole::page(rendered)?.into_bytes(),
        }],
    })
}

fn page(rendered: &Rendered<'_>, blocks: &[Block], charts: &[Chart]) -> String {
    let place = |chart: &Chart| {
        let place = (chart.cid.clone(), chart.picture.height);
        (chart.name.clone(), place)
    };
    let page = html::Page {
        lang: rendered.words.lang,
        title: &rendered.view.letter.subject,
        preheader: &rendered.view.letter.preheader,
        charts: &charts.iter().map(place).collect(),
    };
    html::write(blocks, &page)
}

/// The charts that the report shows, each drawn in its own thread.
fn charts(
    rendered: &Rendered<'_>,
    envelope: &Envelope,
    blocks: &[Block],
) -> Result<Vec<Chart>, MailError> {
    let shown = html::charts(blocks);
    let mut drawings: BTreeMap<_, _> = rendered.charts(Place::Mail);
    drawings.retain(|name, _| shown.contains(name));
    let drawn = std::thread::scope(|scope| {
        let draw = |(name, svg): (&'static str, String)| {
            (name, scope.spawn(move || picture::draw(&svg, style::INNER)))
        };
        let running: Vec<_> = drawings.into_iter().map(draw).collect();
        let join = |(name, thread): (_, std::thread::ScopedJoinHandle<'_, _>)| {
            let stopped = |_| Err("the drawing library stopped".to_owned());
            (name, thread.join().unwrap_or_else(stopped))
        };
        running.into_iter().map(join).collect::<Vec<_>>()
    });
    let key = &rendered.view.letter.key;
    let domain = message::domain(envelope);
    let chart = |(name, picture): (&str, Result<Picture, String>)| match picture {
        Ok(picture) => Ok(Chart {
            name: name.to_owned(),
            cid: format!("{name}.{key}@{domain}"),
            picture,
        }),
        Err(cause) => Err(MailError::Picture {
            name: name.to_owned(),
            cause,
        }),
    };
    drawn.into_iter().map(chart).collect()
}

/// The name of the attached report, fit for every file system.
fn file_name(rendered: &Rendered<'_>) -> String {
    let letter = &rendered.view.letter;
    let fit = |sign: char| match sign {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        sign => sign,
    };
    let subject = letter.subject.replace(['[', ']'], "");
    let name: String = subject.nfc().map(fit).take(80).collect();
    match name.contains(&letter.period) {
        true => format!("{name}.html"),
        false => format!("{name} {}.html", letter.period),
    }
}

fn render(rendered: &Rendered<'_>) -> Result<Files, RenderError> {
    let message = compose(rendered, Purpose::Draft)?;
    Ok(Files::from([(
        format!("{}.eml", rendered.report),
        message.bytes,
    )]))
}
