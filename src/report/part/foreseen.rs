//! What is foreseen, as the client reads it: one sentence, and nothing of what we do about it. No colour: it depends on thresholds that are ours.

use serde::Serialize;

use crate::facts::Facts;
use crate::foresight;
use crate::lang::Catalogue;

/// One thing that we tell before it happens.
#[derive(Serialize)]
pub(in crate::report) struct Foreseen {
    sentence: String,
}

/// Triggers whose sentence stands elsewhere in the same report: late datasets among the data, milestones that
/// slip among the dates, decisions of the client among the requests.
const SAID_ELSEWHERE: [&str; 3] = ["label-rate", "slip", "decision-overdue"];

/// The worst of what the client may read, at most so many.
pub(in crate::report) fn foreseen(facts: &Facts, words: &Catalogue, most: usize) -> Vec<Foreseen> {
    let told = foresight::triggers().filter(|trigger| !SAID_ELSEWHERE.contains(&trigger.id));
    let foresight = foresight::look_for(facts, told);
    let sentences = foresight.warnings.iter().filter_map(|warning| {
        let args = warning.client.as_ref()?;
        Some(Foreseen {
            sentence: words.text(&format!("{}.client", warning.rule), args),
        })
    });
    sentences.take(most).collect()
}
