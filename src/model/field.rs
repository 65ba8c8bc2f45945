//! What a value in a file can be, and how each is read.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeValue;

use super::dates::looks_like_date;
use super::problem::Problem;
use super::reader::Reader;
use crate::time::{Date, Instant};

/// One key of a record: the single description that loading, audience and the schema use.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    pub name: &'static str,
    pub ty: Type,
    pub required: bool,
    /// Whether the client may see it.
    pub client: bool,
    pub doc: &'static str,
}

/// The type of a key's value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    Text,
    Bool,
    Whole,
    Number,
    Percent,
    /// 1 to 5.
    Score,
    Date,
    When,
    Duration,
    /// A string in a small notation of its own, by name (`link`, `owner`, `hours`, `due`).
    Notation(&'static str),
    Words(&'static [&'static str]),
    /// The id of a record of one kind.
    Reference(&'static str),
    /// A full id, or a bare one where unambiguous.
    AnyReference,
    List(&'static Type),
    Map(&'static Type),
    Table(&'static [Key]),
    Either(&'static [Type]),
}

impl Type {
    /// Whether a date may stand there.
    fn takes_date(&self) -> bool {
        match self {
            Self::Date | Self::When | Self::Notation("due") => true,
            Self::Either(types) => types.iter().any(Self::takes_date),
            _ => false,
        }
    }

    /// The message key that names this type to a user.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text => "type-text",
            Self::Bool => "type-bool",
            Self::Whole => "type-whole",
            Self::Number => "type-number",
            Self::Percent => "type-percent",
            Self::Score => "type-score",
            Self::Date => "type-date",
            Self::When => "type-when",
            Self::Duration => "type-duration",
            Self::Notation("link") => "type-link",
            Self::Notation("owner") => "type-owner",
            Self::Notation("hours") => "type-hours",
            Self::Notation("due") => "type-due",
            Self::Notation("measure") => "type-measure",
            Self::Notation("zone") => "type-zone",
            Self::Notation("day") => "type-day",
            Self::Notation("ratio") => "type-ratio",
            Self::Notation("estimate") => "type-estimate",
            Self::Notation("share") => "type-share",
            Self::Notation(_) => "type-text",
            Self::Words(_) => "type-words",
            Self::Reference(_) | Self::AnyReference => "type-reference",
            Self::List(_) => "type-list",
            Self::Map(_) | Self::Table(_) => "type-table",
            Self::Either(_) => "type-either",
        }
    }
}

/// A TOML value with its place.
pub type Node<'n, 'i> = &'n Spanned<DeValue<'i>>;

/// A type that a key can have.
pub trait Field: Sized {
    const TYPE: Type;
    /// Whether a missing key is a fault.
    const REQUIRED: bool = true;
    /// The value, or `None` after reporting what is wrong with it.
    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self>;
}

impl<T: Field> Field for Option<T> {
    const TYPE: Type = T::TYPE;
    const REQUIRED: bool = false;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }
}

impl<T: Field> Field for Vec<T> {
    const TYPE: Type = Type::List(&T::TYPE);
    const REQUIRED: bool = false;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.get_ref() {
            DeValue::Array(items) => {
                let mut values = Self::with_capacity(items.len());
                values.extend(items.iter().filter_map(|item| T::read(item, reader)));
                reader.is_partial |= values.len() < items.len();
                Some(values)
            }
            _ => reader.wrong_type(node, &Self::TYPE),
        }
    }
}

impl<T: Field> Field for BTreeMap<String, T> {
    const TYPE: Type = Type::Map(&T::TYPE);
    const REQUIRED: bool = false;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::Table(table) = node.get_ref() else {
            return reader.wrong_type(node, &Self::TYPE);
        };
        let entry = |(key, value): (&Spanned<_>, _)| {
            let name: &std::borrow::Cow<'_, str> = key.get_ref();
            Some((name.to_string(), T::read(value, reader)?))
        };
        Some(table.iter().filter_map(entry).collect())
    }
}

impl Field for String {
    const TYPE: Type = Type::Text;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            _ => reader.wrong_type(node, &Self::TYPE),
        }
    }
}

impl Field for bool {
    const TYPE: Type = Type::Bool;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => reader.wrong_type(node, &Self::TYPE),
        }
    }
}

impl Field for i64 {
    const TYPE: Type = Type::Whole;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::Integer(whole) = node.get_ref() else {
            return reader.wrong_type(node, &Self::TYPE);
        };
        // Counts, money and scores: a negative one is a slip of the pen everywhere.
        match i64::from_str_radix(whole.as_str(), whole.radix()) {
            Ok(value) if value >= 0 => Some(value),
            _ => reader.wrong_value(node, &Self::TYPE),
        }
    }
}

