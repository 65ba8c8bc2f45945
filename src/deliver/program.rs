//! Starts installed programs.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a program gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    #[error("{program}: {cause}")]
    Start {
        program: String,
        cause: std::io::Error,
    },
    /// It ended with another exit status than 0; what it printed as its reason, on one line.
    #[error("{program}: {reason}")]
    Failed { program: String, reason: String },
}

/// What a program came to.
#[derive(Clone, Debug)]
pub struct Answer {
    pub is_success: bool,
    pub out: String,
    pub err: String,
}

/// Runs git in a folder, with `input` on its standard input; it never asks anybody anything.
///
/// # Errors
/// [`ProgramError::Start`] if there is no git.
#[expect(clippy::disallowed_methods, reason = "this is where programs start")]
pub fn git(dir: &Path, args: &[&str], input: &[u8]) -> Result<Answer, ProgramError> {
    let mut command = Command::new("git");
    command.arg("-C").arg(dir).args(args);
    command.env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
    let failed = |cause| ProgramError::Start {
        program: "git".to_owned(),
        cause,
    };
    run(command, input).map_err(failed)
}

/// The first line that a command of the user's shell prints; it talks to the terminal on stderr.
///
/// The command never appears in an error, for it may hold what it should not.
///
/// # Errors
/// [`ProgramError`] if it cannot be started or fails.
#[expect(clippy::disallowed_methods, reason = "this is where programs start")]
pub fn shell_line(text: &str) -> Result<String, ProgramError> {
    let (program, flag) = if cfg!(windows) {
        ("cmd", "/C")
    } else {
        ("sh", "-c")
    };
    let mut command = Command::new(program);
    command.arg(flag).arg(text);
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let program = program.to_owned();
    let output = match command.output() {
        Ok(output) => output,
        Err(cause) => return Err(ProgramError::Start { program, cause }),
    };
    if !output.status.success() {
        let reason = output.status.to_string();
        return Err(ProgramError::Failed { program, reason });
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn run(mut command: Command, input: &[u8]) -> std::io::Result<Answer> {
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not want its input says so by its exit status.
        drop(stdin.write_all(input));
    }
    let output = child.wait_with_output()?;
    Ok(Answer {
        is_success: output.status.success(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}
