//! Data on its way through the stages: collected, refined, labelled, inspected, accepted.

use super::scenario::YIELD;
use super::shock::Trouble;
use super::world::World;

/// Counts of one data set, cumulative.
#[derive(Clone, Debug, Default)]
pub struct Stock {
    pub collected: f64,
    pub refined: f64,
    pub labelled: f64,
    pub inspected: f64,
    pub accepted: f64,
    pub rejected: f64,
    /// Sent back and waiting to be mended, and mended and waiting to be looked at.
    pub rework: f64,
    pub again: f64,
    /// Accepted on each day so far.
    pub history: Vec<f64>,
    /// Day on which more material came after refining kept too little.
    pub supplement: Option<usize>,
}

impl World<'_> {
    pub fn produce(&mut self) {
        for set in 0..self.stocks.len() {
            self.collect(set);
            self.refine(set);
            self.label(set);
            self.inspect(set);
            let accepted = self.stocks[set].accepted;
            self.stocks[set].history.push(accepted);
        }
        self.watch_pace();
    }

    /// The client's material comes in lots within ten days; the rest of the training data last.
    fn collect(&mut self, set: usize) {
        let Some(arrived) = self.arrived else {
            return;
        };
        let share = match set {
            0 => (0.5 + (self.day - arrived) as f64 * 0.05).min(1.0),
            _ => 1.0,
        };
        let extra = self.stocks[set].supplement.filter(|day| *day <= self.day);
        let more = if extra.is_some() {
            1.0 / (1.0 - self.lost())
        } else {
            1.0
        };
        self.stocks[set].collected = (self.scenario.datasets[set].raw * share * more).floor();
    }

    /// The share that refining loses besides what was planned.
    fn lost(&self) -> f64 {
        let shock = self
            .shock(Trouble::RawShort)
            .filter(|shock| self.day >= shock.from);
        shock.map_or(0.0, |shock| shock.size)
    }

    fn refine(&mut self, set: usize) {
        let kept = YIELD.0 * if set == 0 { 1.0 - self.lost() } else { 1.0 };
        let is_under_way = self.work("refine").started.is_some();
        let noise = self
            .scenario
            .noise
            .factor("refine", set * 1000 + self.day, 0.15);
        let speed = self.scenario.datasets[set].refining * self.presence("data-engineer") * noise;
        let size =
            self.work("refine").size / self.scenario.tasks[self.scenario.task("refine")].days;
        let day = self.day;
        let pilot = self.work("pilot").started.is_some();
        let stock = &mut self.stocks[set];
        if set == 0 && is_under_way {
            let gain = speed / size;
            stock.refined = (stock.refined + gain)
                .min(stock.collected * kept)
                .max(stock.refined);
        } else if set == 1 && pilot {
            stock.refined = (stock.collected * 0.97).floor();
        }
        // What is missing is asked for when refining is through.
        if set == 0
            && kept < 0.9
            && stock.refined >= stock.collected * kept - 1.0
            && stock.supplement.is_none()
        {
            let wait = self.shock(Trouble::RawShort).map_or(0, |shock| shock.days);
            self.stocks[set].supplement = Some(day + wait);
        }
    }

    fn label(&mut self, set: usize) {
        let data = &self.scenario.datasets[set];
        let Some(started) = self.works[data.label].started else {
            return;
        };
        let noise = self.scenario.noise;
        let day = self.day;
        // People learn the guide in the first weeks.
        let learnt = 1.0 - 0.3 * (-((day - started) as f64) / 8.0).exp();
        let luck = noise.factor("label", set * 1000 + day, 0.14);
        let crew = if set == 0 {
            let slow = self
                .acting(Trouble::LabelSlow)
                .map_or(1.0, |shock| 1.0 - shock.size);
            let lead = 0.65 + 0.35 * self.presence("lead");
            let busy = self
                .acting(Trouble::Silence)
                .map_or(1.0, |shock| 1.0 - shock.size / 2.0);
            let more = self
                .more_crew
                .filter(|(from, _)| *from <= day)
                .map_or(1.0, |(_, more)| more);
            slow * lead * busy * more
        } else {
            let thin = self
                .acting(Trouble::TestSetThin)
                .map_or(1.0, |shock| 1.0 - shock.size);
            thin * self.presence("reader")
        };
        let mut hands = data.crew * learnt * luck * crew;
        let stock = &mut self.stocks[set];
        let mended = stock.rework.min(hands * 0.5 / 0.7);
        stock.rework -= mended;
        stock.again += mended;
        hands -= mended * 0.7;
        let wanted = match stock.accepted < data.target {
            true => data.target * 1.06 / YIELD.1 - stock.labelled,
            false => 0.0,
        };
        stock.labelled += hands
            .min((stock.refined - stock.labelled).max(0.0))
            .min(wanted.max(0.0));
    }

    fn inspect(&mut self, set: usize) {
        let data = &self.scenario.datasets[set];
        if self.works[data.inspect].started.is_none() {
            return;
        }
        let luck = self
            .scenario
            .noise
            .factor("inspect", set * 1000 + self.day, 0.14);
        let (short, more, there) = if set == 0 {
            let short = self
                .acting(Trouble::InspectionShort)
                .map_or(1.0, |shock| 1.0 - shock.size);
            let more = self
                .more_crew
                .filter(|(from, _)| *from <= self.day)
                .map_or(1.0, |(_, more)| more);
            (short, more, 0.3 + 0.7 * self.presence("expert"))
        } else {
            (1.0, 1.0, 1.0)
        };
        let rejects = self.rejects(set);
        let mut hands = data.inspection * luck * short * more * there;
        let stock = &mut self.stocks[set];
        let looked = stock.again.min(hands * 0.5);
        stock.again -= looked;
        hands -= looked;
        let bad = looked * rejects * 0.6;
        stock.rejected += bad;
        stock.accepted += looked - bad;
        let fresh = hands.min((stock.labelled - stock.inspected).max(0.0));
        stock.inspected += fresh;
        stock.rejected += fresh * rejects;
        stock.rework += fresh * rejects;
        stock.accepted += fresh * (1.0 - rejects);
        stock.accepted = stock.accepted.min(data.target * 1.02);
    }

    /// The share that inspection sends back today.
    pub fn rejects(&self, set: usize) -> f64 {
        let more = self
            .acting(Trouble::Rejects)
            .filter(|_| set == 0)
            .map_or(0.0, |shock| shock.size);
        let luck = self
            .scenario
            .noise
            .factor("reject", set * 1000 + self.day / 5, 0.15);
        (self.scenario.datasets[set].rejects + more) * luck
    }

    /// The share of a task that its data says is done.
    pub fn share_of_stock(&self, task: usize) -> Option<f64> {
        let planned = &self.scenario.tasks[task];
        if planned.id == "refine" {
            let needed = self.scenario.datasets[0].target / YIELD.1 * 1.02;
            return Some(self.stocks[0].refined / needed);
        }
        let (id, stage) = planned.measured?;
        let set = self.scenario.datasets.iter().position(|set| set.id == id)?;
        let (data, stock) = (&self.scenario.datasets[set], &self.stocks[set]);
        Some(match stage {
            "labelled" if stock.accepted >= data.target => 1.0,
            "labelled" => (stock.labelled / (data.target / YIELD.1)).min(1.0),
            _ => stock.accepted.floor() / data.target,
        })
    }

    /// A lead who sees in the weekly figures that the date will not hold mostly asks for more people.
    fn watch_pace(&mut self) {
        let scenario = self.scenario;
        let data = &scenario.datasets[0];
        let Some(started) = self.works[data.inspect].started else {
            return;
        };
        let is_asked =
            self.more_crew.is_some() || self.day < started + 20 || !self.day.is_multiple_of(5);
        if is_asked || self.acting(Trouble::Silence).is_some() {
            return;
        }
        let stock = &self.stocks[0];
        let pace = (stock.accepted - stock.history[self.day - 10]) / 10.0;
        let left = (data.target - stock.accepted) / pace.max(0.1);
        let late = self.day as f64 + left - scenario.planned[data.inspect].1 as f64;
        let is_material_short = stock.refined - stock.labelled < data.crew;
        if late > 6.0 && left > 8.0 && !is_material_short && scenario.noise.chance("asks", 0, 0.7) {
            let from = self.day + scenario.noise.whole("comes", 0, 8, 14);
            self.more_crew = Some((from, scenario.noise.between("more", 0, 1.15, 1.5)));
            self.note_pace();
        }
    }
}
