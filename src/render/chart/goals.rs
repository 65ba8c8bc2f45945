//! Goals against their targets: each on its own scale, with the interval that the measurement proves.

mod scale;

use super::legend::{self, Entry, LONG, SHORT};
use super::mark::{self, Sign};
use super::svg::{Drawing, Frame, shorten};
use super::{Place, Voice, with_unit};
use crate::lang::format::{self, Rounding};
use crate::report::chart::{GoalChart, GoalRow};

/// Where things lie in a goal's row, from its upper left corner.
#[derive(Clone, Copy)]
struct Layout {
    /// Height of the row.
    row: f64,
    /// Base line of name and verdict; what explains them stands below.
    name: f64,
    /// Half letters of a name that there is room for.
    letters: usize,
    /// Left edge of the verdicts.
    verdict: f64,
    /// Left and right end of the scale, and its height.
    scale: (f64, f64),
    line: f64,
}

impl Layout {
    /// Beside each other on a page, above each other in a mail.
    fn of(place: Place) -> Self {
        match place {
            Place::Page => Self {
                row: 72.0,
                name: 33.0,
                letters: 36,
                verdict: 738.0,
                scale: (268.0, 694.0),
                line: 37.0,
            },
            Place::Mail => Self {
                row: 122.0,
                name: 22.0,
                letters: 44,
                verdict: 342.0,
                scale: (12.0, 528.0),
                line: 81.0,
            },
        }
    }
}

const SMALL: &str = r##"font-size="11" fill="#56616d""##;
const HOLLOW: &str = r##"fill="#fff" stroke="#56616d" stroke-width="1.5""##;
const INTERVAL: &str = r##"fill="#b4c4dc" stroke="#1f3a68" stroke-width="0.8""##;
const POINT: &str = r##"fill="#1f3a68" stroke="#fff" stroke-width="1""##;
const TARGET: &str = r##"stroke="#1c2733" stroke-width="2""##;

/// The chart of all goals, one below the other.
pub(super) fn draw(goals: &GoalChart, place: Place, voice: Voice<'_>) -> String {
    let (layout, width) = (Layout::of(place), place.width());
    let mut drawing = Drawing::default();
    let rows: Vec<GoalRow> = goals.rows.iter().map(known).collect();
    for (at, row) in rows.iter().enumerate() {
        let y = layout.row * at as f64;
        drawing.group(&sentence(row, voice), |drawing| {
            name(drawing, row, y, &layout, voice);
            scale::draw(drawing, row, y, &layout, voice);
            verdict(drawing, row, y, &layout, voice);
        });
        drawing.line(
            (0.0, y + layout.row),
            (width, y + layout.row),
            r##"stroke="#d5dbe2" stroke-width="1""##,
        );
    }
    let mut bottom = layout.row * goals.rows.len() as f64;
    if goals.rows.is_empty() {
        bottom = 24.0;
        drawing.text((0.0, 16.0), &voice.say("chart-goals-empty"), SMALL);
    }
    let end = legend::draw(&mut drawing, &entries(voice), bottom + 8.0, width);
    let said: Vec<String> = rows.iter().map(|row| sentence(row, voice)).collect();
    drawing.finish(&Frame {
        prefix: "goals",
        title: &voice.say("chart-goals-title"),
        description: &said.join(" / "),
        width,
        height: end + 4.0,
    })
}

/// The goal without values that are no numbers.
fn known(row: &GoalRow) -> GoalRow {
    let finite = |value: &f64| value.is_finite();
    GoalRow {
        before: row.before.filter(finite),
        value: row.value.filter(finite),
        bounds: row.bounds.filter(|(low, high)| finite(low) && finite(high)),
        ..row.clone()
    }
}

/// A value with its unit; a bound never loses decimals in its favour.
fn figure(row: &GoalRow, value: f64, rounding: Rounding) -> String {
    with_unit(&format::number(value, row.digits, rounding), &row.unit)
}

