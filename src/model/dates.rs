//! How files write days and hours: working hours, stretches of days, due dates, keys of logs.

use toml::de::DeValue;

use super::field::{Field, Node, Type, When, read_notation};
use super::notation::{Duration, ONE, Unit};
use super::problem::Problem;
use super::reader::Reader;
use crate::time::{Date, Instant, Zone};

/// A stretch of a day, `09:00-12:00`, in minutes from midnight; `24:00` is allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    pub from: i64,
    pub to: i64,
}

impl Hours {
    fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let hours = Self {
            from: clock(from.trim())?,
            to: clock(to.trim())?,
        };
        (hours.from < hours.to).then_some(hours)
    }
}

fn clock(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    if hour.is_empty() || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    let minutes = hour * 60 + minute;
    (hour >= 0 && (0..60).contains(&minute) && minutes <= crate::time::DAY).then_some(minutes)
}

impl Field for Hours {
    const TYPE: Type = Type::Notation("hours");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        read_notation(node, reader, Self::parse)
    }
}

impl Field for Zone {
    const TYPE: Type = Type::Notation("zone");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        read_notation(node, reader, Self::find)
    }
}

/// When something is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    On(Date),
    /// Days from a fixed point of the contract: civil days where `elapsed`, else working days.
    From {
        anchor: Anchor,
        days: i64,
        elapsed: bool,
    },
}

/// The fixed points that a due date can be counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Signed,
    Start,
    Finish,
}

impl Due {
    fn parse(text: &str) -> Option<Self> {
        let at = text.find(['+', '-'])?;
        let (name, offset) = text.split_at(at);
        let anchor = match name.trim() {
            "signed" => Anchor::Signed,
            "start" => Anchor::Start,
            "finish" => Anchor::Finish,
            _ => return None,
        };
        let amount = Duration::parse(offset.get(1..)?.trim())?;
        if amount.millionths % ONE != 0 {
            return None;
        }
        let days = amount.millionths / ONE * if offset.starts_with('-') { -1 } else { 1 };
        match amount.unit {
            Unit::Days => Some(Self::From {
                anchor,
                days,
                elapsed: false,
            }),
            Unit::Weeks => Some(Self::From {
                anchor,
                days: days * 5,
                elapsed: false,
            }),
            Unit::ElapsedDays => Some(Self::From {
                anchor,
                days,
                elapsed: true,
            }),
            _ => None,
        }
    }
}

impl Field for Due {
    const TYPE: Type = Type::Notation("due");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.get_ref() {
            DeValue::Datetime(_) => Date::read(node, reader).map(Self::On),
            _ => read_notation(node, reader, Self::parse),
        }
    }
}

/// Days without work: one date, or a stretch with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Date,
    pub to: Date,
    pub why: Option<String>,
}

super::field::record! {
    /// The long form of a stretch of days.
    pub struct StretchTable {
        /// First day.
        "from" => from: Date,
        /// Last day.
        "to" => to: Date,
        /// Why.
        "why" => why: Option<String>,
    }
}

impl Field for Stretch {
    const TYPE: Type = Type::Either(&[Type::Date, StretchTable::TYPE]);

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.get_ref() {
            DeValue::Datetime(_) => {
                let day = Date::read(node, reader)?;
                Some(Self {
                    from: day,
                    to: day,
                    why: None,
                })
            }
            DeValue::Table(_) => {
                let table = StretchTable::read(node, reader)?;
                if table.to < table.from {
                    return reader.wrong_value(node, &Self::TYPE);
                }
                Some(Self {
                    from: table.from,
                    to: table.to,
                    why: table.why,
                })
            }
            _ => reader.wrong_type(node, &Self::TYPE),
        }
    }
}

/// The length of one working day, in minutes: more than nothing, at most a whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLength(pub i64);

impl Field for DayLength {
    const TYPE: Type = Type::Notation("day");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        read_notation(node, reader, |text| {
            let length = Duration::parse(text)?;
            let minutes =
                matches!(length.unit, Unit::Minutes | Unit::Hours).then(|| length.minutes(0))?;
            (1..=crate::time::DAY)
                .contains(&minutes)
                .then_some(Self(minutes))
        })
    }
}

/// A date, or the id of the deliverable whose acceptance it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextOrDate {
    Text(String),
    Date(Date),
}

impl Field for TextOrDate {
    const TYPE: Type = Type::Either(&[Type::Text, Type::Date]);

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.get_ref() {
            DeValue::Datetime(_) => Date::read(node, reader).map(Self::Date),
            DeValue::String(text) => Some(Self::Text(text.to_string())),
            _ => reader.wrong_type(node, &Self::TYPE),
        }
    }
}

/// Reads a date or instant that an id of a log line begins with: `2026-06-12`, `2026-06-12-b`.
///
/// # Errors
/// The problem to report, if the key is no such thing.
pub fn log_date(key: &str) -> Result<Date, Problem> {
    let date = key.get(..10).and_then(Date::parse);
    let rest = key.get(10..).unwrap_or("");
    let is_word = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    match date {
        Some(date) if rest.is_empty() || rest.strip_prefix('-').is_some_and(is_word) => Ok(date),
        None if looks_like_date(key) => Err(Problem::ImpossibleDate {
            text: key.to_owned(),
        }),
        _ => Err(Problem::BadId { id: key.to_owned() }),
    }
}

/// Whether a text has the form of a date, whatever its numbers.
pub fn looks_like_date(text: &str) -> bool {
    let form = text.get(..10).unwrap_or("");
    form.len() == 10
        && form.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

impl When {
    /// The instant at which something that starts then starts: a bare date stands for midnight,
    /// which the calendar moves to the first working minute.
    pub fn as_start(self) -> Instant {
        match self {
            Self::Day(date) => date.at(0),
            Self::Minute(instant) => instant,
        }
    }

    /// The instant at which something that ends then ends: a bare date stands for its last
    /// minute, which the calendar moves back to the end of work.
    pub fn as_end(self) -> Instant {
        match self {
            Self::Day(date) => date.at(crate::time::DAY),
            Self::Minute(instant) => instant,
        }
    }
}
