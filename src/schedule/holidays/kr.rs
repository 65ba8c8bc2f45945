//! Korean public holidays as dated rows: what the law says, since when, and where that is written.
//!
//! The law is 「공휴일에 관한 법률」 (text of 2026-04-09) with 「관공서의 공휴일에 관한 규정」 (text of 2026-04-30);
//! older rows name the amendment that brought them. Lunar dates and days set by the cabinet come from
//! PyPI `holidays` 0.108 (MIT licence, countries/south_korea.py). Rows are complete for 2020–2050.
//! Before 2026 the first of May was a paid day off by labour law (근로자의 날) but no public holiday.

use super::{ALWAYS, Day, Holiday, Name, On, Once, Substitute, Table};

pub(super) const TABLE: Table = Table {
    holidays: HOLIDAYS,
    lunar: LUNAR,
    once: ONCE,
};

const NATIONAL_DAYS: Option<Substitute> = Some(Substitute {
    saturday: true,
    from: (2021, 8, 4),
    source: "관공서의 공휴일에 관한 규정 제3조 (2021-08-04)",
});
const FEASTS: Option<Substitute> = Some(Substitute {
    saturday: false,
    from: (2013, 11, 5),
    source: "관공서의 공휴일에 관한 규정 제3조 (2013-11-05)",
});
const CHILDREN: Option<Substitute> = Some(Substitute {
    saturday: true,
    from: (2013, 11, 5),
    source: "관공서의 공휴일에 관한 규정 제3조 (2013-11-05)",
});
const RELIGIOUS: Option<Substitute> = Some(Substitute {
    saturday: true,
    from: (2023, 5, 4),
    source: "관공서의 공휴일에 관한 규정 제3조 (2023-05-04)",
});
const SINCE_2026: Option<Substitute> = Some(Substitute {
    saturday: true,
    from: (2026, 5, 1),
    source: "관공서의 공휴일에 관한 규정 제3조 (2026-04-30)",
});

const REGULATION: &str = "관공서의 공휴일에 관한 규정 제2조 (2026-04-30)";

const fn row(
    ko: &'static str,
    en: &'static str,
    on: On,
    from: Day,
    substitute: Option<Substitute>,
    source: &'static str,
) -> Holiday {
    Holiday {
        name: Name { ko, en },
        on,
        source,
        from,
        substitute,
    }
}

const HOLIDAYS: &[Holiday] = &[
    row(
        "신정",
        "New Year's Day",
        On::Solar(1, 1),
        ALWAYS,
        None,
        REGULATION,
    ),
    row(
        "설날",
        "Seollal",
        On::ThreeDays(0),
        ALWAYS,
        FEASTS,
        REGULATION,
    ),
    row(
        "삼일절",
        "Independence Movement Day",
        On::Solar(3, 1),
        ALWAYS,
        NATIONAL_DAYS,
        REGULATION,
    ),
    row(
        "부처님오신날",
        "Buddha's Birthday",
        On::Lunar(1),
        ALWAYS,
        RELIGIOUS,
        REGULATION,
    ),
    row(
        "노동절",
        "Labour Day",
        On::Solar(5, 1),
        (2026, 5, 1),
        SINCE_2026,
        "공휴일에 관한 법률 제2조 (2026-04-09), from 2026-05-01",
    ),
    row(
        "어린이날",
        "Children's Day",
        On::Solar(5, 5),
        ALWAYS,
        CHILDREN,
        REGULATION,
    ),
    row(
        "현충일",
        "Memorial Day",
        On::Solar(6, 6),
        ALWAYS,
        None,
        REGULATION,
    ),
    row(
        "제헌절",
        "Constitution Day",
        On::Solar(7, 17),
        (2026, 5, 11),
        SINCE_2026,
        "공휴일에 관한 법률 제2조 (2026-04-09), from 2026-05-11",
    ),
    row(
        "광복절",
        "Liberation Day",
        On::Solar(8, 15),
        ALWAYS,
        NATIONAL_DAYS,
        REGULATION,
    ),
    row(
        "추석",
        "Chuseok",
        On::ThreeDays(2),
        ALWAYS,
        FEASTS,
        REGULATION,
    ),
    row(
        "개천절",
        "National Foundation Day",
        On::Solar(10, 3),
        ALWAYS,
        NATIONAL_DAYS,
        REGULATION,
    ),
    row(
        "한글날",
        "Hangul Day",
        On::Solar(10, 9),
        (2013, 1, 1),
        NATIONAL_DAYS,
        "관공서의 공휴일에 관한 규정 제2조 (2012-12-28)",
    ),
    row(
        "성탄절",
        "Christmas Day",
        On::Solar(12, 25),
        ALWAYS,
        RELIGIOUS,
        REGULATION,
    ),
];

static ASSEMBLY: Name = Name {
    ko: "국회의원 선거일",
    en: "National Assembly Election Day",
};
static PRESIDENT: Name = Name {
    ko: "대통령 선거일",
    en: "Presidential Election Day",
};
static LOCAL: Name = Name {
    ko: "지방선거일",
    en: "Local Election Day",
};
static AD_HOC: Name = Name {
    ko: "임시공휴일",
    en: "temporary public holiday",
};
static ARMED_FORCES: Name = Name {
    ko: "국군의 날",
    en: "Armed Forces Day",
};

