//! Public holidays of a country by rule, and the end of a period counted in civil days.

mod kr;

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Lang;
use crate::time::{Date, Weekday};

/// A country whose public holidays are built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Country {
    Kr,
}

impl Country {
    /// Reads the code that project files use: `kr`.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "kr" => Some(Self::Kr),
            _ => None,
        }
    }

    fn table(self) -> &'static Table {
        match self {
            Self::Kr => &kr::TABLE,
        }
    }
}

/// Year, month and day, so that tables can be constants; they compare as dates do.
type Day = (i32, u32, u32);

/// Before any year of the tables.
const ALWAYS: Day = (0, 1, 1);

/// Everything that the law and the calendar makers have laid down for one country.
struct Table {
    holidays: &'static [Holiday],
    /// Month and day of each lunar feast, by year.
    lunar: &'static [(i32, [(u32, u32); 3])],
    /// Election days and days set by the cabinet.
    once: &'static [Once],
}

/// A holiday that comes back every year.
struct Holiday {
    name: Name,
    on: On,
    /// The law and its date. Kept with the row it proves; the program itself never reads it.
    #[expect(dead_code, reason = "the provenance of the row, for its readers")]
    source: &'static str,
    /// The first day on which the law makes this a holiday.
    from: Day,
    substitute: Option<Substitute>,
}

/// A day off that comes once.
struct Once {
    on: Day,
    name: &'static Name,
    #[expect(dead_code, reason = "the provenance of the row, for its readers")]
    source: &'static str,
}

/// When a yearly holiday falls.
enum On {
    /// Month and day of the solar calendar.
    Solar(u32, u32),
    /// A column of the lunar table.
    Lunar(usize),
    /// A column of the lunar table, with the day before and the day after.
    ThreeDays(usize),
}

/// When a lost holiday is given back. Meeting another holiday from Monday to Friday always counts.
struct Substitute {
    /// Whether a Saturday counts as lost too; a Sunday always does.
    saturday: bool,
    /// The first day on which this holds.
    from: Day,
    #[expect(dead_code, reason = "the provenance of the row, for its readers")]
    source: &'static str,
}

/// The Korean and English name of a holiday.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    ko: &'static str,
    en: &'static str,
}

/// What makes a day a public holiday: one or several names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayName(Vec<(Part, &'static Name)>);

/// Which of a holiday's days it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Itself,
    Eve,
    DayAfter,
    Substitute,
}

impl HolidayName {
    /// The name to print; several holidays on one day are joined.
    pub fn text(&self, lang: Lang) -> String {
        let names: Vec<String> = self
            .0
            .iter()
            .map(|(part, name)| match (lang, part) {
                (Lang::Ko, Part::Itself) => name.ko.to_owned(),
                (Lang::Ko, Part::Eve) => format!("{} 전날", name.ko),
                (Lang::Ko, Part::DayAfter) => format!("{} 다음 날", name.ko),
                (Lang::Ko, Part::Substitute) => format!("대체공휴일({})", name.ko),
                (Lang::En, Part::Itself) => name.en.to_owned(),
                (Lang::En, Part::Eve) => format!("day before {}", name.en),
                (Lang::En, Part::DayAfter) => format!("day after {}", name.en),
                (Lang::En, Part::Substitute) => format!("substitute for {}", name.en),
            })
            .collect();
        names.join(", ")
    }

    /// Whether the day stands in for a holiday that was lost.
    pub fn is_substitute(&self) -> bool {
        self.0.iter().all(|(part, _)| *part == Part::Substitute)
    }
}

/// Whether every holiday of the year is known. Outside these years the lunar feasts, the elections
/// and most substitutes are missing, and only days fixed in the solar calendar are given.
pub fn is_known(country: Country, year: i32) -> bool {
    country
        .table()
        .lunar
        .iter()
        .any(|(known, _)| *known == year)
}

/// The public holidays of a year, substitutes included, whatever weekday they fall on. Sundays are
/// holidays by law too but are left to the week pattern, as are Saturdays, which are none.
pub fn public_holidays(country: Country, year: i32) -> BTreeMap<Date, HolidayName> {
    let table = country.table();
    let yearly = yearly_days(table, year);
    let mut days: BTreeMap<Date, HolidayName> = BTreeMap::new();
    for (date, part, holiday) in &yearly {
        days.entry(*date)
            .or_default()
            .0
            .push((*part, &holiday.name));
    }
    for once in table.once {
        let (in_year, month, day) = once.on;
        if let Some(date) = Date::new(year, month, day).filter(|_| in_year == year) {
            days.entry(date)
                .or_default()
                .0
                .push((Part::Itself, once.name));
        }
    }
    let taken: BTreeSet<Date> = days.keys().copied().collect();
    for (date, names) in substitutes(&yearly, taken) {
        let name = days.entry(date).or_default();
        name.0
            .extend(names.into_iter().map(|name| (Part::Substitute, name)));
    }
    days
}

