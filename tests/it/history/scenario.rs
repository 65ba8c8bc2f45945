//! What is given before the first day: the contract, the plan with its dates, people, data and goals.

use std::collections::BTreeMap;

use pmo::facts;
use pmo::report::signing::{self, Signing};
use pmo::source;
use pmo::time::Date;

use super::book::Book;
use super::files;
use super::plan::{self, DELIVERABLES, Kind, Task};
use super::random::Noise;
use crate::support::snapshot;

/// A data set to be built.
#[derive(Clone, Debug)]
pub struct Dataset {
    pub id: &'static str,
    pub name: &'static str,
    pub role: &'static str,
    pub unit: &'static str,
    pub target: f64,
    pub raw: f64,
    /// Share of each class.
    pub classes: Vec<(&'static str, f64)>,
    pub needed_by: Date,
    /// Tasks that label and inspect.
    pub label: usize,
    pub inspect: usize,
    /// Items that the crew labels, inspects and refines a day once it knows its trade.
    pub crew: f64,
    pub inspection: f64,
    pub refining: f64,
    /// Share that inspection sends back.
    pub rejects: f64,
}

/// Share of the collected items that refining keeps, and of the inspected ones that are accepted in the end.
pub const YIELD: (f64, f64) = (0.95, 0.97);

/// A measurable promise.
#[derive(Clone, Debug)]
pub struct Goal {
    pub id: &'static str,
    pub name: &'static str,
    pub metric: &'static str,
    pub unit: &'static str,
    pub is_rate: bool,
    pub by: &'static str,
    pub dataset: Option<&'static str>,
    pub before: f64,
    pub target: f64,
    /// What the work would lead to in the end.
    pub reach: f64,
    pub margin: f64,
    pub weight: u32,
    pub samples: f64,
    pub due: Date,
}

/// A question that work waits for.
#[derive(Clone, Debug)]
pub struct Decision {
    pub id: &'static str,
    pub title: &'static str,
    pub asked_of: &'static str,
    pub whom: &'static str,
    pub blocks: &'static str,
    pub raised: usize,
    pub needed: usize,
    /// Day on which it is answered if nothing comes between.
    pub answered: usize,
}

/// Somebody of the team or the client.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: &'static str,
    pub name: &'static str,
    pub side: &'static str,
    pub role: &'static str,
    pub can: &'static str,
    pub allocation: u32,
    pub backup: &'static str,
    /// Planned leave.
    pub leave: Vec<(Date, Date)>,
}

#[derive(Clone, Debug)]
pub struct Scenario {
    pub seed: u64,
    pub noise: Noise,
    pub kind: Kind,
    pub contract: &'static str,
    pub amount: i64,
    pub signed: Date,
    pub start: Date,
    pub finish: Date,
    /// Working days from the start on.
    pub days: Vec<Date>,
    pub tasks: Vec<Task>,
    /// First and last day of each task as planned.
    pub planned: Vec<(usize, usize)>,
    /// Most jobs that an owner of a task has at once while it runs, as planned, in the order of its owners.
    pub at_once: Vec<Vec<f64>>,
    pub deadlines: Vec<Option<Date>>,
    /// Signed dates of what is handed over, in the order of the list.
    pub due: BTreeMap<&'static str, Date>,
    /// Promised by the client.
    pub arrival: usize,
    pub booking: usize,
    /// First day of the test that was asked for.
    pub slot: usize,
    pub datasets: Vec<Dataset>,
    pub goals: Vec<Goal>,
    pub decisions: Vec<Decision>,
    pub members: Vec<Member>,
    pub baseline: String,
}

impl Scenario {
    pub fn draw(seed: u64) -> Self {
        Self::of_length(seed, Noise::new(seed).between("scale", 0, 0.5, 1.4))
    }

    /// A project whose work is `scale` times as long as that of one of eight months.
    pub fn of_length(seed: u64, scale: f64) -> Self {
        let noise = Noise::new(seed);
        let kind = Kind::ALL[noise.whole("kind", 0, 0, 3)];
        let contract = match kind {
            Kind::Dataset => noise.pick("contract", 0, &["grant-data", "procurement"]),
            Kind::Vision => noise.pick("contract", 0, &["private", "procurement"]),
            _ => "procurement",
        };
        let start = first_working(noise);
        let mut scenario = Self {
            seed,
            noise,
            kind,
            contract,
            amount: noise.whole("amount", 0, 9, 60) as i64 * 10_000_000,
            signed: start - noise.whole("signed", 0, 2, 5) as i32,
            start,
            finish: start + 400,
            days: Vec::new(),
            tasks: plan::tasks(kind, scale),
            planned: Vec::new(),
            at_once: Vec::new(),
            deadlines: Vec::new(),
            due: BTreeMap::new(),
            arrival: noise.whole("arrival", 0, 10, 16),
            booking: 0,
            slot: 0,
            datasets: Vec::new(),
            goals: Vec::new(),
            decisions: Vec::new(),
            members: members(noise, start),
            baseline: String::new(),
        };
        scenario.deadlines = vec![None; scenario.tasks.len()];
        scenario.schedule();
        scenario.at_once = (0..scenario.tasks.len())
            .map(|task| scenario.jobs(task))
            .collect();
        scenario.promise();
        scenario.decisions = scenario.ask();
        scenario.sign();
        scenario
    }

