//! Korean and English: words, dates, numbers, particles.

mod catalogue;
pub mod format;
pub mod josa;
mod loanword;

pub use catalogue::{Arg, Args, Catalogue};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    #[default]
    En,
    Ko,
}

/// Every language with its code and its words.
pub const LANGS: &[(Lang, &str, &str)] = &[
    (Lang::En, "en", include_str!("en.ftl")),
    (Lang::Ko, "ko", include_str!("ko.ftl")),
];

impl Lang {
    /// The language of a code (`ko`, `en`).
    pub fn from_code(code: &str) -> Option<Self> {
        LANGS
            .iter()
            .find(|(_, known, _)| *known == code)
            .map(|(lang, ..)| *lang)
    }

    /// The language's code.
    pub fn code(self) -> &'static str {
        LANGS
            .iter()
            .find(|(lang, ..)| *lang == self)
            .map_or("en", |(_, code, _)| code)
    }
}

/// Named arguments for a message: `args![task, days: 3]`.
#[macro_export]
macro_rules! args {
    ($($name:ident $(: $value:expr)?),* $(,)?) => {
        $crate::lang::Args::from([$((stringify!($name), $crate::args!(@value $name $($value)?))),*])
    };
    (@value $name:ident) => { $crate::lang::Arg::from(&$name) };
    (@value $name:ident $value:expr) => { $crate::lang::Arg::from(&$value) };
}
