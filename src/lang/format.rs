//! Dates, numbers, money and working days as Korean and English readers write them.

use super::Lang;
use crate::time::{Date, Instant, Weekday};

const KO_DAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
const EN_DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const EN_MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// So many more decimals at the most tell a number from its limit.
const MOST_MORE: usize = 3;

/// What stands where a figure is not a number.
const NONE: &str = "–";

/// `2026. 11. 21.(토)` or `Sat 21 Nov 2026`.
pub fn date(date: Date, lang: Lang) -> String {
    let year = date.year();
    match lang {
        Lang::Ko => format!("{year}. {}", short_date(date, lang)),
        Lang::En => format!("{} {year}", short_date(date, lang)),
    }
}

/// The date without its year: `11. 21.(토)` or `Sat 21 Nov`.
pub fn short_date(date: Date, lang: Lang) -> String {
    let (_, month, day) = date.ymd();
    let weekday = weekday(date.weekday(), lang);
    match lang {
        Lang::Ko => format!("{month}. {day}.({weekday})"),
        Lang::En => format!(
            "{weekday} {day} {}",
            EN_MONTHS[(month as usize).saturating_sub(1) % 12]
        ),
    }
}

/// The date without its year where that is `year`, else with it.
pub fn date_in(date: Date, year: i32, lang: Lang) -> String {
    if date.year() == year {
        short_date(date, lang)
    } else {
        self::date(date, lang)
    }
}

/// The date without year and weekday: `11. 21.` or `21 Nov`.
pub fn day_and_month(date: Date, lang: Lang) -> String {
    let (_, month, day) = date.ymd();
    match lang {
        Lang::Ko => format!("{month}. {day}."),
        Lang::En => format!("{day} {}", month_name(month, lang)),
    }
}

/// The name of a month counted from 1: `11월` or `Nov`.
pub fn month_name(month: u32, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("{month}월"),
        Lang::En => EN_MONTHS[(month as usize).saturating_sub(1) % 12].to_owned(),
    }
}

/// A date with the time of day: `2026. 11. 21.(토) 09:00` or `Sat 21 Nov 2026 09:00`.
pub fn instant(instant: Instant, lang: Lang) -> String {
    let minute = instant.minute_of_day();
    format!(
        "{} {:02}:{:02}",
        date(instant.date(), lang),
        minute / 60,
        minute % 60
    )
}

/// `토` or `Sat`.
pub fn weekday(weekday: Weekday, lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => KO_DAYS[weekday.index()],
        Lang::En => EN_DAYS[weekday.index()],
    }
}

/// Whether a sign is no text but steers what shows it: controls, line and paragraph separators, and what turns the direction of
/// writing around, so that text reads as something else.
pub fn steers(sign: char) -> bool {
    let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    sign.is_control() || turns || matches!(sign, '\u{2028}' | '\u{2029}')
}

/// Text of a project on one line: what would steer a terminal, a mail or a CI system is a space.
pub fn one_line(text: &str) -> String {
    text.chars()
        .map(|sign| if steers(sign) { ' ' } else { sign })
        .collect()
}

/// A whole number with thousands separators: `12,000`.
pub fn count(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}", grouped(&value.unsigned_abs().to_string()))
}

/// An amount in whole units of its currency (ISO 4217): `480,000,000원` or `KRW 480,000,000`.
pub fn money(amount: i64, currency: &str, lang: Lang) -> String {
    match (lang, currency) {
        (Lang::Ko, "KRW") => format!("{}원", count(amount)),
        _ => format!("{currency} {}", count(amount)),
    }
}

/// Which way a figure loses the decimals that are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, a half away from zero.
    Nearest,
    /// Never more than it is: for a lower bound, which must not look as if it reached its target.
    Down,
    /// Never less than it is: for an upper bound.
    Up,
}

/// Which side of a limit is fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Below,
    Above,
}

