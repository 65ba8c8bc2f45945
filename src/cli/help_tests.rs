//! Every command and option has words in every language, and no word is left over.

use std::collections::BTreeSet;

use clap::CommandFactory as _;

use super::*;
use crate::cli::Cli;
use crate::lang::Args;

/// Commands with their keys, but for the tree that `help` repeats.
fn commands(command: &Command, name: &str, found: &mut Vec<(String, Command)>) {
    found.push((name.to_owned(), command.clone()));
    let below_it = command
        .get_subcommands()
        .filter(|sub| sub.get_name() != HELP);
    for sub in below_it {
        commands(sub, &below(name, sub.get_name()), found);
    }
}

fn built() -> Vec<(String, Command)> {
    let mut program = Cli::command();
    program.build();
    let mut found = Vec::new();
    commands(&program, "pmo", &mut found);
    found
}

/// Messages of a text, with their attributes.
fn keys(text: &str) -> BTreeSet<String> {
    let mut message = "";
    let mut found = BTreeSet::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((key, _)) = line.split_once(" = ") else {
            continue;
        };
        match key.trim_start().strip_prefix('.') {
            Some(attribute) => found.insert(format!("{message}.{attribute}")),
            None => {
                message = key;
                found.insert(key.to_owned())
            }
        };
    }
    found
}

/// An argument of a command that is called as one of every command takes its value away.
#[test]
fn no_argument_of_a_command_stands_in_for_one_of_every_command() {
    let all = built();
    let (_, program) = &all[0];
    let every: Vec<_> = program
        .get_arguments()
        .filter(|arg| arg.is_global_set())
        .collect();
    assert!(every.len() > 5);
    for (name, command) in &all {
        for of_every in &every {
            let mut own = command.get_arguments();
            let own = own.find(|arg| arg.get_id() == of_every.get_id());
            assert!(
                own.is_none_or(|arg| arg.is_global_set()),
                "{name}: {}",
                of_every.get_id()
            );
        }
    }
}

#[test]
fn every_command_and_option_has_words_in_english() {
    for (name, command) in built() {
        assert!(command.get_about().is_some(), "{name}");
        for arg in command.get_arguments() {
            assert!(arg.get_help().is_some(), "{name}: {}", arg.get_id());
        }
    }
}

#[test]
fn every_command_and_option_has_words_in_other_languages_and_none_is_left_over() {
    let fixed = [
        "usage",
        "placeholder",
        "command",
        "commands",
        "default",
        "values",
    ];
    let fixed = fixed.iter().map(|name| format!("heading.{name}"));
    let mut used: BTreeSet<String> = fixed.collect();
    used.extend(["heading", "common", "common.help-command"].map(str::to_owned));
    for (name, command) in built() {
        for arg in command.get_arguments() {
            used.extend([key(arg, &name), heading(arg)]);
        }
        used.insert(name);
    }
    for (lang, text) in WORDS {
        assert_eq!(keys(text), used, "{lang:?}");
        let words = Catalogue::of(*lang, text);
        for key in keys(text) {
            assert!(words.find(&key, &Args::new()).is_some(), "{lang:?}: {key}");
        }
    }
}

#[test]
fn headings_differ_in_their_first_words() {
    let mut headings = BTreeSet::new();
    for (_, command) in built() {
        let own = command.get_arguments().filter_map(Arg::get_help_heading);
        headings.extend(own.map(str::to_owned));
    }
    let firsts: BTreeSet<_> = headings.iter().map(|text| text.split(' ').next()).collect();
    assert_eq!(firsts.len(), headings.len());
}

#[test]
fn nothing_of_clap_itself_is_left_in_another_language() {
    for (name, command) in built() {
        let mut words: Vec<_> = name.split('-').filter(|word| *word != "pmo").collect();
        words.insert(0, "pmo");
        words.push("--help");
        let program = translated(Cli::command(), Lang::Ko);
        let help = program.try_get_matches_from(words).unwrap_err().to_string();
        for english in [
            "Usage",
            "OPTIONS",
            "COMMAND",
            "Options",
            "Arguments",
            "Print",
            "default:",
            "possible",
        ] {
            assert!(!help.contains(english), "{name}: {english} in\n{help}");
        }
        let about = command.get_about().unwrap().to_string();
        assert!(!help.contains(&about), "{name}");
    }
}
