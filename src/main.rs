//! The `pmo` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    pmo::cli::run()
}
