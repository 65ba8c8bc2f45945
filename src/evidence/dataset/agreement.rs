//! How far annotators agree, and how much had been labelled when that was measured.

use super::Look;
use super::stages::StageFacts;
use crate::model::field::Number;
use crate::model::kind::volume::Stage;
use crate::time::Date;

/// What is known of the agreement between annotators.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgreementFacts {
    /// The coefficient, as written.
    pub measure: Option<String>,
    pub target: Option<Number>,
    /// Every value, oldest first.
    pub history: Vec<Agreed>,
    /// Share of what must be labelled that is labelled now, 0 to 1 and above; `None` without a target
    /// or a count.
    pub labelled: Option<f64>,
}

/// One measured agreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreed {
    pub on: Date,
    /// Index into the log's lines.
    pub line: usize,
    pub value: Number,
    /// Share of what must be labelled that was labelled by then.
    pub labelled: Option<f64>,
}

impl AgreementFacts {
    pub fn newest(&self) -> Option<&Agreed> {
        self.history.last()
    }
}

pub(super) fn agreement(look: &Look<'_>, stages: &[StageFacts]) -> AgreementFacts {
    let labelled = stages.iter().find(|one| one.stage == Stage::Labelled);
    let share = |count: i64| Some(count as f64 / labelled?.needed?);
    let agreed = look.lines().filter_map(|(line, one)| {
        Some(Agreed {
            on: one.on,
            line,
            value: one.agreement?,
            labelled: look.count_on(Stage::Labelled, one.on).and_then(share),
        })
    });
    let wanted = look.dataset.agreement.as_ref();
    AgreementFacts {
        measure: wanted.and_then(|wanted| wanted.measure.clone()),
        target: wanted.and_then(|wanted| wanted.target),
        history: agreed.collect(),
        labelled: labelled.and_then(|one| share(one.count)),
    }
}
