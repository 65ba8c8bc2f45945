//! People by weeks as a heat map: the figure stands in its cell, so that neither grey paper nor
//! colour-blind eyes lose it. Internal.

use super::Voice;
use super::legend::{self, Entry, LONG};
use super::svg::{Drawing, Frame, Point, shorten, width};
use crate::lang::Lang;
use crate::lang::format::{self, Rounding};
use crate::report::load::{LoadView, Overload, PersonRow, WeekCell};
use crate::time::Date;

/// Width of the names.
const NAMES: f64 = 150.0;
/// Height of a person.
const ROW: f64 = 22.0;
/// Height of the months and days above.
const HEAD: f64 = 36.0;
/// Narrowest and widest cell: three figures must fit in.
const CELL: (f64, f64) = (27.0, 52.0);
/// The narrowest drawing: its legend needs room.
const LEAST: f64 = 720.0;

const SMALL: &str = r##"font-size="11" fill="#46525f""##;
const MONTH: &str = r##"font-size="11" font-weight="700" fill="#1c2733""##;
const DAY: &str = r##"font-size="10" fill="#46525f" text-anchor="middle""##;
const RULE: &str = r##"stroke="#9aa6b2" stroke-width="1""##;

/// How a cell looks; each step is darker than the one before.
struct Step {
    fill: &'static str,
    text: &'static str,
}

const FREE: Step = Step {
    fill: r##"fill="#fff" stroke="#d5dbe2""##,
    text: r##"fill="#9aa6b2""##,
};
const LIGHT: Step = Step {
    fill: r##"fill="#dbe6f3" stroke="#fff""##,
    text: r##"fill="#1c2733""##,
};
const BUSY: Step = Step {
    fill: r##"fill="#b3cbe6" stroke="#fff""##,
    text: r##"fill="#1c2733""##,
};
const AWAY: Step = Step {
    fill: r##"fill="url(#load-away)" stroke="#d5dbe2""##,
    text: r##"fill="#56616d""##,
};
const AMBER: Step = Step {
    fill: r##"fill="#e08a1e" stroke="#fff""##,
    text: r##"font-weight="700" fill="#1c2733""##,
};
const RED: Step = Step {
    fill: r##"fill="#8f1d14" stroke="#fff""##,
    text: r##"font-weight="700" fill="#fff""##,
};

/// Up to this many per cent a week counts as light.
const LIGHT_UP_TO: f64 = 50.0;

fn step(cell: &WeekCell) -> &'static Step {
    match (cell.level, cell.load_percent) {
        ("red", _) => &RED,
        ("amber", _) => &AMBER,
        ("grey", _) => &AWAY,
        (_, Some(load)) if load > LIGHT_UP_TO => &BUSY,
        (_, Some(load)) if load > 0.0 => &LIGHT,
        _ => &FREE,
    }
}

