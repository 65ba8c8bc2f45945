//! `pmo baseline`: what was signed, and how today differs from it.

mod grounds;
mod list;
mod set;
mod show;
mod slip;

use clap::{Subcommand, ValueEnum};

use super::Common;
use super::failure::Failure;

/// Sign what is promised, list what was signed, show what differs from it
#[derive(Debug, clap::Args)]
pub struct Baseline {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Set(set::Set),
    List(list::List),
    Show(show::Show),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Baseline {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        match &self.action {
            Action::Set(set) => set.run(common),
            Action::List(list) => list.run(common),
            Action::Show(show) => show.run(common),
        }
    }
}
