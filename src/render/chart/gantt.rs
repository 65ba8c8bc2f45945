//! The plan over time: one row a task, today's dates over the signed ones.

mod bar;
mod frame;

use frame::Tags;

use super::axis::{Axis, month_end, month_start};
use super::legend::{self, Entry};
use super::svg::{Drawing, Frame, shorten, width};
use super::{Place, Voice};
use crate::lang::format::{self, Rounding};
use crate::report::chart::{Gantt, GanttRow};
use crate::time::Date;

/// Height of a row.
const ROW: f64 = 18.0;
/// Height of the lines of month and year names.
const HEAD: f64 = 34.0;

const WEEK: &str = r##"stroke="#eef1f4" stroke-width="1""##;
const EDGE: &str = r##"stroke="#1f3a68" stroke-width="1.2""##;
const SMALL: &str = r##"font-size="11" fill="#46525f""##;
const FIGURE: &str = r##"font-size="11" fill="#46525f" text-anchor="end""##;

/// Where the columns before the bars end, and the bars begin and end.
#[derive(Clone, Copy)]
struct Columns {
    finish: f64,
    /// A mail has no room for it: bars show it.
    progress: Option<f64>,
    bars: f64,
    right: f64,
}

impl Columns {
    fn of(place: Place) -> Self {
        let (finish, progress, bars) = match place {
            Place::Page => (314.0, Some(352.0), 364.0),
            Place::Mail => (222.0, None, 234.0),
        };
        Self {
            finish,
            progress,
            bars,
            right: place.width(),
        }
    }
}

/// The Gantt chart of the rows given, all of them.
pub(super) fn draw(gantt: &Gantt, place: Place, voice: Voice<'_>) -> String {
    let edges = Columns::of(place);
    let right = edges.right;
    let mut drawing = Drawing::default();
    drawing.hatch("gantt", "critical", "#fbe9e7", "#a3261d");
    let axis = axis(gantt, &edges);
    let tags = Tags::of(gantt, &axis, &edges, voice);
    let top = tags.height() + HEAD;
    let bottom = top + ROW * gantt.rows.len().max(1) as f64;
    bands(&mut drawing, gantt, top, right);
    frame::grid(&mut drawing, &axis, top, bottom);
    frame::lines(&mut drawing, gantt, &axis, bottom);
    tags.draw(&mut drawing);
    frame::months(&mut drawing, &axis, top, voice);
    frame::columns(&mut drawing, top, &edges, voice);
    for (at, row) in gantt.rows.iter().enumerate() {
        let y = top + ROW * at as f64;
        drawing.group(&tooltip(row, voice), |drawing| {
            columns(drawing, row, y, &axis, &edges, voice);
            bar::draw(drawing, row, y, &axis);
        });
    }
    if gantt.rows.is_empty() {
        drawing.text((6.0, top + 13.0), &voice.say("chart-gantt-empty"), SMALL);
    }
    drawing.line((0.0, bottom), (right, bottom), EDGE);
    let end = legend::draw(&mut drawing, &entries(gantt, voice), bottom + 8.0, right);
    drawing.finish(&Frame {
        prefix: "gantt",
        title: &voice.say("chart-gantt-title"),
        description: &description(gantt, voice),
        width: right,
        height: end + 4.0,
    })
}

/// Whole months around everything that is drawn.
fn axis(gantt: &Gantt, edges: &Columns) -> Axis {
    let mut days = vec![gantt.as_of, gantt.finish];
    for row in &gantt.rows {
        days.extend([row.start.date(), row.finish.date()]);
        days.extend(row.deadline);
        if let Some((start, finish)) = row.baseline {
            days.extend([start.date(), finish.date()]);
        }
    }
    let from = days.iter().copied().min().unwrap_or(gantt.as_of);
    let to = days.iter().copied().max().unwrap_or(gantt.finish);
    let wide = edges.right - edges.bars;
    Axis::new(month_start(from), month_end(to), edges.bars, wide)
}

