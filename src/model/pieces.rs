//! Cuts a list file into its records, so that each can be parsed alone.

use std::ops::Range;

use super::reference::is_id;

/// The bytes of each record of a list file, from its header to the next; what stands before the first comes first. `None`
/// where a line that begins with a bracket is anything but the header of a record.
///
/// If every piece is sound TOML, nothing is open where it ends, and the file is sound and says what they say together, as
/// long as no id comes twice.
pub fn cut(kind: &str, toml: &str) -> Option<Vec<Range<usize>>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in toml.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            header(kind, line)?;
            pieces.push(start..at);
            start = at;
        }
        at += line.len();
    }
    pieces.push(start..at);
    Some(pieces)
}

/// The id in `[KIND.ID]`.
fn header<'l>(kind: &str, line: &'l str) -> Option<&'l str> {
    let inside = line.strip_prefix('[')?.strip_prefix(kind)?;
    let (id, _) = inside.strip_prefix('.')?.split_once(']')?;
    is_id(id).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_piece_is_a_record_with_its_header() {
        let toml = "# plan\n[task.a]\nname = \"A\"\n\n[task.b]  # last\nname = \"B\"";
        let pieces = cut("task", toml).unwrap();
        let texts: Vec<_> = pieces.into_iter().map(|piece| &toml[piece]).collect();
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
            assert_eq!(cut("task", &format!("[task.a]\n{line}\n")), None, "{line}");
        }
    }
}
