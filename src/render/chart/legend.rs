//! The line under a chart that says what its marks mean.

use super::svg::{Drawing, Point, width};

/// Room for a mark with a length, and for one that is a point.
pub(super) const LONG: f64 = 26.0;
pub(super) const SHORT: f64 = 14.0;

const LINE: f64 = 18.0;
const GAP: f64 = 14.0;
const SIZE: f64 = 11.0;

/// One mark and its meaning.
pub(super) struct Entry {
    pub meaning: String,
    /// `LONG` or `SHORT`.
    pub room: f64,
    /// Draws the mark into the room right of a point, centred on it vertically.
    pub icon: fn(&mut Drawing, Point),
}

/// Draws the entries from `y` downwards, in as many lines as they need; gives the lower end.
pub(super) fn draw(drawing: &mut Drawing, entries: &[Entry], y: f64, right: f64) -> f64 {
    let (mut x, mut middle) = (0.0, y + LINE / 2.0);
    for entry in entries {
        let wide = entry.room + 6.0 + width(&entry.meaning, SIZE);
        if x > 0.0 && x + wide > right {
            (x, middle) = (0.0, middle + LINE);
        }
        (entry.icon)(drawing, (x, middle));
        drawing.text(
            (x + entry.room + 6.0, middle + 4.0),
            &entry.meaning,
            r##"font-size="11" fill="#46525f""##,
        );
        x += wide + GAP;
    }
    middle + LINE / 2.0
}
