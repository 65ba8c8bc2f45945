//! The client: brings material, decides, reviews, and keeps dates or not.

use super::shock::Trouble;
use super::world::World;

/// Something handed over, on its way to acceptance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    pub drafting: Option<usize>,
    /// The first time; promises are kept by it.
    pub first: Option<usize>,
    pub submitted: Option<usize>,
    pub returned: Vec<usize>,
    pub accepted: Option<usize>,
    /// Day on which it comes back from review, or is handed in again.
    pub next: Option<usize>,
}

impl World<'_> {
    pub fn hear_client(&mut self) {
        self.bring_data();
        for at in 0..self.decided.len() {
            self.decide(at);
        }
    }

    fn bring_data(&mut self) {
        let late = self.shock(Trouble::DataLate).map_or(0, |shock| shock.days);
        let early = self.scenario.noise.whole("brings", 0, 0, 2);
        let day = (self.scenario.arrival + late).saturating_sub(if late == 0 { early } else { 0 });
        if self.arrived.is_none() && self.day >= day {
            self.arrived = Some(self.day);
        }
    }

    /// Whether the client says beforehand that the material will be late, and on which day.
    pub fn data_warning(&self) -> Option<usize> {
        let noise = self.scenario.noise;
        self.shock(Trouble::DataLate)?;
        let tells = noise.chance("tells", 0, 0.5);
        tells.then(|| self.scenario.arrival - noise.whole("tells", 1, 1, 4))
    }

    fn decide(&mut self, at: usize) {
        let decision = &self.scenario.decisions[at];
        let missing = self.shock_on(Trouble::NoDecision, decision.id);
        let day = missing.map_or(decision.answered, |shock| decision.needed + shock.days);
        if self.decided[at].is_none() && self.day >= day {
            self.decided[at] = Some(self.day);
        }
    }

    /// Hands in what finished tasks made and moves what is under review.
    pub fn hand_over(&mut self) {
        let scenario = self.scenario;
        for (at, task) in scenario.tasks.iter().enumerate() {
            for id in task.hands {
                let mut paper = self.papers.remove(id).unwrap_or_default();
                paper.drafting = paper.drafting.or_else(|| self.drafting(id, at));
                if let Some(finished) = self.works[at].finished {
                    let late = usize::from(!task.is_milestone())
                        * scenario.noise.whole("submits", at, 0, 1);
                    self.review(&mut paper, finished + late, at);
                }
                self.papers.insert(id, paper);
            }
        }
    }

    fn drafting(&self, id: &str, task: usize) -> Option<usize> {
        match id {
            "kickoff-report" => self.work("exec-plan").finished,
            "interim-report" => self.work("interim-draft").started,
            "test-report" | "completion-notice" => None,
            _ => self.works[task].started,
        }
    }

    fn review(&self, paper: &mut Paper, ready: usize, task: usize) {
        let noise = self.scenario.noise;
        let today = self.day;
        let slow = self
            .shock(Trouble::ReviewSlow)
            .filter(|shock| today >= shock.from);
        let takes = noise.whole("review", task, 3, 8) + slow.map_or(0, |shock| shock.size as usize);
        if paper.submitted.is_none() && today >= ready {
            paper.first = Some(today);
            paper.submitted = Some(today);
            paper.next = Some(today + takes);
            return;
        }
        if paper.accepted.is_some() || paper.next.is_none_or(|next| today < next) {
            return;
        }
        let is_out = paper
            .returned
            .last()
            .is_some_and(|day| Some(*day) >= paper.submitted);
        let back = if slow.is_some() { 0.5 } else { 0.1 };
        if is_out {
            paper.submitted = Some(today);
            paper.next = Some(today + takes.min(20) / 2 + 1);
        } else if paper.returned.is_empty() && noise.chance("returned", task, back) {
            paper.returned.push(today);
            paper.next = Some(today + noise.whole("mends", task, 1, 3));
        } else {
            paper.accepted = Some(today);
        }
    }
}
