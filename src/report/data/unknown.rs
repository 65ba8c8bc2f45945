//! What is not known of a dataset, and the key that would tell.

use serde::Serialize;

use super::Data;
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::dataset::{NoShare, Privacy, RightsState};
use crate::evidence::leakage::NoManifest;
use crate::evidence::manifest::Unusable;
use crate::evidence::volume::{Forecast, Reason};
use crate::lang::{Args, Catalogue};
use crate::model::Project;
use crate::model::kind::dataset::{Dataset, Role};
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::source::Unreadable;

/// Something that cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// What: the end of a message key.
    pub about: &'static str,
    /// The file that would tell, and the key in it.
    pub file: String,
    pub key: &'static str,
    /// What is the matter with what is there.
    pub why: Option<String>,
}

/// Everything that cannot be told of a dataset, in the order in which it is shown.
pub fn unknown(data: &Data<'_>, at: usize, words: &Catalogue) -> Vec<Unknown> {
    let written = &data.facts.project.datasets[at];
    let log = data.facts.project.volumes_of(&written.id);
    let newest = log.and_then(|log| log.lines.last());
    let mut list = List {
        data_file: written.file.to_string(),
        log_file: newest.map_or(Project::volumes_file(&written.id), |line| {
            line.file.to_string()
        }),
        found: Vec::new(),
    };
    let one = &data.facts.datasets[at];
    list.amounts(written, one);
    list.goodness(written, one);
    list.standing(written, one);
    if let Err(why) = data.facts.manifest_items(at) {
        let told = (why != NoManifest::NotNamed).then(|| manifest(why, written, words));
        list.found.push(Unknown {
            about: "leakage",
            file: list.data_file.clone(),
            key: "manifest",
            why: told,
        });
    }
    list.data("groups", "group", written.group.is_none());
    list.found
}

struct List {
    data_file: String,
    log_file: String,
    found: Vec<Unknown>,
}

impl List {
    fn add(&mut self, about: &'static str, file: String, key: &'static str) {
        self.found.push(Unknown {
            about,
            file,
            key,
            why: None,
        });
    }

    /// A key of data.toml, if it is missing.
    fn data(&mut self, about: &'static str, key: &'static str, is_missing: bool) {
        if is_missing {
            self.add(about, self.data_file.clone(), key);
        }
    }

    /// A key of the log, if it is missing.
    fn log(&mut self, about: &'static str, key: &'static str, is_missing: bool) {
        if is_missing {
            self.add(about, self.log_file.clone(), key);
        }
    }

    fn amounts(&mut self, written: &Dataset, one: &DatasetFacts) {
        self.data("target", "target", written.target.is_none());
        self.data("needed-by", "needed-by", written.needed_by.is_none());
        let why = match one.forecast {
            Forecast::CannotTell(why) => Some(why),
            _ => None,
        };
        self.log("counts", "accepted", why == Some(Reason::NoLine));
        let is_old = matches!(
            why,
            Some(Reason::OneLine | Reason::FewDays { .. } | Reason::Stale { .. })
        );
        self.log("recent", "accepted", is_old);
        let has_begun = one.stage(Stage::Accepted).is_some();
        let is_skipped = |stage| has_begun && one.stage(stage).is_none();
        for (stage, about) in [
            (Stage::Collected, "collected"),
            (Stage::Labelled, "labelled"),
            (Stage::Inspected, "inspected"),
        ] {
            self.log(about, stage.word(), is_skipped(stage));
        }
        self.data("raw", "raw", written.raw.is_none());
        self.data(
            "yield",
            "yield",
            written.target.is_some() && one.raw.needed.is_none(),
        );
        let is_inspected = one.stage(Stage::Inspected).is_some();
        let uncounted = one.rejection.recent == Err(NoShare::NotCounted);
        self.log("rejected", "rejected", is_inspected && uncounted);
    }

    fn goodness(&mut self, written: &Dataset, one: &DatasetFacts) {
        let labelled = one.stage(Stage::Labelled);
        let is_labelled = labelled.is_some_and(|stage| stage.count > 0);
        self.log(
            "agreement",
            "agreement",
            is_labelled && one.agreement.newest().is_none(),
        );
        self.data(
            "agreement-target",
            "agreement.target",
            one.agreement.target.is_none(),
        );
        self.data("quality", "quality", written.quality.is_empty());
        let mut promised = one.indices.iter().take(written.quality.len());
        let is_uncounted = promised.clone().any(|index| index.newest.is_none());
        self.log("quality-counts", "quality", is_labelled && is_uncounted);
        self.data(
            "criterion",
            "quality.criterion",
            promised.clone().any(|one| one.criterion.is_none()),
        );
        self.data(
            "basis",
            "quality.basis",
            promised.any(|one| one.basis.is_none()),
        );
        self.data("classes", "classes", written.classes.is_empty());
        let has_items = one
            .stage(Stage::Accepted)
            .is_some_and(|stage| stage.count > 0);
        let is_planned = !written.classes.is_empty();
        self.log(
            "class-counts",
            "classes",
            has_items && is_planned && one.diversity.on.is_none(),
        );
    }

    fn standing(&mut self, written: &Record<Dataset>, one: &DatasetFacts) {
        let is_unclear = matches!(one.rights, RightsState::Unknown | RightsState::Unclear);
        self.data("rights", "rights", is_unclear);
        let is_unproven = matches!(one.rights, RightsState::Unproven(_));
        self.data("proof", "rights-proof", is_unproven);
        self.data("privacy", "personal-data", one.privacy == Privacy::Unknown);
        let is_open = matches!(one.privacy, Privacy::Open | Privacy::LabelledBefore { .. });
        // A day that is still to come is written all the same.
        let is_missing = is_open && written.deidentified.is_none();
        self.data("deidentified", "deidentified", is_missing);
        self.data("annotators", "annotators", written.annotators.is_empty());
        let is_test = *written.role == Some(Role::Test);
        self.data("frozen", "frozen", is_test && written.frozen.is_none());
        self.data("hash", "hash", is_test && written.hash.is_none());
        self.data(
            "label-error",
            "label-error",
            is_test && written.label_error.is_none(),
        );
    }
}

/// What is the matter with a manifest, in words.
fn manifest(why: NoManifest, written: &Dataset, words: &Catalogue) -> String {
    let path = written.manifest.as_deref().unwrap_or_default();
    let text = |key: &str, mut args: Args| {
        args.extend(args![path]);
        words.text(key, &args)
    };
    match why {
        NoManifest::NotNamed => String::new(),
        NoManifest::NotThere => text("manifest-not-there", args![]),
        NoManifest::Dvc => text("manifest-dvc", args![]),
        NoManifest::Unreadable(Unreadable::TooLarge) => text("manifest-large", args![]),
        NoManifest::Unreadable(Unreadable::LinkOutside) => text("manifest-outside", args![]),
        NoManifest::Unreadable(why) => {
            let why = words.word(why.word());
            text("manifest-unreadable", args![why])
        }
        NoManifest::Unusable(Unusable::LargeFileStorage) => text("manifest-lfs", args![]),
        NoManifest::Unusable(Unusable::Empty) => text("manifest-empty", args![]),
        NoManifest::Unusable(Unusable::NotATable { line }) => {
            text("manifest-no-table", args![line])
        }
        NoManifest::Unusable(Unusable::NoKeys) => text("manifest-no-keys", args![]),
    }
}
