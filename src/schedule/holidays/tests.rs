//! Holidays against the statute's consequences and against an independent list.

use std::collections::BTreeSet;

use super::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn is_off(date: Date) -> bool {
    public_holidays(Country::Kr, date.year()).contains_key(&date)
}

fn is_working(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_off(date)
}

fn working_days(from: &str, to: &str) -> usize {
    let (from, to) = (day(from), day(to));
    (0..=to - from)
        .filter(|ahead| is_working(from + *ahead))
        .count()
}

fn weekdays_off(year: i32) -> Vec<String> {
    public_holidays(Country::Kr, year)
        .into_keys()
        .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun))
        .map(mmdd_of)
        .collect()
}

fn mmdd_of(date: Date) -> String {
    let (_, month, day) = date.ymd();
    format!("{month:02}{day:02}")
}

fn name(text: &str, lang: Lang) -> String {
    public_holidays(Country::Kr, day(text).year())[&day(text)].text(lang)
}

#[test]
fn weekday_days_off_of_the_handbook() {
    let expected = [
        (
            2026,
            "0101 0216 0217 0218 0302 0501 0505 0525 0603 0717 0817 0924 0925 1005 1009 1225",
        ),
        (
            2027,
            "0101 0208 0209 0301 0503 0505 0513 0719 0816 0914 0915 0916 1004 1011 1227",
        ),
        (
            2028,
            "0126 0127 0128 0301 0412 0501 0502 0505 0606 0717 0815 1002 1003 1004 1005 1009 1225",
        ),
    ];
    for (year, days) in expected {
        assert_eq!(weekdays_off(year).join(" "), days, "{year}");
    }
    assert_eq!(working_days("2026-01-01", "2026-12-31"), 245);
    assert_eq!(working_days("2027-01-01", "2027-12-31"), 246);
    assert_eq!(working_days("2028-01-01", "2028-12-31"), 243);
}

#[test]
fn single_days_of_the_handbook() {
    for off in ["2027-05-03", "2027-07-19", "2028-10-05"] {
        assert!(is_off(day(off)), "{off}");
    }
    for working in ["2026-09-28", "2027-06-07"] {
        assert!(is_working(day(working)), "{working}");
    }
    assert_eq!(working_days("2026-09-21", "2026-10-09"), 11);
}

#[test]
fn months_of_2026() {
    let last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let months: Vec<usize> = (1..=12)
        .zip(last)
        .map(|(month, last)| {
            working_days(
                &format!("2026-{month:02}-01"),
                &format!("2026-{month:02}-{last}"),
            )
        })
        .collect();
    assert_eq!(months, [21, 17, 21, 22, 18, 21, 22, 20, 20, 20, 21, 22]);
}

/// Where the list we compare with strays from 공직선거법 제34조: (day in the list, our day, reason).
const DIFFERENCES: &[(&str, &str, &str)] = &[
    (
        "2030-04-03",
        "2030-03-27",
        "president: the 70th day before 3 June 2030 is 25 March",
    ),
    (
        "2034-06-14",
        "2034-05-31",
        "local: the 30th day before 30 June is itself a Wednesday",
    ),
    ("2035-04-04", "2035-03-28", "president: from 25 March"),
    ("2040-04-04", "2040-03-28", "president: from 25 March"),
    ("2045-04-05", "2045-03-29", "president: from 25 March"),
    (
        "2048-04-08",
        "2048-04-15",
        "assembly: 8 April is the 51st day before 29 May, as in 2020",
    ),
    ("2050-04-06", "2050-03-30", "president: from 25 March"),
];

#[test]
fn all_days_off_2020_to_2050() {
    let list = include_str!("../../../tests/cases/holidays-kr-2020-2050.txt");
    let mut years = 0;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split(' ');
        let year: i32 = fields.next().unwrap().parse().unwrap();
        let mut expected: BTreeSet<String> = fields.map(str::to_owned).collect();
        for (theirs, ours, _) in DIFFERENCES {
            let mmdd = |text: &str| text[5..].replace('-', "");
            if day(theirs).year() == year {
                assert!(
                    expected.remove(&mmdd(theirs)),
                    "{theirs} is no difference any more"
                );
                assert!(
                    expected.insert(mmdd(ours)),
                    "{ours} is no difference any more"
                );
            }
        }
        let found: BTreeSet<String> = public_holidays(Country::Kr, year)
            .into_keys()
            .map(mmdd_of)
            .collect();
        assert_eq!(found, expected, "{year}");
        years += 1;
    }
    assert_eq!(years, 31);
}

