//! Help in other languages: English stands beside each command and option, as its doc comment; what
//! another language says stands in `help/CODE.ftl`.

use clap::{Arg, Command};

use crate::lang::{Catalogue, Lang};

/// The words of help, by language.
const WORDS: &[(Lang, &str)] = &[(Lang::Ko, include_str!("help/ko.ftl"))];

/// The name of the command that prints help; its own tree repeats all others.
const HELP: &str = "help";

/// A command with all that is below it, in another language; unchanged where there are no words.
pub fn translated(mut command: Command, lang: Lang) -> Command {
    let Some((_, text)) = WORDS.iter().find(|(known, _)| *known == lang) else {
        return command;
    };
    // What clap itself adds gets words too.
    command.build();
    let name = command.get_name().to_owned();
    told(command, &name, &Catalogue::of(lang, text))
}

fn told(mut command: Command, key: &str, words: &Catalogue) -> Command {
    let style = *command.get_styles().get_usage();
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let usage = usage.replace("[OPTIONS]", &words.word("heading.placeholder"));
    let usage = usage.replace("COMMAND", &words.word("heading.command"));
    let head = words.word("heading.usage");
    command
        .about(words.word(key))
        .override_usage(usage)
        .help_template(format!(
            "{{about-with-newline}}\n{style}{head}:{style:#} {{usage}}\n\n{{all-args}}"
        ))
        .subcommand_help_heading(words.word("heading.commands"))
        .mut_args(|arg| told_arg(arg, key, words))
        .mut_subcommands(|sub| match sub.get_name() {
            HELP => sub.about(words.word("common.help-command")),
            name => {
                let key = below(key, name);
                told(sub, &key, words)
            }
        })
}

/// The key of a command: `team-show`; the program's own name is left out.
fn below(key: &str, name: &str) -> String {
    match key {
        "pmo" => name.to_owned(),
        _ => format!("{key}-{name}"),
    }
}

fn told_arg(arg: Arg, command: &str, words: &Catalogue) -> Arg {
    let mut help = words.word(&key(&arg, command));
    let mut add = |name, values: Vec<String>| {
        if !values.is_empty() && arg.get_action().takes_values() {
            help.push_str(&format!(" [{}: {}]", words.word(name), values.join(", ")));
        }
    };
    let defaults = arg.get_default_values().iter();
    add(
        "heading.default",
        defaults
            .map(|one| one.to_string_lossy().into_owned())
            .collect(),
    );
    let values = arg.get_possible_values();
    add(
        "heading.values",
        values.iter().map(|one| one.get_name().to_owned()).collect(),
    );
    let heading = words.word(&heading(&arg));
    let arg = arg.help(help).help_heading(heading);
    arg.hide_default_value(true).hide_possible_values(true)
}

/// The key of an argument's words: `measure.dry-run`, or `common.at` of what every command has.
fn key(arg: &Arg, command: &str) -> String {
    let id = arg.get_id().as_str().replace('_', "-");
    match arg.is_global_set() || ["help", "version"].contains(&id.as_str()) {
        true => format!("common.{id}"),
        false => format!("{command}.{id}"),
    }
}

/// The key of the heading that an argument stands below; of English headings the first word counts.
fn heading(arg: &Arg) -> String {
    let own = arg
        .get_help_heading()
        .and_then(|text| text.split(' ').next());
    let name = match own {
        Some(word) => word.to_lowercase(),
        None if arg.is_positional() => "arguments".to_owned(),
        None => "other".to_owned(),
    };
    format!("heading.{name}")
}

#[cfg(test)]
#[path = "help_tests.rs"]
mod tests;
