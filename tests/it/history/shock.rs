//! What can go wrong in a project, when, and how badly.

use super::scenario::Scenario;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// The crew labels more slowly: harder items, people replaced.
    LabelSlow,
    /// Inspection sends more back.
    Rejects,
    /// Inspection gets less done a day.
    InspectionShort,
    /// Refining keeps less of what was collected.
    RawShort,
    /// The evaluation set grows slowly: too few rare cases.
    TestSetThin,
    /// The client's material comes late.
    DataLate,
    /// The client does not decide.
    NoDecision,
    /// Reviews at the client take long and send papers back.
    ReviewSlow,
    /// Somebody is ill for weeks.
    Sick,
    /// Somebody leaves.
    Leaves,
    /// More is wanted, and a change is approved.
    ScopeChange,
    /// More is wanted, and done without a change.
    ScopeCreep,
    /// A task is larger than thought.
    Underestimated,
    /// The model stops getting better below its target.
    Plateau,
    /// The slot of the laboratory is asked for too late.
    NotBooked,
    /// The team has other work: less gets done and nothing is written down.
    Silence,
    /// Whoever writes the reports has no time for them.
    WriterBusy,
}

impl Trouble {
    pub const ALL: [Self; 17] = [
        Self::LabelSlow,
        Self::Rejects,
        Self::InspectionShort,
        Self::RawShort,
        Self::TestSetThin,
        Self::DataLate,
        Self::NoDecision,
        Self::ReviewSlow,
        Self::Sick,
        Self::Leaves,
        Self::ScopeChange,
        Self::ScopeCreep,
        Self::Underestimated,
        Self::Plateau,
        Self::NotBooked,
        Self::Silence,
        Self::WriterBusy,
    ];
}

/// One trouble with its figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shock {
    pub trouble: Trouble,
    /// First working day on which it acts.
    pub from: usize,
    /// Working days for which it acts.
    pub days: usize,
    /// Share or factor, by trouble.
    pub size: f64,
    /// The member, task or decision it hits.
    pub whom: &'static str,
}

impl Shock {
    pub fn is_on(&self, day: usize) -> bool {
        (self.from..self.from + self.days).contains(&day)
    }
}

/// How many troubles a project has: none in three of ten, mostly one.
pub fn draw(scenario: &Scenario) -> Vec<Shock> {
    let noise = scenario.noise;
    let count = match noise.unit("shocks", 0) {
        none if none < 0.3 => 0,
        one if one < 0.75 => 1,
        two if two < 0.95 => 2,
        _ => 3,
    };
    let mut shocks: Vec<Shock> = Vec::new();
    let mut tries = 0;
    while shocks.len() < count {
        let trouble = noise.pick("trouble", tries, &Trouble::ALL);
        tries += 1;
        if shocks.iter().all(|known| known.trouble != trouble) {
            shocks.extend(one(scenario, trouble, tries));
        }
    }
    shocks.sort_by_key(|shock| (shock.from, shock.trouble));
    shocks
}

/// `None` where the project has nothing that this could hit.
fn one(scenario: &Scenario, trouble: Trouble, number: usize) -> Option<Shock> {
    use Trouble as T;
    let noise = scenario.noise;
    let between = |low, high| noise.between("size", number, low, high);
    // Somewhere in the given part of a task as planned.
    let within = |task: &str, low: f64, high: f64| {
        let (from, to) = scenario.planned[scenario.task(task)];
        from + ((to - from) as f64 * noise.between("when", number, low, high)) as usize
    };
    let whole = |low, high| noise.whole("days", number, low, high);
    const LONG: usize = 1000;
    let (from, days, size, whom) = match trouble {
        T::LabelSlow => (within("label", 0.1, 0.55), LONG, between(0.15, 0.45), ""),
        T::Rejects => (
            within("label", 0.1, 0.5),
            whole(25, 60),
            between(0.12, 0.35),
            "",
        ),
        T::InspectionShort => (within("inspect", 0.1, 0.55), LONG, between(0.25, 0.55), ""),
        T::RawShort => (
            within("refine", 0.0, 0.3),
            whole(20, 60),
            between(0.12, 0.25),
            "",
        ),
        T::TestSetThin => (within("test-build", 0.1, 0.4), LONG, between(0.2, 0.6), ""),
        T::DataLate => (scenario.arrival, whole(4, 22), 0.0, ""),
        T::NoDecision => {
            let asked: Vec<_> = scenario
                .decisions
                .iter()
                .filter(|one| one.asked_of == "client")
                .collect();
            let decision = noise.pick("whom", number, &asked);
            (decision.raised, whole(4, 24), 0.0, decision.id)
        }
        T::ReviewSlow => (
            within("label-guide", 0.0, 1.0),
            LONG,
            whole(5, 14) as f64,
            "",
        ),
        T::Sick | T::Leaves => {
            let (whom, task) = noise.pick(
                "whom",
                number,
                &[
                    ("expert", "inspect"),
                    ("scientist", "develop-1"),
                    ("modeller", "develop-2"),
                    ("lead", "label"),
                    ("engineer", "pipeline"),
                ],
            );
            scenario.tasks.iter().find(|one| one.id == task)?;
            let days = if trouble == T::Sick {
                whole(10, 30)
            } else {
                whole(8, 25)
            };
            (within(task, 0.1, 0.6), days, 0.0, whom)
        }
        T::ScopeChange | T::ScopeCreep => {
            let task = if scenario.kind.has_system() {
                "pipeline"
            } else {
                "develop-1"
            };
            (within(task, 0.1, 0.9), LONG, whole(5, 22) as f64, task)
        }
        T::Underestimated => {
            let task = noise.pick(
                "whom",
                number,
                &[
                    "pipeline",
                    "screens",
                    "develop-1",
                    "develop-2",
                    "integrate",
                    "refine",
                ],
            );
            scenario.tasks.iter().find(|one| one.id == task)?;
            (
                scenario.planned[scenario.task(task)].0,
                LONG,
                between(1.3, 2.0),
                task,
            )
        }
        T::Plateau => {
            let task = noise.pick("whom", number, &["develop-1", "develop-2"]);
            (within(task, 0.0, 0.6), LONG, between(0.2, 2.5), "main")
        }
        T::NotBooked => (scenario.booking, whole(7, 30), 0.0, ""),
        T::Silence => (
            within("label", 0.0, 0.7),
            whole(8, 20),
            between(0.2, 0.6),
            "",
        ),
        T::WriterBusy => {
            let task = noise.pick(
                "whom",
                number,
                &["interim-draft", "final-draft", "quality-check"],
            );
            (
                scenario.planned[scenario.task(task)].0,
                whole(6, 20),
                0.0,
                task,
            )
        }
    };
    Some(Shock {
        trouble,
        from,
        days,
        size,
        whom,
    })
}
