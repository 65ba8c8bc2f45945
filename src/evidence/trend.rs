//! Where measured values are going: a least-squares line, the band around its forecast, and the slope a target asks for.

use super::distribution::student;
use super::range::Range;

/// A line through fewer points says nothing of its own error.
pub const LEAST_POINTS: usize = 4;

/// A least-squares line through (day, value) points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Change of the value per day, in whichever days the points were given.
    pub slope: f64,
    /// Standard error of the residuals, √(Σ residual² ÷ (n − 2)).
    pub error: f64,
    pub points: usize,
    mean_day: f64,
    mean_value: f64,
    /// Σ (day − mean)².
    spread: f64,
}

/// What a line says of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// The band that a new measurement of that day falls into nine times in ten.
    pub low: f64,
    pub centre: f64,
    pub high: f64,
}

impl Trend {
    /// The line through at least four points of at least two days; the points must belong to one
    /// version of the evaluation set, else a change of the set looks like one of the model.
    pub fn of(points: &[(f64, f64)]) -> Option<Self> {
        let is_number = |(day, value): &(f64, f64)| day.is_finite() && value.is_finite();
        if points.len() < LEAST_POINTS || !points.iter().all(is_number) {
            return None;
        }
        let count = points.len() as f64;
        let mean = |sum: f64| sum / count;
        let mean_day = mean(points.iter().map(|point| point.0).sum());
        let mean_value = mean(points.iter().map(|point| point.1).sum());
        let off = points
            .iter()
            .map(|(day, value)| (day - mean_day, value - mean_value));
        let spread: f64 = off.clone().map(|(day, _)| day * day).sum();
        let common: f64 = off.clone().map(|(day, value)| day * value).sum();
        if spread <= 0.0 {
            return None;
        }
        let slope = common / spread;
        let squares: f64 = off.map(|(day, value)| (value - slope * day).powi(2)).sum();
        Some(Self {
            slope,
            error: (squares / (count - 2.0)).sqrt(),
            points: points.len(),
            mean_day,
            mean_value,
            spread,
        })
    }

    /// The value expected on a day, with its 90 % band: centre ± t √(s² (1 + 1/n + (x − x̄)² ÷ Sxx)),
    /// t being Student's at 95 % with n − 2 degrees of freedom (Montgomery, Peck and Vining, Introduction
    /// to Linear Regression Analysis, 2012, section 2.5).
    pub fn at(&self, day: f64) -> Option<Forecast> {
        let freedom = u32::try_from(self.points - 2).ok()?;
        let centre = self.centre(day);
        let half = student(freedom, 0.05)? * self.error * self.width(day);
        (centre.is_finite() && half.is_finite()).then_some(Forecast {
            low: centre - half,
            centre,
            high: centre + half,
        })
    }

    /// How many standard errors a new value of a day lies above the line. One measurement's own error is that
    /// of the residuals, but no less than `least`: few points may lie on a line by chance.
    pub fn errors_above(&self, day: f64, value: f64, least: f64) -> Option<f64> {
        let error = self.error.max(least) * self.width(day);
        let above = (value - self.centre(day)) / error;
        above.is_finite().then_some(above)
    }

    fn centre(&self, day: f64) -> f64 {
        self.mean_value + self.slope * (day - self.mean_day)
    }

    /// √(1 + 1/n + (x − x̄)² ÷ Sxx).
    fn width(&self, day: f64) -> f64 {
        let off = day - self.mean_day;
        (1.0 + 1.0 / self.points as f64 + off * off / self.spread).sqrt()
    }
}

impl Forecast {
    /// The same without what lies beyond the values that can be measured: a line knows no ends.
    pub fn within(self, range: Range) -> Self {
        Self {
            low: range.cut(self.low),
            centre: range.cut(self.centre),
            high: range.cut(self.high),
        }
    }
}

/// The slope that leads from the last value to the target in time: (target − last) ÷ days left.
/// `None` when no day is left.
pub fn required_slope(last: f64, target: f64, days_left: f64) -> Option<f64> {
    (days_left > 0.0).then(|| (target - last) / days_left)
}

#[cfg(test)]
#[path = "trend_tests.rs"]
mod tests;
