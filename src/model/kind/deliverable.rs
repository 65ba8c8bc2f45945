//! `deliverables.toml`: what is owed.

use crate::model::dates::Due;
use crate::model::field::{record, words};
use crate::model::notation::Duration;
use crate::model::record::Kinded;
use crate::time::Date;

record! {
    /// A deliverable.
    pub struct Deliverable {
        /// Name.
        "name" client => name: String,
        /// When it is due.
        "due" client => due: Option<Due>,
        /// Which document of the handbook it is.
        "document" client => document: Option<Document>,
        /// Who receives it.
        "to" client => to: Option<Recipient>,
        /// What it is.
        "form" client => form: Option<Form>,
        /// Report that `pmo` renders for it.
        "report" => report: Option<String>,
        /// How long drafting takes.
        "draft" => draft: Option<Duration>,
        /// Day drafting began.
        "drafting" => drafting: Option<Date>,
        /// Day we submitted it.
        "submitted" client => submitted: Option<Date>,
        /// Days it was returned.
        "returned" => returned: Vec<Date>,
        /// Day the client accepted it.
        "accepted" client => accepted: Option<Date>,
        /// Where it is promised.
        "basis" client => basis: Option<String>,
    }
}

impl Kinded for Deliverable {
    const KIND: &'static str = "deliverable";
}

words! {
    /// The papers of a public project in the order of their life.
    pub enum Document {
        StartNotice = "start-notice",
        Plan = "plan",
        KickoffReport = "kickoff-report",
        Requirements = "requirements",
        QualityPlan = "quality-plan",
        RegisterOfRisks = "risk-register",
        Minutes = "minutes",
        WeeklyReport = "weekly-report",
        MonthlyReport = "monthly-report",
        DataPlan = "data-plan",
        PrivacyPapers = "privacy-papers",
        Design = "design",
        InterimReport = "interim-report",
        AuditCorrections = "audit-corrections",
        ChangeRequest = "change-request",
        DataQualityReport = "data-quality-report",
        TestReport = "test-report",
        ModelCard = "model-card",
        Manual = "manual",
        CompletionNotice = "completion-notice",
        FinalReport = "final-report",
        AcceptanceRequest = "acceptance-request",
        PaymentClaim = "payment-claim",
        WarrantyPlan = "warranty-plan",
        YearlyReport = "yearly-report",
        StageReport = "stage-report",
        SettlementReport = "settlement-report",
        Other = "other",
    }
}

words! {
    /// Who receives a deliverable.
    pub enum Recipient {
        Supervisor = "supervisor",
        ContractOfficer = "contract-officer",
        Inspector = "inspector",
        Auditor = "auditor",
        Evaluator = "evaluator",
        Agency = "agency",
        Attendees = "attendees",
        Users = "users",
        Other = "other",
    }
}

words! {
    /// What a deliverable is.
    pub enum Form {
        Report = "report",
        Document = "document",
        Software = "software",
        Dataset = "dataset",
        Model = "model",
    }
}
