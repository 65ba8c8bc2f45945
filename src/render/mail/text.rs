//! The text part: the whole report for programs and people without HTML, 72 columns wide.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::document::{Block, Line, Span, Table, Target};
use super::tables;
use crate::args;
use crate::lang::Catalogue;

/// Columns of a line; Hangul takes two.
pub(super) const WIDTH: usize = 72;

/// The report as text, lines ended by `\n`.
pub(super) fn write(blocks: &[Block], words: &Catalogue) -> String {
    let mut writer = Writer {
        words,
        lines: Vec::new(),
    };
    writer.blocks(blocks, &Margin::default());
    let mut text = String::new();
    for line in &writer.lines {
        // Blanks that must not break have done their work.
        text.push_str(line.replace('\u{a0}', " ").trim_end());
        text.push('\n');
    }
    text
}

/// What stands before a line: the first of a block, and those after it.
#[derive(Clone, Debug, Default)]
pub(super) struct Margin {
    pub first: String,
    pub rest: String,
}

impl Margin {
    pub fn new(first: &str, rest: &str) -> Self {
        Self {
            first: first.to_owned(),
            rest: rest.to_owned(),
        }
    }

    /// The margin of what lies deeper.
    fn deeper(&self, first: &str, rest: &str) -> Self {
        Self {
            first: format!("{}{first}", self.first),
            rest: format!("{}{rest}", self.rest),
        }
    }
}

struct Writer<'w> {
    words: &'w Catalogue,
    lines: Vec<String>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], margin: &Margin) {
        for (at, block) in blocks.iter().enumerate() {
            let margin = match at {
                0 => margin.clone(),
                _ => Margin::new(&margin.rest, &margin.rest),
            };
            let is_tight = matches!(block, Block::List(..)) && !margin.rest.is_empty();
            if !is_tight && at > 0 {
                self.blank(&margin);
            }
            self.block(block, &margin);
        }
    }

    fn block(&mut self, block: &Block, margin: &Margin) {
        match block {
            Block::Heading(level, line) => self.heading(*level, line, margin),
            Block::Paragraph(line) => self.wrap(&said(line), margin),
            Block::Quote(inner) => self.blocks(inner, &margin.deeper("| ", "| ")),
            Block::List(first, items) => self.list(*first, items, margin),
            Block::Table(table) => self.table(table, margin),
            Block::Code(text) => {
                for line in text.lines() {
                    self.wrap(line, &margin.deeper("    ", "    "));
                }
            }
            Block::Rule => self
                .lines
                .push(format!("{}{}", margin.first, "-".repeat(40))),
            Block::Chart(_, caption) => {
                let text = self.words.text("mail-chart", &args![caption]);
                self.wrap(&text, margin);
            }
        }
    }

    fn heading(&mut self, level: u8, line: &Line, margin: &Margin) {
        let text = said(line);
        match level {
            1 | 2 => {
                let from = self.lines.len();
                if level == 2 {
                    self.blank(margin);
                }
                self.wrap(&text, margin);
                let widest = self.lines[from..].iter().map(|line| line.width()).max();
                let sign = if level == 1 { "=" } else { "-" };
                let under = sign.repeat(widest.unwrap_or(0).saturating_sub(margin.rest.width()));
                self.lines.push(format!("{}{under}", margin.rest));
            }
            3 => self.wrap(&format!("[ {text} ]"), margin),
            _ => self.wrap(&text, &margin.deeper("* ", "  ")),
        }
    }

    fn list(&mut self, first: Option<u64>, items: &[Vec<Block>], margin: &Margin) {
        for (at, item) in items.iter().enumerate() {
            let sign = match first {
                Some(first) => format!("{}. ", first.saturating_add(at as u64)),
                None => "- ".to_owned(),
            };
            let start = if at == 0 { &margin.first } else { &margin.rest };
            let margin = Margin::new(start, &margin.rest).deeper(&sign, &" ".repeat(sign.len()));
            match item.is_empty() {
                true => self.lines.push(margin.first),
                false => self.blocks(item, &margin),
            }
        }
    }

    fn table(&mut self, table: &Table, margin: &Margin) {
        let room = WIDTH.saturating_sub(margin.rest.width());
        let lines = match table.is_terms() {
            true => tables::terms(table, room),
            false => tables::columns(table, room).unwrap_or_else(|| tables::records(table, room)),
        };
        for (at, line) in lines.into_iter().enumerate() {
            let start = if at == 0 { &margin.first } else { &margin.rest };
            self.lines.push(format!("{start}{line}"));
        }
    }

    fn blank(&mut self, margin: &Margin) {
        self.lines.push(margin.rest.trim_end().to_owned());
    }

    fn wrap(&mut self, text: &str, margin: &Margin) {
        let margin = [margin.first.as_str(), margin.rest.as_str()];
        self.lines.extend(wrap(text, WIDTH, margin));
    }
}

