//! Liquidated damages for delay: what each calendar day after the end of the contract costs.

use crate::model::kind::charter::{Bundle, Charter, ContractKind};
use crate::time::Date;

/// A rate that the law sets, from one day on.
struct Rate {
    /// Year, month and day; of contracts signed earlier nothing is known here.
    from: (i32, u32, u32),
    bundle: Bundle,
    /// Millionths of the contract's amount a day.
    millionths: i64,
    /// Where the figure stands. Kept with the row it proves; the program itself never reads it.
    #[expect(dead_code, reason = "the provenance of the row, for its readers")]
    source: &'static str,
}

/// 1.25 and 0.75 thousandths a day; purchases of goods with software services in one tender count as goods.
const RATES: &[Rate] = &[
    Rate {
        from: (2017, 12, 28),
        bundle: Bundle::Service,
        millionths: 1_250,
        source: "국가계약법 시행령 제74조, 같은 법 시행규칙 제75조 (2017-12-28 개정 요율)",
    },
    Rate {
        from: (2017, 12, 28),
        bundle: Bundle::GoodsAndService,
        millionths: 750,
        source: "국가계약법 시행령 제74조, 같은 법 시행규칙 제75조 (2017-12-28 개정 요율)",
    },
];

/// The most that delay can cost, in per cent of the base (국가계약법 시행령 제74조, text of 2026-05-12).
const CAP: i64 = 30;

/// The performance bond in per cent of the amount where the charter names none, as is customary.
const BOND: f64 = 10.0;

/// What delay costs in a contract that knows liquidated damages. Money is in whole units of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalty {
    /// The amount without the parts that were inspected and taken over.
    pub base: i64,
    /// Millionths of the base a day.
    pub millionths: i64,
    /// Calendar days of delay that are not our fault.
    pub excused: i64,
    /// The performance bond: reached by the penalty, it allows the client to terminate.
    pub bond: i64,
    /// The most that delay can cost, in per cent of the base: the law's limit in public contracts, in others all of it.
    pub cap: i64,
}

/// Why there is no penalty to compute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPenalty {
    /// The contract is of a kind that knows none.
    Unknown,
    /// The charter does not say what would be needed: the key of the table `contract`.
    Missing(&'static str),
}

impl Penalty {
    /// What a charter says of delay.
    ///
    /// # Errors
    /// Why nothing can be computed.
    pub fn of(charter: &Charter) -> Result<Self, NoPenalty> {
        let contract = &charter.contract;
        match contract.kind {
            None => return Err(NoPenalty::Missing("contract.kind")),
            Some(ContractKind::Procurement) => {}
            // Others know damages only where the parties agreed on a rate.
            Some(_) if contract.penalty_rate.is_some() => {}
            Some(_) => return Err(NoPenalty::Unknown),
        }
        let amount = contract
            .amount
            .ok_or(NoPenalty::Missing("contract.amount"))?;
        let own = contract
            .penalty_rate
            .map(|rate| (rate.value * 1_000.0).round() as i64);
        let signed = contract.signed.unwrap_or(charter.project.start.date());
        let millionths = own.or_else(|| rate(contract.bundle.unwrap_or(Bundle::Service), signed));
        let bond = contract.bond.map_or(BOND, |bond| bond.0);
        Ok(Self {
            base: (amount - contract.taken_over.unwrap_or(0)).max(0),
            millionths: millionths.ok_or(NoPenalty::Missing("contract.penalty-rate"))?,
            excused: contract
                .excused_days
                .map_or(0, |days| days.value.floor() as i64)
                .max(0),
            bond: (amount as f64 * bond / 100.0).floor() as i64,
            cap: match contract.kind {
                Some(ContractKind::Procurement) => CAP,
                _ => 100,
            },
        })
    }

    /// What so many calendar days after the contract's end cost: base × rate × days beyond the excused ones,
    /// at most the cap; broken units are dropped.
    pub fn after(&self, days: i64) -> i64 {
        let days = i128::from((days - self.excused).max(0));
        let rate = i128::from(self.base) * i128::from(self.millionths);
        let full = rate.saturating_mul(days) / 1_000_000;
        let most = i128::from(self.base) * i128::from(self.cap) / 100;
        i64::try_from(full.min(most)).unwrap_or(i64::MAX)
    }

    /// What one day costs, whether excused or not.
    pub fn daily(&self) -> i64 {
        Self {
            excused: 0,
            ..*self
        }
        .after(1)
    }
}

/// The rate in force on a day.
fn rate(bundle: Bundle, on: Date) -> Option<i64> {
    let rows = RATES
        .iter()
        .filter(|row| row.bundle == bundle && row.from <= on.ymd());
    rows.max_by_key(|row| row.from).map(|row| row.millionths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    fn charter(contract: &str) -> std::sync::Arc<Charter> {
        let text = format!(
            "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-03-02\nfinish = 2026-12-11\n[contract]\n{contract}"
        );
        let snapshot = source::memory([("project.toml", text.as_str())]);
        crate::model::load(&snapshot).0.charter
    }

    fn penalty(contract: &str) -> Penalty {
        Penalty::of(&charter(contract)).unwrap()
    }

    const SERVICE: &str = "kind = \"procurement\"\namount = 300_000_000\n";

    #[test]
    fn ten_days_of_a_service() {
        let service = penalty(SERVICE);
        assert_eq!((service.daily(), service.after(10)), (375_000, 3_750_000));
        assert_eq!((service.after(0), service.after(-5)), (0, 0));
        let goods = penalty(&format!("{SERVICE}bundle = \"goods-and-service\"\n"));
        assert_eq!(goods.daily(), 225_000);
        let own = penalty(&format!("{SERVICE}penalty-rate = 1.0\n"));
        assert_eq!(own.daily(), 300_000);
    }

    #[test]
    fn the_cap_is_reached_on_day_240_and_the_bond_on_day_80() {
        let service = penalty(SERVICE);
        assert_eq!(service.after(239), 89_625_000);
        assert_eq!(
            [240, 241, 9_999].map(|days| service.after(days)),
            [90_000_000; 3]
        );
        assert_eq!((service.bond, service.after(80)), (30_000_000, 30_000_000));
    }

    #[test]
    fn what_is_taken_over_and_excused_does_not_count() {
        let rest = penalty(&format!(
            "{SERVICE}taken-over = 100_000_000\nexcused-days = 4\n"
        ));
        assert_eq!(rest.base, 200_000_000);
        assert_eq!(
            [4, 5, 14].map(|days| rest.after(days)),
            [0, 250_000, 2_500_000]
        );
        assert_eq!(rest.daily(), 250_000);
    }

    #[test]
    fn only_procurement_has_it_without_an_agreement() {
        let of = |contract: &str| Penalty::of(&charter(contract)).unwrap_err();
        for kind in ["rnd", "grant-data", "private"] {
            assert_eq!(
                of(&format!("kind = \"{kind}\"\namount = 1")),
                NoPenalty::Unknown
            );
        }
        let agreed = penalty("kind = \"private\"\namount = 100_000\npenalty-rate = 1.0");
        assert_eq!(
            [10, 999, 1_001].map(|days| agreed.after(days)),
            [1_000, 99_900, 100_000]
        );
        assert_eq!(of(""), NoPenalty::Missing("contract.kind"));
        assert_eq!(
            of("kind = \"procurement\""),
            NoPenalty::Missing("contract.amount")
        );
        let old = "kind = \"procurement\"\namount = 1\nsigned = 2017-12-27";
        assert_eq!(of(old), NoPenalty::Missing("contract.penalty-rate"));
    }
}
