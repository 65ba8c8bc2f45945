//! What surrounds the rows of the plan: time, columns, the status date and the contract's end.

use super::{Columns, EDGE, WEEK};
use crate::lang::format;
use crate::render::chart::Voice;
use crate::render::chart::axis::Axis;
use crate::render::chart::svg::{Drawing, width};
use crate::report::chart::Gantt;

/// Height of a label above the bars.
const TAG: f64 = 18.0;
/// Months closer than this are not all named.
const MONTH: f64 = 32.0;

const GRID: &str = r##"stroke="#d5dbe2" stroke-width="1""##;
const RIM: &str = r##"stroke="#fff" stroke-width="3" paint-order="stroke""##;

/// The labels of the status date and the contract's end, above each other where they would touch.
pub(super) struct Tags {
    now: (String, f64),
    end: (String, f64),
    collide: bool,
}

impl Tags {
    pub fn of(gantt: &Gantt, axis: &Axis, edges: &Columns, voice: Voice<'_>) -> Self {
        let label = |key: &str, date| {
            let text = format!("{} {}", voice.say(key), format::date(date, voice.lang));
            let half = width(&text, 11.0) / 2.0 + 6.0;
            let x = axis.end_of(date);
            let x = x.min(edges.right - half).max(edges.bars + half);
            (text, x, half)
        };
        let (now, now_x, now_half) = label("chart-as-of", gantt.as_of);
        let (end, end_x, end_half) = label("chart-contract-end", gantt.finish);
        Self {
            now: (now, now_x),
            end: (end, end_x),
            collide: (now_x - end_x).abs() < now_half + end_half + 6.0,
        }
    }

    /// Their lower end.
    pub fn height(&self) -> f64 {
        if self.collide { 2.0 * TAG } else { TAG }
    }

    pub fn draw(&self, drawing: &mut Drawing) {
        tag(drawing, &self.end, 0.0, "#56616d");
        tag(drawing, &self.now, self.height() - TAG, "#1f3a68");
    }
}

fn tag(drawing: &mut Drawing, (text, x): &(String, f64), y: f64, colour: &str) {
    let wide = width(text, 11.0) + 12.0;
    let paint = format!(r#"rx="2" fill="{colour}""#);
    drawing.rect((x - wide / 2.0, y + 1.0), (wide, TAG - 3.0), &paint);
    drawing.text(
        (*x, y + 12.5),
        text,
        r##"font-size="11" font-weight="700" fill="#fff" text-anchor="middle""##,
    );
}

/// Month and week lines.
pub(super) fn grid(drawing: &mut Drawing, axis: &Axis, top: f64, bottom: f64) {
    for week in axis.weeks(6.0) {
        let x = axis.x(week.at(0));
        drawing.line((x, top), (x, bottom), WEEK);
        drawing.line((x, top - 3.0), (x, top), GRID);
    }
    for month in axis.months(MONTH).0 {
        let x = axis.x(month.at(0));
        drawing.line((x, top - 18.0), (x, bottom), GRID);
    }
}

/// The names of months and years.
pub(super) fn months(drawing: &mut Drawing, axis: &Axis, top: f64, voice: Voice<'_>) {
    let (months, step) = axis.months(MONTH);
    let mut year = None;
    for month in months {
        let x = axis.x(month.at(0)) + 3.0;
        let (number, name, _) = month.ymd();
        if year.replace(number) != Some(number) {
            let style = format!(r##"font-size="11" font-weight="700" fill="#1f3a68" {RIM}"##);
            drawing.text((x, top - 22.0), &number.to_string(), &style);
        }
        if step < 12 {
            let name = format::month_name(name, voice.lang);
            let style = format!(r##"font-size="11" fill="#46525f" {RIM}"##);
            drawing.text((x, top - 6.0), &name, &style);
        }
    }
}

/// The names of the columns and the line under them.
pub(super) fn columns(drawing: &mut Drawing, top: f64, edges: &Columns, voice: Voice<'_>) {
    let bold = r##"font-size="11" font-weight="700" fill="#1f3a68""##;
    let right = r##"font-size="11" font-weight="700" fill="#1f3a68" text-anchor="end""##;
    drawing.text((6.0, top - 6.0), &voice.say("chart-task"), bold);
    drawing.text((edges.finish, top - 6.0), &voice.say("chart-finish"), right);
    if let Some(progress) = edges.progress {
        drawing.text((progress, top - 6.0), &voice.say("chart-progress"), right);
    }
    drawing.line((0.0, top), (edges.right, top), EDGE);
}

/// The status date and the contract's end across all rows.
pub(super) fn lines(drawing: &mut Drawing, gantt: &Gantt, axis: &Axis, bottom: f64) {
    let end = axis.end_of(gantt.finish);
    drawing.line(
        (end, TAG),
        (end, bottom),
        r##"stroke="#56616d" stroke-width="1.5" stroke-dasharray="6 3""##,
    );
    let now = axis.end_of(gantt.as_of);
    drawing.line(
        (now, TAG - 3.0),
        (now, bottom),
        r##"stroke="#1f3a68" stroke-width="1.5""##,
    );
}
