//! What a small company plans for each kind of AI project: tasks with links, owners and what they hand over.

/// What the project is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Dataset,
    DocumentAi,
    Vision,
    Digitization,
}

impl Kind {
    pub const ALL: [Self; 4] = [
        Self::Dataset,
        Self::DocumentAi,
        Self::Vision,
        Self::Digitization,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::Dataset => "dataset",
            Self::DocumentAi => "document-ai",
            Self::Vision => "vision-inspection",
            Self::Digitization => "digitization",
        }
    }

    /// Whether software is handed over besides data and model.
    pub fn has_system(self) -> bool {
        self != Self::Dataset
    }
}

/// A task as planned.
#[derive(Clone, Debug)]
pub struct Task {
    pub id: &'static str,
    pub name: &'static str,
    pub phase: &'static str,
    /// Working days; 0 for a milestone.
    pub days: f64,
    pub owners: &'static [&'static str],
    pub after: Vec<&'static str>,
    /// A signed date hangs on it.
    pub is_promised: bool,
    pub hands: &'static [&'static str],
    pub serves: &'static [&'static str],
    /// Dataset and stage that tell its progress.
    pub measured: Option<(&'static str, &'static str)>,
}

impl Task {
    fn new(id: &'static str, name: &'static str, phase: &'static str, after: &'static str) -> Self {
        Self {
            id,
            name,
            phase,
            days: 0.0,
            owners: &[],
            after: after.split(", ").filter(|one| !one.is_empty()).collect(),
            is_promised: false,
            hands: &[],
            serves: &[],
            measured: None,
        }
    }

    fn takes(mut self, days: f64, owners: &'static [&'static str]) -> Self {
        self.days = days;
        self.owners = owners;
        self
    }

    fn promised(mut self) -> Self {
        self.is_promised = true;
        self
    }

    fn hands(mut self, deliverables: &'static [&'static str]) -> Self {
        self.hands = deliverables;
        self
    }

    fn serves(mut self, goals: &'static [&'static str]) -> Self {
        self.serves = goals;
        self
    }

    fn measured(mut self, dataset: &'static str, stage: &'static str) -> Self {
        self.measured = Some((dataset, stage));
        self
    }

    pub fn is_milestone(&self) -> bool {
        self.days == 0.0
    }
}

/// The tasks of a project; `scale` stretches what grows with its size.
pub fn tasks(kind: Kind, scale: f64) -> Vec<Task> {
    let long = |days: f64| (days * scale).round().max(4.0);
    let mut tasks = opening();
    tasks.extend(data(kind, long));
    tasks.extend(model(kind, long));
    if kind.has_system() {
        tasks.extend(system(long));
    }
    tasks.extend(closing(kind));
    tasks
}

fn opening() -> Vec<Task> {
    let task = Task::new;
    vec![
        task("start-papers", "Start notice and pledges", "start", "")
            .takes(3.0, &["pm"])
            .hands(&["start-notice"]),
        task("exec-plan", "Project execution plan", "start", "")
            .takes(7.0, &["pm", "planner"])
            .hands(&["plan"]),
        task(
            "environment",
            "Machines and accounts",
            "start",
            "start-papers",
        )
        .takes(5.0, &["engineer"]),
        task(
            "kickoff",
            "Kick-off meeting",
            "start",
            "exec-plan FS+3d, environment",
        )
        .promised()
        .hands(&["kickoff-report"]),
        task(
            "requirements",
            "Requirements and their trace",
            "eda",
            "exec-plan",
        )
        .takes(8.0, &["planner"])
        .hands(&["requirements-spec"]),
        task(
            "client-data",
            "Source material arrives from the client",
            "data",
            "",
        ),
        task("eda", "Statistics of a sample", "eda", "client-data").takes(8.0, &["scientist"]),
        task("label-guide", "Labelling guide", "eda", "client-data FS+2d")
            .takes(8.0, &["lead", "expert"])
            .hands(&["label-guide"]),
        task(
            "quality-plan",
            "Quality and test plan",
            "eda",
            "requirements",
        )
        .takes(8.0, &["planner"])
        .hands(&["quality-plan"]),
        task(
            "design",
            "Design of data, model and system",
            "eda",
            "requirements, eda",
        )
        .takes(10.0, &["scientist", "engineer"])
        .hands(&["design-document"]),
        task(
            "design-review",
            "Design reviewed",
            "eda",
            "design, quality-plan",
        )
        .promised(),
    ]
}

