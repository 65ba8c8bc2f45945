//! Labels and predictions as a table: CSV with a header, or TSV.

mod separator;

use csv::{Position, ReaderBuilder};

use super::fault::{self, Fault};
use crate::args;
use crate::evidence::metric::Row;
use crate::evidence::metric::composed;
use crate::model::field::near;

/// What the columns are called; names that are not given are looked for.
#[derive(Clone, Debug, Default)]
pub struct Columns<'c> {
    pub label: Option<&'c str>,
    pub prediction: Option<&'c str>,
    pub group: Option<&'c str>,
    pub class: Option<&'c str>,
    /// Looked for before the usual names of the group.
    pub usual_group: Option<&'c str>,
}

/// The rows of a table with what its columns turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub rows: Vec<Row>,
    /// The class of each row, where there is such a column.
    pub classes: Option<Vec<String>>,
    /// The name of the group's column.
    pub group: Option<String>,
}

const LABEL: &[&str] = &[
    "label",
    "reference",
    "target",
    "truth",
    "ground_truth",
    "y_true",
    "정답",
];
const PREDICTION: &[&str] = &[
    "prediction",
    "predicted",
    "pred",
    "hypothesis",
    "y_pred",
    "예측",
];
const GROUP: &[&str] = &["group", "그룹"];
const CLASS: &[&str] = &["class", "클래스"];

/// Reads a table. What separates its columns is read off the header: the sign that gives the most of them,
/// where that is undecided `usual`. A first line `sep=;`, as Excel writes it, is no header.
///
/// # Errors
/// [`Fault`]: an encoding that is not read, no rows, a column that is missing, there twice or asked for
/// twice, a row of another length, a quote that is never closed.
pub fn read(bytes: Vec<u8>, usual: u8, columns: &Columns<'_>) -> Result<Table, Fault> {
    let text = fault::text(bytes)?;
    let (skipped, text) = separator::without_hint(&text);
    let text = Text {
        text,
        separator: separator::of(text, usual),
        skipped,
    };
    let mut reader = ReaderBuilder::new()
        .delimiter(text.separator)
        .from_reader(text.text.as_bytes());
    let header = reader.headers();
    let header = header.map_err(|error| text.broken(&error))?.clone();
    let header = Header(header.iter().map(|name| composed(name).into()).collect());
    let places = header.places(columns)?;
    let mut table = Table {
        rows: Vec::new(),
        classes: places.class.map(|_| Vec::new()),
        group: places.group.map(|at| header.0[at].clone()),
    };
    let mut last = None;
    for record in reader.records() {
        let record = record.map_err(|error| text.broken(&error))?;
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let trimmed = |at: usize| record.get(at).unwrap_or_default().trim().to_owned();
        table.rows.push(Row {
            label: cell(places.label),
            prediction: cell(places.prediction),
            group: places.group.map(trimmed).unwrap_or_default(),
            line: text.line(record.position()),
        });
        if let (Some(classes), Some(at)) = (&mut table.classes, places.class) {
            classes.push(trimmed(at));
        }
        last = record.position().cloned();
    }
    if table.rows.is_empty() {
        return Err(Fault::file("failure-foreign-no-rows", args![]));
    }
    // A quote that is left open takes all lines that follow for its own.
    match last.filter(|last| text.is_open(last)) {
        Some(last) => Err(text.open(&last)),
        None => Ok(table),
    }
}

/// The text of a table.
struct Text<'t> {
    text: &'t str,
    separator: u8,
    /// Lines above the header.
    skipped: u64,
}

