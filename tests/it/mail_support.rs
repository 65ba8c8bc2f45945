//! Mails use nothing that Gmail, Outlook or Apple Mail do not support: every element, attribute and property
//! of their HTML stands in a list drawn from the data of caniemail.com, as of 2025-09-09 (npm `caniemail`
//! 1.0.5), over all platforms of the three. `tests/mail/client-support.sh` asks the data itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use pmo::lang::{Catalogue, Lang};
use pmo::render::mail::{self as written, Purpose};
use pmo::report::{self, Frame};
use pmo::time::Date;
use pmo::{facts, render};

use crate::mail::parse;
use crate::support::{AS_OF, EXAMPLES, files, root, snapshot};

/// Elements that all support, and those that the data does not know but HTML 4.01 does.
const ELEMENTS: &[&str] = &[
    "a", "br", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "head", "html", "img", "li",
    "meta", "nobr", "ol", "p", "span", "strong", "table", "td", "th", "title", "tr", "ul",
];

/// The same of attributes. `<ol>` and `<ul>` are supported in part, for what we do not use: `reversed`
/// and `value`; `align` too: it moves no table to a side in Outlook for Mac.
const ATTRIBUTES: &[&str] = &[
    "align",
    "alt",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
    "class",
    "content",
    "height",
    "href",
    "http-equiv",
    "lang",
    "name",
    "nowrap",
    "scope",
    "src",
    "start",
    "style",
    "valign",
    "width",
];

/// Properties that all support, some in Word's engine in part: `height` and `width` not of text and
/// pictures (attributes say it again), `max-width` only of tables (a table of its own stands around),
/// padding only in cells (that table has some), no `auto` margin (it is centred).
const PROPERTIES: &[&str] = &[
    "background-color",
    "border-bottom-color",
    "border-bottom-style",
    "border-bottom-width",
    "border-left-color",
    "border-left-style",
    "border-left-width",
    "border-top-color",
    "border-top-style",
    "border-top-width",
    "color",
    "font-family",
    "font-size",
    "font-weight",
    "height",
    "line-height",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-width",
    "mso-hide",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "vertical-align",
    "width",
];

/// Units of lengths that all support, and words; no functions.
const UNITS: &[&str] = &["px", "%", ""];

/// A comment that only Word's engine reads, which knows style sheets and roles.
const FOR_WORD: [&str; 2] = ["<!--[if mso]>", "<![endif]-->"];

/// HTML without what only Word's engine reads.
fn for_others(html: &str) -> String {
    let mut rest = html;
    let mut seen = String::new();
    while let Some((before, after)) = rest.split_once("<!--") {
        seen.push_str(before);
        let (comment, after) = after.split_once("-->").unwrap();
        let comment = format!("<!--{comment}-->");
        assert!(
            comment.starts_with(FOR_WORD[0]) && comment.ends_with(FOR_WORD[1]),
            "{comment}"
        );
        rest = after;
    }
    seen + rest
}

/// What stands in a text but not in the lists, with the tag it was found in.
fn strangers(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let tags = html
        .split('<')
        .skip(1)
        .filter_map(|piece| piece.split_once('>'));
    for tag in tags
        .map(|(tag, _)| tag)
        .filter(|tag| !tag.starts_with(['/', '!']))
    {
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) {
            found.insert(format!("<{name}>"));
        }
        while !rest.is_empty() {
            let end = rest.find(['=', ' ']).unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"').unwrap(),
                None => ("", after),
            };
            if !ATTRIBUTES.contains(&attribute) {
                found.insert(format!("<{name} {attribute}>"));
            }
            if attribute == "style" {
                found.extend(value.split(';').filter_map(stranger));
            }
            rest = after.trim_start();
        }
    }
    found
}