fn interval(row: &GoalRow, (low, high): (f64, f64)) -> String {
    format!(
        "{} – {}",
        format::number(low, row.digits, Rounding::Down),
        figure(row, high, Rounding::Up)
    )
}

/// The verdict's sign and the catalogue's key of its word.
fn judged(row: &GoalRow) -> (Sign, &'static str) {
    match row.verdict {
        "shown" => (Sign::Good, "chart-verdict-shown"),
        "not-met" => (Sign::Bad, "chart-verdict-not-met"),
        "not-shown-yet" => (Sign::Doubt, "chart-verdict-not-shown-yet"),
        _ => (Sign::Unknown, "chart-verdict-cannot-tell"),
    }
}

/// All figures of a goal in words.
fn sentence(row: &GoalRow, voice: Voice<'_>) -> String {
    let labelled = |key: &str, value: String| format!("{} {value}", voice.say(key));
    let nearest = |value| figure(row, value, Rounding::Nearest);
    let mut parts = vec![row.name.clone(), voice.say(judged(row).1)];
    parts.extend(
        row.before
            .map(|before| labelled("chart-before", nearest(before))),
    );
    parts.push(labelled("chart-target", nearest(row.target)));
    parts.push(match row.value {
        Some(value) => labelled("chart-measured", nearest(value)),
        None => voice.say("chart-no-value"),
    });
    parts.extend(
        row.bounds
            .map(|bounds| labelled("chart-interval", interval(row, bounds))),
    );
    parts.push(voice.say(direction(row)));
    parts.join(" · ")
}

fn direction(row: &GoalRow) -> &'static str {
    if row.lower_is_better {
        "chart-lower-is-better"
    } else {
        "chart-higher-is-better"
    }
}

/// Name and direction.
fn name(drawing: &mut Drawing, row: &GoalRow, y: f64, layout: &Layout, voice: Voice<'_>) {
    let y = y + layout.name;
    drawing.text(
        (0.0, y),
        &shorten(&row.name, layout.letters),
        r##"font-size="13" font-weight="700" fill="#1c2733""##,
    );
    drawing.text((0.0, y + 18.0), &voice.say(direction(row)), SMALL);
}

/// The verdict with the interval behind it.
fn verdict(drawing: &mut Drawing, row: &GoalRow, y: f64, layout: &Layout, voice: Voice<'_>) {
    let (x, y) = (layout.verdict, y + layout.name);
    let (sign, key) = judged(row);
    mark::sign(drawing, (x + 8.0, y - 5.0), sign);
    let style = format!(r#"font-size="13" {}"#, sign.text_paint());
    drawing.text((x + 23.0, y), &voice.say(key), &style);
    let proven = match (row.bounds, row.value) {
        (Some(bounds), _) => format!("{} {}", voice.say("chart-interval"), interval(row, bounds)),
        (None, Some(_)) => voice.say("chart-no-interval"),
        (None, None) => voice.say("chart-no-value"),
    };
    drawing.text((x, y + 18.0), &proven, SMALL);
}

fn entries(voice: Voice<'_>) -> Vec<Entry> {
    let entry = |key: &str, room, icon| Entry {
        meaning: voice.say(key),
        room,
        icon,
    };
    vec![
        entry("chart-before", SHORT, |drawing, (x, y)| {
            drawing.circle((x + 7.0, y), 4.5, HOLLOW);
        }),
        entry("chart-measured", SHORT, |drawing, (x, y)| {
            mark::diamond(drawing, (x + 7.0, y), 6.0, POINT);
        }),
        entry("chart-interval", LONG, |drawing, (x, y)| {
            drawing.rect((x, y - 5.0), (26.0, 10.0), INTERVAL);
        }),
        entry("chart-target", SHORT, |drawing, (x, y)| {
            drawing.line((x + 7.0, y - 7.0), (x + 7.0, y + 7.0), TARGET);
        }),
        entry("chart-good-side", LONG, |drawing, (x, y)| {
            let paint = r##"fill="#eef2f7" stroke="#d5dbe2""##;
            drawing.rect((x, y - 6.0), (26.0, 12.0), paint);
        }),
    ]
}
