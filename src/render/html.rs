//! One HTML file: prints well, reads well on a phone, safe against anything written in a project.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::markdown::mark;
use super::prose::EXTENSIONS;
use super::{Files, Format, RenderError, Rendered, TemplateError, template};
use crate::lang::format::steers;

pub(super) const FORMAT: Format = Format { id: "html", render };

const CSS: &str = include_str!("../../templates/page/report.css");

/// Characters after which a word may break.
const LONGEST_WORD: usize = 20;

fn render(rendered: &Rendered<'_>) -> Result<Files, RenderError> {
    let page = page(rendered)?;
    Ok(Files::from([(
        format!("{}.html", rendered.report),
        page.into_bytes(),
    )]))
}

/// The whole page.
pub(super) fn page(rendered: &Rendered<'_>) -> Result<String, TemplateError> {
    let charts = rendered.charts(super::chart::Place::Page);
    let body = body(&rendered.markdown, &charts, &rendered.words.word("table"));
    let values = serde_json::json!({
        "lang": rendered.words.lang.code(),
        "title": escape(&rendered.view.title),
        "foot": escape(&rendered.view.title),
        "class": rendered.view.layout.class(),
        "skip": rendered.words.word("skip"),
        "css": CSS,
        "body": body,
    });
    template::fill(
        "page/report.html",
        &values,
        rendered.words,
        rendered.snapshot,
    )
}

/// The body: only what a Markdown parser sees, raw HTML as text, charts in place.
fn body(markdown: &str, charts: &BTreeMap<&str, String>, table: &str) -> String {
    let mut writer = Writer {
        charts,
        table,
        open: Vec::new(),
        heading: None,
        caption: None,
        alone: false,
        events: Vec::new(),
    };
    for event in Parser::new_ext(markdown, EXTENSIONS) {
        writer.event(event);
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, writer.events.into_iter());
    html
}

struct Writer<'w, 'm> {
    charts: &'w BTreeMap<&'w str, String>,
    /// What a table without a heading is called.
    table: &'w str,
    /// How each open link ends.
    open: Vec<&'static str>,
    /// The text of the last heading, which names the table below it.
    heading: Option<String>,
    /// The chart whose caption is being read, and the caption.
    caption: Option<(String, String)>,
    /// A chart stands alone in its paragraph, which must not be written.
    alone: bool,
    events: Vec<Event<'m>>,
}

impl<'m> Writer<'_, 'm> {
    fn event(&mut self, event: Event<'m>) {
        if self.caption.is_some() {
            return self.in_caption(event);
        }
        match event {
            Event::Html(html) | Event::InlineHtml(html) => self.events.push(Event::Text(html)),
            Event::Start(Tag::HtmlBlock) => self.events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => self.events.push(Event::End(TagEnd::Paragraph)),
            Event::End(TagEnd::Paragraph) if self.alone => self.alone = false,
            Event::Start(Tag::Link { .. }) => self.link(event),
            Event::End(TagEnd::Link) => {
                let end = self.open.pop().unwrap_or("</a>");
                self.raw(end.to_owned());
            }
            Event::Start(Tag::Image { ref dest_url, .. }) => {
                let name = dest_url.strip_prefix("chart:").unwrap_or("").to_owned();
                self.alone = matches!(self.events.last(), Some(Event::Start(Tag::Paragraph)));
                if self.alone {
                    self.events.pop();
                }
                self.caption = Some((name, String::new()));
            }
            Event::Start(Tag::Table(_)) => {
                let label = escape(self.heading.as_deref().unwrap_or(self.table));
                self.raw(format!(
                    r#"<div class="table" tabindex="0" role="region" aria-label="{label}">"#
                ));
                self.events.push(event);
            }
            Event::End(TagEnd::Table) => {
                self.events.push(event);
                self.raw("</div>\n".to_owned());
            }
            Event::Start(Tag::Heading { .. }) => {
                self.heading = Some(String::new());
                self.events.push(event);
            }
            Event::Text(ref text) => {
                let is_in_heading = self.events.iter().rev().find_map(|event| match event {
                    Event::Start(Tag::Heading { .. }) => Some(true),
                    Event::End(TagEnd::Heading(_)) => Some(false),
                    _ => None,
                });
                if let (Some(true), Some(heading)) = (is_in_heading, &mut self.heading) {
                    heading.push_str(text);
                }
                self.text(event);
            }
            other => self.events.push(other),
        }
    }

    /// Text, with places to break words so long that they would push a table off the page.
    fn text(&mut self, event: Event<'m>) {
        let Event::Text(text) = &event else { return };
        if text
            .split_whitespace()
            .all(|word| word.chars().count() <= LONGEST_WORD)
        {
            return self.events.push(event);
        }
        let mut run = 0;
        let mut part = String::new();
        for sign in text.chars() {
            run = if sign.is_whitespace() { 0 } else { run + 1 };
            part.push(sign);
            if run == LONGEST_WORD {
                self.events
                    .push(Event::Text(CowStr::from(std::mem::take(&mut part))));
                self.raw("<wbr>".to_owned());
                run = 0;
            }
        }
        self.events.push(Event::Text(CowStr::from(part)));
    }

    /// A mark of the template, or a link of the prose.
    fn link(&mut self, event: Event<'m>) {
        let Event::Start(Tag::Link { dest_url, .. }) = &event else {
            return;
        };
        let (start, end) = match mark(dest_url) {
            Some(("missing", _)) => (r#"<span class="missing">"#.to_owned(), "</span>"),
            Some((scheme, name)) => (
                format!(r#"<span class="{scheme} {}">"#, escape(name)),
                "</span>",
            ),
            None => (
                format!(r#"<a href="{}" rel="noreferrer">"#, escape(dest_url)),
                "</a>",
            ),
        };
        self.open.push(end);
        self.raw(start);
    }

    fn in_caption(&mut self, event: Event<'m>) {
        match event {
            Event::End(TagEnd::Image) => {
                let Some((name, caption)) = self.caption.take() else {
                    return;
                };
                let Some(svg) = self.charts.get(name.as_str()) else {
                    return;
                };
                let (name, caption) = (escape(&name), escape(&caption));
                self.raw(format!(
                    "<figure class=\"chart {name}\" tabindex=\"0\">{svg}<figcaption>{caption}</figcaption></figure>\n"
                ));
            }
            Event::Text(text) => {
                if let Some((_, caption)) = &mut self.caption {
                    caption.push_str(&text);
                }
            }
            _ => {}
        }
    }

    fn raw(&mut self, html: String) {
        self.events.push(Event::InlineHtml(CowStr::from(html)));
    }
}

/// Text for HTML, in elements and attributes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            sign if steers(sign) => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}
