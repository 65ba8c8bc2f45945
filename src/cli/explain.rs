//! `pmo explain`: the page of a rule, of a trigger of `foresee` or of a check of `quality`, or the list of all.

mod checks;

use checks::CHECKS;

use super::failure::Failure;
use super::table::{Align, Table};
use super::{Common, output};
use crate::check;
use crate::foresight;
use crate::lang::{Lang, Page};
use crate::model::field::near;

/// Explain a rule or a check: why it matters and how to fix it
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
        let lang = common.language();
        let text = match &self.rule {
            None => list(lang),
            Some(id) => match find(id) {
                Some(page) => shown_page(page, lang),
                None => {
                    let rules = check::rules().map(|rule| rule.id);
                    let triggers = foresight::triggers().map(|trigger| trigger.id);
                    let checks = CHECKS.iter().map(|one| one.0);
                    let near = near(id, rules.chain(triggers).chain(checks));
                    return Err(Failure::UnknownRule {
                        id: id.clone(),
                        near: near.unwrap_or(""),
                    });
                }
            },
        };
        output::data(&text)?;
        Ok(0)
    }
}

/// The page of a rule, of a trigger of `foresee`, or of a check of `quality` that is no rule.
fn find(id: &str) -> Option<&'static Page> {
    let rule = check::find(id).map(|rule| &rule.page);
    let trigger = || foresight::find(id).map(|trigger| &trigger.page);
    let rule = rule.or_else(trigger);
    rule.or_else(|| CHECKS.iter().find(|one| one.0 == id).map(|one| &one.1))
}

/// The Korean heading of an example.
const EXAMPLE: &str = "\n## 예\n";

/// The page in a language; the example is the same in all and stands in the English one.
fn shown_page(page: &Page, lang: Lang) -> String {
    // What is marked for the test that runs the page is no news to a reader.
    let shown = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with("<!-- "));
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    let text = shown(page.text(lang));
    if lang == Lang::En {
        return format!("{text}\n");
    }
    // Where a page says something of its own about the example, it has the heading already.
    let heading = match text.contains(EXAMPLE) {
        true => "",
        false => EXAMPLE,
    };
    match page.en.split_once("## Example\n") {
        Some((_, example)) => format!("{text}\n{heading}\n{}\n", shown(example)),
        None => format!("{text}\n"),
    }
}

fn list(lang: Lang) -> String {
    let rules = check::rules().map(|rule| (rule.id, rule.level.name(), &rule.page));
    // Checks of `quality` have verdicts, no level.
    let checks = CHECKS.iter().map(|(id, page)| (*id, "–", page));
    // Those of `foresee` have a colour, which depends on the day.
    let triggers = foresight::triggers().map(|trigger| (trigger.id, "–", &trigger.page));
    let mut all: Vec<_> = rules.chain(checks).chain(triggers).collect();
    all.sort_by_key(|(id, ..)| *id);
    let row = |(id, level, page): &(&str, &str, &Page)| {
        let lines = page.text(lang).lines().skip(1);
        let first = lines.map(str::trim).find(|line| !line.is_empty());
        [id, level, first.unwrap_or("")].map(str::to_owned).to_vec()
    };
    let rows = all.iter().map(row);
    let aligns = vec![Align::Left, Align::Left, Align::Text];
    let mut table = Table::plain(aligns);
    rows.for_each(|row| table.row(row));
    table.text()
}