/// What a line says, with links written out and marks in brackets.
pub(super) fn said(line: &[Span]) -> String {
    let mut text = String::new();
    for span in line {
        match &span.target {
            None => text.push_str(&span.text),
            // Such words bring their own brackets, or are a sentence.
            Some(Target::Mark(scheme, _)) if scheme == "missing" => text.push_str(&span.text),
            Some(Target::Mark(..)) => text.push_str(&format!("[{}]", span.text)),
            Some(Target::Link(url)) => {
                let shown = url.strip_prefix("mailto:").unwrap_or(url);
                text.push_str(&span.text);
                if span.text != shown {
                    text.push_str(&format!(" <{shown}>"));
                }
            }
        }
    }
    text
}

/// Text in lines of at most `width` columns with what stands before the first and the others. It is
/// cut at blanks, and inside words only where they are longer than a line.
pub fn wrap(text: &str, width: usize, [first, rest]: [&str; 2]) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n') {
        let margin = if lines.is_empty() { first } else { rest };
        let mut line = margin.to_owned();
        let mut is_empty = true;
        for word in words(part) {
            if !is_empty && line.width() + 1 + word.width() > width {
                lines.push(std::mem::replace(&mut line, rest.to_owned()));
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            for sign in word.chars() {
                if line.width() + sign.width().unwrap_or(0) > width && !is_empty {
                    lines.push(std::mem::replace(&mut line, rest.to_owned()));
                }
                line.push(sign);
                is_empty = false;
            }
        }
        lines.push(line);
    }
    lines
}

/// The words of a text; the parts of a date such as `2026. 7. 24.` stay together.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let goes_on = |last: &String| {
            let mut signs = last.chars().rev();
            signs.next() == Some('.')
                && signs.next().is_some_and(|sign| sign.is_ascii_digit())
                && last.len() < 10
                && word.starts_with(|sign: char| sign.is_ascii_digit())
        };
        match words.last_mut() {
            Some(last) if goes_on(last) => {
                last.push('\u{a0}');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::render::mail::document;

    fn text(markdown: &str) -> String {
        write(&document::read(markdown), &Catalogue::new(Lang::En))
    }

    #[test]
    fn lines_are_wrapped_at_blanks_by_their_width() {
        let korean = "가나다라 ".repeat(20);
        let written = text(&korean);
        assert!(written.lines().all(|line| line.width() <= WIDTH));
        assert_eq!(written.lines().next().unwrap().width(), 71);
        assert_eq!(written.matches("가나다라").count(), 20);
        let long = text(&format!("a {}\n", "x".repeat(150)));
        assert!(long.lines().all(|line| line.width() <= WIDTH), "{long}");
        assert_eq!(long.matches('x').count(), 150);
    }

    #[test]
    fn marks_links_and_charts_stand_in_words() {
        let written = text(
            "State: [late](light:red)\n\n[page](https://x.example/a) [a@x.example](mailto:a@x.example)\n\n![Plan](chart:gantt)\n",
        );
        assert_eq!(
            written,
            "State: [late]\n\npage <https://x.example/a> a@x.example\n\nChart: Plan\n"
        );
    }

    #[test]
    fn headings_lists_and_quotations_keep_their_shape() {
        let written = text("# One\n\n> a\n> b\n\n## Two\n\n### Three\n\n- x\n  1. y\n- z\n");
        assert_eq!(
            written,
            "One\n===\n\n| a b\n\n\nTwo\n---\n\n[ Three ]\n\n- x\n  1. y\n- z\n"
        );
    }
}