    pub fn task(&self, id: &str) -> usize {
        self.tasks.iter().position(|task| task.id == id).unwrap()
    }

    /// The working day a date lies on, or the next one.
    pub fn day(&self, date: Date) -> usize {
        self.days.partition_point(|day| *day < date)
    }

    /// Plans once for the date on which the model will be frozen, and again with the laboratory's slot.
    fn schedule(&mut self) {
        self.open_days();
        self.compute();
        let freeze = self.planned[self.task("model-freeze")].1;
        self.slot = freeze + 9 + freeze / 11;
        self.booking = self
            .slot
            .saturating_sub(45)
            .max(self.planned[self.task("quality-plan")].1 + 1);
        self.compute();
    }

    fn open_days(&mut self) {
        let charter = files::text(self, &Book::default(), "project.toml");
        let facts = facts::gather(
            &source::memory([("project.toml", charter.as_str())]),
            self.start - 1,
        );
        let days = (0..1500).map(|day| self.start + day);
        self.days = days
            .filter(|day| facts.calendars.is_working(*day))
            .collect();
    }

    fn compute(&mut self) {
        let book = Book::new(self);
        let planned = ["plan.toml", "project.toml", "team.toml"]
            .map(|path| (path, files::text(self, &book, path)));
        let planned = planned.iter().map(|(path, text)| (*path, text.as_str()));
        let facts = facts::gather(&source::memory(planned), self.start - 1);
        let timetable = facts.timetable.as_ref().unwrap();
        let dates = self.tasks.iter().map(|task| {
            let record = facts
                .project
                .tasks
                .iter()
                .position(|one| one.id == task.id)
                .unwrap();
            let times = &timetable.times[timetable.wbs.row_of(record).unwrap()];
            // What ends at midnight ends the day before.
            (times.start.date(), (times.finish - 1).date())
        });
        let dates: Vec<_> = dates.collect();
        self.planned = dates
            .iter()
            .map(|(from, to)| (self.day(*from), self.day(*to)))
            .collect();
    }

    fn jobs(&self, task: usize) -> Vec<f64> {
        let (from, to) = self.planned[task];
        let on = |owner: &str, day: usize| {
            let spans = self.tasks.iter().zip(&self.planned);
            let meets = |(one, (start, end)): &(&Task, &(usize, usize))| {
                !one.is_milestone() && one.owners.contains(&owner) && (*start..=*end).contains(&day)
            };
            spans.filter(meets).count() as f64
        };
        let days = [from, usize::midpoint(from, to), to];
        let most = |owner: &&str| days.iter().map(|day| on(owner, *day)).fold(1.0, f64::max);
        self.tasks[task].owners.iter().map(most).collect()
    }

    /// The date that a cautious company signs for what it plans to have on a day.
    fn signed_for(&self, day: usize) -> Date {
        self.days[day + 8 + day / 11]
    }

    fn promise(&mut self) {
        let tasks = self.tasks.iter().zip(&self.planned);
        self.deadlines = tasks
            .map(|(task, (_, finish))| task.is_promised.then(|| self.signed_for(*finish)))
            .collect();
        for (task, (_, finish)) in self.tasks.iter().zip(&self.planned) {
            for id in task.hands {
                self.due.insert(id, self.signed_for(finish + 1));
            }
        }
        let freeze = self.task("model-freeze");
        self.deadlines[freeze] = Some(self.days[self.slot - 1]);
        let booking = self.task("test-booking");
        self.deadlines[booking] = Some(self.days[self.booking + 5]);
        let completion = self.task("completion");
        let last = self.deadlines[completion].unwrap();
        self.due.insert("completion-notice", last);
        self.due.insert("final-report", last);
        self.due.insert("package", last);
        self.finish = self.days[self.day(last) + 10];
        self.datasets = self.data();
        self.goals = self.measures();
    }

