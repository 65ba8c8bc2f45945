//! The hours that people have worked, week by week, as the effort log tells them.

use std::collections::BTreeMap;

use super::Facts;
use super::load::monday;
use crate::model::kind::effort::Effort;
use crate::model::kind::member::{Member, Side};
use crate::model::record::{Line, Record};
use crate::schedule::Presence;
use crate::schedule::calendar::Pattern;
use crate::time::Date;

/// What the law lets an employer ask of somebody in a week, from one day on.
struct Law {
    /// Year, month and day.
    from: (i32, u32, u32),
    /// Working hours of a week, breaks left out.
    hours: u32,
    /// Hours that both sides may agree on besides.
    overtime: u32,
    /// Where the figures stand. Kept with the row that they prove; the program itself never reads it.
    #[expect(dead_code, reason = "the provenance of the row, for its readers")]
    source: &'static str,
}

/// Korea, workplaces of five people and more; since 2018-07-01 for the largest of them.
const KOREA: Law = Law {
    from: (2021, 7, 1),
    hours: 40,
    overtime: 12,
    source: "근로기준법 제50조 제1항, 제53조 제1항 (2024-10-22 개정 법률 제20520호)",
};

/// The most that an employer in Korea may ask of somebody in a week, in hours.
pub const LAWFUL_HOURS: u32 = KOREA.hours + KOREA.overtime;

/// No line is taken to cover more than a year.
const LONGEST: i32 = 366;

/// Working days for which a log may be silent, however often it is written otherwise.
const SILENCE: i64 = 10;

/// So many gaps between the last days of a log show how often it is written.
const GAPS: usize = 3;

/// What a log tells of one person's last weeks.
#[derive(Clone, Debug)]
pub struct Worked<'f> {
    /// Index into the project's members.
    pub member: usize,
    /// The newest week first: the last that the log covers up to its last working day. Empty where the log has
    /// been silent for longer than it usually is.
    pub weeks: Vec<WorkedWeek<'f>>,
}

/// One week of one person.
#[derive(Clone, Debug)]
pub struct WorkedWeek<'f> {
    pub monday: Date,
    pub minutes: i64,
    /// The last line that counts into it.
    pub line: Option<&'f Line<Effort>>,
    /// Whether a line counts into it that covers days of other weeks as well.
    pub is_spread: bool,
}

impl WorkedWeek<'_> {
    /// Whether it was longer than the law of Korea lets an employer ask; the law knows exceptions.
    pub fn is_beyond_law(&self) -> bool {
        self.monday.ymd() >= KOREA.from && self.minutes > i64::from(LAWFUL_HOURS) * 60
    }
}

