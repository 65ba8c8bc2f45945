//! The parts that reports are put together from: typed views that hold nothing internal.

pub(super) mod charts;
pub(super) mod cover;
pub(super) mod data;
pub(super) mod foreseen;
pub(super) mod goals;
pub(super) mod kept;
pub(super) mod news;
pub(super) mod plan;
pub(super) mod registers;
pub(super) mod years;
