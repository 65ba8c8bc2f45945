//! MIME: parts in their order, headers, and everything derived that mail programs usually draw at random.

use std::borrow::Cow;

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address as Mailbox;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use super::{Attachment, Content, Envelope, Message, Purpose};
use crate::model::address::Address;
use crate::report::letter::Letter;
use crate::time::Instant;

/// Message ids that `References` names at most: the root and the newest.
const REFERENCES: usize = 20;

/// Where message ids of drafts without a sender belong.
const NOWHERE: &str = "draft.invalid";

/// Hexadecimal digits of a digest inside message ids and boundaries.
const SHORT: usize = 16;

/// Puts a message together.
pub(super) fn write(
    letter: &Letter,
    subject: &str,
    envelope: &Envelope,
    content: &Content,
    purpose: Purpose,
) -> Message {
    let seed = seed(letter, subject, envelope, content);
    let domain = domain(envelope);
    let message_id = format!("{}.{}@{domain}", letter.key, &seed[..SHORT]);
    let mut builder = MessageBuilder::new()
        .header("Date", Raw::new(date(letter.date, letter.offset)))
        .message_id(message_id.as_str());
    if let Some(from) = &envelope.from {
        builder = builder.from(mailbox(from));
    }
    for (name, list) in [("To", &envelope.to), ("Cc", &envelope.cc)] {
        if !list.is_empty() {
            let list = list.iter().map(mailbox).collect();
            builder = builder.header(name, Mailbox::new_list(list));
        }
    }
    builder = builder.subject(subject);
    if let Some(last) = letter.earlier.last() {
        builder = builder
            .in_reply_to(last.as_str())
            .references(MessageId::new_list(references(&letter.earlier)));
    }
    builder = builder.header("Auto-Submitted", Raw::new("auto-generated"));
    if purpose == Purpose::Draft {
        builder = builder.header("X-Unsent", Raw::new("1"));
    }
    builder = builder
        .header("MIME-Version", Raw::new("1.0"))
        .body(body(content, &seed));
    let mut bytes = Vec::new();
    builder.serialize(&mut bytes);
    Message {
        digest: hex(&Sha256::digest(&bytes)),
        bytes,
        from: envelope
            .from
            .as_ref()
            .map_or(String::new(), |from| from.email.clone()),
        to: recipients(envelope),
        message_id,
    }
}

/// Where message and content ids belong: the sender's domain.
pub(super) fn domain(envelope: &Envelope) -> &str {
    envelope.from.as_ref().map_or(NOWHERE, Address::domain)
}

/// Each address once, in the order of the headers.
fn recipients(envelope: &Envelope) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for one in envelope.to.iter().chain(&envelope.cc) {
        if !all
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&one.email))
        {
            all.push(one.email.clone());
        }
    }
    all
}

/// The digest of all that a message says: what must be unique but not random is derived from it.
fn seed(letter: &Letter, subject: &str, envelope: &Envelope, content: &Content) -> String {
    let mut hash = Sha256::new();
    let mut add = |part: &[u8]| {
        // Lengths keep two parts from trading bytes.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    };
    add(letter.key.as_bytes());
    add(subject.as_bytes());
    add(format!("{envelope:?}").as_bytes());
    add(content.text.as_bytes());
    add(content.html.as_deref().unwrap_or_default().as_bytes());
    for chart in &content.charts {
        add(&chart.picture.png);
    }
    for file in &content.attachments {
        add(file.name.as_bytes());
        add(&file.bytes);
    }
    hex(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn mailbox(address: &Address) -> Mailbox<'static> {
    let name: Option<String> = address.name.as_ref().map(|name| name.nfc().collect());
    Mailbox::new_address(name, address.email.clone())
}

/// The first message of the thread and the newest ones.
fn references(earlier: &[String]) -> impl Iterator<Item = Cow<'_, str>> {
    let newest = earlier.len().saturating_sub(REFERENCES - 1).max(1);
    let root = earlier.iter().take(1);
    root.chain(earlier.iter().skip(newest))
        .map(|id| Cow::Borrowed(id.as_str()))
}

/// `Fri, 24 Jul 2026 09:00:00 +0900` (RFC 5322, 3.3).
fn date(at: Instant, offset: i64) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (year, month, day) = at.date().ymd();
    let weekday = DAYS[at.date().weekday().index() % 7];
    let month = MONTHS[(month as usize + 11) % 12];
    let [hour, minute] = [at.minute_of_day() / 60, at.minute_of_day() % 60];
    let sign = if offset < 0 { '-' } else { '+' };
    let [ahead, rest] = [offset.abs() / 60, offset.abs() % 60];
    format!("{weekday}, {day} {month} {year:04} {hour:02}:{minute:02}:00 {sign}{ahead:02}{rest:02}")
}

/// The parts; a wrapper that would hold one child is left out.
fn body(content: &Content, seed: &str) -> MimePart<'static> {
    let text = MimePart::new("text/plain", crlf(&content.text));
    let main = match &content.html {
        None => text,
        Some(html) => {
            let html = related(html, content, seed);
            wrap("alternative", None, seed, vec![text, html])
        }
    };
    if content.attachments.is_empty() {
        return main;
    }
    let files = content.attachments.iter().map(attachment);
    let parts = std::iter::once(main).chain(files).collect();
    wrap("mixed", None, seed, parts)
}

fn related(html: &str, content: &Content, seed: &str) -> MimePart<'static> {
    let html = MimePart::new("text/html", crlf(html));
    if content.charts.is_empty() {
        return html;
    }
    let pictures = content.charts.iter().map(|chart| {
        let name = format!("{}.png", chart.name);
        MimePart::new(
            ContentType::new("image/png").attribute("name", name.clone()),
            BodyPart::Binary(chart.picture.png.clone().into()),
        )
        .cid(chart.cid.clone())
        .header(
            "Content-Disposition",
            ContentType::new("inline").attribute("filename", name),
        )
    });
    let parts = std::iter::once(html).chain(pictures).collect();
    wrap("related", Some("text/html"), seed, parts)
}

fn wrap(
    kind: &str,
    root: Option<&'static str>,
    seed: &str,
    parts: Vec<MimePart<'static>>,
) -> MimePart<'static> {
    let mut head = ContentType::new(format!("multipart/{kind}"));
    if let Some(root) = root {
        head = head.attribute("type", root);
    }
    // `=_` stands in no quoted-printable and no base64 line.
    head = head.attribute("boundary", format!("=_{}_{}", kind, &seed[..SHORT]));
    MimePart::new(head, parts)
}

/// A file with its name twice: as RFC 2231 writes it, and in ASCII for programs that do not read that.
/// Both in one header would be one parameter twice.
fn attachment(file: &Attachment) -> MimePart<'static> {
    let name: String = file.name.nfc().collect();
    let kind = ContentType::new(file.kind)
        .attribute("charset", "utf-8")
        .attribute("name", ascii(&name));
    let place = ContentType::new("attachment").attribute("filename", name);
    MimePart::new(kind, BodyPart::Binary(file.bytes.clone().into()))
        .header("Content-Disposition", place)
}

/// The ASCII part of a name; never empty.
fn ascii(name: &str) -> String {
    let keep = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let kept: String = name.chars().filter(|sign| keep(*sign)).collect();
    let kept = kept.trim_start_matches(['-', '_', '.']);
    match kept.contains('.') {
        true => kept.to_owned(),
        false => format!("report.{kept}"),
    }
}

/// Text with the line ends of mail.
fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\n', "\r\n")
}
