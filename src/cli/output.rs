//! Prints: data on stdout, everything else on stderr; a closed pipe is no failure.

use std::io::{ErrorKind, Write};

use super::failure::Failure;

/// Prints data.
///
/// # Errors
/// [`Failure::Output`] unless the reader simply stopped reading.
pub fn data(text: &str) -> Result<(), Failure> {
    let mut stdout = anstream::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}

/// Prints a message to the user.
pub fn message(text: &str) {
    // There is nobody left to tell if stderr is gone.
    drop(writeln!(anstream::stderr().lock(), "{text}"));
}

/// Whether stdout shows colours: flag, environment and terminal have been asked by `anstream`.
pub fn shows_color() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}
