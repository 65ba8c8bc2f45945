//! Random numbers that belong to a purpose and a day, so that two runs of one seed differ only where
//! something different happened.

/// A source without state: the same question always gets the same answer.
#[derive(Clone, Copy, Debug)]
pub struct Noise(u64);

impl Noise {
    pub fn new(seed: u64) -> Self {
        Self(mix(seed ^ 0x9e37_79b9_7f4a_7c15))
    }

    /// Splitmix64 (Steele, Lea, Flood 2014) over seed, purpose (FNV-1a) and number.
    fn bits(self, what: &str, number: usize) -> u64 {
        let name = what.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        mix(self.0 ^ mix(name ^ mix(number as u64)))
    }

    /// From 0 to 1, without both.
    pub fn unit(self, what: &str, number: usize) -> f64 {
        ((self.bits(what, number) >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    pub fn between(self, what: &str, number: usize, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit(what, number)
    }

    /// A whole number from `low` to `high`, both included.
    pub fn whole(self, what: &str, number: usize, low: usize, high: usize) -> usize {
        low + (self.unit(what, number) * (high - low + 1) as f64) as usize
    }

    pub fn chance(self, what: &str, number: usize, probability: f64) -> bool {
        self.unit(what, number) < probability
    }

    pub fn pick<T: Copy>(self, what: &str, number: usize, from: &[T]) -> T {
        from[self.whole(what, number, 0, from.len() - 1)]
    }

    /// Standard normal (Box and Muller).
    pub fn normal(self, what: &str, number: usize) -> f64 {
        let radius = (-2.0 * self.unit(what, number).ln()).sqrt();
        let angle = std::f64::consts::TAU * self.unit(what, number + (1 << 40));
        radius * angle.cos()
    }

    /// Lognormal with median 1.
    pub fn factor(self, what: &str, number: usize, sigma: f64) -> f64 {
        (sigma * self.normal(what, number)).exp()
    }

    /// Successes of `samples` at `rate`, by the normal approximation of the binomial distribution.
    /// Of the spread, `shared` (0 to 1, a correlation) comes from the items, which are the same each time.
    pub fn passed(self, what: &str, number: usize, samples: f64, rate: f64, shared: f64) -> f64 {
        let spread = (samples * rate * (1.0 - rate)).max(0.0).sqrt();
        let items = shared.sqrt() * self.normal(what, usize::MAX >> 8);
        let luck = items + (1.0 - shared).sqrt() * self.normal(what, number);
        (samples * rate + spread * luck).round().clamp(0.0, samples)
    }
}

fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
