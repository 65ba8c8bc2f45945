//! The words in the files of a new project: one file a language, put where a template names them.

use std::collections::BTreeMap;

use crate::lang::Lang;

/// The words of a language.
const WORDS: [(Lang, &str); 2] = [
    (
        Lang::En,
        include_str!("../../../templates/init/words.en.toml"),
    ),
    (
        Lang::Ko,
        include_str!("../../../templates/init/words.ko.toml"),
    ),
];

/// What stands for `{name}` in templates.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(BTreeMap<String, String>);

impl Words {
    /// The words of a language as `table.key`, those of a risk as `risk.id.key`.
    pub fn of(lang: Lang) -> Self {
        let text = WORDS.iter().find(|(known, _)| *known == lang);
        let table = text.and_then(|(_, text)| text.parse().ok());
        let mut words = Self::default();
        words.take("", table.unwrap_or_default());
        words
    }

    fn take(&mut self, prefix: &str, table: toml::Table) {
        for (key, value) in table {
            let name = format!("{prefix}{key}");
            match value {
                toml::Value::Table(table) => self.take(&format!("{name}."), table),
                toml::Value::String(text) => self.set(&name, text),
                _ => {}
            }
        }
    }

    /// Says what stands for a name from now on.
    pub fn set(&mut self, name: &str, text: impl ToString) {
        self.0.insert(name.to_owned(), text.to_string());
    }

    /// The same words with this text where they name it.
    #[must_use]
    pub fn naming(mut self, name: &str, text: &str) -> Self {
        let mark = format!("{{{name}}}");
        for word in self.0.values_mut() {
            *word = word.replace(&mark, text);
        }
        self
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    #[cfg(test)]
    pub fn names(&self) -> std::collections::BTreeSet<String> {
        self.0.keys().cloned().collect()
    }

    /// A template with words in the place of their names. What is put in is not looked at again.
    pub fn fill(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let named = after.split_once('}');
            match named.and_then(|(name, rest)| Some((self.get(name)?, rest))) {
                Some((text, after)) => {
                    out.push_str(text);
                    rest = after;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out + rest
    }
}
