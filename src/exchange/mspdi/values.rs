//! Numbers, dates and durations as Microsoft Project writes them.

use crate::time::{Date, Instant};

/// Longest duration that is believed, in minutes: two thousand years.
const MAX_MINUTES: i64 = 2000 * 366 * 24 * 60;

/// A whole number; a fraction of zero is dropped (`100.0`).
pub(super) fn whole(text: &str) -> Option<i64> {
    match text.split_once('.') {
        None => text.parse().ok(),
        Some((number, zeros)) if zeros.bytes().all(|digit| digit == b'0') => number.parse().ok(),
        Some(_) => None,
    }
}

/// A decimal number in thousandths, further digits dropped.
pub(super) fn thousandths(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (number, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(number) || !plain(fraction) || (number.is_empty() && fraction.is_empty()) {
        return None;
    }
    let whole: i64 = if number.is_empty() {
        0
    } else {
        number.parse().ok()?
    };
    let mut part = 0;
    for place in 0..3 {
        let digit = fraction
            .as_bytes()
            .get(place)
            .map_or(0, |byte| i64::from(byte - b'0'));
        part = part * 10 + digit;
    }
    Some(sign * whole.checked_mul(1000)?.checked_add(part)?)
}

/// `1` and `true` are true, `0` and `false` are not.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// A local date with or without a time; seconds and zones are dropped.
pub(super) fn instant(text: &str) -> Option<Instant> {
    let text = text.trim_end_matches('Z');
    let instant = match text.contains('T') {
        true => Instant::parse(text)?,
        false => Date::parse(text)?.at(0),
    };
    (1900..=2200)
        .contains(&instant.date().year())
        .then_some(instant)
}

/// A clock time in minutes since midnight, seconds rounded (`23:59:59` is 1440).
pub(super) fn clock(text: &str) -> Option<i64> {
    let text = text.rsplit('T').next()?;
    let mut parts = text.trim_end_matches('Z').split(':');
    let hour: i64 = parts.next()?.parse().ok()?;
    let minute: i64 = parts.next()?.parse().ok()?;
    let second = thousandths(parts.next().unwrap_or("0"))?;
    let sound =
        (0..=24).contains(&hour) && (0..60).contains(&minute) && (0..60_000).contains(&second);
    let total = hour * 60 + minute + i64::from(second >= 30_000);
    (sound && total <= 24 * 60).then_some(total)
}

/// A duration in minutes, and whether it had to be rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Minutes {
    pub(super) minutes: i64,
    pub(super) rounded: bool,
}

/// A duration like `PT40H30M0S` (ISO 8601, a day being 24 hours), rounded to the nearest minute.
pub(super) fn minutes(text: &str) -> Option<Minutes> {
    let (date, clock) = text
        .strip_prefix('P')?
        .split_once('T')
        .unwrap_or((&text[1..], ""));
    let date = milliseconds(date, &[('D', 24 * 3600)])?;
    let clock = milliseconds(clock, &[('H', 3600), ('M', 60), ('S', 1)])?;
    let total = date.checked_add(clock)?;
    let minutes = total.checked_add(30_000)? / 60_000;
    (minutes <= MAX_MINUTES).then_some(Minutes {
        minutes,
        rounded: total % 60_000 != 0,
    })
}

/// The sum of numbers that are each followed by one of the `units` (letter, seconds).
fn milliseconds(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let mut total: i64 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        let (number, tail) = rest.split_at(end);
        let (_, seconds) = units.iter().find(|(letter, _)| tail.starts_with(*letter))?;
        let part = thousandths(number)
            .filter(|part| *part >= 0)?
            .checked_mul(*seconds)?;
        total = total.checked_add(part)?;
        rest = &tail[1..];
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_minutes() {
        let exact = |minutes| {
            Some(Minutes {
                minutes,
                rounded: false,
            })
        };
        assert_eq!(minutes("PT40H0M0S"), exact(2400));
        assert_eq!(minutes("P1DT1.5H"), exact(1530));
        assert_eq!(
            minutes("PT0H12M30S"),
            Some(Minutes {
                minutes: 13,
                rounded: true
            })
        );
        assert_eq!(
            minutes("PT0H12M29S"),
            Some(Minutes {
                minutes: 12,
                rounded: true
            })
        );
        for bad in [
            "",
            "40",
            "P",
            "PT-3H",
            "PT3X",
            "PT3",
            "PT99999999999999999H",
            "PT9223372036854775S",
            "P가T1H",
        ] {
            assert!(minutes(bad).is_none_or(|value| value.minutes == 0), "{bad}");
        }
    }

    #[test]
    fn clocks_and_numbers() {
        assert_eq!(clock("23:59:59"), Some(1440));
        assert_eq!(clock("24:01:00"), None);
        assert_eq!(thousandths("0.5"), Some(500));
        assert_eq!(thousandths("-1.25"), Some(-1250));
        assert_eq!(thousandths("1e3"), None);
        assert_eq!(whole("100.0"), Some(100));
    }
}
