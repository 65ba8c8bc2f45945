//! The command line: one file a command; terminal, clock and exit codes.

mod approve;
mod arguments;
mod baseline;
mod check;
mod data;
mod earned;
mod explain;
mod export;
mod failure;
mod foresee;
mod goals;
mod help;
mod import;
mod init;
mod last;
mod ledger;
mod measure;
mod outbox;
mod outgoing;
mod output;
mod past;
mod quality;
mod report;
mod schedule;
mod send;
mod session;
mod status;
mod surroundings;
mod table;
mod team;
mod what_if;
mod why;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use self::arguments::BadValue;
use crate::args;
use crate::lang::{LANGS, Lang};
use crate::time::Date;

/// Exit code for faults in the project's files at or over `--fail-on`.
const FAULTS: u8 = 1;

/// A project-management office for AI projects, kept in git.
#[derive(Debug, Parser)]
#[command(name = "pmo", version, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// What every command understands.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Options of every command")]
struct Common {
    /// The project's folder; default: the nearest project.toml upwards
    #[arg(short = 'C', value_name = "DIR", global = true)]
    dir: Option<PathBuf>,
    /// Read this revision from git instead of the working tree
    #[arg(long, value_name = "REV", global = true)]
    at: Option<String>,
    /// The status date; default: today, or the committer's date with --at
    #[arg(long, value_name = "DATE", global = true, value_parser = date)]
    as_of: Option<Date>,
    /// Compare with this baseline; default: the newest one signed by the status date
    #[arg(long, value_name = "NAME", global = true)]
    baseline: Option<String>,
    /// Language of messages; default: the project's
    #[arg(long, value_name = "LANG", global = true, value_parser = language())]
    lang: Option<Lang>,
    /// Print results and errors only
    #[arg(short, long, global = true)]
    quiet: bool,
    /// When to use colours
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto")]
    color: Color,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    Approve(approve::Approve),
    Baseline(baseline::Baseline),
    Check(check::Check),
    Data(data::Data),
    Earned(earned::Earned),
    Explain(explain::Explain),
    Export(export::Export),
    Foresee(foresee::Foresee),
    Goals(goals::Goals),
    Import(import::Import),
    Init(init::Init),
    Measure(Box<measure::Measure>),
    Outbox(outbox::Outbox),
    Quality(quality::Quality),
    Report(report::Report),
    Schedule(schedule::Schedule),
    Send(send::Send),
    Status(status::Status),
    Team(team::Team),
    Why(why::Why),
}

fn date(text: &str) -> Result<Date, BadValue> {
    Date::parse(text).ok_or(BadValue("failure-value-date", args![]))
}

fn language() -> impl TypedValueParser<Value = Lang> {
    let codes = PossibleValuesParser::new(LANGS.iter().map(|(_, code, _)| *code));
    codes.map(|code| Lang::from_code(&code).unwrap_or_default())
}

/// Runs the program on the process's arguments.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return arguments::answer(&error),
    };
    cli.common.color.apply();
    let result = match cli.command {
        Command::Approve(command) => command.run(&cli.common),
        Command::Baseline(command) => command.run(&cli.common),
        Command::Check(command) => command.run(&cli.common),
        Command::Data(command) => command.run(&cli.common),
        Command::Earned(command) => command.run(&cli.common),
        Command::Explain(command) => command.run(&cli.common),
        Command::Export(command) => command.run(&cli.common),
        Command::Foresee(command) => command.run(&cli.common),
        Command::Goals(command) => command.run(&cli.common),
        Command::Import(command) => command.run(&cli.common),
        Command::Init(command) => command.run(&cli.common),
        Command::Measure(command) => command.run(&cli.common),
        Command::Outbox(command) => command.run(&cli.common),
        Command::Quality(command) => command.run(&cli.common),
        Command::Report(command) => command.run(&cli.common),
        Command::Schedule(command) => command.run(&cli.common),
        Command::Send(command) => command.run(&cli.common),
        Command::Status(command) => command.run(&cli.common),
        Command::Team(command) => command.run(&cli.common),
        Command::Why(command) => command.run(&cli.common),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(failure) => failure.report(cli.common.language()),
    }
}

impl Common {
    /// The language of messages before or without a session.
    fn language(&self) -> Lang {
        session::language(self.lang, self.dir.as_deref())
    }

    /// The folder of a new project, seen from the one that `-C` names.
    fn folder(&self, new: &Path) -> PathBuf {
        self.dir.as_deref().unwrap_or(Path::new("")).join(new)
    }
}

impl Color {
    fn apply(self) {
        match self {
            Self::Auto => {}
            Self::Always => anstream::ColorChoice::Always.write_global(),
            Self::Never => anstream::ColorChoice::Never.write_global(),
        }
    }
}
