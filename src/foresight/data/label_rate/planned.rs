//! What the plan says of a dataset before its counts tell a pace.

use super::super::begins;
use crate::args;
use crate::evidence::volume::{Forecast, Reason, WINDOW};
use crate::evidence::{DatasetFacts, StageFacts};
use crate::facts::Facts;
use crate::foresight::schedule::{self, Outcome};
use crate::foresight::{Object, Outlook, Raised};
use crate::model::kind::dataset::Dataset;
use crate::model::kind::task::Task;
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::time::Date;

/// One working day in so many that are left is within what an estimate is off by: our own guess, as for slips.
const CHANCE: i64 = 20;

/// The last to end of the tasks that count a dataset: it is complete no sooner.
pub(super) struct Planned<'f> {
    task: &'f Record<Task>,
    row: usize,
    outcome: Outcome<'f>,
    /// The day on which the schedule has it end.
    expected: Date,
    /// Working days from the needed day to that end.
    pub(super) days: i64,
    /// Those of them that are more than silence.
    known: i64,
    /// Those that are within what an estimate is off by.
    chance: i64,
    /// Whether it began so long ago that counts would tell.
    pub(super) is_old: bool,
}

/// Whether counts of what was accepted say when it will be complete, or are only out of date.
fn has_pace(facts: &Facts, one: &DatasetFacts) -> bool {
    let is_early = matches!(
        one.forecast,
        Forecast::CannotTell(
            Reason::NoLine | Reason::OneLine | Reason::FewDays { .. } | Reason::NotBegun
        )
    );
    !is_early && !begins(facts, one, Stage::Accepted)
}

/// What the plan says of a dataset that is needed by a day, where its counts say nothing yet.
pub(super) fn planned<'f>(facts: &'f Facts, one: &DatasetFacts, by: Date) -> Option<Planned<'f>> {
    if has_pace(facts, one) {
        return None;
    }
    let timetable = facts.projected().as_ref().ok()?;
    let outcome = Outcome::of(facts, timetable);
    let rows = counting(facts, timetable, one);
    let row = rows.max_by_key(|row| timetable.times[*row].finish)?;
    let task = facts.task_at(timetable, row);
    let known = outcome.days_after(facts.end_of(by), row);
    let started = task.started_by(facts.as_of);
    Some(Planned {
        task,
        row,
        expected: outcome.said(row),
        days: known + outcome.drift(row),
        known,
        chance: facts.days_until(outcome.day(row)).max(0) / CHANCE,
        is_old: started.is_some_and(|on| facts.days_since(on.date()) > WINDOW as i64),
        outcome,
    })
}

/// The open tasks that count what becomes of a dataset until it is accepted, at stages of which no counts tell a
/// pace.
fn counting<'f>(
    facts: &'f Facts,
    timetable: &'f Timetable,
    one: &DatasetFacts,
) -> impl Iterator<Item = usize> {
    let id = &facts.project.datasets[one.dataset].id;
    let is_told = |stage: &StageFacts| {
        let has_rate = stage.since.is_some() && stage.rate.is_ok();
        has_rate && !begins(facts, one, stage.stage)
    };
    let counts = move |task: &Task| {
        let measure = task.measured_by.as_ref();
        measure.is_some_and(|measure| {
            *measure.dataset == *id
                && measure.stage <= Stage::Accepted
                && !one.stage(measure.stage).is_some_and(is_told)
        })
    };
    let rows = 0..timetable.times.len();
    rows.filter(move |row| {
        let is_open = !timetable.is_finished[*row] && !timetable.plan.tasks[*row].inactive;
        is_open && counts(facts.task_at(timetable, *row))
    })
}

impl Planned<'_> {
    /// Whether it is late past a threshold and by more than is known anyhow: the days past, or what is within chance.
    pub(super) fn is_late(&self, past: i64, outlook: &Outlook) -> bool {
        let is_news = match past {
            0 => outlook.has_own_limits() || self.known > self.chance,
            _ => self.known > past,
        };
        is_news && outlook.limits().severity(self.known as f64).is_some()
    }

    pub(super) fn raise<'o>(
        &self,
        facts: &Facts,
        dataset: &Record<Dataset>,
        by: Date,
        outlook: &'o mut Outlook,
    ) -> Option<Raised<'o>> {
        let (name, task) = (&dataset.name, &self.task.name);
        let (late, expected) = (self.days, self.expected);
        let object = Object::new(dataset, name, &["needed-by"]);
        let args = args![name, by, late, expected, state: "planned", task];
        let raised = outlook.judge(object, self.known as f64, args)?;
        Some(self.figures(facts, raised, by))
    }

    /// What holds the task, and that it was signed so.
    fn figures<'o>(&self, facts: &Facts, raised: Raised<'o>, by: Date) -> Raised<'o> {
        let (task, on) = (self.task, self.expected);
        let args = args![task: task.name, on];
        let raised = raised.figure(task.at(&["measured-by"]), "planned", args);
        let raised = schedule::holder(raised, facts, &self.outcome, self.row);
        let signed = facts.signed_finish(&task.id).map(|at| at.date());
        match (signed.filter(|on| *on > by), facts.baseline()) {
            (Some(on), Some(baseline)) => {
                let place = baseline.at(&["task", &task.id, "finish"]);
                raised.figure(place, "signed", args![on, by])
            }
            _ => raised,
        }
    }
}
