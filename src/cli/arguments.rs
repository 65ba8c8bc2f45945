//! What could not be read as a command: help in the reader's language, and mistakes in our own words.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Error};

use super::failure::Failure;
use super::{Cli, help, session};
use crate::args;
use crate::lang::{Args, Lang};

/// A value that an option cannot take: the message that says so and what it names.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadValue(pub &'static str, pub Args);

/// Reads a whole number from `least` to `most`.
pub fn between<T>(least: T, most: T) -> impl Fn(&str) -> Result<T, BadValue> + Clone
where
    T: FromStr + PartialOrd + Display + Copy,
{
    move |text| {
        let number = text.parse().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| {
            let (least, most) = (least.to_string(), most.to_string());
            BadValue("failure-value-between", args![least, most])
        })
    }
}

/// Prints what clap has to say instead of a command: help and version are answers (0), the rest
/// are wrong arguments (2).
pub fn answer(error: &Error) -> ExitCode {
    let lang = spoken();
    match refusal(error) {
        Some(failure) => failure.report(lang),
        None => print(error, lang),
    }
}

/// The language of the session that did not come about.
fn spoken() -> Lang {
    let args = std::env::args_os().skip(1);
    let (lang, dir) = asked(args.map(|arg| arg.to_string_lossy().into_owned()));
    session::language(lang, dir.as_deref().map(Path::new))
}

/// `--lang` and `-C` among arguments that cannot be read as a whole.
fn asked(args: impl Iterator<Item = String>) -> (Option<Lang>, Option<PathBuf>) {
    let (mut lang, mut dir) = (None, None);
    let mut args = args.take_while(|arg| arg != "--");
    while let Some(arg) = args.next() {
        let mut value_of = |name| match arg.strip_prefix(name)? {
            "" => args.next(),
            glued => Some(glued.strip_prefix('=').unwrap_or(glued).to_owned()),
        };
        if let Some(code) = value_of("--lang") {
            lang = Lang::from_code(&code);
        } else if let Some(path) = value_of("-C") {
            dir = Some(PathBuf::from(path));
        }
    }
    (lang, dir)
}

/// Help, version and what has no words of ours; a closed pipe is fine.
fn print(error: &Error, lang: Lang) -> ExitCode {
    // English help stands in the commands themselves. The same arguments have the same answer.
    let translated = match lang {
        Lang::En => None,
        _ => help::translated(Cli::command(), lang)
            .try_get_matches()
            .err(),
    };
    let error = translated.as_ref().unwrap_or(error);
    drop(error.print());
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// A mistake in our own words, with clap's suggestions.
fn refusal(error: &Error) -> Option<Failure> {
    let key = match (error.kind(), named(error, &[ContextKind::InvalidArg])) {
        (ErrorKind::UnknownArgument, arg) if arg.starts_with('-') => "failure-argument-unknown",
        (ErrorKind::UnknownArgument, _) => "failure-argument-surplus",
        (ErrorKind::InvalidSubcommand, _) => "failure-argument-command",
        (ErrorKind::MissingSubcommand, _) => "failure-argument-no-command",
        (ErrorKind::MissingRequiredArgument, _) => "failure-argument-missing",
        (ErrorKind::ArgumentConflict, arg) if arg == named(error, &[ContextKind::PriorArg]) => {
            "failure-argument-twice"
        }
        (ErrorKind::ArgumentConflict, _) => "failure-argument-conflict",
        (ErrorKind::InvalidValue, _) if named(error, &[ContextKind::InvalidValue]).is_empty() => {
            "failure-value-none"
        }
        (ErrorKind::InvalidValue, _) => "failure-value-unknown",
        (ErrorKind::ValueValidation, _) => match bad_value(error) {
            Some(BadValue(key, _)) => key,
            // The other parsers are clap's, of whole numbers.
            None => "failure-value-whole",
        },
        (ErrorKind::TooManyValues, _) => "failure-value-surplus",
        (ErrorKind::InvalidUtf8, _) => "failure-argument-encoding",
        _ => return None,
    };
    Some(Failure::Arguments(key, arguments(error)))
}

/// What any of the messages may mention; what clap does not say is empty.
fn arguments(error: &Error) -> Args {
    use ContextKind::*;
    let arg = named(error, &[InvalidArg, InvalidSubcommand]);
    let other = named(error, &[PriorArg]);
    let value = named(error, &[InvalidValue]);
    let known = named(error, &[ValidValue, ValidSubcommand]);
    let near = elsewhere(&named(error, &[Suggested])).unwrap_or_else(|| nearest(error));
    let usage = named(error, &[Usage]);
    let usage = usage.trim_start_matches("Usage:").trim();
    let command = command(usage);
    let has = |text: &str| if text.is_empty() { "no" } else { "yes" };
    let (has_known, has_near) = (has(&known), has(&near));
    let mut args = args![
        arg, other, value, known, has_known, near, has_near, usage, command
    ];
    args.extend(
        bad_value(error)
            .map(|BadValue(_, args)| args.clone())
            .unwrap_or_default(),
    );
    args
}

/// The best of what clap suggests; of several it names that last.
fn nearest(error: &Error) -> String {
    match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::Strings(names)) => names.last().cloned().unwrap_or_default(),
        _ => named(
            error,
            &[ContextKind::SuggestedArg, ContextKind::SuggestedValue],
        ),
    }
}

/// The first of these that clap names.
fn named(error: &Error, kinds: &[ContextKind]) -> String {
    let mut texts = kinds
        .iter()
        .filter_map(|kind| error.get(*kind))
        .map(ToString::to_string);
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// What a parser of ours said.
fn bad_value(error: &Error) -> Option<&BadValue> {
    std::error::Error::source(error)?.downcast_ref()
}

/// The command that a usage belongs to: `pmo team show` of `pmo team show [OPTIONS]`.
fn command(usage: &str) -> String {
    let words = usage.split_whitespace();
    let names: Vec<_> = words
        .take_while(|word| !word.starts_with(['-', '[', '<']))
        .collect();
    names.join(" ")
}

/// The command that knows an option, of clap's `'goals --tree' exists`.
fn elsewhere(tip: &str) -> Option<String> {
    let found = tip.strip_suffix("' exists")?.strip_prefix('\'')?;
    Some(format!("pmo {found}"))
}

#[cfg(test)]
#[path = "arguments_tests.rs"]
mod tests;
