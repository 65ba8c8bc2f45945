//! Adds a dated line to a log; what is there stays as it is.

use toml_edit::{DocumentMut, Value};

use super::document::EditError;
use crate::time::Date;

/// The text of a log with one more line at its end, and that line's key: the day, and where it is
/// taken already a word and a number behind it.
///
/// # Errors
/// [`EditError::Unreadable`] where the text is no log that a line can be added to.
pub fn add_line(
    file: &str,
    text: &str,
    on: Date,
    values: &[(&str, Value)],
) -> Result<(String, String), EditError> {
    let unreadable = || EditError::Unreadable {
        file: file.to_owned(),
    };
    let known: DocumentMut = text.parse().map_err(|_| unreadable())?;
    let key = free_key(&known, on);
    let pairs = values
        .iter()
        .map(|(key, value)| format!("{key} = {}", value.to_string().trim()));
    let pairs: Vec<_> = pairs.collect();
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut longer = text.to_owned();
    if !longer.is_empty() && !longer.ends_with('\n') {
        longer.push_str(end);
    }
    longer.push_str(&format!("{key} = {{ {} }}{end}", pairs.join(", ")));
    let reread: DocumentMut = longer.parse().map_err(|_| unreadable())?;
    // Below a header the line would belong to that table.
    if reread.contains_key(&key) {
        Ok((longer, key))
    } else {
        Err(unreadable())
    }
}

/// `2026-07-24`, `2026-07-24-n02`, `2026-07-24-n03` …, which sort as they were written.
fn free_key(known: &DocumentMut, on: Date) -> String {
    let numbered = (2..).map(|number| format!("{on}-n{number:02}"));
    let mut keys = std::iter::once(on.to_string()).chain(numbered);
    keys.find(|key| !known.contains_key(key))
        .unwrap_or_else(|| on.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(text: &str) -> Result<(String, String), EditError> {
        let on = Date::new(2026, 7, 24).unwrap();
        let about = Value::from("[사업] \"주간\" 보고");
        add_line("contacts/x.toml", text, on, &[("about", about)])
    }

    #[test]
    fn a_line_comes_after_all_others() {
        let (text, key) = add("# said\n2026-07-20 = { way = \"call\" } # short").unwrap();
        assert_eq!(key, "2026-07-24");
        let first = "# said\n2026-07-20 = { way = \"call\" } # short\n2026-07-24 = { about = ";
        assert!(text.starts_with(first), "{text}");
        let (text, key) = add(&text).unwrap();
        assert_eq!(key, "2026-07-24-n02");
        assert_eq!(add(&text).unwrap().1, "2026-07-24-n03");
        assert_eq!(text.lines().count(), 4, "{text}");
        let read: DocumentMut = text.parse().unwrap();
        let about = read["2026-07-24"]["about"].as_str();
        assert_eq!(about, Some("[사업] \"주간\" 보고"));
    }

    #[test]
    fn what_is_no_log() {
        assert!(add("[table]\nx = 1\n").is_err());
        assert!(add("x = ").is_err());
    }
}
