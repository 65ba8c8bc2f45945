//! Finds what only TOML 1.1 allows; files are TOML 1.0, so that every tool reads them.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::decoder::Encoding;
use toml_parser::parser::{Event, EventKind, parse_document};

/// Message keys and bytes of everything that TOML 1.0 does not know.
pub fn newer_features(toml: &str) -> Vec<(&'static str, Range<usize>)> {
    if !is_suspicious(toml) {
        return Vec::new();
    }
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

/// A cheap look that nearly every file passes: whether anything resembles the newer features.
fn is_suspicious(toml: &str) -> bool {
    let has_escape = toml.contains('\\') && (toml.contains("\\e") || toml.contains("\\x"));
    let has_table = (toml.contains('{') || toml.contains('}'))
        && toml
            .lines()
            .any(|line| is_open(line) || ends_in_comma(line));
    has_escape || has_table || has_short_time(toml)
}

/// An inline table that goes on below.
fn is_open(line: &str) -> bool {
    let balance = |balance: i32, byte| match byte {
        b'{' => balance + 1,
        b'}' => balance - 1,
        _ => balance,
    };
    line.bytes().fold(0, balance) != 0
}

fn ends_in_comma(line: &str) -> bool {
    line.contains('}')
        && line
            .split('}')
            .any(|before| before.trim_end().ends_with(','))
}

/// `09:00` after a date or alone, without seconds; hours in quotes are none.
fn has_short_time(toml: &str) -> bool {
    let digit = |at: Option<usize>| {
        at.and_then(|at| toml.as_bytes().get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    toml.match_indices(':').any(|(at, _)| {
        let before = at
            .checked_sub(3)
            .and_then(|start| toml.as_bytes().get(start));
        let is_clock = digit(at.checked_sub(1)) && digit(Some(at + 1)) && digit(Some(at + 2));
        is_clock
            && !matches!(before, Some(b'"' | b'-' | b':'))
            && toml.as_bytes().get(at + 3) != Some(&b':')
    })
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
