//! `pmo team`: people, seen from inside.

mod load;
mod load_table;
mod show;

use clap::Subcommand;

use super::Common;
use super::failure::Failure;

/// Show what is asked of the people (internal)
#[derive(Debug, clap::Args)]
pub struct Team {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, Subcommand)]
enum Question {
    Load(load::Load),
    Show(show::Show),
}

impl Team {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        match &self.question {
            Question::Load(question) => question.run(common),
            Question::Show(question) => question.run(common),
        }
    }
}
