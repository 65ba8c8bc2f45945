//! `pmo explain`: a rule's page, or the list of rules.

use super::failure::Failure;
use super::{Common, output, session};
use crate::check::{self, Rule};
use crate::lang::Lang;
use crate::model::field::near;

/// Explain a rule: why it matters and how to fix it
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// The rule's name, as findings print it
    #[arg(required_unless_present = "list")]
    rule: Option<String>,
    /// List every rule with its level
    #[arg(long, conflicts_with = "rule")]
    list: bool,
}

impl Explain {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let lang = session::language(common);
        let text = match &self.rule {
            None => list(lang),
            Some(id) => match check::find(id) {
                Some(rule) => page(rule, lang),
                None => {
                    let near = near(id, check::rules().map(|rule| rule.id)).unwrap_or("");
                    return Err(Failure::UnknownRule {
                        id: id.clone(),
                        near,
                    });
                }
            },
        };
        output::data(&text)?;
        Ok(0)
    }
}

/// The page in a language; the example is the same in all and stands in the English one.
fn page(rule: &Rule, lang: Lang) -> String {
    // What is marked for the test that runs the page is no news to a reader.
    let shown = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with("<!-- "));
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    let text = shown(rule.page.text(lang));
    if lang == Lang::En {
        return format!("{text}\n");
    }
    let example = rule
        .page
        .en
        .split_once("## Example\n")
        .map_or("", |(_, example)| example);
    format!("{text}\n\n{}\n", shown(example))
}

fn list(lang: Lang) -> String {
    let mut rules: Vec<_> = check::rules().collect();
    rules.sort_by_key(|rule| rule.id);
    let line = |rule: &&Rule| {
        let lines = rule.page.text(lang).lines().skip(1);
        let first = lines
            .map(str::trim)
            .find(|line| !line.is_empty())
            .unwrap_or("");
        format!("{:<26} {:<6} {first}\n", rule.id, rule.level.name())
    };
    rules.iter().map(line).collect()
}
