//! Pages of those checks of `pmo quality` that no rule of `check` looks at, because they depend on the day.

use crate::lang::Page;

/// Declares a page in both languages.
macro_rules! page {
    ($id:literal) => {
        (
            $id,
            Page {
                en: include_str!(concat!($id, ".md")),
                ko: include_str!(concat!($id, ".ko.md")),
            },
        )
    };
}

/// Sorted by id.
pub const CHECKS: &[(&str, Page)] = &[
    page!("bei"),
    page!("cpli"),
    page!("invalid-date"),
    page!("missed-task"),
];
