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

/// A drawer of the figures of one shock.
struct Dice<'s> {
    scenario: &'s Scenario,
    number: usize,
}

/// Acts to the end of the project.
const LONG: usize = 1000;

impl Dice<'_> {
    fn size(&self, low: f64, high: f64) -> f64 {
        self.scenario.noise.between("size", self.number, low, high)
    }

    fn days(&self, low: usize, high: usize) -> usize {
        self.scenario.noise.whole("days", self.number, low, high)
    }

    fn whom<T: Copy>(&self, among: &[T]) -> T {
        self.scenario.noise.pick("whom", self.number, among)
    }

    /// First day of a task as planned.
    fn start(&self, task: &str) -> usize {
        self.scenario.planned[self.scenario.task(task)].0
    }

    /// A day in the given part of a task as planned.
    fn within(&self, task: &str, low: f64, high: f64) -> usize {
        let (from, to) = self.scenario.planned[self.scenario.task(task)];
        let part = self.scenario.noise.between("when", self.number, low, high);
        from + ((to - from) as f64 * part) as usize
    }

    fn has(&self, task: &str) -> bool {
        self.scenario.tasks.iter().any(|one| one.id == task)
    }
}

/// `None` where the project has nothing that this could hit.
fn one(scenario: &Scenario, trouble: Trouble, number: usize) -> Option<Shock> {
    use Trouble as T;
    let dice = Dice { scenario, number };
    let (from, days, size, whom) = match trouble {
        T::LabelSlow | T::Rejects | T::InspectionShort | T::RawShort | T::TestSetThin => {
            of_data(&dice, trouble)
        }
        T::DataLate | T::NoDecision | T::ReviewSlow | T::NotBooked => of_others(&dice, trouble),
        T::Sick | T::Leaves | T::Silence | T::WriterBusy => of_people(&dice, trouble)?,
        T::ScopeChange | T::ScopeCreep | T::Underestimated | T::Plateau => of_work(&dice, trouble)?,
    };
    Some(Shock {
        trouble,
        from,
        days,
        size,
        whom,
    })
}

/// From, days, size and whom it hits.
type Figures = (usize, usize, f64, &'static str);

fn of_data(dice: &Dice<'_>, trouble: Trouble) -> Figures {
    match trouble {
        Trouble::LabelSlow => (
            dice.within("label", 0.1, 0.55),
            LONG,
            dice.size(0.2, 0.5),
            "",
        ),
        Trouble::Rejects => (
            dice.within("label", 0.1, 0.5),
            dice.days(25, 60),
            dice.size(0.18, 0.45),
            "",
        ),
        Trouble::InspectionShort => (
            dice.within("inspect", 0.1, 0.55),
            LONG,
            dice.size(0.3, 0.6),
            "",
        ),
        Trouble::RawShort => (
            dice.within("refine", 0.0, 0.3),
            dice.days(45, 110),
            dice.size(0.18, 0.38),
            "",
        ),
        _ => (
            dice.within("test-build", 0.1, 0.4),
            LONG,
            dice.size(0.25, 0.6),
            "",
        ),
    }
}

fn of_others(dice: &Dice<'_>, trouble: Trouble) -> Figures {
    let scenario = dice.scenario;
    match trouble {
        Trouble::DataLate => (scenario.arrival, dice.days(3, 25), 0.0, ""),
        Trouble::NoDecision => {
            let asked = scenario
                .decisions
                .iter()
                .filter(|one| one.asked_of == "client");
            let decision = dice.whom(&asked.collect::<Vec<_>>());
            (decision.raised, dice.days(5, 30), 0.0, decision.id)
        }
        Trouble::ReviewSlow => (
            dice.within("label-guide", 0.0, 1.0),
            LONG,
            dice.days(5, 14) as f64,
            "",
        ),
        _ => (scenario.booking, dice.days(6, 30), 0.0, ""),
    }
}

fn of_people(dice: &Dice<'_>, trouble: Trouble) -> Option<Figures> {
    let figures = match trouble {
        Trouble::Silence => (
            dice.within("label", 0.0, 0.7),
            dice.days(10, 26),
            dice.size(0.4, 0.8),
            "",
        ),
        Trouble::WriterBusy => {
            let task = dice.whom(&["interim-draft", "final-draft", "quality-check"]);
            (dice.start(task), dice.days(6, 20), 0.0, task)
        }
        _ => {
            let (whom, task) = dice.whom(&[
                ("expert", "inspect"),
                ("scientist", "develop-1"),
                ("modeller", "develop-2"),
                ("lead", "label"),
                ("engineer", "pipeline"),
            ]);
            if !dice.has(task) {
                return None;
            }
            let (low, high) = if trouble == Trouble::Sick {
                (12, 45)
            } else {
                (14, 40)
            };
            (dice.within(task, 0.1, 0.6), dice.days(low, high), 0.0, whom)
        }
    };
    Some(figures)
}

fn of_work(dice: &Dice<'_>, trouble: Trouble) -> Option<Figures> {
    let figures = match trouble {
        Trouble::Plateau => {
            let task = dice.whom(&["develop-1", "develop-2"]);
            (
                dice.within(task, 0.0, 0.6),
                LONG,
                dice.size(0.2, 2.5),
                "main",
            )
        }
        Trouble::Underestimated => {
            let task = dice.whom(&[
                "pipeline",
                "screens",
                "develop-1",
                "develop-2",
                "integrate",
                "refine",
            ]);
            if !dice.has(task) {
                return None;
            }
            (dice.start(task), LONG, dice.size(1.4, 2.3), task)
        }
        _ => {
            let task = if dice.scenario.kind.has_system() {
                "pipeline"
            } else {
                "develop-1"
            };
            (
                dice.within(task, 0.1, 0.9),
                LONG,
                dice.days(8, 40) as f64,
                task,
            )
        }
    };
    Some(figures)
}
