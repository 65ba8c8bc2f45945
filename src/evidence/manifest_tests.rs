//! Manifests in the forms in which teams write them.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;

/// Hashes and groups of a manifest, `–` where there is no such column.
fn keys(text: &str, group: Option<&str>) -> Result<Vec<String>, Unusable> {
    let manifest = read(text, group)?;
    let of = |keys: &Option<Keys<'_>>, at: usize| {
        let value = keys.as_ref().map(|keys| keys.values[at].to_string());
        value.unwrap_or_else(|| "–".to_owned())
    };
    let item = |at| format!("{} {}", of(&manifest.hash, at), of(&manifest.group, at));
    Ok((0..manifest.items).map(item).collect())
}

#[test]
fn comma_separated_with_a_header() {
    let text = "path,SHA-256,book\r\na.png, sha256:AB12 ,b1\r\n\r\nc.png,cd34,\n";
    assert_eq!(keys(text, Some("book")).unwrap(), ["ab12 b1", "cd34 "]);
    assert_eq!(keys(text, None).unwrap(), ["ab12 –", "cd34 –"]);
    assert_eq!(
        keys(text, Some("Book")).unwrap()[0],
        "ab12 –",
        "`group` is written as the column is"
    );
    assert_eq!(
        read(text, Some("book")).unwrap().hash.unwrap().column,
        "SHA-256"
    );
}

#[test]
fn quoted_fields_hold_separators_quotes_and_lines() {
    let text = "path,\"md5\",book\n\"a, b.png\",\"ab\",\"the \"\"red\"\"\nbook\"\nc.png,cd,x\n";
    assert_eq!(
        keys(text, Some("book")).unwrap(),
        ["ab the \"red\"\nbook", "cd x"]
    );
    let simple = "\"path\",\"md5\"\r\n\"a, b\",\"ab\"\r\n\"\",\"cd\"\r\na \"b\",ef\r\n";
    assert_eq!(keys(simple, None).unwrap(), ["ab –", "cd –", "ef –"]);
    let open = "path,md5\na,b\n\"c,d\ne,f\n";
    assert_eq!(keys(open, None), Err(Unusable::NotATable { line: 3 }));
}

#[test]
fn tabs_separate_where_there_is_no_comma() {
    assert_eq!(keys("path\thash\na, b.png\tab\n", None).unwrap(), ["ab –"]);
}

#[test]
fn a_better_known_hash_comes_first() {
    assert_eq!(keys("hash,md5,sha1\n1,2,3\n", None).unwrap(), ["3 –"]);
    assert_eq!(
        keys("hash,book\n1,2\n", Some("hash")).unwrap(),
        ["1 1"],
        "one column may be both"
    );
}

#[test]
fn json_lines() {
    let text = "{\"path\": \"a\", \"meta\": {\"hash\": \"no\"}, \"hash\": \"AB\", \"book\": 7}\n\n\
         {\"hash\": \"c\\u0064\", \"book\": \"b\", \"more\": [1, 2]}\n{\"hash\": null, \"book\": [1]}\n{\"book\": true}\n";
    assert_eq!(
        keys(text, Some("book")).unwrap(),
        ["ab 7", "cd b", " ", " true"]
    );
    let broken = "{\"hash\": \"a\"}\n{\"hash\": \"b\"} x\n";
    assert_eq!(keys(broken, None), Err(Unusable::NotATable { line: 2 }));
}

#[test]
fn what_is_no_manifest() {
    for (text, expected) in [
        ("", Unusable::Empty),
        ("path,hash\n", Unusable::Empty),
        ("path,size\na,1\n", Unusable::NoKeys),
        ("{\"path\": \"a\"}\n", Unusable::NoKeys),
        ("path,hash\na,b\nc\n", Unusable::NotATable { line: 3 }),
        (
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 5\n",
            Unusable::LargeFileStorage,
        ),
    ] {
        assert_eq!(keys(text, Some("book")), Err(expected), "{text}");
    }
}

/// A field as RFC 4180 writes it.
fn written(field: &str) -> String {
    match field.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", field.replace('"', "\"\"")),
        false => field.to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(5), ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read(rows in prop::collection::vec(("[a-z,\"\n]{0,6}", "[0-9a-f]{1,8}", "[가-힣,\" x]{1,6}"), 1..20)) {
        let mut text = "path,md5,book\n".to_owned();
        for (path, hash, book) in &rows {
            text.push_str(&format!("{},{hash},{}\n", written(path), written(book)));
        }
        let expected: Vec<_> = rows.iter().map(|(_, hash, book)| format!("{hash} {}", book.trim())).collect();
        prop_assert_eq!(keys(&text, Some("book")), Ok(expected));
    }

    #[test]
    fn no_text_is_too_strange(text in "[\\PC\n\t\"{},:]{0,80}") {
        drop(read(&text, Some("a")));
        drop(read(&format!("hash,a\n{text}"), Some("a")));
        drop(read(&format!("{{\"hash\": \"1\"}}\n{text}"), Some("a")));
    }
}
