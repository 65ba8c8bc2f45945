//! Adds a dated line to a log; what is there stays as it is.

use std::collections::BTreeSet;

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
    add_line_beside(file, text, on, values, &BTreeSet::new())
}

/// The same where other files of the log have taken keys.
///
/// # Errors
/// As [`add_line`].
pub fn add_line_beside(
    file: &str,
    text: &str,
    on: Date,
    values: &[(&str, Value)],
    taken: &BTreeSet<String>,
) -> Result<(String, String), EditError> {
    let unreadable = || EditError::Unreadable {
        file: file.to_owned(),
    };
    let known: DocumentMut = text.parse().map_err(|_| unreadable())?;
    let day = on.to_string();
    let all = known.iter().map(|(key, _)| key.to_owned());
    let all = all.chain(taken.iter().map(|key| key.to_string()));
    let key = free_key(on, all.filter(|key| key.starts_with(&day)).max());
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

/// `2026-07-24`, `2026-07-24-n02`, `2026-07-24-n03` …, but always one that sorts after the last key of that
/// day: of one day the last counts.
fn free_key(on: Date, last: Option<String>) -> String {
    let Some(last) = last else {
        return on.to_string();
    };
    let mut numbered = (2..100).map(|number| format!("{on}-n{number:02}"));
    numbered
        .find(|key| *key > last)
        .unwrap_or_else(|| format!("{last}-n02"))
}

/// The keys of a log; none where it cannot be read.
pub fn keys(text: &str) -> Vec<String> {
    let known = text.parse::<DocumentMut>().ok();
    let keys = known.iter().flat_map(|known| known.iter());
    keys.map(|(key, _)| key.to_owned()).collect()
}

/// The first line of a log, from 1, whose key an earlier line has already, and that key.
pub fn repeated(text: &str) -> Option<(usize, String)> {
    let mut seen = BTreeSet::new();
    let keys = text
        .lines()
        .map(|line| line.split_once('=').map(|(key, _)| key.trim()));
    let dated = |key: &&str| key.starts_with(|sign: char| sign.is_ascii_digit());
    let mut keys = (1..).zip(keys.map(|key| key.filter(dated)));
    let again = keys.find(|(_, key)| key.is_some_and(|key| !seen.insert(key)));
    again.and_then(|(line, key)| Some((line, key?.to_owned())))
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
    fn keys_of_other_files_are_taken() {
        let taken = keys("2026-07-24 = {}\n2026-07-24-n02 = {}\n");
        let on = Date::new(2026, 7, 24).unwrap();
        let taken = taken.into_iter().collect();
        let (_, key) = add_line_beside("x.toml", "", on, &[], &taken).unwrap();
        assert_eq!(key, "2026-07-24-n03");
    }

    #[test]
    fn a_new_key_is_the_last_of_its_day() {
        for (last, wanted) in [
            ("2026-07-24-evening", "2026-07-24-n02"),
            ("2026-07-24-rerun", "2026-07-24-rerun-n02"),
            ("2026-07-24-n99", "2026-07-24-n99-n02"),
            ("2026-07-24-b", "2026-07-24-n02"),
        ] {
            let key = add(&format!("2026-07-24 = {{}}\n{last} = {{}}\n"))
                .unwrap()
                .1;
            assert_eq!(key, wanted);
            assert!(*key > *last);
        }
    }

    #[test]
    fn lines_that_a_merge_doubled_are_found() {
        let line = "2026-07-20 = { way = \"call\" }\n";
        let text = format!("# said\n{line}2026-07-21 = {{}}\n{line}");
        assert_eq!(repeated(&text), Some((4, "2026-07-20".to_owned())));
        assert_eq!(repeated("# a = 1\n# a = 1\n2026-07-20 = {}\n"), None);
    }

    #[test]
    fn what_is_no_log() {
        assert!(add("[table]\nx = 1\n").is_err());
        assert!(add("x = ").is_err());
    }
}