/// The days of the holidays in force, sorted by date.
fn yearly_days(table: &'static Table, year: i32) -> Vec<(Date, Part, &'static Holiday)> {
    let lunar = table.lunar.iter().find(|(known, _)| *known == year);
    let feast = |column: usize| {
        let (month, day) = *lunar?.1.get(column)?;
        Date::new(year, month, day)
    };
    let mut days = Vec::new();
    for holiday in table.holidays {
        let (date, three) = match holiday.on {
            On::Solar(month, day) => (Date::new(year, month, day), false),
            On::Lunar(column) => (feast(column), false),
            On::ThreeDays(column) => (feast(column), true),
        };
        let Some(date) = date else { continue };
        if three {
            days.push((date - 1, Part::Eve, holiday));
            days.push((date + 1, Part::DayAfter, holiday));
        }
        days.push((date, Part::Itself, holiday));
    }
    days.retain(|(date, _, holiday)| date.ymd() >= holiday.from);
    days.sort_by_key(|(date, _, _)| *date);
    days
}

/// The substitute days and the holidays that they stand for.
///
/// A holiday is given back on the next day that is no holiday, no Saturday and not itself such a
/// substitute. On a weekday two holidays that meet lose one day; on a Sunday each loses its own.
fn substitutes(
    yearly: &[(Date, Part, &'static Holiday)],
    mut taken: BTreeSet<Date>,
) -> Vec<(Date, Vec<&'static Name>)> {
    let mut days = Vec::new();
    for group in yearly.chunk_by(|a, b| a.0 == b.0) {
        let Some((date, ..)) = group.first().copied() else {
            continue;
        };
        let weekday = date.weekday();
        let lost: Vec<&'static Name> = group
            .iter()
            .filter(|(_, _, holiday)| is_lost(holiday, date, group.len()))
            .map(|(_, _, holiday)| &holiday.name)
            .collect();
        let weekend = matches!(weekday, Weekday::Sat | Weekday::Sun);
        let shares: Vec<Vec<&'static Name>> = if weekend {
            lost.into_iter().map(|name| vec![name]).collect()
        } else if lost.is_empty() {
            Vec::new()
        } else {
            vec![lost; group.len() - 1]
        };
        for names in shares {
            let day = next_free(date, &taken);
            taken.insert(day);
            days.push((day, names));
        }
    }
    days
}

/// Whether a holiday falls so that the law gives it back; `meeting` holidays share its date.
fn is_lost(holiday: &Holiday, date: Date, meeting: usize) -> bool {
    let Some(rule) = &holiday.substitute else {
        return false;
    };
    date.ymd() >= rule.from
        && match date.weekday() {
            Weekday::Sun => true,
            Weekday::Sat => rule.saturday,
            _ => meeting > 1,
        }
}

fn next_free(date: Date, taken: &BTreeSet<Date>) -> Date {
    let mut day = date + 1;
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || taken.contains(&day) {
        day = day + 1;
    }
    day
}

/// Ten thousand years: a longer period is cut to this, so that dates stay within what they can hold.
const LONGEST: i64 = 3_652_425;

/// The last day of a civil-law period of `days` days that begins with an event on `trigger`.
///
/// The day of the event does not count (민법 §157); an end on a Saturday, a Sunday or a holiday
/// moves to the next day that is none (민법 §161). A negative period is counted back and never
/// moves: the statute rolls ends forward only. This is no working-day arithmetic.
pub fn civil_deadline(trigger: Date, days: i64, is_holiday: impl Fn(Date) -> bool) -> Date {
    let end = trigger + days.clamp(-LONGEST, LONGEST) as i32;
    if days < 0 {
        return end;
    }
    let rests = |day: Date| matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || is_holiday(day);
    // No run of days off lasts a year; the limit only guards against a calendar without working days.
    (0..366)
        .map(|ahead| end + ahead)
        .find(|day| !rests(*day))
        .unwrap_or(end)
}

#[cfg(test)]
#[path = "holidays/tests.rs"]
mod tests;
