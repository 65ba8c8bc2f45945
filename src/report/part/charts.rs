//! The charts of reports.

use super::goals::lower_is_better;
use super::plan::nearest;
use crate::facts::{Colour, Facts, Promise};
use crate::report::chart::{Chart, DataChart, DataSeries, Gantt, GanttRow, GoalChart, GoalRow};
use crate::report::digits;
use crate::schedule::Timetable;
use crate::time::Date;

/// Plans with more rows show only summaries, milestones and deadlines.
const MOST_ROWS: usize = 45;

/// Every chart that has something to show.
pub(in crate::report) fn draw(facts: &Facts) -> Vec<(&'static str, Chart)> {
    let gantt = gantt(facts).map(|chart| ("gantt", Chart::Gantt(chart)));
    let goals = goals(facts).map(|chart| ("goals", Chart::Goals(chart)));
    let data = data(facts).map(|chart| ("data", Chart::Data(chart)));
    [gantt, goals, data].into_iter().flatten().collect()
}

/// Goals and data alone: what fits a brief report.
pub(in crate::report) fn evidence(facts: &Facts) -> Vec<(&'static str, Chart)> {
    let charts = draw(facts).into_iter();
    charts
        .filter(|(_, chart)| !matches!(chart, Chart::Gantt(_)))
        .collect()
}

/// The promises still to be kept, as many as the table of a brief report has.
pub(in crate::report) fn dates(facts: &Facts, most: usize) -> Vec<(&'static str, Chart)> {
    let Ok(timetable) = &facts.timetable else {
        return Vec::new();
    };
    let open = facts.promises().into_iter().filter(|one| !one.is_done);
    let (open, _) = nearest(open.collect(), most);
    let place = |one: &Promise<'_>| {
        let mut rows = timetable.wbs.rows.iter();
        rows.position(|row| facts.project.tasks[row.task].id == one.task.id)
    };
    let rows = open.iter().filter_map(place).map(|at| GanttRow {
        depth: 0,
        is_summary: false,
        ..row(facts, timetable, at)
    });
    let rows: Vec<_> = rows.collect();
    let gantt = Gantt {
        as_of: facts.as_of,
        finish: facts.project.charter.project.finish,
        rows,
    };
    match gantt.rows.is_empty() {
        true => Vec::new(),
        false => vec![("dates", Chart::Gantt(gantt))],
    }
}

/// A task of the plan as it is drawn.
fn row(facts: &Facts, timetable: &Timetable, at: usize) -> GanttRow {
    let row = &timetable.wbs.rows[at];
    let task = &facts.project.tasks[row.task];
    let times = &timetable.times[at];
    let signed_span = || facts.signed_span(at).filter(|_| row.is_summary);
    let (start, finish) = facts.span(timetable, at);
    GanttRow {
        name: task.name.clone(),
        depth: row.depth,
        is_summary: row.is_summary,
        is_milestone: task.milestone == Some(true),
        start,
        finish,
        baseline: facts.signed(&task.id).or_else(signed_span),
        progress: timetable.progress[at],
        is_finished: task.finished_by(facts.as_of).is_some(),
        is_critical: times.critical,
        deadline: task.deadline,
    }
}

fn gantt(facts: &Facts) -> Option<Gantt> {
    let timetable = facts.timetable.as_ref().ok()?;
    let is_long = timetable.wbs.rows.len() > MOST_ROWS;
    let rows = timetable.wbs.rows.iter().enumerate().filter_map(|(at, _)| {
        let row = row(facts, timetable, at);
        let matters = row.is_summary
            || row.is_milestone
            || row.deadline.is_some()
            || row.is_critical && !row.is_finished;
        let is_shown = !timetable.plan.tasks[at].inactive && (matters || !is_long);
        is_shown.then_some(row)
    });
    let rows: Vec<_> = rows.collect();
    let finish = facts.project.charter.project.finish;
    (!rows.is_empty()).then_some(Gantt {
        as_of: facts.as_of,
        finish,
        rows,
    })
}

fn goals(facts: &Facts) -> Option<GoalChart> {
    let rows = facts.goals.iter().filter_map(|goal| {
        let written = &facts.project.goals[goal.goal];
        let latest = goal.latest.as_ref();
        // In an R&D year the target of that year counts.
        let (target, judgement) = match &goal.year {
            Some(year) => (year.target, year.judgement),
            None => (written.target?, goal.judgement),
        };
        Some(GoalRow {
            name: written.name.clone(),
            unit: written.unit.clone().unwrap_or_default(),
            digits: digits(facts, goal),
            lower_is_better: lower_is_better(written.direction),
            before: written.baseline.map(|value| value.value),
            target: target.value,
            value: latest.map(|latest| latest.value),
            bounds: latest.and_then(|latest| latest.bounds),
            verdict: judgement.word(),
        })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then_some(GoalChart { rows })
}

fn data(facts: &Facts) -> Option<DataChart> {
    let sets = facts.datasets.iter().filter_map(|dataset| {
        let written = &facts.project.datasets[dataset.dataset];
        let point = |(on, count): &(Date, i64)| (*on, *count as f64);
        Some(DataSeries {
            name: written.name.clone(),
            unit: written.unit.clone().unwrap_or_default(),
            target: written.target.filter(|target| *target > 0)? as f64,
            needed_by: written.needed_by,
            expected: dataset.expected,
            late: dataset.late,
            is_red: facts.data_colour(dataset) == Colour::Red,
            is_done: dataset.is_done(),
            points: dataset.history.iter().map(point).collect(),
        })
    });
    let sets: Vec<_> = sets.collect();
    (!sets.is_empty()).then_some(DataChart {
        as_of: facts.as_of,
        sets,
    })
}
