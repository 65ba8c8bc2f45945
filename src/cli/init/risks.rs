//! The starter risks of a kind of project.

use serde::Deserialize;

use super::words::Words;
use crate::model::kind::charter::{ContractKind, ProjectKind};

const RISKS: &str = include_str!("../../../templates/init/risks.toml");

/// What is preset of a risk; its words stand with the other words.
#[derive(Debug, Deserialize)]
struct Preset {
    kinds: Vec<String>,
    /// All contracts, where none is named.
    #[serde(default)]
    contracts: Vec<String>,
    probability: u8,
    impact: u8,
    owner: String,
    /// The foresight trigger that watches it; else words say what to watch.
    trigger: Option<String>,
    response: String,
    about: Vec<String>,
}

/// The risks of a project as files of `risks/`, by path.
pub(super) fn files(
    kind: ProjectKind,
    contract: ContractKind,
    words: &Words,
) -> impl Iterator<Item = (String, String)> {
    let presets: toml::Table = RISKS.parse().unwrap_or_default();
    presets.into_iter().filter_map(move |(id, value)| {
        let preset: Preset = value.try_into().ok()?;
        let has = |list: &[String], word: &str| list.iter().any(|one| one == word);
        let is_under = preset.contracts.is_empty() || has(&preset.contracts, contract.word());
        let is_of = has(&preset.kinds, kind.word()) && is_under;
        is_of.then(|| (format!("risks/{id}.md"), preset.text(&id, words)))
    })
}

impl Preset {
    fn text(&self, id: &str, words: &Words) -> String {
        let word = |key: &str| words.get(&format!("risk.{id}.{key}")).unwrap_or_default();
        let trigger = self.trigger.as_deref().unwrap_or_else(|| word("trigger"));
        let (title, body) = (word("title"), word("body"));
        let about: Vec<_> = self.about.iter().map(|id| format!("\"{id}\"")).collect();
        let about = about.join(", ");
        let Self {
            probability,
            impact,
            owner,
            response,
            ..
        } = self;
        format!(
            "+++\ntitle = \"{title}\"\nstatus = \"open\"\nprobability = {probability}\nimpact = {impact}\n\
             owner = \"{owner}\"\ntrigger = \"{trigger}\"\nresponse = \"{response}\"\nabout = [{about}]\n+++\n\n{body}\n"
        )
    }
}