/// A tint under summaries, so that the eye finds the groups.
fn bands(drawing: &mut Drawing, gantt: &Gantt, top: f64, right: f64) {
    for (at, row) in gantt.rows.iter().enumerate() {
        let y = top + ROW * at as f64;
        if row.is_summary {
            drawing.rect((0.0, y), (right, ROW), r##"fill="#eef2f7""##);
        }
        drawing.line((0.0, y), (right, y), WEEK);
    }
}

/// Name, finish and share done.
fn columns(
    drawing: &mut Drawing,
    row: &GanttRow,
    y: f64,
    axis: &Axis,
    edges: &Columns,
    voice: Voice<'_>,
) {
    let indent = 6.0 + 11.0 * row.depth.min(8) as f64;
    let finish = finish_of(row);
    let mut day = format::day_and_month(finish, voice.lang);
    if !axis.is_within_one_year() {
        let year = finish.year().rem_euclid(100);
        day = match voice.lang {
            crate::lang::Lang::Ko => format!("{year:02}. {day}"),
            crate::lang::Lang::En => format!("{day} {year:02}"),
        };
    }
    let room = edges.finish - width(&day, 11.0) - 6.0 - indent;
    // Half a Korean letter and most Latin ones take less than 5.7 pixels in this size.
    let name = shorten(&row.name, (room / 5.7) as usize);
    let style = if row.is_summary {
        r##"font-weight="700" fill="#1c2733""##
    } else {
        r##"fill="#1c2733""##
    };
    drawing.text((indent, y + 13.0), &name, style);
    drawing.text((edges.finish, y + 13.0), &day, FIGURE);
    if let (Some(progress), false) = (edges.progress, row.is_milestone) {
        let share = format::percent(bar::share(row) * 100.0, 0, Rounding::Down);
        drawing.text((progress, y + 13.0), &share, FIGURE);
    }
}

/// The last day of work; a finish at midnight ends the day before.
fn finish_of(row: &GanttRow) -> Date {
    if row.finish > row.start {
        (row.finish - 1).date()
    } else {
        row.finish.date()
    }
}

/// All there is to say about a row, its name uncut.
fn tooltip(row: &GanttRow, voice: Voice<'_>) -> String {
    let date = |date| format::date(date, voice.lang);
    let span = |start: Date, finish: Date| {
        if row.is_milestone {
            date(finish)
        } else {
            format!("{} – {}", date(start), date(finish))
        }
    };
    let mut parts = vec![
        row.name.clone(),
        span(row.start.date(), finish_of(row)),
        format!(
            "{} {}",
            voice.say("chart-progress"),
            format::percent(bar::share(row) * 100.0, 0, Rounding::Down)
        ),
    ];
    if let Some((start, finish)) = row.baseline {
        let signed = span(start.date(), finish.date());
        parts.push(format!("{} {signed}", voice.say("chart-baseline")));
    }
    if let Some(deadline) = row.deadline {
        let key = if bar::is_late(row) {
            "chart-deadline-missed"
        } else {
            "chart-deadline"
        };
        parts.push(format!("{} {}", voice.say(key), date(deadline)));
    }
    if row.is_critical && !row.is_finished {
        parts.push(voice.say("chart-critical"));
    }
    parts.join(" · ")
}

fn description(gantt: &Gantt, voice: Voice<'_>) -> String {
    format!(
        "{} {} · {} {} · {} {}",
        voice.say("chart-as-of"),
        format::date(gantt.as_of, voice.lang),
        voice.say("chart-contract-end"),
        format::date(gantt.finish, voice.lang),
        voice.say("chart-rows"),
        gantt.rows.len()
    )
}

/// The marks that occur in this chart.
fn entries(gantt: &Gantt, voice: Voice<'_>) -> Vec<Entry> {
    let any = |test: fn(&GanttRow) -> bool| gantt.rows.iter().any(test);
    bar::LEGEND
        .iter()
        .filter(|(_, _, occurs, _)| any(*occurs))
        .map(|(key, room, _, icon)| Entry {
            meaning: voice.say(key),
            room: *room,
            icon: *icon,
        })
        .collect()
}