/// A declaration that does not stand in the lists.
fn stranger(declaration: &str) -> Option<String> {
    let (property, value) = declaration.split_once(':').unwrap_or((declaration, ""));
    let number = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let unit = |word: &str| {
        word.trim_start_matches(|sign: char| sign.is_ascii_digit())
            .to_owned()
    };
    let are_units = value
        .split(' ')
        .filter(number)
        .all(|word| UNITS.contains(&unit(word).as_str()));
    let is_known = PROPERTIES.contains(&property) && are_units && !value.contains(['(', '!']);
    (!is_known).then(|| declaration.to_owned())
}

/// The interim report of files as a mail.
fn html(files: &BTreeMap<String, String>) -> String {
    let snapshot = snapshot(files);
    let facts = facts::gather(&snapshot, Date::parse(AS_OF).unwrap());
    let words = Catalogue::new(Lang::Ko);
    let report = report::find("interim").unwrap();
    let view = (report.view)(&facts, &Frame::default(), &words);
    let rendered = render::prepare(report, &view, &words, &snapshot).unwrap();
    let message = written::compose(&rendered, Purpose::Send).unwrap();
    parse(&message.bytes).html
}

#[test]
fn mails_of_the_examples_use_what_all_support() {
    let mut count = 0;
    for (example, _) in EXAMPLES {
        for lang in ["ko", "en"] {
            for (name, html) in golden(&format!("tests/golden/{example}/{lang}")) {
                let others = for_others(&html);
                assert_eq!(strangers(&others), BTreeSet::new(), "{name}");
                assert!(html.len() <= 80_000, "{name}: {}", html.len());
                // The doctype of HTML 5 is unknown to Word's engine.
                let doctype = "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//";
                assert!(html.starts_with(doctype), "{name}");
                assert!(others.contains(&format!("<html lang=\"{lang}\">")));
                assert!(others.contains(&format!("<div lang=\"{lang}\"")));
                let outer = "<table role=\"presentation\" align=\"center\" width=\"600\"";
                assert!(html.contains(outer), "{name}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 12);
}

/// The mails of a folder as `golden.rs` keeps them.
fn golden(dir: &str) -> Vec<(String, String)> {
    let Ok(entries) = std::fs::read_dir(root().join(dir)) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mails = paths.filter(|path| path.to_string_lossy().ends_with(".mail.html"));
    let read = |path: PathBuf| {
        let html = std::fs::read_to_string(&path).unwrap();
        (path.display().to_string(), html)
    };
    mails.map(read).collect()
}

#[test]
fn whatever_people_write_becomes_what_all_support() {
    let mut files = files("examples/heritage-ocr");
    // Room for the prose below the size at which a mail is cut.
    files.retain(|path, _| !path.starts_with("risks/"));
    let prose = "# 제목\n\n> 인용 **굵게** *기울임* ~~지움~~ `부호`\n>\n> > 다시\n\n3. 셋\n   - 안\n4. 넷\n\n---\n\n```sh\ncode <b> & </b>\n```\n\n    indented\n\n<details><summary>x</summary><video></video></details>\n\n<!-- comment --> <style>p{}</style>\n\n![그림](https://x.example/a.png) [주소](https://x.example/?a=1&b=2 \"이름\") <mailto:a@x.example>\n\n- [x] 한 일\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n###### 여섯\n\n줄\\\n바꿈\n";
    let head = "+++\nreport = \"interim\"\nsection = \"next\"\naudience = \"client\"\non = 2026-07-24\n+++\n\n";
    files.insert("sections/zz-next.md".to_owned(), format!("{head}{prose}"));
    let html = html(&files);
    for written in [
        "<ol start=\"3\"",
        "<del>",
        "<em>",
        "mailto:a@x.example",
        "code &lt;b&gt;",
    ] {
        assert!(html.contains(written), "{written}");
    }
    assert_eq!(strangers(&for_others(&html)), BTreeSet::new());
}

#[test]
fn the_lists_find_what_does_not_belong() {
    let html = "<p class=\"a\" role=\"x\" style=\"display:none;color:red;width:5rem\"><s>x</s></p><td nowrap>";
    let found = ["<p role>", "<s>", "display:none", "width:5rem"].map(str::to_owned);
    assert_eq!(strangers(html), BTreeSet::from(found));
}
