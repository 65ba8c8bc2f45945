//! TOML 1.0 spelling of strings, times, durations and exceptions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::calendar::{Exception, Hours};
use crate::time::{DAY, Date, Instant, Weekday};

/// A basic string on one line; control characters are escaped.
pub(super) fn string(text: &str) -> String {
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

/// A list of strings on one line.
pub(super) fn strings(texts: &[String]) -> String {
    let quoted: Vec<_> = texts.iter().map(|text| string(text)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A local date-time with seconds, as TOML 1.0 asks for.
pub(super) fn instant(instant: Instant) -> String {
    format!("{instant}:00")
}

/// `mon` … `sun`.
pub(super) fn weekday(day: Weekday) -> &'static str {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][day.index()]
}

/// Working times as a list of `"09:00-12:00"`.
pub(super) fn ranges(hours: &Hours) -> String {
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    let ranges = hours
        .iter()
        .map(|(from, to)| format!("{}-{}", clock(*from), clock(*to)));
    strings(&ranges.collect::<Vec<_>>())
}

/// Minutes as whole hours, else as minutes.
pub(super) fn hours(minutes: i64) -> String {
    match minutes % 60 {
        0 => format!("{}h", minutes / 60),
        _ => format!("{minutes}m"),
    }
}

/// Working time: whole days of `day` minutes, else hours, else minutes.
pub(super) fn working(minutes: i64, day: i64) -> String {
    match minutes % day {
        0 => format!("{}d", minutes / day),
        _ => hours(minutes),
    }
}

/// Elapsed time: whole days, else hours with up to four decimals, the last one rounded up so that
/// the minute is hit whether the reader rounds or cuts.
pub(super) fn elapsed(minutes: i64) -> String {
    if minutes % DAY == 0 {
        return format!("{}ed", minutes / DAY);
    }
    let fraction = (minutes % 60 * 10_000 + 59) / 60;
    let text = format!("{}.{fraction:04}", minutes / 60);
    format!("{}eh", text.trim_end_matches('0').trim_end_matches('.'))
}

/// Working time, or elapsed time where the task counts that.
pub(super) fn duration(minutes: i64, is_elapsed: bool, day: i64) -> String {
    if is_elapsed {
        elapsed(minutes)
    } else {
        working(minutes, day)
    }
}

/// The keys `off` and `work`, neighbouring days with equal hours and reasons joined.
pub(super) fn exceptions(text: &mut String, exceptions: &BTreeMap<Date, Exception>) {
    let mut spans: Vec<(Date, Date, &Exception)> = Vec::new();
    for (date, exception) in exceptions {
        match spans.last_mut() {
            Some((_, to, last)) if *to + 1 == *date && *last == exception => *to = *date,
            _ => spans.push((*date, *date, exception)),
        }
    }
    let (off, work): (Vec<_>, Vec<_>) = spans
        .into_iter()
        .partition(|(_, _, exception)| exception.hours.is_empty());
    list(
        text,
        "off",
        off.into_iter().map(
            |(from, to, exception)| match from == to && exception.why.is_empty() {
                true => from.to_string(),
                false => format!("{{ from = {from}, to = {to}{} }}", why(exception)),
            },
        ),
    );
    list(
        text,
        "work",
        work.into_iter().map(|(from, to, exception)| {
            let hours = ranges(&exception.hours);
            let days = match from == to {
                true => format!("on = {from}"),
                false => format!("from = {from}, to = {to}"),
            };
            format!("{{ {days}, hours = {hours}{} }}", why(exception))
        }),
    );
}

fn why(exception: &Exception) -> String {
    match exception.why.as_str() {
        "" => String::new(),
        why => format!(", why = {}", string(why)),
    }
}

/// A list with one item a line; no key where there is none.
fn list(text: &mut String, key: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "{key} = [");
    for item in items {
        let _ = writeln!(text, "    {item},");
    }
    text.push_str("]\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_anything() {
        let name = "\"따옴표\" \\ \n\r\t\u{1}\u{7f} 끝";
        let text = format!("name = {}", string(name));
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["name"].as_str(), Some(name));
    }

    #[test]
    fn durations_are_exact() {
        assert_eq!(working(2400, 480), "5d");
        assert_eq!(working(2400, 450), "40h");
        assert_eq!(working(336, 480), "336m");
        assert_eq!(elapsed(4320), "3ed");
        assert_eq!(elapsed(90), "1.5eh");
        assert_eq!(elapsed(20), "0.3334eh");
        assert_eq!(elapsed(600), "10eh");
    }
}
