//! Records in Markdown: front matter, then prose.

use std::sync::Arc;

use super::{Loader, folder, repeated_key};
use crate::diag::Place;
use crate::model::problem::Problem;
use crate::model::prose::Prose;
use crate::model::record::{Fields, List, Record, Stands};
use crate::model::{resolve, text};
use crate::source::front_matter;

impl Loader<'_> {
    pub(super) fn markdown<T: Fields>(&mut self, kind: &'static str) -> Arc<List<T>> {
        let files = self.texts(folder(kind), ".md");
        self.part((kind, ""), files, |loader, files| {
            let mut list = List::default();
            for (file, text) in files {
                if let Some(record) = loader.markdown_record(file, text) {
                    list.push(record);
                }
            }
            list
        })
    }

    fn markdown_record<T: Fields>(&mut self, file: &str, text: &str) -> Option<Record<T>> {
        let id = self.stem(file, ".md");
        let Some((toml, offset)) = front_matter(file, text) else {
            self.fault(Problem::FrontMatter, Place::Bytes(file.to_owned(), 0..0));
            return None;
        };
        let shared = Arc::from(file);
        let mut reader = self.reader(&shared, toml, offset);
        let mut room = String::new();
        let (table, duplicates) = text::parse(toml, &mut room, &mut reader);
        for duplicate in duplicates {
            repeated_key(&mut reader, duplicate.bytes);
        }
        let values = reader.record(table.get_ref(), 0..0);
        let faulty = reader.faulty();
        let prose = self.prose(file, text, offset + toml.len());
        Some(Record {
            id,
            file: shared,
            stands: Stands::Alone,
            values,
            prose,
            faulty,
        })
    }

    /// The body after the closing `+++` line, which begins at `end`.
    fn prose(&mut self, file: &str, text: &str, end: usize) -> Prose {
        let start = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        let (prose, faults) = Prose::read(&text[start..]);
        let file: Arc<str> = Arc::from(file);
        for fault in faults {
            let bytes = start + fault.bytes.start..start + fault.bytes.end;
            let problem = Problem::UnclosedInternal {
                misspelt: fault.misspelt,
            };
            self.fault(problem, Place::Bytes(file.to_string(), bytes));
        }
        resolve::wiki_links(&text[start..], |id, bytes| {
            let bytes = start + bytes.start..start + bytes.end;
            self.gathered.refer(None, &id, &file, bytes);
        });
        prose
    }
}
