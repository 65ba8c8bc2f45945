//! Fills templates: words from the catalogue, dates and numbers by filters, everything escaped.

use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, Value};

use super::prose;
use crate::lang::{Arg, Args, Catalogue, Lang, format};
use crate::source::Snapshot;
use crate::time::Date;

/// The largest report that is rendered, in bytes: more is a template that never ends.
const MAX_OUTPUT: usize = 32 * 1024 * 1024;

/// The most rounds of one `range` in a template.
const MAX_RANGE: i64 = 10_000;

macro_rules! built_in {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// The built-in templates by path below `templates/`; a test compares them with the folders.
pub const BUILT_IN: &[(&str, &str)] = built_in! {
    "page/report.html"
    "report/interim-rnd.md"
    "report/interim.md"
    "report/monthly.md"
    "report/part/ahead.md"
    "report/part/appendix.md"
    "report/part/cells.md"
    "report/part/change-table.md"
    "report/part/changes.md"
    "report/part/data-brief.md"
    "report/part/data.md"
    "report/part/deliverables.md"
    "report/part/foreseen.md"
    "report/part/goals-brief.md"
    "report/part/goals-of-years.md"
    "report/part/goals.md"
    "report/part/head.md"
    "report/part/headline.md"
    "report/part/how-measured.md"
    "report/part/kept.md"
    "report/part/lights.md"
    "report/part/news.md"
    "report/part/origin-figures.md"
    "report/part/origin-line.md"
    "report/part/origin.md"
    "report/part/overview.md"
    "report/part/phases.md"
    "report/part/progress.md"
    "report/part/promises.md"
    "report/part/request-table.md"
    "report/part/requests-brief.md"
    "report/part/requests.md"
    "report/part/risks-brief.md"
    "report/part/risks.md"
    "report/part/soon.md"
    "report/part/summary.md"
    "report/part/upcoming.md"
    "report/part/work.md"
    "report/part/written.md"
    "report/part/years.md"
    "report/weekly.md"
};

/// A template that cannot be read or filled.
#[derive(Debug, thiserror::Error)]
#[error("template {template}: {cause}")]
pub struct TemplateError {
    pub template: String,
    pub cause: String,
}

/// Fills a template with values; the project's own version of it wins over the built-in one.
///
/// # Errors
/// [`TemplateError`] naming the template and what is wrong with it.
pub fn fill(
    name: &str,
    values: &serde_json::Value,
    words: &Catalogue,
    snapshot: &Snapshot,
) -> Result<String, TemplateError> {
    let error = |cause: &tera::Error| TemplateError {
        template: name.to_owned(),
        cause: explain(cause),
    };
    let tera = engine(words, snapshot, &Setting::of(values)).map_err(|cause| error(&cause))?;
    let context = Context::from_serialize(values).map_err(|cause| error(&cause))?;
    let mut output = Bounded(Vec::new());
    tera.render_to(name, &context, &mut output)
        .map_err(|cause| error(&cause))?;
    Ok(String::from_utf8_lossy(&output.0).into_owned())
}

/// An error with its causes on one line each.
fn explain(error: &tera::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}\n{inner}");
        cause = inner.source();
    }
    text
}

/// What the words and dates of a report depend on.
struct Setting {
    /// The one year that the whole project lies in: its dates are shown without their year. Where a
    /// project spans several years, every date has its year.
    year: Option<i32>,
    /// The kind of contract, which decides how the parties are called; empty where none is named.
    contract: String,
}

impl Setting {
    fn of(values: &serde_json::Value) -> Self {
        let year = |table: &str, key: &str| {
            let date = values[table][key].as_str().and_then(Date::parse);
            date.map(Date::year)
        };
        let ends = [year("overview", "start"), year("overview", "finish")];
        let now = year("frame", "as_of");
        let contract = values["overview"]["contract"].as_str().unwrap_or_default();
        Self {
            year: now.filter(|_| ends == [now, now]),
            contract: contract.to_owned(),
        }
    }
}

fn engine(words: &Catalogue, snapshot: &Snapshot, setting: &Setting) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on([".md", ".html"]);
    tera.set_escape_fn(escape);
    register(&mut tera, words, setting);
    let own = snapshot.files.keys().filter_map(|path| {
        let name = path.strip_prefix("templates/")?;
        Some((name, snapshot.text(path)?))
    });
    let own: Vec<(&str, &str)> = own.collect();
    let built_in = BUILT_IN
        .iter()
        .filter(|(name, _)| !own.iter().any(|(path, _)| path == name));
    tera.add_raw_templates(own.iter().chain(built_in).copied())?;
    Ok(tera)
}

/// Backslashes before every ASCII punctuation mark: what is a mark in Markdown becomes text. Line
/// breaks and control characters become spaces, so that no value leaves its place. The same
/// characters written as entities in HTML templates.
fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for sign in text.chars() {
        match sign {
            sign if format::steers(sign) => out.write_all(b" ")?,
            sign if sign.is_ascii_punctuation() => write!(out, "\\{sign}")?,
            sign => write!(out, "{sign}")?,
        }
    }
    Ok(())
}

