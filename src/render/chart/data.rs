//! Accepted items of datasets over time: small charts of one shape, so that they can be compared.

use std::collections::BTreeSet;

mod panel;

use super::axis::Axis;
use super::legend::{self, Entry, LONG, SHORT};
use super::mark::Sign;
use super::svg::{Drawing, Frame};
use super::{Place, Voice, with_unit};
use crate::lang::Lang;
use crate::lang::format::{self, Rounding};
use crate::report::chart::{DataChart, DataSeries};
use crate::time::Date;

/// Between panels side by side, and their height.
const GAP: f64 = 24.0;
const HEIGHT: f64 = 208.0;

const SMALL: &str = r##"font-size="11" fill="#56616d""##;
const ACCEPTED: &str = r##"fill="none" stroke="#1f3a68" stroke-width="2" stroke-linejoin="round""##;
const FORECAST: &str =
    r##"fill="none" stroke="#1f3a68" stroke-width="1.5" stroke-dasharray="5 3""##;
const GOAL: &str = r##"stroke="#1c2733" stroke-width="1.2""##;
const NEEDED: &str = r##"stroke="#8b3a1e" stroke-width="1.4" stroke-dasharray="2 2""##;
const NOW: &str = r##"stroke="#8b95a1" stroke-width="1""##;
const EXPECTED: &str = r##"fill="#fff" stroke="#1f3a68" stroke-width="1.5""##;

/// The chart of all datasets, on one stretch of time.
pub(super) fn draw(data: &DataChart, place: Place, voice: Voice<'_>) -> String {
    let columns = match place {
        Place::Page => 3,
        Place::Mail => 2,
    };
    let width = place.width();
    let panel = (width - GAP * (columns - 1) as f64) / columns as f64;
    let mut drawing = Drawing::default();
    let as_of = format!(
        "{} {}",
        voice.say("chart-as-of"),
        format::date(data.as_of, voice.lang)
    );
    let (from, to) = reach(data);
    let is_one_year = from.year() == to.year();
    for (at, set) in data.sets.iter().enumerate() {
        let x = (panel + GAP) * (at % columns) as f64;
        let y = HEIGHT * (at / columns) as f64;
        let axis = Axis::new(from, to, x, panel);
        drawing.group(&sentence(set, is_one_year, voice), |drawing| {
            panel::draw(drawing, set, data.as_of, &axis, y, voice);
        });
    }
    let mut bottom = HEIGHT * data.sets.len().div_ceil(columns) as f64;
    if data.sets.is_empty() {
        bottom = 24.0;
        drawing.text((0.0, 16.0), &voice.say("chart-data-empty"), SMALL);
    }
    let end = legend::draw(&mut drawing, &entries(&as_of, voice), bottom + 4.0, width);
    let say = |set| sentence(set, is_one_year, voice);
    let said: Vec<String> = data.sets.iter().map(say).collect();
    drawing.finish(&Frame {
        prefix: "data",
        title: &voice.say("chart-data-title"),
        description: &format!("{as_of} / {}", said.join(" / ")),
        width,
        height: end + 4.0,
    })
}

/// First and last day of all panels. A forecast far off would press the past together, so the
/// future gets at most as much room as the past, and at least 60 days.
fn reach(data: &DataChart) -> (Date, Date) {
    let points = data.sets.iter().flat_map(|set| &set.points);
    let from = points.map(|(date, _)| *date).chain([data.as_of]).min();
    let from = from.unwrap_or(data.as_of);
    let limit = data.as_of + data.as_of.days().saturating_sub(from.days()).max(60);
    let ahead = data
        .sets
        .iter()
        .flat_map(|set| [set.needed_by, set.expected])
        .flatten()
        .chain([data.as_of])
        .max();
    let last = ahead.unwrap_or(limit).min(limit);
    // Room for the sign of a forecast at the end.
    let room = last.days().saturating_sub(from.days()) / 60;
    (from, last + room.max(3))
}

