//! The text of a Markdown record, and which part of it a client may read.

use std::ops::Range;

/// The body of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The whole text as written.
    pub text: String,
    /// The text without its internal sections; empty if they are not closed properly.
    pub client: String,
}

/// A fence line that does not do what its writer meant.
#[derive(Clone, Debug, PartialEq)]
pub struct FenceFault {
    /// The line, where it is misspelt; `None` for an opening without end.
    pub misspelt: Option<String>,
    /// Its bytes in the body.
    pub bytes: Range<usize>,
}

const OPEN: &str = "::: internal";
const CLOSE: &str = ":::";

impl Prose {
    /// Splits a body at its `::: internal` … `:::` lines; any faulty fence withholds everything.
    pub fn read(body: &str) -> (Self, Vec<FenceFault>) {
        let mut client = String::new();
        let mut faults = Vec::new();
        let mut open: Option<Range<usize>> = None;
        let mut misspelt = false;
        let mut at = 0;
        for line in body.split_inclusive('\n') {
            let bytes = at..at + line.trim_end().len();
            at += line.len();
            let text = line.trim();
            match (text, &open) {
                (OPEN, None) => open = Some(bytes),
                (CLOSE, Some(_)) => open = None,
                (CLOSE, None) if misspelt => misspelt = false,
                _ if is_fence(text) => {
                    // What looks like an opening is closed by the next `:::`.
                    misspelt = open.is_none() && text != CLOSE;
                    faults.push(FenceFault {
                        misspelt: Some(text.to_owned()),
                        bytes,
                    });
                }
                (_, None) => client.push_str(line),
                (_, Some(_)) => {}
            }
        }
        faults.extend(open.map(|bytes| FenceFault {
            misspelt: None,
            bytes,
        }));
        if !faults.is_empty() {
            client.clear();
        }
        (
            Self {
                text: body.to_owned(),
                client: client.trim().to_owned(),
            },
            faults,
        )
    }
}

/// Whether a line looks as if it were meant to open or close an internal section.
fn is_fence(line: &str) -> bool {
    let rest = line.trim_start_matches([':', '：', ' ']);
    line.contains(":::")
        || line.contains("：：")
        || (line.starts_with("::") && rest.to_ascii_lowercase().starts_with("intern"))
}