impl Facts {
    /// Hours worked in the last `count` weeks that the effort log covers, of our people and our partners', in file
    /// order; of who has no line nothing.
    ///
    /// A person-day is a working day of the project's calendar. A line covers the person's working days since their
    /// line before it for the same task, the first since the task, the person or the project began, and counts
    /// evenly into the weeks of these days.
    pub fn worked(&self, count: usize) -> Vec<Worked<'_>> {
        let mut lines: BTreeMap<usize, Vec<&Line<Effort>>> = BTreeMap::new();
        let logs = self.project.efforts.iter();
        for line in logs.flat_map(|log| log.until(self.as_of)) {
            let who = line.who.as_deref();
            let who = who.and_then(|who| self.project.members.position(who));
            if let Some(who) = who.filter(|at| self.project.members[*at].side != Some(Side::Client))
            {
                lines.entry(who).or_default().push(line);
            }
        }
        let mut worked = Vec::new();
        for (member, mut lines) in lines {
            lines.sort_by_key(|line| line.on);
            let weeks = self.weeks_of(&self.project.members[member], &lines, count);
            worked.push(Worked { member, weeks });
        }
        worked
    }

    fn weeks_of<'f>(
        &'f self,
        member: &Record<Member>,
        lines: &[&'f Line<Effort>],
        count: usize,
    ) -> Vec<WorkedWeek<'f>> {
        let Some(last) = lines.last().map(|line| line.on) else {
            return Vec::new();
        };
        if self.days_since(last) > self.usual_silence(lines) {
            return Vec::new();
        }
        let (from, to) = (last - 7 * count as i32 - LONGEST, last + 7);
        let open = Presence::of(member).pattern(&self.calendars, from, to);
        let mut weeks = weeks(last, count, &open);
        let Some(first) = weeks.last().map(|week| week.monday) else {
            return weeks;
        };
        // The day before that of the last line of each task, and that day.
        let mut known: BTreeMap<Option<&str>, (Date, Date)> = BTreeMap::new();
        for line in lines {
            let before = self.day_before(member, line);
            let days = known
                .entry(line.task.as_deref())
                .or_insert((before, line.on));
            if line.on > days.1 {
                *days = (days.1, line.on);
            }
            if line.on >= first {
                self.book(line, days.0, &open, &mut weeks);
            }
        }
        weeks
    }

    /// The longest of the last gaps in a log, in working days, and never less than two weeks.
    fn usual_silence(&self, lines: &[&Line<Effort>]) -> i64 {
        let mut days: Vec<Date> = lines.iter().map(|line| line.on).collect();
        days.dedup();
        let gaps = days.windows(2).rev().take(GAPS);
        let gaps = gaps.map(|pair| self.calendars.working_days(pair[0], pair[1]));
        gaps.max().unwrap_or(0).max(SILENCE)
    }

    /// The last day that the first line of a task cannot cover any more.
    fn day_before(&self, member: &Member, line: &Line<Effort>) -> Date {
        let task = line.task.as_deref();
        let task = task.and_then(|task| self.project.tasks.find(task));
        let started = task.and_then(|task| task.started).map(|when| when.date());
        let start = self.project.charter.project.start.date();
        let begun = [Some(start), member.from, started];
        let begun = begun.into_iter().flatten().filter(|day| *day <= line.on);
        begun.max().unwrap_or(line.on - LONGEST) - 1
    }

    /// Counts a line into the weeks of the days after `before`.
    fn book<'f>(
        &self,
        line: &'f Line<Effort>,
        before: Date,
        open: &Pattern,
        weeks: &mut [WorkedWeek<'f>],
    ) {
        let days = line.days.map_or(0.0, |days| days.value);
        let minutes = (days * self.calendars.day() as f64).round() as i64;
        let before = before.max(line.on - LONGEST);
        let covered = (1..=line.on - before).map(|days| before + days);
        let mut covered: Vec<Date> = covered.filter(|day| is_open(open, *day)).collect();
        if covered.is_empty() {
            covered.push(line.on);
        }
        for week in weeks {
            let inside = covered.iter().filter(|day| monday(**day) == week.monday);
            let inside = inside.count();
            if inside == 0 || minutes == 0 {
                continue;
            }
            let part = i128::from(minutes) * inside as i128 / covered.len() as i128;
            let part = i64::try_from(part).unwrap_or(i64::MAX);
            week.minutes = week.minutes.saturating_add(part);
            week.line = Some(line);
            week.is_spread |= inside < covered.len();
        }
    }
}

/// The last weeks that a log ending on a day covers up to their last working day, without anything in them.
fn weeks<'f>(last: Date, count: usize, open: &Pattern) -> Vec<WorkedWeek<'f>> {
    let own = monday(last);
    let mut rest = (1..own + 7 - last).map(|days| last + days);
    let newest = match rest.any(|day| is_open(open, day)) {
        true => own - 7,
        false => own,
    };
    let week = |back: usize| WorkedWeek {
        monday: newest - 7 * back as i32,
        minutes: 0,
        line: None,
        is_spread: false,
    };
    (0..count).map(week).collect()
}

fn is_open(pattern: &Pattern, day: Date) -> bool {
    !pattern.hours(day).is_empty()
}
