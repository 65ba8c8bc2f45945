//! Earned value and earned schedule: what was planned, earned and spent, and what follows for the end.
//!
//! EVM: PMI, *The Standard for Earned Value Management* (2019). Earned schedule: W. Lipke, "Schedule is Different", *The Measurable
//! News*, March 2003; PMI, *Practice Standard for Earned Value Management*, 2nd ed. (2011), appendix D.

/// Budget and the three measures on one day, all in one unit: money or person-time.
///
/// What cannot be told is `None`; a ratio whose denominator is nothing is undefined and `None` too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Earned {
    /// BAC, budget at completion.
    pub budget: f64,
    /// PV, planned value: the budget of the work that was to be done by now.
    pub planned: Option<f64>,
    /// EV, earned value: the budget of the work that is done.
    pub earned: f64,
    /// AC, actual cost of what is done.
    pub spent: Option<f64>,
}

impl Earned {
    /// SV = EV − PV.
    pub fn schedule_variance(&self) -> Option<f64> {
        Some(self.earned - self.planned?)
    }

    /// CV = EV − AC.
    pub fn cost_variance(&self) -> Option<f64> {
        Some(self.earned - self.spent?)
    }

    /// SPI = EV ÷ PV.
    pub fn schedule_index(&self) -> Option<f64> {
        ratio(self.earned, self.planned?)
    }

    /// CPI = EV ÷ AC.
    pub fn cost_index(&self) -> Option<f64> {
        ratio(self.earned, self.spent?)
    }

    /// EAC = BAC ÷ CPI: the rest costs as what is done did.
    pub fn estimate_at_index(&self) -> Option<f64> {
        ratio(self.budget, self.cost_index()?)
    }

    /// EAC = AC + (BAC − EV): the rest costs what was planned.
    pub fn estimate_at_plan(&self) -> Option<f64> {
        Some(self.spent? + self.budget - self.earned)
    }

    /// VAC = BAC − EAC, with EAC = BAC ÷ CPI.
    pub fn variance_at_completion(&self) -> Option<f64> {
        Some(self.budget - self.estimate_at_index()?)
    }

    /// TCPI = (BAC − EV) ÷ (BAC − AC): how much each unit still in the budget has to earn. Undefined once the budget is spent.
    pub fn to_complete_index(&self) -> Option<f64> {
        let left = self.budget - self.spent?;
        ratio(self.budget - self.earned, left).filter(|_| left > 0.0)
    }

    /// Both together. A sum is known where a part is; a cost of nothing beside an unknown one is unknown.
    pub fn plus(&self, other: &Self) -> Self {
        let known = |one: Option<f64>, other: Option<f64>| match (one, other) {
            (Some(one), Some(other)) => Some(one + other),
            (one, other) => one.or(other),
        };
        let spent = known(self.spent, other.spent);
        let is_whole = self.spent.is_some() && other.spent.is_some();
        Self {
            budget: self.budget + other.budget,
            planned: known(self.planned, other.planned),
            earned: self.earned + other.earned,
            spent: spent.filter(|spent| is_whole || *spent > 0.0),
        }
    }
}

/// Earned schedule, in working minutes from the baseline's first start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EarnedSchedule {
    /// ES: when the work that is done was to be done.
    pub earned: f64,
    /// AT, actual time: how long the project has run.
    pub actual: f64,
    /// PD, planned duration.
    pub planned: f64,
}

impl EarnedSchedule {
    /// SV(t) = ES − AT.
    pub fn variance(&self) -> f64 {
        self.earned - self.actual
    }

    /// SPI(t) = ES ÷ AT.
    pub fn index(&self) -> Option<f64> {
        ratio(self.earned, self.actual)
    }

    /// IEAC(t) = PD ÷ SPI(t): the whole duration if the pace stays.
    pub fn estimate(&self) -> Option<f64> {
        ratio(self.planned, self.index()?)
    }

    /// TSPI = (PD − ES) ÷ (PD − AT): the pace that still ends as planned. Undefined once the planned end has passed.
    pub fn to_complete_index(&self) -> Option<f64> {
        let left = self.planned - self.actual;
        ratio(self.planned - self.earned, left).filter(|_| left > 0.0)
    }
}

/// Planned value over working time: a polygon through the starts and ends of the work that was signed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// Working minute and value reached by then, both rising.
    points: Vec<(i64, f64)>,
}

/// A budget spread evenly from one working minute to another; all at once where both are equal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub from: i64,
    pub to: i64,
    pub budget: f64,
}

impl Spread {
    /// What was to be earned by a working minute.
    pub fn at(&self, minute: i64) -> f64 {
        if minute >= self.to {
            return self.budget;
        }
        if minute <= self.from {
            return 0.0;
        }
        self.budget * (minute - self.from) as f64 / (self.to - self.from) as f64
    }
}

/// Sums of shares differ from what they stand for by less than this part of the whole.
const EXACT: f64 = 1e-9;

impl Curve {
    /// The sum of what is spread; linear apart from sorting.
    pub fn of(spreads: &[Spread]) -> Self {
        let mut turns: Vec<(i64, f64, f64)> = Vec::with_capacity(spreads.len() * 2);
        for Spread { from, to, budget } in spreads {
            if to <= from {
                turns.push((*to, 0.0, *budget));
                continue;
            }
            let slope = budget / (to - from) as f64;
            turns.push((*from, slope, 0.0));
            turns.push((*to, -slope, 0.0));
        }
        turns.sort_by_key(|(minute, ..)| *minute);
        let mut points: Vec<(i64, f64)> = Vec::with_capacity(turns.len());
        let (mut value, mut slope) = (0.0, 0.0);
        for (minute, change, jump) in turns {
            if let Some((last, _)) = points.last() {
                value += slope * (minute - last) as f64;
            }
            // Before a jump the curve is still low.
            if points.last().is_none_or(|(last, _)| *last < minute) || jump > 0.0 {
                points.push((minute, value));
            }
            if jump > 0.0 {
                value += jump;
                points.push((minute, value));
            }
            slope += change;
        }
        Self { points }
    }

    /// PD: from the first start to the last end, in working minutes.
    pub fn length(&self) -> i64 {
        match (self.points.first(), self.points.last()) {
            (Some((first, _)), Some((last, _))) => last - first,
            _ => 0,
        }
    }

    /// The working minute, from the first start on, at which so much was to be earned: ES, by Lipke's interpolation on a polygon. Where
    /// nothing was to be earned for a while, the minute nearest to `now`, so that a planned pause is neither lead nor delay.
    pub fn reached(&self, value: f64, now: i64) -> f64 {
        let (Some((first, _)), Some((_, whole))) = (self.points.first(), self.points.last()) else {
            return 0.0;
        };
        let near = whole.abs() * EXACT;
        let value = value.min(*whole);
        let below = self.points.partition_point(|(_, at)| *at < value - near);
        let above = self.points.partition_point(|(_, at)| *at <= value + near);
        if below < above {
            let (from, to) = (self.points[below].0, self.points[above - 1].0);
            return (now.clamp(from, to) - first) as f64;
        }
        let Some((start, low)) = below.checked_sub(1).map(|before| self.points[before]) else {
            return 0.0;
        };
        let (end, high) = self.points[below];
        (start - first) as f64 + (end - start) as f64 * (value - low) / (high - low)
    }
}

/// A quotient, undefined if the divisor is nothing.
fn ratio(value: f64, by: f64) -> Option<f64> {
    (by.abs() > f64::EPSILON).then(|| value / by)
}

#[cfg(test)]
mod tests;
