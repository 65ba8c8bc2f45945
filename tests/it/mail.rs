//! Mails as another parser sees them: parts, headers, names, the same bytes every time.

use std::collections::BTreeMap;

use mail_parser::{Message as Parsed, MessageParser, MimeHeaders as _};
use pmo::lang::{Catalogue, Lang};
use pmo::render::mail::{self as written, Message, Purpose};
use pmo::report::{self, Frame};
use pmo::time::Date;
use pmo::{facts, render};

use crate::program::{example, pmo, project, written as files_of};
use crate::support::{AS_OF, CHARTER, files, snapshot};

/// What a mail says once it is decoded.
pub struct Mail {
    pub head: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Names of attached files and pictures.
    pub names: Vec<String>,
    /// Attached texts.
    pub files: Vec<String>,
}

/// Decodes a mail.
pub fn parse(bytes: &[u8]) -> Mail {
    let mail = read(bytes);
    let head = String::from_utf8(bytes.to_vec()).unwrap();
    let parts = mail.attachments();
    let names = parts.filter_map(|part| part.attachment_name().map(str::to_owned));
    let texts = mail.attachments().filter_map(|part| part.text_contents());
    Mail {
        head: head.split("\r\n\r\n").next().unwrap().replace("\r\n", "\n"),
        subject: mail.subject().unwrap().to_owned(),
        text: mail.body_text(0).unwrap().replace("\r\n", "\n"),
        html: mail.body_html(0).unwrap().replace("\r\n", "\n"),
        names: names.collect(),
        files: texts.map(str::to_owned).collect(),
    }
}

fn read(bytes: &[u8]) -> Parsed<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

/// The interim report of some files as a mail.
fn compose(
    files: &BTreeMap<String, String>,
    frame: &Frame,
) -> Result<Message, render::RenderError> {
    let snapshot = snapshot(files);
    let facts = facts::gather(&snapshot, Date::parse(AS_OF).unwrap());
    let words = Catalogue::new(Lang::Ko);
    let report = report::find("interim").unwrap();
    let view = (report.view)(&facts, frame, &words);
    let rendered = render::prepare(report, &view, &words, &snapshot).unwrap();
    written::compose(&rendered, Purpose::Send)
}

fn heritage() -> BTreeMap<String, String> {
    files("examples/heritage-ocr")
}

/// A small project with addresses and the given rest of its charter.
fn small(name: &str, reporting: &str) -> BTreeMap<String, String> {
    let charter = CHARTER.replace("\"Example\"", &format!("\"{name}\""));
    let charter = format!("{charter}\n[reporting]\n{reporting}\n");
    BTreeMap::from([("project.toml".to_owned(), charter)])
}

const ADDRESSES: &str = "from = \"사업관리 <pm@vendor.example>\"\nto = [\"사업담당 <office@client.example>\"]\ncc = [\"감독관 <supervisor@client.example>\", \"office@client.example\"]";

fn ordinary(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.is_ascii());
    let bare = text.replace("\r\n", "");
    assert!(!bare.contains(['\r', '\n']), "only CRLF ends lines");
    let head = text.split("\r\n\r\n").next().unwrap();
    for word in head
        .split_whitespace()
        .filter(|word| word.starts_with("=?"))
    {
        assert!(word.len() <= 75, "{word}");
    }
    assert!(text.lines().all(|line| line.len() <= 998));
}

