//! Why a file could not be imported, with the place where that shows.

/// A place in the file: line from 1, byte offset from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub offset: usize,
}

impl Place {
    /// The place at `offset` bytes into `bytes`.
    pub(super) fn at(bytes: &[u8], offset: usize) -> Self {
        let offset = offset.min(bytes.len());
        let before = bytes.get(..offset).unwrap_or(bytes);
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        Self { line, offset }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, byte {}", self.line, self.offset)
    }
}

/// A file that is no importable Microsoft Project XML.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the file has {bytes} bytes; at most {limit} are read")]
    TooLarge { bytes: usize, limit: usize },
    #[error("this is a binary Project file (.mpp); save it from Project as XML")]
    Binary,
    #[error("the text is not UTF-8 at {place}; save it as UTF-8")]
    Encoding { place: Place },
    #[error("the XML is broken at {place}: {reason}")]
    Xml {
        place: Place,
        reason: quick_xml::Error,
    },
    #[error("the XML ends at {place} inside <{element}>")]
    Unclosed { place: Place, element: String },
    #[error("elements lie deeper than {limit} levels at {place}")]
    TooDeep { place: Place, limit: usize },
    #[error("more than {limit} {what} at {place}")]
    TooMany {
        place: Place,
        what: &'static str,
        limit: usize,
    },
    #[error("a document type is declared at {place}; such files are refused")]
    DocumentType { place: Place },
    #[error("the entity &{name}; at {place} is not one of XML's own")]
    Entity { place: Place, name: String },
    #[error("the root element is <{found}>, not a Microsoft Project <Project>")]
    NotProject { found: String },
    #[error("there is no XML element in the file")]
    Empty,
    #[error("the exceptions of the calendars cover more than {limit} days")]
    TooManyExceptions { limit: usize },
    #[error("neither the project nor any task has a start date")]
    NoStart,
}
