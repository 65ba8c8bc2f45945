//! Prints: data on stdout, everything else on stderr; a closed pipe is no failure.

use std::io::{ErrorKind, Write};

use unicode_width::UnicodeWidthStr as _;

use super::{failure::Failure, surroundings};
use crate::render::mail::words;

/// Prints data.
///
/// # Errors
/// [`Failure::Output`] unless the reader simply stopped reading.
pub fn data(text: &str) -> Result<(), Failure> {
    let written = if text.bytes().all(is_plain) {
        write(std::io::stdout().lock(), text)
    } else {
        // Colours only reach those who can show them.
        write(anstream::stdout().lock(), text)
    };
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}

fn write(mut stdout: impl Write, text: &str) -> std::io::Result<()> {
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// Whether a byte is part of plain text: no control character but white space.
fn is_plain(byte: u8) -> bool {
    byte >= b' ' && byte != 0x7F || byte.is_ascii_whitespace()
}

/// Prints a message to the user.
pub fn message(text: &str) {
    // There is nobody left to tell if stderr is gone.
    drop(writeln!(anstream::stderr().lock(), "{text}"));
}

/// Cells of a line where nobody looks at a terminal, and of a sentence on the widest one.
pub const WIDTH: usize = 100;

/// Cells of a line of a table: what `COLUMNS` says, else those of the terminal that stdout is, else [`WIDTH`].
pub fn room() -> usize {
    let terminal = || terminal_size::terminal_size_of(std::io::stdout());
    let asked = surroundings::columns();
    let room = asked.or_else(|| terminal().map(|(width, _)| usize::from(width.0)));
    room.unwrap_or(WIDTH)
}

/// Cells of a line of sentences: what `COLUMNS` says, else no more than [`WIDTH`].
pub fn columns() -> usize {
    surroundings::columns().unwrap_or_else(|| room().min(WIDTH))
}

/// A screen whose lines fit: a sentence goes on below the place where it begins. Tables have seen to it themselves.
pub fn fitted(text: &str) -> String {
    let (table, sentence) = (room(), columns());
    let fitted = |line: &str| {
        if shown_width(line) <= table {
            return format!("{line}\n");
        }
        let (lead, text) = hung(line, sentence / 2);
        folded(lead, text, sentence)
    };
    let fitted: String = text.lines().map(fitted).collect();
    // What kept dates whole has done its work: who searches the output types a blank.
    fitted.replace('\u{a0}', " ")
}

/// A sentence behind what leads it in, on as many lines as it takes, each as far in as the first.
pub fn behind(lead: &str, text: &str) -> String {
    folded(lead, text, columns())
}

fn folded(lead: &str, text: &str, width: usize) -> String {
    let mut used = shown_width(lead);
    let margin = if lead.trim().is_empty() {
        used + 2
    } else {
        used
    };
    let mut lines = vec![lead.to_owned()];
    let mut is_empty = true;
    for word in words(text) {
        let cells = shown_width(&word);
        if !is_empty && used + 1 + cells > width {
            // An id stays whole, for people copy it: where it is too long it begins further out.
            let start = margin.min(width.saturating_sub(cells));
            lines.push(" ".repeat(start));
            (used, is_empty) = (start, true);
        }
        let gap = if is_empty { "" } else { " " };
        if let Some(last) = lines.last_mut() {
            last.push_str(&format!("{gap}{word}"));
        }
        used += gap.len() + cells;
        is_empty = false;
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A line cut after the last gap of two blanks or more that ends within so many cells, else after its margin.
fn hung(line: &str, most: usize) -> (&str, &str) {
    let gaps = line.match_indices("  ");
    let ends = gaps.map(|(at, _)| line.len() - line[at..].trim_start_matches(' ').len());
    let end = ends.filter(|end| shown_width(&line[..*end]) <= most).last();
    line.split_at(end.unwrap_or(0))
}

/// Cells of a text without what steers its colours.
fn shown_width(text: &str) -> usize {
    anstream::adapter::strip_str(text).to_string().width()
}

/// Whether stdout shows colours: flag, environment and terminal have been asked by `anstream`.
pub fn shows_color() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on_below_its_beginning() {
        let (lead, text) = hung("일정    ● 지연  라벨링이 늦어 학습이 밀림", 20);
        assert_eq!(
            (lead, text),
            ("일정    ● 지연  ", "라벨링이 늦어 학습이 밀림")
        );
        let lines = "일정    ● 지연  라벨링이 늦어\n                학습이 밀림\n";
        assert_eq!(folded(lead, text, 30), lines);
    }

    #[test]
    fn a_line_without_columns_goes_on_two_cells_further_in() {
        let (lead, text) = hung("  one two three", 5);
        assert_eq!(folded(lead, text, 10), "  one two\n    three\n");
        let (lead, text) = hung("one two three", 5);
        assert_eq!(folded(lead, text, 9), "one two\n  three\n");
    }

    #[test]
    fn a_word_that_is_too_long_begins_further_out() {
        let lines = "    one\n   task.model\n    two\n";
        assert_eq!(
            folded("    ", "one task.model two", 13),
            lines.replacen("    two", "      two", 1)
        );
    }

    #[test]
    fn colours_take_no_room_and_dates_stay_whole() {
        let text = "\u{1b}[1mone\u{1b}[0m two 2026. 7. 24.(금)";
        let lines = "● \u{1b}[1mone\u{1b}[0m two\n  2026.\u{a0}7.\u{a0}24.(금)\n";
        assert_eq!(folded("● ", text, 18), lines);
    }
}
