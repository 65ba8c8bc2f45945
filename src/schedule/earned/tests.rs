//! Earned value by hand: three small cases with their arithmetic, and one published example.

use super::*;

fn near(value: Option<f64>, expected: f64) {
    let value = value.unwrap();
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

fn spread(from: i64, to: i64, budget: f64) -> Spread {
    Spread { from, to, budget }
}

/// Ten days at one person each: task A days 0–4 (4 person-days), B days 4–10 (6 person-days). After day 5 A is done and B not
/// begun; five person-days were worked.
///
/// BAC = 4 + 6 = 10; PV(5) = 4 + 6 × 1/6 = 5; EV = 4; AC = 5. SV = 4 − 5 = −1; CV = 4 − 5 = −1; SPI = 4/5 = 0.8;
/// CPI = 4/5 = 0.8; EAC = 10/0.8 = 12.5 or 5 + (10 − 4) = 11; VAC = 10 − 12.5 = −2.5; TCPI = (10 − 4)/(10 − 5) = 1.2.
/// ES: PV reaches 4 at day 4; AT = 5; SV(t) = −1; SPI(t) = 4/5; IEAC(t) = 10/0.8 = 12.5 days; TSPI = (10 − 4)/(10 − 5) = 1.2.
#[test]
fn behind_and_over_budget() {
    let (a, b) = (spread(0, 4, 4.0), spread(4, 10, 6.0));
    near(Some(a.at(5) + b.at(5)), 5.0);
    let case = Earned {
        budget: 10.0,
        planned: Some(5.0),
        earned: 4.0,
        spent: Some(5.0),
    };
    near(case.schedule_variance(), -1.0);
    near(case.cost_variance(), -1.0);
    near(case.schedule_index(), 0.8);
    near(case.cost_index(), 0.8);
    near(case.estimate_at_index(), 12.5);
    near(case.estimate_at_plan(), 11.0);
    near(case.variance_at_completion(), -2.5);
    near(case.to_complete_index(), 1.2);
    let curve = Curve::of(&[a, b]);
    let time = EarnedSchedule {
        earned: curve.reached(4.0, 5),
        actual: 5.0,
        planned: curve.length() as f64,
    };
    near(Some(time.variance()), -1.0);
    near(time.index(), 0.8);
    near(time.estimate(), 12.5);
    near(time.to_complete_index(), 1.2);
}

/// Two tasks side by side in money: A 0–10 at 1,000, B 5–15 at 2,000. After day 9: A 100 %, B 60 %, spent 1,760.
///
/// PV(9) = 1000 × 9/10 + 2000 × 4/10 = 1,700; EV = 1000 + 1200 = 2,200; SV = 500; CV = 440; SPI = 22/17; CPI = 2200/1760 = 1.25;
/// EAC = 3000/1.25 = 2,400; VAC = 600; at plan 1760 + 800 = 2,560; TCPI = 800/1240.
/// ES: PV(10) = 1000 + 1000 = 2,000; from then on 200 a day, so 2,200 at day 11; AT = 9; SV(t) = 2; IEAC(t) = 15 × 9/11.
#[test]
fn ahead_and_under_budget() {
    let work = [spread(0, 10, 1000.0), spread(5, 15, 2000.0)];
    let planned = work[0].at(9) + work[1].at(9);
    near(Some(planned), 1700.0);
    let case = Earned {
        budget: 3000.0,
        planned: Some(planned),
        earned: 2200.0,
        spent: Some(1760.0),
    };
    near(case.schedule_variance(), 500.0);
    near(case.cost_variance(), 440.0);
    near(case.schedule_index(), 22.0 / 17.0);
    near(case.cost_index(), 1.25);
    near(case.estimate_at_index(), 2400.0);
    near(case.variance_at_completion(), 600.0);
    near(case.estimate_at_plan(), 2560.0);
    near(case.to_complete_index(), 800.0 / 1240.0);
    let curve = Curve::of(&work);
    let time = EarnedSchedule {
        earned: curve.reached(2200.0, 9),
        actual: 9.0,
        planned: curve.length() as f64,
    };
    near(Some(time.earned), 11.0);
    near(time.estimate(), 15.0 * 9.0 / 11.0);
    near(time.to_complete_index(), (15.0 - 11.0) / (15.0 - 9.0));
}

/// Nothing begun, nothing spent, on the first morning; then the budget overspent after the planned end.
///
/// Day 0: PV = 0, so SPI is 0/0; AC = 0, so CPI, EAC and VAC are undefined; at plan 0 + 8 = 8; TCPI = 8/8 = 1; AT = 0, so SPI(t) too.
/// Day 12 of 10 with EV 6 and AC 9 of 8: TCPI = 2/−1 is no pace; TSPI = (10 − 7.5)/(10 − 12) neither; IEAC(t) = 10 × 12/7.5 = 16.
#[test]
fn what_is_undefined() {
    let first = Earned {
        budget: 8.0,
        planned: Some(0.0),
        earned: 0.0,
        spent: Some(0.0),
    };
    assert_eq!(first.schedule_index(), None);
    assert_eq!(first.cost_index(), None);
    assert_eq!(first.estimate_at_index(), None);
    assert_eq!(first.variance_at_completion(), None);
    near(first.estimate_at_plan(), 8.0);
    near(first.to_complete_index(), 1.0);
    let curve = Curve::of(&[spread(0, 10, 8.0)]);
    let start = EarnedSchedule {
        earned: curve.reached(0.0, 0),
        actual: 0.0,
        planned: 10.0,
    };
    assert_eq!((start.index(), start.estimate()), (None, None));
    let late = Earned {
        planned: Some(8.0),
        earned: 6.0,
        spent: Some(9.0),
        ..first
    };
    assert_eq!(late.to_complete_index(), None);
    let late = EarnedSchedule {
        earned: curve.reached(6.0, 12),
        actual: 12.0,
        planned: 10.0,
    };
    near(Some(late.earned), 7.5);
    near(late.estimate(), 16.0);
    assert_eq!(late.to_complete_index(), None);
    let silent = Earned {
        planned: None,
        spent: None,
        ..late_money()
    };
    assert_eq!(silent.schedule_index(), None);
    assert_eq!(silent.cost_variance(), None);
    assert_eq!(silent.estimate_at_plan(), None);
}

fn late_money() -> Earned {
    Earned {
        budget: 8.0,
        earned: 6.0,
        ..Earned::default()
    }
}

/// The example in the manual of the R package PRA 0.3.0 (CRAN; pages `pv`, `ev`, `spi`, `eac`): BAC 100,000, planned 10, 20, 40, 70 and
/// 100 % by period, period 3, 35 % complete, 9,000 + 18,000 + 36,000 spent. It prints an SPI of 0.875 and, for the rest at
/// plan, an EAC of 128,000. Lipke's ES = C + (EV − PV_C)/(PV_{C+1} − PV_C) = 2 + 15/20 = 2.75 periods.
#[test]
fn published_example() {
    let shares = [0.0, 0.1, 0.2, 0.4, 0.7, 1.0];
    let periods = shares.windows(2).zip(0_i64..);
    let spreads: Vec<_> = periods
        .map(|(share, period)| spread(period, period + 1, 100_000.0 * (share[1] - share[0])))
        .collect();
    let case = Earned {
        budget: 100_000.0,
        planned: Some(spreads.iter().map(|one| one.at(3)).sum()),
        earned: 35_000.0,
        spent: Some(63_000.0),
    };
    near(case.planned, 40_000.0);
    near(case.schedule_index(), 0.875);
    near(case.estimate_at_plan(), 128_000.0);
    near(Some(Curve::of(&spreads).reached(35_000.0, 3)), 2.75);
}

/// Work on days 0–2 and 6–8, two person-days each: after the first nothing is to be done until day 6.
#[test]
fn planned_pause_is_neither_lead_nor_delay() {
    let curve = Curve::of(&[spread(0, 2, 2.0), spread(6, 8, 2.0)]);
    assert_eq!(curve.reached(2.0, 1), 2.0);
    assert_eq!(curve.reached(2.0, 4), 4.0);
    assert_eq!(curve.reached(2.0, 7), 6.0);
    assert_eq!(curve.reached(4.0, 3), 8.0);
    assert_eq!(curve.reached(9.0, 3), 8.0);
}

/// A payment falls due at once: the curve jumps.
#[test]
fn budgets_at_one_instant_jump() {
    let curve = Curve::of(&[spread(0, 4, 4.0), spread(4, 4, 10.0), spread(4, 8, 4.0)]);
    assert_eq!(curve.reached(2.0, 0), 2.0);
    assert_eq!(curve.reached(10.0, 0), 4.0);
    assert_eq!(curve.reached(15.0, 0), 5.0);
    assert_eq!(curve.length(), 8);
    assert_eq!(Curve::of(&[]).reached(3.0, 1), 0.0);
}