/// A value that must be there; `None` only after the fault was reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Must<T>(pub Option<T>);

impl<T> Default for Must<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> std::ops::Deref for Must<T> {
    type Target = Option<T>;

    fn deref(&self) -> &Option<T> {
        &self.0
    }
}

impl<T: Field> Field for Must<T> {
    const TYPE: Type = T::TYPE;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(|value| Self(Some(value)))
    }
}

/// A number as written, with the digits after its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Number {
    pub value: f64,
    pub digits: usize,
}

impl Field for Number {
    const TYPE: Type = Type::Number;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (text, value) = match node.get_ref() {
            DeValue::Integer(whole) => {
                let value = i64::from_str_radix(whole.as_str(), whole.radix());
                ("", value.map(|value| value as f64).unwrap_or(f64::NAN))
            }
            DeValue::Float(float) => (float.as_str(), float.as_str().parse().unwrap_or(f64::NAN)),
            _ => return reader.wrong_type(node, &Self::TYPE),
        };
        if !value.is_finite() {
            return reader.wrong_value(node, &Self::TYPE);
        }
        let digits = text.split_once('.').map_or(0, |(_, after)| {
            after.bytes().take_while(u8::is_ascii_digit).count()
        });
        Some(Self { value, digits })
    }
}

/// A share from 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Percent(pub f64);

impl Field for Percent {
    const TYPE: Type = Type::Percent;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.get_ref(), DeValue::Integer(_) | DeValue::Float(_)) {
            return reader.wrong_type(node, &Self::TYPE);
        }
        let value = Number::read(node, reader)?.value;
        if (0.0..=100.0).contains(&value) {
            return Some(Self(value));
        }
        reader.wrong_value(node, &Self::TYPE)
    }
}

/// A score from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(pub u8);

impl Field for Score {
    const TYPE: Type = Type::Score;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::Integer(whole) = node.get_ref() else {
            return reader.wrong_type(node, &Self::TYPE);
        };
        match whole.as_str().parse() {
            Ok(score @ 1..=5) => Some(Self(score)),
            _ => reader.wrong_value(node, &Self::TYPE),
        }
    }
}

impl Field for Date {
    const TYPE: Type = Type::Date;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match When::read_plain(node) {
            Some(When::Day(date)) => Some(date),
            _ => reader.wrong_type(node, &Self::TYPE),
        }
    }
}

/// A date, or a local date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// The first working minute where something starts, the last where it ends or is due.
    Day(Date),
    Minute(Instant),
}

impl When {
    /// The day, whatever the time.
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Minute(instant) => instant.date(),
        }
    }

    fn read_plain(node: Node<'_, '_>) -> Option<Self> {
        let DeValue::Datetime(datetime) = node.get_ref() else {
            return None;
        };
        let day = datetime.date?;
        let date = Date::new(day.year.into(), day.month.into(), day.day.into())?;
        match (datetime.time, datetime.offset) {
            (None, None) => Some(Self::Day(date)),
            (Some(time), None) => Some(Self::Minute(
                date.at(i64::from(time.hour) * 60 + i64::from(time.minute)),
            )),
            _ => None,
        }
    }
}

impl Default for When {
    fn default() -> Self {
        Self::Day(Date::default())
    }
}

impl Field for When {
    const TYPE: Type = Type::When;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        Self::read_plain(node).or_else(|| reader.wrong_type(node, &Self::TYPE))
    }
}

/// Reads a string in a notation of its own.
pub fn read_notation<T: Field>(
    node: Node<'_, '_>,
    reader: &mut Reader<'_>,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    match node.get_ref() {
        DeValue::String(text) => parse(text).or_else(|| reader.wrong_value(node, &T::TYPE)),
        _ => reader.wrong_type(node, &T::TYPE),
    }
}

