//! The small notations inside strings: durations, links, owners, shares.

use std::borrow::Cow;
use std::fmt;

use super::field::{Field, Node, Number, Type, read_notation};
use super::kind::member::Member;
use super::kind::task::Task;
use super::reader::Reader;
use super::record::Kinded as _;

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
pub(super) const ONE: i64 = 1_000_000;

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
    let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(6);
    let rest = digits.fold(0, |rest, digit| 10 * rest + i64::from(digit - b'0'));
    (value <= LONGEST).then_some(value + rest)
}

/// Millionths as a plain decimal number.
fn decimal(millionths: i64) -> String {
    let text = format!("{}.{:06}", millionths / ONE, millionths % ONE);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl fmt::Display for Duration {
    /// As files write it: `5d`, `1.5h`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = UNITS.iter().find(|(_, unit)| *unit == self.unit);
        let suffix = unit.map_or("", |(suffix, _)| suffix);
        write!(f, "{}{suffix}", decimal(self.millionths))
    }
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

impl LinkKind {
    /// The letters that files use.
    pub fn letters(self) -> &'static str {
        match self {
            Self::FinishStart => "FS",
            Self::StartStart => "SS",
            Self::FinishFinish => "FF",
            Self::StartFinish => "SF",
        }
    }
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
        let first = words.next().unwrap_or("");
        let rest = match words.next() {
            None => Cow::Borrowed(first),
            // `x SS + 1 d` is taken too.
            Some(second) => Cow::Owned([first, second].into_iter().chain(words).collect()),
        };
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

    /// Kind and lag as files write them: `SS+10d`.
    pub fn notation(&self) -> String {
        format!("{}{}", self.kind.letters(), self.lag)
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

impl fmt::Display for Lag {
    /// As files write it: `+10d`, `-2h`, `+50%`; nothing where there is none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = |negative| if negative { '-' } else { '+' };
        match *self {
            Self::None => Ok(()),
            Self::Percent(share) => {
                let amount = decimal(share.abs().saturating_mul(1000));
                write!(f, "{}{amount}%", sign(share < 0))
            }
            Self::Time { duration, negative } => write!(f, "{}{duration}", sign(negative)),
        }
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
    /// Per cent of their working time, above 0; where it is not written, their allocation.
    pub share: Option<f64>,
}

impl Owner {
    fn parse(text: &str) -> Option<Self> {
        let (member, share) = match text.split_once('@') {
            None => (text, None),
            Some((member, share)) => (member, Some(share.strip_suffix('%')?.parse().ok()?)),
        };
        let is_share = share.is_none_or(|share: f64| share > 0.0 && share <= 1000.0);
        let known = !member.is_empty() && is_share;
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

/// A share above 0 and at most 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Ratio(pub f64);

impl Field for Ratio {
    const TYPE: Type = Type::Notation("ratio");

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let value = Number::read(node, reader)?.value;
        if value > 0.0 && value <= 1.0 {
            return Some(Self(value));
        }
        reader.wrong_value(node, &Self::TYPE)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_keep_their_unit() {
        for text in ["5d", "1.5d", "30m", "2w", "3ed", "8.000001eh", "0h"] {
            assert_eq!(Duration::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn links_are_written_as_they_are_read() {
        for text in ["SS+10d", "FF-2h", "FS+50%", "SF-12.5%", "FS+3ed", "SS"] {
            let link = Link::parse(&format!("a {text}")).unwrap();
            assert_eq!(link.notation(), text);
        }
        assert_eq!(Link::parse("a").unwrap().notation(), "FS");
    }
}
