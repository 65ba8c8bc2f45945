//! Prints: data on stdout, everything else on stderr; a closed pipe is no failure.

use std::io::{ErrorKind, Write};

use super::failure::Failure;

/// Prints data.
///
/// # Errors
/// [`Failure::Output`] unless the reader simply stopped reading.
pub fn data(text: &str) -> Result<(), Failure> {
    let written = if text.bytes().all(is_plain) {
        write(std::io::stdout().lock(), text)
    } else {
        // Colours only reach those who can show them.
        write(anstream::stdout().lock(), text)
    };
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}

fn write(mut stdout: impl Write, text: &str) -> std::io::Result<()> {
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// Whether a byte is part of plain text: no control character but white space.
fn is_plain(byte: u8) -> bool {
    byte >= b' ' && byte != 0x7F || byte.is_ascii_whitespace()
}

/// Prints a message to the user.
pub fn message(text: &str) {
    // There is nobody left to tell if stderr is gone.
    drop(writeln!(anstream::stderr().lock(), "{text}"));
}

/// Cells of a line on stdout, `most` at the most: where nobody looks at a terminal, text is as wide as it likes.
pub fn columns(most: usize) -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    terminal.map_or(most, |(width, _)| usize::from(width.0).min(most))
}

/// Whether stdout shows colours: flag, environment and terminal have been asked by `anstream`.
pub fn shows_color() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}