/// A closed list of words as an enum: one line declares words, type and reading.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $Name:ident { $($Variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $Name { $($Variant),* }

        impl $Name {
            /// The words in the order of the format page.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word that files use.
            pub fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word),* }
            }
        }

        impl $crate::model::field::Field for $Name {
            const TYPE: $crate::model::field::Type = $crate::model::field::Type::Words(Self::WORDS);

            fn read(
                node: $crate::model::field::Node<'_, '_>,
                reader: &mut $crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                let text = reader.word(node, Self::WORDS)?;
                match text { $($word => Some(Self::$Variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

/// Declares a record: its struct, the description of its keys, and how it is read.
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $Name:ident {
        $( $(#[doc = $doc:literal])* $key:literal $($client:ident)? => $field:ident: $ty:ty, )*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        $vis struct $Name { $( $(#[doc = $doc])* pub $field: $ty, )* }

        impl $crate::model::record::Fields for $Name {
            const KEYS: &'static [$crate::model::field::Key] = &[$(
                $crate::model::field::Key {
                    name: $key,
                    ty: <$ty as $crate::model::field::Field>::TYPE,
                    required: <$ty as $crate::model::field::Field>::REQUIRED,
                    client: $crate::model::field::record!(@client $($client)?),
                    doc: concat!($($doc),*),
                },
            )*];

            fn read_fields(table: &mut $crate::model::reader::TableReader<'_, '_, '_>) -> Self {
                Self { $($field: table.field($key),)* }
            }
        }

        impl $crate::model::field::Field for $Name {
            const TYPE: $crate::model::field::Type = $crate::model::field::Type::Table(
                <Self as $crate::model::record::Fields>::KEYS,
            );
            const REQUIRED: bool = $crate::model::field::any_required(
                <Self as $crate::model::record::Fields>::KEYS,
            );

            fn read(
                node: $crate::model::field::Node<'_, '_>,
                reader: &mut $crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                reader.inline_table(node)
            }
        }
    };
    (@client client) => { true };
    (@client) => { false };
}
pub(crate) use record;

/// A table must be there if one of its keys must.
pub const fn any_required(keys: &[Key]) -> bool {
    let mut at = 0;
    while at < keys.len() {
        if keys[at].required {
            return true;
        }
        at += 1;
    }
    false
}

/// The near word of `known`, if one is near enough to be meant.
pub fn near<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let limit = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The date in quotes that a value is where a date is wanted, if there is no such day.
fn impossible_date(node: Node<'_, '_>, expected: &Type) -> Option<String> {
    let DeValue::String(text) = node.get_ref() else {
        return None;
    };
    let date = text.get(..10).filter(|date| looks_like_date(date))?;
    (expected.takes_date() && Date::parse(date).is_none()).then(|| date.to_owned())
}

impl Reader<'_> {
    /// Reports a value of another type.
    pub fn wrong_type<T>(&mut self, node: Node<'_, '_>, expected: &Type) -> Option<T> {
        if let Some(text) = impossible_date(node, expected) {
            self.fault(Problem::ImpossibleDate { text }, node.span());
            return None;
        }
        let found = match node.get_ref() {
            DeValue::String(text) if looks_like_date(text) => "type-quoted-date",
            DeValue::String(_) => "type-text",
            DeValue::Integer(_) => "type-whole",
            DeValue::Float(_) => "type-number",
            DeValue::Boolean(_) => "type-bool",
            DeValue::Datetime(value) => match (value.date, value.time, value.offset) {
                (Some(_), None, _) => "type-date",
                (Some(_), Some(_), None) => "type-datetime",
                (Some(_), Some(_), Some(_)) => "type-offset-datetime",
                _ => "type-clock",
            },
            DeValue::Array(_) => "type-list",
            DeValue::Table(_) => "type-table",
        };
        self.fault(
            Problem::WrongType {
                expected: expected.word(),
                found,
            },
            node.span(),
        );
        None
    }

    /// Reports a value of the right type that cannot be.
    pub fn wrong_value<T>(&mut self, node: Node<'_, '_>, expected: &Type) -> Option<T> {
        if let Some(text) = impossible_date(node, expected) {
            self.fault(Problem::ImpossibleDate { text }, node.span());
            return None;
        }
        let found = self.slice(node.span()).to_owned();
        self.fault(
            Problem::WrongValue {
                expected: expected.word(),
                found,
            },
            node.span(),
        );
        None
    }

    /// A word of a closed list.
    pub fn word(
        &mut self,
        node: Node<'_, '_>,
        words: &'static [&'static str],
    ) -> Option<&'static str> {
        let DeValue::String(text) = node.get_ref() else {
            return self.wrong_type(node, &Type::Words(words));
        };
        let found = words.iter().find(|word| *word == text).copied();
        if found.is_none() {
            let near = near(text, words.iter().copied());
            let problem = Problem::UnknownWord {
                found: text.to_string(),
                words,
                near,
            };
            self.fault(problem, node.span());
        }
        found
    }
}
