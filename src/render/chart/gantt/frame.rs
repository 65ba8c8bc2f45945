//! What surrounds the rows of the plan: time, columns, the status date and the contract's end.

use super::{BARS, EDGE, FINISH, PROGRESS, WEEK};
use crate::lang::format;
use crate::render::chart::axis::Axis;
use crate::render::chart::svg::{Drawing, width};
use crate::render::chart::{Voice, WIDTH};
use crate::report::chart::Gantt;

/// Height of a label above the bars.
const TAG: f64 = 18.0;
/// Months closer than this are not all named.
const MONTH: f64 = 32.0;

const GRID: &str = r##"stroke="#d5dbe2" stroke-width="1""##;
const RIM: &str = r##"stroke="#fff" stroke-width="3" paint-order="stroke""##;

/// The labels of the status date and the contract's end; gives their lower end.
pub(super) fn tags(drawing: &mut Drawing, gantt: &Gantt, axis: &Axis, voice: Voice<'_>) -> f64 {
    let label = |key: &str, date| format!("{} {}", voice.say(key), format::date(date, voice.lang));
    let (now, end) = (
        label("chart-as-of", gantt.as_of),
        label("chart-contract-end", gantt.finish),
    );
    let place = |text: &str, x: f64| {
        let half = width(text, 11.0) / 2.0 + 6.0;
        x.min(WIDTH - half).max(BARS + half)
    };
    let (now_x, end_x) = (
        place(&now, axis.end_of(gantt.as_of)),
        place(&end, axis.end_of(gantt.finish)),
    );
    let apart = (width(&now, 11.0) + width(&end, 11.0)) / 2.0 + 18.0;
    let collide = (now_x - end_x).abs() < apart;
    let now_y = if collide { TAG } else { 0.0 };
    tag(drawing, &end, end_x, 0.0, "#56616d");
    tag(drawing, &now, now_x, now_y, "#1f3a68");
    now_y + TAG
}

fn tag(drawing: &mut Drawing, text: &str, x: f64, y: f64, colour: &str) {
    let wide = width(text, 11.0) + 12.0;
    let paint = format!(r#"rx="2" fill="{colour}""#);
    drawing.rect((x - wide / 2.0, y + 1.0), (wide, TAG - 3.0), &paint);
    drawing.text(
        (x, y + 12.5),
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
pub(super) fn columns(drawing: &mut Drawing, top: f64, voice: Voice<'_>) {
    let bold = r##"font-size="11" font-weight="700" fill="#1f3a68""##;
    let right = r##"font-size="11" font-weight="700" fill="#1f3a68" text-anchor="end""##;
    drawing.text((6.0, top - 6.0), &voice.say("chart-task"), bold);
    drawing.text((FINISH, top - 6.0), &voice.say("chart-finish"), right);
    drawing.text((PROGRESS, top - 6.0), &voice.say("chart-progress"), right);
    drawing.line((0.0, top), (WIDTH, top), EDGE);
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