#[test]
fn elections_follow_the_statute() {
    let terms = [
        (2020, 5, 29, 50),
        (2022, 6, 30, 30),
        (2030, 6, 3, 70),
        (2022, 5, 9, 70),
    ];
    for (first, month, last, before) in terms {
        let step = if before == 70 { 5 } else { 4 };
        // The presidential term that ends on 9 May is cut short after 2022.
        let years = (first..=2050)
            .step_by(step)
            .filter(|year| first != 2022 || month == 6 || *year == 2022);
        for year in years {
            let yearly: BTreeSet<Date> = yearly_days(&kr::TABLE, year)
                .into_iter()
                .map(|(date, ..)| date)
                .collect();
            let mut on = Date::new(year, month, last).unwrap() - before;
            while on.weekday() != Weekday::Wed {
                on = on + 1;
            }
            while [on - 1, on, on + 1]
                .iter()
                .any(|near| yearly.contains(near))
            {
                on = on + 7;
            }
            assert!(name(&on.to_string(), Lang::Ko).ends_with("선거일"), "{on}");
        }
    }
}

#[test]
fn substitutes_hold_from_their_date() {
    assert!(!is_off(day("2020-08-18")) && name("2020-08-17", Lang::Ko) == "임시공휴일");
    assert_eq!(name("2020-01-27", Lang::Ko), "대체공휴일(설날)");
    assert_eq!(
        name("2021-08-16", Lang::En),
        "substitute for Liberation Day"
    );
    assert!(
        !is_off(day("2020-03-02")),
        "national days were not given back before August 2021"
    );
    assert!(
        !is_off(day("2021-12-27")) && !is_off(day("2022-12-26")),
        "Christmas only from 2023"
    );
    assert!(!is_off(day("2025-07-17")) && is_off(day("2026-07-17")));
    assert!(!is_off(day("2025-05-01")) && is_off(day("2026-05-01")));
    assert!(
        !is_off(day("2026-09-28")),
        "Chuseok's Saturday is not given back"
    );
}

#[test]
fn two_holidays_on_one_weekday_give_one_day() {
    assert_eq!(name("2025-05-05", Lang::Ko), "부처님오신날, 어린이날");
    assert_eq!(
        name("2025-05-06", Lang::Ko),
        "대체공휴일(부처님오신날), 대체공휴일(어린이날)"
    );
    assert!(is_working(day("2025-05-07")));
    assert_eq!(name("2026-02-16", Lang::En), "day before Seollal");
}

#[test]
fn two_substitutes_on_one_day_give_one_more() {
    // 2036: the third of October meets Chuseok's eve on a Friday, Chuseok ends on a Sunday.
    assert!(is_off(day("2036-10-06")) && is_off(day("2036-10-07")));
    assert!(is_working(day("2036-10-08")));
    assert!(public_holidays(Country::Kr, 2036)[&day("2036-10-07")].is_substitute());
}

#[test]
fn a_substitute_moves_past_saturday() {
    // 2044-05-05 is a Thursday with two holidays; a Friday one would have to pass the weekend.
    assert!(is_off(day("2044-05-06")));
    assert_eq!(
        next_free(day("2044-05-06"), &BTreeSet::new()),
        day("2044-05-09")
    );
}

#[test]
fn outside_the_table_only_fixed_days_are_known() {
    assert!(is_known(Country::Kr, 2020) && is_known(Country::Kr, 2050));
    assert!(!is_known(Country::Kr, 2019) && !is_known(Country::Kr, 2051));
    let days = public_holidays(Country::Kr, 2051);
    assert!(days.contains_key(&day("2051-08-15")));
    assert!(
        !days
            .values()
            .any(|name| name.text(Lang::Ko).contains("추석"))
    );
    assert!(!public_holidays(Country::Kr, 2012).contains_key(&day("2012-10-09")));
}

#[test]
fn every_row_is_a_date_in_order() {
    for once in kr::TABLE.once {
        let (year, month, day) = once.on;
        assert!(Date::new(year, month, day).is_some(), "{:?}", once.on);
    }
    assert!(kr::TABLE.lunar.is_sorted() && kr::TABLE.once.is_sorted_by_key(|once| once.on));
}

#[test]
fn countries_have_codes() {
    assert_eq!(Country::parse("kr"), Some(Country::Kr));
    assert_eq!(Country::parse("none"), None);
}

#[test]
fn civil_periods() {
    let end = |trigger: &str, days| civil_deadline(day(trigger), days, is_off).to_string();
    // The first day does not count: ten days from Wednesday 25 February end on Saturday 7 March.
    assert_eq!(end("2026-02-25", 10), "2026-03-09");
    assert_eq!(end("2026-03-09", 10), "2026-03-19");
    // An end on Thursday 24 September runs through Chuseok and the weekend.
    assert_eq!(end("2026-09-10", 14), "2026-09-28");
    // A substitute is a holiday: Sunday 1 March, Monday 2 March.
    assert_eq!(end("2026-02-19", 10), "2026-03-03");
    assert_eq!(end("2026-03-07", 0), "2026-03-09");
    assert_eq!(end("2026-03-09", -2), "2026-03-07");
}

#[test]
fn civil_periods_end_without_any_free_day() {
    assert_eq!(
        civil_deadline(day("2026-03-09"), 1, |_| true),
        day("2026-03-10")
    );
    civil_deadline(day("2026-03-09"), i64::MAX, is_never);
    civil_deadline(day("2026-03-09"), i64::MIN, is_never);
}

fn is_never(_: Date) -> bool {
    false
}
