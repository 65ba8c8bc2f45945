//! Charts as standalone SVG: one picture each, same bytes for same data, legible without colour.

mod axis;
mod data;
mod gantt;
mod goals;
mod legend;
mod load;
mod mark;
mod svg;
#[cfg(test)]
mod tests;

use crate::lang::Lang;
use crate::report::chart::Chart;
use crate::report::load::LoadView;

/// Pixels of a chart on a page and in a mail; height follows from the data.
const WIDTH: f64 = 960.0;
pub const MAIL: u32 = 552;

/// What a chart is drawn for. Each is laid out for its width, so that text has the size it is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Page,
    Mail,
}

impl Place {
    fn width(self) -> f64 {
        match self {
            Self::Page => WIDTH,
            Self::Mail => f64::from(MAIL),
        }
    }
}

/// What all charts need to speak.
#[derive(Clone, Copy)]
struct Voice<'a> {
    words: &'a dyn Fn(&str) -> String,
    lang: Lang,
}

impl Voice<'_> {
    fn say(&self, key: &str) -> String {
        (self.words)(key)
    }
}

/// The chart as one SVG document; `words` gives the catalogue's message of a key.
pub fn draw(chart: &Chart, place: Place, words: &dyn Fn(&str) -> String, lang: Lang) -> String {
    let voice = Voice { words, lang };
    match chart {
        Chart::Gantt(gantt) => gantt::draw(gantt, place, voice),
        Chart::Goals(goals) => goals::draw(goals, place, voice),
        Chart::Data(data) => data::draw(data, place, voice),
    }
}

/// The load of people as one SVG document. It is no [`Chart`], so no report's view can hold it: what
/// people have to do is never the client's to see.
pub fn draw_load(view: &LoadView, words: &dyn Fn(&str) -> String, lang: Lang) -> String {
    load::draw(view, Voice { words, lang })
}

/// A figure with its unit, which follows Korean and Chinese counters and `%` without a blank.
fn with_unit(figure: &str, unit: &str) -> String {
    let joined = unit.starts_with(|first: char| first == '%' || first >= '\u{1100}');
    let blank = if joined || unit.is_empty() { "" } else { " " };
    format!("{figure}{blank}{unit}")
}
