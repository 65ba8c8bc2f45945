//! `pmo init`: a new project that passes `check`.

mod risks;
mod starter;
mod words;

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use self::starter::Starter;
use super::failure::Failure;
use super::session::today;
use super::{Common, output};
use crate::args;
use crate::deliver;
use crate::lang::{Catalogue, Lang};
use crate::model::kind::charter::{ContractKind, ProjectKind};
use crate::time::{Date, Zone};

/// Start a new project
#[derive(Debug, clap::Args)]
pub struct Init {
    /// The folder of the new project
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// What sort of AI project it is
    #[arg(long, value_name = "KIND", default_value = "other")]
    kind: Kind,
    /// Which contract it has
    #[arg(long, value_name = "CONTRACT", default_value = "procurement")]
    contract: Contract,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    Dataset,
    DocumentAi,
    VisionInspection,
    Digitization,
    Other,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Contract {
    Procurement,
    Rnd,
    GrantData,
    Private,
}

/// How long a new project is assumed to take, in days.
const LENGTH: i32 = 180;

impl Init {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let lang = common.lang.unwrap_or_default();
        let words = Catalogue::new(lang).under(Some(self.contract.of().word()));
        let start = common
            .as_of
            .unwrap_or_else(|| today(&Zone::of_country(lang == Lang::Ko)));
        let dir = common.folder(&self.folder);
        let files = Starter {
            // The folder's own name, where it is written as a dot.
            id: slug(&std::path::absolute(&dir).unwrap_or_else(|_| dir.clone())),
            kind: self.kind.of(),
            contract: self.contract.of(),
            lang,
            start,
            finish: finish(start),
        };
        let files = files.files();
        let mark = words.word("init-mark");
        let marked = files.values().filter(|text| text.contains(&mark)).count();
        let files = files.into_iter();
        let files = files
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
        let in_the_way = deliver::create(&dir, &files)?;
        if !in_the_way.is_empty() {
            return Err(Failure::Exists {
                files: in_the_way.join(", "),
            });
        }
        let dir = dir.display().to_string();
        if !common.quiet {
            output::message(&words.text("init-done", &args![dir]));
            if marked > 0 {
                output::message(&words.text("init-fill", &args![files: marked]));
            }
        }
        Ok(0)
    }
}

/// The last day of a project that starts on `start`, within the years that files can name.
fn finish(start: Date) -> Date {
    let last = Date::new(9999, 12, 31).unwrap_or(start);
    (start + LENGTH).min(last)
}

/// An id made of the folder's name.
fn slug(dir: &Path) -> String {
    let name = dir
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    let parts = name
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("-");
    if slug.is_empty() {
        "project".to_owned()
    } else {
        slug
    }
}

impl Kind {
    fn of(self) -> ProjectKind {
        match self {
            Self::Dataset => ProjectKind::Dataset,
            Self::DocumentAi => ProjectKind::DocumentAi,
            Self::VisionInspection => ProjectKind::VisionInspection,
            Self::Digitization => ProjectKind::Digitization,
            Self::Other => ProjectKind::Other,
        }
    }
}

impl Contract {
    fn of(self) -> ContractKind {
        match self {
            Self::Procurement => ContractKind::Procurement,
            Self::Rnd => ContractKind::Rnd,
            Self::GrantData => ContractKind::GrantData,
            Self::Private => ContractKind::Private,
        }
    }
}