/// A number to the nearest of `decimals` decimals, except that what breaks a limit never looks as if
/// it kept it: with a limit of 100, 100.3 is `101`.
pub fn number_against(value: f64, decimals: usize, limit: f64, fine: Side) -> String {
    let nearest = number(value, decimals, Rounding::Nearest);
    let shown = shown(value, decimals);
    match fine {
        Side::Below if value > limit && shown <= limit => number(value, decimals, Rounding::Up),
        Side::Above if value < limit && shown >= limit => number(value, decimals, Rounding::Down),
        Side::Below | Side::Above => nearest,
    }
}

/// How many decimals a number needs, `decimals` or at most three more, so that it does not print like a limit that
/// it is not.
pub fn decimals_apart(
    value: f64,
    decimals: usize,
    rounding: Rounding,
    limits: impl IntoIterator<Item = f64>,
) -> usize {
    let differs = |limit: &f64| (value - limit).abs() > 1e-9;
    let limits: Vec<f64> = limits.into_iter().filter(differs).collect();
    let is_alike = |decimals: &usize| {
        let shown = number(value, *decimals, rounding);
        let mut limits = limits.iter();
        limits.any(|limit| shown == number(*limit, *decimals, Rounding::Nearest))
    };
    (decimals..decimals + MOST_MORE)
        .find(|decimals| !is_alike(decimals))
        .unwrap_or(decimals + MOST_MORE)
}

/// A number with exactly `decimals` decimals and thousands separators, `–` if it is none: `1,234.50`.
///
/// A binary fraction stands for the decimal it was written as: 0.285 rounds up to 0.29. Never `-0`.
pub fn number(value: f64, decimals: usize, rounding: Rounding) -> String {
    let decimals = decimals.min(9);
    let scale = 10_f64.powi(decimals as i32);
    let scaled = value * scale;
    if !scaled.is_finite() || scaled.abs() >= 1e18 {
        return if value.is_finite() {
            format!("{value:e}")
        } else {
            NONE.to_owned()
        };
    }
    // The slack undoes what the multiplication cost; it is far below anything that is shown.
    let slack = 1e-12 * scaled.abs().max(1.0);
    let whole = match rounding {
        Rounding::Nearest => (scaled.abs() + slack).round().copysign(scaled),
        Rounding::Down => (scaled + slack).floor(),
        Rounding::Up => (scaled - slack).ceil(),
    } as i128;
    let sign = if whole < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", whole.unsigned_abs(), width = decimals + 1);
    let (units, fraction) = digits.split_at(digits.len() - decimals);
    let point = if decimals == 0 { "" } else { "." };
    format!("{sign}{}{point}{fraction}", grouped(units))
}

/// What [`number`] to the nearest reads as.
pub fn shown(value: f64, decimals: usize) -> f64 {
    let text = number(value, decimals, Rounding::Nearest);
    text.replace(',', "").parse().unwrap_or(value)
}

/// A percentage, the value being 0 to 100: `95.0%`.
pub fn percent(value: f64, decimals: usize, rounding: Rounding) -> String {
    let text = number(value, decimals, rounding);
    if text == NONE { text } else { text + "%" }
}

/// A span of working days with at most one decimal: `3근무일`, `2.5근무일` or `3 working days`.
pub fn working_days(days: f64, lang: Lang) -> String {
    let figure = short(days);
    match lang {
        Lang::Ko => format!("{figure}근무일"),
        Lang::En => format!("{figure} working {}", plural(&figure)),
    }
}

/// A span of working minutes where a working day has `day` of them: in days with at most one decimal, below a day in
/// hours, below an hour in minutes: `3근무일`, `4.5시간`, `30분` or `3 working days`, `4.5 hours`, `30 minutes`.
pub fn working_time(minutes: i64, day: i64, lang: Lang) -> String {
    let size = minutes.saturating_abs();
    if minutes == 0 || size >= day.max(1) {
        return working_days(minutes as f64 / day.max(1) as f64, lang);
    }
    let (figure, ko, en) = if size < 60 {
        (count(minutes), "분", "minute")
    } else {
        (short(minutes as f64 / 60.0), "시간", "hour")
    };
    match lang {
        Lang::Ko => format!("{figure}{ko}"),
        Lang::En if matches!(figure.as_str(), "1" | "-1") => format!("{figure} {en}"),
        Lang::En => format!("{figure} {en}s"),
    }
}