/// The heat map of everybody and every week given.
pub(super) fn draw(view: &LoadView, voice: Voice<'_>) -> String {
    let mut drawing = Drawing::default();
    drawing.hatch("load", "away", "#fff", "#c5ced7");
    let count = view.mondays.len().max(1) as f64;
    let cell = ((super::WIDTH - NAMES) / count).clamp(CELL.0, CELL.1);
    let right = (NAMES + cell * count).max(LEAST);
    months(&mut drawing, &view.mondays, cell, voice.lang);
    for (at, person) in view.people.iter().enumerate() {
        let y = HEAD + ROW * at as f64;
        let name = shorten(&person.name, 24);
        drawing.text((0.0, y + 15.0), &name, r##"fill="#1c2733""##);
        for (week, load) in person.weeks.iter().enumerate() {
            let corner = (NAMES + cell * week as f64, y);
            drawing.group(&tooltip(view, person, week, voice), |drawing| {
                square(drawing, corner, (cell, ROW), load);
            });
        }
    }
    let mut bottom = HEAD + ROW * view.people.len() as f64;
    if view.people.is_empty() {
        bottom += ROW;
        drawing.text((0.0, HEAD + 15.0), &voice.say("chart-load-empty"), SMALL);
    }
    let end = legend::draw(&mut drawing, &entries(view, voice), bottom + 8.0, right);
    drawing.finish(&Frame {
        prefix: "load",
        title: &voice.say("chart-load-title"),
        description: &description(view, voice),
        width: right,
        height: end + 4.0,
    })
}

/// The months over the days on which weeks begin; a thin line where a month does. A month without
/// room for its name goes without; the year stands by the first that has room for it.
fn months(drawing: &mut Drawing, mondays: &[Date], cell: f64, lang: Lang) {
    let mut told = None;
    let mut at = 0;
    for weeks in mondays.chunk_by(|one, next| one.ymd().1 == next.ymd().1) {
        let (monday, x) = (weeks[0], NAMES + cell * at as f64);
        drawing.line((x, 2.0), (x, HEAD - 2.0), RULE);
        let room = cell * weeks.len() as f64 - 4.0;
        let is_last = at + weeks.len() == mondays.len();
        let fits = |name: &String| is_last || width(name, 11.0) <= room;
        let with_year = told != Some(monday.year());
        let names = [with_year, false].map(|with_year| month_name(monday, with_year, lang));
        if let Some(name) = names.iter().find(|name| fits(name)) {
            drawing.text((x + 3.0, 13.0), name, MONTH);
            if *name == names[0] {
                told = Some(monday.year());
            }
        }
        for (week, monday) in weeks.iter().enumerate() {
            let middle = x + cell * (week as f64 + 0.5);
            drawing.text((middle, 30.0), &monday.ymd().2.to_string(), DAY);
        }
        at += weeks.len();
    }
}

/// `8월` or `Aug`, with the year where it is new.
fn month_name(day: Date, with_year: bool, lang: Lang) -> String {
    let (year, month, _) = day.ymd();
    let name = format::month_name(month, lang);
    match (with_year, lang) {
        (false, _) => name,
        (true, Lang::Ko) => format!("{year}년 {name}"),
        (true, Lang::En) => format!("{name} {year}"),
    }
}

fn square(drawing: &mut Drawing, (x, y): Point, (wide, high): Point, cell: &WeekCell) {
    let step = step(cell);
    drawing.rect((x + 0.5, y + 0.5), (wide - 1.0, high - 1.0), step.fill);
    // Four figures still fit into the narrowest cell.
    let style = format!(r#"font-size="10.5" text-anchor="middle" {}"#, step.text);
    drawing.text((x + wide / 2.0, y + 15.0), &figure(cell), &style);
}

/// Per cent without its sign; `–` away, `?` where something is asked of somebody who is away.
fn figure(cell: &WeekCell) -> String {
    match (cell.per_cent, cell.level) {
        (_, "grey") => "–".to_owned(),
        (None, _) => "?".to_owned(),
        (Some(1000..), _) => ">999".to_owned(),
        (Some(load), _) => format::count(load),
    }
}

/// Who, when, how much; of an overload also the tasks.
fn tooltip(view: &LoadView, person: &PersonRow, week: usize, voice: Voice<'_>) -> String {
    let Some((cell, monday)) = person.weeks.get(week).zip(view.mondays.get(week)) else {
        return String::new();
    };
    let load = match (cell.level, cell.per_cent) {
        ("grey", _) => voice.say("chart-load-away"),
        (_, None) => voice.say("chart-load-absent"),
        (_, Some(load)) => format!("{}%", format::count(load)),
    };
    let day = format::date(*monday, voice.lang);
    let mut parts = vec![person.name.clone(), day, load];
    let is_this = |one: &&Overload| one.id == person.id && one.monday == *monday;
    let overload = view.overloads.iter().find(is_this);
    parts.extend(
        overload
            .into_iter()
            .flat_map(|one| &one.tasks)
            .map(|task| task.name.clone()),
    );
    parts.join(" · ")
}

fn description(view: &LoadView, voice: Voice<'_>) -> String {
    let labelled = |key: &str, count: usize| format!("{} {count}", voice.say(key));
    [
        format!(
            "{} {}",
            voice.say("chart-as-of"),
            format::date(view.as_of, voice.lang)
        ),
        labelled("chart-load-people", view.people.len()),
        labelled("chart-load-weeks", view.mondays.len()),
        labelled("chart-load-overloads", view.overloads.len()),
    ]
    .join(" · ")
}

fn entries(view: &LoadView, voice: Voice<'_>) -> Vec<Entry> {
    let limit = |limit: f64| format::percent(limit, 0, Rounding::Nearest);
    let upper = format::percent(LIGHT_UP_TO, 0, Rounding::Nearest);
    let entry = |meaning: String, icon| Entry {
        meaning,
        room: LONG,
        icon,
    };
    vec![
        entry("0%".to_owned(), |drawing, at| icon(drawing, at, &FREE, "0")),
        entry(format!("≤ {upper}"), |drawing, at| {
            icon(drawing, at, &LIGHT, "40")
        }),
        entry(format!("≤ {}", limit(view.amber)), |drawing, at| {
            icon(drawing, at, &BUSY, "90")
        }),
        entry(format!("> {}", limit(view.amber)), |drawing, at| {
            icon(drawing, at, &AMBER, "110")
        }),
        entry(format!("> {}", limit(view.red)), |drawing, at| {
            icon(drawing, at, &RED, "130")
        }),
        entry(voice.say("chart-load-absent"), |drawing, at| {
            icon(drawing, at, &RED, "?")
        }),
        entry(voice.say("chart-load-away"), |drawing, at| {
            icon(drawing, at, &AWAY, "–")
        }),
        entry(voice.say("chart-load-unit"), |_, _| {}),
    ]
}

fn icon(drawing: &mut Drawing, (x, y): Point, step: &Step, figure: &str) {
    drawing.rect((x, y - 7.0), (26.0, 14.0), step.fill);
    let style = format!(r#"font-size="10" text-anchor="middle" {}"#, step.text);
    drawing.text((x + 13.0, y + 3.5), figure, &style);
}
