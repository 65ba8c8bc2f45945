//! Civil dates and minutes: the only place that knows the library behind them.

use std::fmt;
use std::ops::{Add, Sub};

use chrono::{Datelike as _, NaiveDate};

/// Minutes in a civil day.
pub const DAY: i64 = 24 * 60;

/// A day of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    pub const ALL: [Self; 7] = [
        Self::Mon,
        Self::Tue,
        Self::Wed,
        Self::Thu,
        Self::Fri,
        Self::Sat,
        Self::Sun,
    ];

    /// 0 for Monday … 6 for Sunday.
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A civil date, counted in days from 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The date, or `None` if there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Self(date.to_epoch_days()))
    }

    /// The date that lies `days` after 1970-01-01.
    pub fn from_days(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i32 {
        self.0
    }

    /// Reads `2026-03-09`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let is_plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
        if !is_plain || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Year, month (1–12), day (1–31).
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = NaiveDate::from_epoch_days(self.0).unwrap_or_default();
        (date.year(), date.month(), date.day())
    }

    pub fn year(self) -> i32 {
        self.ymd().0
    }

    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::ALL[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// `2026-03-09` in a year of four digits: schedules print hundreds of thousands of dates.
    fn digits(self) -> Option<[u8; 10]> {
        let (year, month, day) = self.ymd();
        let year = u32::try_from(year).ok().filter(|year| *year < 10_000)?;
        let [[a, b], [c, d]] = [year / 100, year % 100].map(two_digits);
        let [[e, f], [g, h]] = [month, day].map(two_digits);
        Some([a, b, c, d, b'-', e, f, b'-', g, h])
    }

    /// The instant at `minute` minutes after this day's midnight (0–1440).
    pub fn at(self, minute: i64) -> Instant {
        Instant(i64::from(self.0) * DAY + minute)
    }
}

impl Add<i32> for Date {
    type Output = Self;

    fn add(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl Sub<i32> for Date {
    type Output = Self;

    fn sub(self, days: i32) -> Self {
        Self(self.0.saturating_sub(days))
    }
}

impl Sub for Date {
    type Output = i32;

    /// Calendar days from `other` to this date.
    fn sub(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

/// The digits of a number below 100.
fn two_digits(number: u32) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(digits) = self.digits() {
            return f.write_str(str::from_utf8(&digits).unwrap_or_default());
        }
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A local civil time at minute resolution, counted in minutes from 1970-01-01T00:00.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The instant `minutes` after 1970-01-01T00:00.
    pub fn from_minutes(minutes: i64) -> Self {
        Self(minutes)
    }

    /// Minutes since 1970-01-01T00:00.
    pub fn minutes(self) -> i64 {
        self.0
    }

    /// The day this instant lies in; midnight belongs to the day that begins.
    pub fn date(self) -> Date {
        Date(self.0.div_euclid(DAY) as i32)
    }

    /// Minutes since midnight, 0–1439.
    pub fn minute_of_day(self) -> i64 {
        self.0.rem_euclid(DAY)
    }

    /// Reads `2026-03-09T09:00` with optional seconds, which are dropped.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = text.split_once('T')?;
        let mut parts = clock.split(':');
        let (hour, minute): (i64, i64) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        ((0..24).contains(&hour) && (0..60).contains(&minute))
            .then_some(Date::parse(date)?.at(hour * 60 + minute))
    }
}

impl Add<i64> for Instant {
    type Output = Self;

    fn add(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes))
    }
}

impl Sub<i64> for Instant {
    type Output = Self;

    fn sub(self, minutes: i64) -> Self {
        Self(self.0.saturating_sub(minutes))
    }
}

impl Sub for Instant {
    type Output = i64;

    /// Civil minutes from `other` to this instant.
    fn sub(self, other: Self) -> i64 {
        self.0 - other.0
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minute = self.minute_of_day();
        let [hours, minutes] = [minute / 60, minute % 60];
        if let Some(date) = self.date().digits() {
            let mut text = *b"0000-00-00T00:00";
            text[..10].copy_from_slice(&date);
            text[11..13].copy_from_slice(&two_digits(hours as u32));
            text[14..].copy_from_slice(&two_digits(minutes as u32));
            return f.write_str(str::from_utf8(&text).unwrap_or_default());
        }
        write!(f, "{}T{hours:02}:{minutes:02}", self.date())
    }
}

/// A time zone of the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(String);

impl Zone {
    /// The zone of a name such as `Asia/Seoul`, if the database has it.
    pub fn find(name: &str) -> Option<Self> {
        jiff::tz::db()
            .get(name)
            .is_ok()
            .then(|| Self(name.to_owned()))
    }

    /// The zone of a country without a zone of its own in the file: Korea's, else UTC.
    pub fn of_country(korean: bool) -> Self {
        Self(if korean { "Asia/Seoul" } else { "UTC" }.to_owned())
    }

    /// The civil date in this zone at a moment given in seconds since 1970-01-01T00:00 UTC.
    pub fn date_at(&self, seconds: i64) -> Date {
        let moment = jiff::Timestamp::from_second(seconds).unwrap_or_default();
        // `find` made sure that the zone exists.
        let zone = jiff::tz::db()
            .get(&self.0)
            .unwrap_or(jiff::tz::TimeZone::UTC);
        let civil = zone.to_datetime(moment).date();
        let (month, day) = (civil.month().unsigned_abs(), civil.day().unsigned_abs());
        Date::new(civil.year().into(), month.into(), day.into()).unwrap_or_default()
    }

    /// Minutes that this zone's clocks are ahead of UTC when they show `at`.
    pub fn offset(&self, at: Instant) -> i64 {
        let (year, month, day) = at.date().ymd();
        let [hour, minute] = [at.minute_of_day() / 60, at.minute_of_day() % 60];
        let civil = i16::try_from(year).ok().and_then(|year| {
            let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
            jiff::civil::DateTime::new(year, month, day, hour as i8, minute as i8, 0, 0).ok()
        });
        let zone = jiff::tz::db().get(&self.0).ok();
        let moment = civil.and_then(|civil| civil.to_zoned(zone?).ok());
        moment.map_or(0, |moment| i64::from(moment.offset().seconds() / 60))
    }

    pub fn name(&self) -> &str {
        &self.0
    }
}
