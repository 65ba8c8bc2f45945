//! TOML 1.0 spelling of what only calendars have: hours, days of the week, exceptions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::calendar::{Exception, Hours};
use crate::time::{Date, Weekday};

pub(super) use crate::model::spelling::{duration, elapsed, hours, instant, string, working};

/// A list of strings on one line.
pub(super) fn strings(texts: &[String]) -> String {
    let quoted: Vec<_> = texts.iter().map(|text| string(text)).collect();
    format!("[{}]", quoted.join(", "))
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
