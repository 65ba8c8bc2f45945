//! The project's files as the book stands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pmo::time::Date;

use super::book::{Book, TaskRow};
use super::scenario::{Dataset, Goal, Scenario, YIELD};

/// The files that the book has from the first day on.
const LISTS: [&str; 7] = [
    "data.toml",
    "deliverables.toml",
    "goals.toml",
    "plan.toml",
    "project.toml",
    "requirements.toml",
    "team.toml",
];

/// All files of the first day.
pub fn all(scenario: &Scenario, book: &Book) -> BTreeMap<String, String> {
    let file = |path: &&str| ((*path).to_owned(), text(scenario, book, path));
    LISTS.iter().map(file).collect()
}

/// The text of one file.
pub fn text(scenario: &Scenario, book: &Book, path: &str) -> String {
    match path {
        "baselines/contract.toml" => scenario.baseline.clone(),
        "data.toml" => data(scenario, book),
        "deliverables.toml" => deliverables(scenario, book),
        "goals.toml" => goals(scenario, book),
        "plan.toml" => plan(scenario, book),
        "project.toml" => project(scenario, book),
        "requirements.toml" => requirements(scenario, book),
        "team.toml" => team(scenario, book),
        _ => match book.notes.get(path) {
            Some(note) => note.clone(),
            None => log(book, path),
        },
    }
}

fn log(book: &Book, path: &str) -> String {
    let entries = book.logs.get(path).into_iter().flatten();
    entries
        .map(|(key, entry)| format!("{key} = {entry}\n"))
        .collect()
}

/// One key with its value, if there is one.
fn put(text: &mut String, key: &str, value: Option<impl std::fmt::Display>) {
    if let Some(value) = value {
        let _ = writeln!(text, "{key} = {value}");
    }
}

fn project(scenario: &Scenario, book: &Book) -> String {
    let kind = scenario.kind.word();
    let (start, finish, signed) = (scenario.start, scenario.finish, scenario.signed);
    let (contract, amount) = (scenario.contract, scenario.amount);
    let mut text = format!(
        "[project]\nid = \"{kind}-{}\"\nname = \"{kind} {}\"\nkind = \"{kind}\"\nclient = \"The client\"\nlanguage = \"en\"\n\
         start = {start}\nfinish = {finish}\naudience = \"b2b\"\nsponsor = \"Head of the company\"\ndeclared = {start}\n\
         purpose = \"The client's people find what they look for\"\nproblem = \"It takes them 40 minutes today\"\n\n\
         [contract]\nkind = \"{contract}\"\nsigned = {signed}\namount = {amount}\nvat = \"included\"\ncurrency = \"KRW\"\n\
         bond = 10\nbundle = \"service\"\naudit = false\n",
        scenario.seed, scenario.seed
    );
    let payments = [
        ("Advance", amount / 10 * 4, "start-notice"),
        ("Interim", amount / 10 * 3, "interim-report"),
        ("Balance", amount - amount / 10 * 7, "completion-notice"),
    ];
    let today = book.payments.iter();
    for ((name, part, after), (claimed, paid)) in payments.into_iter().zip(today) {
        let _ = write!(
            text,
            "\n[[contract.payment]]\nname = \"{name}\"\namount = {part}\nafter = \"{after}\"\n"
        );
        put(&mut text, "claimed", *claimed);
        put(&mut text, "paid", *paid);
    }
    text.push_str(
        "\n[calendar]\ncountry = \"kr\"\n\n[reporting]\nto = [\"Contact <working@client.example>\"]\n\
         from = \"Office <pm@vendor.example>\"\ncadence = \"weekly\"\nweekday = \"fri\"\n\n[choice]\n",
    );
    for what in ["feasible", "measurable", "traction", "expert", "worth"] {
        let _ = writeln!(
            text,
            "{what} = {{ answer = \"yes\", why = \"Shown in the proposal\" }}"
        );
    }
    text
}

