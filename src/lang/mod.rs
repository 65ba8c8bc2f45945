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

/// The words of a language: its own file, and those that lie with the pages of foresight's triggers.
macro_rules! words_of {
    ($file:literal) => {
        concat!(
            include_str!($file),
            include_str!(concat!("../foresight/client/", $file)),
            include_str!(concat!("../foresight/data/", $file)),
            include_str!(concat!("../foresight/goals/", $file)),
            include_str!(concat!("../foresight/practice/", $file)),
            include_str!(concat!("../foresight/schedule/", $file)),
            include_str!(concat!("../foresight/team/", $file)),
        )
    };
}

/// Every language with its code and its words.
pub const LANGS: &[(Lang, &str, &str)] = &[
    (Lang::En, "en", words_of!("en.ftl")),
    (Lang::Ko, "ko", words_of!("ko.ftl")),
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

/// The page that explains a rule, in both languages: what `explain` prints, and a test.
#[derive(Clone, Debug)]
pub struct Page {
    pub en: &'static str,
    pub ko: &'static str,
}

impl Page {
    /// The page in a language.
    pub fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ko => self.ko,
        }
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
