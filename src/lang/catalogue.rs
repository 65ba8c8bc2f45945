//! Messages by key, filled with named arguments.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{LANGS, Lang, format, josa};
use crate::time::{Date, Instant};

/// A value that a message mentions.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text on one line; what would steer a terminal is taken out.
    Text(String),
    /// Text of several lines that the program itself wrote.
    Lines(String),
    /// The key of another message.
    Word(&'static str),
    /// The keys of other messages, shown with commas between them.
    Words(Vec<&'static str>),
    Count(i64),
    Number(f64),
    Date(Date),
    Instant(Instant),
}

/// The values of one message, by name.
pub type Args = BTreeMap<&'static str, Arg>;

macro_rules! arg_from {
    ($($source:ty => $variant:ident($value:ident) $make:expr;)*) => {$(
        impl From<&$source> for Arg {
            fn from($value: &$source) -> Self {
                Self::$variant($make)
            }
        }
    )*};
}

arg_from! {
    str => Text(value) value.to_owned();
    String => Text(value) value.clone();
    &str => Text(value) (*value).to_owned();
    &String => Text(value) (*value).clone();
    &&str => Text(value) (**value).to_owned();
    &i64 => Count(value) **value;
    &Date => Date(value) **value;
    Cow<'_, str> => Text(value) value.to_string();
    i32 => Count(value) i64::from(*value);
    i64 => Count(value) *value;
    usize => Count(value) *value as i64;
    f64 => Number(value) *value;
    Date => Date(value) *value;
    Instant => Instant(value) *value;
}

impl From<&Self> for Arg {
    fn from(value: &Self) -> Self {
        value.clone()
    }
}

/// Arguments whose number names a place or a year and counts nothing: it is written as it is.
const NAMES: [&str; 4] = ["column", "line", "port", "year"];

/// The words of one language.
pub struct Catalogue {
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// The word of the contract's kind, by which any message may choose its own.
    contract: Option<String>,
}

impl Catalogue {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        let source = LANGS
            .iter()
            .find(|(known, ..)| *known == lang)
            .map_or("", |(.., text)| text);
        Self::of(lang, source)
    }

    /// The words that stand in a text of their own.
    pub fn of(lang: Lang, source: &str) -> Self {
        // A test reads every catalogue without errors; here the readable part is used.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
        let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| grouped(value)));
        // Both fail only if the name is taken in this fresh bundle.
        drop(bundle.add_function("JOSA", choose_particle));
        drop(bundle.add_resource(resource));
        Self {
            lang,
            bundle,
            contract: None,
        }
    }

    /// The same words where a contract of this kind is in force: what every message has as `$contract`,
    /// since the other side is a client here and an agency there.
    #[must_use]
    pub fn under(self, contract: Option<&str>) -> Self {
        Self {
            contract: contract.map(str::to_owned),
            ..self
        }
    }

    /// The message `key`, or its attribute where `key` has the form `message.attribute`.
    pub fn find(&self, key: &str, args: &Args) -> Option<String> {
        let (name, attribute) = key
            .split_once('.')
            .map_or((key, None), |(n, a)| (n, Some(a)));
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut values = FluentArgs::new();
        if let Some(contract) = &self.contract {
            values.set("contract", contract.clone());
        }
        for (name, arg) in args {
            let value = match arg {
                Arg::Count(number) if NAMES.contains(name) => FluentValue::from(number.to_string()),
                arg => self.value(arg),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&values), &mut errors)
                .into_owned(),
        )
    }

    /// The message `key`; the key itself where there is none, which a test excludes.
    pub fn text(&self, key: &str, args: &Args) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The message `key` without arguments.
    pub fn word(&self, key: &str) -> String {
        self.text(key, &Args::new())
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(format::one_line(text)),
            Arg::Lines(text) => {
                let lines: Vec<_> = text.lines().map(format::one_line).collect();
                FluentValue::from(lines.join("\n"))
            }
            Arg::Word(key) => FluentValue::from(self.word(key)),
            Arg::Words(keys) => {
                let words: Vec<_> = keys.iter().map(|key| self.word(key)).collect();
                FluentValue::from(words.join(", "))
            }
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(date) => FluentValue::from(format::date(*date, self.lang)),
            Arg::Instant(instant) => FluentValue::from(format::instant(*instant, self.lang)),
        }
    }
}

/// Up to here a floating-point number holds every whole one.
const MOST: f64 = 9_007_199_254_740_992.0;

/// A whole number as sentences and tables write it alike: `12,000`.
fn grouped(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value.abs() < MOST => {
            Some(format::count(number.value as i64))
        }
        _ => None,
    }
}

/// `JOSA($word, "을를")`: the word followed by the particle that fits it.
fn choose_particle<'a>(positional: &[FluentValue<'a>], _named: &FluentArgs<'_>) -> FluentValue<'a> {
    let text = |value: Option<&FluentValue<'_>>| match value {
        Some(FluentValue::String(text)) => text.to_string(),
        Some(FluentValue::Number(number)) => number.as_string().into_owned(),
        _ => String::new(),
    };
    let word = text(positional.first());
    let particle = josa::josa(&word, &text(positional.get(1)));
    let shown = positional.first().and_then(grouped).unwrap_or(word);
    FluentValue::from(format!("{shown}{particle}"))
}
