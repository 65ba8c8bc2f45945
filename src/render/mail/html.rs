//! The HTML part: inline styles and tables, at most 600 pixels; only what Gmail, Outlook and Apple Mail all
//! support by the data of caniemail.com, which `tests/it/mail_support.rs` holds it to. That leaves no style
//! sheet, `<body>` or `role`: Word's engine, which knows no `max-width`, gets a layout table with its role
//! and its fonts in comments that only it reads.

use std::collections::BTreeMap;

use pulldown_cmark::Alignment;
use unicode_width::UnicodeWidthStr as _;

use super::document::{Block, Line, Span, Table, Target};
use super::{records, style};
use crate::lang::Lang;
use crate::render::html::escape;

/// What a page is made of, besides its blocks.
pub(super) struct Page<'p> {
    pub lang: Lang,
    pub title: &'p str,
    pub preheader: &'p str,
    /// Charts by name: the Content-ID and the height in pixels at [`style::INNER`].
    pub charts: &'p BTreeMap<String, (String, u32)>,
}

/// Characters in which a word of a table may run on.
const LONGEST_WORD: usize = 30;

/// The whole page.
pub(super) fn write(blocks: &[Block], page: &Page<'_>) -> String {
    let mut writer = Writer {
        page,
        html: String::new(),
    };
    writer.blocks(blocks);
    let body = writer.html;
    let (lang, title) = (page.lang.code(), escape(page.title));
    let preheader = escape(page.preheader);
    let (sheet, font, paper) = (style::sheet(), style::FONT, style::PAPER);
    let (width, ink, navy) = (style::PAGE, style::INK, style::NAVY);
    let [room, fluid] = [
        style::room(["24px"; 4]),
        style::room(["24px", "4%", "24px", "4%"]),
    ];
    format!(
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">\n\
         <html lang=\"{lang}\">\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<!--[if mso]><style>{sheet}</style><![endif]-->\n</head>\n\
         <div lang=\"{lang}\" style=\"background-color:{paper};color:{ink};{font};font-size:15px;line-height:24px\">\n\
         <div style=\"font-size:1px;line-height:1px;color:{paper};mso-hide:all\">{preheader}</div>\n\
         <!--[if mso]><table role=\"presentation\" align=\"center\" width=\"{width}\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td style=\"{room}\"><![endif]-->\n\
         <div style=\"max-width:{width}px;margin-left:auto;margin-right:auto\">\n\
         <div style=\"background-color:{navy};font-size:1px;line-height:6px;height:6px\">&nbsp;</div>\n\
         <!--[if mso]><p style=\"margin:0;font-size:1px;line-height:24px\">&nbsp;</p><![endif]-->\n\
         <div style=\"{fluid}\">\n\
         {body}</div>\n</div>\n\
         <!--[if mso]></td></tr></table><![endif]-->\n</div>\n</html>\n"
    )
}

