//! One goal's line: what was, what is promised, what is measured.

use super::{HOLLOW, INTERVAL, Layout, POINT, TARGET, figure};
use crate::lang::format::Rounding;
use crate::render::chart::Voice;
use crate::render::chart::mark;
use crate::render::chart::svg::{Drawing, Point, width};
use crate::report::chart::GoalRow;

const GOOD_SIDE: &str = r##"fill="#eef2f7""##;

/// Values laid over the width of a scale.
struct Scale {
    low: f64,
    high: f64,
    left: f64,
    right: f64,
}

impl Scale {
    /// Around all finite values of a goal, with a margin.
    fn of(row: &GoalRow, (left, right): (f64, f64)) -> Self {
        let mut known = vec![row.target];
        known.extend(row.before);
        known.extend(row.value);
        known.extend(row.bounds.iter().flat_map(|(low, high)| [*low, *high]));
        known.retain(|value| value.is_finite());
        let known = known.into_iter();
        let (low, high) = known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        if low > high {
            return Self {
                low: 0.0,
                high: 1.0,
                left,
                right,
            };
        }
        let margin = match (high - low) * 0.16 {
            spread if spread > 0.0 => spread,
            _ => (high.abs() * 0.1).max(0.5),
        };
        Self {
            low: low - margin,
            high: high + margin,
            left,
            right,
        }
    }

    fn x(&self, value: f64) -> f64 {
        let part = (value - self.low) / (self.high - self.low);
        // A target that is no number stands at the left end.
        let part = if part.is_nan() { 0.0 } else { part };
        self.left + (self.right - self.left) * part.clamp(0.0, 1.0)
    }
}

/// Before, target, interval and measured value on the goal's line.
pub(super) fn draw(
    drawing: &mut Drawing,
    row: &GoalRow,
    y: f64,
    layout: &Layout,
    voice: Voice<'_>,
) {
    let scale = Scale::of(row, layout.scale);
    let (left, right) = layout.scale;
    let line = y + layout.line;
    let target = scale.x(row.target);
    let (from, to) = if row.lower_is_better {
        (left, target)
    } else {
        (target, right)
    };
    drawing.rect((from, line - 14.0), (to - from, 28.0), GOOD_SIDE);
    drawing.line(
        (left, line),
        (right, line),
        r##"stroke="#aeb8c4" stroke-width="1.5""##,
    );
    if let Some((low, high)) = row.bounds {
        let (left, right) = (scale.x(low), scale.x(high));
        drawing.rect(
            (left, line - 5.0),
            ((right - left).max(1.5), 10.0),
            INTERVAL,
        );
    }
    drawing.line((target, line - 14.0), (target, line + 14.0), TARGET);
    let text = format!(
        "{} {}",
        voice.say("chart-target"),
        figure(row, row.target, Rounding::Nearest)
    );
    label(
        drawing,
        &scale,
        &text,
        (target, line - 19.0),
        Anchor::Middle,
    );
    if let Some(before) = row.before {
        drawing.circle((scale.x(before), line), 4.5, HOLLOW);
    }
    if let Some(value) = row.value {
        mark::diamond(drawing, (scale.x(value), line), 6.5, POINT);
    }
    values(drawing, row, &scale, line + 27.0, voice);
}

/// The values under the line, kept apart where they are near each other.
fn values(drawing: &mut Drawing, row: &GoalRow, scale: &Scale, y: f64, voice: Voice<'_>) {
    let text = |key: &str, value| {
        let value = figure(row, value, Rounding::Nearest);
        format!("{} {value}", voice.say(key))
    };
    let before = row
        .before
        .map(|value| (scale.x(value), text("chart-before", value)));
    let measured = row
        .value
        .map(|value| (scale.x(value), text("chart-measured", value)));
    if let (Some((left, first)), Some((right, second))) = (&before, &measured)
        && (left - right).abs() < (width(first, 11.0) + width(second, 11.0)) / 2.0 + 10.0
    {
        let (near, far) = if left <= right {
            (Anchor::End, Anchor::Start)
        } else {
            (Anchor::Start, Anchor::End)
        };
        let middle = (left + right) / 2.0;
        label(drawing, scale, first, (middle, y), near);
        label(drawing, scale, second, (middle, y), far);
        return;
    }
    for (x, text) in before.into_iter().chain(measured) {
        label(drawing, scale, &text, (x, y), Anchor::Middle);
    }
    if row.value.is_none() {
        let none = voice.say("chart-no-value");
        let middle = (scale.left + scale.right) / 2.0;
        label(drawing, scale, &none, (middle, y), Anchor::Middle);
    }
}

/// Which side of a label lies at its place.
#[derive(Clone, Copy)]
enum Anchor {
    /// The label ends a little before.
    End,
    Middle,
    /// The label begins a little after.
    Start,
}

/// A small text near a point that does not leave the scale's surroundings.
fn label(drawing: &mut Drawing, scale: &Scale, text: &str, (x, y): Point, anchor: Anchor) {
    let wide = width(text, 11.0);
    let left = match anchor {
        Anchor::End => x - wide - 5.0,
        Anchor::Middle => x - wide / 2.0,
        Anchor::Start => x + 5.0,
    };
    let left = left.min(scale.right + 24.0 - wide).max(scale.left - 12.0);
    drawing.text(
        (left + wide / 2.0, y),
        text,
        r##"font-size="11" fill="#46525f" text-anchor="middle""##,
    );
}