fn data(kind: Kind, long: impl Fn(f64) -> f64) -> Vec<Task> {
    let task = Task::new;
    let label = if kind == Kind::Dataset { 75.0 } else { 55.0 };
    vec![
        task(
            "refine",
            "Refining and removing personal data",
            "data",
            "client-data",
        )
        .takes(long(22.0), &["data-engineer"]),
        task(
            "pilot",
            "Pilot labelling and agreement",
            "data",
            "label-guide, refine SS+5d",
        )
        .takes(8.0, &["lead", "expert"]),
        task(
            "pilot-approval",
            "Pilot approved by the client",
            "data",
            "pilot FS+3d",
        )
        .promised(),
        task(
            "label",
            "Labelling of the training data",
            "data",
            "pilot-approval, refine FF+5d",
        )
        .takes(long(label), &["lead"])
        .measured("train-v1", "labelled"),
        task(
            "inspect",
            "Inspection of the labels",
            "data",
            "label SS+4d, label FF+4d",
        )
        .takes(long(label), &["expert"])
        .measured("train-v1", "accepted")
        .promised(),
        task(
            "test-build",
            "Evaluation set, sealed",
            "data",
            "pilot-approval",
        )
        .takes(long(22.0), &["reader"])
        .measured("test-v1", "accepted")
        .promised(),
        task("quality-check", "Check of data quality", "data", "inspect")
            .takes(8.0, &["planner", "data-engineer"])
            .hands(&["quality-report"]),
    ]
}

fn model(kind: Kind, long: impl Fn(f64) -> f64) -> Vec<Task> {
    let task = Task::new;
    let goals: &[&str] = if kind == Kind::Dataset {
        &["main"]
    } else {
        &["main", "second"]
    };
    let develop = if kind == Kind::Dataset { 16.0 } else { 24.0 };
    vec![
        task(
            "baseline-model",
            "First model and its measurement",
            "model",
            "design, environment",
        )
        .takes(long(12.0), &["scientist"]),
        task(
            "develop-1",
            "Model development, first round",
            "model",
            "baseline-model",
        )
        .takes(long(develop), &["scientist", "modeller"])
        .serves(goals),
        task(
            "interim-measure",
            "Interim measurement",
            "model",
            "develop-1, test-build",
        )
        .takes(3.0, &["scientist"])
        .serves(goals),
        task(
            "develop-2",
            "Model development, second round",
            "model",
            "interim-measure",
        )
        .takes(long(develop), &["scientist", "modeller"])
        .serves(goals),
        task(
            "final-train",
            "Training with all data",
            "model",
            "develop-2, inspect",
        )
        .takes(long(10.0), &["modeller"])
        .serves(goals),
        task(
            "tune",
            "Corrections by kind of error",
            "model",
            "final-train",
        )
        .takes(7.0, &["scientist", "modeller"])
        .serves(goals),
        task("model-freeze", "Model frozen", "model", "tune").promised(),
        task(
            "model-card",
            "Model card and steps to reproduce",
            "model",
            "model-freeze",
        )
        .takes(6.0, &["modeller"])
        .hands(&["model-card"]),
    ]
}

fn system(long: impl Fn(f64) -> f64) -> Vec<Task> {
    let task = Task::new;
    vec![
        task("pipeline", "Processing pipeline", "system", "design-review")
            .takes(long(38.0), &["engineer"])
            .serves(&["speed"]),
        task("screens", "Screens", "system", "design-review").takes(long(40.0), &["developer"]),
        task(
            "integrate",
            "Integration",
            "system",
            "pipeline, screens, develop-2",
        )
        .takes(long(12.0), &["engineer", "developer"])
        .serves(&["speed"]),
        task(
            "deploy",
            "Installation at the client",
            "system",
            "integrate, model-freeze",
        )
        .takes(5.0, &["engineer"])
        .serves(&["speed"]),
        task("system-test", "Test by users", "test", "deploy")
            .takes(7.0, &["planner", "developer"])
            .hands(&["test-results"]),
        task("manuals", "Manuals", "handover", "integrate")
            .takes(9.0, &["developer"])
            .hands(&["manuals"]),
    ]
}

