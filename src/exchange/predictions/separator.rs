//! What separates the columns of a table, read off its header.

/// Signs that separate columns, as their bytes.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many lines a hint such as `sep=;` takes above the header, and the text below it.
pub(super) fn without_hint(text: &str) -> (u64, &str) {
    let first = text.lines().next().unwrap_or_default().trim_end();
    let sign = first.strip_prefix("sep=").map(str::as_bytes);
    match (sign, text.split_once('\n')) {
        (Some([sign]), Some((_, rest))) if SIGNS.contains(sign) => (1, rest),
        _ => (0, text),
    }
}

/// The sign that gives the header the most columns; the usual one where others give as many.
pub(super) fn of(text: &str, usual: u8) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty());
    let header = header.unwrap_or_default().as_bytes();
    let columns = |sign: u8| {
        let mut is_quoted = false;
        let is_apart = |byte: &&u8| {
            is_quoted ^= **byte == b'"';
            **byte == sign && !is_quoted
        };
        header.iter().filter(is_apart).count()
    };
    let others = SIGNS.into_iter().filter(|sign| *sign != usual);
    others.fold(usual, |best, sign| match columns(sign) > columns(best) {
        true => sign,
        false => best,
    })
}

/// Whether the first record of a text ends only with the text, within quotes.
pub(super) fn is_open(text: &str, separator: u8) -> bool {
    let mut is_quoted = false;
    let mut begins = true;
    let mut bytes = text
        .bytes()
        .skip_while(|byte| b"\r\n".contains(byte))
        .peekable();
    while let Some(byte) = bytes.next() {
        match (byte, is_quoted) {
            (b'"', true) => is_quoted = bytes.next_if_eq(&b'"').is_some(),
            (b'"', false) => is_quoted = begins,
            (b'\r' | b'\n', false) => return false,
            _ => {}
        }
        begins = byte == separator && !is_quoted;
    }
    is_quoted
}