    fn data(&self) -> Vec<Dataset> {
        let noise = self.noise;
        let (unit, low, high, classes) = match self.kind {
            Kind::Dataset => ("sentences", 30, 90, ["news", "talk", "letters"]),
            Kind::DocumentAi => ("pages", 8, 20, ["forms", "contracts", "letters"]),
            Kind::Vision => ("images", 5, 14, ["scratch", "pore", "crack"]),
            Kind::Digitization => ("pages", 10, 30, ["print", "woodblock", "manuscript"]),
        };
        let rare = noise.between("rare", 0, 0.08, 0.2);
        let shares = [0.6 - rare / 2.0, 0.4 - rare / 2.0, rare];
        let classes: Vec<_> = classes.into_iter().zip(shares).collect();
        let samples = self.samples().0;
        let size = noise.whole("size", 0, low, high) as f64 * 1000.0;
        let one = |id, name, role, target: f64, label: &str, inspect: &str| {
            let (label, inspect) = (self.task(label), self.task(inspect));
            let crew = target / YIELD.1 / self.tasks[label].days / 0.86;
            Dataset {
                id,
                name,
                role,
                unit,
                target,
                raw: (target / (YIELD.0 * YIELD.1) * 1.06 / 10.0).ceil() * 10.0,
                classes: classes.clone(),
                needed_by: self.deadlines[inspect].unwrap(),
                label,
                inspect,
                crew: crew * noise.factor("crew", label, 0.03),
                inspection: crew * noise.between("inspection", label, 1.12, 1.3),
                refining: target * 1.06 / self.tasks[self.task("refine")].days,
                rejects: noise.between("rejects", label, 0.04, 0.09),
            }
        };
        vec![
            one(
                "train-v1",
                "Training data",
                "train",
                size,
                "label",
                "inspect",
            ),
            one(
                "test-v1",
                "Evaluation data",
                "test",
                samples,
                "test-build",
                "test-build",
            ),
        ]
    }

    /// Samples that show the main goal in nineteen of twenty cases if the model is as good as
    /// planned, its target and the planned lead over it, in per cent.
    fn samples(&self) -> (f64, f64, f64) {
        let target = self.noise.pick("target", 0, &[90.0, 92.0, 95.0]);
        let margin = if target > 94.0 { 2.5 } else { 3.5 };
        let spread = |rate: f64| (rate * (100.0 - rate)).sqrt();
        let needed = (1.645 * spread(target) + 2.0 * spread(target + margin)) / margin;
        ((needed * needed / 50.0).ceil() * 50.0, target, margin)
    }

    fn measures(&self) -> Vec<Goal> {
        let noise = self.noise;
        let (samples, target, margin) = self.samples();
        let (name, metric, second, second_metric) = match self.kind {
            Kind::Dataset => (
                "Accuracy of a model trained on the data",
                "accuracy",
                "",
                "",
            ),
            Kind::DocumentAi => (
                "Fields found exactly",
                "exact-match",
                "Precision of fields",
                "precision",
            ),
            Kind::Vision => (
                "Sensitivity for defects",
                "sensitivity",
                "Precision of marks",
                "precision",
            ),
            Kind::Digitization => (
                "Accuracy of characters",
                "accuracy",
                "Seals found",
                "recall",
            ),
        };
        let report = self.due["test-report"];
        let rate = |id, name, metric, by, weight, dataset, place: usize, due| Goal {
            id,
            name,
            metric,
            unit: "%",
            is_rate: true,
            by,
            dataset,
            before: target - noise.between("before", place, 12.0, 24.0),
            target,
            reach: target + margin * noise.between("reach", place, 1.05, 1.3),
            margin,
            weight,
            samples,
            due,
        };
        let set = Some("test-v1");
        if !self.kind.has_system() {
            let quality = self.due["quality-report"];
            let mut semantic = rate(
                "semantic",
                "Labels that are right",
                "accuracy",
                "self",
                40,
                None,
                1,
                quality,
            );
            semantic.before = target - 4.0;
            return vec![
                rate("main", name, metric, "accredited", 60, set, 0, report),
                semantic,
            ];
        }
        vec![
            rate("main", name, metric, "accredited", 50, set, 0, report),
            rate("second", second, second_metric, "self", 30, set, 1, report),
            Goal {
                id: "speed",
                name: "Time for one item",
                metric: "latency",
                unit: "s",
                is_rate: false,
                by: "self",
                dataset: set,
                before: 9.0,
                target: 3.0,
                reach: noise.between("reach", 2, 2.0, 2.6),
                margin: 0.3,
                weight: 20,
                samples: 300.0,
                due: self.due["test-results"],
            },
        ]
    }

    fn ask(&self) -> Vec<Decision> {
        let client = [
            (
                "label-rules",
                "How doubtful cases are labelled",
                "label",
                "supervisor",
            ),
            (
                "interface",
                "Interface to the client's system",
                "integrate",
                "working",
            ),
            (
                "test-conditions",
                "Conditions of the test",
                "lab-test",
                "supervisor",
            ),
            (
                "testers",
                "Who takes part in the users' test",
                "system-test",
                "working",
            ),
        ];
        let asked = client.into_iter().filter_map(|(id, title, blocks, whom)| {
            let blocked = self.tasks.iter().position(|task| task.id == blocks)?;
            Some(self.decision(id, title, "client", whom, blocks, blocked))
        });
        let own = self.decision(
            "lease",
            "Lease computing time for the last training",
            "us",
            "pm",
            "final-train",
            self.task("final-train"),
        );
        asked.chain([own]).collect()
    }

