//! Parses the TOML of a file and says everything that is wrong with its syntax.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::dates::looks_like_date;
use super::newer_toml::newer_features;
use super::problem::Problem;
use super::reader::Reader;

/// What the parser says of a key that stands twice.
const DUPLICATE: &str = "duplicate key";

/// A key that stands twice: the bytes of the second.
pub struct Duplicate {
    pub bytes: Range<usize>,
    /// Whether it is (part of) a table header.
    pub header: bool,
    /// Whether nothing stands before it on its line.
    pub starts_line: bool,
}

/// At most so many syntax faults are told of one file.
const MOST_FAULTS: usize = 50;

/// Parses what it can of a file. Syntax faults, and what only a newer TOML allows, are reported; keys
/// that stand twice are returned. `room` holds the text where it had to be repaired.
pub fn parse<'t>(
    toml: &'t str,
    room: &'t mut String,
    reader: &mut Reader<'_>,
) -> (Spanned<DeTable<'t>>, Vec<Duplicate>) {
    for (what, bytes) in newer_features(toml) {
        reader.fault(Problem::NewerToml { what }, bytes);
    }
    let (table, errors) = DeTable::parse_recoverable(toml);
    if errors.iter().all(|error| error.message() == DUPLICATE) {
        return (table, duplicates(toml, &errors));
    }
    *room = repair(&without_conflicts(toml, reader), reader);
    let (table, errors) = DeTable::parse_recoverable(room);
    (table, duplicates(room, &errors))
}

/// Reports unresolved merges and blanks their marks and one of the two sides.
fn without_conflicts(toml: &str, reader: &mut Reader<'_>) -> String {
    let mut text = String::with_capacity(toml.len());
    let mut other_side = false;
    let mut at = 0;
    for line in toml.split_inclusive('\n') {
        let opens = line.starts_with("<<<<<<< ");
        let closes = line.starts_with(">>>>>>> ");
        if opens {
            reader.fault(Problem::MergeConflict, at..at + line.trim_end().len());
        }
        other_side |= line.trim_end() == "=======";
        if opens || closes || other_side {
            let blank = |byte| if byte == b'\n' { '\n' } else { ' ' };
            text.extend(line.bytes().map(blank));
        } else {
            text.push_str(line);
        }
        other_side &= !closes;
        at += line.len();
    }
    text
}

/// Reports every syntax fault and gives the text without the lines they stand on, byte for byte as
/// long as before: the parser loses what follows some faults, and the rest must still be read.
fn repair(toml: &str, reader: &mut Reader<'_>) -> String {
    let mut text = toml.to_owned();
    for round in 0..MOST_FAULTS {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let faults = errors.iter().filter(|error| error.message() != DUPLICATE);
        let fault = faults.min_by_key(|error| error.span().map_or(0, |bytes| bytes.start));
        let Some((message, bytes)) = fault.map(|error| (error.message().to_owned(), error.span()))
        else {
            break;
        };
        let bytes = bytes.unwrap_or(0..0);
        let lines = faulty_lines(&text, bytes.start.min(toml.len()));
        let is_blank = text[lines.clone()].trim().is_empty();
        // A fault that stays where its line is gone is the shadow of one already told.
        if !is_blank || round == 0 {
            let bytes = bytes.start..bytes.end.min(toml.len());
            report(&message, bytes, &lines, reader);
        }
        if is_blank {
            break;
        }
        let blank = |byte| if byte == b'\n' { '\n' } else { ' ' };
        let blank: String = text[lines.clone()].bytes().map(blank).collect();
        text.replace_range(lines, &blank);
    }
    text
}

fn report(message: &str, bytes: Range<usize>, lines: &Range<usize>, reader: &mut Reader<'_>) {
    let text = reader.slice(bytes.clone()).to_owned();
    let line = reader.slice(lines.clone()).to_owned();
    let key = line
        .trim_start()
        .split(['=', ' ', '"'])
        .next()
        .unwrap_or("");
    if !key.is_empty() {
        reader.lost_keys.push((key.to_owned(), lines.start));
    }
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let date = [text.as_str(), value]
        .into_iter()
        .find(|text| looks_like_date(text));
    let problem = match date {
        Some(date) => Problem::ImpossibleDate {
            text: date.chars().take(10).collect(),
        },
        None => Problem::Syntax {
            message: message.to_owned(),
        },
    };
    // An error at the end of a line belongs to that line, not to the next.
    let start = bytes
        .start
        .min(lines.end.saturating_sub(1))
        .max(lines.start);
    reader.fault(problem, start..bytes.end.clamp(start, lines.end.max(start)));
}

/// The line at a byte; of a broken header everything up to the next, for it has no owner.
fn faulty_lines(text: &str, at: usize) -> Range<usize> {
    let mut at = at;
    // An unexpected line break is the fault of the line that it ends.
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let end = |from: usize| {
        text[from..]
            .find('\n')
            .map_or(text.len(), |after| from + after)
    };
    let mut stop = end(start);
    if text[start..stop].trim_start().starts_with('[') {
        while stop < text.len() && !text[stop + 1..].trim_start_matches(' ').starts_with('[') {
            stop = end(stop + 1);
        }
    }
    start..stop
}

/// The keys that stand twice, in order.
fn duplicates(toml: &str, errors: &[toml::de::Error]) -> Vec<Duplicate> {
    let duplicates = errors
        .iter()
        .filter(|error| error.message() == DUPLICATE)
        .map(|error| {
            let bytes = error.span().unwrap_or(0..0);
            let start = toml[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
            let line = &toml[start..];
            let starts_line = toml[start..bytes.start].trim().is_empty();
            Duplicate {
                header: line.trim_start().starts_with('['),
                starts_line,
                bytes,
            }
        });
    let mut duplicates: Vec<Duplicate> = duplicates.collect();
    duplicates.sort_by_key(|duplicate| duplicate.bytes.start);
    // A record that stands twice repeats its keys too: the header says it for all of them.
    let mut until = 0;
    duplicates.retain(|duplicate| {
        if duplicate.header {
            let start = duplicate.bytes.end;
            until = toml[start..]
                .find("\n[")
                .map_or(toml.len(), |after| start + after);
        }
        duplicate.header || duplicate.bytes.start > until
    });
    duplicates
}
