//! How long the papers of a project take to write.

use crate::facts::Facts;
use crate::model::kind::charter::ContractKind;
use crate::model::kind::deliverable::{Deliverable, Document, Form};

/// What is known of the time a paper takes.
pub(super) enum Drafting {
    /// Working days.
    Days(f64),
    /// Nobody here drafts it.
    NotOurs,
    Unknown,
}

/// Working days from the first line to a version that can be handed in, review inside the house included: defaults
/// for service contracts and R&D agreements, to be overridden by `draft`. `None`: written by others, or grows by the week.
const DRAFT_DAYS: [(Document, Option<f64>); 27] = [
    (Document::StartNotice, Some(3.0)),
    (Document::Plan, Some(7.0)),
    (Document::KickoffReport, Some(5.0)),
    (Document::Requirements, Some(5.0)),
    (Document::QualityPlan, Some(10.0)),
    (Document::RegisterOfRisks, None),
    (Document::Minutes, None),
    (Document::WeeklyReport, Some(1.0)),
    (Document::MonthlyReport, Some(1.0)),
    (Document::DataPlan, Some(10.0)),
    // The time of these is that of other people's approvals.
    (Document::PrivacyPapers, None),
    (Document::Design, Some(10.0)),
    (Document::InterimReport, Some(15.0)),
    (Document::AuditCorrections, Some(5.0)),
    (Document::ChangeRequest, Some(5.0)),
    (Document::DataQualityReport, Some(20.0)),
    // The laboratory's.
    (Document::TestReport, None),
    (Document::ModelCard, Some(10.0)),
    (Document::Manual, Some(15.0)),
    // A letter; the report beside it is what takes time.
    (Document::CompletionNotice, Some(3.0)),
    (Document::FinalReport, Some(20.0)),
    (Document::AcceptanceRequest, None),
    (Document::PaymentClaim, None),
    (Document::WarrantyPlan, Some(3.0)),
    (Document::YearlyReport, Some(20.0)),
    (Document::StageReport, Some(30.0)),
    (Document::SettlementReport, Some(20.0)),
];

/// The final report of an R&D agreement, in working days: it is judged by itself.
const RND_FINAL_DAYS: f64 = 30.0;

/// How long a deliverable takes to draft: as written, else by its document.
pub(super) fn of(facts: &Facts, deliverable: &Deliverable) -> Drafting {
    let day = facts.calendars.day().max(1) as f64;
    if let Some(draft) = deliverable.draft {
        let minutes = draft.minutes(facts.calendars.day()) as f64;
        // Five of seven civil days are worked.
        let days = match draft.is_elapsed() {
            true => minutes / crate::time::DAY as f64 * 5.0 / 7.0,
            false => minutes / day,
        };
        return Drafting::Days(days);
    }
    let is_rnd = facts.project.charter.contract.kind == Some(ContractKind::Rnd);
    match deliverable.document {
        Some(Document::FinalReport) if is_rnd => Drafting::Days(RND_FINAL_DAYS),
        Some(document) => match DRAFT_DAYS.iter().find(|(known, _)| *known == document) {
            Some((_, Some(days))) => Drafting::Days(*days),
            Some((_, None)) => Drafting::NotOurs,
            None => Drafting::Unknown,
        },
        // Programs and data are built, not drafted.
        None if matches!(deliverable.form, Some(Form::Software | Form::Dataset)) => {
            Drafting::NotOurs
        }
        None => Drafting::Unknown,
    }
}
