//! How a mail looks: the colours of the HTML report, as longhand properties that mail programs keep.

use crate::render::chart;

/// Pixels of the page and of what stands in it.
pub(super) const PAGE: u32 = 600;
pub(super) const INNER: u32 = chart::MAIL;

pub(super) const INK: &str = "#1c2733";
pub(super) const SOFT: &str = "#46525f";
pub(super) const NAVY: &str = "#1f3a68";
pub(super) const TINT: &str = "#eef2f7";
pub(super) const PAPER: &str = "#ffffff";
/// Under every other row of a table.
pub(super) const ROW: &str = "#f6f8fb";
pub(super) const RULE: &str = "#d5dbe2";

/// Fonts that readers have.
pub(super) const FONT: &str =
    "font-family:'Malgun Gothic','Apple SD Gothic Neo','Noto Sans KR',sans-serif";

/// What Word's engine needs once more, in a comment that only it reads: there cells inherit nothing.
pub(super) fn sheet() -> String {
    format!(
        "td,th,p,li,h1,h2,h3,h4{{{FONT}}}.s13 td,.s13 th{{font-size:13px;line-height:20px}}.s14 td,.s14 th{{font-size:14px;line-height:21px}}"
    )
}

/// A line of text: size and height in pixels, colour, room below.
pub(super) fn text(size: u32, height: u32, color: &str, [above, below]: [u32; 2]) -> String {
    format!(
        "{};font-size:{size}px;line-height:{height}px;color:{color}",
        body([above, below])
    )
}

/// Text in the size of the page.
pub(super) fn body([above, below]: [u32; 2]) -> String {
    format!("margin-top:{above}px;margin-bottom:{below}px")
}

/// A line along one side of a box.
pub(super) fn edge(side: &str, width: u32, color: &str) -> String {
    format!("border-{side}-width:{width}px;border-{side}-style:solid;border-{side}-color:{color}")
}

/// Room inside a box: top, right, bottom, left.
pub(super) fn room([top, right, bottom, left]: [&str; 4]) -> String {
    format!("padding-top:{top};padding-right:{right};padding-bottom:{bottom};padding-left:{left}")
}

/// How a mark looks: its sign, ink and ground. The sign and the word say it without colour.
pub(super) fn mark(name: &str) -> (&'static str, &'static str, &'static str) {
    match name {
        "green" => ("●", "#1d6b3a", "#e4f1e8"),
        "shown" => ("✓", "#1d6b3a", "#e4f1e8"),
        "amber" | "not-shown-yet" => ("▲", "#7a4800", "#fbefd9"),
        "red" => ("■", "#ffffff", "#a3261d"),
        "not-met" => ("✕", "#ffffff", "#a3261d"),
        _ => ("?", "#46525f", "#e9ecf0"),
    }
}
