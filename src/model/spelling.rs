//! How values are spelled in TOML 1.0: the way back from what `field` and `notation` read.

use super::field::{Number, When};
use crate::lang::format;
use crate::time::{DAY, Instant};

/// A key: bare where it may be, else a basic string.
pub fn key(text: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    if !text.is_empty() && text.bytes().all(bare) {
        text.to_owned()
    } else {
        string(text)
    }
}

/// A basic string on one line; control characters are escaped.
pub fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(letter)));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A whole number with `_` between groups of three digits.
pub fn count(value: i64) -> String {
    format::count(value).replace(',', "_")
}

/// A number with the digits it was written with; where these do not tell it, as many as needed.
pub fn number(number: Number) -> String {
    let text = format!("{:.*}", number.digits, number.value);
    let is_whole_and_long = number.digits == 0 && number.value.abs() >= LONGEST_WHOLE;
    if text.parse() == Ok(number.value) && !is_whole_and_long {
        text
    } else {
        format!("{:?}", number.value)
    }
}

/// A share with as many digits as it needs.
pub fn share(value: f64) -> String {
    number(Number { value, digits: 0 })
}

/// Whole numbers from here on are spelled as floats: not every one of them is one.
const LONGEST_WHOLE: f64 = 1e15;

/// A local date-time with seconds, as TOML 1.0 asks for.
pub fn instant(instant: Instant) -> String {
    format!("{instant}:00")
}

/// A date, or a local date-time.
pub fn when(when: When) -> String {
    match when {
        When::Day(date) => date.to_string(),
        When::Minute(at) => instant(at),
    }
}

/// Minutes as whole hours, else as minutes; as hours with a fraction where these would be too many.
pub fn hours(minutes: i64) -> String {
    match minutes % 60 {
        0 => format!("{}h", minutes / 60),
        _ if minutes <= MOST_MINUTES => format!("{minutes}m"),
        _ => format!("{}h", fraction(minutes)),
    }
}

/// No duration has more of one unit.
const MOST_MINUTES: i64 = 1_000_000;

/// Working time: whole days of `day` minutes, else hours, else minutes.
pub fn working(minutes: i64, day: i64) -> String {
    match minutes % day {
        0 => format!("{}d", minutes / day),
        _ => hours(minutes),
    }
}

/// Elapsed time: whole days, else hours.
pub fn elapsed(minutes: i64) -> String {
    if minutes % DAY == 0 {
        return format!("{}ed", minutes / DAY);
    }
    format!("{}eh", fraction(minutes))
}

/// Hours with up to four decimals, the last one rounded up so that the minute is hit whether the
/// reader rounds or cuts.
fn fraction(minutes: i64) -> String {
    let fraction = (minutes % 60 * 10_000 + 59) / 60;
    let text = format!("{}.{fraction:04}", minutes / 60);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Working time, or elapsed time where the task counts that.
pub fn duration(minutes: i64, is_elapsed: bool, day: i64) -> String {
    if is_elapsed {
        elapsed(minutes)
    } else {
        working(minutes, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::notation::Duration;

    #[test]
    fn people_write_anything() {
        let name = "\"따옴표\" \\ \n\r\t\u{1}\u{7f} 끝";
        let text = format!("name = {}", string(name));
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["name"].as_str(), Some(name));
    }

    #[test]
    fn keys_are_quoted_where_they_must() {
        for id in ["label", "2", "라벨", "a.b", "", "a b", "\"\n"] {
            let table: toml::Table = format!("{} = 1", key(id)).parse().unwrap();
            assert_eq!(table.keys().next().map(String::as_str), Some(id));
        }
        assert_eq!(key("label-2"), "label-2");
    }

    #[test]
    fn numbers_come_back_as_they_were() {
        let number = |value, digits| number(Number { value, digits });
        assert_eq!(number(95.0, 1), "95.0");
        assert_eq!(number(30.0, 0), "30");
        assert_eq!(number(-0.25, 2), "-0.25");
        for (value, digits) in [(1e300, 0), (1.5e-3, 1), (0.1 + 0.2, 2), (2e15, 0)] {
            let text = number(value, digits);
            let table: toml::Table = format!("n = {text}").parse().unwrap();
            assert_eq!(table["n"].as_float(), Some(value), "{text}");
        }
        assert_eq!(count(480_000_000), "480_000_000");
    }

    #[test]
    fn durations_are_exact() {
        assert_eq!(working(2400, 480), "5d");
        assert_eq!(working(2400, 450), "40h");
        assert_eq!(working(336, 480), "336m");
        let long = Duration::parse(&working(1_000_001, 480)).unwrap();
        assert_eq!(long.minutes(480), 1_000_001);
        assert_eq!(elapsed(4320), "3ed");
        assert_eq!(elapsed(90), "1.5eh");
        assert_eq!(elapsed(20), "0.3334eh");
        assert_eq!(elapsed(600), "10eh");
    }
}
