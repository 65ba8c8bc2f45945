//! Counts by stage: how many items, how fast they come, what share survives, and what waits in between.

use super::Look;
use crate::evidence::volume::{Reason, WINDOW, finish, rate};
use crate::model::kind::volume::Stage;
use crate::schedule::needed;
use crate::time::Date;

/// One stage of a dataset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageFacts {
    pub stage: Stage,
    pub count: i64,
    /// Items this stage must reach so that the target is accepted in the end.
    pub needed: Option<f64>,
    /// Items gained in the last seven days.
    pub week: Option<i64>,
    /// Index into the log's lines of the newest one that gives the count.
    pub line: usize,
    /// Day of the first line on which an item had come this far.
    pub since: Option<Date>,
    /// Items gained a working day: the median over the last ten up to the stage's last line.
    pub rate: Result<f64, Reason>,
    /// The day on which it will have reached what is needed at that rate; `None` if it has, or without one.
    pub expected: Option<Date>,
    /// Share of the items of the stage before that is planned to get here.
    pub planned_yield: Option<f64>,
    /// Share that did; `None` for the first stage, or where nothing has come to the one before or
    /// nothing is decided.
    pub observed_yield: Option<YieldFacts>,
}

/// What share of the items of one stage came to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YieldFacts {
    /// The counted stage before.
    pub from: Stage,
    /// 0 to 1, above it where the counts are out of order. Of accepted items where rejected ones are
    /// counted: accepted ÷ (accepted + rejected), so that what is yet to be decided counts for neither;
    /// if those are more than were inspected, some were rejected and accepted later, and it is
    /// accepted ÷ inspected.
    pub share: f64,
    /// Whether what is missing is lost, not on its way: of accepted items if rejected ones are counted,
    /// of all once the target is reached, of refined ones also once all has been collected and neither
    /// stage has gained anything over ten working days. Labelling that stands still loses nothing.
    pub is_final: bool,
}

/// Items between two stages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backlog {
    pub before: Stage,
    pub after: Stage,
    /// Items that have come to the stage before and not to the one after. What refining is planned to
    /// drop, what inspection has rejected and what is lost for good does not wait.
    pub items: i64,
    /// Items a working day at the stage after.
    pub rate: Result<f64, Reason>,
    /// Working days until the stage after has worked off what waits, at its rate: items ÷ rate
    /// (Little, Operations Research 9, 1961: L = λW); infinite where nothing moves, 0 where nothing
    /// waits, whatever the rate.
    pub days: Result<f64, Reason>,
}

impl super::DatasetFacts {
    /// What is known of a stage, if the log counts it.
    pub fn stage(&self, stage: Stage) -> Option<&StageFacts> {
        self.stages.iter().find(|one| one.stage == stage)
    }

    /// What waits to get to a stage, if the log counts it and one before.
    pub fn backlog(&self, after: Stage) -> Option<&Backlog> {
        self.backlogs.iter().find(|one| one.after == after)
    }
}

/// The stages that the log counts, in their order.
pub(super) fn stages(look: &Look<'_>, is_done: bool) -> Vec<StageFacts> {
    let mut known: Vec<StageFacts> = Vec::new();
    for stage in Stage::ALL {
        if let Some(mut facts) = stage_facts(look, stage) {
            facts.observed_yield = known
                .last()
                .and_then(|before| observed(look, before, &facts, is_done));
            known.push(facts);
        }
    }
    known
}

fn stage_facts(look: &Look<'_>, stage: Stage) -> Option<StageFacts> {
    let counts = look.counts(stage);
    let newest = counts.last()?;
    let week = look.count_on(stage, look.as_of - 7);
    let lines: Vec<_> = counts
        .iter()
        .map(|one| (one.on, one.count as f64))
        .collect();
    let is_working = |date| look.is_working(stage, date);
    let rate = rate(&lines, look.as_of, is_working);
    let needed = needed(look.dataset, stage);
    let expected = || {
        let missing = needed? - newest.count as f64;
        let per_day = rate.ok().filter(|rate| *rate > 0.0 && missing > 0.0)?;
        let on = finish(newest.on, missing / per_day, is_working)?;
        Some(on.max(look.as_of))
    };
    Some(StageFacts {
        stage,
        count: newest.count,
        needed,
        week: week.map(|before| newest.count - before),
        line: newest.line,
        since: counts.iter().find(|one| one.count > 0).map(|one| one.on),
        expected: expected(),
        rate,
        planned_yield: look.dataset.yields.of(stage),
        observed_yield: None,
    })
}

fn observed(
    look: &Look<'_>,
    before: &StageFacts,
    after: &StageFacts,
    is_done: bool,
) -> Option<YieldFacts> {
    let rejected = look.rejected().filter(|_| after.stage == Stage::Accepted);
    let is_final = match after.stage {
        Stage::Delivered => false,
        _ if is_done => true,
        Stage::Accepted => rejected.is_some(),
        Stage::Refined => is_collected(look, before) && rests(look, before) && rests(look, after),
        _ => false,
    };
    let decided = rejected.map(|rejected| after.count.saturating_add(rejected));
    let all = decided.map_or(before.count, |decided| decided.min(before.count));
    (all > 0).then(|| YieldFacts {
        from: before.stage,
        share: after.count as f64 / all as f64,
        is_final,
    })
}

/// Whether all that is planned, or else needed, was collected.
fn is_collected(look: &Look<'_>, collected: &StageFacts) -> bool {
    let planned = look.dataset.raw.map(|raw| raw as f64).or(collected.needed);
    planned.is_some_and(|planned| collected.count as f64 >= planned)
}

/// Whether a stage has gained nothing over the ten working days up to its last line.
fn rests(look: &Look<'_>, one: &StageFacts) -> bool {
    let last = look.counts(one.stage).last().map(|count| count.on);
    let then = last.map(|last| look.calendars.shift(last, -(WINDOW as i64)));
    then.and_then(|then| look.count_on(one.stage, then)) == Some(one.count)
}

/// What waits between each stage and the next one that is counted.
pub(super) fn backlogs(look: &Look<'_>, stages: &[StageFacts], is_done: bool) -> Vec<Backlog> {
    let between = |pair: &[StageFacts]| match pair {
        [before, after] => backlog(look, before, after, is_done),
        _ => None,
    };
    stages.windows(2).filter_map(between).collect()
}

fn backlog(
    look: &Look<'_>,
    before: &StageFacts,
    after: &StageFacts,
    is_done: bool,
) -> Option<Backlog> {
    let is_final = after.observed_yield.is_some_and(|one| one.is_final);
    let come = match after.stage {
        Stage::Accepted if is_done => after.count,
        stage if stage != Stage::Accepted && is_final => after.count,
        Stage::Refined => {
            let share = after.planned_yield.unwrap_or(1.0);
            (before.count as f64 * share).floor() as i64
        }
        // Without a count of what was rejected nobody knows what is yet to be decided.
        Stage::Accepted => before.count.saturating_sub(look.rejected()?),
        _ => before.count,
    };
    let items = come.saturating_sub(after.count).max(0);
    let days = match after.rate {
        _ if items == 0 => Ok(0.0),
        Ok(rate) if rate > 0.0 => Ok(items as f64 / rate),
        Ok(_) => Ok(f64::INFINITY),
        Err(reason) => Err(reason),
    };
    Some(Backlog {
        before: before.stage,
        after: after.stage,
        items,
        rate: after.rate,
        days,
    })
}