    fn decision(
        &self,
        id: &'static str,
        title: &'static str,
        asked_of: &'static str,
        whom: &'static str,
        blocks: &'static str,
        blocked: usize,
    ) -> Decision {
        let noise = self.noise;
        let needed = self.planned[blocked]
            .0
            .saturating_sub(noise.whole("needed", blocked, 2, 5));
        let raised = needed.saturating_sub(noise.whole("raised", blocked, 10, 15));
        let share = noise.between("answers", blocked, 0.25, 0.95);
        Decision {
            id,
            title,
            asked_of,
            whom,
            blocks,
            raised,
            needed,
            answered: raised + ((needed - raised) as f64 * share) as usize,
        }
    }

    /// Signs everything promised, with the dates of the schedule.
    fn sign(&mut self) {
        let book = Book::new(self);
        let facts = facts::gather(&snapshot(&files::all(self, &book)), self.start - 1);
        let signing = Signing {
            on: self.days[7],
            commit: "0".repeat(40),
            basis: Some("Project execution plan 1.0".to_owned()),
        };
        self.baseline = signing::text(&facts, &signing);
    }

    /// The deliverables of this project in the order of the list.
    pub fn deliverables(
        &self,
    ) -> impl Iterator<
        Item = &'static (
            &'static str,
            &'static str,
            &'static str,
            &'static str,
            &'static str,
            u32,
        ),
    > {
        DELIVERABLES
            .iter()
            .filter(|one| self.due.contains_key(one.0) || self.days.is_empty())
    }
}

/// A Monday to Thursday between January and June, no holiday.
fn first_working(noise: Noise) -> Date {
    let from = Date::new(noise.whole("year", 0, 2026, 2027) as i32, 1, 5).unwrap();
    let day = from + noise.whole("start", 0, 0, 22) as i32 * 7;
    // Holidays of these two years that fall on Mondays are moved past.
    day + noise.whole("start", 1, 0, 3) as i32
}

/// A row of the list of people.
type Person = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u32,
    &'static str,
);

/// Id, name, side, role or office, capability, share of the time, backup.
const PEOPLE: [Person; 14] = [
    (
        "pm",
        "Project manager",
        "us",
        "pm",
        "planning",
        60,
        "planner",
    ),
    ("planner", "Planner", "us", "planner", "planning", 100, "pm"),
    (
        "data-engineer",
        "Data engineer",
        "us",
        "data-engineer",
        "data-engineering",
        100,
        "engineer",
    ),
    (
        "lead",
        "Labelling lead",
        "us",
        "annotator-lead",
        "labelling",
        100,
        "expert",
    ),
    (
        "expert",
        "Domain expert",
        "us",
        "domain-expert",
        "domain",
        80,
        "lead",
    ),
    (
        "scientist",
        "Data scientist",
        "us",
        "data-scientist",
        "data-science",
        100,
        "modeller",
    ),
    (
        "modeller",
        "Model engineer",
        "us",
        "ai-engineer",
        "modelling",
        100,
        "scientist",
    ),
    (
        "engineer",
        "Platform engineer",
        "us",
        "ai-engineer",
        "mlops",
        100,
        "developer",
    ),
    (
        "developer",
        "Software developer",
        "us",
        "data-engineer",
        "data-engineering",
        100,
        "engineer",
    ),
    (
        "reader",
        "Readers of the institute",
        "partner",
        "domain-expert",
        "labelling",
        50,
        "",
    ),
    (
        "supervisor",
        "Supervisor",
        "client",
        "supervisor",
        "",
        0,
        "",
    ),
    ("working", "Working contact", "client", "working", "", 0, ""),
    (
        "officer",
        "Contract officer",
        "client",
        "contract-officer",
        "",
        0,
        "",
    ),
    ("inspector", "Inspector", "client", "inspector", "", 0, ""),
];

fn members(noise: Noise, start: Date) -> Vec<Member> {
    let member = |(at, (id, name, side, role, can, allocation, backup)): (usize, _)| Member {
        id,
        name,
        side,
        role,
        can,
        allocation,
        backup,
        leave: if side == "us" && noise.chance("leave", at, 0.6) {
            let from = start + noise.whole("leave-from", at, 40, 200) as i32;
            vec![(from, from + noise.whole("leave-days", at, 1, 3) as i32)]
        } else {
            Vec::new()
        },
    };
    PEOPLE.into_iter().enumerate().map(member).collect()
}
