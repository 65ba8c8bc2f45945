//! The simulation: who works on what on each working day, and what gets done.

use std::collections::BTreeMap;

use super::book::Book;
use super::client::Paper;
use super::plan::{self, Way};
use super::production::Stock;
use super::scenario::{Member, Scenario};
use super::shock::{Shock, Trouble};

/// How far a task is in truth.
#[derive(Clone, Debug, Default)]
pub struct Work {
    pub started: Option<usize>,
    pub finished: Option<usize>,
    /// From 0 to 1.
    pub done: f64,
    /// Days worked on it.
    pub spent: f64,
    /// Days that it takes in truth.
    pub size: f64,
}

/// The project as it is, on one working day.
pub struct World<'s> {
    pub scenario: &'s Scenario,
    pub shocks: &'s [Shock],
    pub day: usize,
    pub works: Vec<Work>,
    pub links: Vec<Vec<(usize, Way, usize)>>,
    pub stocks: Vec<Stock>,
    pub arrived: Option<usize>,
    pub decided: Vec<Option<usize>>,
    pub papers: BTreeMap<&'static str, Paper>,
    /// Day of booking and first day of the test.
    pub booked: Option<(usize, usize)>,
    /// Whether the corrections were done a second time, and what they brought.
    pub second_try: Option<f64>,
    /// Day from which more people label, and how many more.
    pub more_crew: Option<(usize, f64)>,
    /// Person-days since the last weekly entry, by task and owner.
    pub week: BTreeMap<(usize, &'static str), f64>,
    /// What was wanted besides: the day it was asked for, and the work.
    pub extra: Option<(usize, Work)>,
    /// Day, goal, whether a measurement shows it, whether the laboratory measured.
    pub verdicts: Vec<(usize, &'static str, bool, bool)>,
    pub book: Book,
}

impl<'s> World<'s> {
    pub fn new(scenario: &'s Scenario, shocks: &'s [Shock]) -> Self {
        let links = scenario.tasks.iter().map(|task| {
            let links = task.after.iter().map(|text| {
                let (id, way, lag) = plan::link(text);
                (scenario.task(id), way, lag)
            });
            links.collect()
        });
        let mut world = Self {
            scenario,
            shocks,
            day: 0,
            works: Vec::new(),
            links: links.collect(),
            stocks: scenario.datasets.iter().map(|_| Stock::default()).collect(),
            arrived: None,
            decided: vec![None; scenario.decisions.len()],
            papers: BTreeMap::new(),
            booked: None,
            second_try: None,
            more_crew: None,
            week: BTreeMap::new(),
            extra: None,
            verdicts: Vec::new(),
            book: Book::new(scenario),
        };
        world.works = (0..scenario.tasks.len())
            .map(|task| Work {
                size: world.true_size(task),
                ..Work::default()
            })
            .collect();
        let wanted = world
            .shock(Trouble::ScopeChange)
            .or(world.shock(Trouble::ScopeCreep));
        world.extra = wanted.map(|shock| {
            (
                shock.from,
                Work {
                    size: shock.size,
                    ..Work::default()
                },
            )
        });
        world
    }

    /// Days a task takes in truth: around the estimate, longer more easily than shorter.
    fn true_size(&self, task: usize) -> f64 {
        let planned = &self.scenario.tasks[task];
        let luck = self
            .scenario
            .noise
            .factor("size", task, 0.13)
            .clamp(0.9, 1.5);
        let wrong = self
            .shock_on(Trouble::Underestimated, planned.id)
            .map_or(1.0, |shock| shock.size);
        planned.days * luck * wrong
    }

    pub fn shock(&self, trouble: Trouble) -> Option<&'s Shock> {
        self.shocks.iter().find(|shock| shock.trouble == trouble)
    }

    /// The trouble if it hits this.
    pub fn shock_on(&self, trouble: Trouble, whom: &str) -> Option<&'s Shock> {
        self.shock(trouble).filter(|shock| shock.whom == whom)
    }

    /// The trouble if it acts today.
    pub fn acting(&self, trouble: Trouble) -> Option<&'s Shock> {
        self.shock(trouble).filter(|shock| shock.is_on(self.day))
    }

    pub fn work(&self, id: &str) -> &Work {
        &self.works[self.scenario.task(id)]
    }

    pub fn is_done(&self) -> bool {
        let papers = self.papers.values().all(|paper| paper.accepted.is_some());
        self.work("completion").finished.is_some() && papers
    }

    /// One working day.
    pub fn live(&mut self, day: usize) {
        self.day = day;
        self.hear_client();
        self.start_tasks();
        self.produce();
        self.do_work();
        self.reach_milestones();
        self.hand_over();
        self.record();
    }

    /// The share of the day for which somebody is there.
    pub fn presence(&self, member: &'static str) -> f64 {
        let (scenario, day) = (self.scenario, self.day);
        let (at, known) = self.member(member);
        let date = scenario.days[day];
        let is_away = known
            .leave
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&date))
            || scenario.noise.chance("cold", at * 1000 + day, 0.012);
        let busy = self
            .acting(Trouble::Silence)
            .map_or(1.0, |shock| 1.0 - shock.size);
        let own = match () {
            () if is_away => 0.0,
            () if self
                .acting(Trouble::Sick)
                .is_some_and(|shock| shock.whom == member) =>
            {
                0.15
            }
            () => 1.0,
        };
        let left = self.shock_on(Trouble::Leaves, member).map_or(1.0, |shock| {
            let (gone, replaced) = leaving(shock);
            match day {
                day if day < gone => 1.0,
                day if day < replaced => 0.2,
                _ => 0.85,
            }
        });
        own * busy * left
    }

    fn member(&self, id: &str) -> (usize, &Member) {
        let members = self.scenario.members.iter().enumerate();
        members
            .into_iter()
            .find(|(_, member)| member.id == id)
            .unwrap()
    }

    /// Whether the links of a task let it start (or, of a milestone, be reached) today.
    fn is_free(&self, task: usize) -> bool {
        let late = usize::from(!self.scenario.tasks[task].is_milestone());
        let links = self.links[task].iter().all(|(from, way, lag)| match way {
            Way::FinishStart => self.works[*from]
                .finished
                .is_some_and(|end| end + lag + late <= self.day),
            Way::StartStart => self.works[*from]
                .started
                .is_some_and(|start| start + lag <= self.day),
            Way::FinishFinish => true,
        });
        let id = self.scenario.tasks[task].id;
        let decisions = self.scenario.decisions.iter().zip(&self.decided);
        let is_decided = decisions
            .into_iter()
            .filter(|(one, _)| one.blocks == id)
            .all(|(_, decided)| decided.is_some_and(|day| day < self.day));
        let extra = self.extra_blocks(id);
        links && is_decided && !extra
    }

    /// Whether what was wanted besides is not done yet and this waits for it.
    fn extra_blocks(&self, id: &str) -> bool {
        let waits = if self.scenario.kind.has_system() {
            "integrate"
        } else {
            "develop-2"
        };
        let open = |extra: &(usize, Work)| extra.0 <= self.day && extra.1.finished.is_none();
        id == waits && self.extra.as_ref().is_some_and(open)
    }

    fn start_tasks(&mut self) {
        for task in 0..self.works.len() {
            let planned = &self.scenario.tasks[task];
            if planned.is_milestone() || self.works[task].started.is_some() || !self.is_free(task) {
                continue;
            }
            if planned.id == "lab-test" && !self.is_slot(task) {
                continue;
            }
            self.works[task].started = Some(self.day);
        }
    }

    /// The laboratory takes the model on the day that was booked, or else when it has time again.
    fn is_slot(&mut self, task: usize) -> bool {
        let Some((_, slot)) = self.booked else {
            return false;
        };
        if self.day > slot + 1 {
            let wait = self.scenario.noise.whole("next-slot", task, 10, 20);
            self.booked = self.booked.map(|(booked, _)| (booked, self.day + wait));
            return false;
        }
        self.day >= slot
    }

    fn do_work(&mut self) {
        let active: Vec<usize> = (0..self.works.len())
            .filter(|task| {
                self.works[*task].started.is_some() && self.works[*task].finished.is_none()
            })
            .collect();
        for task in active.iter().copied() {
            let planned = &self.scenario.tasks[task];
            let rate = self.rate(task, &active);
            for owner in planned.owners {
                let share = self.presence(owner) / self.jobs(owner, &active);
                *self.week.entry((task, owner)).or_default() += share;
            }
            self.works[task].spent += rate;
            let done = match self.share_of_stock(task) {
                Some(share) => share,
                None => self.works[task].done + rate / self.works[task].size,
            };
            self.works[task].done = done.min(1.0);
            if done >= 1.0 - 1e-9 && self.may_finish(task) {
                self.finish(task);
            }
        }
        self.do_extra(&active);
    }

    /// What was wanted besides is done by the owner of the task it was added to, beside that.
    fn do_extra(&mut self, active: &[usize]) {
        let owner = if self.scenario.kind.has_system() {
            "engineer"
        } else {
            "modeller"
        };
        let rate = self.presence(owner) / (self.jobs(owner, active)).max(1.0);
        let today = self.day;
        if let Some((from, work)) = self
            .extra
            .as_mut()
            .filter(|extra| extra.1.finished.is_none())
        {
            if today < *from {
                return;
            }
            work.started.get_or_insert(today);
            work.done += rate / work.size;
            if work.done >= 1.0 {
                work.finished = Some(today);
            }
        }
    }

    /// How many jobs somebody has at once.
    fn jobs(&self, owner: &str, active: &[usize]) -> f64 {
        let own = active
            .iter()
            .filter(|task| self.scenario.tasks[**task].owners.contains(&owner));
        let extra = self.extra.as_ref().is_some_and(|extra| {
            let of = if self.scenario.kind.has_system() {
                "engineer"
            } else {
                "modeller"
            };
            of == owner && extra.0 <= self.day && extra.1.finished.is_none()
        });
        (own.count() + usize::from(extra)).max(1) as f64
    }

    /// Days of a task that get done today. What was planned side by side does not slow each other.
    fn rate(&self, task: usize, active: &[usize]) -> f64 {
        let planned = &self.scenario.tasks[task];
        if planned.id == "lab-test" {
            return 1.0;
        }
        let owners = planned.owners.iter().zip(&self.scenario.at_once[task]);
        let one = |(owner, meant): (&&'static str, &f64)| {
            self.presence(owner) * (meant / self.jobs(owner, active)).min(1.0)
        };
        let rates: f64 = owners.map(one).sum();
        let push = if self.day > self.scenario.planned[task].1 {
            1.12
        } else {
            1.0
        };
        let busy = self
            .shock_on(Trouble::WriterBusy, planned.id)
            .map_or(1.0, |shock| {
                let is_busy = self.works[task]
                    .started
                    .is_some_and(|start| self.day < start + shock.days);
                if is_busy { 0.1 } else { 1.0 }
            });
        rates / planned.owners.len().max(1) as f64 * push * busy
    }

    fn may_finish(&self, task: usize) -> bool {
        self.links[task].iter().all(|(from, way, lag)| {
            *way != Way::FinishFinish
                || self.works[*from]
                    .finished
                    .is_some_and(|end| end + lag <= self.day)
        })
    }

    fn finish(&mut self, task: usize) {
        if self.scenario.tasks[task].id == "tune" && self.tries_again() {
            self.works[task].done = 0.35;
            return;
        }
        self.works[task].finished = Some(self.day);
    }

    fn reach_milestones(&mut self) {
        for task in 0..self.works.len() {
            let planned = &self.scenario.tasks[task];
            if !planned.is_milestone() || self.works[task].finished.is_some() {
                continue;
            }
            let is_reached = match planned.id {
                "client-data" => self.arrived.is_some(),
                "test-booking" => self.is_free(task) && self.books(task),
                _ => self.is_free(task) && self.waited(task),
            };
            if is_reached {
                self.works[task].started = Some(self.day);
                self.works[task].finished = Some(self.day);
            }
        }
    }

    fn books(&mut self, task: usize) -> bool {
        let late = self.shock(Trouble::NotBooked).map_or(0, |shock| shock.days);
        let noise = self.scenario.noise;
        let wanted = self.scenario.booking + noise.whole("books", task, 0, 3) + late;
        if self.day < wanted {
            return false;
        }
        let slot = if late == 0 {
            self.scenario.slot
        } else {
            self.scenario
                .slot
                .max(self.day + noise.whole("queue", task, 34, 46))
        };
        self.booked = Some((self.day, slot));
        true
    }

    /// Meetings and reviews need a day on which people have time.
    fn waited(&self, task: usize) -> bool {
        let most = match self.scenario.tasks[task].id {
            "kickoff" | "test-report" => 2,
            "design-review" | "pilot-approval" => 3,
            "interim" => 1,
            _ => 0,
        };
        let links = self.links[task].iter();
        let ready = links
            .filter_map(|(from, _, lag)| Some(self.works[*from].finished? + lag))
            .max();
        let luck = self.scenario.noise.whole("wait", task, 0, most);
        let slow = match self.scenario.tasks[task].id {
            "design-review" | "pilot-approval" => self
                .acting(Trouble::ReviewSlow)
                .map_or(0, |shock| shock.size as usize),
            _ => 0,
        };
        ready.unwrap_or(0) + luck + slow <= self.day
    }
}

/// The first day without somebody who leaves, and the first of who comes instead.
pub fn leaving(shock: &Shock) -> (usize, usize) {
    (shock.from + 10, shock.from + 10 + shock.days)
}
