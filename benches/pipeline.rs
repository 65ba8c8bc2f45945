//! How long the parts of the pipe take: load, check, schedule, foresight, report; at a million tasks the engine alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use divan::Bencher;
use pmo::lang::{Catalogue, Lang};
use pmo::report::Frame;
use pmo::schedule::calendar::Pattern;
use pmo::schedule::plan::{Activity, Lag, Link, LinkKind, Plan, Work};
use pmo::source::Snapshot;
use pmo::time::Date;
use pmo::{check, compare, facts, foresight, model, render, report, source};

fn main() {
    divan::main();
}

const CHARTER: &str =
    "[project]\nid = \"bench\"\nname = \"Bench\"\nstart = 2026-03-02\nfinish = 2026-12-11\n";

fn as_of() -> Date {
    Date::new(2026, 7, 24).unwrap_or_default()
}

/// A plan of `count` tasks in ten parts, each task after an earlier one.
fn plan(count: usize) -> String {
    let mut text = String::new();
    for at in 0..count {
        if at % count.div_ceil(10) == 0 {
            let _ = writeln!(text, "[task.part-{at}]\nname = \"Part {at}\"\n");
        }
        let part = at - at % count.div_ceil(10);
        let _ = writeln!(
            text,
            "[task.t{at}]\nname = \"Task {at}\"\nin = \"part-{part}\"\nduration = \"{}d\"",
            at % 5 + 1
        );
        if at > 0 {
            let _ = writeln!(text, "after = [\"t{}\"]", at - at.clamp(1, 7));
        }
        text.push('\n');
    }
    text
}

/// `count` risks, one a file.
fn registers(count: usize) -> BTreeMap<String, String> {
    let risk = |at: usize| {
        let text = format!(
            "+++\ntitle = \"Risk {at}\"\nstatus = \"open\"\nprobability = 3\nimpact = 2\nowner = \"lead\"\n+++\n\nWhat may happen.\n"
        );
        (format!("risks/r{at}.md"), text)
    };
    let mut files: BTreeMap<_, _> = (0..count).map(risk).collect();
    files.insert(
        "team.toml".to_owned(),
        "[member.lead]\nname = \"Lead\"\n".to_owned(),
    );
    files
}

fn snapshot(mut files: BTreeMap<String, String>) -> Snapshot {
    files.insert("project.toml".to_owned(), CHARTER.to_owned());
    source::memory(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    )
}

fn planned(count: usize) -> Snapshot {
    snapshot(BTreeMap::from([("plan.toml".to_owned(), plan(count))]))
}

#[divan::bench(args = [100, 1_000])]
fn load_records_in_files(bencher: Bencher<'_, '_>, count: usize) {
    let snapshot = snapshot(registers(count));
    bencher.bench(|| model::load(&snapshot));
}

#[divan::bench(args = [1_000, 10_000])]
fn load_plan(bencher: Bencher<'_, '_>, count: usize) {
    let snapshot = planned(count);
    bencher.bench(|| model::load(&snapshot));
}

#[divan::bench(args = [100, 1_000])]
fn check_records_in_files(bencher: Bencher<'_, '_>, count: usize) {
    let snapshot = snapshot(registers(count));
    bencher.bench(|| check::check(&facts::gather(&snapshot, as_of())));
}

/// What `pmo schedule --format csv` does between reading the files and printing.
#[divan::bench(args = [1_000, 20_000])]
fn schedule_from_files_to_rows(bencher: Bencher<'_, '_>, count: usize) {
    let snapshot = planned(count);
    bencher.bench(|| report::plan::each_row(&facts::gather(&snapshot, as_of())).count());
}

#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000], sample_count = 10, sample_size = 1)]
fn schedule_engine(bencher: Bencher<'_, '_>, count: usize) {
    let plan = network(count);
    bencher.bench(|| pmo::schedule::compute(&plan));
}