impl Text<'_> {
    /// Where in the file a record stands, from 1.
    fn line(&self, position: Option<&Position>) -> u64 {
        let Some(position) = position else { return 0 };
        // The end of the line before may still lie ahead, as may blank lines.
        let ahead = self.from(position).bytes();
        let ahead = ahead.take_while(|byte| b"\r\n".contains(byte));
        let ahead = ahead.filter(|byte| *byte == b'\n').count() as u64;
        position.line() + ahead + self.skipped
    }

    fn from(&self, position: &Position) -> &str {
        let from = usize::try_from(position.byte()).ok();
        from.and_then(|from| self.text.get(from..)).unwrap_or("")
    }

    /// Whether the record that begins here ends within quotes.
    fn is_open(&self, position: &Position) -> bool {
        separator::is_open(self.from(position), self.separator)
    }

    fn open(&self, position: &Position) -> Fault {
        let line = whole(self.line(Some(position)));
        Fault::file("failure-table-open", args![line])
    }

    fn broken(&self, error: &csv::Error) -> Fault {
        let line = whole(self.line(error.position()));
        match (error.kind(), error.position()) {
            (_, Some(position)) if self.is_open(position) => self.open(position),
            (
                csv::ErrorKind::UnequalLengths {
                    expected_len, len, ..
                },
                _,
            ) => {
                let (wanted, found) = (whole(*expected_len), whole(*len));
                Fault::file("failure-table-length", args![line, wanted, found])
            }
            _ => Fault::file("failure-table-broken", args![line]),
        }
    }
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Which columns are read.
struct Places {
    label: usize,
    prediction: usize,
    group: Option<usize>,
    class: Option<usize>,
}

/// The names of the columns.
struct Header(Vec<String>);

impl Header {
    fn has(&self, name: &str) -> bool {
        let name = composed(name);
        self.0.iter().any(|known| *known == name)
    }

    fn places(&self, columns: &Columns<'_>) -> Result<Places, Fault> {
        let label = self.required("label", columns.label, LABEL)?;
        let prediction = self.required("prediction", columns.prediction, PREDICTION)?;
        let usual = columns.usual_group.filter(|name| self.has(name));
        let group = self.optional(columns.group.or(usual), GROUP)?;
        let class = self.optional(columns.class, CLASS)?;
        self.refuse_same([
            ("--label-column", Some(label)),
            ("--prediction-column", Some(prediction)),
            ("--group-column", group),
            ("--class-column", class),
        ])?;
        Ok(Places {
            label,
            prediction,
            group,
            class,
        })
    }