struct Writer<'p> {
    page: &'p Page<'p>,
    html: String,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, line) => self.heading(*level, line),
            Block::Paragraph(line) => {
                let look = style::body([0, 12]);
                self.element("p", &look, &inline(line));
            }
            Block::Quote(inner) => self.quote(inner),
            Block::List(first, items) => self.list(*first, items),
            Block::Table(table) if table.is_terms() => self.terms(table),
            Block::Table(table) if records::is_narrow(table) => self.table(table),
            Block::Table(table) => self.records(table),
            Block::Code(text) => {
                let look = style::text(13, 20, style::SOFT, [0, 12]);
                self.element("p", &look, &lines(&escape_lines(text)));
            }
            Block::Rule => self.gap(style::RULE),
            Block::Chart(name, caption) => self.chart(name, caption),
        }
    }

    fn element(&mut self, name: &str, look: &str, content: &str) {
        self.html
            .push_str(&format!("<{name} style=\"{look}\">{content}</{name}>\n"));
    }

    fn heading(&mut self, level: u8, line: &Line) {
        let content = whole_words(line);
        match level {
            1 => {
                let look = style::text(24, 32, style::NAVY, [0, 8]);
                self.element("h1", &look, &content);
            }
            2 => {
                let look = style::text(18, 26, style::NAVY, [36, 14]);
                let edge = style::edge("bottom", 2, style::NAVY);
                let look = format!("{look};padding-bottom:6px;{edge}");
                self.element("h2", &look, &content);
            }
            _ => {
                let look = style::text(if level == 3 { 16 } else { 15 }, 24, style::INK, [20, 8]);
                self.element(&format!("h{level}"), &look, &content);
            }
        }
    }

    fn quote(&mut self, inner: &[Block]) {
        let edge = style::edge("left", 5, style::NAVY);
        let room = style::room(["12px", "16px", "2px", "16px"]);
        let tint = style::TINT;
        self.html.push_str(&format!(
            "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n\
             <tr><td bgcolor=\"{tint}\" style=\"{edge};{room};font-size:15px;line-height:24px;font-weight:bold\">\n"
        ));
        self.blocks(inner);
        self.html.push_str("</td></tr>\n");
        self.close_table();
    }

    fn list(&mut self, first: Option<u64>, items: &[Vec<Block>]) {
        let name = if first.is_some() { "ol" } else { "ul" };
        let start = first.filter(|first| *first != 1);
        let start = start.map_or(String::new(), |first| format!(" start=\"{first}\""));
        let look = "margin-top:0;margin-bottom:12px;margin-left:22px;padding-left:0";
        self.html
            .push_str(&format!("<{name}{start} style=\"{look}\">\n"));
        for item in items {
            self.html.push_str("<li style=\"margin-bottom:4px\">");
            match item.split_first() {
                Some((Block::Paragraph(line), rest)) => {
                    self.html.push_str(&inline(line));
                    self.blocks(rest);
                }
                _ => self.blocks(item),
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn chart(&mut self, name: &str, caption: &str) {
        let Some((cid, height)) = self.page.charts.get(name) else {
            return;
        };
        let (width, caption) = (style::INNER, escape(caption));
        self.html.push_str(&format!(
            "<div><img src=\"cid:{cid}\" alt=\"{caption}\" width=\"{width}\" height=\"{height}\" style=\"width:100%;max-width:{width}px;height:auto;vertical-align:bottom\"></div>\n"
        ));
        let look = style::text(13, 20, style::SOFT, [6, 20]);
        self.element("p", &look, &caption);
    }

    /// Names and meanings side by side.
    fn terms(&mut self, table: &Table) {
        self.open_data(7, 14);
        let (tint, navy) = (style::TINT, style::NAVY);
        for (at, pair) in table.rows.iter().flat_map(|row| row.chunks(2)).enumerate() {
            let [term, meaning] =
                [0, 1].map(|at| pair.get(at).map_or(String::new(), |one| inline(one)));
            let ground = ground(at);
            self.html.push_str(&format!(
                "<tr valign=\"top\"><th scope=\"row\" align=\"left\" width=\"110\" bgcolor=\"{tint}\" style=\"color:{navy};font-weight:bold\">{term}</th><td{ground}>{meaning}</td></tr>\n"
            ));
        }
        self.close_table();
    }

    /// A table that a phone can show.
    fn table(&mut self, table: &Table) {
        self.open_data(6, 13);
        let (tint, navy) = (style::TINT, style::NAVY);
        self.html
            .push_str(&format!("<tr valign=\"bottom\" bgcolor=\"{tint}\">"));
        let columns: Vec<_> = (0..table.head.len()).map(|at| column(table, at)).collect();
        for (cell, (head, _)) in table.head.iter().zip(&columns) {
            let name = inline(cell);
            self.html.push_str(&format!(
                "<th scope=\"col\"{head} style=\"color:{navy};font-weight:bold\">{name}</th>"
            ));
        }
        self.html.push_str("</tr>\n");
        for (number, row) in table.rows.iter().enumerate() {
            let ground = ground(number);
            self.html.push_str(&format!("<tr valign=\"top\"{ground}>"));
            for (cell, (_, body)) in row.iter().zip(&columns) {
                let text = inline(cell);
                self.html.push_str(&format!("<td{body}>{text}</td>"));
            }
            self.html.push_str("</tr>\n");
        }
        self.close_table();
    }

    /// A table too wide for that: each row for itself, every value with its name.
    fn records(&mut self, table: &Table) {
        self.open_data(8, 13);
        for (at, row) in table.rows.iter().enumerate() {
            let title = row.first().map_or(String::new(), |cell| inline(cell));
            let (ground, size) = (ground(at), "font-size:15px");
            self.html.push_str(&format!(
                "<tr{ground}><td><strong style=\"{size}\">{title}</strong>"
            ));
            for group in records::grouped(table, row) {
                let ends = (1..group.len()).map(|_| "\u{a0}\u{a0}·").chain([""]);
                let pairs: Vec<_> = group.into_iter().zip(ends).map(pair).collect();
                self.html.push_str("<br>");
                self.html.push_str(&pairs.join("\u{a0} "));
            }
            self.html.push_str("</td></tr>\n");
        }
        self.close_table();
    }

    /// A table of figures; its size of text reaches the cells in programs that know inheritance, and
    /// through the classes in Word's engine, which does not.
    fn open_data(&mut self, room: u32, size: u32) {
        let (top, bottom) = (
            style::edge("top", 1, style::RULE),
            style::edge("bottom", 1, style::NAVY),
        );
        let (line, ink) = (size + 7, style::INK);
        self.html.push_str(&format!(
            "<table class=\"s{size}\" width=\"100%\" cellpadding=\"{room}\" cellspacing=\"0\" border=\"0\" style=\"{top};{bottom};font-size:{size}px;line-height:{line}px;color:{ink}\">\n"
        ));
    }

    /// Ends a table and leaves room below, which tables themselves cannot in Word's engine.
    fn close_table(&mut self) {
        self.html.push_str("</table>\n");
        self.html
            .push_str("<div style=\"font-size:1px;line-height:18px;height:18px\">&nbsp;</div>\n");
    }

    fn gap(&mut self, color: &str) {
        let edge = style::edge("top", 1, color);
        self.html.push_str(&format!(
            "<div style=\"{edge};font-size:1px;line-height:16px;height:16px\">&nbsp;</div>\n"
        ));
    }
}

/// Every other row stands on a tint.
fn ground(at: usize) -> String {
    match at % 2 {
        1 => format!(" bgcolor=\"{}\"", style::ROW),
        _ => String::new(),
    }
}

/// A value with its name and what stands behind; short ones stay on one line.
fn pair(((name, value), end): (records::Pair<'_>, &str)) -> String {
    let soft = style::SOFT;
    let html = format!(
        "<span style=\"color:{soft}\">{}</span>\u{a0}{}{end}",
        inline(name),
        inline(value)
    );
    match records::is_short((name, value)) {
        true => whole(&html),
        false => html,
    }
}

/// Attributes of a column's head and of its other cells. Columns of figures and of short words stay
/// whole, as [`records::is_narrow`] reckons: without that Korean breaks at every syllable.
fn column(table: &Table, at: usize) -> (String, String) {
    let (align, is_figure) = match table.alignments.get(at) {
        Some(Alignment::Right) => (" align=\"right\"", true),
        Some(Alignment::Center) => (" align=\"center\"", true),
        _ => ("", false),
    };
    let is_short = records::is_short_column(table, at);
    let nowrap = |is_so| if is_so { " nowrap" } else { "" };
    // Cells stand at the left of themselves, heads in the middle.
    let head = if is_figure { align } else { " align=\"left\"" };
    (
        format!("{head}{}", nowrap(is_short)),
        format!("{align}{}", nowrap(is_short || is_figure)),
    )
}

/// What stays on one line. `white-space` would say so, but Word's engine drops it with the rest of the
/// style; a program that does not know this element breaks lines as it likes.
fn whole(html: &str) -> String {
    format!("<nobr>{html}</nobr>")
}

/// A line whose words stay whole, but for those that a phone could not hold.
fn whole_words(line: &[Span]) -> String {
    let mut html = String::new();
    for one in line {
        if one.target.is_some() {
            html.push_str(&span(one));
            continue;
        }
        for word in one.text.split_inclusive([' ', '\n']) {
            let part = Span {
                text: word.trim_end().to_owned(),
                ..one.clone()
            };
            let word_html = span(&part);
            match (2..=records::WORD).contains(&part.text.width()) {
                true => html.push_str(&whole(&word_html)),
                false => html.push_str(&word_html),
            }
            html.push_str(&lines(&word[part.text.len()..]));
        }
    }
    html
}

/// A line as HTML: nothing of it is taken for markup.
fn inline(line: &[Span]) -> String {
    line.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    if let Some(Target::Mark(scheme, name)) = &span.target {
        return marked(scheme, name, &span.text);
    }
    let mut html = lines(&broken(&span.text));
    if span.is_code {
        let tint = style::TINT;
        html = format!("<span style=\"background-color:{tint}\">{html}</span>");
    }
    for (is_so, name) in [
        (span.is_strong, "strong"),
        (span.is_emphasis, "em"),
        (span.is_struck, "del"),
    ] {
        if is_so {
            html = format!("<{name}>{html}</{name}>");
        }
    }
    match &span.target {
        Some(Target::Link(url)) if is_safe(url) => {
            let (url, navy) = (escape(url), style::NAVY);
            format!("<a href=\"{url}\" style=\"color:{navy}\">{html}</a>")
        }
        _ => html,
    }
}

/// A word that the template marked: word and sign first, colour last.
fn marked(scheme: &str, name: &str, text: &str) -> String {
    let text = escape(text);
    if scheme == "missing" {
        return format!(
            "<span style=\"background-color:#fff6dd;color:#6b4000;font-weight:bold\">{text}</span>"
        );
    }
    let (sign, ink, ground) = style::mark(name);
    whole(&format!(
        "<span style=\"background-color:{ground};color:{ink};font-weight:bold\">\u{a0}{sign}\u{a0}{text}\u{a0}</span>"
    ))
}

/// Where a link of a mail may lead.
fn is_safe(url: &str) -> bool {
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| url.starts_with(scheme))
}

/// Escaped text with places to break in words so long that they would push a table off the page.
fn broken(text: &str) -> String {
    let mut run = 0;
    let mut part = String::new();
    for sign in text.chars() {
        run = if sign.is_whitespace() { 0 } else { run + 1 };
        part.push(sign);
        if run == LONGEST_WORD {
            part.push('\u{200b}');
            run = 0;
        }
    }
    escape_lines(&part)
}

fn escape_lines(text: &str) -> String {
    let parts: Vec<_> = text
        .trim_end_matches('\n')
        .split('\n')
        .map(escape)
        .collect();
    parts.join("\n")
}

fn lines(escaped: &str) -> String {
    escaped.replace('\n', "<br>")
}

/// Names of the charts that blocks show, in their order.
pub(super) fn charts(blocks: &[Block]) -> Vec<&str> {
    let names = blocks.iter().filter_map(|block| match block {
        Block::Chart(name, _) => Some(name.as_str()),
        _ => None,
    });
    names.collect()
}

/// The first section: what a reader must know who reads no further.
pub(super) fn summary(blocks: &[Block]) -> &[Block] {
    let is_section = |block: &Block| matches!(block, Block::Heading(2, _));
    let mut sections = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| is_section(block));
    match sections.nth(1) {
        Some((at, _)) => &blocks[..at],
        None => blocks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::mail::document;

    fn html(markdown: &str) -> String {
        let page = Page {
            lang: Lang::Ko,
            title: "제목 <x>",
            preheader: "한 줄",
            charts: &BTreeMap::from([("plan".to_owned(), ("plan@x".to_owned(), 300))]),
        };
        write(&document::read(markdown), &page)
    }

    #[test]
    fn nothing_written_becomes_markup() {
        let page = html(
            "<script>x</script>\n\n[a](javascript:alert(1)) [b](https://x.example/?a=1&b=\"2)\n\n| <img src=x> | b |\n|---|---|\n| & | c |\n",
        );
        assert!(!page.contains("<script") && !page.contains("javascript"));
        assert!(!page.contains("<img"));
        assert!(
            page.contains("&lt;script&gt;x&lt;/script&gt;")
                && page.contains("<title>제목 &lt;x&gt;")
        );
    }

    #[test]
    fn charts_are_inline_parts_with_size_and_words() {
        let page = html("![Plan](chart:plan)\n\n![No](chart:none)\n");
        assert_eq!(page.matches("<img").count(), 1);
        assert!(page.contains("src=\"cid:plan@x\" alt=\"Plan\" width=\"552\" height=\"300\""));
    }

    #[test]
    fn marks_have_a_sign_and_a_word() {
        let page = html("[지연](light:red) [확인 필요](missing:x)\n");
        assert!(
            page.contains("\u{a0}■\u{a0}지연\u{a0}</span></nobr>"),
            "{page}"
        );
        assert!(page.contains("확인 필요</span>"));
    }

    #[test]
    fn words_of_headings_and_short_columns_stay_whole() {
        let page = html(
            "# 고문헌 *문화유산* 디지털화\n\n| 상태 | 근거 | n |\n|---|---|---:|\n| [주의](light:amber) | 늦어진 까닭을 적은 긴 글 | 1 |\n",
        );
        let title = "<nobr>고문헌</nobr> <nobr><em>문화유산</em></nobr> <nobr>디지털화</nobr></h1>";
        assert!(page.contains(title), "{page}");
        assert!(page.contains("<td nowrap><nobr><span") && page.contains("<td>늦어진"));
        assert!(page.contains("<td align=\"right\" nowrap>1</td>"));
    }

    #[test]
    fn the_summary_is_the_first_section() {
        let blocks = document::read("# T\n\n## One\n\na\n\n## Two\n\nb\n");
        assert_eq!(summary(&blocks).len(), 3);
        assert_eq!(summary(&blocks[..3]).len(), 3);
    }
}
