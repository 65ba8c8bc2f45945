//! From a snapshot to a typed project, with every fault of shape that was met.

pub mod address;
mod addressed;
mod cycle;
pub mod dates;
pub mod field;
pub mod kind;
mod load;
mod newer_toml;
pub mod notation;
mod pieces;
mod plain;
mod problem;
mod project;
mod prose;
mod reader;
pub mod record;
pub mod reference;
mod resolve;
pub mod spelling;
mod text;

use field::Key;
use record::Fields as _;

pub use addressed::{Addressed, visible};
pub use load::{Reading, charter, load, named, names_same};
pub use problem::{Fault, Problem};
pub use project::Project;
pub use prose::Prose;
pub use reader::Reader;
pub use reference::{AnyRef, Ref, is_id};
pub use resolve::wiki_links;

/// Where the records of a kind live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// `project.toml`.
    Charter,
    /// `FILE.toml` with `[KIND.ID]` tables, or `FOLDER/*.toml`.
    List {
        file: &'static str,
        folder: &'static str,
    },
    /// `FOLDER/ID.toml` or `FOLDER/ID/*.toml`, one dated line an entry.
    Log {
        folder: &'static str,
        of: Option<&'static str>,
    },
    /// `FOLDER/ID.md`.
    Markdown { folder: &'static str },
    /// `FOLDER/ID.toml`.
    Whole { folder: &'static str },
}

/// A kind of record: where it lives and which keys it has.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    pub name: &'static str,
    pub home: Home,
    pub keys: &'static [Key],
}

macro_rules! kinds {
    ($($name:literal $module:ident::$Type:ident $home:expr;)*) => {
        /// Every kind of record; one line a file of `src/model/kind/`.
        pub const KINDS: &[Kind] = &[$(
            Kind { name: $name, home: $home, keys: kind::$module::$Type::KEYS },
        )*];
    };
}

kinds! {
    "approval" approval::Approval Home::Log { folder: "approvals", of: None };
    "baseline" baseline::Baseline Home::Whole { folder: "baselines" };
    "change" change::Change Home::Markdown { folder: "changes" };
    "charter" charter::Charter Home::Charter;
    "contact" contact::Contact Home::Log { folder: "contacts", of: None };
    "dataset" dataset::Dataset Home::List { file: "data.toml", folder: "datasets" };
    "decision" decision::Decision Home::Markdown { folder: "decisions" };
    "deliverable" deliverable::Deliverable Home::List { file: "deliverables.toml", folder: "deliverables" };
    "effort" effort::Effort Home::Log { folder: "effort", of: None };
    "factor" factor::Factor Home::List { file: "factors.toml", folder: "factors" };
    "goal" goal::Goal Home::List { file: "goals.toml", folder: "goals" };
    "issue" issue::Issue Home::Markdown { folder: "issues" };
    "kpi" kpi::Kpi Home::List { file: "kpis.toml", folder: "kpis" };
    "lesson" lesson::Lesson Home::Markdown { folder: "lessons" };
    "measurement" measurement::Measurement Home::Log { folder: "measurements", of: Some("goal") };
    "meeting" meeting::Meeting Home::Markdown { folder: "meetings" };
    "member" member::Member Home::List { file: "team.toml", folder: "team" };
    "requirement" requirement::Requirement Home::List { file: "requirements.toml", folder: "requirements" };
    "risk" risk::Risk Home::Markdown { folder: "risks" };
    "section" section::Section Home::Markdown { folder: "sections" };
    "task" task::Task Home::List { file: "plan.toml", folder: "plan" };
    "volume" volume::Volume Home::Log { folder: "volumes", of: Some("dataset") };
}

/// The files and folders of a project that are ever opened.
pub fn roots() -> Vec<&'static str> {
    let mut roots = vec![crate::source::CHARTER, "templates"];
    for kind in KINDS {
        match kind.home {
            Home::Charter => {}
            Home::List { file, folder } => roots.extend([file, folder]),
            Home::Log { folder, .. } | Home::Markdown { folder } | Home::Whole { folder } => {
                roots.push(folder);
            }
        }
    }
    roots
}
