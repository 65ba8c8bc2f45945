//! Defects of what was handed over that are not put right by the agreed day.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::deliverable::Document;
use crate::model::kind::issue::{Issue, IssueStatus};
use crate::model::kind::risk::Audience;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger =
    trigger!("warranty", "P05", 1, Limits::above(Some(0.0), None), look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let Some(handed_over) = handed_over(facts) else {
        return;
    };
    let issues = facts.project.issues.iter();
    let defects = issues.filter(|one| one.raised > handed_over && one.raised <= facts.as_of);
    for defect in defects.filter(|one| is_open(facts, one)) {
        judge(facts, defect, handed_over, outlook);
    }
}

/// The day on which the client accepted the work; where no paper of that is owed, the last day of planned work that is
/// all finished.
fn handed_over(facts: &Facts) -> Option<Date> {
    let is_of_the_end = |document: Option<Document>| {
        matches!(
            document,
            Some(Document::CompletionNotice | Document::AcceptanceRequest)
        )
    };
    let papers = facts.project.deliverables.iter();
    let papers = papers.filter(|one| is_of_the_end(one.document));
    let mut accepted = papers.map(|one| one.accepted.filter(|on| *on <= facts.as_of));
    let last = accepted.try_fold(None, |last: Option<Date>, on| Some(last.max(Some(on?))));
    match last {
        Some(None) if facts.is_over() => Some(last_day(facts)),
        last => last.flatten(),
    }
}

/// The last day of planned work, without a plan the end of the contract.
fn last_day(facts: &Facts) -> Date {
    let finished = facts.active_leaves().filter_map(|(_, task)| task.finished);
    let last = finished.map(|when| when.date()).max();
    last.unwrap_or(facts.project.charter.project.finish)
}

fn is_open(facts: &Facts, issue: &Issue) -> bool {
    let is_closed = issue.closed.is_some_and(|on| on <= facts.as_of);
    // Closed on a day to come, it is open until then.
    let is_said = issue.closed.is_none() && issue.status == Some(IssueStatus::Closed);
    !is_closed && !is_said
}

fn judge(facts: &Facts, defect: &Record<Issue>, since: Date, outlook: &mut Outlook) {
    let Some(by) = defect.due else {
        return outlook.cannot_tell(&defect.full_id(), &defect.file, "due");
    };
    let days = facts.days_since(by);
    let (title, raised) = (&defect.title, defect.raised);
    let object = Object::new(defect, title, &["due"]);
    let args = args![title, by, days];
    let Some(warning) = outlook.judge(object, days as f64, args.clone()) else {
        return;
    };
    let warning = warning
        .figure(defect.at(&["due"]), "agreed", args![by])
        .figure(defect.at(&["raised"]), "raised", args![raised, since])
        .exposed(Exposure::days(days as f64))
        .who(defect.owner.as_deref());
    if defect.audience == Some(Audience::Client) {
        warning.told(args);
    }
}