fn plan(scenario: &Scenario, book: &Book) -> String {
    let mut text = String::with_capacity(8000);
    for (at, task) in scenario.tasks.iter().enumerate() {
        let row = &book.tasks[at];
        let _ = write!(
            text,
            "[task.{}]\nname = \"{}\"\nphase = \"{}\"\n",
            task.id, task.name, task.phase
        );
        if task.is_milestone() {
            text.push_str("milestone = true\n");
        } else {
            let _ = writeln!(text, "duration = \"{}d\"", task.days);
        }
        let mut after: Vec<String> = task
            .after
            .iter()
            .map(|link| format!("\"{link}\""))
            .collect();
        after.extend(
            book.extra
                .as_ref()
                .filter(|extra| extra.waits == task.id)
                .map(|_| "\"extra\"".to_owned()),
        );
        if !after.is_empty() {
            let _ = writeln!(text, "after = [{}]", after.join(", "));
        }
        let no_earlier = match task.id {
            "client-data" => scenario.days.get(scenario.arrival),
            "test-booking" if scenario.booking > 0 => scenario.days.get(scenario.booking),
            "lab-test" if scenario.slot > 0 => scenario.days.get(scenario.slot),
            _ => None,
        };
        let no_earlier = no_earlier.copied().map(|day| match task.id {
            "lab-test" => book.booked.unwrap_or(day),
            _ => day,
        });
        put(&mut text, "start-no-earlier", no_earlier);
        match &row.owner {
            Some(owner) => {
                let _ = writeln!(text, "owner = [{owner}]");
            }
            None if !task.owners.is_empty() => {
                let _ = writeln!(text, "owner = [{}]", quoted(task.owners));
            }
            None => {}
        }
        put(&mut text, "deadline", scenario.deadlines[at]);
        if !task.hands.is_empty() {
            let _ = writeln!(text, "deliverable = [{}]", quoted(task.hands));
        }
        if !task.serves.is_empty() {
            let _ = writeln!(text, "goal = [{}]", quoted(task.serves));
        }
        if let Some((dataset, stage)) = task.measured {
            let _ = writeln!(
                text,
                "measured-by = \"{dataset}.{stage}\"\nev = \"measured\""
            );
        }
        progress(&mut text, row);
        text.push('\n');
    }
    if let Some(extra) = &book.extra {
        let _ = write!(
            text,
            "[task.extra]\nname = \"One more function\"\nphase = \"system\"\nduration = \"{}d\"\nafter = [\"requirements\"]\n\
             owner = [\"{}\"]\nrequirement = [\"extra\"]\n",
            extra.days, extra.owner
        );
        progress(&mut text, &extra.row);
    }
    text
}

fn progress(text: &mut String, row: &TaskRow) {
    put(text, "started", row.started);
    put(text, "finished", row.finished);
    let remaining = row
        .remaining
        .filter(|_| row.finished.is_none() && row.started.is_some());
    put(
        text,
        "remaining",
        remaining.map(|halves| format!("\"{}d\"", f64::from(halves) / 2.0)),
    );
}

fn quoted(ids: &[&str]) -> String {
    let ids: Vec<_> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    ids.join(", ")
}

fn goals(scenario: &Scenario, book: &Book) -> String {
    let one = |goal: &Goal| {
        let direction = if goal.is_rate { "higher" } else { "lower" };
        let mut text = format!(
            "[goal.{}]\nname = \"{}\"\nmetric = \"{}\"\nunit = \"{}\"\ndirection = \"{direction}\"\nbaseline = {:.1}\n\
             target = {:.1}\nweight = {}\ndue = {}\nsamples = {:.0}\nsample = \"One item of the evaluation set\"\n\
             by = \"{}\"\nmargin = {:.1}\nmethod = \"Count of right items\"\nconditions = \"Sealed set, fixed threshold\"\n\
             basis = \"Execution plan p. 12\"\n",
            goal.id,
            goal.name,
            goal.metric,
            goal.unit,
            goal.before,
            goal.target,
            goal.weight,
            goal.due,
            goal.samples,
            goal.by,
            goal.margin
        );
        put(
            &mut text,
            "dataset",
            goal.dataset.map(|set| format!("\"{set}\"")),
        );
        if goal.by == "accredited" {
            text.push_str("lab = \"The test laboratory\"\n");
            put(&mut text, "booked", book.booked);
        }
        text
    };
    let texts: Vec<_> = scenario.goals.iter().map(one).collect();
    texts.join("\n")
}

fn data(scenario: &Scenario, book: &Book) -> String {
    let promised = scenario.days.get(scenario.arrival);
    let one = |set: &Dataset| {
        let classes: Vec<_> = set
            .classes
            .iter()
            .map(|(name, share)| format!("\"{name}\" = {:.0}", (set.target * share).floor()))
            .collect();
        let mut text = format!(
            "[dataset.{}]\nname = \"{}\"\nrole = \"{}\"\nunit = \"{}\"\ntarget = {:.0}\nraw = {:.0}\nclasses = {{ {} }}\n\
             needed-by = {}\nsource = \"Archive of the client\"\nrights = \"client\"\nrights-proof = \"Contract, article 7\"\n\
             personal-data = true\ngroup = \"source\"\nagreement = {{ measure = \"kappa\", target = 0.8 }}\n\
             quality = [{{ index = \"semantic\", criterion = 95.0, basis = \"Quality plan p. 6\" }}]\n\
             yield = {{ refined = {}, accepted = {} }}\n",
            set.id,
            set.name,
            set.role,
            set.unit,
            set.target,
            set.raw,
            classes.join(", "),
            set.needed_by,
            YIELD.0,
            YIELD.1
        );
        let people = if set.role == "test" {
            "\"reader\""
        } else {
            "\"lead\", \"expert\""
        };
        put(&mut text, "annotators", Some(format!("[{people}]")));
        put(&mut text, "promised", promised);
        put(&mut text, "received", book.received);
        put(&mut text, "deidentified", book.deidentified);
        if set.role == "test" {
            put(&mut text, "frozen", book.frozen);
            put(
                &mut text,
                "hash",
                book.frozen.map(|_| "\"sha256:7c1e90b4a2d5\""),
            );
            text.push_str("label-error = 0.6\n");
        }
        text
    };
    let texts: Vec<_> = scenario.datasets.iter().map(one).collect();
    texts.join("\n")
}