#[test]
fn the_example_has_all_parts_in_their_order() {
    let message = compose(&heritage(), &Frame::default()).unwrap();
    ordinary(&message.bytes);
    let mail = read(&message.bytes);
    let kinds: Vec<String> = mail
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
        })
        .collect();
    let pictures = ["image/png"; 3];
    let texts = [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
    ];
    assert_eq!(kinds, [&texts[..], &pictures].concat());
    assert_eq!(
        parse(&message.bytes).subject,
        "[고문헌 OCR 및 문화유산 디지털화] 중간보고서"
    );
    let html = parse(&message.bytes).html;
    assert!(html.len() < 80_000, "{}", html.len());
    for part in mail.attachments() {
        let cid = part.content_id().unwrap();
        assert_eq!(html.matches(&format!("cid:{cid}\"")).count(), 1);
        assert!(part.contents().starts_with(b"\x89PNG"));
    }
    for forbidden in ["<script", "<form", "<svg", "data:", "http:", "flex", "grid"] {
        // The doctype names its definition by address.
        let html = html.split_once('\n').unwrap().1;
        assert!(!html.contains(forbidden), "{forbidden}");
    }
    let alts = html.matches("<img").count();
    assert_eq!((alts, html.matches("alt=\"").count()), (3, 3));
}

