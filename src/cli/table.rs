//! Columns of text for a terminal, where Hangul is two cells wide.

use super::output;
use crate::lang::format;
use crate::render::mail::wrap;
use unicode_width::UnicodeWidthStr as _;

/// What stands between two columns.
const GAP: &str = "  ";

/// Cells that a column of text keeps, however narrow the line.
const TEXT: usize = 10;

/// Which way a column leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    /// To the left, and on lines below where the table would be too wide: names and sentences.
    Text,
}

/// A table that knows how wide its columns must be.
#[derive(Debug)]
pub struct Table {
    rows: Vec<Vec<String>>,
    aligns: Vec<Align>,
    /// Whether the first row names the columns.
    has_heads: bool,
}

impl Table {
    pub fn new(heads: Vec<String>, aligns: Vec<Align>) -> Self {
        let mut table = Self {
            has_heads: true,
            ..Self::plain(aligns)
        };
        table.row(heads);
        table
    }

    /// A table whose columns need no names.
    pub fn plain(aligns: Vec<Align>) -> Self {
        Self {
            rows: Vec::new(),
            aligns,
            has_heads: false,
        }
    }

    /// Adds a row; characters that steer a terminal are dropped.
    pub fn row(&mut self, cells: Vec<String>) {
        let plain = |cell: String| format::one_line(&cell);
        self.rows.push(cells.into_iter().map(plain).collect());
    }

    /// The table as wide as the terminal, else [`output::WIDTH`], allows.
    pub fn text(&self) -> String {
        self.fitted(output::room())
    }

    /// The same, two spaces further in.
    pub fn indented(&self) -> String {
        let text = self.fitted(output::room().saturating_sub(GAP.len()));
        text.lines().map(|line| format!("  {line}\n")).collect()
    }

    /// The table in so many cells: columns of text give way, and where that is not enough it is told row by row.
    pub fn fitted(&self, width: usize) -> String {
        match self.narrowed(width) {
            Some(widths) => self.drawn(&widths),
            None => self.told(width).concat(),
        }
    }

    /// Cells of each column in a line of so many, if there are enough: the widest columns of text give way first.
    fn narrowed(&self, width: usize) -> Option<Vec<usize>> {
        let mut widths = self.widths();
        let gaps = GAP.len() * widths.len().saturating_sub(1);
        let room = width.checked_sub(gaps)?;
        while widths.iter().sum::<usize>() > room {
            let text = widths.iter_mut().zip(&self.aligns);
            let text = text.filter(|(width, align)| **align == Align::Text && **width > TEXT);
            // Of columns as wide as each other the last.
            *text.map(|(width, _)| width).max()? -= 1;
        }
        Some(widths)
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
    /// holds, each behind its head if it has one.
    pub fn told(&self, width: usize) -> Vec<String> {
        let (heads, rows) = self.rows.split_at(usize::from(self.has_heads));
        let head = |column: usize| heads.first().and_then(|heads| heads.get(column));
        let told = |row: &Vec<String>| {
            let cells = row.iter().map(|cell| cell.trim()).enumerate().skip(1);
            let known = cells.filter(|(_, cell)| !matches!(*cell, "" | "–"));
            let parts = known.map(|(column, cell)| match head(column) {
                Some(head) => format!("{head} {cell}"),
                None => cell.to_owned(),
            });
            let first = row.first().map_or("", |first| first.trim_end());
            let first = broken(first, width).join("\n");
            format!("{first}\n{}", packed(parts, width))
        };
        rows.iter().map(told).collect()
    }

    /// Two spaces between columns, and none at the ends of lines.
    fn drawn(&self, widths: &[usize]) -> String {
        let rows = self.rows.iter();
        rows.map(|row| self.drawn_row(row, widths)).collect()
    }

    /// A row, on as many lines as the longest of its cells takes.
    fn drawn_row(&self, row: &[String], widths: &[usize]) -> String {
        let cells = row.iter().zip(widths);
        let cells: Vec<_> = cells.map(|(cell, width)| broken(cell, *width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let line = |at: usize| {
            let cells = cells.iter().zip(widths).zip(&self.aligns);
            let cells = cells.map(|((lines, width), align)| {
                let line = lines.get(at).map_or("", String::as_str);
                padded(line, *width, *align)
            });
            let line = cells.collect::<Vec<_>>().join(GAP);
            format!("{}\n", line.trim_end())
        };
        (0..height).map(line).collect()
    }
}

/// A cell on lines of so many cells, each as far in as the first.
fn broken(cell: &str, width: usize) -> Vec<String> {
    if cell.width() <= width {
        return vec![cell.to_owned()];
    }
    let margin = " ".repeat(cell.len() - cell.trim_start_matches(' ').len());
    wrap(cell.trim_start_matches(' '), width, [&margin, &margin])
}

/// Parts on indented lines, as many on each as fit; what is longer than a line goes on below.
fn packed(parts: impl Iterator<Item = String>, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if line.width() + part.width() + 3 <= width => {
                line.push_str(&format!(" · {part}"));
            }
            _ => lines.extend(wrap(&part, width, ["    ", "      "])),
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A text filled up with spaces to a width in cells.
pub fn padded(text: &str, width: usize, align: Align) -> String {
    let fill = " ".repeat(width.saturating_sub(text.width()));
    match align {
        Align::Left | Align::Text => format!("{text}{fill}"),
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
        assert_eq!(table.fitted(20), format!("{first}{second}"));
    }

    #[test]
    fn what_is_told_goes_on_below_where_a_line_is_too_short() {
        let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let mut table = Table::new(cells(["WBS", "Task", "Float"]), vec![Align::Left; 3]);
        table.row(cells(["1.1", "  Archives opened by both plants", "0.0"]));
        table.row(cells(["Archives opened by plants", "A", "1.0"]));
        let first = "1.1\n    Task Archives opened\n      by both plants\n    Float 0.0\n";
        let second = "Archives opened by\nplants\n    Task A · Float 1.0\n";
        assert_eq!(table.fitted(24), format!("{first}{second}"));
    }

    #[test]
    fn without_heads_every_row_is_told_by_its_own_cells() {
        let mut table = Table::plain(vec![Align::Left; 3]);
        for cells in [["Test report", "late", "Fri 13 Nov"], ["Review", "", "–"]] {
            table.row(cells.map(str::to_owned).to_vec());
        }
        let told = "Test report\n    late · Fri 13 Nov\nReview\n";
        assert_eq!(table.fitted(24), told);
    }

    #[test]
    fn columns_of_text_give_way_to_the_others() {
        let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let aligns = vec![Align::Text, Align::Right, Align::Text];
        let mut table = Table::new(cells(["과업", "값", "까닭"]), aligns);
        table.row(cells([
            "  학습 데이터 라벨링",
            "12",
            "기다리는 승인이 아직 없음",
        ]));
        assert_eq!(table.width(), 51);
        let whole = table.drawn(&table.widths());
        assert_eq!(table.fitted(51), whole);
        assert_eq!(
            table.fitted(40),
            "과업               값  까닭\n  학습 데이터      12  기다리는 승인이\n  라벨링               아직 없음\n"
        );
        // Ten cells for each text are the least.
        assert!(table.fitted(26).starts_with("과업        값  까닭\n"));
        let told = "  학습 데이터 라벨링\n    값 12";
        assert!(table.fitted(25).starts_with(told));
    }
}