fn deliverables(scenario: &Scenario, book: &Book) -> String {
    let date = |day: Option<usize>| day.map(|day| scenario.days[day]);
    let mut text = String::new();
    for (id, name, document, to, form, draft) in scenario.deliverables() {
        let _ = write!(
            text,
            "[deliverable.{id}]\nname = \"{name}\"\nto = \"{to}\"\nform = \"{form}\"\ndraft = \"{draft}d\"\n\
             basis = \"Statement of work p. 8\"\n"
        );
        put(
            &mut text,
            "document",
            (!document.is_empty()).then(|| format!("\"{document}\"")),
        );
        put(&mut text, "due", scenario.due.get(id));
        if let Some(paper) = book.papers.get(id) {
            put(&mut text, "drafting", date(paper.drafting));
            put(&mut text, "submitted", date(paper.submitted));
            put(&mut text, "accepted", date(paper.accepted));
            let returned: Vec<_> = paper
                .returned
                .iter()
                .map(|day| scenario.days[*day].to_string())
                .collect();
            put(
                &mut text,
                "returned",
                (!returned.is_empty()).then(|| format!("[{}]", returned.join(", "))),
            );
        }
        text.push('\n');
    }
    text
}

fn requirements(scenario: &Scenario, book: &Book) -> String {
    let one = |id: &str, name: &str, proof: &str| {
        format!(
            "[requirement.{id}]\nname = \"{name}\"\nref = \"{id}\"\ncriterion = \"As in the statement of work\"\nverified-by = \"{proof}\"\n\n"
        )
    };
    let mut text: String = scenario
        .goals
        .iter()
        .map(|goal| {
            one(
                &format!("per-{}", goal.id),
                goal.name,
                &format!("goal.{}", goal.id),
            )
        })
        .collect();
    text.push_str(&one("dar-1", "Training data", "deliverable.quality-report"));
    if book.extra.is_some() {
        text.push_str("[requirement.extra]\nname = \"One more function\"\nref = \"SFR-010\"\ncriterion = \"Works\"\n");
    }
    text
}

fn team(scenario: &Scenario, book: &Book) -> String {
    let mut text = String::new();
    for member in &scenario.members {
        let row = book.members.get(member.id);
        let _ = write!(
            text,
            "[member.{}]\nname = \"{}\"\nside = \"{}\"\n",
            member.id, member.name, member.side
        );
        if member.side == "client" {
            let _ = writeln!(text, "office = \"{}\"\n", member.role);
            continue;
        }
        let (role, can, allocation) = (member.role, member.can, member.allocation);
        let _ = write!(
            text,
            "role = \"{role}\"\ncapabilities = [\"{can}\"]\nprojects = 1\nallocation = {allocation}\npledge = {}\n",
            scenario.start
        );
        put(
            &mut text,
            "backup",
            (!member.backup.is_empty()).then(|| format!("\"{}\"", member.backup)),
        );
        let sick = row.and_then(|row| row.sick);
        let leave: Vec<_> = member
            .leave
            .iter()
            .copied()
            .chain(sick)
            .map(stretch)
            .collect();
        put(
            &mut text,
            "leave",
            (!leave.is_empty()).then(|| format!("[{}]", leave.join(", "))),
        );
        put(&mut text, "to", row.and_then(|row| row.to));
        text.push('\n');
        if let Some(from) = row.and_then(|row| row.successor) {
            let _ = write!(
                text,
                "[member.newcomer]\nname = \"Newcomer\"\nside = \"us\"\nrole = \"{role}\"\ncapabilities = [\"{can}\"]\n\
                 projects = 1\nallocation = {allocation}\nfrom = {from}\npledge = {from}\n\n"
            );
        }
    }
    text
}

fn stretch((from, to): (Date, Date)) -> String {
    format!("{{ from = {from}, to = {to} }}")
}
