//! Makes people's Markdown safe to stand inside a report: no raw HTML, no foreign links, no
//! headings that break the outline, and nothing left open.

use crate::lang::format::steers;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

/// The Markdown extensions that prose may use.
pub const EXTENSIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Where links may lead.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// The same prose, written anew from what a Markdown reader sees in it.
pub fn sanitize(text: &str) -> String {
    let clean: String = text
        .chars()
        .filter(|sign| *sign == '\n' || *sign == '\t' || !steers(*sign))
        .collect();
    let events = safe_events(&clean);
    let mut out = String::new();
    // Writing to memory fails only on malformed events, which a parser does not give.
    match pulldown_cmark_to_cmark::cmark(events.iter(), &mut out, EXTENSIONS) {
        Ok(_) => out.trim().to_owned(),
        Err(_) => String::new(),
    }
}

/// Nesting of lists and quotations that is kept; what lies deeper is flattened.
const DEEPEST: usize = 12;

fn safe_events(text: &str) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    let mut depth = 0;
    // Whether each open link is kept.
    let mut links = Vec::new();
    for event in Parser::new_ext(text, EXTENSIONS) {
        match event {
            // A comment is a note to oneself.
            Event::Html(html) | Event::InlineHtml(html)
                if html.trim_start().starts_with("<!--") => {}
            Event::Html(html) | Event::InlineHtml(html) => events.push(Event::Text(html)),
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { .. }) => events.push(Event::Start(heading())),
            Event::End(TagEnd::Heading(_)) => {
                events.push(Event::End(TagEnd::Heading(HeadingLevel::H4)))
            }
            Event::Start(Tag::Link {
                dest_url, title, ..
            }) => {
                let is_kept = SCHEMES.iter().any(|scheme| dest_url.starts_with(scheme));
                links.push(is_kept);
                if is_kept {
                    let id = CowStr::Borrowed("");
                    events.push(Event::Start(Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url,
                        title,
                        id,
                    }));
                }
            }
            Event::End(TagEnd::Link) => {
                if links.pop() == Some(true) {
                    events.push(Event::End(TagEnd::Link));
                }
            }
            // A picture would be fetched from elsewhere, or be missing: its text remains.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::Item) => {
                depth += 1;
                if depth <= DEEPEST {
                    events.push(event);
                }
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item) => {
                if depth <= DEEPEST {
                    events.push(event);
                }
                depth -= 1;
            }
            other => events.push(other),
        }
    }
    events
}

fn heading<'t>() -> Tag<'t> {
    Tag::Heading {
        level: HeadingLevel::H4,
        id: None,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}
