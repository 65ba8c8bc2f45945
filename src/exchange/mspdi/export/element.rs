//! Elements on their way out: whatever order they were put in, they are written in that of the schema.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::schema::{LISTS, PROJECT};
use crate::time::Instant;

/// The name space of MSPDI.
const NAMESPACE: &str = "http://schemas.microsoft.com/project";

/// An element with what is inside it.
pub(super) struct Element {
    name: &'static str,
    order: &'static [&'static str],
    /// With its place in the order.
    inside: Vec<(usize, Content)>,
}

enum Content {
    Text(&'static str, String),
    Element(Element),
}

impl Element {
    /// An empty element whose inner elements come in this order.
    pub(super) fn new(name: &'static str, order: &'static [&'static str]) -> Self {
        Self {
            name,
            order,
            inside: Vec::new(),
        }
    }

    /// A list of elements of one kind.
    pub(super) fn list(name: &'static str, members: Vec<Self>) -> Self {
        let order = LISTS.iter().find(|(list, _)| *list == name);
        let mut list = Self::new(name, order.map_or(&[], |(_, order)| order));
        for member in members {
            list.push(member);
        }
        list
    }

    /// Adds an element with a text.
    pub(super) fn put(&mut self, name: &'static str, value: impl ToString) -> &mut Self {
        let place = self.place(name);
        self.inside
            .push((place, Content::Text(name, value.to_string())));
        self
    }

    /// Adds `1` or `0`.
    pub(super) fn flag(&mut self, name: &'static str, value: bool) -> &mut Self {
        self.put(name, u8::from(value))
    }

    /// Adds an instant.
    pub(super) fn instant(&mut self, name: &'static str, value: Instant) -> &mut Self {
        self.put(name, instant(value))
    }

    /// Adds an instant if there is one.
    pub(super) fn maybe(&mut self, name: &'static str, value: Option<Instant>) -> &mut Self {
        if let Some(value) = value {
            self.instant(name, value);
        }
        self
    }

    /// Adds a duration of so many minutes.
    pub(super) fn minutes(&mut self, name: &'static str, minutes: i64) -> &mut Self {
        self.put(name, duration(minutes))
    }

    /// Adds an element.
    pub(super) fn push(&mut self, element: Self) -> &mut Self {
        let place = self.place(element.name);
        self.inside.push((place, Content::Element(element)));
        self
    }

    /// What the schema does not know would come last; the tests know it earlier.
    fn place(&self, name: &str) -> usize {
        let place = self.order.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name} in {}", self.name);
        place.unwrap_or(usize::MAX)
    }

    fn write(mut self, writer: &mut Writer<Vec<u8>>, start: BytesStart<'_>) {
        // Stable: what may come several times keeps its order.
        self.inside.sort_by_key(|(place, _)| *place);
        if self.inside.is_empty() {
            return event(writer, Event::Empty(start));
        }
        event(writer, Event::Start(start));
        for (_, content) in self.inside {
            match content {
                Content::Element(element) => {
                    let start = BytesStart::new(element.name);
                    element.write(writer, start);
                }
                Content::Text(name, text) => {
                    event(writer, Event::Start(BytesStart::new(name)));
                    event(writer, Event::Text(BytesText::new(&clean(&text))));
                    event(writer, Event::End(BytesEnd::new(name)));
                }
            }
        }
        event(writer, Event::End(BytesEnd::new(self.name)));
    }

    /// The text of a file whose root this is.
    pub(super) fn document(self) -> String {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        event(&mut writer, Event::Decl(declaration));
        let mut start = BytesStart::new(self.name);
        start.push_attribute(("xmlns", NAMESPACE));
        self.write(&mut writer, start);
        let mut text = String::from_utf8_lossy(&writer.into_inner()).into_owned();
        text.push('\n');
        text
    }
}

/// The root element.
pub(super) fn project() -> Element {
    Element::new("Project", PROJECT)
}

fn event(writer: &mut Writer<Vec<u8>>, event: Event<'_>) {
    // Writing to memory cannot fail.
    drop(writer.write_event(event));
}

/// Text without what XML 1.0 cannot hold; a reader would turn every end of line into a line feed.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let sound = |letter: char| match letter {
        '\n' | '\t' => letter,
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => ' ',
        _ => letter,
    };
    text.chars().map(sound).collect()
}

/// `2026-03-09T09:00:00`.
pub(super) fn instant(instant: Instant) -> String {
    format!("{instant}:00")
}

/// `PT8H0M0S`, as Project writes working time.
pub(super) fn duration(minutes: i64) -> String {
    seconds(minutes.saturating_mul(60))
}

/// The same for seconds.
pub(super) fn seconds(seconds: i64) -> String {
    let seconds = seconds.max(0);
    format!(
        "PT{}H{}M{}S",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// `09:00:00`; midnight at the end of a day is that of its beginning.
pub(super) fn clock(minute: i64) -> String {
    format!("{:02}:{:02}:00", minute / 60 % 24, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::super::schema::{PERIOD, TASK};
    use super::*;

    #[test]
    fn the_schema_orders_what_was_put_in_any_order() {
        let mut project = project();
        project.push(Element::list("Tasks", vec![Element::new("Task", TASK)]));
        project
            .put("Title", "a <b> & c\u{1}\r\nd")
            .put("SaveVersion", 14);
        assert_eq!(
            project.document(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <Project xmlns=\"http://schemas.microsoft.com/project\">\n  <SaveVersion>14</SaveVersion>\n  \
             <Title>a &lt;b&gt; &amp; c \nd</Title>\n  <Tasks>\n    <Task/>\n  </Tasks>\n</Project>\n"
        );
    }

    #[test]
    #[should_panic(expected = "Name in TimePeriod")]
    fn an_element_that_the_schema_does_not_know_is_a_fault_of_ours() {
        Element::new("TimePeriod", PERIOD).put("Name", "");
    }

    #[test]
    fn times_are_those_of_project() {
        assert_eq!(duration(605), "PT10H5M0S");
        assert_eq!(
            (clock(540), clock(1440)),
            ("09:00:00".into(), "00:00:00".into())
        );
    }
}
