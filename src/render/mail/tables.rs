//! Tables in text: columns where they fit, else one record after the other.

use pulldown_cmark::Alignment;
use unicode_width::UnicodeWidthStr as _;

use super::document::{Line, Table};
use super::records::grouped;
use super::text::{said, wrap};

/// Blanks between columns.
const GAP: usize = 2;

/// The narrowest column of text that wraps.
const NARROWEST: usize = 12;

/// A list of terms: `name: meaning`.
pub(super) fn terms(table: &Table, room: usize) -> Vec<String> {
    let pairs = table.rows.iter().flat_map(|row| row.chunks(2));
    let pair = |pair: &[Line]| match pair {
        [name, meaning] => format!("{}: {}", said(name), said(meaning)),
        _ => pair.iter().map(|cell| said(cell)).collect(),
    };
    pairs
        .flat_map(|cells| wrap(&pair(cells), room, ["", "    "]))
        .collect()
}

/// The table in aligned columns, if every line fits the room.
pub(super) fn columns(table: &Table, room: usize) -> Option<Vec<String>> {
    let cells: Vec<Vec<String>> = std::iter::once(&table.head)
        .chain(&table.rows)
        .map(|row| row.iter().map(|cell| said(cell)).collect())
        .collect();
    let widths = widths(table, &cells, room)?;
    let mut lines = Vec::new();
    for (at, row) in cells.iter().enumerate() {
        lines.extend(row_lines(row, &widths, &table.alignments));
        if at == 0 {
            let rules: Vec<_> = widths.iter().map(|wide| "-".repeat(*wide)).collect();
            lines.push(rules.join(&" ".repeat(GAP)));
        }
    }
    Some(lines)
}

/// Widths of the columns: figures and dates whole, the rest of the room for text, if there is enough.
fn widths(table: &Table, cells: &[Vec<String>], room: usize) -> Option<Vec<usize>> {
    let count = table.head.len();
    let widest = |at: usize| {
        let cells = cells.iter().filter_map(|row| row.get(at));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..count).map(widest).collect();
    let left = room.checked_sub(GAP * count.saturating_sub(1))?;
    // The widest columns of text give way first.
    while widths.iter().sum::<usize>() > left {
        let may = |at: &usize| is_text(table, *at) && widths[*at] > NARROWEST;
        let at = (0..count).filter(may).max_by_key(|at| widths[*at])?;
        widths[at] -= 1;
    }
    Some(widths)
}

fn is_text(table: &Table, at: usize) -> bool {
    !matches!(
        table.alignments.get(at),
        Some(Alignment::Right | Alignment::Center)
    )
}

fn row_lines(row: &[String], widths: &[usize], alignments: &[Alignment]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row
        .iter()
        .zip(widths)
        .map(|(cell, wide)| wrap(cell, *wide, ["", ""]))
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let parts = cells
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(column, (cell, wide))| {
                let text = cell.get(at).map_or("", String::as_str);
                let blank = " ".repeat(wide.saturating_sub(text.width()));
                match alignments.get(column) {
                    Some(Alignment::Right) => format!("{blank}{text}"),
                    _ => format!("{text}{blank}"),
                }
            });
        parts.collect::<Vec<_>>().join(&" ".repeat(GAP))
    };
    (0..height).map(line).collect()
}

/// Each row as a record: its first cell, and below it the others with their names.
pub(super) fn records(table: &Table, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if let Some(first) = row.first() {
            lines.extend(wrap(&said(first), room, ["- ", "  "]));
        }
        for group in grouped(table, row) {
            let pairs = group.into_iter();
            let pairs = pairs.map(|(name, value)| format!("{}: {}", said(name), said(value)));
            let text = pairs.collect::<Vec<_>>().join("; ");
            lines.extend(wrap(&text, room, ["    ", "      "]));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::mail::document::{self, Block};

    fn table(markdown: &str) -> Table {
        match document::read(markdown).pop() {
            Some(Block::Table(table)) => table,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_fits_stands_in_columns() {
        let narrow = table("| 과업 | n |\n|---|---:|\n| 수집 | 5 |\n| 라벨 검수 | 12 |\n");
        assert_eq!(
            columns(&narrow, 40).unwrap(),
            [
                "과업        n",
                "---------  --",
                "수집        5",
                "라벨 검수  12"
            ]
        );
        let text = columns(&narrow, 6);
        assert_eq!(text, None);
    }

    #[test]
    fn what_does_not_fit_becomes_records() {
        let wide = table("| a | b | c |\n|---|---|---|\n| one | 2 | three |\n");
        assert_eq!(records(&wide, 40), ["- one", "    b: 2; c: three"]);
        let list = table("| | |\n|---|---|\n| Client | Office |\n");
        assert!(list.is_terms());
        assert_eq!(terms(&list, 40), ["Client: Office"]);
    }
}
