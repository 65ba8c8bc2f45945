//! Markdown for people and repositories, with charts as files beside it.

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::prose::EXTENSIONS;
use super::{Files, Format, RenderError, Rendered, TemplateError};

pub(super) const FORMAT: Format = Format { id: "md", render };

/// Schemes of the links by which templates mark words; see [`mark`].
const MARKS: [&str; 3] = ["light:", "verdict:", "missing:"];

/// A word that a template marked: `[late](light:red)` has the scheme `light` and the name `red`.
pub(super) fn mark(url: &str) -> Option<(&str, &str)> {
    MARKS.iter().find(|scheme| url.starts_with(*scheme))?;
    url.split_once(':')
}

fn render(rendered: &Rendered<'_>) -> Result<Files, RenderError> {
    let mut marks = Vec::new();
    let events = Parser::new_ext(&rendered.markdown, EXTENSIONS).map(|event| match event {
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let found = mark(dest_url).map(|(_, name)| symbol(name));
            marks.push(found.is_some());
            found.map_or(event, |symbol| Event::Text(CowStr::Borrowed(symbol)))
        }
        Event::End(TagEnd::Link) if marks.pop() == Some(true) => Event::Text(CowStr::Borrowed("")),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => {
            let dest_url = match dest_url.strip_prefix("chart:") {
                Some(name) => CowStr::from(file_name(rendered.report, name)),
                None => dest_url,
            };
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            })
        }
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    });
    let events: Vec<_> = events.collect();
    let mut text = String::new();
    pulldown_cmark_to_cmark::cmark(events.iter(), &mut text, EXTENSIONS).map_err(|cause| {
        TemplateError {
            template: rendered.report.to_owned(),
            cause: cause.to_string(),
        }
    })?;
    text.push('\n');
    let mut files = Files::from([(format!("{}.md", rendered.report), text.into_bytes())]);
    for (name, svg) in rendered.charts(super::chart::Place::Page) {
        files.insert(file_name(rendered.report, name), svg.into_bytes());
    }
    Ok(files)
}

fn file_name(report: &str, chart: &str) -> String {
    format!("{report}-{chart}.svg")
}

/// A sign before the word, so that colour is never alone.
fn symbol(name: &str) -> &'static str {
    match name {
        "green" | "shown" => "🟢 ",
        "amber" | "not-shown-yet" => "🟡 ",
        "red" | "not-met" => "🔴 ",
        "grey" | "cannot-tell" => "⚪ ",
        _ => "",
    }
}
