//! From what a person types to a TOML value of the type that a key wants.

use toml_edit::{Array, Value};

use crate::model::dates::looks_like_date;
use crate::model::field::Type;
use crate::time::Date;

/// The value that `text` stands for where a key of type `ty` is set: TOML, or a bare word, date or duration.
pub(super) fn value(text: &str, ty: Option<&Type>) -> Value {
    match ty {
        Some(Type::List(item)) if !text.starts_with('[') => {
            Value::Array(Array::from_iter([value(text, Some(item))]))
        }
        Some(ty) if is_text(ty) => quoted(text).unwrap_or_else(|| Value::from(text)),
        _ => toml(text)
            .or_else(|| toml(&quoting_impossible_dates(text)))
            .unwrap_or_else(|| Value::from(text)),
    }
}

/// The text with quotes around what has the form of a date and is none: TOML then reads the rest, and the date is found to be
/// impossible where it is read.
fn quoting_impossible_dates(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    let mut quote = None;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = if quote.is_none() && looks_like_date(rest) {
            let part = |letter: char| letter.is_ascii_alphanumeric() || "-:.+".contains(letter);
            rest.find(|letter| !part(letter)).unwrap_or(rest.len())
        } else {
            letter.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            _ => {}
        }
        if length >= 10 && Date::parse(&token[..10]).is_none() {
            quoted.push_str(&format!("\"{token}\""));
        } else {
            quoted.push_str(token);
        }
        rest = after;
    }
    quoted
}

/// Whether files write the type as a string only.
fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Text | Type::Duration | Type::Words(_) | Type::Reference(_) | Type::AnyReference => {
            true
        }
        Type::Notation(name) => !matches!(*name, "ratio" | "estimate" | "share" | "due"),
        _ => false,
    }
}

fn toml(text: &str) -> Option<Value> {
    // A time of day may be typed without its seconds, which TOML 1.0 wants.
    let with_seconds = || format!("{text}:00").parse().ok();
    let value: Value = text.parse().ok().or_else(with_seconds)?;
    match &value {
        Value::Datetime(at) => {
            let lacks_seconds = text.len() == "2026-03-09T09:00".len() && at.value().time.is_some();
            lacks_seconds.then(with_seconds).flatten().or(Some(value))
        }
        _ => Some(value),
    }
}

/// A string in TOML's quotes.
fn quoted(text: &str) -> Option<Value> {
    let value: Value = text.parse().ok()?;
    value.is_str().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, ty: Type) -> String {
        value(text, Some(&ty)).to_string().trim().to_owned()
    }

    #[test]
    fn what_is_typed_becomes_what_the_key_wants() {
        const LINKS: Type = Type::List(&Type::Notation("link"));
        assert_eq!(written("50d", Type::Duration), "\"50d\"");
        assert_eq!(written("\"50d\"", Type::Duration), "\"50d\"");
        assert_eq!(written("50", Type::Text), "\"50\"");
        assert_eq!(written("true", Type::Bool), "true");
        assert_eq!(written("2026-08-01", Type::Date), "2026-08-01");
        assert_eq!(
            written("2026-08-01T09:00", Type::When),
            "2026-08-01T09:00:00"
        );
        assert_eq!(written("yes", Type::Bool), "\"yes\"");
        assert_eq!(written("inf FS+2d", LINKS), "[\"inf FS+2d\"]");
        assert_eq!(written("[\"a\", \"b\"]", LINKS), "[\"a\", \"b\"]");
        assert_eq!(
            written("[\"30d\", \"40d\", \"60d\"]", Type::Notation("estimate")),
            "[\"30d\", \"40d\", \"60d\"]"
        );
        const DAYS: Type = Type::List(&Type::Date);
        let dates = written("[2026-02-27, '2026-02-29', {to=2026-02-30T09:00}]", DAYS);
        assert_eq!(
            dates,
            "[2026-02-27, '2026-02-29', {to=\"2026-02-30T09:00\"}]"
        );
        assert_eq!(value("5d", None).to_string().trim(), "\"5d\"");
    }
}
