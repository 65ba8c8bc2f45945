//! Findings for a terminal, with the lines they stand on.

use annotate_snippets::normalize_untrusted_str as safe;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Mark, Origin, Renderer, Snippet};

use super::{Level, Located};
use crate::lang::format::one_line;
use crate::source::Snapshot;

/// How findings are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Human {
    pub color: bool,
    /// Columns to wrap at.
    pub width: usize,
}

/// At most so many findings are drawn: nobody reads more, and scripts take JSON.
const MOST: usize = 200;

/// The findings as text with source lines, one block each.
pub fn print_human(findings: &[Located], snapshot: &Snapshot, style: Human) -> String {
    let renderer = if style.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(style.width);
    let mut out = String::new();
    for finding in findings.iter().take(MOST) {
        out.push_str(&renderer.render(&groups(finding, snapshot)));
        out.push_str("\n\n");
    }
    let more = findings.len().saturating_sub(MOST);
    if more > 0 {
        out.push_str(&format!("… +{more}\n"));
    }
    out
}

fn groups<'f>(finding: &'f Located, snapshot: &'f Snapshot) -> Vec<Group<'f>> {
    let level = match finding.level {
        Level::Error => Mark::ERROR,
        Level::Warn => Mark::WARNING,
        Level::Note => Mark::NOTE,
    };
    let title = level.primary_title(safe(&finding.message)).id(finding.rule);
    let mut main = Group::with_title(title);
    let text = snapshot.text(&finding.file).unwrap_or("");
    main = if text.is_empty() {
        main.element(Origin::path(one_line(&finding.file)))
    } else {
        let mut snippet = Snippet::source(text).path(one_line(&finding.file));
        let primary = clamp(&finding.bytes, text);
        snippet = snippet.annotation(AnnotationKind::Primary.span(primary));
        for note in finding
            .notes
            .iter()
            .filter(|note| note.file == finding.file)
        {
            let label = safe(&note.message);
            let context = AnnotationKind::Context.span(clamp(&note.bytes, text));
            snippet = snippet.annotation(context.label(label));
        }
        main.element(snippet)
    };
    for note in finding
        .notes
        .iter()
        .filter(|note| note.file != finding.file)
    {
        main = main.element(Mark::NOTE.message(safe(&note.message)));
        let text = snapshot.text(&note.file).unwrap_or("");
        if !text.is_empty() {
            let span = AnnotationKind::Context.span(clamp(&note.bytes, text));
            main = main.element(
                Snippet::source(text)
                    .path(one_line(&note.file))
                    .annotation(span),
            );
        }
    }
    if let Some(help) = &finding.help {
        main = main.element(Mark::HELP.message(safe(help)));
    }
    vec![main]
}

/// Keeps a span inside the text, between whole characters and on one line, so that a long table is
/// not printed whole.
fn clamp(bytes: &Range<usize>, text: &str) -> Range<usize> {
    let whole = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = whole(bytes.start.min(text.len()));
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    start..whole(bytes.end.clamp(start, line_end))
}