fn closing(kind: Kind) -> Vec<Task> {
    let task = Task::new;
    let package = if kind.has_system() {
        "test-report, system-test, quality-check, model-card"
    } else {
        "test-report, quality-check, model-card"
    };
    let done = if kind.has_system() {
        "final-draft, package, manuals, interim"
    } else {
        "final-draft, package, interim"
    };
    vec![
        task("test-booking", "Test slot booked", "test", "quality-plan").promised(),
        task(
            "lab-test",
            "Test by the laboratory",
            "test",
            "model-freeze, test-booking",
        )
        .takes(7.0, &["planner"])
        .serves(&["main"]),
        task(
            "test-report",
            "Test report received",
            "test",
            "lab-test FS+3d",
        )
        .promised()
        .hands(&["test-report"]),
        task(
            "interim-draft",
            "Interim report",
            "handover",
            "interim-measure",
        )
        .takes(10.0, &["pm"]),
        task(
            "interim",
            "Interim presentation",
            "handover",
            "interim-draft FS+2d",
        )
        .promised()
        .hands(&["interim-report"]),
        task(
            "final-draft",
            "Final report",
            "handover",
            "model-freeze, test-report FF+2d",
        )
        .takes(12.0, &["pm"])
        .hands(&["final-report"]),
        task(
            "package",
            "Handover of data, model and sources",
            "handover",
            package,
        )
        .takes(4.0, &["data-engineer"])
        .hands(&["package"]),
        task("completion", "Completion notice", "handover", done)
            .promised()
            .hands(&["completion-notice"]),
    ]
}

/// How one task waits for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    FinishStart,
    StartStart,
    FinishFinish,
}

/// A link as written: the task waited for, how, and after how many working days.
pub fn link(text: &str) -> (&str, Way, usize) {
    let Some((id, rest)) = text.split_once(' ') else {
        return (text, Way::FinishStart, 0);
    };
    let way = match &rest[..2] {
        "SS" => Way::StartStart,
        "FF" => Way::FinishFinish,
        _ => Way::FinishStart,
    };
    let lag = rest[2..].trim_start_matches('+').trim_end_matches('d');
    (id, way, lag.parse().unwrap_or(0))
}

/// What is handed over: id, name, document, reader, form, days of drafting.
pub const DELIVERABLES: &[(&str, &str, &str, &str, &str, u32)] = &[
    (
        "start-notice",
        "Start notice",
        "start-notice",
        "contract-officer",
        "document",
        3,
    ),
    (
        "plan",
        "Project execution plan",
        "plan",
        "supervisor",
        "document",
        7,
    ),
    (
        "kickoff-report",
        "Kick-off report",
        "kickoff-report",
        "supervisor",
        "report",
        3,
    ),
    (
        "requirements-spec",
        "Requirements and trace",
        "",
        "supervisor",
        "document",
        8,
    ),
    (
        "label-guide",
        "Labelling guide",
        "",
        "supervisor",
        "document",
        8,
    ),
    (
        "quality-plan",
        "Quality and test plan",
        "",
        "supervisor",
        "document",
        8,
    ),
    (
        "design-document",
        "Design document",
        "",
        "supervisor",
        "document",
        10,
    ),
    (
        "interim-report",
        "Interim report",
        "interim-report",
        "supervisor",
        "report",
        10,
    ),
    (
        "quality-report",
        "Report on data quality",
        "",
        "supervisor",
        "report",
        8,
    ),
    (
        "test-report",
        "Test report",
        "test-report",
        "inspector",
        "document",
        3,
    ),
    (
        "test-results",
        "Results of the users' test",
        "",
        "supervisor",
        "document",
        5,
    ),
    ("model-card", "Model card", "", "supervisor", "model", 6),
    ("manuals", "Manuals", "", "supervisor", "document", 9),
    (
        "package",
        "Data, model and sources",
        "",
        "inspector",
        "dataset",
        4,
    ),
    (
        "final-report",
        "Final report",
        "final-report",
        "inspector",
        "report",
        12,
    ),
    (
        "completion-notice",
        "Completion notice",
        "completion-notice",
        "contract-officer",
        "document",
        2,
    ),
];
