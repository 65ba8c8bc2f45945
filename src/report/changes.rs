//! What would change, for the terminal and for scripts. Internal: it names everything.

use serde::Serialize;

use crate::compare::{self, DateChange, Dates, LightChange};
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::model::kind::risk::Audience;

/// The difference in dates and lights between two facts; instants as `2026-03-09T09:00`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Changes {
    /// What was set, as it was asked for.
    pub set: Vec<String>,
    /// The last finish, where there is a schedule before and after.
    pub finish: Option<FinishChange>,
    /// Tasks that move, come or go.
    pub tasks: Vec<TaskChange>,
    /// The overall light.
    pub overall: ColourChange,
    /// Lights whose colour or reason changes.
    pub lights: Vec<LightRow>,
}

/// The last finish before and after.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FinishChange {
    pub before: String,
    pub after: String,
    /// Working minutes; positive is later.
    pub minutes: i64,
    /// Working minutes to the end of the contract; negative is late.
    pub slack_before: i64,
    pub slack_after: i64,
}

/// One task before and after; what is absent comes or goes.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TaskChange {
    pub id: String,
    pub name: String,
    pub before: Option<SpanRow>,
    pub after: Option<SpanRow>,
    /// Working minutes; positive is later.
    pub start_minutes: i64,
    pub finish_minutes: i64,
    pub summary: bool,
    /// Milestones and tasks with a deadline.
    pub promise: bool,
    /// `missed` where the deadline is missed only after, `kept` where it was missed only before.
    pub deadline: Option<&'static str>,
}

/// Start and finish.
#[derive(Clone, Debug, Serialize)]
pub struct SpanRow {
    pub start: String,
    pub finish: String,
}

/// A colour before and after.
#[derive(Clone, Debug, Serialize)]
pub struct ColourChange {
    pub before: &'static str,
    pub after: &'static str,
}

/// A light before and after.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LightRow {
    pub id: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub reason_before: String,
    pub reason_after: String,
}

impl Changes {
    /// What differs from `before` to `after`, which is `before` with `set`.
    pub fn of(before: &Facts, after: &Facts, set: Vec<String>, words: &Catalogue) -> Self {
        let Dates {
            finish,
            finish_minutes,
            slack,
            tasks,
        } = compare::dates(before, after);
        let lights = compare::lights(before, after, Audience::Internal);
        Self {
            set,
            finish: finish.zip(slack).map(|(finish, slack)| FinishChange {
                before: finish.0.to_string(),
                after: finish.1.to_string(),
                minutes: finish_minutes,
                slack_before: slack.0,
                slack_after: slack.1,
            }),
            tasks: tasks.iter().map(task).collect(),
            overall: ColourChange {
                before: lights.overall.0.name(),
                after: lights.overall.1.name(),
            },
            lights: lights.changed.iter().map(|one| light(one, words)).collect(),
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let is_same = |finish: &FinishChange| {
            finish.before == finish.after && finish.slack_before == finish.slack_after
        };
        self.tasks.is_empty() && self.lights.is_empty() && self.finish.as_ref().is_none_or(is_same)
    }
}

fn task(change: &DateChange) -> TaskChange {
    let span = |span: compare::Span| SpanRow {
        start: span.start.to_string(),
        finish: span.finish.to_string(),
    };
    TaskChange {
        id: change.id.clone(),
        name: change.name.clone(),
        before: change.before.map(span),
        after: change.after.map(span),
        start_minutes: change.start_minutes,
        finish_minutes: change.finish_minutes,
        summary: change.is_summary,
        promise: change.is_promise,
        deadline: match (change.newly_late, change.no_longer_late) {
            (true, _) => Some("missed"),
            (_, true) => Some("kept"),
            _ => None,
        },
    }
}

fn light(change: &LightChange, words: &Catalogue) -> LightRow {
    let LightChange { before, after } = change;
    LightRow {
        id: after.id,
        before: before.colour.name(),
        after: after.colour.name(),
        reason_before: words.text(before.reason, &before.args),
        reason_after: words.text(after.reason, &after.args),
    }
}
