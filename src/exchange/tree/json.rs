//! Reads JSON as it is met: Python writes `NaN`, and a key that comes twice is a fault.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};

use crate::args;
use crate::exchange::fault::Fault;

/// What Python's `json` writes besides JSON.
const NO_NUMBERS: [&str; 3] = ["-Infinity", "Infinity", "NaN"];

/// Reads a text that begins at a line.
///
/// # Errors
/// [`Fault`] with the place.
pub(super) fn read(text: &str, first: usize) -> Result<Value, Fault> {
    let parse = |text: &str| serde_json::from_str(text).map(|Node(tree)| tree);
    parse(text).or_else(|error| {
        let quoted = quoted(text);
        let again = match (error.classify(), quoted == text) {
            (Category::Syntax, false) => parse(&quoted),
            _ => Err(error),
        };
        again.map_err(|error| fault(&error, first))
    })
}

fn fault(error: &serde_json::Error, first: usize) -> Fault {
    let (line, column) = (first + error.line().max(1) - 1, error.column());
    let kind = match error.classify() {
        // Every value is taken, so that only a key can be at fault.
        Category::Data => {
            let told = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            let key = told.strip_suffix(&place).unwrap_or(&told);
            return Fault::file("failure-tree-twice", args![line, column, key]);
        }
        Category::Eof => "end",
        // The parser tells these two by their words alone.
        _ if error.to_string().starts_with("recursion limit") => "deep",
        _ if error.to_string().starts_with("number out of range") => "range",
        Category::Syntax | Category::Io => "syntax",
    };
    Fault::file("failure-tree-json", args![line, column, kind])
}

/// The text with quotes around what is no number, outside of texts.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_text = false;
    while let Some(sign) = rest.chars().next() {
        let word = NO_NUMBERS
            .iter()
            .find(|word| !is_text && rest.starts_with(**word));
        let length = match word {
            Some(word) => {
                out.push_str(&format!("\"{word}\""));
                word.len()
            }
            None => {
                let length = match sign {
                    '\\' if is_text => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
                    sign => sign.len_utf8(),
                };
                is_text ^= sign == '"';
                out.push_str(&rest[..length]);
                length
            }
        };
        rest = &rest[length..];
    }
    out
}

/// A tree in which no key comes twice.
struct Node(Value);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Values).map(Self)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Value;

    fn expecting(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        form.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Node(item)) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<Value, A::Error> {
        let mut keys = Map::new();
        while let Some(key) = table.next_key::<String>()? {
            if keys.contains_key(&key) {
                return Err(A::Error::custom(key));
            }
            let Node(value) = table.next_value()?;
            keys.insert(key, value);
        }
        Ok(Value::Object(keys))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lang::Arg;

    use super::*;

    #[test]
    fn what_is_no_number_is_a_text() {
        let text = r#"{"a": NaN, "b": [1, -Infinity, Infinity], "NaN": "\"NaN \\", "c": 0.5}"#;
        let tree =
            json!({ "a": "NaN", "b": [1, "-Infinity", "Infinity"], "NaN": "\"NaN \\", "c": 0.5 });
        assert_eq!(read(text, 1).unwrap(), tree);
        let plain = r#"{"a": [true, null, -1, 18446744073709551615, 1e3, "\u00e9"]}"#;
        assert_eq!(
            read(plain, 1).unwrap(),
            serde_json::from_str::<Value>(plain).unwrap()
        );
    }

    #[test]
    fn what_is_refused_has_a_place() {
        let told = |text: &str| {
            let fault = read(text, 3).unwrap_err();
            (fault.key, fault.args["line"].clone())
        };
        assert_eq!(
            told("{\n\"a\": 1, \"a\": 2}"),
            ("failure-tree-twice", Arg::Count(4))
        );
        assert_eq!(told("{\"a\": "), ("failure-tree-json", Arg::Count(3)));
        assert_eq!(told("{\"a\": Nan}"), ("failure-tree-json", Arg::Count(3)));
        let kind = |text: &str| read(text, 1).unwrap_err().args["kind"].clone();
        assert_eq!(kind(&"[".repeat(1_000)), "deep".into());
        assert_eq!(kind("[1e999]"), "range".into());
        let fault = read("[{\"b\": {\"x y\": 1, \"x y\": 1}}]", 1).unwrap_err();
        assert_eq!(fault.args["key"], "x y".into());
    }
}
