//! The XML underneath: records of a Project file as small trees, with limits and places.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::error::{ImportError, Place};

/// Largest file that is read, in bytes.
pub(super) const MAX_BYTES: usize = 128 << 20;
/// Deepest nesting of elements; Project itself writes about eight levels.
pub(super) const MAX_DEPTH: usize = 32;
/// Most elements inside one record (a task, a calendar).
const MAX_NODES: usize = 1_000_000;
/// Most records of one file; Project itself stops at 400,000 tasks.
const MAX_RECORDS: usize = 1_000_000;
/// The name space of MSPDI.
const NAMESPACE: &str = "http://schemas.microsoft.com/project";
/// The lists whose members are handed over as trees.
const LISTS: [&str; 4] = ["Tasks", "Calendars", "Resources", "Assignments"];

/// An element with its text and the elements inside it.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) children: Vec<Node>,
}

impl Node {
    /// The first element of that name inside this one.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements of that name inside the list `list` of this one.
    pub(super) fn members<'a>(
        &'a self,
        list: &str,
        name: &'a str,
    ) -> impl Iterator<Item = &'a Self> {
        let list = self.child(list).map_or(&[][..], |list| &list.children);
        list.iter().filter(move |child| child.name == name)
    }
}

/// The text of the file: UTF-8 with or without a mark, or UTF-16 with one.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge {
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    let wide = |pair: fn([u8; 2]) -> u16| {
        let units = bytes
            .chunks_exact(2)
            .skip(1)
            .map(|two| pair([two[0], two[1]]));
        char::decode_utf16(units)
            .collect::<Result<String, _>>()
            .map_err(|_| ImportError::Encoding {
                place: Place::at(bytes, 0),
            })
    };
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(ImportError::Binary),
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => {
            let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let text = std::str::from_utf8(body).map_err(|fault| ImportError::Encoding {
                place: Place::at(bytes, bytes.len() - body.len() + fault.valid_up_to()),
            })?;
            Ok(text.to_owned())
        }
    }
}

/// Hands over each record with the name of its list, and each plain field of the project with an
/// empty list name, in file order.
pub(super) fn walk(text: &str, take: &mut dyn FnMut(&str, Node)) -> Result<(), ImportError> {
    let mut walker = Walker {
        text,
        take,
        stack: Vec::new(),
        nodes: 0,
        records: 0,
        closed: false,
    };
    let mut reader = Reader::from_str(text);
    loop {
        let event = reader.read_event().map_err(|reason| {
            let offset = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
            ImportError::Xml {
                place: Place::at(text.as_bytes(), offset),
                reason,
            }
        })?;
        let offset = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match event {
            Event::Start(tag) => walker.open(&tag, offset)?,
            Event::Empty(tag) => {
                walker.open(&tag, offset)?;
                walker.close();
            }
            Event::End(_) => walker.close(),
            Event::Text(text) => walker.append(&text.xml10_content()),
            Event::CData(text) => walker.append(&text.xml10_content()),
            Event::GeneralRef(reference) => walker.reference(&reference, offset)?,
            Event::DocType(_) => {
                return Err(ImportError::DocumentType {
                    place: walker.place(offset),
                });
            }
            Event::Eof => return walker.finish(),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

struct Walker<'a> {
    text: &'a str,
    take: &'a mut dyn FnMut(&str, Node),
    /// The open elements, outermost first.
    stack: Vec<Node>,
    /// Elements seen inside the present record.
    nodes: usize,
    records: usize,
    closed: bool,
}

impl Walker<'_> {
    fn place(&self, offset: usize) -> Place {
        Place::at(self.text.as_bytes(), offset)
    }

    fn open(&mut self, tag: &BytesStart<'_>, offset: usize) -> Result<(), ImportError> {
        let name = tag.local_name();
        if self.stack.is_empty() {
            check_root(name.as_ref(), tag)?;
            if self.closed {
                let place = self.place(offset);
                return Err(ImportError::TooMany {
                    place,
                    what: "root elements",
                    limit: 1,
                });
            }
        }
        if self.stack.len() >= MAX_DEPTH {
            return Err(ImportError::TooDeep {
                place: self.place(offset),
                limit: MAX_DEPTH,
            });
        }
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let what = "elements in one record";
            return Err(ImportError::TooMany {
                place: self.place(offset),
                what,
                limit: MAX_NODES,
            });
        }
        if self.stack.len() == 2 {
            self.nodes = 0;
            self.records += 1;
            if self.records > MAX_RECORDS {
                let (what, limit) = ("records", MAX_RECORDS);
                return Err(ImportError::TooMany {
                    place: self.place(offset),
                    what,
                    limit,
                });
            }
        }
        self.stack.push(Node {
            name: name.as_ref().to_owned(),
            ..Node::default()
        });
        Ok(())
    }

    fn close(&mut self) {
        let Some(mut node) = self.stack.pop() else {
            return;
        };
        let list = self.stack.get(1).map_or("", |list| list.name.as_str());
        match self.stack.len() {
            0 => self.closed = true,
            1 => {
                self.nodes = 0;
                node.children = Vec::new();
                (self.take)("", node);
            }
            2 if LISTS.contains(&list) => (self.take)(list, node),
            2 => {}
            _ if LISTS.contains(&list) => {
                if let Some(parent) = self.stack.last_mut() {
                    parent.children.push(node);
                }
            }
            _ => {}
        }
    }

    fn append(&mut self, text: &str) {
        // White space between elements is no value: only what stands before the first inner
        // element counts.
        if let Some(node) = self.stack.last_mut()
            && node.children.is_empty()
        {
            node.text.push_str(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>, offset: usize) -> Result<(), ImportError> {
        let broken = |reason| ImportError::Xml {
            place: self.place(offset),
            reason,
        };
        let name: &str = reference;
        let letter = match (reference.resolve_char_ref().map_err(broken)?, name) {
            (Some(letter), _) => letter,
            (None, "amp") => '&',
            (None, "lt") => '<',
            (None, "gt") => '>',
            (None, "quot") => '"',
            (None, "apos") => '\'',
            (None, _) => {
                let name = name.chars().take(40).collect();
                return Err(ImportError::Entity {
                    place: self.place(offset),
                    name,
                });
            }
        };
        self.append(letter.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn finish(&self) -> Result<(), ImportError> {
        match self.stack.last() {
            Some(open) => Err(ImportError::Unclosed {
                place: self.place(self.text.len()),
                element: open.name.chars().take(40).collect(),
            }),
            None if self.closed => Ok(()),
            None => Err(ImportError::Empty),
        }
    }
}

/// The root must be `Project`, in MSPDI's name space where it names one.
fn check_root(name: &str, tag: &BytesStart<'_>) -> Result<(), ImportError> {
    let mut spaces = tag.attributes().filter_map(Result::ok).filter(|attribute| {
        let key: &str = attribute.key.as_ref();
        key == "xmlns" || key.starts_with("xmlns:")
    });
    let first = spaces.next();
    let named = first.is_none_or(|space| {
        let value: &str = &space.value;
        value == NAMESPACE || spaces.any(|space| space.value == NAMESPACE)
    });
    if name == "Project" && named {
        return Ok(());
    }
    Err(ImportError::NotProject {
        found: name.chars().take(40).collect(),
    })
}