#[test]
fn the_text_stands_alone_and_fits_its_columns() {
    let message = compose(&heritage(), &Frame::default()).unwrap();
    let mail = parse(&message.bytes);
    let wide = |line: &&str| unicode_width::UnicodeWidthStr::width(*line) > 72;
    assert_eq!(mail.text.lines().find(wide), None);
    for word in ["공정률", "67.7%", "[위험]", "480,000,000원", "그림: "] {
        assert!(mail.text.contains(word), "{word}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let message = compose(&heritage(), &Frame::default()).unwrap();
    assert_eq!(message, compose(&heritage(), &Frame::default()).unwrap());
    assert_eq!(message.digest.len(), 64);
    let mail = read(&message.bytes);
    assert_eq!(mail.message_id(), Some(&*message.message_id));
    let start = "heritage-ocr.interim.2026-07-24.r1.";
    assert!(
        message.message_id.starts_with(start),
        "{}",
        message.message_id
    );
    assert!(message.message_id.ends_with("@vendor.example"));
    assert_eq!(
        mail.date().unwrap().to_rfc3339(),
        "2026-07-24T09:00:00+09:00"
    );
    let recipients = ["office@client.example", "supervisor@client.example"];
    assert_eq!(
        (message.from.as_str(), &*message.to),
        ("pm@vendor.example", &recipients.map(str::to_owned)[..])
    );
    for header in ["X-Unsent", "Bcc", "List-Unsubscribe"] {
        assert!(mail.header(header).is_none(), "{header}");
    }
    assert_eq!(
        mail.header_raw("Auto-Submitted").unwrap().trim(),
        "auto-generated"
    );
}

#[test]
fn recipients_are_told_once_and_names_survive() {
    let long = "가나다라마바사아자차카타파하 ".repeat(12);
    let message = compose(&small(long.trim(), ADDRESSES), &Frame::default()).unwrap();
    ordinary(&message.bytes);
    assert_eq!(
        message.to,
        ["office@client.example", "supervisor@client.example"]
    );
    let mail = read(&message.bytes);
    assert_eq!(
        mail.subject().unwrap(),
        format!("[{}] 중간보고서", long.trim())
    );
    let to = mail.to().unwrap().first().unwrap();
    assert_eq!(
        (to.name(), to.address()),
        (Some("사업담당"), Some("office@client.example"))
    );
}

#[test]
fn a_mail_answers_those_sent_before() {
    let mut files = small("Example", ADDRESSES);
    let line = |day: u32| {
        format!(
            "2026-06-{day:02}-x = {{ direction = \"out\", way = \"mail\", report = \"interim\", message-id = \"<m{day}@vendor.example>\" }}\n"
        )
    };
    let log: String = (1..=25).map(line).collect();
    let rest = "2026-07-24-a = { direction = \"out\", way = \"mail\", report = \"interim\", message-id = \"example.interim.2026-07-24.r1.ab@vendor.example\" }\n2026-07-25-later = { direction = \"out\", way = \"mail\", report = \"interim\", message-id = \"later@vendor.example\" }\n";
    files.insert("contacts/2026.toml".to_owned(), format!("{log}{rest}"));
    let message = compose(&files, &Frame::default()).unwrap();
    assert!(
        message
            .message_id
            .starts_with("example.interim.2026-07-24.r2."),
        "{}",
        message.message_id
    );
    let mail = read(&message.bytes);
    let last = "example.interim.2026-07-24.r1.ab@vendor.example";
    assert_eq!(mail.in_reply_to().as_text(), Some(last));
    let ids = mail.references().as_text_list().unwrap();
    let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
    assert_eq!(
        (ids.len(), ids[0], ids[1], ids[19]),
        (20, "m1@vendor.example", "m8@vendor.example", last)
    );
}

#[test]
fn nothing_breaks_out_of_a_header() {
    let breaks = "Example\\r\\nBcc: other@elsewhere.example";
    let message = compose(&small(breaks, ADDRESSES), &Frame::default()).unwrap();
    let mail = read(&message.bytes);
    assert!(mail.bcc().is_none() && mail.subject().unwrap().contains("Example  Bcc: other"));
    let reporting = "from = \"A\\nB <pm@vendor.example>\"\nto = [\"office@client.example\"]";
    let error = compose(&small("Example", reporting), &Frame::default()).unwrap_err();
    assert!(error.to_string().contains("from"), "{error}");
}

#[test]
fn a_report_too_large_goes_along_as_a_file() {
    let mut files = heritage();
    let prose = "가나다라마바사 ".repeat(4000);
    let section = format!(
        "+++\nreport = \"interim\"\nsection = \"next\"\naudience = \"client\"\non = 2026-07-24\n+++\n\n{prose}\n"
    );
    files.insert("sections/zz-next.md".to_owned(), section);
    let message = compose(&files, &Frame::default()).unwrap();
    ordinary(&message.bytes);
    let mail = parse(&message.bytes);
    let name = "고문헌 OCR 및 문화유산 디지털화 중간보고서 2026-07-24.html";
    assert_eq!(mail.names.last().map(String::as_str), Some(name));
    assert!(mail.html.len() < 80_000 && mail.html.contains(name));
    assert!(mail.files[0].contains("가나다라마바사") && mail.text.contains("가나다라마바사"));
    let head = String::from_utf8(message.bytes).unwrap();
    assert!(head.contains("multipart/mixed") && head.contains("filename*0*=UTF-8''%EA%B3%A0"));
}

#[test]
fn a_mail_without_addresses_is_a_failure_and_a_draft_a_draft() {
    let dir = project([("project.toml", CHARTER)]);
    let to = |rest: &[&str]| {
        let start = [
            "--as-of", AS_OF, "report", "interim", "--to", "eml", "-o", "out",
        ];
        pmo(dir.path(), &[&start[..], rest].concat())
    };
    let run = to(&[]);
    assert_eq!((run.code, run.out.as_str()), (3, ""), "{run:?}");
    assert!(
        run.err.contains("project.toml") && run.err.contains("from"),
        "{run:?}"
    );
    assert!(!dir.path().join("out").exists());
    let run = to(&["--draft"]);
    assert_eq!(run.code, 0, "{run:?}");
    let mail = files_of(&dir.path().join("out"))
        .remove("interim.eml")
        .unwrap();
    assert!(
        mail.contains("\r\nX-Unsent: 1\r\n") && !mail.contains("\r\nTo:"),
        "{mail}"
    );
}

#[test]
fn a_file_on_disk_is_a_draft_to_edit() {
    let dir = example("heritage-ocr");
    let run = pmo(
        dir.path(),
        &[
            "--as-of", AS_OF, "report", "interim", "--to", "eml", "-o", "out",
        ],
    );
    assert_eq!(run.code, 0, "{run:?}");
    let mail = files_of(&dir.path().join("out"))
        .remove("interim.eml")
        .unwrap();
    assert!(mail.contains("\r\nX-Unsent: 1\r\n"));
}
