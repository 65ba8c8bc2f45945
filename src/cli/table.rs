//! Columns of text for a terminal, where Hangul is two cells wide.

use crate::lang::format;
use unicode_width::UnicodeWidthStr as _;

/// Which way a column leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// A table that knows how wide its columns must be.
#[derive(Debug)]
pub struct Table {
    rows: Vec<Vec<String>>,
    aligns: Vec<Align>,
}

impl Table {
    pub fn new(heads: Vec<String>, aligns: Vec<Align>) -> Self {
        let mut table = Self {
            rows: Vec::new(),
            aligns,
        };
        table.row(heads);
        table
    }

    /// Adds a row; characters that steer a terminal are dropped.
    pub fn row(&mut self, cells: Vec<String>) {
        let plain = |cell: String| format::one_line(&cell);
        self.rows.push(cells.into_iter().map(plain).collect());
    }

    /// The same, two spaces further in.
    pub fn indented(&self) -> String {
        let text = self.text();
        text.lines().map(|line| format!("  {line}\n")).collect()
    }

    /// The table with two spaces between columns and no space at the ends of lines.
    pub fn text(&self) -> String {
        let columns = self.aligns.len();
        let width = |column: usize| {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max()
        };
        let widths: Vec<usize> = (0..columns)
            .map(|column| width(column).unwrap_or(0))
            .collect();
        let mut text = String::new();
        for row in &self.rows {
            let cells = row.iter().zip(&widths).zip(&self.aligns);
            let cells: Vec<_> = cells
                .map(|((cell, width), align)| padded(cell, *width, *align))
                .collect();
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
        }
        text
    }
}

/// A text filled up with spaces to a width in cells.
pub fn padded(text: &str, width: usize, align: Align) -> String {
    let fill = " ".repeat(width.saturating_sub(text.width()));
    match align {
        Align::Left => format!("{text}{fill}"),
        Align::Right => format!("{fill}{text}"),
    }
}

/// A text cut to a width in cells, with `…` where something is missing.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for sign in text.chars() {
        let next = format!("{out}{sign}");
        if next.width() + 1 > width {
            break;
        }
        out = next;
    }
    out + "…"
}
