//! The small notations inside strings: durations, links, owners, hours, due dates.

use toml::de::DeValue;

use super::field::{Field, Node, Type, When, read_notation};
use super::kind::member::Member;
use super::kind::task::Task;
use super::problem::Problem;
use super::reader::Reader;
use super::record::Kinded as _;
use crate::time::{Date, Instant, Zone};

/// The unit of a written duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Minutes,
    Hours,
    Days,
    /// Five working days.
    Weeks,
    ElapsedHours,
    ElapsedDays,
}

/// A duration as written; how many minutes it has depends on the length of a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Millionths of the unit.
    pub millionths: i64,
    pub unit: Unit,
}

/// Units by their suffix, longest first.
const UNITS: &[(&str, Unit)] = &[
    ("ed", Unit::ElapsedDays),
    ("eh", Unit::ElapsedHours),
    ("m", Unit::Minutes),
    ("h", Unit::Hours),
    ("d", Unit::Days),
    ("w", Unit::Weeks),
];

/// One unit, in millionths.
const ONE: i64 = 1_000_000;

/// The longest duration that is taken seriously, in millionths of a unit: a million units.
const LONGEST: i64 = ONE * ONE;

impl Default for Duration {
    fn default() -> Self {
        Self {
            millionths: 0,
            unit: Unit::Days,
        }
    }
}

impl Duration {
    /// Reads `5d`, `4h`, `30m`, `2w`, `1.5d`, `3ed`, `8eh`.
    pub fn parse(text: &str) -> Option<Self> {
        let (suffix, unit) = UNITS.iter().find(|(suffix, _)| text.ends_with(suffix))?;
        let amount = &text[..text.len() - suffix.len()];
        Some(Self {
            millionths: millionths(amount)?,
            unit: *unit,
        })
    }

    /// Whether it counts clock time instead of working time.
    pub fn is_elapsed(self) -> bool {
        matches!(self.unit, Unit::ElapsedHours | Unit::ElapsedDays)
    }

    /// Minutes, where a working day has `day` minutes; rounded to the nearest minute.
    pub fn minutes(self, day: i64) -> i64 {
        let unit = match self.unit {
            Unit::Minutes => 1,
            Unit::Hours | Unit::ElapsedHours => 60,
            Unit::Days => day,
            Unit::Weeks => 5 * day,
            Unit::ElapsedDays => crate::time::DAY,
        };
        (self.millionths * unit + ONE / 2).div_euclid(ONE)
    }
}

/// A plain decimal number with at most six digits after the point, in millionths.
fn millionths(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let no_digit = whole.is_empty() || (text.contains('.') && fraction.is_empty());
    if no_digit || !is_digits(whole) || !is_digits(fraction) || fraction.len() > 6 {
        return None;
    }
    let value = whole.parse::<i64>().ok()?.checked_mul(ONE)?;
    let rest: i64 = format!("{fraction:0<6}").parse().ok()?;
    (value <= LONGEST).then_some(value + rest)
}

impl Field for Duration {
    const TYPE: Type = Type::Duration;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        read_notation(node, reader, Self::parse)
    }
}

/// Optimistic, likely and pessimistic duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    pub low: Duration,
    pub likely: Duration,
    pub high: Duration,
}

impl Field for Estimate {
    const TYPE: Type = Type::Notation("estimate");
    const REQUIRED: bool = false;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let before = reader.gathered.faults.len();
        let values = Vec::<Duration>::read(node, reader)?;
        let rank = |duration: &Duration| duration.minutes(480);
        match values[..] {
            [low, likely, high] if rank(&low) <= rank(&likely) && rank(&likely) <= rank(&high) => {
                Some(Self { low, likely, high })
            }
            _ if reader.gathered.faults.len() > before => None,
            _ => reader.wrong_value(node, &Self::TYPE),
        }
    }
}

/// Which ends a link ties together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    FinishStart,
    StartStart,
    FinishFinish,
    StartFinish,
}

/// The distance that a link asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lag {
    None,
    /// A duration, or a lead where `negative`.
    Time {
        duration: Duration,
        negative: bool,
    },
    /// Thousandths of a per cent of the predecessor's duration, negative for a lead.
    Percent(i64),
}

/// What a task waits for: `collect`, `collect SS+10d`, `x FF+50%`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub task: String,
    pub kind: LinkKind,
    pub lag: Lag,
}

impl Link {
    /// Reads the notation.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let task = words.next()?.to_owned();
        let rest: String = words.collect();
        let (kind, lag) = rest.split_at_checked(2).unwrap_or(("", ""));
        let kind = match kind {
            "" if rest.is_empty() => LinkKind::FinishStart,
            "FS" => LinkKind::FinishStart,
            "SS" => LinkKind::StartStart,
            "FF" => LinkKind::FinishFinish,
            "SF" => LinkKind::StartFinish,
            _ => return None,
        };
        Some(Self {
            task,
            kind,
            lag: Lag::parse(lag)?,
        })
    }
}

impl Lag {
    fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::None);
        }
        let negative = text.starts_with('-');
        let amount = text.strip_prefix(['+', '-'])?;
        if let Some(share) = amount.strip_suffix('%') {
            let share = millionths(share)? / 1000;
            return Some(Self::Percent(if negative { -share } else { share }));
        }
        Some(Self::Time {
            duration: Duration::parse(amount)?,
            negative,
        })
    }
}

impl Field for Link {
    const TYPE: Type = Type::Notation("link");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let link = read_notation(node, reader, Self::parse)?;
        reader.refer(Some(Task::KIND), &link.task, node.span());
        Some(link)
    }
}

/// Who does a task, and with how much of their time: `park`, `choi@50%`.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    pub member: String,
    /// Per cent of their working time, above 0.
    pub share: f64,
}

impl Owner {
    fn parse(text: &str) -> Option<Self> {
        let (member, share) = match text.split_once('@') {
            None => (text, 100.0),
            Some((member, share)) => (member, share.strip_suffix('%')?.parse().ok()?),
        };
        let known = !member.is_empty() && share > 0.0 && share <= 1000.0;
        known.then(|| Self {
            member: member.to_owned(),
            share,
        })
    }
}

impl Field for Owner {
    const TYPE: Type = Type::Notation("owner");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let owner = read_notation(node, reader, Self::parse)?;
        reader.refer(Some(Member::KIND), &owner.member, node.span());
        Some(owner)
    }
}

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

/// How many of how many passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub passed: i64,
    pub samples: i64,
}

impl Field for Share {
    const TYPE: Type = Type::Notation("share");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let before = reader.gathered.faults.len();
        match Vec::<i64>::read(node, reader)?[..] {
            [passed, samples] if passed <= samples => Some(Self { passed, samples }),
            _ if reader.gathered.faults.len() > before => None,
            _ => reader.wrong_value(node, &Self::TYPE),
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

/// A volume that a task's progress is counted by: `train-v1.accepted`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub dataset: String,
    pub stage: super::kind::volume::Stage,
}

impl Field for Measure {
    const TYPE: Type = Type::Notation("measure");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let measure = read_notation(node, reader, |text| {
            let (dataset, stage) = text.split_once('.')?;
            let stage = super::kind::volume::Stage::from_word(stage)?;
            Some(Self {
                dataset: dataset.to_owned(),
                stage,
            })
        })?;
        reader.refer(Some("dataset"), &measure.dataset, node.span());
        Some(measure)
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
