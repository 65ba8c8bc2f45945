//! Markdown as a tree: what text and HTML of a mail are both written from.

use pulldown_cmark::{Alignment, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::lang::format::steers;
use crate::render::markdown::mark;
use crate::render::prose::EXTENSIONS;

/// A part of a report that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// Level 1 to 6 and text.
    Heading(u8, Line),
    Paragraph(Line),
    Quote(Vec<Block>),
    /// First number, if it is numbered, and items.
    List(Option<u64>, Vec<Vec<Block>>),
    Table(Table),
    Code(String),
    Rule,
    /// Name and caption.
    Chart(String, String),
}

/// Text with its marks; a line break inside is forced.
pub(super) type Line = Vec<Span>;

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Span {
    pub text: String,
    pub is_strong: bool,
    pub is_emphasis: bool,
    pub is_struck: bool,
    pub is_code: bool,
    pub target: Option<Target>,
}

/// What a link of the neutral form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// `light`, `verdict` or `missing`, and which.
    Mark(String, String),
    Link(String),
}

/// A table; where all heads are empty it is a list of terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Table {
    pub alignments: Vec<Alignment>,
    pub head: Vec<Line>,
    pub rows: Vec<Vec<Line>>,
}

impl Table {
    /// Whether it has no names of columns.
    pub fn is_terms(&self) -> bool {
        self.head.iter().all(|cell| plain(cell).trim().is_empty())
    }
}

/// The text of a line without its marks.
pub(super) fn plain(line: &[Span]) -> String {
    line.iter().map(|span| span.text.as_str()).collect()
}

/// A line of plain text.
pub(super) fn line(text: &str) -> Line {
    vec![Span {
        text: text.to_owned(),
        ..Span::default()
    }]
}

/// Reads a report in its neutral form.
pub(super) fn read(markdown: &str) -> Vec<Block> {
    let mut reader = Reader {
        open: vec![Vec::new()],
        ..Reader::default()
    };
    for event in Parser::new_ext(markdown, EXTENSIONS) {
        reader.event(event);
    }
    reader.end_paragraph();
    reader.open.pop().unwrap_or_default()
}

#[derive(Default)]
struct Reader {
    /// Blocks of the document and of each open quotation and item.
    open: Vec<Vec<Block>>,
    lists: Vec<(Option<u64>, Vec<Vec<Block>>)>,
    table: Table,
    row: Vec<Line>,
    line: Line,
    /// The style of text that comes next.
    style: Span,
    targets: Vec<Target>,
    /// The chart whose caption is being read.
    caption: Option<(String, String)>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        if self.caption.is_some() {
            return self.in_caption(&event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => {
                self.style.is_code = true;
                self.text(&text);
                self.style.is_code = false;
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => {
                self.end_paragraph();
                self.push(Block::Rule);
            }
            // No other extension is on.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.style.is_strong = true,
            Tag::Emphasis => self.style.is_emphasis = true,
            Tag::Strikethrough => self.style.is_struck = true,
            Tag::Link { dest_url, .. } => self.targets.push(target(&dest_url)),
            Tag::Image { dest_url, .. } => {
                let name = dest_url.strip_prefix("chart:").unwrap_or("").to_owned();
                self.caption = Some((name, String::new()));
            }
            Tag::TableCell => {}
            Tag::TableHead | Tag::TableRow => self.row = Vec::new(),
            block => {
                self.end_paragraph();
                self.start_block(block);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) | Tag::Item => self.open.push(Vec::new()),
            Tag::List(first) => self.lists.push((first, Vec::new())),
            Tag::Table(alignments) => {
                self.table = Table {
                    alignments,
                    ..Table::default()
                };
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Strong => self.style.is_strong = false,
            TagEnd::Emphasis => self.style.is_emphasis = false,
            TagEnd::Strikethrough => self.style.is_struck = false,
            TagEnd::Link => {
                self.targets.pop();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.line);
                self.row.push(cell);
            }
            TagEnd::TableHead => self.table.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                self.table.rows.push(row);
            }
            TagEnd::Table => {
                let table = std::mem::take(&mut self.table);
                self.push(Block::Table(table));
            }
            TagEnd::Heading(level) => {
                let line = std::mem::take(&mut self.line);
                self.push(Block::Heading(number(level), line));
            }
            TagEnd::CodeBlock => {
                let line = std::mem::take(&mut self.line);
                self.push(Block::Code(plain(&line)));
            }
            block => {
                self.end_paragraph();
                self.end_block(block);
            }
        }
    }

