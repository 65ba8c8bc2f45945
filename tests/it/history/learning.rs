//! How good the model is and what measurements show of it.

use super::scenario::Goal;
use super::shock::Trouble;
use super::world::World;
use pmo::evidence::binomial::shows;

/// Tasks whose work makes the model better.
const TEACHING: [&str; 5] = [
    "baseline-model",
    "develop-1",
    "develop-2",
    "final-train",
    "tune",
];

impl World<'_> {
    /// The share of the model work that is done.
    fn taught(&self) -> f64 {
        let days = |id: &str| self.scenario.tasks[self.scenario.task(id)].days;
        let all: f64 = TEACHING.iter().map(|id| days(id)).sum();
        let done: f64 = TEACHING
            .iter()
            .map(|id| days(id) * self.work(id).done)
            .sum();
        done / all
    }

    /// The true value of a rate today, in per cent: learning saturates and data is worth a few points.
    pub fn skill(&self, goal: &Goal) -> f64 {
        if goal.id == "semantic" {
            let excess = self
                .acting(Trouble::Rejects)
                .map_or(0.0, |shock| shock.size);
            return goal.reach - excess * 6.0;
        }
        let stock = &self.stocks[0];
        let data = (stock.accepted / self.scenario.datasets[0].target).min(1.0);
        let free = goal.reach
            - (goal.reach - goal.before) * (-5.0 * self.taught()).exp()
            - 3.0 * (1.0 - data);
        let plateau = self
            .shock_on(Trouble::Plateau, goal.id)
            .filter(|shock| self.day >= shock.from);
        let Some(plateau) = plateau else {
            return free;
        };
        let cap = goal.target - plateau.size + self.second_try.unwrap_or(0.0);
        free.min(cap)
    }

    /// Passed and sampled of a measurement today; `samples` of them at most. Versions of one model
    /// mostly fail on the same items of one evaluation set.
    pub fn measure(&self, goal: &Goal, samples: f64, by: &str) -> (f64, f64) {
        let rate = (self.skill(goal) / 100.0).clamp(0.0, 1.0);
        let what = format!("measure {}", goal.id);
        let number = by.len() * 10_000 + self.day;
        let passed = self
            .scenario
            .noise
            .passed(&what, number, samples, rate, 0.6);
        (passed, samples)
    }

    /// How many evaluation items there are to measure on.
    pub fn sealed(&self, goal: &Goal) -> f64 {
        self.stocks[1].accepted.floor().min(goal.samples)
    }

    /// A team whose last own measurement does not show the goal corrects once more.
    pub fn tries_again(&mut self) -> bool {
        let scenario = self.scenario;
        let Some(goal) = scenario.goals.iter().find(|goal| goal.id == "main") else {
            return false;
        };
        let (passed, samples) = self.measure(goal, self.sealed(goal).max(1.0), "tuned");
        let is_shown = shows(passed as u64, samples as u64, goal.target / 100.0);
        if self.second_try.is_some() || is_shown {
            return false;
        }
        self.second_try = Some(scenario.noise.between("second-try", 0, 0.0, 3.5));
        true
    }

    /// Whether the last measurement written down by the due date, by whom it must be, shows the goal.
    pub fn is_shown(&self, goal: &Goal) -> bool {
        let due = self.scenario.day(goal.due + 1);
        let known = self
            .verdicts
            .iter()
            .filter(|one| one.0 < due && one.1 == goal.id);
        let mut counts = known.filter(|one| goal.by != "accredited" || one.3);
        counts.next_back().is_some_and(|one| one.2)
    }

    /// Seconds for one item, measured when a part of the system is ready.
    pub fn speed(&self, goal: &Goal) -> f64 {
        let ready = ["pipeline", "integrate", "deploy"].map(|id| self.work(id).finished.is_some());
        let share = match ready {
            [_, _, true] => 1.0,
            [_, true, _] => 0.97,
            _ => 0.88,
        };
        let noise = self.scenario.noise.factor("speed", self.day, 0.02);
        (goal.before - (goal.before - goal.reach) * share) * noise
    }
}