/// A plan as the engine takes it: parts of 500 tasks, two links a task, of all four kinds and with lags, from the tasks some
/// √`count` before it.
fn network(count: usize) -> Plan {
    let mut random = 1u64;
    let mut below = |limit: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % limit
    };
    let mut plan = Plan {
        start: as_of().at(8 * 60),
        patterns: vec![five_days()],
        ..Plan::default()
    };
    let width = count.isqrt();
    for task in 0..count {
        let (part, minutes) = (task - task % 500, 480 * (1 + below(8)) as i64);
        plan.tasks.push(Activity {
            parent: (task > part).then_some(part),
            duration: Work {
                minutes,
                elapsed: false,
            },
            ..Activity::default()
        });
        for _ in 0..2 {
            let back = 1 + below(2 * width);
            let kind = LINK_KINDS[below(LINK_KINDS.len())];
            let lag = Lag::Working(480 * below(3) as i64);
            let from = task.saturating_sub(back);
            if task > part && from % 500 > 0 {
                plan.links.push(Link {
                    from,
                    to: task,
                    kind,
                    lag,
                });
            }
        }
    }
    plan
}

const LINK_KINDS: [LinkKind; 6] = [
    LinkKind::FinishStart,
    LinkKind::FinishStart,
    LinkKind::FinishStart,
    LinkKind::StartStart,
    LinkKind::FinishFinish,
    LinkKind::StartFinish,
];

/// Eight hours from Monday to Friday.
fn five_days() -> Pattern {
    let hours = |day: usize| match day {
        0..5 => vec![(8 * 60, 12 * 60), (13 * 60, 17 * 60)],
        _ => Vec::new(),
    };
    Pattern {
        week: std::array::from_fn(hours),
        exceptions: BTreeMap::new(),
    }
}

#[divan::bench]
fn report_of_the_example(bencher: Bencher<'_, '_>) {
    let Ok(snapshot) = source::worktree("examples/heritage-ocr".as_ref(), &model::roots()) else {
        return;
    };
    let words = Catalogue::new(Lang::Ko);
    bencher.bench(|| {
        let facts = facts::gather(&snapshot, as_of());
        let report = &report::REPORTS[0];
        let view = (report.view)(&facts, &Frame::default(), &words);
        let formats: Vec<_> = render::FORMATS.iter().collect();
        render::render(report, &view, &formats, &words, &snapshot)
    });
}

/// What one day of a replay costs: the facts of a day, and every trigger.
#[divan::bench]
fn foresight_of_the_example(bencher: Bencher<'_, '_>) {
    let Ok(snapshot) = source::worktree("examples/heritage-ocr".as_ref(), &model::roots()) else {
        return;
    };
    bencher.bench(|| foresight::look(&facts::gather(&snapshot, as_of())));
}

/// Days of work on the example, each with a version of its own in which the plan and one log have changed.
#[divan::bench(args = [10, 100], sample_count = 10)]
fn replay_of_the_example(bencher: Bencher<'_, '_>, days: usize) {
    let Ok(snapshot) = source::worktree("examples/heritage-ocr".as_ref(), &model::roots()) else {
        return;
    };
    let version = |day: usize| {
        let mut snapshot = snapshot.clone();
        for path in ["plan.toml", "effort/2026-07.toml"] {
            if let Some(source::Content::Text(text)) = snapshot.files.get_mut(path) {
                let _ = writeln!(text, "\n# Day {day}");
            }
        }
        (as_of() + day as i32, snapshot)
    };
    let versions: Vec<_> = (0..days).map(version).collect();
    let days: Vec<_> = versions.iter().map(|(on, _)| *on).collect();
    let triggers: Vec<_> = foresight::triggers().collect();
    bencher.bench(|| compare::look_at(&versions, &days, &triggers, 1));
}

#[divan::bench]
fn triggers_of_the_example(bencher: Bencher<'_, '_>) {
    let Ok(snapshot) = source::worktree("examples/heritage-ocr".as_ref(), &model::roots()) else {
        return;
    };
    let facts = facts::gather(&snapshot, as_of());
    bencher.bench(|| foresight::look(&facts));
}