    fn end_block(&mut self, end: TagEnd) {
        match end {
            TagEnd::BlockQuote(_) => {
                let inner = self.open.pop().unwrap_or_default();
                self.push(Block::Quote(inner));
            }
            TagEnd::Item => {
                let inner = self.open.pop().unwrap_or_default();
                if let Some((_, items)) = self.lists.last_mut() {
                    items.push(inner);
                }
            }
            TagEnd::List(_) => {
                if let Some((first, items)) = self.lists.pop() {
                    self.push(Block::List(first, items));
                }
            }
            _ => {}
        }
    }

    fn in_caption(&mut self, event: &Event<'_>) {
        match event {
            Event::End(TagEnd::Image) => {
                if let Some((name, caption)) = self.caption.take() {
                    self.end_paragraph();
                    self.push(Block::Chart(name, caption));
                }
            }
            Event::Text(text) => {
                if let Some((_, caption)) = &mut self.caption {
                    caption.push_str(text);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let clean = |sign: char| sign == '\n' || !steers(sign);
        let span = Span {
            text: text.chars().filter(|sign| clean(*sign)).collect(),
            target: self.targets.last().cloned(),
            ..self.style.clone()
        };
        match self.line.last_mut() {
            // The parser cuts text where an escape stands.
            Some(last) if is_same_style(last, &span) => last.text.push_str(&span.text),
            _ => self.line.push(span),
        }
    }

    /// Ends the paragraph that is open, if one is; items hold text without one.
    fn end_paragraph(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !plain(&line).trim().is_empty() {
            self.push(Block::Paragraph(line));
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(blocks) = self.open.last_mut() {
            blocks.push(block);
        }
    }
}

fn target(url: &str) -> Target {
    match mark(url) {
        Some((scheme, name)) => Target::Mark(scheme.to_owned(), name.to_owned()),
        None => Target::Link(url.to_owned()),
    }
}

fn is_same_style(one: &Span, other: &Span) -> bool {
    let styles = |span: &Span| {
        (
            span.is_strong,
            span.is_emphasis,
            span.is_struck,
            span.is_code,
        )
    };
    styles(one) == styles(other) && one.target == other.target && one.target.is_none()
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            ..Span::default()
        }
    }

    #[test]
    fn blocks_keep_their_order_and_nesting() {
        let text = "# One\n\n> quoted\n\n- a\n  - b\n- c\n\n![Cap\\*tion](chart:plan)\n\n---\n\n```\n<x>\n```\n";
        let paragraph = |text: &str| Block::Paragraph(vec![span(text)]);
        assert_eq!(
            read(text),
            [
                Block::Heading(1, vec![span("One")]),
                Block::Quote(vec![paragraph("quoted")]),
                Block::List(
                    None,
                    vec![
                        vec![
                            paragraph("a"),
                            Block::List(None, vec![vec![paragraph("b")]])
                        ],
                        vec![paragraph("c")]
                    ]
                ),
                Block::Chart("plan".to_owned(), "Cap*tion".to_owned()),
                Block::Rule,
                Block::Code("<x>\n".to_owned()),
            ]
        );
    }

    #[test]
    fn tables_and_marks_are_read() {
        let blocks = read("| a | b |\n|---|---:|\n| **x** | [late](light:red) |\n");
        let [Block::Table(table)] = blocks.as_slice() else {
            panic!("{blocks:?}");
        };
        assert_eq!(table.alignments, [Alignment::None, Alignment::Right]);
        assert!(!table.is_terms() && table.rows[0][0][0].is_strong);
        let mark = Target::Mark("light".to_owned(), "red".to_owned());
        assert_eq!(table.rows[0][1][0].target, Some(mark));
    }

    #[test]
    fn raw_html_is_text() {
        let blocks = read("<b>x</b> & <script>alert(1)</script>\n");
        let [Block::Paragraph(line)] = blocks.as_slice() else {
            panic!("{blocks:?}");
        };
        assert_eq!(plain(line), "<b>x</b> & <script>alert(1)</script>");
    }
}