const CABINET: &str = "set by the cabinet; PyPI holidays 0.108";
/// Ends of term: Assembly 29 May, local offices 30 June, President 9 May until 2022, then 3 June.
const ELECTION_LAW: &str = "공직선거법 제34조: first Wednesday from the 70th (President), 50th (Assembly), \
    30th (local) day before the end of term; a week later beside a holiday";

const fn once(on: Day, name: &'static Name, source: &'static str) -> Once {
    Once { on, name, source }
}

const ONCE: &[Once] = &[
    once((2020, 4, 15), &ASSEMBLY, ELECTION_LAW),
    once((2020, 8, 17), &AD_HOC, CABINET),
    once((2022, 3, 9), &PRESIDENT, ELECTION_LAW),
    once((2022, 6, 1), &LOCAL, ELECTION_LAW),
    once((2023, 10, 2), &AD_HOC, CABINET),
    once((2024, 4, 10), &ASSEMBLY, ELECTION_LAW),
    once((2024, 10, 1), &ARMED_FORCES, CABINET),
    once((2025, 1, 27), &AD_HOC, CABINET),
    once(
        (2025, 6, 3),
        &PRESIDENT,
        "set by the cabinet on 2025-04-08 (vacancy); PyPI holidays 0.108",
    ),
    once((2026, 6, 3), &LOCAL, ELECTION_LAW),
    once((2028, 4, 12), &ASSEMBLY, ELECTION_LAW),
    once((2030, 3, 27), &PRESIDENT, ELECTION_LAW),
    once((2030, 6, 12), &LOCAL, ELECTION_LAW),
    once((2032, 4, 14), &ASSEMBLY, ELECTION_LAW),
    once((2034, 5, 31), &LOCAL, ELECTION_LAW),
    once((2035, 3, 28), &PRESIDENT, ELECTION_LAW),
    once((2036, 4, 9), &ASSEMBLY, ELECTION_LAW),
    once((2038, 6, 2), &LOCAL, ELECTION_LAW),
    once((2040, 3, 28), &PRESIDENT, ELECTION_LAW),
    once((2040, 4, 11), &ASSEMBLY, ELECTION_LAW),
    once((2042, 6, 4), &LOCAL, ELECTION_LAW),
    once((2044, 4, 13), &ASSEMBLY, ELECTION_LAW),
    once((2045, 3, 29), &PRESIDENT, ELECTION_LAW),
    once((2046, 6, 13), &LOCAL, ELECTION_LAW),
    once((2048, 4, 15), &ASSEMBLY, ELECTION_LAW),
    once((2050, 3, 30), &PRESIDENT, ELECTION_LAW),
    once((2050, 6, 1), &LOCAL, ELECTION_LAW),
];

/// Seollal, Buddha's Birthday and Chuseok as month and day (PyPI `holidays` 0.108, Korean lunar calendar).
const LUNAR: &[(i32, [(u32, u32); 3])] = &[
    (2020, [(1, 25), (4, 30), (10, 1)]),
    (2021, [(2, 12), (5, 19), (9, 21)]),
    (2022, [(2, 1), (5, 8), (9, 10)]),
    (2023, [(1, 22), (5, 27), (9, 29)]),
    (2024, [(2, 10), (5, 15), (9, 17)]),
    (2025, [(1, 29), (5, 5), (10, 6)]),
    (2026, [(2, 17), (5, 24), (9, 25)]),
    (2027, [(2, 7), (5, 13), (9, 15)]),
    (2028, [(1, 27), (5, 2), (10, 3)]),
    (2029, [(2, 13), (5, 20), (9, 22)]),
    (2030, [(2, 3), (5, 9), (9, 12)]),
    (2031, [(1, 23), (5, 28), (10, 1)]),
    (2032, [(2, 11), (5, 16), (9, 19)]),
    (2033, [(1, 31), (5, 6), (9, 8)]),
    (2034, [(2, 19), (5, 25), (9, 27)]),
    (2035, [(2, 8), (5, 15), (9, 16)]),
    (2036, [(1, 28), (5, 3), (10, 4)]),
    (2037, [(2, 15), (5, 22), (9, 24)]),
    (2038, [(2, 4), (5, 11), (9, 13)]),
    (2039, [(1, 24), (4, 30), (10, 2)]),
    (2040, [(2, 12), (5, 18), (9, 21)]),
    (2041, [(2, 1), (5, 7), (9, 10)]),
    (2042, [(1, 22), (5, 26), (9, 28)]),
    (2043, [(2, 10), (5, 16), (9, 17)]),
    (2044, [(1, 30), (5, 5), (10, 5)]),
    (2045, [(2, 17), (5, 24), (9, 25)]),
    (2046, [(2, 6), (5, 13), (9, 15)]),
    (2047, [(1, 26), (5, 2), (10, 4)]),
    (2048, [(2, 14), (5, 20), (9, 22)]),
    (2049, [(2, 2), (5, 9), (9, 11)]),
    (2050, [(1, 23), (5, 28), (9, 30)]),
];