/// How many calendar days later (positive) or earlier a date is: `+3일`, `-2일`, `0일` or
/// `3 days later`, `1 day earlier`, `same day`.
pub fn day_difference(days: i64, lang: Lang) -> String {
    let figure = count(days.saturating_abs());
    match lang {
        Lang::Ko => format!("{}{figure}일", sign(days as f64)),
        Lang::En if days == 0 => "same day".to_owned(),
        Lang::En => format!("{figure} {} {}", plural(&figure), direction(days > 0)),
    }
}

/// The same in working days, with at most one decimal: `+3근무일` or `3 working days later`.
pub fn working_day_difference(days: f64, lang: Lang) -> String {
    let figure = short(days.abs());
    let zero = figure == "0";
    match lang {
        Lang::Ko => format!("{}{figure}근무일", if zero { "" } else { sign(days) }),
        Lang::En if zero => "same day".to_owned(),
        Lang::En => format!(
            "{figure} working {} {}",
            plural(&figure),
            direction(days > 0.0)
        ),
    }
}

/// At most one decimal, and none for a whole number.
fn short(value: f64) -> String {
    let text = number(value, 1, Rounding::Nearest);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn sign(value: f64) -> &'static str {
    if value > 0.0 {
        "+"
    } else if value < 0.0 {
        "-"
    } else {
        ""
    }
}

fn plural(figure: &str) -> &'static str {
    if matches!(figure, "1" | "-1") {
        "day"
    } else {
        "days"
    }
}

fn direction(later: bool) -> &'static str {
    if later { "later" } else { "earlier" }
}

