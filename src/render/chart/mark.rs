//! Small marks with a meaning: diamonds, flags and the signs of a verdict, told apart by shape.

use super::svg::{Drawing, Point};

/// A diamond around a point.
pub(super) fn diamond(drawing: &mut Drawing, (x, y): Point, radius: f64, paint: &str) {
    let corners = [
        (x, y - radius),
        (x + radius, y),
        (x, y + radius),
        (x - radius, y),
    ];
    drawing.polygon(&corners, paint);
}

/// A flag 14 pixels high whose pole stands at a point; filled where the date is missed.
pub(super) fn flag(drawing: &mut Drawing, (x, y): Point, missed: bool) {
    let top = y - 14.0;
    let cloth = [(x, top), (x + 7.0, top + 3.0), (x, top + 6.0)];
    // A white rim lifts the flag off what lies under it.
    let rim = r##"fill="#fff" stroke="#fff" stroke-width="3""##;
    drawing.line((x, y), (x, top), rim);
    drawing.polygon(&cloth, rim);
    drawing.line((x, y), (x, top), r##"stroke="#1c2733" stroke-width="1""##);
    drawing.polygon(
        &cloth,
        if missed {
            r##"fill="#a3261d" stroke="#a3261d""##
        } else {
            r##"fill="#fff" stroke="#1c2733""##
        },
    );
}

/// What a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A tick in a disc.
    Good,
    /// An exclamation mark in a triangle.
    Doubt,
    /// A cross in a square.
    Bad,
    /// A question mark in a dashed ring.
    Unknown,
}

impl Sign {
    /// The colour of text beside the sign, dark enough to read.
    pub fn text_paint(self) -> &'static str {
        match self {
            Self::Good => r##"font-weight="700" fill="#1d6b3a""##,
            Self::Doubt => r##"font-weight="700" fill="#8a5200""##,
            Self::Bad => r##"font-weight="700" fill="#a3261d""##,
            Self::Unknown => r##"font-weight="700" fill="#56616d""##,
        }
    }
}

/// A sign 14 pixels wide around a point.
pub(super) fn sign(drawing: &mut Drawing, (x, y): Point, sign: Sign) {
    const STROKE: &str = r##"fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round""##;
    match sign {
        Sign::Good => {
            drawing.circle((x, y), 7.0, r##"fill="#1d6b3a""##);
            let tick = [(x - 3.2, y + 0.2), (x - 0.8, y + 2.8), (x + 3.4, y - 2.6)];
            drawing.polyline(&tick, STROKE);
        }
        Sign::Doubt => {
            let corners = [(x, y - 7.0), (x + 7.8, y + 6.5), (x - 7.8, y + 6.5)];
            drawing.polygon(&corners, r##"fill="#8a5200""##);
            drawing.line((x, y - 2.0), (x, y + 1.8), STROKE);
            drawing.circle((x, y + 4.4), 1.1, r##"fill="#fff""##);
        }
        Sign::Bad => {
            drawing.rect((x - 6.5, y - 6.5), (13.0, 13.0), r##"fill="#a3261d""##);
            drawing.line((x - 3.0, y - 3.0), (x + 3.0, y + 3.0), STROKE);
            drawing.line((x - 3.0, y + 3.0), (x + 3.0, y - 3.0), STROKE);
        }
        Sign::Unknown => {
            drawing.circle(
                (x, y),
                6.5,
                r##"fill="#fff" stroke="#56616d" stroke-width="1.4" stroke-dasharray="2.4 1.7""##,
            );
            drawing.text(
                (x, y + 4.0),
                "?",
                r##"font-size="11" font-weight="700" fill="#56616d" text-anchor="middle""##,
            );
        }
    }
}