fn register(tera: &mut Tera, words: &Catalogue, setting: &Setting) {
    let (lang, year) = (words.lang, setting.year);
    let catalogue = Arc::new(Catalogue::new(lang));
    let contract = Arg::Text(setting.contract.clone());
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| {
        translate(&catalogue, &contract, &kwargs)
    });
    tera.register_function("range", limited_range);
    tera.register_filter("date", move |value: Value, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&dated(&value, |date| format::date(date, lang)))
    });
    tera.register_filter("day", move |value: Value, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&dated(&value, |date| match year {
            Some(year) => format::date_in(date, year, lang),
            None => format::date(date, lang),
        }))
    });
    tera.register_filter(
        "number",
        move |value: Value, kwargs: Kwargs, _: &State<'_>| numbered(&value, &kwargs),
    );
    tera.register_filter("count", |value: Value, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&value.as_i64().map_or(NONE.to_owned(), format::count))
    });
    tera.register_filter("later", move |value: Value, _: Kwargs, _: &State<'_>| {
        let text = value
            .as_i64()
            .map(|days| format::working_day_difference(days as f64, lang));
        Value::safe_string(&text.unwrap_or_else(|| NONE.to_owned()))
    });
    tera.register_filter(
        "money",
        move |value: Value, kwargs: Kwargs, _: &State<'_>| money(&value, &kwargs, lang),
    );
    tera.register_filter("prose", |text: &str, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&prose::sanitize(text))
    });
    tera.register_filter(
        "or_none",
        |value: Value, _: Kwargs, _: &State<'_>| match value.as_str() {
            Some(text) if !text.is_empty() => value.clone(),
            _ => Value::safe_string(NONE),
        },
    );
}

/// What stands where there is nothing.
const NONE: &str = "–";

/// `t(key="…", name=value, …)`: a message of the catalogue; words are ours, values are escaped. Every
/// message may choose its words by `$contract`.
fn translate(words: &Catalogue, contract: &Arg, kwargs: &Kwargs) -> tera::TeraResult<Value> {
    let key = kwargs.must_get::<&str>("key")?;
    let mut args = Args::from([("contract", contract.clone())]);
    for name in [
        "name", "count", "date", "sum", "all", "value", "total", "commit", "state", "year",
    ] {
        if let Some(value) = kwargs.get::<Value>(name)? {
            args.insert(name, argument(&value));
        }
    }
    match words.find(key, &args) {
        Some(text) => Ok(Value::safe_string(&text)),
        None => Err(tera::Error::message(format!("no message {key}"))),
    }
}

fn argument(value: &Value) -> Arg {
    let escaped = |text: &str| {
        let mut out = Vec::new();
        // Writing to memory does not fail.
        drop(escape(text, &mut out));
        Arg::Text(String::from_utf8_lossy(&out).into_owned())
    };
    match (value.as_i64(), value.as_f64(), value.as_str()) {
        (Some(count), ..) => Arg::Count(count),
        (_, Some(number), _) => Arg::Number(number),
        (_, _, Some(text)) => Date::parse(text).map_or_else(|| escaped(text), Arg::Date),
        _ => Arg::Text(NONE.to_owned()),
    }
}

fn dated(value: &Value, write: impl Fn(Date) -> String) -> String {
    let text = value.as_str().and_then(Date::parse).map(write);
    // A date must not break at its blanks in a narrow cell.
    text.map_or_else(|| NONE.to_owned(), |text| text.replace(' ', "\u{a0}"))
}

/// `number(digits=1, round="down")`.
fn numbered(value: &Value, kwargs: &Kwargs) -> tera::TeraResult<Value> {
    let digits = kwargs
        .get::<i64>("digits")?
        .unwrap_or(0)
        .clamp(0, 9)
        .unsigned_abs() as usize;
    let rounding = match kwargs.get::<&str>("round")? {
        Some("down") => format::Rounding::Down,
        Some("up") => format::Rounding::Up,
        _ => format::Rounding::Nearest,
    };
    let text = value
        .as_f64()
        .map(|number| format::number(number, digits, rounding));
    Ok(Value::safe_string(&text.unwrap_or_else(|| NONE.to_owned())))
}

fn money(value: &Value, kwargs: &Kwargs, lang: Lang) -> tera::TeraResult<Value> {
    let currency = kwargs.get::<&str>("currency")?.unwrap_or("KRW");
    let text = value
        .as_i64()
        .map(|amount| format::money(amount, currency, lang));
    Ok(Value::safe_string(&text.unwrap_or_else(|| NONE.to_owned())))
}

fn limited_range(kwargs: Kwargs, _: &State<'_>) -> tera::TeraResult<Vec<i64>> {
    let start = kwargs.get::<i64>("start")?.unwrap_or(0);
    let end = kwargs.must_get::<i64>("end")?;
    if end
        .checked_sub(start)
        .is_none_or(|rounds| rounds > MAX_RANGE)
    {
        return Err(tera::Error::message(format!(
            "range of more than {MAX_RANGE} rounds"
        )));
    }
    Ok((start..end).collect())
}

/// Memory that takes [`MAX_OUTPUT`] bytes and then refuses.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MAX_OUTPUT {
            return Err(io::Error::other("the template writes more than 32 MiB"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
