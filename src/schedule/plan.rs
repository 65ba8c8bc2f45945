//! What the schedule is computed from: tasks, links, calendars and settings, free of any file format.

use super::calendar::Pattern;
use super::result::Constraint;
use super::work::LONGEST;
use crate::time::Instant;

/// A plan as the engine reads it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Where tasks without predecessors start.
    pub start: Instant,
    /// The end of the status date: actual dates after it have not happened yet.
    pub status: Instant,
    /// Calendars; the first is the project's.
    pub patterns: Vec<Pattern>,
    /// Tasks in WBS order, parents before their children. What has children is a summary.
    pub tasks: Vec<Activity>,
    pub links: Vec<Link>,
    pub settings: Settings,
}

/// The choices of `[schedule]` in the project file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub unfinished: Unfinished,
    pub constraints: Constraints,
    pub out_of_sequence: OutOfSequence,
    /// Tasks with at most this total float (working minutes) are critical.
    pub critical_float: i64,
}

/// Where the remaining work of started tasks lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unfinished {
    /// Never before the status date.
    #[default]
    Move,
    /// Where start and done part put it.
    Keep,
}

/// What wins where a constraint date and a link disagree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Constraints {
    /// The date.
    #[default]
    Honour,
    /// The link.
    LinksFirst,
}

/// What started work does whose predecessors are not ready.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutOfSequence {
    /// The rest waits for the links.
    #[default]
    RetainedLogic,
    /// It goes on.
    ProgressOverride,
}

/// A task, milestone or summary as planned and as far as it has happened.
#[derive(Clone, Debug, Default)]
pub struct Activity {
    /// Index of the summary this task lies in; smaller than its own.
    pub parent: Option<usize>,
    /// The task's calendar, an index into [`Plan::patterns`]; float counts on it.
    pub calendar: usize,
    /// Calendars of the owners (cut to the task's own where that is open); work happens on these if there are any, and ends
    /// with the last of them.
    pub owners: Vec<usize>,
    /// Unused for summaries.
    pub duration: Work,
    /// Zero duration, whatever `duration` says.
    pub milestone: bool,
    pub mode: Mode,
    pub dates: Dates,
    /// Never drives; takes float.
    pub deadline: Option<Instant>,
    pub started: Option<Instant>,
    pub finished: Option<Instant>,
    /// Counts only once the task has started.
    pub done: Done,
    /// Is placed, but drives nothing.
    pub inactive: bool,
}

/// An amount of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub minutes: i64,
    /// Civil minutes instead of working minutes.
    pub elapsed: bool,
}

/// How a task finds its place between early and late dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// As soon as possible.
    #[default]
    Early,
    /// As late as possible; its late dates drive its successors.
    Late,
    /// As written; what is not written follows from the duration, or from the links if both are missing.
    Manual {
        start: Option<Instant>,
        finish: Option<Instant>,
    },
}

/// Constraint dates.
///
/// Of a summary only `start_no_earlier`, `must_start` (as the former) and, in the late pass, `finish_no_later` and
/// `must_finish` reach the tasks inside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    pub start_no_earlier: Option<Instant>,
    pub start_no_later: Option<Instant>,
    pub finish_no_earlier: Option<Instant>,
    pub finish_no_later: Option<Instant>,
    pub must_start: Option<Instant>,
    pub must_finish: Option<Instant>,
}

impl Dates {
    /// The date of one kind.
    pub fn of(&self, kind: Constraint) -> Option<Instant> {
        match kind {
            Constraint::StartNoEarlier => self.start_no_earlier,
            Constraint::StartNoLater => self.start_no_later,
            Constraint::FinishNoEarlier => self.finish_no_earlier,
            Constraint::FinishNoLater => self.finish_no_later,
            Constraint::MustStart => self.must_start,
            Constraint::MustFinish => self.must_finish,
        }
    }
}

/// How much of a started task is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Done {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Minutes of the duration.
    Minutes(i64),
    /// Minutes of the duration are left; more than the duration is allowed.
    Remaining(i64),
    /// A share of the duration in thousandths of a per cent; 100,000 is all. Rounds half up.
    Share(i64),
}

impl Done {
    /// Done and remaining minutes of a duration.
    pub fn split(self, duration: i64) -> (i64, i64) {
        let done = match self {
            Self::Nothing => 0,
            Self::Minutes(minutes) => minutes.clamp(0, duration),
            Self::Remaining(minutes) => {
                let left = minutes.clamp(0, LONGEST);
                return ((duration - left).clamp(0, duration), left);
            }
            Self::Share(share) => part(duration, share.clamp(0, WHOLE)),
        };
        (done, duration - done)
    }
}

/// 100 % in the unit of [`Done::Share`] and [`Lag::Percent`].
pub const WHOLE: i64 = 100_000;

/// `share` thousandths of a per cent of `minutes`, rounded half up.
pub fn part(minutes: i64, share: i64) -> i64 {
    let whole = i128::from(WHOLE);
    let product = i128::from(minutes) * i128::from(share) + whole / 2;
    i64::try_from(product.div_euclid(whole)).unwrap_or(i64::MAX)
}

/// `to` depends on `from`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    pub kind: LinkKind,
    pub lag: Lag,
}

/// Which end of the predecessor bounds which end of the successor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkKind {
    #[default]
    FinishStart,
    StartStart,
    FinishFinish,
    StartFinish,
}

impl LinkKind {
    /// Whether the predecessor's finish counts, not its start.
    pub fn from_finish(self) -> bool {
        matches!(self, Self::FinishStart | Self::FinishFinish)
    }

    /// Whether the successor's finish is bounded, not its start.
    pub fn to_finish(self) -> bool {
        matches!(self, Self::FinishFinish | Self::StartFinish)
    }
}

/// Time between the two ends of a link; negative is a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lag {
    /// Working minutes on the successor's calendar.
    Working(i64),
    /// Civil minutes.
    Elapsed(i64),
    /// Thousandths of a per cent of the predecessor's duration, in working time (elapsed if the duration is).
    Percent(i64),
}

impl Default for Lag {
    fn default() -> Self {
        Self::Working(0)
    }
}
