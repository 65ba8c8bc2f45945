//! The load of people as text: a table of weeks, then what overloads whom.

use crate::args;
use crate::cli::table::{Align, Table, cut};
use crate::lang::{Catalogue, format};
use crate::report::load::{LoadView, Overload, WeekCell};
use crate::time::Date;

/// Cells of a name.
const NAME: usize = 20;

/// What the terminal shows.
pub fn text(view: &LoadView, words: &Catalogue) -> String {
    if view.people.is_empty() {
        return words.word("load-nobody") + "\n";
    }
    let limit = |limit| format::number(limit, 1, format::Rounding::Nearest).replace(".0", "");
    let (amber, red) = (limit(view.amber), limit(view.red));
    let key = words.text("load-key", &args![amber, red]);
    let mut text = format!("{}{key}\n\n", table(view, words));
    let runs = runs(&view.overloads);
    if runs.is_empty() {
        return text + &words.text("load-no-overload", &args![amber]) + "\n";
    }
    text.push_str(&words.word("load-overloads"));
    text.push('\n');
    for run in &runs {
        text.push_str(&paragraph(run, view, words));
    }
    text + &words.word("load-next") + "\n"
}

/// A line a person, a column a week; marks stand where they do not move the figures.
fn table(view: &LoadView, words: &Catalogue) -> String {
    let mut shown = view.as_of.year();
    let heads = view.mondays.iter().map(|monday| {
        let (year, month, day) = monday.ymd();
        let is_new = std::mem::replace(&mut shown, year) != year;
        let year = if is_new {
            format!("{year}-")
        } else {
            String::new()
        };
        format!("{year}{month:02}-{day:02}")
    });
    let heads = std::iter::once(words.word("load-person")).chain(heads);
    let mut aligns = vec![Align::Right; view.mondays.len() + 1];
    aligns[0] = Align::Text;
    let mut table = Table::new(heads.collect(), aligns);
    for person in &view.people {
        let name = std::iter::once(cut(&format::one_line(&person.name), NAME));
        table.row(name.chain(person.weeks.iter().map(figure)).collect());
    }
    table.text()
}

/// `80  `, `110! `, `130!!`; `–` away, `?!!` asked of somebody who is away.
fn figure(cell: &WeekCell) -> String {
    let mark = match cell.level {
        "red" => "!!",
        "amber" => "! ",
        _ => "  ",
    };
    let figure = match (cell.per_cent, cell.level) {
        (_, "grey") => "–".to_owned(),
        (None, _) => "?".to_owned(),
        (Some(percent), _) => format::count(percent),
    };
    figure + mark
}

/// Overloads of one person in weeks after each other, by the same tasks.
fn runs(overloads: &[Overload]) -> Vec<&[Overload]> {
    let ids = |one: &Overload| {
        let mut ids: Vec<_> = one.tasks.iter().map(|task| task.wbs.clone()).collect();
        ids.sort();
        ids
    };
    let goes_on = |one: &Overload, next: &Overload| {
        one.member == next.member && next.monday == one.monday + 7 && ids(one) == ids(next)
    };
    overloads.chunk_by(goes_on).collect()
}

/// Who, when, how much, and by which tasks: of several weeks the worst.
fn paragraph(run: &[Overload], view: &LoadView, words: &Catalogue) -> String {
    let worst = |one: &&Overload| {
        one.cell
            .load_percent
            .map_or(i64::MAX, |load| (load * 10.0) as i64)
    };
    // Of equal weeks the first.
    let Some(most) = run.iter().rev().max_by_key(worst) else {
        return String::new();
    };
    let hours = |minutes: i64| format::number(minutes as f64 / 60.0, 1, format::Rounding::Up);
    let (name, id) = (&most.name, &most.id);
    let (asked, there) = (hours(most.cell.demand_min), hours(most.cell.capacity_min));
    let count = run.len();
    let last = run.last().map_or(most.monday, |one| one.monday);
    let (first, last) = (day(run[0].monday, view, words), day(last, view, words));
    let mut text = match most.cell.per_cent {
        Some(load) => {
            let load = format!("{}%", format::count(load));
            let args = args![name, id, first, last, count, load, asked, there];
            words.text("load-overload", &args)
        }
        None => words.text(
            "load-overload-absent",
            &args![name, id, first, last, count, asked],
        ),
    };
    text.push('\n');
    for task in &most.tasks {
        let (wbs, name, id) = (&task.wbs, &task.name, &task.id);
        let hours = hours(task.demand_min);
        text.push_str("  ");
        text.push_str(&words.text("load-task", &args![wbs, name, id, hours]));
        text.push('\n');
    }
    text
}

/// A Monday, with its year only where it is not this one.
fn day(monday: Date, view: &LoadView, words: &Catalogue) -> String {
    if monday.year() == view.as_of.year() {
        format::day_and_month(monday, words.lang)
    } else {
        format::date(monday, words.lang)
    }
}
