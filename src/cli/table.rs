//! Columns of text for a terminal, where Hangul is two cells wide.

use crate::lang::format;
use unicode_width::UnicodeWidthStr as _;

/// What stands between two columns.
const GAP: &str = "  ";

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

    /// Cells of each column.
    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        (0..self.aligns.len()).map(width).collect()
    }

    /// Cells of a line.
    pub fn width(&self) -> usize {
        let widths = self.widths();
        widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1)
    }

    /// Each row but the heads for a terminal that the table does not fit: its first cell, and below it what else it
    /// holds, each behind its head.
    pub fn told(&self, width: usize) -> Vec<String> {
        let Some((heads, rows)) = self.rows.split_first() else {
            return Vec::new();
        };
        let told = |row: &Vec<String>| {
            let cells = heads.iter().zip(row).skip(1);
            let known = cells.filter(|(_, cell)| !matches!(cell.as_str(), "" | "–"));
            let parts = known.map(|(head, cell)| format!("{head} {cell}"));
            let first = row.first().map_or("", String::as_str);
            format!("{first}\n{}", packed(parts, width))
        };
        rows.iter().map(told).collect()
    }

    /// The table with two spaces between columns and no space at the ends of lines.
    pub fn text(&self) -> String {
        let widths = self.widths();
        let mut text = String::new();
        for row in &self.rows {
            let cells = row.iter().zip(&widths).zip(&self.aligns);
            let cells: Vec<_> = cells
                .map(|((cell, width), align)| padded(cell, *width, *align))
                .collect();
            text.push_str(cells.join(GAP).trim_end());
            text.push('\n');
        }
        text
    }
}

/// Parts on indented lines, as many on each as fit.
fn packed(parts: impl Iterator<Item = String>, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if line.width() + part.width() + 3 <= width => {
                line.push_str(&format!(" · {part}"));
            }
            _ => lines.push(format!("    {part}")),
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_does_not_fit_is_told_row_by_row() {
        let cells = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let aligns = vec![Align::Left, Align::Right, Align::Right, Align::Left];
        let mut table = Table::new(cells(["목표", "값", "표본", "판정"]), aligns);
        table.row(cells(["문자 오류율", "3.1%", "–", "판단 불가"]));
        table.row(cells(["F1", "91", "400", "입증"]));
        assert_eq!(table.width(), 34);
        let first = "문자 오류율\n    값 3.1%\n    판정 판단 불가\n";
        let second = "F1\n    값 91 · 표본 400\n    판정 입증\n";
        assert_eq!(table.told(20), [first, second]);
    }
}
