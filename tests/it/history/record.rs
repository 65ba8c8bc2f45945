//! The team keeps its files: what is known is written down on the day it is known, figures once a week.

use pmo::evidence::binomial::shows;
use pmo::time::Date;

use super::book::{ExtraRow, TaskRow, VolumeLine};
use super::scenario::Goal;
use super::shock::{Shock, Trouble};
use super::world::{Work, World, leaving};

impl World<'_> {
    /// Writes down what is known today; a team that has no time for its files catches up later.
    pub fn record(&mut self) {
        if self.acting(Trouble::Silence).is_some() {
            return;
        }
        self.record_tasks();
        self.record_extra();
        self.record_papers();
        self.record_data();
        self.record_people();
        self.record_start();
        self.record_decisions();
        self.record_contacts();
        self.record_measurements();
        if self.is_week_end() {
            self.record_week();
        }
    }

    pub fn date(&self, day: usize) -> Date {
        self.scenario.days[day]
    }

    pub fn today(&self) -> Date {
        self.date(self.day)
    }

    fn is_week_end(&self) -> bool {
        let (today, next) = (self.today(), self.date(self.day + 1));
        next - today > 6 || next.weekday() < today.weekday()
    }

    fn record_tasks(&mut self) {
        for task in 0..self.works.len() {
            let row = self.row(&self.works[task]);
            let known = &self.book.tasks[task];
            let is_new = row.started != known.started || row.finished != known.finished;
            let owner = self.owner_now(task);
            if !is_new && owner == known.owner {
                continue;
            }
            let id = self.scenario.tasks[task].id;
            if row.started.is_some() {
                self.book.seen.event(format!("task.{id} started"), self.day);
            }
            if row.finished.is_some() {
                self.book
                    .seen
                    .event(format!("task.{id} finished"), self.day);
            }
            let remaining = known.remaining.filter(|_| row.finished.is_none());
            self.book.tasks[task] = TaskRow {
                remaining,
                owner,
                ..row
            };
            self.book.change("plan.toml");
        }
    }

    fn row(&self, work: &Work) -> TaskRow {
        TaskRow {
            started: work.started.map(|day| self.date(day)),
            finished: work.finished.map(|day| self.date(day)),
            ..TaskRow::default()
        }
    }

    /// Who does a task after its owner has left: the backup, then whoever came instead.
    fn owner_now(&self, task: usize) -> Option<String> {
        let known = self.book.tasks[task].owner.clone();
        let shock = self.shock(Trouble::Leaves)?;
        let (gone, replaced) = leaving(shock);
        let owners = self.scenario.tasks[task].owners;
        let is_open = self.works[task].finished.is_none();
        if !owners.contains(&shock.whom) || self.day < gone || !is_open {
            return known;
        }
        let member = self
            .scenario
            .members
            .iter()
            .find(|one| one.id == shock.whom)?;
        let instead = if self.day < replaced {
            member.backup
        } else {
            "newcomer"
        };
        let mut names: Vec<&str> = owners
            .iter()
            .copied()
            .filter(|one| *one != shock.whom)
            .collect();
        if !names.contains(&instead) {
            names.push(instead);
        }
        let names: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
        Some(names.join(", "))
    }

    /// Days that the team thinks are left: the plan until experience says otherwise.
    fn belief(&self, work: &Work, planned: f64, number: usize) -> f64 {
        let trust = ((work.spent / planned - 0.4) / 0.5).clamp(0.0, 1.0);
        let size = trust * work.size + (1.0 - trust) * planned;
        let luck = self
            .scenario
            .noise
            .factor("belief", number * 1000 + self.day, 0.06);
        (size - work.done * work.size).max(0.5) * luck
    }

    fn record_extra(&mut self) {
        let Some((from, work)) = &self.extra else {
            return;
        };
        if self.day < from + 1 {
            return;
        }
        let is_change = self.shock(Trouble::ScopeChange).is_some();
        let has_system = self.scenario.kind.has_system();
        let row = ExtraRow {
            days: work.size.round() as u32,
            owner: if has_system { "engineer" } else { "modeller" },
            waits: if has_system { "integrate" } else { "develop-2" },
            is_change,
            row: self.row(work),
        };
        let (from, days) = (*from, row.days);
        if self.book.extra.as_ref() != Some(&row) {
            self.book.extra = Some(row);
            self.book.change("plan.toml");
            self.book.change("requirements.toml");
            self.book
                .seen
                .event("requirement.extra".to_owned(), self.day);
        }
        if is_change {
            self.record_change(from, days);
        }
    }

    fn record_change(&mut self, from: usize, days: u32) {
        let approved = from + self.scenario.noise.whole("approves", 0, 6, 12);
        let status = if self.day < approved {
            "assessed"
        } else {
            "approved"
        };
        let date = match self.day < approved {
            true => String::new(),
            false => format!("approved = {}\n", self.date(approved)),
        };
        let text = format!(
            "+++\ntitle = \"Change request 1: one more function\"\nstatus = \"{status}\"\nasked = {}\n{date}\
             affects = [\"requirement.extra\", \"task.extra\"]\ndays = 0\namount = 0\neffort = \"{days}d\"\n\
             audience = \"client\"\n+++\n\nThe client wants one more function within the same dates.\n",
            self.date(from),
        );
        self.book
            .note("changes/one-more-function.md".to_owned(), text);
        self.book.seen.event("change.extra".to_owned(), self.day);
    }

    fn record_papers(&mut self) {
        if self.book.papers == self.papers {
            return;
        }
        for (id, paper) in &self.papers {
            let facts = [
                ("drafting", paper.drafting),
                ("submitted", paper.submitted),
                ("accepted", paper.accepted),
                ("returned", paper.returned.last().copied()),
            ];
            for (what, _) in facts.iter().filter(|(_, day)| day.is_some()) {
                self.book
                    .seen
                    .event(format!("deliverable.{id} {what}"), self.day);
            }
        }
        self.book.papers = self.papers.clone();
        self.book.change("deliverables.toml");
        let paid = ["start-notice", "interim-report", "completion-notice"];
        for (at, id) in paid.into_iter().enumerate() {
            let accepted = self.papers.get(id).and_then(|paper| paper.accepted);
            if let Some(accepted) = accepted {
                self.book.payments[at]
                    .0
                    .get_or_insert(self.scenario.days[accepted + 2]);
                self.book.payments[at]
                    .1
                    .get_or_insert(self.scenario.days[accepted + 7]);
            }
        }
        self.book.change("project.toml");
    }

    fn record_data(&mut self) {
        let date = |day: Option<usize>| day.map(|day| self.scenario.days[day]);
        let received = date(self.arrived);
        let deidentified = date(self.work("refine").finished);
        let frozen = date(self.work("test-build").finished);
        let booked = date(self.booked.map(|(_, slot)| slot));
        if received.is_some() {
            self.book.seen.event("data received".to_owned(), self.day);
        }
        if (received, deidentified, frozen)
            != (self.book.received, self.book.deidentified, self.book.frozen)
        {
            self.book.change("data.toml");
        }
        if booked != self.book.booked {
            self.book.change("goals.toml");
        }
        (self.book.received, self.book.deidentified) = (received, deidentified);
        (self.book.frozen, self.book.booked) = (frozen, booked);
    }

    fn record_people(&mut self) {
        if let Some(shock) = self.shock(Trouble::Sick) {
            self.record_illness(shock);
        }
        if let Some(shock) = self
            .shock(Trouble::Leaves)
            .filter(|shock| self.day >= shock.from)
        {
            let (gone, replaced) = leaving(shock);
            let successor = (self.day + 5 >= replaced).then(|| self.date(replaced));
            let last = self.date(gone - 1);
            let row = self.book.members.entry(shock.whom).or_default();
            if (row.to, row.successor) != (Some(last), successor) {
                (row.to, row.successor) = (Some(last), successor);
                self.book.change("team.toml");
                self.book
                    .seen
                    .event(format!("member.{} leaves", shock.whom), self.day);
            }
        }
    }

    /// After two days it is written down, first for two weeks, then as long as it takes.
    fn record_illness(&mut self, shock: &Shock) {
        let last = shock.from + shock.days - 1;
        let until = match self.day {
            day if day < shock.from + 2 => return,
            day if day < shock.from + 9 => last.min(shock.from + 10),
            _ => last,
        };
        let sick = Some((self.date(shock.from), self.date(until)));
        let row = self.book.members.entry(shock.whom).or_default();
        if row.sick != sick {
            row.sick = sick;
            self.book.change("team.toml");
            self.book
                .seen
                .event(format!("member.{} ill", shock.whom), self.day);
        }
    }

    /// What is signed and agreed in the first weeks.
    fn record_start(&mut self) {
        if self.day >= 7 && !self.book.is_signed {
            self.book.is_signed = true;
            self.book.change("baselines/contract.toml");
        }
        if self.day >= 8 {
            for (id, title, owner, probability, impact) in RISKS {
                let text = format!(
                    "+++\ntitle = \"{title}\"\nstatus = \"open\"\nprobability = {probability}\nimpact = {impact}\n\
                     owner = \"{owner}\"\nresponse = \"reduce\"\naudience = \"internal\"\n+++\n\nLooked at every month.\n"
                );
                self.book.note(format!("risks/{id}.md"), text);
            }
        }
        for (task, title) in [("kickoff", "Kick-off"), ("interim", "Interim presentation")] {
            if let Some(on) = self.work(task).finished.filter(|on| self.day > *on) {
                let text = format!(
                    "+++\ntitle = \"Minutes: {title}\"\non = {}\nattendees = [\"pm\", \"supervisor\", \"working\"]\n\
                     sent = {}\naudience = \"client\"\n+++\n\nThe plan was presented and agreed.\n",
                    self.date(on),
                    self.date(on + 1)
                );
                self.book.note(format!("meetings/{task}.md"), text);
            }
        }
    }

    fn record_decisions(&mut self) {
        for (at, one) in self.scenario.decisions.iter().enumerate() {
            if self.day < one.raised {
                continue;
            }
            let decided = match self.decided[at] {
                Some(day) => format!("decided = {}\nby = \"{}\"\n", self.date(day), one.whom),
                None => String::new(),
            };
            let audience = if one.asked_of == "client" {
                "client"
            } else {
                "internal"
            };
            let text = format!(
                "+++\ntitle = \"{}\"\nasked-of = \"{}\"\nwhom = \"{}\"\nraised = {}\nneeded-by = {}\n{decided}\
                 blocks = [\"{}\"]\naudience = \"{audience}\"\n+++\n\nWithout it the task cannot begin.\n",
                one.title,
                one.asked_of,
                one.whom,
                self.date(one.raised),
                self.date(one.needed),
                one.blocks
            );
            self.book.note(format!("decisions/{}.md", one.id), text);
            if self.decided[at].is_some() {
                self.book
                    .seen
                    .event(format!("decision.{} decided", one.id), self.day);
            }
        }
    }

    fn record_week(&mut self) {
        self.book.seen.weeks.push(self.day);
        for set in 0..self.stocks.len() {
            self.record_volumes(set);
        }
        self.record_remaining();
        self.record_effort();
        self.contact("weekly", "out", "working", "Weekly report", "");
    }

    fn record_volumes(&mut self, set: usize) {
        let (data, stock) = (&self.scenario.datasets[set], &self.stocks[set]);
        let counts = [
            stock.collected,
            stock.refined,
            stock.labelled,
            stock.inspected,
            stock.accepted,
            stock.rejected,
        ]
        .map(f64::floor);
        let last = self
            .book
            .seen
            .volumes
            .iter()
            .rev()
            .find(|line| line.set == set);
        let is_over =
            last.is_some_and(|line| line.counts == counts) && stock.accepted >= data.target;
        if counts[0] == 0.0 || is_over {
            return;
        }
        let words = [
            "collected",
            "refined",
            "labelled",
            "inspected",
            "accepted",
            "rejected",
        ];
        let pairs = words
            .into_iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0.0);
        let mut fields: Vec<String> = pairs
            .map(|(word, count)| format!("{word} = {count:.0}"))
            .collect();
        let week = self.book.seen.weeks.len();
        let is_end = self.works[data.inspect].finished.is_some();
        if counts[4] > 0.0 && (week.is_multiple_of(4) || is_end) {
            fields.extend(self.extras(set, counts[4]));
        }
        let entry = format!("{{ {} }}", fields.join(", "));
        let path = format!("volumes/{}.toml", data.id);
        self.book.seen.volumes.push(VolumeLine {
            day: self.day,
            set,
            counts,
        });
        self.book.log(path, self.today().to_string(), entry);
    }

    /// Once a month: classes, agreement, and a sample of labels looked at again.
    fn extras(&self, set: usize, accepted: f64) -> [String; 3] {
        let noise = self.scenario.noise;
        let data = &self.scenario.datasets[set];
        let classes: Vec<_> = data
            .classes
            .iter()
            .map(|(name, share)| format!("\"{name}\" = {:.0}", (accepted * share).floor()))
            .collect();
        let excess = self.rejects(set) - data.rejects;
        let agreement =
            0.87 + 0.015 * noise.normal("agreement", set * 1000 + self.day) - excess.max(0.0) * 0.5;
        let sample = accepted.min(400.0);
        let rate = 0.972 - excess.max(0.0) * 0.1;
        let right = noise.passed("quality", set * 1000 + self.day, sample, rate, 0.0);
        [
            format!("classes = {{ {} }}", classes.join(", ")),
            format!("agreement = {agreement:.2}"),
            format!("quality = {{ semantic = [{right:.0}, {sample:.0}] }}"),
        ]
    }

    fn record_remaining(&mut self) {
        for task in 0..self.works.len() {
            let (work, planned) = (&self.works[task], &self.scenario.tasks[task]);
            let is_open = work.started.is_some() && work.finished.is_none();
            if !is_open || planned.measured.is_some() || planned.is_milestone() {
                continue;
            }
            let left = match planned.id {
                "refine" => planned.days * (1.0 - work.done),
                _ => self.belief(work, planned.days, task),
            };
            let left = left.min(planned.days);
            let halves = ((left * 2.0).round() as u32).max(1);
            self.book
                .seen
                .remaining
                .push((self.day, task, left, planned.days));
            if self.book.tasks[task].remaining != Some(halves) {
                self.book.tasks[task].remaining = Some(halves);
                self.book.change("plan.toml");
            }
        }
    }

    fn record_effort(&mut self) {
        let week = std::mem::take(&mut self.week);
        let today = self.today();
        for ((task, who), days) in week {
            let who = self.worker(who);
            let days = (days * 2.0).round() / 2.0;
            if days > 0.0 {
                let task = self.scenario.tasks[task].id;
                let kind = if who == "pm" {
                    "management"
                } else {
                    "development"
                };
                self.book.log(
                    month(today, "effort"),
                    format!("{today}-{who}-{task}"),
                    format!(
                        "{{ task = \"{task}\", who = \"{who}\", days = {days}, kind = \"{kind}\" }}"
                    ),
                );
            }
        }
    }

    /// Who works in the place of somebody who has left.
    fn worker(&self, who: &'static str) -> &'static str {
        let Some(shock) = self.shock_on(Trouble::Leaves, who) else {
            return who;
        };
        let (gone, replaced) = leaving(shock);
        let backup = self
            .scenario
            .members
            .iter()
            .find(|one| one.id == who)
            .map_or(who, |one| one.backup);
        match self.day {
            day if day < gone => who,
            day if day < replaced => backup,
            _ => "newcomer",
        }
    }

    fn record_measurements(&mut self) {
        let scenario = self.scenario;
        let finished_today = |id: &str| self.work(id).finished == Some(self.day);
        let is_developing =
            self.work("develop-1").started.is_some() && self.work("tune").finished.is_none();
        let is_turn = is_developing && self.day % 12 == (scenario.seed % 12) as usize;
        let own = is_turn || ["interim-measure", "tune"].into_iter().any(finished_today);
        let lab = finished_today("test-report");
        let speed = ["pipeline", "integrate", "deploy"]
            .into_iter()
            .any(|id| scenario.tasks.iter().any(|task| task.id == id) && finished_today(id));
        let quality = finished_today("quality-check");
        for goal in &scenario.goals {
            match goal.id {
                "speed" if speed => {
                    let value = self.speed(goal);
                    let entry = format!(
                        "{{ value = {value:.2}, low = {:.2}, high = {:.2}, resampled = 2000, dataset = \"test-v1\", by = \"self\" }}",
                        value * 0.97,
                        value * 1.03
                    );
                    self.verdicts
                        .push((self.day, goal.id, value * 1.03 <= goal.target, false));
                    self.measured(goal.id, value, value * 0.018, entry);
                }
                "semantic" if quality => self.measure_rate(goal, goal.samples, "self", "final"),
                "main" if lab => self.measure_rate(goal, self.sealed(goal), "accredited", "lab"),
                "main" | "second" if own && self.sealed(goal) >= 100.0 => {
                    self.measure_rate(goal, self.sealed(goal), "self", "tuned");
                }
                _ => {}
            }
        }
    }

    fn measure_rate(&mut self, goal: &Goal, samples: f64, by: &str, stream: &str) {
        let (passed, samples) = self.measure(goal, samples, stream);
        let set = goal
            .dataset
            .map_or(String::new(), |set| format!(", dataset = \"{set}\""));
        let version = self
            .book
            .logs
            .get(&format!("measurements/{}.toml", goal.id))
            .map_or(1, |log| log.len() + 1);
        let entry = format!(
            "{{ passed = {passed:.0}, samples = {samples:.0}{set}, model = \"v0.{version}\", by = \"{by}\" }}"
        );
        let is_shown = shows(passed as u64, samples as u64, goal.target / 100.0);
        self.verdicts
            .push((self.day, goal.id, is_shown, by == "accredited"));
        let rate = passed / samples;
        let error = (rate * (1.0 - rate) / samples).sqrt();
        self.measured(goal.id, rate * 100.0, error * 100.0, entry);
    }

    fn measured(&mut self, goal: &'static str, value: f64, error: f64, entry: String) {
        self.book.seen.measured.push((self.day, goal, value, error));
        let key = self.today().to_string();
        self.book
            .log(format!("measurements/{goal}.toml"), key, entry);
    }

    /// The lead writes down that the pace will not do.
    pub fn note_pace(&mut self) {
        let text = format!(
            "+++\ntitle = \"Labelling is behind its plan\"\nstatus = \"open\"\nraised = {}\nseverity = 3\n\
             owner = \"lead\"\nabout = [\"task.label\", \"dataset.train-v1\"]\naudience = \"internal\"\n+++\n\n\
             More people were asked for.\n",
            self.today()
        );
        self.book.note("issues/pace.md".to_owned(), text);
    }
}

/// The monthly file of a log.
pub fn month(date: Date, log: &str) -> String {
    format!("{log}/{}.toml", &date.to_string()[..7])
}

const RISKS: [(&str, &str, &str, u8, u8); 4] = [
    (
        "rare-classes",
        "Too few items of the rare class",
        "lead",
        3,
        3,
    ),
    ("material", "Material of the client comes late", "pm", 3, 4),
    ("lab-slot", "No slot at the laboratory", "planner", 2, 4),
    ("one-expert", "One person alone inspects", "pm", 3, 4),
];
