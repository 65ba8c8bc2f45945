//! `approvals/ANY.toml`: which rendered report may be sent.

use crate::model::field::record;
use crate::time::Date;

record! {
    /// One approval.
    pub struct Approval {
        /// Report id.
        "report" => report: Option<String>,
        /// Commit it renders.
        "commit" => commit: Option<String>,
        /// Status date it renders.
        "as-of" => as_of: Option<Date>,
        /// Digest of what was approved.
        "digest" => digest: Option<String>,
        /// Who approved.
        "by" => by: Option<String>,
    }
}
