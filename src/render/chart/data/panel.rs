//! One dataset's small chart: figures above, the curve below.

use super::{
    ACCEPTED, EXPECTED, FORECAST, GOAL, NEEDED, NOW, SMALL, amount, days, has_target, outlook,
};
use crate::lang::format::{self, Rounding};
use crate::render::chart::Voice;
use crate::render::chart::axis::Axis;
use crate::render::chart::mark;
use crate::render::chart::svg::{Drawing, Point, cells, shorten, width};
use crate::report::chart::DataSeries;
use crate::time::Date;

/// From the panel's upper edge to the target's line and to the ground line.
const TARGET: f64 = 92.0;
const GROUND: f64 = 178.0;

/// The panel of a dataset on the time of all of them, its upper edge at `top`.
pub(super) fn draw(
    drawing: &mut Drawing,
    set: &DataSeries,
    as_of: Date,
    axis: &Axis,
    top: f64,
    voice: Voice<'_>,
) {
    header(drawing, set, axis, top, voice);
    let ground = top + GROUND;
    let whole = heights(set);
    let y = move |value: f64| {
        // What is no number lies on the ground; what exceeds the target stays within the panel.
        let part = if value.is_finite() {
            value / whole
        } else {
            0.0
        };
        ground - (GROUND - TARGET) * part.clamp(0.0, 1.15)
    };
    area(drawing, set, axis, ground, &y);
    drawing.line((axis.left, ground), (axis.right(), ground), NOW);
    months(drawing, axis, ground, voice);
    let now = axis.end_of(as_of);
    drawing.line((now, ground), (now, top + TARGET - 8.0), NOW);
    if has_target(set) {
        let height = y(set.target);
        drawing.line((axis.left, height), (axis.right(), height), GOAL);
        let target = format::number(set.target, 0, Rounding::Down);
        let text = format!("{} {target}", voice.say("chart-target"));
        drawing.text((axis.left, height - 4.0), &text, SMALL);
    }
    if let Some(needed) = set.needed_by {
        let x = axis.end_of(needed);
        drawing.line((x, ground), (x, top + TARGET - 8.0), NEEDED);
    }
    curve(drawing, set, axis, ground, &y);
}

/// Name, amount, days and outlook above the lines.
fn header(drawing: &mut Drawing, set: &DataSeries, axis: &Axis, top: f64, voice: Voice<'_>) {
    let x = axis.left;
    // Half letters of so many pixels that fit.
    let room = |letter: f64| (axis.width / letter) as usize;
    let is_one_year = axis.is_within_one_year();
    let mut days = days(set, is_one_year, true, voice);
    if cells(&days) > room(5.4) {
        days = super::days(set, is_one_year, false, voice);
    }
    drawing.text(
        (x, top + 16.0),
        &shorten(&set.name, room(7.2)),
        r##"font-size="13" font-weight="700" fill="#1c2733""##,
    );
    drawing.text(
        (x, top + 34.0),
        &shorten(&amount(set, voice), room(6.6)),
        r##"font-weight="700" fill="#1f3a68""##,
    );
    drawing.text((x, top + 51.0), &shorten(&days, room(5.24)), SMALL);
    let (sign, text) = outlook(set, voice);
    mark::sign(drawing, (x + 8.0, top + 64.0), sign);
    drawing.text((x + 21.0, top + 68.5), &text, sign.text_paint());
}

/// The value that lies at the target's height.
fn heights(set: &DataSeries) -> f64 {
    if has_target(set) {
        return set.target;
    }
    let known = set.points.iter().map(|(_, value)| *value);
    known.filter(|value| value.is_finite()).fold(1.0, f64::max)
}

/// Month names under the ground line.
fn months(drawing: &mut Drawing, axis: &Axis, ground: f64, voice: Voice<'_>) {
    let (months, step) = axis.months(34.0);
    for month in months {
        let x = axis.x(month.at(0));
        drawing.line((x, ground), (x, ground + 3.0), NOW);
        let (year, number, _) = month.ymd();
        let is_new_year = number == 1 && !axis.is_within_one_year();
        let name = if step >= 12 || is_new_year {
            year.to_string()
        } else {
            format::month_name(number, voice.lang)
        };
        if x + width(&name, 10.0) <= axis.right() {
            drawing.text(
                (x + 2.0, ground + 13.0),
                &name,
                r##"font-size="10" fill="#56616d""##,
            );
        }
    }
}

/// Where the values of a dataset lie.
fn places(set: &DataSeries, axis: &Axis, y: &dyn Fn(f64) -> f64) -> Vec<Point> {
    let place = |(date, value): &(Date, f64)| (axis.end_of(*date), y(*value));
    set.points.iter().map(place).collect()
}

/// A tint under what was accepted.
fn area(drawing: &mut Drawing, set: &DataSeries, axis: &Axis, ground: f64, y: &dyn Fn(f64) -> f64) {
    let mut points = places(set, axis, y);
    if let (Some(first), Some(last)) = (points.first(), points.last()) {
        let feet = [(last.0, ground), (first.0, ground)];
        points.extend(feet);
        drawing.polygon(&points, r##"fill="#e3eaf4""##);
    }
}

/// What was accepted, and the way to the target.
fn curve(
    drawing: &mut Drawing,
    set: &DataSeries,
    axis: &Axis,
    ground: f64,
    y: &dyn Fn(f64) -> f64,
) {
    let points = places(set, axis, y);
    let Some(last) = points.last().copied() else {
        return;
    };
    drawing.polyline(&points, ACCEPTED);
    forecast(drawing, set, axis, last, y);
    drawing.circle(last, 3.5, r##"fill="#1f3a68""##);
    if let Some((_, value)) = set.points.last() {
        let text = format::number(*value, 0, Rounding::Down);
        // Below the point where there is room, else above; the curve comes from the other side.
        let low = if ground - last.1 > 20.0 { 15.0 } else { -7.0 };
        let left = (last.0 + 5.0).min(axis.right() - width(&text, 11.0));
        drawing.text(
            (left, last.1 + low),
            &text,
            r##"font-size="11" font-weight="700" fill="#1f3a68" stroke="#fff" stroke-width="3" paint-order="stroke""##,
        );
    }
}

/// The way from the last point to the target on the expected day, as far as the panel goes.
fn forecast(
    drawing: &mut Drawing,
    set: &DataSeries,
    axis: &Axis,
    last: Point,
    y: &dyn Fn(f64) -> f64,
) {
    let (Some(expected), Some((from, _))) = (set.expected, set.points.last()) else {
        return;
    };
    if set.is_done || !has_target(set) || expected <= *from {
        return;
    }
    let target = y(set.target);
    if axis.holds(expected) {
        let end = (axis.end_of(expected), target);
        drawing.polyline(&[last, end], FORECAST);
        drawing.circle(end, 4.0, EXPECTED);
    } else {
        let shown = f64::from(axis.last() - *from) / f64::from(expected - *from);
        let end = (axis.right(), last.1 + (target - last.1) * shown);
        drawing.polyline(&[last, end], FORECAST);
    }
}
