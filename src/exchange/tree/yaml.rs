//! Reads YAML 1.2 into the tree that JSON gives.
//!
//! Scalars without quotes are read by the core schema. Aliases are refused: a few lines of them stand
//! for more memory than there is, and files of figures do not need them.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::{Map, Value};

use crate::args;
use crate::exchange::fault::Fault;

/// How deep lists and tables may lie in each other, as in JSON.
const DEEPEST: usize = 128;

/// A list or a table that is still open.
enum Open {
    List(Vec<Value>),
    Table(Map<String, Value>, Option<String>),
}

/// Reads one document.
///
/// # Errors
/// [`Fault`] with the place.
pub fn read(text: &str) -> Result<Value, Fault> {
    let mut open: Vec<Open> = Vec::new();
    let mut top = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let (line, column) = (error.marker().line(), error.marker().col() + 1);
            Fault::file("failure-tree-yaml", args![line, column])
        })?;
        let value = match event {
            Event::Alias(_) => return Err(at(span, "alias")),
            Event::DocumentStart(_) if top.is_some() => {
                return Err(at(span, "documents"));
            }
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                None
            }
            Event::MappingStart(..) => {
                open.push(Open::Table(Map::new(), None));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(items)) => Some(Value::Array(items)),
                Some(Open::Table(keys, _)) => Some(Value::Object(keys)),
                None => None,
            },
            Event::Scalar(text, style, _, tag) => {
                let is_plain = style == ScalarStyle::Plain && tag.is_none();
                // Keys are text whatever they look like.
                let is_key = matches!(open.last(), Some(Open::Table(_, None)));
                Some(match is_plain && !is_key {
                    true => plain(&text),
                    false => Value::String(text.into_owned()),
                })
            }
            _ => None,
        };
        if open.len() > DEEPEST {
            return Err(at(span, "deep"));
        }
        if let Some(value) = value {
            put(value, &mut open, &mut top, span)?;
        }
    }
    Ok(top.unwrap_or(Value::Null))
}

/// Puts a value where it belongs: into the list or table that is open, or at the top.
fn put(value: Value, open: &mut [Open], top: &mut Option<Value>, span: Span) -> Result<(), Fault> {
    match open.last_mut() {
        None => *top = Some(value),
        Some(Open::List(items)) => items.push(value),
        Some(Open::Table(keys, key)) => match (key.take(), value) {
            (Some(name), value) => {
                if keys.insert(name, value).is_some() {
                    return Err(at(span, "twice"));
                }
            }
            (None, Value::String(name)) => *key = Some(name),
            (None, _) => return Err(at(span, "key")),
        },
    }
    Ok(())
}

/// A scalar without quotes by the core schema; what is no finite number stays text.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let looks_like_number =
        text.starts_with(|sign: char| sign.is_ascii_digit() || "+-.".contains(sign));
    let number = looks_like_number
        .then(|| text.parse::<f64>().ok())
        .flatten();
    match (text.parse::<i64>(), number) {
        (Ok(whole), _) => Value::from(whole),
        (_, Some(number)) if number.is_finite() => Value::from(number),
        _ => Value::String(text.to_owned()),
    }
}

/// What is YAML, but not read.
fn at(span: Span, what: &str) -> Fault {
    let (line, column) = (span.start.line(), span.start.col() + 1);
    Fault::file("failure-tree-yaml-other", args![line, column, what])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_core_schema() {
        let text = "# run\nmetrics:\n  test: {acc: 0.956, n: 1200, name: '7', ok: true}\n  \
                    sci: 1.5e-3\n  none: ~\n  bad: .nan\n  1: one\nlist:\n- -2\n- [a, \"b\"]\n";
        let tree = json!({
            "metrics": {
                "test": { "acc": 0.956, "n": 1200, "name": "7", "ok": true },
                "sci": 0.0015, "none": null, "bad": ".nan", "1": "one",
            },
            "list": [-2, ["a", "b"]],
        });
        assert_eq!(read(text).unwrap(), tree);
        assert_eq!(read("# nothing\n").unwrap(), Value::Null);
    }

    #[test]
    fn what_is_refused() {
        let deep = "[".repeat(1000);
        let bomb = "a: &a [x, x]\nb: [*a, *a]\n";
        for text in [
            "a: [",
            bomb,
            "a: 1\na: 2\n",
            "a: 1\n---\nb: 2\n",
            &deep,
            "? [a]\n: 1\n",
        ] {
            let fault = read(text).unwrap_err();
            assert!(fault.key.starts_with("failure-tree-yaml"), "{text}");
        }
        let fault = read("a: 1\nb: *x\n").unwrap_err();
        assert_eq!(fault.args["line"], crate::lang::Arg::Count(2));
    }
}
