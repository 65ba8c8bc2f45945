//! Which tables a phone can show, and how the others are told row by row.

use pulldown_cmark::Alignment;
use unicode_width::UnicodeWidthStr as _;

use super::document::{Line, Table, plain};

/// Half letters that fit beside each other on a phone of 360 pixels, at 13 pixels a letter.
const PHONE: usize = 48;

/// What a cell's room takes of that.
const ROOM: usize = 2;

/// The longest word that stays whole.
pub(super) const WORD: usize = 14;

/// What a mark takes besides its word.
const MARK: usize = 4;

/// Half letters up to which a value shares its line with others.
const SHORT: usize = 30;

/// Whether a table fits a phone without cutting words.
pub(super) fn is_narrow(table: &Table) -> bool {
    let columns = 0..table.head.len();
    let width: usize = columns.map(|at| narrowest(table, at) + ROOM).sum();
    width <= PHONE
}

/// The least width of a column: figures, dates and short words stay whole, of text the longest word.
fn narrowest(table: &Table, at: usize) -> usize {
    let is_figure = matches!(
        table.alignments.get(at),
        Some(Alignment::Right | Alignment::Center)
    );
    let is_whole = is_figure || is_short_column(table, at);
    let cells = table.rows.iter().filter_map(|row| row.get(at));
    let least = |cell: &Line, is_whole: bool| {
        let text = plain(cell);
        match is_whole {
            true => wide(cell),
            false => longest_word(&text).min(WORD),
        }
    };
    let widest = cells.map(|cell| least(cell, is_whole)).max().unwrap_or(0);
    widest.max(least(&table.head[at], is_whole && !is_figure))
}

/// Whether every cell of a column is a word or two.
pub(super) fn is_short_column(table: &Table, at: usize) -> bool {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    let mut cells = rows.filter_map(|row| row.get(at));
    cells.all(|cell| wide(cell) <= WORD)
}

/// Half letters of a cell; a mark has its sign and some room.
fn wide(cell: &Line) -> usize {
    let marks = cell.iter().filter(|span| span.target.is_some()).count();
    plain(cell).width() + marks * MARK
}

fn longest_word(text: &str) -> usize {
    text.split(' ').map(|word| word.width()).max().unwrap_or(0)
}

/// Name and value of a cell.
pub(super) type Pair<'t> = (&'t Line, &'t Line);

/// Whether a value shares its line with others.
pub(super) fn is_short((name, value): Pair<'_>) -> bool {
    plain(name).width() + plain(value).width() <= SHORT
}

/// The cells after the first with their names, in lines: short ones together, long ones alone.
pub(super) fn grouped<'t>(table: &'t Table, row: &'t [Line]) -> Vec<Vec<Pair<'t>>> {
    let mut groups: Vec<Vec<Pair<'t>>> = Vec::new();
    let mut is_open = false;
    for pair in table.head.iter().zip(row).skip(1) {
        match groups.last_mut() {
            Some(group) if is_open && is_short(pair) => group.push(pair),
            _ => groups.push(vec![pair]),
        }
        is_open = is_short(pair);
    }
    groups
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
    fn a_phone_shows_narrow_tables_and_texts_that_wrap() {
        let text = "word ".repeat(40);
        let narrow = table(&format!("| a | b |\n|---|---|\n| one | {text} |\n"));
        assert!(is_narrow(&narrow));
        let figures = "| 1,000,000 ".repeat(6);
        let wide = table(&format!(
            "{}|\n{}|\n{figures}|\n",
            "| a ".repeat(6),
            "|---:".repeat(6)
        ));
        assert!(!is_narrow(&wide));
    }

    #[test]
    fn short_values_share_a_line() {
        let long = "word ".repeat(10);
        let table = table(&format!(
            "| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | {long} | 5 |\n"
        ));
        let groups = grouped(&table, &table.rows[0]);
        let sizes: Vec<_> = groups.iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 1, 1]);
    }
}