/// Commas between groups of three ASCII digits, counted from the right.
fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn dates() {
        let saturday = day("2026-11-21");
        assert_eq!(date(saturday, Lang::Ko), "2026. 11. 21.(토)");
        assert_eq!(date(saturday, Lang::En), "Sat 21 Nov 2026");
        assert_eq!(short_date(day("2026-03-09"), Lang::Ko), "3. 9.(월)");
        assert_eq!(short_date(day("2026-03-09"), Lang::En), "Mon 9 Mar");
        assert_eq!(
            instant(saturday.at(9 * 60 + 5), Lang::Ko),
            "2026. 11. 21.(토) 09:05"
        );
        assert_eq!(
            instant(saturday.at(18 * 60), Lang::En),
            "Sat 21 Nov 2026 18:00"
        );
        assert_eq!(day_and_month(saturday, Lang::Ko), "11. 21.");
        assert_eq!(day_and_month(saturday, Lang::En), "21 Nov");
        assert_eq!(month_name(3, Lang::Ko), "3월");
        assert_eq!(month_name(12, Lang::En), "Dec");
        assert_eq!(date(day("2026-01-01"), Lang::En), "Thu 1 Jan 2026");
        assert_eq!(date(day("2026-12-27"), Lang::Ko), "2026. 12. 27.(일)");
    }

    #[test]
    fn counts_and_money() {
        for (value, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (-1_234_567, "-1,234,567"),
        ] {
            assert_eq!(count(value), text);
        }
        assert_eq!(count(i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(money(480_000_000, "KRW", Lang::Ko), "480,000,000원");
        assert_eq!(money(480_000_000, "KRW", Lang::En), "KRW 480,000,000");
        assert_eq!(money(1_200, "USD", Lang::Ko), "USD 1,200");
    }

    #[test]
    fn numbers_and_percentages() {
        let nearest = |value, decimals| number(value, decimals, Rounding::Nearest);
        assert_eq!(nearest(1234.5, 2), "1,234.50");
        assert_eq!(nearest(0.1 + 0.2, 2), "0.30");
        assert_eq!(nearest(0.285, 2), "0.29");
        assert_eq!(nearest(1.005, 2), "1.01");
        assert_eq!(nearest(97.25, 1), "97.3");
        assert_eq!(nearest(-0.04, 1), "0.0");
        assert_eq!(nearest(-0.05, 1), "-0.1");
        assert_eq!(nearest(-0.0, 0), "0");
        assert_eq!(nearest(f64::NAN, 1), "–");
        assert_eq!(nearest(1e300, 1), "1e300");
        assert_eq!(percent(95.0, 1, Rounding::Nearest), "95.0%");
        assert_eq!(percent(f64::INFINITY, 1, Rounding::Nearest), "–");
    }

    #[test]
    fn bounds_are_not_rounded_in_their_favour() {
        assert_eq!(percent(94.97, 1, Rounding::Nearest), "95.0%");
        assert_eq!(percent(94.97, 1, Rounding::Down), "94.9%");
        assert_eq!(percent(5.01, 1, Rounding::Up), "5.1%");
        assert_eq!(percent(95.2, 1, Rounding::Down), "95.2%");
        assert_eq!(percent(0.952 * 100.0, 1, Rounding::Up), "95.2%");
        assert_eq!(number(0.57 * 100.0, 1, Rounding::Down), "57.0");
        assert_eq!(number(1.1 * 1.1, 2, Rounding::Up), "1.21");
        assert_eq!(number(-0.31, 1, Rounding::Down), "-0.4");
        assert_eq!(number(-0.09, 1, Rounding::Up), "0.0");
    }

    #[test]
    fn what_is_no_limit_does_not_print_like_one() {
        let of =
            |value, decimals, limit| decimals_apart(value, decimals, Rounding::Nearest, [limit]);
        assert_eq!(
            [of(0.4961, 2, 0.5), of(0.49, 2, 0.5), of(0.5, 2, 0.5)],
            [3, 2, 2]
        );
        assert_eq!([of(89.96, 1, 90.0), of(89.96, 0, 90.0)], [2, 2]);
        assert_eq!(of(0.499_999_9, 2, 0.5), 5);
        assert_eq!(decimals_apart(70.4, 0, Rounding::Down, [70.0]), 1);
        assert_eq!(decimals_apart(70.4, 0, Rounding::Nearest, []), 0);
    }

    #[test]
    fn spans_of_days() {
        assert_eq!(working_days(3.0, Lang::Ko), "3근무일");
        assert_eq!(working_days(3.0, Lang::En), "3 working days");
        assert_eq!(working_days(1.0, Lang::En), "1 working day");
        assert_eq!(working_days(2.5, Lang::En), "2.5 working days");
        assert_eq!(working_days(-0.01, Lang::Ko), "0근무일");
        assert_eq!(working_days(1_200.0, Lang::Ko), "1,200근무일");
    }

    #[test]
    fn spans_of_working_time() {
        for (minutes, ko, en) in [
            (0, "0근무일", "0 working days"),
            (480, "1근무일", "1 working day"),
            (-720, "-1.5근무일", "-1.5 working days"),
            (270, "4.5시간", "4.5 hours"),
            (60, "1시간", "1 hour"),
            (30, "30분", "30 minutes"),
            (-1, "-1분", "-1 minute"),
        ] {
            assert_eq!(working_time(minutes, 480, Lang::Ko), ko);
            assert_eq!(working_time(minutes, 480, Lang::En), en);
        }
    }

    #[test]
    fn differences_of_days() {
        let both = |days| {
            (
                day_difference(days, Lang::Ko),
                day_difference(days, Lang::En),
            )
        };
        assert_eq!(both(3), ("+3일".to_owned(), "3 days later".to_owned()));
        assert_eq!(both(-1), ("-1일".to_owned(), "1 day earlier".to_owned()));
        assert_eq!(both(0), ("0일".to_owned(), "same day".to_owned()));
        assert_eq!(working_day_difference(1.0, Lang::En), "1 working day later");
        assert_eq!(working_day_difference(-2.5, Lang::Ko), "-2.5근무일");
        assert_eq!(working_day_difference(-0.01, Lang::Ko), "0근무일");
        assert_eq!(working_day_difference(0.0, Lang::En), "same day");
    }
}
