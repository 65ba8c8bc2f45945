//! Reads the plainest TOML, a key and its value a line, without the parser: nearly every record of a long list is written so.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeArray, DeString, DeValue};

/// Keys and their values, sorted by key.
pub type Entries<'t> = Vec<(Spanned<DeString<'t>>, Spanned<DeValue<'t>>)>;

/// Puts the keys and values of `text` from byte `from` on into `entries`, as the parser gives them. `None`, so that the parser
/// has to be asked, where a line is anything but empty or a bare key with a text without escapes, a list of such texts or a
/// bare word.
pub fn read<'t>(text: &'t str, from: usize, entries: &mut Entries<'t>) -> Option<()> {
    entries.clear();
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        let written = line.strip_suffix('\n').unwrap_or(line);
        if !written.is_empty() {
            let (key, rest) = written.split_once('=')?;
            let name = key.trim_end_matches(' ');
            let value = value(rest, at + key.len() + 1)?;
            let name = Spanned::new(at..at + name.len(), Cow::Borrowed(bare(name)?));
            entries.push((name, value));
        }
        at += line.len();
    }
    entries.sort_unstable_by(|(one, _), (other, _)| one.get_ref().cmp(other.get_ref()));
    let is_new = |pair: &[_]| matches!(pair, [(one, _), (other, _)] if one != other);
    entries.windows(2).all(is_new).then_some(())
}

fn bare(key: &str) -> Option<&str> {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (!key.is_empty() && key.bytes().all(is_bare)).then_some(key)
}

/// A value with spaces around it; `at` is where those begin.
fn value(padded: &str, at: usize) -> Option<Spanned<DeValue<'_>>> {
    let padded_end = padded.trim_start_matches(' ');
    let start = at + padded.len() - padded_end.len();
    let text = padded_end.trim_end_matches(' ');
    let value = match text.as_bytes().first()? {
        b'"' => DeValue::String(Cow::Borrowed(inside(text.strip_suffix('"')?)?)),
        b'[' => DeValue::Array(list(text.strip_prefix('[')?.strip_suffix(']')?, start + 1)?),
        _ => word(text)?,
    };
    Some(Spanned::new(start..start + text.len(), value))
}

/// What stands after an opening quote, if the parser would take it as it is.
fn inside(quoted: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte >= b' ' && !matches!(byte, b'"' | b'\\' | 0x7F);
    let text = quoted.strip_prefix('"')?;
    text.bytes().all(is_plain).then_some(text)
}

/// Texts between commas; `at` is where they begin.
fn list(text: &str, mut at: usize) -> Option<DeArray<'_>> {
    let mut items = DeArray::new();
    let mut rest = text.trim_end_matches(' ');
    while !rest.is_empty() {
        let item = rest.trim_start_matches(' ');
        at += rest.len() - item.len();
        let end = 1 + item.strip_prefix('"')?.find('"')?;
        let text = DeValue::String(Cow::Borrowed(inside(&item[..end])?));
        items.push(Spanned::new(at..at + end + 1, text));
        rest = item[end + 1..].trim_start_matches(' ');
        if !rest.is_empty() {
            rest = rest.strip_prefix(',').filter(|rest| !rest.is_empty())?;
        }
        at += item.len() - rest.len();
    }
    Some(items)
}

/// A number, a date or a truth value.
fn word(text: &str) -> Option<DeValue<'_>> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.:".contains(&byte);
    let value = text.bytes().all(is_plain).then(|| DeValue::parse(text))?;
    value.ok().map(Spanned::into_inner)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use toml::de::DeTable;

    /// Whether it was read, and then as by the parser.
    fn is_read(text: &str) -> bool {
        let mut entries = Vec::new();
        if super::read(text, 0, &mut entries).is_none() {
            return false;
        }
        let table: DeTable<'_> = entries.into_iter().collect();
        let parsed = DeTable::parse(text).unwrap().into_inner();
        assert_eq!(format!("{table:?}"), format!("{parsed:?}"), "{text:?}");
        true
    }

    #[test]
    fn plain_lines_are_read() {
        for text in [
            "",
            "\n\n",
            "name = \"A\"\n",
            "name = \"에이 # b\"",
            "name=\"\"  \nin  =  \"b\"\n\n",
            "after = []\nowner = [ \"a\",\"b SS+1d\" , \"c, d\" ]",
            "on = 2026-03-09\nat = 2026-03-09T09:00:00\nprogress = 12.5\nmilestone = true\ncost = 0x1f",
        ] {
            assert!(is_read(text), "{text:?}");
        }
    }

    #[test]
    fn the_rest_is_left_to_the_parser() {
        for text in [
            "name = \"a\\n\"",
            "name = \"\"\"a\"\"\"",
            "name = 'a'",
            "name = \"a\" # b",
            "# b",
            "a.b = \"a\"",
            "\"a\" = \"a\"",
            " a = \"a\"",
            "a = \"a\"\r\n",
            "a = \"a\"\na = \"b\"",
            "a = [\"a\",]",
            "a = [\"a\" \"b\"]",
            "a = [,]",
            "a = [1]",
            "a = [\n\"b\"]",
            "a = { b = 1 }",
            "a = 1_000",
            "a = ",
            "a",
            "= 1",
            "a = b",
        ] {
            assert!(!is_read(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_what_the_parser_reads(
            text in r#"([ab]{1,2} ?= {0,2}("[a ,]{0,3}"?|\[ ?("a",? ?){0,3}\]|[0-9tT:.\-+e]{1,10}|true) ?\n{0,2}){0,4}"#,
        ) {
            is_read(&text);
        }
    }
}
