//! `requirements.toml`: what the client asked for and how it is verified.

use crate::model::field::record;
use crate::model::record::Kinded;
use crate::model::reference::AnyRef;
use crate::time::Date;

record! {
    /// A requirement.
    pub struct Requirement {
        /// Name.
        "name" client => name: String,
        /// Number in the request for proposals.
        "ref" client => reference: Option<String>,
        /// When it counts as fulfilled.
        "criterion" client => criterion: Option<String>,
        /// Goal, deliverable or test that shows it.
        "verified-by" client => verified_by: Option<AnyRef>,
        /// Where it stands.
        "status" client => status: Option<String>,
        /// Day the client accepted it.
        "accepted" client => accepted: Option<Date>,
    }
}

impl Kinded for Requirement {
    const KIND: &'static str = "requirement";
}
