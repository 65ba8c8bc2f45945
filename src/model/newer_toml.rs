//! Finds what only TOML 1.1 allows; files are TOML 1.0, so that every tool reads them.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::decoder::Encoding;
use toml_parser::parser::{Event, EventKind, parse_document};

/// Message keys and bytes of everything that TOML 1.0 does not know.
pub fn newer_features(toml: &str) -> Vec<(&'static str, Range<usize>)> {
    // Cheap test first: nearly every file has none of it.
    let tokens = Source::new(toml).lex().into_vec();
    let mut scan = Scan {
        toml,
        open: Vec::new(),
        comma: None,
        found: Vec::new(),
    };
    parse_document(&tokens, &mut |event: Event| scan.event(&event), &mut ());
    scan.found
}

struct Scan<'t> {
    toml: &'t str,
    /// Brackets around the current place: whether each is an inline table.
    open: Vec<bool>,
    /// A comma with nothing after it so far.
    comma: Option<Range<usize>>,
    found: Vec<(&'static str, Range<usize>)>,
}

impl Scan<'_> {
    fn event(&mut self, event: &Event) {
        let bytes = event.span().start()..event.span().end();
        let in_table = self.open.last() == Some(&true);
        match event.kind() {
            EventKind::InlineTableOpen => self.open.push(true),
            EventKind::ArrayOpen => self.open.push(false),
            EventKind::ArrayClose => {
                self.open.pop();
            }
            EventKind::InlineTableClose => {
                if let Some(comma) = self.comma.take() {
                    self.found.push(("newer-comma", comma));
                }
                self.open.pop();
            }
            EventKind::Newline if in_table => self.newline(bytes),
            EventKind::Scalar | EventKind::SimpleKey => self.scalar(event, bytes),
            _ => {}
        }
        match event.kind() {
            EventKind::ValueSep if in_table => {
                self.comma = Some(event.span().start()..event.span().end())
            }
            EventKind::Whitespace | EventKind::Newline | EventKind::Comment => {}
            _ => self.comma = None,
        }
    }

    fn newline(&mut self, bytes: Range<usize>) {
        if self
            .found
            .last()
            .is_none_or(|(what, _)| *what != "newer-line-break")
        {
            self.found.push(("newer-line-break", bytes));
        }
    }

    fn scalar(&mut self, event: &Event, bytes: Range<usize>) {
        let text = self.toml.get(bytes.clone()).unwrap_or("");
        match event.encoding() {
            None => {
                let clock = text.rsplit(['T', 't', ' ']).next().unwrap_or("");
                let is_clock = |b: &[u8]| b.len() >= 5 && b[2] == b':' && b.get(5) != Some(&b':');
                if event.kind() == EventKind::Scalar
                    && is_clock(clock.as_bytes())
                    && clock.as_bytes()[0].is_ascii_digit()
                {
                    self.found.push(("newer-seconds", bytes));
                }
            }
            Some(Encoding::BasicString | Encoding::MlBasicString) => {
                let escapes = text.replace("\\\\", "");
                if escapes.contains("\\e") || escapes.contains("\\x") {
                    self.found.push(("newer-escape", bytes));
                }
            }
            Some(_) => {}
        }
    }
}