    /// A column compared with itself always agrees, and one that is right or predicted neither groups
    /// rows nor classes them.
    fn refuse_same(&self, places: [(&'static str, Option<usize>); 4]) -> Result<(), Fault> {
        let compared = &places[..2];
        for (at, (option, place)) in places.iter().enumerate() {
            let same = compared.iter().take(at).find(|(_, one)| one == place);
            if let (Some((first, _)), Some(place)) = (same, place) {
                let args = args![first: *first, second: *option, column: self.0[*place].as_str()];
                return Err(Fault::request("failure-table-same", args));
            }
        }
        Ok(())
    }

    fn required(
        &self,
        what: &'static str,
        name: Option<&str>,
        usual: &[&str],
    ) -> Result<usize, Fault> {
        self.optional(name, usual)?.ok_or_else(|| {
            let option = format!("--{what}-column");
            let wanted = usual.join(", ");
            if let [only] = &self.0[..] {
                let args = args![option, wanted, column: only.as_str()];
                return Fault::request("failure-table-one-column", args);
            }
            let columns = self.0.join(", ");
            Fault::request("failure-table-column", args![option, wanted, columns])
        })
    }

    /// The place of the column that was named, else of the one that has a usual name.
    fn optional(&self, name: Option<&str>, usual: &[&str]) -> Result<Option<usize>, Fault> {
        let name = name.map(composed);
        let name = name.as_deref();
        let is_it = |known: &str| match name {
            Some(name) => known == name,
            None => usual.iter().any(|usual| known.eq_ignore_ascii_case(usual)),
        };
        let names = self.0.iter().enumerate();
        let places: Vec<_> = names.filter(|(_, known)| is_it(known)).collect();
        match (&places[..], name) {
            ([(at, _)], _) => Ok(Some(*at)),
            ([], None) => Ok(None),
            ([], Some(name)) => {
                let near = near(name, self.0.iter().map(String::as_str)).unwrap_or_default();
                let has_near = if near.is_empty() { "no" } else { "yes" };
                let columns = self.0.join(", ");
                let args = args![name, near, has_near, columns];
                Err(Fault::request("failure-table-no-column", args))
            }
            (several, _) => {
                let names: Vec<_> = several.iter().map(|(_, name)| name.as_str()).collect();
                let columns = names.join(", ");
                Err(Fault::request("failure-table-columns", args![columns]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str, columns: &Columns<'_>) -> &'static str {
        read(text.as_bytes().to_vec(), b',', columns)
            .unwrap_err()
            .key
    }

    #[test]
    fn columns_go_by_their_usual_names() {
        let text = "\u{feff}정답, Pred ,volume,class\n\"가, 나\",가나,v1,a\n\"x\ny\",z,,b\n";
        let columns = Columns {
            usual_group: Some("volume"),
            ..Columns::default()
        };
        let table = read(text.as_bytes().to_vec(), b',', &columns).unwrap();
        let first = &table.rows[0];
        assert_eq!((&*first.label, &*first.prediction), ("가, 나", "가나"));
        assert_eq!((&*first.group, first.line), ("v1", 2));
        assert_eq!((&*table.rows[1].label, table.rows[1].line), ("x\ny", 3));
        assert_eq!(table.group.as_deref(), Some("volume"));
        assert_eq!(table.classes.unwrap(), ["a", "b"]);
    }

    #[test]
    fn what_is_wrong_with_a_table() {
        let usual = Columns::default();
        assert_eq!(key("", &usual), "failure-foreign-empty");
        assert_eq!(key("label,prediction\n", &usual), "failure-foreign-no-rows");
        assert_eq!(key("label,guess\na,b\n", &usual), "failure-table-column");
        assert_eq!(
            key("label,truth,pred\na,b,c\n", &usual),
            "failure-table-columns"
        );
        assert_eq!(key("label,pred\na,b,c\n", &usual), "failure-table-length");
        assert_eq!(
            key("label,pred\na,b\n\"a,b\nc,d\n", &usual),
            "failure-table-open"
        );
        assert_eq!(
            key("label,pred\na,b\na,\"b\nc,d\n", &usual),
            "failure-table-open"
        );
        assert_eq!(key("label pred\na b\n", &usual), "failure-table-one-column");
        let named = Columns {
            label: Some("lable"),
            ..usual
        };
        let fault = read(b"label,pred\na,b\n".to_vec(), b',', &named).unwrap_err();
        assert_eq!(fault.key, "failure-table-no-column");
        assert_eq!(fault.args["near"], crate::lang::Arg::from("label"));
    }

    /// Whatever the ending says, the header tells what separates columns.
    #[test]
    fn columns_are_separated_by_what_the_header_shows() {
        let usual = Columns::default();
        for text in [
            "label;pred\na;b, c\n",
            "label|pred\na|b, c\n",
            "label\tpred\na\tb, c\n",
            "label,pred\na,\"b, c\"\n",
        ] {
            for sign in [b',', b'\t'] {
                let table = read(text.as_bytes().to_vec(), sign, &usual).unwrap();
                let row = &table.rows[0];
                assert_eq!((&*row.label, &*row.prediction), ("a", "b, c"), "{text}");
                assert_eq!(row.line, 2);
            }
        }
        let hinted = b"sep=;\r\nlabel;pred\r\na;b\r\n".to_vec();
        let row = &read(hinted, b',', &usual).unwrap().rows[0];
        assert_eq!((&*row.prediction, row.line), ("b", 3));
        // A quote within a text opens nothing.
        let inches = b"label,pred\na,5\" pipe\n".to_vec();
        assert_eq!(read(inches, b',', &usual).unwrap().rows.len(), 1);
    }

    #[test]
    fn a_column_has_one_use() {
        let text = "label,prediction,group,class\na,b,c,d\n";
        let (label, guess) = (Some("label"), Some("prediction"));
        for columns in [
            Columns {
                label: guess,
                ..Columns::default()
            },
            Columns {
                prediction: label,
                ..Columns::default()
            },
            Columns {
                group: guess,
                ..Columns::default()
            },
            Columns {
                class: label,
                ..Columns::default()
            },
        ] {
            assert_eq!(key(text, &columns), "failure-table-same", "{columns:?}");
        }
    }

    /// Files made on macOS write syllables in parts.
    #[test]
    fn names_and_classes_are_composed() {
        use unicode_normalization::UnicodeNormalization as _;
        let text: String = "정답,예측,클래스\n가,나,균열\n".nfd().collect();
        let whole: String = "예측".nfd().collect();
        let columns = Columns {
            prediction: Some(&whole),
            ..Columns::default()
        };
        let table = read(text.into_bytes(), b',', &columns).unwrap();
        assert_eq!(
            (&*table.rows[0].label, &*table.rows[0].prediction),
            ("가", "나")
        );
        assert_eq!(table.classes.unwrap(), ["균열"]);
    }
}
