//! Cuts a list file into its records, so that each can be parsed alone.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::plain::{self, Entries};
use super::reference::is_id;

/// A part of a list file: one record with its header, or what stands before the first.
#[derive(Debug)]
pub struct Piece<'t> {
    pub text: &'t str,
    /// Where it begins in the file.
    pub start: usize,
    /// The bytes of the record's id in the piece.
    pub id: Option<Range<usize>>,
}

/// The pieces of a list file. `None` where a line that begins with a bracket is anything but the header of a record.
///
/// If every piece is sound TOML, nothing is open where it ends, and the file is sound and says what they say together, as
/// long as no id comes twice.
pub fn cut<'t>(kind: &str, toml: &'t str) -> Option<Vec<Piece<'t>>> {
    let mut pieces = Vec::new();
    let (mut start, mut at, mut id) = (0, 0, None);
    for line in toml.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            let next = id_in(kind, line)?;
            let text = &toml[start..at];
            let id = id.replace(next);
            pieces.push(Piece { text, start, id });
            start = at;
        }
        at += line.len();
    }
    let text = &toml[start..];
    pieces.push(Piece { text, start, id });
    Some(pieces)
}

/// The bytes of the id in `[KIND.ID]`.
fn id_in(kind: &str, line: &str) -> Option<Range<usize>> {
    let inside = line.strip_prefix('[')?.strip_prefix(kind)?;
    let (id, _) = inside.strip_prefix('.')?.split_once(']')?;
    let start = kind.len() + 2;
    is_id(id).then_some(start..start + id.len())
}

impl<'t> Piece<'t> {
    /// Puts the record's keys and values into `entries` if they are written as plainly as can be.
    pub fn read_plain(&self, id: &Range<usize>, entries: &mut Entries<'t>) -> bool {
        let header = id.end + 1;
        let is_alone = self.text[header..].starts_with('\n') || header == self.text.len();
        is_alone && plain::read(self.text, header, entries).is_some()
    }

    /// The record's table as the whole file would have it; `None` where the piece is not sound alone.
    pub fn table(&self, kind: &str, id: &Range<usize>) -> Option<Spanned<DeValue<'t>>> {
        let mut root = DeTable::parse(self.text).ok()?.into_inner();
        match root.remove(kind)?.into_inner() {
            DeValue::Table(mut records) => records.remove(&self.text[id.clone()]),
            _ => None,
        }
    }

    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        DeTable::parse(self.text).is_ok_and(|root| root.get_ref().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use toml::Spanned;
    use toml::de::{DeTable, DeValue};

    use super::cut;

    #[test]
    fn a_piece_is_a_record_with_its_header() {
        let toml = "# plan\n[task.a]\nname = \"A\"\n\n[task.b]  # last\nname = \"B\"";
        let pieces = cut("task", toml).unwrap();
        let texts: Vec<_> = pieces.iter().map(|piece| piece.text).collect();
        assert_eq!(
            texts,
            [
                "# plan\n",
                "[task.a]\nname = \"A\"\n\n",
                "[task.b]  # last\nname = \"B\""
            ]
        );
    }

    #[test]
    fn a_table_is_that_of_the_whole_file() {
        let toml = "[task.a]\nname = \"A\"\n[task.b]  # last\nname = \"B\"\n[task.c]\n\n";
        let whole = DeTable::parse(toml).unwrap().into_inner();
        for (piece, id) in cut("task", toml)
            .unwrap()
            .iter()
            .skip(1)
            .zip(["a", "b", "c"])
        {
            let bytes = piece.id.clone().unwrap();
            let alone = piece.table("task", &bytes).unwrap();
            assert_eq!(&piece.text[bytes], id);
            let span = alone.span();
            let parsed = whole["task"].get_ref().get(id).unwrap();
            assert_eq!(
                span.start + piece.start..span.end + piece.start,
                parsed.span()
            );
            let count = |table: &Spanned<DeValue<'_>>| table.get_ref().as_table().unwrap().len();
            assert_eq!(count(&alone), count(parsed));
        }
    }

    #[test]
    fn other_headers_and_nested_lists_are_not_cut() {
        for line in [
            "[task]",
            "[goal.x]",
            "[task.x.y]",
            "[task.\"x\"]",
            "[[task]]",
            "  [task.x]",
            "  [1, 2],",
        ] {
            let toml = format!("[task.a]\n{line}\n");
            assert!(cut("task", &toml).is_none(), "{line}");
        }
    }
}
