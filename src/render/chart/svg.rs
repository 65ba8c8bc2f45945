//! The few shapes our charts are made of, written as SVG: escaping, coordinates, widths of text.

use unicode_width::UnicodeWidthChar as _;

use std::fmt::Write as _;

/// A point in pixels of the drawing, from its upper left corner.
pub(super) type Point = (f64, f64);

/// The fonts that Korean systems bring; the first present one is taken.
const FONTS: &str = "Pretendard, 'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', \
                     NanumGothic, sans-serif";

/// A drawing that grows from back to front.
///
/// Paint is given as attributes of our own (`fill="#fff"`), never as text of a project.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    body: String,
}

/// What names a finished drawing.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    /// Starts every id inside, so that charts of several kinds can share a page.
    pub prefix: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    pub width: f64,
    pub height: f64,
}

impl Drawing {
    /// A rectangle from its upper left corner; nothing if it has no width or height.
    pub fn rect(&mut self, (x, y): Point, (width, height): Point, paint: &str) {
        if width > 0.0 && height > 0.0 {
            self.add(format_args!(
                r#"<rect x="{}" y="{}" width="{}" height="{}" {paint}/>"#,
                number(x),
                number(y),
                number(width),
                number(height)
            ));
        }
    }

    /// A straight line.
    pub fn line(&mut self, (x1, y1): Point, (x2, y2): Point, paint: &str) {
        self.add(format_args!(
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" {paint}/>"#,
            number(x1),
            number(y1),
            number(x2),
            number(y2)
        ));
    }

    /// A closed shape.
    pub fn polygon(&mut self, points: &[Point], paint: &str) {
        self.path(points, "Z", paint);
    }

    /// An open line through points; `paint` has to say `fill="none"`.
    pub fn polyline(&mut self, points: &[Point], paint: &str) {
        self.path(points, "", paint);
    }

    /// A circle.
    pub fn circle(&mut self, (x, y): Point, radius: f64, paint: &str) {
        self.add(format_args!(
            r#"<circle cx="{}" cy="{}" r="{}" {paint}/>"#,
            number(x),
            number(y),
            number(radius)
        ));
    }

    /// A line of text on its base line.
    pub fn text(&mut self, (x, y): Point, text: &str, style: &str) {
        if !text.is_empty() {
            self.add(format_args!(
                r#"<text x="{}" y="{}" {style}>{}</text>"#,
                number(x),
                number(y),
                escape(text)
            ));
        }
    }

    /// What `draw` draws, with a text that shows under the pointer and is read aloud.
    pub fn group(&mut self, tooltip: &str, draw: impl FnOnce(&mut Self)) {
        self.add(format_args!("<g><title>{}</title>", escape(tooltip)));
        draw(self);
        self.body.push_str("</g>\n");
    }

    /// Diagonal lines to fill shapes with, by the id `PREFIX-NAME`.
    pub fn hatch(&mut self, prefix: &str, name: &str, ground: &str, line: &str) {
        self.add(format_args!(
            "<defs><pattern id=\"{prefix}-{name}\" width=\"5\" height=\"5\" \
             patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\" fill=\"{ground}\"/>\
             <path d=\"M-1 6L6 -1M-1 1L1 -1M4 6L6 4\" stroke=\"{line}\" stroke-width=\"1.1\"/>\
             </pattern></defs>"
        ));
    }

    /// The whole document, on white.
    pub fn finish(self, frame: &Frame<'_>) -> String {
        let prefix = frame.prefix;
        let (width, height) = (number(frame.width), number(frame.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{prefix}-title {prefix}-desc\" font-family=\"{FONTS}\" \
             font-size=\"12\">\n<title id=\"{prefix}-title\">{}</title>\n\
             <desc id=\"{prefix}-desc\">{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{}</svg>\n",
            escape(frame.title),
            escape(frame.description),
            self.body
        )
    }

    fn path(&mut self, points: &[Point], end: &str, paint: &str) {
        let mut way = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let step = if at == 0 { 'M' } else { 'L' };
            // Writing to a string cannot fail.
            let _ = write!(way, "{step}{} {}", number(*x), number(*y));
        }
        if !way.is_empty() {
            self.add(format_args!(r#"<path d="{way}{end}" {paint}/>"#));
        }
    }

    fn add(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.body, "{element}");
    }
}

/// A coordinate with at most one decimal, half away from zero; what is no number becomes 0.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round();
    if !tenths.is_finite() || tenths == 0.0 {
        return "0".to_owned();
    }
    format!("{}", tenths / 10.0)
}

/// Text fit for XML content and attributes: characters with a meaning are escaped, line breaks become
/// blanks; other control characters and marks that turn the reading direction are dropped.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => safe.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            _ if crate::lang::format::steers(letter) => {}
            _ => safe.push(letter),
        }
    }
    safe
}

/// The width of text in cells: Korean, Chinese and Japanese letters take two.
pub(super) fn cells(text: &str) -> usize {
    text.chars().map(cells_of).sum()
}

/// The width of text in pixels at a font size, on the safe side of what our fonts take.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let share = |letter| match cells_of(letter) {
        0 => 0.0,
        1 => 0.54,
        _ => 0.95,
    };
    size * text.chars().map(share).sum::<f64>()
}

/// Text cut to at most `limit` cells, the cut shown by `…`.
pub(super) fn shorten(text: &str, limit: usize) -> String {
    if cells(text) <= limit {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut room = limit.saturating_sub(1);
    for letter in text.chars() {
        let wide = cells_of(letter);
        if wide > room {
            break;
        }
        room -= wide;
        short.push(letter);
    }
    let whole = short.trim_end_matches([' ', '·', ',', '(']);
    format!("{whole}…")
}

/// Cells of a terminal that a letter takes: Hangul and the like are two wide.
fn cells_of(letter: char) -> usize {
    letter.width().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_harmless() {
        assert_eq!(
            escape("</title><script>\"&'\u{0}\u{1b}[31m\u{202e}\n끝\u{ffff}\u{7f}"),
            "&lt;/title&gt;&lt;script&gt;&quot;&amp;&#39;[31m 끝"
        );
    }

    #[test]
    fn coordinates_have_one_decimal() {
        for (value, text) in [
            (0.0, "0"),
            (-0.04, "0"),
            (12.0, "12"),
            (12.345, "12.3"),
            (-3.25, "-3.3"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn korean_takes_two_cells() {
        assert_eq!(cells("OCR 처리"), 8);
        assert_eq!(shorten("OCR 처리", 8), "OCR 처리");
        assert_eq!(shorten("OCR 처리", 7), "OCR 처…");
        assert_eq!(shorten("OCR 처리", 5), "OCR…");
        assert_eq!(shorten("OCR·(처리", 6), "OCR…");
        assert_eq!(shorten("처리", 0), "…");
        assert_eq!(shorten("가\u{301}나", 4), "가\u{301}나");
    }

    #[test]
    fn empty_shapes_are_left_out() {
        let mut drawing = Drawing::default();
        drawing.rect((0.0, 0.0), (0.0, 5.0), "");
        drawing.polygon(&[], "");
        drawing.text((0.0, 0.0), "", "");
        assert_eq!(drawing.body, "");
    }
}