/// Whether the last day came, and how the promise looks.
fn outlook(set: &DataSeries, voice: Voice<'_>) -> (Sign, String) {
    if set.is_done {
        return (Sign::Good, voice.say("chart-data-done"));
    }
    let sign = if set.is_red { Sign::Bad } else { Sign::Doubt };
    match (set.late, set.expected) {
        (Some(days), Some(_)) if days > 0 => {
            let late = format::working_day_difference(days as f64, voice.lang);
            (sign, format!("{} ({late})", voice.say("chart-data-late")))
        }
        (Some(_), Some(_)) => (Sign::Good, voice.say("chart-data-on-time")),
        _ if set.is_red => (Sign::Bad, voice.say("chart-data-unknown")),
        _ => (Sign::Unknown, voice.say("chart-data-unknown")),
    }
}

/// `27,600 / 40,000면 (69.0%)`, as far as it is known.
fn amount(set: &DataSeries, voice: Voice<'_>) -> String {
    let count = |value| format::number(value, 0, Rounding::Down);
    let target = with_unit(&count(set.target), &set.unit);
    let Some((_, last)) = set.points.last() else {
        return format!("{} / {target}", voice.say("chart-no-value"));
    };
    if has_target(set) {
        let share = format::percent(last / set.target * 100.0, 1, Rounding::Down);
        format!("{} / {target} ({share})", count(*last))
    } else {
        let last = with_unit(&count(*last), &set.unit);
        format!("{last} ({})", voice.say("chart-no-target"))
    }
}

fn has_target(set: &DataSeries) -> bool {
    set.target.is_finite() && set.target > 0.0
}

/// Needed and expected day, with the year unless these days and all panels lie in one, and with the day
/// of the week where there is room.
fn days(set: &DataSeries, is_one_year: bool, has_weekdays: bool, voice: Voice<'_>) -> String {
    let dates = [set.needed_by, set.expected].into_iter().flatten();
    let dates = dates.chain(set.points.last().map(|(date, _)| *date));
    let years: BTreeSet<i32> = dates.map(Date::year).collect();
    let is_one_year = is_one_year && years.len() <= 1;
    let day = |key: &str, date: Option<Date>| {
        date.map(|date| {
            let date = match (is_one_year, has_weekdays) {
                (true, true) => format::short_date(date, voice.lang),
                (true, false) => format::day_and_month(date, voice.lang),
                (false, true) => format::date(date, voice.lang),
                (false, false) => bare(date, voice.lang),
            };
            format!("{} {date}", voice.say(key))
        })
    };
    let expected = day("chart-expected", set.expected).filter(|_| !set.is_done);
    let parts: Vec<String> = [day("chart-needed-by", set.needed_by), expected]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

/// A date without its day of the week.
fn bare(date: Date, lang: Lang) -> String {
    let (day, year) = (format::day_and_month(date, lang), date.year());
    match lang {
        Lang::Ko => format!("{year}. {day}"),
        Lang::En => format!("{day} {year}"),
    }
}

/// All figures of a dataset in words.
fn sentence(set: &DataSeries, is_one_year: bool, voice: Voice<'_>) -> String {
    let mut parts = vec![set.name.clone(), amount(set, voice), outlook(set, voice).1];
    parts.push(days(set, is_one_year, true, voice));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn entries(as_of: &str, voice: Voice<'_>) -> Vec<Entry> {
    let entry = |meaning: String, room, icon| Entry {
        meaning,
        room,
        icon,
    };
    vec![
        entry(voice.say("chart-accepted"), LONG, |drawing, (x, y)| {
            drawing.polyline(&[(x, y), (x + 22.0, y)], ACCEPTED);
            drawing.circle((x + 22.0, y), 3.5, r##"fill="#1f3a68""##);
        }),
        entry(voice.say("chart-target"), LONG, |drawing, (x, y)| {
            drawing.line((x, y), (x + 26.0, y), GOAL);
        }),
        entry(voice.say("chart-forecast"), LONG, |drawing, (x, y)| {
            drawing.polyline(&[(x, y), (x + 20.0, y)], FORECAST);
            drawing.circle((x + 22.0, y), 4.0, EXPECTED);
        }),
        entry(voice.say("chart-needed-by"), SHORT, |drawing, (x, y)| {
            drawing.line((x + 7.0, y - 7.0), (x + 7.0, y + 7.0), NEEDED);
        }),
        entry(as_of.to_owned(), SHORT, |drawing, (x, y)| {
            drawing.line((x + 7.0, y - 7.0), (x + 7.0, y + 7.0), NOW);
        }),
    ]
}
