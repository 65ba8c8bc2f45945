//! Labels and predictions as a table: CSV with a header, or TSV.

use csv::{ReaderBuilder, StringRecord};

use super::fault::{self, Fault};
use crate::args;
use crate::evidence::metric::Row;
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

/// Reads a table; `separator` is a comma or a tab.
///
/// # Errors
/// [`Fault`]: an encoding that is not read, no rows, a column that is missing or there twice, a row of
/// another length.
pub fn read(bytes: Vec<u8>, separator: u8, columns: &Columns<'_>) -> Result<Table, Fault> {
    let text = fault::text(bytes)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| broken(&error))?.clone();
    let header = Header(header.iter().map(str::trim).map(str::to_owned).collect());
    let label = header.required("label", columns.label, LABEL)?;
    let prediction = header.required("prediction", columns.prediction, PREDICTION)?;
    let usual = columns.usual_group.filter(|name| header.has(name));
    let group = header.optional(columns.group.or(usual), GROUP)?;
    let class = header.optional(columns.class, CLASS)?;
    let mut table = Table {
        rows: Vec::new(),
        classes: class.map(|_| Vec::new()),
        group: group.map(|at| header.0[at].clone()),
    };
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        table.rows.push(Row {
            label: cell(label),
            prediction: cell(prediction),
            group: group.map(cell).unwrap_or_default().trim().to_owned(),
            line: line(&record),
        });
        if let (Some(classes), Some(at)) = (&mut table.classes, class) {
            classes.push(cell(at).trim().to_owned());
        }
    }
    if table.rows.is_empty() {
        return Err(Fault::file("failure-foreign-no-rows", args![]));
    }
    Ok(table)
}

fn line(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

fn broken(error: &csv::Error) -> Fault {
    let line = error.position().map_or(0, csv::Position::line);
    let line = i64::try_from(line).unwrap_or(i64::MAX);
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => {
            let count = |count: &u64| i64::try_from(*count).unwrap_or(i64::MAX);
            let (wanted, found) = (count(expected_len), count(len));
            Fault::file("failure-table-length", args![line, wanted, found])
        }
        _ => Fault::file(
            "failure-table-broken",
            args![line, cause: error.to_string()],
        ),
    }
}

/// The names of the columns.
struct Header(Vec<String>);

impl Header {
    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|known| known == name)
    }

    fn required(
        &self,
        what: &'static str,
        name: Option<&str>,
        usual: &[&str],
    ) -> Result<usize, Fault> {
        self.optional(name, usual)?.ok_or_else(|| {
            let columns = self.0.join(", ");
            let option = format!("--{what}-column");
            let wanted = usual.join(", ");
            Fault::request("failure-table-column", args![option, wanted, columns])
        })
    }

    /// The place of the column that was named, else of the one that has a usual name.
    fn optional(&self, name: Option<&str>, usual: &[&str]) -> Result<Option<usize>, Fault> {
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
        let named = Columns {
            label: Some("lable"),
            ..usual
        };
        let fault = read(b"label,pred\na,b\n".to_vec(), b',', &named).unwrap_err();
        assert_eq!(fault.key, "failure-table-no-column");
        assert_eq!(fault.args["near"], crate::lang::Arg::from("label"));
    }
}
